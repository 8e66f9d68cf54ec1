"""The state of all sources at a glance, and the log of their checks."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

from sqlalchemy import ScalarSelect, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session, aliased

from db import stopping
from db.answers import Page, SourceOverview
from db.mapping import check_entry, source_entry
from db.models import CheckRow, SourceRow
from db.models_derived import ReleaseRow
from db.queries.pages import limited, page_of
from db.queries.start import last_check
from db.sources import numbered, source_row, unknown
from db.values import CheckEntry
from snapshots import Outcome

NOT_FAILED = [None, *(outcome.value for outcome in Outcome if outcome is not Outcome.FAILED)]
COUNT = select(func.count()).select_from(SourceRow)
Last, Newest, Seen = aliased(CheckRow), aliased(ReleaseRow), aliased(ReleaseRow)


def overview(session: Session, limit: int | None = None, cursor: str | None = None) -> Page[SourceOverview]:
    """Every source that was ever declared, by name; without a limit all of them."""
    wanted = _lines().order_by(SourceRow.name)
    if cursor is not None:
        wanted = wanted.where(SourceRow.name > cursor)
    if limit is not None:
        wanted = wanted.limit(limited(limit) + 1)
    lines = [_line(session, *row) for row in session.execute(wanted).all()]
    return page_of(lines, limit if limit is not None else max(len(lines), 1), lambda line: line.source.name)


def overview_of(session: Session, name: str) -> SourceOverview:
    """One source with its state. Raises StorageError naming those that there are."""
    row = session.execute(_line_of(), {"name": name}).first()
    return _line(session, *row) if row is not None else unknown(session, name)


def troubled(session: Session, due_before: datetime, today: date, limit: int) -> list[SourceOverview]:
    """Sources whose last check failed, that should have been visited before that moment, or whose publisher is late."""
    given = {"due_before": due_before, "today": today.isoformat(), "most": limited(limit)}
    return [_line(session, *row) for row in session.execute(_troubled(), given).all()]


def count(session: Session) -> int:
    """How many sources there are."""
    return session.connection().scalar(COUNT) or 0


def figures(session: Session) -> int:
    """How many figures the newest releases of all sources state. Asked source by source: a join reads every release there is."""
    return session.connection().scalar(_figures()) or 0


@cache
def _figures() -> Select[int]:
    stated = select(ReleaseRow.figures).where(ReleaseRow.source_id == SourceRow.id).order_by(ReleaseRow.number.desc()).limit(1)
    return select(func.sum(stated.correlate(SourceRow).scalar_subquery())).select_from(SourceRow)


def checks(session: Session, source: str | None, limit: int, before: int | None) -> list[CheckEntry]:
    """The newest checks first, of one source or of all; only those of a lower id than `before`, where that is given."""
    wanted = (
        select(CheckRow, SourceRow.name, ReleaseRow.number)
        .join(SourceRow, SourceRow.id == CheckRow.source_id)
        .outerjoin(ReleaseRow, ReleaseRow.id == CheckRow.release_id)
        .order_by(CheckRow.id.desc())
        .limit(limit)
    )
    if source is not None:
        wanted = wanted.where(CheckRow.source_id == numbered(source))
    if before is not None:
        wanted = wanted.where(CheckRow.id < before)
    check_entries = [check_entry(row, name, number) for row, name, number in session.execute(wanted)]
    if source is not None and not check_entries:
        source_row(session, source)  # one that is not known is an error, one without a check is not
    return check_entries


@cache
def _lines() -> Select[SourceRow, CheckRow, ReleaseRow, int, datetime]:
    """One seek in an index for each thing told, however long the history. Made once: that costs as much as an answer."""
    return (
        select(SourceRow, Last, Newest, Seen.number, _told())
        .select_from(SourceRow)
        .outerjoin(Last, Last.id == last_check())
        .outerjoin(Newest, Newest.id == _newest())
        .outerjoin(Seen, Seen.id == Last.release_id)
    )


@cache
def _line_of() -> Select[SourceRow, CheckRow, ReleaseRow, int, datetime]:
    return _lines().where(SourceRow.name == bindparam("name"))


@cache
def _troubled() -> Select[SourceRow, CheckRow, ReleaseRow, int, datetime]:
    visited = SourceRow.paused_at.is_(None) & SourceRow.archived_at.is_(None)
    overdue = SourceRow.overdue_from <= bindparam("today")
    late = or_(Last.outcome == Outcome.FAILED.value, SourceRow.next_due < bindparam("due_before"), overdue)
    return _lines().where(late, visited).order_by(SourceRow.name).limit(bindparam("most"))


def _newest() -> ScalarSelect[int]:
    inner = aliased(ReleaseRow)
    wanted = select(inner.id).where(inner.source_id == SourceRow.id).order_by(inner.number.desc()).limit(1)
    return wanted.correlate(SourceRow).scalar_subquery()


def _told() -> ScalarSelect[datetime]:
    inner = aliased(ReleaseRow)
    wanted = select(inner.observed_at).where(inner.source_id == SourceRow.id, inner.told > 0)
    return wanted.order_by(inner.number.desc()).limit(1).correlate(SourceRow).scalar_subquery()


def _line(
    session: Session,
    source: SourceRow,
    last: CheckRow | None,
    newest: ReleaseRow | None,
    seen: int | None,
    changed: datetime | None,
) -> SourceOverview:
    failing = last is not None and last.outcome == Outcome.FAILED.value
    return SourceOverview(
        source=source_entry(source),
        releases=newest.number if newest else 0,
        figures=newest.figures if newest else 0,
        last_check=check_entry(last, source.name, seen) if last else None,
        next_due=source.next_due,
        last_change_at=changed,
        failing_since=_failing_since(session, source.id) if failing else None,
        archived_at=source.archived_at,
        overdue_from=date.fromisoformat(source.overdue_from) if source.overdue_from else None,
        stopped=stopping.standing(session, source.id) if source.paused_at or source.archived_at else None,
    )


def _failing_since(session: Session, source_id: int) -> datetime | None:
    """Start of the present run of failed checks."""
    mine = CheckRow.source_id == source_id
    ends = [session.scalar(select(func.max(CheckRow.id)).where(mine, CheckRow.outcome == outcome)) or 0 for outcome in NOT_FAILED]
    failed = mine & (CheckRow.outcome == Outcome.FAILED.value)
    first = select(CheckRow.started_at).where(failed, CheckRow.id > max(ends)).order_by(CheckRow.id)
    return session.scalar(first.limit(1))
