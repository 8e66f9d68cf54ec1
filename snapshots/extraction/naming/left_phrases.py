"""The noun phrase that ends right before a word, read from right to left: "net worth" of "a net worth | of $5m"."""

from __future__ import annotations

from dataclasses import dataclass

from snapshots.data.english_words import COMPARED, MODALS, PERIODS, TOTALS, TURNS_OF_TIME
from snapshots.data.measures import NAMES
from snapshots.extraction.dating.calendar_words import MONTHS
from snapshots.extraction.words.phrases import ADJ, ADV, DET, ING, MORE, NAME, NOUN, NUM, PART, PRON, REACH, Words, is_plural

_NOUNS = (NOUN, NAME)
_LINKS = frozenset(["of", "per"])
_DEDUCTED = frozenset(["tax", "taxes", "taxation", "interest", "depreciation"])
"""As in "profit before tax": what the noun before it is reckoned without."""
_ATTRIBUTES = frozenset(["underlying", "remaining", "existing", "outstanding"])
"""Words in -ing that are adjectives: "underlying growth"."""
_PERCENT = frozenset(["percent", "points"])
_IN_PHRASE = (NOUN, NAME, PART, ADV, ADJ)


@dataclass(frozen=True, slots=True)
class Left:
    """A noun phrase: words `first` to `last` (exclusive)."""

    first: int
    last: int


def phrase_before(words: Words, last: int) -> Left | None:
    """The noun phrase that ends right before word `last`, with its of-phrases: "net worth" of "a net worth of"."""
    floor = max(0, last - REACH)
    index = _past_verbs(words, _phrase_start(words, last, floor), last)
    index += _is_unit_of_another(words, index, last)
    if index == last or words.classes[last - 1] not in _NOUNS or _is_infinitive(words, index, last):
        return None
    if index > floor + 1 and words.lows[index - 1] in ("before", "after") and words.lows[index] in _DEDUCTED:
        before = phrase_before(words, index - 1)
        return Left(before.first, last) if before else Left(index, last)
    link = index - 1
    while link > floor and words.classes[link] in (DET, MORE):
        link -= 1
    if link > floor and words.lows[link] in _LINKS and words.classes[link - 1] in _NOUNS:
        outer = phrase_before(words, link)
        if outer is not None:
            return outer if _is_bare_total(words, index, last) else Left(outer.first, last)
    return Left(index, last)


def _is_bare_total(words: Words, index: int, last: int) -> bool:
    """As in "fines of | a total | of $5m", which is what the fines come to."""
    return last - index == 1 and words.lows[index] == "total" and words.lows[index - 1] == "a"


def _phrase_start(words: Words, last: int, floor: int) -> int:
    """The leftmost word that may belong to the noun phrase before word `last`."""
    classes, index = words.classes, last
    while index > floor and (
        classes[index - 1] in _IN_PHRASE or words.lows[index - 1] in _ATTRIBUTES or _is_number_of_name(words, index - 1, last)
    ):
        index -= 1
        if classes[index] in (PART, ADV) and index > floor and classes[index - 1] in (*_NOUNS, PRON):
            return index + 1  # "the group sold shares": after a noun it is the verb, or goes with it
    return index


def _past_verbs(words: Words, index: int, last: int) -> int:
    """The first word at or after `index` that is of the noun phrase itself, no verb and no adverb before it."""
    classes = words.classes
    if last - index > 1 and classes[index] == NOUN and _may_be_infinitive(words, index):
        index += 1  # "would impose curbs"
    while index < last and classes[index] in (ADV, PART) and not (index + 1 < last and classes[index + 1] in _NOUNS):
        index += 1
    return index


def _is_unit_of_another(words: Words, index: int, last: int) -> bool:
    """As in "a 1.6 | litre engine": the word at `index` is the unit of another figure."""
    if index in (0, last) or words.classes[index - 1] != NUM:
        return False
    return words.lows[index] in NAMES if last - index > 1 else words.lows[index] in _PERCENT


def _may_be_infinitive(words: Words, index: int) -> bool:
    return index > 0 and (words.lows[index - 1] == "to" or words.lows[index - 1] in MODALS)


def _is_infinitive(words: Words, index: int, last: int) -> bool:
    """As in "to clear 3 km2", "will increase by 3 %": a verb that is spelt like a noun."""
    return last - index == 1 and not is_plural(words.lows[index]) and _may_be_infinitive(words, index)


def _is_number_of_name(words: Words, index: int, last: int) -> bool:
    """As in "Stoxx 600 index": a short number between a name and a noun."""
    if words.classes[index] != NUM or not 0 < index < last - 1 or not words.tokens[index].isdigit():
        return False
    return len(words.tokens[index]) <= len("2000") and words.classes[index - 1] == NAME


def names_something(words: Words, left: Left) -> bool:
    """Does the phrase say what there is, not when, how much or how it compares?"""
    head = words.lows[left.last - 1]
    return (
        (head not in PERIODS or _is_kind_of_time(words, left))
        and not head.endswith(("'s", "’s"))
        and head not in MONTHS
        and head not in COMPARED
        and (head not in TOTALS or left.last - left.first > 1)
    )


def _is_kind_of_time(words: Words, left: Left) -> bool:
    """As in "travel times", "waiting time": what is measured, not when."""
    named = words.lows[left.last - 1] in ("time", "times") and left.last - left.first > 1
    return named and words.lows[left.last - 2] not in TURNS_OF_TIME and words.classes[left.last - 2] in (NOUN, ING)


def follows_noun(words: Words, index: int) -> bool:
    """Does the word at `index` stand right behind a noun?"""
    return index > 0 and words.classes[index - 1] in _NOUNS
