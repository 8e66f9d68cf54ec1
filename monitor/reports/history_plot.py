"""One series in the terminal: a step plot, since a published figure holds until the next release, and the table under it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, tzinfo

import plotext

from db import HistoryPoint, SeriesHistory
from monitor.days import Days, moment_of
from monitor.reports.wording import drawn_numbers, marked, on_axis, safe, stated

DAY = 86_400
WIDEST_MARK = 20
TICKS = 5
"""No more dates than these fit side by side under a plot of 78 columns."""


def render_history(series: SeriesHistory, *, plot: bool = True, width: int = 78, zone: tzinfo = UTC) -> str:
    """The label, a plot where there are two points to draw, and a line for each release, dated in the zone."""
    return "\n".join(_lines(series, plot, width, zone)) + "\n"


def _lines(series: SeriesHistory, plot: bool, width: int, zone: tzinfo) -> Iterator[str]:
    yield f"{safe(series.label)}  ({series.source}/{series.key})"
    numbered = [(number, point) for point in series.points if (number := _number(point)) is not None]
    if plot and len(numbered) > 1:
        yield _plot_of(numbered, width, zone)
    days = Days(zone=zone)
    stated_in = {point.release.number: point for point in series.points}
    for release in series.releases or tuple(point.release for point in series.points):
        yield f"  {release.number:>4}  {days.of(release)}  {_told(stated_in.get(release.number))}"


def _plot_of(numbered: Sequence[tuple[float, HistoryPoint]], width: int, zone: tzinfo) -> str:
    points = dict(numbered)
    marks = {number: _mark(number, points[number]) for number in (min(points), max(points))}
    return _plot(sorted((moment_of(point.release, zone), number) for number, point in numbered), marks, width, zone)


def _told(point: HistoryPoint | None) -> str:
    if point is None:
        return "not stated"
    return f"{stated(point.observation.figure):<28} “{marked(point.observation.figure, '[', ']', 100)}”"


def _number(point: HistoryPoint) -> float | None:
    known = [number for number in drawn_numbers(point.observation.figure) if number is not None]
    return sum(known) / len(known) if known else None


def _mark(number: float, point: HistoryPoint) -> str:
    """As its publisher prints it, where that leaves room for the plot."""
    printed = stated(point.observation.figure)
    return printed if len(printed) <= WIDEST_MARK else on_axis(number)


def _plot(points: list[tuple[datetime, float]], marks: Mapping[float, str], width: int, zone: tzinfo) -> str:
    """Drawn by plotext on a true time axis; each number is held until the next release."""
    places = [moment.timestamp() / DAY for moment, _ in points]
    xs: list[float] = []
    ys: list[float] = []
    for place, (_, number) in zip(places, points, strict=True):
        if xs:
            xs.append(place)
            ys.append(ys[-1])
        xs.append(place)
        ys.append(number)
    plotext.clear_figure()
    plotext.plotsize(width, 12)
    plotext.theme("clear")
    plotext.plot(xs, ys, marker="braille")
    plotext.scatter(places, [number for _, number in points], marker="●")
    marked_days = _ticks([moment for moment, _ in points])
    days = [f"{moment.astimezone(zone):%Y-%m-%d}" for moment in marked_days]
    plotext.xticks([moment.timestamp() / DAY for moment in marked_days], days)
    plotext.yticks(list(marks), list(marks.values()))
    plotext.xlabel("date")
    return str(plotext.build()).rstrip()


def _ticks(moments: Sequence[datetime]) -> list[datetime]:
    """The first and the last, and those between that leave room for their dates."""
    apart = (moments[-1] - moments[0]) / TICKS
    ticks = [moments[0]]
    for moment in moments[1:-1]:
        if moment - ticks[-1] >= apart and moments[-1] - moment >= apart:
            ticks.append(moment)
    return ticks if moments[-1] == ticks[-1] else [*ticks, moments[-1]]
