"""Amounts stated in parts: "5 ft 3 in", "2 km and 1 metre", "20 dollars 43 cents". One quantity, in its first unit."""

from __future__ import annotations

from decimal import Context, Decimal

from snapshots.extraction.numbers.numerals import numeral_at
from snapshots.extraction.numbers.values import EXACT, Numeral
from snapshots.extraction.quantities.money import money_after
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.unit_sizes import factor
from snapshots.extraction.quantities.units import Unit, measure_at
from snapshots.extraction.words.digits import Style
from snapshots.extraction.words.tokens import NUMBER, Tokens

_CENTS = 100
_ROUNDED = Context(prec=12)
_SUBUNITS = {
    "m": ("cm", "mm"), "km": ("m",), "[mi_i]": ("[ft_i]", "[yd_i]"), "[ft_i]": ("[in_i]",), "[yd_i]": ("[ft_i]", "[in_i]"),
    "kg": ("g",), "[lb_av]": ("[oz_av]",), "h": ("min",), "min": ("s",),
}  # fmt: skip


def add_smaller_units(tokens: Tokens, found: Quantity) -> None:
    """As in "5 ft 3 in", "2 km and 1 metre", "2 h 5 min": one quantity in two or three units, stated in the first."""
    unit = found.unit
    for _ in range(2):
        smaller = _smaller_part(tokens, found.last, _SUBUNITS.get(unit, ()))
        if smaller is None or found.value is None:
            return
        value, part = smaller
        size, whole = factor(part.code), factor(found.unit)
        if size is None or whole is None:
            return
        found.value = _ROUNDED.plus(EXACT.add(found.value, EXACT.divide(EXACT.multiply(value, size[1]), whole[1])))
        found.precision = None
        found.last, unit = part.last, part.code


def _smaller_part(tokens: Tokens, last: int, units: tuple[str, ...]) -> tuple[Decimal, Unit] | None:
    """The number of a smaller unit, one of `units`, that stands at token `last`, perhaps behind "and"."""
    at = last + (tokens.word(last) in ("and", ","))
    numeral = numeral_at(tokens, at, Style()) if units and tokens.kind(at) == NUMBER else None
    if numeral is None or numeral.value is None:
        return None
    part = measure_at(tokens, numeral.last)
    return (numeral.value, part) if part is not None and part.code in units else None


def add_small_change(tokens: Tokens, found: Quantity, currency: str, *, bare: bool) -> None:
    """As in "20 dollars 43 cents", "$20 and 43c", "17 USD 25": the cents of the amount."""
    at = found.last + (tokens.word(found.last) in ("and", ","))
    if at >= len(tokens) or found.value is None or found.scaled or not _is_whole(found.value):
        return
    numeral = numeral_at(tokens, at, Style())
    if numeral is None or numeral.value is None or not _may_be_cents(numeral, numeral.value):
        return
    part = money_after(tokens, numeral.last, currency, scaled=False)
    if part is not None and part.scale < 1 and found.value > 0:
        found.value = EXACT.add(found.value, EXACT.multiply(numeral.value, part.scale))
        found.last, found.precision = part.last, -2
    elif part is None and _closes_as_cents(tokens, numeral, at) and (bare or (tokens.kind(at) == NUMBER and at == found.last)):
        found.value = EXACT.add(found.value, EXACT.scaleb(numeral.value, -2))
        found.last, found.precision = numeral.last, -2


def _is_whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


def _may_be_cents(numeral: Numeral, value: Decimal) -> bool:
    return numeral.form in ("digits", "words") and 0 < value < _CENTS and _is_whole(value)


def _closes_as_cents(tokens: Tokens, numeral: Numeral, at: int) -> bool:
    """As in "17 USD 25." at the end of a sentence: in words or two digits."""
    ends = numeral.last >= len(tokens) or tokens.word(numeral.last) in (".", "?", "!")
    shown = tokens.shown(at)
    return ends and (not shown.isdigit() or len(shown) == len("25"))
