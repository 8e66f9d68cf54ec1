"""A new source: what stands at an address, what would be read there, and its block in the configuration's file."""

from __future__ import annotations

import json
import os
import re
import tempfile
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from db import FetchedCapture, Validators
from monitor.clock import utc_now
from monitor.configuration import Configuration, load
from monitor.discovery.feeds import parsed_feed
from monitor.discovery.offers import Offer, offers_of
from monitor.errors import ConfigError
from monitor.fetching import Fetcher, FetchRules
from monitor.reading.orders import Derived, ToRead
from monitor.reading.pool import readers_of
from snapshots import Cause, Document, Figure, Hints, Reading, judge
from snapshots.judging import Arrival

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A source as it would be added. Of a feed nothing but its title is read."""

    name: str
    title: str
    address: str
    kind: str
    """`url` for a page that is replaced in place, `feed` and `listing` for what leads to the releases."""
    private: bool
    document: Document | None
    figures: tuple[Figure, ...]
    link: str | None = None
    """Of a listing the pattern of its links; `document` is the newest of those that it leads to."""
    offers: tuple[Offer, ...] = ()
    """What else could be watched at the address."""
    doubt: Cause | None = None
    """Why a check would hold the page as it is now."""

    @property
    def block(self) -> str:
        """The lines that `config.toml` needs."""
        values: dict[str, object] = {"name": self.name, "title": self.title, self.kind: self.address}
        if self.link is not None:
            values["link"] = self.link
        lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
        return "\n".join(["[[source]]", *lines, *(["allow_private_addresses = true"] if self.private else [])]) + "\n"

    @property
    def sections(self) -> dict[str, int]:
        """How many figures stand under each heading, in order."""
        counts: dict[str, int] = {}
        for figure in self.figures:
            heading = " › ".join(figure.section)
            counts[heading] = counts.get(heading, 0) + 1
        return counts

    @property
    def passed_over(self) -> dict[str, int]:
        """How many blocks of the page are no content, by what they are."""
        counts: dict[str, int] = {}
        for block in self.document.blocks if self.document else ():
            if block.boilerplate:
                counts[block.boilerplate] = counts.get(block.boilerplate, 0) + 1
        return counts


def propose(
    address: str, configuration: Configuration, *, name: str = "", private: bool = False, listing: bool = False
) -> Proposal:
    """Fetches and reads what stands there; nothing is stored. Raises ConfigError, FetchError and ReadError.

    With `listing` it is a page that links to the releases, of which the newest is read.
    """
    _require_address(address)
    fetcher = Fetcher(FetchRules.of(configuration.monitor))
    capture = _fetched(fetcher, address, private)
    taken = {source.name for source in configuration.sources}
    if title := _feed_title(capture):
        called = _free(name or title, address, taken)
        return Proposal(name=called, title=title, address=address, kind="feed", private=private, document=None, figures=())
    offers = offers_of(capture)
    chosen = _listing_among(offers, address) if listing else None
    asked, title = address, ""
    if chosen is not None:
        asked = chosen.findings[0].address
        title = _read(capture, address, configuration).document.title or ""  # the source is the list, not its newest document
        capture = _fetched(fetcher, asked, private)
    derived = _read(capture, asked, configuration)
    document, figures = derived.document, derived.figures
    title = title or _title_of(document, address)
    return Proposal(
        name=_free(name or title, address, taken), title=title, address=address, private=private,
        kind="listing" if chosen else "url",
        document=document, figures=figures, link=chosen.link if chosen else None, offers=offers,
        doubt=judge(document, figures, None, None, arrival=Arrival(asked=asked, landed=capture.landed, said=capture.said)),
    )  # fmt: skip


def _title_of(document: Document, address: str) -> str:
    return document.title or urlsplit(address).hostname or address


def _fetched(fetcher: Fetcher, address: str, private: bool) -> FetchedCapture:
    capture = fetcher.fetch(address, allow_private=private, validators=Validators(), moment=utc_now())
    if capture is None:
        raise AssertionError("unreachable: only a conditional request is answered that nothing changed")
    return capture


def _read(capture: FetchedCapture, asked: str, configuration: Configuration) -> Derived:
    order = ToRead(
        name=asked, content=capture.content, reading=Reading(),
        hints=Hints(media_type=capture.media_type, charset=capture.charset, address=capture.address),
    )  # fmt: skip
    return readers_of(configuration.limits.limits, configuration.monitor.workers).read(order)


def _listing_among(offers: Sequence[Offer], address: str) -> Offer:
    """That with the most links. Raises ConfigError."""
    listing = next((offer for offer in offers if offer.kind == "listing"), None)
    if listing is None:
        raise ConfigError(f"{address} links to no three documents whose addresses are alike. Write `listing` and `link` by hand")
    return listing


def append(proposal: Proposal, path: Path, environ: Mapping[str, str] | None = None) -> None:
    """Adds the block at the end of the file: whole or not at all. Raises ConfigError where the file cannot be written or read."""
    before = path.read_text(encoding="utf-8-sig")
    text = f"{before.rstrip()}\n\n{proposal.block}"
    try:
        handle, neighbour = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".toml", dir=path.parent)
    except OSError as error:
        raise ConfigError(f"{path} cannot be written ({error.strerror}). Add these lines by hand:\n\n{proposal.block}") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        load(Path(neighbour), environ)
        Path(neighbour).chmod(path.stat().st_mode)
        Path(neighbour).replace(path)
    finally:
        Path(neighbour).unlink(missing_ok=True)


def _require_address(address: str) -> None:
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        usable = False
    if not usable:
        raise ConfigError('This is no address of a page. Write for example "https://example.org/facts", without a password in it')


def _feed_title(capture: FetchedCapture) -> str:
    """What a feed calls itself; empty for what is none."""
    head = capture.content.lstrip()[:1000].lower()
    if not any(mark in head for mark in (b"<rss", b"<feed", b"<rdf:rdf")):
        return ""
    parsed = parsed_feed(capture)
    return str(parsed["feed"].get("title") or urlsplit(capture.address).hostname or "") if parsed.get("version") else ""


def _free(title: str, address: str, taken: set[str]) -> str:
    """A short name that no source has yet: out of the title, where it has no Latin letter out of the address."""
    last = PurePosixPath(urlsplit(address).path).stem
    named = (_slug(words) for words in (title, last, urlsplit(address).hostname or ""))
    plain = next((words for words in named if re.search("[a-z]", words)), "source")
    return next(
        name for number in range(1, len(taken) + 2) if (name := plain if number == 1 else f"{plain}-{number}") not in taken
    )


def _without_accents(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", _without_accents(words).lower()).strip("-")[:LONGEST_NAME].strip("-")
