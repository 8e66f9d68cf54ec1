"""A reader: a process that reads one document after the other, within limits that the system itself holds it to.

Rule 1: what a document costs beyond them ends the reader or its answer, never the service.
Rule 2: a reader outlives neither the process that started it nor its own growth.
"""

from __future__ import annotations

import fcntl
import importlib
import os
import signal
import traceback
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler

from monitor.extensions import installed
from monitor.reading.limits import MIB, Limits, free_memory, limit_memory, resident
from monitor.reading.orders import Answer, Fault, Order, Result, too_complex
from snapshots import Cause, ReadError

MOST_ORDERS = 500
"""After so many a reader is replaced, whatever it looks like."""
MOST_ANSWERED = 96 * MIB
"""Bytes of an answer: the process that asked must hold it too."""
LIBRARIES = ("pypdfium2", "xlrd", "markdown_it", "yaml")
"""What readers load when they first need it: here it is loaded before memory is limited and before anybody waits."""


def main(socket: int) -> None:
    """Answers until nobody asks any more. The first message are the limits."""
    _follow_the_parent()
    connection = Connection(socket)
    try:
        limits: Limits = connection.recv()
        for name in LIBRARIES:
            importlib.import_module(name)
        installed()
        for number in range(1, MOST_ORDERS + 1):
            message, is_last = _message(connection.recv(), limits, is_last=number == MOST_ORDERS)
            connection.send_bytes(message)
            if is_last:
                return
    except (EOFError, ConnectionError):  # whoever asked is gone
        return


def _follow_the_parent() -> None:
    """Ends with the parent, even in the middle of a long call; signals for the whole group are the parent's to obey.

    Standard input is a pipe that only the parent holds: when it goes, the system sends SIGIO, which ends a process.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for number in (signal.SIGIO, signal.SIGPROF):
        signal.signal(number, signal.SIG_DFL)
    fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(0, fcntl.F_SETFL, fcntl.fcntl(0, fcntl.F_GETFL) | os.O_ASYNC)


def _message(order: Order, limits: Limits, *, is_last: bool) -> tuple[bytes, bool]:
    """The answer as it is sent, and whether it is the last."""
    try:
        # After so much time of the processor SIGPROF ends the process, in whatever library it is.
        signal.setitimer(signal.ITIMER_PROF, limits.processor_seconds)
        limit_memory(limits.memory)
        content = _content(order, limits)
        is_last = is_last or resident() > limits.memory * MIB // 4
        message = bytes(ForkingPickler.dumps(Answer(content, is_last)))
    except MemoryError:
        message, is_last = b"", True
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        free_memory()
    if not message or len(message) > MOST_ANSWERED:
        cause = too_complex(order.name, f"takes more than {limits.memory} MiB of memory to {order.deed}", "memory").cause
        message = bytes(ForkingPickler.dumps(Answer(cause, is_last)))
    return message, is_last


def _content(order: Order, limits: Limits) -> Result | Cause | Fault:
    try:
        return Result(order.done(limits.figures))
    except ReadError as error:
        return error.cause
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 -- told as what it is to whoever asked
        return Fault(f"{type(error).__name__}: {error}", traceback.format_exc())
