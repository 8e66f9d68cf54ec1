"""What pages and API answer from: the database, the configuration as it is now, and what they may change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from db import AsOf, Database, Outline, ReleaseEntry, SeriesHistory, SourceOverview, StorageError, UnansweredError
from db import Clock as DayClock
from monitor.clock import utc_now
from monitor.configuration import Configuration, Source
from monitor.metrics import Metrics
from monitor.read_only import Clock
from monitor.reading.pool import ReaderPool, readers_of


class NotFoundError(Exception):
    """There is no such page, source, release or series; the text says what there is."""


class GoneError(Exception):
    """It was there and was removed on purpose; the text says when and why."""


class ForbiddenError(Exception):
    """It may not be changed by this client, or not from there; the text says why."""


class BadRequestError(Exception):
    """The address asks for something that cannot be; the text says what can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One for a process. `configured` gives the configuration as it is now: a reload changes it."""

    database: Database
    configured: Callable[[], Configuration]
    clock: Clock = utc_now
    may_write: bool = False
    path: Path | None = None
    """The configuration's file, where there is one to add sources to."""
    metrics: Metrics = field(default_factory=Metrics)
    trouble: Callable[[], str] = lambda: ""
    """Why the process should be started anew; empty where it does its work."""
    reload: Callable[[], None] | None = None
    """Has the service read the file again."""

    @property
    def configuration(self) -> Configuration:
        """As it is now."""
        return self.configured()

    @property
    def readers(self) -> ReaderPool:
        """The readers of this process, by the limits as they are now."""
        return readers_of(self.configuration.limits.limits, self.configuration.monitor.workers)

    @property
    def now(self) -> datetime:
        """In the zone of the configuration."""
        return self.clock().astimezone(self.zone)

    @property
    def zone(self) -> ZoneInfo:
        """Of all times that people are shown."""
        return self.configuration.zone

    def as_of(self, day: date | None, clock: DayClock = DayClock.PUBLISHED) -> AsOf | None:
        """The end of a day in the zone of the configuration; None without a day."""
        return AsOf(day, clock, self.zone) if day else None

    def overview(self, name: str) -> SourceOverview:
        """The state of a source. Raises NotFoundError."""
        with refusal_told(lambda _: _unknown(name)):
            return self.database.overview_of(name)

    def source(self, name: str) -> Source | None:
        """As the configuration has it; None for one that is configured no more."""
        return next((source for source in self.configuration.sources if source.name == name), None)

    def release(self, name: str, wanted: str, clock: DayClock = DayClock.PUBLISHED) -> ReleaseEntry:
        """By number, `latest`, `previous`, or the day as of which it was known. Raises NotFoundError and BadRequestError."""
        with refusal_told(lambda _: _unknown(name)):
            newest = self.database.latest_release(name)
        if newest is None:
            raise NotFoundError(f"“{name}” has no release yet.")
        if wanted == "latest":
            return newest
        if wanted == "previous":
            return self.database.releases(name, 2).items[-1]
        if wanted.isdecimal():
            number = int(wanted) if len(wanted) < 10 else 0  # no source has so many
            stored = next(iter(self.database.releases(name, 1, str(number + 1)).items), None)
            if stored is None or stored.number != number:
                raise NotFoundError(f"“{name}” has no release {wanted}; there are 1 to {newest.number}.")
            return stored
        with refusal_told(lambda error: NotFoundError(f"{error}.")):
            return self.database.release_as_of(name, AsOf(day_of(wanted), clock, self.zone))

    def series(self, name: str, key: str, as_of: AsOf | None = None) -> SeriesHistory:
        """One series through time, as known on a day where that is given. Raises NotFoundError."""
        self.overview(name)
        known = f", or did not know it as of {as_of}" if as_of else ""
        with refusal_told(lambda _: NotFoundError(f"“{name}” has no series “{key}”{known}.")):
            return self.database.history_of(name, key, as_of)

    def outlines(self, names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Outline]:
        """Small pictures of series by source and key; those that are gone are left out."""
        return self.database.outlines(set(names))

    def histories(self, names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], SeriesHistory]:
        """The histories of series by source and key, for small pictures; those that are gone are left out."""
        return {(history.source, history.key): history for history in self.database.histories(set(names))}


@contextmanager
def refusal_told(told: Callable[[StorageError], Exception]) -> Iterator[None]:
    """Raises what `told` makes of the database's refusal. A database that failed says nothing of what was asked: that stays."""
    try:
        yield
    except UnansweredError:
        raise
    except StorageError as error:
        raise told(error) from error


def no_page(_error: StorageError) -> BadRequestError:
    """For a cursor that follows no page."""
    return BadRequestError("This page does not follow any other. Begin with the first.")


def day_of(text: str) -> date:
    """Raises BadRequestError for what is no date."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadRequestError(f"“{text}” is no date. Write for example 2024-06-01.") from error


def moment_of(text: str) -> datetime:
    """A moment with its offset. Raises BadRequestError."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadRequestError(f"“{text}” is no moment. Write for example 2024-06-01T00:00:00Z.") from error
    if moment.tzinfo is None:
        raise BadRequestError(f"“{text}” has no offset. Write for example 2024-06-01T00:00:00Z.")
    return moment


def _unknown(name: str) -> NotFoundError:
    return NotFoundError(f"There is no source “{name[:60]}”.")
