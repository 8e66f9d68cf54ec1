"""From the tabs of a workbook to a document: hidden tabs, rows and columns are left out, what is merged stays together.

Used by every reader of spreadsheets. Cells come as the words that the publisher sees. Only cells with words are kept, so a
sheet that is formatted down to its last row costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from snapshots.documents import Document, Hints, Published
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.blocks.layout import Origin, lay_out
from snapshots.readers.tables.sheets import Sheet, SheetWriter
from snapshots.readers.words.dates import published_in_address, published_in_lines
from snapshots.readers.words.encoding import clean

MOST_CELLS = 1_000_000
MOST_SLOTS = 3_000_000
_MOST_WORDS = 20_000
SCATTERED = "scattered"
"""Sign of a workbook with a cell far away from all others: a slip of a finger rather than a sheet."""
_FAR = 1_000
_DATED_ROWS = 30
_MOST_DATED = 200
_UNNAMED = re.compile(
    r"(?:sheet|tabelle|feuil|feuille|hoja|planilha|folha|foglio|blad|ark|arkusz|list|munka|лист|аркуш|工作表|シート|ورقة)\s?\d*|data|dati",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Tab:
    """One sheet of a workbook while it is read."""

    name: str
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    """Row → column → words; only cells that have words."""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """(first row, first column, last row, last column)."""
    cells: int = 0

    def put(self, row: int, column: int, words: str) -> None:
        """Keeps the words of a cell. Raises ReadError where a sheet holds more than any reader of it could want."""
        words = " ".join(clean(words[:_MOST_WORDS]).split())
        if not words:
            return
        self.cells += 1
        if self.cells > MOST_CELLS:
            raise ReadError(CauseCode.TOO_COMPLEX, f"A sheet has more than {MOST_CELLS:,} filled cells: watch a smaller extract.")
        self.rows.setdefault(row, {})[column] = words


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The visible tabs, and what the file says of itself."""

    tabs: Sequence[Tab]
    media_type: str
    title: str | None = None
    changed: Published | None = None
    complaints: tuple[str, ...] = ()


def document_of_book(book: Book, hints: Hints) -> Document:
    """The tabs as one document. Raises ReadError where no visible cell has words."""
    sheets = [sheet for tab in book.tabs if (sheet := _sheet(tab, named=len(book.tabs) > 1)) is not None]
    writer = SheetWriter()
    for sheet in sheets:
        writer.write(sheet)
    if not writer.drafts:
        raise ReadError(
            CauseCode.UNREADABLE, "Found a workbook without visible entries: check that the address still holds the sheet."
        )
    origin = Origin(
        media_type=book.media_type,
        title=book.title,
        language=hints.language,
        published=published_in_lines(_dated_lines(sheets)) or book.changed or published_in_address(hints.address),
        complaints=book.complaints,
        is_collection=sum(1 for sheet in sheets if sheet.name) > 1,
    )
    document = lay_out(writer.drafts, origin)
    return replace(document, signs=(SCATTERED,)) if any(map(_is_scattered, book.tabs)) else document


def _is_scattered(tab: Tab) -> bool:
    rows, columns = sorted(tab.rows), sorted({column for cells in tab.rows.values() for column in cells})
    return any(index - before > _FAR for used in (rows, columns) for before, index in zip((0, *used), used, strict=False))


def _dated_lines(sheets: Sequence[Sheet]) -> list[str]:
    """The first and last rows of each sheet, where the day of a workbook stands."""
    edges = [row for sheet in sheets for row in (*sheet.rows[:_DATED_ROWS], *sheet.rows[-_DATED_ROWS:])]
    return [" ".join(filter(None, row))[:_MOST_DATED] for row in edges]


def _fill(line: list[str], cells: Mapping[int, str], column_at: Mapping[int, int]) -> None:
    """Writes what stands in the visible columns of a row."""
    for column, words in cells.items():
        if column in column_at:
            line[column_at[column]] = words


def _sheet(tab: Tab, *, named: bool) -> Sheet | None:
    """The visible part of a tab, runs of empty rows and columns drawn together to one."""
    rows = [
        index for index in sorted(tab.rows) if index not in tab.hidden_rows and not tab.hidden_columns.issuperset(tab.rows[index])
    ]
    if not rows:
        return None
    columns = sorted(set[int]().union(*(tab.rows[index] for index in rows)) - tab.hidden_columns)
    row_at, height = _drawn_together(rows, tab.hidden_rows)
    column_at, width = _drawn_together(columns, tab.hidden_columns)
    if height * width > MOST_SLOTS:
        raise ReadError(CauseCode.TOO_COMPLEX, f"A sheet spreads over more than {MOST_SLOTS:,} slots: watch a smaller extract.")
    grid = [[""] * width for _ in range(height)]
    for index in rows:
        _fill(grid[row_at[index]], tab.rows[index], column_at)
    return Sheet(grid, _name_of(tab) if named else "", _merged(tab, row_at, column_at))


def _name_of(tab: Tab) -> str:
    """Its name, unless the program gave it: "Sheet 1"."""
    return "" if _UNNAMED.fullmatch(tab.name.strip()) else " ".join(clean(tab.name).split())


def _drawn_together(used: Sequence[int], hidden: set[int]) -> tuple[dict[int, int], int]:
    """Old place → new place, and how many there are; a visible gap between two used places leaves one empty place."""
    places: dict[int, int] = {}
    index = 0
    for before, row in zip((None, *used), used, strict=False):
        if before is not None and any(between not in hidden for between in range(before + 1, min(row, before + 1_000))):
            index += 1
        places[row] = index
        index += 1
    return places, index


def _merged(tab: Tab, row_at: dict[int, int], column_at: dict[int, int]) -> list[tuple[int, int, int, int]]:
    """The merged cells whose words are seen, by their new places."""
    merged = []
    for first, left, last, right in tab.merged:
        if first in row_at and left in column_at:
            last_row = max(
                (row_at[index] for index in range(first, min(last, first + 1_000) + 1) if index in row_at), default=row_at[first]
            )
            reach = range(left, min(right, left + 1_000) + 1)
            last_column = max((column_at[index] for index in reach if index in column_at), default=column_at[left])
            merged.append((row_at[first], column_at[left], last_row, last_column))
    return merged
