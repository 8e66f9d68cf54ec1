"""Periods that moved: "by 2027" that became "by 2028".

A deadline that moves is always news. A period that is over ("in April") moves with every release of a monthly sheet, and
is told only where it did not move along with most others; the day up to which a release counts ("as of 3 May") never is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

from snapshots.documents import fold
from snapshots.figures import Figure
from snapshots.releases import Observation

_STAMP = re.compile(
    r"\b(?:as of|as at|to date|so far|today|now|currently|last|past|this|next|previous|latest|recent|same|stand|état au|"
    r"a fecha de|bis heute|à ce jour)\b",
    re.IGNORECASE,
)
"""Words by which a period is relative to its release."""
_Bounds = tuple[object, object]


def redated(old: Mapping[str, Observation], new: Mapping[str, Observation]) -> frozenset[str]:
    """Keys of the series whose period moved by itself."""
    dated = {key: (_bounds(old[key].figure), _bounds(new[key].figure)) for key in old.keys() & new.keys()}
    dated = {key: bounds for key, bounds in dated.items() if None not in bounds}
    rolled = _rolled([bounds for bounds in dated.values() if _is_over(bounds[0])])
    moved = [key for key, bounds in dated.items() if bounds[0] != bounds[1] and bounds not in rolled]
    stamped = {_shift(old[key].figure, new[key].figure) for key in old.keys() & new.keys() if _is_stamped(old[key], new[key])}
    moved = [key for key in moved if not (_is_over(dated[key][0]) and _shift(old[key].figure, new[key].figure) in stamped)]
    return frozenset(key for key in moved if not _says_the_same(old[key], new[key]))


def _says_the_same(before: Observation, after: Observation) -> bool:
    """Are the words of the period the same, as "since yesterday" in two bulletins: no date that the publisher wrote has moved."""
    old, new = before.figure.period, after.figure.period
    return old is not None and new is not None and fold(old.text).lower() == fold(new.text).lower()


def _is_stamped(before: Observation, after: Observation) -> bool:
    """Do both tell the day up to which their release counts?"""
    periods = (before.figure.period, after.figure.period)
    return all(period is not None and period.end is not None and _STAMP.search(period.text) for period in periods)


def _shift(before: Figure, after: Figure) -> timedelta | None:
    """By how much the end of the period has moved; None where one has no end."""
    ends = [figure.period.end for figure in (before, after) if figure.period is not None and figure.period.end is not None]
    return ends[1] - ends[0] if len(ends) > 1 else None


def _bounds(figure: Figure) -> _Bounds | None:
    period = figure.period
    if figure.cell is not None or figure.compared or period is None or _STAMP.search(period.text):
        return None
    return None if period.start is None and period.end is None else (period.start, period.end)


def _is_over(bounds: _Bounds | None) -> bool:
    """A stretch with both ends, and no deadline or beginning."""
    return bounds is not None and None not in bounds


def _rolled(moves: list[tuple[_Bounds | None, _Bounds | None]]) -> frozenset[tuple[_Bounds | None, _Bounds | None]]:
    """The move that most of the periods that are over made together."""
    (move, times), *_ = Counter(moves).most_common(1) or [((None, None), 0)]
    return frozenset({move}) if times > 1 and times * 2 > len(moves) else frozenset()
