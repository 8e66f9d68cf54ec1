"""Weights of the terms of `snapshots.judging.likeness`: written by `benchmarks/fit_walls.py`, not by hand."""

from __future__ import annotations

BIAS = 1.446
WEIGHTS: dict[str, float] = {
    "words of the web": 5.32,
    "its manner": 1.339,
    "second person": 1.286,
    "words of machines": 1.884,
    "its manner in the heading": 2.135,
    "wording of walls": 2.358,
    "own figures": -0.316,
    "solid figures": -4.123,
    "own solid figures": 0.0,
    "charted figures": -0.371,
    "density": -4.223,
    "telling sentences": -1.06,
    "breaks off": 2.387,
    "price of a term": 1.136,
    "asking figures": 0.979,
    "dated": -1.949,
    "password": 0.861,
    "login": 1.465,
    "challenge": 0.983,
    "noindex": 0.0,
    "refresh": 0.718,
    "links": 0.944,
    "shell": 0.834,
    "error": 1.595,
}
