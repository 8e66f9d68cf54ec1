"""Weights of named terms by logistic regression, for the scripts that fit them, and the small table that the product carries."""

from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

DATA = Path(__file__).parent.parent / "snapshots/data"


def fitted(rows, ridge, sides):
    """The bias and the weights, one array, of rows of (terms, is it so, what the row weighs).

    `ridge` and `sides` are one of each term: how much its weight costs squared, and the least and the most that it may be.
    """
    terms, right, weight = (np.array(column, dtype=float) for column in zip(*rows, strict=True))
    ridge = np.array(ridge)

    def loss(point):
        told = point[0] + terms @ point[1:]
        gradient = weight * (expit(told) - right)
        value = np.sum(weight * (np.logaddexp(0, told) - right * told)) + np.sum(ridge * point[1:] ** 2) / 2
        return value, np.concatenate([[gradient.sum()], terms.T @ gradient + ridge * point[1:]])

    start = np.zeros(len(ridge) + 1)
    bounds = [(None, None), *sides]
    return minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 500}).x


def rounded(point, names):
    """The bias, and each weight under its name, as they are written."""
    return float(round(point[0], 3)), {name: round(float(weight), 3) + 0.0 for name, weight in zip(names, point[1:], strict=True)}


def write(name, of, script, bias, weights, more=()):
    """Writes the table `name`.py, with the lines of `more` at its end."""
    lines = [
        f'"""Weights of the terms of `{of}`: written by `benchmarks/{script}`, not by hand."""',
        "",
        "from __future__ import annotations",
        "",
        f"BIAS = {bias}",
        "WEIGHTS: dict[str, float] = {",
        *(f'    "{name}": {weight},' for name, weight in weights.items()),
        "}",
        *more,
    ]
    (DATA / f"{name}.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
