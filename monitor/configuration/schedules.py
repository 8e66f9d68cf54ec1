"""When a source is visited: cron text as cron means it, or a plain interval."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from apscheduler.triggers.base import BaseTrigger

FIELDS = ("minute", "hour", "day", "month", "day_of_week")
WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
BOUNDS = {"minute": (0, 59), "hour": (0, 23), "day": (1, 31), "month": (1, 12)}
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
MACROS = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
}
"""The names of cron for five fields (crontab(5)); `@reboot` is no time."""
EXAMPLE = 'Write for example "0 6,18 * * *"'
ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)


def cron_fields(text: str) -> dict[str, str]:
    """The five fields under the names of APScheduler's CronTrigger. Raises ValueError with the remedy.

    cron counts weekdays from Sunday = 0 (and 7); APScheduler from Monday = 0. Names say the same in both, so
    numbers become names.
    """
    if text.strip().startswith("@") and text.strip().lower() not in MACROS:
        raise ValueError(f'schedule "{text}" is none of {", ".join(MACROS)}. {EXAMPLE}')
    fields = MACROS.get(text.strip().lower(), text).split()
    if len(fields) != len(FIELDS):
        raise ValueError(f'schedule "{text}" has {len(fields)} of {len(FIELDS)} fields. {EXAMPLE}')
    named = dict(zip(FIELDS, fields, strict=True))
    for name, (least, most) in BOUNDS.items():
        _require_within(text, name, named[name], least, most)
    named["day_of_week"] = _weekdays(named["day_of_week"], text)
    return named


def _require_within(text: str, name: str, field: str, least: int, most: int) -> None:
    """Said here, since APScheduler tells neither which field it means nor what may stand there."""
    numbers = re.findall(r"\d+", re.sub(r"/\d+", "", field))
    wrong = next((number for number in numbers if not least <= int(number) <= most), None)
    if wrong is not None:
        raise ValueError(f'schedule "{text}": {name} {wrong} is none; there are {least} to {most}. {EXAMPLE}')


def _weekdays(field: str, text: str) -> str:
    days: list[str] = []
    for part in field.lower().split(","):
        match = re.fullmatch(r"(\*|[0-7]|[a-z]{3})(?:-([0-7]|[a-z]{3}))?(?:/(\d+))?", part)
        if not match:
            raise ValueError(f'schedule "{text}": weekday "{part}" is none. Write 0-7 or sun, mon, ... sat')
        days += _span(*match.groups(), text=text)
    if set(days) == set(WEEKDAYS):
        return "*"
    return ",".join(day for day in WEEKDAYS[:-1] if day in days)


def _span(first: str, last: str | None, step: str | None, *, text: str) -> list[str]:
    start = 0 if first == "*" else _weekday(first, text)
    end = 6 if first == "*" else _weekday(last, text) if last else 6 if step else start
    if end < start:
        end += 7
    return [WEEKDAYS[day % 7] for day in range(start, end + 1, int(step or 1) or 1)]


def _weekday(word: str, text: str) -> int:
    if word.isdigit():
        return int(word)
    if word not in WEEKDAYS:
        raise ValueError(f'schedule "{text}": weekday "{word}" is none. Write 0-7 or sun, mon, ... sat')
    return WEEKDAYS.index(word)


@cache
def require_possible(schedule: str) -> None:
    """Raises ValueError for a cron text that APScheduler refuses, and for one that no day ever meets (30 February).

    Many sources share a schedule: each text is tried once.
    """
    try:
        trigger = trigger_of(schedule)
    except ValueError as error:
        raise ValueError(error if str(error).startswith("schedule ") else f'schedule "{schedule}": {error}. {EXAMPLE}') from error
    if trigger.get_next_fire_time(None, ANY_DAY) is None:
        raise ValueError(f'schedule "{schedule}" names a day that never comes. {EXAMPLE}')


def trigger_of(schedule: str) -> BaseTrigger:
    """APScheduler's trigger for a cron text, for times of day written as if they were UTC. Raises ValueError."""
    # A tenth of a second that configurations without cron text do not need.
    from apscheduler.triggers.combining import OrTrigger  # noqa: PLC0415
    from apscheduler.triggers.cron import CronTrigger  # noqa: PLC0415

    fields = cron_fields(schedule)
    if fields["day"].startswith("*") or fields["day_of_week"].startswith("*"):
        return CronTrigger(**fields, timezone=UTC)
    # cron visits when either day matches (crontab(5)); CronTrigger wants both.
    by_date = CronTrigger(**{**fields, "day_of_week": "*"}, timezone=UTC)
    by_weekday = CronTrigger(**{**fields, "day": "*"}, timezone=UTC)
    return OrTrigger([by_date, by_weekday])


def interval(text: str, key: str = "every", least: timedelta = timedelta(seconds=1)) -> timedelta:
    """Reads "6h", "90m", "1d12h", "30s". Raises ValueError with the key and the remedy."""
    parts = re.findall(r"(\d+)\s*([smhdw])", text)
    if not parts or "".join(n + u for n, u in parts) != re.sub(r"\s+", "", text):
        raise ValueError(f'{key} = "{text}" is no interval. Write for example "6h", "90m" or "1d"')
    try:
        length = timedelta(**{UNITS[u]: sum(int(n) for n, v in parts if v == u) for _, u in parts})
    except OverflowError as error:
        raise ValueError(f'{key} = "{text}" is too long. Write for example "6h"') from error
    if length < least:
        raise ValueError(f'{key} = "{text}" is less than a second. Write for example "6h"')
    return length
