"""Which words of a sentence tell of which of its numbers: the sentence is cut between each two of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

Span = tuple[int, int]

_JOINTS = "and|but|while|whereas|plus|et|mais|tandis que|und|aber|sowie|während|y|e|pero|mientras|mas|и|а|но"
_CUTS = (
    re.compile(r";"),
    re.compile(rf",|\b(?:{_JOINTS})\b|(?<=\s)و", re.IGNORECASE),
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


def subjects_of(text: str, spans: Sequence[Span], clauses: Sequence[tuple[Span, Span]]) -> list[str]:
    """For each number by its place: the subject of the number before it, where a verb of its own is all that stands between.

    "The civil court closed 3,040 cases and opened 2,960": it is the civil court that opened them, too. '' for all others.
    """
    subjects = [""]
    for (_, end), (own, _) in zip(spans, clauses[1:], strict=False):
        joined = _JOINED_VERB.search(text, end, own[1]) if ";" not in text[end : own[1]] else None
        subjects.append(_subject(text[: spans[len(subjects) - 1][0]], subjects[-1]) if joined else "")
    return subjects


def _subject(before: str, known: str) -> str:
    """What stands before the verb of the first number; "The civil court" of "The civil court closed"."""
    if known:
        return known
    led = before[before.rfind(";") + 1 :]
    return "" if _PARTED.search(led) else " ".join(led.split()[:-1])


_JOINED_VERB = re.compile(rf"\b(?:{_JOINTS})\s+[^\W\d_]+\s+$", re.IGNORECASE)
_PARTED = re.compile(r"[,:–—\d]")


def _last(cut: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    """Where the last match in this stretch ends."""
    return max((match.end() for match in cut.finditer(text, start, max(start, end))), default=None)
