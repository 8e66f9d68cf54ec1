"""Periods that moved: "by 2027" that became "by 2028".

A deadline that moves is always news. A period that is over ("in April") moves with every release of a monthly sheet, and
is told only where it did not move along with most others; the day up to which a release counts ("as of 3 May") never is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date, timedelta

from snapshots.alignment.archives import dated_heading
from snapshots.documents import fold
from snapshots.figures import Figure
from snapshots.releases import Observation

_STAMP = re.compile(
    r"\b(?:as of|as at|to date|so far|today|now|currently|last|past|this|next|previous|latest|recent|same|stand|état au|"
    r"a fecha de|bis heute|à ce jour)\b",
    re.IGNORECASE,
)
"""Words by which a period is relative to its release."""
_NO_TIME, _A_DAY, _LONGEST_PAUSE = timedelta(), timedelta(days=1), timedelta(days=31)
"""Between two issues of a sheet that counts up to a day; a deadline is put off by more."""
_Bounds = tuple[object, object]


def redated(old: Mapping[str, Observation], new: Mapping[str, Observation]) -> frozenset[str]:
    """Keys of the series whose period moved by itself."""
    pairs = {key: (old[key].figure, new[key].figure) for key in old.keys() & new.keys()}
    dated = _dated(pairs)
    rolled = _rolled([bounds for bounds in dated.values() if _is_over(bounds[0])])
    moved = [key for key, bounds in dated.items() if bounds[0] != bounds[1] and bounds not in rolled]
    stamps = [pair for pair in pairs.values() if _is_stamped(*pair)] if moved else []
    return frozenset(key for key in moved if not (_goes_with_release(*pairs[key], stamps) or _goes_on(*pairs[key])))


def states_new_day(old: Mapping[str, Observation], new: Mapping[str, Observation]) -> bool:
    """Does the newer release name a later day than the older one at a figure of both, or in the heading above it?

    Such a page has a new date, though no line of it says when it was updated: "Market values › Wednesday May 14, 2025".
    """
    return any(_is_of_later_day(old[key].figure, new[key].figure) for key in old.keys() & new.keys())


def _is_of_later_day(before: Figure, after: Figure) -> bool:
    if _is_stamped(before, after) and not _says_the_same(before, after) and (_shift(before, after) or _NO_TIME) > _NO_TIME:
        return True
    if before.section == after.section:
        return False
    earlier, later = dated_heading(before.section), dated_heading(after.section)
    return earlier is not None and later is not None and earlier[0] == later[0] and earlier[1] < later[1]


def _goes_on(before: Figure, after: Figure) -> bool:
    """Is the period the next one of a series, or told by the same words: no date that the publisher wrote was put off?"""
    return _says_the_same(before, after) or _is_next(before, after) or _is_counted_on(before, after)


def _is_next(before: Figure, after: Figure) -> bool:
    """Another number of the day or month that follows at once: "21,626 tests on 18 April", "19,316 tests on 19 April"."""
    start = after.period.start if after.period is not None else None
    return before.value != after.value and _is_over(_bounds(before)) and start == _after(_end(before))


def _is_counted_on(before: Figure, after: Figure) -> bool:
    """Did what was counted up to a day grow with the days: "90 tests up to 31 August", "95 tests up to 1 September"?"""
    texts = [figure.period.text.lower() for figure in (before, after) if figure.period is not None]
    shift = _shift(before, after)
    if shift is None or before.value is None or after.value is None or not all(text.startswith("up to") for text in texts):
        return False
    return _A_DAY <= shift <= _LONGEST_PAUSE and before.value < after.value


def _after(day: date | None) -> date | None:
    return None if day is None else day + _A_DAY


def _dated(pairs: Mapping[str, tuple[Figure, Figure]]) -> dict[str, tuple[_Bounds, _Bounds]]:
    """The bounds of the periods before and after, where both have any."""
    dated = ((key, _bounds(before), _bounds(after)) for key, (before, after) in pairs.items())
    return {key: (before, after) for key, before, after in dated if before is not None and after is not None}


def _goes_with_release(before: Figure, after: Figure, stamps: Collection[tuple[Figure, Figure]]) -> bool:
    """As in "as of 4 May, 900 trips, with 40 on 3 May": the day goes on with the one to which the release counts.

    What lies ahead of that day does not: "40 concerts from 1 to 5 July" that become "from 8 to 12 July" are put off by a week.
    """
    shift, end = _shift(before, after), _end(before)
    if not _is_over(_bounds(before)) or not shift:
        return False
    counted_to = (_end(stamp) for stamp, following in stamps if _shift(stamp, following) == shift)
    return any(day is not None and end is not None and end <= day for day in counted_to)


def _says_the_same(before: Figure, after: Figure) -> bool:
    """Are the words of the period the same, as "since yesterday" in two bulletins: no date that the publisher wrote has moved."""
    old, new = before.period, after.period
    return old is not None and new is not None and fold(old.text).lower() == fold(new.text).lower()


def _is_stamped(before: Figure, after: Figure) -> bool:
    """Do both tell the day up to which their release counts?"""
    periods = (before.period, after.period)
    return all(period is not None and period.end is not None and _STAMP.search(period.text) for period in periods)


def _shift(before: Figure, after: Figure) -> timedelta | None:
    """By how much the end of the period has moved; None where one has no end."""
    ends = _end(before), _end(after)
    return None if ends[0] is None or ends[1] is None else ends[1] - ends[0]


def _end(figure: Figure) -> date | None:
    return figure.period.end if figure.period is not None else None


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
