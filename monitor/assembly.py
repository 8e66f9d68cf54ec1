"""Where the parts meet: the only place that knows every part of a running Figurewatch."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from db import Database, SourceEntry
from monitor.clock import SharedClock, utc_now
from monitor.configuration import Configuration, Source
from monitor.extensions import Extensions, installed
from monitor.fetching import Fetcher, FetchRules
from monitor.fetching.browser import Browser
from monitor.fetching.politeness import SharedPace
from monitor.fetching.robots import Robots
from monitor.fetching.targets import site_of
from monitor.meter import Meter
from monitor.read_only import Clock, ReadOnlyParts
from monitor.reading.pool import ReaderPool, readers_of

NO_METER = Meter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts(ReadOnlyParts):
    """What a check works with."""

    fetcher: Fetcher
    browser: Browser
    readers: ReaderPool
    meter: Meter = NO_METER
    extensions: Extensions = field(default_factory=installed)

    def close(self) -> None:
        """Ends connections to publishers and to the database."""
        self.fetcher.close()
        self.database.close()


def open_parts(
    configuration: Configuration, *, clock: Clock | None = None, ask_anyway: bool = False, meter: Meter = NO_METER
) -> Parts:
    """Opens the database, tells it the configured sources, and makes a fetcher by the configured rules.

    `clock` is by default the one that all machines share. `ask_anyway`: hosts that asked to be left alone (Retry-After) are asked
    all the same, at a person's word, and robots.txt is read anew.
    Raises StorageError where the database cannot be used.
    """
    database = Database.open(configuration.monitor.database, configuration.captures.store)
    shared_clock = SharedClock(database.now) if database.is_shared else None
    clock = clock or shared_clock or utc_now
    database.declare_sources([_entry(source) for source in configuration.sources], clock())
    quiet = {} if ask_anyway else database.quiet_hosts(clock())
    shared = SharedPace(database, shared_clock, shared_clock.latest, ask_anyway, configuration.zone) if shared_clock else None
    rules = FetchRules.of(configuration.monitor)
    robots = Robots(rules.user_agent, database, read_anew=ask_anyway)
    fetcher = Fetcher(rules, quiet, database.hold_host, shared, robots)
    return replace(_parts(configuration, database, fetcher, clock), meter=meter)


def completed(parts: ReadOnlyParts) -> Parts:
    """With the readers of documents, for who derives from a database that is open for reading only."""
    return _parts(parts.configuration, parts.database, Fetcher(FetchRules.of(parts.configuration.monitor)), parts.clock)


def _parts(configuration: Configuration, database: Database, fetcher: Fetcher, clock: Clock) -> Parts:
    browser = Browser(fetcher, configuration.monitor)
    readers = readers_of(configuration.limits.limits, configuration.monitor.workers)
    return Parts(
        configuration=configuration, database=database, fetcher=fetcher, browser=browser, readers=readers, clock=clock
    )  # fmt: skip


def _entry(source: Source) -> SourceEntry:
    return SourceEntry(name=source.name, title=source.title, address=source.address, site=site_of(source.address))
