"""What stands left of a figure: the noun it is an apposition of, and the subject of its clause.

"Enrolment reached 5,400", "a fine of $5m", "The price of rice, long stable, is up 4 %": the figure's own right side names
nothing, so the entity is looked for on the left, clause by clause, nearest first.
"""

from __future__ import annotations

from dataclasses import dataclass

from snapshots.data.english_words import AMBIGUOUS_VERBS, PERIODS, TOTALS
from snapshots.extraction.phrases import (
    ADV, AUX, CONJ, DET, ING, MARK, MORE, NAME, NOUN, NUM, PART, PREP, PRON, REACH, REL, SUB, VERB,
    Words, is_plural, is_verb, noun_phrase,
)  # fmt: skip

_INTRODUCING = frozenset({ADV, SUB, CONJ})
_LINKS = frozenset("of for".split())
"""Prepositions whose phrase belongs to the subject's name."""


@dataclass(frozen=True, slots=True)
class Left:
    """What the left side offers: words `first` to `last` (exclusive)."""

    first: int
    last: int


def phrase_before(words: Words, last: int) -> Left | None:
    """The noun phrase that ends right before word `last`, with its of-phrases: "net worth" of "a net worth of"."""
    classes, index, floor = words.classes, last, max(0, last - REACH)
    while (
        index > floor
        and classes[index - 1] in (NOUN, NAME, PART, ADV)
        or (index > floor and classes[index - 1] == ING and index < last)
    ):
        index -= 1
    if index == last:
        return None
    while (
        index < last and classes[index] in (ADV, PART, ING) and classes[index + 1 : index + 2] not in ([NOUN], [NAME])
    ):
        index += 1
    before = index - 1 if index > floor and classes[index - 1] != DET else index - 2
    if before > floor and words.lows[before] == "of" and classes[before - 1] in (NOUN, NAME):
        outer = phrase_before(words, before)
        if outer is not None:
            return Left(outer.first, last)
    return Left(index, last) if index < last else None


def governing_noun(words: Words, quote: int) -> Left | None:
    """The noun that takes the figure at word `quote` by "of" or by standing against it ("fine of $5m", "mean age 54")."""
    index = quote
    while index > 0 and words.lows[index - 1] in _GRADING:
        index -= 1
    if index == 0:
        return None
    low = words.lows[index - 1]
    if low == "of" and index > 1:
        found = phrase_before(words, index - 1)
        return None if found is None or words.lows[found.last - 1] in TOTALS | PERIODS else found
    if low in "(:=|" and index > 1:
        found = phrase_before(words, index - 1)
    else:
        found = phrase_before(words, index)
        if found and (low in AMBIGUOUS_VERBS or words.classes[index - 1] in (PART, ADV)):
            return None
    return None if found is None or words.lows[found.last - 1] in PERIODS else found


_GRADING = frozenset(
    "about around approximately roughly some over nearly almost just up to at least only an a the".split()
) - {"to", "up"}


def subject_of(words: Words, quote: int) -> Left | None:
    """The subject of the clause in which the figure at word `quote` stands, or of the clause that governs it."""
    floor = max(0, quote - REACH)
    for index in range(quote - 1, floor - 2, -1):
        if index >= floor and not _is_boundary(words, index, quote):
            continue
        if index >= floor and words.classes[index] == REL:
            found = _antecedent(words, index, quote)
        else:
            found = _opening_subject(words, index + 1, quote)
        if found is not None:
            return found
    return None


def _is_boundary(words: Words, index: int, quote: int) -> bool:
    sort, low = words.classes[index], words.lows[index]
    if sort == MARK:
        return low in ',;:—–.!?()"“”|' or (
            low == "-" and words.text[words.starts[index] - 1 : words.starts[index]] == " "
        )
    return sort in (SUB, CONJ, REL) and index + 1 < quote


def _antecedent(words: Words, relative: int, quote: int) -> Left | None:
    """ "the works, which cost $5m": the noun before the relative, if a verb follows it at once."""
    if not _verb_follows(words, relative + 1, quote):
        return _opening_subject(words, relative + 1, quote)
    last = relative - 1 if relative > 0 and words.lows[relative - 1] == "," else relative
    return phrase_before(words, last)


def _verb_follows(words: Words, index: int, quote: int) -> bool:
    while index < quote and words.classes[index] == ADV:
        index += 1
    return index < quote and _acts(words, index, quote)


def _acts(words: Words, index: int, quote: int) -> bool:
    return words.classes[index] in (AUX, VERB, PART) or words.lows[index] in AMBIGUOUS_VERBS


def _opening_subject(words: Words, first: int, quote: int) -> Left | None:
    """The noun phrase that opens the clause at word `first`, if its verb comes before the figure."""
    while first < quote and words.classes[first] in _INTRODUCING:
        first += 1
    while first < quote and words.classes[first] in (DET, MORE):
        first += 1
    last = _subject_end(words, first, quote)
    if last == first or words.lows[last - 1] in PERIODS:
        return None
    after = _past_attributes(words, last, quote)
    return Left(first, last) if _verb_follows(words, after, quote) or after >= quote else None


def _subject_end(words: Words, first: int, quote: int) -> int:
    """End of the subject that opens at `first`: its noun phrase with its of- and for-phrases and coordination."""
    last = _trimmed(words, first, noun_phrase(words, first, quote), quote)
    while first < last < quote:
        link = words.lows[last]
        if link not in _LINKS and words.classes[last] != CONJ:
            break
        inner = last + 1
        while inner < quote and words.classes[inner] == DET:
            inner += 1
        end = _trimmed(words, inner, noun_phrase(words, inner, quote), quote)
        if end == inner:
            break
        last = end
    return last


def _trimmed(words: Words, first: int, last: int, quote: int) -> int:
    """The phrase without a last word that is the verb: "ticket" of "The ticket costs"."""
    if last - first > 1 and words.lows[last - 1] in AMBIGUOUS_VERBS and _leads_to_figure(words, last, quote):
        return last - 1
    return last


def _leads_to_figure(words: Words, index: int, quote: int) -> bool:
    while index < quote and words.classes[index] in (ADV, PREP, DET, NUM, PRON, MORE):
        index += 1
    return index >= quote


def _past_attributes(words: Words, index: int, quote: int) -> int:
    """Skips what may stand between a subject and its verb: place and time phrases, one bracket or comma pair."""
    while index < quote:
        sort = words.classes[index]
        if sort == PREP:
            index += 1
            while index < quote and words.classes[index] in (DET, ADV, MORE):
                index += 1
            end = noun_phrase(words, index, quote)
            end = _trimmed(words, index, end, quote)
            if end == index and words.classes[index : index + 1] == [NUM]:
                end += 1
            if end == index:
                return index
            index = end
        elif sort == CONJ and index + 1 < quote and words.classes[index + 1] in (NOUN, NAME, DET):
            index += 1
            while index < quote and words.classes[index] == DET:
                index += 1
            end = _trimmed(words, index, noun_phrase(words, index, quote), quote)
            if end == index:
                return index
            index = end
        elif words.lows[index] in "(,":
            close = _closing(words, index, quote)
            if close < 0:
                return index
            index = close + 1
        else:
            return index
    return index


def _closing(words: Words, index: int, quote: int) -> int:
    mark = ")" if words.lows[index] == "(" else ","
    for other in range(index + 1, min(quote, index + 25)):
        if words.lows[other] == mark:
            return other
    return -1


def is_subject_word(words: Words, index: int) -> bool:
    """Does the word at `index` make the figure before it the subject of a clause: "310 are women"?"""
    return index < len(words) and (words.classes[index] in (AUX, VERB, PART) or is_verb(words, index))


__all__ = ["Left", "governing_noun", "is_plural", "is_subject_word", "phrase_before", "subject_of"]
_ = PRON
