"""What one document may cost, and how a process is held to it."""

from __future__ import annotations

import resource
from dataclasses import dataclass
from pathlib import Path

MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """[limits] of the configuration, where their defaults stand."""

    processor_seconds: float
    seconds: float
    memory: int
    """MiB resident, the reader itself included."""
    figures: int


def limit_memory(mebibytes: int) -> None:
    """No address space for more than may be resident; what is mapped already and not resident is no matter."""
    size, held = _sizes()
    _set_address_space(mebibytes * MIB + size - held)


def free_memory() -> None:
    """Takes the limit back."""
    _set_address_space(resource.getrlimit(resource.RLIMIT_AS)[1])


def resident(process: int | str = "self") -> int:
    """Bytes of memory that a process holds, by default this one. Raises OSError where there is none."""
    return _sizes(process)[1]


def _set_address_space(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (size, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _sizes(process: int | str = "self") -> tuple[int, int]:
    """Bytes of address space, and of these resident (proc(5), statm)."""
    size, held, *_ = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()
    page = resource.getpagesize()
    return int(size) * page, int(held) * page
