"""Captures out of a web archive: which there are by CDX or by a TimeMap, each of them as a Memento (RFC 7089).

The archive is asked through the same fetcher as publishers, with its target check, its deadline and its politeness.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import quote, urljoin

from requests.utils import parse_header_links

from db import Database, FetchedCapture
from monitor.assembly import Parts
from monitor.errors import FetchError
from monitor.fetching import Fetcher, Reply
from monitor.fetching.fetcher import content_type
from monitor.importers.candidates import Candidate, Wanted
from snapshots import Cause, CauseCode

PAGE = 5_000
MOST_PAGES = 200
STAMP = "%Y%m%d%H%M%S"
IN_ADDRESS = re.compile(r"/(\d{14})(?:[a-z]{2}_)?/")
FIELDS = "timestamp,original"


@dataclass(frozen=True, slots=True)
class Memento:
    """One version that an archive holds."""

    moment: datetime
    original: str
    address: str
    """Where its bytes are, as they came."""


@dataclass(frozen=True, slots=True)
class Archive:
    """`base` is what stands before the timestamp in the address of a memento."""

    base: str
    fetcher: Fetcher
    allow_private: bool
    moment: datetime

    def mementos(self, address: str) -> list[Memento]:
        """All versions of an address, the oldest first. Raises FetchError naming archive and address."""
        try:
            mementos = list(self._by_cdx(address))
        except FetchError as error:
            if not _is_missing(error):
                raise
            mementos = list(self._by_timemap(address))
        if not mementos:
            raise FetchError(Cause(CauseCode.UNREADABLE, f"{self.base} holds no version of {address}"))
        return sorted(set(mementos), key=lambda memento: (memento.moment, memento.address))

    def reply(self, address: str) -> Reply:
        """What the archive answers. Raises FetchError."""
        return self.fetcher.call(address, allow_private=self.allow_private, moment=self.moment)

    def _by_cdx(self, address: str) -> Iterator[Memento]:
        asked = f"url={quote(address, safe='')}&output=json&fl={FIELDS}&filter=statuscode:200&collapse=digest"
        page, key = urljoin(self.base, "/cdx/search/cdx"), ""
        for _ in range(MOST_PAGES):
            body = self.reply(f"{page}?{asked}&limit={PAGE}&showResumeKey=true{key}").body
            rows, resume = _cdx_rows(body, page)
            for moment, stamp, original in rows:
                yield Memento(moment, original, f"{self.base.rstrip('/')}/{stamp}id_/{original}")
            if resume is None:
                return
            key = f"&resumeKey={quote(resume, safe='')}"

    def _by_timemap(self, address: str) -> Iterator[Memento]:
        waiting, seen = [f"{self.base.rstrip('/')}/timemap/link/{address}"], set[str]()
        while waiting and len(seen) < MOST_PAGES:
            place = waiting.pop(0)
            seen.add(place)
            text = " ".join(self.reply(place).body.decode("utf-8", "replace").split())
            for link in parse_header_links(text):
                kinds = link.get("rel", "").split()
                moment = _http_date(link.get("datetime"))
                target = urljoin(place, link["url"])
                if "memento" in kinds and moment is not None:
                    yield Memento(moment, address, IN_ADDRESS.sub(r"/\1id_/", target, count=1))
                elif "timemap" in kinds and target not in seen and target not in waiting:
                    waiting.append(target)


def candidates_of_archive(archive: Archive, address: str, wanted: Wanted, database: Database) -> tuple[int, Iterator[Candidate]]:
    """How many versions there are, and each of them that is not stored yet. Raises FetchError."""
    mementos = archive.mementos(address)
    return len(mementos), _candidates(archive, mementos, wanted, database)


def archive_of(base: str, parts: Parts, *, allow_private: bool) -> Archive:
    """The archive at an address."""
    return Archive(base, parts.fetcher, allow_private, parts.clock())


def _candidates(archive: Archive, mementos: list[Memento], wanted: Wanted, database: Database) -> Iterator[Candidate]:
    for done, memento in enumerate(mementos, 1):
        name = f"{memento.original} of {memento.moment:%Y-%m-%d %H:%M:%S}"
        address = wanted.canonical(memento.original) or memento.original
        if database.capture_at(wanted.source.name, address, memento.moment) is not None:
            yield Candidate(name=name, is_stored=True, done=done)
            continue
        try:
            reply = archive.reply(memento.address)
        except FetchError as error:
            if error.cause.code is CauseCode.RATE_LIMITED:
                raise
            yield Candidate(name=name, why=str(error), done=done)
            continue
        yield Candidate(name=name, capture=_capture(reply, address, memento), done=done)


def _capture(reply: Reply, address: str, memento: Memento) -> FetchedCapture:
    """An archive that leads to another version of about that time says so in Memento-Datetime."""
    headers = reply.headers
    media_type, charset = content_type(_original(headers, "Content-Type"))
    return FetchedCapture(
        content=reply.body,
        address=address,
        media_type=media_type,
        charset=charset,
        etag=None,
        last_modified=_original(headers, "Last-Modified") or None,
        fetched_at=_http_date(headers.get("Memento-Datetime")) or memento.moment,
    )


def _original(headers: Mapping[str, str], name: str) -> str:
    """A header of the publisher, which archives keep under a name of their own."""
    return headers.get(f"X-Archive-Orig-{name}") or (headers.get(name, "") if name == "Content-Type" else "")


def _cdx_rows(body: bytes, page: str) -> tuple[list[tuple[datetime, str, str]], str | None]:
    """Rows under a head; after an empty row the key of the next page."""
    try:
        rows = json.loads(body) if body.strip() else []
        head, data = (rows[0], rows[1:]) if rows else ([], [])
        end = data.index([]) if [] in data else len(data)
        stamp, original = (head.index(name) for name in FIELDS.split(",")) if head else (0, 0)
        resume = data[end + 1][0] if end + 1 < len(data) else None
        return [(_stamped(row[stamp]), row[stamp], row[original]) for row in data[:end]], resume
    except (ValueError, TypeError, IndexError, KeyError, AttributeError, RecursionError) as error:
        message = f"{page} did not answer in the JSON of a CDX server; is it the address of a web archive?"
        raise FetchError(Cause(CauseCode.UNREADABLE, message)) from error


def _is_missing(error: FetchError) -> bool:
    """There is no such interface, or it is not what it was taken for."""
    return error.cause.code in (CauseCode.STATUS, CauseCode.UNREADABLE) and not error.passes


def _stamped(stamp: str) -> datetime:
    return datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)


def _http_date(text: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text or "")
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
