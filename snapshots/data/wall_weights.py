"""Weights of the terms of `snapshots.judging.likeness`: written by `benchmarks/fit_walls.py`, not by hand."""

from __future__ import annotations

BIAS = 0.875
WEIGHTS: dict[str, float] = {
    "words of the web": 4.606,
    "its manner": 1.246,
    "second person": 1.577,
    "words of machines": 1.65,
    "its manner in the heading": 1.932,
    "wording of walls": 2.179,
    "own figures": 0.0,
    "solid figures": -3.774,
    "own solid figures": 0.0,
    "charted figures": 0.0,
    "density": -3.625,
    "telling sentences": -0.681,
    "breaks off": 2.554,
    "price of a term": 0.992,
    "asking figures": 1.03,
    "dated": -1.757,
    "password": 0.737,
    "login": 1.465,
    "challenge": 0.951,
    "noindex": 0.256,
    "refresh": 0.83,
    "links": 1.726,
    "shell": 1.009,
    "error": 2.358,
}
