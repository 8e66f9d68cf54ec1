"""Page numbers of a text that was printed: numbers alone on their lines that go up by one from page to page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from snapshots.readers.plain.lines import TextLine

_LONGEST = 3
_FEWEST_LINES = 8
"""Lines of the shortest page: numbers nearer to each other are a list, or the numbers of tiles."""
_FAR_RIGHT = 30
"""Columns before a number that stands in the middle or at the right of its page."""
_ENOUGH = 3
"""How many numbers at the left margin must go on from each other."""


def without_folios(groups: Sequence[list[TextLine]], text: str) -> tuple[list[list[TextLine]], frozenset[int]]:
    """The groups with page numbers in groups of their own, and where those begin."""
    alone = [line for group in groups for line in group if line.text.isdecimal() and len(line.text) <= _LONGEST]
    longest: list[TextLine] = []
    for index in range(len(alone)):
        run = _run_from(alone[index:], text)
        longest = run if len(run) > len(longest) else longest
    if len(longest) < _ENOUGH and not (len(longest) > 1 and all(line.indent >= _FAR_RIGHT for line in longest)):
        return list(groups), frozenset()
    folios = frozenset(line.start for line in longest)
    return [part for group in groups for part in _apart(group, folios)], folios


def _run_from(alone: Sequence[TextLine], text: str) -> list[TextLine]:
    """The numbers from the first on, as long as each is one more than the last, a page farther down."""
    run = list(alone[:1])
    for before, line in pairwise(alone):
        if int(line.text) != int(before.text) + 1 or text.count("\n", before.end, line.start) < _FEWEST_LINES:
            break
        run.append(line)
    return run


def _apart(group: Sequence[TextLine], folios: frozenset[int]) -> list[list[TextLine]]:
    parts: list[list[TextLine]] = [[]]
    for line in group:
        if line.start in folios:
            parts += [[line], []]
        else:
            parts[-1].append(line)
    return [part for part in parts if part]
