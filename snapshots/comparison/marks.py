"""What is remarkable about a change besides its kind."""

from __future__ import annotations

from decimal import Decimal

from snapshots.changes import Change, ChangeKind, Mark
from snapshots.figures import Figure, Kind, plain
from snapshots.releases import Series

POWERS = (Decimal(10), Decimal(100), Decimal(1000))


def marks_of(
    change: Change, former: Series | None, *, same_date: bool = False, disagrees: bool = False, lags: bool = False
) -> tuple[Mark, ...]:
    """Marks of a series that both releases state, in the order of the enumeration."""
    before, after = change.before, change.after
    if before is None or after is None:
        return ()
    told = change.kind in (ChangeKind.REVISED, ChangeKind.RESUMED, ChangeKind.REQUALIFIED)
    fell = change.direction == "down" and after.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
    found = {
        Mark.REVERTED: told and former is not None and any(_equal(figure, after) for figure in former.former),
        Mark.QUIET: told and same_date,
        Mark.DOWN: told and fell and _is_total(after),
        Mark.STALE: lags and not told,
        Mark.INCONSISTENT: disagrees,
        Mark.CORRECTION: change.kind is ChangeKind.REVISED and _corrects(before, after),
    }
    return tuple(mark for mark in Mark if found[mark])


def _equal(one: Figure, other: Figure) -> bool:
    return (one.value, one.low, one.high, one.modifier, one.unit) == (
        other.value,
        other.low,
        other.high,
        other.modifier,
        other.unit,
    )


def _is_total(figure: Figure) -> bool:
    """A running total: counted since some day, or to date."""
    return (
        figure.period is not None
        and figure.period.end is None
        and (figure.period.start is not None or "date" in figure.period.text.lower())
    )


def _corrects(before: Figure, after: Figure) -> bool:
    """Two neighbouring digits swapped, or the point moved by one to three places."""
    if before.value is None or after.value is None or not before.value or not after.value or before.unit != after.unit:
        return False
    if max(before.value, after.value) / min(before.value, after.value) in POWERS and min(before.value, after.value) > 0:
        return True
    one, other = plain(before.value), plain(after.value)
    differ = [place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    swapped = len(one) == len(other) and len(differ) == 2 and differ[1] == differ[0] + 1
    return swapped and one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]] and len(one) > 2
