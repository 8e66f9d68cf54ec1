"""What the figures paired already tell of those around them: the order they stand in, and the sentences they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from snapshots.alignment.features import Features
from snapshots.alignment.pool import Pool

ELSEWHERE = 0.3
FEWEST_NEAR, MOST_APART = 2, Decimal("1.6")
"""How many figures of a sentence must be near those of the one that replaces it, and how many times as large one may be."""
Gap = tuple[int | None, int | None]


class Surroundings:
    """Of the figures of two releases, some of them paired."""

    def __init__(self, pool: Pool) -> None:
        paired = {match.old: new for new, match in pool.matches.items()}
        self._gaps = (
            _gaps(pool.old, pool.left_old(), paired),
            _gaps(pool.new, pool.left_new(), {new: new for new in pool.matches}),
        )
        self._pool = pool
        self._to: dict[tuple[int, str], set[tuple[int, str]]] = defaultdict(set)
        self._from: dict[tuple[int, str], set[tuple[int, str]]] = defaultdict(set)
        for old, new in paired.items():
            old_sentence, new_sentence = _sentence(pool.old[old]), _sentence(pool.new[new])
            self._to[old_sentence].add(new_sentence)
            self._from[new_sentence].add(old_sentence)

    def order(self, old: int, new: int) -> float:
        """1 where both stand between the same paired figures, 0.5 where they have one of the two in common."""
        (before, after), (other_before, other_after) = self._gaps[0][old], self._gaps[1][new]
        return ((before == other_before) + (after == other_after)) / 2

    def told_anew(self) -> Iterator[tuple[int, int]]:
        """Pairs of left figures, in order, whose sentences replace each other: as many figures, each near the other in size.

        One number that is near may be chance; two in a row, between the same neighbours, hardly are.
        """
        places = [self._alone(side) for side in (0, 1)]
        for gap in places[0].keys() & places[1].keys():
            # Sentences of different lengths are told by the count that is compared next.
            pairs = list(zip(places[0][gap], places[1][gap], strict=False))
            if FEWEST_NEAR <= len(pairs) == max(len(side[gap]) for side in places) and all(self._near(*pair) for pair in pairs):
                yield from pairs

    def _near(self, old: int, new: int) -> bool:
        older, newer = self._pool.old[old], self._pool.new[new]
        if not self._pool.possible(old, new, names=False) or older.named or newer.named or not older.size or not newer.size:
            return False
        return 1 / MOST_APART <= older.size / newer.size <= MOST_APART

    def in_the_place_of(self) -> Iterator[tuple[int, int]]:
        """Pairs of left figures whose sentences are the only ones left between the same two paired figures."""
        places = [self._alone(side) for side in (0, 1)]
        for gap in places[0].keys() & places[1].keys():
            yield from zip(places[0][gap], places[1][gap], strict=False)

    def _alone(self, side: int) -> dict[Gap, list[int]]:
        items = (self._pool.old, self._pool.new)[side]
        left = (self._pool.left_old(), self._pool.left_new())[side]
        paired = (self._to, self._from)[side]
        by_gap: dict[Gap, list[int]] = defaultdict(list)
        for i in left:
            by_gap[self._gaps[side][i]].append(i)
        return {
            gap: those
            for gap, those in by_gap.items()
            if len({_sentence(items[i]) for i in those}) == 1 and _sentence(items[those[0]]) not in paired
        }

    def mates(self, old: int, new: int) -> float | None:
        """1 where figures of the two sentences are paired; None where no figure of one of them is paired at all.

        A sentence that is new among paired ones may be a part that was split off, or be merged into another.
        """
        old_sentence, new_sentence = _sentence(self._pool.old[old]), _sentence(self._pool.new[new])
        told, asked = self._to.get(old_sentence), self._from.get(new_sentence)
        if not told or not asked:
            return None
        return 1.0 if new_sentence in told else ELSEWHERE


def _sentence(item: Features) -> tuple[int, str]:
    return item.figure.sentence_start, item.figure.sentence


def _gaps(items: Sequence[Features], left: list[int], paired: Mapping[int, int]) -> dict[int, Gap]:
    """For each figure that is left: the nearest paired ones before and after it, as indices of the new release."""
    told = sorted([*left, *paired], key=lambda i: items[i].order)
    before: int | None = None
    nearest_before: dict[int, int | None] = {}
    for i in told:
        before = paired.get(i, before)
        nearest_before[i] = before
    gaps: dict[int, Gap] = {}
    after: int | None = None
    for i in reversed(told):
        after = paired.get(i, after)
        gaps[i] = (nearest_before[i], after)
    return gaps
