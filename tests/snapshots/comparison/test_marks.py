"""What is remarkable beside the kind of a change: numbers that no longer agree, that lag, that changed without a date."""

from dataclasses import replace
from datetime import date

import pytest
from blocks_read import figures_in as figures
from figure_builder import figure

from snapshots import Circumstances, Mark, Period, Published, circumstances_of, compare, plain_document
from snapshots.comparison.announcements import says_figures_are_current


def marks(old, new):
    return {(c.kind.value, c.after.quote): set(c.marks) for c in compare(figures(old), figures(new)).changes if c.after}


def tents(north, south, total):
    return (
        "<table><tr><th>Region</th><th>Tents</th></tr>"
        f"<tr><td>North</td><td>{north}</td></tr><tr><td>South</td><td>{south}</td></tr>"
        f"<tr><td>Total</td><td>{total}</td></tr></table>"
    )


def test_a_total_that_no_longer_is_the_sum_of_its_parts_is_inconsistent():
    assert marks(tents(120, 80, 200), tents(150, 80, 200)) == {
        ("revised", "150"): set(), ("unchanged", "200"): {Mark.INCONSISTENT},
    }  # fmt: skip
    assert marks(tents(120, 80, 200), tents(150, 80, 230)) == {("revised", "150"): set(), ("revised", "230"): set()}


def test_a_total_that_never_added_up_is_no_news():
    assert marks(tents(120, 80, 260), tents(150, 80, 260)) == {("revised", "150"): set()}


@pytest.mark.parametrize(
    ("parts", "total", "agrees"),
    [(("1.5", "2.4"), "3.9", True), (("1.5", "2.4"), "4.0", True), (("1.5", "2.4"), "4.1", False), (("1.5", "2.4"), "3.7", False), ((120, 80), 201, True), ((120, 80), 202, False)],
)  # fmt: skip
def test_a_sum_is_allowed_its_rounding(parts, total, agrees):
    told = marks(tents("1", "1", "2"), tents(*parts, total))
    assert (Mark.INCONSISTENT not in told["revised", str(total)]) is agrees


@pytest.mark.parametrize(("percent", "agrees"), [(40, True), (41, True), (42, False), (39, False)])
def test_a_share_is_allowed_its_rounding(percent, agrees):
    sentence = "Donors have given ${} million, or {} percent, of the $120 million required."
    told = marks(sentence.format(48, 40), sentence.format("48.6", percent))
    assert all(Mark.INCONSISTENT not in given for given in told.values()) is agrees


def test_a_share_that_no_longer_fits_its_parts_is_inconsistent():
    sentence = "Donors have given ${} million, or {} percent, of the $120 million required."
    assert marks(sentence.format(48, 40), sentence.format(66, 40))["unchanged", "40 percent"] == {Mark.INCONSISTENT}
    assert marks(sentence.format(48, 40), sentence.format(66, 55)) == {
        ("revised", "$66 million"): set(), ("revised", "55 percent"): set(),
    }  # fmt: skip


def test_a_tile_that_was_forgotten_makes_one_change_that_is_inconsistent():
    page = "<div class='tile'><b>{}</b><span>people reached</span></div><p>In total, {} people were reached with food.</p>"
    old = page.format("1.4 million", "1.4 million")
    assert marks(old, page.format("1.6 million", "1.4 million")) == {("revised", "1.6 million"): {Mark.INCONSISTENT}}
    assert marks(old, page.format("1.4 million", "1.6 million")) == {("revised", "1.6 million"): {Mark.INCONSISTENT}}
    assert marks(old, page.format("1.6 million", "1.6 million")) == {("revised", "1.6 million"): set()}


def told_of(old, new, **circumstances):
    """Marks of each change, as `marks` gives them, where the newer document says of itself what `circumstances` hold."""
    comparison = compare(figures(old), figures(new), Circumstances(**circumstances))
    return {(change.kind.value, change.after.quote): set(change.marks) for change in comparison.changes if change.after}


def test_the_one_number_that_was_not_updated_is_stale_where_the_document_says_that_it_was_updated():
    lines = "Wells: {}\nPumps: {}\nTanks: {}\nTaps: {}"
    old, new = lines.format(120, 44, 300, 95), lines.format(131, 47, 322, 95)
    assert told_of(old, new, date_moved=True, current=True)["unchanged", "95"] == {Mark.STALE}
    for moved, current in ((False, True), (None, True), (True, False)):
        assert ("unchanged", "95") not in told_of(old, new, date_moved=moved, current=current)
    others = told_of(old, lines.format(131, 44, 322, 95), date_moved=True, current=True)
    assert all(Mark.STALE not in given for given in others.values())


@pytest.mark.parametrize(
    ("line", "told"),
    [("All figures as of 9 June 2026.", True), ("Data are correct as at 1 May.", True), ("Stand der Zahlen: 3. Mai 2026", True),
     ("Chiffres arrêtés au 3 mai 2026.", True), ("Cifras actualizadas al 3 de mayo.", True), ("Last updated 9 June 2026", False),
     ("The data centre was updated.", False), ("As of May, 12 wells work.", False)],
)  # fmt: skip
def test_a_line_says_which_day_all_figures_are_as_of(line, told):
    assert says_figures_are_current(plain_document(f"Wells\n\n{line}\n\nIt runs 40 clinics.")) is told


def test_what_changed_under_the_same_date_is_quiet():
    old, new = "It runs 40 clinics.", "It runs 42 clinics."
    assert told_of(old, new, date_moved=False) == {("revised", "42"): {Mark.QUIET}}
    assert told_of(old, new, date_moved=True) == {("revised", "42"): set()}
    assert told_of(old, new) == {("revised", "42"): set()}


@pytest.mark.parametrize(
    ("line", "days", "marks"),
    [
        ("<h2>Market values</h2><h3>Monday May {}, 2031</h3><p>Boats: {}</p>", (4, 11), set()),
        ("<h2>Market values</h2><h3>Monday May {}, 2031</h3><p>Boats: {}</p>", (4, 4), {Mark.QUIET}),
        ("<h2>Market values</h2><p>As of May {}, 2031, there are {} boats.</p>", (4, 11), set()),
        ("<h2>Market values</h2><p>As of May {}, 2031, there are {} boats.</p>", (11, 4), {Mark.QUIET}),
    ],
)
def test_a_later_day_over_a_number_or_beside_it_is_a_new_date(line, days, marks):
    page = "<h1>Harbour</h1>" + line + "<p>It has {} piers.</p>"
    old, new = page.format(days[0], 310, 40), page.format(days[1], 345, 42)
    assert told_of(old, new, date_moved=False) == {("revised", "345"): marks, ("revised", "42"): marks}


def test_what_is_announced_is_not_quiet():
    told = told_of(
        "It runs 40 clinics.", "It runs 42 clinics.", date_moved=False, notes=["Correction: 40 clinics should have been 42."]
    )
    assert told == {("revised", "42"): {Mark.ANNOUNCED}}


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [(2600, 2060, {Mark.CORRECTION}), (410, 4100, {Mark.CORRECTION}), (41, 4100, {Mark.CORRECTION}), (41_000, 41, {Mark.CORRECTION}), (4100, 4.1, {Mark.CORRECTION}), (26, 62, set()), (410, 820, set()), (2600, 2066, set()),
     (1234, 2143, set()), (10_000, 1, set()), (260, 602, set()), (123, 321, set()), (-12, -120, {Mark.CORRECTION})],
)  # fmt: skip
def test_only_swapped_neighbours_and_a_moved_point_look_like_a_slip_put_right(old, new, marks):
    (change,) = compare([figure(f"[{old}] sites", old, entity="sites")], [figure(f"[{new}] sites", new, entity="sites")]).changes
    assert set(change.marks) == marks


def test_two_figures_that_may_be_of_two_things_show_no_slip():
    sentence = "It takes about 2,000 hours to win our Master Skipper badge."
    assert told_of(sentence, "Each badge takes around 200 hours of rowing.") == {("revised", "around 200 hours"): set()}
    assert told_of(sentence, sentence.replace("2,000", "200")) == {("revised", "about 200 hours"): {Mark.CORRECTION}}


@pytest.mark.parametrize(("others", "marks"), [(2, {Mark.CORRECTION}), (5, set())])
def test_where_most_numbers_changed_two_swapped_digits_are_chance(others, marks):
    bulletin = "Deaths: {}\n\n" + "\n\n".join(f"{name}: {{}}" for name in ("Beds", "Calls", "Tests", "Boats", "Crews"))
    old = bulletin.format(315, 40, 120, 66, 88, 71)
    new = bulletin.format(351, *(number + (place < others) for place, number in enumerate((40, 120, 66, 88, 71))))
    assert told_of(old, new)["revised", "351"] == marks


def fallen(quote, unit="1", kind=None, period=None):
    old, new = (
        figure(f"[{number}] sites hit", number, entity="sites", unit=unit, kind=kind, period=period) for number in (410, 307)
    )
    return set(compare([old], [new]).changes[0].marks)


def test_only_a_running_total_goes_down():
    since, to_date, past = (
        Period("since 2014", date(2014, 1, 1)),
        Period("to date"),
        Period("in 2014", date(2014, 1, 1), date(2014, 12, 31)),
    )
    assert fallen("sites", period=since) == {Mark.DOWN}
    assert fallen("sites", period=to_date) == {Mark.DOWN}
    assert fallen("sites", period=past) == fallen("sites") == set()
    assert fallen("sites", period=Period("each year")) == set()
    assert fallen("sites", period=Period("since the last report on 12 May", date(2014, 5, 12))) == set()
    assert fallen("sites", period=Period("since yesterday", date(2014, 5, 12))) == set()
    assert fallen("sites", unit="%", period=since) == set()
    assert fallen("sites", unit="t", period=since) == {Mark.DOWN}


@pytest.mark.parametrize(("was", "is_now"), [("+5", "-3"), ("+5", "+2"), ("+5", "2"), ("5", "−1")])
def test_the_size_of_a_change_is_no_running_total(was, is_now):
    """A column "Change since the last report"."""
    period = Period("since 3 May 2031", date(2031, 5, 3))
    old, new = (
        figure(f"[{quote}] sites hit", int(quote.replace("−", "-")), entity="sites", period=period) for quote in (was, is_now)
    )
    assert set(compare([old], [new]).changes[0].marks) == set()


@pytest.mark.parametrize(
    ("origins", "days", "moved"),
    [
        (("visible", "visible"), (1, 1), False), (("visible", "json-ld"), (1, 2), True), (("visible", "address"), (1, 1), None),
        (("last-modified", "last-modified"), (1, 1), None), (("metadata", "metadata"), (1, 1), None), (("visible", None), (1, 1), None),
        ((None, "visible"), (1, 1), None), (("time element", "meta"), (3, 3), False),
    ],
)  # fmt: skip
def test_only_a_date_that_the_document_states_can_stay(origins, days, moved):
    former, now = (origin and Published(date(2024, 5, day), origin) for origin, day in zip(origins, days, strict=True))
    document = replace(plain_document("It runs 42 clinics."), published=now)
    assert circumstances_of(document, former).date_moved is moved
