"""What alignment looks at: a figure reduced to the words around it, its place in a table, and its size in a base unit.

Rule 1: a text is taken apart once, however many figures it states, and only when it is asked for: most of the time of a
comparison goes by here, and most figures are followed by their unchanged sentence alone.
Rule 2: numbers are left out of the words; what a figure is told by must not hang on its own value.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import pairwise
from math import log10

from snapshots.alignment.clauses import clauses_of, subjects_of
from snapshots.alignment.crosswise import company_of
from snapshots.alignment.differences import is_difference
from snapshots.alignment.labelling.inline import is_clause
from snapshots.alignment.stems import compared, with_digits, without_article
from snapshots.data.following_words import ANY_NAME, CLAUSE_VERBS, EXPLETIVES, POINTING_BACK
from snapshots.data.languages.stop_words import STOP_WORDS
from snapshots.data.months import MONTHS
from snapshots.documents import fold
from snapshots.extraction.quantities.unit_sizes import base_of
from snapshots.figures import Figure

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
WORD_OR_FENCE = re.compile(rf"{WORD.pattern}|\0+|[,;:.()–—]")
NAME_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
DIGITS = re.compile(r"\d[\d.,]*")
SCALE = re.compile(
    r"'000s?\b|\b(?:thousands?|millions?|billions?|trillions?|lakhs?|crores?|mn|bn|tn|tsd|mio|mrd|milliards?|millones)\b|[()]"
)
"""What a head says of the scale its numbers are printed in, and not of what they are."""
STOP = frozenset({
    "a", "about", "almost", "already", "also", "an", "and", "approximately", "are", "around", "as", "at", "be", "been", "but",
    "by", "can", "did", "do", "does", "estimated", "for", "from", "had", "has", "have", "he", "her", "his", "i", "if", "in",
    "into", "is", "it", "its", "just", "least", "may", "more", "most", "my", "nearly", "now", "of", "off", "on", "only", "or",
    "our", "out", "over", "she", "so", "some", "still", "such", "than", "that", "the", "their", "them", "then", "there",
    "these", "they", "this", "those", "to", "under", "up", "us", "very", "was", "we", "were", "when", "where", "which",
    "while", "who", "whom", "will", "with", "you", "your",
})  # fmt: skip
OTHERWISE_TOO = frozenset({"die", "war", "son", "sin", "man", "plus", "per", "sous"})
"""Words of a language that tell nothing there and something in another."""
NOTHING_TOLD = STOP.union(*(words for code, words in STOP_WORDS.items() if code != "en")) - OTHERWISE_TOO
REACH = 5
"""Words to each side that count as near."""
QUESTION, MOST_ANSWERED = ("?", "؟", "？"), 2
"""How a heading ends that asks, and how many words an answer has that leaves its subject to the question."""
FEWEST_GAPS = 2
"""Between the numbers of a row."""
ROW_GAP = " ()[]|\t\u00a0"
FENCE = 0.5
"""What a word loses beyond each comma, bracket or other number that stands between."""
POINTERS, POINTER_REACH, WIDEST_GAP, MOST_POINTING = 2, 40, 2, 50
"""With how many first words, within how many letters, over what gap, and how many in a row sentences may point back."""
Words = tuple[str, ...]


class FeatureReader:
    """Reduces the figures of one release, and of others after it, remembering every text it has taken apart."""

    def __init__(self) -> None:
        self._forms: dict[str, str] = {}
        self._sets: dict[str, frozenset[str]] = {"": frozenset()}
        self._heads: dict[Words, Words] = {(): ()}
        self._folded: dict[str, str] = {}
        self._bases: dict[str, tuple[str, Decimal]] = {}
        self._told: dict[tuple[int, ...], list[Features]] = {}

    def read(self, figures: Sequence[Figure]) -> list[Features]:
        """One record for each figure, in order."""
        release = tuple(map(id, figures))
        known = self._told.get(release)
        if known is None:
            known = self._told[release] = self._release(figures)
        return known

    def base(self, unit: str) -> tuple[str, Decimal]:
        """The unit's base and how many of it one is."""
        known = self._bases.get(unit)
        if known is None:
            known = self._bases[unit] = base_of(unit)
        return known

    def folded(self, text: str) -> str:
        """One spelling, lower-case."""
        known = self._folded.get(text)
        if known is None:
            known = self._folded[text] = fold(text).lower()
        return known

    def heads(self, texts: Words) -> Words:
        """Heads of a row or a column in one spelling, their scale left out."""
        known = self._heads.get(texts)
        if known is None:
            known = self._heads[texts] = tuple(" ".join(SCALE.sub(" ", self.folded(text)).split()) for text in texts)
        return known

    def words(self, text: str) -> frozenset[str]:
        """The words of a text that tell something."""
        known = self._sets.get(text)
        if known is None:
            forms = self._forms
            words = {forms[word] if word in forms else self.form(word) for word in WORD.findall(text)}
            words.discard("")
            known = self._sets[text] = frozenset(words)
        return known

    def form(self, word: str) -> str:
        """A word as it is compared; '' for one that tells nothing."""
        known = self._forms.get(word)
        if known is None:
            folded = without_article(fold(word).lower())
            known = "" if folded in NOTHING_TOLD else compared(folded)
            self._forms[word] = known
        return known

    def _release(self, figures: Sequence[Figure]) -> list[Features]:
        sentences: dict[tuple[int, str], Sentence] = {}
        for figure in figures:
            key = figure.sentence_start, figure.sentence
            sentence = sentences.get(key)
            if sentence is None:
                sentence = sentences[key] = Sentence(figure, self)
            sentence.spans.append((figure.start - figure.sentence_start, figure.end - figure.sentence_start))
        for sentence in sentences.values():
            sentence.spans.sort()
        for earlier, later in pairwise(sentences.values()):
            if earlier.adjoins(later):
                later.after = earlier
                if later.points_back and earlier.pointing < MOST_POINTING:
                    later.before, later.pointing = earlier, earlier.pointing + 1
        spanned = self._spanned(figures)
        last = max(len(figures) - 1, 1)
        return [
            Features(figure, order, order / last, sentences[figure.sentence_start, figure.sentence], self, spanned)
            for order, figure in enumerate(figures)
        ]

    def _spanned(self, figures: Sequence[Figure]) -> Mapping[int, int]:
        """For each table by its number: over how many rows of heads one head spans all columns. It names the table, no column.

        Such a head may state figures of its own ("Smith leads with 3,459,923 votes"), which change from release to release.
        """
        columns: dict[int, set[Words]] = defaultdict(set)
        for figure in figures:
            if figure.cell is not None:
                columns[figure.cell.number].add(self.heads(figure.cell.column))
        return {number: _shared_start(heads) for number, heads in columns.items() if len(heads) > 1}


class Sentence:
    """The sentence, item or row that states a figure, and perhaps others."""

    def __init__(self, figure: Figure, reader: FeatureReader) -> None:
        self.text = figure.sentence
        self.start = figure.sentence_start
        self.heading = figure.section[-1] if figure.section else ""
        self.before: Sentence | None = None
        """The sentence before it, where it begins by pointing back to that: "There, ..."."""
        self.pointing = 0
        """How many sentences before it are pointed back to in turn."""
        self.after: Sentence | None = None
        """The sentence that it follows at once, whether it points back to that or not."""
        self.spans: list[tuple[int, int]] = []
        self.magnitudes: list[tuple[str, float | None]] = []
        """Where its figures stand in it; the unit and the size of each of them."""
        self.reader = reader

    def adjoins(self, other: Sentence) -> bool:
        """Does the other follow at once?"""
        return 0 <= other.start - self.start - len(self.text) <= WIDEST_GAP

    @property
    def points_back(self) -> bool:
        """Does it begin by pointing to what was named before: "There, ...", "They have ..."?"""
        return _points_back(self.statement[:POINTER_REACH])

    @cached_property
    def names(self) -> frozenset[str]:
        """Its words and numbers, as those of names are compared."""
        return name_words((self.text,))

    @cached_property
    def opening(self) -> frozenset[str]:
        """The same of what stands before all its figures."""
        return name_words((self.text[: self.spans[0][0]],))

    @cached_property
    def lead(self) -> frozenset[str]:
        """The same of what leads to all its figures, two or more: "North: 15 schools, 4,510 pupils"; none without a colon."""
        head, colon, _ = self.text[: self.spans[0][0]].partition(":")
        return name_words((head,)) if colon and len(self.spans) > 1 else frozenset()

    @cached_property
    def told_before(self) -> frozenset[str]:
        """Names that it points back to: the words and numbers of the sentence before it; none where it does not."""
        return frozenset() if self.before is None else self.before.names | self.before.told_before

    @cached_property
    def statement(self) -> str:
        """In one spelling."""
        return self.reader.folded(self.text)

    @cached_property
    def skeleton(self) -> str:
        """The same with every number masked."""
        return DIGITS.sub("#", self.reader.folded(re.sub("\0+", "⟨⟩", self._bare)))

    @cached_property
    def outline(self) -> str:
        """The same with every digit masked: cheaper, and enough for sentences that are repeated."""
        return DIGITS.sub("#", self.statement)

    @cached_property
    def words(self) -> frozenset[str]:
        """Those that tell something, the quotes of its figures left out; of an answer those of its heading."""
        told = self.reader.words(self._bare)
        is_asked = self.heading.endswith(QUESTION) and len(told) <= MOST_ANSWERED
        return told | self.reader.words(self.heading) if is_asked or self.is_answer else told

    @property
    def is_answer(self) -> bool:
        """Is it a number without a word beside it?"""
        return not WORD.search(self._bare)

    @cached_property
    def heard(self) -> frozenset[str]:
        """Its words with those of the sentence that it points back to."""
        return self.words if self.before is None else self.words | self.before.heard

    @cached_property
    def spots(self) -> tuple[list[int], list[str], list[int], list[int]]:
        """Where each word begins, its form, how many fences stand before it; and where those stand."""
        spots, words, crossed, fences = [], [], [], []
        form = self.reader.form
        for match in WORD_OR_FENCE.finditer(self._bare):
            text = match[0]
            if not text[0].isalpha():
                fences.append(match.start())
            elif word := form(text):
                spots.append(match.start())
                words.append(word)
                crossed.append(len(fences))
        return spots, words, crossed, fences

    @cached_property
    def clauses(self) -> list[frozenset[str]]:
        """For each of its figures by its turn: the words that tell of this one, with its subject."""
        subjects = subjects_of(self._bare, self.spans, clauses_of(self._bare, self.spans))
        return [self.reader.words(f"{text} {subject}") for text, subject in zip(self._clause_texts, subjects, strict=True)]

    @cached_property
    def company(self) -> list[Mapping[str, frozenset[str]]]:
        """For each of its figures by its turn: the words that tell of this one, with those that stand beside each."""
        return [company_of(self.reader.form(word) for word in WORD.findall(text)) for text in self._clause_texts]

    @cached_property
    def _clause_texts(self) -> list[str]:
        text = self._bare
        return [f"{text[slice(*before)]} {text[slice(*after)]}" for before, after in clauses_of(text, self.spans)]

    @cached_property
    def is_row(self) -> bool:
        """A row of numbers that no reader took for a table: between most of them stand spaces and brackets alone."""
        gaps = [self.text[end:start] for (_, end), (start, _) in pairwise(self.spans)]
        return len(gaps) >= FEWEST_GAPS and sum(not gap.strip(ROW_GAP) for gap in gaps) * 2 > len(gaps)

    @cached_property
    def _bare(self) -> str:
        text = self.text
        for start, end in self.spans:
            text = text[: max(start, 0)] + "\0" * (end - max(start, 0)) + text[end:]
        return text


class Features:
    """A figure as alignment sees it. Words are folded, lower-cased and cut to their stems, numbers left out."""

    def __init__(  # built in one place, once for each figure
        self, figure: Figure, order: int, height: float, sentence: Sentence, reader: FeatureReader, spanned: Mapping[int, int]
    ) -> None:
        self.figure = figure
        self.order = order
        """Its place among the figures of its release."""
        self.height = height
        """The same as a share, 0 for the first and 1 for the last."""
        self.sentence = sentence
        self._reader = reader
        self.base, scale = reader.base(figure.unit)
        number = figure.value if figure.value is not None else _middle(figure)
        self.size = None if number is None else number * scale
        """Point value, else the middle of the bounds that are there, in the base unit."""
        self.magnitude = log10(self.size) if self.size is not None and self.size > 0 else None
        """Orders of magnitude of the size; None for what is not positive."""
        sentence.magnitudes.append((self.base, self.magnitude))
        cell = figure.cell
        self.row: Words = () if cell is None else reader.heads(cell.row)
        """Heads of the cell's row in one spelling, their scale left out; () outside tables."""
        self.column: Words = () if cell is None else reader.heads(cell.column)[spanned.get(cell.number, 0) :]
        self.section = reader.words(" ".join(figure.section))
        self.entity = reader.words(figure.entity or "")
        self.place = reader.words(figure.place or "")

    @cached_property
    def site(self) -> frozenset[str]:
        """Words of the nearest heading and, of a cell, of its table's caption."""
        heading = self.figure.section[-1] if self.figure.section else ""
        caption = self.figure.cell.table if self.figure.cell is not None else ""
        return self._reader.words(heading) | self._reader.words(caption)

    @cached_property
    def lead(self) -> frozenset[str]:
        """Words of the name that leads to all figures of its line; none in tables."""
        return frozenset() if self.figure.cell is not None else self.sentence.lead

    @cached_property
    def named(self) -> bool:
        """Whether a cell, a tile or a labelled line gives it a name; running text does not.

        A clause before a colon is no name, nor is what states a figure itself: "Some have gone home: 1,200 are left".
        """
        if self.figure.cell is not None:
            return True
        label = self.figure.label or ""
        if not label or not CLAUSE_VERBS.isdisjoint(label.lower().split()) or is_clause(label):
            return False
        return not (self.sentence.text.startswith(label) and self.sentence.spans[0][0] < len(label))

    @cached_property
    def name(self) -> frozenset[str]:
        """Words and numbers of what names it: the heads of its row and column, or its label; () in running text.

        A bag: a turned table, a table become tiles, a list become a table keep it.
        """
        if not self.named:
            return frozenset()
        return name_words((*self.row, *self.column) if self.figure.cell is not None else (self.figure.label or "",))

    @cached_property
    def beside_name(self) -> frozenset[str]:
        """Words of the sentence that its label lacks: of "Rent: 40 of the tenants surveyed pay late" all but the first."""
        return frozenset() if self.figure.cell is not None else self.sentence.words - self._reader.words(self.figure.label or "")

    @cached_property
    def steps(self) -> frozenset[str]:
        """Those words of its name that are numbers or name a time: "2023", "q1", "m03" for March."""
        return with_digits(self.name)

    @cached_property
    def lead_steps(self) -> frozenset[str]:
        """The same of what leads its line."""
        return with_digits(self.lead)

    @cached_property
    def turn(self) -> tuple[int, int]:
        """Which of the sentence's figures it is, from 0, and how many these are."""
        spans = self.sentence.spans
        if len(spans) == 1:
            return 0, 1
        start = self.figure.sentence_start
        return spans.index((self.figure.start - start, self.figure.end - start)), len(spans)

    @cached_property
    def difference(self) -> bool:
        """Whether it tells by how much something changed."""
        return not self.named and is_difference(self.figure)

    @cached_property
    def clause(self) -> frozenset[str]:
        """Those words of its sentence that tell of this number and of no other; of what is named, its name.

        A name that leads to several numbers of a line tells of each of them.
        """
        return self.words if self.named and not self.lead else self.sentence.clauses[self.turn[0]]

    @cached_property
    def words(self) -> frozenset[str]:
        """Of the sentence without its quotes; of a cell the words of its heads; with those of a label."""
        heads = self._reader.words(self.figure.label) if self.figure.label else frozenset[str]()
        if self.figure.cell is not None:
            heads = heads.union(*map(self._reader.words, (*self.figure.cell.row, *self.figure.cell.column)))
        return heads if heads and self.figure.cell is not None else self.sentence.words | heads

    @cached_property
    def tokens(self) -> tuple[Hashable, ...]:
        """What it is looked up by: its words, its size and its height; words with the unit: what cannot convert never meets."""
        names = (*self.words, *self.entity, *self.place, *self.section, *self.row, *self.column)
        return (*dict.fromkeys((self.base, name) for name in names), (self.base, self.size), (self.base, round(self.height * 50)))

    @cached_property
    def near(self) -> Mapping[str, float]:
        """Words beside the number with their weights, 1 for the nearest."""
        spots, words, crossed, fences = self.sentence.spots
        start, end = self.figure.start - self.figure.sentence_start, self.figure.end - self.figure.sentence_start
        before, after = bisect_left(spots, start), bisect_left(spots, end)
        gone, come = bisect_left(fences, start), bisect_left(fences, end)
        near: dict[str, float] = {}
        ways = (
            ((words[i], gone - crossed[i]) for i in range(before - 1, max(before - 1 - REACH, -1), -1)),
            ((words[i], crossed[i] - come) for i in range(after, min(after + REACH, len(words)))),
        )
        for way in ways:
            for step, (word, between) in enumerate(way, start=1):
                near[word] = max(FENCE**between / step, near.get(word, 0.0))
        return near


@lru_cache(maxsize=1 << 12)
def _points_back(begins: str) -> bool:
    return not begins.startswith(EXPLETIVES) and not POINTING_BACK.isdisjoint(WORD.findall(begins)[:POINTERS])


@lru_cache(maxsize=1 << 14)
def name_words(heads: Words) -> frozenset[str]:
    """The words of names of cells and tiles, cut to their stems, numbers with them; without those that any name may have."""
    words = {fold(word) for word in NAME_WORD.findall(" ".join(heads).lower())}
    return frozenset(map(_name_word, words - STOP - ANY_NAME or words))


def _name_word(word: str) -> str:
    """A number as it stands, a month in one spelling ("m03"), any other word as it is compared."""
    if word in MONTHS:
        return f"m{MONTHS[word]:02}"
    return word if word[0].isdigit() else compared(word)


def _shared_start(heads: Collection[Words]) -> int:
    """How many first parts all of them share; never all the parts of one."""
    shortest = min(map(len, heads))
    shared = next((part for part in range(shortest) if len({head[part] for head in heads}) > 1), shortest)
    return min(shared, max(shortest - 1, 0))


def _middle(figure: Figure) -> Decimal | None:
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    return sum(bounds, Decimal(0)) / len(bounds) if bounds else None


def orders_apart(features: Features, other: Features) -> float | None:
    """Orders of magnitude between the two sizes; None where one of them has none."""
    if features.magnitude is None or other.magnitude is None:
        return None
    return abs(features.magnitude - other.magnitude)
