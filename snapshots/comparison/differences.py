"""How far two statements of one quantity lie apart, as far as they say so.

"Over 51,000" and "nearly 60,000" are bounds: their quantities differ by less than 9,000, and no more is known. A
difference of numbers is told only where both sides state the same: a number, a lower bound or an upper bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from enum import StrEnum

from snapshots.alignment.differences import way_told
from snapshots.extraction.quantities.unit_sizes import base_of
from snapshots.figures import Figure, Modifier

EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)
_TENTH = Decimal("0.1")
_MOST_PERCENT = Decimal("1e11")
"""Times as much that are no news but a misprint."""
_PERCENT = "%"
_DIRECTIONS = {Decimal(1): "up", Decimal(-1): "down", Decimal(0): None}


class Statement(StrEnum):
    """What the number of a figure is."""

    NUMBER = "number"
    ABOUT = "about"
    LOWER = "lower bound"
    UPPER = "upper bound"
    OPEN = "open"
    """A range, or a vague quantity: no single number."""


_STATEMENTS = {
    Modifier.EXACT: Statement.NUMBER, Modifier.ABOUT: Statement.ABOUT, Modifier.OVER: Statement.LOWER,
    Modifier.AT_LEAST: Statement.LOWER, Modifier.UNDER: Statement.UPPER, Modifier.AT_MOST: Statement.UPPER,
    Modifier.NEARLY: Statement.UPPER, Modifier.RANGE: Statement.OPEN, Modifier.VAGUE: Statement.OPEN,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """After minus before, in the unit of after; its share of before in percent; the way the stated numbers went."""

    delta: Decimal | None = None
    percent: Decimal | None = None
    direction: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """The least and the most by which two quantities can differ, in the unit of after; None where that side is open."""

    least: Decimal | None
    most: Decimal | None


def statement_of(figure: Figure) -> Statement:
    """What the number of the figure is."""
    return _STATEMENTS[figure.modifier]


def compared_as(before: Figure, after: Figure) -> Statement | None:
    """What both numbers are, so that their difference is one of it; None where they are different things."""
    stated = {statement_of(before), statement_of(after)}
    if stated <= {Statement.NUMBER, Statement.ABOUT}:
        return Statement.ABOUT if Statement.ABOUT in stated else Statement.NUMBER
    return stated.pop() if len(stated) == 1 and Statement.OPEN not in stated else None


def is_turned(before: Figure, after: Figure) -> bool:
    """Is one the size of a rise and the other of a fall ("rose by 4 %", then "fell by 2 %")?"""
    return {way_told(before), way_told(after)} == {1, -1}


def difference_between(before: Figure | None, after: Figure | None) -> Difference:
    """The difference as far as it is stated; nothing where the units measure different things, or a rise became a fall."""
    if before is None or after is None or is_turned(before, after):
        return Difference()
    numbers, factor = _first_that_differ(before, after), _factor(before, after)
    if numbers is None or factor is None:
        return Difference()
    old = EXACT.multiply(numbers[0], factor)
    delta = EXACT.subtract(numbers[1], old)
    direction = _DIRECTIONS[delta.compare(Decimal(0))]
    if compared_as(before, after) is None:
        return Difference(direction=direction)
    # From a loss of 4 to a gain of 2 is no "+150 %": a share of what has the other sign means nothing.
    is_crossing = old * numbers[1] < 0
    percent = None if after.unit == _PERCENT or is_crossing else share_of(delta, old)
    return Difference(delta=delta, percent=percent, direction=direction)


def span_between(before: Figure, after: Figure) -> Span:
    """The least and the most of the difference, where bounds and ranges leave more than one."""
    factor = _factor(before, after)
    if factor is None or Statement.ABOUT in (statement_of(before), statement_of(after)):
        return Span(None, None)
    lows = (before.low, before.high)
    low, high = (None if bound is None else EXACT.multiply(bound, factor) for bound in lows)
    least = None if after.low is None or high is None else EXACT.subtract(after.low, high)
    most = None if after.high is None or low is None else EXACT.subtract(after.high, low)
    return Span(least, most)


def bounds_between(before: Figure, after: Figure) -> tuple[Decimal, Decimal] | None:
    """By how much the lower and the upper bound of a range moved; None where one of the two is no range."""
    factor = _factor(before, after)
    if factor is None or {before.modifier, after.modifier} != {Modifier.RANGE}:
        return None
    if before.low is None or before.high is None or after.low is None or after.high is None:
        return None
    low, high = (EXACT.multiply(bound, factor) for bound in (before.low, before.high))
    return EXACT.subtract(after.low, low), EXACT.subtract(after.high, high)


def share_of(delta: Decimal, whole: Decimal) -> Decimal | None:
    """`delta` in percent of `whole`, to a tenth, or to its first digit where it is smaller; None of nothing."""
    if not whole:
        return None
    percent = EXACT.divide(delta * 100, abs(whole))
    if abs(percent) >= _MOST_PERCENT:
        return None
    if abs(percent) >= _TENTH:
        return percent.quantize(_TENTH)
    return percent.quantize(Decimal(1).scaleb(percent.adjusted())) if percent else Decimal(0)


def _first_that_differ(before: Figure, after: Figure) -> tuple[Decimal, Decimal] | None:
    pairs = ((before.value, after.value), (before.low, after.low), (before.high, after.high))
    return next(((old, new) for old, new in pairs if old is not None and new is not None and old != new), None)


def _factor(before: Figure, after: Figure) -> Decimal | None:
    """What a number in the unit of `before` is multiplied with to stand in that of `after`; None where that cannot be."""
    old, new = base_of(before.unit), base_of(after.unit)
    return EXACT.divide(old[1], new[1]) if old[0] == new[0] else None
