"""All sightings of a source once more, one after the other, by the same decisions as when they are made one at a time.

An archive shows most documents once, so that none of them can persist as a checked one does. A suspect document out of an import
is believed when the next one agrees with it: then the publisher had rewritten the sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from db import CheckResult, RebuiltRelease, ReleaseEntry, Sighting, SourceEntry, SourceState
from monitor.configuration import MonitorSettings, Source
from monitor.deciding import Memory, believe, decide
from monitor.reading.deriving import name_of, work_within_limits
from monitor.reading.pool import ReaderPool
from snapshots import Cause, CauseCode, Curation, Document, Figure, Observation, Outcome, ReadError, Series, held_to, verdict_on


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting with what its capture says."""

    sighting: Sighting
    sha256: str
    document: Document
    figures: tuple[Figure, ...]


@dataclass(slots=True)
class Replay:
    """The course of a source so far."""

    source: Source
    rules: MonitorSettings
    curations: tuple[Curation, ...]
    readers: ReaderPool
    state: SourceState = field(init=False)
    releases: list[RebuiltRelease] = field(default_factory=list)
    held: list[tuple[Sighting, Cause]] = field(default_factory=list)
    _doubted: Seen | None = None
    _last: Document | None = None

    def __post_init__(self) -> None:
        entry = SourceEntry(name=self.source.name, title=self.source.title, address=self.source.address)
        self.state = SourceState(
            source=entry, latest=None, current=(), series=(), curations=self.curations, used_keys=frozenset(), fingerprints=(),
            held=None, held_since=None, held_checks=0,
        )  # fmt: skip

    def see(self, seen: Seen) -> None:
        """What the next document adds; one that is too much to compare adds nothing."""
        try:
            self._see(seen)
        except ReadError as error:
            self.held.append((seen.sighting, error.cause))

    def _see(self, seen: Seen) -> None:
        result = self._decided(seen)
        if result.cause is not None and result.cause.code is CauseCode.SUSPECT and self._agrees_with_doubted(seen):
            result = self._decided(seen)
        if result.release is not None:
            self._release(seen, result)
        elif result.outcome is Outcome.UNCHANGED:
            self.see_again(seen.sighting)
        elif result.cause is not None:
            self._hold(seen, result.cause)

    def see_again(self, sighting: Sighting) -> None:
        """Nothing had changed."""
        self._end_doubt()
        if not self.releases:
            return
        last = self.releases[-1]
        self.releases[-1] = replace(
            last,
            last_seen_at=max(last.last_seen_at, sighting.last_moment),
            visits=last.visits if sighting.visit is None else (*last.visits, sighting.visit),
        )

    def _decided(self, seen: Seen) -> CheckResult:
        verdict = verdict_on(self.curations, seen.sha256, seen.document.fingerprint)
        memory = self._memory(seen)
        state = self._ruled(seen)
        return decide(seen.document, seen.figures, state, self.source, self.rules, seen.sighting.moment, memory, verdict)

    def _ruled(self, seen: Seen) -> SourceState:
        return replace(self.state, curations=held_to(self.curations, seen.sha256, seen.document.fingerprint))

    def _memory(self, seen: Seen) -> Memory:
        name = name_of(self.source, seen.sighting.address or self.source.address)
        return Memory(work=work_within_limits(name, self.readers), document=lambda: self._last)

    def _agrees_with_doubted(self, seen: Seen) -> bool:
        """Believes the imported document that is held, if this one would follow it without doubt."""
        doubted = self._doubted
        if doubted is None or not doubted.figures or doubted.document.fingerprint == seen.document.fingerprint:
            return False
        before = self.state, list(self.releases), self._last
        self._release(
            doubted, believe(doubted.document, doubted.figures, self._ruled(doubted), self.source, self._memory(doubted))
        )
        if self._decided(seen).release is None:
            self.state, self.releases, self._last = before
            self._doubted = doubted
            return False
        self.held = [(sighting, cause) for sighting, cause in self.held if sighting is not doubted.sighting]
        return True

    def _release(self, seen: Seen, result: CheckResult) -> None:
        release, sighting = result.release, seen.sighting
        if release is None or sighting.capture is None:
            raise AssertionError("unreachable: only a document with a capture becomes a release")
        self._end_doubt()
        self._last = seen.document
        self.releases.append(
            RebuiltRelease(
                release=release,
                capture=sighting.capture,
                observed_at=sighting.moment,
                last_seen_at=sighting.last_moment,
                visits=() if sighting.visit is None else (sighting.visit,),
            )
        )
        number = len(self.releases)
        entry = ReleaseEntry(
            number=number, published=release.published, observed_at=sighting.moment, last_seen_at=sighting.last_moment,
            fingerprint=release.fingerprint, capture=seen.sha256, title=release.title,
            figures=len(release.observations), text_length=len(release.text),
        )  # fmt: skip
        self.state = replace(
            self.state,
            latest=entry,
            current=release.observations,
            series=_followed(self.state.series, release.observations, number),
            fingerprints=(*self.state.fingerprints, release.fingerprint),
        )

    def _hold(self, seen: Seen, cause: Cause) -> None:
        sighting, same = seen.sighting, self.state.held == seen.document.fingerprint
        self.held.append((sighting, cause))
        imported = sighting.visit is None and cause.code is CauseCode.SUSPECT
        self._doubted = seen if imported else None
        self.state = replace(
            self.state,
            held=seen.document.fingerprint,
            held_since=self.state.held_since if same else sighting.moment,
            held_checks=self.state.held_checks + 1 if same else 1,
        )

    def _end_doubt(self) -> None:
        self._doubted = None
        self.state = replace(self.state, held=None, held_since=None, held_checks=0)


def _followed(series: Sequence[Series], observations: Sequence[Observation], number: int) -> tuple[Series, ...]:
    """The series after a release that states these observations."""
    stated: dict[str, list[Observation]] = {}
    for observation in sorted(observations, key=lambda followed: followed.mention):
        stated.setdefault(observation.series, []).append(observation)
    known = [
        replace(
            followed,
            last=tuple(o.figure for o in stated[followed.key]),
            last_release=number,
            former=(*followed.former, followed.last[0]),
        )
        if followed.key in stated
        else followed
        for followed in series
    ]
    old = {followed.key for followed in series}
    new = [
        Series(
            key=observation.series,
            label=observation.label,
            last=tuple(o.figure for o in stated[observation.series]),
            last_release=number,
        )
        for observation in observations
        if observation.series not in old and observation is stated[observation.series][0]
    ]
    return (*known, *new)
