"""A number with its tolerance: "5.0 ± 0.2 mm", "12 (+/- 3) kg". The value is stated, the tolerance belongs to the quote."""

from __future__ import annotations

from decimal import Decimal

from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.reading import quantity_at
from snapshots.extraction.quantities.units import measure_at, percent_at
from snapshots.extraction.words.digits import Style
from snapshots.extraction.words.tokens import Tokens

_PLUS_MINUS = (("±",), ("+", "/", "-"), ("+", "-"), ("+", "/", "−"), ("+", "/", "–"), ("plus", "or", "minus"))


def take_tolerance(tokens: Tokens, value: Quantity, style: Style, currency: str) -> bool:
    """Take the tolerance behind `value` into it, with the unit that stands behind it; False where there is none."""
    opening = tokens.word(value.last) == "("
    start = _past_sign(tokens, value.last + opening)
    tolerance = quantity_at(tokens, start, style, currency) if 0 < start < len(tokens) else None
    if tolerance is None or tolerance.value is None:
        return False
    value.last = tolerance.last
    if opening and tokens.word(value.last) == ")":
        value.last += 1
        _take_unit_behind(tokens, value)
    if value.unit == "1":
        value.unit, value.kind = tolerance.unit, tolerance.kind
        if tolerance.scaled and not value.scaled:
            value.multiply(Decimal(1), tolerance.power)
    value.rules.append("tolerance")
    return True


def _take_unit_behind(tokens: Tokens, value: Quantity) -> None:
    """As in "12 (± 3) | kg"."""
    unit = percent_at(tokens, value.last) or measure_at(tokens, value.last)
    if unit is not None and value.unit == "1":
        value.measured(unit)


def _past_sign(tokens: Tokens, index: int) -> int:
    """The token after the plus-minus sign at token `index`; 0 where there is none."""
    return next((index + len(signs) for signs in _PLUS_MINUS if tuple(tokens.words[index : index + len(signs)]) == signs), 0)
