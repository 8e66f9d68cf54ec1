"""A worker from its start to its end: its lock, its parts, the queue, signals, and a stop that loses nothing."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from db import name_of, scheduler_lock
from monitor.assembly import Parts, open_parts
from monitor.cluster.errors import ClusterError
from monitor.cluster.queue import HEARTBEAT, STALLED, Queue, library
from monitor.cluster.work import Work
from monitor.configuration import Configuration
from monitor.metering import Meter
from monitor.service import systemd
from monitor.service.planning import arrange
from monitor.service.serve import require_channels

logger = logging.getLogger(__name__)

GRACE = 10.0
"""Seconds that running jobs get to end by themselves at a stop; then what they wait for is ended."""
CLOCK_THREADS = 2


def serve_queue(
    configuration: Configuration,
    queues: Sequence[str],
    jobs: int,
    *,
    meter: Meter,
    ready: Callable[[], None] = lambda: None,
    pace: tuple[float, float] = (HEARTBEAT, STALLED),
) -> None:
    """Works until SIGTERM or SIGINT. `jobs` is how many jobs wait for hosts at once; documents are read by [monitor] workers.

    Raises ClusterError, ConfigError and StorageError where it cannot begin.
    """
    database = configuration.monitor.database
    if database.startswith("sqlite"):
        raise ClusterError(f"Workers share a PostgreSQL database, and {name_of(database)} is a file; `figurewatch run` serves it")
    library()
    require_channels(configuration)
    parts = open_parts(configuration, meter=meter)
    pool = ThreadPoolExecutor(jobs + CLOCK_THREADS, thread_name_prefix="job")
    try:
        work = Work(parts)
        queue = Queue(database, work, pool, pace)
        with scheduler_lock(database, shared=True) as holder:
            if holder is not None:
                raise ClusterError(f"{name_of(database)} is being served alone by {holder}. Stop that one first")
            arrange(parts, parts.clock())
            asyncio.run(_until_stopped(queue, queues, jobs, work, parts, ready))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        parts.readers.close()
        parts.close()
    logger.info("Stopped", extra={"action": "stopped"})


async def _until_stopped(
    queue: Queue, queues: Sequence[str], jobs: int, work: Work, parts: Parts, ready: Callable[[], None]
) -> None:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()

    def begin_stop() -> None:
        if not stop.is_set():
            logger.info("Stopping when the running jobs have ended", extra={"action": "stopping"})
            systemd.notify(systemd.STOPPING)
            work.stop()
            stop.set()
            loop.call_later(GRACE, parts.fetcher.close)
            loop.call_later(GRACE, parts.readers.close)

    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError, RuntimeError):  # in a thread there are no signals
            loop.add_signal_handler(number, begin_stop)
    logger.info("Working on %s", ", ".join(queues), extra={"action": "started", "queues": list(queues)})
    systemd.notify(systemd.READY)
    ready()
    await queue.serve(queues, jobs, stop)
