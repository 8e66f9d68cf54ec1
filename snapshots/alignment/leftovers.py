"""What words could not pair and numbers or units can: the last two of a kind, one on each side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from math import inf

from snapshots.alignment.contradictions import are_told_by_other_nouns
from snapshots.alignment.features import Features, orders_apart
from snapshots.alignment.pool import Match, Pool, have_kin, once_each
from snapshots.alignment.retold import FEWEST_FOLLOWED, pair_retold
from snapshots.alignment.stated_names import pair_told_by_name
from snapshots.alignment.surroundings import Surroundings

BY_NUMBER, BY_UNIT, BY_SHAPE, BY_MATES, BY_SIZE = 0.85, 0.7, 0.65, 0.6, 0.55
"""Confidence in such pairs."""
FEWEST_DIGITS = 3
"""Significant digits of a number that hardly stands twice by chance, as it is printed: twelve weeks are 7,257,600 seconds."""
MOST_APART = 0.5
"""Orders of magnitude between two numbers that are the only ones of their unit."""
FEWEST_UNITS, NEAR = 2, 0.2
"""How many sorts of figures tell a sentence by its shape, and how far apart in orders of magnitude each two may lie."""
LARGE, CLOSE, FAR = 100, 0.085, 0.25
"""From which size on two numbers seldom lie close by chance; orders of magnitude between those that do, and to all others."""
SMALL = 12
UNITLESS = frozenset({"1", "%"})


def pair_leftovers(pool: Pool) -> None:
    """Pairs figures left on both sides that state one telling number, or that are the only ones of their unit in a release."""
    pool.pair_named(_telling_number, BY_NUMBER, "number")
    for i, j in _renamed(pool):
        pool.pair(i, j, Match(i, "number", BY_NUMBER))
    for i, j in _last_of_their_rows(pool):
        pool.pair(i, j, Match(i, "place", BY_MATES))
    pair_told_by_name(pool, near=True)
    for i, j in _told_anew(pool):
        pool.pair(i, j, Match(i, "place", BY_SHAPE))
    for i, j in _of_a_number_of_their_own(pool):
        pool.pair(i, j, Match(i, "number", BY_UNIT))
    for i, j in _only_of_their_unit(pool):
        is_doubtful = are_told_by_other_nouns(pool.old[i], pool.new[j])
        pool.pair(i, j, Match(i, "unit", BY_SIZE if is_doubtful else BY_UNIT))
    for i, j in _near_by_far(pool):
        pool.pair(i, j, Match(i, "place", BY_SIZE))
    pair_retold(pool)


def _renamed(pool: Pool) -> Iterator[tuple[int, int]]:
    """Named numbers that kept their value while their name gained or lost words: "Trains on time", in a column "Period 3"."""
    stated = _named_by_number(pool.new, pool.left_new())
    near = {i: [j for j in stated[pool.old[i].base, pool.old[i].size] if _tells_more(pool, i, j)] for i in pool.left_old()}
    claimed = Counter(j for those in near.values() for j in those)
    yield from ((i, those[0]) for i, those in near.items() if len(those) == 1 and claimed[those[0]] == 1)


def _named_by_number(items: Sequence[Features], left: Iterable[int]) -> dict[Hashable, list[int]]:
    stated: dict[Hashable, list[int]] = defaultdict(list)
    for i in left:
        if items[i].name:
            stated[items[i].base, items[i].size].append(i)
    return stated


def _tells_more(pool: Pool, old: int, new: int) -> bool:
    """Does one name hold the whole other? Two cells have heads, which pair before."""
    older, newer = pool.old[old], pool.new[new]
    if older.figure.cell is not None and newer.figure.cell is not None:
        return False
    return bool(older.name) and (older.name <= newer.name or older.name >= newer.name) and pool.possible(old, new)


def _last_of_their_rows(pool: Pool) -> Iterator[tuple[int, int]]:
    """The only figure left of a row, and of the line that all other figures of that row went to, or the other way round.

    "North | 14 | 4,320" under "Schools" and "Pupils", then "North: 15 schools, 4,510 learners".
    """
    gone, came = _by_sentence(pool.old, pool.left_old()), _by_sentence(pool.new, pool.left_new())
    mates: dict[int, set[int]] = defaultdict(set)
    for j, match in pool.matches.items():
        mates[id(pool.old[match.old].sentence)].add(id(pool.new[j].sentence))
    for row, lines in mates.items():
        line = next(iter(lines))
        left, other = gone.get(row, []), came.get(line, [])
        if len(lines) == len(left) == len(other) == 1:
            (i, j) = *left, *other
            is_row_and_line = (pool.old[i].figure.cell is None) is not (pool.new[j].figure.cell is None)
            if is_row_and_line and _are_near(pool, i, j) and pool.possible(i, j, names=False):
                yield i, j


def _told_anew(pool: Pool) -> Iterator[tuple[int, int]]:
    """Pairs of all figures of two sentences that stand alone with their units in this order, each near the other in size.

    "We welcomed 3.4 million visitors, 12% more", "3.7 million people came, up 9%".
    """
    olds, news = _shapes(pool.old, pool.left_old()), _shapes(pool.new, pool.left_new())
    for shape, old in olds.items():
        new = news.get(shape, [])
        if len(old) == len(new) == 1 and len(set(shape)) >= FEWEST_UNITS:
            pairs = list(zip(old[0], new[0], strict=True))
            if all(_near(pool, i, j) for i, j in pairs):
                yield from pairs


def _shapes(items: Sequence[Features], left: list[int]) -> dict[tuple[object, ...], list[list[int]]]:
    """Sentences of running text of which no figure is paired, by what their figures are."""
    shapes: dict[tuple[object, ...], list[list[int]]] = defaultdict(list)
    for those in _by_sentence(items, [i for i in left if not items[i].named]).values():
        if len(those) == len(items[those[0]].sentence.spans):
            shapes[tuple((items[i].base, items[i].difference) for i in those)].append(those)
    return shapes


def _by_sentence(items: Sequence[Features], left: Iterable[int]) -> dict[int, list[int]]:
    sentences: dict[int, list[int]] = defaultdict(list)
    for i in left:
        sentences[id(items[i].sentence)].append(i)
    return sentences


def _near(pool: Pool, i: int, j: int) -> bool:
    """In shape and size the sentences agree, so that the nouns may differ: "visitors", "people came"."""
    return _are_near(pool, i, j) and pool.possible(i, j, names=False)


def _are_near(pool: Pool, i: int, j: int) -> bool:
    apart = orders_apart(pool.old[i], pool.new[j])
    return apart is not None and apart <= NEAR


def _of_a_number_of_their_own(pool: Pool) -> Iterator[tuple[int, int]]:
    """Pairs of left figures that alone state their number in the whole of both releases, in texts that have a word in common.

    "Kennels with room for 190 dogs", then "Places in kennels: 190".
    """
    olds, news = (once_each(items, range(len(items)), _stated_number) for items in (pool.old, pool.new))
    for number, i in olds.items():
        j = news.get(number)
        if j is None or i in pool.taken or i not in pool.open_old or j in pool.matches:
            continue
        # A name need not be said whole; of running text, which has none, the nouns must not be two.
        is_named = pool.old[i].named or pool.new[j].named
        if pool.old[i].words & pool.new[j].words and pool.possible(i, j, names=not is_named):
            yield i, j


def _stated_number(item: Features) -> Hashable | None:
    """Its size with its unit; small numbers stand twice by chance."""
    return (item.base, item.size) if item.size is not None and item.size > SMALL and item.figure.cell is None else None


def _only_of_their_unit(pool: Pool) -> Iterator[tuple[int, int]]:
    """Pairs of left figures that are the only ones of their unit in the whole of both releases, and near in size.

    Where both say one word at least, running text need not state all of the name of a line ("101 km of network").
    """
    olds, news = (once_each(items, _present(items, older), _unit) for items, older in _sides(pool))
    for unit, i in olds.items():
        j = news.get(unit)
        if j is None or i in pool.taken or i not in pool.open_old or j in pool.matches:
            continue
        apart = orders_apart(pool.old[i], pool.new[j])
        share_a_word = bool(pool.old[i].words & pool.new[j].words)
        if apart is not None and apart <= MOST_APART and pool.possible(i, j, names=not share_a_word):
            yield i, j


def _near_by_far(pool: Pool) -> Iterator[tuple[int, int]]:
    """Pairs of left figures that lie close together in size, and far from all others that are left: the nouns may differ.

    "We feed 1,412 guests", then "Diners: 1,380". Shares, small numbers and two names are near by
    chance, and on a page of which little goes on all numbers are.
    """
    if len(pool.matches) < FEWEST_FOLLOWED:
        return
    around = Surroundings(pool)
    left = set(pool.left_old()), set(pool.left_new())
    olds, news = (
        {i: items[i] for i in _present(items, older) if i in among and _is_large(items[i])}
        for (items, older), among in zip(_sides(pool), left, strict=True)
    )
    for (i, item), (j, other) in product(olds.items(), news.items()):
        if not _is_near_enough(item, other, around.mates(i, j)):
            continue
        if min(_nearest(item, news, j), _nearest(other, olds, i)) > FAR and pool.possible(i, j, names=False):
            yield i, j


def _sides(pool: Pool) -> tuple[tuple[Sequence[Features], Collection[int]], ...]:
    """The figures of each side, with those of them that stand in older updates."""
    return (pool.old, pool.archives[0]), (pool.new, pool.archives[1])


def _present(items: Sequence[Features], older: Collection[int]) -> list[int]:
    return [i for i in range(len(items)) if i not in older]


def _is_large(item: Features) -> bool:
    return item.base != "%" and item.size is not None and item.size >= LARGE


def _is_near_enough(item: Features, other: Features, mates: float | None) -> bool:
    """Near in size, of one thing where both say of what, and a mate of the sentence, a word or a rare unit speaks for it.

    By size alone, or with a name on one side only, "Members: 1,240" became "1,310 tickets", and mended bicycles became
    planted trees beside a number that went on. Two sentences that went elsewhere do not replace each other.
    """
    apart = orders_apart(item, other)
    if item.base != other.base or apart is None or apart > CLOSE or (item.named and other.named):
        return False
    if are_told_by_other_nouns(item, other):
        return False
    return mates == 1.0 or (mates is None and _speak_for_each_other(item, other))


def _speak_for_each_other(item: Features, other: Features) -> bool:
    is_rare = item.base not in UNITLESS and item.figure.kind != "money"
    return is_rare or have_kin(item.words, other.words)


def _nearest(item: Features, others: Mapping[int, Features], but: int) -> float:
    """How many orders of magnitude the next of the same unit is away."""
    apart = (orders_apart(item, other) for index, other in others.items() if index != but and other.base == item.base)
    return min((told for told in apart if told is not None), default=inf)


def _telling_number(item: Features) -> Hashable | None:
    """Its size with its unit, unless many things come in that number; cells have names."""
    if item.size is None or item.figure.cell is not None:
        return None
    printed = item.figure.value if item.figure.value is not None else item.size
    return (item.base, item.size) if len(printed.normalize().as_tuple().digits) >= FEWEST_DIGITS else None


def _unit(item: Features) -> Hashable | None:
    return None if item.base in UNITLESS or item.figure.cell is not None else item.base
