"""The rhythm of a publisher: from the days on which figures changed, the day of the next issue. Values in, values out.

It is read only where it is plain: enough issues, nearly all of them about equally far apart. Corrections a day after an issue
belong to it. What is late is measured by how late the publisher has been before, so that a habit of weekends rings for nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median_low

COUNTED = 13
"""Issues, the newest, that a rhythm is read from."""
LEAST_GAPS = 3
CORRECTION_SHARE = 4
"""What comes within one of so many parts of the usual distance corrects the issue before it."""
NEAR_SHARE = 4
"""A distance is usual when it differs from the median by less than one of so many parts, or by a day."""
REGULAR = 0.75
"""At least such a share of the distances must be usual."""
MARGIN_SHARE = 10
"""A publisher may always be later by one of so many parts of the distance, and by a day."""
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How far apart issues are, and when the next one is expected."""

    every: timedelta
    expected: date
    early: timedelta
    """So much before that day the publisher has been."""
    late: timedelta
    """So much after it, with a margin."""

    @property
    def overdue_from(self) -> date:
        """The first day on which the next issue is later than any before it was."""
        return self.expected + self.late + DAY

    def is_overdue(self, today: date) -> bool:
        """Is the next issue later than any before it was?"""
        return today >= self.overdue_from

    @property
    def window(self) -> tuple[date, date]:
        """The days on which the next issue is likely, both included: at most half of the distance on either side."""
        half = self.every / 2
        return self.expected - min(self.early, half), self.expected + min(self.late, half)


def rhythm_of(days: Sequence[date]) -> Rhythm | None:
    """From the days of issues, oldest first; None where there is no plain rhythm."""
    issues = _without_corrections(sorted(set(days))[-COUNTED:])
    gaps = _gaps(issues)
    if len(gaps) < LEAST_GAPS:
        return None
    # A distance that was one: the mean of two would be a day on which nothing ever came.
    usual = median_low(gaps)
    if sum(_is_near(gap, usual) for gap in gaps) < REGULAR * len(gaps):
        return None
    margin = max(DAY, _whole_days(usual / MARGIN_SHARE))
    return Rhythm(
        every=usual,
        expected=issues[-1] + usual,
        early=max(DAY, usual - min(gaps)),
        late=max(gaps) - usual + margin,
    )


def _gaps(days: Sequence[date]) -> list[timedelta]:
    return [later - earlier for earlier, later in pairwise(days)]


def _without_corrections(days: Sequence[date]) -> list[date]:
    """What comes soon after an issue belongs to it."""
    gaps = _gaps(days)
    if not gaps:
        return list(days)
    # Not the median: a publisher who corrects every issue has as many short gaps as long ones.
    long = sorted(gaps)[-max(1, len(gaps) // 3)]
    kept = list(days[:1])
    for day in days[1:]:
        if (day - kept[-1]) * CORRECTION_SHARE >= long:
            kept.append(day)
    return kept


def _is_near(gap: timedelta, usual: timedelta) -> bool:
    return abs(gap - usual) <= max(DAY, usual / NEAR_SHARE)


def _whole_days(wait: timedelta) -> timedelta:
    return timedelta(days=round(wait / DAY))
