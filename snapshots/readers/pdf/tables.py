"""Tables without rules, and rows of tiles: what stands side by side, line under line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from snapshots.readers.blocks.tile_parts import is_label, is_number
from snapshots.readers.pdf.segments import Row, Segment
from snapshots.readers.pdf.spanners import over_columns, spread_heads, with_corner_whole
from snapshots.readers.tables.entries import Entry, is_blank, is_value, is_year
from snapshots.readers.tables.names import is_caption_of_table

Pair = tuple[str, str, bool]
"""Number, words, and whether the words stand first."""
Columns = list[list[float]]
"""[left, right] of each column of a table."""
Found = tuple[list[list[Entry | None]], int, Columns]
"""The grid of a table, the row after it, and its columns."""

_LARGE = 1.25
_MOST_LABEL_LINES = 4
_LEADING = 1.7
_OTHER_SIZE = 0.12
_TABLE_GAP = 3.0
_WIDE_TABLE_GAP = 5.0
_FEWEST_CELLS, _FULL = 2, 0.6
"""Numbers of a row that stands alone under a table, at least; and share of its columns."""
_WIDEST_TABLE_GAP, _MANY_CELLS = 8.0, 5
"""Between rows whose cells stand under each other, edge under edge; and where so many do."""
_SET_ALIKE = 1.5
_FEWEST_HEADED, _HEADED = 3, 0.7
"""Numbers under heads at some distance, and the share of them that have just one head."""
_MOST_SINGLES = 2
_MOST_SINGLE_WORDS = 12
_ALIGNED = 4.0
_TABLE_NUMBER = re.compile(r"[^\W\d_]{3,14}\s?(?:\d{1,3}|[A-Z]|[IVX]{1,5})(?:[.-]\d{1,3}){0,3}[.:]?")
"""As in "Table 10:", "Tableau 3.", "Chart 2.1"."""
_FEWEST_TITLE_WORDS = 3
_TICKS = 4
_SHORTEST_MONTH, _LAST_DAY = 28, 31
_TRIED = 12


def tiles_at(rows: Sequence[Row], index: int, body: float) -> tuple[list[Pair], int]:
    """The tiles whose numbers, or whose words, begin in this row, and the row after them; nothing where none do."""
    row, below = rows[index], rows[index + 1] if index + 1 < len(rows) else []
    if not row or any(segment.table for segment in row):
        return [], index
    if all(is_number(segment.text) for segment in row):
        opens = _are_large(row, body) or (len(row) > 1 and _are_twins(row, below))
        return _labelled_below(rows, index, body) if opens else ([], index)
    if not _label_numbers(row, below, body) or _labelled_below(rows, index + 1, body)[0]:
        return [], index
    return [(number.text, words.text, True) for number, words in zip(below, row, strict=True)], index + 2


def _label_numbers(row: Row, below: Row, body: float) -> bool:
    """Are these the words of the large numbers right under them, one each?"""
    if len(row) < 2 or not below or not all(is_label(segment.text) for segment in row):
        return False
    return _are_large_numbers(below, body) and _are_aligned(below, row)


def _are_large(row: Row, body: float) -> bool:
    return all(segment.size >= body * _LARGE for segment in row)


def _are_large_numbers(row: Row, body: float) -> bool:
    return _are_large(row, body) and all(is_number(segment.text) for segment in row)


def _are_twins(numbers: Row, words: Row) -> bool:
    """Whether a row of numbers stands over a row of as many labels."""
    are_words = all(is_label(word.text) and not is_value(word.text) for word in words)
    return are_words and _are_aligned(numbers, words) and not any(is_year(number.text) for number in numbers)


def _are_aligned(upper: Row, lower: Row) -> bool:
    return len(upper) == len(lower) and all(
        _shares_column(cell, cell_below) for cell, cell_below in zip(upper, lower, strict=True)
    )


def _shares_column(segment: Segment, other: Segment) -> bool:
    return segment.left < other.right and other.left < segment.right


def _labelled_below(rows: Sequence[Row], index: int, body: float) -> tuple[list[Pair], int]:
    numbers = rows[index]
    lines: list[list[str]] = [[] for _ in numbers]
    after, above = index + 1, numbers
    while after < len(rows) and after - index <= _MOST_LABEL_LINES + 1:
        row = rows[after]
        owners = [_owner(numbers, segment) for segment in row]
        if None in owners or _ends_labels(row, above, numbers, body):
            break
        for owner, segment in zip(owners, row, strict=True):
            lines[owner or 0].append(segment.text)
        above = row
        after += 1
    labels = [" ".join(line) for line in lines]
    if not all(is_label(label) for label in labels):
        return [], index
    return [(number.text, label, False) for number, label in zip(numbers, labels, strict=True)], after


def _ends_labels(row: Row, above: Row, numbers: Row, body: float) -> bool:
    """Does a row no longer label the numbers: far under the row above it, in another size, a number itself?"""
    size, gap = above[0].size, row[0].base - above[0].base
    if above is numbers:
        is_apart = gap > max(row[0].size, size) * _LEADING
    else:
        is_apart = gap > size * _LEADING or abs(row[0].size - size) > size * _OTHER_SIZE
    return is_apart or any(segment.table or _are_large_numbers([segment], body) for segment in row)


def _owner(numbers: Row, label: Segment) -> int | None:
    """Which number a label stands under."""
    best, owner = 0.0, None
    for index, number in enumerate(numbers):
        shared = min(number.right, label.right) - max(number.left, label.left)
        if abs(number.left - label.left) <= _ALIGNED or abs(number.middle - label.middle) <= _ALIGNED:
            shared = max(shared, 1.0) * 10
        if shared > best:
            best, owner = shared, index
    return owner


def with_title_whole(row: Row) -> Row:
    """A row; the number of a table, set apart from its title ("Table 10:   Boats by port"), and the title are one text."""
    if len(row) != 2 or row[0].table or row[1].table or not _TABLE_NUMBER.fullmatch(row[0].text):
        return row
    number, title = row
    if len(title.text.split()) < _FEWEST_TITLE_WORDS or is_value(title.text):
        return row
    parts = [*number.parts, (" ", 0), *title.parts]
    return [Segment(number.left, title.right, title.base, title.size, bold=number.bold and title.bold, parts=parts)]


def is_axis(row: Row) -> bool:
    """Whether a row is the ticks of a chart: numbers in even steps."""
    if len(row) < _TICKS or not all(is_number(segment.text) for segment in row):
        return False
    values = [segment.text.strip("%").replace(",", "").replace(" ", "") for segment in row]
    if not all(value.isdecimal() and len(value) < 10 for value in values) or any(is_year(segment.text) for segment in row):
        return False
    numbers = list(map(int, values))
    steps = {after - before for before, after in pairwise(numbers)}
    return (len(steps) == 1 and steps != {0}) or _are_days(numbers)


def _are_days(numbers: Sequence[int]) -> bool:
    """Whether a row is every so many days of a month and the next: 19 21 23 25 27 29 31 2 4 6."""
    steps = {after - before for before, after in pairwise(numbers) if after > before}
    if len(numbers) < 2 * _TICKS or len(steps) != 1 or max(numbers) > _LAST_DAY:
        return False
    step = steps.pop()
    return all(before + step > _SHORTEST_MONTH and after <= step for before, after in pairwise(numbers) if after <= before)


def table_at(rows: Sequence[Row], position: int) -> Found:
    """The grid of the table that begins in this row, the row after it, and its columns; nothing where none begins."""
    end = _end_of_table(rows, position)
    rows = [*rows[:position], *over_columns(rows[position:end]), *rows[end:]]
    taken = [row for row in rows[position:end] if len(row) > 1]
    if len(taken) < 2 or not any(is_value(segment.text) for row in taken[1:] for segment in row[1:]):
        return [], position, []
    first = taken[:_TRIED]  # where these do not agree on columns the others are not asked: it stays linear
    if not _fits(first, columns_of(first)):
        return [], position, []
    columns = columns_of(taken)
    if len(columns) < 2 or not _fits(taken, columns) or _is_over_names(rows[position], columns):
        return [], position, []
    spread = spread_heads(with_corner_whole(rows[position:end], columns[0][1]), columns[0][1])
    grid = [_slots(row, columns, index) for index, row in enumerate(spread)]
    return renumbered(_unwrapped(grid)), end, columns


def stand_under(columns: Columns, above: Columns) -> bool:
    """Whether the columns of values of two tables stand under each other: edge under edge, or each in the middle of one above."""
    return len(columns) == len(above) > 1 and all(map(_stands_under, columns[1:], above[1:]))


def row_under(row: Row, above: Columns) -> list[list[Entry | None]]:
    """A row that stands alone, a total under a table, as a grid in the columns of that table; nothing where it is none of its."""
    name, *cells = row
    are_few = len(cells) < max(_FEWEST_CELLS, (len(above) - 1) * _FULL)
    if (
        name.table
        or is_value(name.text)
        or are_few
        or not all(is_value(segment.text) or is_blank(segment.text) for segment in cells)
    ):
        return []
    first, *places = [_met(segment, above)[0] for segment in row]
    are_apart = first == 0 and len({first, *places}) == len(row)
    under = are_apart and all(
        _stands_under((segment.left, segment.right), above[index]) for segment, index in zip(cells, places, strict=True)
    )
    return [_slots(row, above, 0)] if under else []


def _stands_under(column: Sequence[float], above: Sequence[float]) -> bool:
    (left, right), (over_left, over_right) = column, above
    middle = (left + right) / 2
    off = min(abs(left - over_left), abs(right - over_right), abs(middle - (over_left + over_right) / 2))
    return off <= _ALIGNED or over_left < middle < over_right


def _end_of_table(rows: Sequence[Row], position: int) -> int:
    """The row after the last row of several; a few rows of one in between are heads of groups, or wrapped."""
    end = position
    singles = 0
    edge = 0.0
    for index in range(position, len(rows)):
        row = rows[index]
        if row[0].table or (index > position and _is_apart(rows[index - 1], row)):
            break
        if len(row) > 1:
            singles, end = 0, index + 1
            edge = max(edge, row[-1].right)
            continue
        singles += 1
        if singles > _MOST_SINGLES or not _goes_on_alone(row[0], index - position, edge) or _opens_table(rows, index):
            break
    return end


def _opens_table(rows: Sequence[Row], index: int) -> bool:
    """Whether a line alone is the caption of another table, with heads of its own: "Table 2: Eels" over "Port | 2030 | 2031"."""
    below = rows[index + 1] if index + 1 < len(rows) else []
    return is_caption_of_table(rows[index][0].text) and len(below) > 1 and all(map(_may_head, below))


def _goes_on_alone(segment: Segment, index: int, edge: float) -> bool:
    """Whether a line alone may stand in a table: as a head over several columns, else not as its first row, nor as prose."""
    if segment.head_row:
        return True
    return index > 0 and len(segment.text.split()) <= _MOST_SINGLE_WORDS and segment.right <= edge + 20


def _is_apart(above: Row, row: Row) -> bool:
    """Whether so much room stands over a row that it begins something else: more where it is not set like the row above."""
    room = (row[0].base - above[0].base) / max(row[0].size, 6.0)
    is_alike = len(row) == len(above) > 1 and all(
        min(abs(cell.left - cell_above.left), abs(cell.right - cell_above.right), abs(cell.middle - cell_above.middle))
        <= _SET_ALIKE
        for cell, cell_above in zip(row, above, strict=True)
    )
    widest = _WIDEST_TABLE_GAP if len(row) >= _MANY_CELLS else _WIDE_TABLE_GAP
    return room > (widest if is_alike or _are_heads_over(above, row) else _TABLE_GAP)


def _are_heads_over(above: Row, row: Row) -> bool:
    """Whether words stand over numbers, column over column, so that room between them parts no table."""
    numbers = [segment for segment in row[1:] if is_value(segment.text) or is_blank(segment.text)]
    if len(numbers) < max(_FEWEST_HEADED, len(row) - 1) or not all(map(_may_head, above)):
        return False
    headed = [sum(_shares_column(head, number) for head in above) for number in numbers]
    return headed.count(1) >= len(numbers) * _HEADED


def _may_head(segment: Segment) -> bool:
    return is_year(segment.text) or not is_value(segment.text)


def columns_of(taken: Sequence[Row]) -> list[list[float]]:
    """[left, right] of each column: those of the fullest rows, widened by the others where they meet only one."""
    most = max(len(row) for row in taken)
    columns: list[list[float]] = []
    for row in sorted(taken, key=len, reverse=True):
        for segment in row:
            met = _reached(columns, segment.left, segment.right)
            if not met and (len(row) == most or len(columns) < most):
                columns.append([segment.left, segment.right])
            elif len(met) == 1:
                left, right = min(met[0][0], segment.left), max(met[0][1], segment.right)
                if len(_reached(columns, left, right)) == 1:
                    met[0][:] = [left, right]
    return sorted(columns)


def _reached(columns: Sequence[list[float]], left: float, right: float) -> list[list[float]]:
    """The columns that a stretch reaches into."""
    return [column for column in columns if left < column[1] and column[0] < right]


def _met(segment: Segment, columns: Sequence[Sequence[float]]) -> list[int]:
    met = [index for index, column in enumerate(columns) if segment.left < column[1] and column[0] < segment.right]
    return met or [min(range(len(columns)), key=lambda index: abs((columns[index][0] + columns[index][1]) / 2 - segment.middle))]


def _fits(taken: Sequence[Row], columns: Sequence[Sequence[float]]) -> bool:
    """Whether the rows agree on their columns: two texts side by side by chance do not."""
    placed = [[_met(segment, columns)[0] for segment in row] for row in taken]
    clean = sum(1 for places in placed if len(set(places)) == len(places))
    return clean >= len(taken) * 0.7


def _is_over_names(row: Row, columns: Sequence[Sequence[float]]) -> bool:
    """Whether all of a row stands over the first column: words set apart by a lost mark are a title, which begins no table."""
    return {index for segment in row for index in _met(segment, columns)} == {0}


def _slots(row: Row, columns: Sequence[Sequence[float]], index: int) -> list[Entry | None]:
    slots: list[Entry | None] = [None] * len(columns)
    for segment in row:
        met = _met(segment, columns)
        before = slots[met[0]]
        if before is not None and met[1:] and not is_value(before.text):  # a long name that nearly touches its number
            met, before = met[1:], slots[met[1]]
        if before is not None:
            before.text = f"{before.text} {segment.text}"
            continue
        entry = Entry(segment.text, index, met[0], strong=segment.bold, width=len(met))
        for position in met:
            slots[position] = slots[position] or entry
    return slots


def _unwrapped(grid: list[list[Entry | None]]) -> list[list[Entry | None]]:
    """Rows joined where the words of the first column run over two lines."""
    rows: list[list[Entry | None]] = []
    for row in grid:
        above = rows[-1] if rows else None
        label = row[0]
        if above is not None and above[0] is not None and label is not None and _goes_on(label.text):
            alone = all(slot is None or slot is label for slot in row)
            above_alone = all(slot is None or slot is above[0] for slot in above)
            if alone != above_alone:
                label.text = f"{above[0].text} {label.text}"
                rows[-1] = [label, *(row if above_alone else above)[1:]]
                continue
        rows.append(row)
    return rows


def _goes_on(text: str) -> bool:
    return text[:1].islower() or text[:1] in "(&"


def renumbered(rows: list[list[Entry | None]]) -> list[list[Entry | None]]:
    """The same entries with the places of their first slots: rows that were joined or left out leave no hole."""
    placed: set[int] = set()
    for index, row in enumerate(rows):
        for column, entry in enumerate(row):
            if entry is not None and id(entry) not in placed:
                placed.add(id(entry))
                entry.row, entry.column = index, column
                entry.width = sum(1 for slot in row if slot is entry)
    return rows
