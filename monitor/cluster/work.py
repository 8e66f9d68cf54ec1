"""What the jobs of the queue do. Nothing here knows of the queue: arguments in, and what follows from them is in our tables."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import timedelta

from db import DueVisit, StorageError
from monitor.assembly import Parts
from monitor.cluster.moving import AHEAD, MOST_QUEUED, QueuedVisit, most_of_site, visits_to_queue
from monitor.isolation import visit_due
from monitor.notifications import Outbox
from monitor.notifications.teller import SETTLE, Teller
from monitor.service.feed import write_feed
from monitor.service.planning import plan_if_unchanged, plan_next
from snapshots import CauseCode, FigurewatchError, Outcome

logger = logging.getLogger(__name__)

REST = timedelta(minutes=1)
"""So long a source rests that could not be visited: a person's run has it, or the database refused."""


class Work:
    """Visits, deliveries and the look at what is due, for one worker. Thread-safe."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._sources = {source.name: source for source in parts.configuration.sources}
        self._outbox = Outbox(parts)
        self._teller = Teller(parts, SETTLE)
        self._feed = threading.Lock()
        self._stopping = False

    def stop(self) -> None:
        """Begins nothing more; what was not done stays due in the database."""
        self._stopping = True
        self._outbox.close()

    def due(self, queued: Collection[str]) -> list[QueuedVisit]:
        """What goes into the queue now, in which visits of `queued` are. Raises StorageError."""
        moment, settings = self._parts.clock(), self._parts.configuration.monitor
        due = self._parts.database.due_visits(moment + AHEAD, MOST_QUEUED, most_of_site(settings.minimum_delay))
        return visits_to_queue(due, queued, self._parts.configuration, moment)

    def channels(self) -> list[str]:
        """To whom something is to be sent now. Raises StorageError."""
        self._outbox.recall()
        return self._parts.database.due_channels(self._parts.clock())

    def tell(self) -> None:
        """Queues notices of sources in trouble. Raises StorageError."""
        self._teller.tell()

    def deliver(self, channel: str) -> None:
        """Sends what is due for a channel."""
        self._told(f"channel {channel}", lambda: self._outbox.send_to(channel))

    def visit(self, visit: DueVisit, job: str) -> None:
        """Makes a visit that is due, once; `job` names it, also when it is taken up after its worker was killed."""
        if self._stopping:
            return
        made = False
        try:
            made = self._told(visit.source, lambda: self._visit(visit, job))
        finally:  # also where the error is one in Figurewatch itself, which the queue logs
            if not made:
                with suppress(StorageError):
                    self._parts.database.put_off(visit, self._parts.clock() + REST)

    def _visit(self, visit: DueVisit, job: str) -> None:
        source = self._sources.get(visit.source)
        entry = visit_due(source, self._parts, job, visit, plan_if_unchanged) if source is not None else None
        if source is None or entry is None:
            logger.info("%s is being visited by another run", visit.source, extra={"action": "busy", "source": visit.source})
            self._parts.database.put_off(visit, self._parts.clock() + REST)
            return
        if self._stopping and entry.cause is not None and entry.cause.code is CauseCode.INTERRUPTED:
            return  # it is due still, and another worker makes it
        plan_next(source, entry, self._parts)
        if entry.outcome is Outcome.RELEASED:
            with self._feed:
                write_feed(self._parts)

    def _told(self, what: str, work: Callable[[], object]) -> bool:
        """Was it done? What kept it from being done is logged."""
        try:
            work()
        except FigurewatchError as error:
            logger.error("%s: %s", what, error, extra={"action": "unrecorded"})  # noqa: TRY400 -- the text says all
            return False
        return True
