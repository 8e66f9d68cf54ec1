"""When a source is visited next, by APScheduler's triggers. Values in, values out: the moment comes as an argument.

Rule 1: steps are taken in UTC; local time is only what a schedule is written in.
Rule 2: where the clock goes back, a schedule that names its hours runs in the first of the two equal hours only; one that
says "every hour" or "every 30 minutes" keeps its pace in real time. Where it goes forward, a time that does not exist is
visited as much later as the clock was put forward. No day is without its visit, and none has two.
Rule 3: a failing source is tried again after a quarter of an hour, then half an hour, doubling up to a day; one good answer
brings it back to its schedule.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.combining import OrTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from db import CheckEntry
from monitor.configuration import Source
from monitor.configuration.schedules import cron_fields
from snapshots import Outcome

DEFAULT_EVERY = timedelta(hours=6)
"""Of a source that has neither `schedule` nor `every`."""
FIRST_RETRY = timedelta(minutes=15)
LONGEST_RETRY = timedelta(days=1)
COUNTED_FAILURES = 8
"""How many failures in a row are told apart: from then on the wait is the longest."""
TICK_OF_DATETIME = timedelta(microseconds=1)

chance = random.SystemRandom()


def next_due(source: Source, after: datetime, zone: str, jitter: timedelta = timedelta(0)) -> datetime:
    """The first moment after `after` that the schedule of the source names, later by up to `jitter`. In UTC."""
    planned = _next_cron(source.schedule, after, zone) if source.schedule else _next_interval(source.every, after)
    return planned + chance.uniform(0, 1) * jitter


def next_visit(
    source: Source, checks: Sequence[CheckEntry], moment: datetime, zone: str, jitter: timedelta = timedelta(0)
) -> datetime:
    """When to come again after the newest of `checks` (newest first), which has just ended."""
    newest, failures = checks[0], failures_in_a_row(checks)
    if failures:
        planned = moment + retry_delay(failures) + chance.uniform(0, 1) * jitter
    else:
        planned = next_due(source, newest.started_at, zone, jitter)
    return max(planned, newest.retry_after or planned)


def failures_in_a_row(checks: Sequence[CheckEntry]) -> int:
    """How many of the newest checks failed, one after the other."""
    ended = [check.outcome is Outcome.FAILED for check in checks]
    return ended.index(False) if False in ended else len(ended)


def retry_delay(failures: int) -> timedelta:
    """How long a source is left alone after so many failures in a row (1 and up)."""
    doubled = min(failures, COUNTED_FAILURES) - 1
    return min(FIRST_RETRY * 2**doubled, LONGEST_RETRY)


def trigger_of(schedule: str, zone: str) -> BaseTrigger:
    """APScheduler's trigger for a cron text. Raises ValueError on a text that is none."""
    fields = cron_fields(schedule)
    if fields["day"].startswith("*") or fields["day_of_week"].startswith("*"):
        return CronTrigger(**fields, timezone=zone)
    # cron visits when either day matches (crontab(5)); CronTrigger wants both.
    by_date = CronTrigger(**{**fields, "day_of_week": "*"}, timezone=zone)
    by_weekday = CronTrigger(**{**fields, "day": "*"}, timezone=zone)
    return OrTrigger([by_date, by_weekday])


def _next_interval(every: timedelta | None, after: datetime) -> datetime:
    trigger = IntervalTrigger(seconds=(every or DEFAULT_EVERY).total_seconds(), timezone=UTC)
    fire: datetime = trigger.get_next_fire_time(after, after)
    return fire


def _next_cron(schedule: str, after: datetime, zone: str) -> datetime:
    trigger, local = trigger_of(schedule, zone), ZoneInfo(zone)
    names_hours = not cron_fields(schedule)["hour"].startswith("*")
    moment = after.astimezone(UTC) + TICK_OF_DATETIME
    while True:
        fire: datetime | None = trigger.get_next_fire_time(None, moment.astimezone(local))
        if fire is None:
            raise ValueError(f'schedule "{schedule}" names no moment after {after.isoformat()}')
        found = fire.astimezone(UTC)
        if not (names_hours and found.astimezone(local).fold):
            return found
        moment = found + TICK_OF_DATETIME
