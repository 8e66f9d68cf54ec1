"""Following figures: sure anchors first, then the best assignment of what is left.

Rule 1: nothing here sees which release is newer; two releases align the same way in both directions.
Rule 2: an anchor must be unique on both sides, or it is none.
Rule 3: ties are broken by place in the document, so that a run repeats byte for byte.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field

import lap
import numpy as np

from snapshots.alignment.features import Features, features_of
from snapshots.alignment.labels import key_for, label_for
from snapshots.alignment.similarity import jaccard, possible, similarity
from snapshots.documents import fold
from snapshots.figures import Figure
from snapshots.releases import Observation, Series

LEAST = 0.20
CALIBRATION = ((0.9, 0.99), (0.8, 0.93), (0.7, 0.88), (0.5, 0.75), (0.0, 0.6))


@dataclass(slots=True)
class _Mention:
    """One stated figure of an old series."""

    series: Series
    number: int
    features: Features


@dataclass(slots=True)
class _Match:
    mention: _Mention
    anchor: str
    confidence: float
    rival: str | None = None


@dataclass(slots=True)
class _Work:
    old: list[_Mention]
    new: list[Features]
    matches: dict[int, _Match] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def pair(self, old: int, new: int, match: _Match) -> None:
        self.taken.add(old)
        self.matches[new] = match


def align(figures: Sequence[Figure], series: Sequence[Series]) -> tuple[Observation, ...]:
    """One observation for each figure, in order. Figures that match no series begin one, with a key of their own."""
    old = [_Mention(one, number, features_of(figure)) for one in series for number, figure in enumerate(one.last)]
    work = _Work(old, [features_of(figure) for figure in figures])
    for anchor, confidence, name in ANCHORS:
        _anchor(work, anchor, confidence, name)
    _assign(work)
    return _observations(work, series)


def _in_sentence(item: Features) -> Hashable:
    return (fold(item.figure.sentence).lower(), fold(item.figure.quote).lower(), item.skeleton)


def _by_key(item: Features) -> Hashable | None:
    return None if item.key is None else (*item.key, item.base, item.figure.compared)


def _by_skeleton(item: Features) -> Hashable:
    return (item.skeleton, item.base)


ANCHORS: tuple[tuple[Callable[[Features], Hashable | None], float, str], ...] = (
    (_in_sentence, 0.99, "block"),
    (_by_key, 0.98, "label"),
    (_by_skeleton, 0.97, "skeleton"),
)


def _anchor(work: _Work, name_of: Callable[[Features], Hashable | None], confidence: float, anchor: str) -> None:
    """Pairs what bears a name that occurs once on each side among those not yet paired."""
    old = {
        i: name for i, mention in enumerate(work.old) if i not in work.taken and (name := name_of(mention.features)) is not None
    }
    new = {i: name for i, item in enumerate(work.new) if i not in work.matches and (name := name_of(item)) is not None}
    once = [{name for name, count in Counter(names.values()).items() if count == 1} for names in (old, new)]
    where = {name: i for i, name in old.items() if name in once[0]}
    for i, name in new.items():
        if name in once[1] and name in where:
            work.pair(where[name], i, _Match(work.old[where[name]], anchor, confidence))


def _assign(work: _Work) -> None:
    """The one assignment that is best as a whole; a pair under LEAST is left alone."""
    rows = [i for i in range(len(work.old)) if i not in work.taken]
    columns = [i for i in range(len(work.new)) if i not in work.matches]
    if not rows or not columns:
        return
    scores = _scores(work, rows, columns)
    cost = 1 - scores + 1e-9 * np.abs(np.subtract.outer(np.arange(len(rows)), np.arange(len(columns))))
    cost[scores < LEAST] = 2.0
    _, found, _ = lap.lapjv(cost, extend_cost=True, cost_limit=1 - LEAST)
    for row, column in enumerate(found):
        if column >= 0 and scores[row, column] >= LEAST:
            work.pair(rows[row], columns[column], _judged(work, scores, rows, row, column))


def _scores(work: _Work, rows: list[int], columns: list[int]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    scores = np.zeros((len(rows), len(columns)))
    old_end = max((work.old[i].features.figure.end for i in rows), default=1)
    new_end = max((work.new[i].figure.end for i in columns), default=1)
    for r, i in enumerate(rows):
        for c, j in enumerate(columns):
            one, other = work.old[i].features, work.new[j]
            if possible(one, other):
                scores[r, c] = similarity(one, other, one.figure.start / old_end, other.figure.start / new_end)
    return scores


def _judged(
    work: _Work, scores: np.ndarray[tuple[int, int], np.dtype[np.float64]], rows: list[int], row: int, column: int
) -> _Match:
    score = float(scores[row, column])
    others = scores[:, column].copy()
    others[row] = 0
    best = int(others.argmax())
    margin = score - float(others[best])
    sure = min(score, 0.75 + margin)
    confidence = next(told for least, told in CALIBRATION if sure >= least)
    rival = work.old[rows[best]].series.key if others[best] >= LEAST else None
    return _Match(work.old[rows[row]], "similarity", confidence, rival)


def _observations(work: _Work, series: Sequence[Series]) -> tuple[Observation, ...]:
    keys = {one.key for one in series}
    counted: Counter[str] = Counter()
    speaking: dict[str, int] = {}
    for i, found in sorted(work.matches.items(), key=lambda item: (item[1].mention.number, item[0])):
        speaking.setdefault(found.mention.series.key, i)
    out: list[Observation] = []
    for i, item in enumerate(work.new):
        match = work.matches.get(i)
        if match is None:
            out.append(_begun(item, out, keys, counted))
            continue
        key = match.mention.series.key
        if speaking[key] == i:
            mention = 0
        else:
            counted[key] += 1
            mention = counted[key]
        out.append(
            Observation(
                series=key, label=match.mention.series.label, figure=item.figure, mention=mention,
                confidence=match.confidence, anchor=match.anchor, rival=match.rival,
            )
        )  # fmt: skip
    return tuple(out)


def _begun(item: Features, before: list[Observation], keys: set[str], counted: Counter[str]) -> Observation:
    """A new series, or a further mention of one that stands in this release already."""
    for other in before:
        if other.mention == 0 and _says_the_same(item, features_of(other.figure)):
            counted[other.series] += 1
            return Observation(
                series=other.series,
                label=other.label,
                figure=item.figure,
                mention=counted[other.series],
                confidence=0.9,
                anchor="repetition",
            )
    label = label_for(item.figure)
    key = key_for(label, keys)
    keys.add(key)
    return Observation(series=key, label=label, figure=item.figure)


def _says_the_same(one: Features, other: Features) -> bool:
    """Equal number, modifier, unit, entity and period, in words that overlap: one quantity told twice."""
    a, b = one.figure, other.figure
    same = (one.base, one.size, a.modifier, a.low, a.high, a.period and (a.period.start, a.period.end), a.compared) == (
        other.base, other.size, b.modifier, b.low, b.high, b.period and (b.period.start, b.period.end), b.compared,
    )  # fmt: skip
    named = bool(one.entity) and one.entity == other.entity
    return same and named and a.cell is None and b.cell is None and (jaccard(one.words, other.words) or 0.0) >= 0.3
