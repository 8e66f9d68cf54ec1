"""Whose turn it is with a reader: small documents before large ones that came a little earlier, so that bombs hold up bombs."""

from __future__ import annotations

import heapq
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from threading import Event, Lock

SECONDS_PER_MEGABYTE = 20
MOST_SECONDS = 120
"""So much later a document of many megabytes counts as having come: it waits, yet not for ever."""


class Turns:
    """So many at once; who waits is served in the order of coming, with a delay that grows with the size. Thread-safe."""

    def __init__(self, at_once: int) -> None:
        self._free = at_once
        self._lock = Lock()
        self._waiting: list[tuple[float, int, Event]] = []
        self._number = count()

    @contextmanager
    def turn(self, size: int) -> Iterator[None]:
        """Waits for a turn, and holds it inside the block. `size` in bytes."""
        self._wait(size)
        try:
            yield
        finally:
            self._pass_on()

    def _wait(self, size: int) -> None:
        with self._lock:
            if self._free:
                self._free -= 1
                return
            comes = Event()
            place = time.monotonic() + min(MOST_SECONDS, SECONDS_PER_MEGABYTE * size / 1_000_000)
            heapq.heappush(self._waiting, (place, next(self._number), comes))
        comes.wait()

    def _pass_on(self) -> None:
        with self._lock:
            if self._waiting:
                heapq.heappop(self._waiting)[2].set()
            else:
                self._free += 1
