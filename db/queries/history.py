"""Quantities through time: the intervals at which each was stated so, and the releases that did."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.answers import AsOf, Interval, SeriesHistory
from db.errors import StorageError
from db.intervals import STATES, TABLE
from db.models import SourceRow
from db.models_derived import SeriesRow
from db.queries.releases import Releases, releases_of, releases_of_each
from db.queries.search import found_rows
from db.sources import source_row
from db.statements import whole
from snapshots import Figure

MOST_SERIES = 1000
INTERVALS = select(*STATES, TABLE.c.source_id, TABLE.c.series_id, TABLE.c.first, TABLE.c.last, TABLE.c.confidence, TABLE.c.stood)


def history(
    session: Session, query: str, source: str | None, as_of: AsOf | None, limit: int = MOST_SERIES
) -> list[SeriesHistory]:
    """The series that the words of the query name, by source; of a day, as it was known then."""
    rows = found_rows(session, query, source, limit)
    names = {row.source_id: row.source for row in rows}
    releases = releases_of_each(session, names, as_of)
    ordered = sorted(rows, key=lambda row: (row.source, row.id))
    return _histories(session, names, ordered, releases, as_of)


def history_of(session: Session, source: str, key: str, as_of: AsOf | None) -> SeriesHistory:
    """One series by its key. Raises StorageError where there is none, or where it was not known then."""
    owner = source_row(session, source)
    row = session.scalar(select(SeriesRow).where(SeriesRow.source_id == owner.id, SeriesRow.key == key))
    if row is None:
        raise StorageError(f"series {key!r} of {source!r}", "there is no such series", f"`figurewatch series list {source}`")
    series_histories = _histories(session, {owner.id: source}, [row], {owner.id: releases_of(session, owner.id, as_of)}, as_of)
    if not series_histories:
        raise StorageError(f"series {key!r} of {source!r} as of {as_of}", "not known: no release had stated it by then")
    return series_histories[0]


def histories(session: Session, wanted: Collection[tuple[str, str]]) -> list[SeriesHistory]:
    """Some series by source and key, in the order in which they began; those that there are no more are left out."""
    among = SourceRow.name.in_({name for name, _ in wanted}), SeriesRow.key.in_({key for _, key in wanted})
    named = select(SeriesRow, SourceRow.name).join(SourceRow, SourceRow.id == SeriesRow.source_id).where(*among)
    rows = [(row, name) for row, name in session.execute(named.order_by(SeriesRow.id)) if (name, row.key) in wanted]
    names = {row.source_id: name for row, name in rows}
    return _histories(session, names, [row for row, _ in rows], releases_of_each(session, names), None) if rows else []


def last_stated(session: Session, wanted: Collection[tuple[str, str]]) -> dict[tuple[str, str], Figure]:
    """What some series, by source and key, stated last; those that there are no more are left out."""
    among = SourceRow.name.in_({name for name, _ in wanted}), SeriesRow.key.in_({key for _, key in wanted})
    named = select(SourceRow.name, SeriesRow.key, SeriesRow.id).join(SourceRow, SourceRow.id == SeriesRow.source_id)
    keys = {row.id: (row.name, row.key) for row in session.execute(named.where(*among)) if (row.name, row.key) in wanted}
    later = TABLE.alias()
    newest = select(func.max(later.c.first)).where(later.c.series_id == TABLE.c.series_id, later.c.mention == 0)
    last = select(*STATES, TABLE.c.series_id, TABLE.c.stood).where(
        TABLE.c.series_id.in_(keys), TABLE.c.mention == 0, TABLE.c.first == newest.scalar_subquery()
    )
    rows = session.connection().execute(last)
    return {keys[row.series_id]: whole(row[: len(STATES)], row.stood) for row in rows}


def _histories(
    session: Session,
    names: Mapping[int, str],
    series: Sequence[Any],
    releases: Mapping[int, Releases],
    as_of: AsOf | None,
) -> list[SeriesHistory]:
    """In the order of the series, given by number and names; `names` and `releases` are those of their sources."""
    wanted = INTERVALS.where(TABLE.c.series_id.in_([row.id for row in series]), TABLE.c.mention == 0)
    rows = session.connection().execute(wanted.order_by(TABLE.c.series_id, TABLE.c.first))
    intervals: dict[int, list[Interval]] = {}
    for row in rows:
        source, number, *told = row[len(STATES) :]
        interval = _interval(row[: len(STATES)], told, releases[source])
        if interval is not None:
            intervals.setdefault(number, []).append(interval)
    return [
        SeriesHistory(
            source=names[row.source_id],
            key=row.key,
            label=row.label,
            intervals=tuple(intervals[row.id]),
            releases=releases[row.source_id],
            as_of=as_of,
        )
        for row in series
        if row.id in intervals
    ]


def _interval(stated: Sequence[Any], told: Sequence[Any], releases: Releases) -> Interval | None:
    """What an observation states, within the releases of a window; None where none of them states it."""
    first, last, confidence, stood = told
    begin = bisect_left(releases.numbers, first)
    end = len(releases) if last is None else bisect_right(releases.numbers, last)
    if begin >= end:
        return None
    return Interval(
        figure=whole(stated, stood),
        first=releases[begin],
        last=releases[end - 1],
        until=releases[end] if end < len(releases) else None,
        confidence=confidence,
    )
