"""The installation examined: each finding with its remedy. Nothing is sent, fetched or changed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from db import Database, DeliveryEntry, SourceOverview, StorageError, is_backup, sqlite_path
from monitor.alerts import silent_alerts, told_as_silent
from monitor.clock import local_time
from monitor.configuration import Configuration
from monitor.fetching.browser import NAMES
from monitor.notifications.channels import DeliveryError, sender_of
from monitor.notifications.messages import WITHOUT_ADDRESS
from monitor.reports.wording import counted

LEAST_FREE = 500_000_000
"""Bytes below which a disk is told as nearly full."""
EARLIEST = datetime.fromisoformat("2026-01-01T00:00:00+00:00")
"""No clock of a machine that this version runs on shows an earlier day."""
OVERDUE = timedelta(hours=1)
DELIVERIES = 200
"""How many of the newest deliveries are looked through for what each channel last did."""
OLDEST_BACKUP = 8
"""Days: one more than a week, for backups that are made weekly."""
CLOCK_MARGIN = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was examined."""

    what: str
    well: bool
    told: str
    """What was found, and where it is not well what to do."""


def examine(configuration: Configuration, now: datetime) -> Iterator[Finding]:
    """Every examination in turn; one that cannot be made is a finding itself."""
    yield Finding(
        "configuration",
        True,
        f"{counted(len(configuration.sources), 'source')}, {counted(len(configuration.channels), 'channel')}",
    )
    yield _clock(now, configuration.zone)
    yield from _disk(configuration)
    tried = yield from _database(configuration, now)
    yield _backups(configuration, now)
    yield from _browser(configuration)
    yield from _channels(configuration, tried)
    yield from _links(configuration)


def _clock(now: datetime, zone: tzinfo) -> Finding:
    if now < EARLIEST:
        return Finding("clock", False, f"It shows {now:%Y-%m-%d}, long past. Set it, or let the system's time service do so")
    return Finding("clock", True, local_time(now, zone))


def _disk(configuration: Configuration) -> Iterator[Finding]:
    path = sqlite_path(configuration.monitor.database)
    if path is None:
        return
    folder = path.parent
    if not folder.is_dir():
        yield Finding("disk", False, f"{folder} does not exist. Create it, or name another database")
        return
    free = shutil.disk_usage(folder).free
    told = f"{free // 1_000_000:,} MB free at {folder}"
    yield Finding("disk", free >= LEAST_FREE, told if free >= LEAST_FREE else f"{told}. Make room: a full disk stops every check")
    if not os.access(folder, os.W_OK):
        yield Finding("disk", False, f"{folder} cannot be written by this user. Change its owner or its mode")


def _database(configuration: Configuration, now: datetime) -> Generator[Finding, None, dict[str, DeliveryEntry] | None]:
    """Returns what was last tried to send, by channel; None where the database cannot tell."""
    path = sqlite_path(configuration.monitor.database)
    if path is not None and not path.exists():
        yield Finding("database", False, f"{path} is not there yet. `figurewatch check` makes it")
        return {}
    try:
        database = Database.open_read_only(configuration.monitor.database)
    except StorageError as error:
        yield Finding("database", False, str(error))
        return None
    try:
        yield from _record(database, configuration, now)
        return _tried(database)
    except StorageError as error:
        yield Finding("database", False, str(error))
        return None
    finally:
        database.close()


def _backups(configuration: Configuration, now: datetime) -> Finding:
    folder = configuration.monitor.backups
    if folder is None:
        return Finding("backups", True, "not looked for: name their folder as [monitor] backups")
    files = _newest_first(Path(folder))
    if not files:
        return Finding(
            "backups", False, f"none in {folder}. Make one: `figurewatch backup {folder}/$(date +%F).db`, each day by cron"
        )
    is_any = sqlite_path(configuration.monitor.database) is None  # of PostgreSQL: what pg_dump writes has many forms
    newest = next(((made, path) for made, path in files if is_any or is_backup(path)), None)
    if newest is None:
        return Finding("backups", False, f"no file in {folder} is a database of Figurewatch. Make one with `figurewatch backup`")
    days = (now - newest[0]).days
    told = f"the newest is {newest[1]}, {counted(days, 'day')} old"
    return Finding(
        "backups", days <= OLDEST_BACKUP, told if days <= OLDEST_BACKUP else f"{told}. Make one with `figurewatch backup`"
    )


def _newest_first(folder: Path) -> list[tuple[datetime, Path]]:
    """When each file was written; one that is moved away meanwhile is none."""
    files = []
    for path in folder.glob("*"):
        with suppress(OSError):
            if path.is_file() and not path.name.startswith("."):
                files.append((datetime.fromtimestamp(path.stat().st_mtime, UTC), path))
    return sorted(files, reverse=True)


def _links(configuration: Configuration) -> Iterator[Finding]:
    """Messages are read on other machines as well: an address of this one would lead to nothing there."""
    if configuration.sends_without_links:
        yield Finding("links", True, WITHOUT_ADDRESS)


def _record(database: Database, configuration: Configuration, now: datetime) -> Iterator[Finding]:
    lines = {line.source.name: line for line in database.overview()}
    yield Finding("database", True, f"{counted(len(lines), 'source')} on record")
    yield from _of_watched(lines, configuration, now)
    ahead = [name for name, line in lines.items() if line.last_check and line.last_check.started_at > now + CLOCK_MARGIN]
    if ahead:
        yield Finding("clock", False, f"checked in the future: {', '.join(ahead)}. The clock is wrong, or was; set it by NTP")
    known = [source for source in configuration.sources if source.name in lines]
    for source, alert in silent_alerts(known, database):
        yield Finding("alerts", False, told_as_silent(source, alert))


def _tried(database: Database) -> dict[str, DeliveryEntry]:
    tried: dict[str, DeliveryEntry] = {}
    for delivery in database.latest_deliveries(DELIVERIES):
        if delivery.attempts:
            tried.setdefault(delivery.channel, delivery)
    return tried


def _watched(lines: Mapping[str, SourceOverview], configuration: Configuration) -> list[SourceOverview]:
    """What is on record of the sources that are visited."""
    names = [source.name for source in configuration.sources if not source.paused]
    return [lines[name] for name in names if name in lines and not lines[name].stopped]


def _of_watched(lines: Mapping[str, SourceOverview], configuration: Configuration, now: datetime) -> Iterator[Finding]:
    """The sources that fail, and those that nobody visits though it is their time."""
    on_record = _watched(lines, configuration)
    failing = [line.source.name for line in on_record if line.failing_since]
    overdue = [line.source.name for line in on_record if line.next_due and line.next_due < now - OVERDUE]
    if failing:
        yield Finding("sources", False, f"failing: {', '.join(failing)}. `figurewatch sources` says why")
    if overdue:
        yield Finding("service", False, f"overdue: {', '.join(overdue)}. Is `figurewatch run` running?")


def _browser(configuration: Configuration) -> Iterator[Finding]:
    wanting = [source.name for source in configuration.sources if source.render != "never"]
    if not wanting:
        yield Finding("browser", True, "no source needs one")
        return
    program = configuration.monitor.browser or next(filter(None, map(shutil.which, NAMES)), None)
    if program is None or not Path(program).exists():
        yield Finding("browser", False, f"{', '.join(wanting)} need a browser. Install one: apt install chromium")
        return
    try:
        import playwright  # noqa: F401, PLC0415 -- an extra that most never need
    except ImportError:
        yield Finding("browser", False, "Playwright is missing: pip install 'figurewatch[browser]'")
        return
    yield Finding("browser", True, program)


def _channels(configuration: Configuration, tried: Mapping[str, DeliveryEntry] | None) -> Iterator[Finding]:
    for name, channel in configuration.channels.items():
        try:
            sender_of(channel.url)
        except DeliveryError as error:
            yield Finding("channels", False, f"[channel.{name}]: {error}")
        else:
            if tried is not None:
                yield _of_channel(name, tried.get(name), configuration.zone)


def _of_channel(name: str, last: DeliveryEntry | None, zone: tzinfo) -> Finding:
    """Its address is one that can be sent to; whether it takes anything only a message shows."""
    if last is None:
        told = f"[channel.{name}] was sent nothing lately; the page Alerts sends a trial"
    elif last.state == "delivered":
        told = f"[channel.{name}] took the last message" + (f", {local_time(last.finished_at, zone)}" if last.finished_at else "")
    else:
        told = f"[channel.{name}] did not take the last message: {last.message}"
        return Finding("channels", False, f"{told}. A trial on the page Alerts shows whether it does again")
    return Finding("channels", True, told)
