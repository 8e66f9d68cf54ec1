"""Storage: one file of SQLite, or PostgreSQL. Rows and sessions stay in this room; values leave it."""

from db.database import Database
from db.engine import sqlite_path
from db.errors import StorageError
from db.migrate import upgrade
from db.values import (
    CheckEntry,
    CheckResult,
    DeliveryToQueue,
    FetchedCapture,
    Finding,
    HistoryPoint,
    IndexEntry,
    OpenCheck,
    PendingDelivery,
    RebuiltRelease,
    Record,
    ReleaseEntry,
    ReleaseToStore,
    ReportEntry,
    SeriesHistory,
    Sighting,
    SourceEntry,
    SourceOverview,
    SourceState,
    StoredCapture,
    Validators,
)

__all__ = [
    "CheckEntry",
    "CheckResult",
    "Database",
    "DeliveryToQueue",
    "FetchedCapture",
    "Finding",
    "HistoryPoint",
    "IndexEntry",
    "OpenCheck",
    "PendingDelivery",
    "RebuiltRelease",
    "Record",
    "ReleaseEntry",
    "ReleaseToStore",
    "ReportEntry",
    "SeriesHistory",
    "Sighting",
    "SourceEntry",
    "SourceOverview",
    "SourceState",
    "StorageError",
    "StoredCapture",
    "Validators",
    "sqlite_path",
    "upgrade",
]
