"""Ruled tables whose lines bound blocks of rows rather than rows, and whose row names stand outside of the frame.

What stands under each other in a block is parted into rows; what stands beside the frame on the lines of the table belongs to it,
and so do heads right over the frame.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from snapshots.readers.pdf.ruled_table import RuledTable
from snapshots.readers.pdf.segments import SAME_LINE, PageText, Row, Rule, Segment, rows_of
from snapshots.readers.pdf.spanners import spans_of
from snapshots.readers.tables.entries import is_blank, is_time, is_value

_FEWEST_LINES = 3
_FEWEST_HEADS = 3
_MOST_NAME_WORDS = 4
_SHARE = 0.6
_EDGE = 3.0


def take_outside(page: PageText, table: RuledTable, inside: Sequence[Segment]) -> list[Segment]:
    """Adds a column for the row names, or the sums, that stand beside the frame line by line; gives what stands there."""
    lines = [row for row in rows_of(inside) if _numbers_of(row)]
    taken: list[Segment] = []
    for side in _sides(page, table):
        if _are_few_words(side) and _stand_on(lines, side):
            left, right = min(segment.left for segment in side) - _EDGE, max(segment.right for segment in side) + _EDGE
            rules = [Rule(left, row, right, row) for row in table.rows]
            table.place(side)
            table.part([], [left if left < table.columns[0] else right], rules)
            taken += side
    return taken


def take_heads(page: PageText, table: RuledTable) -> list[Segment]:
    """Adds a row for the heads that stand right over the frame, each over a column or in the middle of several; gives them."""
    over = _words_over(page, table)
    if len(over) < _FEWEST_HEADS:
        return []
    begun = {bisect_right(table.columns, segment.left + _EDGE) for segment in over}
    walls = [] if len(over) == len(begun) >= _SHARE * (len(table.columns) - 1) else _walls_between(table, over)
    if walls is None:
        return []
    top = over[0].base - over[0].size
    rules = [Rule(table.columns[0], top, table.columns[-1], top), *(Rule(x, top, x, table.rows[0]) for x in walls)]
    table.part([top], [], rules)
    table.place(over)
    return over


def _words_over(page: PageText, table: RuledTable) -> Row:
    """The words, or times, on one line right over the frame, from the left; [] where a number is among them."""
    over = sorted(
        (words for words in page.segments if not words.table and _is_right_over(words, table)), key=lambda words: words.left
    )
    are_words = not any(is_value(segment.text) and not is_time(segment.text) for segment in over)
    return over if are_words and len(rows_of(over)) == 1 else []


def _walls_between(table: RuledTable, heads: Row) -> list[float] | None:
    """Where the columns begin and end that heads span, all of them right of the first column; None for other words."""
    columns = [
        Segment(left, right, 0.0, heads[0].size, parts=[(f"column {index}", 0)])
        for index, (left, right) in enumerate(pairwise(table.columns))
    ]
    spans = spans_of(heads, columns[1:])
    covered = sum(last - first + 1 for first, last in spans)
    if covered < _SHARE * (len(columns) - 1):
        return None
    return sorted({place for first, last in spans for place in (table.columns[first + 1], table.columns[last + 2])})


def _is_right_over(segment: Segment, table: RuledTable) -> bool:
    is_near = 0 <= table.rows[0] - segment.base <= segment.size
    return is_near and table.columns[0] <= segment.middle <= table.columns[-1]


def _sides(page: PageText, table: RuledTable) -> tuple[list[Segment], list[Segment]]:
    """What stands left and right of a frame, between its first and last line."""
    first, last = table.columns[0] + _EDGE, table.columns[-1] - _EDGE
    beside = [
        segment for segment in page.segments if not segment.table and table.rows[0] < segment.base <= table.rows[-1] + _EDGE
    ]
    return [piece for piece in beside if piece.right <= first], [piece for piece in beside if piece.left >= last]


def _are_few_words(side: Sequence[Segment]) -> bool:
    """Names rather than lines of text; the dots that lead from a name to its numbers are no words."""
    return (
        bool(side)
        and median(sum(any(map(str.isalnum, word)) for word in segment.text.split()) for segment in side) <= _MOST_NAME_WORDS
    )


def _stand_on(lines: Sequence[Row], side: Sequence[Segment]) -> bool:
    """Whether what stands beside a table stands on its lines: the lines of a column of text do not."""
    on_lines = [(segment, index) for segment in side for index, row in enumerate(lines) if _is_on_line(segment, row)]
    named, aligned = len({index for _, index in on_lines}), len({id(segment) for segment, _ in on_lines})
    return bool(lines) and named >= len(lines) * _SHARE and aligned >= len(side) * _SHARE


def _is_on_line(segment: Segment, row: Row) -> bool:
    return abs(segment.base - row[0].base) <= SAME_LINE * max(segment.size, 1.0)


def part_blocks(table: RuledTable) -> None:
    """Parts blocks of several rows, and of several columns, by the places of their words."""
    level = [place for row in range(len(table.rows) - 1) for place in _cuts_of_row(table, row)]
    upright = [cut for column in range(len(table.columns) - 1) for cut in _cuts_of_column(table, column)]
    rules = [Rule(table.columns[0], place, table.columns[-1], place) for place in level]
    rules += [Rule(place, top, place, table.rows[-1]) for place, top in upright]
    table.part(level, [place for place, _ in upright], rules)


def _cuts_of_row(table: RuledTable, row: int) -> list[float]:
    """Where the lines of a block part; nowhere unless a column of it holds a number on each of its lines."""
    cells = [rows_of(segments) for (place, _), segments in table.cells.items() if place == row]
    lists = sorted(filter(_is_list_of_numbers, cells), key=len)
    if not lists or (len(lists) < 2 and len(lists[0]) < _FEWEST_LINES):
        return []
    longest = lists[-1]
    bases, size = _bases_of(longest), longest[0][0].size
    others = [base for lines in cells if lines is not longest and len(lines) > 1 for base in _bases_of(lines)]
    is_aligned = _share_near(others, bases, SAME_LINE * size) >= _SHARE
    return _between(sorted({*bases, *others}), size) if is_aligned else []


def _bases_of(lines: Sequence[Row]) -> list[float]:
    return [line[0].base for line in lines]


def _share_near(places: Sequence[float], others: Sequence[float], near: float) -> float:
    """The share of places that have another one near."""
    return sum(1 for place in places if any(abs(place - other) <= near for other in others)) / max(len(places), 1)


def _is_list_of_numbers(lines: Sequence[Row]) -> bool:
    """Whether a cell holds several numbers under each other; "1,530" over "(24%)" is one that is told twice.

    Dashes may stand where nothing was counted.
    """
    texts = [segment.text for line in lines for segment in line if not is_blank(segment.text)]
    return len(lines) > 1 and len(texts) > 1 and all(map(is_value, texts)) and len({text[:1] == "(" for text in texts}) == 1


def _between(bases: Sequence[float], size: float) -> list[float]:
    """A line between each two base lines that are more than one."""
    return [
        lower - size * 0.3 - (lower - upper) / 2 for upper, lower in pairwise(bases) if lower - upper > SAME_LINE * max(size, 1.0)
    ]


def _cuts_of_column(table: RuledTable, column: int) -> Iterable[tuple[float, float]]:
    """(x, y from where it holds) of the gaps between numbers that stand side by side in a column, line after line."""
    cells = [segments for (_, place), segments in table.cells.items() if place == column]
    lines = [numbers for segments in cells for line in rows_of(segments) if (numbers := _numbers_of(line))]
    most = max(map(len, lines), default=0)
    full = [line for line in lines if len(line) == most]
    if most < 2 or len(full) < max(_FEWEST_LINES, len(lines) * _SHARE):
        return []
    top = min(line[0].base - line[0].size for line in full)
    return [(gap, top) for gap in _gaps_of(list(zip(*full, strict=True)))]


def _gaps_of(columns: Sequence[Sequence[Segment]]) -> Iterable[float]:
    """Half way between columns that do not overlap."""
    for before, after in pairwise(columns):
        left, right = max(segment.right for segment in before), min(segment.left for segment in after)
        if left < right:
            yield (left + right) / 2


def _numbers_of(line: Row) -> Row:
    return [segment for segment in line if is_value(segment.text)]
