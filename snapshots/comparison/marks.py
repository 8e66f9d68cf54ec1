"""What is remarkable about a change besides its kind."""

from __future__ import annotations

from decimal import Decimal

from snapshots.changes import Change, ChangeKind, Mark
from snapshots.figures import Figure, Kind, plain
from snapshots.releases import Series

POWERS = (Decimal(10), Decimal(100), Decimal(1000))


_CHANGED = frozenset({ChangeKind.REVISED, ChangeKind.RESUMED, ChangeKind.REQUALIFIED})
_TOTALS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})


def marks_of(
    change: Change,
    former: Series | None,
    *,
    date_moved: bool | None = None,
    disagrees: bool = False,
    lags: bool = False,
    announced: bool = False,
) -> tuple[Mark, ...]:
    """Marks of a series that both releases state, in the order of the enumeration.

    `date_moved` says whether the date that the document states moved; None where it states none, so that no mark follows.
    """
    before, after = change.before, change.after
    if before is None or after is None:
        return ()
    changed = change.kind in _CHANGED
    marks = {
        Mark.REVERTED: changed and former is not None and any(_equal(figure, after) for figure in former.former),
        Mark.ANNOUNCED: changed and announced,
        Mark.QUIET: changed and date_moved is False and not announced,
        Mark.DOWN: changed and _fell(change, after),
        Mark.STALE: lags and not changed,
        Mark.INCONSISTENT: disagrees,
        Mark.CORRECTION: change.kind is ChangeKind.REVISED and _corrects(before, after),
    }
    return tuple(mark for mark in Mark if marks[mark])


def _fell(change: Change, after: Figure) -> bool:
    return change.direction == "down" and after.kind in _TOTALS and _is_total(after)


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
    old, new = before.value, after.value
    if not old or not new or before.unit != after.unit:
        return False
    return old / new in POWERS or new / old in POWERS or _swapped(plain(old), plain(new))


def _swapped(old: str, new: str) -> bool:
    if len(old) != len(new) or len(old) <= len("12"):
        return False
    differ = [place for place, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
    if len(differ) != len("ab") or differ[1] != differ[0] + 1:
        return False
    first, second = differ
    return (old[first], old[second]) == (new[second], new[first])
