"""Letters in brackets that abbreviate the words before them, "Council Dredging Fund (CDF)", and are no code of a currency."""

from __future__ import annotations

import re

from snapshots.data.currencies import CODES, NAMES

_IN_BRACKETS = re.compile(r"\(([A-Z]{3})\)")
_WORDS = re.compile(r"[^\W\d_]+")
_SMALL_WORD = re.compile(r"[a-z]{1,3}")
"""As in "Ministry | of Agriculture | and Development (MAD)": no letter stands for it."""
_LONGEST_NAME = 3
"""Words of the name of a currency, "saudi arabian riyal", at most."""


def without_acronyms(text: str) -> str:
    """A text without the codes of currencies that are the initials of the words before them."""
    return _IN_BRACKETS.sub(lambda match: " " if _abbreviates(match) else match[0], text) if "(" in text else text


def _abbreviates(match: re.Match[str]) -> bool:
    words = [word for word in _WORDS.findall(match.string[: match.start()]) if not _SMALL_WORD.fullmatch(word)]
    named = words[-len(match[1]) :]
    return match[1] in CODES and "".join(word[0] for word in named).upper() == match[1] and not _is_money(named)


def _is_money(words: list[str]) -> bool:
    """As in "United States | Dollars (USD)"."""
    ends = (" ".join(words[-length:]).lower() for length in range(1, _LONGEST_NAME + 1))
    return any(end in NAMES or end.removesuffix("s") == "pound" for end in ends)
