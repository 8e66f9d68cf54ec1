"""One active scheduler per database: a lock file beside the SQLite file, held through flock(2).

The kernel gives the lock back when its process ends, however it ends; so the file may stay, and what stands in it only tells
who holds the lock while it is held. On PostgreSQL it is an advisory lock of a session.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TextIO

from db import name_of, scheduler_lock, sqlite_path
from monitor.clock import local_time, utc_now
from snapshots import FigurewatchError


class LockError(FigurewatchError):
    """This database has an active scheduler, or its lock cannot be written. The text says who holds it."""


@contextmanager
def only_scheduler(database: str, zone: tzinfo = UTC) -> Iterator[None]:
    """Holds the lock of a database (its URL) for the length of the block.

    Raises LockError at once where it is taken, saying since when by the clocks of the zone.
    """
    path = sqlite_path(database)
    if path is None:
        with _only_on_server(database, zone):
            yield
        return
    with _opened(path.with_name(path.name + ".lock")) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LockError(
                f"{path} is being served by {_holder(file, zone)}. Stop that one, or name another database"
            ) from error
        _write(file, utc_now())
        yield


@contextmanager
def _only_on_server(database: str, zone: tzinfo) -> Iterator[None]:
    if database.startswith("sqlite"):  # in memory: nobody else can reach it
        yield
        return
    with scheduler_lock(database, zone) as holder:
        if holder is not None:
            raise LockError(f"{name_of(database)} is being served by {holder}. Stop that one, or name another database")
        yield


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    try:
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        remedy = "Create the directory and make it writable for this user"
        raise LockError(f"{path} cannot be written ({error.strerror}). {remedy}") from error
    with file:
        yield file


def _write(file: TextIO, moment: datetime) -> None:
    file.truncate(0)
    holder = {"pid": os.getpid(), "host": socket.gethostname(), "since": moment.isoformat()}
    file.write(json.dumps(holder) + "\n")
    file.flush()


def _holder(file: TextIO, zone: tzinfo) -> str:
    """Who holds the lock; the file may be empty for the moment between taking the lock and writing the name."""
    file.seek(0)
    try:
        told = json.loads(file.read())
        return f"process {told['pid']} on {told['host']} since {local_time(datetime.fromisoformat(told['since']), zone)}"
    except (ValueError, KeyError, TypeError):
        return "another process"
