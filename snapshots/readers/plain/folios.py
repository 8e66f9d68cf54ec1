"""Page numbers of a text that was printed: numbers alone on their lines that go up by one from page to page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from snapshots.readers.blocks.tile_parts import is_label
from snapshots.readers.plain.lines import TextLine

_LONGEST = 3
_FEWEST_LINES = 8
"""Lines of the shortest page: numbers nearer to each other are a list, or the numbers of tiles."""
_FAR_RIGHT = 30
"""Columns before a number that stands in the middle or at the right of its page."""
_STOPS = frozenset(".!?;,:")
_ENOUGH = 3
"""How many numbers at the left margin must go on from each other."""


def without_folios(groups: Sequence[list[TextLine]], text: str) -> tuple[list[list[TextLine]], frozenset[int]]:
    """The groups with page numbers in groups of their own, and where those begin."""
    longest = max(_runs([line for group in groups for line in group if _is_alone(line)], text), key=len)
    if len(longest) < _ENOUGH and not (len(longest) > 1 and all(line.indent >= _FAR_RIGHT for line in longest)):
        return list(groups), frozenset()
    if _are_named(longest, groups):
        return list(groups), frozenset()
    folios = frozenset(line.start for line in longest)
    return [part for group in groups for part in _apart(group, folios)], folios


def _are_named(run: Sequence[TextLine], groups: Sequence[list[TextLine]]) -> bool:
    """Whether each stands under a short line of its own, "Cranes", then "Ferries": the numbers of tiles."""
    starts = {line.start for line in run}
    above = [before for before, group in pairwise(groups) if group[0].start in starts]
    names = {
        before[0].text for before in above if len(before) == 1 and is_label(before[0].text) and before[0].text[-1] not in _STOPS
    }
    return len(names) == len(run)


def _is_alone(line: TextLine) -> bool:
    return line.text.isdecimal() and len(line.text) <= _LONGEST


def _runs(alone: Sequence[TextLine], text: str) -> Iterator[list[TextLine]]:
    """The numbers in runs, in which each is one more than the last, a page farther down."""
    run: list[TextLine] = []
    for line in alone:
        if run and not _goes_on(run[-1], line, text):
            yield run
            run = []
        run.append(line)
    yield run


def _goes_on(before: TextLine, line: TextLine, text: str) -> bool:
    return int(line.text) == int(before.text) + 1 and text.count("\n", before.end, line.start) >= _FEWEST_LINES


def _apart(group: Sequence[TextLine], folios: frozenset[int]) -> list[list[TextLine]]:
    parts: list[list[TextLine]] = [[]]
    for line in group:
        if line.start in folios:
            parts += [[line], []]
        else:
            parts[-1].append(line)
    return [part for part in parts if part]
