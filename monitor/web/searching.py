"""Search over all sources: the words of a series, and a number, a unit or a date among what was stated."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import SeriesHistory, StatedFilter, StorageError
from monitor.asking import Question, question_of
from monitor.web.rendering import page
from monitor.web.site import BadRequestError, Site
from monitor.web.sparklines import outline_of
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
    units = sorted({series.intervals[-1].figure.unit for series in shown})
    return page(
        request, site, "search.html",
        sources=sorted({series.source for series in shown}),
        title=f"Search: {q}" if q else "Search", q=q, source=source, unit=unit, units=units, found=shown,
        outline_of=outline_of,
        after=after, following=following, asked=asked,
    )  # fmt: skip


def matching(
    site: Site, question: Question, source: str, after: str, most: int, unit: str = ""
) -> tuple[list[SeriesHistory], str | None]:
    """A page of series, and where the next one begins.

    Left out are those where other words hold the digits, and those whose last number is out of bounds: pages may be short.
    """
    stated = StatedFilter(unit=unit or question.unit, digits=question.digits, bounds=question.bounds)
    try:
        matches = site.database.search(question.words, source or None, most, after or None, stated)
    except StorageError as error:
        raise BadRequestError("This page does not follow any other. Begin with the first.") from error
    histories = site.histories((entry.source, entry.key) for entry in matches.items)
    wanted = (histories[entry.source, entry.key] for entry in matches.items)
    return [series for series in wanted if _is_wanted(series, question)], matches.cursor


def _is_wanted(series: SeriesHistory, question: Question) -> bool:
    """The database looked in all that is stored beside a figure; what counts is the quote, the number and the period.

    Of digits any statement may have them; bounds hold for the last one, which is shown.
    """
    texts = [_told(interval.figure) for interval in series.intervals]
    if not all(any(number in text for text in texts) for number in question.digits):
        return False
    return question.takes(series.intervals[-1].figure)


def _told(figure: Figure) -> str:
    period = figure.period
    days = f"{period.text} {period.start or ''} {period.end or ''}" if period else ""
    return f"{figure.quote.replace(',', '')} {figure.value} {days}"
