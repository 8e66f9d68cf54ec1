"""Which words of a sentence tell of which of its numbers: the sentence is cut between each two of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

Span = tuple[int, int]

_CUTS = (
    re.compile(r";"),
    re.compile(
        r",|\b(?:and|but|while|whereas|plus|et|mais|tandis que|und|aber|sowie|während|y|e|pero|mientras|mas|и|а|но)\b|(?<=\s)و",
        re.IGNORECASE,
    ),
    re.compile(r"\((?=[^()]*[:–—][^()]*\Z)"),
    re.compile(r"[:–—]"),
    re.compile(r"[()]"),
)
"""Where a clause ends, the strongest first: marks, and words that join two clauses or two things.

A bracket that leads to the next number by a colon of its own is stronger than that: "Pools: 3 | (visits: 131,200)".
"""


def clauses_of(text: str, spans: Sequence[Span]) -> list[tuple[Span, Span]]:
    """For each number by its place: the words before it and those after it that are its own, as offsets.

    The cut is the last of the strongest before the next number: "41 people have died and | 112 are injured". Where there is
    none, all words up to the next number belong to the one before them: "500 projects in | 18 towns".
    """
    cuts = [0]
    for (_, end), (start, _) in pairwise(spans):
        cut_end = next((last for cut in _CUTS if (last := _last(cut, text, end, start)) is not None), start)
        cuts.append(max(cut_end, end))
    cuts.append(len(text))
    return [((cut, start), (end, after)) for (start, end), cut, after in zip(spans, cuts, cuts[1:], strict=False)]


def _last(cut: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    """Where the last match in this stretch ends."""
    return max((match.end() for match in cut.finditer(text, start, max(start, end))), default=None)
