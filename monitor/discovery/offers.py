"""What else than the page itself could be watched at an address: feeds that it announces, and links to dated documents.

A page that gathers the issues of a sheet links to addresses that are alike but for their digits, or that stand in folders that
are. Such a group makes a listing, and its likeness the pattern of its links.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from db import FetchedCapture, Finding
from monitor.discovery.dates import newest_first
from monitor.discovery.links import joined, links_of
from snapshots.data.months import MONTHS
from snapshots.readers.words.encoding import decode

Groups = dict[str, list[Finding]]
"""By pattern."""
LEAST_LINKS = 3
"""So many like addresses are a series."""
MOST_OFFERS = 3
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_VARYING = re.compile(rf"\d+|(?<![a-z])(?:{MONTH})(?![a-z])", re.IGNORECASE)
_PAGES = re.compile(r"[?&](?:page|paged|p|start|offset|sort|year)=|/page/", re.IGNORECASE)
"""Addresses of further pages of a listing, and of the same listing in another order: no documents."""
FEEDS = ('link[rel~="alternate"][type="application/rss+xml"]', 'link[rel~="alternate"][type="application/atom+xml"]')


@dataclass(frozen=True, slots=True)
class Offer:
    """A `feed` or a `listing` that could be watched instead of the page."""

    kind: str
    address: str
    link: str | None
    """Of a listing the pattern of its links."""
    findings: tuple[Finding, ...]
    """Of a listing what it leads to now, the newest first."""


def offers_of(page: FetchedCapture) -> tuple[Offer, ...]:
    """Feeds first, then listings, that with the most links first; nothing for what is no page of the web."""
    if page.media_type not in (None, "text/html", "application/xhtml+xml"):
        return ()
    feeds = [Offer("feed", address, None, ()) for address in dict.fromkeys(_feeds(page))]
    return (*feeds[:MOST_OFFERS], *_listings(page)[:MOST_OFFERS])


def _feeds(page: FetchedCapture) -> Iterator[str]:
    parser = LexborHTMLParser(decode(page.content, page.charset, markup=True).text)
    for element in parser.css(", ".join(FEEDS)):
        address = joined(page.address, element.attributes.get("href") or "")
        if address is not None:
            yield address


def _listings(page: FetchedCapture) -> list[Offer]:
    findings = [link for link in links_of(page) if link.address != page.address and not _PAGES.search(link.address)]
    series = _series_in(_by_shape(findings)) or _series_in(_by_folder(findings))
    ordered = sorted(series.items(), key=lambda item: -len(item[1]))
    return [Offer("listing", page.address, pattern, newest_first(links)) for pattern, links in ordered]


def _by_shape(findings: Iterable[Finding]) -> Groups:
    groups: Groups = defaultdict(list)
    for finding in findings:
        if (pattern := _alike(finding.address)) is not None:
            groups[pattern].append(finding)
    return groups


def _series_in(groups: Groups) -> Groups:
    return {pattern: links for pattern, links in groups.items() if _is_series(links)}


def _by_folder(findings: Sequence[Finding]) -> Groups:
    """Dated documents whose names are free words: those of one folder, whose own digits may differ."""
    groups: Groups = defaultdict(list)
    for finding in findings:
        folder, _, name = urlsplit(finding.address).path.rpartition("/")
        if name and finding.published is not None:
            groups[f"{_pattern(folder)}/[^/]+$"].append(finding)
    return groups


def _alike(address: str) -> str | None:
    """The pattern of an address and of those that differ from it in digits and months only; None where it has neither."""
    parts = urlsplit(address)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return f"{_pattern(path)}$" if _VARYING.search(path) else None


def _pattern(path: str) -> str:
    pieces, place = [], 0
    for match in _VARYING.finditer(path):
        pieces += [_literally(path[place : match.start()]), r"\d+" if match[0].isdecimal() else "[A-Za-z]+"]
        place = match.end()
    return "".join([*pieces, _literally(path[place:])])


def _literally(text: str) -> str:
    return re.escape(text).replace(r"\-", "-")


def _is_series(findings: Sequence[Finding]) -> bool:
    return len({finding.address for finding in findings}) >= LEAST_LINKS
