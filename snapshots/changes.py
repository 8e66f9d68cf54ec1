"""What happened to each series between two releases."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from snapshots.figures import Figure, as_record, from_record, plain


class ChangeKind(StrEnum):
    """`restated` and `moved` are no changes of number and are told on request only; `unchanged` only with a mark.

    `redated` says that the period a number is about moved; beside another kind it is a change of its own, of one series.
    """

    REVISED = "revised"
    REQUALIFIED = "requalified"
    ADDED = "added"
    REMOVED = "removed"
    RESUMED = "resumed"
    REDATED = "redated"
    RESTATED = "restated"
    MOVED = "moved"
    UNCHANGED = "unchanged"


QUIET_KINDS = frozenset({ChangeKind.RESTATED, ChangeKind.MOVED, ChangeKind.UNCHANGED})


class Mark(StrEnum):
    """What is remarkable about a change, beside its kind."""

    REVERTED = "reverted"
    ANNOUNCED = "announced"
    QUIET = "quiet"
    DOWN = "down"
    STALE = "stale"
    INCONSISTENT = "inconsistent"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One series, two releases, one kind."""

    kind: ChangeKind
    series: str
    label: str
    before: Figure | None
    after: Figure | None
    delta: Decimal | None = None
    """After minus before in the unit of `after`; of the bounds where both state the same sort of bound; else None."""
    percent: Decimal | None = None
    """Delta in percent of before, to a tenth or, where smaller, to its first digit; None without a delta, with before zero
    and between percentages, which differ by points."""
    direction: str | None = None
    """`up`, `down` or None."""
    confidence: float = 1.0
    rival: str | None = None
    """Label of the series that came next best, where the confidence is short of certain."""
    marks: tuple[Mark, ...] = ()
    places: int = 1
    """In how many mentions of the release it shows."""
    replaces: str | None = None
    """Of an added series: the label of a removed one that it probably replaces, an entry that was rewritten whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All changes between two releases, weightiest first, and how many series stayed as they were."""

    changes: tuple[Change, ...]
    unchanged: int

    @property
    def told(self) -> tuple[Change, ...]:
        """The changes of number, modifier or presence: what an alert may ring for."""
        return tuple(change for change in self.changes if change.kind not in QUIET_KINDS)


def as_change_record(change: Change) -> dict[str, Any]:
    """The change as the JSON of `figurewatch/changes/1`."""
    return {
        "kind": change.kind.value,
        "series": change.series,
        "label": change.label,
        "before": change.before and as_record(change.before),
        "after": change.after and as_record(change.after),
        "delta": None if change.delta is None else plain(change.delta),
        "percent": None if change.percent is None else plain(change.percent),
        "direction": change.direction,
        "confidence": change.confidence,
        "rival": change.rival,
        "marks": [mark.value for mark in change.marks],
        "places": change.places,
        "replaces": change.replaces,
    }


def from_change_record(record: dict[str, Any]) -> Change:
    """The inverse of `as_change_record`."""
    delta, percent = record["delta"], record["percent"]
    return Change(
        kind=ChangeKind(record["kind"]),
        series=record["series"],
        label=record["label"],
        before=record["before"] and from_record(record["before"]),
        after=record["after"] and from_record(record["after"]),
        delta=None if delta is None else Decimal(delta),
        percent=None if percent is None else Decimal(percent),
        direction=record["direction"],
        confidence=record["confidence"],
        rival=record["rival"],
        marks=tuple(Mark(mark) for mark in record["marks"]),
        places=record["places"],
        replaces=record["replaces"],
    )
