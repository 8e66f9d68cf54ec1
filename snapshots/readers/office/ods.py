"""OpenDocument spreadsheets (ISO/IEC 26300-3): cells carry the words that the publisher sees, so those are read.

Dates are read from the value, since the words of a date depend on the writer's settings.
"""

from __future__ import annotations

from typing import ClassVar

from snapshots.documents import Document, Hints
from snapshots.readers.office.packages import Package
from snapshots.readers.office.workbooks import Book, Tab, document_of_book
from snapshots.readers.tables.entries import is_year

MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_MOST_REPEATED = 1_000
_MOST_COLUMN = 16_384
_MOST_ROW = 1_048_576
_HIDDEN = frozenset({"collapse", "filter"})


class OdsReader:
    """OpenDocument spreadsheets."""

    media_types: ClassVar[frozenset[str]] = frozenset({MEDIA_TYPE})
    endings: ClassVar[frozenset[str]] = frozenset({"ods", "ots"})

    def read(self, content: bytes, hints: Hints) -> Document:
        """The visible sheets as a document. Raises ReadError."""
        package = Package(content, "an OpenDocument spreadsheet")
        refuse_locked(package)
        reading = _ContentReading()
        package.walk("content.xml", reading.start, reading.end, reading.text)
        title, changed = package.properties()
        return document_of_book(Book(tabs=reading.tabs, media_type=MEDIA_TYPE, title=title, changed=changed), hints)


def refuse_locked(package: Package) -> None:
    """Raises ReadError(PASSWORD) where the manifest says that parts are encrypted."""
    if "META-INF/manifest.xml" in package.parts:
        for entry in package.tree("META-INF/manifest.xml").elements:
            if entry.child("encryption-data") is not None:
                raise package.locked()


class _ContentReading:
    """Takes the events of content.xml."""

    def __init__(self) -> None:
        self.tabs: list[Tab] = []
        """The visible sheets."""
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._tab: Tab | None = None
        self._depth = 0
        """Tables open: a table in a cell is words of that cell."""
        self._row = self._column = self._head_column = 0
        self._rows = 1
        self._cell: dict[str, str] | None = None
        self._words: list[str] = []
        self._aside = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "style":
            self._style = attributes.get("name", "")
        elif tag == "table-properties" and attributes.get("display") == "false":
            self._hidden_styles.add(self._style)
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._open_tab(attributes)
        elif self._tab is None:
            return
        else:
            self._start_inside(self._tab, tag, attributes)

    def _start_inside(self, tab: Tab, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("annotation", "shapes"):
            self._aside += 1
        elif tag in ("p", "line-break", "s", "tab"):
            self.text(" ")
        elif self._depth > 1:
            return
        elif tag == "table-column":
            self._take_column(attributes)
        elif tag == "table-row":
            self._rows = _repeated(attributes, "number-rows-repeated", _MOST_ROW)
            self._column = 0
            if attributes.get("visibility") in _HIDDEN:
                tab.hidden_rows.update(range(self._row, self._row + min(self._rows, _MOST_REPEATED)))
        elif tag in ("table-cell", "covered-table-cell"):
            self._cell, self._words = attributes, []

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "table":
            self._depth -= 1
            self._tab = self._tab if self._depth else None
        elif tag in ("annotation", "shapes") and self._tab is not None:
            self._aside -= 1
        elif tag == "table-row" and self._depth == 1:
            self._row += self._rows
        elif tag in ("table-cell", "covered-table-cell") and self._depth == 1 and self._cell is not None:
            self._put(self._cell)
            self._cell = None

    def text(self, words: str) -> None:
        """Characters of the element that is open."""
        if self._cell is not None and not self._aside:
            self._words.append(words)

    def _open_tab(self, attributes: dict[str, str]) -> None:
        self._tab = Tab(attributes.get("name", ""))
        self._row = self._column = self._head_column = 0
        if attributes.get("style-name", "") not in self._hidden_styles or not self._hidden_styles:
            self.tabs.append(self._tab)

    def _take_column(self, attributes: dict[str, str]) -> None:
        count = _repeated(attributes, "number-columns-repeated", _MOST_COLUMN)
        if self._tab is not None and attributes.get("visibility") in _HIDDEN:
            self._tab.hidden_columns.update(range(self._head_column, min(self._head_column + count, _MOST_COLUMN)))
        self._head_column += count

    def _put(self, cell: dict[str, str]) -> None:
        columns = _repeated(cell, "number-columns-repeated", _MOST_COLUMN)
        words = _shown(cell, "".join(self._words))
        tab = self._tab
        if tab is not None and words:
            for row in range(self._row, self._row + min(self._rows, _MOST_REPEATED)):
                for column in range(self._column, self._column + min(columns, _MOST_REPEATED)):
                    tab.put(row, column, words)
            wide = _repeated(cell, "number-columns-spanned", _MOST_COLUMN)
            high = _repeated(cell, "number-rows-spanned", _MOST_ROW)
            if wide > 1 or high > 1:
                tab.merged.append((self._row, self._column, self._row + high - 1, self._column + wide - 1))
        self._column += columns


def _shown(cell: dict[str, str], words: str) -> str:
    words = " ".join(words.split())
    kind = cell.get("value-type", "string")
    if kind == "boolean" or words.startswith(("#N/A", "#DIV", "#REF", "#VALUE", "#NAME", "Err:")):
        return ""
    if kind == "date" and not is_year(words):
        return cell.get("date-value", words)[:10]
    return words or (cell.get("value", "") if kind in ("float", "percentage", "currency") else "")


def _repeated(attributes: dict[str, str], name: str, most: int) -> int:
    stated = attributes.get(name, "1")
    return max(1, min(int(stated), most)) if stated.isdecimal() and len(stated) < 10 else 1
