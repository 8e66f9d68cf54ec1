"""Is what stands beside a number another number, or a noun that it may count?"""

from __future__ import annotations

from snapshots.data.english_numbers import SMALL
from snapshots.data.english_words import CLASSES
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import NUMBER, WORD, Tokens


def is_number(tokens: Tokens, index: int) -> bool:
    """Does a number stand at token `index`, in digits or as a word below a hundred?"""
    return tokens.kind(index) == NUMBER or tokens.word(index) in SMALL


def may_be_noun(tokens: Tokens, index: int) -> bool:
    """Is token `index` a word of no closed class?"""
    return tokens.kind(index) == WORD and CLASSES.get(tokens.words[index], "noun") in ("noun", "more")


def is_noun(tokens: Tokens, index: int) -> bool:
    """The same, in lower case: no name."""
    return may_be_noun(tokens, index) and tokens.shown(index)[0].islower()


def counts_noun(tokens: Tokens, index: int) -> bool:
    """Does a plural noun, with adjectives before it, follow: "Iraq 250 new schools" but not "Stoxx 600 index"?"""
    for step in range(index, index + 4):
        if not is_noun(tokens, step):
            return False
        if is_plural(tokens.words[step]):
            return True
    return False
