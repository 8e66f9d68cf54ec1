"""Search over all sources: the words of a series, and a number, a unit or a date among what was stated."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import SeriesHistory
from monitor.web.rendering import page
from monitor.web.site import Site
from snapshots import Figure

router = APIRouter()

PAGE = 50


@router.get("/search")
def search(request: Request, q: str = "", source: str = "", unit: str = "", start: int = 0) -> Response:
    """Without words it shows how to search."""
    site: Site = request.app.state.site
    if source:
        site.overview(source)
    words, digits = _told_apart(q)
    found = site.database.history(words, source or None) if words or digits or unit else []
    found = [series for series in found if _is_wanted(series, digits, unit)]
    units = sorted({series.points[-1].observation.figure.unit for series in found})
    return page(
        request, site, "search.html",
        title=f"Search: {q}" if q else "Search", q=q, source=source, unit=unit, units=units, found=found[start : start + PAGE],
        total=len(found), start=start, step=PAGE, asked=bool(words or digits or unit),
    )  # fmt: skip


def _told_apart(query: str) -> tuple[str, list[str]]:
    """Words that name a series, and numbers that one of its statements must hold."""
    parts = query.split()
    digits = [part.replace(",", "") for part in parts if part.replace(",", "").replace(".", "", 1).isdecimal()]
    return " ".join(part for part in parts if not part.replace(",", "").replace(".", "", 1).isdecimal()), digits


def _is_wanted(series: SeriesHistory, digits: list[str], unit: str) -> bool:
    figures = [point.observation.figure for point in series.points]
    if unit and all(figure.unit != unit for figure in figures):
        return False
    texts = [
        f"{figure.quote.replace(',', '')} {figure.value} {figure.period.text if figure.period else ''}" for figure in figures
    ]
    return all(any(number in text for text in texts) for number in digits)


def _told(figure: Figure) -> str:
    return f"{figure.quote.replace(',', '')} {figure.value} {figure.period.text if figure.period else ''}"
