"""Units and scales that table heads give to the cells under them: "US$ billion", "in thousands", "% of GDP", a "Unit" column."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from snapshots.data.english_numbers import SCALE_PLURALS, SCALES
from snapshots.data.english_references import COUNT_HEADS, ID_HEADS
from snapshots.documents import Block
from snapshots.extraction.quantities.money import money_after, money_before
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.units import measure_at, percent_at
from snapshots.extraction.words.digits import Style
from snapshots.extraction.words.tokens import CURRENCY, WORD, Tokens
from snapshots.figures import Kind

_THOUSANDS = re.compile(r"(?<![\d.,])['’‘]?000s?\b")
"""Thousands as heads write them, '000 and 000s; not the end of another number: "per 100,000"."""
_SHORT_SCALES = {
    "bn": 9,
    "mn": 6,
    "m": 6,
    "mln": 6,
    "mio": 6,
    "k": 3,
    "tn": 12,
    "thousands": 3,
    "millions": 6,
    "billions": 9,
    "mm": 6,
}
_MAX_HEAD = 200
_MONEY_FREE = frozenset(["us", "a", "all", "try", "top"])


class Head(NamedTuple):
    """Unit, kind and power of ten that heads speak for; None and 0 where they are silent."""

    unit: str | None
    kind: Kind | None
    power: int

    def apply(self, found: Quantity) -> None:
        """Give the cell's number what it does not state itself."""
        found.cell = True
        if found.unit != "1" and found.kind is not Kind.MONEY:
            return
        if not found.scaled and self.power and self.kind is not Kind.PERCENT and found.kind is not Kind.RATIO:
            found.multiply(Decimal(1), self.power)
            found.rules.append("head:scale")
        if found.unit == "1" and self.unit is not None and self.kind is not None:
            found.unit, found.kind = self.unit, self.kind
            found.rules.append("head:unit")


_SILENT = Head(None, None, 0)


def head_of(block: Block, currency: str) -> Head:
    """What the heads of a cell say: its own row and column first, the table's caption last."""
    cell = block.cell
    if cell is None:
        return _SILENT
    unit, kind, power = None, None, 0
    for text in (*reversed(cell.column), *reversed(cell.row), cell.table):
        read = _read(text[:_MAX_HEAD], currency)
        if unit is None and read.unit is not None:
            unit, kind = read.unit, read.kind
        power = power or read.power
    return Head(unit, kind, power)


def is_identifier(block: Block) -> bool:
    """Does the cell hold a year, a rank or a code by its head?"""
    cell = block.cell
    if cell is None or not cell.column:
        return False
    head = cell.column[-1].strip().lower().rstrip(".")
    return head in ID_HEADS and (cell.column_index == 0 or head not in COUNT_HEADS)


@lru_cache(maxsize=4096)
def _read(text: str, currency: str) -> Head:
    """One head's text."""
    if not text:
        return _SILENT
    tokens = Tokens(text, 0, len(text), Style())
    power = _power(tokens, text)
    for at in range(len(tokens)):
        percent = percent_at(tokens, at)
        if percent is not None:
            return Head(percent.code, Kind.PERCENT, 0)
        money = _money(tokens, at, currency)
        if money is not None:
            return Head(money, Kind.MONEY, power)
    for at in range(len(tokens)):
        if (
            at
            and tokens.word(at - 1) not in ("(", ",", "in", "[", "/", "-", "–", "|", ":")
            and not (power and tokens.word(at - 1) in SCALES)
        ):
            continue
        measure = None if tokens.words[at] == "in" else measure_at(tokens, at, compound=True)
        if measure is not None and (at or measure.last == len(tokens)) and _closes(tokens, measure.last):
            return Head(measure.code, Kind.MEASURE, power)
    return Head(None, None, power)


def _closes(tokens: Tokens, at: int) -> bool:
    return at >= len(tokens) or tokens.word(at) in (")", "]", ",", ";", "|", "/", ":")


def _money(tokens: Tokens, at: int, currency: str) -> str | None:
    if tokens.kind(at) == CURRENCY:
        found = money_before(tokens, at + 1, currency)
        return found.code if found else None
    if tokens.kind(at) == WORD and (tokens.shown(at).isupper() or tokens.word(at) not in _MONEY_FREE):
        after = money_after(tokens, at, currency, scaled=True)
        if after is not None and after.scale == 1 and not after.power:
            return after.code
        if after is not None and after.power:
            return after.code
    return None


def _power(tokens: Tokens, text: str) -> int:
    if _THOUSANDS.search(text) and "000" in text:
        return 3
    for at, word in enumerate(tokens.words):
        power = SCALES.get(word) or SCALE_PLURALS.get(word)
        if power and word != "hundred":
            return power
        if word in _SHORT_SCALES and (
            tokens.kind(at - 1) == CURRENCY or tokens.word(at - 1) in ("usd", "eur", "gbp") or word in ("bn", "mn", "mln")
        ):
            return _SHORT_SCALES[word]
    return 0
