"""One series in the terminal: a step plot, since a published figure holds until the next release, and the table under it."""

from __future__ import annotations

from collections.abc import Iterator

import plotext

from db import HistoryPoint, SeriesHistory
from monitor.reports.wording import marked, safe, stated


def render_history(series: SeriesHistory, *, plot: bool = True, width: int = 78) -> str:
    """The label, a plot where there are two points to draw, and a line for each release that states the series."""
    return "\n".join(_lines(series, plot, width)) + "\n"


def _lines(series: SeriesHistory, plot: bool, width: int) -> Iterator[str]:
    yield f"{safe(series.label)}  ({series.source}/{series.key})"
    points = [(point.release.number, number) for point in series.points if (number := _number(point)) is not None]
    if plot and len(points) > 1:
        yield _plot(points, width)
    stated_in = {point.release.number: point for point in series.points}
    for release in series.releases or tuple(point.release for point in series.points):
        when = release.published.day.isoformat() if release.published else f"{release.observed_at:%Y-%m-%d}"
        point = stated_in.get(release.number)
        text = (
            f"{stated(point.observation.figure):<28} “{marked(point.observation.figure, '[', ']', 100)}”"
            if point
            else "not stated"
        )
        yield f"  {release.number:>4}  {when}  {text}"


def _number(point: HistoryPoint) -> float | None:
    figure = point.observation.figure
    known = [number for number in (figure.value, figure.low, figure.high) if number is not None]
    return float(sum(known) / len(known)) if known else None


def _plot(points: list[tuple[int, float]], width: int) -> str:
    """Drawn by plotext; each number is held until the next release."""
    xs: list[float] = []
    ys: list[float] = []
    for place, (release, number) in enumerate(points):
        if place:
            xs.append(release)
            ys.append(ys[-1])
        xs.append(release)
        ys.append(number)
    plotext.clear_figure()
    plotext.plotsize(width, 12)
    plotext.theme("clear")
    plotext.plot(xs, ys, marker="braille")
    plotext.scatter([float(release) for release, _ in points], [number for _, number in points], marker="●")
    plotext.xticks([release for release, _ in points], [str(release) for release, _ in points])
    plotext.xlabel("release")
    return str(plotext.build()).rstrip()
