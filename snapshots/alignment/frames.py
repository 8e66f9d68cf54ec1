"""Names of one frame that differ in a word that tells them apart: "Beds in Metz", "Beds in Nice", beside "Beds in Lyon"."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from snapshots.alignment.features import Features

FEWEST_KEPT, FEWEST_IN_TABLES = 1, 2
"""Names that both releases have in the frame: from them it is known that its word tells one thing from another.

Of two cells, a head that was renamed is known by the numbers under it, too.
"""
MOST_FILLING = 2
"""Words that fill the frame; with more of them the names may be of any sort."""
LIKELY_SPELLING = 0.6
"""From here two words may be one, spelt otherwise: "Kyiv", "Kiev"."""


class Frames:
    """The names that two releases share, asked for what fills the place of a word in them."""

    def __init__(self, old: Sequence[Features], new: Sequence[Features]) -> None:
        old_names, new_names = _names(old), _names(new)
        self._kept = old_names & new_names
        self._counts: dict[tuple[str, frozenset[str]], int] = {}

    def tell_apart(self, old: Features, new: Features) -> bool:
        """Do their names say two things, as the names beside them do: a row that is gone, and another in its place?"""
        name, other = _timeless(old), _timeless(new)
        frame, gone, came = name & other, name - other, other - name
        if not frame or not _may_fill(gone) or not _may_fill(came) or old.size == new.size or old.base != new.base:
            return False
        fewest = FEWEST_KEPT if old.figure.cell is None or new.figure.cell is None else FEWEST_IN_TABLES
        return not may_be_one(gone, came) and self._kept_in(old.base, frame) >= fewest

    def _kept_in(self, base: str, frame: frozenset[str]) -> int:
        known = self._counts.get((base, frame))
        if known is None:
            known = sum(kept == base and frame < name and _may_fill(name - frame) for kept, name in self._kept)
            self._counts[base, frame] = known
        return known


def _names(items: Sequence[Features]) -> set[tuple[str, frozenset[str]]]:
    return {(item.base, name) for item in items if len(name := _timeless(item)) > 1}


def _timeless(item: Features) -> frozenset[str]:
    """Its name without the times in it: the column of a year says what a list says without it. Names of times alone stay."""
    return item.name - item.steps or item.name


def _may_fill(words: frozenset[str]) -> bool:
    return 0 < len(words) <= MOST_FILLING


def may_be_one(gone: frozenset[str], came: frozenset[str]) -> bool:
    """Is a word of the one perhaps a word of the other, spelt otherwise?"""
    return any(SequenceMatcher(None, word, other).ratio() >= LIKELY_SPELLING for word in gone for other in came)
