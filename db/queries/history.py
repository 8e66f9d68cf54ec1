"""Quantities through time: the intervals at which each was stated so, and the releases that did."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.answers import AsOf, Interval, SeriesHistory
from db.errors import StorageError
from db.intervals import columns_of
from db.models_derived import ObservationRow, SeriesRow
from db.queries.releases import Releases, releases_of
from db.queries.search import found_rows
from db.sources import source_number, source_row
from db.statements import whole

MOST_SERIES = 1000


def history(
    session: Session, query: str, source: str | None, as_of: AsOf | None, limit: int = MOST_SERIES
) -> list[SeriesHistory]:
    """The series that the words of the query name, by source; of a day, as it was known then."""
    rows = found_rows(session, query, source, limit)
    by_source: dict[str, list[SeriesRow]] = {}
    for row, name in rows:
        by_source.setdefault(name, []).append(row)
    return [
        found
        for name, series in sorted(by_source.items())
        for found in _histories(session, name, series, releases_of(session, series[0].source_id, as_of), as_of)
    ]


def history_of(session: Session, source: str, key: str, as_of: AsOf | None) -> SeriesHistory:
    """One series by its key. Raises StorageError where there is none, or where it was not known then."""
    owner = source_row(session, source)
    row = session.scalar(select(SeriesRow).where(SeriesRow.source_id == owner.id, SeriesRow.key == key))
    if row is None:
        raise StorageError(f"series {key!r} of {source!r}", "there is no such series", f"`figurewatch series list {source}`")
    found = _histories(session, source, [row], releases_of(session, owner.id, as_of), as_of)
    if not found:
        raise StorageError(f"series {key!r} of {source!r} as of {as_of}", "not known: no release had stated it by then")
    return found[0]


def histories_of(session: Session, source: str, keys: Collection[str]) -> list[SeriesHistory]:
    """Some series of a source by their keys, in the order in which they began; keys that there are no more are left out."""
    owner = source_number(session, source)
    wanted = select(SeriesRow).where(SeriesRow.source_id == owner, SeriesRow.key.in_(keys)).order_by(SeriesRow.id)
    rows = session.scalars(wanted).all() if keys else []
    return _histories(session, source, rows, releases_of(session, owner), None) if rows else []


def _histories(
    session: Session, source: str, series: Sequence[SeriesRow], releases: Releases, as_of: AsOf | None
) -> list[SeriesHistory]:
    wanted = ObservationRow.series_id.in_([row.id for row in series])
    table = ObservationRow.__table__
    rows = session.execute(
        select(*table.columns).where(wanted, table.c.mention == 0).order_by(table.c.series_id, table.c.first)
    ).mappings()
    numbers = releases.numbers
    intervals: dict[int, list[Interval]] = {}
    for row in rows:
        begin = bisect_left(numbers, row["first"])
        end = len(numbers) if row["last"] is None else bisect_right(numbers, row["last"])
        if begin < end:
            figure = whole(columns_of(row), row["stood"])
            after = releases[end] if end < len(releases) else None
            interval = Interval(
                figure=figure, first=releases[begin], last=releases[end - 1], until=after, confidence=row["confidence"]
            )
            intervals.setdefault(row["series_id"], []).append(interval)
    return [
        SeriesHistory(
            source=source,
            key=row.key,
            label=row.label,
            intervals=tuple(intervals[row.id]),
            releases=releases,
            as_of=as_of,
        )
        for row in series
        if row.id in intervals
    ]
