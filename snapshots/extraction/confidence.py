"""How sure a figure is, from the rules that made it: the share right that such figures had in benchmarks/.

The steps are few on purpose: a table of share right per score can only be read where every score has many figures.
"""

from __future__ import annotations

from decimal import Decimal

from snapshots.extraction.quantity import Quantity
from snapshots.figures import Kind

CERTAIN, SURE, LIKELY, FAIR, DOUBTFUL = 0.98, 0.93, 0.85, 0.75, 0.55
_THOUSAND = Decimal(1000)
_BY_KIND = {Kind.PERCENT: CERTAIN, Kind.MONEY: SURE, Kind.MEASURE: SURE, Kind.RATIO: FAIR, Kind.COUNT: LIKELY}


def confidence_of(found: Quantity, entity: str | None) -> float:
    """0 to 1; a word that grades the number or a scale word leaves little doubt, a bare small count the most."""
    if found.kind is Kind.COUNT and found.value == 1:
        return FAIR if found.graded else DOUBTFUL
    if found.kind is not Kind.RATIO and (found.graded or (found.scaled and entity is not None)):
        return CERTAIN
    if found.kind is Kind.COUNT and entity is None:
        return FAIR
    if found.kind is Kind.COUNT and found.value is not None and abs(found.value) >= _THOUSAND:
        return SURE
    return _BY_KIND[found.kind]
