"""One request at a time to a host, and a minimum delay between two; a host that asks to be left alone is left alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from time import monotonic

LONGEST_WAIT = timedelta(days=1)


class Politeness:
    """Shared by all fetches of a process; thread-safe. Hosts are named by `Target.site`."""

    def __init__(self, minimum_delay: float) -> None:
        self._delay = minimum_delay
        self._guard = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}
        self._asked: dict[str, float] = {}
        self._quiet: dict[str, datetime] = {}
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Ends every pause: the process is about to end."""
        self._stopped.set()

    @contextmanager
    def turn(self, site: str, delay: float = 0.0) -> Iterator[None]:
        """Waits for the host's turn; `delay` (robots.txt, seconds) may lengthen the pause, never shorten it."""
        with self._guard:
            lock = self._locks.setdefault(site, threading.Lock())
        with lock:
            if site in self._asked:
                self._stopped.wait(max(0.0, self._asked[site] + max(self._delay, delay) - monotonic()))
            try:
                yield
            finally:
                self._asked[site] = monotonic()

    def hold(self, site: str, until: datetime) -> None:
        """Remembers that the host asked for silence."""
        self._quiet[site] = until

    def quiet_until(self, site: str, moment: datetime) -> datetime | None:
        """The end of the silence that the host asked for, if it is still ahead."""
        until = self._quiet.get(site)
        return until if until is not None and until > moment else None


def retry_after(text: str | None, moment: datetime) -> datetime | None:
    """Reads Retry-After: seconds or an HTTP-date (RFC 9110, 10.2.3); at most a day, None for 0, the past and nonsense."""
    text = (text or "").strip()
    longest = moment + LONGEST_WAIT
    if text.isascii() and text.isdigit():
        seconds = int(text.lstrip("0")[:7] or "0")  # more digits say no more than that it is more than a day
        return min(moment + timedelta(seconds=seconds), longest) if seconds else None
    try:
        wanted = parsedate_to_datetime(text)
        wanted = wanted.astimezone(UTC) if wanted.tzinfo else wanted.replace(tzinfo=UTC)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
    return min(wanted, longest) if wanted > moment else None
