"""Heads of different numbers of lines, each set in the middle of their row: the lines of one stand between those of the others.

A head of three lines beside one of two: lines that follow each other by less than a line, over a row of numbers, are one row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from snapshots.readers.pdf.segments import PageText, Row, Segment, joined_lines, rows_of
from snapshots.readers.tables.entries import come_again, is_value

_LESS_THAN_A_LINE = 0.85
"""Share of the font size: lines of one text stand farther apart."""
_MOST_LINES = 7
_EDGE = 1.5
"""Points by which lines that are set alike may differ."""


def join_head_lines(page: PageText) -> None:
    """Joins the lines of heads that stand between each other's."""
    chains = list(_chains(rows_of(page.segments)))
    for number, (chain, after) in enumerate(pairwise(chains), 1):
        heads = _heads_of(chain) if 1 < len(chain) <= _MOST_LINES and _count_values(after[0]) > 1 else []
        if heads and len(heads) <= max(map(len, after)):  # more heads than cells: some are over several others
            for head in heads:
                head.head_row = number
            page.take(segment for row in chain for segment in row)
            page.segments += heads


def _chains(rows: Sequence[Row]) -> Iterator[list[Row]]:
    chain: list[Row] = []
    for row in rows:
        if chain and row[0].base - chain[-1][0].base >= _LESS_THAN_A_LINE * min(row[0].size, chain[-1][0].size):
            yield chain
            chain = []
        chain.append(row)
    if chain:
        yield chain


def _count_values(row: Row) -> int:
    return sum(1 for segment in row if is_value(segment.text))


def _heads_of(chain: Sequence[Row]) -> list[Segment]:
    """What stands over each other in these lines as one, from the left; nothing where that makes no heads."""
    columns = _columns(segment for row in chain for segment in row)
    if len(columns) < 2 or not all(map(_is_stacked, columns)) or _are_even(chain):
        return []
    base = chain[-1][0].base
    heads = [_stacked(column, base) for column in columns]
    return [] if any(is_value(head.text) for head in heads) else heads


def _columns(segments: Iterable[Segment]) -> list[list[Segment]]:
    """What stands over each other; nothing where a line reaches over two columns, or is a table."""
    columns: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda piece: piece.left):
        met = [column for column in columns if any(segment.left < other.right for other in column)]
        if segment.table or len(met) > 1 or any(segment.left >= other.right for column in met for other in column):
            return []
        if met:
            met[0].append(segment)
        else:
            columns.append([segment])
    return columns


def _is_stacked(column: Sequence[Segment]) -> bool:
    """Whether the lines of a column are set left, right or in the middle."""
    edges = zip(*((segment.left, segment.right, segment.middle) for segment in column), strict=True)
    is_aligned = any(max(places) - min(places) <= _EDGE for places in edges)
    return is_aligned and len({segment.base for segment in column}) == len(column)


def _are_even(chain: Sequence[Row]) -> bool:
    """Whether each line is a full row of its own, set close; or the last one says the same under each head of the first."""
    if come_again([segment.text for segment in chain[-1]], len(chain[0])):
        return True
    return all(len(upper) == len(lower) and len(upper) > 1 for upper, lower in pairwise(chain))


def _stacked(column: Sequence[Segment], base: float) -> Segment:
    """One segment of the lines, on the base line of the last one."""
    return joined_lines(sorted(column, key=lambda segment: segment.base), base)
