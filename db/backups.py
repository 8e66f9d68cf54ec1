"""A copy of the whole database as it was at one moment, taken while the service runs, and put back."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import make_url

from db.engine import APPLICATION_ID, name_of, sqlite_path
from db.errors import StorageError
from db.server_backups import dump, fill

BROKEN = (sqlite3.Error, OSError, UnicodeDecodeError)
"""A damaged file or disk; the driver cannot decode what SQLite says of some damaged schemas."""
PAGES = 2_000
"""Copied at a time: between two steps a writer has its turn (sqlite.org/backup.html)."""


def backup(url: str, target: Path) -> int:
    """Writes one consistent file and returns its size. Nothing is overwritten. Raises StorageError."""
    if target.exists():
        raise StorageError(f"backup {target}", "it is there already", "Name another file")
    partial = target.with_name(f".{target.name}.partial")
    try:
        partial.unlink(missing_ok=True)  # of a run that was killed, whose pg_dump may be writing still
        if _is_on_server(url):
            dump(url, partial, target)
        else:
            _copy(_file(url, "backing up"), partial, target)
        _make_durable(partial, target)
    except BROKEN as error:
        raise StorageError(f"backup {target}", str(error), "The database is as it was") from error
    finally:
        _remove(partial)
    return target.stat().st_size


def _copy(path: Path, partial: Path, target: Path) -> None:
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as copy:
        source.execute("BEGIN")  # one snapshot, whoever writes meanwhile
        source.execute("SELECT count(*) FROM source").fetchone()
        source.backup(copy, pages=-1)
        source.rollback()
        copy.execute("PRAGMA journal_mode = DELETE")
        _require_whole(copy, target)


def restore(backup_file: Path, url: str) -> Path | None:
    """Puts a backup in the place of the database; what stood there is kept beside it, and its path returned. StorageError.

    On PostgreSQL the database must be empty, so that nothing stood there.
    """
    if _is_on_server(url):
        fill(url, backup_file)
        return None
    path = _file(url, "restoring")
    fresh = path.with_name(f".{path.name}.restored")
    try:
        fresh.unlink(missing_ok=True)
        address = f"{backup_file.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as copy, closing(sqlite3.connect(fresh)) as new:
            _require_whole(copy, backup_file)
            copy.backup(new)
        kept = _set_aside(path)
        _make_durable(fresh, path)
    except BROKEN as error:
        raise StorageError(f"restoring {backup_file}", str(error), "The database is as it was") from error
    finally:
        _remove(fresh)  # what is no backup, or does not fit on the disk, leaves no half of it behind
    return kept


def _remove(rest: Path) -> None:
    """What is left of a copy that failed; a disk that takes no writes keeps none, and its own error is told already."""
    with suppress(OSError):
        rest.unlink(missing_ok=True)


def is_backup(path: Path) -> bool:
    """Is the file a database of Figurewatch? By its head alone: that it is whole was checked when it was written."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as copy:
            return bool(copy.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,))
    except BROKEN:
        return False


def _is_on_server(url: str) -> bool:
    return make_url(url).get_backend_name() == "postgresql"


def _file(url: str, operation: str) -> Path:
    path = sqlite_path(url)
    if path is None:
        raise StorageError(f"{operation} {name_of(url)}", "it is no file", "Name one under [monitor] database")
    return path


def _require_whole(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise StorageError(f"backup {path}", "it is no database of Figurewatch", "Nothing was changed")
    (told,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if told != "ok":
        raise StorageError(f"backup {path}", " ".join(str(told).split()), "Nothing was changed; take an older backup")


def _set_aside(path: Path) -> Path | None:
    """The database with all that belongs to it: an old write-ahead log beside a new file would be harmful."""
    if not path.exists():
        return None
    number = 1
    while (kept := path.with_name(f"{path.name}.before-restore-{number}")).exists():
        number += 1
    for ending in ("-wal", "-shm", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(kept.with_name(kept.name + ending))
    return kept


def _make_durable(partial: Path, target: Path) -> None:
    with partial.open("rb") as file:
        os.fsync(file.fileno())
    partial.replace(target)
    directory = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
