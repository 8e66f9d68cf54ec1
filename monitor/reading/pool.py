"""A few readers for all sources: each document waits for a free one, and what takes a reader down is told of that document.

Rule 1: readers start when something is to be read, not before.
Rule 2: a reader that overstepped a limit, died or grew is replaced; its document is reported once and not tried again.
Rule 3: `close` ends what is being read at once, with StoppedError: nothing is then known of the document.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import weakref
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import Any

from monitor.reading.limits import Limits, resident
from monitor.reading.orders import Answer, Derived, Fault, Order, Result, ToRead, too_complex
from monitor.reading.turns import Turns
from snapshots import Cause, FigurewatchError, ReadError

BOOT = "import sys; from monitor.reading.child import main; main(int(sys.argv[1]))"
HOME = str(Path(__file__).parents[2])
"""Where this very package lies, installed or not."""


class StoppedError(FigurewatchError):
    """Reading was ended since the service stops; the capture is read when it runs again."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} was not read to its end, since Figurewatch stops")


class ReaderFaultError(Exception):
    """An error in Figurewatch itself while a document was read; its note is the reader's traceback."""


class ReaderPool:
    """At most `workers` readers, and one more while all of them have heavy documents, each with the same limits. Thread-safe."""

    def __init__(self, limits: Limits, workers: int) -> None:
        self._limits, self._workers = limits, workers
        self._turns = Turns(workers)
        self._lock = Lock()
        self._idle: list[_Reader] = []
        self._busy: set[_Reader] = set()
        self._closed = False

    def read(self, order: ToRead) -> Derived:
        """Reads one document. Raises what `ask` raises."""
        derived: Derived = self.ask(order)
        return derived

    def ask(self, order: Order) -> Any:  # noqa: ANN401 -- what the order comes to
        """Has an order done by the next free reader. Raises ReadError, StoppedError, and ReaderFaultError for our own faults."""
        with self._turns.turn(order.size, order.name):
            answer = self._answer(order)
        if isinstance(answer, Result):
            return answer.value
        if isinstance(answer, Cause):
            raise ReadError(answer.code, answer.message)
        error = ReaderFaultError(answer.told)
        error.add_note(answer.traceback)
        raise error

    @property
    def workers(self) -> int:
        """How many documents are read at once."""
        return self._workers

    @property
    def is_closed(self) -> bool:
        """Will it read nothing more?"""
        return self._closed

    def memory(self) -> list[int]:
        """Bytes that each reader holds now."""
        with self._lock:
            readers = [*self._busy, *self._idle]
        return [reader.memory for reader in readers if reader.is_alive]

    def close(self) -> None:
        """Ends all readers, also those that are reading."""
        with self._lock:
            self._closed = True
            for reader in self._busy:
                reader.kill()
            idle, self._idle = self._idle, []
        for reader in idle:
            reader.end()

    def _answer(self, order: Order) -> Result | Cause | Fault:
        reader = self._taken(order)
        answer = None
        try:
            answer = reader.ask(order)
        except ReadError as error:
            if self._closed:
                raise StoppedError(order.name) from error
            raise
        finally:
            self._give_back(reader, fit=answer is not None and not answer.is_last)
        return answer.content

    def _taken(self, order: Order) -> _Reader:
        with self._lock:
            if self._closed:
                raise StoppedError(order.name)
            self._idle = [reader for reader in self._idle if reader.is_alive]
            reader = self._idle.pop() if self._idle else _Reader(self._limits)
            self._busy.add(reader)
            return reader

    def _give_back(self, reader: _Reader, *, fit: bool) -> None:
        if not fit:
            reader.end()
        with self._lock:
            self._busy.discard(reader)
            if not self._closed:
                self._idle.append(reader if fit else _Reader(self._limits))


class _Reader:
    """One child process, and the line to it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._owner = os.getpid()
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 -- this interpreter, with code of ours
                # -P leaves the caller's folder off the path: a file "json.py" that lies there would be taken for the library's.
                [sys.executable, "-P", "-c", BOOT, str(theirs.fileno())],
                stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                # In a session of its own: Ctrl-C at a terminal reaches the whole group, and readers obey the service alone.
                pass_fds=[theirs.fileno()], start_new_session=True, env=_environment(),
            )  # fmt: skip
        self._connection = Connection(ours.detach())
        self.end = weakref.finalize(self, _end, self._process, self._connection, self._owner)
        with suppress(ConnectionError):  # one that died at once is found dead when it is asked
            self._connection.send(limits)

    @property
    def is_alive(self) -> bool:
        """Is it there, and a child of this very process?"""
        return self._owner == os.getpid() and self._process.poll() is None

    @property
    def memory(self) -> int:
        """Bytes that it holds; none once it is gone."""
        try:
            return resident(self._process.pid)
        except OSError:
            return 0

    def ask(self, order: Order) -> Answer:
        """Sends the order and waits for the answer. Raises ReadError where a limit was overstepped, or the reader died."""
        try:
            self._connection.send(order)
            if self._connection.poll(self._limits.seconds):
                answer: Answer = self._connection.recv()
                return answer
        except (EOFError, ConnectionError) as error:
            raise self._died(order) from error
        raise too_complex(order.name, f"takes more than {self._limits.seconds:g} s to {order.deed}", "seconds")

    def kill(self) -> None:
        """Ends the process; whoever waits for its answer notices."""
        self._process.kill()

    def _died(self, order: Order) -> ReadError:
        # The code of a process that a signal ended is the signal's number below nothing (docs.python.org, Popen.returncode).
        number = -self._process.wait()
        if number == signal.SIGPROF:
            limit = self._limits.processor_seconds
            return too_complex(order.name, f"takes more than {limit:g} s of processor time to {order.deed}", "processor_seconds")
        how = signal.Signals(number).name if number > 0 else f"exit code {-number}"
        return too_complex(order.name, f"ended its reader ({how}), as a lack of memory does", "memory")


def _end(process: subprocess.Popen[bytes], connection: Connection, owner: int) -> None:
    """What remains of a reader; in a process that was forked from its owner's there is nothing to end."""
    if os.getpid() != owner:
        return
    process.kill()
    process.wait()
    connection.close()
    if process.stdin is not None:
        process.stdin.close()


def _environment() -> dict[str, str]:
    """One thread for the arithmetic of numpy: a pool of readers is parallel enough. And our own package before any other."""
    path = os.pathsep.join(filter(None, (HOME, os.environ.get("PYTHONPATH"))))
    # One arena, else glibc keeps what each thread gave back for that thread (mallopt(3), M_ARENA_MAX).
    return {**os.environ, "PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}


_pools: dict[tuple[Limits, int], ReaderPool] = {}
_pools_lock = Lock()


def readers_of(limits: Limits, workers: int) -> ReaderPool:
    """The readers of this process with these limits: all its parts share them, and none starts before it is needed."""
    with _pools_lock:
        pool = _pools.get((limits, workers))
        if pool is None or pool.is_closed:
            pool = _pools[limits, workers] = ReaderPool(limits, workers)
        return pool
