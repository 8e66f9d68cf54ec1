"""What belongs to the name of a figure beside its words: the step of a run through time, the heading of a list by places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence

from snapshots.alignment.features import FeatureReader, Features

DATED = frozenset(":–—")
"""Marks between the time that a line of a list is told for and what it tells."""


def serial(items: Sequence[Features], reader: FeatureReader, older: Collection[int] = frozenset()) -> frozenset[int]:
    """The indices of those figures that are steps of one run through time: told alike, for different periods.

    "In 2019, 12 wells were dug; in 2020, 14", or a table with a column a year: here the period is a part of the name,
    and 2019 never becomes 2021. What stands in `older` updates of the page is no step beside what it tells at present: there
    it is told alike because it was the present.
    """
    steps: dict[Hashable, list[tuple[Hashable, int]]] = defaultdict(list)
    for index, item in enumerate(items):
        for run in _runs_of(item, reader):
            steps[index in older, run].append((step_of(item), index))
    runs = (run for run in steps.values() if len({name for name, _ in run}) > 1)
    return frozenset(index for run in runs for _, index in run)


def _runs_of(item: Features, reader: FeatureReader) -> Iterator[Hashable]:
    """What tells the runs that it may be a step of."""
    period, cell = item.figure.period, item.figure.cell
    if item.named:
        yield "named", item.section if cell is None else cell.number, item.base, item.name - item.steps
    elif period is not None:
        yield "told", item.base, item.entity, item.words - reader.words(period.text)
        if _opens_with_its_period(item):
            yield "dated line", item.section, item.base


def _opens_with_its_period(item: Features) -> bool:
    """As a line of a list by years does: "2023: €600,000 from the ministry"."""
    period, text = item.figure.period, item.sentence.text
    if period is None or not period.text or not text.startswith(period.text):
        return False
    return text[len(period.text) :].lstrip()[:1] in DATED


def sited(items: Sequence[Features], older: Collection[int] = frozenset()) -> frozenset[int]:
    """The indices of those figures that are told alike under several headings: the heading is a part of their name.

    "People reached" under each country of a list: one country never becomes another. A heading that asks how many there are is
    what its answer tells, and no name beside that; nor is that of an `older` update, where the present one was told alike.
    """
    if len({item.site for item in items}) <= 1:
        return frozenset()
    told: dict[Hashable, list[tuple[frozenset[str], int]]] = defaultdict(list)
    for index, item in enumerate(items):
        if index in older:
            continue
        words = _outline(item) if item.figure.cell is None else ""
        told[item.base, item.figure.label, item.row, item.column, words].append((item.site, index))
    return frozenset(index for alike in told.values() if len({site for site, _ in alike}) > 1 for _, index in alike)


def _outline(item: Features) -> str:
    return item.sentence.heading if item.sentence.is_answer and item.entity else item.sentence.outline


def led(items: Sequence[Features]) -> frozenset[int]:
    """The same of what leads each line of a list: "North: 15 schools, 870 calls", "South: 9 schools, 610 calls"."""
    told: dict[Hashable, list[tuple[frozenset[str], int]]] = defaultdict(list)
    for index, item in enumerate(items):
        if item.lead:
            told[item.base, item.clause - item.lead].append((item.lead, index))
    return frozenset(index for alike in told.values() if len({lead for lead, _ in alike}) > 1 for _, index in alike)


def led_nouns(items: Sequence[Features]) -> frozenset[str]:
    """What several names lead to: "calls" of "North: 15 schools, 870 calls", "South: 9 schools, 610 calls"."""
    leads: dict[str, set[frozenset[str]]] = defaultdict(set)
    for item in items:
        if item.lead:
            for noun in item.entity:
                leads[noun].add(item.lead)
    return frozenset(noun for noun, names in leads.items() if len(names) > 1)


def step_of(item: Features) -> Hashable:
    """What tells one step of a run from the next: the numbers and months in a name, else the period."""
    if item.named:
        return item.steps
    period = item.figure.period
    if period is None:
        return None
    return (period.start, period.end) if period.start or period.end else period.text.lower()
