"""Letting go of stored pages by rule: those that became no release, when nobody has seen them for a while.

What a release, a key, a decision or an import stands on is never let go, nor is the newest page of a source, which the next check
is compared with. Each page leaves a tombstone in the chain of its source, in one transaction: a crash leaves both or none.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import QueryableAttribute, Session

from db.bodies import HAS_FRAME, forget_bodies
from db.ledger import seal, tombstone_entry
from db.models import BodyRow, CaptureRow, CheckRow, CurationRow, SeriesKeyRow
from db.models_derived import ReleaseRow
from db.sources import locked_number

BY = "[retention]"
MOST_AT_ONCE = 500
"""Pages of one transaction: a rule that is new to a long history does its work over several days."""


def forget_without_release(session: Session, source: str, unseen_since: datetime, moment: datetime) -> int:
    """Deletes pages of a source that made no release and were seen last before a moment; how many."""
    source_id = locked_number(session, source)
    gone = forget_bodies(session, _idle(session, source_id, unseen_since)[:MOST_AT_ONCE])
    why = f"it became no release and was seen last before {unseen_since:%Y-%m-%d}"
    seal(session, source_id, [tombstone_entry(f"body {digest}", why, BY, moment) for digest in gone])
    return len(gone)


def _idle(session: Session, source_id: int, unseen_since: datetime) -> list[str]:
    """Pages that nothing stands on and nobody saw since then, by name."""
    captures = session.execute(
        select(CaptureRow.id, CaptureRow.sha256)
        .join(BodyRow, BodyRow.sha256 == CaptureRow.sha256)
        .where(CaptureRow.source_id == source_id, CaptureRow.fetched_at < unseen_since, HAS_FRAME)
    ).all()
    pages = {digest for _, digest in captures}
    if not pages:
        return []
    newest = select(CaptureRow.sha256).where(CaptureRow.source_id == source_id, CaptureRow.imported_at.is_(None))
    needed = {session.scalar(newest.order_by(CaptureRow.id.desc()).limit(1))}
    for holder, condition in _holders(source_id, unseen_since):
        needed |= set(session.scalars(select(holder).where(condition, holder.in_(pages))))
    return sorted(pages - needed)


def _holders(source_id: int, unseen_since: datetime) -> list[tuple[QueryableAttribute[Any], ColumnElement[bool]]]:
    """Where a page is named that must stay, and by which rows there."""
    seen = CheckRow.outcome.is_(None) | (CheckRow.started_at >= unseen_since)
    lately = select(CheckRow.capture_id).where(CheckRow.source_id == source_id, CheckRow.capture_id.is_not(None), seen)
    other = CaptureRow.imported_at.is_not(None) | (CaptureRow.source_id != source_id) | (CaptureRow.fetched_at >= unseen_since)
    return [
        (ReleaseRow.sha256, ReleaseRow.source_id == source_id),
        (SeriesKeyRow.sha256, SeriesKeyRow.source_id == source_id),
        (CurationRow.capture, CurationRow.source_id == source_id),
        (CaptureRow.sha256, other | CaptureRow.id.in_(lately)),
    ]
