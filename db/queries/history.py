"""One quantity through time."""

from __future__ import annotations

import unicodedata
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.mapping import observation
from db.models import ObservationRow, SeriesRow, SourceRow
from db.queries.releases import end_of, releases_of
from db.sources import source_row
from db.values import HistoryPoint, SeriesHistory


def history(session: Session, query: str, source: str | None, as_of: date | None) -> list[SeriesHistory]:
    """The series in whose key, label or entity every word of the query occurs, each with its points, oldest first."""
    wanted = select(SourceRow).order_by(SourceRow.name)
    sources = [source_row(session, source)] if source else list(session.scalars(wanted))
    return [found for row in sources for found in _of_source(session, row, _folded(query).split(), as_of)]


def _of_source(session: Session, source: SourceRow, words: list[str], as_of: date | None) -> list[SeriesHistory]:
    releases = {row.id: entry for row, entry in releases_of(session, source.id, end_of(as_of) if as_of else None)}
    rows = session.execute(
        select(SeriesRow, ObservationRow)
        .join(ObservationRow, ObservationRow.series_id == SeriesRow.id)
        .where(SeriesRow.source_id == source.id, ObservationRow.mention == 0, ObservationRow.release_id.in_(releases))
        .order_by(SeriesRow.id, ObservationRow.release_id)
    )
    points: dict[SeriesRow, list[HistoryPoint]] = {}
    for series, row in rows:
        point = HistoryPoint(release=releases[row.release_id], observation=observation(row, series))
        points.setdefault(series, []).append(point)
    return [
        SeriesHistory(
            source=source.name,
            key=series.key,
            label=series.label,
            points=tuple(sorted(found, key=lambda point: point.release.number)),
            releases=tuple(releases.values()),
        )
        for series, found in points.items()
        if _matches(series, found, words)
    ]


def _matches(series: SeriesRow, points: list[HistoryPoint], words: list[str]) -> bool:
    names = " ".join([series.key, series.label, *(point.observation.figure.entity or "" for point in points)])
    text = _folded(names)
    return all(word in text for word in words)


def _folded(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in spread if not unicodedata.combining(character))
