"""What every importer gives: captures one after the other, and by name what it had to pass over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time
from urllib.parse import urlsplit

from db import FetchedCapture
from monitor.configuration import Source
from monitor.importers.local_names import as_address
from monitor.patterns import pattern_of
from monitor.reading import document_of
from snapshots import Document, ReadError


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A capture, or why there is none; `done` is how far the importer has come, in its own units."""

    name: str
    capture: FetchedCapture | None = None
    why: str = ""
    is_stored: bool = False
    """It was not even asked for, since it is there."""
    done: int = 0


def candidate_of(source: Source, capture: FetchedCapture, name: str, done: int) -> Candidate:
    """The capture if it can be read as a document; what cannot is named, not kept."""
    try:
        document_read(source, capture)
    except ReadError as error:
        return Candidate(name=name, why=str(error), done=done)
    return Candidate(name=name, capture=capture, done=done)


def document_read(source: Source, capture: FetchedCapture) -> Document:
    """What the capture will be read as. Raises ReadError."""
    return document_of(source, capture.as_stored)


def at_midnight(document: Document) -> datetime | None:
    """The beginning of the day on which a document was published, in UTC."""
    return datetime.combine(document.published.day, time(), UTC) if document.published else None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which addresses of an archive belong to a source."""

    source: Source
    pattern: str | None
    """A regular expression that the operator gave for this import."""

    def canonical(self, address: str) -> str | None:
        """The address under which the source keeps it; None for one that is not the source's."""
        local = as_address(address)
        if local is not None:
            return local
        if self.pattern is not None:
            found = pattern_of(self.pattern).search(address)
            same = self.source.url is not None and same_place(self.source.url, address)
            return (self.source.url if same else address) if found else None
        if self.source.url is not None:
            return self.source.url if same_place(self.source.url, address) else None
        return address if self.source.link is not None and re.search(self.source.link, address) else None


def same_place(one: str, other: str) -> bool:
    """The same page to a publisher: whatever the scheme, with or without www., port 80 or 443, and a slash at the end."""
    try:
        return _place(one) == _place(other)
    except ValueError:
        return False


def _place(address: str) -> tuple[str, int | None, str, str]:
    parts = urlsplit(address)
    port = parts.port if parts.port not in (80, 443) else None
    return (parts.hostname or "").removeprefix("www."), port, parts.path.rstrip("/"), parts.query
