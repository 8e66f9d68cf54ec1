"""What is remarkable about a change besides its kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from snapshots.alignment.differences import is_difference
from snapshots.changes import ChangeKind, Mark
from snapshots.figures import Figure, Kind, plain
from snapshots.releases import Series

POWERS = (Decimal(10), Decimal(100), Decimal(1000))


_CHANGED = frozenset({ChangeKind.REVISED, ChangeKind.RESUMED, ChangeKind.REQUALIFIED})
_SIGNS = frozenset("+-−–±")
_SINCE_LAST = re.compile(r"since (?:yesterday|(?:(?:the|our|its) )?(?:last|latest|previous|day before))\b", re.IGNORECASE)
_TOTALS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of a change, beside its two figures."""

    before: Figure
    after: Figure
    kind: ChangeKind
    direction: str | None = None
    former: Series | None = None
    date_moved: bool | None = None
    """Whether the date that the document states moved; None where it states none, so that no mark follows."""
    disagrees: bool = False
    lags: bool = False
    announced: bool = False
    among_many: bool = False
    """Did most numbers of the release change, so that two swapped digits are chance?"""
    doubtful: bool = False
    """Is it not certain that both figures state one quantity?"""

    @property
    def changed(self) -> bool:
        """Does the newer release state another number, or grade it otherwise?"""
        return self.kind in _CHANGED


def marks_of(evidence: Evidence) -> tuple[Mark, ...]:
    """Marks of a series that both releases state, in the order of the enumeration."""
    return tuple(mark for mark in Mark if _RULES[mark](evidence))


def _reverted(evidence: Evidence) -> bool:
    former = evidence.former.former if evidence.former else ()
    return evidence.changed and any(_equal(figure, evidence.after) for figure in former)


def _quiet(evidence: Evidence) -> bool:
    return evidence.changed and evidence.date_moved is False and not evidence.announced


def _fell(evidence: Evidence) -> bool:
    total = (
        evidence.after.kind in _TOTALS
        and _is_total(evidence.after)
        and not any(map(_is_change, (evidence.before, evidence.after)))
    )
    return evidence.changed and evidence.direction == "down" and total


def _equal(figure: Figure, other: Figure) -> bool:
    return (figure.value, figure.low, figure.high, figure.modifier, figure.unit) == (
        other.value,
        other.low,
        other.high,
        other.modifier,
        other.unit,
    )


def _is_total(figure: Figure) -> bool:
    """A running total: counted since some day, or to date; what came "since the last report" is counted anew each time."""
    return (
        figure.period is not None
        and not _SINCE_LAST.match(figure.period.text)
        and figure.period.end is None
        and (figure.period.start is not None or "date" in figure.period.text.lower())
    )


def _is_change(figure: Figure) -> bool:
    """Is it the size of a change, as "+5 since the last report": one that is smaller than the last is no total that fell."""
    return figure.quote.lstrip()[:1] in _SIGNS or is_difference(figure)


def _corrects(evidence: Evidence) -> bool:
    """Two neighbouring digits swapped, or the point moved by one to three places."""
    old, new = evidence.before.value, evidence.after.value
    if evidence.kind is not ChangeKind.REVISED or not old or not new or evidence.before.unit != evidence.after.unit:
        return False
    if evidence.doubtful:
        return False
    if old / new in POWERS or new / old in POWERS:
        return True
    return not evidence.among_many and _swapped(plain(old), plain(new))


def _swapped(old: str, new: str) -> bool:
    if len(old) != len(new) or len(old) <= len("12"):
        return False
    differ = [place for place, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
    if len(differ) != len("ab") or differ[1] != differ[0] + 1:
        return False
    first, second = differ
    return (old[first], old[second]) == (new[second], new[first])


_RULES: dict[Mark, Callable[[Evidence], bool]] = {
    Mark.REVERTED: _reverted,  # 34, then 36, then 34 again
    Mark.ANNOUNCED: lambda evidence: evidence.changed and evidence.announced,  # "1,204r"; "Correction: ..."
    Mark.QUIET: _quiet,  # other numbers under the same stated date
    Mark.DOWN: _fell,  # "since 2014": 410, then 307
    Mark.STALE: lambda evidence: evidence.lags and not evidence.changed,  # the one of its column that stayed
    Mark.INCONSISTENT: lambda evidence: evidence.disagrees,  # a total that is no longer the sum of its parts
    Mark.CORRECTION: _corrects,
}
"""When a mark is given, each with an example."""
