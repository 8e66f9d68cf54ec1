"""A name that running text states: a cell, a tile or a line, and the only number of the text that says all of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from snapshots.alignment.features import NAME_WORD, Features, name_words, orders_apart
from snapshots.alignment.pool import Match, Pool

OF_CELL, OF_LINE = 0.9, 0.75
"""Confidence in such pairs."""
MOST_APART = 0.5
"""Orders of magnitude between a tile or a line, whose name is short, and what may be its number."""
Posted = Mapping[str, Sequence[int]]


def pair_told_by_name(pool: Pool, *, near: bool) -> None:
    """Pairs cells, and with `near` tiles and lines, with the only figure left of running text that says their name of itself.

    "Visitors" in the row "Oxmere Baths", then "Oxmere Baths was open for 140 days and drew 80,300 visitors"; "72 volunteers",
    then "Our volunteers, 85 in number, handed out 21,050 parcels".
    """
    said = set(_possible(pool, near=near))
    counts = Counter(i for i, _ in said), Counter(j for _, j in said)
    for i, j in sorted(said):
        if counts[0][i] == counts[1][j] == 1:
            is_cell = pool.old[i].figure.cell is not None or pool.new[j].figure.cell is not None
            pool.pair(i, j, Match(i, "name", OF_CELL if is_cell else OF_LINE))


def _possible(pool: Pool, *, near: bool) -> Iterator[tuple[int, int]]:
    """Pairs, old before new, of which one says the name of the other and nothing speaks against them."""
    olds, news = pool.left_old(), pool.left_new()
    yield from ((i, j) for i, j in _said(pool.old, olds, pool.new, news, near=near) if pool.possible(i, j))
    yield from ((i, j) for j, i in _said(pool.new, news, pool.old, olds, near=near) if pool.possible(i, j))


def _said(
    names: Sequence[Features], named: Sequence[int], texts: Sequence[Features], told: Sequence[int], *, near: bool
) -> Iterator[tuple[int, int]]:
    """Pairs of what is named and what says that name; looked up by the rarest word of the name."""
    posted = _posted(texts, told)
    for i in named:
        item = names[i]
        says = _says_cell if item.figure.cell is not None else _says_line
        name = item.name - item.steps
        if name and (near or item.figure.cell is not None):
            yield from ((i, j) for j in _with_rarest(name, posted) if says(item, texts[j]))


def _posted(texts: Sequence[Features], told: Sequence[int]) -> Posted:
    """For each word, the figures of running text that it tells of, or that it stands before."""
    posted: dict[str, list[int]] = defaultdict(list)
    for j in told:
        for word in () if texts[j].named else texts[j].clause | texts[j].sentence.opening:
            posted[word].append(j)
    return posted


def _with_rarest(name: frozenset[str], posted: Posted) -> Sequence[int]:
    return min((posted.get(word, ()) for word in sorted(name)), key=len)


def _says_cell(named: Features, told: Features) -> bool:
    """The sentence begins with the name of the row, before all its numbers, and tells that of the column of this one."""
    row, column = name_words(named.row) - named.steps, name_words(named.column) - named.steps
    if named.base != told.base or not row or not column:
        return False
    begins = NAME_WORD.findall(told.sentence.text.lower())[: 1 + len(NAME_WORD.findall(" ".join(named.row)))]
    return column <= told.clause and row <= told.sentence.opening & name_words((" ".join(begins),))


def _says_line(named: Features, told: Features) -> bool:
    name = named.name - named.steps
    apart = orders_apart(named, told)
    is_alike = named.base == told.base and apart is not None and apart <= MOST_APART
    return is_alike and told.lead <= name <= told.clause | told.lead
