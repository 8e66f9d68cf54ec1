"""The word "one", which is more often a pronoun or part of an idiom than a count: "one of them", "one-off"."""

from __future__ import annotations

from snapshots.data.english_numbers import TEENS, TENS, UNITS
from snapshots.data.english_references import IDIOMS_OF_ONE, ONE_AFTER
from snapshots.data.english_words import CLASSES, PERIODS, PLURALS
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.names import looks_titled
from snapshots.extraction.exclusions.rules import Rule, first_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import is_noun, may_be_noun
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import NUMBER, WORD, Tokens

_HAVING = listed("with without have has had having received receive receiving get got reported reporting missed lack lacked")
_SPELT = frozenset({*UNITS, *TEENS, *TENS, "half", "third", "quarter", "thirds", "quarters", "fifth", "fifths"}) - {"one"}
_SAYING = listed("said says wrote writes told tells recalled recalls explained explains commented remarked noted")
_HYPHENS = frozenset("-‑")
_LONGEST_SPEAKER = 7
"""Tokens of "Washington-based senior trade expert" before what says that they spoke."""


def reason_of_one(tokens: Tokens, quantity: Quantity) -> str | None:
    """Why "one" counts nothing; None where it does."""
    return first_reason(_RULES, tokens, quantity)


def _stands_alone(tokens: Tokens, _found: Quantity) -> bool:
    return len(tokens) == 1


def _opens_name(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the benefits of One Harbour": a capital inside a sentence that is none of a title, and a name behind it."""
    index = quantity.number_first
    if index == 0 or not tokens.shown(index).istitle() or not tokens.shown(quantity.number_last)[:1].isupper():
        return False
    return tokens.kind(index - 1) == WORD and not looks_titled(tokens)


def _is_after_pronoun(tokens: Tokens, quantity: Quantity) -> bool:
    return not quantity.graded and tokens.word(quantity.number_first - 1) in ONE_AFTER


def _is_subject(tokens: Tokens, quantity: Quantity) -> bool:
    """One counts no plural, so a word in -s is its verb."""
    index = quantity.number_last
    return (
        not quantity.graded and is_noun(tokens, index) and tokens.words[index] not in PLURALS and is_plural(tokens.words[index])
    )


def _is_one_of(tokens: Tokens, quantity: Quantity) -> bool:
    follow = tokens.word(quantity.number_last)
    return not quantity.graded and (follow in ("of", "") or follow in IDIOMS_OF_ONE)


def _is_in_idiom(tokens: Tokens, quantity: Quantity) -> bool:
    follow = tokens.word(quantity.number_last)
    return (follow in _HYPHENS and quantity.unit == "1") or follow.endswith(("'s", "’s"))


def _is_served_one(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "treats one child for six weeks", "feeds one family for a month": what a unit does, not how many there are."""
    noun = quantity.number_last
    if quantity.graded or not is_noun(tokens, noun) or is_plural(tokens.words[noun]) or tokens.word(noun + 1) != "for":
        return False
    return any(tokens.word(index) in PERIODS for index in range(noun + 2, min(noun + 6, len(tokens))))


def _has_no_noun(tokens: Tokens, quantity: Quantity) -> bool:
    last = quantity.number_last
    if quantity.graded:
        return False
    return tokens.kind(last) != WORD or CLASSES.get(tokens.word(last), "noun") not in ("noun", "more")


def _is_speaker(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "“It was warm,” one visitor wrote", "One senior trade expert said": whose words are given, not how many they were."""
    noun = quantity.number_last
    if quantity.graded or not may_be_noun(tokens, noun):
        return False
    for step in range(noun + 1, noun + _LONGEST_SPEAKER):
        if tokens.word(step) in _SAYING:
            return not is_plural(tokens.words[step - 1])
        if not may_be_noun(tokens, step) and tokens.word(step) not in _HYPHENS:
            return False
    return False


def _is_moment(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "at | one | point the troops withdrew"."""
    follow = tokens.word(quantity.number_last)
    return not quantity.graded and tokens.word(quantity.first - 1) == "at" and follow in ("point", "time", "stage")


def _is_bound_of_class(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "12% of homes have at least one member in need": what they have who were counted before, not how many there are."""
    first = quantity.first
    if tokens.words[first : first + 2] != ["at", "least"] or tokens.word(first - 1) not in _HAVING:
        return False
    return any(tokens.kind(index) == NUMBER or tokens.words[index] in _SPELT for index in range(first - 1))


_RULES = (
    Rule(_is_bound_of_class, "bound", "12% of homes with at least one member in need"),
    Rule(_stands_alone, None, "One, the whole of a cell"),
    Rule(_opens_name, "name", "the benefits of One Harbour"),
    Rule(_is_after_pronoun, "pronoun", "each one, the one"),
    Rule(_is_subject, "pronoun", "one obtains, one concludes"),
    Rule(_is_one_of, "pronoun", "one of them, one another"),
    Rule(_is_in_idiom, "idiom", "one-off, one's own"),
    Rule(_is_speaker, "pronoun", "one visitor wrote"),
    Rule(_is_moment, "idiom", "at one point"),
    Rule(_is_served_one, "idiom", "feeds one family for a month"),
    Rule(_has_no_noun, "pronoun", "one must, one, too"),
)
