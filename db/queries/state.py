"""Everything that the next check must know of a source: its newest release and its series as they stand, not its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.curations import of_source as curations_of
from db.intervals import STATES, TABLE
from db.mapping import release_entry, source_entry
from db.models import CheckRow, SeriesKeyRow
from db.models_derived import ReleaseRow, SeriesRow
from db.queries.releases import observations_of
from db.sources import source_row
from db.statements import number_of, whole
from db.values import SourceState
from snapshots import Figure, Observation, Outcome, Series, ignored_by


def state_of(session: Session, name: str) -> SourceState:
    """The newest release, all series with their last figures, and what is held."""
    source = source_row(session, name)
    newest = session.scalar(
        select(ReleaseRow).where(ReleaseRow.source_id == source.id).order_by(ReleaseRow.number.desc()).limit(1)
    )
    current = observations_of(session, newest) if newest is not None else ()
    curations = curations_of(session, source.id)
    held, since, checks = _held(session, source.id)
    prints = select(ReleaseRow.fingerprint).where(ReleaseRow.source_id == source.id).order_by(ReleaseRow.number)
    used = select(SeriesKeyRow.key).where(SeriesKeyRow.source_id == source.id)
    return SourceState(
        source=source_entry(source),
        latest=release_entry(newest) if newest is not None else None,
        current=current,
        series=_series(session, source.id, newest, current, ignored_by(curations)),
        curations=curations,
        used_keys=frozenset(session.scalars(used)),
        fingerprints=tuple(session.scalars(prints)),
        held=held,
        held_since=since,
        held_checks=checks,
    )


def former_figures(session: Session, source: str, stated: Mapping[str, Figure]) -> dict[str, tuple[Figure, ...]]:
    """By series, the figures of earlier intervals that give the very number that is stated now: it has come back to it."""
    owner = source_row(session, source)
    if not stated:
        return {}
    rows = session.connection().execute(
        select(*STATES, TABLE.c.stood, SeriesRow.key)
        .join(SeriesRow, SeriesRow.id == TABLE.c.series_id)
        .where(SeriesRow.source_id == owner.id, SeriesRow.key.in_(stated), TABLE.c.mention == 0)
        .where(TABLE.c.sortable.in_([float(number) for figure in stated.values() if (number := number_of(figure)) is not None]))
        .order_by(TABLE.c.first)
    )
    former: dict[str, list[Figure]] = defaultdict(list)
    for row in rows:
        former[row.key].append(whole(row[: len(STATES)], row.stood))
    return {key: tuple(figures) for key, figures in former.items()}


def _series(
    session: Session, source_id: int, newest: ReleaseRow | None, current: Iterable[Observation], ignored: frozenset[str]
) -> tuple[Series, ...]:
    now: dict[str, list[Observation]] = defaultdict(list)
    for observation in sorted(current, key=lambda observation: observation.mention):
        now[observation.series].append(observation)
    gone = _gone(session, source_id)
    rows = session.scalars(select(SeriesRow).where(SeriesRow.source_id == source_id).order_by(SeriesRow.id))
    return tuple(
        Series(
            key=row.key,
            label=row.label,
            last=tuple(observation.figure for observation in now[row.key]) if row.key in now else tuple(gone[row.id]),
            last_release=newest.number if row.key in now and newest is not None else row.ended or 0,
            ignored=row.key in ignored,
        )
        for row in rows
        if row.key in now or row.id in gone
    )


def _gone(session: Session, source_id: int) -> dict[int, list[Figure]]:
    """What the series that the newest release does not state said last."""
    rows = session.connection().execute(
        select(*STATES, TABLE.c.series_id, TABLE.c.stood, TABLE.c.stood_last)
        .join(SeriesRow, SeriesRow.id == TABLE.c.series_id)
        .where(SeriesRow.source_id == source_id, SeriesRow.ended.is_not(None), TABLE.c.last == SeriesRow.ended)
        .order_by(TABLE.c.series_id, TABLE.c.mention)
    )
    figures: dict[int, list[Figure]] = defaultdict(list)
    for row in rows:
        figures[row.series_id].append(whole(row[: len(STATES)], row.stood_last or row.stood))
    return figures


def _held(session: Session, source_id: int):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- fingerprint, since, checks
    rows = session.execute(
        select(CheckRow.outcome, CheckRow.fingerprint, CheckRow.started_at)
        .where(CheckRow.source_id == source_id, CheckRow.outcome.is_not(None))
        .order_by(CheckRow.id.desc())
        .limit(500)
    )
    held, since, checks = None, None, 0
    for outcome, fingerprint, started_at in rows:
        if outcome in (Outcome.FAILED.value, Outcome.SKIPPED.value):
            continue
        if outcome != Outcome.SUSPECT.value or (held is not None and fingerprint != held):
            break
        held, since, checks = fingerprint, started_at, checks + 1
    return held, since, checks
