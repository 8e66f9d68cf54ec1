"""How likely two figures are one quantity, 0 to 1: named terms, and for each a weight that was fitted.

`benchmarks/fit_alignment.py` fits the weights (logistic regression, no weight under 0) and writes
`snapshots/data/alignment_weights.py`. Two cells are weighed by the plain table below: names decide between them, and too few
examples are left to fit. A word that stands everywhere tells less than a rare one: words weigh by their inverse document
frequency (Spärck Jones 1972), a document being a sentence of either release.

Rule 1: every term is the same from either side; nothing here sees which release is newer.
Rule 2: what nothing is known of is left out of the mean.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import chain
from math import exp, fsum, log, sqrt

from snapshots.alignment.features import Features, Words, orders_apart
from snapshots.data.alignment_weights import BIAS, WEIGHTS

TERMS = ("mean", "rare", "order", "mates", "clause")
"""Of two figures, not both of them cells: what of it stands in `Likeness.terms`, in this order. All speak for a pair.

The mean of what is alike; the rarest word that both have; their place between figures that are paired; whether other figures of
their sentences are paired; the words that tell of each number and of no other of its sentence. Size, turn, modifier and period
as terms of their own lost by the table of publishers left out.
"""
MEAN = {
    "near": 0.38, "sentence": 0.28, "entity": 0.10, "place": 0.05, "section": 0.06, "height": 0.03, "order": 0.05, "value": 0.08,
    "number": 0.10, "mates": 0.10,
}  # fmt: skip
"""Weights of what is alike in the mean: measured by hand on revised public documents, before any fit."""
OTHER_PLACE, OTHER_COUNTED, OTHER_ENTITY, OTHER_FORM = 0.5, 0.6, 0.9, 0.8
"""Factors of that mean for two things that both name and share no word of, and for a cell or tile against running text."""
OTHER_PRINTED, OTHER_SPAN = 0.95, 0.6
"""Factors for units that convert and are printed otherwise, of two cells and of two numbers of running text that differ: after
"124 days (4.1 months)", "40 days" is the first, and what took eight weeks seldom takes eleven days.
"""
LEAP, LEAP_FLOOR = 0.25, 0.6
CELL = {"row": 0.48, "column": 0.28, "section": 0.07, "height": 0.05, "value": 0.12}
CELL_BIAS, CELL_SCALE = -5.0, 8.0
"""Bring the mean of the terms of two cells to the scale of what is fitted."""
FREE_LEAP = 0.5
"""Orders of magnitude up to which a difference in size says nothing more: a threefold one."""
FARTHEST = 2.0
HALF = 0.5
"""What counts where nothing is known of the mates."""
ONCE_EACH = 2
SMALL = 12
"""Numbers up to a dozen fall together by chance."""
Vector = tuple[dict[str, float], float]
"""Words with their weights, and its length."""
IN_ORDER = tuple(WEIGHTS[name] for name in TERMS)


class Likeness:
    """Weighs pairs of figures of two releases."""

    def __init__(self, old: Sequence[Features], new: Sequence[Features]) -> None:
        self._items = (*old, *new)
        self._sentences: dict[frozenset[str], Vector] = {}
        self._vectors: dict[int, Vector] = {}

    def __call__(self, old: Features, new: Features, order: float, mates: float | None) -> float:
        """How likely the two are one quantity.

        `order` is 1 where both stand between the same figures that are paired already, 0.5 for one of the two; `mates` is 1
        where other figures of their sentences are paired with each other, less where these went elsewhere.
        """
        if old.figure.cell is not None and new.figure.cell is not None:
            return likely(CELL_BIAS + CELL_SCALE * self._of_cells(old, new))
        return likely(BIAS + fsum(map(float.__mul__, IN_ORDER, self.terms(old, new, order, mates))))

    @staticmethod
    def _of_cells(old: Features, new: Features) -> float:
        old_cell, new_cell = old.figure.cell, new.figure.cell
        terms = {
            "row": _same(
                old.row, new.row, old_cell is not None and new_cell is not None and old_cell.row_index == new_cell.row_index
            ),
            "column": _same(
                old.column,
                new.column,
                old_cell is not None and new_cell is not None and old_cell.column_index == new_cell.column_index,
            ),
            "section": jaccard(old.section, new.section),
            "height": 1 - abs(old.height - new.height),
            "value": _nearness(old, new),
        }
        return _mean(terms, CELL) * (1.0 if old.figure.unit == new.figure.unit else OTHER_PRINTED)

    @cached_property
    def _told(self) -> Counter[tuple[str, Decimal | None]]:
        """How often each number is told that is not small."""
        return Counter((item.base, item.size) for item in self._items if item.size and abs(item.size) > SMALL)

    @cached_property
    def _rarity(self) -> dict[str, float]:
        """Inverse document frequency of each word."""
        sentences: dict[str, frozenset[str]] = {}
        for item in self._items:
            told = sentences.get(item.sentence.text, item.words)
            sentences[item.sentence.text] = told if told is item.words else told | item.words
        count = Counter(chain.from_iterable(sentences.values()))
        rarity = {stands: log(1 + len(sentences) / stands) for stands in set(count.values())}
        return {word: rarity[stands] for word, stands in count.items()}

    def terms(self, old: Features, new: Features, order: float, mates: float | None) -> tuple[float, ...]:
        """The terms of `TERMS`, in that order."""
        apart = _apart(old, new)
        words = (old.words, new.words) if old.named is new.named else (_heard(old), _heard(new))
        shares = {
            "near": cosine(self._near(old), self._near(new)),
            "sentence": cosine(self._sentence(words[0]), self._sentence(words[1])),
            "entity": jaccard(old.entity, new.entity),
            "place": jaccard(old.place, new.place) if old.place and new.place else None,
            "section": jaccard(old.section, new.section),
            "height": 1 - abs(old.height - new.height),
            "order": order,
            "mates": mates,
            "value": _nearness(old, new),
            "number": 1.0 if old.size == new.size and self._told.get((old.base, old.size)) == ONCE_EACH else None,
        }
        alone = old.turn[1] == new.turn[1] == 1
        in_words = bool(new.entity & old.words or old.entity & new.words)
        return (
            _mean(shares, MEAN) * _against(old, new, apart, told_otherwise=alone and in_words),
            self._rarest(*words),
            order,
            0.0 if mates is None else mates - HALF,
            self._told_of(old, new),
        )

    def _told_of(self, old: Features, new: Features) -> float:
        """How alike the words are that tell of the two numbers and of no other of their sentences, from -1/2 to 1/2."""
        alike = cosine(self._sentence(old.clause), self._sentence(new.clause))
        return 0.0 if alike is None else alike - HALF

    def _rarest(self, words: frozenset[str], other_words: frozenset[str]) -> float:
        """The rarest word that both have, as a share of the rarest there is."""
        shared = words & other_words
        if not shared:
            return 0.0
        return max(self._rarity.get(word, 0.0) for word in shared) / self._rarity_of_once

    @cached_property
    def _rarity_of_once(self) -> float:
        return max(self._rarity.values(), default=1.0)

    def _near(self, item: Features) -> Vector:
        known = self._vectors.get(id(item))
        if known is None:
            known = self._vectors[id(item)] = self._vector(item.near)
        return known

    def _sentence(self, words: frozenset[str]) -> Vector:
        known = self._sentences.get(words)
        if known is None:
            known = self._sentences[words] = self._vector(dict.fromkeys(words, 1.0))
        return known

    def _vector(self, words: Mapping[str, float]) -> Vector:
        weighed = {word: weight * self._rarity.get(word, 1.0) for word, weight in words.items()}
        return weighed, sqrt(fsum(weight * weight for weight in weighed.values()))


def likely(told: float) -> float:
    """The logistic function."""
    # Far below, `exp` would overflow; at -50 the share is nothing already.
    return 1 / (1 + exp(-max(told, -50.0)))


def cosine(vector: Vector, other: Vector) -> float | None:
    """Of two vectors of words; None where one of them is empty: "17.6 percent of them" says nothing to compare."""
    if not vector[0] or not other[0]:
        return None
    weights, other_weights = vector[0], other[0]
    shared = [weight * other_weights[word] for word, weight in weights.items() if word in other_weights]
    # fsum is exact whatever the order, so that no hash seed shows; rounding may still lift the quotient a hair over 1.
    return min(1.0, fsum(shared) / (vector[1] * other[1])) if shared else 0.0


def _mean(terms: Mapping[str, float | None], weights: Mapping[str, float]) -> float:
    """What neither figure has is left out."""
    known = [(weights[name], term) for name, term in terms.items() if term is not None]
    return min(1.0, fsum([weight * term for weight, term in known]) / fsum([weight for weight, _ in known]))


def _against(old: Features, new: Features, apart: float, *, told_otherwise: bool) -> float:
    """The factor of all that speaks against a pair; 1 where nothing does.

    Alone in its sentence, a count may be told by another noun of that sentence: "87 sailors are dead", "deaths among sailors".
    """
    factor = 1.0 if apart <= FREE_LEAP else max(LEAP_FLOOR, 1.0 - LEAP * (apart - FREE_LEAP))
    if old.figure.unit != new.figure.unit and old.size != new.size:
        factor *= OTHER_SPAN
    if _other(old.place, new.place):
        factor *= OTHER_PLACE
    if _other(old.entity, new.entity) and not told_otherwise:
        factor *= OTHER_COUNTED if old.base == "1" else OTHER_ENTITY
    return factor if old.named is new.named else factor * OTHER_FORM


def _heard(item: Features) -> frozenset[str]:
    """Words of a name, or of running text with what its sentence points back to."""
    return item.words if item.named else item.words | item.sentence.heard


def _other(words: frozenset[str], other_words: frozenset[str]) -> bool:
    """Both named, and no word in common."""
    return bool(words and other_words and not words & other_words)


def _nearness(old: Features, new: Features) -> float:
    """1 for equal sizes, half of it falling with each order of magnitude between them."""
    return 1.0 if old.size == new.size else max(0.0, 0.5 * (1 - _apart(old, new)))


def _apart(old: Features, new: Features) -> float:
    """Orders of magnitude between the two sizes, at most `FARTHEST`; 1 where one of them has none."""
    if old.size == new.size:
        return 0.0
    apart = orders_apart(old, new)
    return 1.0 if apart is None else min(FARTHEST, apart)


@lru_cache(maxsize=1 << 14)
def jaccard(words: frozenset[str], other_words: frozenset[str]) -> float | None:
    """Shared words as a share of all; None where there are none to compare."""
    if not words and not other_words:
        return None
    shared = len(words & other_words)
    return shared / (len(words) + len(other_words) - shared)


def _same(heads: Words, other_heads: Words, same_index: bool) -> float:
    if heads == other_heads:
        return 1.0 if heads else (0.6 if same_index else 0.2)
    return 0.8 * (jaccard(_words(heads), _words(other_heads)) or 0.0)


@lru_cache(maxsize=1 << 14)
def _words(heads: Words) -> frozenset[str]:
    return frozenset(" ".join(heads).split())
