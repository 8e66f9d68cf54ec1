"""The day on which a document was published, by the best that is known: what it says, what led to it, who sent it."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import Protocol

from snapshots import Document, Published

FILE_NAME = "file name"
"""Origin of a day that a person wrote into the name of a file or its folder: it goes before all others."""
ADDRESS, LAST_MODIFIED = "address", "last-modified"


class Dated(Protocol):
    """What is known of a capture's date besides its content."""

    @property
    def published(self) -> Published | None:
        """What led to it, such as a feed, says so."""

    @property
    def last_modified(self) -> str | None:
        """The header of its host."""


def published_of(document: Document, capture: Dated) -> Published | None:
    """The publisher's date: what the document says, else what led to it, else its address, else its host.

    A day in a file's name goes first, since a person put it there.
    """
    given, stated = capture.published, document.published
    if given is not None and given.origin == FILE_NAME:
        return given
    in_address = stated if stated is not None and stated.origin == ADDRESS else None
    return (stated if in_address is None else None) or given or in_address or _last_modified(capture.last_modified)


def _last_modified(header: str | None) -> Published | None:
    try:
        return Published(parsedate_to_datetime(header or "").date(), LAST_MODIFIED)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
