"""What a rebuild would change, before anybody accepts it: releases, series and figures, counted and shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db import Database, RebuiltRelease
from snapshots import Figure, Observation
from snapshots.figures import as_record

MOST_SHOWN = 20
STATED = ("value", "low", "high", "modifier", "unit", "kind", "entity", "place", "label")
Stated = dict[tuple[str, int], Observation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Between the stored history and the one that follows from the record today."""

    releases: tuple[int, int]
    """Before and after."""
    series_gone: tuple[str, ...]
    series_new: tuple[str, ...]
    added: int
    """Figures that today's extractor finds in releases that both have."""
    dropped: int
    changed: int
    lines: tuple[str, ...]
    """The first of them, each with its release."""

    @property
    def is_none(self) -> bool:
        """Would all stay as it is?"""
        same = self.releases[0] == self.releases[1] and not (self.series_gone or self.series_new)
        return same and not (self.added or self.dropped or self.changed)


def difference(database: Database, source: str, releases: Sequence[RebuiltRelease], digests: dict[int, str]) -> Difference:
    """Of the releases that a rebuild made and those that are stored; `digests` gives the SHA-256 of each capture."""
    stored = database.all_releases(source)
    numbers = {(entry.capture, entry.observed_at): entry.number for entry in stored}
    before, after = (
        set(_series(database, source)),
        {observation.series for rebuilt in releases for observation in rebuilt.release.observations},
    )
    counts, lines = [0, 0, 0], list[str]()
    for rebuilt in releases:
        number = numbers.get((digests[rebuilt.capture], rebuilt.observed_at))
        if number is not None:
            old = _stated(database.vintage(source, number)[1])
            _count(number, old, _stated(rebuilt.release.observations), counts, lines)
    return Difference(
        releases=(len(stored), len(releases)),
        series_gone=tuple(sorted(before - after)),
        series_new=tuple(sorted(after - before)),
        added=counts[0],
        dropped=counts[1],
        changed=counts[2],
        lines=tuple(lines[:MOST_SHOWN]),
    )


def _series(database: Database, source: str) -> list[str]:
    return [series.key for series in database.state_of(source).series]


def _stated(observations: Sequence[Observation]) -> Stated:
    return {(observation.series, observation.mention): observation for observation in observations}


def _count(number: int, old: Stated, new: Stated, counts: list[int], lines: list[str]) -> None:
    for key in new.keys() - old.keys():
        counts[0] += 1
        lines.append(f"release {number}: + {new[key].label}: {new[key].figure.quote}")
    for key in old.keys() - new.keys():
        counts[1] += 1
        lines.append(f"release {number}: - {old[key].label}: {old[key].figure.quote}")
    for key in old.keys() & new.keys():
        if old[key].figure != new[key].figure:
            counts[2] += 1
            lines.append(f"release {number}: ~ {new[key].label}: {_change(old[key].figure, new[key].figure)}")


def _change(old: Figure, new: Figure) -> str:
    """By the quotes; what is read otherwise in the same quote is named."""
    if old.quote != new.quote:
        return f"{old.quote} → {new.quote}"
    before, after = as_record(old), as_record(new)
    parts = [f"{name} {before[name]} → {after[name]}" for name in STATED if before[name] != after[name]]
    return f"{new.quote}: {', '.join(parts) or 'it stands otherwise'}"
