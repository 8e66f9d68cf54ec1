"""How alike two figures are, 0 to 1. Every term and its weight stands in one table.

Measured on pairs of revised public documents; the words next to the number tell most, its size little, its place least.
A word that stands everywhere tells less than a rare one: words weigh by their inverse document frequency (Spärck Jones
1972), a document being a sentence of either release.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from math import fsum, log, sqrt

from snapshots.alignment.features import Features, Words

PROSE = {
    "near": 0.38, "sentence": 0.28, "entity": 0.10, "place": 0.05, "section": 0.06, "height": 0.03,
    "order": 0.05, "value": 0.08, "number": 0.10, "mates": 0.10,
}  # fmt: skip
CELL = {"row": 0.48, "column": 0.28, "section": 0.07, "height": 0.05, "value": 0.12}
# Factors for two things that both name and share no word of: a count is what it counts, a sum's purpose is told in many ways.
OTHER_PLACE, OTHER_COUNTED, OTHER_ENTITY = 0.5, 0.6, 0.9
FREE_LEAP, LEAP, LEAP_FLOOR = 0.5, 0.25, 0.6
ONCE_EACH = 2
SMALL = 12
"""Numbers up to a dozen fall together by chance."""
OTHER_FORM = 0.8
"""Of a cell against running text."""

Vector = tuple[dict[str, float], float]
"""Words with their weights, and its length."""


class Likeness:
    """Weighs pairs of figures of two releases; symmetric."""

    def __init__(self, old: Sequence[Features], new: Sequence[Features]) -> None:
        self._items = (*old, *new)
        self._told: Counter[tuple[str, Decimal | None]] = Counter(
            (item.base, item.size) for items in (old, new) for item in items if item.size and abs(item.size) > SMALL
        )
        self._sentences: dict[frozenset[str], Vector] = {}
        self._vectors: dict[int, Vector] = {}

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
                "value": _nearness(_apart(old, new)),
            }
            return _mean(terms, CELL)
        form = 1.0 if one is other else OTHER_FORM
        return form * self._of_prose(old, new, order, mates)

    @cached_property
    def _rarity(self) -> dict[str, float]:
        """Inverse document frequency of each word."""
        sentences = {item.sentence.text: item.words for item in self._items}
        count = Counter(word for words in sentences.values() for word in words)
        return {word: log(1 + len(sentences) / stands) for word, stands in count.items()}

    def _of_prose(self, old: Features, new: Features, order: float, mates: float | None) -> float:
        apart = _apart(old, new)
        terms = {
            "near": _cosine(self._near(old), self._near(new)),
            "sentence": _cosine(self._sentence(old), self._sentence(new)),
            "entity": jaccard(old.entity, new.entity),
            "place": jaccard(old.place, new.place) if old.place and new.place else None,
            "section": jaccard(old.section, new.section),
            "height": 1 - abs(old.height - new.height),
            "order": order,
            "mates": mates,
            "value": _nearness(apart),
            "number": 1.0 if old.size == new.size and self._told.get((old.base, old.size)) == ONCE_EACH else None,
        }
        entity = OTHER_COUNTED if old.base == "1" else OTHER_ENTITY
        whole = _mean(terms, PROSE) * _leap(apart)
        if old.turn[1] == new.turn[1] == 1 and (new.entity & old.words or old.entity & new.words):
            entity = 1.0  # "87 sailors are dead", "the number of deaths among sailors": told by another noun of the same sentence
        return whole * _conflict(old.place, new.place, OTHER_PLACE) * _conflict(old.entity, new.entity, entity)

    def _near(self, item: Features) -> Vector:
        known = self._vectors.get(id(item))
        if known is None:
            known = self._vectors[id(item)] = self._vector(item.near)
        return known

    def _sentence(self, item: Features) -> Vector:
        known = self._sentences.get(item.words)
        if known is None:
            known = self._sentences[item.words] = self._vector(dict.fromkeys(item.words, 1.0))
        return known

    def _vector(self, words: Mapping[str, float]) -> Vector:
        weighed = {word: weight * self._rarity.get(word, 1.0) for word, weight in words.items()}
        return weighed, sqrt(fsum(weight * weight for weight in weighed.values()))


def _cosine(one: Vector, other: Vector) -> float | None:
    if not one[0] and not other[0]:
        return None
    shared = one[0].keys() & other[0].keys()
    # fsum is exact whatever the order, so that no hash seed shows; rounding may still lift the quotient a hair over 1.
    return min(1.0, fsum(one[0][word] * other[0][word] for word in shared) / (one[1] * other[1])) if shared else 0.0


def _mean(terms: Mapping[str, float | None], weights: Mapping[str, float]) -> float:
    """What neither figure has is left out."""
    total = known = 0.0
    for name, term in terms.items():
        if term is not None:
            total += weights[name] * term
            known += weights[name]
    return min(1.0, total / known)


def _conflict(one: frozenset[str], other: frozenset[str], factor: float) -> float:
    """The factor for two things that are both named and share no word; 1 otherwise."""
    return factor if one and other and not one & other else 1.0


def _leap(apart: float) -> float:
    """1 up to a threefold difference in size; falling with each order of magnitude beyond."""
    return 1.0 if apart <= FREE_LEAP else max(LEAP_FLOOR, 1.0 - LEAP * (apart - FREE_LEAP))


def _apart(old: Features, new: Features) -> float:
    """Orders of magnitude between the two sizes; 1 where one of them has none."""
    if old.size == new.size:
        return 0.0
    return 1.0 if old.magnitude is None or new.magnitude is None else abs(old.magnitude - new.magnitude)


def _nearness(apart: float) -> float:
    """1 for equal sizes, half of it falling with each order of magnitude between them."""
    return max(0.0, 0.5 * (1 - apart)) if apart else 1.0


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
