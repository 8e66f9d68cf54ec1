"""A history in the shapes that archives of vintages offer: by interval, side by side, revisions only, first releases only.

Rows are dictionaries of plain values, numbers as exact text. Days are those of the clock and the zone that were asked for; both
clocks are in every row. Intervals are half-open: a statement holds from `valid_from` on, until the day before `valid_until`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from db import Interval, ReleaseEntry, SeriesHistory
from monitor.days import Days
from monitor.reports.series_data import rows
from monitor.reports.wording import way_of
from snapshots import Figure
from snapshots.figures import as_record

Row = dict[str, Any]
BY_DEFAULT = Days()
NUMBERS = ("modifier", "value", "low", "high", "unit", "quote")


def releases(series: SeriesHistory, days: Days = BY_DEFAULT) -> Iterator[Row]:  # noqa: ARG001 -- all shapes are called alike
    """A row for each release that states the series."""
    return rows(series)


def intervals(series: SeriesHistory, days: Days = BY_DEFAULT) -> Iterator[Row]:
    """A row for each statement, as long as it held."""
    for interval in series.intervals:
        until = days.of(interval.until) if interval.until is not None else None
        held = {"valid_from": days.of(interval.first), "valid_until": until, "first_release": interval.first.number}
        yield (
            _named(series)
            | held
            | {"last_release": interval.last.number}
            | _of_release(interval.first)
            | _of_figure(interval.figure)
        )


def revisions(series: SeriesHistory, days: Days = BY_DEFAULT) -> Iterator[Row]:
    """New and revised only: a row for each statement whose number differs from the one before it."""
    before: tuple[object, ...] | None = None
    for interval, row in zip(series.intervals, intervals(series, days), strict=True):
        if _number(interval) != before:
            yield row
        before = _number(interval)


def first_releases(series: SeriesHistory, days: Days = BY_DEFAULT) -> Iterator[Row]:
    """The first statement about each period only."""
    seen: set[str | None] = set()
    for row in intervals(series, days):
        if row["period"] not in seen:
            yield row
        seen.add(row["period"])


def triangle(series: SeriesHistory, days: Days = BY_DEFAULT) -> Iterator[Row]:
    """All vintages side by side: a row for each period that the series is about, a column for the day of each release."""
    periods: dict[str | None, Row] = {}
    columns = [days.of(release) for release in series.releases]
    for point in series.points:
        figure = _of_figure(point.observation.figure)
        row = periods.setdefault(figure["period"], _named(series) | {"period": figure["period"]} | dict.fromkeys(columns))
        row[days.of(point.release)] = _cell(figure)
    yield from periods.values()


SHAPES: Mapping[str, Callable[[SeriesHistory, Days], Iterator[Row]]] = {
    "releases": releases,
    "intervals": intervals,
    "triangle": triangle,
    "revisions": revisions,
    "first": first_releases,
}


def _named(series: SeriesHistory) -> Row:
    return {"source": series.source, "series": series.key, "label": series.label}


def _of_release(release: ReleaseEntry) -> Row:
    published = release.published.day.isoformat() if release.published else None
    return {"release": release.number, "published": published, "observed_at": release.observed_at.isoformat()}


def _of_figure(figure: Figure) -> Row:
    record = as_record(figure)
    told = {"period": record["period"] and record["period"]["text"], "way": way_of(figure)}
    return {name: record[name] for name in NUMBERS} | told


def _cell(figure: Row) -> str:
    """The value, of a fall below nought: a triangle has no place for the way, and "down 3%" would equal "up 3%"."""
    if figure["value"] is None:
        return str(figure["quote"])
    return f"-{figure['value'].lstrip('-')}" if figure["way"] == "down" else str(figure["value"])


def _number(interval: Interval) -> tuple[object, ...]:
    """With its way: a rise that became a fall of the same size is revised."""
    figure = interval.figure
    return figure.value, figure.low, figure.high, figure.modifier, figure.unit, way_of(figure)
