"""The day from which the next issue of a source is late, kept with the source: a first page may not read all releases for it."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from db.models import SourceRow
from db.queries.health import issue_days
from snapshots.rhythm import rhythm_of

LATE = update(SourceRow).where(SourceRow.id == bindparam("its_id")).values(overdue_from=bindparam("its_day"))


def keep_overdue(session: Session, source_id: int) -> None:
    """To be called whenever the releases of a source have changed."""
    rhythm = rhythm_of(issue_days(session, source_id))
    overdue_from = rhythm.overdue_from.isoformat() if rhythm is not None else None
    session.connection().execute(LATE, {"its_id": source_id, "its_day": overdue_from})


def keep_all_overdue(session: Session) -> None:
    """Of every source, after a step of the schema."""
    for source_id in session.scalars(select(SourceRow.id)).all():
        keep_overdue(session, source_id)
