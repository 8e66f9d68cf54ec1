"""What a person or a manager asks of the running service: to stop, or to read its configuration again."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from queue import Empty, SimpleQueue
from types import FrameType


class Wish(Enum):
    """What a signal asks for."""

    STOP = auto()
    RELOAD = auto()


WISHES = {signal.SIGTERM: Wish.STOP, signal.SIGINT: Wish.STOP, signal.SIGHUP: Wish.RELOAD}


class Inbox:
    """Where wishes wait for the main thread. A queue, since an Event's lock is not safe in a signal handler."""

    def __init__(self, stop: threading.Event | None = None) -> None:
        self._wishes: SimpleQueue[Wish] = SimpleQueue()
        self._stop = stop
        self._stopping = False

    def next(self, seconds: float) -> Wish | None:
        """The next wish, waited for at most so long. The event that the caller of `serve` holds counts as STOP."""
        if self._stop is not None and self._stop.is_set():
            return Wish.STOP
        try:
            return self._wishes.get(timeout=seconds)
        except Empty:
            return None

    @property
    def is_stopping(self) -> bool:
        """Was it asked to stop, whether or not somebody has read that wish?"""
        return self._stopping

    def put_back(self, wish: Wish) -> None:
        """For whoever took a wish out and cannot fulfil it any more."""
        self._wishes.put(wish)

    def reload(self) -> None:
        """As SIGHUP does."""
        self._wishes.put(Wish.RELOAD)

    def receive(self, number: int, _frame: FrameType | None) -> None:
        """The signal handler. Whoever asks to stop a second time does not want to wait: the process ends at once."""
        wish = WISHES[signal.Signals(number)]
        if wish is Wish.STOP and self._stopping:
            os._exit(128 + number)
        self._stopping = self._stopping or wish is Wish.STOP
        self._wishes.put(wish)


@contextmanager
def receiving(inbox: Inbox) -> Iterator[None]:
    """Signals go to the inbox inside the block, and where they went before after it; only in a main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    former = {number: signal.signal(number, inbox.receive) for number in WISHES}
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
