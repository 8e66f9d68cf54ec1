"""How sure a figure is: the share of figures of its sort that benchmarks/figures.py found right.

Fitted on the visible half of the public sets and the annotated document that the benchmark reads, 2,000 figures; seven
sorts, told apart by what made the figure, so that each share stands on enough of them. The benchmark prints for each
the figures and the share that is right now: where the two part, the table here is to be written anew.
"""

from __future__ import annotations

from snapshots.extraction.quantities.quantity import Quantity
from snapshots.figures import Kind

PERCENT = 0.99
PAID = 0.96
MEASURED = 0.95
"""A measure, or a count that a word grades."""
LARGE = 0.94
"""A count of a hundred and more, or with a scale word."""
SMALL = 0.84
"""A bare count under a hundred in digits, or a share in words."""
SPELLED = 0.76
"""A bare count under a hundred in words, or a group word."""
DOUBTFUL = 0.55
"""One of something; twice, doubled and their like."""
_HUNDRED = 100
_OF_KIND = {Kind.PERCENT: PERCENT, Kind.MONEY: PAID, Kind.MEASURE: MEASURED}


def confidence_of(quantity: Quantity) -> float:
    """0 to 1, one of the shares above."""
    if quantity.kind in _OF_KIND:
        return _OF_KIND[quantity.kind]
    if quantity.form == "multiple" or (quantity.value == 1 and not quantity.graded):
        return DOUBTFUL
    if quantity.form == "vague":
        return SPELLED
    if quantity.kind is Kind.RATIO:
        return SMALL
    if quantity.graded:
        return MEASURED
    if _is_large(quantity):
        return LARGE
    return SPELLED if quantity.form == "words" else SMALL


def _is_large(quantity: Quantity) -> bool:
    size = quantity.high if quantity.value is None else quantity.value
    return size is not None and abs(size) >= _HUNDRED
