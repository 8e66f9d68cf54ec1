"""The changes that a release brought, with what introduces them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from db.mapping import change, source_entry
from db.models import ChangeRow, CheckRow, ReleaseRow, SourceRow
from db.queries.releases import entry_of, release_row
from db.sources import source_row
from db.values import ReportEntry
from snapshots import Outcome


def report_of(session: Session, source: SourceRow, release: ReleaseRow) -> ReportEntry:
    """One release against the one before it."""
    before = session.scalar(select(ReleaseRow).where(ReleaseRow.source_id == source.id, ReleaseRow.number == release.number - 1))
    rows = session.scalars(select(ChangeRow).where(ChangeRow.release_id == release.id).order_by(ChangeRow.position))
    return ReportEntry(
        source=source_entry(source),
        release=entry_of(session, release),
        before=entry_of(session, before) if before else None,
        changes=tuple(change(row) for row in rows),
        unchanged=release.unchanged,
    )


def report(session: Session, source: str, number: int | None) -> ReportEntry:
    """The newest release of a source, or the one of that number."""
    row = source_row(session, source)
    return report_of(session, row, release_row(session, row, number))


def reports(session: Session, source: str | None, since: datetime | None, limit: int, *, checked: bool) -> list[ReportEntry]:
    """Newest first, over one source or all; with `checked` only of releases that were news when a check saw them first."""
    wanted = select(ReleaseRow, SourceRow).join(SourceRow, SourceRow.id == ReleaseRow.source_id)
    if source is not None:
        wanted = wanted.where(ReleaseRow.source_id == source_row(session, source).id)
    if since is not None:
        wanted = wanted.where(ReleaseRow.observed_at >= since)
    if checked:
        earlier = aliased(CheckRow)
        wanted = wanted.where(
            exists()
            .where(CheckRow.release_id == ReleaseRow.id, CheckRow.started_at == ReleaseRow.observed_at)
            .where(earlier.source_id == ReleaseRow.source_id, earlier.outcome == Outcome.RELEASED.value, earlier.id < CheckRow.id)
        )
    rows = session.execute(wanted.order_by(ReleaseRow.observed_at.desc(), ReleaseRow.id.desc()).limit(limit))
    return [report_of(session, row, release) for release, row in rows.all()]
