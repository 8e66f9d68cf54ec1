"""One figure through time: its picture, its table, and the same as data at the same address with another ending."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import SeriesHistory
from monitor.reports.reader import address_of
from monitor.reports.series_data import csv_text, history_record, metadata_record
from monitor.web import charts
from monitor.web.rendering import page
from monitor.web.revisions import Triangle, siblings_of, triangle_of
from monitor.web.site import Site

router = APIRouter()

PAGE = 50
"""Releases in the table of a page."""

Writer = Callable[[SeriesHistory, str, tzinfo], Response]


@router.get("/sources/{name}/figures/{key}")
def one_figure(request: Request, name: str, key: str, start: int = 0) -> Response:
    """As a page, or with `.csv`, `.json`, `.metadata.json`, `.svg` as data."""
    site: Site = request.app.state.site
    for ending, writer in WRITERS.items():
        if key.endswith(ending):
            series = site.series(name, key.removesuffix(ending))
            place = address_of("sources", name, "figures", series.key)
            return writer(series, f"{request.url.scheme}://{request.headers['host']}{place}", site.zone)
    return _as_page(request, site, site.series(name, key), start)


def _as_page(request: Request, site: Site, series: SeriesHistory, start: int) -> Response:
    line, points = site.overview(series.source), series.points[::-1]
    place = address_of("sources", series.source, "figures", series.key)
    return page(
        request, site, "figure.html",
        title=f"{series.label}: {line.source.title}", headline=series.label, series=series, line=line, last=points[0],
        points=points[start : start + PAGE], total=len(points), start=start, step=PAGE, address=place,
        whole_address=f"{request.url.scheme}://{request.headers['host']}{place}",
        quiet={step.first.number for step in charts.steps_of(series) if step.quiet}, triangle=_triangle(site, series),
    )  # fmt: skip


def _triangle(site: Site, series: SeriesHistory) -> Triangle | None:
    """Of this series and of those that state the same of other periods."""
    _, now = site.database.vintage(series.source)
    others = [key for key in siblings_of(series.intervals[-1].figure, now) if key != series.key]
    return triangle_of([series, *site.database.histories([(series.source, key) for key in others])])


def _csv(series: SeriesHistory, _address: str, _zone: tzinfo) -> Response:
    return Response(csv_text([series]), media_type="text/csv; charset=utf-8; header=present")


def _json(series: SeriesHistory, _address: str, _zone: tzinfo) -> Response:
    return _record(history_record(series))


def _metadata(series: SeriesHistory, address: str, _zone: tzinfo) -> Response:
    return _record(metadata_record(series, address))


def _svg(series: SeriesHistory, _address: str, zone: tzinfo) -> Response:
    """Other pages may embed it: it holds no script, and its own policy lets none in."""
    headers = {"Content-Security-Policy": "default-src 'none'; sandbox", "Cross-Origin-Resource-Policy": "cross-origin"}
    return Response(charts.chart(series, zone, alone=True), media_type="image/svg+xml", headers=headers)


def _record(record: dict[str, Any]) -> Response:
    return Response(json.dumps(record, ensure_ascii=False, indent=1), media_type="application/json")


WRITERS: dict[str, Writer] = {".metadata.json": _metadata, ".csv": _csv, ".json": _json, ".svg": _svg}
"""By ending, the longest first."""
