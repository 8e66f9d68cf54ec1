"""Reading in the process of a command that a person gave: nobody else waits for it, yet it must come to an end."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from monitor.reading.limits import free_memory, limit_memory
from snapshots import CauseCode, ReadError

PROCESSOR_SECONDS = 300
MEMORY = 2048
"""MiB."""


@contextmanager
def within_limits(name: str) -> Iterator[None]:
    """What runs inside ends with ReadError where it needs more time of the processor, or more memory, than a reader by far."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _too_complex(name, f"{PROCESSOR_SECONDS} s of processor time")

    former = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, PROCESSOR_SECONDS)
    limit_memory(MEMORY)
    try:
        yield
    except MemoryError as error:
        raise _too_complex(name, f"{MEMORY} MiB of memory") from error
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)
        free_memory()


def _too_complex(name: str, limit: str) -> ReadError:
    return ReadError(CauseCode.TOO_COMPLEX, f"{name} takes more than {limit}; name a smaller part of it")
