"""What became of the deliveries."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.answers import DeliveryEntry
from db.models import SourceRow
from db.models_derived import DeliveryRow, ReleaseRow
from db.queries.pages import limited


def latest_deliveries(session: Session, limit: int) -> tuple[DeliveryEntry, ...]:
    """The newest first, over all sources."""
    rows = session.execute(
        select(DeliveryRow, SourceRow.name, ReleaseRow.number)
        .outerjoin(ReleaseRow, ReleaseRow.id == DeliveryRow.release_id)
        .outerjoin(SourceRow, SourceRow.id == ReleaseRow.source_id)
        .order_by(DeliveryRow.id.desc())
        .limit(limited(limit))
    )
    return tuple(
        DeliveryEntry(
            id=row.id,
            source=source,
            release=number,
            notice=row.notice["subject"] if row.notice is not None else None,
            channel=row.channel,
            state=row.state,
            attempts=row.attempts,
            next_attempt=row.next_attempt,
            finished_at=row.finished_at,
            message=row.message,
        )
        for row, source, number in rows
    )
