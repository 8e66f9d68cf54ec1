"""The queue: the tasks that procrastinate is given, and how it reaches the database."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from datetime import datetime
from importlib.metadata import version
from typing import Any, TypeVar

from db import QUEUE_SCHEMA, DueVisit, make_queue, queue_address
from monitor.cluster.errors import ClusterError, QueueLostError, is_loss
from monitor.cluster.moving import RENDERED, VISITS, QueuedVisit
from monitor.cluster.work import Work

logger = logging.getLogger(__name__)

Result = TypeVar("Result")

UNDER_WAY = ("todo", "doing")
CLOCK, DELIVERIES = "clock", "deliveries"
EVERY_LOOK, EVERY_NOTICE = "* * * * * */5", "* * * * * */30"
"""When the queue is filled, and when troubles are told: cron with a sixth field, seconds."""
HEARTBEAT, STALLED = 5.0, 20.0
"""Seconds between two signs of life of a worker, and after how many without one its jobs are taken up by others."""
POLLED = 1.0
"""Seconds after which a worker looks for jobs whose moment has come; new ones wake it at once."""


class Queue:
    """The queue of one worker: `serve` takes jobs from it until `stop`.

    `pace` are the seconds between two signs of life, and after how many without one the jobs of a worker are taken up.
    """

    def __init__(self, database: str, work: Work, pool: Executor, pace: tuple[float, float] = (HEARTBEAT, STALLED)) -> None:
        """In the database (its URL), where `prepare` has made it. Raises ClusterError."""
        procrastinate = library()
        self._lost = asyncio.Event()
        connector = _connector(self._lost)(
            conninfo=queue_address(database),
            # What a crash of the server takes back is queued again.
            kwargs={"options": f"-c search_path={QUEUE_SCHEMA} -c synchronous_commit=off"},
            configure=_without_transactions,
            min_size=1,
            max_size=4,
        )
        self._app: Any = procrastinate.App(connector=connector)
        self._aborted = procrastinate.jobs.Status.ABORTED
        self._there_already = (procrastinate.exceptions.AlreadyEnqueued, procrastinate.exceptions.UniqueViolation)
        self._work, self._pool, self._pace = work, pool, pace
        self._visit = self._app.task(self._visited, name="visit", queue=VISITS, pass_context=True)
        self._deliver = self._app.task(self._delivered, name="deliver", queue=DELIVERIES)
        # The task that takes up what stalled has no lock: that of a killed worker would keep it from beginning.
        self._repeat(self._take_up, EVERY_LOOK, "take_up", lock=None)
        self._repeat(self._look, EVERY_LOOK, "look", lock="look")
        self._repeat(self._tell, EVERY_NOTICE, "tell", lock="tell")

    def _repeat(self, work: Callable[[int], Awaitable[None]], cron: str, name: str, lock: str | None) -> None:
        self._app.periodic(cron=cron)(self._app.task(work, name=name, queue=CLOCK, lock=lock, queueing_lock=name))

    async def serve(self, queues: Sequence[str], jobs: int, stop: asyncio.Event, opened: Callable[[], None]) -> None:
        """Does jobs of these queues, at most so many at once, until the event is set and the running ones have ended.

        Calls `opened` once it has reached the database. Raises QueueLostError where a connection was lost.
        """
        async with self._app.open_async():
            opened()
            # The clock has hands of its own: it goes on however many visits wait for their hosts.
            workers = [asyncio.ensure_future(self._worker([CLOCK], 2)), asyncio.ensure_future(self._worker(queues, jobs))]
            ending = [asyncio.create_task(event.wait()) for event in (stop, self._lost)]
            await asyncio.wait([*workers, *ending], return_when=asyncio.FIRST_COMPLETED)
            for task in (*ending, *workers):
                task.cancel()
            # Each waits for its running jobs and marks them as ended; nothing can be marked where the database is lost.
            await asyncio.wait(workers, return_when=asyncio.FIRST_COMPLETED if self._lost.is_set() else asyncio.ALL_COMPLETED)
            if self._lost.is_set():
                raise QueueLostError("The queue lost a connection to the database")
            for worker in workers:
                if not worker.cancelled():
                    worker.result()

    def _worker(self, queues: Sequence[str], jobs: int) -> Awaitable[None]:
        heartbeat, stalled = self._pace
        worker: Awaitable[None] = self._app.run_worker_async(
            queues=list(queues), concurrency=jobs, delete_jobs="always", install_signal_handlers=False,
            fetch_job_polling_interval=POLLED, update_heartbeat_interval=heartbeat, stalled_worker_timeout=stalled,
        )  # fmt: skip
        return worker

    # ---- tasks
    async def _visited(self, context: Any, source: str, due: str) -> None:  # noqa: ANN401 -- the library's own type
        visit = DueVisit(source=source, due=datetime.fromisoformat(due))
        await self._in_pool(lambda: self._work.visit(visit, f"job {context.job.id} of the queue"))

    async def _delivered(self, channel: str) -> None:
        await self._in_pool(lambda: self._work.deliver(channel))

    async def _tell(self, timestamp: int) -> None:  # noqa: ARG002 -- the library's argument
        await self._in_pool(self._work.tell)

    async def _look(self, timestamp: int) -> None:  # noqa: ARG002 -- the library's argument
        queued = [job.queueing_lock or "" for job in await self._jobs(VISITS, RENDERED)]
        due = await self._in_pool(lambda: self._work.due(frozenset(queued)))
        await self._defer([self._job_of(visit) for visit in due])
        sending = {job.queueing_lock for job in await self._jobs(DELIVERIES)}
        channels = await self._in_pool(self._work.channels)
        names = {name: f"channel {name}" for name in channels}
        await self._defer([
            self._deliver.configure(lock=lock, queueing_lock=lock, task_kwargs={"channel": name}).job
            for name, lock in names.items() if lock not in sending
        ])  # fmt: skip

    def _job_of(self, queued: QueuedVisit) -> Any:  # noqa: ANN401 -- the library's own type
        visit = queued.visit
        return self._visit.configure(
            queue=queued.queue, lock=queued.lock, queueing_lock=visit.source, priority=queued.priority,
            schedule_at=queued.not_before,
            task_kwargs={"source": visit.source, "due": visit.due.isoformat()},
        ).job  # fmt: skip

    async def _jobs(self, *queues: str) -> list[Any]:
        """Jobs that wait or run, by one question for each queue: between two a job may pass from one state to the other."""
        manager = self._app.job_manager
        return [job for queue in queues for job in await manager.list_jobs_async(queue=queue) if job.status in UNDER_WAY]

    async def _defer(self, jobs: list[Any]) -> None:
        manager = self._app.job_manager
        try:
            if jobs:
                await manager.batch_defer_jobs_async(jobs)
        except self._there_already:  # one of them was taken up meanwhile: the others are queued all the same
            for job in jobs:
                with suppress(*self._there_already):
                    await manager.defer_job_async(job)

    async def _take_up(self, timestamp: int) -> None:  # noqa: ARG002 -- the library's argument
        """Gives jobs of workers that show no sign of life to others; those of the clock come again by themselves.

        Such a one cannot be queued again beside its successor, and its lock would keep that from beginning.
        """
        manager = self._app.job_manager
        await manager.prune_stalled_workers(self._pace[1])
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=self._pace[1]):
            told = {"action": "taken_up", "job": job.task_name}
            logger.warning("Took up %s of a worker that is gone", job.queueing_lock or job.task_name, extra=told)
            try:
                if job.queue != CLOCK:
                    await manager.retry_job(job)
                    continue
            except self._there_already:
                logger.debug("%s waits already", job.queueing_lock)
            await manager.finish_job(job, status=self._aborted, delete_job=True)

    async def _in_pool(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)


def _connector(lost: asyncio.Event) -> Any:  # noqa: ANN401 -- a class of the library
    """A connector that sets `lost` when a statement fails, as it does where the server ended the connection.

    The library drops the error of a job that it could not mark as ended. Such a job is held by a living worker and keeps its
    host from any further visit: only a worker that begins anew lets go of it.
    """
    procrastinate = library()

    class Connector(procrastinate.PsycopgConnector):  # type: ignore[misc, name-defined]  # the library may be missing
        async def execute_query_async(self, query: Any, **arguments: Any) -> Any:  # noqa: ANN401
            try:
                return await super().execute_query_async(query, **arguments)
            except procrastinate.exceptions.ConnectorException as error:
                if is_loss(error.__cause__):
                    lost.set()
                raise

    return Connector


async def _without_transactions(connection: Any) -> None:  # noqa: ANN401 -- the library's own type
    """Each step of the queue is one statement, and whole by itself."""
    await connection.set_autocommit(True)


def prepare(database: str) -> None:
    """Makes the queue in the database (its URL) where it is missing, before any lock. Raises ClusterError, StorageError."""
    statements = library().schema.SchemaManager.get_schema()
    make_queue(database, statements, f"procrastinate {version('procrastinate')}")


def library() -> Any:  # noqa: ANN401 -- a module that may be missing
    """Raises ClusterError naming the extra that brings it."""
    try:
        import procrastinate  # noqa: PLC0415 -- an extra that most never need
    except ImportError as error:
        raise ClusterError("A worker needs the extra `cluster`: pip install 'figurewatch[cluster]'") from error
    return procrastinate
