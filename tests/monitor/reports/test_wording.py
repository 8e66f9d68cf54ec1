"""Numbers, differences and marks in words."""

from datetime import UTC, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from blocks_read import figures_in
from figure_builder import figure

from monitor.reports.json import changes_record
from monitor.reports.series_data import rows
from monitor.reports.wording import MARKS, counted, remarks, sentence, signed, stated, summary
from monitor.shapes import revisions, triangle
from snapshots import Change, ChangeKind, Figure, Kind, Mark, Modifier, compare


def told(old, new):
    return [sentence(change) for change in compare(figures_in(old), figures_in(new)).told]


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ("9,000 troops", "9,500 troops", "9,000 → 9,500 (+500, +5.6 %)"),
        ("over 51,000 troops", "nearly 60,000 troops", "over 51,000 → nearly 60,000 (up by at most 9,000)"),
        ("nearly 60 troops", "over 70 troops", "nearly 60 → over 70 (up by at least 10)"),
        ("over 70 troops", "under 50 troops", "over 70 → under 50 (down by at least 20)"),
        ("under 50 troops", "over 40 troops", "under 50 → over 40 (down by at most 10)"),
        ("over 9,000 troops", "over 9,500 troops", "over 9,000 → over 9,500 (lower bound +500, +5.6 %)"),
        ("over 9,000 troops", "at least 9,500 troops", "over 9,000 → at least 9,500 (lower bound +500, +5.6 %)"),
        ("nearly 9,500 troops", "nearly 9,000 troops", "nearly 9,500 → nearly 9,000 (upper bound −500, −5.3 %)"),
        ("about 9,000 troops", "9,500 troops", "about 9,000 → 9,500 (about +500, +5.6 %)"),
        ("about 9,000 troops", "over 9,500 troops", "about 9,000 → over 9,500"),
        ("9,000 troops", "over 9,500 troops", "9,000 → over 9,500 (up by at least 500)"),
    ],
)  # fmt: skip
def test_a_difference_is_told_as_far_as_it_is_stated(old, new, difference):
    assert told(f"They sent {old} there.", f"They sent {new} there.") == [f"Troops sent: {difference}"]


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        (10_002, 10_003, "+1, +0.01 %"), (10_003, 10_002, "−1, −0.01 %"), (3_768_675, 3_769_829, "+1,154, +0.03 %"),
        (4_000_000, 4_000_001, "+1, +0.00002 %"), (4_000_001, 4_000_000, "−1, −0.00002 %"),
        (812_345_678_901_234, 812_345_678_905_555, "+4,321"), (1000, 1001, "+1, +0.1 %"), (3, 6, "+3, +100 %"),
        (10_000, 10_009, "+9, +0.09 %"), (0, 12, "+12"), (-40, -50, "−10, −25 %"),
    ],
)  # fmt: skip
def test_a_share_that_rounds_to_nothing_keeps_its_sign(old, new, difference):
    (change,) = compare([figure(f"[{old}] calls", old, entity="calls")], [figure(f"[{new}] calls", new, entity="calls")]).changes
    assert sentence(change).partition("(")[2] == f"{difference})"
    assert "-0" not in sentence(change)


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ("34.0", "35.0", "34.0% → 35.0% (+1 point)"), ("34", "33", "34% → 33% (−1 point)"), ("34", "36.5", "34% → 36.5% (+2.5 points)"),
        ("5.00", "5.0001", "5.00% → 5.0001% (+0.0001 points)"),
    ],
)  # fmt: skip
def test_percentages_differ_by_points_and_by_nothing_else(old, new, difference):
    pair = [figure(f"[{number}%] of homes", number, unit="%", entity="homes") for number in (old, new)]
    exact = [Figure(**{**{name: getattr(each, name) for name in each.__slots__}, "precision": -4}) for each in pair]
    (change,) = compare(exact[:1], exact[1:]).changes
    assert sentence(change).endswith(difference)
    assert change.percent is None


def test_ranges_differ_by_a_range():
    assert told("They run 6 to 8 clinics.", "They run 10 clinics.") == ["Clinics run: 6 to 8 → 10 (+2 to +4)"]
    assert told("They run 6 to 8 clinics.", "They run 7 to 9 clinics.") == ["Clinics run: 6 to 8 → 7 to 9 (both bounds +1)"]
    assert told("They run 6 to 8 clinics.", "They run 7 to 12 clinics.") == [
        "Clinics run: 6 to 8 → 7 to 12 (lower bound +1, upper bound +4)"
    ]
    assert [
        change.rsplit(": ")[1]
        for change in told("It costs between €2 billion and €3 billion.", "It costs between €2 billion and €4 billion.")
    ] == ["€2 billion to €3 billion → €2 billion to €4 billion (upper bound +€1 billion)"]


def test_bounds_in_another_unit_have_no_more_digits_than_a_converted_number():
    (told_of,) = told("The walk is 6 to 8 miles long.", "The walk is 14 km long.")
    assert told_of.endswith("6 to 8 miles → 14 km (+1.13 km to +4.34 km)")


def test_what_comes_back_with_its_number_has_no_difference():
    lists = figure("[34] lists", 34, entity="lists")
    assert sentence(Change(kind=ChangeKind.RESUMED, series="s", label="Lists", before=lists, after=lists)) == "Lists: 34 → 34"


def shown(quote, value, *, unit="1", kind=Kind.COUNT, precision=0, modifier=Modifier.EXACT):
    number = Decimal(value)
    return stated(
        Figure(
            quote=quote, start=0, end=len(quote), kind=kind, value=number, low=None, high=None, modifier=modifier, unit=unit,
            sentence=quote, precision=precision,
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("figure_told", "words"),
    [
        (shown("£742.0m", "742000000", unit="GBP", kind=Kind.MONEY, precision=5), "£742.0m"),
        (shown("22.2%", "22.2", unit="%", kind=Kind.PERCENT, precision=-1), "22.2%"),
        (shown("22.2", "22.2", unit="%", kind=Kind.PERCENT, precision=-1), "22.2%"),
        (shown("742.0", "742000000", unit="GBP", kind=Kind.MONEY, precision=5), "£742.0 million"),
        (shown("(12.0)", "-12000000", unit="GBP", kind=Kind.MONEY, precision=5), "-£12.0 million"),
        (shown("742", "742", unit="GBP", kind=Kind.MONEY), "£742"),
        (shown("4,000", "4000", precision=3), "4,000"),
        (shown("3768675", "3768675"), "3,768,675"),
        (shown("1200", "1200"), "1200"),
        (shown("16.4 million", "16400000", precision=5), "16.4 million"),
        (shown("Over 9,000", "9000", modifier=Modifier.OVER), "over 9,000"),
        (shown("<5", "5", modifier=Modifier.UNDER), "<5"),
        (shown("5", "5", modifier=Modifier.UNDER), "under 5"),
        (shown("by 23 %", "23", unit="%", kind=Kind.PERCENT), "23 %"),
        (shown("Twenty-six", "26"), "twenty-six"),
        (shown("Rs 400", "400", unit="INR", kind=Kind.MONEY), "Rs 400"),
        (shown("41", "41", unit="km2", kind=Kind.MEASURE), "41 km²"),
        (shown("41", "41", unit="t/har", kind=Kind.MEASURE), "41 t/ha"),
        (shown("41", "41", unit="km/h", kind=Kind.MEASURE), "41 km/h"),
        (shown("-12", "-12", unit="EUR", kind=Kind.MONEY), "-€12"),
    ],
)  # fmt: skip
def test_a_number_is_printed_as_its_publisher_prints_it(figure_told, words):
    assert figure_told == words


def test_each_mark_is_a_sentence():
    assert set(MARKS) == set(Mark)
    change = Change(kind=ChangeKind.REVISED, series="s", label="S", before=None, after=None, marks=(Mark.QUIET, Mark.DOWN))
    assert remarks(change) == (MARKS[Mark.QUIET], MARKS[Mark.DOWN])
    assert all(words[0].isupper() and " " in words and not words.endswith(".") for words in MARKS.values())


def test_a_moved_period_is_told_with_both_and_the_number():
    assert told("They plan 400 homes by 2027.", "They plan 400 homes by 2028.") == ["Homes planned: by 2027 → by 2028 (400)"]


def test_one_of_a_thing_has_no_plural():
    assert [counted(number, "release") for number in (0, 1, 2)] == ["0 releases", "1 release", "2 releases"]
    assert summary((), 1).endswith("of 1 figure")
    assert signed(Decimal("-0.004"), "%") == "−0.004 %"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("One in four beds is taken.", "One in five beds is taken.", "one in four → one in five (−5 points)"),
        ("Some 1 in 5,000 births is affected.", "Some 1 in 4,000 births is affected.", "some 1 in 5,000 → some 1 in 4,000 (about +0.005 points)"),
        ("Revenue was 0.8x the plan.", "Revenue was 0.9x the plan.", "0.8x → 0.9x (+0.1, +12.5 %)"),
        ("The job took 2.125 hours.", "The job took 4.125 hours.", "2.125 hours → 4.125 hours (+2 hours, +94.1 %)"),
        ("Crews came in 8 minutes 21 seconds.", "Crews came in 8 minutes 4 seconds.", "8 minutes 21 seconds → 8 minutes 4 seconds (−17 seconds, −3.4 %)"),
        ("Crews came in 8.5 minutes.", "Crews came in 8.25 minutes.", "8.5 minutes → 8.25 minutes (−0.25 minutes, −2.9 %)"),
    ],
)  # fmt: skip
def test_shares_differ_by_points_and_lengths_of_time_by_what_ends(old, new, words):
    assert [line.partition(": ")[2] for line in told(old, new)] == [words]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Costs rose by 4.2% to $52.", "Costs fell by 1.9% to $52.", "up 4.2% → down 1.9%"),
        ("Ridership grew by 3% to 1,200 trips.", "Ridership fell by 3% to 1,200 trips.", "up 3% → down 3%"),
        ("They took 310 more trips than in May.", "They took 42 fewer trips than in May.", "310 more → 42 fewer"),
        ("Costs rose by less than 4% to $52.", "Costs rose by less than 5% to $52.", "up less than 4% → up less than 5% (upper bound +1 point)"),
        ("Rents are 12% higher than in Elm.", "Rents are 3% lower than in Elm.", "12% higher → 3% lower"),
        ("The increase slowed by 2% to $52.", "The increase slowed by 3% to $52.", "2% → 3% (+1 point)"),
        ("Lower prices lifted sales by 6%.", "Lower prices lifted sales by 7%.", "6% → 7% (+1 point)"),
        ("Costs were cut by 6% by higher fares.", "Costs were cut by 7% by higher fares.", "down 6% → down 7% (+1 point)"),
        ("Costs fell by 4% and fares rose by 7%.", "Costs fell by 4% and fares rose by 9%.", "up 7% → up 9% (+2 points)"),
        ("The rise in prices reached 5%.", "The rise in prices reached 6%.", "up 5% → up 6% (+1 point)"),
        ("Der Absatz stieg um 4 % auf 52 Kisten.", "Der Absatz fiel um 2 % auf 52 Kisten.", "up 4 % → down 2 %"),
    ],
)  # fmt: skip
def test_the_size_of_a_change_is_told_with_the_way_it_went(old, new, words):
    assert [line.partition(": ")[2] for line in told(old, new)] == [words]


def history_of(*figures):
    """A series that each release states anew."""
    releases = [
        SimpleNamespace(number=number, published=None, observed_at=datetime(2024, 3, number, tzinfo=UTC), capture="0" * 64)
        for number in range(1, len(figures) + 1)
    ]
    stated = list(zip(figures, releases, strict=True))
    return SimpleNamespace(
        source="harbour", key="sales", label="Sales", releases=releases,
        points=[SimpleNamespace(observation=SimpleNamespace(figure=figure), release=release) for figure, release in stated],
        intervals=[SimpleNamespace(figure=figure, first=release, last=release, until=None) for figure, release in stated],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Sales were down 3% on the year.", "down"), ("Sales rose by 3%.", "up"), ("Sales make up 3% of it.", None),
        ("Output stands 3% below the peak.", None),
    ],
)  # fmt: skip
def test_an_export_tells_the_way_of_a_change_whose_size_is_positive_either_way(text, way):
    (stating,) = figures_in(f"<p>{text}</p>")
    (row,) = rows(history_of(stating))
    assert (row["value"], row["way"]) == ("3", way)


def test_a_rise_that_became_a_fall_of_the_same_size_is_a_revision():
    texts = ("Sales rose by 3% in May.", "Sales grew by 3% in May.", "Sales fell by 3% in May.")
    series = history_of(*(figures_in(f"<p>{text}</p>")[0] for text in texts))
    assert [(row["value"], row["way"], row["first_release"]) for row in revisions(series)] == [("3", "up", 1), ("3", "down", 3)]
    (change,) = changes_record(compare(*(figures_in(f"<p>{text}</p>") for text in texts[1:])).told, 0)["changes"]
    assert [(change[side]["value"], change[side]["way"]) for side in ("before", "after")] == [("3", "up"), ("3", "down")]
    (side_by_side,) = triangle(series)
    assert [side_by_side[f"2024-03-0{day}"] for day in (1, 2, 3)] == ["3", "3", "-3"]
