"""What a person is told when the database cannot do its part."""

from __future__ import annotations

from snapshots import FigurewatchError


class StorageError(FigurewatchError):
    """The database refused: `operation` says what was tried, the text names database, cause and remedy in one line."""

    def __init__(self, operation: str, cause: str, remedy: str = "") -> None:
        super().__init__(f"{operation}: {cause}" + (f". {remedy}" if remedy else ""))
        self.operation = operation
        self.cause = cause


class UnansweredError(StorageError):
    """The driver, the disk or what is stored failed, whatever was asked: it says nothing of what is on record."""


class DamagedError(StorageError):
    """What is stored of one capture is missing, or no longer what it was; the others are not touched by that."""


class RemovedError(StorageError):
    """What was asked for was removed from the record on purpose."""
