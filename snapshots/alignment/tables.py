"""Tables: first which table is which, then cell by cell under the heads of its row and column.

After daff (Fitzpatrick, coopyhx): a key links only where it occurs once on each side. Heads keep their digits, so that a
window of years that rolls on gives removed, unchanged and added columns by itself.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from operator import itemgetter

import lap
import numpy as np

from snapshots.alignment.features import Features, Words
from snapshots.alignment.pool import Heads, Pool
from snapshots.alignment.told_times import TIME
from snapshots.data.months import MONTHS

FEWEST_EQUAL = 2
"""Equal cells that prove a renamed row or column; one may be chance."""
_LONGEST_SHORT = 4
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DAY = (
    rf"(?:\d{{1,2}}(?:er|st|nd|rd|th|\.)?\s(?:of\s|de\s)?(?:{_MONTH})\b\.?|(?:{_MONTH})\s\d{{1,2}}\b(?:st|nd|rd|th)?|\d{{1,2}}[./-]\d{{1,2}}\b)"
    r"(?:[\s,./-]{1,2}\d{2,4}\b)?|\d{4}-\d\d-\d\d"
)
_REPORT = r"the|le|dem|last|latest|previous|report|issue|update|bulletin|sitrep|on|of|from|dernier|rapport|du|vom"
_TO_DAY = re.compile(
    rf"\b(?:since|as of|as at|depuis|au|seit|stand)\s(?:(?:{_REPORT}|[^\W\d_]+(?=\s(?:of|from|du|vom)\b))\s){{0,5}}(?:{_DAY})"
)
"""The day from which, or to which, a head counts, also of a report; "aide au logement 2031" is none."""
_ISSUE = re.compile(r"\b(?:no\.?|n[°ºr]\.?|issue|sitrep|bulletin)\s?#?(\d+)\b|[№#]\s?(\d+)")
"""The number of an issue."""
_TIME = re.compile(rf"\b(?:19|20)\d\d\b|\b(?:{_MONTH})\b")
_OF_RELEASE = re.compile(rf"{_TO_DAY.pattern}|{_ISSUE.pattern}")
LEAST_ALIKE = 0.3
WEIGHTS = {"name": 0.25, "section": 0.15, "rows": 0.35, "columns": 0.25}


@dataclass(frozen=True, slots=True)
class _Table:
    number: int
    name: frozenset[str]
    section: frozenset[str]
    rows: frozenset[Words]
    columns: frozenset[Words]

    @property
    def heads(self) -> Hashable:
        """All that names it."""
        return (self.name, self.section, self.rows, self.columns)


def pair_tables(pool: Pool) -> None:
    """Pairs the cells of tables that belong together."""
    tables = [_tables(items, heads) for items, heads in zip((pool.old, pool.new), pool.heads, strict=True)]
    if not all(tables):
        return
    same = _same_tables(*tables)
    for old_table, new_table in same:
        pool.renamed.update(_renamed(pool, old_table, new_table))
    which = [{old: old for old, _ in same}, {new: old for old, new in same}]
    of: dict[int, int | None] = {
        id(item): which[side].get(item.figure.cell.number)
        for side, items in enumerate((pool.old, pool.new))
        for item in items
        if item.figure.cell is not None
    }

    ours = {id(item) for item in pool.old}

    def name(item: Features) -> Hashable | None:
        table = of.get(id(item))
        if table is None or item.figure.cell is None or not (item.row or item.column):
            return None
        row, column = item.row, item.column
        if item.figure.cell.number == table and id(item) in ours:
            row, column = pool.renamed.get((0, table, row), row), pool.renamed.get((1, table, column), column)
        return (table, row, column, item.base)

    pool.pair_named(name, 0.98, "cell")
    if any(pool.sites):
        places = {id(item): (side, i) for side, items in enumerate((pool.old, pool.new)) for i, item in enumerate(items)}
        pool.pair_named(lambda item: pool.merged(*places[id(item)], captioned=False), 0.97, "cell")
        pool.pair_named(lambda item: pool.merged(*places[id(item)], captioned=True), 0.97, "cell")


def _renamed(pool: Pool, old_table: int, new_table: int) -> dict[tuple[int, int, Words], Words]:
    """Heads that only the old table has, to those that only the new one has and under which the same numbers stand.

    Or heads of columns that differ by nothing but the one time that each of the tables tells, where both do.
    """
    grids = [_grid(items, number) for items, number in ((pool.old, old_table), (pool.new, new_table))]
    rows, columns = ([_lines(grid, axis) for grid in grids] for axis in (0, 1))
    told = [_told_anew(*rows, are_columns=False), _told_anew(*columns, are_columns=True)]
    times = pool.times[0].get(old_table), pool.times[1].get(new_table)
    if all(times) and times[0] != times[1]:
        _add_others(told[1], _alike_without(TIME, *columns))
    return {(axis, old_table, old): new for axis in (0, 1) for old, new in told[axis]}


def _grid(items: Sequence[Features], number: int) -> dict[tuple[Words, Words], Features]:
    return {(item.row, item.column): item for item in items if item.figure.cell is not None and item.figure.cell.number == number}


def _lines(grid: dict[tuple[Words, Words], Features], axis: int) -> dict[Words, dict[Words, Features]]:
    """For each head of one axis: the cells under it, by their heads of the other axis."""
    lines: dict[Words, dict[Words, Features]] = defaultdict(dict)
    for heads, item in grid.items():
        lines[heads[axis]][heads[1 - axis]] = item
    return lines


_Lines = dict[Words, dict[Words, Features]]


def _told_anew(old: _Lines, new: _Lines, *, are_columns: bool) -> list[tuple[Words, Words]]:
    """Heads that only one side has, paired: by the numbers under them, as short forms of each other, as of the next issue."""
    gone = [head for head in old if head and head not in new]
    came = [head for head in new if head and head not in old]
    told = _with_equal_cells(old, new, gone, came)
    for old_name, new_name in told:
        gone.remove(old_name)
        came.remove(new_name)
    told += _written_out(gone, came)
    if are_columns:
        _add_others(told, _spanned_anew(old, new))
    _add_others(told, _of_next_issue(old, new, are_columns=are_columns))
    return told


def _add_others(told: list[tuple[Words, Words]], pairs: list[tuple[Words, Words]]) -> None:
    """Adds those pairs of which neither head is in another one."""
    known = {head for pair in told for head in pair}
    told += (pair for pair in pairs if known.isdisjoint(pair))


def _with_equal_cells(old: _Lines, new: _Lines, gone: list[Words], came: list[Words]) -> list[tuple[Words, Words]]:
    """Heads under which the same numbers stand, those with the largest share of them first; each stands in one pair."""
    compared = (
        (_equal(old[old_name], new[new_name]), -a, -b) for a, old_name in enumerate(gone) for b, new_name in enumerate(came)
    )
    pairs: dict[int, int] = {}
    paired: set[int] = set()
    for _, a, b in sorted(filter(itemgetter(0), compared), reverse=True):
        if a not in pairs and b not in paired:
            pairs[a] = b
            paired.add(b)
    return [(gone[-a], came[-b]) for a, b in pairs.items()]


def _written_out(gone: list[Words], came: list[Words]) -> list[tuple[Words, Words]]:
    """Short forms and the words that they stand for, either way round: "F" and "Female", where several heads changed so."""
    pairs = [(old, new) for old in filter(_is_short, gone) for new in came if _stands_for(old, new)]
    pairs += [(old, new) for new in filter(_is_short, came) for old in gone if _stands_for(new, old)]
    olds, news = (Counter(heads) for heads in zip(*pairs, strict=True)) if pairs else (Counter(), Counter())
    alone = [(old, new) for old, new in pairs if olds[old] == news[new] == 1]
    return alone if len(alone) >= FEWEST_EQUAL else []


def _spanned_anew(old: _Lines, new: _Lines) -> list[tuple[Words, Words]]:
    """Heads over which one side alone has a further head: "Deaths", "Known, Deaths"; several of them, and none comes twice.

    A head that tells a year or a month is no mere title of what stands under it.
    """
    olds, news = _by_last(old), _by_last(new)
    alone = [(olds[name][0], news[name][0]) for name in olds if len(olds[name]) == len(news.get(name, ())) == 1]
    pairs = [pair for pair in alone if _is_titled(*pair) or _is_titled(*reversed(pair))]
    return pairs if len(pairs) >= FEWEST_EQUAL else []


def _by_last(lines: _Lines) -> dict[str, list[Words]]:
    heads: dict[str, list[Words]] = defaultdict(list)
    for head in filter(None, lines):
        heads[head[-1]].append(head)
    return heads


def _is_titled(plain: Words, titled: Words) -> bool:
    return len(titled) > len(plain) > 0 and titled[-len(plain) :] == plain and not any(map(_TIME.search, titled[: -len(plain)]))


def _of_next_issue(old: _Lines, new: _Lines, *, are_columns: bool) -> list[tuple[Words, Words]]:
    """Heads that differ by their day or, over columns, by the number of their issue: "Region No. 11", "Region No. 12".

    A number at the head of a row counts things, as "Route No. 11" does, and so it does where it falls or two have it.
    """
    if old.keys() <= new.keys() or new.keys() <= old.keys():
        return []
    told = _alike_without(_TO_DAY, old, new)
    if are_columns:
        told += [(before, after) for before, after in _alike_without(_OF_RELEASE, old, new) if _may_follow(before, after)]
    return told


def _may_follow(before: Words, after: Words) -> bool:
    """Whether the number of an issue grew, or only one of the heads tells it, as where its table has no other column."""
    first, last = _issues(before), _issues(after)
    return first < last or (bool(first) and not last)


def _alike_without(mark: re.Pattern[str], old: _Lines, new: _Lines) -> list[tuple[Words, Words]]:
    """Heads that only one side has, and that alone on their side say the same without the mark."""
    olds, news = _by_unmarked(mark, old), _by_unmarked(mark, new)
    alone = [(olds[name][0], news[name][0]) for name in olds if len(olds[name]) == len(news.get(name, ())) == 1]
    return [(before, after) for before, after in alone if before not in new and after not in old]


def _by_unmarked(mark: re.Pattern[str], lines: _Lines) -> dict[Words, list[Words]]:
    heads: dict[Words, list[Words]] = defaultdict(list)
    for head in lines:
        told = (" ".join(mark.sub(" ", text).split()) for text in head)
        heads[tuple(filter(None, told))].append(head)
    return heads


def _issues(head: Words) -> list[int]:
    return [int(match[1] or match[2]) for text in head for match in _ISSUE.finditer(text)]


def _is_short(head: Words) -> bool:
    return len(head) == 1 and head[0].isalpha() and len(head[0]) <= _LONGEST_SHORT


def _stands_for(short: Words, long: Words) -> bool:
    """Whether a short head is the beginning, or the initials, of another: "m" of "male", "uk" of "united kingdom"."""
    if len(long) != 1:
        return False
    words = long[0].split()
    begins = len(words) == 1 and long[0].startswith(short[0]) and len(long[0]) > len(short[0])
    return begins or (len(words) > 1 and short[0] == "".join(word[0] for word in words))


def _equal(cells: dict[Words, Features], other_cells: dict[Words, Features]) -> float:
    """Share of the cells that both lines have which state the same; 0 under a half, or for fewer than two of them."""
    both = [(cell, other_cells[head]) for head, cell in cells.items() if head in other_cells]
    equal = sum(a.base == b.base and a.size == b.size for a, b in both)
    return equal / len(both) if equal >= FEWEST_EQUAL and equal * 2 >= len(both) else 0.0


def _tables(items: Sequence[Features], heads: dict[int, Heads]) -> list[_Table]:
    first: dict[int, Features] = {}
    for item in items:
        if item.figure.cell is not None:
            first.setdefault(item.figure.cell.number, item)
    return [
        _Table(
            number=number,
            name=frozenset((item.figure.cell.table if item.figure.cell else "").lower().split()),
            section=item.section,
            rows=frozenset(heads[number][0]),
            columns=frozenset(heads[number][1]),
        )
        for number, item in sorted(first.items())
    ]


def _headed_alike(old: list[_Table], new: list[_Table]) -> list[tuple[int, int]]:
    """Numbers of the tables whose heads no other table of either release has."""
    named: dict[Hashable, list[int]] = defaultdict(list)
    for table in new:
        named[table.heads].append(table.number)
    counts = Counter(table.heads for table in old)
    return [(table.number, named[table.heads][0]) for table in old if counts[table.heads] == len(named.get(table.heads, ())) == 1]


def _without(tables: list[_Table], numbers: set[int]) -> list[_Table]:
    return [table for table in tables if table.number not in numbers]


def _same_tables(old: list[_Table], new: list[_Table]) -> list[tuple[int, int]]:
    """Numbers of the tables that are one: those with the very same heads first, then the assignment that is best as a whole."""
    same = _headed_alike(old, new)
    old = _without(old, {number for number, _ in same})
    new = _without(new, {number for _, number in same})
    if not old or not new:
        return same
    alike = np.array([[_alike(before, after) for after in new] for before in old])
    # Places as shares of the whole break ties: a table that came in between moves all that follow by little.
    order = np.abs(np.subtract.outer(np.arange(len(old)) / len(old), np.arange(len(new)) / len(new)))
    _, chosen, _ = lap.lapjv(1 - alike + 1e-3 * order, extend_cost=True, cost_limit=1 - LEAST_ALIKE)
    return [*same, *((old[i].number, new[j].number) for i, j in enumerate(chosen) if j >= 0)]


def _alike(table: _Table, other: _Table) -> float:
    terms = {
        "name": _share(table.name, other.name),
        "section": _share(table.section, other.section),
        "rows": _share(table.rows, other.rows),
        "columns": _share(table.columns, other.columns),
    }
    return sum(weight * terms[name] for name, weight in WEIGHTS.items())


def _share(things: AbstractSet[object], other_things: AbstractSet[object]) -> float:
    return len(things & other_things) / len(things | other_things) if things or other_things else 1.0
