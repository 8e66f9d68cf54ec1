"""Cells that hold one number in digits and no more, read the short way.

Most cells of a table are such. Nothing stands beside the number that could make it a date, a phone number, a range or a share,
so none of these is looked for; what comes out is what the long way gives, and a test compares the two.
"""

from __future__ import annotations

import re

from snapshots.extraction.numbers.values import Numeral
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.units import Unit
from snapshots.extraction.words.digits import Style, value_of
from snapshots.extraction.words.tokens import NUMBER, Tokens
from snapshots.figures import Kind

_PLAIN = re.compile(r"(?!(?:1[5-9]|2[01])\d\d(?!\d|,))(?:[1-9]\d{0,2}(?:,\d{3}){0,3}|[1-9]\d{3,6}|0)(?:\.\d{1,3})?%?")
"""Digits as sheets print them; four that may be a year, and longer runs, go the long way."""


def is_plain(text: str, start: int, end: int) -> bool:
    """Whether one number in digits, perhaps with a percent sign, is all there is in `text[start:end]`."""
    return _PLAIN.fullmatch(text, start, end) is not None


def plain_number(tokens: Tokens, start: int, end: int, style: Style) -> Quantity | None:
    """The number that is all there is in a cell; None where the long way is needed."""
    if len(tokens) > len(("12", "%")) or not is_plain(tokens.text, start, end) or tokens.kinds[0] != NUMBER:
        return None
    read = value_of(tokens.words[0], style)
    if read is None:
        return None
    quantity = Quantity(Numeral(0, 1, *read, "digits"))
    if len(tokens) == 1:
        return quantity
    if tokens.words[1] != "%":
        return None
    quantity.measured(Unit("%", Kind.PERCENT, 2))
    return quantity
