"""A feed: Atom or RSS of any kind, read by feedparser; its entries lead to the releases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

import feedparser

from db import FetchedCapture, Finding
from monitor.errors import FetchError
from monitor.patterns import pattern_of
from snapshots import Cause, CauseCode, Published

MOST_ENTRIES = 2_000
LONGEST_ADDRESS = 2_000
FAILURES = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""feedparser's own, on feeds whose tags are torn: a link that ends but never began."""


def releases_announced(feed: FetchedCapture, pattern: str | None, name: str) -> list[Finding]:
    """The entries' documents in the order of the feed; with a pattern, those whose address it finds. Raises FetchError."""
    parsed = parsed_feed(feed)
    if not parsed.get("version"):
        message = f"source {name!r}: {feed.address} is no Atom or RSS feed; a page that links to the releases is a listing"
        raise FetchError(Cause(CauseCode.UNREADABLE, message))
    entries = parsed["entries"][:MOST_ENTRIES]
    findings: dict[str, Finding] = {}
    for entry in entries:
        address = _address(entry, feed.address)
        if address is not None and (pattern is None or pattern_of(pattern).search(address)):
            findings.setdefault(address, Finding(address=address, published=_dated(entry)))
    if not findings:
        wanted = f"whose address matches {pattern!r}" if pattern else "that leads to a document"
        message = f"source {name!r}: {feed.address} has {len(entries)} entries, and none {wanted}"
        raise FetchError(Cause(CauseCode.UNREADABLE, message))
    return list(findings.values())


def parsed_feed(feed: FetchedCapture) -> Any:  # noqa: ANN401 -- feedparser's own type
    """What feedparser reads; without a `version` where it is no feed, or so damaged that the library fails on it."""
    # A stream: feedparser takes a text that looks like an address or a path for one, and opens it. Without a place of its own
    # it resolves no xml:base of an entry against that of the feed (XML Base, 4.2).
    headers = {"content-type": feed.media_type or "", "content-location": feed.address}
    try:
        return feedparser.parse(BytesIO(feed.content), response_headers=headers)
    except FAILURES:
        return {"version": "", "entries": [], "feed": {}}


def _address(entry: Mapping[str, Any], base: str) -> str | None:
    try:
        enclosures = entry.get("enclosures") or [{}]
        link = str(entry.get("link") or enclosures[0].get("href") or "")
        address = urljoin(base, link.strip().replace(" ", "%20"))
    except FAILURES:
        return None
    usable = address.startswith(("http://", "https://")) and len(address) <= LONGEST_ADDRESS and link
    return address if usable else None


def _dated(entry: Mapping[str, Any]) -> Published | None:
    moment = entry.get("published_parsed") if "published_parsed" in entry else entry.get("updated_parsed")
    return Published(date(*moment[:3]), "feed") if moment else None
