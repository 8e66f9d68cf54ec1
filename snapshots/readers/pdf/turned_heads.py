"""Heads that run up or down the page over narrow columns: each is the head of the column that it stands over.

A turned line is a head where numbers stand in columns under it, and nothing else between them. Lines side by side over one
column are the lines of one head.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from snapshots.readers.pdf.segments import PageText, Row, Segment, rows_of
from snapshots.readers.pdf.tables import columns_of
from snapshots.readers.tables.entries import is_blank, is_value

_UP, _DOWN = 3, 1
"""Quarters by which text that runs up, and down, the page is turned against the rest of it."""
_ASCENT = 0.8
_FEWEST_HEADS = 2
_MOST_LINES = 5
"""Of one head."""
_ROWS = 12
"""Rows of numbers that tell where the columns stand."""
_FARTHEST = 1.0
"""Heights of the heads that the first row of numbers may stand under them."""
_SHARE = 0.6
"""Share of the turned lines of a band that stand over columns of their own, at least."""
_BESIDE_COLUMNS = 2.0
"""Font sizes by which a turned line may stand beside the outer columns."""
_BESIDE = 1.6
"""Font sizes over the end of turned heads within which an upright one stands on their line."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A turned line as it stands on the page."""

    left: float
    right: float
    top: float
    bottom: float
    order: float
    """Grows from line to line of one text."""
    home: PageText
    segment: Segment

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def take_turned_heads(page: PageText) -> None:
    """Sets the turned heads of the page over their columns, and takes them off the text in other directions."""
    lines = [line for other in page.turned for line in _lines_of(page, other)]
    rows = _rows_of_numbers(page) if len(lines) >= _FEWEST_HEADS else []
    for band in _bands(lines) if rows else ():
        heads = _heads_of(band, rows, page.segments)
        page.segments += heads
        for line in band if heads else ():
            line.home.take([line.segment])


def _rows_of_numbers(page: PageText) -> list[Row]:
    rows = rows_of(segment for segment in page.segments if not segment.table)
    return [row for row in rows if _count_cells(row) >= _FEWEST_HEADS]


def _count_cells(row: Row) -> int:
    return sum(1 for segment in row if _is_cell(segment))


def _is_cell(segment: Segment) -> bool:
    return is_value(segment.text) or is_blank(segment.text)


def _lines_of(page: PageText, other: PageText) -> Iterator[_Line]:
    quarter = (other.turn - page.turn) % 4
    if quarter not in (_UP, _DOWN):
        return
    for segment in other.segments:
        over, under = segment.base - _ASCENT * segment.size, segment.base + (1 - _ASCENT) * segment.size
        if quarter == _UP:
            yield _Line(over, under, page.height - segment.right, page.height - segment.left, segment.base, other, segment)
        else:
            yield _Line(page.width - under, page.width - over, segment.left, segment.right, segment.base, other, segment)


def _bands(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Turned lines that stand side by side: each overlaps another one in height."""
    band: list[_Line] = []
    bottom = 0.0
    for line in sorted(lines, key=lambda line: line.top):
        if band and line.top > bottom:
            yield band
            band = []
        bottom = max(bottom, line.bottom) if band else line.bottom
        band.append(line)
    yield band


def _heads_of(band: Sequence[_Line], rows: Sequence[Row], segments: Sequence[Segment]) -> list[Segment]:
    """The heads that the lines make over the columns of numbers under them; nothing where they stand over none."""
    top, bottom = min(line.top for line in band), max(line.bottom for line in band)
    body = [row for row in rows if row[0].base > bottom][:_ROWS]
    if not body or not _is_right_under(body[0][0], top, bottom) or _is_between(segments, band, bottom, body[0][0]):
        return []
    columns = columns_of([[segment for segment in row if _is_cell(segment)] for row in body])
    under = _over_columns(band, columns)
    if not _are_heads(under, len(band)):
        return []
    base = _base_beside(segments, bottom, band[0].segment.size)
    return [_head(columns[index], lines, base) for index, lines in sorted(under.items())]


def _is_right_under(number: Segment, top: float, bottom: float) -> bool:
    return number.base - bottom <= max(_FARTHEST * (bottom - top), 2 * number.size)


def _over_columns(band: Sequence[_Line], columns: Sequence[Sequence[float]]) -> dict[int, list[_Line]]:
    """Column → the lines over it."""
    bounds = [(before[1] + after[0]) / 2 for before, after in pairwise(columns)]
    under: defaultdict[int, list[_Line]] = defaultdict(list)
    for line in band:
        room = line.segment.size * _BESIDE_COLUMNS
        if columns[0][0] - room <= line.middle <= columns[-1][1] + room:
            under[bisect_right(bounds, line.middle)].append(line)
    return under


def _are_heads(under: Mapping[int, Sequence[_Line]], count: int) -> bool:
    """Whether most of the lines of a band stand over columns, few of them over one."""
    held = [len(lines) for lines in under.values()]
    return len(held) >= _FEWEST_HEADS and sum(held) >= count * _SHARE and max(held) <= _MOST_LINES


def _is_between(segments: Sequence[Segment], band: Sequence[_Line], bottom: float, number: Segment) -> bool:
    """Whether words stand between turned lines and the row of a number."""
    left, right = min(line.left for line in band), max(line.right for line in band)
    return any(
        segment.left < right and left < segment.right and bottom < segment.base < number.base - number.size
        for segment in segments
    )


def _base_beside(segments: Sequence[Segment], bottom: float, size: float) -> float:
    """The base line of the upright heads beside turned ones; where these end, without any."""
    beside = (
        segment.base for segment in segments if not segment.table and bottom - _BESIDE * size <= segment.base <= bottom + size / 2
    )
    return max(beside, default=bottom)


def _head(column: Sequence[float], lines: Sequence[_Line], base: float) -> Segment:
    parts = [part for line in sorted(lines, key=lambda line: line.order) for part in (*line.segment.parts, (" ", 0))]
    bold = all(line.segment.bold for line in lines)
    return Segment(column[0], column[1], base, lines[0].segment.size, bold=bold, parts=parts)
