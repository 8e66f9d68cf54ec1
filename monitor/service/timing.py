"""When a source is visited next, by APScheduler's triggers. Values in, values out: the moment comes as an argument.

Rule 1: triggers step through times of day that know no zone, and each is turned into a moment afterwards. APScheduler 3.11.3
stepping in a zone loses the visit at midnight after the day on which clocks go forward in America and Oceania.
Rule 2: where the clock goes back, a schedule that names its hours runs in the first of the two equal hours only; one that
says "every hour" or "every 30 minutes" keeps its pace in real time. Where it goes forward, a time that does not exist is
visited as much later as the clock was put forward. No day is without its visit, and none has two.
Rule 3: a failing source is tried again after a quarter of an hour, then half an hour, doubling up to a day; one good answer
brings it back to its schedule.
Rule 4: around the day on which new figures are expected a source that names no hours is visited more often: four times as often
at most, and not within an hour of the last visit.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from apscheduler.triggers.interval import IntervalTrigger

from db import CheckEntry
from monitor.configuration import Source
from monitor.configuration.schedules import cron_fields, trigger_of
from snapshots import Outcome
from snapshots.rhythm import Rhythm

DEFAULT_EVERY = timedelta(days=1)
"""Of a source that has neither `schedule` nor `every`."""
FIRST_RETRY = timedelta(minutes=15)
LONGEST_RETRY = timedelta(days=1)
CLOSER = 4
CLOSEST = timedelta(hours=1)
COUNTED_FAILURES = 8
"""How many failures in a row are told apart: from then on the wait is the longest."""
LONGEST_SHIFT = timedelta(hours=3)
"""No zone puts its clock back by more."""

chance = random.SystemRandom()


def next_due(source: Source, after: datetime, zone: str, jitter: timedelta = timedelta(0)) -> datetime:
    """The first moment after `after` that the schedule of the source names, later by up to `jitter`. In UTC."""
    planned = _next_cron(source.schedule, after, zone) if source.schedule else _next_interval(source.every, after)
    return planned + chance.uniform(0, 1) * jitter


def next_visit(
    source: Source,
    checks: Sequence[CheckEntry],
    moment: datetime,
    zone: str,
    jitter: timedelta = timedelta(0),
    rhythm: Rhythm | None = None,
) -> datetime:
    """When to come again after the newest of `checks` (newest first), which has just ended."""
    newest, failures = checks[0], failures_in_a_row(checks)
    if failures:
        planned = moment + retry_delay(failures) + chance.uniform(0, 1) * jitter
    else:
        planned = next_after_success(source, newest.started_at, zone, jitter, rhythm)
    return max(planned, newest.retry_after or planned)


def next_after_success(
    source: Source, started_at: datetime, zone: str, jitter: timedelta = timedelta(0), rhythm: Rhythm | None = None
) -> datetime:
    """When to come again after a check that did not fail, which started then."""
    planned = next_due(source, started_at, zone, jitter)
    return nearer(planned, started_at, rhythm) if rhythm is not None and follows_rhythm(source) else planned


def follows_rhythm(source: Source) -> bool:
    """May it be visited more often around the day of new figures? A schedule of hours is a person's word."""
    return source.rhythm and source.schedule is None


def nearer(planned: datetime, after: datetime, rhythm: Rhythm) -> datetime:
    """Sooner than planned, where new figures are expected meanwhile."""
    first, last = rhythm.window
    begin = datetime.combine(first, time(), UTC)
    end = datetime.combine(last + timedelta(days=1), time(), UTC)
    sooner = max(after + max(CLOSEST, (planned - after) / CLOSER), begin)
    return min(planned, sooner) if sooner < end else planned


def failures_in_a_row(checks: Sequence[CheckEntry]) -> int:
    """How many of the newest checks failed, one after the other."""
    ended = [check.outcome is Outcome.FAILED for check in checks]
    return ended.index(False) if False in ended else len(ended)


def retry_delay(failures: int) -> timedelta:
    """How long a source is left alone after so many failures in a row (1 and up)."""
    doubled = min(failures, COUNTED_FAILURES) - 1
    wait: timedelta = FIRST_RETRY * 2**doubled
    return min(wait, LONGEST_RETRY)


def _next_interval(every: timedelta | None, after: datetime) -> datetime:
    # In UTC an hour is an hour; in a zone the day on which clocks change would be one visit short or long.
    trigger = IntervalTrigger(seconds=(every or DEFAULT_EVERY).total_seconds(), timezone=UTC)
    fire: datetime = trigger.get_next_fire_time(after, after)
    return fire


def _next_cron(schedule: str, after: datetime, zone: str) -> datetime:
    local, every_hour = ZoneInfo(zone), cron_fields(schedule)["hour"].startswith("*")
    later: list[datetime] = []
    for time_of_day in _times_of_day(schedule, after.astimezone(local).replace(tzinfo=UTC) - LONGEST_SHIFT):
        moments = _real_moments(time_of_day, local) if every_hour else _first_moment(time_of_day, local)
        later += [moment for moment in moments if moment > after]
        if moments and moments[0] > after:
            return min(later)
    raise ValueError(f'schedule "{schedule}" names no moment after {after.isoformat()}')


def _times_of_day(schedule: str, start: datetime) -> Iterator[datetime]:
    trigger = trigger_of(schedule)
    fire: datetime | None = trigger.get_next_fire_time(None, start)
    while fire is not None:
        yield fire
        fire = trigger.get_next_fire_time(None, fire + timedelta(microseconds=1))


def _first_moment(time_of_day: datetime, zone: ZoneInfo) -> list[datetime]:
    """Of a doubled time the first; of one that does not exist as much later as the clock was put forward (PEP 495)."""
    return [time_of_day.replace(tzinfo=zone, fold=0).astimezone(UTC)]


def _real_moments(time_of_day: datetime, zone: ZoneInfo) -> list[datetime]:
    """Both of a doubled time, none of one that does not exist."""
    both = [time_of_day.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)]
    there = [moment for moment in both if moment.astimezone(zone).replace(tzinfo=UTC, fold=0) == time_of_day]
    return sorted(set(there))
