"""When a channel wants to hear: at once or in a digest, and never in its quiet hours. Pure: the moment comes as an argument."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from monitor.configuration import Channel
from monitor.configuration.schema import WEEKDAYS

ONE_DAY = timedelta(days=1)


def ready_at(channel: Channel, due: datetime, zone: str, *, digest: bool) -> datetime:
    """From when on a delivery that is due may be sent (UTC); with `digest` it waits for the channel's digest."""
    local = due.astimezone(ZoneInfo(channel.timezone or zone))
    if digest:
        local = _next_digest(channel, local)
    return _after_quiet(channel, local).astimezone(UTC)


def _next_digest(channel: Channel, local: datetime) -> datetime:
    """The first digest at or after a moment."""
    moment = _on(local, channel.at)
    while moment < local or (channel.digest == "weekly" and moment.weekday() != WEEKDAYS.index(channel.weekday)):
        moment = _on(moment + ONE_DAY, channel.at)
    return moment


def _after_quiet(channel: Channel, local: datetime) -> datetime:
    """The end of the quiet hours that a moment falls into, else the moment."""
    if channel.quiet is None:
        return local
    begin, end = channel.quiet
    now = local.time()
    within = begin <= now < end if begin < end else now >= begin or now < end
    if not within:
        return local
    ends = _on(local, end)
    return ends if ends > local else _on(local + ONE_DAY, end)


def _on(day: datetime, hour: time) -> datetime:
    """That hour on the clock of the wall, whatever the clocks are put to between; to be compared in UTC only."""
    return datetime.combine(day.date(), hour, day.tzinfo)


def when_sent(channel: Channel) -> str:
    """In words, as in "one message each day at 08:00, none from 22:00 to 07:00 (Europe/London)"."""
    hour = f"{channel.at:%H:%M}"
    parts = {
        None: "each report at once",
        "daily": f"one message each day at {hour}",
        "weekly": f"one message each {channel.weekday.capitalize()} at {hour}",
    }
    told = parts[channel.digest]
    if channel.quiet:
        told += f", none from {channel.quiet[0]:%H:%M} to {channel.quiet[1]:%H:%M}"
    return f"{told} ({channel.timezone})" if channel.timezone and (channel.digest or channel.quiet) else told
