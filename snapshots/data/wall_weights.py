"""Weights of the terms of `snapshots.judging.likeness`: written by `benchmarks/fit_walls.py`, not by hand."""

from __future__ import annotations

BIAS = 2.72
WEIGHTS: dict[str, float] = {
    "words of the web": 4.454,
    "its manner": 1.457,
    "second person": 1.215,
    "words of machines": 1.549,
    "its manner in the heading": 2.143,
    "wording of walls": 2.161,
    "own figures": -1.02,
    "solid figures": -3.266,
    "own solid figures": -0.173,
    "charted figures": -0.239,
    "density": -4.676,
    "telling sentences": -1.43,
    "breaks off": 1.51,
    "price of a term": 0.797,
    "asking figures": 0.508,
    "dated": -1.48,
    "password": 0.768,
    "login": 1.046,
    "challenge": 0.162,
    "noindex": 0.287,
    "refresh": 0.445,
    "shell": 0.369,
    "error": 1.205,
}
