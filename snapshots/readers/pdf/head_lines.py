"""Heads of different numbers of lines, each set in the middle of their row: the lines of one stand between those of the others.

A head of three lines beside one of two: lines that follow each other by less than a line, over a row of numbers, are one row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from snapshots.readers.pdf.segments import PageText, Row, Segment, rows_of
from snapshots.readers.tables.entries import is_value

_LESS_THAN_A_LINE = 0.85
"""Share of the font size: lines of one text stand farther apart."""
_MOST_LINES = 7
_EDGE = 1.5
"""Points by which lines that are set alike may differ."""


def join_head_lines(page: PageText) -> None:
    """Joins the lines of heads that stand between each other's."""
    rows = rows_of(page.segments)
    chains = list(_chains(rows))
    if len(chains) == len(rows):
        return
    for number, (chain, after) in enumerate(zip(chains, [*chains[1:], []], strict=True), 1):
        columns = _columns(chain) if 1 < len(chain) <= _MOST_LINES and _are_heads(chain, after) else []
        if columns and not any(is_value(column.text) for column in columns):
            for column in columns:
                column.head_row = number
            gone = {id(one) for row in chain for one in row}
            page.segments = [*(one for one in page.segments if id(one) not in gone), *columns]


def _chains(rows: Sequence[Row]) -> Iterator[list[Row]]:
    chain: list[Row] = []
    for row in rows:
        if chain and row[0].base - chain[-1][0].base >= _LESS_THAN_A_LINE * min(row[0].size, chain[-1][0].size):
            yield chain
            chain = []
        chain.append(row)
    if chain:
        yield chain


def _are_heads(chain: Sequence[Row], after: Sequence[Row]) -> bool:
    """Whether these lines stand over a row of several numbers."""
    return bool(after) and _count_values(after[0]) > 1 and not any(one.table for row in chain for one in row)


def _count_values(row: Row) -> int:
    return sum(1 for one in row if is_value(one.text))


def _columns(chain: Sequence[Row]) -> list[Segment]:
    """What stands over each other in these lines as one, from the left; nothing where a line reaches over two columns."""
    columns: list[list[Segment]] = []
    for one in sorted((one for row in chain for one in row), key=lambda one: one.left):
        met = [column for column in columns if any(one.left < other.right for other in column)]
        if not met:
            columns.append([one])
        elif met == [columns[-1]] and all(one.left < other.right for other in columns[-1]):
            columns[-1].append(one)
        else:
            return []
    is_stacked = all(map(_is_stacked, columns))
    base = chain[-1][0].base
    return [_stacked(column, base) for column in columns] if len(columns) > 1 and is_stacked and not _are_even(chain) else []


def _is_stacked(column: Sequence[Segment]) -> bool:
    """Whether the lines of a column are set left, right or in the middle."""
    edges = zip(*((one.left, one.right, one.middle) for one in column), strict=True)
    is_aligned = any(max(places) - min(places) <= _EDGE for places in edges)
    return is_aligned and len({one.base for one in column}) == len(column)


def _are_even(chain: Sequence[Row]) -> bool:
    """Whether each line is a full row of its own, set close."""
    return all(len(upper) == len(lower) and len(upper) > 1 for upper, lower in pairwise(chain))


def _stacked(column: Sequence[Segment], base: float) -> Segment:
    """One segment of the lines, on the base line of the last one."""
    lines = sorted(column, key=lambda one: one.base)
    parts = list(lines[0].parts)
    for line in lines[1:]:
        parts += [(" ", 0), *line.parts]
    whole = Segment(min(one.left for one in lines), max(one.right for one in lines), base, lines[0].size, parts=parts)
    whole.bold = all(one.bold for one in lines)
    return whole
