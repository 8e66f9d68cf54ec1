"""What alignment looks at: a figure reduced to the words around it, its place in a table, and its size in a base unit.

Rule 1: a text is taken apart once, however many figures it states: most of the time of a comparison goes by here.
Rule 2: numbers are left out of the words; what a figure is told by must not hang on its own value.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from snapshots.documents import fold
from snapshots.extraction.units import factor
from snapshots.figures import Figure

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
WORD_OR_FENCE = re.compile(rf"{WORD.pattern}|\0+|[,;:.()–—]")
DIGITS = re.compile(r"\d[\d.,]*")
STOP = frozenset(
    ["the", "a", "an", "of", "in", "to", "for", "and", "or", "by", "on", "at", "with", "from", "that", "this", "which", "were", "was", "are", "is", "be", "been", "has", "have", "had", "it", "its", "as", "than", "their", "there", "our", "we", "they", "over", "more", "nearly", "about", "almost", "around", "some", "approximately", "up", "under", "least", "most", "estimated", "only", "also", "now"]  # noqa: E501
)  # fmt: skip
SCALE = re.compile(r"(?:'000s?|\b(?:thousands?|millions?|billions?|trillions?|lakhs?|crores?|mn|bn|tn|mio|mrd|milliards?|millones))\b|[()]")
"""What a head says of the scale its numbers are printed in, and not of what they are."""
REACH = 5
"""Words to each side that count as near."""
FENCE = 0.5
"""What a word loses beyond each comma, bracket or other number that stands between."""
STEM = 6
"""Letters of a word that are kept: "liberated" and "liberation" are one (truncation, McNamee and Mayfield 2004)."""
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Features:
    """A figure as alignment sees it. Words are folded, lower-cased and cut to their stems, numbers left out."""

    figure: Figure
    order: int
    """Its place among the figures of its release."""
    height: float
    """The same as a share, 0 for the first and 1 for the last."""
    base: str
    size: Decimal | None
    """Point value, else the middle of the bounds that are there, in the base unit."""
    left: Mapping[str, float]
    """Words before the number with their weights, 1 for the nearest."""
    right: Mapping[str, float]
    near: Mapping[str, float]
    """Both together."""
    words: frozenset[str]
    """Of the sentence without its quotes; of a cell the words of its heads; with those of a label."""
    section: frozenset[str]
    entity: frozenset[str]
    place: frozenset[str]
    row: Words
    """Heads of the cell's row in one spelling, their scale left out; () outside tables."""
    column: Words
    statement: str
    """The sentence in one spelling."""
    skeleton: str
    """The same with every number masked."""
    turn: int
    """Which of the sentence's figures it is, from 0."""
    of: int
    """How many figures the sentence states."""


class FeatureReader:
    """Reduces the figures of one release, and of others after it, remembering every text it has taken apart."""

    def __init__(self) -> None:
        self._forms: dict[str, str] = {}
        self._sets: dict[str, frozenset[str]] = {"": frozenset()}
        self._folded: dict[str, str] = {}
        self._bases: dict[str, tuple[str, Decimal]] = {}

    def read(self, figures: Sequence[Figure]) -> list[Features]:
        """One record for each figure, in order."""
        sentences: dict[tuple[int, str], list[int]] = {}
        for order, figure in enumerate(figures):
            sentences.setdefault((figure.sentence_start, figure.sentence), []).append(order)
        out: dict[int, Features] = {}
        last = max(len(figures) - 1, 1)
        for orders in sentences.values():
            told = sorted(orders, key=lambda order: figures[order].start)
            for order, features in zip(told, self._sentence([figures[order] for order in told], told, last), strict=True):
                out[order] = features
        return [out[order] for order in range(len(figures))]

    def base(self, unit: str) -> tuple[str, Decimal]:
        """The unit's base and how many of it one is."""
        known = self._bases.get(unit)
        if known is None:
            known = self._bases[unit] = factor(unit) or (unit, Decimal(1))
        return known

    def folded(self, text: str) -> str:
        """One spelling, lower-case."""
        known = self._folded.get(text)
        if known is None:
            known = self._folded[text] = fold(text).lower()
        return known

    def words(self, text: str) -> frozenset[str]:
        """The words of a text that tell something."""
        known = self._sets.get(text)
        if known is None:
            known = self._sets[text] = frozenset(word for found in WORD.findall(text) if (word := self._form(found)))
        return known

    def _sentence(self, figures: list[Figure], orders: list[int], last: int) -> Iterable[Features]:
        first = figures[0]
        sentence, at = first.sentence, first.sentence_start
        bare = sentence
        for figure in figures:
            start, end = max(figure.start - at, 0), max(figure.end - at, 0)
            bare = bare[:start] + "\0" * (min(end, len(bare)) - start) + bare[end:]
        spots, words, crossed, fences = self._spots(bare)
        every = frozenset(words)
        masked = DIGITS.sub("#", self.folded(re.sub("\0+", "⟨⟩", bare)))
        for turn, (figure, order) in enumerate(zip(figures, orders, strict=True)):
            base, scale = self.base(figure.unit)
            number = figure.value if figure.value is not None else _middle(figure)
            start, end = figure.start - at, figure.end - at
            before, after = bisect_left(spots, start), bisect_left(spots, end)
            gone, come = bisect_left(fences, start), bisect_left(fences, end)
            left = _weighed((words[i], gone - crossed[i]) for i in range(before - 1, max(before - 1 - REACH, -1), -1))
            right = _weighed((words[i], crossed[i] - come) for i in range(after, min(after + REACH, len(words))))
            heads, cell = self._heads(figure), figure.cell
            yield Features(
                figure=figure, order=order, height=order / last, base=base,
                size=None if number is None else number * scale,
                left=left, right=right, near={word: max(left.get(word, 0.0), right.get(word, 0.0)) for word in (*left, *right)},
                words=heads if cell is not None and heads else every | heads,
                row=() if cell is None else tuple(map(self._head, cell.row)),
                column=() if cell is None else tuple(map(self._head, cell.column)),
                section=self.words(" ".join(figure.section)), entity=self.words(figure.entity or ""),
                place=self.words(figure.place or ""),
                statement=self.folded(sentence), skeleton=masked, turn=turn, of=len(figures),
            )  # fmt: skip

    def _head(self, text: str) -> str:
        return " ".join(SCALE.sub(" ", self.folded(text)).split())

    def _heads(self, figure: Figure) -> frozenset[str]:
        words = self.words(figure.label) if figure.label else frozenset[str]()
        if figure.cell is not None:
            words = words.union(*(self.words(text) for text in (*figure.cell.row, *figure.cell.column)))
        return words

    def _spots(self, text: str) -> tuple[list[int], list[str], list[int], list[int]]:
        """Where each word begins, its form, how many fences stand before it; and where those stand."""
        spots, words, crossed, fences = [], [], [], []
        for found in WORD_OR_FENCE.finditer(text):
            if not found[0][0].isalpha():
                fences.append(found.start())
            elif word := self._form(found[0]):
                spots.append(found.start())
                words.append(word)
                crossed.append(len(fences))
        return spots, words, crossed, fences

    def _form(self, word: str) -> str:
        known = self._forms.get(word)
        if known is None:
            folded = self.folded(word)
            known = "" if folded in STOP else (folded[:-1] if len(folded) > 3 and folded.endswith("s") else folded)[:STEM]
            self._forms[word] = known
        return known


def _weighed(words: Iterable[tuple[str, int]]) -> dict[str, float]:
    """From words and how many fences stand between, the nearest first, to their weights."""
    found: dict[str, float] = {}
    for step, (word, fences) in enumerate(words):
        found.setdefault(word, FENCE**fences / (1 + step))
    return found


def _middle(figure: Figure) -> Decimal | None:
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    return sum(bounds, Decimal(0)) / len(bounds) if bounds else None


def serial(items: Sequence[Features], reader: FeatureReader) -> frozenset[int]:
    """The orders of those figures that are steps of one run through time: told alike, for different periods.

    "In 2019, 12 wells were dug; in 2020, 14", or a table with a column a year: here the period is a part of the name,
    and 2019 never becomes 2021.
    """
    steps: dict[Hashable, list[tuple[Hashable, int]]] = defaultdict(list)
    for item in items:
        period, cell = item.figure.period, item.figure.cell
        if period is not None and cell is None:
            bare = item.words - reader.words(period.text)
            steps["told", item.base, item.entity, bare].append((step_of(item), item.order))
        if cell is not None:
            masked = tuple(DIGITS.sub("#", head) for head in (*item.row, "|", *item.column))
            steps["cell", cell.number, item.base, masked].append((step_of(item), item.order))
    runs = (run for run in steps.values() if len({name for name, _ in run}) > 1)
    return frozenset(order for run in runs for _, order in run)


def step_of(item: Features) -> Hashable:
    """What tells one step of a run from the next: the digits in a cell's heads, else the period."""
    if item.figure.cell is not None:
        return tuple(DIGITS.findall(" ".join((*item.row, *item.column))))
    period = item.figure.period
    return None if period is None else (period.start, period.end)
