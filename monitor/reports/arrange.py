"""A report's parts in the order in which a reader wants them: what is sure, what to check, what only reads differently."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from monitor.reports.wording import CONFIDENCE
from snapshots import Change, ChangeKind
from snapshots.changes import QUIET_KINDS


@dataclass(frozen=True, slots=True)
class Arranged:
    """The changes of a report, each in one part only."""

    sure: tuple[Change, ...]
    check: tuple[Change, ...]
    """Matches below the configured confidence: never counted silently."""
    quiet: tuple[Change, ...]
    """Restated and moved: told as a count unless asked for."""
    remarked: tuple[Change, ...]
    """Unchanged in number and yet worth a look: numbers that no longer agree, or that lag behind their neighbours."""


def arrange(changes: Sequence[Change], confidence: float = CONFIDENCE) -> Arranged:
    """Keeps the order within each part."""
    told = _of(changes, frozenset(ChangeKind) - QUIET_KINDS)
    return Arranged(
        sure=tuple(change for change in told if change.confidence >= confidence),
        check=tuple(change for change in told if change.confidence < confidence),
        quiet=_of(changes, QUIET_KINDS - {ChangeKind.UNCHANGED}),
        remarked=_of(changes, {ChangeKind.UNCHANGED}),
    )


def _of(changes: Sequence[Change], kinds: Collection[ChangeKind]) -> tuple[Change, ...]:
    return tuple(change for change in changes if change.kind in kinds)
