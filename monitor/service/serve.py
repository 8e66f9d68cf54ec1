"""The service from its start to its end: the lock, what a crash left open, the clockwork, signals, and a clean stop."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from datetime import timedelta
from pathlib import Path

from db import Database
from monitor.alerts import silent_alerts, told_as_silent
from monitor.assembly import NO_METER, Parts, open_parts
from monitor.clock import utc_now
from monitor.configuration import Configuration, load
from monitor.errors import ConfigError
from monitor.notifications import Outbox
from monitor.notifications.channels import DeliveryError, sender_of
from monitor.notifications.messages import WITHOUT_ADDRESS
from monitor.notifications.teller import SETTLE, Teller
from monitor.read_only import Clock
from monitor.reports.wording import counted
from monitor.service import systemd
from monitor.service.clockwork import Clockwork
from monitor.service.feed import write_feed
from monitor.service.lock import only_scheduler
from monitor.service.logs import tell_time_in
from monitor.service.signals import Inbox, Wish, receiving
from monitor.service.ticker import Ticker, free_claims

logger = logging.getLogger(__name__)

TICK = timedelta(seconds=5)
"""So often the database is asked what is due."""
LONGEST_SILENCE = timedelta(minutes=1)
"""After which the service no longer counts as alive."""
GLANCE = 0.5
"""Seconds after which the main thread looks around, if no signal wakes it."""
TICKER, TELLER, OUTBOX = "ticker", "teller", "outbox"

Hook = Callable[[], None]


def serve(
    configuration: Configuration | Path,
    *,
    ready: Hook | None = None,
    stop: threading.Event | None = None,
    tick: timedelta = TICK,
    clock: Clock = utc_now,
    pages: bool = False,
) -> int:
    """Watches until SIGTERM or SIGINT, or until `stop` is set; returns the exit code 0.

    `ready` is called once everything runs; with `pages` the web interface stands beside the clock. With a path, SIGHUP reads
    the configuration again: a broken file is refused and the service goes on as it was. Raises LockError where another
    scheduler serves the database, ConfigError and StorageError where it cannot start.
    """
    path = configuration if isinstance(configuration, Path) else None
    inbox = Inbox(stop)
    with receiving(inbox), ExitStack() as held:  # before anything is read: a SIGHUP that came meanwhile would end the process
        current = load(configuration, systemd.environment()) if isinstance(configuration, Path) else configuration
        tell_time_in(current.zone)
        require_channels(current)
        shown = Shown(current, path, inbox.reload, clock)
        held.enter_context(only_scheduler(current.monitor.database, current.zone))
        held.enter_context(shown.pages() if pages else nullcontext())
        tell_of_links(current)
        following: Configuration | None = current
        while following is not None:
            shown.configuration = following
            tell_time_in(following.zone)
            service = shown.service = Service(open_parts(following, clock=clock, meter=shown.meter), tick)
            following = _run(service, inbox, path, ready)
            ready = None
    logger.info("Stopped", extra={"action": "stopped"})
    return 0


class Shown:
    """What the pages answer from while the service runs: the configuration changes under them at a reload."""

    def __init__(self, configuration: Configuration, path: Path | None, reload: Hook, clock: Clock) -> None:
        self.configuration = configuration
        self.meter = NO_METER
        self.service: Service | None = None
        self._path, self._reload, self._clock = path, reload, clock

    @contextmanager
    def pages(self) -> Iterator[None]:
        """Shown inside the block. A port that is taken is logged, and watching goes on."""
        from monitor.web import Site  # noqa: PLC0415 -- a service without pages does without their memory
        from monitor.web.server import started  # noqa: PLC0415

        database = Database.open(self.configuration.monitor.database)
        site = Site(
            database=database, configured=lambda: self.configuration, clock=self._clock, may_write=True, path=self._path,
            reload=self._reload, trouble=self.trouble,
        )  # fmt: skip
        self.meter = site.metrics
        server = started(site, lambda told: logger.error("%s. Watching goes on", told, extra={"action": "web_failed"}))
        try:
            yield
        finally:
            if server is not None:
                server.close()
            database.close()

    def trouble(self) -> str:
        """Why the service should be started anew; empty where its clock runs."""
        silence = self.service.silence if self.service is not None else timedelta(0)
        return f"no source was looked for in {silence.seconds} seconds" if silence > LONGEST_SILENCE else ""


def require_channels(configuration: Configuration) -> None:
    """Raises ConfigError for a channel that nothing could ever be sent to."""
    for name, channel in configuration.channels.items():
        try:
            sender_of(channel.url)
        except DeliveryError as error:
            raise ConfigError(f"[channel.{name}]: {error}") from error


def tell_of_links(configuration: Configuration) -> None:
    """Logs that messages hold none, where it is so."""
    if configuration.sends_without_links:
        logger.info("%s", WITHOUT_ADDRESS, extra={"action": "no_links"})


class Service:
    """All parts of the running service, started and stopped together."""

    def __init__(self, parts: Parts, tick: timedelta) -> None:
        self._parts = parts
        self._tick = tick
        self._ticker = Ticker(parts, self._released)
        self._outbox = Outbox(parts)
        self._teller = Teller(parts, SETTLE)
        jobs = {TICKER: self._ticker.tick, TELLER: self._teller.look, OUTBOX: self._outbox.begin_due}
        self._clockwork = Clockwork(jobs, tick)

    @property
    def configuration(self) -> Configuration:
        """What the service runs by."""
        return self._parts.configuration

    def start(self) -> None:
        """Ends what a crash left open, then lets the clock run. Raises StorageError."""
        free_claims(self._parts)
        self._ticker.resume()
        write_feed(self._parts)
        for source, alert in silent_alerts(self.configuration.sources, self._parts.database):
            logger.warning(told_as_silent(source, alert), extra={"action": "silent_alert", "source": source.name})
        self._ticker.start()
        self._clockwork.start()
        sources = len(self.configuration.sources)
        logger.info("Watching %s", counted(sources, "source"), extra={"action": "started", "sources": sources})

    @property
    def silence(self) -> timedelta:
        """How long ago the ticker ticked."""
        return self._ticker.silence

    def look(self) -> bool:
        """Wakes a ticker that has been silent for too long; says whether it ticks."""
        late = self._ticker.silence > 2 * self._tick + timedelta(seconds=GLANCE)
        if late:
            self._clockwork.wake(TICKER)
        return not late

    def stop(self, *, goes_on: bool = False) -> None:
        """Begins nothing more and lets what runs finish: a check within its deadline, a delivery within its own.

        `goes_on`: another configuration is taken up afterwards, so that nobody reads of an end.
        """
        busy = self._ticker.busy
        logger.info(
            "%s%s",
            "Changing to the new configuration" if goes_on else "Stopping",
            f" when the running checks have ended: {', '.join(busy)}" if busy else "",
            extra={"action": "changing" if goes_on else "stopping", "sources": list(busy)},
        )
        self._outbox.close()
        self._clockwork.pause()
        self._ticker.close()
        self._clockwork.close()
        self._parts.close()

    def _released(self) -> None:
        write_feed(self._parts)
        self._clockwork.wake(OUTBOX)


def _run(service: Service, inbox: Inbox, path: Path | None, ready: Hook | None) -> Configuration | None:
    """Runs one configuration; returns the one to go on with, or None to end."""
    following = None
    try:
        service.start()
        systemd.notify(systemd.READY, f"STATUS=watching {len(service.configuration.sources)} sources")
        if ready:
            ready()
        following = _until_told(service, inbox, path)
    finally:
        service.stop(goes_on=following is not None)
    return following


def _until_told(service: Service, inbox: Inbox, path: Path | None) -> Configuration | None:
    interval = systemd.watchdog_interval()
    fed = time.monotonic()
    while True:
        wish = inbox.next(GLANCE)
        if wish is Wish.STOP:
            systemd.notify(systemd.STOPPING)
            return None
        if wish is Wish.RELOAD:
            following = reloaded(service.configuration, path)
            if following is not None:
                return following
        if service.look() and interval and time.monotonic() - fed >= interval.total_seconds():
            systemd.notify(systemd.ALIVE)
            fed = time.monotonic()


def reloaded(current: Configuration, path: Path | None) -> Configuration | None:
    """The configuration as the file now has it; None, with a log line, where it cannot be used."""
    if path is None:
        logger.warning("There is no file to read the configuration from again", extra={"action": "reload_refused"})
        return None
    try:
        following = load(path, systemd.environment())
        require_channels(following)
        _require_sources(path, current, following)
        _require_same_database(path, current, following)
    except ConfigError as error:
        logger.error("%s. The running configuration stays", str(error).rstrip(".?"), extra={"action": "reload_refused"})  # noqa: TRY400
        return None
    logger.info("Read %s again", path, extra={"action": "reloaded", "sources": len(following.sources)})
    return following


def _require_sources(path: Path, current: Configuration, following: Configuration) -> None:
    """An empty file is more often a half-written one than the wish to watch nothing."""
    if current.sources and not following.sources:
        raise ConfigError(f"{path}: it names no [[source]] any more; stop the service if nothing is to be watched")


def _require_same_database(path: Path, current: Configuration, following: Configuration) -> None:
    if following.monitor.database != current.monitor.database:
        raise ConfigError(f"{path}: another database needs a restart of the service, since its lock is another one")
