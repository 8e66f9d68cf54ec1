"""Search over all sources: the words of a series, and a number, a unit or a date among what was stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import Outline, SeriesEntry, SeriesHistory, StatedFilter
from monitor.asking import Question, question_of
from monitor.web.rendering import page
from monitor.web.site import Site, no_page, refusal_told
from monitor.web.sparklines import outline_of, outlines_beside
from snapshots import Figure

router = APIRouter()

PAGE = 50


@router.get("/search")
def search(request: Request, q: str = "", source: str = "", unit: str = "", after: str = "") -> Response:
    """Without words it shows how to search."""
    site: Site = request.app.state.site
    if source:
        site.overview(source)
    question = question_of(q)
    asked = bool(question.words or question.digits or question.bounds or unit)
    shown, following = matching(site, question, source, after, PAGE, unit) if asked else ([], None)
    units = sorted({series.figure.unit for series in shown})
    return page(
        request, site, "search.html",
        sources=sorted({series.entry.source for series in shown}),
        title=f"Search: {q}" if q else "Search", q=q, source=source, unit=unit, units=units, found=shown,
        outlines=_outlines(site, shown),
        after=after, following=following, asked=asked,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundSeries:
    """A series that a search found, and what it stated last."""

    entry: SeriesEntry
    figure: Figure
    history: SeriesHistory | None = None
    """Where it had to be read."""

    @property
    def name(self) -> tuple[str, str]:
        """Source and key."""
        return self.entry.source, self.entry.key


def matching(
    site: Site, question: Question, source: str, after: str, most: int, unit: str = ""
) -> tuple[list[FoundSeries], str | None]:
    """A page of series, and where the next one begins.

    Left out are those where other words hold the digits, and those whose last number is out of bounds: pages may be short.
    """
    stated = StatedFilter(unit=unit or question.unit, digits=question.digits, bounds=question.bounds)
    with refusal_told(no_page):
        matches = site.database.search(question.words, source or None, most, after or None, stated)
    told = _with_history(site, matches.items, question.digits) if question.digits else _with_figure(site, matches.items)
    return [series for series in told if question.takes(series.figure)], matches.cursor


def _with_figure(site: Site, entries: Iterable[SeriesEntry]) -> Iterator[FoundSeries]:
    """Without those that a rebuild took away in this moment."""
    named = {(entry.source, entry.key): entry for entry in entries}
    figures = site.database.last_stated(named)
    return (FoundSeries(entry, figures[name]) for name, entry in named.items() if name in figures)


def _with_history(site: Site, entries: Iterable[SeriesEntry], digits: tuple[str, ...]) -> Iterator[FoundSeries]:
    """Those of which any statement holds the digits in its quote, its number or its period.

    The database looked in all that is stored beside a figure.
    """
    named = {(entry.source, entry.key): entry for entry in entries}
    for name, series in site.histories(named).items():
        texts = [_told(interval.figure) for interval in series.intervals]
        if all(any(number in text for text in texts) for number in digits):
            yield FoundSeries(named[name], series.intervals[-1].figure, series)


def _outlines(site: Site, told: Sequence[FoundSeries]) -> dict[tuple[str, str], Outline]:
    drawn = {series.name: outline_of(series.history) for series in told if series.history is not None}
    return drawn or outlines_beside({series.name: series.figure for series in told}, site)


def _told(figure: Figure) -> str:
    period = figure.period
    days = f"{period.text} {period.start or ''} {period.end or ''}" if period else ""
    return f"{figure.quote.replace(',', '')} {figure.value} {days}"
