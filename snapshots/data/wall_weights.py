"""Weights of the terms of `snapshots.judging.likeness`: written by `benchmarks/fit_walls.py`, not by hand."""

from __future__ import annotations

BIAS = 1.865
WEIGHTS: dict[str, float] = {
    "words of the web": 5.433,
    "its manner": 1.721,
    "second person": 0.42,
    "words of machines": 1.759,
    "its manner in the heading": 2.283,
    "wording of walls": 2.254,
    "own figures": -0.507,
    "solid figures": -3.707,
    "own solid figures": -0.115,
    "charted figures": -0.386,
    "density": -4.787,
    "telling sentences": -1.423,
    "breaks off": 1.781,
    "price of a term": 1.001,
    "asking figures": 0.777,
    "dated": -1.179,
    "password": 0.825,
    "login": 1.104,
    "challenge": 0.345,
    "noindex": 0.454,
    "refresh": 0.646,
    "shell": 0.452,
    "error": 1.682,
}
