"""A listing: a page that links to the releases, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

from selectolax.lexbor import LexborHTMLParser

from db import FetchedCapture, Finding
from monitor.errors import FetchError
from monitor.patterns import pattern_of
from snapshots import Cause, CauseCode, Published
from snapshots.readers.words.dates import day_in, published_in_address
from snapshots.readers.words.encoding import decode

MOST_LINKS = 20_000
LONGEST_ADDRESS = 2_000
"""Longer ones are passed over: the pattern is the operator's, the address is not."""
LONGEST_WORDS = 200
SHOWN = 3


def releases_linked(index: FetchedCapture, pattern: str, name: str) -> list[Finding]:
    """The links whose address the pattern finds, in the order of the page. Raises FetchError where there is none."""
    wanted, links = pattern_of(pattern), links_of(index)
    matching = [finding for finding in links if wanted.search(finding.address)]
    if not matching:
        raise FetchError(Cause(CauseCode.UNREADABLE, _nothing(index.address, pattern, name, [link.address for link in links])))
    return matching


def links_of(index: FetchedCapture) -> list[Finding]:
    """All links of a page to other pages, in its order, each once."""
    return [Finding(address=address, published=_dated(address, words)) for address, words in _links(index)]


def _links(index: FetchedCapture) -> Iterator[tuple[str, str]]:
    parser = LexborHTMLParser(decode(index.content, index.charset, markup=True).text)
    base = parser.css_first("base[href]")
    start = joined(index.address, base.attributes.get("href") or "") if base is not None else None
    seen = set()
    for element in parser.css("a[href]")[:MOST_LINKS]:
        address = joined(start or index.address, element.attributes.get("href") or "")
        if address is not None and address not in seen:
            seen.add(address)
            yield address, " ".join(element.text()[:LONGEST_WORDS].split())


def joined(base: str, link: str) -> str | None:
    """The whole address of a link to another page of the web; None for what is none."""
    try:
        address = urldefrag(urljoin(base, link.strip().replace(" ", "%20")))[0]
    except ValueError:
        return None
    usable = address.startswith(("http://", "https://")) and len(address) <= LONGEST_ADDRESS
    return address if usable else None


def _dated(address: str, words: str) -> Published | None:
    """What the link says in words goes before what its address holds: an upload folder is dated by its upload."""
    day = day_in(words)
    return Published(day, "listing") if day else published_in_address(address)


def _nothing(address: str, pattern: str, name: str, links: list[str]) -> str:
    seen = f"{len(links)} links" if len(links) != 1 else "1 link"
    some = f", such as {', '.join(ascii(link) for link in links[:SHOWN])}" if links else "; does it need a browser?"
    return f"source {name!r}: no link on {address} matches {pattern!r}. It has {seen}{some}"
