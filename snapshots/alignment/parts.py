"""A figure that one release tells by its parts: they add up to it, and none of them is what it was."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from snapshots.alignment.features import Features

SMALL = 20
"""Numbers up to here add up to each other by chance."""
MOST_PARTS = 6
MOST_CHANGED, MOST_OF_UNNAMED = Decimal("0.15"), Decimal("0.1")
"""By what share of the whole the sum of parts that bear its name may differ: the parts of a later day add up to a later whole.

And that of parts that bear other names, side by side in one sentence.
"""
LEAST_SUM, MOST_SUM = Decimal("0.89"), Decimal("1.11")
"""Beyond what such parts may add up to, as shares of the whole: other runs are not looked at."""
NEARER = 2
"""How many times as near the whole the sum must be as the largest part, where that is nearly as large as the whole."""
Posted = Mapping[tuple[str, Hashable], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Parts:
    """Pairs, old before new, of a whole in one release and a part of it in the other."""

    told: frozenset[tuple[int, int]]
    """The parts add up to the whole."""
    likely: frozenset[tuple[int, int]]
    """They do not, but two or more bear its name with more words, and nothing bears it alone."""


def told_by_parts(old: Sequence[Features], new: Sequence[Features]) -> Parts:
    """What one release tells as a whole and the other by parts.

    The parts are all figures of one unit in one sentence: "7,860 patients", and "4,120 in the north and 3,740 in the south". Or
    they bear its name with more words, and nothing bears it alone any more: "24 lorries", and "17 diesel lorries", "9 electric".
    Or its name is made of theirs: "97 rangers and guides", and "64 rangers", "29 guides". Or they stand side by side in one
    sentence and are new, as the whole is gone: "420 people", and "185 vets and 262 helpers".
    """
    forward, backward = _Side(old, new), _Side(new, old)
    return Parts(
        frozenset(forward.told) | frozenset((part, whole) for whole, part in backward.told),
        frozenset(forward.likely) | frozenset((part, whole) for whole, part in backward.likely),
    )


class _Side:
    """The wholes of one release, and the parts that the other tells of them."""

    def __init__(self, wholes: Sequence[Features], told: Sequence[Features]) -> None:
        self._wholes, self._items = wholes, told
        known, kept = ({(item.base, _thing(item)) for item in side} for side in (wholes, told))
        came = [index for index, item in enumerate(told) if _thing(item) and (item.base, _thing(item)) not in known]
        self._posted = _posted(told, came)
        self._runs = self._by_sum(_runs_of_new(wholes, told))
        gone = [place for place, item in self._sized() if _thing(item) and (item.base, _thing(item)) not in kept]
        parts = self._uncounted() | {place: those for place in gone if (those := self._named(wholes[place]))}
        self.told = _wholes_with_parts(wholes, told) + _pairs(parts)
        named = {place: self._bearing(wholes[place]) for place in gone if place not in parts}
        self.likely = _pairs({place: those for place, those in named.items() if len(those) > 1})

    def _by_sum(self, runs: Mapping[str, list[list[int]]]) -> dict[str, list[tuple[Decimal, list[int]]]]:
        """By unit, the smallest sum first."""
        return {base: sorted((sum(self._sizes(run), Decimal(0)), run) for run in those) for base, those in runs.items()}

    def _sized(self) -> Iterator[tuple[int, Features]]:
        return ((place, item) for place, item in enumerate(self._wholes) if item.size is not None)

    def _uncounted(self) -> dict[int, Sequence[int]]:
        """Wholes of what the other release counts no more, with what stands side by side there and adds up to them."""
        counted = {item.entity for item in self._items}
        gone = [(place, item) for place, item in self._sized() if item.entity and item.entity not in counted]
        return {place: parts for place, item in gone if (parts := self._side_by_side(item))}

    def _named(self, whole: Features) -> Sequence[int]:
        """What bears the name of the whole and more; where one number of a sentence does, all of the sentence.

        And what its own name is made of, each word of it in one part.
        """
        named = self._bearing(whole)
        mates = self._posted.get((whole.base, id(self._items[named[0]].sentence)), ()) if named else ()
        joined = self._joined(whole)
        if _add_up(self._sizes(joined), whole.size):
            return joined
        if _add_up(self._sizes(named), whole.size, alone=False):
            return named
        return mates if _add_up(self._sizes(mates), whole.size) else ()

    def _bearing(self, whole: Features) -> list[int]:
        thing = _thing(whole)
        nearest = min((self._posted.get((whole.base, word), ()) for word in sorted(thing)), key=len)
        return [index for index in nearest if thing < _thing(self._items[index])]

    def _joined(self, whole: Features) -> list[int]:
        thing = _thing(whole)
        listed = {index for word in thing for index in self._posted.get((whole.base, word), ())}
        joined = sorted(index for index in listed if _thing(self._items[index]) < thing)
        names = [_thing(self._items[index]) for index in joined]
        shared = thing.intersection(*names)  # "rescues" of swimmers, and of sailors
        own = [name - shared for name in names]
        is_whole = all(own) and sum(map(len, own)) == len(thing - shared) == len(frozenset().union(*own))
        return joined if is_whole else []

    def _side_by_side(self, whole: Features) -> Sequence[int]:
        """None of them counts what the whole does, told in fewer words: "blankets", and "the number of blankets".

        Small numbers add up to each other by chance: there one must count the same thing, of some sort.
        """
        if whole.size is None or whole.base == "%" or whole.figure.cell is not None or whole.difference:
            return ()
        runs = self._runs.get(whole.base, [])
        near = runs[bisect_left(runs, (LEAST_SUM * whole.size,)) : bisect_left(runs, (MOST_SUM * whole.size,))]
        return min((run for _, run in near if self._makes_up(run, whole, whole.size)), default=[])

    def _makes_up(self, run: Sequence[int], whole: Features, size: Decimal) -> bool:
        parts = [self._items[index] for index in run]
        if any(part.entity < whole.entity or _says_line(whole, part) for part in parts):
            return False
        is_telling = size > SMALL or any(whole.entity & part.entity for part in parts)
        return is_telling and _add_up(self._sizes(run), size, MOST_OF_UNNAMED)

    def _sizes(self, indexes: Sequence[int]) -> list[Decimal]:
        return [size for index in indexes if (size := self._items[index].size) is not None]


def _pairs(parts: Mapping[int, Sequence[int]]) -> list[tuple[int, int]]:
    return [(place, part) for place, those in parts.items() for part in those]


def _runs_of_new(wholes: Sequence[Features], told: Sequence[Features]) -> Mapping[str, list[list[int]]]:
    """By unit: figures side by side in one sentence, each of a thing of its own that the other release counts nowhere."""
    counted = {item.entity for item in wholes}
    runs: dict[str, list[list[int]]] = defaultdict(list)
    before = -2
    for index, item in enumerate(told):
        if not _is_new_part(item, counted):
            continue
        last = told[max(before, 0)]
        if before == index - 1 and _goes_on(last, item):
            runs[item.base][-1].append(index)
        else:
            runs[item.base] += _begun(before, index, _stand_below(last, item))
        before = index
    return {base: [run for run in those if len(run) > 1] for base, those in runs.items()}


def _begun(before: int, index: int, are_lines: bool) -> list[list[int]]:
    """A run that begins here; and two lines that stand below each other."""
    return [[before, index], [index]] if are_lines and before == index - 1 else [[index]]


def _stand_below(last: Features, item: Features) -> bool:
    """Are they two lines of one list, each with a name and one number?"""
    are_lines = last.named and item.named and last.turn == item.turn == (0, 1)
    return are_lines and last.base == item.base and last.figure.section == item.figure.section


def _is_new_part(item: Features, counted: Collection[frozenset[str]]) -> bool:
    return bool(item.entity) and item.entity not in counted and item.figure.cell is None and _may_add_up(item)


def _goes_on(last: Features, item: Features) -> bool:
    return last.sentence is item.sentence and last.base == item.base and last.entity != item.entity


def _says_line(whole: Features, part: Features) -> bool:
    """Does the sentence of the whole say the name of a line: "Spain (41 lorries)", and "Spain: 12 lorries"?"""
    return part.turn == (0, 1) and frozenset() < part.name <= whole.sentence.names


def _wholes_with_parts(wholes: Sequence[Features], told: Sequence[Features]) -> list[tuple[int, int]]:
    sums = _sums(told, {(item.base, item.size) for item in wholes})
    return [
        (place, part)
        for place, item in enumerate(wholes)
        if not item.named and item.size is not None
        for parts in (sums.get((item.base, item.size), ()),)
        if not any(_told_alike(item, told[part]) for part in parts)
        for part in parts
        if item.sentence.skeleton != told[part].sentence.skeleton
    ]


def _told_alike(whole: Features, part: Features) -> bool:
    """Is it the whole itself, grown smaller by what left it: "92 schools are shut", "57 schools are shut, 35 open again"?"""
    return whole.sentence.opening == part.sentence.opening and whole.turn[0] == part.turn[0] == 0 and whole.clause == part.clause


def _posted(told: Sequence[Features], came: Sequence[int]) -> Posted:
    """By unit, and by word of its name or by sentence: what may be a part of a whole."""
    posted: dict[tuple[str, Hashable], list[int]] = defaultdict(list)
    for index in filter(lambda index: _may_add_up(told[index]), came):
        for token in (*_thing(told[index]), id(told[index].sentence)):
            posted[told[index].base, token].append(index)
    return posted


def _may_add_up(item: Features) -> bool:
    return item.size is not None and not item.difference and not item.figure.compared


def _add_up(sizes: Sequence[Decimal], whole: Decimal | None, most: Decimal = MOST_CHANGED, *, alone: bool = True) -> bool:
    """Do they nearly make up the whole? A part as large as that nearly is may be the whole itself, revised.

    But not where each of them bears its name and all together, not that one `alone`, come near it.
    """
    if whole is None or not 1 < len(sizes) <= MOST_PARTS or max(sizes) >= whole:
        return False
    missing, missing_alone = abs(sum(sizes, Decimal(0)) - whole), whole - max(sizes)
    is_large = missing_alone <= MOST_CHANGED * whole
    return missing <= most * whole and (not is_large or (not alone and NEARER * missing <= missing_alone))


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
