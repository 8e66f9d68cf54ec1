"""Weights of the terms of `snapshots.alignment.similarity`: written by `benchmarks/fit_alignment.py`, not by hand."""

from __future__ import annotations

BIAS = -5.883
WEIGHTS: dict[str, float] = {
    "mean": 6.915,
    "rare": 2.231,
    "order": 0.421,
    "mates": 1.83,
}
CALIBRATION: tuple[tuple[float, float], ...] = ((0.95, 0.98), (0.8, 0.98), (0.5, 0.98), (0.25, 0.98), (0.1, 0.94), (0.0, 0.79))
"""The confidence in a match from each sureness on, the surest first: the share of such matches that were right."""
