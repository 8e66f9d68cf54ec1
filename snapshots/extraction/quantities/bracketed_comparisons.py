"""Numbers in brackets that say what an amount was before: "84.5 MSEK (79.2)", "€2.3bn (previous year: 2.0)"."""

from __future__ import annotations

from decimal import Decimal

from snapshots.data.listing import listed
from snapshots.data.unit_names import TIME_CODES
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import Tokens
from snapshots.figures import Kind

_OF_TIME = listed("previous prior last preceding year quarter month period same of in the earlier before ago a : , one")
_TIMED = frozenset(["year", "quarter", "month", "period"])
_YEAR_LENGTH = 4
_ALIKE = Decimal(3)
"""How many times as large as the other the larger of two values of one thing may be, where nothing else joins them."""
_FARTHEST = 4
"""Tokens between an amount and a bracket that says when."""
_COMPARABLE = Decimal(20)
"""The same where the bracket says when."""


def inherits(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """Is `two`, in brackets behind `quantity`, the same amount at an earlier time, told without its unit?"""
    between = tokens.words[quantity.last : two.first]
    begin = between.index("(") if "(" in between else _FARTHEST
    if begin >= _FARTHEST or not _has_unit_to_share(quantity) or two.value is None:
        return False
    told, behind = between[begin + 1 :], _up_to_bracket(tokens, two.last)
    if _says_when(told + behind):
        return quantity.scaled if two.scaled else _is_near(quantity, two, _COMPARABLE)
    if told:
        is_share = "by" not in tokens.words[quantity.first : quantity.last]
        return not (begin or behind) and is_share and _is_change_of_share(told, quantity, two)
    return not (begin or behind) and _is_twin(quantity, two)


def _has_unit_to_share(quantity: Quantity) -> bool:
    shared = quantity.kind in (Kind.MONEY, Kind.MEASURE, Kind.PERCENT) and "/" not in quantity.unit
    return shared and quantity.unit not in TIME_CODES and quantity.value is not None


def _up_to_bracket(tokens: Tokens, index: int) -> list[str]:
    """The words from token `index` to the bracket that closes soon; one that says nothing where none does."""
    words = tokens.words[index : index + _FARTHEST + 1]
    return words[: words.index(")")] if ")" in words else ["…"]


def _is_change_of_share(told: list[str], quantity: Quantity, two: Quantity) -> bool:
    """As in "84.5 % (+ 1.3)": the change in points of a percentage, printed with its sign; "rose by 64 % (+7)" counts."""
    signed = told in (["+"], ["plus"], ["minus"]) and quantity.kind is Kind.PERCENT
    return signed and _has_decimals(two) and two.precision == quantity.precision


def is_counterpart(quantity: Quantity, two: Quantity) -> bool:
    """Is `two`, which stands without a unit where the other is compared with it, an amount of the same thing by its size?

    As in "310 million litres a day, down from | 322 million", "€14.20, against | 15.75"; "€9 million, against | 410" counts.
    """
    shared = quantity.kind in (Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
    if not shared or quantity.value is None or two.value is None or (two.scaled and not quantity.scaled):
        return False
    if not two.scaled:
        return _is_near(quantity, two, _ALIKE)
    size, other_size = abs(quantity.value), abs(two.value)
    return min(size, other_size) > 0 and max(size, other_size) <= _ALIKE * min(size, other_size)


def inherit(quantity: Quantity, two: Quantity) -> None:
    """Give `two` the unit and, where it has none itself, the scale of `quantity`."""
    if not two.scaled:
        two.multiply(quantity.minor, quantity.power)


def _says_when(words: list[str]) -> bool:
    """As in "previous year :", "2022 :", "same period of 2022"."""
    years = [word for word in words if len(word) == _YEAR_LENGTH and word.isdecimal()]
    rest = set(words).difference(years)
    return bool(years or _TIMED.intersection(rest)) and rest <= _OF_TIME


def _is_twin(quantity: Quantity, two: Quantity) -> bool:
    """Printed alike and nearly as large: "84.5 (79.2)", "845 (790)" of millions, not "40 % (23)", which is a count."""
    alike = two.precision == _printed_precision(quantity) and (_has_decimals(two) or (quantity.power > 0 and _is_long(two)))
    return alike and _is_near(quantity, two, _ALIKE)


def _has_decimals(two: Quantity) -> bool:
    return two.precision is not None and two.precision < 0


def _is_long(two: Quantity) -> bool:
    return two.value is not None and abs(two.value) >= _COMPARABLE


def _printed_precision(quantity: Quantity) -> int | None:
    return None if quantity.precision is None else quantity.precision - quantity.power - quantity.minor.adjusted()


def _is_near(quantity: Quantity, two: Quantity, most: Decimal) -> bool:
    if quantity.value is None or two.value is None:
        return False
    size, other_size = abs(quantity.value.scaleb(-quantity.power) / quantity.minor), abs(two.value)
    return min(size, other_size) > 0 and max(size, other_size) <= most * min(size, other_size)
