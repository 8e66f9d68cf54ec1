"""Series in outline: only what a small picture shows, at a third of the cost of their histories."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Select, Text, bindparam, select, type_coerce
from sqlalchemy.orm import Session, aliased

from db.answers import Outline, Turn
from db.columns import moment_of
from db.models import SourceRow
from db.models_derived import ObservationRow, ReleaseRow, SeriesRow

Key = tuple[str, str]


def outlines(session: Session, wanted: Collection[Key]) -> dict[Key, Outline]:
    """By source and key; series that there are no more are left out."""
    if not wanted:
        return {}
    among = {"names": list({name for name, _ in wanted}), "keys": list({key for _, key in wanted})}
    named = session.connection().execute(_named(), among)
    series = {number: (name, key) for number, name, key in named if (name, key) in wanted}
    newest = _newest(session, {name for name, _ in series.values()})
    turns: dict[int, list[Any]] = {}
    for row in _rows(session, series):
        turns.setdefault(row.series_id, []).append(row)
    return {series[number]: _outline(rows, *newest[series[number][0]]) for number, rows in turns.items()}


@cache
def _named() -> Select[int, str, str]:
    """Made once, as the others here: making a statement costs as much as its answer."""
    named = select(SeriesRow.id, SourceRow.name, SeriesRow.key).join(SourceRow, SourceRow.id == SeriesRow.source_id)
    is_its_source = SourceRow.name.in_(bindparam("names", expanding=True))
    return named.where(is_its_source, SeriesRow.key.in_(bindparam("keys", expanding=True)))


def _rows(session: Session, series: Collection[int]) -> Collection[Any]:
    return session.connection().execute(_statement(), {"series": list(series)}).all()


@cache
def _statement() -> Select[*tuple[Any, ...]]:
    begin, after, stated = aliased(ReleaseRow), aliased(ReleaseRow), ObservationRow
    return (
        select(
            *(stated.series_id, stated.first, stated.last, stated.quote, stated.value, stated.low, stated.high),
            begin.published.label("begun_on"), type_coerce(begin.observed_at, Text).label("begun_at"),
            after.published.label("ended_on"), type_coerce(after.observed_at, Text).label("ended_at"),
        )
        .join(begin, (begin.source_id == stated.source_id) & (begin.number == stated.first))
        .outerjoin(after, (after.source_id == stated.source_id) & (after.number == stated.last + 1))
        .where(stated.series_id.in_(bindparam("series", expanding=True)), stated.mention == 0)
        .order_by(stated.series_id, stated.first)
    )  # fmt: skip


def _newest(session: Session, names: Collection[str]) -> dict[str, tuple[int, datetime]]:
    """By source the number of the newest release, and when it was seen last."""
    rows = session.connection().execute(_newest_releases(), {"names": list(names)})
    return {name: (number, seen) for name, number, seen in rows}


@cache
def _newest_releases() -> Select[str, int, datetime]:
    """No other release is read."""
    inner = aliased(ReleaseRow)
    newest = select(inner.id).where(inner.source_id == SourceRow.id).order_by(inner.number.desc()).limit(1)
    wanted = select(SourceRow.name, ReleaseRow.number, ReleaseRow.last_seen_at).select_from(SourceRow)
    rows = wanted.join(ReleaseRow, ReleaseRow.id == newest.correlate(SourceRow).scalar_subquery())
    return rows.where(SourceRow.name.in_(bindparam("names", expanding=True)))


def _outline(rows: Collection[Any], newest: int, seen: datetime) -> Outline:
    return Outline(
        turns=tuple(
            Turn(
                quote=quote,
                start=_moment(begun_on, begun_at),
                end=_moment(ended_on, ended_at) if ended_at is not None else None,
                numbers=(_float(value), _float(low), _float(high)),
            )
            for _, _, _, quote, value, low, high, begun_on, begun_at, ended_on, ended_at in rows
        ),
        releases=sum((last or newest) - first + 1 for _, first, last, *_ in rows),
        seen=seen,
    )


def _float(text: str | None) -> float | None:
    return None if text is None else float(text)


@lru_cache(maxsize=4096)  # the figures of a sheet share its releases
def _moment(published: str | None, observed_at: str) -> datetime:
    """The publisher's day where it is known, else when the release was first seen."""
    if published is None:
        return moment_of(observed_at)
    return datetime.combine(date.fromisoformat(published), datetime.min.time(), UTC)
