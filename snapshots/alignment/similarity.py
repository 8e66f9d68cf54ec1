"""How alike two figures are, 0 to 1. Every term and its weight stands in one table.

Measured on pairs of revised public documents; the words next to the number tell most, its size little, its place least.
A word that stands everywhere tells less than a rare one: words weigh by their inverse document frequency (Spärck Jones
1972), a document being a sentence of either release.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log, log10, sqrt

from snapshots.alignment.features import Features, Words

PROSE = {
    "near": 0.28, "left": 0.06, "right": 0.06, "sentence": 0.28, "entity": 0.10, "place": 0.05, "section": 0.06, "height": 0.03,
    "order": 0.05, "value": 0.08, "number": 0.10, "mates": 0.10,
}  # fmt: skip
CELL = {"row": 0.48, "column": 0.28, "section": 0.07, "height": 0.05, "value": 0.12}
# Factors for two things that both name and share no word of: a count is what it counts, a sum's purpose is told in many ways.
OTHER_PLACE, OTHER_COUNTED, OTHER_ENTITY = 0.5, 0.6, 0.9
LEAP, LEAP_FLOOR = 0.25, 0.6
ONCE_EACH = 2
SMALL = 12
"""Numbers up to a dozen fall together by chance."""
OTHER_FORM = 0.8
"""Of a cell against running text."""


class Likeness:
    """Weighs pairs of figures of two releases; symmetric."""

    def __init__(self, old: Sequence[Features], new: Sequence[Features]) -> None:
        sentences = {item.statement: item.words for items in (old, new) for item in items}
        count = Counter(word for words in sentences.values() for word in words)
        self._rarity = {word: log(1 + len(sentences) / stands) for word, stands in count.items()}
        self._told = Counter((item.base, item.size) for items in (old, new) for item in items if item.size and abs(item.size) > SMALL)
        self._sentences: dict[tuple[frozenset[str], frozenset[str]], float | None] = {}

    def __call__(self, old: Features, new: Features, order: float, mates: float | None) -> float:
        """How alike two figures are.

        `order` is 1 where both stand between the same figures that are paired already, 0.5 for one of the two; `mates` is 1
        where other figures of their sentences are paired with each other, less where these went elsewhere.
        """
        one, other = old.figure.cell, new.figure.cell
        if one is not None and other is not None:
            terms: dict[str, float | None] = {
                "row": _same(old.row, new.row, one.row_index == other.row_index),
                "column": _same(old.column, new.column, one.column_index == other.column_index),
                "section": jaccard(old.section, new.section),
                "height": 1 - abs(old.height - new.height),
                "value": nearness(old, new),
            }
            return _mean(terms, CELL)
        form = 1.0 if one is other else OTHER_FORM
        return form * self._of_prose(old, new, order, mates)

    def _of_prose(self, old: Features, new: Features, order: float, mates: float | None) -> float:
        terms = {
            "near": self._cosine(old.near, new.near),
            "left": self._cosine(old.left, new.left),
            "right": self._cosine(old.right, new.right),
            "sentence": self._sentence(old.words, new.words),
            "entity": jaccard(old.entity, new.entity),
            "place": jaccard(old.place, new.place) if old.place and new.place else None,
            "section": jaccard(old.section, new.section),
            "height": 1 - abs(old.height - new.height),
            "order": order,
            "mates": mates,
            "value": nearness(old, new),
            "number": 1.0 if old.size == new.size and self._told.get((old.base, old.size)) == ONCE_EACH else None,
        }
        entity = OTHER_COUNTED if old.base == "1" else OTHER_ENTITY
        whole = _mean(terms, PROSE)
        whole *= _leap(old, new)
        return whole * _conflict(old.place, new.place, OTHER_PLACE) * _conflict(old.entity, new.entity, entity)

    def _sentence(self, one: frozenset[str], other: frozenset[str]) -> float | None:
        key = (one, other)
        if key not in self._sentences:
            self._sentences[key] = self._cosine(dict.fromkeys(one, 1.0), dict.fromkeys(other, 1.0))
        return self._sentences[key]

    def _cosine(self, one: Mapping[str, float], other: Mapping[str, float]) -> float | None:
        if not one and not other:
            return None
        shared = sum(one[word] * other[word] * self._weight(word) ** 2 for word in one.keys() & other.keys())
        return shared / sqrt(self._square(one) * self._square(other)) if shared else 0.0

    def _square(self, words: Mapping[str, float]) -> float:
        return sum((weight * self._weight(word)) ** 2 for word, weight in words.items())

    def _weight(self, word: str) -> float:
        return self._rarity.get(word, 1.0)


def _mean(terms: Mapping[str, float | None], weights: Mapping[str, float]) -> float:
    """What neither figure has is left out."""
    known = [(weights[name], term) for name, term in terms.items() if term is not None]
    return sum(weight * term for weight, term in known) / sum(weight for weight, _ in known)


def _conflict(one: frozenset[str], other: frozenset[str], factor: float) -> float:
    """The factor for two things that are both named and share no word; 1 otherwise."""
    return factor if one and other and not one & other else 1.0


def _leap(old: Features, new: Features) -> float:
    """1 up to a threefold difference in size; falling with each order of magnitude beyond."""
    if not old.size or not new.size or (old.size > 0) is not (new.size > 0):
        return 1.0
    return max(LEAP_FLOOR, 1.0 - LEAP * max(0.0, abs(log10(float(old.size / new.size))) - 0.5))


def nearness(old: Features, new: Features) -> float:
    """1 for equal sizes, half of it falling with each order of magnitude between them."""
    if old.size is None or new.size is None or old.size <= 0 or new.size <= 0:
        return 1.0 if old.size == new.size else 0.0
    if old.size == new.size:
        return 1.0
    return max(0.0, 0.5 * (1 - abs(log10(float(old.size / new.size)))))


@lru_cache(maxsize=1 << 14)
def jaccard(one: frozenset[str], other: frozenset[str]) -> float | None:
    """Shared words as a share of all; None where there are none to compare."""
    if not one and not other:
        return None
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)


def _same(one: Words, other: Words, same_index: bool) -> float:
    if one == other:
        return 1.0 if one else (0.6 if same_index else 0.2)
    return 0.8 * (jaccard(_words(one), _words(other)) or 0.0)


@lru_cache(maxsize=1 << 14)
def _words(heads: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(heads).split())
