"""All that is on record, in one folder, in forms that other programs read: nobody has to stay because of the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from db import Database, backup, sqlite_path
from monitor.exporters.tables import ExportError, rows_of, write_package
from monitor.exporters.warcs import Tell, export_warc

DATABASE = "figurewatch.db"
CAPTURES = "captures.warc.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written of one source."""

    source: str
    statements: int
    sightings: int
    removed: int
    """Pages that were deleted on purpose, and are not in it."""


def sources_of(database: Database) -> list[str]:
    """Every source that was ever declared, also those that the configuration no longer names."""
    return [line.source.name for line in database.overview()]


def export_everything(
    database: Database, url: str, folder: Path, moment: datetime, tell: Tell, zone: tzinfo
) -> Iterator[Exported]:
    """Below the folder for each source its name with a data package and its captures; then a copy of a database of one file.

    The folder must be new or empty. Raises ExportError, StorageError and OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise ExportError(f"{folder}: holds files already; name a new folder")
    for name in sources_of(database):
        place = folder / name
        statements = write_package(rows_of(database, name, zone), name, place)
        sightings = export_warc(database, name, place / CAPTURES, moment, tell)
        yield Exported(source=name, statements=statements, sightings=sightings, removed=len(database.removals(name)))
    if url.startswith("sqlite") and sqlite_path(url) is not None:
        backup(url, folder / DATABASE)
