"""What a difference is called."""

from decimal import Decimal

import pytest
from figure_builder import figure

from snapshots import Mark, Series, compare
from snapshots.alignment import align
from snapshots.comparison import compare_observations, series_of


def only(old, new):
    (change,) = compare([old], [new]).changes
    return change


def test_revised_has_difference_share_and_direction():
    change = only(
        figure("over [9,000] troops", 9000, "over", entity="troops"), figure("over [9,500] troops", 9500, "over", entity="troops")
    )
    assert (change.kind.value, change.delta, change.percent, change.direction) == ("revised", 500, Decimal("5.6"), "up")


def test_another_modifier_is_requalified():
    change = only(
        figure("[more than 60] countries have laws", 60, "over", entity="countries"),
        figure("[nearly 60] countries have laws", 60, "nearly", entity="countries"),
    )
    assert (change.kind.value, change.delta) == ("requalified", None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (("[four million] people freed", 4_000_000, "1", 6), ("[4,000,000] people freed", 4_000_000, "1", 0)),
        (("[16.4 million] people reached", 16_400_000, "1", 5), ("[16,373,900] people reached", 16_373_900, "1", 0)),
        (("[38 t] of mines removed", 38, "t", 0), ("[38,000 kg] of mines removed", 38_000, "kg", 0)),
    ],
)
def test_other_words_scale_or_unit_are_restated_and_not_told(old, new):
    def made(row):
        base = figure(row[0], row[1], unit=row[2], entity="people" if row[2] == "1" else "mines")
        return type(base)(
            **{name: getattr(base, name) for name in base.__dataclass_fields__ if name != "precision"}, precision=row[3]
        )

    comparison = compare([made(old)], [made(new)])
    assert [change.kind.value for change in comparison.changes] == ["restated"]
    assert comparison.told == ()


def test_the_same_twice_is_no_change():
    figures = [figure("over [9,000] troops", 9000, "over", entity="troops"), figure("[41] members", 41, entity="members", at=40)]
    comparison = compare(figures, figures)
    assert (comparison.changes, comparison.unchanged) == ((), 2)


def test_comparing_backwards_mirrors_the_changes():
    old = [
        figure("over [9,000] troops in the north", 9000, "over", entity="troops"),
        figure("[41] members", 41, entity="members", at=60),
    ]
    new = [
        figure("over [9,500] troops in the north", 9500, "over", entity="troops"),
        figure("[12 t] of food", 12, unit="t", entity="food", at=60),
    ]
    there = sorted((c.kind.value, c.before and c.before.value, c.after and c.after.value) for c in compare(old, new).changes)
    mirror = {"added": "removed", "removed": "added"}
    back = sorted(
        (mirror.get(c.kind.value, c.kind.value), c.after and c.after.value, c.before and c.before.value)
        for c in compare(new, old).changes
    )
    assert sorted(map(str, there)) == sorted(map(str, back))


def test_back_after_a_gap_is_resumed_and_marked_where_it_has_its_old_number():
    before = align([figure("[34] watch lists are shared", 34, entity="watch lists")], ())
    (known,) = series_of(before)
    again = align([figure("[34] watch lists are shared", 34, entity="watch lists")], [known])
    known = Series(key=known.key, label=known.label, last=known.last, last_release=1, former=known.last)
    (change,) = compare_observations((), again, [known]).changes
    assert (change.kind.value, change.marks) == ("resumed", (Mark.REVERTED,))


def test_two_swapped_digits_look_like_a_correction():
    change = only(
        figure("[2,600] oil sites hit", 2600, entity="oil sites"), figure("[2,060] oil sites hit", 2060, entity="oil sites")
    )
    assert change.marks == (Mark.CORRECTION,)


def test_the_weightiest_change_comes_first():
    old = [
        figure(f"[{n}] {what} seen", n, entity=what, at=k * 50)
        for k, (n, what) in enumerate([(100, "cats"), (100, "dogs"), (100, "birds")])
    ]
    new = [
        figure(f"[{n}] {what} seen", n, entity=what, at=k * 50)
        for k, (n, what) in enumerate([(101, "cats"), (190, "dogs"), (50, "birds")])
    ]
    assert [int(change.after.value) for change in compare(old, new).changes] == [50, 190, 101]
