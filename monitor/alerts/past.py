"""The past of series as alerts ask for it: from the reports at hand, or from the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from monitor.alerts.alerting import Past, Step
from snapshots import Change

if TYPE_CHECKING:
    from db import Database


def past_of(database: Database, source: str, series: Collection[str], before: int | None = None) -> Past:
    """The earlier steps of some series of a source; of releases before that number, where one is given."""
    changes = database.changes_of_series(source, series, before)
    return steps_by_series(changes, database.sizes_of_releases(source) if changes else {})


def steps_by_series(changes: Iterable[tuple[int, Change]], sizes: Mapping[int, int]) -> dict[str, list[Step]]:
    """By series, from changes with the number of their release, oldest first."""
    steps: dict[str, list[Step]] = defaultdict(list)
    for release, change in changes:
        steps[change.series].append(Step(change, sizes.get(release), sizes.get(release - 1)))
    return steps
