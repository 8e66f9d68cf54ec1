"""Whose turn it is with a reader: small documents before large ones that came a little earlier, so that bombs hold up bombs."""

from __future__ import annotations

import time
from bisect import insort
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from threading import Event, Lock

SECONDS_PER_MEGABYTE = 20
MOST_SECONDS = 120
"""So much later a document of many megabytes counts as having come: it waits, yet not for ever."""
LARGE = 1_000_000
SLOW_SECONDS = 5.0
"""Bytes and seconds from which a document is heavy; what took so long the last time is so, however small it is."""


@dataclass(order=True, slots=True)
class _Waiting:
    place: float
    number: int
    is_heavy: bool
    comes: Event = field(compare=False, default_factory=Event)


class Turns:
    """So many at once, and one more that is light where all are heavy. Who waits is served as it came. Thread-safe."""

    def __init__(self, at_once: int) -> None:
        self._at_once, self._running, self._heavy = at_once, 0, 0
        self._lock = Lock()
        self._waiting: list[_Waiting] = []
        self._number = count()
        self._slow: set[str] = set()

    @contextmanager
    def turn(self, size: int, name: str = "") -> Iterator[None]:
        """Waits for a turn, and holds it inside the block. `size` in bytes; a name that was slow the last time is heavy."""
        is_heavy = size >= LARGE or name in self._slow
        self._wait(size, is_heavy=is_heavy)
        begun = time.monotonic()
        try:
            yield
        finally:
            self._pass_on(name, is_heavy=is_heavy, is_slow=time.monotonic() - begun >= SLOW_SECONDS)

    def _wait(self, size: int, *, is_heavy: bool) -> None:
        with self._lock:
            place = time.monotonic() + min(MOST_SECONDS, SECONDS_PER_MEGABYTE * size / 1_000_000)
            waiting = _Waiting(place, next(self._number), is_heavy)
            insort(self._waiting, waiting)
            self._admit()
        waiting.comes.wait()

    def _pass_on(self, name: str, *, is_heavy: bool, is_slow: bool) -> None:
        with self._lock:
            (self._slow.add if is_slow else self._slow.discard)(name)
            self._running -= 1
            self._heavy -= is_heavy
            self._admit()

    def _admit(self) -> None:
        """Lets in all who may come by now; a heavy one that comes may open the door for a light one."""
        while (comes := next(filter(self._may_come, self._waiting), None)) is not None:
            self._waiting.remove(comes)
            self._running += 1
            self._heavy += comes.is_heavy
            comes.comes.set()

    def _may_come(self, waiting: _Waiting) -> bool:
        if self._running < self._at_once:
            return True
        return not waiting.is_heavy and self._running == self._heavy == self._at_once
