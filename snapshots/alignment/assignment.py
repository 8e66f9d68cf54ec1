"""The one assignment that is best as a whole, over what the anchors left.

No full matrix: each figure is weighed against those that share its rarest words, so that ten thousand figures cost
a hundred times as much as a hundred, and not ten thousand times. The sparse problem is solved by `lap.lapmod`
(Jonker and Volgenant 1987; Tomas Kazmar's implementation).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

import lap
import numpy as np

from snapshots.alignment.features import Features
from snapshots.alignment.pool import Match, Pool
from snapshots.alignment.similarity import Likeness
from snapshots.alignment.surroundings import Surroundings

LEAST = 0.24
LIKELY = 0.45
NEAREST = 12
"""With how many of the other side each figure is weighed."""
POSTINGS = 200
"""How many that share a word are looked at for one figure; the rarest words come first."""
CALIBRATION = ((0.9, 0.99), (0.8, 0.93), (0.7, 0.88), (0.5, 0.75), (0.0, 0.6))


def assign(pool: Pool, alike: Likeness, least: float) -> None:
    """Pairs what is more alike than `least`, so that the sum of likeness is greatest; ties go to the nearer place."""
    rows, columns = pool.left_old(), pool.left_new()
    if not rows or not columns:
        return
    around = Surroundings(pool)
    scores = {}
    for i, j in _candidates(pool, rows, columns):
        score = alike(pool.old[i], pool.new[j], around.order(i, j), around.mates(i, j))
        if score >= least:
            scores[i, j] = score
    if not scores:
        return
    best = _solve(scores, pool, least)
    rivals: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (i, j), score in scores.items():
        rivals[j].append((score, -i))
    for i, j in best:
        pool.pair(i, j, _judged(scores[i, j], i, rivals[j]))


def _judged(score: float, old: int, rivals: Iterable[tuple[float, int]]) -> Match:
    others = [rival for rival in rivals if rival[1] != -old]
    second, rival = max(others, default=(0.0, None))
    sure = min(score, 0.75 + score - second)
    confidence = next(told for least, told in CALIBRATION if sure >= least)
    return Match(old, "similarity", confidence, None if rival is None else -rival)


def _candidates(pool: Pool, rows: list[int], columns: list[int]) -> list[tuple[int, int]]:
    """Pairs worth weighing, found from both sides so that the order of the releases makes no difference."""
    pairs = {(i, j) for j, near in _nearest(pool.new, columns, pool.old, rows) for i in near if pool.possible(i, j)}
    pairs |= {(i, j) for i, near in _nearest(pool.old, rows, pool.new, columns) for j in near if pool.possible(i, j)}
    return sorted(pairs)


def _nearest(
    asking: Sequence[Features], who: list[int], asked: Sequence[Features], among: list[int]
) -> Iterable[tuple[int, list[int]]]:
    """For each figure: those of the other side that share the most of its rare words, the nearest in place first."""
    postings: dict[Hashable, list[int]] = defaultdict(list)
    for i in among:
        for token in _tokens(asked[i]):
            postings[token].append(i)
    for j in who:
        shared: dict[int, float] = defaultdict(float)
        looked = 0
        for found in sorted((postings[token] for token in _tokens(asking[j]) if token in postings), key=len):
            weight = 1 / (1 + len(found)) ** 0.5
            at = asking[j].height
            near = found if len(found) <= POSTINGS else _around(found, asked, at)
            for i in near:
                shared[i] += weight
            looked += len(near)
            if looked > POSTINGS and len(shared) >= NEAREST:
                break
        yield j, sorted(shared, key=lambda i: (-shared[i], abs(asked[i].height - asking[j].height), i))[:NEAREST]


def _around(found: list[int], asked: Sequence[Features], height: float) -> list[int]:
    """Those nearest in place, of many."""
    at = bisect_left(found, height, key=lambda i: asked[i].height)
    return found[max(at - POSTINGS // 2, 0) : at + POSTINGS // 2]


def _tokens(item: Features) -> Iterable[Hashable]:
    """What a figure is looked up by: its words with its base unit, so that what cannot convert never meets, and its size."""
    names = (*item.words, *item.entity, *item.place, *item.section, *item.row, *item.column)
    yield from dict.fromkeys((item.base, name) for name in names)
    yield item.base, item.size
    yield item.base, round(item.height * 50)


def _solve(scores: dict[tuple[int, int], float], pool: Pool, least: float) -> list[tuple[int, int]]:
    """The best set of pairs; leaving both sides alone costs as much as a pair at `least`."""
    pairs = sorted(scores)
    olds, news = (np.unique([pair[side] for pair in pairs]) for side in (0, 1))
    row = np.searchsorted(olds, [i for i, _ in pairs])
    column = np.searchsorted(news, [j for _, j in pairs])
    apart = np.array([abs(pool.old[i].height - pool.new[j].height) for i, j in pairs])
    cost = 1 - np.array([scores[pair] for pair in pairs]) + 1e-9 * apart
    n, m = len(olds), len(news)
    alone = (1 - least) / 2 + 1e-6
    rows = np.concatenate([row, np.arange(n), n + np.arange(m), n + column])
    columns = np.concatenate([column, m + np.arange(n), np.arange(m), m + row])
    costs = np.concatenate([cost, np.full(n, alone), np.full(m, alone), np.zeros(len(pairs))])
    order = np.lexsort((columns, rows))
    starts = np.zeros(n + m + 1, dtype=np.int32)
    np.cumsum(np.bincount(rows, minlength=n + m), out=starts[1:])
    _, chosen, _ = lap.lapmod(n + m, costs[order], starts, columns[order].astype(np.int32))
    return [(int(olds[i]), int(news[chosen[i]])) for i in range(n) if chosen[i] < m]
