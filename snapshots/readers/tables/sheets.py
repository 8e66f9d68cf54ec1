"""A sheet of rows as drafts: title rows over a table, the table with its heads, notes under it, and the next table.

Used by every reader whose format is rows and columns: delimited text, workbooks. Rule: rows come as the publisher shows them
(12.5%, not 0.125); a blank row ends a table only where a new head begins under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft
from snapshots.readers.blocks.tile_parts import is_label, is_number, tile
from snapshots.readers.tables.cells import cells_of
from snapshots.readers.tables.entries import Entry, Rows, is_band, is_time, is_value, is_year, names_something, text_at

_TABLE_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})?[a-z]?\.?")
_MOST_NAME = 160
_NOTE = re.compile(
    r"(?:notes?|sources?|footnotes?|n\.?\s?b\.?|remarques?|quelle|anmerkung|fuentes?|notas?|fonte|источник|примечание)\b\s*[:.]?|"
    r"[*†‡§¹²³]|\(?\d{1,2}[).]\s|\([a-z]\)\s",
    re.IGNORECASE,
)
_ABOUT_SHEET = re.compile(r"this (?:worksheet|sheet|workbook|tab) (?:contains|has|holds|includes)\b", re.IGNORECASE)
"""How accessible workbooks tell what is on the sheet: "This worksheet contains one table."."""
_DATED = re.compile(r"(?:[^\W\d_][^\d:]*[:\s])?\s*(\d[^:]*)")
_WORDED_SHARE = 0.6
_LAST_WORDED = 6
_SAMPLE = 60


@dataclass(slots=True)
class Sheet:
    """Rows of words as they are shown; '' where a cell is empty."""

    rows: list[list[str]]
    name: str = ""
    """The tab's name where it says something, else ''."""
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """(first row, first column, last row, last column) of cells that cover several slots."""


class SheetWriter:
    """Writes sheets one after the other; counts the tables of the document."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._tables = 0

    def write(self, sheet: Sheet) -> None:
        """Adds the drafts of one sheet."""
        if not any(any(row) for row in sheet.rows):
            return
        level = 1
        if sheet.name:
            self.drafts.append(Draft(BlockKind.HEADING, sheet.name, level=2))
            level = 3
        grid = _grid(sheet)
        for first, last in _parts(sheet.rows):
            for part in _beside(grid[first:last]):
                self._write_part(_renumbered(part), level, sheet.name)
            level = 3

    def _write_part(self, rows: list[list[Entry | None]], level: int, name: str) -> None:
        top = _title_rows(rows)
        names = [_said(row)[-1].text for row in rows[:top]]
        if top and len(said := _said(rows[0])) > 1:
            self.drafts.append(Draft(BlockKind.PARAGRAPH, said[0].text, boilerplate="table number"))
        self._write_titles(names, level)
        end = _first_note(rows, top)
        body = _renumbered(rows[top:end])
        pairs = _tiles(body)
        if pairs:
            self.drafts += (tile(number, words, home=rows) for number, words in pairs)
        elif body:
            self._write_table(body, names, name)
        for row in rows[end:]:
            self.drafts += (Draft(BlockKind.CAPTION, entry.text) for entry in _said(row))

    def _write_titles(self, names: list[str], level: int) -> None:
        for index, words in enumerate(names):
            is_title = index == 0 and len(words) <= _MOST_NAME and not words.endswith(".") and not is_number(words)
            kind = BlockKind.HEADING if is_title else BlockKind.PARAGRAPH
            about = "about the sheet" if _ABOUT_SHEET.match(words) else None
            self.drafts.append(Draft(kind, words, level=level if is_title else None, boilerplate=about))

    def _write_table(self, body: list[list[Entry | None]], names: list[str], name: str) -> None:
        table = ", ".join(words for words in names if len(words) <= _MOST_NAME) or name
        for entry, cell in cells_of(body, 0, table, self._tables, tuple(reversed(names))):
            self.drafts.append(Draft(BlockKind.CELL if cell else BlockKind.CAPTION, entry.text, cell=cell))
        self._tables += 1


def _grid(sheet: Sheet) -> list[list[Entry | None]]:
    grid: list[list[Entry | None]] = [
        [Entry(text, index, column) if text else None for column, text in enumerate(row)] for index, row in enumerate(sheet.rows)
    ]
    for first, left, last, right in sheet.merged:
        entry = grid[first][left] if first < len(grid) and left < len(grid[first]) else None
        if entry is None:
            continue
        for row in grid[first : last + 1]:
            row.extend([None] * (right + 1 - len(row)))
            row[left : right + 1] = [entry] * (right + 1 - left)
        entry.width = right + 1 - left
    return grid


def _said(row: Sequence[Entry | None]) -> list[Entry]:
    """The different entries of a row, in order."""
    said: list[Entry] = []
    for entry in row:
        if entry is not None and entry.text and (not said or said[-1] is not entry):
            said.append(entry)
    return said


def _parts(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Stretches of rows that stand together: blank rows part them where the next begins like a table of its own."""
    first = next((index for index, row in enumerate(rows) if any(row)), len(rows))
    index = first
    while index < len(rows):
        if not any(rows[index]):
            after = next((later for later in range(index, len(rows)) if any(rows[later])), len(rows))
            if after == len(rows):
                break
            begins = not _is_note_row(rows[after]) and _begins_table(rows, after) and _has_table(rows, first, index)
            if begins and not _goes_on_heads(rows, first, index, after):
                yield first, index
                first = after
            index = after
        index += 1
    if first < len(rows):
        yield first, len(rows)


def _has_table(rows: Sequence[Sequence[str]], first: int, last: int) -> bool:
    return any(sum(1 for text in row if text) > 1 for row in rows[first:last])


def _goes_on_heads(rows: Sequence[Sequence[str]], first: int, last: int, after: int) -> bool:
    """Whether a blank row only makes room between the heads of one table: all of them under an empty corner, no value yet."""
    stretch = [row for row in rows[first:last] if sum(1 for text in row if text) > 1]
    is_open = not any(row[0] for row in stretch[1:]) and not rows[after][0]
    return is_open and not any(is_value(text) and not is_year(text) for row in stretch[1:] for text in row)


def _is_note_row(row: Sequence[str]) -> bool:
    """Whether a row is a note, which belongs to the table above it."""
    said = [text for text in row if text]
    return len(said) == 1 and _NOTE.match(said[0]) is not None and not is_value(said[0])


def _begins_table(rows: Sequence[Sequence[str]], index: int) -> bool:
    """Whether a title or a head row stands here: words alone, then words over values."""
    for row in (row for row in rows[index : index + _LAST_WORDED] if any(row)):
        said = [text for text in row if text]
        if any(is_value(text) and not is_year(text) for text in said):
            return False
        if len(said) > 1:
            return True
    return False


def _beside(rows: list[list[Entry | None]]) -> list[list[list[Entry | None]]]:
    """Tables that stand side by side, an empty column between them; columns that only make room are left out."""
    width = max((len(row) for row in rows), default=0)
    filled = [any(column < len(row) and row[column] is not None for row in rows) for column in range(width)]
    cuts = [0]
    for column in range(1, width):
        if filled[column] and not filled[column - 1] and any(filled[cuts[-1] : column]) and _begins_names(rows, column):
            cuts.append(column)
    spans = zip(cuts, [*cuts[1:], width], strict=True)
    return [_columns_of(rows, [column for column in range(*span) if filled[column]]) for span in spans]


def _columns_of(rows: list[list[Entry | None]], columns: Sequence[int]) -> list[list[Entry | None]]:
    """These columns alone, without the rows that hold nothing there."""
    part = [[row[column] if column < len(row) else None for column in columns] for row in rows]
    return [row for row in part if any(row)]


def _begins_names(rows: Sequence[Sequence[Entry | None]], column: int) -> bool:
    """Whether rows of their own are named from here, or ranked and then named: "1 | Netherlands | 1.34"."""
    if _names_rows(rows, column):
        return True
    ranks = [text for row in rows[:_SAMPLE] if (text := text_at(row, column)).isdecimal()]
    is_ranking = len(ranks) > 1 and ranks == [str(rank) for rank in range(1, len(ranks) + 1)]
    return is_ranking and _names_rows(rows, column + 1)


def _names_rows(rows: Sequence[Sequence[Entry | None]], column: int) -> bool:
    """Whether a column right of a gap names rows of its own: words, most of them with a value beside them."""
    entries = [
        (entry, right)
        for row in rows[:_SAMPLE]
        if column + 1 < len(row) and (entry := row[column]) is not None and (right := row[column + 1]) is not None
    ]
    named = sum(1 for entry, right in entries if _may_name(entry.text) and entry is not right)
    valued = sum(1 for _, right in entries if is_value(right.text))
    return len(entries) > 1 and named >= len(entries) * _WORDED_SHARE and valued >= len(entries) / 2


def _may_name(text: str) -> bool:
    return names_something(text) or is_time(text) or is_band(text)


def _renumbered(rows: Sequence[Sequence[Entry | None]]) -> list[list[Entry | None]]:
    """The same entries with places counted from here: rows and columns that were left out leave no hole."""
    placed: set[int] = set()
    for index, row in enumerate(rows):
        for column, entry in enumerate(row):
            if entry is not None and id(entry) not in placed:
                placed.add(id(entry))
                entry.row, entry.column = index, column
    width = max((len(row) for row in rows), default=0)
    return [[*row, *[None] * (width - len(row))] for row in rows]


def _title_rows(rows: Rows) -> int:
    """How many first rows are titles: one text each, over a row of several; a number may stand before the first."""
    count = int(_is_numbered_title(rows))
    while count < len(rows) and len(said := _said(rows[count])) == 1 and _may_be_title(said[0].text):
        count += 1
    return count


def _is_numbered_title(rows: Rows) -> bool:
    """Whether the first row is the number of a table and its title, "2a | Landings by month", and no list begins with it."""
    first, second = ([entry.text for entry in _said(row)] for row in rows[:2]) if len(rows) > 1 else ([], [])
    if len(first) != 2 or not _TABLE_NUMBER.fullmatch(first[0]) or is_value(first[1]) or " " not in first[1]:
        return False
    return bool(second) and not is_value(second[0])


def _may_be_title(text: str) -> bool:
    """Words, also with a date: "Stand: 01.03.2025"."""
    dated = _DATED.fullmatch(text)
    return not is_value(text) or (dated is not None and is_time(dated[1]))


def _first_note(rows: Rows, top: int) -> int:
    """Where the notes under a table begin: one text alone in a row, with no row of several after it."""
    end = len(rows)
    while end > top and len(said := _said(rows[end - 1])) <= 1 and (not said or not is_value(said[0].text) or _is_note(said[0])):
        end -= 1
    # "Note:" over notes that stand in two columns.
    for index in range(max(top + 2, end - _SAMPLE), end):
        said = _said(rows[index])
        if said and _is_note(said[0]) and not any(is_value(entry.text) for row in rows[index:end] for entry in _said(row)[1:]):
            return index
    return end


def _is_note(entry: Entry) -> bool:
    return _NOTE.match(entry.text) is not None and not is_value(entry.text)


def _tiles(rows: Rows) -> list[tuple[str, str]]:
    """(number, words) of rows of numbers, each over or under a row of its words; one row under its words is a table."""
    said = [_said(row) for row in rows]
    if not said or len(said) % 2 or any(len(row) < 2 for row in said):
        return []
    pairs: list[tuple[str, str]] = []
    for upper, lower in zip(said[0::2], said[1::2], strict=True):
        leads = all(is_number(entry.text) for entry in upper)
        numbers, words = (upper, lower) if leads else (lower, upper)
        if (len(said) == 2 and not leads) or not _are_tiles(numbers, words):
            return []
        pairs += _pairs_of(numbers, words)
    return pairs


def _pairs_of(numbers: Sequence[Entry], words: Sequence[Entry]) -> list[tuple[str, str]]:
    return [(number.text, word.text) for number, word in zip(numbers, words, strict=True)]


def _are_tiles(numbers: list[Entry], words: list[Entry]) -> bool:
    """Whether numbers, none of them a year, and labels stand in the same columns."""
    if [entry.column for entry in numbers] != [entry.column for entry in words]:
        return False
    if not all(is_number(entry.text) and not is_year(entry.text) for entry in numbers):
        return False
    return all(is_label(entry.text) and not is_value(entry.text) for entry in words)
