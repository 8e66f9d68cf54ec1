"""The clock hand: at every tick it asks the database which sources are due, and hands them to threads that wait on hosts.

Rule 1: what is due stands in the database (`next_due`); nothing here has to be remembered over a restart.
Rule 2: a source is at one worker at a time in this process (`_busy`), and at one run over all processes (the claim).
Rule 3: after down time, a suspended machine or a jump of the clock each source is visited once, one after the other over a
while (`_not_before`, in seconds of the monotonic clock, which no one sets).
Rule 4: whatever goes wrong with one source is logged, and that source rests; the others do not notice.
"""

from __future__ import annotations

import logging
import socket
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from threading import Lock

from db import CheckEntry
from monitor.assembly import Parts
from monitor.configuration import Source
from monitor.isolation import resume_all, visit
from monitor.service.planning import arrange, plan_if_unchanged, plan_next
from monitor.service.timing import chance
from snapshots import CauseCode, FigurewatchError, Outcome

logger = logging.getLogger(__name__)

HOLDER = f"service on {socket.gethostname()}"
"""In whose name sources are claimed: the same after a restart, since only one service serves a database."""
CATCH_UP_PACE = timedelta(seconds=1)
"""So long per source the catch-up takes, on the average."""
LONGEST_CATCH_UP = timedelta(minutes=10)
REST = timedelta(minutes=1)
"""So long a source rests that could not be visited: another run has it, or the database refused."""
JUMP = timedelta(seconds=30)
"""By so much the clock on the wall and the monotonic one may disagree between two ticks."""
WAITING, SLOW = 64, 8
"""How many sources wait on the network at once: all of them, and of those among them whose hosts were slow the last time."""
GRACE = 4.0
"""Seconds that running checks get to end by themselves at a stop, and again after what they wait for was ended."""
RESUMED = "what was left open"

SLOW_CAUSES = frozenset({CauseCode.TIMEOUT, CauseCode.CONNECT, CauseCode.TOO_COMPLEX})
"""After these a visit waits in the slow lane: there it delays only its like."""

OnRelease = Callable[[], None]


def free_claims(parts: Parts) -> None:
    """Gives back what a service that was killed had claimed; only for whoever holds the lock of the database.

    A claimed source was due when it was claimed, and gets its next moment only after its visit.
    """
    begun = {check.source for check in parts.database.open_checks()}
    for name in begun.union(parts.database.due(parts.clock())):
        parts.database.release_claim(name, HOLDER)
    parts.database.free_deliveries()


class Ticker:
    """Decides at each tick what is visited now. Thread-safe."""

    def __init__(
        self,
        parts: Parts,
        on_release: OnRelease = lambda: None,
        *,
        pool: Executor | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._parts = parts
        self._on_release = on_release
        self._settings = parts.configuration.monitor
        self._sources = {source.name: source for source in parts.configuration.sources}
        self._pool = pool or ThreadPoolExecutor(WAITING, thread_name_prefix="check")
        self._slow_lane = pool or ThreadPoolExecutor(SLOW, thread_name_prefix="slow")
        self._slow: set[str] = set()
        """Sources whose host kept us waiting at the last visit."""
        self._visits: set[Future[None]] = set()
        self._monotonic = monotonic
        self._lock = Lock()
        self._busy: set[str] = set()
        self._not_before: dict[str, float] = {}
        self._closed = False
        self._last = (parts.clock(), monotonic())

    @property
    def silence(self) -> timedelta:
        """How long ago the last tick was."""
        return timedelta(seconds=self._monotonic() - self._last[1])

    @property
    def busy(self) -> tuple[str, ...]:
        """Sources that are being visited or wait for a worker."""
        with self._lock:
            return tuple(sorted(self._busy))

    def start(self) -> None:
        """Before the first tick: puts every source on its schedule."""
        self._arrange(self._parts.clock())

    def tick(self) -> None:
        """Hands every due source to the workers. Raises StorageError; the next tick asks again."""
        moment, now = self._parts.clock(), self._monotonic()
        jump = moment - self._last[0] - timedelta(seconds=now - self._last[1])
        self._last = (moment, now)
        if abs(jump) > JUMP:
            logger.warning(
                "The clock jumped %s by %s; each source that is due is visited once",
                "back" if jump < timedelta() else "ahead",
                timedelta(seconds=round(abs(jump).total_seconds())),
                extra={"action": "clock_jump", "seconds": round(jump.total_seconds())},
            )
            self._arrange(moment)
        for name in self._parts.database.due(moment):
            self._hand_over(name, now)

    def close(self) -> None:
        """Lets running checks finish for a while, then ends what they wait for; what was not begun stays due in the database."""
        with self._lock:
            self._closed = True
            running = set(self._visits)
        for lane in (self._pool, self._slow_lane):
            lane.shutdown(wait=False, cancel_futures=True)
        if wait(running, GRACE).not_done:
            self._parts.fetcher.close()
            self._parts.readers.close()
        wait(running, GRACE)

    def resume(self) -> None:
        """Ends what a crash left open, beside the visits: whatever is being read, a stop is not kept waiting."""
        left = {check.source for check in self._parts.database.open_checks()}
        if not left:
            return
        with self._lock:
            self._busy |= left
            future = self._pool.submit(self._resume, left)
            self._visits.add(future)
        future.add_done_callback(lambda ended: self._ended(RESUMED, ended))

    # ---- arranging
    def _arrange(self, moment: datetime) -> None:
        arrange(self._parts, moment)
        self._spread(self._parts.database.due(moment))

    def _spread(self, overdue: Sequence[str]) -> None:
        """The first at once, the others by chance within a while that grows with their number."""
        window = max(self._settings.jitter, min(CATCH_UP_PACE * len(overdue), LONGEST_CATCH_UP))
        now = self._monotonic()
        with self._lock:
            for name in overdue[1:]:
                self._not_before[name] = now + chance.uniform(0, window.total_seconds())

    # ---- visiting
    def _hand_over(self, name: str, now: float) -> None:
        with self._lock:
            source = self._sources.get(name)
            rests = self._not_before.get(name, now) > now
            if source is None or rests or name in self._busy or self._closed:
                return
            self._not_before.pop(name, None)
            self._busy.add(name)
            future = (self._slow_lane if name in self._slow else self._pool).submit(self._visit, source)
            self._visits.add(future)
        future.add_done_callback(lambda ended: self._ended(name, ended))

    def _resume(self, left: set[str]) -> None:
        try:
            resumed = resume_all(self._parts, HOLDER)
            logger.info("Ended %d checks that were left open", resumed, extra={"action": "resumed", "checks": resumed})
        finally:
            with self._lock:
                self._busy -= left

    def _visit(self, source: Source) -> None:
        entry = visit(source, self._parts, HOLDER, plan_if_unchanged)
        if entry is None:
            logger.info("%s is being visited by another run", source.name, extra={"action": "busy", "source": source.name})
            self._rest(source.name)
            return
        self._note_pace(entry)
        plan_next(source, entry, self._parts)
        if entry.outcome is Outcome.RELEASED:
            self._on_release()

    def _note_pace(self, entry: CheckEntry) -> None:
        """A host or a document that kept us waiting gets the slow lane until it is done in time again."""
        is_slow = entry.cause is not None and entry.cause.code in SLOW_CAUSES
        with self._lock:
            (self._slow.add if is_slow else self._slow.discard)(entry.source)

    def _ended(self, name: str, future: Future[None]) -> None:
        with self._lock:
            self._busy.discard(name)
            self._visits.discard(future)
        error = None if future.cancelled() else future.exception()
        if error is None:
            return
        self._rest(name)
        ours = isinstance(error, FigurewatchError)
        logger.error(
            "Check of %s could not be recorded: %s",
            *(name, error if ours else f"an error in Figurewatch itself ({type(error).__name__}: {error})"),
            extra={"action": "unrecorded", "source": name},
            exc_info=None if ours else error,
        )

    def _rest(self, name: str) -> None:
        with self._lock:
            self._not_before[name] = self._monotonic() + REST.total_seconds()
