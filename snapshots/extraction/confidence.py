"""How sure a figure is, from the rules that made it. The steps follow the benchmark's table of share right per score."""

from __future__ import annotations

from snapshots.extraction.quantity import Quantity
from snapshots.figures import Kind, Modifier


def confidence_of(found: Quantity, entity: str | None) -> float:
    """0 to 1; see the calibration table that benchmarks/ prints."""
    if found.kind in (Kind.MONEY, Kind.PERCENT) or found.modifier is Modifier.VAGUE:
        return 0.98
    if found.kind is Kind.MEASURE:
        return 0.95 if found.unit not in ("a", "mo", "d", "h", "min", "s", "wk") else 0.85
    if found.kind is Kind.RATIO:
        return 0.9
    if found.graded or found.scaled:
        return 0.97
    if found.form == "words" and found.value == 1:
        return 0.6
    if entity is None:
        return 0.7
    return 0.9 if found.value is not None and abs(found.value) < 1000 else 0.97
