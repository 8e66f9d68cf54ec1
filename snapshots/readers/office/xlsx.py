"""Excel workbooks (ECMA-376): read as streams, numbers as their formats show them.

The cells' formats, hidden rows and columns and rich text decide what a number says, so the parts are read themselves;
docs/decisions/0008 tells why no library does it.
"""

from __future__ import annotations

import re
from typing import ClassVar

from snapshots.documents import Document, Hints
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.office.number_formats import BUILT_IN, number_of, shown
from snapshots.readers.office.packages import Element, Package
from snapshots.readers.office.workbooks import Book, Tab, document_of_book
from snapshots.readers.page.inline import read_run
from snapshots.readers.page.tree import Node

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MOST_COLUMN = 16_384
_MOST_ROW = 1_048_576
_MOST_MERGED = 50_000
_ISO_DAY = 10


class XlsxReader:
    """Excel workbooks since 2007, with or without macros (which are not looked at)."""

    media_types: ClassVar[frozenset[str]] = frozenset({MEDIA_TYPE, "application/vnd.ms-excel.sheet.macroenabled.12"})
    endings: ClassVar[frozenset[str]] = frozenset({"xlsx", "xlsm", "xltx"})

    def read(self, content: bytes, hints: Hints) -> Document:
        """The visible sheets as a document. Raises ReadError."""
        package = Package(content, "an Excel workbook")
        if "xl/workbook.bin" in package.parts:
            raise ReadError(
                CauseCode.MEDIA_TYPE, "Found a binary Excel workbook (.xlsb), which has no reader: watch its .xlsx or .csv form."
            )
        main = _main_part(package)
        workbook = package.tree(main)
        styles = _Styles(package, main)
        title, changed = package.properties()
        tabs, stored_nothing = [], 0
        relations = package.relations(main)
        strings = _strings(package, main)
        from_1904 = _is_on((workbook.child("workbookPr") or Element("", {})).attributes.get("date1904"))
        for entry in (workbook.child("sheets") or Element("", {})).elements:
            part = relations.get(entry.attributes.get("id", ""), "")
            if entry.attributes.get("state", "visible") != "visible" or part not in package.parts:
                continue
            reading = _SheetReading(Tab(entry.attributes.get("name", "")), styles, strings, from_1904=from_1904)
            package.walk(part, reading.start, reading.end, reading.text)
            tabs.append(reading.tab)
            stored_nothing += reading.stored_nothing
        complaints = (f"{stored_nothing:,} formulas stand in the file without a result.",) if stored_nothing else ()
        return document_of_book(
            Book(tabs=tabs, media_type=MEDIA_TYPE, title=title, changed=changed, complaints=complaints), hints
        )


def _main_part(package: Package) -> str:
    names = (name for name in package.relations("").values() if name in package.parts and "workbook" in name)
    return next(names, "xl/workbook.xml")


def _is_on(value: str | None) -> bool:
    return value in ("1", "true", "on")


class _Styles:
    """Cell style → format code."""

    def __init__(self, package: Package, main: str) -> None:
        part = _beside(main, "styles.xml")
        root = package.tree(part) if part in package.parts else Element("", {})
        codes = dict(BUILT_IN)
        for entry in (root.child("numFmts") or root).elements:
            number = entry.attributes.get("numFmtId", "")
            if number.isdecimal() and len(number) < 10:
                codes[int(number)] = entry.attributes.get("formatCode", "General")
        self._codes = [
            codes.get(int(number), "General") if (number := style.attributes.get("numFmtId", "0")).isdecimal() else "General"
            for style in (root.child("cellXfs") or Element("", {})).elements
        ]

    def code(self, style: str) -> str:
        """The format of a cell's style; General where the file names none."""
        index = int(style) if style.isdecimal() and len(style) < 10 else 0
        return self._codes[index] if index < len(self._codes) else "General"


def _beside(main: str, name: str) -> str:
    folder = main.rpartition("/")[0]
    return f"{folder}/{name}" if folder else name


def _strings(package: Package, main: str) -> list[str]:
    part = _beside(main, "sharedStrings.xml")
    if part not in package.parts:
        return []
    strings: list[str] = []

    def reduce(element: Element) -> Element | str | None:
        if element.tag == "si":
            strings.append(rich_text(element))
            return None
        return element

    package.tree(part, reduce)
    return strings


def rich_text(element: Element) -> str:
    """The words of a string: readings of characters (rPh) left out, raised marks kept apart from the number before them."""
    items: list[Node | str] = []
    for child in element.elements:
        if child.tag == "t":
            items.append(child.text)
        elif child.tag == "r":
            items.append(_run(child))
    if all(isinstance(item, str) for item in items):
        return "".join(item for item in items if isinstance(item, str))
    return " ".join(line.text for line in read_run(items).lines)


def _run(run: Element) -> Node | str:
    words = "".join(child.text for child in run.elements if child.tag == "t")
    look = run.child("rPr")
    raised = look.child("vertAlign") if look else None
    struck = look.child("strike") if look else None
    tag = {"superscript": "sup", "subscript": "sub"}.get(raised.attributes.get("val", "")) if raised else None
    if struck is not None and struck.attributes.get("val", "1") not in ("0", "false"):
        tag = "del"
    return Node(tag, {}, [words], size=len(words)) if tag else words


def place_of(reference: str) -> tuple[int, int] | None:
    """(row, column) from 0 of "B7"; None for what is no place."""
    match = _REFERENCE.fullmatch(reference.replace("$", ""))
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    row = int(match[2])
    return (row - 1, column - 1) if 1 <= row <= _MOST_ROW and column <= _MOST_COLUMN else None


class _SheetReading:
    """Takes the events of one sheet."""

    def __init__(self, tab: Tab, styles: _Styles, strings: list[str], *, from_1904: bool) -> None:
        self.tab = tab
        self.stored_nothing = 0
        """Formulas without a stored result."""
        self._styles, self._strings, self._from_1904 = styles, strings, from_1904
        self._row = self._column = -1
        self._cell: dict[str, str] | None = None
        self._value: list[str] | None = None
        self._words: list[str] = []
        self._inline: Element | None = None
        self._open: list[Element] = []
        self._has_formula = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "c":
            place = place_of(attributes.get("r", ""))
            self._row, self._column = place or (max(self._row, 0), self._column + 1)
            self._cell, self._words, self._inline, self._has_formula = attributes, [], None, False
        elif tag == "v":
            self._value = self._words
        elif tag == "f":
            self._has_formula = True
        elif tag == "is" or self._open:
            self._begin_inline(Element(tag, attributes))
        elif tag == "row":
            self._begin_row(attributes.get("r", ""), is_hidden=_is_on(attributes.get("hidden")))
        elif tag == "col" and _is_on(attributes.get("hidden")):
            self._hide(attributes.get("min", ""), attributes.get("max", ""))
        elif tag == "mergeCell" and len(self.tab.merged) < _MOST_MERGED:
            self._merge(attributes.get("ref", ""))

    def _begin_inline(self, element: Element) -> None:
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._inline = element
        self._open.append(element)

    def _begin_row(self, number: str, *, is_hidden: bool) -> None:
        self._row = int(number) - 1 if number.isdecimal() and len(number) < 8 else self._row + 1
        self._column = -1
        if is_hidden:
            self.tab.hidden_rows.add(self._row)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "v":
            self._value = None
        elif self._open:
            self._open.pop()
        elif tag == "c" and self._cell is not None:
            if self._words or self._inline is not None:
                self.tab.put(self._row, self._column, self._shown(self._cell, "".join(self._words)))
            elif self._has_formula:
                self.stored_nothing += 1
            self._cell = None

    def text(self, words: str) -> None:
        """Characters of the element that is open."""
        if self._value is not None:
            self._value.append(words)
        elif self._open:
            self._open[-1].children.append(words)

    def _string(self, number: str) -> str:
        """The shared string of a number; "" for a number that is none."""
        place = int(number) if number.strip().isdecimal() and len(number) < 10 else -1
        return self._strings[place] if 0 <= place < len(self._strings) else ""

    def _shown(self, cell: dict[str, str], value: str) -> str:
        kind = cell.get("t", "n")
        if kind == "s":
            return self._string(value)
        if kind == "inlineStr":
            return rich_text(self._inline) if self._inline is not None else ""
        if kind in ("b", "e"):  # a flag, or an error such as #N/A: neither states anything
            return ""
        if kind == "str":
            return value
        if kind == "d":
            return value[:_ISO_DAY]
        number = number_of(value.strip())
        return value if number is None else shown(number, self._styles.code(cell.get("s", "0")), from_1904=self._from_1904)

    def _hide(self, first: str, last: str) -> None:
        if first.isdecimal() and last.isdecimal() and len(first) < 7 and len(last) < 7:
            self.tab.hidden_columns.update(range(int(first) - 1, min(int(last), _MOST_COLUMN)))

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        upper, lower = place_of(first), place_of(last or first)
        if upper and lower:
            self.tab.merged.append((*upper, *lower))
