"""Tables in plain text: cells between bars, under rules, between tabs, in columns kept apart by spaces, or one space apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from snapshots.readers.plain.lines import BULLET, TextLine
from snapshots.readers.plain.narrow_tables import Barren, narrow_table_at
from snapshots.readers.plain.set_columns import set_under_columns
from snapshots.readers.tables.entries import Entry, is_value, states_unit

_BORDER = re.compile(r"[\s|+:=_\-–—─━│┃┼├┤┬┴┌┐└┘╔╗╚╝═║]+")
_GAP = re.compile(r"(?<![.!?])(?: {2,}|\t+ *)")
_RULES = re.compile(r"(?:={2,}|-{2,}) +(?:(?:={2,}|-{2,}) *)+")
"""A border in pieces, as reStructuredText, pandoc and database clients draw it: each piece is as wide as its column."""
_RULE = re.compile(r"={2,}|-{2,}")
_BAR = re.compile(r"[|│┃║]")
_Split = Callable[[TextLine], list[Entry]]
_MOST_CELL = 80
_MOST_GROUP = 40
_FEWEST_ROWS = 2
_MOST_HEADS = 3


def is_border(line: TextLine) -> bool:
    """Whether a line only draws: rules, corners, the dashes under a Markdown head."""
    return _BORDER.fullmatch(line.text) is not None


def table_at(lines: Sequence[TextLine], first: int, barren: Barren) -> tuple[list[list[Entry]], int]:
    """The rows of the table that begins at this line, and the line after it; no rows where none begins."""
    ruled = _rules_near(lines, first)
    for split in (_split_bars, _split_columns):
        if first < barren.get((split, *ruled), 0):
            continue
        rows, after = _rows_at(lines, first, split, ruled)
        texts = _under_columns(rows, lines[first:after]) if split is _split_columns else list(filter(None, rows))
        if len(texts) >= _FEWEST_ROWS and any(is_value(entry.text) for row in texts[1:] for entry in row[1:]):
            return _numbered(texts), after
        barren[split, *ruled] = after
    return narrow_table_at(lines, first, barren)


def _under_columns(rows: Sequence[list[Entry]], lines: Sequence[TextLine]) -> list[list[Entry]]:
    return set_under_columns(list(filter(None, rows)), [line for line in lines if not is_border(line)])


def _rows_at(lines: Sequence[TextLine], first: int, split: _Split, ruled: Sequence[int]) -> tuple[list[list[Entry]], int]:
    rows: list[list[Entry]] = []
    index = first
    while index < len(lines):
        if is_border(lines[index]):
            rows.append([])
        else:
            row = _split_ruled(lines[index], ruled) or split(lines[index])
            if len(row) < 2 and not (rows and split is _split_columns and _names_group(row, lines, index)):
                break
            rows.append(row)
        index += 1
    return rows, index


def _names_group(row: Sequence[Entry], lines: Sequence[TextLine], index: int) -> bool:
    """Whether a short line alone in its row stands over another row: "Towns" over "Hythe     12     14"."""
    if not row or len(row[0].text) > _MOST_GROUP or row[0].text.endswith((".", ":", ",")) or any(map(str.isdigit, row[0].text)):
        return False
    below = _split_columns(lines[index + 1]) if index + 1 < len(lines) else []
    return len(below) > 1 and not below[0].text[:1].islower() and all(is_value(entry.text) for entry in below[1:])


def _rules_near(lines: Sequence[TextLine], first: int) -> list[int]:
    """Where the columns begin, by the pieces of the border over the head or right under it, counted from the margin."""
    rules = next((line for line in lines[first : first + 2] if _RULES.fullmatch(line.text)), None)
    return [] if rules is None else [rules.indent + piece.start() for piece in _RULE.finditer(rules.text)]


def _split_ruled(line: TextLine, ruled: Sequence[int]) -> list[Entry]:
    """The cells under the pieces of a border, empty ones as well; none where a text runs over an edge."""
    shown = " " * line.indent + line.text
    if not ruled or line.indent > ruled[0] or any(shown[edge - 1 : edge].strip() for edge in ruled[1:]):
        return []
    entries: list[Entry] = []
    for column, (start, end) in enumerate(pairwise([*ruled, len(shown)])):
        raw = shown[start:end]
        entries.append(Entry(raw.strip(), 0, column))
        entries[-1].start = line.start - line.indent + start + len(raw) - len(raw.lstrip())
    return entries if sum(bool(entry.text) for entry in entries) > 1 else []


def _split_bars(line: TextLine) -> list[Entry]:
    if not _BAR.search(line.text):
        return []
    return _entries(line, _BAR)


def _split_columns(line: TextLine) -> list[Entry]:
    if BULLET.match(line.text):
        return []
    entries = _entries(line, _GAP)
    return entries if all(len(entry.text) <= _MOST_CELL for entry in entries) else []


def _entries(line: TextLine, gap: re.Pattern[str]) -> list[Entry]:
    """The cells of a line; their column is their position, empty outer cells of a barred line left out."""
    edges = [(match.start(), match.end()) for match in gap.finditer(line.text)]
    starts = [0, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(line.text)]
    entries: list[Entry] = []
    column = 0
    for start, end in zip(starts, ends, strict=True):
        raw = line.text[start:end]
        text = raw.strip()
        is_outer = not text and (start == 0 or end == len(line.text))
        if is_outer:
            continue
        entry = Entry(text, 0, column)
        entry.start = line.start + start + len(raw) - len(raw.lstrip())
        entries.append(entry)
        column += 1
    return entries


def _numbered(rows: list[list[Entry]]) -> list[list[Entry]]:
    for index, row in enumerate(rows):
        for entry in row:
            entry.row = index
    return _aligned(rows)


def _aligned(rows: list[list[Entry]]) -> list[list[Entry]]:
    """A head row, or one of units under it, that leaves the corner empty is one cell short: it stands over the last columns."""
    width = max(len(row) for row in rows)
    heads = {0, *(index for index, row in enumerate(rows[:_MOST_HEADS]) if all(states_unit(entry.text) for entry in row))}
    if any(len(row) != width for index, row in enumerate(rows) if index not in heads):
        return rows
    return [_moved_right(row, index) if index in heads and len(row) == width - 1 else row for index, row in enumerate(rows)]


def _moved_right(row: list[Entry], index: int) -> list[Entry]:
    for entry in row:
        entry.column += 1
    return [Entry("", index, 0), *row]
