"""The sparse assignment, against the full one of the same library."""

from types import SimpleNamespace

import lap
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from snapshots.alignment.assignment import _solve

LEAST = 0.25


@settings(max_examples=150)
@given(st.integers(1, 7), st.integers(1, 7), st.data())
def test_it_is_as_good_as_the_full_one(rows, columns, data):
    shares = st.one_of(st.none(), st.floats(LEAST, 1).map(lambda share: round(share, 3)))
    scores = {
        (i, j): score for i in range(rows) for j in range(columns) if (score := data.draw(shares, label=f"{i},{j}")) is not None
    }
    if not scores:
        return
    places = [SimpleNamespace(height=0.0)] * 7
    pairs = _solve(scores, SimpleNamespace(old=places, new=places), LEAST)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    cost = np.full((rows, columns), 2.0)
    for (i, j), score in scores.items():
        cost[i, j] = 1 - score
    _, full, _ = lap.lapjv(cost, extend_cost=True, cost_limit=1 - LEAST)
    best = sum(scores[i, j] - LEAST for i, j in enumerate(full) if j >= 0)
    assert abs(sum(scores[pair] - LEAST for pair in pairs) - best) < 1e-4
