"""Ruled tables whose lines bound blocks of rows rather than rows, and whose row names stand outside of the frame.

What stands under each other in a block is parted into rows; what stands beside the frame on the lines of the table belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from snapshots.readers.pdf.ruled_table import RuledTable
from snapshots.readers.pdf.segments import SAME_LINE, PageText, Row, Rule, Segment, rows_of
from snapshots.readers.tables.entries import is_value

_FEWEST_LINES = 3
_MOST_NAME_WORDS = 4
_SHARE = 0.6
_EDGE = 3.0


def take_outside(page: PageText, table: RuledTable, inside: Sequence[Segment]) -> list[Segment]:
    """Adds a column for the row names, or the sums, that stand beside the frame line by line; gives what stands there."""
    taken: list[Segment] = []
    beside = [one for one in page.segments if not one.table and table.rows[0] < one.base <= table.rows[-1] + _EDGE]
    lines = [row for row in rows_of(inside) if any(is_value(one.text) for one in row)]
    left = [one for one in beside if one.right <= table.columns[0] + _EDGE]
    right = [one for one in beside if one.left >= table.columns[-1] - _EDGE]
    edges: list[float] = []
    rules: list[Rule] = []
    if _belong(left, lines):
        edges.append(min(one.left for one in left) - _EDGE)
        rules += [Rule(edges[-1], row, table.columns[0], row) for row in table.rows]
        taken += left
    if _belong(right, lines):
        edges.append(max(one.right for one in right) + _EDGE)
        rules += [Rule(table.columns[-1], row, edges[-1], row) for row in table.rows]
        taken += right
    if taken:
        table.place(taken)
        table.part([], edges, rules)
    return taken


def _belong(side: Sequence[Segment], lines: Sequence[Row]) -> bool:
    """Whether what stands beside a table stands on its lines, in few words: the lines of a column of text do not."""
    if not side or not lines or median(len(one.text.split()) for one in side) > _MOST_NAME_WORDS:
        return False
    named = sum(1 for row in lines if any(_is_on_line(one, row) for one in side))
    aligned = sum(1 for one in side if any(_is_on_line(one, row) for row in lines))
    return named >= len(lines) * _SHARE and aligned >= len(side) * _SHARE


def _is_on_line(one: Segment, row: Row) -> bool:
    return abs(one.base - row[0].base) <= SAME_LINE * max(one.size, 1.0)


def part_blocks(table: RuledTable) -> None:
    """Parts blocks of several rows, and of several columns, by the places of their words."""
    level = [place for row in range(len(table.rows) - 1) for place in _cuts_of_row(table, row)]
    upright = [cut for column in range(len(table.columns) - 1) for cut in _cuts_of_column(table, column)]
    rules = [Rule(table.columns[0], place, table.columns[-1], place) for place in level]
    rules += [Rule(place, top, place, table.rows[-1]) for place, top in upright]
    table.part(level, [place for place, _ in upright], rules)


def _cuts_of_row(table: RuledTable, row: int) -> list[float]:
    """Where the lines of a block part; nowhere unless a column of it holds a number on each of its lines."""
    cells = [rows_of(segments) for (at, _), segments in table.cells.items() if at == row]
    lists = [lines for lines in cells if _is_list_of_numbers(lines)]
    if len(lists) < 2 and not any(len(lines) >= _FEWEST_LINES for lines in lists):
        return []
    longest = max(lists, key=len)
    bases = [line[0].base for line in longest]
    near = SAME_LINE * longest[0][0].size
    others = [line[0].base for lines in cells if lines is not longest and len(lines) > 1 for line in lines]
    aligned = sum(1 for base in others if any(abs(base - place) <= near for place in bases))
    if not others or aligned < len(others) * _SHARE:
        return []
    return _between(sorted({round(base, 1) for base in [*bases, *others]}), longest[0][0].size)


def _is_list_of_numbers(lines: Sequence[Row]) -> bool:
    """Whether a cell holds several numbers under each other; "1,530" over "(24%)" is one that is told twice."""
    texts = [one.text for line in lines for one in line]
    return len(lines) > 1 and all(map(is_value, texts)) and len({text[:1] == "(" for text in texts}) == 1


def _between(bases: Sequence[float], size: float) -> list[float]:
    """A line between each two base lines that are more than one."""
    return [
        lower - size * 0.3 - (lower - upper) / 2 for upper, lower in pairwise(bases) if lower - upper > SAME_LINE * max(size, 1.0)
    ]


def _cuts_of_column(table: RuledTable, column: int) -> Iterable[tuple[float, float]]:
    """(x, y from where it holds) of the gaps between numbers that stand side by side in a column, line after line."""
    lines = [
        [one for one in line if is_value(one.text)]
        for (_, at), segments in table.cells.items()
        if at == column
        for line in rows_of(segments)
    ]
    lines = [line for line in lines if line]
    several = [line for line in lines if len(line) > 1]
    if len(several) < _FEWEST_LINES or len(several) < len(lines) * _SHARE:
        return []
    most = max(map(len, several))
    full = [line for line in several if len(line) == most]
    gaps = [(max(line[at].right for line in full), min(line[at + 1].left for line in full)) for at in range(most - 1)]
    top = min(line[0].base - line[0].size for line in full)
    return [((left + right) / 2, top) for left, right in gaps if left < right]
