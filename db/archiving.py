"""Deleting the pages of a source that was removed: its history stays, and a tombstone says which pages went."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.bodies import forget_bodies
from db.errors import StorageError
from db.ledger import seal, tombstone_entry
from db.models import CaptureRow, TombstoneRow
from db.sources import locked, source_number
from db.values import Removal


def purge(session: Session, source: str, by: str, moment: datetime) -> int:
    """Deletes the bodies that no other source has, each with a tombstone; how many. StorageError for one that is watched."""
    row = locked(session, source)
    if row.archived_at is None:
        raise StorageError(
            f"deleting the pages of {source!r}", "it is still watched", f"`figurewatch sources remove {source}` first"
        )
    mine = set(session.scalars(select(CaptureRow.sha256).where(CaptureRow.source_id == row.id)))
    shared = set(session.scalars(select(CaptureRow.sha256).where(CaptureRow.sha256.in_(mine), CaptureRow.source_id != row.id)))
    gone = forget_bodies(session, sorted(mine - shared))
    # Else a publisher, asked for what is newer than the page that went, would send nothing after `sources resume`.
    session.execute(update(CaptureRow).where(CaptureRow.sha256.in_(gone)).values(etag=None, last_modified=None))
    seal(session, row.id, [tombstone_entry(f"body {digest}", "the source was removed", by, moment) for digest in gone])
    return len(gone)


def removals(session: Session, source: str) -> tuple[Removal, ...]:
    """What was removed from the record of a source, the oldest first."""
    mine = select(TombstoneRow).where(TombstoneRow.source_id == source_number(session, source)).order_by(TombstoneRow.sequence)
    return tuple(
        Removal(subject=row.subject, why=row.why, made_by=row.made_by, made_at=row.made_at) for row in session.scalars(mine)
    )
