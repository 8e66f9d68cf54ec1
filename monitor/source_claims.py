"""Who holds a source: which run, in which process of which start of the machine; and whether that process is gone.

A lease alone keeps a source locked for minutes after its holder was killed. A process is told from a later one with the same
number by when it began, and the processes of one start of the machine by its boot id (proc(5)); containers by their own
numbering of processes. Where that cannot be known, the lease decides.
"""

from __future__ import annotations

import os
import re
import socket
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
CLAIM = re.compile(r"(?P<run>.*) \[process (?P<process>\d+) begun (?P<begun>\d+) in (?P<numbering>\S+) of boot (?P<boot>\S+)\]")
STARTED = 19
"""Place of the start time among the fields of /proc/PID/stat that follow the name in brackets (proc(5), field 22)."""


def holder_of(run: str) -> str:
    """What this process writes into a claim."""
    here = _machine()
    begun = _begun(os.getpid())
    if here is None or begun is None:
        return f"{run}, process {os.getpid()}"
    return f"{run} [process {os.getpid()} begun {begun} in {here[1]} of boot {here[0]}]"


def is_gone(claim: str) -> bool:
    """Whether the process that made the claim has certainly ended."""
    made, here = CLAIM.fullmatch(claim), _machine()
    if made is None or here is None:
        return False
    if made["numbering"] != here[1]:
        return False
    return made["boot"] != here[0] or _begun(int(made["process"])) != int(made["begun"])


def _machine() -> tuple[str, str] | None:
    """Boot id, and the host with its numbering of processes; None where the system tells neither."""
    with suppress(OSError):
        boot = (PROC / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return boot, f"{socket.gethostname()}/{(PROC / 'self/ns/pid').readlink()}"
    return None


def _begun(process: int) -> int | None:
    """When a process began, in clock ticks since the machine was started; None where there is no such process."""
    with suppress(OSError, IndexError, ValueError):
        fields = (PROC / str(process) / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        return int(fields[STARTED])
    return None
