"""Feeds of changes: Atom and JSON Feed, of all sources, of one, and of one series."""

from __future__ import annotations

import json
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import ReportEntry
from monitor.reports import atom_feed, html_report
from monitor.reports.wording import headline, safe
from monitor.web.rendering import address_of
from monitor.web.site import Site
from snapshots import QUIET_KINDS

router = APIRouter()

ENTRIES = 50


@router.get("/feed.atom")
def atom(request: Request) -> Response:
    """Of all sources."""
    site: Site = request.app.state.site
    text = atom_feed(site.database.reports(limit=ENTRIES, checked=True), site.clock())
    return Response(text, media_type="application/atom+xml")


@router.get("/feed.json")
def json_feed(request: Request) -> Response:
    """Of all sources (jsonfeed.org/version/1.1)."""
    return _json(request, None)


@router.get("/sources/{name}/feed.atom")
def source_atom(request: Request, name: str) -> Response:
    """Of one source."""
    site: Site = request.app.state.site
    site.overview(name)
    text = atom_feed(site.database.reports(name, limit=ENTRIES, checked=True), site.clock())
    return Response(text, media_type="application/atom+xml")


@router.get("/sources/{name}/feed.json")
def source_json(request: Request, name: str) -> Response:
    """Of one source."""
    request.app.state.site.overview(name)
    return _json(request, name)


def _json(request: Request, name: str | None) -> Response:
    site: Site = request.app.state.site
    base = f"{request.url.scheme}://{request.headers['host']}"
    reports = [one for one in site.database.reports(name, limit=ENTRIES, checked=True) if _tells(one)]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"Figurewatch: {name}" if name else "Figurewatch: changed figures",
        "home_page_url": base + (address_of("sources", name) if name else "/"),
        "feed_url": base + request.url.path,
        "items": [_item(report, base) for report in reports],
    }
    return Response(json.dumps(feed, ensure_ascii=False), media_type="application/feed+json")


def _item(report: ReportEntry, base: str) -> dict[str, Any]:
    pair = f"{report.before.number if report.before else 1}...{report.release.number}"
    return {
        "id": f"{report.source.name}/{report.release.observed_at:%Y%m%dT%H%M%S.%fZ}",
        "url": base + address_of("sources", report.source.name, "compare", pair),
        "external_url": report.source.address,
        "title": f"{safe(report.source.title)}: {safe(headline(report))}",
        "content_html": html_report(report),
        "date_published": report.release.observed_at.isoformat(),
    }


def _tells(report: ReportEntry) -> bool:
    return any(change.kind not in QUIET_KINDS for change in report.changes)
