"""Lines in brackets between the years over a table and its rows: "(in millions, except per share data)", over all of them.

Such a line speaks for the whole table: it is read before the heads, as it is where it stands over them.
"""

from __future__ import annotations

from collections.abc import Sequence

from snapshots.readers.pdf.segments import CLOSE, PageText, Row, Segment, joined_lines, rows_of
from snapshots.readers.tables.entries import is_time

_MOST_LINES = 3
_FEWEST_HEADS = 2


def put_scales_first(page: PageText) -> None:
    """Puts lines in brackets under a row of times over that row, as one line."""
    rows = rows_of(page.segments)
    for index, heads in enumerate(rows):
        lines = _lines_in_brackets(rows[index + 1 : index + 1 + _MOST_LINES], heads) if _are_times(heads) else []
        if not lines:
            continue
        whole = joined_lines(lines, heads[0].base)
        whole.bold = lines[0].bold
        for head in heads:
            head.base = lines[-1].base
        page.take(lines)
        page.segments.append(whole)


def _are_times(row: Row) -> bool:
    return len(row) >= _FEWEST_HEADS and all(not segment.table and is_time(segment.text) for segment in row)


def _lines_in_brackets(rows: Sequence[Row], heads: Row) -> list[Segment]:
    """The lines from one that opens a bracket to the one that closes it, alone on their lines between the outer heads."""
    lines: list[Segment] = []
    above = heads[0]
    for line, *others in rows:
        is_inside = heads[0].left <= line.middle <= heads[-1].right
        if others or line.table or not is_inside or line.base - above.base > CLOSE * line.size:
            return []
        lines.append(line)
        if not lines[0].text.startswith("("):
            return []
        if line.text.endswith(")"):
            return lines
        above = line
    return []
