"""One request at a time to a host, and a minimum delay between two; a host that asks to be left alone is left alone."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from time import monotonic, sleep

LONGEST_WAIT = timedelta(days=1)


class Pace:
    """Shared by all fetches of a process; thread-safe."""

    def __init__(self, minimum_delay: float) -> None:
        self._delay = minimum_delay
        self._locks: dict[str, threading.Lock] = defaultdict(threading.Lock)
        self._free: dict[str, float] = {}
        self._quiet: dict[str, datetime] = {}

    @contextmanager
    def turn(self, host: str, delay: float | None = None) -> Iterator[None]:
        """Waits for the host's turn; `delay` (robots.txt) may lengthen the pause, never shorten it."""
        with self._locks[host]:
            sleep(max(0.0, self._free.get(host, 0.0) - monotonic()))
            try:
                yield
            finally:
                self._free[host] = monotonic() + max(self._delay, delay or 0.0)

    def hold(self, host: str, until: datetime) -> None:
        """Remembers that the host asked for silence."""
        self._quiet[host] = until

    def quiet_until(self, host: str, moment: datetime) -> datetime | None:
        """The end of the silence that the host asked for, if it is still ahead."""
        until = self._quiet.get(host)
        return until if until is not None and until > moment else None


def retry_after(text: str | None, moment: datetime) -> datetime | None:
    """Reads Retry-After: seconds or an HTTP-date (RFC 9110, 10.2.3); at most a day, None for the past and for nonsense."""
    if not text:
        return None
    try:
        wanted = moment + timedelta(seconds=int(text)) if text.strip().isdigit() else parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return moment + LONGEST_WAIT if text.strip().isdigit() else None
    wanted = wanted if wanted.tzinfo else wanted.replace(tzinfo=UTC)
    return min(wanted, moment + LONGEST_WAIT) if wanted > moment else None
