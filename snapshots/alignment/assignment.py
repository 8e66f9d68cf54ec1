"""The one assignment that is best as a whole, over what the anchors left.

No full matrix: each figure is weighed against those that share its rarest words, so that ten thousand figures cost
a hundred times as much as a hundred, and not ten thousand times. The sparse problem is solved by `lap.lapmod`
(Jonker and Volgenant 1987; Tomas Kazmar's implementation).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

import lap
import numpy as np

from snapshots.alignment.contradictions import THREEFOLD, count_other_things, tell_other_sums
from snapshots.alignment.features import Features, name_words, orders_apart
from snapshots.alignment.pool import Match, Pool
from snapshots.alignment.similarity import Likeness
from snapshots.alignment.surroundings import Surroundings
from snapshots.data.alignment_weights import CALIBRATION

LIKELY, LEAST, LEAST_RESUMED, LEAST_REPLACED = 0.25, 0.05, 0.45, 0.02
"""From which likeness on a pair is taken at once; at all; after a gap; and is told as what one probably put for the other.

The least is low: what the best assignment leaves for each other is mostly right though little speaks for it.
"""
DOUBTFUL = CALIBRATION[-1][1]
"""Confidence in a pair of which no noun speaks for the other."""
NEAREST = 12
"""With how many of the other side each figure is weighed."""
POSTINGS = 200
"""How many that share a word are looked at for one figure; the rarest words come first."""


def assign(pool: Pool, alike: Likeness, least: float) -> None:
    """Pairs what is more alike than `least`, so that the sum of likeness is greatest; ties go to the nearer place."""
    if pool.is_exhausted:
        return
    scores = _scores(pool, alike, Surroundings(pool))
    pairs = {
        (i, j): score for (i, j), score in scores.items() if score >= least and not tell_other_sums(pool.old[i], pool.new[j])
    }
    if not pairs:
        return
    rivals: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (i, j), score in scores.items():
        rivals[j].append((score, i))
    for i, j in _solve(pairs, pool, least):
        match = _judged(pairs[i, j], i, rivals[j])
        # The calibration was measured on pairs that mostly share their noun; where they do not, a person has to look.
        is_doubtful = pool.old[i].size != pool.new[j].size and _may_be_of_two(pool, i, j)
        pool.pair(i, j, replace(match, confidence=min(match.confidence, DOUBTFUL)) if is_doubtful else match)


def _may_be_of_two(pool: Pool, old: int, new: int) -> bool:
    """Is one a part of the other perhaps, of another noun, many times as large, a row or a line that was renamed, or no cell?

    Running text may tell of a cell something else: deaths to date, and those of a day.
    """
    older, newer = pool.old[old], pool.new[new]
    cells = older.figure.cell, newer.figure.cell
    are_lines = cells == (None, None)
    rows = (older.name, newer.name) if are_lines else (name_words(older.row), name_words(newer.row))
    is_another_row = bool(rows[0] and rows[1]) and not rows[0] <= rows[1] and not rows[1] <= rows[0]
    is_far = (orders_apart(older, newer) or 0.0) > THREEFOLD
    is_cell_and_text = not are_lines and None in cells
    return (old, new) in pool.parts.likely or is_another_row or is_cell_and_text or is_far or count_other_things(older, newer)


def replaced(pool: Pool, alike: Likeness) -> dict[int, tuple[int, float]]:
    """For new figures that match nothing: the old mention each probably replaces, and how alike they are.

    That is one that is somewhat alike; or the one whose sentence stood alone where the new one's sentence stands alone now.
    """
    if pool.is_exhausted:
        return {}
    around = Surroundings(pool)
    scores = _scores(pool, alike, around)
    alone = {pair: scores.get(pair, 0.0) for pair in around.in_the_place_of()}
    likely = {pair: score for pair, score in scores.items() if score >= LEAST_REPLACED} | alone
    replacements: dict[int, tuple[int, float]] = {}
    gone: set[int] = set()
    for (i, j), score in sorted(likely.items(), key=lambda pair: (-pair[1], pair[0])):
        if i not in gone and j not in replacements:
            replacements[j] = i, score
            gone.add(i)
    return replacements


def _scores(pool: Pool, alike: Likeness, around: Surroundings) -> dict[tuple[int, int], float]:
    return {(i, j): alike(pool.old[i], pool.new[j], around.order(i, j), around.mates(i, j)) for i, j in candidates(pool)}


def _judged(score: float, old: int, rivals: Iterable[tuple[float, int]]) -> Match:
    others = [(other, -i) for other, i in rivals if i != old and other >= LEAST]
    second, rival = max(others, default=(0.0, None))
    sure = confidence_of(sureness(score, second))
    # Where another fits better, and was only needed elsewhere, a person has to look: twins that cross are told so.
    return Match(old, "similarity", min(sure, DOUBTFUL) if second > score else sure, None if rival is None else -rival)


def sureness(score: float, second: float) -> float:
    """The likeness of a match, no more than its share beside the rival that comes next."""
    return min(score, score / (score + second)) if score else 0.0


def confidence_of(sure: float) -> float:
    """The share of matches as sure as this that were right, as last measured."""
    return next(confidence for least, confidence in CALIBRATION if sure >= least)


def candidates(pool: Pool) -> list[tuple[int, int]]:
    """Pairs worth weighing, old before new, found from both sides so that the order of the releases makes no difference."""
    rows, columns = pool.left_old(), pool.left_new()
    if not rows or not columns:
        return []
    pairs = {(i, j) for j, near in _nearest(pool.new, columns, pool.old, rows) for i in near}
    pairs |= {(i, j) for i, near in _nearest(pool.old, rows, pool.new, columns) for j in near}
    return sorted(pair for pair in pairs if pool.possible(*pair))


def _nearest(
    asking: Sequence[Features], who: list[int], asked: Sequence[Features], among: list[int]
) -> Iterable[tuple[int, list[int]]]:
    """For each figure: those of the other side that share the most of its rare words, the nearest in place first."""
    postings: dict[Hashable, list[int]] = defaultdict(list)
    for i in among:
        for token in asked[i].tokens:
            postings[token].append(i)
    for j in who:
        shared: dict[int, float] = defaultdict(float)
        looked, rarest = 0, 0
        for listed in sorted((postings[token] for token in asking[j].tokens if token in postings), key=len):
            # Words as rare as the last one are looked at, too: which of them comes first is chance.
            if looked > POSTINGS and len(shared) >= NEAREST and len(listed) > rarest:
                break
            weight = 1 / (1 + len(listed)) ** 0.5
            height = asking[j].height
            near = listed if len(listed) <= POSTINGS else _around(listed, asked, height)
            for i in near:
                shared[i] += weight
            looked += len(near)
            rarest = len(listed)
        yield j, _first(shared, asked, asking[j].height)


def _first(shared: dict[int, float], asked: Sequence[Features], height: float) -> list[int]:
    """Those that share the most, the nearest in place first where they share as much."""
    # Ties at the limit are all kept until their places decide, so that it does not matter who was looked at first.
    least = sorted(shared.values())[-NEAREST] if len(shared) > NEAREST else 0.0
    nearest = [(-told, abs(asked[i].height - height), i) for i, told in shared.items() if told >= least]
    nearest.sort()
    return [i for _, _, i in nearest[:NEAREST]]


def _around(indexes: list[int], asked: Sequence[Features], height: float) -> list[int]:
    """Those nearest in place, of many."""
    middle = bisect_left(indexes, height, key=lambda i: asked[i].height)
    return indexes[max(middle - POSTINGS // 2, 0) : middle + POSTINGS // 2]


def _solve(scores: dict[tuple[int, int], float], pool: Pool, least: float) -> list[tuple[int, int]]:
    """The best set of pairs; leaving both sides alone costs as much as a pair at `least`."""
    pairs = sorted(scores)
    olds, news = (np.unique([pair[side] for pair in pairs]) for side in (0, 1))
    row = np.searchsorted(olds, [i for i, _ in pairs])
    column = np.searchsorted(news, [j for _, j in pairs])
    apart = np.array([abs(pool.old[i].height - pool.new[j].height) for i, j in pairs])
    cost = np.maximum(1 - np.array([scores[pair] for pair in pairs]), 0.0) + 1e-9 * apart  # the solver takes no cost below 0
    n, m = len(olds), len(news)
    alone = (1 - least) / 2 + 1e-6
    # The solver pairs every row with a column. So each old figure has a column, and each new one a row, for staying alone; and
    # the cells between these two are free, or what is paired would leave its own two without a partner.
    rows = np.concatenate([row, np.arange(n), n + np.arange(m), n + column])
    columns = np.concatenate([column, m + np.arange(n), np.arange(m), m + row])
    costs = np.concatenate([cost, np.full(n, alone), np.full(m, alone), np.zeros(len(pairs))])
    order = np.lexsort((columns, rows))
    starts = np.zeros(n + m + 1, dtype=np.int32)
    np.cumsum(np.bincount(rows, minlength=n + m), out=starts[1:])
    _, chosen, _ = lap.lapmod(n + m, costs[order], starts, columns[order].astype(np.int32))
    return [(int(olds[i]), int(news[chosen[i]])) for i in range(n) if chosen[i] < m]
