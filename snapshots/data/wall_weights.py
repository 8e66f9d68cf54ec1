"""Weights of the terms of `snapshots.judging.likeness`: written by `benchmarks/fit_walls.py`, not by hand."""

from __future__ import annotations

BIAS = 1.16
WEIGHTS: dict[str, float] = {
    "words of the web": 4.97,
    "its manner": 1.072,
    "second person": 1.581,
    "words of machines": 1.841,
    "its manner in the heading": 2.145,
    "wording of walls": 2.273,
    "own figures": -0.228,
    "solid figures": -3.845,
    "own solid figures": 0.0,
    "charted figures": -0.342,
    "density": -3.945,
    "telling sentences": -0.857,
    "breaks off": 2.402,
    "price of a term": 1.032,
    "asking figures": 1.01,
    "dated": -1.791,
    "password": 0.871,
    "login": 1.54,
    "challenge": 0.975,
    "noindex": 0.152,
    "refresh": 0.727,
    "links": 1.679,
    "shell": 0.777,
    "error": 2.051,
}
