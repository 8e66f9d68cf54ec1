"""What words could not pair and numbers or units can: the last two of a kind, one on each side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from snapshots.alignment.features import Features
from snapshots.alignment.pool import Match, Pool

BY_NUMBER, BY_UNIT = 0.85, 0.7
"""Confidence in such pairs."""
FEWEST_DIGITS = 3
"""Significant digits of a number that hardly stands twice by chance."""
MOST_APART = 0.5
"""Orders of magnitude between two numbers that are the only ones of their unit."""
UNITLESS = frozenset({"1", "%"})


def pair_leftovers(pool: Pool) -> None:
    """Pairs figures left on both sides that state one telling number, or that are the only ones of their unit in a release."""
    for i, j in _only(pool, pool.left_old(), pool.left_new(), _telling_number):
        pool.pair(i, j, Match(i, "number", BY_NUMBER))
    for i, j in _renamed(pool):
        pool.pair(i, j, Match(i, "number", BY_NUMBER))
    for i, j in _only(pool, range(len(pool.old)), range(len(pool.new)), _unit):
        if i not in pool.taken and j not in pool.matches and i in pool.open_old and _near(pool.old[i], pool.new[j]):
            pool.pair(i, j, Match(i, "unit", BY_UNIT))


def _only(
    pool: Pool, old: Sequence[int], new: Sequence[int], told: Callable[[Features], Hashable | None]
) -> Iterator[tuple[int, int]]:
    """Pairs that tell the same where nothing else among these does, and that may be one."""
    sides = [_single(items, among, told) for items, among in ((pool.old, old), (pool.new, new))]
    for key, i in sides[0].items():
        j = sides[1].get(key)
        if j is not None and pool.possible(i, j):
            yield i, j


def _renamed(pool: Pool) -> Iterator[tuple[int, int]]:
    """Named numbers that kept their value while their name gained or lost words: "Trains on time", in a column "Period 3"."""
    stated: dict[Hashable, list[int]] = defaultdict(list)
    for j in pool.left_new():
        if pool.new[j].name:
            stated[pool.new[j].base, pool.new[j].size].append(j)
    near = {i: [j for j in stated[pool.old[i].base, pool.old[i].size] if _tells_more(pool, i, j)] for i in pool.left_old()}
    claimed = Counter(j for those in near.values() for j in those)
    yield from ((i, those[0]) for i, those in near.items() if len(those) == 1 and claimed[those[0]] == 1)


def _tells_more(pool: Pool, old: int, new: int) -> bool:
    """Does one name hold the whole other? Two cells have heads, which pair before."""
    one, other = pool.old[old], pool.new[new]
    if one.figure.cell is not None and other.figure.cell is not None:
        return False
    return bool(one.name) and (one.name <= other.name or one.name >= other.name) and pool.possible(old, new)


def _single(items: Sequence[Features], among: Sequence[int], told: Callable[[Features], Hashable | None]) -> dict[Hashable, int]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for i in among:
        key = told(items[i])
        if key is not None:
            found[key].append(i)
    return {key: those[0] for key, those in found.items() if len(those) == 1}


def _telling_number(item: Features) -> Hashable | None:
    """Its size with its unit, unless many things come in that number; cells have names."""
    if item.size is None or item.figure.cell is not None:
        return None
    return (item.base, item.size) if len(item.size.normalize().as_tuple().digits) >= FEWEST_DIGITS else None


def _unit(item: Features) -> Hashable | None:
    return None if item.base in UNITLESS or item.named else item.base


def _near(one: Features, other: Features) -> bool:
    return one.magnitude is not None and other.magnitude is not None and abs(one.magnitude - other.magnitude) <= MOST_APART
