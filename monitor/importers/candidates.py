"""What every importer gives: captures one after the other, and by name what it had to pass over."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from urllib.parse import urlsplit

from db import FetchedCapture
from monitor.configuration import Source
from monitor.importers.local_names import as_address
from monitor.patterns import pattern_of
from monitor.reading.deriving import document_of
from monitor.reading.pool import ReaderPool
from snapshots import Document, ReadError


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A capture, or why there is none; `done` is how far the importer has come, in its own units."""

    name: str
    capture: FetchedCapture | None = None
    why: str = ""
    is_undated: bool = False
    """The moment of its capture is a guess: what it says itself goes before, where that is earlier."""
    is_stored: bool = False
    """It was not even asked for, since it is there."""
    done: int = 0


def as_read(candidate: Candidate, source: Source, readers: ReaderPool) -> Candidate:
    """The candidate if it can be read as a document; what cannot is named, not kept. Raises StoppedError."""
    capture = candidate.capture
    if capture is None:
        return candidate
    try:
        document = document_of(source, capture.as_stored, readers)
    except ReadError as error:
        return replace(candidate, capture=None, why=str(error))
    stated = at_midnight(document) if candidate.is_undated else None
    return replace(candidate, capture=replace(capture, fetched_at=min(stated, capture.fetched_at))) if stated else candidate


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
            match = pattern_of(self.pattern).search(address)
            same = self.source.url is not None and same_place(self.source.url, address)
            return (self.source.url if same else address) if match else None
        if self.source.url is not None:
            return self.source.url if same_place(self.source.url, address) else None
        return address if self.source.link is not None and re.search(self.source.link, address) else None


def same_place(address: str, other_address: str) -> bool:
    """The same page to a publisher: whatever the scheme, with or without www., port 80 or 443, and a slash at the end."""
    try:
        return _place(address) == _place(other_address)
    except ValueError:
        return False


def _place(address: str) -> tuple[str, int | None, str, str]:
    parts = urlsplit(address)
    port = parts.port if parts.port not in (80, 443) else None
    return (parts.hostname or "").removeprefix("www."), port, parts.path.rstrip("/"), parts.query
