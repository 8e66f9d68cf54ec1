"""Everything that the next check must know of a source."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.curations import of_source as curations_of
from db.mapping import observation, source_entry
from db.models import CaptureRow, CheckRow, ObservationRow, ReleaseRow, SeriesRow
from db.queries.releases import observations_of, releases_of
from db.sources import source_row
from db.values import SourceState
from snapshots import Figure, Outcome, Series, ignored_by


def state_of(session: Session, name: str) -> SourceState:
    """The newest release, all series with their last and former figures, and what is held."""
    source = source_row(session, name)
    releases = releases_of(session, source.id)
    curations = curations_of(session, source.id)
    held, since, checks = _held(session, source.id)
    newest = select(CaptureRow.sha256).where(CaptureRow.source_id == source.id).order_by(CaptureRow.id.desc())
    return SourceState(
        source=source_entry(source),
        latest=releases[-1][1] if releases else None,
        current=observations_of(session, releases[-1][0].id) if releases else (),
        series=_series(session, source.id, ignored_by(curations)),
        curations=curations,
        fingerprints=tuple(entry.fingerprint for _, entry in releases),
        last_capture=session.scalar(newest.limit(1)),
        held=held,
        held_since=since,
        held_checks=checks,
    )


def _series(session: Session, source_id: int, ignored: frozenset[str]) -> tuple[Series, ...]:
    rows = session.execute(
        select(SeriesRow, ObservationRow, ReleaseRow.number)
        .join(ObservationRow, ObservationRow.series_id == SeriesRow.id)
        .join(ReleaseRow, ReleaseRow.id == ObservationRow.release_id)
        .where(SeriesRow.source_id == source_id)
        .order_by(SeriesRow.id, ReleaseRow.number, ObservationRow.mention)
    )
    stated: dict[SeriesRow, dict[int, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for series, row, number in rows:
        stated[series][number].append(observation(row, series).figure)
    return tuple(_one(series, numbers, series.key in ignored) for series, numbers in stated.items())


def _one(series: SeriesRow, numbers: dict[int, list[Figure]], ignored: bool) -> Series:
    last = max(numbers)
    former = tuple(figures[0] for number, figures in sorted(numbers.items()) if number != last)
    return Series(
        key=series.key, label=series.label, last=tuple(numbers[last]), last_release=last, former=former, ignored=ignored
    )


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
