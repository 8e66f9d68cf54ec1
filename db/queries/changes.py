"""The latest changes, over all sources or a part of them: newest release first, within it in the order of its report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Float, Row, Select, and_, case, cast, func, or_, select
from sqlalchemy.orm import Session

from db.answers import ChangeEntry, ChangeFilter, Page
from db.changes import ToldSide, change, told_rows, told_sides
from db.columns import text_of
from db.models_derived import ChangeRow, ReleaseRow, SeriesRow
from db.queries.news import was_news
from db.queries.pages import limited, moment_in, number_of, page_of, parts_of
from db.queries.releases import known_by
from db.queries.search import named_by
from db.sizes import LeastChange
from db.sources import source_entries, source_row
from db.values import SourceEntry
from snapshots import QUIET_KINDS

Rows = Select[*tuple[Any, ...]]


def latest_changes(session: Session, wanted: ChangeFilter, limit: int, cursor: str | None) -> Page[ChangeEntry]:
    """A page of the changes that a filter takes. The cursor is of the filter that it came with."""
    place = (ChangeRow.observed_at, ChangeRow.release_id, ChangeRow.position)
    rows = _filtered(session, told_rows().rows.add_columns(*place, ChangeRow.source_id), wanted)
    if cursor is not None:
        rows = rows.where(_after(cursor))
    ordered = rows.order_by(ChangeRow.observed_at.desc(), ChangeRow.release_id.desc(), ChangeRow.position)
    selected = session.connection().execute(ordered.limit(limited(limit) + 1)).all()
    page = page_of(selected, limit, lambda row: f"{text_of(row.observed_at)}~{row.release_id}~{row.position}")
    return Page(items=_entries(session, page.items), cursor=page.cursor)


def _filtered(session: Session, rows: Rows, wanted: ChangeFilter) -> Rows:
    if wanted.least is not None or wanted.section is not None:
        rows = rows.where(*_of_sides(told_sides(session), wanted))
    return _of_changes(_of_release(_of_series(session, rows, wanted), wanted), wanted)


def _of_sides(sides: tuple[ToldSide, ToldSide], wanted: ChangeFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.least is not None:
        yield _is_as_large(*sides, wanted.least)
    if wanted.section is not None:
        yield or_(*(side.section.icontains(wanted.section, autoescape=True) for side in sides))


def _of_series(session: Session, rows: Rows, wanted: ChangeFilter) -> Rows:
    if wanted.source is not None:
        rows = rows.where(ChangeRow.source_id == source_row(session, wanted.source).id)
    if wanted.series is not None:
        rows = rows.where(SeriesRow.key == wanted.series)
    if wanted.words:
        rows = rows.where(named_by(session, wanted.words, wanted.source, ChangeRow.series_id))
    return rows


def _of_release(rows: Rows, wanted: ChangeFilter) -> Rows:
    conditions = [was_news()] if wanted.checked else []
    if wanted.as_of is not None:
        conditions.append(known_by(wanted.as_of))
    return rows.join(ReleaseRow, ReleaseRow.id == ChangeRow.release_id).where(*conditions) if conditions else rows


def _of_changes(rows: Rows, wanted: ChangeFilter) -> Rows:
    if wanted.kinds:
        rows = rows.where(ChangeRow.kind.in_(wanted.kinds))
    elif not wanted.quiet_kinds:
        rows = rows.where(ChangeRow.kind.not_in([kind.value for kind in QUIET_KINDS]))
    if wanted.below is not None:
        rows = rows.where(ChangeRow.confidence < wanted.below)
    if wanted.mark is not None:
        rows = rows.where(ChangeRow.marks != "", ChangeRow.marks.contains(f" {wanted.mark} ", autoescape=True))
    return _seen_between(rows, wanted.since, wanted.until)


def _seen_between(rows: Rows, since: datetime | None, until: datetime | None) -> Rows:
    if since is not None:
        rows = rows.where(ChangeRow.observed_at >= since)
    return rows if until is None else rows.where(ChangeRow.observed_at < until)


def _is_as_large(before: ToldSide, after: ToldSide, least: LeastChange) -> ColumnElement[bool]:
    """What `LeastChange.takes` says, of rows of changes with their observations."""
    difference = func.abs(after.number - before.number)
    same = case((after.unit == before.unit, 1), else_=0) == 1
    stated = same & (difference > 0) & (difference * 100 >= float(least.amount) * func.abs(before.number))
    if not least.in_percent:
        stated = same & (difference > 0) & (difference >= float(least.amount))
    column = ChangeRow.percent if least.in_percent else ChangeRow.delta
    told = func.abs(cast(column, Float(53))) >= float(least.amount)
    return case((column.is_not(None), told), else_=stated)


def _after(cursor: str) -> ColumnElement[bool]:
    moment, release, position = parts_of(cursor, 3)
    seen, number = moment_in(moment), number_of(release)
    return (ChangeRow.observed_at <= seen) & or_(
        ChangeRow.observed_at < seen,
        ChangeRow.release_id < number,
        and_(ChangeRow.release_id == number, ChangeRow.position > number_of(position)),
    )


def _entries(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> tuple[ChangeEntry, ...]:
    """With their sources and releases, asked for by themselves: to plan six tables at once takes PostgreSQL ten times as long."""
    sources = source_entries(session, {row.source_id for row in rows})
    of_release = select(ReleaseRow.id, ReleaseRow.number, ReleaseRow.published, ReleaseRow.sha256)
    mine = of_release.where(ReleaseRow.id.in_({row.release_id for row in rows}))
    releases = {row.id: row for row in session.connection().execute(mine)}
    return tuple(_entry(row, sources[row.source_id], releases[row.release_id]) for row in rows)


def _entry(row: Row[*tuple[Any, ...]], source: SourceEntry, release: Row[int, int, str | None, str]) -> ChangeEntry:
    return ChangeEntry(
        source=source,
        release=release.number,
        published=date.fromisoformat(release.published) if release.published else None,
        observed_at=row.observed_at,
        capture=release.sha256,
        position=row.position,
        change=change(row),
    )
