"""A figure that one release tells by its parts: they add up to it, and none of them is what it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from decimal import Decimal

from snapshots.alignment.features import Features

SMALL = 20
"""Numbers up to here add up to each other by chance."""
MOST_PARTS = 6


def told_by_parts(old: Sequence[Features], new: Sequence[Features]) -> frozenset[tuple[int, int]]:
    """Pairs, old before new, of a whole in one release and a part of it in the other.

    The parts are all figures of one unit in one sentence: "7,860 patients", and "4,120 in the north and 3,740 in the south".
    """
    forward = _wholes_with_parts(old, new)
    backward = _wholes_with_parts(new, old)
    return frozenset(forward) | frozenset((part, whole) for whole, part in backward)


def _wholes_with_parts(wholes: Sequence[Features], told: Sequence[Features]) -> list[tuple[int, int]]:
    sums = _sums(told, {(item.base, item.size) for item in wholes})
    return [
        (place, part)
        for place, item in enumerate(wholes)
        if not item.named and item.size is not None
        for part in sums.get((item.base, item.size), ())
        if item.sentence.skeleton != told[part].sentence.skeleton
    ]


def _sums(items: Sequence[Features], known: Collection[tuple[str, Decimal | None]]) -> dict[tuple[str, Decimal], list[int]]:
    """For each unit and sum of the figures of a sentence: the indices of these figures, where none is `known`."""
    sentences: dict[tuple[int, str, str], list[tuple[int, Decimal]]] = defaultdict(list)
    for index, item in enumerate(items):
        if len(item.sentence.spans) > 1 and item.size is not None and _may_be_a_part(item):
            sentences[item.figure.sentence_start, item.figure.sentence, item.base].append((index, item.size))
    sums: dict[tuple[str, Decimal], list[int]] = defaultdict(list)
    for (_, _, base), parts in sentences.items():
        sizes = [size for _, size in parts]
        if 1 < len(parts) <= MOST_PARTS and min(sizes) > SMALL and not any((base, size) in known for size in sizes):
            sums[base, sum(sizes, Decimal(0))] += [index for index, _ in parts]
    return sums


def _may_be_a_part(item: Features) -> bool:
    return item.figure.value is not None and not item.named and not item.difference
