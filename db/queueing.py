"""Where the queue of a cluster lies: a schema of its own in the database, which may be made anew at any time.

Nothing is kept there that does not follow from our tables: a queue that is dropped is filled again from what is due. So another
version of the queue's library needs no migration.
"""

from __future__ import annotations

from sqlalchemy import Connection, make_url, text

from db.engine import APPLICATION_ID, guarded, make_engine, name_of, transaction
from db.errors import StorageError
from db.locks import SCHEDULER

QUEUE_SCHEMA = "figurewatch_queue"
MAKING = 2
"""Number of the advisory lock that is held while the queue is made; `db.locks` has the others."""


def queue_address(url: str) -> str:
    """The address of the database as libpq reads it. It may hold a password."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def make_queue(url: str, statements: str, version: str) -> bool:
    """Makes the queue by these statements unless it is of this version already; was it made?

    Raises StorageError where workers with another version are still at work.
    """
    engine = make_engine(url)
    try:
        with guarded(engine, "making the queue"), transaction(engine) as connection:
            _lock(connection, MAKING)
            if _version(connection) == version:
                return False
            if not _is_alone(connection):
                remedy = "Stop them first; nothing that is due is lost"
                raise StorageError(f"database {name_of(url)}: making the queue", "workers of another version run", remedy)
            connection.exec_driver_sql(f"DROP SCHEMA IF EXISTS {QUEUE_SCHEMA} CASCADE")
            connection.exec_driver_sql(f"CREATE SCHEMA {QUEUE_SCHEMA}")
            connection.exec_driver_sql(f"SET LOCAL search_path = {QUEUE_SCHEMA}")
            connection.exec_driver_sql(statements.replace("%", "%%"))  # a driver takes a bare one for a parameter
            connection.exec_driver_sql(f"COMMENT ON SCHEMA {QUEUE_SCHEMA} IS '{version}'")
            return True
    finally:
        engine.dispose()


def _lock(connection: Connection, number: int) -> None:
    """Until the end of the transaction."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:application, :number)"), _keys(number))


def _is_alone(connection: Connection) -> bool:
    """Does neither a service nor a worker run? None begins before the transaction ends."""
    return bool(connection.scalar(text("SELECT pg_try_advisory_xact_lock(:application, :number)"), _keys(SCHEDULER)))


def _keys(number: int) -> dict[str, int]:
    return {"application": APPLICATION_ID, "number": number}


def _version(connection: Connection) -> str | None:
    asked = text("SELECT obj_description(to_regnamespace(:schema)::oid, 'pg_namespace')")
    version: str | None = connection.scalar(asked, {"schema": QUEUE_SCHEMA})
    return version
