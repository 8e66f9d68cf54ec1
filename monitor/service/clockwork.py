"""APScheduler as a clock: the ticker, the teller and the outbox, each at most once at a time, whatever the wall clock does."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from apscheduler.events import (
    EVENT_JOB_ERROR,
    EVENT_JOB_EXECUTED,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_MISSED,
    JobExecutionEvent,
    JobSubmissionEvent,
)
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger

from monitor.clock import utc_now
from snapshots import FigurewatchError

logger = logging.getLogger(__name__)

TELL = (EVENT_JOB_ERROR, EVENT_JOB_EXECUTED, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED)


class Beat(BaseTrigger):  # type: ignore[misc]
    """Again after a while, counted from now.

    APScheduler's own interval lists every missed moment first: a machine that starts without a battery for its clock, and learns
    later that decades have passed, would run out of memory over the list (agronholm/apscheduler#526).
    """

    def __init__(self, interval: timedelta) -> None:
        self._interval = interval

    def get_next_fire_time(self, _previous: datetime | None, now: datetime) -> datetime:
        """So much after now."""
        return now + self._interval


class Clockwork:
    """Runs each job every so often in threads of its own."""

    def __init__(self, jobs: Mapping[str, Callable[[], object]], interval: timedelta) -> None:
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            executors={"default": ThreadPoolExecutor(len(jobs))},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        for name, job in jobs.items():
            self._scheduler.add_job(job, Beat(interval), id=name, next_run_time=utc_now())
        self._troubles: dict[str, str] = {}
        self._scheduler.add_listener(self._tell, sum(TELL))

    def start(self) -> None:
        """The first run of each job is at once."""
        self._scheduler.start()

    def wake(self, name: str) -> None:
        """Runs a job now: also out of the sleep that a clock that was set back has made long."""
        self._scheduler.modify_job(name, next_run_time=utc_now())

    def pause(self) -> None:
        """No job begins from here on. Without it, the end of the scheduler can meet a job that is just beginning."""
        if self._scheduler.running:
            self._scheduler.pause()

    def close(self) -> None:
        """Waits for running jobs and ends the threads."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)

    def _tell(self, event: JobExecutionEvent | JobSubmissionEvent) -> None:
        """A trouble is told when it begins, when it changes and when it is over, not at every turn."""
        name, fields = event.job_id, {"action": "job", "job": event.job_id}
        if event.code == EVENT_JOB_MISSED:
            logger.warning("The %s missed a turn", name, extra=fields)
        elif event.code == EVENT_JOB_MAX_INSTANCES:
            logger.debug("The %s is still at work", name, extra=fields)
        elif event.code == EVENT_JOB_EXECUTED and self._troubles.pop(name, None):
            logger.info("The %s works again", name, extra=fields)
        elif event.code == EVENT_JOB_ERROR and self._troubles.get(name) != str(event.exception):
            self._troubles[name] = str(event.exception)
            ours = isinstance(event.exception, FigurewatchError)
            trace = None if ours else event.exception
            logger.error("The %s could not do its part: %s", name, event.exception, extra=fields, exc_info=trace)
