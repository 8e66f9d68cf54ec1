"""What the columns of a document's tables tell of how it writes numbers.

A column is printed with one number of decimals. Where whole numbers below a thousand stand among numbers like "1.178", and no
number has another tail, the point groups thousands: as decimals the whole ones would end in ".000".

"333 - 79.29%" under "4 - 4.60%" are counts with their shares: a column in which a first number is the larger one holds no ranges.
"81 (2)" over "64 (3)" may be shares with their errors: counts that are all below a hundred and few in a hundred are seldom told.
"""

from __future__ import annotations

import re
from collections import defaultdict

from snapshots.documents import Block, Document
from snapshots.extraction.words.digits import Style

_HAS_GROUP = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_WHOLE = re.compile(r"\d{1,3}")
_OTHER_MARKS = re.compile(r"\d[.,]\d{1,2}(?!\d)|\d,\d{3}|(?<![\d.])0\.\d|\d\.\d{4}")
"""Digits behind a point or a comma that are no group of three."""
_COUNT_AND_SHARE = re.compile(r"\s*(\d[\d.,]*)\s?[-–—]\s?(\d{1,3}(?:[.,]\d+)?)\s?%\s*")
_BRACKETED = re.compile(r"\s*(\d[\d.,]*)\s?[(\[]\s*(\d{1,3}(?:[.,]\d+)?)\s*[)\]]\W*")
_SHARE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
_LARGEST_SHARE, _LARGEST_ERROR = 100, 10
_MOST_COUNT = 15
"""Digits of a count."""
_FEWEST = 2
_SHORTEST_WHOLE = 2
"""Digits: a lone 0 or 5 may be written without decimals anywhere."""


def style_in_tables(document: Document, style: Style) -> Style:
    """The document's style, its points taken for marks of thousands where a column of a table shows that they are."""
    text = document.text
    if style.comma_decimal or not _HAS_GROUP.search(text) or _OTHER_MARKS.search(text):
        return style
    return Style(comma_decimal=True, space_groups=style.space_groups) if _shows_groups(document) else style


def _shows_groups(document: Document) -> bool:
    columns: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for block in document.blocks:
        if block.cell is not None and not block.cell.is_head:
            columns[block.cell.number, block.cell.column_index].append(document.words_of(block))
    return any(map(_groups, columns.values()))


def _groups(cells: list[str]) -> bool:
    grouped = sum(1 for text in cells if _GROUPED.fullmatch(text))
    whole = sum(1 for text in cells if _WHOLE.fullmatch(text) and len(text) >= _SHORTEST_WHOLE)
    return grouped >= _FEWEST and whole >= _FEWEST


def counts_and_shares(document: Document) -> dict[int, tuple[tuple[int, int], tuple[int, int]]]:
    """Start of a cell → the spans of its count and its share, for columns of cells like "333 - 79.29%"."""
    columns: defaultdict[tuple[int, int], list[tuple[Block, re.Match[str]]]] = defaultdict(list)
    for block in document.blocks if "%" in document.text else ():
        if block.cell is not None and not block.cell.is_head:
            match = _COUNT_AND_SHARE.fullmatch(document.text, block.start, block.end)
            if match is not None:
                columns[block.cell.number, block.cell.column_index].append((block, match))
    return {
        block.start: (match.span(1), (match.start(2), block.end))
        for cells in columns.values()
        if any(_falls(match) for _, match in cells)
        for block, match in cells
    }


def _falls(match: re.Match[str]) -> bool:
    """Whether the first number is larger than the second: no range."""
    count, share = match[1].replace(",", ""), match[2].replace(",", ".")
    return count.isdecimal() and len(count) <= _MOST_COUNT and float(count) > float(share)


def shares_with_errors(document: Document) -> frozenset[int]:
    """Where the cells of columns like "81 (2)" begin that may hold shares and their errors: numbers up to 100, small brackets."""
    columns: defaultdict[tuple[int, int], list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for block in document.blocks:
        if block.cell is not None and not block.cell.is_head:
            match = _BRACKETED.fullmatch(document.text, block.start, block.end)
            if match is not None:
                columns[block.cell.number, block.cell.column_index].append((block.start, match))
    return frozenset(start for cells in columns.values() if all(_may_err(match) for _, match in cells) for start, _ in cells)


def _may_err(match: re.Match[str]) -> bool:
    if not _SHARE.fullmatch(match[1]):
        return False
    share, error = (float(said.replace(",", ".")) for said in match.groups())
    return share <= _LARGEST_SHARE and error < share and error <= _LARGEST_ERROR
