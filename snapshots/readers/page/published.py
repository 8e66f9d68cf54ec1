"""The publisher's own date of a page, in the order in which its statements are trusted.

A sheet that is replaced in place is dated by its last change, so dates of change go before dates of first publication; within
each, what is written for machines before what is written for people, the address last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from snapshots.documents import Published
from snapshots.readers.blocks.layout import Draft
from snapshots.readers.page.metadata import Metadata
from snapshots.readers.words.dates import (
    POSTED,
    STATED,
    UPDATED,
    dated_lines,
    day_alone,
    day_in,
    published_in_address,
    stated_day,
)

_MOST_VISIBLE = 200
_EDGE = 200
"""Blocks at the top and at the bottom of a page that are looked at for a visible date."""
_CHANGED_METAS = (
    "article:modified_time", "og:updated_time", "govuk:public-updated-at", "govuk:updated-at", "dcterms.modified",
    "dc.date.modified", "dcterms.date.modified", "last-modified", "lastmod", "revised", "date.modified", "datemodified",
    "dateupdated", "last-updated", "updated_time",
)  # fmt: skip
_ISSUED_METAS = (
    "article:published_time", "datepublished", "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created",
    "dc.date", "dcterms.date", "dcterms.available", "govuk:first-published-at", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "date",
)  # fmt: skip
_MOST_ALONE = 60
_TOP = 25
_OTHERS = frozenset({"related posts", "comments", "archive", "sidebar", "ticker", "navigation", "advertisement", "struck"})
"""Labels of what has dates of its own."""


def published_of(metadata: Metadata, drafts: Sequence[Draft], address: str | None) -> Published | None:
    """The first date found in the order of trust, and where it was found."""
    american = (metadata.language or "").lower() in ("en-us", "en_us")
    edges = drafts if len(drafts) <= 2 * _EDGE else [*drafts[:_EDGE], *drafts[-_EDGE:]]
    own = [draft for draft in edges if draft.cell is None and draft.boilerplate not in _OTHERS]
    lines, top = _dated_in(own, _MOST_VISIBLE), _dated_in(own[:_TOP], _MOST_ALONE)
    dates = _candidates(metadata, lines, top, american=american)
    return next(filter(None, dates), None) or published_in_address(address)


def _dated_in(drafts: Sequence[Draft], longest: int) -> list[str]:
    return dated_lines([draft.text for draft in drafts if len(draft.text) <= longest])


def _candidates(metadata: Metadata, lines: Sequence[str], top: Sequence[str], *, american: bool) -> Iterator[Published | None]:
    issued = _declared(metadata.linked_data, ("datePublished", "dateCreated"), "json-ld")
    changed = _declared(metadata.linked_data, ("dateModified",), "json-ld")
    # A template that is older than the page it makes: no page was changed before it was published.
    yield issued if changed and issued and issued.day > changed.day else changed
    yield _declared(metadata.metas, _CHANGED_METAS, "meta")
    yield _timed(metadata.times, ("datemodified", "updated", "modified"))
    yield stated_day(lines, UPDATED, american=american)
    yield issued
    yield _declared(metadata.metas, _ISSUED_METAS, "meta")
    yield _timed(metadata.times, ("pubdate", "datepublished", "published", "entry-date", "date"))
    yield stated_day(lines, POSTED, american=american)
    yield _timed(metadata.times, ("",)) if len(metadata.times) == 1 else None
    yield day_alone(top, american=american)
    yield stated_day(lines, STATED, american=american)


def _declared(pairs: Sequence[tuple[str, str]], names: Sequence[str], origin: str) -> Published | None:
    for name in names:
        for key, value in pairs:
            if key == name and (day := day_in(value)):
                return Published(day, origin)
    return None


def _timed(times: Sequence[tuple[str, str]], names: Sequence[str]) -> Published | None:
    for named, value in times:
        if any(name in named for name in names) and (day := day_in(value)):
            return Published(day, "time element")
    return None
