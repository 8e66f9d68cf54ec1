"""How far two statements lie apart, as far as they say so."""

from decimal import Decimal
from types import SimpleNamespace

import pytest
from figure_builder import figure

from snapshots import Modifier
from snapshots.comparison.differences import (
    Span,
    Statement,
    bounds_between,
    compared_as,
    difference_between,
    share_of,
    span_between,
)


def stated(value, modifier="exact", unit="1"):
    return figure(f"[{value}] of ore", value, modifier, unit=unit)


@pytest.mark.parametrize(
    ("before", "after", "least", "most"),
    [
        (stated(51, "over"), stated(60, "nearly"), None, 9), (stated(60, "nearly"), stated(70, "over"), 10, None), (stated(40), stated(50), 10, 10),
        (stated(40), stated(50, "over"), 10, None), (stated(40, "under"), stated(50), 10, None), (stated(40), stated(50, "under"), None, 10),
        (stated(40, "about"), stated(50, "over"), None, None), (stated(40, "over"), stated(50, "about"), None, None),
        (stated(2, "over", "km"), stated(2500, "nearly", "m"), None, 500), (stated(2, "over", "km"), stated(2500, "nearly", "kg"), None, None),
        (stated(2, "nearly", "km"), stated(2500, "over", "m"), 500, None),
    ],
)  # fmt: skip
def test_bounds_leave_a_span(before, after, least, most):
    assert span_between(before, after) == Span(least, most)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("exact", "exact", Statement.NUMBER), ("exact", "about", Statement.ABOUT), ("about", "about", Statement.ABOUT), ("over", "at_least", Statement.LOWER),
        ("under", "nearly", Statement.UPPER), ("at_most", "nearly", Statement.UPPER), ("over", "nearly", None), ("exact", "over", None), ("about", "over", None),
    ],
)  # fmt: skip
def test_only_two_of_a_sort_have_a_difference(first, second, kind):
    assert compared_as(stated(4, first), stated(5, second)) is kind


@pytest.mark.parametrize(
    ("delta", "whole", "percent"),
    [
        (1, 4, "25.0"), (1, 3, "33.3"), (-1, 3, "-33.3"), (1, -4, "25.0"), (1, 1000, "0.1"), (1, 1001, "0.1"), (1, 2000, "0.05"), (-1, 10_002, "-0.01"), (0, 4, "0"),
        (1, 0, None), (10**9, 1, None), (999_999_999, 1, "99999999900.0"),
    ],
)  # fmt: skip
def test_a_share_is_told_to_a_tenth_or_to_its_first_digit(delta, whole, percent):
    assert share_of(Decimal(delta), Decimal(whole)) == (percent and Decimal(percent))


def ranged(low, high, unit="1", modifier=Modifier.RANGE):
    bounds = (None if bound is None else Decimal(bound) for bound in (low, high))
    return SimpleNamespace(**dict(zip(("low", "high"), bounds, strict=True)), unit=unit, modifier=modifier)


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        (ranged(10, 20), ranged(12, 25), (2, 5)),
        (ranged(10, 20), ranged(10, 20), (0, 0)),
        (ranged(1, 2, "km"), ranged(900, 2500, "m"), (-100, 500)),
        (ranged(10, 20), ranged(12, 25, "m"), None),
        (ranged(10, 20), ranged(12, 25, modifier=Modifier.OVER), None),
        (ranged(10, 20, modifier=Modifier.OVER), ranged(12, 25), None),
        (ranged(None, 20), ranged(12, 25), None),
        (ranged(10, None), ranged(12, 25), None),
        (ranged(10, 20), ranged(None, 25), None),
        (ranged(10, 20), ranged(12, None), None),
    ],
)
def test_both_bounds_of_a_range_move(before, after, moved):
    assert bounds_between(before, after) == moved


@pytest.mark.parametrize(
    ("before", "after", "delta", "percent", "direction"),
    [
        (stated(3), stated(3.4), "0.4", "13.3", "up"), (stated(3.4), stated(3), "-0.4", "-11.8", "down"), (stated(4), stated(5), "1", "25.0", "up"),
        (stated(4, unit="%"), stated(5, unit="%"), "1", None, "up"), (stated(2, unit="km"), stated(1900, unit="m"), "-100", "-5.0", "down"),
        (stated(2, unit="km"), stated(2000, unit="m"), "0", "0", None), (stated(4, "over"), stated(5), None, None, "up"), (stated(4), stated(4), None, None, None),
        (stated(-4), stated(2), "6", None, "up"), (stated(4), stated(-2), "-6", None, "down"), (stated(-4), stated(-6), "-2", "-50.0", "down"),
        (stated(4, unit="km"), stated(5, unit="kg"), None, None, None), (None, stated(4), None, None, None), (stated(4), None, None, None, None),
    ],
)  # fmt: skip
def test_a_difference_tells_by_how_much_and_which_way(before, after, delta, percent, direction):
    told = difference_between(before, after)
    assert (told.delta, told.percent, told.direction) == (delta and Decimal(delta), percent and Decimal(percent), direction)
