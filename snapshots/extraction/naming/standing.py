"""Where a figure stands in its sentence: its first word, the word behind it, the figure before it.

What can be asked of it is in the modules beside: `comparisons`, `continuations`, `following_nouns`, `wholes` and others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from snapshots.data.english_words import (
    GRADING_VERBS,
    LEVELS,
    PERIODS,
    TURNS_OF_TIME,
)
from snapshots.extraction.dating.calendar_words import MONTHS, WEEKDAYS
from snapshots.extraction.naming.noun_phrases import clause_end, phrase_end, without_verb
from snapshots.extraction.naming.quotes import mark_of, restated_until, same_sort, unit_restated_until
from snapshots.extraction.words.phrases import (
    ADJ,
    ADV,
    AUX,
    CONJ,
    DET,
    MARK,
    MORE,
    PART,
    PREP,
    REACH,
    VERB,
    Words,
    noun_phrase,
)  # fmt: skip
from snapshots.figures import Kind

Span = tuple[int, int]
SHARES = (Kind.PERCENT, Kind.RATIO)
_BEHIND_NOUNS = (AUX, VERB, PREP, MARK, CONJ)
MOST_BETWEEN = 3
"""Words between a change and what changes: "5 % | year-on-year increase | in arrests"."""
PARTING = frozenset([",", "–", "—", "-", ";"])
"""Marks that part a number from what is said of its change: "6,902 arrests, a 4 % decline"."""
QUOTES = frozenset("\"“„‘'«")


def _past_verb(words: Words, first: int, last: int) -> int:
    """The first word of a number behind the verb that grades it: in "looms | exceeded 40" the verb is that of the looms."""
    return first + 1 if first + 1 < last and words.lows[first] in GRADING_VERBS else first


class Standing:
    """One figure in its sentence: first word, the word behind it, and how far its right side reaches."""

    __slots__ = ("bracketed", "end", "first", "kind", "limit", "nearest", "others", "right", "start", "words")

    def __init__(self, words: Words, span: Span, kind: Kind, others: Sequence[Span], nearest: str | None) -> None:
        self.words, self.kind, self.others, self.nearest = words, kind, others, nearest
        self.start, self.end = span
        self.first = _past_verb(words, words.at(self.start), words.at(self.end))
        self.bracketed = restated_until(words.text, self.end)
        if kind is Kind.MEASURE and not self.bracketed:
            self.bracketed = unit_restated_until(words.text, self.end)
        self.right = words.at(self.bracketed or self.end)
        following = bisect_left(others, (self.bracketed or self.end, 0))
        until = words.at(others[following][0]) if following < len(others) else len(words)
        self.limit = min(until, len(words), self.right + REACH)

    def low(self, index: int) -> str:
        """The word at `index` in small letters; "" outside the sentence."""
        return self.words.lows[index] if 0 <= index < len(self.words) else ""

    def sort(self, index: int) -> str:
        """The class of the word at `index`; a mark outside the sentence."""
        return self.words.classes[index] if 0 <= index < len(self.words) else MARK

    def says_when(self, index: int) -> bool:
        """Does the phrase at `index` say when: "last May", "the first half"?"""
        last = noun_phrase(self.words, index, self.limit)
        head, low = self.low(last - 1), self.low(index)
        if low in ("first", "second") and self.low(index + 1) == "half":
            return True
        if low in MONTHS or low in WEEKDAYS or (low in TURNS_OF_TIME and (head in MONTHS or head in WEEKDAYS)):
            return True
        return head in PERIODS and (low in TURNS_OF_TIME or self.kind is not Kind.COUNT)

    def past_openers(self, index: int) -> int:
        """The first word from `index` on that is no article, adverb or "more"."""
        while index < self.limit and self.sort(index) in (DET, ADV, MORE):
            index += 1
        return index

    def phrase(self, index: int, *, clause: bool = False) -> str | None:
        """The noun phrase at `index` as the page writes it, with its defining clause where `clause`; None where none is."""
        words = self.words
        while index < self.limit and (words.classes[index] == DET or words.lows[index] in QUOTES):
            index += 1
        last = self.noun_end(index)
        if last == index or (last == index + 1 and len(words.tokens[index]) == 1):
            return None
        if self.kind is Kind.COUNT and words.text[self.start : self.end].lower() in ("one", "1"):
            last = without_verb(words, index, last)
        if clause:
            last = clause_end(words, index, last, self.limit)
        return words.span(index, last)

    def noun_end(self, index: int) -> int:
        """End of the noun phrase at `index`, or of the adjective that stands for one: "14 % of the | homeless | were"."""
        last = phrase_end(self.words, index, self.limit, before=self.first)
        alone = self.sort(index) in (ADJ, PART) and self.sort(index + 1) in _BEHIND_NOUNS
        is_people = last == index < self.limit and alone and self.low(index - 1) == "the"
        return index + 1 if is_people else last

    def earlier(self) -> Span | None:
        """The figure before this one."""
        index = bisect_left(self.others, (self.start, 0)) - 1
        return self.others[index] if index >= 0 else None

    def alike(self, depth: int) -> Span | None:
        """The last figure of the same sort before this one, of the `depth` figures before it."""
        text, before = self.words.text, bisect_left(self.others, (self.start, 0))
        near = reversed(self.others[max(0, before - depth) : before])
        return next((span for span in near if same_sort(text[slice(*span)], text[self.start : self.end])), None)

    def mark(self) -> str:
        """The mark of its unit, such as "%"; see `quotes.mark_of`."""
        return mark_of(self.words.text[self.start : self.end])

    def is_turn(self, index: int) -> bool:
        """As in "from | last year's record | 25 t"."""
        low = self.low(index)
        return low in TURNS_OF_TIME or low in LEVELS or (low[-2:] in ("'s", "’s") and low[:-2] in PERIODS)
