"""The words by which people ask for a unit: "dinars", "IQD", "km²", "Hektar", "pour cent", in every language that is read.

A series keeps a mark for each unit that it was ever stated in among its words, so that "dinars" finds what a sheet prints as
"KD 14 million" as fast as any word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import NamedTuple

from db.search_words import mark_of, words_of
from snapshots.data import currencies, measures
from snapshots.data.languages import PACKS, SHORT_PACKS, pack_of
from snapshots.data.languages.local_money import LOCAL_MONEY
from snapshots.data.listing import listed

SHARES = {
    "%": "percent, per cent, percentage, percentages, percentage points, pct",
    "‰": "per mille, permille",
    "bp": "basis points, bps",
}
POWERS = {"square": "2", "sq": "2", "cubic": "3"}
SIGNS = {"%": "percent", "‰": "permille", "$": "dollar", **{sign: code for sign, code in currencies.SIGNS.items() if code}}
"""Signs that are no words, and a word that says the same."""

AREAS = {"m2": "m2", "m3": "m3"}
"""Of the letters of length that stand for much else."""
WORDS = listed("in us am pm au as at of")
"""Signs that are words first."""

Phrase = tuple[str, ...]


class Wanted(NamedTuple):
    """Words of a query that belong together: a series must have all of them, or one of the marks."""

    words: Phrase
    marks: tuple[str, ...] = ()


def wanted_of(query: str) -> list[Wanted]:
    """The words of a query, taken together where they name a unit ("square kilometres"), the longest name first."""
    spelled = "".join(f" {SIGNS[character]} " if character in SIGNS else character for character in query)
    words, wanted = words_of(spelled), list[Wanted]()
    while words:
        length = next((length for length in range(_longest(), 1, -1) if tuple(words[:length]) in _units()), 1)
        phrase = tuple(words[:length])
        wanted.append(Wanted(phrase, tuple(sorted(map(mark_of, _units().get(phrase, ()))))))
        words = words[length:]
    return wanted


@cache
def _units() -> dict[Phrase, set[str]]:
    """Every name of a unit, folded as words are, to the codes that it may mean."""
    english: dict[Phrase, set[str]] = {}
    for name, code in chain(_money(), _measures(measures.NAMES), _shares()):
        english.setdefault(tuple(words_of(name)), set()).add(code)
    units = {phrase: set(codes) for phrase, codes in english.items()}
    for name, meant in _abroad():
        if codes := english.get(tuple(words_of(meant))):
            units.setdefault(tuple(words_of(name)), set()).update(codes)
    for sign, code in chain(_measures(_signs()), AREAS.items(), ((code, code) for code in currencies.CODES)):
        units.setdefault(tuple(words_of(sign)), set()).add(code)
    return {phrase: codes for phrase, codes in units.items() if len("".join(phrase)) > 1}


@cache
def _longest() -> int:
    return max(map(len, _units()))


def _money() -> Iterator[tuple[str, str]]:
    """A currency goes by its name and by the noun in it: any dinar is meant by "dinars"."""
    for name, code in currencies.NAMES.items():
        if code:
            yield name, code
            yield name.split()[-1], code


def _measures(named: Mapping[str, measures.Measure]) -> Iterator[tuple[str, str]]:
    """With their squares and cubes, where they are lengths."""
    for name, unit in named.items():
        yield name, unit.code
        if unit.base == "m":
            yield from ((f"{power} {name}", unit.code + digit) for power, digit in POWERS.items())
            yield from ((name + digit, unit.code + digit) for digit in "23")


def _signs() -> dict[str, measures.Measure]:
    """Signs and rates that are not as often words or the beginning of words: "km", "m3/s", not "g", "in" or "min"."""
    rates = {code: unit for code, unit in measures.CODES.items() if "/" in code}
    signs = {sign: unit for sign, unit in measures.SIGNS.items() if len(sign) > 1 and sign.isascii() and unit.base != "s"}
    return {sign: unit for sign, unit in (signs | rates).items() if sign not in WORDS}


def _shares() -> Iterator[tuple[str, str]]:
    return ((name, code) for code, names in SHARES.items() for name in names.split(", "))


def _abroad() -> Iterator[tuple[str, str]]:
    """What other languages say, with its English."""
    for code in (*PACKS, *SHORT_PACKS):
        yield from pack_of(code).glosses.items()
    for countries in LOCAL_MONEY.values():
        for money in countries.values():
            yield from money.glosses.items()
