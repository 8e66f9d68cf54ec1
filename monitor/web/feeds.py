"""Feeds of changes as Atom and as JSON Feed: of all sources, of one, of one series, and of a search."""

from __future__ import annotations

import json
from dataclasses import replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import ChangeFilter
from monitor.asking import question_of
from monitor.reports import atom_feed, json_feed
from monitor.reports.feeds import Feed, FeedEntry, entries_of_changes, entries_of_reports
from monitor.reports.reader import address_of
from monitor.web.rendering import query
from monitor.web.site import BadRequestError, NotFoundError, Site

router = APIRouter()

ENTRIES = 40
"""Whole entries of so many ordinary releases stay under 100 kB."""
FORMS = ("atom", "json")


@router.get("/feed.{form}")
def of_all(request: Request, form: str) -> Response:
    """A release an entry."""
    site: Site = request.app.state.site
    entries = entries_of_reports(site.database.reports(limit=ENTRIES, checked=True))
    return _answer(request, form, _feed(site, "Figurewatch: changed figures", "feed", entries))


@router.get("/sources/{name}/feed.{form}")
def of_source(request: Request, name: str, form: str) -> Response:
    """A release an entry."""
    site: Site = request.app.state.site
    title = site.overview(name).source.title
    entries = entries_of_reports(site.database.reports(name, limit=ENTRIES, checked=True))
    feed = _feed(site, f"Figurewatch: {title}", f"feed/{name}", entries)
    return _answer(request, form, replace(feed, home=address_of("sources", name)))


@router.get("/sources/{name}/figures/{key}/feed.{form}")
def of_series(request: Request, name: str, key: str, form: str) -> Response:
    """A change an entry."""
    site: Site = request.app.state.site
    label = site.series(name, key).label
    page = site.database.latest_changes(ChangeFilter(source=name, series=key, checked=True), ENTRIES)
    feed = _feed(site, f"Figurewatch: {label}", f"feed/{name}/{key}", entries_of_changes(page.items))
    return _answer(request, form, replace(feed, home=address_of("sources", name, "figures", key)))


@router.get("/search/feed.{form}")
def of_search(request: Request, form: str, q: str = "", source: str = "") -> Response:
    """A change of a series that the words name an entry; with a comparison, of those that led between its bounds."""
    site: Site = request.app.state.site
    if source:
        site.overview(source)
    question = question_of(q)
    if not question.names.strip():
        raise BadRequestError("A feed of a search needs words: /search/feed.atom?q=people+displaced.")
    page = site.database.latest_changes(ChangeFilter(source=source or None, words=question.names, checked=True), ENTRIES)
    items = [
        entry for entry in page.items if question.bounds is None or (entry.change.after and question.takes(entry.change.after))
    ]
    feed = _feed(site, f"Figurewatch: {q}", f"feed/search/{source}/{q}", entries_of_changes(items))
    return _answer(request, form, replace(feed, home=query("/search", {"q": q, "source": source})))


def _feed(site: Site, title: str, key: str, entries: tuple[FeedEntry, ...]) -> Feed:
    return Feed(title=title, key=key, installation=site.database.installation(), entries=entries)


def _answer(request: Request, form: str, feed: Feed) -> Response:
    if form not in FORMS:
        raise NotFoundError(f"There is no feed “{form}”; there are {' and '.join(FORMS)}.")
    site: Site = request.app.state.site
    itself = query(request.url.path, dict(request.query_params))
    whole = replace(feed, base=f"{request.url.scheme}://{request.headers['host']}", itself=itself)
    if form == "atom":
        return Response(atom_feed(whole, site.clock()), media_type="application/atom+xml")
    return Response(json.dumps(json_feed(whole), ensure_ascii=False), media_type="application/feed+json")
