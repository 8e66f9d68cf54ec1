"""The schema and its versions. Every step is one transaction: after a crash it is there or not, and can be taken again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, func, inspect, select
from sqlalchemy.orm import Session

from db.engine import APPLICATION_ID, guarded, make_engine, name_of, sqlite_path, transaction
from db.errors import StorageError
from db.rhythms import keep_all_overdue

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import Script, ScriptDirectory

VERSIONS = Path(__file__).with_name("migrations") / "versions"


def upgrade(url: str) -> list[str]:
    """Brings the schema to this version; returns the steps taken, oldest first. Raises StorageError."""
    _check_directory(url)
    engine = make_engine(url)
    try:
        with guarded(engine, "upgrading"), transaction(engine) as connection:
            return _upgrade(connection, url)
    finally:
        engine.dispose()


def require_current(engine: Engine, url: str, *, create: bool = True) -> None:
    """Creates the schema in an empty database, if it may. Raises StorageError for a foreign, an older and a newer one."""
    _check_directory(url)
    with guarded(engine, "opening"), engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        stated = connection.exec_driver_sql("SELECT version_num FROM alembic_version") if "alembic_version" in tables else None
        current = stated.scalar() if stated is not None else None
    if not tables and not create:
        raise StorageError(f"database {name_of(url)}", "it is empty", "`figurewatch check` fills it")
    if not tables:
        with guarded(engine, "creating"), transaction(engine) as connection:
            _upgrade(connection, url)
        return
    # Their files begin with them: Alembic, which takes a while to load, is needed for steps only.
    known = sorted((path.name.split("_")[0] for path in VERSIONS.glob("[0-9]*.py")), reverse=True)
    operation = f"database {name_of(url)}"
    if current is None:
        raise StorageError(operation, "it belongs to another program", "Name another file under [monitor] database")
    if current not in known:
        raise _newer(url, current)
    if current != known[0]:
        remedy = "Copy the file, then run `figurewatch db upgrade`"
        raise StorageError(operation, f"its schema {current} is older than this version's {known[0]}", remedy)


def _upgrade(connection: Connection, url: str) -> list[str]:
    from alembic import command  # noqa: PLC0415
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415

    if connection.dialect.name == "postgresql":  # of two that begin at once one waits, and finds the work done
        connection.execute(select(func.pg_advisory_xact_lock(APPLICATION_ID)))
    current = MigrationContext.configure(connection).get_current_revision()
    steps = _steps_from(current, url)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if current is not None:
        _keep_all_overdue(connection)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    return [f"{step.revision} {step.doc}" for step in reversed(steps)]


def _steps_from(current: str | None, url: str) -> list[Script]:
    """What leads from a schema to the newest, the last step first."""
    scripts = _scripts()
    if current is not None and current not in [script.revision for script in scripts.walk_revisions()]:
        raise _newer(url, current)
    return [script for script in scripts.iterate_revisions("head", current or "base") if script.revision != current]


def _newer(url: str, schema: str) -> StorageError:
    remedy = "Install the newer Figurewatch; nothing was changed"
    return StorageError(f"database {name_of(url)}", f"it was written by a newer version (schema {schema})", remedy)


def _keep_all_overdue(connection: Connection) -> None:
    with Session(connection) as session:
        keep_all_overdue(session)
        session.flush()


def _check_directory(url: str) -> None:
    path = sqlite_path(url)
    if path is not None and not path.absolute().parent.is_dir():
        remedy = "Create it, or name another file under [monitor] database"
        raise StorageError(f"database {path}", f"the directory {path.absolute().parent} does not exist", remedy)
    if path is not None and path.is_file() and path.stat().st_size == 0:
        remedy = "Take back a copy of it (`figurewatch restore`), or remove the file to begin anew"
        raise StorageError(f"database {path}", "the file is there but empty (0 bytes): what it held is gone", remedy)


def _scripts() -> ScriptDirectory:
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.set_main_option("path_separator", "os")
    return config
