"""Weights of the terms of `snapshots.alignment.similarity`: written by `benchmarks/fit_alignment.py`, not by hand."""

from __future__ import annotations

BIAS = -4.157
WEIGHTS: dict[str, float] = {
    "mean": 3.673,
    "rare": 2.191,
    "order": 0.918,
    "mates": 1.931,
    "clause": 3.128,
}
CALIBRATION: tuple[tuple[float, float], ...] = ((0.95, 0.98), (0.8, 0.98), (0.5, 0.98), (0.25, 0.98), (0.1, 0.91), (0.0, 0.64))
"""The confidence in a match from each sureness on, the surest first: the share of such matches that were right."""
