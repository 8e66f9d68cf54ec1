"""Old Excel workbooks (BIFF, until 2003), by xlrd, which alone gives the formats of their numbers.

xlrd trusts its input: what breaks in it on a damaged file is gathered here, at one door.
"""

from __future__ import annotations

import io
from decimal import Decimal
from struct import error as StructError  # noqa: N812 -- reads as what it is in an except
from typing import TYPE_CHECKING, ClassVar

from snapshots.documents import Document, Hints
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.office.number_formats import number_of, shown
from snapshots.readers.office.workbooks import Book, Tab, document_of_book

if TYPE_CHECKING:
    from xlrd.book import Book as XlrdBook
    from xlrd.sheet import Sheet as XlrdSheet

MEDIA_TYPE = "application/vnd.ms-excel"
MOST_BYTES = 50_000_000
_BREAKS = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError, NotImplementedError, OSError,
    RecursionError, StructError, TypeError, ValueError,
)  # fmt: skip
"""What xlrd has been seen to raise, or could, where a damaged file leads it astray."""
_TEXT, _NUMBER, _DATE = 1, 2, 3


class XlsReader:
    """Excel workbooks from 5.0 to 2003."""

    media_types: ClassVar[frozenset[str]] = frozenset({MEDIA_TYPE})
    endings: ClassVar[frozenset[str]] = frozenset({"xls", "xlt"})

    def read(self, content: bytes, hints: Hints) -> Document:
        """The visible sheets as a document. Raises ReadError."""
        import xlrd

        if len(content) > MOST_BYTES:
            raise ReadError(CauseCode.TOO_LARGE, f"Found an old Excel workbook of more than {MOST_BYTES:,} bytes.")
        try:
            book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=io.StringIO())
            tabs = [_tab(book, sheet) for sheet in book.sheets() if not sheet.visibility]
        except (xlrd.XLRDError, xlrd.compdoc.CompDocError, *_BREAKS) as error:
            if "encrypted" in str(error):
                raise ReadError(
                    CauseCode.PASSWORD, "Found an old Excel workbook that is locked with a password: watch one that is not."
                ) from error
            raise ReadError(
                CauseCode.UNREADABLE, "Found an old Excel workbook that is damaged or cut short: download it again and check it."
            ) from error
        return document_of_book(Book(tabs=tabs, media_type=MEDIA_TYPE), hints)


def _tab(book: XlrdBook, sheet: XlrdSheet) -> Tab:
    tab = Tab(sheet.name)
    tab.hidden_rows.update(index for index, row in sheet.rowinfo_map.items() if row.hidden)
    tab.hidden_columns.update(index for index, column in sheet.colinfo_map.items() if column.hidden)
    tab.merged += [(first, left, last - 1, right - 1) for first, last, left, right in sheet.merged_cells]
    for row in range(sheet.nrows):
        kinds, values = sheet.row_types(row), sheet.row_values(row)
        for column, (kind, value) in enumerate(zip(kinds, values, strict=True)):
            if kind == _TEXT:
                tab.put(row, column, _without_marks(book, sheet, row, column, str(value)))
            elif kind in (_NUMBER, _DATE):
                tab.put(row, column, _number(book, sheet, row, column, value))
    return tab


def _number(book: XlrdBook, sheet: XlrdSheet, row: int, column: int, value: object) -> str:
    """As the cell's format shows it."""
    code = book.format_map[book.xf_list[sheet.cell_xf_index(row, column)].format_key].format_str
    return shown(number_of(repr(value)) or Decimal(0), code, from_1904=book.datemode == 1)


def _without_marks(book: XlrdBook, sheet: XlrdSheet, row: int, column: int, words: str) -> str:
    """A text whose last, raised run is a footnote mark, without it."""
    runs = sheet.rich_text_runlist_map.get((row, column))
    if not runs:
        return words
    offset, font = runs[-1]
    is_raised = font < len(book.font_list) and book.font_list[font].escapement == 1
    return words[:offset] if is_raised and offset > 0 else words
