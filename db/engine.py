"""Opening a database: SQLite in one file by default, PostgreSQL by its URL; and the one door for foreign errors."""

from __future__ import annotations

import importlib
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.orm import Session

from db.errors import StorageError, UnansweredError

APPLICATION_ID = 0x46574348  # "FWCH", in the header of every SQLite file of ours (sqlite.org/pragma.html#pragma_application_id)
BUSY_SECONDS = 30
CACHE_KIB = 16 * 1024
"""Of a connection to SQLite: the pages of a source with 2,000 releases fit in, as they would not in its own 2 MiB."""
PASSING = "passing"
"""What is noted of a connection: did the last transaction that it committed need to reach the disk by itself?"""
ROOM = 64 * 1024
"""Bytes that must be free for a reader in WAL mode: the smallest index of the log has 32 KiB (sqlite.org/walformat.html)."""
READ_ONLY = "25006"
"""read_only_sql_transaction (postgresql.org/docs/current/errcodes-appendix.html)."""
UNREADABLE = (ValueError, ArithmeticError, LookupError, TypeError, EOFError)
"""What making values of damaged rows ends in."""

REMEDIES = {
    "database or disk is full": "Free disk space; what was stored before is intact",
    "disk I/O error": "Check the disk and its free space; what was stored before is intact",
    "readonly database": "Make the file and its directory writable for this user",
    "unable to open database file": "Make its directory exist and writable, or name another one under [monitor] database",
    "database is locked": "Another process holds it; wait for it or stop it",
    "file is not a database": "Name another file under [monitor] database, or restore a backup",
    "vtable constructor failed": "Its index is damaged: restore a backup",
    "malformed": "Restore a backup; nothing was changed",
    **dict.fromkeys(
        ("no such column", "no such table", "has no column named", "UndefinedColumn", "UndefinedTable"),
        "If Figurewatch was upgraded while this process ran, start it anew; else restore a backup",
    ),
}


def make_engine(url: str, *, read_only: bool = False) -> Engine:
    """An engine whose connections keep what we rely on: foreign keys, WAL, full durability, patience with other writers.

    With `read_only` its connections refuse to write, and wait for no writer.
    """
    try:
        frozen = read_only and _takes_no_file_beside_it(url)
        way = {"creator": partial(_connect_frozen, url)} if frozen else {}
        # A server that was started anew leaves dead connections behind; a file cannot.
        engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"), **way)
    except ImportError as error:
        remedy = "Install the driver: pip install 'figurewatch[postgresql]'"
        raise StorageError(f"opening database {name_of(url)}", str(error).splitlines()[0], remedy) from error
    except ArgumentError as error:
        remedy = 'Write for example "sqlite:///figurewatch.db"'
        raise StorageError(f"opening database {name_of(url)}", "this is no database address", remedy) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_reader if read_only else _prepare)
        event.listen(engine, "begin", _begin)
    elif read_only:
        event.listen(engine, "connect", _refuse_writes)
    else:
        event.listen(engine, "handle_error", _leave_demoted)
    return engine


def _takes_no_file_beside_it(url: str) -> bool:
    """Can nothing be written beside the file, as on a disk that is read-only or full, and is the file by itself whole?

    In WAL mode even a reader makes files beside it; where it cannot, it must be told that nobody writes (sqlite.org/wal.html).
    """
    path = sqlite_path(url) if url.startswith("sqlite") else None
    if path is None or _may_be_written(path.absolute().parent):
        return False
    log = path.with_name(f"{path.name}-wal")
    return not log.exists() or log.stat().st_size == 0


def _may_be_written(folder: Path) -> bool:
    if not os.access(folder, os.W_OK):
        return False
    disk = os.statvfs(folder)
    is_without_bounds = disk.f_blocks == 0  # as a tmpfs of size=0, which tells of no block at all
    return is_without_bounds or disk.f_bavail * disk.f_frsize >= ROOM


def _connect_frozen(url: str) -> sqlite3.Connection:
    path = quote(str(sqlite_path(url)))
    return sqlite3.connect(f"file:{path}?immutable=1", uri=True, check_same_thread=False)


def name_of(url: str) -> str:
    """What a person knows the database by: its path, or host and name. No user, password or option is in it."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        return "with an address that cannot be read" if "@" in url else repr(url)
    if parsed.drivername.startswith("sqlite"):
        return parsed.database or ":memory:"
    port = f":{parsed.port}" if parsed.port else ""
    return f"{parsed.drivername}://{parsed.host or ''}{port}/{parsed.database or ''}"


def sqlite_path(url: str) -> Path | None:
    """The file of a SQLite database; None for one in memory, PostgreSQL and what is no address, which opening tells."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        return None
    if not parsed.drivername.startswith("sqlite") or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 -- the driver's own type
    connection.isolation_level = None  # we write BEGIN ourselves: the driver would delay it until after a read
    for pragma in (
        f"busy_timeout = {BUSY_SECONDS * 1000}",
        "journal_mode = WAL",
        "synchronous = FULL",  # in WAL mode NORMAL may lose the last commits when the power fails (sqlite.org/wal.html)
        "foreign_keys = ON",
        f"cache_size = -{CACHE_KIB}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_reader(connection: Any, _record: object) -> None:  # noqa: ANN401 -- the driver's own type
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.execute("PRAGMA query_only = ON")


def _refuse_writes(connection: Any, _record: object) -> None:  # noqa: ANN401 -- the driver's own type
    # Of the session: psycopg's own `read_only` does not reach a statement that is a transaction by itself.
    connection.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")
    connection.commit()


def _leave_demoted(context: ExceptionContext) -> None:
    """A server that became a standby answers still, and refuses each write: only a new connection finds the one that writes."""
    if getattr(context.original_exception, "sqlstate", None) == READ_ONLY:
        context.is_disconnect = True


def _begin(connection: Connection) -> None:
    # A write that begins as a read can be refused half-way; IMMEDIATE waits its turn first (sqlite.org/lang_transaction.html).
    options = connection.get_execution_options()
    if options.get("write", False):
        # Settable outside a transaction only, and for the connection (sqlite.org/pragma.html#pragma_synchronous).
        connection.exec_driver_sql(f"PRAGMA synchronous = {'NORMAL' if options.get('passing', False) else 'FULL'}")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("BEGIN")


@contextmanager
def reading(engine: Engine, operation: str, *, single: bool = False) -> Iterator[Session]:
    """A session that changes nothing and sees one state of the whole database, however many questions it asks.

    With `single` it asks one.

    SQLite's readers see that by themselves (sqlite.org/isolation.html); PostgreSQL's from REPEATABLE READ on.
    """
    with guarded(engine, operation), Session(_steady(engine, single=single)) as session:
        yield session


def _steady(engine: Engine, *, single: bool) -> Engine:
    if engine.dialect.name != "postgresql":
        return engine
    if single:
        return engine.execution_options(isolation_level="AUTOCOMMIT")
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


@contextmanager
def writing(engine: Engine, operation: str, *, passing: bool = False, single: bool = False) -> Iterator[Session]:
    """One transaction: all of it is there after the block, or none; see `transaction` for `single`.

    What is `passing` need not reach the disk by itself: a claim, or a visit that has begun or found nothing new. When the power
    fails, the last of it may be gone as if it had never been; nothing that came before or after it in the log ever stands alone.
    A process that is killed loses none of it.
    """
    with (
        guarded(engine, operation),
        transaction(engine, passing=passing, single=single) as connection,
        Session(connection) as session,
    ):
        yield session
        session.flush()


def insert_of(session: Session, row: type[Any]) -> Any:  # noqa: ANN401 -- each dialect has its own Insert
    """An INSERT that may be told what to do about a row of the same key."""
    return importlib.import_module(f"sqlalchemy.dialects.{session.get_bind().dialect.name}").insert(row)


def insert_or_leave(session: Session, row: type[Any]) -> Any:  # noqa: ANN401 -- each dialect has its own Insert
    """An INSERT that leaves a row of the same key as it is, whoever writes it at the same moment."""
    return insert_of(session, row).on_conflict_do_nothing()


@contextmanager
def transaction(engine: Engine, *, passing: bool = False, single: bool = False) -> Iterator[Connection]:
    """A connection whose work is committed as a whole at the end, and undone by any error.

    What writes by a `single` statement needs no BEGIN and no COMMIT where a server would have to answer to each.
    """
    alone = single and engine.dialect.name == "postgresql"
    options = {"isolation_level": "AUTOCOMMIT"} if alone else {}
    with engine.connect().execution_options(write=True, passing=passing, **options) as connection:
        with connection.begin():
            if engine.dialect.name == "postgresql":
                _set_durability(connection, passing=passing)
            if alone:  # nothing is undone any more
                connection.info[PASSING] = passing
            yield connection
        connection.info[PASSING] = passing


def _set_durability(connection: Connection, *, passing: bool) -> None:
    """Only where the transaction before it on this connection had the other one: nearly all of a watch are passing.

    A setting is undone with its transaction (postgresql.org/docs/current/sql-set.html), and so it is noted after the commit.
    """
    if connection.info.get(PASSING, False) != passing:
        connection.exec_driver_sql(f"SET synchronous_commit TO {'off' if passing else 'DEFAULT'}")


@contextmanager
def guarded(engine: Engine, operation: str) -> Iterator[None]:
    """The one door: an error of the driver or the disk leaves as an UnansweredError, and so does what makes no sense in a row."""
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        told = getattr(error, "orig", None) or error
        cause = _without_secrets(str(told).splitlines()[0], engine)
        kind = type(told).__name__  # of psycopg, whose words for what is missing fit a missing database as well
        remedy = next((text for words, text in REMEDIES.items() if words in cause or words == kind), "")
        name = name_of(engine.url.render_as_string())
        raise UnansweredError(f"database {name}: {operation}", cause, remedy) from error
    except UNREADABLE as error:
        name, words = name_of(engine.url.render_as_string()), " ".join(str(error).split())[:120]
        cause = f"something that is stored there cannot be read ({type(error).__name__}: {words})"
        raise UnansweredError(
            f"database {name}: {operation}", cause, "`figurewatch verify` looks for it; restore a backup"
        ) from error


def _without_secrets(text: str, engine: Engine) -> str:
    """A driver may quote the address that it was given."""
    secret = str(engine.url.password or "")
    return re.sub(r"://[^@/\s]*@", "://", text.replace(secret, "***") if secret else text)
