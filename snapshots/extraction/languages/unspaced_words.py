"""Numbers, dates and wordings in text without spaces, each as it is said in English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

YEAR = r"(?:19|20)\d\d"
_BARE_SCALE = re.compile("[万萬亿億兆]|[百千](?!分之)")
"""A scale with no digit before it says in what numbers are printed, or is part of a word."""
_ENGLISH_SCALES = ((0, ""), (3, " thousand"), (6, " million"), (9, " billion"), (12, " trillion"))


def is_bare_scale(text: str, offset: int) -> bool:
    """As in "单位：|万元": does a scale with no digit begin there?"""
    return _BARE_SCALE.match(text, offset) is not None


def in_english(value: Decimal) -> str | None:
    """As in "0.02 million" for 2万: the scale under which every digit that is written counts, and no other."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        return None
    power, name = next(((power, name) for power, name in _ENGLISH_SCALES if power >= exponent), _ENGLISH_SCALES[-1])
    return f"{value.scaleb(-power):,f}{name}"


def size_in_english(power: int) -> str:
    """As in "thousand" for 千, "10,000" for 万, "100 million" for 億."""
    low, name = max((entry for entry in _ENGLISH_SCALES if entry[0] <= power), default=(0, ""))
    rest = f"{10 ** (power - low)}" if power > low else ""
    if rest and low == 3:
        return f"{rest},000"
    return f"{rest}{name}".strip()


def said_at(entries: Iterable[tuple[str, str]], text: str, offset: int, end: int) -> tuple[str, int]:
    """The gloss of the first wording that stands at an offset, and the offset behind it; "" and the offset where none does."""
    return next(((gloss, offset + len(word)) for word, gloss in entries if text.startswith(word, offset, end)), ("", offset))


def longest_first(glosses: dict[str, str]) -> list[tuple[str, str]]:
    """The wordings with their glosses, so that none hides a longer one."""
    return sorted(glosses.items(), key=lambda entry: -len(entry[0]))


@lru_cache(maxsize=4)
def dates_of(eras: tuple[str, ...]) -> re.Pattern[str]:
    """A year with its month and day, or a month alone: "2025年1月20日", "令和6年度", "4月"."""
    year = rf"(?:(?P<era>{'|'.join(eras)})(?P<counted>\d{{1,2}}|元)|(?P<year>{YEAR}))年(?!間|间)(?:度|末)?"
    month = r"(?P<month>1[0-2]|0?[1-9])月(?!間|间)(?:(?P<day>[0-3]?\d)日(?!間|间))?"
    return re.compile(rf"{year}(?:{month})?|(?P<only>1[0-2]|0?[1-9])月(?!間|间)(?:(?P<on>[0-3]?\d)日(?!間|间))?")
