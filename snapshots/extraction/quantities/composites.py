"""Amounts stated in parts: "5 ft 3 in", "2 km and 1 metre", "20 dollars 43 cents". One quantity, in its first unit."""

from __future__ import annotations

from decimal import Context

from snapshots.extraction.numbers.numerals import numeral_at
from snapshots.extraction.numbers.values import EXACT
from snapshots.extraction.quantities.money import money_after
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.units import factor, measure_at
from snapshots.extraction.words.digits import Style
from snapshots.extraction.words.tokens import NUMBER, Tokens

_ROUNDED = Context(prec=12)
_SUBUNITS = {
    "m": ("cm", "mm"), "km": ("m",), "[mi_i]": ("[ft_i]", "[yd_i]"), "[ft_i]": ("[in_i]",), "[yd_i]": ("[ft_i]", "[in_i]"),
    "kg": ("g",), "[lb_av]": ("[oz_av]",), "h": ("min",), "min": ("s",),
}  # fmt: skip


def add_smaller_units(tokens: Tokens, found: Quantity) -> None:
    """As in "5 ft 3 in", "2 km and 1 metre", "2 h 5 min": one quantity in two or three units, stated in the first."""
    unit, last = found.unit, found.last
    for _ in range(2):
        smaller = _SUBUNITS.get(unit)
        at = last + (tokens.word(last) in ("and", ","))
        if smaller is None or tokens.kind(at) != NUMBER or found.value is None:
            return
        numeral = numeral_at(tokens, at, Style())
        part = measure_at(tokens, numeral.last) if numeral is not None else None
        if numeral is None or part is None or part.code not in smaller or numeral.value is None:
            return
        size, whole = factor(part.code), factor(found.unit)
        if size is None or whole is None:
            return
        found.value = _ROUNDED.plus(EXACT.add(found.value, EXACT.divide(EXACT.multiply(numeral.value, size[1]), whole[1])))
        found.precision = None
        found.last = last = part.last
        unit = part.code


def add_small_change(tokens: Tokens, found: Quantity, currency: str, *, bare: bool) -> None:
    """As in "20 dollars 43 cents", "$20 and 43c", "17 USD 25": the cents of the amount."""
    at = found.last + (tokens.word(found.last) in ("and", ","))
    if at >= len(tokens) or found.value is None or found.scaled or found.value != found.value.to_integral_value():
        return
    numeral = numeral_at(tokens, at, Style())
    if numeral is None or numeral.value is None or numeral.form not in ("digits", "words") or not 0 < numeral.value < 100:
        return
    if numeral.value != numeral.value.to_integral_value():
        return
    part = money_after(tokens, numeral.last, currency, scaled=False)
    if part is not None and part.scale < 1 and found.value > 0:
        found.value = EXACT.add(found.value, EXACT.multiply(numeral.value, part.scale))
        found.last, found.precision = part.last, -2
        return
    ends = numeral.last >= len(tokens) or tokens.word(numeral.last) in (".", "?", "!")
    shown = tokens.shown(at)
    if (
        part is None
        and ends
        and (bare or (tokens.kind(at) == NUMBER and at == found.last))
        and (not shown.isdigit() or len(shown) == 2)
    ):
        found.value = EXACT.add(found.value, EXACT.scaleb(numeral.value, -2))
        found.last, found.precision = numeral.last, -2
