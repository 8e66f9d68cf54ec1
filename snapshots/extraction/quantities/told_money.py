"""Amounts of which a sentence says only how many millions, where words of money lead to them and the sheet has one currency.

As in "The port earned 41 million euros. The city | contributed 12 million |.": nothing is counted, and money was told of before.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from snapshots.data.languages.words_of_money import COUNTING, WORDS_OF_MONEY
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.shared_units import stands_before_noun
from snapshots.extraction.words.tokens import Tokens
from snapshots.figures import Kind

_MILLION = 6
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_BREAKS = re.compile(r"[,;:.()–—]")
_NEAR_BEFORE, _NEAR_BEHIND = 4, 2
"""Words beside the amount among which that of money stands."""


class ToldMoney:
    """The currency of a document, as far as it was read."""

    def __init__(self, language: str) -> None:
        self._words = WORDS_OF_MONEY.get(language)
        self._codes: set[str] = set()

    def complete(self, tokens: Tokens, quantities: list[Quantity], around: Callable[[Quantity], tuple[str, str]]) -> None:
        """Give their currency to the amounts of a sentence that leave it out; `around` is what stands before and behind one."""
        for quantity in quantities:
            if len(self._codes) == 1 and _is_large_count(quantity) and self._is_led_by_money(tokens, quantity, *around(quantity)):
                quantity.kind, quantity.unit = Kind.MONEY, next(iter(self._codes))
                quantity.rules.append("unit:shared")
            elif quantity.kind is Kind.MONEY:
                self._codes.add(quantity.unit.partition("/")[0])

    def _is_led_by_money(self, tokens: Tokens, quantity: Quantity, before: str, behind: str) -> bool:
        """Does it count nothing, beside a word of money: "The city invested | 12 million |", "| 2 million | spent on"?"""
        words = self._words
        if words is None:
            return False
        near = _WORD.findall(_CLAUSE_BREAKS.split(before)[-1])[-_NEAR_BEFORE:]
        follow = _WORD.findall(_CLAUSE_BREAKS.split(behind, maxsplit=1)[0])[:_NEAR_BEHIND]
        if stands_before_noun(tokens, quantity) and not (follow and words.match(follow[0])):
            return False
        return COUNTING.isdisjoint(map(str.lower, near)) and words.search(" ".join(near + follow)) is not None


def _is_large_count(quantity: Quantity) -> bool:
    return quantity.kind is Kind.COUNT and quantity.unit == "1" and quantity.power >= _MILLION and quantity.form != "vague"
