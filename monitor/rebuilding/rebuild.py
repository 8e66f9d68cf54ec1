"""`figurewatch rebuild`: all releases of a source from its captures, put in place of the present ones in one transaction.

Nothing is sent for it: deliveries belong to what checks found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from db import DamagedError, RebuiltRelease, Record, SeriesKey, Sighting, StorageError
from monitor.assembly import Parts
from monitor.configuration import Source
from monitor.reading.ahead import each_in_order
from monitor.reading.orders import Derived
from monitor.rebuilding.order import in_order
from monitor.rebuilding.readings import Open, ReadNow, Tell, captures_of
from monitor.rebuilding.replay import Replay, Seen
from monitor.rebuilding.series_keys import keep_keys
from snapshots import Curation, ReadError

ATTEMPTS = 3


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
    damaged: tuple[str, ...]
    """What the record no longer has as it came."""


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
    damaged: tuple[str, ...]


def propose(
    source: Source,
    parts: Parts,
    tell: Tell = lambda _done, _all: None,
    also: Sequence[Curation] = (),
    opened: Open = ReadNow,
) -> Proposal:
    """Derives everything anew and writes nothing; `also` are decisions to try beside those made. Raises StorageError.

    `opened` makes what reads the captures: now, or from parts that an earlier run left.
    """
    record = parts.database.record_of(source.name)
    record = replace(record, curations=(*record.curations, *also))
    work = _Work(source, parts, record, opened)
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
        damaged=tuple(work.damaged),
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
        damaged=proposal.damaged,
    )


def rebuild(source: Source, parts: Parts, tell: Tell = lambda _done, _all: None, opened: Open = ReadNow) -> Rebuilt:
    """Derives everything anew and puts it in place. Raises StorageError: then everything is as it was."""
    for _ in range(ATTEMPTS):
        rebuilt = accept(propose(source, parts, tell, opened=opened), parts)
        if rebuilt is not None:
            return rebuilt
    raise StorageError(f"rebuilding {source.name!r}", "checks kept adding to it meanwhile", "Run it again")


class _Work:
    """Reads each capture for its date, then in order for its figures: a few documents are in memory at a time."""

    def __init__(self, source: Source, parts: Parts, record: Record, opened: Open) -> None:
        self.source, self.parts, self.record = source, parts, record
        self.numbers = captures_of(record)
        self.readings = opened(source, parts, self.numbers)
        self.digests: dict[int, str] = {}
        self.unreadable: list[str] = []
        self.damaged: list[str] = []

    def replayed(self, tell: Tell) -> Replay:
        total = 2 * len(self.record.sightings)
        published: dict[int, date] = {}
        at_once = self.parts.readers.workers
        for done, look in enumerate(each_in_order(self._look, self.numbers, at_once)):
            tell(done, total)
            if look.sha256 is None:
                self.damaged.append(look.trouble)
                continue
            self.digests[look.number] = look.sha256
            if look.trouble:
                self.unreadable.append(look.trouble)
            elif look.published is not None:
                published[look.number] = look.published
        replay = Replay(self.source, self.parts.configuration.monitor, self.record.curations, self.parts.readers)
        ordered = in_order(self.record.sightings, published)
        for done, seen in enumerate(each_in_order(self._seen, _once_in_a_row(ordered), at_once), len(self.numbers)):
            tell(done, total)
            for sighting in seen.sightings:
                if sighting.capture is None:
                    replay.see_again(sighting)
                elif seen.derived is not None:
                    derived = seen.derived
                    replay.see(Seen(sighting, self.digests[sighting.capture], derived.document, derived.figures))
        tell(total, total)
        return replay

    def _look(self, number: int) -> _Look:
        try:
            capture = self.parts.database.capture_of(number)
        except DamagedError as error:
            return _Look(number, None, trouble=str(error))
        try:
            document = self.readings.document(number, capture)
        except ReadError as error:
            trouble = f"{capture.address} of {capture.fetched_at:%Y-%m-%d}: {error}"
            return _Look(number, capture.sha256, trouble=trouble)
        return _Look(number, capture.sha256, document.published.day if document.published else None)

    def _seen(self, sightings: list[Sighting]) -> _Sight:
        number = next((sighting.capture for sighting in sightings if sighting.capture is not None), None)
        if number is None:
            return _Sight(sightings, None)
        try:
            capture = self.parts.database.capture_of(number)
            return _Sight(sightings, self.readings.derived(number, capture))
        except (DamagedError, ReadError):  # told when it was looked at
            return _Sight(sightings, None)


@dataclass(frozen=True, slots=True)
class _Look:
    """A capture read for its date, or why it cannot be read."""

    number: int
    sha256: str | None
    """None where the record no longer has it as it came."""
    published: date | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class _Sight:
    """Sightings in a row of one capture, or of no new one, and what it was read as."""

    sightings: list[Sighting]
    derived: Derived | None


def _once_in_a_row(sightings: Sequence[Sighting]) -> Iterator[list[Sighting]]:
    """The sightings in order, those of the same capture in a row together: it is read once for all of them."""
    row: list[Sighting] = []
    number: int | None = None
    for sighting in sightings:
        if sighting.capture is not None:
            if number not in (None, sighting.capture):
                yield row
                row = []
            number = sighting.capture
        row.append(sighting)
    if row:
        yield row
