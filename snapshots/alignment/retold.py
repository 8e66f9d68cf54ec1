"""Facts told in other words: on a page written anew, the figures that continue each other by size and by what they are about.

Where hardly a word stays, two figures are weighed against all others that are left: how near the sizes are, whether a word or a
field of both is one, and how likely a fact is to be dropped. A pair is made where nothing else fits either of the two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from math import exp, fsum, inf, lgamma, log

from snapshots.alignment.features import Features, orders_apart
from snapshots.alignment.pool import SMALL_WORDS, Match, Pool, have_kin
from snapshots.alignment.rewriting import is_written_anew
from snapshots.alignment.stems import compared
from snapshots.alignment.surroundings import Surroundings
from snapshots.data.fields import FIELDS

RETOLD = 0.55
"""Confidence in such pairs: a report lists them to be checked."""
LEAST = 0.8
"""How likely a pair must be beside all that either figure may be otherwise."""
DROPPED = 0.2
"""How much speaks for none, for each figure of its unit left on the other side; what is as likely one fact as two has 1."""
FEWEST_FOLLOWED, LEAST_FOLLOWED = 3, 0.5
"""How many figures of a page that was rewritten are known to go on, and which share of them; or it is another page."""
FEWEST_NEAR, LEAST_NEAR, MOST_CHANCE, LEAST_BY_CHANCE = 4, 0.5, 0.005, 0.3
"""Where words do not tell that it goes on: how many sizes are near, which share that is, how likely as many are near by chance,
and how many are so at least.
"""
CLOSE, TWICE = 0.045, 0.3
"""Orders of magnitude."""
CHANCES = tuple(sign * apart for apart in (0.2, 0.28, 0.37, 0.46, 0.55, 0.64, 0.73) for sign in (1, -1))
"""Orders of magnitude by which all sizes are moved, to see how many are near by chance."""
MOST_LEFT = 150
"""Figures of a side among which sizes still tell one from another; of more, near ones are by chance."""
SMALL = 12
COUNT, MONEY, SHARE, SMALL_COUNT = 37.0, 25.0, 10.0, 4.0
"""How many times as likely equal sizes are of one fact as of two."""
SPREAD, POINTS = 0.04, 3.0
"""Orders of magnitude, and points of a share, over which that falls to a third."""
SAME_NOUN, SAME_WORD, SAME_SENTENCE, SAME_FIELD, OTHER_FIELD = 8.0, 4.0, 4.0, 3.0, 0.25
"""How many times as likely one fact is as two."""


def pair_retold(pool: Pool) -> None:
    """Pairs, the surest first, what nothing else fits; what is paired leaves the others less to be taken for."""
    if pool.is_exhausted or max(len(pool.left_old()), len(pool.left_new())) > MOST_LEFT:
        return
    if not goes_on(pool) or not is_written_anew(pool):
        return
    while pairs := _sure(pool):
        for i, j in pairs:
            pool.pair(i, j, Match(i, "place", RETOLD))


def goes_on(pool: Pool) -> bool:
    """Is it the same page, by what was followed or by its sizes? Sheets of two publishers are near by chance."""
    if len(pool.matches) >= max(FEWEST_FOLLOWED, LEAST_FOLLOWED * min(len(pool.old), len(pool.new))):
        return True
    few, many = sorted((_sizes(pool.old, pool.archives[0]), _sizes(pool.new, pool.archives[1])), key=len)
    near = _count_near(few, many, 0.0)
    by_chance = sum(_count_near(few, many, apart) for apart in CHANCES) / len(CHANCES)
    is_enough = near >= max(FEWEST_NEAR, LEAST_NEAR * len(few))
    return is_enough and _as_many_by_chance(near, max(by_chance, LEAST_BY_CHANCE)) <= MOST_CHANCE


def _as_many_by_chance(count: int, mean: float) -> float:
    """How likely as many or more are, where so many are usual: the tail of Poisson's distribution."""
    # By logarithms: no float holds the factorial of 171.
    return 1 - fsum(exp(fewer * log(mean) - mean - lgamma(fewer + 1)) for fewer in range(count))


def _sizes(items: Sequence[Features], older: frozenset[int]) -> list[tuple[str, float]]:
    return [
        (item.base, item.magnitude)
        for index, item in enumerate(items)
        if index not in older and item.magnitude is not None and item.base != "%" and _is_level(item) and not _is_small(item)
    ]


def _count_near(sizes: Sequence[tuple[str, float]], others: Sequence[tuple[str, float]], moved: float) -> int:
    return sum(any(base == unit and abs(size + moved - other) <= CLOSE for unit, other in others) for base, size in sizes)


def _sure(pool: Pool) -> list[tuple[int, int]]:
    olds, news = _left(pool.old, pool.left_old(), pool.archives[0]), _left(pool.new, pool.left_new(), pool.archives[1])
    around = Surroundings(pool)
    odds = {(i, j): told for i, j in _near_in_size(pool, olds, news) if (told := _odds(pool, i, j, around.mates(i, j)))}
    by_old, by_new = _dropped(pool.old, olds, pool.new, news), _dropped(pool.new, news, pool.old, olds)
    for (i, j), told in odds.items():
        by_old[i] += told
        by_new[j] += told
    return [(i, j) for (i, j), told in odds.items() if told >= LEAST * max(by_old[i], by_new[j])]


def _left(items: Sequence[Features], left: Sequence[int], older: frozenset[int]) -> list[int]:
    return [index for index in left if index not in older and _is_level(items[index])]


def _near_in_size(pool: Pool, olds: Sequence[int], news: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of one unit, in order: of numbers up to twice as large, of shares all."""
    by_unit: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for j in news:
        by_unit[pool.new[j].base].append((pool.new[j].magnitude or 0.0, j))
    for those in by_unit.values():
        those.sort()
    for i in olds:
        item = pool.old[i]
        those, size = by_unit.get(item.base, []), item.magnitude or 0.0
        reach = inf if item.base == "%" else TWICE
        first, last = bisect_left(those, (size - reach,)), bisect_left(those, (size + reach,))
        yield from ((i, j) for j in sorted(j for _, j in those[first:last]))


def _dropped(
    items: Sequence[Features], left: Sequence[int], others: Sequence[Features], others_left: Sequence[int]
) -> dict[int, float]:
    """For each figure what speaks for none of the other side."""
    counts = Counter(others[index].base for index in others_left)
    return {index: DROPPED * counts[items[index].base] for index in left}


def _is_level(item: Features) -> bool:
    """A number of its own that tells how much there is: "tens of thousands" are near to much."""
    return item.figure.value is not None and not item.difference and not item.figure.compared


def _is_small(item: Features) -> bool:
    """Up to a dozen numbers are near by chance."""
    return item.size is None or abs(item.size) <= SMALL


def _odds(pool: Pool, i: int, j: int, mates: float | None) -> float:
    """How many times as likely the two are one fact as two; 0 for what cannot be."""
    old, new = pool.old[i], pool.new[j]
    if old.figure.kind != new.figure.kind or (old.named and new.named):
        return 0.0
    kinship = _kinship(old, new) * (SAME_SENTENCE if mates == 1.0 else 1.0)
    if old.base == "%" and kinship < SAME_FIELD:
        return 0.0  # all shares are near
    return _nearness(old, new) * kinship if pool.possible(i, j, names=False) else 0.0


def _nearness(old: Features, new: Features) -> float:
    apart = orders_apart(old, new)
    if apart is None:
        return 0.0
    if old.base == "%":
        return SHARE * exp(-abs(float((old.size or 0) - (new.size or 0))) / POINTS)
    if _is_small(old) or _is_small(new):
        return SMALL_COUNT * exp(-apart / SPREAD)
    return (MONEY if old.figure.kind == "money" else COUNT) * exp(-apart / SPREAD)


def _kinship(old: Features, new: Features) -> float:
    told, also_told = (old.clause | old.entity) - SMALL_WORDS, (new.clause | new.entity) - SMALL_WORDS
    if have_kin(old.entity - SMALL_WORDS, new.entity - SMALL_WORDS):
        return SAME_NOUN
    if have_kin(told, also_told):
        return SAME_WORD
    fields, others = _fields_of(told), _fields_of(also_told)
    if fields & others:
        return SAME_FIELD
    return OTHER_FIELD if _fields_of(old.entity) and _fields_of(new.entity) else 1.0


def _fields_of(words: frozenset[str]) -> frozenset[int]:
    return frozenset().union(*(_by_word().get(word, frozenset()) for word in words))


@cache
def _by_word() -> dict[str, frozenset[int]]:
    """Each word as it is compared, to the fields that it stands in."""
    fields: dict[str, set[int]] = defaultdict(set)
    for number, words in enumerate(FIELDS):
        for word in words:
            fields[compared(word)].add(number)
    return {word: frozenset(numbers) for word, numbers in fields.items()}
