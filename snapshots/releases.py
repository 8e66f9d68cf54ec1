"""A series through the releases of a source, and the observations that make it up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from snapshots.figures import Figure


class Outcome(StrEnum):
    """What a check ended in: exactly one of these."""

    RELEASED = "released"
    UNCHANGED = "unchanged"
    SUSPECT = "suspect"
    FAILED = "failed"
    SKIPPED = "skipped"


ARCHIVE = "archive"
"""The anchor of a mention that stands in an older update, kept below the present one: it tells what was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A figure of a release, assigned to a series."""

    series: str
    """Key of the series: stable through rewording, rebuilds and renames; unique within its source."""
    label: str
    """The series' readable name."""
    figure: Figure
    mention: int = 0
    """0 for the mention that speaks for the series in this release, 1 and up for its repetitions (tile, table)."""
    confidence: float = 1.0
    """0 to 1, that this figure belongs to this series."""
    anchor: str = "new"
    """What made the match: `block`, `cell`, `label`, `skeleton`, `similarity`; `archive`; `new` where a series begins."""
    rival: str | None = None
    """Key of the series that came next best, where one was near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What is known of a series before a release is aligned with it."""

    key: str
    label: str
    last: tuple[Figure, ...]
    """Its mentions in the release that stated it last, the speaking one first."""
    last_release: int
    """Number of that release."""
    former: tuple[Figure, ...] = ()
    """The speaking figure of each earlier release, oldest first (for `reverted`)."""
    ignored: bool = False
