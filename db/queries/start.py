"""What a visit of a source starts from, by one question: a watch asks it at every visit, and nearly always nothing is new."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from sqlalchemy import ScalarSelect, Select, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from db.mapping import check_entry
from db.models import CaptureRow, CheckRow, SourceRow
from db.sources import source_number
from db.values import VisitStart
from snapshots import Outcome

GOOD = (Outcome.RELEASED.value, Outcome.UNCHANGED.value)
Last, Fetched = aliased(CheckRow), aliased(CaptureRow)


def start_of(session: Session, name: str) -> VisitStart:
    """Raises StorageError naming the sources that exist."""
    row = session.execute(_start(), {"name": name}).first()
    if row is None:
        source_number(session, name)
        raise AssertionError("unreachable: a source that is there has a start")
    source, understood_at = row[0], row[3]
    last: CheckRow | None = row[1]
    fetched: CaptureRow | None = row[2]
    return VisitStart(
        newest=check_entry(last, name, None) if last else None,
        is_stopped=source.paused_at is not None or source.archived_at is not None,
        takes_in_backlog=source.backlog_since is not None,
        has_rhythm=source.overdue_from is not None,
        address=fetched.address if fetched else None,
        etag=fetched.etag if fetched else None,
        last_modified=fetched.last_modified if fetched else None,
        understood_at=understood_at,
    )


@cache
def _start() -> Select[SourceRow, CheckRow, CaptureRow, datetime]:
    """A seek in an index for each; made once, since making it costs more than an answer."""
    return (
        select(SourceRow, Last, Fetched, _understood())
        .select_from(SourceRow)
        .outerjoin(Last, Last.id == last_check())
        .outerjoin(Fetched, Fetched.id == _fetched())
        .where(SourceRow.name == bindparam("name"))
    )


def last_check() -> ScalarSelect[int]:
    """The number of the newest check of a source, inside a question about sources."""
    inner = aliased(CheckRow)
    return select(func.max(inner.id)).where(inner.source_id == SourceRow.id).correlate(SourceRow).scalar_subquery()


def _fetched() -> ScalarSelect[int]:
    inner = aliased(CaptureRow)
    fetched = select(func.max(inner.id)).where(inner.source_id == SourceRow.id, inner.imported_at.is_(None))
    return fetched.correlate(SourceRow).scalar_subquery()


def _understood() -> ScalarSelect[datetime]:
    """From the newest check of the source backwards: nearly always the first one is it, and none of another source is read."""
    inner = aliased(CheckRow)
    mine = (inner.source_id == SourceRow.id, inner.capture_id == Fetched.id, inner.outcome.in_(GOOD))
    wanted = select(inner.started_at).where(*mine).order_by(inner.id.desc()).limit(1)
    return wanted.correlate(SourceRow, Fetched).scalar_subquery()
