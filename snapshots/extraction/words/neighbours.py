"""Is what stands behind a number a noun that it may count?"""

from __future__ import annotations

from snapshots.data.english_words import CLASSES
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import WORD, Tokens


def may_be_noun(tokens: Tokens, at: int) -> bool:
    """Is token `at` a word of no closed class?"""
    return tokens.kind(at) == WORD and CLASSES.get(tokens.words[at], "noun") in ("noun", "more")


def is_noun(tokens: Tokens, at: int) -> bool:
    """The same, in lower case: no name."""
    return may_be_noun(tokens, at) and tokens.shown(at)[0].islower()


def counts_noun(tokens: Tokens, at: int) -> bool:
    """Does a plural noun, with adjectives before it, follow: "Iraq 250 new schools" but not "Stoxx 600 index"?"""
    for step in range(at, at + 4):
        if not is_noun(tokens, step):
            return False
        if is_plural(tokens.words[step]):
            return True
    return False
