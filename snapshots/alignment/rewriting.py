"""Did the publisher write the page anew, or only put new numbers into its sentences?

On a page that keeps its sentences a sentence that is gone and one that came are two facts, however near their numbers. Where
every sentence is another, a fact is often told without any word that it had.
"""

from __future__ import annotations

from snapshots.alignment.features import WORD, Sentence
from snapshots.alignment.pool import Pool
from snapshots.data.months import MONTHS

MOST_SWAPPED = 2
"""Words that only one of two sentences has where one was put for another: "in the first quarter", "in the second quarter"."""


def share_kept(pool: Pool) -> float:
    """How many figures were followed in the sentence that they stood in, as a share of those of the shorter release."""
    kept = sum(not is_reworded(pool.old[match.old].sentence, pool.new[j].sentence) for j, match in pool.matches.items())
    return kept / max(1, min(len(pool.old), len(pool.new)))


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
