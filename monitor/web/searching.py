"""Search over all sources: the words of a series, and a number, a unit or a date among what was stated."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import Page, SeriesEntry, SeriesHistory, StatedFilter, StorageError
from monitor.web.rendering import page
from monitor.web.site import BadRequestError, Site
from monitor.web.sparklines import outline_of
from snapshots import Figure

router = APIRouter()

PAGE = 50
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?|\d{4}-\d\d(?:-\d\d)?", re.ASCII)
"""A number, or a month or a day at which a period begins or ends: 2024-06, 2024-06-30."""


@router.get("/search")
def search(request: Request, q: str = "", source: str = "", unit: str = "", after: str = "") -> Response:
    """Without words it shows how to search."""
    site: Site = request.app.state.site
    if source:
        site.overview(source)
    words, digits = _told_apart(q)
    asked = bool(words or digits or unit)
    stated = StatedFilter(unit=unit or None, digits=tuple(digits))
    matches = _found(site, words, source, after, stated) if asked else None
    shown = _shown(site, matches.items, digits) if matches else []
    units = sorted({series.intervals[-1].figure.unit for series in shown})
    return page(
        request, site, "search.html",
        sources=sorted({series.source for series in shown}),
        title=f"Search: {q}" if q else "Search", q=q, source=source, unit=unit, units=units, found=shown,
        outline_of=outline_of,
        after=after, following=matches.cursor if matches else None, asked=asked,
    )  # fmt: skip


def _shown(site: Site, entries: Iterable[SeriesEntry], digits: list[str]) -> list[SeriesHistory]:
    """Their histories, but for those where other words hold the digits."""
    histories = site.histories((entry.source, entry.key) for entry in entries)
    return [series for entry in entries if _is_wanted(series := histories[entry.source, entry.key], digits)]


def _found(site: Site, words: str, source: str, after: str, stated: StatedFilter) -> Page[SeriesEntry]:
    try:
        return site.database.search(words, source or None, PAGE, after or None, stated)
    except StorageError as error:
        raise BadRequestError("This page does not follow any other. Begin with the first.") from error


def _told_apart(query: str) -> tuple[str, list[str]]:
    """Words that name a series, and numbers that one of its statements must hold."""
    parts = query.split()
    return " ".join(part for part in parts if not _DIGITS.fullmatch(part)), [
        part.replace(",", "") for part in parts if _DIGITS.fullmatch(part)
    ]


def _is_wanted(series: SeriesHistory, digits: list[str]) -> bool:
    """The database looked in all that is stored beside a figure; what counts is the quote, the number and the period."""
    texts = [_told(interval.figure) for interval in series.intervals]
    return all(any(number in text for text in texts) for number in digits)


def _told(figure: Figure) -> str:
    period = figure.period
    days = f"{period.text} {period.start or ''} {period.end or ''}" if period else ""
    return f"{figure.quote.replace(',', '')} {figure.value} {days}"
