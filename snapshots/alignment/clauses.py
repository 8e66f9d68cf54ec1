"""Which words of a sentence tell of which of its numbers: the sentence is cut between each two of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from snapshots.data.languages.stop_words import STOP_WORDS

Span = tuple[int, int]

_JOINTS = "and|but|while|whereas|plus|et|mais|tandis que|und|aber|sowie|während|y|e|pero|mientras|mas|и|а|но"
JOINT = re.compile(rf"\b(?:{_JOINTS})\b", re.IGNORECASE)
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
    """For each number by its place: what is told of the one before it, where only "and", or that with a verb, leads to this one.

    "The civil court closed 3,040 cases and opened 2,960": it is the civil court that opened them, too. '' for all others.
    """
    subjects = [""]
    for before, (_, end), (own, _) in zip(clauses, spans, clauses[1:], strict=False):
        joined = _JOINED.search(text, end, own[1])
        told = subjects[-1] or _subject(text[slice(*before[0])])
        verb = joined["verb"] if joined else None
        if joined is None or ";" in text[end : own[1]] or (verb and (verb in _NO_VERBS or not verb.islower())):
            subjects.append("")
        else:
            subjects.append(" ".join(told.split()[:-1]) if verb and not subjects[-1] else told)
    return subjects


def _subject(before: str) -> str:
    """The words before a number; none that are parted from each other."""
    return "" if _PARTED.search(before) else before.strip()


_JOINED = re.compile(rf"\b(?:{_JOINTS})\s+(?:(?P<verb>[^\W\d_]+)\s+)?$", re.IGNORECASE)
_NO_VERBS = frozenset().union(*STOP_WORDS.values())
_PARTED = re.compile(r"[,:–—\d]")


def _last(cut: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    """Where the last match in this stretch ends."""
    return max((match.end() for match in cut.finditer(text, start, max(start, end))), default=None)
