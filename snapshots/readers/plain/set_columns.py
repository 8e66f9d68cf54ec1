"""Rows of a table in plain text that leave cells empty, set under the columns that its full rows show."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from snapshots.readers.plain.lines import TextLine
from snapshots.readers.tables.entries import Entry

_FEWEST_FULL = 2
_Span = tuple[int, int]


def set_under_columns(rows: list[list[Entry]], lines: Sequence[TextLine]) -> list[list[Entry]]:
    """The rows with empty entries where a short row leaves columns out; as they were where that cannot be told.

    `lines` are those of the rows. A text over several columns heads the first: what follows it is told by the heads under it.
    """
    if any("\t" in line.text for line in lines):
        return rows
    spans = [[_span(entry, line) for entry in row] for row, line in zip(rows, lines, strict=True)]
    columns = _columns(spans)
    places = [_places(row, columns) for row in spans]
    if not columns or any(len(set(taken)) < len(row) for taken, row in zip(places, rows, strict=True)):
        return rows
    groups = sum(len(row) == 1 for row in rows)
    return [_set(row, taken, len(columns), is_group=groups > 1) for row, taken in zip(rows, places, strict=True)]


def _columns(rows: Sequence[Sequence[_Span]]) -> list[_Span]:
    """From where to where the texts of full rows stand in each column; none where two columns reach into each other."""
    width = max(map(len, rows), default=0)
    full = [row for row in rows if len(row) == width]
    if len(full) < _FEWEST_FULL:
        return []
    columns = [(min(start for start, _ in column), max(end for _, end in column)) for column in zip(*full, strict=True)]
    return [] if any(left[1] > right[0] for left, right in pairwise(columns)) else columns


def _span(entry: Entry, line: TextLine) -> _Span:
    start = entry.start - line.start + line.indent
    return start, start + len(entry.text)


def _places(row: Sequence[_Span], columns: Sequence[_Span]) -> list[int]:
    """The first column that each text stands over, those that stand over none left out."""
    return [
        next(index for index, column in enumerate(columns) if _overlap(span, column))
        for span in row
        if any(_overlap(span, column) for column in columns)
    ]


def _overlap(span: _Span, column: _Span) -> bool:
    return span[0] < column[1] and column[0] < span[1]


def _set(row: Sequence[Entry], places: Sequence[int], width: int, *, is_group: bool) -> list[Entry]:
    if len(row) == 1 and is_group:
        row[0].strong = True
    placed = dict(zip(places, row, strict=True))
    made = [placed.get(column) or Entry("", 0, column) for column in range(width)]
    for column, entry in enumerate(made):
        entry.column = column
    return made
