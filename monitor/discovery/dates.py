"""Days that are stated outside of a document: in the name of its file, in the words of a link, in a feed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from db import Finding
from snapshots.readers.words.dates import day_in, published_in_address

STAMP = re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)\d{6}(?!\d)")


def day_of_name(name: str) -> date | None:
    """The day in a name: 2024-03-01, 20240301, 20240301120000, 12-March-2024, March-2024 (then its first day)."""
    stamp = STAMP.search(name)
    plain = f"{stamp[1]}-{stamp[2]}-{stamp[3]}" if stamp else name
    words = re.sub(r"(?<=[^\W\d_])[-_.]+|[-_.]+(?=[^\W\d_])", " ", plain)
    published = published_in_address(plain)
    return day_in(words) or (published.day if published else None)


def newest_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """By date where every finding has one; else in the order in which they were named."""
    days = [finding.published.day for finding in findings if finding.published]
    if len(days) < len(findings):
        return tuple(findings)
    order = sorted(range(len(findings)), key=lambda i: days[i], reverse=True)
    return tuple(findings[i] for i in order)
