"""Did the publisher write the page anew, or only put new numbers into its sentences?

On a page that keeps its sentences a sentence that is gone and one that came are two facts, however near their numbers. Where
every sentence is another, a fact is often told without any word that it had.
"""

from __future__ import annotations

from collections.abc import Sequence

from snapshots.alignment.features import WORD, Features, Sentence
from snapshots.alignment.pool import Pool
from snapshots.data.months import MONTHS

MOST_KEPT = 0.2
"""Share of the figures in their former sentences up to which a page was written anew."""
FEWEST_OUTSIDE = 3
"""Figures outside tables that must be followed to tell by them whether the page was written anew."""
MOST_SWAPPED = 2
"""Words that only one of two sentences has where one was put for another: "in the first quarter", "in the second quarter"."""


def is_written_anew(pool: Pool) -> bool:
    """Did hardly any figure stay in its sentence?"""
    return share_kept(pool) <= MOST_KEPT


def share_kept(pool: Pool) -> float:
    """How many figures were followed in the sentence that they stood in, as a share of those of the shorter release.

    Tables keep their heads while the text around them is another: they say nothing of it, where figures enough are followed
    outside them.
    """
    pairs = [(pool.old[match.old], pool.new[j]) for j, match in pool.matches.items()]
    outside = [(old, new) for old, new in pairs if old.figure.cell is None and new.figure.cell is None]
    if len(outside) < FEWEST_OUTSIDE:
        return _share(pairs, pool.old, pool.new)
    return _share(outside, *([item for item in items if item.figure.cell is None] for items in (pool.old, pool.new)))


def _share(pairs: Sequence[tuple[Features, Features]], old: Sequence[Features], new: Sequence[Features]) -> float:
    kept = sum(not is_reworded(older.sentence, newer.sentence) for older, newer in pairs)
    return kept / max(1, min(len(old), len(new)))


def is_reworded(sentence: Sentence, other: Sentence) -> bool:
    """Do they differ in more than their numbers, their months and one word, or in the order of their words?"""
    if sentence.outline == other.outline:
        return False
    words, others = _words(sentence), _words(other)
    own, foreign = set(words), set(others)
    kept, kept_there = ([word for word in told if word in own & foreign] for told in (words, others))
    return len(own ^ foreign) > MOST_SWAPPED or kept != kept_there


def _words(sentence: Sentence) -> list[str]:
    return [word for word in WORD.findall(sentence.skeleton) if word not in MONTHS]
