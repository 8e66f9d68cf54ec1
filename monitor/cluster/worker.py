"""A worker from its start to its end: its lock, its parts, the queue, signals, and a stop that loses nothing."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from db import Database, StorageError, name_of, scheduler_lock
from monitor.assembly import Parts, open_parts
from monitor.cluster.errors import ClusterError, QueueLostError, is_loss
from monitor.cluster.queue import HEARTBEAT, STALLED, Queue, library, prepare
from monitor.cluster.work import Work
from monitor.configuration import Configuration
from monitor.meter import Meter
from monitor.service import systemd
from monitor.service.planning import arrange
from monitor.service.serve import GLANCE, reloaded, require_channels, tell_of_links
from monitor.service.signals import Inbox, Wish, receiving

logger = logging.getLogger(__name__)

GRACE = 10.0
"""Seconds that running jobs get to end by themselves at a stop; then what they wait for is ended."""
CLOCK_THREADS = 2
AGAIN = 5.0
"""Seconds after which a database that was lost is tried again."""


def serve_queue(  # noqa: PLR0913 -- each of them is one thing to be said
    configuration: Configuration,
    queues: Sequence[str],
    jobs: int,
    *,
    meter: Meter,
    path: Path | None = None,
    ready: Callable[[], None] = lambda: None,
    pace: tuple[float, float] = (HEARTBEAT, STALLED),
) -> None:
    """Works until SIGTERM or SIGINT. `jobs` is how many jobs wait for hosts at once; documents are read by [monitor] workers.

    With a path, SIGHUP reads the configuration from there again. Raises ClusterError, ConfigError and StorageError where it
    cannot begin.
    """
    database = configuration.monitor.database
    if database.startswith("sqlite"):
        raise ClusterError(f"Workers share a PostgreSQL database, and {name_of(database)} is a file; `figurewatch run` serves it")
    library()
    require_channels(configuration)
    Database.open(database).close()  # creates the schema in an empty one, and refuses an older one
    prepare(database)
    tell_of_links(configuration)
    inbox, begun = Inbox(), threading.Event()

    def begin() -> None:
        begun.set()
        ready()

    following: Configuration | None = configuration
    with receiving(inbox):
        while following is not None and not inbox.is_stopping:
            round_ = _Round(following, tuple(queues), jobs, pace, inbox, path)
            try:
                following = round_.served(meter, begin)
            except (StorageError, QueueLostError) as error:
                if not begun.is_set():
                    raise
                lost = {"action": "database_lost"}
                logger.error("%s. It is tried again in %d seconds", error, AGAIN, extra=lost)  # noqa: TRY400 -- the text says all
                if _is_reload_asked(inbox):
                    following = reloaded(round_.configuration, path) or following
    logger.info("Stopped", extra={"action": "stopped"})


def _is_reload_asked(inbox: Inbox) -> bool:
    """Waits until the database is tried again, or the worker is to stop; was its configuration to be read again meanwhile?"""
    ends, is_asked = time.monotonic() + AGAIN, False
    while time.monotonic() < ends and not inbox.is_stopping:
        is_asked |= inbox.next(GLANCE) is Wish.RELOAD
    return is_asked


def told(error: BaseException | None) -> BaseException:
    """Why the queue ended: QueueLostError where the database was lost, else the error itself, which is one of ours."""
    if error is None or any(map(is_loss, _chain(error))):
        lost = QueueLostError("The queue broke off, as it does when the database server stops")
        lost.__cause__ = error
        return lost
    return error


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and those it came from."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


@dataclass(frozen=True, slots=True)
class _Round:
    """From one reading of the configuration to the next one, or to the end."""

    configuration: Configuration
    queues: tuple[str, ...]
    jobs: int
    pace: tuple[float, float]
    inbox: Inbox
    path: Path | None

    def served(self, meter: Meter, ready: Callable[[], None]) -> Configuration | None:
        """The configuration to go on with; None where it is to stop. Raises StorageError and QueueLostError."""
        database = self.configuration.monitor.database
        with scheduler_lock(database, self.configuration.zone, shared=True) as holder:
            if holder is not None:
                raise ClusterError(f"{name_of(database)} is being served alone by {holder}. Stop that one first")
            return self._served(meter, ready)

    def _served(self, meter: Meter, ready: Callable[[], None]) -> Configuration | None:
        parts = open_parts(self.configuration, meter=meter)
        pool = ThreadPoolExecutor(self.jobs + CLOCK_THREADS, thread_name_prefix="job")
        try:
            work = Work(parts)
            queue = Queue(self.configuration.monitor.database, work, pool, self.pace)
            arrange(parts, parts.clock())
            return asyncio.run(self._until_told(queue, work, parts, ready))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            parts.readers.close()
            parts.close()

    async def _until_told(self, queue: Queue, work: Work, parts: Parts, ready: Callable[[], None]) -> Configuration | None:
        stop, ended, loop = asyncio.Event(), asyncio.Event(), asyncio.get_running_loop()

        def opened() -> None:
            logger.info("Working on %s", ", ".join(self.queues), extra={"action": "started", "queues": list(self.queues)})
            systemd.notify(systemd.READY)
            ready()

        serving = asyncio.ensure_future(queue.serve(self.queues, self.jobs, stop, opened))
        asking = asyncio.ensure_future(self._asked(ended))
        await asyncio.wait((serving, asking), return_when=asyncio.FIRST_COMPLETED)
        work.stop()
        is_lost = not asking.done()
        (ended if is_lost else stop).set()
        if not is_lost:
            loop.call_later(GRACE, parts.fetcher.close)
            loop.call_later(GRACE, parts.readers.close)
        await asyncio.wait((serving, asking))
        following, error = asking.result(), serving.exception()
        if not is_lost and error is None:
            return following
        if following is not None:  # it is read again when the database is back
            self.inbox.reload()
        raise told(error)

    async def _asked(self, ended: asyncio.Event) -> Configuration | None:
        """Waits until somebody wants it to stop (None), or to go on with another configuration; or until the queue has ended."""
        while not ended.is_set():
            wish = await asyncio.to_thread(self.inbox.next, GLANCE)
            if wish is not None and ended.is_set():
                self.inbox.put_back(wish)
                return None
            if wish is Wish.STOP:
                logger.info("Stopping when the running jobs have ended", extra={"action": "stopping"})
                systemd.notify(systemd.STOPPING)
                return None
            if wish is Wish.RELOAD:
                following = await asyncio.to_thread(reloaded, self.configuration, self.path)
                if following is not None:
                    return following
        return None
