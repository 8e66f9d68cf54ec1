"""The only place that asks the time of day, and how a moment is told to people."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from threading import Lock

COMPARED_EVERY = timedelta(minutes=1).total_seconds()
TRIES = 3
"""How often the server is asked in a comparison: the quickest answer says most."""


def utc_now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


def local_time(moment: datetime, zone: tzinfo) -> str:
    """A moment as the clocks of the zone show it, to the minute: "2026-06-01 08:30 BST"."""
    local = moment.astimezone(zone)
    return f"{local:%Y-%m-%d %H:%M} {local:%Z}"


class SharedClock:
    """Now, as the server says that several machines share: none of them needs a clock that is right.

    Compared with the server from time to time; in between the clock of this machine goes on, in so far as nobody sets it. It is
    never ahead of the server's, and behind it by no more than an answer took: `latest` is never behind.
    """

    def __init__(self, server: Callable[[], datetime], monotonic: Callable[[], float] = time.monotonic) -> None:
        self._server, self._monotonic = server, monotonic
        self._comparing = Lock()
        self._last = self._comparison()  # in one piece: threads share the clock

    def __call__(self) -> datetime:
        """Raises StorageError where the server is to be asked and does not answer."""
        compared, moment, _ = self._newest()
        return moment + timedelta(seconds=self._monotonic() - compared)

    def latest(self) -> datetime:
        """What the server's clock may say at most. Errors as above."""
        compared, moment, took = self._newest()
        return moment + timedelta(seconds=self._monotonic() - compared + took)

    def _newest(self) -> tuple[float, datetime, float]:
        """The last comparison, or a new one where that is old: made by one thread, for which the others wait."""
        if self._is_old():
            with self._comparing:
                if self._is_old():
                    self._last = self._comparison()
        return self._last

    def _is_old(self) -> bool:
        return self._monotonic() - self._last[0] >= COMPARED_EVERY

    def _comparison(self) -> tuple[float, datetime, float]:
        """When an answer was there, what it said, and how many seconds it took."""
        return min((self._asked() for _ in range(TRIES)), key=lambda answer: answer[2])

    def _asked(self) -> tuple[float, datetime, float]:
        began = self._monotonic()
        moment = self._server()
        there = self._monotonic()
        return there, moment, there - began
