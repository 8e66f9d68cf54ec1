"""Which documents a source leads to now, and which of them are still to be visited."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import datetime

from db import Database, FetchedCapture, Finding, IndexEntry, Validators
from monitor.configuration import Source
from monitor.discovery.dates import newest_first
from monitor.discovery.feeds import releases_announced
from monitor.discovery.folders import releases_on_disk
from monitor.discovery.links import releases_linked
from monitor.fetching import Fetcher, headers_of

MOST_AT_ONCE = 50
"""Documents that one visit takes in. Of what was issued since the last visit the oldest come first, the others with the next."""


def find_releases(source: Source, database: Database, fetcher: Fetcher, moment: datetime) -> tuple[Finding, ...]:
    """The newest first. Raises FetchError naming the source where nothing is found."""
    if source.files is not None:
        return tuple(releases_on_disk(source.files, source.name))
    if not source.is_series_of_documents:
        return (Finding(address=source.address),)
    return _from_index(source, database, fetcher, moment)


def still_to_visit(findings: tuple[Finding, ...], known: AbstractSet[str], *, backlog: bool) -> tuple[Finding, ...]:
    """The oldest first: what stands above the newest document that is known, else the newest one again.

    At first sight only the newest, or with `backlog` as many as one visit takes in.
    """
    if not known:
        return tuple(reversed(findings[:MOST_AT_ONCE] if backlog else findings[:1]))
    above = next((place for place, finding in enumerate(findings) if finding.address in known), None)
    fresh = findings[:1] if above is None else findings[:above]
    return tuple(reversed(fresh))[:MOST_AT_ONCE] or findings[:1]


def _from_index(source: Source, database: Database, fetcher: Fetcher, moment: datetime) -> tuple[Finding, ...]:
    known = database.index_of(source.name)
    same = known is not None and (known.address, known.pattern) == (source.address, source.link)
    asked = Validators(etag=known.etag, last_modified=known.last_modified) if same and known is not None else Validators()
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
    findings = newest_first(_read(source, index))
    database.store_index(
        source.name,
        IndexEntry(
            address=source.address,
            pattern=source.link,
            etag=index.etag,
            last_modified=index.last_modified,
            read_at=moment,
            findings=findings,
        ),
    )
    return findings


def _read(source: Source, index: FetchedCapture) -> list[Finding]:
    if source.feed is not None:
        return releases_announced(index, source.link, source.name)
    return releases_linked(index, source.link or "", source.name)
