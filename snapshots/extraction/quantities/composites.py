"""Amounts stated in parts: "5 ft 3 in", "2 km and 1 metre", "20 dollars 43 cents". One quantity."""

from __future__ import annotations

from decimal import Context, Decimal

from snapshots.data.currencies import CENT
from snapshots.extraction.numbers.numerals import numeral_at
from snapshots.extraction.numbers.values import EXACT, Numeral
from snapshots.extraction.quantities.money import money_after
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.unit_sizes import factor
from snapshots.extraction.quantities.units import Unit, measure_at
from snapshots.extraction.words.digits import Style
from snapshots.extraction.words.tokens import NUMBER, Tokens

_SECONDS = frozenset(["s", "sec", "secs"])
_CENTS = 100
_SHORT = Context(prec=12)
"""Digits within which an amount is exact in its first unit; three miles and a yard have no end of them."""
_SUBUNITS = {
    "m": ("cm", "mm"), "km": ("m",), "[mi_i]": ("[ft_i]", "[yd_i]"), "[ft_i]": ("[in_i]",), "[yd_i]": ("[ft_i]", "[in_i]"),
    "kg": ("g",), "[lb_av]": ("[oz_av]",), "h": ("min",), "min": ("s",),
}  # fmt: skip


def add_smaller_units(tokens: Tokens, quantity: Quantity) -> None:
    """As in "5 ft 3 in", "2 km and 1 metre", "2 h 5 min": one quantity in two or three units.

    Stated in the first, 5.25 ft; in the smaller one where the first would round it: "2 minutes 14 seconds" are 134 s.
    """
    unit = quantity.unit = _clock_unit(tokens, quantity)
    for _ in range(2):
        smaller = _smaller_part(tokens, quantity.last, _SUBUNITS.get(unit, ()))
        if smaller is None or quantity.value is None:
            return
        value, part = smaller
        size, whole = factor(part.code), factor(quantity.unit)
        if size is None or whole is None:
            return
        total = EXACT.add(EXACT.multiply(quantity.value, whole[1]), EXACT.multiply(value, size[1]))
        quantity.value = _SHORT.divide(total, whole[1])
        if EXACT.multiply(quantity.value, whole[1]) != total:
            quantity.value, quantity.unit = EXACT.divide(total, size[1]), part.code
        quantity.precision = None
        quantity.last, unit = part.last, part.code


def _clock_unit(tokens: Tokens, quantity: Quantity) -> str:
    """The unit of an amount: in "8m 12s" m is for minutes, which it is nowhere else."""
    last = quantity.last
    if tokens.word(last - 1) != "m" or quantity.graded or tokens.kind(last) != NUMBER or not tokens.glued(last + 1):
        return quantity.unit
    return "min" if tokens.word(last + 1) in _SECONDS and tokens.word(last).isdecimal() else quantity.unit


def _is_minute_of_hour(tokens: Tokens, part: Unit, units: tuple[str, ...]) -> bool:
    """As in "2h | 15m |"."""
    return part.code == "m" and "min" in units and tokens.word(part.last - 1) == "m"


def _smaller_part(tokens: Tokens, last: int, units: tuple[str, ...]) -> tuple[Decimal, Unit] | None:
    """The number of a smaller unit, one of `units`, that stands at token `last`, perhaps behind "and"."""
    index = last + (tokens.word(last) in ("and", ","))
    numeral = numeral_at(tokens, index, Style()) if units and tokens.kind(index) == NUMBER else None
    if numeral is None or numeral.value is None:
        return None
    part = measure_at(tokens, numeral.last)
    if part is not None and _is_minute_of_hour(tokens, part, units):
        part = part._replace(code="min")
    return (numeral.value, part) if part is not None and part.code in units else None


def add_small_change(tokens: Tokens, quantity: Quantity, currency: str, *, bare: bool) -> None:
    """As in "20 dollars 43 cents", "$20 and 43c", "17 USD 25": the cents of the amount."""
    if quantity.value is None or not _may_have_cents(tokens, quantity):
        return
    index = quantity.last + (tokens.word(quantity.last) in ("and", ","))
    cents = _cents_at(tokens, index)
    if cents is None or cents.value is None:
        return
    last = cents.last
    part = money_after(tokens, last, currency, scaled=False)
    if part is None and (bare or (tokens.kind(index) == NUMBER and index == quantity.last)) and _closes_as_cents(tokens, cents):
        scale = CENT
    elif part is not None and part.scale < 1 and quantity.value > 0:
        scale, last = part.scale, part.last
    else:
        return
    quantity.value = EXACT.add(quantity.value, EXACT.multiply(cents.value, scale))
    quantity.last, quantity.precision = last, -2


def _may_have_cents(tokens: Tokens, quantity: Quantity) -> bool:
    """Not as in "to raise the next | £1 | and 5p for the office": one of many pounds is whole."""
    if quantity.scaled or quantity.value is None or not _is_whole(quantity.value):
        return False
    return quantity.value != 1 or tokens.word(quantity.first - 1) not in ("every", "each", "next")


def _cents_at(tokens: Tokens, index: int) -> Numeral | None:
    """The whole number from 1 to 99 at token `index`."""
    numeral = numeral_at(tokens, index, Style()) if index < len(tokens) else None
    if numeral is None or numeral.value is None or numeral.form not in ("digits", "words"):
        return None
    return numeral if 0 < numeral.value < _CENTS and _is_whole(numeral.value) else None


def _closes_as_cents(tokens: Tokens, cents: Numeral) -> bool:
    """As in "17 USD 25." at the end of a sentence: in words or two digits."""
    ends = cents.last >= len(tokens) or tokens.word(cents.last) in (".", "?", "!")
    shown = tokens.shown(cents.first)
    return ends and (not shown.isdigit() or len(shown) == len("25"))


def _is_whole(value: Decimal) -> bool:
    return value == value.to_integral_value()
