"""What goes into this room and what comes out of it: values, never rows and never sessions. Times are aware and UTC."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from enum import StrEnum
from hashlib import sha256
from typing import Any

from snapshots import Cause, Change, Curation, Observation, Outcome, Published, Series


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """A source as the configuration declares it: what the database must know to keep its history."""

    name: str
    title: str
    address: str
    site: str | None = None
    """The host that is asked for it; none for a file. Declared only: a source that is read back has none."""


class SourceDecisionKind(StrEnum):
    """What a person may decide about a source as a whole."""

    PAUSE = "pause"
    RESUME = "resume"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDecision:
    """Who decided what about a source, and when."""

    kind: SourceDecisionKind
    made_by: str
    made_at: datetime
    note: str | None = None

    def told(self, zone: tzinfo = UTC) -> str:
        """Such as "paused by Ada on 2026-06-01 08:30 UTC: moving to a new site"."""
        word = {"pause": "paused", "resume": "resumed", "remove": "removed"}[self.kind]
        local = self.made_at.astimezone(zone)
        return f"{word} by {self.made_by} on {local:%Y-%m-%d %H:%M} {local:%Z}" + (f": {self.note}" if self.note else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedCapture:
    """Raw bytes as they came, with what the transport said of them."""

    content: bytes
    address: str
    """Where it was asked for."""
    media_type: str | None
    charset: str | None
    etag: str | None
    last_modified: str | None
    fetched_at: datetime
    published: Published | None = None
    """What others than the document say of its date: a feed, a listing, a file name."""
    imported_at: datetime | None = None
    """None for what a check fetched; else when it was imported, and `fetched_at` is when its archive saw it."""
    landed: str | None = None
    """Where redirects led; None where there was none. It speaks for or against the answer, and is not stored."""
    said: tuple[str, ...] = ()
    """What headers gave away that speaks against the answer, by the names in `snapshots.judging.SAID`; not stored either."""

    @property
    def as_stored(self) -> StoredCapture:
        """As it would come out of the database."""
        return StoredCapture(
            sha256=sha256(self.content).hexdigest(),
            content=self.content,
            address=self.address,
            media_type=self.media_type,
            charset=self.charset,
            fetched_at=self.fetched_at,
            last_modified=self.last_modified,
            published=self.published,
            imported_at=self.imported_at,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCapture:
    """A capture as the database holds it."""

    sha256: str
    content: bytes
    address: str
    media_type: str | None
    charset: str | None
    fetched_at: datetime
    last_modified: str | None = None
    published: Published | None = None
    imported_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A document that a source leads to, and what the place that names it says of its date."""

    address: str
    published: Published | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """What a listing or a feed held when it was read last, newest first."""

    address: str
    pattern: str | None
    etag: str | None
    last_modified: str | None
    read_at: datetime
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DueVisit:
    """A source, and the moment at which it is to be visited."""

    source: str
    due: datetime
    site: str | None = None
    """Of the host that is asked for it; none for a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsAnswer:
    """What a host answered for robots.txt: nothing where it has none, which allows all."""

    content: bytes
    read_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HostWait:
    """Why a host may not be asked yet: another request is under way or just was, or the host asked to be left alone."""

    until: datetime
    is_silence: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NextVisit:
    """How a visit leaves its source when it finds nothing new: given back by this holder, and due again then."""

    holder: str
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCheck:
    """A check that has begun and has no outcome yet; `capture` is its body's SHA-256 once that is stored."""

    id: int
    source: str
    started_at: datetime
    capture: str | None = None
    is_released: bool = False
    """That is the body of the newest release: there is nothing to read."""
    quiet: bool = False
    """Whatever it finds is sent to nobody: it takes in what was issued before the source was watched."""
    ends_backlog: bool = False
    """It is the last of these."""
    next_visit: NextVisit | None = None
    """Recorded with the outcome where that is `unchanged`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a conditional request sends, and when the source was last asked without them."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseEntry:
    """One release of a source."""

    number: int
    published: Published | None
    observed_at: datetime
    last_seen_at: datetime
    fingerprint: str
    capture: str
    title: str | None
    figures: int
    text_length: int
    address: str | None = None
    """Where the document stood; None for releases of before this was kept."""
    extractor: str = ""
    """What derived its figures: the version of the extractor and the configured reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """Everything the next check must know of a source before it can conclude anything."""

    source: SourceEntry
    latest: ReleaseEntry | None
    current: tuple[Observation, ...]
    """Observations of the latest release."""
    series: tuple[Series, ...]
    """All series of the source, whether or not the latest release states them."""
    curations: tuple[Curation, ...]
    """What people decided, also what was undone, the oldest first."""
    used_keys: frozenset[str]
    """Keys that a new series must not take: of all series that there ever were."""
    fingerprints: tuple[str, ...]
    """Of all releases, oldest first: a document equal to an older one is a variant."""
    held: str | None
    """Fingerprint of the document that is held as suspect or variant, and how long it has been."""
    held_since: datetime | None
    held_checks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseToStore:
    """A new release with all that was derived from its capture."""

    published: Published | None
    title: str | None
    language: str | None
    fingerprint: str
    text: str
    observations: tuple[Observation, ...]
    changes: tuple[Change, ...]
    unchanged: int
    extractor: str
    """Version of the extractor that made it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A moment at which a document of a source was seen: by a check, or by the archive that it was imported from."""

    visit: int | None
    """The check that saw it; None for what was imported."""
    capture: int | None
    """None for a check that was told that nothing had changed."""
    address: str | None
    moment: datetime
    last_moment: datetime
    """When the check ended."""
    removed: bool = False
    """It brought a page that made no release and was deleted since: it counts like one that was told of no change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """Something that was removed from the record on purpose."""

    subject: str
    """For example `body` and the SHA-256 of a page."""
    why: str
    made_by: str
    """A person, or the key of the configuration that is the rule."""
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesKey:
    """A statement by which a series is known: never taken back. Of several for one key the earliest that is found counts."""

    key: str
    label: str
    """As the series was called at first; people may have renamed it."""
    capture: str
    """SHA-256 of the capture."""
    quote: str
    occurrence: int
    """How often the quote stands in the document's text before this place; negative where that was never counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that a source's releases follow from, as it stood at one moment."""

    sightings: tuple[Sighting, ...]
    """Checks in their order, then imports in theirs."""
    keys: tuple[SeriesKey, ...]
    """All that were ever used, the earliest first."""
    present: dict[tuple[str, str, int], str]
    """By capture (SHA-256), quote and its turn among its likes in the release: key of the series that it is assigned to now."""
    curations: tuple[Curation, ...]
    """What people decided, also what was undone, the oldest first."""
    state: tuple[int, ...]
    """Differs when anything has been added since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RebuiltRelease:
    """A release that follows from the record, and the checks that saw it."""

    release: ReleaseToStore
    capture: int
    observed_at: datetime
    last_seen_at: datetime
    visits: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryToQueue:
    """A report that a channel shall get; the key makes a second sending recognisable."""

    channel: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """How a check ended. A release is there exactly when the outcome is `released`."""

    outcome: Outcome
    cause: Cause | None = None
    release: ReleaseToStore | None = None
    fingerprint: str | None = None
    """Of the document read, also when it is held."""
    deliveries: tuple[DeliveryToQueue, ...] = ()
    """Queued only together with a release."""
    retry_after: datetime | None = None
    """Until then the host asks to be left alone."""

    def __post_init__(self) -> None:
        if (self.release is not None) is not (self.outcome is Outcome.RELEASED):
            raise ValueError(f"outcome {self.outcome} and release {self.release is not None} do not go together")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckEntry:
    """A finished check as the database tells it."""

    id: int
    source: str
    started_at: datetime
    finished_at: datetime | None
    outcome: Outcome | None
    cause: Cause | None
    release: int | None
    """Number of the release that it found or saw again."""
    retry_after: datetime | None = None
    """Until then the host asked to be left alone; only of a check that has just ended."""
    next_due: datetime | None = None
    """When its source is due again, where that was recorded with the outcome; only of a check that has just ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitStart:
    """What is known of a source when a visit of it starts."""

    newest: CheckEntry | None
    """Its newest check, finished or not, without the number of its release."""
    is_stopped: bool
    """Did a person pause or remove it?"""
    takes_in_backlog: bool
    """Is what was issued before it was watched still being taken in?"""
    has_rhythm: bool
    """Do its issues come so regularly that the next one is expected?"""
    address: str | None = None
    """Where its newest capture came from, with what a conditional request for it sends."""
    etag: str | None = None
    last_modified: str | None = None
    understood_at: datetime | None = None
    """When that capture was asked for and understood last."""

    def validators(self, address: str, since: datetime | None = None) -> Validators:
        """For a request; empty unless the newest capture came from there and was understood, since then at least once."""
        is_trusted = self.understood_at is not None and (since is None or self.understood_at > since)
        if self.address != address or not is_trusted:
            return Validators()
        return Validators(etag=self.etag, last_modified=self.last_modified)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEntry:
    """The changes that one release brought, with what a report needs to introduce them."""

    source: SourceEntry
    release: ReleaseEntry
    before: ReleaseEntry | None
    """None for the first release: then there are no changes, only figures."""
    changes: tuple[Change, ...]
    unchanged: int

    @property
    def seen_before_former(self) -> bool:
        """Was the later of the two seen earlier by the clock? Releases are in the order of checks, whatever the clock says."""
        before = self.before
        return before is not None and before.number < self.release.number and self.release.observed_at < before.observed_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A message that is about no release: the trouble of a source. Kept as it is sent, so that every sending says the same."""

    subject: str
    body: str
    record: dict[str, Any]
    """For programs: docs/reference/json.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeToQueue:
    """A notice that a channel shall get; the key makes a second sending recognisable."""

    channel: str
    key: str
    notice: Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingDelivery:
    """A delivery that is due: of a report or of a notice."""

    id: int
    channel: str
    key: str
    attempts: int
    due: datetime
    content: ReportEntry | Notice = field(repr=False)

    @property
    def about(self) -> str:
        """In a few words, for a log."""
        if isinstance(self.content, Notice):
            return f"a notice ({self.content.record['schema']})"
        return f"release {self.content.release.number} of {self.content.source.name}"
