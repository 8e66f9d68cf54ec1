"""The releases of a source, and the figures that each of them states."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from db.answers import AsOf, Clock, Page
from db.errors import StorageError
from db.intervals import columns_of, standing_at
from db.layouts import unpack
from db.mapping import release_entry
from db.models import SourceRow
from db.models_derived import LayoutRow, ObservationRow, ReleaseRow, SeriesRow
from db.queries.pages import limited, number_of, page_of
from db.sources import source_row
from db.statements import whole
from db.values import ReleaseEntry
from snapshots import Observation

SEEN_DAY = func.substr(ReleaseRow.observed_at, 1, 10)
DAYS: dict[Clock, ColumnElement[str]] = {
    Clock.PUBLISHED: case((ReleaseRow.published.is_(None), SEEN_DAY), else_=ReleaseRow.published),
    Clock.SEEN: SEEN_DAY,
}
"""The day from which a release counts, by each clock."""


def _releases(source_id: int) -> Select[ReleaseRow]:
    return select(ReleaseRow).where(ReleaseRow.source_id == source_id)


def releases_of(session: Session, source_id: int, as_of: AsOf | None = None) -> list[ReleaseEntry]:
    """Oldest first; of a day, only those that were known by then."""
    wanted = _releases(source_id).order_by(ReleaseRow.number)
    if as_of is not None:
        wanted = wanted.where(_day(as_of.clock) <= as_of.day.isoformat())
    return [release_entry(row) for row in session.scalars(wanted)]


def releases_page(session: Session, source: str, limit: int, cursor: str | None) -> Page[ReleaseEntry]:
    """The newest first."""
    wanted = _releases(source_row(session, source).id).order_by(ReleaseRow.number.desc())
    if cursor is not None:
        wanted = wanted.where(ReleaseRow.number < number_of(cursor))
    rows = session.scalars(wanted.limit(limited(limit) + 1)).all()
    return page_of([release_entry(row) for row in rows], limit, lambda entry: str(entry.number))


def release_row(session: Session, source: SourceRow, number: int | None = None, as_of: AsOf | None = None) -> ReleaseRow:
    """The release of that number, the one known at the end of a day, or the newest. Raises StorageError naming what exists."""
    wanted = _releases(source.id).order_by(ReleaseRow.number.desc()).limit(1)
    newest = session.scalar(wanted)
    if newest is None:
        raise StorageError(f"source {source.name!r}", "it has no release yet", f"Run `figurewatch check {source.name}` first")
    if as_of is not None:
        known = session.scalar(wanted.where(_day(as_of.clock) <= as_of.day.isoformat()))
        return known if known is not None else _not_known(session, source, as_of)
    row = newest if number is None else session.scalar(wanted.where(ReleaseRow.number == number))
    if row is None:
        raise StorageError(f"source {source.name!r}", f"there is no release {number}; there are 1 to {newest.number}")
    return row


def _not_known(session: Session, source: SourceRow, as_of: AsOf) -> ReleaseRow:
    day = func.min(_day(as_of.clock))
    first = session.scalar(select(day).where(ReleaseRow.source_id == source.id))
    how = "published or first seen" if as_of.clock is Clock.PUBLISHED else "first seen"
    raise StorageError(f"source {source.name!r} as of {as_of}", f"not known: its first release was {how} on {first}")


def _day(clock: Clock) -> ColumnElement[str]:
    return DAYS[clock]


def observations_of(session: Session, release: ReleaseRow) -> tuple[Observation, ...]:
    """In the order of the document."""
    frame = session.scalar(select(LayoutRow.frame).where(LayoutRow.release_id == release.id))
    placed = unpack(frame) if frame is not None else []
    table = ObservationRow.__table__
    rows = session.execute(
        select(*table.columns, SeriesRow.key, SeriesRow.label)
        .join(SeriesRow, SeriesRow.id == table.c.series_id)
        .where(table.c.id.in_({one.observation for one in placed}))
    ).mappings()
    known = {row["id"]: row for row in rows}
    return tuple(
        Observation(
            series=(row := known[one.observation])["key"],
            label=row["label"],
            figure=whole(columns_of(row), standing_at(row["stood"], one)),
            mention=row["mention"],
            confidence=one.match[0],
            anchor=one.match[1],
            rival=one.match[2],
        )
        for one in placed
    )


def vintage(
    session: Session, source: str, number: int | None, as_of: AsOf | None
) -> tuple[ReleaseEntry, tuple[Observation, ...]]:
    """One release whole: by number, or the one that was known at the end of a day."""
    release = release_row(session, source_row(session, source), number, as_of)
    return release_entry(release), observations_of(session, release)


def release_as_of(session: Session, source: str, as_of: AsOf) -> ReleaseEntry:
    """The release that was known at the end of a day. Raises StorageError where none was."""
    return release_entry(release_row(session, source_row(session, source), None, as_of))
