"""What the questions to this room are answered with: values, in pages where there may be many. Times are aware and UTC."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Generic, TypeVar

from db.bounds import Bounds
from db.sizes import LeastChange
from db.values import CheckEntry, ReleaseEntry, SourceDecision, SourceEntry
from snapshots import Change, Figure, Observation
from snapshots.rhythm import Rhythm

Item = TypeVar("Item")
MOST = 1000
"""No page holds more."""


class Clock(StrEnum):
    """By which day a release counts as known."""

    PUBLISHED = "published"
    """The publisher's date; where none is known, the day on which it was first seen."""
    SEEN = "seen"
    """The day on which it was first seen: by a check, or by the archive that it was imported from."""


@dataclass(frozen=True, slots=True)
class AsOf:
    """The end of a day: what was known then. A release counts from its own day on, until the day of the next."""

    day: date
    clock: Clock = Clock.PUBLISHED
    zone: tzinfo = UTC
    """Whose midnight ends the day, for what was first seen; the publisher's dates are days wherever one is."""

    @property
    def end(self) -> datetime:
        """The first moment after the day."""
        return datetime.combine(self.day + timedelta(days=1), time(), self.zone)

    def __str__(self) -> str:
        return f"{self.day} by {self.clock} day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Item]):
    """Some of many, in order; `cursor` asks for what follows and is None where nothing does."""

    items: tuple[Item, ...]
    cursor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesEntry:
    """A series by its names."""

    source: str
    key: str
    label: str
    ended: int | None
    """The last release that stated it; None while the newest does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A statement that held from one release to another: the unit of history."""

    figure: Figure
    """Stated so in `first`; later offsets and sentences may differ."""
    first: ReleaseEntry
    last: ReleaseEntry
    """The last release, within the window asked for, that states it."""
    until: ReleaseEntry | None
    """The release that states it no more; None where it stands in the newest of the window."""
    confidence: float
    """0 to 1, of the match with the series when it was first stated so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPoint:
    """One observation of a series, with the release that made it."""

    release: ReleaseEntry
    observation: Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesHistory:
    """A series of a source through its releases, oldest first."""

    source: str
    key: str
    label: str
    intervals: tuple[Interval, ...]
    releases: Sequence[ReleaseEntry]
    """All releases of the source in the window asked for: where the series has no interval, it was not stated."""
    as_of: AsOf | None = None

    @property
    def points(self) -> tuple[HistoryPoint, ...]:
        """Release by release."""
        numbers = [release.number for release in self.releases]
        return tuple(
            HistoryPoint(
                release=release,
                observation=Observation(
                    series=self.key, label=self.label, figure=interval.figure, confidence=interval.confidence
                ),
            )
            for interval in self.intervals
            for release in self.releases[
                bisect_left(numbers, interval.first.number) : bisect_right(numbers, interval.last.number)
            ]
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A statement in outline: what it was, and from when until when it held."""

    quote: str
    start: datetime
    end: datetime | None
    """None while it holds."""
    numbers: tuple[float | None, ...]
    """Value, low and high; for drawing only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A series as a small picture shows it."""

    turns: tuple[Turn, ...]
    """Oldest first."""
    releases: int
    """How many state it."""
    seen: datetime
    """When the newest release of its source was seen last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeEntry:
    """A change with the release that brought it."""

    source: SourceEntry
    release: int
    published: date | None
    observed_at: datetime
    capture: str
    """SHA-256 of the document of the release."""
    position: int
    """Its place in the report of the release, from 0."""
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeFilter:
    """Which changes are wanted; None takes all. `marks` and `kinds` take each of those named."""

    source: str | None = None
    series: str | None = None
    """A key; goes with `source`."""
    kinds: tuple[str, ...] = ()
    mark: str | None = None
    section: str | None = None
    """Words that the section before or after must hold."""
    since: datetime | None = None
    until: datetime | None = None
    """Half-open: from `since` on, before `until`, by the moment at which the release was first seen."""
    as_of: AsOf | None = None
    """Only of releases that were known then."""
    words: str = ""
    """Only of series that they name, as the search understands them."""
    checked: bool = False
    """Only what was news to a check, as a feed tells it: no first release, no backlog, nothing imported."""
    below: float | None = None
    """Only of matches whose confidence is less."""
    quiet_kinds: bool = False
    """Also what is only told in other words or at another place."""
    least: LeastChange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFilter:
    """Series that were ever stated in this unit, with each of these runs of digits in number, quote or period, and in bounds."""

    unit: str | None = None
    digits: tuple[str, ...] = ()
    bounds: Bounds | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOverview:
    """A source with its state: a line of `figurewatch sources`."""

    source: SourceEntry
    releases: int
    figures: int
    last_check: CheckEntry | None
    next_due: datetime | None
    last_change_at: datetime | None
    failing_since: datetime | None
    archived_at: datetime | None = None
    stopped: SourceDecision | None = None
    """The decision by which it is not visited."""
    overdue_from: date | None = None
    """The day from which its next issue is late; None without a plain rhythm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHealth:
    """How a source has behaved lately."""

    last_success: datetime | None
    """When its newest release was seen last."""
    checks: int
    """How many of its newest checks are counted."""
    flips: int
    """Of them, how many met an older release again."""
    usual_figures: int | None
    """The median of its newest releases."""
    releases: int
    """How many of its newest releases are counted, without the first."""
    without_change: int
    """Of them, how many changed no figure."""
    rhythm: Rhythm | None
    """When its next issue is expected; None where it has no plain rhythm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """How much there is to do, and how much is wrong."""

    watched: int
    """Sources that have a next visit."""
    failing: int
    held: int
    due: int
    """Sources whose visit is due."""
    oldest_due: datetime | None
    open_checks: int
    deliveries: dict[str, int]
    """By state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryEntry:
    """What became of one report or notice to one channel."""

    id: int
    source: str | None
    release: int | None
    """Of a report."""
    notice: str | None
    """The subject of a notice."""
    channel: str
    state: str
    """`pending`, `delivered` or `given_up`."""
    attempts: int
    next_attempt: datetime | None
    finished_at: datetime | None
    message: str | None
    """Why the last attempt failed."""
