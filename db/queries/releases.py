"""The releases of a source, and the figures that each of them states."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, overload

from sqlalchemy import ColumnElement, Select, Text, and_, bindparam, or_, select, type_coerce
from sqlalchemy.orm import Session

from db.answers import AsOf, Clock, Page
from db.errors import StorageError
from db.intervals import STATES, TABLE, standing_at
from db.layouts import unpack
from db.mapping import plain_release_entry, release_entry
from db.models import SourceRow
from db.models_derived import LayoutRow, ReleaseRow, SeriesRow
from db.queries.pages import limited, number_of, page_of
from db.sources import source_row
from db.statements import whole
from db.values import ReleaseEntry
from snapshots import Observation

PLAIN = select(
    ReleaseRow.source_id,
    ReleaseRow.number,
    ReleaseRow.published,
    ReleaseRow.published_origin,
    *(type_coerce(moment, Text).label(moment.key) for moment in (ReleaseRow.observed_at, ReleaseRow.last_seen_at)),
    ReleaseRow.fingerprint,
    ReleaseRow.sha256,
    ReleaseRow.address,
    ReleaseRow.title,
    ReleaseRow.figures,
    ReleaseRow.text_length,
    ReleaseRow.extractor,
)
"""What a release says of itself, moments as they are stored."""

FRAME = select(LayoutRow.frame).where(LayoutRow.release_id == bindparam("release"))
PLACED = (
    select(*STATES, TABLE.c.id, TABLE.c.mention, TABLE.c.stood, SeriesRow.key, SeriesRow.label)
    .join(SeriesRow, SeriesRow.id == TABLE.c.series_id)
    .where(TABLE.c.id.in_(bindparam("observations", expanding=True)))
)
NEWEST_FIRST = select(ReleaseRow).where(ReleaseRow.source_id == bindparam("source")).order_by(ReleaseRow.number.desc())
NEWEST, OF_NUMBER = NEWEST_FIRST.limit(1), NEWEST_FIRST.where(ReleaseRow.number == bindparam("number"))
"""Made once: making a statement costs as much as its answer."""


def _releases(source_id: int) -> Select[ReleaseRow]:
    return select(ReleaseRow).where(ReleaseRow.source_id == source_id)


class Releases(Sequence[ReleaseEntry]):
    """Releases that are made of their rows when they are asked for: a series in thousands of them needs few."""

    __slots__ = ("_made", "_rows", "numbers")

    def __init__(self, rows: Sequence[Any]) -> None:
        """`rows` have the columns of PLAIN."""
        self._rows = rows
        self._made: dict[int, ReleaseEntry] = {}
        self.numbers = [number for _, number, *_ in rows]
        """Of each, in their order."""

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> ReleaseEntry: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[ReleaseEntry, ...]: ...
    def __getitem__(self, index: int | slice) -> ReleaseEntry | tuple[ReleaseEntry, ...]:
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(len(self))))
        entry = self._made.get(index)
        if entry is None:
            entry = self._made[index] = plain_release_entry(self._rows[index])
        return entry


def releases_of(session: Session, source_id: int, as_of: AsOf | None = None) -> Releases:
    """Oldest first; of a day, only those that were known by then."""
    return releases_of_each(session, [source_id], as_of)[source_id]


def releases_of_each(session: Session, sources: Collection[int], as_of: AsOf | None = None) -> dict[int, Releases]:
    """The same of several sources, by the number of each."""
    wanted = PLAIN.where(ReleaseRow.source_id.in_(sources)).order_by(ReleaseRow.source_id, ReleaseRow.number)
    if as_of is not None:
        wanted = wanted.where(known_by(as_of))
    rows: dict[int, list[Any]] = {source: [] for source in sources}
    for row in session.connection().execute(wanted).all():
        rows[row[0]].append(row)
    return {source: Releases(releases) for source, releases in rows.items()}


def releases_page(session: Session, source: str, limit: int, cursor: str | None) -> Page[ReleaseEntry]:
    """The newest first."""
    wanted = _releases(source_row(session, source).id).order_by(ReleaseRow.number.desc())
    if cursor is not None:
        wanted = wanted.where(ReleaseRow.number < number_of(cursor))
    rows = session.scalars(wanted.limit(limited(limit) + 1)).all()
    return page_of([release_entry(row) for row in rows], limit, lambda entry: str(entry.number))


def release_present_at(session: Session, source: str, moment: datetime | None) -> ReleaseEntry:
    """What was seen last at that moment, or is now; the first one before all of them. Raises StorageError where there is none."""
    owner = source_row(session, source)
    latest = release_row(session, owner)
    if moment is None:
        return release_entry(latest)
    ordered = _releases(owner.id).limit(1)
    seen = session.scalar(ordered.where(ReleaseRow.observed_at <= moment).order_by(ReleaseRow.number.desc()))
    return release_entry(seen or session.scalars(ordered.order_by(ReleaseRow.number)).one())


def release_of_capture(session: Session, source: str, sha256: str) -> ReleaseEntry | None:
    """The newest release that was read from these bytes."""
    wanted = _releases(source_row(session, source).id).where(ReleaseRow.sha256 == sha256)
    row = session.scalar(wanted.order_by(ReleaseRow.number.desc()).limit(1))
    return release_entry(row) if row is not None else None


def release_row(session: Session, source: SourceRow, number: int | None = None, as_of: AsOf | None = None) -> ReleaseRow:
    """The release of that number, the one known at the end of a day, or the newest. Raises StorageError naming what exists."""
    newest = session.scalar(NEWEST, {"source": source.id})
    if newest is None:
        raise StorageError(f"source {source.name!r}", "it has no release yet", f"Run `figurewatch check {source.name}` first")
    if as_of is not None:
        known = session.scalar(NEWEST.where(known_by(as_of)), {"source": source.id})
        return known if known is not None else _not_known(session, source, as_of)
    row = newest if number is None else session.scalar(OF_NUMBER, {"source": source.id, "number": number})
    if row is None:
        raise StorageError(f"source {source.name!r}", f"there is no release {number}; there are 1 to {newest.number}")
    return row


def _not_known(session: Session, source: SourceRow, as_of: AsOf) -> ReleaseRow:
    days = session.execute(select(ReleaseRow.published, ReleaseRow.observed_at).where(ReleaseRow.source_id == source.id)).all()
    seen = [moment.astimezone(as_of.zone).date().isoformat() for _, moment in days]
    published = [day or first_seen for (day, _), first_seen in zip(days, seen, strict=True)]
    first = min(published if as_of.clock is Clock.PUBLISHED else seen)
    how = "published or first seen" if as_of.clock is Clock.PUBLISHED else "first seen"
    raise StorageError(f"source {source.name!r} as of {as_of}", f"not known: its first release was {how} on {first}")


def known_by(as_of: AsOf) -> ColumnElement[bool]:
    """Was it published by that day, or else first seen before the day was over?"""
    seen = ReleaseRow.observed_at < as_of.end
    if as_of.clock is Clock.SEEN:
        return seen
    return or_(ReleaseRow.published <= as_of.day.isoformat(), and_(ReleaseRow.published.is_(None), seen))


def observations_of(session: Session, release: ReleaseRow) -> tuple[Observation, ...]:
    """In the order of the document."""
    frame = session.connection().scalar(FRAME, {"release": release.id})
    placed = unpack(frame) if frame is not None else []
    rows = session.connection().execute(PLACED, {"observations": list({placing.observation for placing in placed})})
    known = {row.id: row for row in rows}
    return tuple(
        Observation(
            series=(row := known[placing.observation]).key,
            label=row.label,
            figure=whole(row[: len(STATES)], standing_at(row.stood, placing)),
            mention=row.mention,
            confidence=placing.match[0],
            anchor=placing.match[1],
            rival=placing.match[2],
        )
        for placing in placed
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
