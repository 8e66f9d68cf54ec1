"""Marks of notes that stand on the line: "1,340 (1)", "Pumps (2)" in a table with "(1) Without the quay." under it.

Raised marks go where a page is read. These look like counts, as deaths do beside cases ("1,340 (1)"): only the note tells.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from snapshots.documents import Block, BlockKind, Cell, Document
from snapshots.extraction.exclusions.masking import Excluded

_MARK = r"\(?\d{1,2}\)"
_NOTE = re.compile(rf"(?:\A|(?<=[.;:]\s))\s*({_MARK})\s?(?=[^\W\d_])")
"""As in "(1) Without the quay.", "Notes: (1) All craft. (2) With the island.", "1) Estimate"."""
_MARKED = re.compile(r"(?P<words>.*?[^\s(])(?P<marks>(?:\s?\(\d{1,2}\))+|\s\d{1,2}\))", re.DOTALL)
_NUMBER = re.compile(r"\d+")
_LONGEST_MARK = 6
"""Characters before a block in which the mark of its note is looked for: lists have theirs outside."""
_Column = tuple[int, int]


class NoteMarks:
    """The cells of a document without the marks of its notes, in their text and in the names of their rows and columns."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._last = dict(_notes(document))
        cells = [block for block in document.blocks if block.cell is not None] if self._last else []
        self._cut = self._ends(cells)
        self._bare = self._names(cells)

    def of(self, block: Block) -> Block:
        """The block without the marks of notes."""
        if block.cell is None or not self._last:
            return block
        names, number = self._bare, block.cell.number
        row = tuple(names.get((number, name), name) for name in block.cell.row)
        column = tuple(names.get((number, name), name) for name in block.cell.column)
        cell = block.cell if (row, column) == (block.cell.row, block.cell.column) else replace(block.cell, row=row, column=column)
        return replace(block, cell=cell, end=self._cut.get(block.start, block.end))

    def excluded(self, document: Document) -> Iterator[Excluded]:
        """The marks that end cells."""
        for block in document.blocks if self._cut else ():
            if (end := self._cut.get(block.start)) is not None:
                for match in _NUMBER.finditer(self._text, end, block.end):
                    yield Excluded(*match.span(), match[0], "footnote")

    def _ends(self, cells: Iterable[Block]) -> dict[int, int]:
        """Start of a cell → where it ends without its marks, in columns in which as many brackets mark notes as do not."""
        columns: defaultdict[_Column, list[tuple[Block, int, bool]]] = defaultdict(list)
        for block in cells:
            if block.cell is None or block.cell.is_head:
                continue
            words, marks = _split(self._text[block.start : block.end])
            if marks:
                ending = (block, block.start + len(words), self._are_noted(marks, block.end))
                columns[block.cell.number, block.cell.column_index].append(ending)
        noted = (ends for ends in columns.values() if 2 * sum(is_noted for *_, is_noted in ends) >= len(ends))
        return {block.start: end for ends in noted for block, end, is_noted in ends if is_noted}

    def _names(self, cells: Iterable[Block]) -> dict[tuple[int, str], str]:
        """(table, name of a row or column) → the name without its marks, unless that is the name of another, too."""
        cut: dict[tuple[int, str], str] = {}
        named = {(block.cell.number, name): block.end for block in cells if block.cell for name in _all_names(block.cell)}
        for (number, name), end in named.items():
            words, marks = _split(name)
            if marks and self._are_noted(marks, end):
                cut[number, name] = words
        times = Counter((key[0], cut.get(key, key[1])) for key in named)
        return {key: words for key, words in cut.items() if times[key[0], words] == 1}

    def _are_noted(self, marks: list[str], end: int) -> bool:
        """Has each of the marks its note further down?"""
        return all(self._last.get(mark, 0) > end for mark in marks)


def _notes(document: Document) -> Iterator[tuple[str, int]]:
    """The mark of each note, spelt as it is, and where it stands; numbers of headings are none."""
    for block in document.blocks if ")" in document.text else ():
        if block.cell is None and block.kind is not BlockKind.HEADING:
            before = document.text[max(0, block.start - _LONGEST_MARK) : block.start].rpartition("\n")[2]
            for match in _NOTE.finditer(before + document.text[block.start : block.end]):
                yield match[1], block.start


def _all_names(cell: Cell) -> tuple[str, ...]:
    return (*cell.row, *cell.column)


def _split(text: str) -> tuple[str, list[str]]:
    """The words of a cell or name, and the marks behind them; no marks where there are none."""
    match = _MARKED.fullmatch(text) if text.endswith(")") else None
    if match is None or match["words"].count("(") > match["words"].count(")"):
        return text, []
    return match["words"], re.findall(_MARK, match["marks"])
