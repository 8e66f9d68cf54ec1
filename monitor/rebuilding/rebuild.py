"""`figurewatch rebuild`: all releases of a source from its captures, put in place of the present ones in one transaction.

Nothing is sent for it: deliveries belong to what checks found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from db import RebuiltRelease, Record, SeriesKey, Sighting, StorageError
from monitor.assembly import Parts
from monitor.configuration import Source
from monitor.reading.deriving import derive, document_of
from monitor.rebuilding.order import in_order
from monitor.rebuilding.replay import Replay, Seen
from monitor.rebuilding.series_keys import keep_keys
from snapshots import ReadError

ATTEMPTS = 3
Tell = Callable[[int, int], None]
"""Told how many sightings of how many are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What a rebuild made."""

    source: str
    captures: int
    before: int
    releases: int
    held: tuple[str, ...]
    """What became no release, and why."""
    unreadable: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A history derived anew, not yet put in place of the stored one."""

    source: str
    releases: tuple[RebuiltRelease, ...]
    found_again: tuple[SeriesKey, ...]
    digests: dict[int, str]
    """SHA-256 of each capture, by its number."""
    state: tuple[int, ...]
    """Of the record that it follows from."""
    held: tuple[str, ...]
    unreadable: tuple[str, ...]


def propose(source: Source, parts: Parts, tell: Tell = lambda _done, _all: None) -> Proposal:
    """Derives everything anew and writes nothing. Raises StorageError."""
    record = parts.database.record_of(source.name)
    work = _Work(source, parts, record)
    replay = work.replayed(tell)
    releases, found_again = keep_keys(replay.releases, work.digests, record)
    return Proposal(
        source=source.name,
        releases=tuple(releases),
        found_again=found_again,
        digests=work.digests,
        state=record.state,
        held=tuple(f"{sighting.address} of {sighting.moment:%Y-%m-%d}: {cause.message}" for sighting, cause in replay.held),
        unreadable=tuple(work.unreadable),
    )


def accept(proposal: Proposal, parts: Parts) -> Rebuilt | None:
    """Puts the proposal in place, in one transaction; None where the record has grown since it was made. Raises StorageError."""
    name = proposal.source
    before = parts.database.latest_release(name)
    if not parts.database.rewrite(name, proposal.releases, proposal.state, parts.clock(), proposal.found_again):
        return None
    return Rebuilt(
        source=name,
        captures=len(proposal.digests),
        before=before.number if before else 0,
        releases=len(proposal.releases),
        held=proposal.held,
        unreadable=proposal.unreadable,
    )


def rebuild(source: Source, parts: Parts, tell: Tell = lambda _done, _all: None) -> Rebuilt:
    """Derives everything anew and puts it in place. Raises StorageError: then everything is as it was."""
    for _ in range(ATTEMPTS):
        rebuilt = accept(propose(source, parts, tell), parts)
        if rebuilt is not None:
            return rebuilt
    raise StorageError(f"rebuilding {source.name!r}", "checks kept adding to it meanwhile", "Run it again")


class _Work:
    """Reads each capture for its date, then in order for its figures: no more than two documents are kept in memory."""

    def __init__(self, source: Source, parts: Parts, record: Record) -> None:
        self.source, self.parts, self.record = source, parts, record
        self.digests: dict[int, str] = {}
        self.unreadable: list[str] = []
        self._last: tuple[int, Seen] | None = None

    def replayed(self, tell: Tell) -> Replay:
        total = 2 * len(self.record.sightings)
        published: dict[int, date] = {}
        for done, sighting in enumerate(self.record.sightings):
            tell(done, total)
            if sighting.capture is not None and sighting.capture not in self.digests:
                self._look(sighting.capture, published)
        replay = Replay(self.source, self.parts.configuration.monitor, self.record.curations)
        for done, sighting in enumerate(in_order(self.record.sightings, published), len(self.record.sightings)):
            tell(done, total)
            for seen in self._seen(sighting):
                replay.see(seen)
            if sighting.capture is None:
                replay.see_again(sighting)
        tell(total, total)
        return replay

    def _look(self, number: int, published: dict[int, date]) -> None:
        capture = self.parts.database.capture_of(number)
        self.digests[number] = capture.sha256
        try:
            document = document_of(self.source, capture, self.parts.readers)
        except ReadError as error:
            self.unreadable.append(f"{capture.address} of {capture.fetched_at:%Y-%m-%d}: {error}")
            return
        if document.published is not None:
            published[number] = document.published.day

    def _seen(self, sighting: Sighting) -> Iterator[Seen]:
        if sighting.capture is None:
            return
        if self._last is None or self._last[0] != sighting.capture:
            capture = self.parts.database.capture_of(sighting.capture)
            try:
                derived = derive(self.source, capture, self.parts.readers)
            except ReadError:
                return
            self._last = (sighting.capture, Seen(sighting, capture.sha256, derived.document, derived.figures))
        known = self._last[1]
        yield Seen(sighting, known.sha256, known.document, known.figures)
