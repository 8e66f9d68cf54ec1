"""The only place that asks the time of day, and how a moment is told to people."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo

COMPARED_EVERY = timedelta(minutes=10).total_seconds()


def utc_now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


def local_time(moment: datetime, zone: tzinfo) -> str:
    """A moment as the clocks of the zone show it, to the minute: "2026-06-01 08:30 BST"."""
    local = moment.astimezone(zone)
    return f"{local:%Y-%m-%d %H:%M} {local:%Z}"


class SharedClock:
    """Now, as the server says that several machines share: none of them needs a clock that is right.

    Compared with the server from time to time; in between the clock of this machine goes on, in so far as nobody sets it.
    """

    def __init__(self, server: Callable[[], datetime], monotonic: Callable[[], float] = time.monotonic) -> None:
        self._server, self._monotonic = server, monotonic
        self._compared, self._moment = monotonic(), server()

    def __call__(self) -> datetime:
        """Raises StorageError where the server is to be asked and does not answer."""
        passed = self._monotonic() - self._compared
        if passed >= COMPARED_EVERY:
            moment = self._server()
            self._compared, self._moment = self._monotonic(), moment
            return moment
        return self._moment + timedelta(seconds=passed)
