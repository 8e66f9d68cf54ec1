"""What keeps a worker from working."""

from __future__ import annotations

from db import StorageError
from snapshots import FigurewatchError


class ClusterError(FigurewatchError):
    """A worker cannot begin. The text names the remedy."""


class QueueLostError(FigurewatchError):
    """The queue ended by itself, as it does when the database server stops."""


def is_loss(error: BaseException | None) -> bool:
    """Was the connection lost, rather than a statement wrong? A server that may no longer write is lost as well."""
    import psycopg  # noqa: PLC0415 -- part of an extra

    losses = (StorageError, OSError, psycopg.OperationalError, psycopg.InterfaceError, psycopg.errors.ReadOnlySqlTransaction)
    return isinstance(error, losses)
