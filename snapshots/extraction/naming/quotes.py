"""What a quote tells by itself: the sign of its kind, and the bracket behind it that restates it."""

from __future__ import annotations

import re
from functools import lru_cache

_UNIT_IN_BRACKET = re.compile(r" \([^\W\d_]{1,4}[²³]?\)")
_SHARE = re.compile(r"\b(?:half|thirds?|quarters?|fifths?|(?:in|out of) (?:every )?\w+)\b", re.IGNORECASE)
"""As in "seven in ten", "two-thirds": a share in words."""
_BRACKET = 40
"""Characters of a bracket after a figure that restates it, at most: "62 miles (100 km) of road"."""


def restated_until(text: str, end: int) -> int:
    """End of a bracket right after the figure that holds a number, or 0."""
    if not text.startswith(" (", end):
        return 0
    close = text.find(")", end, end + _BRACKET)
    return close + 1 if close > 0 and any(c.isdigit() for c in text[end:close]) else 0


def unit_restated_until(text: str, end: int) -> int:
    """End of a bracket right after a measure that gives the sign of its unit, "2,500 megawatts (MW) of capacity", or 0."""
    match = _UNIT_IN_BRACKET.match(text, end)
    return match.end() if match else 0


def same_sort(quote: str, other_quote: str) -> bool:
    """Are both quotes of money in one sign, both shares, or both neither?"""
    mark, other = mark_of(quote), mark_of(other_quote)
    return mark == other or (other == "%" and _SHARE.search(quote) is not None)


@lru_cache(maxsize=1024)
def mark_of(quote: str) -> str:
    """The sign of a percentage or of money that a quote holds, or ""."""
    low = quote.lower()
    if "%" in low or "percent" in low or "per cent" in low:
        return "%"
    return next((sign for sign in "$€£¥" if sign in low), "")
