"""What a service tells systemd, by datagrams to the socket that it names (sd_notify(3)). Without systemd nothing is sent."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

READY = "READY=1"
STOPPING = "STOPPING=1"
ALIVE = "WATCHDOG=1"


def notify(*lines: str, environ: Mapping[str, str] = os.environ) -> None:
    """Sends lines such as READY=1 or STATUS=...; a manager that does not listen is no reason to stop."""
    address = environ.get("NOTIFY_SOCKET")
    if not address:
        return
    if address.startswith("@"):  # an abstract socket is written with @ for its leading NUL
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel:
        try:
            channel.sendto("\n".join(lines).encode(), address)
        except OSError:
            return


def watchdog_interval(environ: Mapping[str, str] = os.environ) -> timedelta | None:
    """How often the manager wants to hear that the service lives: half of what it waits; None where it does not ask."""
    wanted = environ.get("WATCHDOG_USEC", "")
    meant = environ.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
    return timedelta(microseconds=int(wanted)) / 2 if wanted.isdigit() and int(wanted) and meant else None


def environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment with the credentials that systemd passed (LoadCredential=) beside it, under their file names."""
    folder = environ.get("CREDENTIALS_DIRECTORY")
    files = sorted(Path(folder).iterdir()) if folder and Path(folder).is_dir() else []
    secrets = {file.name: file.read_text(encoding="utf-8").strip() for file in files if file.is_file()}
    return {**environ, **secrets}
