"""The changes that a release brought, with what introduces them; and those between any two releases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session, aliased

from db.changes import changes_of, changes_of_each
from db.intervals import STATES, TABLE
from db.mapping import plain_release_entry, release_entry, source_entry
from db.models import SourceRow
from db.models_derived import ReleaseRow, SeriesRow
from db.queries.news import was_news
from db.queries.releases import PLAIN, observations_of, release_row
from db.sources import source_entries, source_row
from db.statements import whole
from db.values import ReleaseEntry, ReportEntry
from snapshots import Observation, Series


def report_of(session: Session, source: SourceRow, release: ReleaseRow) -> ReportEntry:
    """One release against the one before it."""
    before = session.scalar(select(ReleaseRow).where(ReleaseRow.source_id == source.id, ReleaseRow.number == release.number - 1))
    return ReportEntry(
        source=source_entry(source),
        release=release_entry(release),
        before=release_entry(before) if before else None,
        changes=changes_of(session, release.id),
        unchanged=release.unchanged,
    )


def report(session: Session, source: str, number: int | None) -> ReportEntry:
    """The newest release of a source, or the one of that number."""
    row = source_row(session, source)
    return report_of(session, row, release_row(session, row, number))


def between(session: Session, source: str, older: int, newer: int) -> tuple[ReportEntry, tuple[Observation, ...]]:
    """What changed between any two releases of a source, whichever lie between them, and all that the newer one states.

    Of two in a row that is what the newer one was told to change, with the marks that only its check could give.
    """
    from snapshots import compare_observations  # noqa: PLC0415 -- the one question that compares; the others start without it

    owner = source_row(session, source)
    before, after = release_row(session, owner, older), release_row(session, owner, newer)
    now = observations_of(session, after)
    if after.number == before.number + 1:
        return report_of(session, owner, after), now
    known = _known_before(session, owner.id, before.number, {observation.series for observation in now})
    comparison = compare_observations(observations_of(session, before), now, known)
    report = ReportEntry(
        source=source_entry(owner),
        release=release_entry(after),
        before=release_entry(before),
        changes=comparison.changes,
        unchanged=comparison.unchanged,
    )
    return report, now


def _known_before(session: Session, source_id: int, number: int, keys: set[str]) -> list[Series]:
    """Series that were stated before the older release and not by it: they resume, if the newer one states them."""
    rows = session.connection().execute(
        select(*STATES, TABLE.c.stood, TABLE.c.last, SeriesRow.key, SeriesRow.label)
        .join(SeriesRow, SeriesRow.id == TABLE.c.series_id)
        .where(SeriesRow.source_id == source_id, SeriesRow.key.in_(keys), TABLE.c.mention == 0, TABLE.c.last < number)
        .order_by(TABLE.c.last)
    )
    return [
        Series(key=row.key, label=row.label, last=(whole(row[: len(STATES)], row.stood),), last_release=row.last)
        for row in {row.key: row for row in rows}.values()
    ]


def reports(session: Session, source: str | None, since: datetime | None, limit: int, *, checked: bool) -> list[ReportEntry]:
    """Newest first, over one source or all; with `checked` only of releases that were news when a check saw them first."""
    wanted = PLAIN.add_columns(ReleaseRow.id, ReleaseRow.unchanged)
    if source is not None:
        wanted = wanted.where(ReleaseRow.source_id == source_row(session, source).id)
    if since is not None:
        wanted = wanted.where(ReleaseRow.observed_at >= since)
    if checked:
        wanted = wanted.where(was_news())
    newest_first = wanted.order_by(ReleaseRow.observed_at.desc(), ReleaseRow.id.desc()).limit(limit)
    releases = session.connection().execute(newest_first).all()
    numbers = [release.id for release in releases]
    sources = source_entries(session, {release.source_id for release in releases})
    before, changes = _before(session, numbers), changes_of_each(session, numbers)
    return [
        ReportEntry(
            source=sources[release.source_id],
            release=plain_release_entry(release),
            before=before.get(release.id),
            changes=changes[release.id],
            unchanged=release.unchanged,
        )
        for release in releases
    ]


def _before(session: Session, releases: Sequence[int]) -> dict[int, ReleaseEntry]:
    """The release before each, by the number of the later one; asked for by themselves, as the sources are: planning is dear."""
    rows = session.connection().execute(_pairs(), {"releases": releases})
    return {row.later: plain_release_entry(row) for row in rows}


@cache
def _pairs() -> Select[*tuple[Any, ...]]:
    """Made once: making it costs as much as its answer."""
    later = aliased(ReleaseRow)
    pairs = PLAIN.add_columns(later.id.label("later")).join(
        later, (ReleaseRow.source_id == later.source_id) & (ReleaseRow.number == later.number - 1)
    )
    return pairs.where(later.id.in_(bindparam("releases", expanding=True)))
