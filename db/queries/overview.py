"""The state of all sources at a glance, and the log of their checks."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.mapping import check_entry, source_entry
from db.models import ChangeRow, CheckRow, ReleaseRow, SourceRow
from db.queries.releases import releases_of
from db.sources import source_row
from db.values import CheckEntry, SourceOverview
from snapshots import Outcome
from snapshots.changes import QUIET_KINDS


def overview(session: Session) -> list[SourceOverview]:
    """Every source that was ever declared, by name."""
    return [_line(session, row) for row in session.scalars(select(SourceRow).order_by(SourceRow.name)).all()]


def checks(session: Session, source: str | None, limit: int) -> list[CheckEntry]:
    """The newest checks first, of one source or of all."""
    wanted = (
        select(CheckRow, SourceRow.name, ReleaseRow.number)
        .join(SourceRow, SourceRow.id == CheckRow.source_id)
        .outerjoin(ReleaseRow, ReleaseRow.id == CheckRow.release_id)
        .order_by(CheckRow.id.desc())
        .limit(limit)
    )
    if source is not None:
        wanted = wanted.where(CheckRow.source_id == source_row(session, source).id)
    return [check_entry(row, name, number) for row, name, number in session.execute(wanted)]


def _line(session: Session, source: SourceRow) -> SourceOverview:
    releases = releases_of(session, source.id)
    last = checks(session, source.name, 1)
    return SourceOverview(
        source=source_entry(source),
        releases=len(releases),
        figures=releases[-1][1].figures if releases else 0,
        last_check=last[0] if last else None,
        next_due=source.next_due,
        last_change_at=_last_change(session, source.id),
        failing_since=_failing_since(session, source.id),
    )


def _last_change(session: Session, source_id: int) -> datetime | None:
    told = ChangeRow.kind.not_in([kind.value for kind in QUIET_KINDS])
    newest = (
        select(ReleaseRow.observed_at)
        .join(ChangeRow, ChangeRow.release_id == ReleaseRow.id)
        .where(ReleaseRow.source_id == source_id, told)
        .order_by(ReleaseRow.number.desc())
    )
    return session.scalar(newest.limit(1))


def _failing_since(session: Session, source_id: int) -> datetime | None:
    """Start of the present run of failed checks; None where the last one did not fail."""
    mine = CheckRow.source_id == source_id
    failed = CheckRow.outcome == Outcome.FAILED.value
    well = session.scalar(select(func.max(CheckRow.id)).where(mine, ~failed)) or 0
    first = select(CheckRow.started_at).where(mine, failed, CheckRow.id > well).order_by(CheckRow.id)
    return session.scalar(first.limit(1))
