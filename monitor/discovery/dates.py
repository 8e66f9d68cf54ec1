"""Days that are stated outside of a document: in the name of its file, in the words of a link, in a feed, by its host."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from email.utils import parsedate_to_datetime

from db import Finding, StoredCapture
from snapshots import Document, Published
from snapshots.readers.words.dates import day_in, published_in_address

FILE_NAME = "file name"
"""Origin of a day that a person wrote into the name of a file or its folder: it goes before all others."""
ADDRESS, LAST_MODIFIED = "address", "last-modified"
STAMP = re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)\d{6}(?!\d)")


def day_of_name(name: str) -> date | None:
    """The day in a name: 2024-03-01, 20240301, 20240301120000, 12-March-2024, March-2024 (then its first day)."""
    stamp = STAMP.search(name)
    plain = f"{stamp[1]}-{stamp[2]}-{stamp[3]}" if stamp else name
    words = re.sub(r"(?<=[^\W\d_])[-_.]+|[-_.]+(?=[^\W\d_])", " ", plain)
    found = published_in_address(plain)
    return day_in(words) or (found.day if found else None)


def published_of(document: Document, capture: StoredCapture) -> Published | None:
    """The publisher's date: what the document says, else what led to it, else its address, else its host.

    A day in a file's name goes first, since a person put it there.
    """
    given, stated = capture.published, document.published
    if given is not None and given.origin == FILE_NAME:
        return given
    in_address = stated if stated is not None and stated.origin == ADDRESS else None
    return (stated if in_address is None else None) or given or in_address or _last_modified(capture.last_modified)


def newest_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """By date where every finding has one; else in the order in which they were named."""
    days = [finding.published.day for finding in findings if finding.published]
    if len(days) < len(findings):
        return tuple(findings)
    order = sorted(range(len(findings)), key=lambda i: days[i], reverse=True)
    return tuple(findings[i] for i in order)


def _last_modified(header: str | None) -> Published | None:
    try:
        return Published(parsedate_to_datetime(header or "").date(), LAST_MODIFIED)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
