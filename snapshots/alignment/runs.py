"""What belongs to the name of a figure beside its words: the step of a run through time, the heading of a list by places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from snapshots.alignment.features import FeatureReader, Features


def serial(items: Sequence[Features], reader: FeatureReader) -> frozenset[int]:
    """The indices of those figures that are steps of one run through time: told alike, for different periods.

    "In 2019, 12 wells were dug; in 2020, 14", or a table with a column a year: here the period is a part of the name,
    and 2019 never becomes 2021.
    """
    steps: dict[Hashable, list[tuple[Hashable, int]]] = defaultdict(list)
    for index, item in enumerate(items):
        period, cell = item.figure.period, item.figure.cell
        if item.named:
            where = item.section if cell is None else cell.number
            steps["named", where, item.base, item.name - item.steps].append((item.steps, index))
        elif period is not None:
            bare = item.words - reader.words(period.text)
            steps["told", item.base, item.entity, bare].append((step_of(item), index))
    runs = (run for run in steps.values() if len({name for name, _ in run}) > 1)
    return frozenset(index for run in runs for _, index in run)


def sited(items: Sequence[Features]) -> frozenset[int]:
    """The indices of those figures that are told alike under several headings: the heading is a part of their name.

    "People reached" under each country of a list: one country never becomes another.
    """
    told: dict[Hashable, list[tuple[frozenset[str], int]]] = defaultdict(list)
    for index, item in enumerate(items):
        words = item.sentence.outline if item.figure.cell is None else ""
        told[item.base, item.figure.label, item.row, item.column, words].append((item.site, index))
    return frozenset(index for alike in told.values() if len({site for site, _ in alike}) > 1 for _, index in alike)


def step_of(item: Features) -> Hashable:
    """What tells one step of a run from the next: the numbers and months in a name, else the period."""
    if item.named:
        return item.steps
    period = item.figure.period
    if period is None:
        return None
    return (period.start, period.end) if period.start or period.end else period.text.lower()
