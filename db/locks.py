"""One active scheduler for a PostgreSQL database: an advisory lock of its session, which the server gives back when that ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, tzinfo

from sqlalchemy import Connection, text

from db.engine import APPLICATION_ID, guarded, make_engine

SCHEDULER = 1


@contextmanager
def scheduler_lock(url: str, zone: tzinfo = UTC, *, shared: bool = False) -> Iterator[str | None]:
    """None while the lock is held for the length of the block; else who holds it, and since when.

    Raises StorageError. One service holds it alone; the workers of a cluster hold it together.
    """
    take = "pg_try_advisory_lock_shared" if shared else "pg_try_advisory_lock"
    engine = make_engine(url)
    try:
        with guarded(engine, "taking the scheduler's lock"):
            connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        with connection:
            taken = connection.execute(
                text(f"SELECT {take}(:application, :role)"), {"application": APPLICATION_ID, "role": SCHEDULER}
            ).scalar_one()
            yield None if taken else _holder(connection, zone)
    finally:
        engine.dispose()


def _holder(connection: Connection, zone: tzinfo) -> str:
    holder = connection.execute(
        text(
            "SELECT COALESCE(host(a.client_addr), 'this host'), a.backend_start FROM pg_locks l JOIN pg_stat_activity a"
            " USING (pid) WHERE l.locktype = 'advisory' AND l.classid = :application AND l.objid = :role AND l.granted"
        ),
        {"application": APPLICATION_ID, "role": SCHEDULER},
    ).first()
    if holder is None:
        return "another process"
    host, since = holder
    return f"a process on {host} since {since.astimezone(zone):%Y-%m-%d %H:%M %Z}"
