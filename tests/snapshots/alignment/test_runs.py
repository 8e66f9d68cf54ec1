"""What belongs to the name of a figure beside its words: its step of a run through time, the heading it stands under."""

from types import SimpleNamespace

import pytest
from blocks_read import figures_in

from snapshots.alignment.features import FeatureReader
from snapshots.alignment.runs import _opens_with_its_period, led, serial, sited, step_of


def steps(text, older=()):
    """What the figures that are steps of a run print."""
    figures, reader = figures_in(text), FeatureReader()
    return [figures[index].quote for index in sorted(serial(reader.read(figures), reader, frozenset(older)))]


TABLE = "<table><tr><th>Port</th><th>2019</th><th>2020</th></tr><tr><td>Hollin</td><td>41</td><td>52</td></tr></table>"
OTHERS = "<table><tr><th>Port</th><th>Boats</th><th>Cranes</th></tr><tr><td>Hollin</td><td>41</td><td>52</td></tr></table>"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("<p>In 2019, 12 wells were dug. In 2020, 14 wells were dug.</p>", ["12", "14"]),
        ("<p>In 2019, 12 wells were dug. In 2020, 14 boats were lost.</p>", []),
        ("<p>In 2019, 12 wells were dug. Later 14 wells were dug.</p>", []),
        ("<p>12 wells were dug in the hills. 14 wells were dug in the hills.</p>", []),
        (TABLE, ["41", "52"]),
        (OTHERS, []),
        ("<ul><li>2022: €600,000 from the ministry</li><li>2023: €700,000 from the guild</li></ul>", ["€600,000", "€700,000"]),
        ("<ul><li>2022: €600,000 from the ministry</li><li>2023: 700 coats from the guild</li></ul>", []),
    ],
)  # fmt: skip
def test_steps_of_one_run_are_told_alike_for_different_periods(text, printed):
    assert steps(text) == printed


def test_an_older_update_is_no_step_beside_the_present_one():
    text = "<p>In 2019, 12 wells were dug. In 2020, 14 wells were dug.</p>"
    assert steps(text, older=[0]) == []
    assert steps(text, older=[0, 1]) == ["12", "14"]


@pytest.mark.parametrize(
    ("first", "other", "alike"),
    [
        ("<p>In 2019, 12 wells were dug.</p>", "<p>In 2020, 12 wells were dug.</p>", False),
        ("<p>In May 2019, 12 wells were dug.</p>", "<p>In May 2019, 15 wells were dug.</p>", True),
        ("<p>In May 2019, 12 wells were dug.</p>", "<p>In June 2019, 12 wells were dug.</p>", False),
        ("<p>12 wells were dug.</p>", "<p>14 wells were lost.</p>", True),
        ("<p>In 2019, 12 wells were dug.</p>", "<p>12 wells were dug.</p>", False),
    ],
)
def test_a_step_is_told_by_its_period(first, other, alike):
    figure, other_figure = (FeatureReader().read(figures_in(text))[0] for text in (first, other))
    assert (step_of(figure) == step_of(other_figure)) is alike


def under(*sections):
    return "".join(f"<h2>{name}</h2>{body}" for name, body in sections)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (under(("Oxmere", "<p>People reached: 410</p>"), ("Quarley", "<p>People reached: 520</p>")), ["410", "520"]),
        (under(("Oxmere", "<p>People reached: 410</p>"), ("Quarley", "<p>Boats hired: 52</p>")), []),
        (under(("Oxmere", "<p>People reached: 410</p><p>People reached: 520</p>")), []),
        (under(("Oxmere", "<p>People reached: 410</p>"), ("Quarley", "<p>People reached: $520</p>")), []),
        (under(("In Oxmere.", "<p>41.</p><p>Ask us.</p>"), ("In Quarley.", "<p>52.</p><p>Ask us.</p>")), ["41", "52"]),
        (under(("How many men came?", "<p>41.</p><p>Ask us.</p>"), ("How many boats came?", "<p>52.</p><p>Ask us.</p>")), []),
    ],
)
def test_what_is_told_alike_under_several_headings_is_named_by_them(text, printed):
    figures = figures_in(text)
    assert [figures[index].quote for index in sorted(sited(FeatureReader().read(figures)))] == printed


def line(lead, clause, base="1"):
    return SimpleNamespace(lead=frozenset(lead.split()), clause=frozenset(clause.split()), base=base)


@pytest.mark.parametrize(
    ("lines", "are_led"),
    [
        ([line("north", "north schools"), line("south", "south schools")], [0, 1]),
        ([line("north", "north schools"), line("north", "north schools")], []),
        ([line("north", "north schools"), line("south", "south calls")], []),
        ([line("north", "north schools"), line("south", "south schools", "%")], []),
        ([line("north", "north schools")], []),
        ([line("", "schools"), line("", "schools")], []),
        ([line("", "schools"), line("south", "south schools")], []),
        ([line("north", "north schools"), line("hens", "hens fed"), line("south", "south schools")], [0, 2]),
    ],
)
def test_lines_told_alike_are_led_by_names_that_differ(lines, are_led):
    assert sorted(led(lines)) == are_led


@pytest.mark.parametrize(
    ("period", "text", "opens"),
    [
        ("2023", "2023: 40 boats", True),
        ("2023", "2023 | 40 boats", False),
        ("2023", "In 2023: 40 boats", False),
        ("2023", "2023 saw 40 boats", False),
        ("", ": 40 boats", False),
        (None, ": 40 boats", False),
    ],
)
def test_a_line_of_a_list_by_years_opens_with_its_period(period, text, opens):
    told = None if period is None else SimpleNamespace(text=period)
    item = SimpleNamespace(figure=SimpleNamespace(period=told), sentence=SimpleNamespace(text=text))
    assert _opens_with_its_period(item) is opens


def test_cells_are_told_alike_by_their_heads_whatever_stands_in_them():
    table = (
        "<table><tr><th>Port</th><th>Boats</th></tr><tr><td>North</td><td>{}</td></tr><tr><td>South</td><td>{}</td></tr></table>"
    )
    text = under(("Oxmere", table.format(40, "41 new")), ("Quarley", table.format("50 old", 51)))
    figures = figures_in(text)
    assert len(sited(FeatureReader().read(figures))) == len(figures) == 4
