"""Which documents a source leads to now, and which of them are still to be visited."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime

from db import Database, FetchedCapture, Finding, IndexEntry, Validators
from monitor.configuration import Source
from monitor.discovery.dates import newest_first
from monitor.discovery.feeds import releases_announced
from monitor.discovery.folders import releases_on_disk
from monitor.discovery.links import releases_linked
from monitor.errors import FetchError
from monitor.extensions import Listing
from monitor.fetching import TRUSTED, Fetcher, headers_of
from monitor.reading.orders import ToWork
from monitor.reading.pool import ReaderPool
from snapshots import Cause, CauseCode, ReadError

SMALL = 200_000
"""Bytes of a feed or a listing that is read here, in well under a second."""
MOST_AT_ONCE = 50
"""Documents that one visit takes in. Of what was issued since the last visit the oldest come first, the others with the next."""


def find_releases(
    source: Source, database: Database, fetcher: Fetcher, moment: datetime, kinds: Mapping[str, Listing], readers: ReaderPool
) -> tuple[Finding, ...]:
    """The newest first. Raises FetchError naming the source where nothing is found.

    `kinds` are how other packages read a listing, by the name that the source gives as its `kind`. A long feed or listing is read
    by one of the `readers`, within their limits.
    """
    if source.files is not None:
        return tuple(releases_on_disk(source.files, source.name))
    if not source.is_series_of_documents:
        return (Finding(address=source.address),)
    return _from_index(source, database, fetcher, moment, kinds, readers)


def still_to_visit(findings: tuple[Finding, ...], known: AbstractSet[str], *, backlog: bool) -> tuple[Finding, ...]:
    """The oldest first: what stands above the newest document that is known, else the newest one again.

    At first sight only the newest, or with `backlog` as many as one visit takes in.
    """
    if not known:
        return tuple(reversed(findings[:MOST_AT_ONCE] if backlog else findings[:1]))
    above = next((place for place, finding in enumerate(findings) if finding.address in known), None)
    fresh = findings[:1] if above is None else findings[:above]
    return tuple(reversed(fresh))[:MOST_AT_ONCE] or findings[:1]


def _from_index(
    source: Source, database: Database, fetcher: Fetcher, moment: datetime, kinds: Mapping[str, Listing], readers: ReaderPool
) -> tuple[Finding, ...]:
    known = database.index_of(source.name)
    pattern = source.link if source.kind is None else f"{source.kind} {source.link or ''}"
    asked = Validators()
    if known is not None and (known.address, known.pattern) == (source.address, pattern) and moment - known.read_at < TRUSTED:
        asked = Validators(etag=known.etag, last_modified=known.last_modified)
    index = fetcher.fetch(
        source.address,
        allow_private=source.allow_private_addresses,
        validators=asked,
        moment=moment,
        own_headers=headers_of(source),
    )
    if index is None and known is not None:
        return known.findings
    if index is None:
        raise AssertionError("unreachable: only a conditional request is answered that nothing changed")
    findings = newest_first(_read(source, index, kinds, readers))
    database.store_index(
        source.name,
        IndexEntry(
            address=source.address,
            pattern=pattern,
            etag=index.etag,
            last_modified=index.last_modified,
            read_at=moment,
            findings=findings,
        ),
    )
    return findings


def _read(source: Source, index: FetchedCapture, kinds: Mapping[str, Listing], readers: ReaderPool) -> list[Finding]:
    if source.kind is not None:
        if source.kind not in kinds:
            raise FetchError(Cause(CauseCode.UNREADABLE, _unknown(source.name, source.kind, kinds)))
        return kinds[source.kind](index, source.link, source.name)
    arguments = (index, source.link, source.name, source.feed is not None)
    if len(index.content) <= SMALL:
        answer = read_index(*arguments)
    else:
        order = ToWork(f"source {source.name!r}: {index.address}", read_index, arguments, "read", len(index.content))
        try:
            answer = readers.ask(order)
        except ReadError as error:
            raise FetchError(error.cause) from error
    if isinstance(answer, Cause):
        raise FetchError(answer)
    return answer


def read_index(index: FetchedCapture, link: str | None, name: str, is_feed: bool) -> list[Finding] | Cause:
    """What a feed or a listing leads to, or why there is nothing."""
    try:
        return releases_announced(index, link, name) if is_feed else releases_linked(index, link or "", name)
    except FetchError as error:
        return error.cause


def _unknown(name: str, kind: str, kinds: Mapping[str, Listing]) -> str:
    known = ", ".join(sorted(kinds)) or "none is installed"
    return f"source {name!r}: kind = {kind!r} is none that another package adds ({known}); install the package that has it"
