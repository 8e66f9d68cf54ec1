"""One figure through time: its picture, its table, and the same as data at the same address with another ending."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import SeriesHistory
from monitor.reports.series_data import csv_text, history_record, metadata_record
from monitor.reports.wording import safe, stated
from monitor.web import charts
from monitor.web.rendering import address_of, page
from monitor.web.site import Site

router = APIRouter()

Writer = Callable[[SeriesHistory, str], Response]


@router.get("/sources/{name}/figures/{key}")
def one_figure(request: Request, name: str, key: str) -> Response:
    """As a page, or with `.csv`, `.json`, `.metadata.json`, `.svg` as data."""
    site: Site = request.app.state.site
    for ending, writer in WRITERS.items():
        if key.endswith(ending):
            series = site.series(name, key.removesuffix(ending))
            place = address_of("sources", name, "figures", series.key)
            return writer(series, f"{request.url.scheme}://{request.headers['host']}{place}")
    return _as_page(request, site, site.series(name, key))


def _as_page(request: Request, site: Site, series: SeriesHistory) -> Response:
    line = site.overview(series.source)
    return page(
        request, site, "figure.html",
        title=f"{series.label}: {line.source.title}", series=series, line=line, last=series.points[-1],
        address=address_of("sources", series.source, "figures", series.key),
        quiet={step.first.number for step in charts.steps_of(series) if step.quiet}, triangle=triangle(series),
    )  # fmt: skip


def triangle(series: SeriesHistory) -> list[tuple[str, list[tuple[int, str]]]]:
    """Periods that more than one release gave a number for, with what each release said: how first numbers are revised."""
    rows: dict[str, list[tuple[int, str]]] = {}
    for point in series.points:
        period = point.observation.figure.period
        if period is not None:
            rows.setdefault(safe(period.text), []).append((point.release.number, stated(point.observation.figure)))
    return [(period, told) for period, told in rows.items() if len({number for _, number in told}) > 1]


def _csv(series: SeriesHistory, _address: str) -> Response:
    return Response(csv_text([series]), media_type="text/csv; charset=utf-8; header=present")


def _json(series: SeriesHistory, _address: str) -> Response:
    return _record(history_record(series))


def _metadata(series: SeriesHistory, address: str) -> Response:
    return _record(metadata_record(series, address))


def _svg(series: SeriesHistory, _address: str) -> Response:
    """Other pages may embed it: it holds no script, and its own policy lets none in."""
    headers = {"Content-Security-Policy": "default-src 'none'; sandbox", "Cross-Origin-Resource-Policy": "cross-origin"}
    return Response(charts.chart(series, alone=True), media_type="image/svg+xml", headers=headers)


def _record(record: dict[str, Any]) -> Response:
    return Response(json.dumps(record, ensure_ascii=False, indent=1), media_type="application/json")


WRITERS: dict[str, Writer] = {".metadata.json": _metadata, ".csv": _csv, ".json": _json, ".svg": _svg}
"""By ending, the longest first."""
