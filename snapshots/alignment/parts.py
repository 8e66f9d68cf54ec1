"""A figure that one release tells by its parts: they add up to it, and none of them is what it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from decimal import Decimal

from snapshots.alignment.features import Features

SMALL = 20
"""Numbers up to here add up to each other by chance."""
MOST_PARTS = 6
MOST_CHANGED = Decimal("0.15")
"""By what share of the whole the sum of parts that bear its name may differ: the parts of a later day add up to a later whole."""
Posted = Mapping[tuple[str, Hashable], Sequence[int]]


def told_by_parts(old: Sequence[Features], new: Sequence[Features]) -> frozenset[tuple[int, int]]:
    """Pairs, old before new, of a whole in one release and a part of it in the other.

    The parts are all figures of one unit in one sentence: "7,860 patients", and "4,120 in the north and 3,740 in the south". Or
    they bear its name with more words, and nothing bears it alone any more: "24 lorries", and "17 diesel lorries", "9 electric".
    """
    forward = _wholes_with_parts(old, new) + _wholes_named_by_parts(old, new)
    backward = _wholes_with_parts(new, old) + _wholes_named_by_parts(new, old)
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


def _wholes_named_by_parts(wholes: Sequence[Features], told: Sequence[Features]) -> list[tuple[int, int]]:
    things = [[(item.base, _thing(item)) for item in side] for side in (wholes, told)]
    known, kept = map(frozenset, things)
    posted = _posted(told, [index for index, thing in enumerate(things[1]) if thing[1] and thing not in known])
    return [
        (place, part)
        for place, item in enumerate(wholes)
        if things[0][place][1] and things[0][place] not in kept and item.size is not None
        for part in _named_parts(item, told, posted)
    ]


def _posted(told: Sequence[Features], came: Sequence[int]) -> Posted:
    """By unit, and by word of its name or by sentence: what may be a part of a whole."""
    posted: dict[tuple[str, Hashable], list[int]] = defaultdict(list)
    for index in filter(lambda index: _may_add_up(told[index]), came):
        for token in (*_thing(told[index]), id(told[index].sentence)):
            posted[told[index].base, token].append(index)
    return posted


def _named_parts(whole: Features, told: Sequence[Features], posted: Posted) -> Sequence[int]:
    """What bears the name of the whole and more; where one number of a sentence does, all of the sentence."""
    thing = _thing(whole)
    nearest = min((posted.get((whole.base, word), ()) for word in sorted(thing)), key=len)
    named = [index for index in nearest if thing < _thing(told[index])]
    mates = posted[whole.base, id(told[named[0]].sentence)] if named else ()
    return next((parts for parts in (named, mates) if _add_up([told[index].size for index in parts], whole.size)), ())


def _may_add_up(item: Features) -> bool:
    return item.size is not None and not item.difference and not item.figure.compared


def _add_up(sizes: Sequence[Decimal | None], whole: Decimal | None) -> bool:
    known = [size for size in sizes if size is not None]
    if whole is None or not 1 < len(known) <= MOST_PARTS or max(known) >= whole - MOST_CHANGED * whole:
        return False  # a part as large as the whole nearly is may be the whole itself, revised
    return abs(sum(known, Decimal(0)) - whole) <= MOST_CHANGED * whole


def _thing(item: Features) -> frozenset[str]:
    """What it is a number of: by its label, else by the noun that it counts; cells are told by heads of their own."""
    return frozenset() if item.figure.cell is not None else (item.name - item.steps or item.entity)


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
