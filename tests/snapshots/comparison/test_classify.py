"""From what two releases state of a series to the kind of its change: one table, one observation a line."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from figure_builder import figure

from snapshots import Circumstances, Mark, Observation, Period, Series, compare_observations

REVISED, REQUALIFIED, RESTATED, MOVED, REDATED = "revised", "requalified", "restated", "moved", "redated"


def seen(
    words, value, modifier="exact", *, series="s", label="Wells", mention=0, rival=None, confidence=1.0, precision=0, **more
):
    stated = replace(figure(words, value, modifier, **more), precision=precision)
    return Observation(series=series, label=label, figure=stated, mention=mention, rival=rival, confidence=confidence)


def changes(old, new, known=(), **circumstances):
    return compare_observations(old, new, known, Circumstances(**circumstances)).changes


def kinds(old, new):
    return [change.kind.value for change in changes([old], [new])]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (seen("[40] wells", 40), seen("[41] wells", 41), [REVISED]),
        (seen("[40] wells", 40), seen("[40] wells", 40), []),
        (seen("over [40] wells", 40, "over"), seen("nearly [40] wells", 40, "nearly"), [REQUALIFIED]),
        (seen("over [40] wells", 40, "over"), seen("nearly [41] wells", 41, "nearly"), [REVISED]),
        (seen("[forty] wells", 40), seen("[40] wells", 40), [RESTATED]),
        (seen("[forty] wells", 40), seen("over [40] wells", 40, "over"), [REQUALIFIED]),
        (seen("[40 km] of road", 40, unit="km"), seen("[40,000 m] of road", 40_000, unit="m"), [RESTATED]),
        (seen("[40 km] of road", 40, unit="km"), seen("[40 kg] of road", 40, unit="kg"), [REVISED]),
        (seen("[40 km] of road", 40, unit="km"), seen("over [40 kg] of road", 40, "over", unit="kg"), [REVISED]),
    ],
)  # fmt: skip
def test_what_differs_says_what_kind_it_is(old, new, told):
    assert kinds(old, new) == told


def rounded(value, precision, modifier="exact", period=None, unit="1"):
    return seen(f"[{value}] people", value, modifier, unit=unit, precision=precision, period=period)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (rounded(16_400_000, 5), rounded(16_373_900, 0), [RESTATED]), (rounded(16_373_900, 0), rounded(16_400_000, 5), [RESTATED]),
        (rounded(16_400_000, 5), rounded(16_350_000, 0), [RESTATED]), (rounded(16_400_000, 5), rounded(16_349_999, 0), [REVISED]),
        (rounded(16_400_000, 5), rounded(16_450_000, 0), [RESTATED]), (rounded(16_400_000, 5), rounded(16_450_001, 0), [REVISED]),
        (rounded(7_500_000, 5), rounded(8_000_000, 5), [REVISED]), (rounded(27_500_000, 5), rounded(28_000_000, 6), [REVISED]),
        (rounded(28_000_000, 6), rounded(27_500_000, 5), [REVISED]), (rounded(27_500_000, 5), rounded(27_000_000, 6), [REVISED]),
        (rounded(27_600_000, 5), rounded(28_000_000, 6), [RESTATED]), (rounded(27_500_000, 0), rounded(28_000_000, 6), [RESTATED]),
        (rounded(40, 0), rounded(40.4, -1), [REVISED]), (rounded(3.1, -1), rounded(3, 0), [REVISED]), (rounded(1_850_000, 0), rounded(2_000_000, 6), [REVISED]),
        (rounded(16_400_000, 5), rounded(16_373_900, None), [REVISED]), (rounded(16_400_000, 5, "over"), rounded(16_373_900, 0), [REVISED]),
        (rounded(16_400_000, 5, period=Period("in 2020", date(2020, 1, 1))), rounded(16_373_900, 0), [REVISED]),
        (rounded(16_400_000, 5), rounded(16_440_000, 5), [REVISED]), (rounded(9073, 0, unit="[mi_i]2"), rounded(23_500, 0, unit="km2"), [RESTATED]),
    ],
)  # fmt: skip
def test_a_finer_number_that_rounds_to_the_coarser_is_no_revision(old, new, told):
    assert kinds(old, new) == told


def test_rounding_knows_units_and_leaves_other_units_alone():
    assert kinds(seen("[38 t] of ore", 38, unit="t"), seen("[38,200 kg] of ore", 38_200, unit="kg")) == [RESTATED]
    assert kinds(seen("[38 t] of ore", 38, unit="t"), seen("[38,600 kg] of ore", 38_600, unit="kg")) == [REVISED]
    assert kinds(seen("[38 t] of ore", 38, unit="t", precision=1), seen("[38 km] of ore", 38, unit="km")) == [REVISED]


def test_a_series_begins_ends_and_comes_back():
    well = seen("[40] wells", 40)
    (added,) = changes([], [well])
    (removed,) = changes([well], [])
    assert (added.kind, added.before, added.after) == ("added", None, well.figure)
    assert (removed.kind, removed.before, removed.after, removed.confidence) == ("removed", well.figure, None, 1.0)
    known = Series(key="s", label="Wells", last=(well.figure,), last_release=1)
    (resumed,) = changes([], [seen("[44] wells", 44)], [known])
    assert (resumed.kind, resumed.before, resumed.delta) == ("resumed", well.figure, 4)
    (gone,) = changes([well], [], [known])
    assert (gone.kind, gone.before) == ("removed", well.figure)


def test_the_mention_that_speaks_tells_the_change_and_all_are_counted():
    old = [seen("[40] wells", 40), seen("[40] wells in all", 40, mention=1), seen("[40] wells again", 40, mention=2)]
    new = [seen("[41] wells in all", 41, mention=1), seen("[42] wells", 42)]
    (change,) = changes(old, new)
    assert (change.before.value, change.after.value, change.places) == (40, 42, 3)
    (change,) = changes(old[:1], new[1:])
    assert change.places == 1


def test_only_what_both_state_without_a_change_is_counted_as_unchanged():
    old = [seen("[1] a", 1, series="a"), seen("[2] b", 2, series="b"), seen("[3] c", 3, series="c")]
    new = [seen("[1] a", 1, series="a"), seen("[5] b", 5, series="b"), seen("[9] d", 9, series="d")]
    comparison = compare_observations(old, new)
    assert (comparison.unchanged, [change.series for change in comparison.changes]) == (1, ["b", "d", "c"])


def test_confidence_and_rival_come_from_the_newer_release():
    old = [seen("[40] wells", 40, confidence=0.3, rival="x"), seen("[7] pumps", 7, series="p", label="Pumps")]
    new = [seen("[41] wells", 41, confidence=0.8, rival="p"), seen("[7] pumps", 7, series="p", label="Pumps")]
    (change,) = changes(old, new)
    assert (change.confidence, change.rival) == (0.8, "Pumps")
    (change,) = changes(old, [replace(new[0], rival="unheard of"), new[1]])
    assert change.rival == "unheard of"
    (change,) = changes(old, [replace(new[0], rival=None), new[1]])
    assert change.rival is None


def test_only_an_added_series_replaces_one_that_went():
    old = [seen("[40] wells", 40, series="w", label="Wells"), seen("[7] pumps", 7, series="p", label="Pumps")]
    began = seen("[41] boreholes", 41, series="b", label="Boreholes", rival="w")
    assert {change.series: change.replaces for change in changes(old, [began, old[1]])} == {"b": "Wells", "w": None}
    assert {change.series: change.replaces for change in changes(old, [began, *old])} == {"b": None}
    paid = seen("[€41] paid", 41, series="b", label="Paid", rival="w", unit="EUR", kind="money")
    assert {change.series: change.replaces for change in changes(old, [paid, old[1]])} == {"b": None, "w": None}
    revised = seen("[9] pumps", 9, series="p", label="Pumps", rival="w")
    assert {change.series: change.replaces for change in changes(old, [revised])} == {"p": None, "w": None}


def test_a_heading_that_was_renamed_moves_nothing_and_one_that_lost_a_figure_moves_it():
    def under(**sections):
        numbers = {"a": 1, "b": 2, "c": 3}
        return [seen(f"[{numbers[key]}] {key}", numbers[key], series=key, section=(name,)) for key, name in sections.items()]

    assert changes(under(a="Water", b="Water"), under(a="Wells", b="Wells")) == ()
    assert [change.series for change in changes(under(a="Water", b="Water"), under(a="Water", b="Wells"))] == ["b"]
    assert {change.series for change in changes(under(a="Water", b="Food"), under(a="Aid", b="Aid"))} == {"a", "b"}
    assert [change.kind for change in changes(under(a="Water", b="Food", c="Food"), under(a="Food", b="Food", c="Food"))] == [
        MOVED
    ]


def test_the_order_is_that_of_the_kinds_and_then_of_the_weight():
    old = [seen(f"[{n}] {key}", n, series=key) for key, n in (("a", 100), ("b", 100), ("c", 100), ("e", 5), ("f", 10), ("g", 0))]
    new = [
        seen("[101] a", 101, series="a"), seen("[190] b", 190, series="b"), seen("[50] c", 50, series="c"), seen("[5] d", 5, series="d"),
        seen("over [10] f", 10, "over", series="f"), seen("[0.0] g", 0, series="g"),
    ]  # fmt: skip
    assert [change.series for change in changes(old, new)] == ["c", "b", "a", "f", "d", "e", "g"]


def test_between_bounds_the_numbers_weigh_though_no_difference_is_told():
    old = [seen("over [100] a", 100, "over", series="a"), seen("[100] b", 100, series="b"), seen("[10] c", 10, series="c")]
    new = [seen("nearly [400] a", 400, "nearly", series="a"), seen("[150] b", 150, series="b"), seen("[0] c", 0, series="c")]
    assert [(change.series, change.delta) for change in changes(old, new)] == [("c", -10), ("a", None), ("b", 50)]


def test_from_nothing_to_nothing_weighs_nothing():
    old = [seen("[0 kg] a", 0, unit="kg", series="a"), seen("[1] b", 1, series="b")]
    new = [seen("[0 km] a", 0, unit="km", series="a"), seen("[2] b", 2, series="b")]
    assert [change.series for change in changes(old, new)] == ["b"] or [change.series for change in changes(old, new)] == [
        "b",
        "a",
    ]


@pytest.mark.parametrize(
    ("old", "new", "delta", "percent", "direction"),
    [
        (("[40] wells", 40), ("[50] wells", 50), "10", "25", "up"),
        (("[50] wells", 50), ("[40] wells", 40), "-10", "-20", "down"),
        (("[0] wells", 0), ("[40] wells", 40), "40", None, "up"),
        (("[-40] wells", -40), ("[-50] wells", -50), "-10", "-25", "down"),
        (("[3] wells", 3), ("[4] wells", 4), "1", "33.3", "up"),
        (("[1000] wells", 1000), ("[1001] wells", 1001), "1", "0.1", "up"),
        (("[10000] wells", 10_000), ("[10001] wells", 10_001), "1", "0.01", "up"),
        (("[30000] wells", 30_000), ("[29999] wells", 29_999), "-1", "-0.003", "down"),
        (("over [40] wells", 40, "over"), ("at least [50] wells", 50, "at_least"), "10", "25", "up"),
        (("under [50] wells", 50, "under"), ("at most [40] wells", 40, "at_most"), "-10", "-20", "down"),
        (("over [51] wells", 51, "over"), ("nearly [60] wells", 60, "nearly"), None, None, "up"),
        (("nearly [60] wells", 60, "nearly"), ("over [51] wells", 51, "over"), None, None, "down"),
        (("about [40] wells", 40, "about"), ("[50] wells", 50), "10", "25", "up"),
        (("[40] wells", 40), ("over [50] wells", 50, "over"), None, None, "up"),
    ],
)  # fmt: skip
def test_the_difference_is_told_as_far_as_both_sides_state_the_same(old, new, delta, percent, direction):
    (change,) = changes([seen(*old)], [seen(*new)])
    expected = (delta and Decimal(delta), percent and Decimal(percent), direction)
    assert (change.delta, change.percent, change.direction) == expected


def test_a_difference_is_in_the_unit_of_the_newer_and_between_percentages_without_a_share():
    (change,) = changes([seen("[2 km] of road", 2, unit="km")], [seen("[2,500 m] of road", 2500, unit="m")])
    assert (change.delta, change.percent) == (500, 25)
    (change,) = changes([seen("[40%] of wells", 40, unit="%")], [seen("[50%] of wells", 50, unit="%")])
    assert (change.delta, change.percent, change.direction) == (10, None, "up")
    (change,) = changes([seen("[40 kg] of ore", 40, unit="kg")], [seen("[50 km] of ore", 50, unit="km")])
    assert (change.delta, change.percent, change.direction) == (None, None, None)


def test_a_share_of_next_to_nothing_is_no_share():
    (change,) = changes([seen("[0.0000001] g", "0.0000001")], [seen("[10000] g", 10_000)])
    assert (change.delta, change.percent) == (Decimal("9999.9999999"), None)


def test_a_moved_period_is_a_row_of_its_own_without_marks_and_without_a_difference():
    by = {year: Period(f"by {year}", None, date(year, 12, 31)) for year in (2027, 2028)}
    same = changes([seen("[40] wells", 40, period=by[2027])], [seen("[40] wells", 40, period=by[2028])], date_moved=False)
    assert [(change.kind, change.marks) for change in same] == [(REDATED, ())]
    both = changes([seen("[40] wells", 40, period=by[2027])], [seen("[50] wells", 50, period=by[2028])], date_moved=False)
    assert [(change.kind, change.series, change.delta, change.percent, change.direction, change.marks) for change in both] == [
        (REVISED, "s", 10, 25, "up", (Mark.QUIET,)), (REDATED, "s", None, None, None, ()),
    ]  # fmt: skip
    moved = changes([seen("[40] wells", 40, period=by[2027])], [seen("[forty] wells", 40, period=by[2028])])
    assert [change.kind for change in moved] == [REDATED]


def test_an_announcement_belongs_to_a_change_that_both_releases_state():
    notes = ["Correction: the number of wells has been corrected."]
    old, new = seen("[40] wells", 40, entity="wells"), seen("[41] wells", 41, entity="wells")
    assert changes([old], [new], notes=notes)[0].marks == (Mark.ANNOUNCED,)
    assert changes([], [new], notes=notes)[0].marks == ()
    assert changes([old], [], notes=notes)[0].marks == ()
