"""Taking a source out: its history stays and can be asked for; its pages can be deleted, and a tombstone says which."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bodies import forget_body
from db.ledger import seal, tombstone_entry
from db.models import CaptureRow, SourceRow
from db.sources import locked


def archive(session: Session, source: str, by: str, moment: datetime, *, purge: bool) -> int:
    """Marks the source; with `purge` deletes the bodies that no other source has, each with a tombstone. How many went."""
    row = locked(session, source)
    row.archived_at, row.next_due = row.archived_at or moment, None
    return _purge(session, row, by, moment) if purge else 0


def _purge(session: Session, row: SourceRow, by: str, moment: datetime) -> int:
    mine = set(session.scalars(select(CaptureRow.sha256).where(CaptureRow.source_id == row.id)))
    shared = set(session.scalars(select(CaptureRow.sha256).where(CaptureRow.sha256.in_(mine), CaptureRow.source_id != row.id)))
    gone = [digest for digest in sorted(mine - shared) if forget_body(session, digest)]
    seal(session, row.id, [tombstone_entry(f"body {digest}", "the source was removed", by, moment) for digest in gone])
    return len(gone)
