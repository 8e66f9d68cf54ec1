"""Per how many, or in what time, a number is told: "41 nurses per 10,000 residents", "12 calls per day"."""

from __future__ import annotations

import re
from functools import lru_cache

from snapshots.alignment.features import Features
from snapshots.data.rates import PER_HOW_MANY, SIZES
from snapshots.figures import Figure

_DIGIT = re.compile(r"\d")
_RATE = re.compile(
    rf"[\d.,\s]*[^\d.,;:()]{{0,60}}?\b(?:{'|'.join(sorted(PER_HOW_MANY))})\s+(?P<base>1(?:[.,\s'’]?0)+|{'|'.join(sorted(SIZES))})\b",
    re.IGNORECASE,
)
"""From the digits of a number on; of numbers only powers of ten are what others are told per."""


def is_per_another(features: Features, other: Features) -> bool:
    """Are they told per different numbers or times? 4.1 per 1,000 is 41 per 10,000, and did not rise to it."""
    bases = _base(features.figure), _base(other.figure)
    return all(bases) and bases[0] != bases[1]


def _base(figure: Figure) -> str:
    return "" if figure.cell is not None else _base_behind(figure.sentence, figure.start - figure.sentence_start)


@lru_cache(maxsize=1 << 14)
def _base_behind(sentence: str, begin: int) -> str:
    """What the first number from `begin` on is told per, alike in every language; '' where nothing is said."""
    number = _DIGIT.search(sentence, begin)
    told = _RATE.match(sentence, number.start()) if number else None
    if told is None:
        return ""
    base = told["base"].lower()
    return SIZES.get(base) or re.sub(r"\D", "", base)
