"""What commands that only read work with: no fetcher, no browser and no reader of documents is loaded for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from db import Database
from monitor.clock import utc_now
from monitor.configuration import Configuration

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOnlyParts:
    """The configuration and an open database that refuses to be written."""

    configuration: Configuration
    database: Database
    clock: Clock

    def close(self) -> None:
        """Ends the connections to the database."""
        self.database.close()


def open_for_reading(configuration: Configuration, *, clock: Clock = utc_now) -> ReadOnlyParts:
    """Nothing is declared or written, and no writer is waited for. Raises StorageError where there is no database yet."""
    database = Database.open_read_only(configuration.monitor.database)
    return ReadOnlyParts(configuration=configuration, database=database, clock=clock)
