"""The words of a sentence, their classes, and the noun phrases they form: what entities and places are read with.

Rule 1: no tagger and no dictionary of nouns. Closed-class words and a few endings say where a phrase stops; whatever is
neither is taken for a noun or an adjective, and both belong to the phrase.
Rule 2: every walk is bounded, so that a sentence of any length costs each figure the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from snapshots.data.english_words import (
    ADJECTIVE_LIKE_NOUNS,
    ADJECTIVES,
    BARE_VERBS,
    CHANGES,
    CLASSES,
    COLLECTIVES,
    COMMON_GERUNDS,
    DOING,
    LY_NOUNS,
    MODIFYING_PLURALS,
    NOT_PARTICIPLES,
    NOT_PLURAL,
    OPERATING_RESULTS,
    PERIODS,
    PLURALS,
    TAKING_OBJECTS,
)

NOUN, NAME, VERB, AUX, PREP, DET, CONJ, REL, PRON, ADV, PART, ING, NUM, SUB, MARK, MORE, ADJ = (
    "noun", "name", "verb", "aux", "prep", "det", "conj", "rel", "pron", "adv", "part", "ing", "num", "sub", "mark",
    "more", "adj",
)  # fmt: skip

MADE = re.compile(r"q\w+u[sm]")
"""Nouns that stand for those of another language, of which nothing says whether they are many."""
_SHORTEST, _SHORTEST_GERUND, _SHORTEST_PEOPLE = 3, 4, 5
"""Letters that a plural, a gerund or the name of a people has more of ("gas", "king", "Paris" are none)."""
_ADJECTIVE_ENDS = ("al", "ive", "ic", "ary")
_PERSONS = frozenset(["people", "children", "women", "men"])
REACH = 60
"""Words looked at to either side of a figure, at most."""

_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}(?:-\w+)?"
    r"|(?<![^\W_])(?:US|AU|CA|NZ|HK|NT|[ACRS])\$"
    r"|(?<![\d–-])\d{1,3}-(?:year|month|week|day|night|hour|minute)(?![\w-])"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_][^\W_]*(?:[-‐‑'’&/.][^\W_]+)*(?:-(?=\s)|(?<=s)['’](?=\s+[a-z]))?"
    r"|[^\w\s]|_"
)
_OPENS_NOUN = frozenset({NOUN, NAME, PART, ING, ADV, ADJ})


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A sentence in words: texts, lower case, offsets and classes, side by side."""

    text: str
    tokens: list[str]
    lows: list[str]
    starts: list[int]
    classes: list[str]

    def __len__(self) -> int:
        return len(self.tokens)

    def at(self, offset: int) -> int:
        """Index of the first word that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> str:
        """Text from word `first` up to, not including, word `last`."""
        return self.text[self.starts[first] : self.starts[last - 1] + len(self.tokens[last - 1])]


@lru_cache(maxsize=1 << 14)
def words_of(sentence: str) -> Words:
    """The sentence in words; remembered, because all figures of a sentence ask for it, and naming goes over a release thrice."""
    tokens, starts = [], []
    for match in _WORD.finditer(sentence):
        tokens.append(match[0])
        starts.append(match.start())
    classes = list(map(_class_of, tokens))
    for index in range(1, len(tokens)):
        glued = starts[index] == starts[index - 1] + len(tokens[index - 1])
        if glued and tokens[index - 1][0].isdigit() and tokens[index][0].isalpha():
            classes[index] = NUM  # the unit in "40min": no noun of the sentence
        elif tokens[index] in ("K", "k") and tokens[index - 1][0].isdigit():
            classes[index] = NUM  # the scale in "350 K houses"
        elif tokens[index - 1] == "operating" and tokens[index] in OPERATING_RESULTS:
            classes[index - 1] = ADJ
    # What opens a sentence has a capital whether or not it is a name.
    if len(tokens) > 1 and classes[0] == NAME and tokens[0].istitle() and tokens[1].islower():
        classes[0] = _class_by_ending(tokens[0].lower())  # the capital is that of the sentence
    return Words(sentence, tokens, [token.lower() for token in tokens], starts, classes)


@lru_cache(maxsize=8192)
def _class_of(token: str) -> str:
    low = token.lower()
    known = CLASSES.get(low)
    if known is not None:
        # "US" is no pronoun and "May" hardly ever an auxiliary.
        return NAME if token in ("US", "May", "IT") else known
    head = token[0]
    if head.isdigit():
        return NUM if token[-1].isdigit() else ADJ  # "the | 10-year | average"
    if not head.isalpha() or token[-1] == "$":
        return MARK  # "US$" names no country
    if "-" in low and low.endswith(("ed", "-led", "-run", "-born", "-wide", "-free", "-owned")):
        return ADJ
    return NAME if head.isupper() else _class_by_ending(low)


_ENDINGS: tuple[tuple[str | tuple[str, ...], Container[str], str], ...] = (
    ("ly", LY_NOUNS, ADV),
    ("ed", NOT_PARTICIPLES, PART),
    (("able", "ible", "ous", "ful", "less"), ADJECTIVE_LIKE_NOUNS, ADJ),
    ("ing", COMMON_GERUNDS, ING),
)
"""Endings, the words that only look like it, and the class that the others are of; no word has two of these endings."""


def _class_by_ending(low: str) -> str:
    for endings, exceptions, sort in _ENDINGS:
        if low.endswith(endings) and low not in exceptions:
            is_whole = sort in (ADV, ADJ) or "-" not in low  # "well-heated" is what it ends in, "re-opening" a noun
            return sort if is_whole and (sort != ING or len(low) > _SHORTEST_GERUND) else NOUN
    return NOUN


def is_plural(low: str) -> bool:
    """Does the noun, in lower case, look like a plural?"""
    if low in PLURALS:
        return True
    # "Glass", "crisis" and "virus" end as no plural does.
    return len(low) > _SHORTEST and low[-1] == "s" and low[-2] not in "sui'’" and low not in NOT_PLURAL


_THESE = frozenset(["last", "this", "next", "past"])


def noun_phrase(words: Words, first: int, limit: int) -> int:
    """End (exclusive) of the adjectives and nouns that begin at word `first`; `first` itself where there is none."""
    classes, index, head, owner = words.classes, first, -1, False
    limit = min(limit, len(words), first + REACH)
    while index < limit:
        sort = classes[index]
        if sort in (NOUN, NAME):
            if _closes(words, head, index) or _opens_time(words, head, index):
                break
            owner = is_owner(words.lows[index])
            head = -1 if owner else index
        elif sort == ING and head < 0 and _is_activity(words, index, limit):
            head = index
        elif (owner and sort == CONJ) or not _is_inside(words, first, index, head, limit):
            break
        index += 1
    last = _without_modifiers(classes, first, index, head)
    return last if head >= 0 or owner else first


def is_owner(low: str) -> bool:
    """As in "the city's", "clinics’": what is owned follows."""
    return low[-1] in "'’" or low[-2:] in ("'s", "’s")


def _without_modifiers(classes: list[str], first: int, last: int, head: int) -> int:
    """The end of the phrase without the modifiers behind its last noun."""
    while last > first and classes[last - 1] not in (NOUN, NAME, NUM) and last - 1 != head:
        last -= 1
    return last


def _is_activity(words: Words, index: int, limit: int) -> bool:
    """As in "demining, relief and schooling": a gerund that stands alone is a noun."""
    return index + 1 >= limit or words.classes[index + 1] in (MARK, CONJ, AUX)


def _is_inside(words: Words, first: int, index: int, head: int, limit: int) -> bool:
    """Does the word at `index`, no noun, stand inside a noun phrase whose last noun so far is at `head` (-1: none)?"""
    sort = words.classes[index]
    if sort == NUM:
        return head >= 0 and words.classes[index - 1] == NAME and _is_part_of_name(words, index)
    if sort == CONJ:
        return head < 0 and index > first and words.classes[index - 1] in (PART, NOUN, ADJ)
    return (head < 0 or _passes_on(words, head, sort)) and _modifies(words, index, limit)


def _passes_on(words: Words, head: int, sort: str) -> bool:
    """Was the word at `head` an adjective after all: "best wireless speakers", "total issued shares", "typical cooking times"?"""
    low = words.lows[head]
    if sort == PART and words.tokens[head].isupper() and words.classes[head + 2 : head + 3] == [NOUN]:
        return len(low) > 1 and is_plural(words.lows[head + 2])  # "15 DCMS sponsored museums"
    return low in ADJECTIVES or (sort == ADJ and not is_plural(low)) or (sort == ING and low.endswith(_ADJECTIVE_ENDS))


def _opens_time(words: Words, head: int, index: int) -> bool:
    """As in "trees | last year"."""
    return head >= 0 and words.lows[index] in _THESE and not PERIODS.isdisjoint(words.lows[index + 1 : index + 2])


def _closes(words: Words, head: int, index: int) -> bool:
    """Is the word at `index` a verb, because the noun at `head` (-1: none), a plural, ends its phrase?"""
    if words.classes[index] == NOUN and words.lows[index] in BARE_VERBS:
        return not _is_done(words, index)
    if head < 0:
        return False
    low = words.lows[head]
    if _is_third_person(words, head, index) or _is_done_by_many(words, head, index):
        return True
    if words.classes[head] == NAME:
        # "Texas law" goes on, "Germans use" does not: only a people's name is a plural among names.
        people = low.endswith("ans") or (low.endswith("is") and len(low) > _SHORTEST_PEOPLE)
        return people and words.classes[index] != NAME and not is_plural(words.lows[index]) and not words.tokens[head].isupper()
    if low in _PERSONS:
        return not is_plural(words.lows[index])  # "women candidates", but "people poor"
    return is_plural(low) and low not in MODIFYING_PLURALS and words.classes[index + 1 : index + 2] != [AUX]


def _is_done(words: Words, index: int) -> bool:
    """As in "fuel | use | per trip", "the average | stay | fell": no verb, though it may be one."""
    return words.lows[index + 1 : index + 2] in (["per"], ["of"]) or words.classes[index + 1 : index + 2] in ([AUX], [VERB])


def _is_done_by_many(words: Words, head: int, index: int) -> bool:
    """As in "640 staff | work | at the port", "20 crew | serve | 12 ships"; not "40 staff | work | permits"."""
    does = words.lows[head] in COLLECTIVES and words.lows[index] in DOING
    return does and words.classes[index + 1 : index + 2] in ([PREP], [ADV], [DET], [NUM], [PRON])


def _is_third_person(words: Words, head: int, index: int) -> bool:
    """As in "the engine drives it": after a singular, a word in -s with an object behind it is its verb."""
    if (
        index + 1 >= len(words)
        or words.classes[index] != NOUN
        or not is_plural(words.lows[index])
        or words.lows[head] in ADJECTIVES
    ):
        return False
    if words.lows[index + 2 : index + 3] and words.lows[index + 2] in CHANGES:
        return False  # "67 barge deaths an increase of 5 %"
    if words.lows[index + 1 : index + 3] == ["such", "as"]:
        return False  # "other pets such as rabbits"
    return words.classes[index + 1] in (DET, PRON) and not is_plural(words.lows[head])


def _is_part_of_name(words: Words, index: int) -> bool:
    return (
        len(words.tokens[index]) <= _SHORTEST
        and words.starts[index] == words.starts[index - 1] + len(words.tokens[index - 1]) + 1
    )


def _modifies(words: Words, index: int, limit: int) -> bool:
    """Is the participle, gerund or adverb at `index` an attribute of a noun to come?"""
    sort = words.classes[index]
    if sort not in (PART, ING, ADV, ADJ) or index + 1 >= limit:
        return False
    if words.lows[index] in TAKING_OBJECTS:
        return False
    if sort in (PART, ADJ) and words.classes[index + 1] == CONJ and index + 2 < limit:
        return words.classes[index + 2] in (NOUN, PART, ADJ, ING)
    return words.classes[index + 1] in _OPENS_NOUN


def is_verb(words: Words, index: int) -> bool:
    """Is the word at `index`, right after a noun phrase, a verb?"""
    if index >= len(words):
        return False
    sort = words.classes[index]
    if sort in (AUX, VERB, PART):
        return True
    return sort == NOUN and (words.lows[index] in BARE_VERBS or (index > 0 and is_plural(words.lows[index - 1])))
