"""`figurewatch rebuild`: all releases of a source from its captures, put in place of the present ones in one transaction.

Nothing is sent for it: deliveries belong to what checks found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from db import DamagedError, RebuiltRelease, Record, SeriesKey, Sighting, StorageError, StoredCapture
from monitor.assembly import Parts
from monitor.configuration import Source
from monitor.reading.ahead import each_in_order
from monitor.reading.orders import Derived
from monitor.rebuilding.order import in_order
from monitor.rebuilding.readings import Open, ReadNow, Tell, captures_of
from monitor.rebuilding.replay import Replay, Seen
from monitor.rebuilding.series_keys import keep_keys
from snapshots import Curation, Document, ReadError

ATTEMPTS = 3
Content = TypeVar("Content", Document, Derived)


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
    lost: tuple[int, ...]
    """Releases of the stored history whose pages are damaged, so that nothing else tells of them any more."""


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
        unreadable=tuple(work.unreadable.values()),
        damaged=tuple(work.damaged.values()),
        lost=work.lost(),
    )


def accept(proposal: Proposal, parts: Parts, *, without_damaged: bool = False) -> Rebuilt | None:
    """Puts the proposal in place, in one transaction; None where the record has grown since it was made.

    Raises StorageError, also where a release would be lost whose page is damaged, unless it is to go on `without_damaged`.
    """
    name = proposal.source
    if proposal.lost and not without_damaged:
        raise StorageError(f"rebuilding {name!r}", loss_of(proposal), "Nothing was changed")
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


def loss_of(proposal: Proposal) -> str:
    """Which releases would be lost, and what helps."""
    numbers = ", ".join(map(str, proposal.lost))
    remedy = f"restore a backup, or let go of them: `figurewatch rebuild {proposal.source} --without-damaged`"
    return f"it would lose what is known of release {numbers}, whose page is damaged ({'; '.join(proposal.damaged)}); {remedy}"


def rebuild(
    source: Source,
    parts: Parts,
    tell: Tell = lambda _done, _all: None,
    opened: Open = ReadNow,
    *,
    without_damaged: bool = False,
) -> Rebuilt:
    """Derives everything anew and puts it in place. Raises StorageError as `accept` does: then everything is as it was."""
    for _ in range(ATTEMPTS):
        rebuilt = accept(propose(source, parts, tell, opened=opened), parts, without_damaged=without_damaged)
        if rebuilt is not None:
            return rebuilt
    raise StorageError(f"rebuilding {source.name!r}", "checks kept adding to it meanwhile", "Run it again")


class _Work:
    """Reads each capture in order for its figures, and before that for its date where the order follows from it.

    A few documents are in memory at a time.
    """

    def __init__(self, source: Source, parts: Parts, record: Record, opened: Open) -> None:
        self.source, self.parts, self.record = source, parts, record
        self.numbers = captures_of(record)
        self.readings = opened(source, parts, self.numbers)
        self.digests: dict[int, str] = {}
        self.unreadable: dict[int, str] = {}
        self.damaged: dict[int, str] = {}

    def replayed(self, tell: Tell) -> Replay:
        dated = self.numbers if any(sighting.visit is None for sighting in self.record.sightings) else []
        total = len(dated) + len(self.record.sightings)
        ordered = in_order(self.record.sightings, self._published(dated, lambda done: tell(done, total)))
        replay = Replay(self.source, self.parts.configuration.monitor, self.record.curations, self.parts.readers)
        at_once = self.parts.readers.workers
        for done, (sightings, look) in enumerate(each_in_order(self._seen, _once_in_a_row(ordered), at_once), len(dated)):
            tell(done, total)
            derived = self._noted(look) if look is not None else None
            for sighting in sightings:
                if sighting.capture is None:
                    replay.see_again(sighting)
                elif derived is not None:
                    replay.see(Seen(sighting, self.digests[sighting.capture], derived.document, derived.figures))
        tell(total, total)
        return replay

    def lost(self) -> tuple[int, ...]:
        """The stored releases of which no capture could be read as it came."""
        if not self.damaged:
            return ()
        whole = set(self.digests.values())
        stored = self.parts.database.all_releases(self.source.name)
        return tuple(release.number for release in stored if release.capture not in whole)

    def _published(self, numbers: Sequence[int], tell: Callable[[int], None]) -> dict[int, date]:
        """The publisher's date of each of these captures, where one is known."""
        published: dict[int, date] = {}
        looks = each_in_order(lambda number: self._look(number, self.readings.document), numbers, self.parts.readers.workers)
        for done, look in enumerate(looks):
            tell(done)
            document = self._noted(look)
            if document is not None and document.published is not None:
                published[look.number] = document.published.day
        return published

    def _look(self, number: int, read: Callable[[int, StoredCapture], Content]) -> _Look[Content]:
        try:
            capture = self.readings.capture(number)
        except DamagedError as error:
            return _Look(number, None, None, str(error))
        try:
            return _Look(number, capture.sha256, read(number, capture))
        except ReadError as error:
            return _Look(number, capture.sha256, None, f"{capture.address} of {capture.fetched_at:%Y-%m-%d}: {error}")

    def _noted(self, look: _Look[Content]) -> Content | None:
        """What was read, once it is noted what could not be."""
        if look.sha256 is None:
            self.damaged[look.number] = look.trouble
        else:
            self.digests[look.number] = look.sha256
        if look.sha256 is not None and look.trouble:
            self.unreadable[look.number] = look.trouble
        return look.content

    def _seen(self, sightings: list[Sighting]) -> tuple[list[Sighting], _Look[Derived] | None]:
        """Sightings in a row of one capture, or of no new one, and what it was read as."""
        number = next((sighting.capture for sighting in sightings if sighting.capture is not None), None)
        return sightings, None if number is None else self._look(number, self.readings.derived)


@dataclass(frozen=True, slots=True)
class _Look(Generic[Content]):
    """What a capture was read as, or why it cannot be read."""

    number: int
    sha256: str | None
    """None where the record no longer has it as it came."""
    content: Content | None
    trouble: str = ""


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
