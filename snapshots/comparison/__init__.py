"""Two vintages, and what changed between them."""

from __future__ import annotations

from collections.abc import Sequence

from snapshots.alignment import align
from snapshots.alignment.features import FeatureReader
from snapshots.changes import Comparison
from snapshots.comparison.classify import compare_observations
from snapshots.figures import Figure
from snapshots.releases import Observation, Series

__all__ = ["compare", "compare_observations"]


def compare(old: Sequence[Figure], new: Sequence[Figure]) -> Comparison:
    """The changes between two documents that belong to no source: aligned with each other, then compared."""
    reader = FeatureReader()
    before = align(old, (), reader=reader)
    return compare_observations(before, align(new, series_of(before), reader=reader))


def series_of(observations: Sequence[Observation]) -> tuple[Series, ...]:
    """The series that a single release makes up."""
    stated: dict[str, list[Observation]] = {}
    for observation in observations:
        stated.setdefault(observation.series, []).append(observation)
    return tuple(
        Series(
            key=key,
            label=mentions[0].label,
            last=tuple(one.figure for one in sorted(mentions, key=lambda one: one.mention)),
            last_release=1,
        )
        for key, mentions in stated.items()
    )
