"""A copy of a database on PostgreSQL to one file, and back into an empty one, by the server's own programs."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from sqlalchemy import inspect, make_url

from db.engine import guarded, make_engine, name_of
from db.errors import StorageError

OURS = ("alembic_version", "series_key", "ledger")
"""Tables that every backup of Figurewatch lists."""


def dump(url: str, partial: Path, target: Path) -> None:
    """Writes the state of one moment, whoever writes meanwhile (postgresql.org/docs/current/app-pgdump.html)."""
    _run("pg_dump", url, f"backup {target}", "--format=custom", f"--file={partial}")


def fill(url: str, backup_file: Path) -> None:
    """Puts a dump into an empty database, all of it or nothing. Raises StorageError."""
    operation = f"restoring {backup_file}"
    listed = _run("pg_restore", None, operation, "--list", str(backup_file))
    if not all(f" {table} " in listed for table in OURS):
        raise StorageError(operation, "it is no backup of Figurewatch", "Nothing was changed")
    engine = make_engine(url)
    try:
        with guarded(engine, operation):
            is_empty = not inspect(engine).get_table_names()
    finally:
        engine.dispose()
    if not is_empty:
        remedy = "Make an empty one (createdb) and name it as [monitor] database; nothing was changed"
        raise StorageError(operation, f"database {name_of(url)} is not empty", remedy)
    whole = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges")
    _run("pg_restore", url, operation, *whole, str(backup_file))


def _run(program: str, url: str | None, operation: str, *arguments: str) -> str:
    """What the program printed. The password goes by its environment: arguments are seen by everybody on the machine."""
    where, secret = _address(url) if url is not None else ((), {})
    try:
        done = subprocess.run(  # noqa: S603 -- its arguments are ours, and no shell reads them
            [program, "--no-password", *where, *arguments],  # else it asks the terminal, and waits
            env={**os.environ, "LC_ALL": "C", **secret},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except FileNotFoundError as error:
        remedy = "Install the client programs of PostgreSQL, of the server's version or newer"
        raise StorageError(operation, f"there is no {program} here", remedy) from error
    if done.returncode:
        cause = _cause(done.stderr) or f"{program} ended with code {done.returncode}"
        raise StorageError(operation, cause, "The database is as it was")
    return done.stdout


def _cause(told: str) -> str:
    """The first error with its detail, which says for example the versions that do not fit; warnings may stand before it."""
    lines = [line.strip() for line in told.splitlines() if line.strip() and ": warning: " not in line]
    return "; ".join([*lines[:1], *(line.partition(": detail: ")[2] for line in lines[1:2] if ": detail: " in line)])


def _address(url: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """The database as an argument, and its password for the environment."""
    parsed = make_url(url)
    secret = parsed.password or parsed.query.get("password")
    plain = parsed.difference_update_query(["password"])._replace(drivername="postgresql", password=None)
    return ("--dbname", plain.render_as_string()), {"PGPASSWORD": str(secret)} if secret else {}
