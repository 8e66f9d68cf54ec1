"""Tables: first which table is which, then cell by cell under the heads of its row and column.

After daff (Fitzpatrick, coopyhx): a key links only where it occurs once on each side. Heads keep their digits, so that a
window of years that rolls on gives removed, unchanged and added columns by itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import lap
import numpy as np

from snapshots.alignment.features import Features, Words
from snapshots.alignment.pool import Heads, Pool

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
    which = [{old: old for old, _ in same}, {new: old for old, new in same}]
    of: dict[int, int | None] = {
        id(item): which[side].get(item.figure.cell.number)
        for side, items in enumerate((pool.old, pool.new))
        for item in items
        if item.figure.cell is not None
    }

    def name(item: Features) -> Hashable | None:
        table = of.get(id(item))
        return None if table is None or not (item.row or item.column) else (table, item.row, item.column, item.base)

    pool.pair_named(name, 0.98, "cell")


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


def _same_tables(old: list[_Table], new: list[_Table]) -> list[tuple[int, int]]:
    """Numbers of the tables that are one: those with the very same heads first, then the assignment that is best as a whole."""
    named: dict[Hashable, list[int]] = defaultdict(list)
    for table in new:
        named[table.heads].append(table.number)
    counts = Counter(table.heads for table in old)
    same = [(one.number, named[one.heads][0]) for one in old if counts[one.heads] == len(named.get(one.heads, ())) == 1]
    paired = [set(numbers) for numbers in zip(*same, strict=True)] or [set(), set()]
    old, new = ([table for table in tables if table.number not in done] for tables, done in zip((old, new), paired, strict=True))
    if not old or not new:
        return same
    alike = np.array([[_alike(one, other) for other in new] for one in old])
    order = np.abs(np.subtract.outer(np.arange(len(old)) / len(old), np.arange(len(new)) / len(new)))
    _, found, _ = lap.lapjv(1 - alike + 1e-3 * order, extend_cost=True, cost_limit=1 - LEAST_ALIKE)
    return [*same, *((old[i].number, new[j].number) for i, j in enumerate(found) if j >= 0)]


def _alike(one: _Table, other: _Table) -> float:
    terms = {
        "name": _share(one.name, other.name),
        "section": _share(one.section, other.section),
        "rows": _share(one.rows, other.rows),
        "columns": _share(one.columns, other.columns),
    }
    return sum(weight * terms[name] for name, weight in WEIGHTS.items())


def _share(one: AbstractSet[object], other: AbstractSet[object]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0
