"""The releases of a source, and the figures that each of them states."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.errors import StorageError
from db.mapping import observation, release_entry
from db.models import ObservationRow, ReleaseRow, SeriesRow, SourceRow
from db.sources import source_row
from db.values import ReleaseEntry
from snapshots import Observation


def releases_of(session: Session, source_id: int, before: datetime | None = None) -> list[tuple[ReleaseRow, ReleaseEntry]]:
    """Oldest first; with `before`, only those that were known by then."""
    wanted = (
        select(ReleaseRow, func.count(ObservationRow.id))
        .outerjoin(ObservationRow, ObservationRow.release_id == ReleaseRow.id)
        .where(ReleaseRow.source_id == source_id)
        .group_by(ReleaseRow.id)
        .order_by(ReleaseRow.number)
    )
    if before is not None:
        wanted = wanted.where(ReleaseRow.observed_at < before)
    return [(row, release_entry(row, count)) for row, count in session.execute(wanted)]


def entry_of(session: Session, row: ReleaseRow) -> ReleaseEntry:
    """One release with the number of its figures."""
    count = select(func.count()).where(ObservationRow.release_id == row.id)
    return release_entry(row, session.scalar(count) or 0)


def release_row(session: Session, source: SourceRow, number: int | None) -> ReleaseRow:
    """The release of that number, or the newest. Raises StorageError naming what exists."""
    wanted = select(ReleaseRow).where(ReleaseRow.source_id == source.id).order_by(ReleaseRow.number.desc())
    newest = session.scalar(wanted.limit(1))
    if newest is None:
        raise StorageError(f"source {source.name!r}", "it has no release yet", f"Run `figurewatch check {source.name}` first")
    row = newest if number is None else session.scalar(wanted.where(ReleaseRow.number == number))
    if row is None:
        raise StorageError(f"source {source.name!r}", f"there is no release {number}; there are 1 to {newest.number}")
    return row


def observations_of(session: Session, release_id: int) -> tuple[Observation, ...]:
    """In the order of the document."""
    rows = session.execute(
        select(ObservationRow, SeriesRow)
        .join(SeriesRow, SeriesRow.id == ObservationRow.series_id)
        .where(ObservationRow.release_id == release_id)
        .order_by(ObservationRow.position)
    )
    return tuple(observation(row, series) for row, series in rows)


def vintage(
    session: Session, source: str, number: int | None, as_of: date | None
) -> tuple[ReleaseEntry, tuple[Observation, ...]]:
    """One release whole: by number, or the one that was known at the end of a day (UTC)."""
    row = source_row(session, source)
    release = release_row(session, row, number) if as_of is None else _known(session, row, as_of)
    return entry_of(session, release), observations_of(session, release.id)


def end_of(day: date) -> datetime:
    """The first moment after a day, in UTC."""
    return datetime.combine(day + timedelta(days=1), time(), UTC)


def _known(session: Session, source: SourceRow, as_of: date) -> ReleaseRow:
    known = releases_of(session, source.id, end_of(as_of))
    if known:
        return known[-1][0]
    first = releases_of(session, source.id)
    since = f"the first release was seen on {first[0][0].observed_at.date()}" if first else "it has no release yet"
    raise StorageError(f"source {source.name!r} as of {as_of}", f"not known: {since}")
