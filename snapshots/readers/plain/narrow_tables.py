"""Tables in plain text whose columns stand one space apart, as text that was taken out of a PDF has them.

Nothing but the head says where a column begins: it is believed only where it has as many names as the rows below have values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from snapshots.readers.plain.lines import BULLET, TextLine
from snapshots.readers.tables.entries import Entry, is_year

_ATOM = re.compile(
    r"\(?[<>≤≥~±+−–-]?\s?[$€£]?\d[\d.,'’]*(?:%|[kKmM])?\)?[*†‡]*|[-–—]|n/?a|\.\.\.?|even|nil|unchanged", re.IGNORECASE
)
_AMOUNT = re.compile(r"\(?[$€£]\s?\d[\d.,'’]*\)?")
_PAIR = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^\d.;:!?|]{2,60}?)\s(?P<value>[$€£]?\d{1,3}(?:,?\d{3})*(?:\s(?:hrs?|km|kg|t|mi|miles|hours)\.?)?)"
)
_FEWEST_PAIRS = 4
_LINK = frozenset(["of", "sur", "von", "de", "out", "/", "di", "su"])
"""Words between the two numbers of one cell: "15 of 36"."""
_FLAG = re.compile(r"\(?[a-zé]\)?|\*+")
_GROUP, _GROUP_HEAD = re.compile(r"\d{3}(?:[.,]\d+)?%?"), re.compile(r"[-−+]?\d{1,3}")
_STARTS_A_NAME = re.compile(r"[^\W_]")
_LONGEST_NAME, _FEWEST_ROWS, _FEWEST_COLUMNS, _MOST_COLUMNS = 8, 2, 2, 16
Piece = tuple[int, int]
"""Offsets in the line."""
Barren = dict[object, int]
"""By how it was split: up to which line of a group no table begins. Rows that make no table make none from a later row on either,
so that each run of rows is walked once and not again from each of its lines."""


def narrow_table_at(lines: Sequence[TextLine], first: int, barren: Barren) -> tuple[list[list[Entry]], int]:
    """The rows of the table whose head is this line, and the line after it; no rows where none begins."""
    headless = _headless_rows(lines, first) or _pairs(lines, first, barren)
    if headless:
        return headless, first + len(headless)
    below = lines[first + 1 : first + 1 + _FEWEST_ROWS]
    if len(below) < _FEWEST_ROWS or not all(_read_row(line.text) for line in below) or BULLET.match(lines[first].text):
        return [], first
    if _is_head_of_years(below[0].text):
        return [], first  # "Boats by port" stands over the head
    for pieces in _heads(lines[first].text):
        for count in (len(pieces) - 1, len(pieces)):
            if not _FEWEST_COLUMNS <= count <= _MOST_COLUMNS:
                continue
            rows = list(_rows(lines, first + 1, count))
            if len(rows) >= _FEWEST_ROWS:
                head = _entries(lines[first], pieces, 0, first_column=count + 1 - len(pieces))
                return [head, *rows], first + 1 + len(rows)
    return [], first


def _headless_rows(lines: Sequence[TextLine], first: int) -> list[list[Entry]]:
    """Rows of a name and as many amounts each, of which the first says the currency: "Taxes $204 $310", then "Fines 20 31"."""
    row = _read_row(lines[first].text)
    if row is None or not all(_AMOUNT.fullmatch(lines[first].text[start:end]) for start, end in row[1]):
        return []
    rows = list(_rows(lines, first, len(row[1]), 0))
    return rows if len(rows) > _FEWEST_ROWS else []


def _pairs(lines: Sequence[TextLine], first: int, barren: Barren) -> list[list[Entry]]:
    """Lines of a name and its one number, "Nets mended 329", unless the numbers only rise, as those of pages and parts do."""
    if first < barren.get(_PAIR, 0):
        return []
    rows: list[list[Entry]] = []
    for index in range(first, len(lines)):
        pair = _PAIR.fullmatch(lines[index].text)
        if pair is None:
            break
        rows.append(_entries(lines[index], [pair.span("name"), pair.span("value")], len(rows)))
    numbers = [int(re.sub(r"\D", "", row[1].text)) for row in rows]
    if len(rows) >= _FEWEST_PAIRS and numbers != sorted(numbers):
        return rows
    barren[_PAIR] = first + len(rows)
    return []


def _heads(text: str) -> Iterator[list[Piece]]:
    """The names of a head: by their capitals ("Zones touchées Nouveaux cas"), or a word each."""
    words = _words(text)
    if _read_row(text) and not _is_head_of_years(text):
        return
    named: list[Piece] = []
    depth = 0
    for start, end in words:
        begins = text[start].isupper() or text[start].isdigit()
        if named and (depth or not begins):
            named[-1] = named[-1][0], end
        else:
            named.append((start, end))
        depth += text.count("(", start, end) - text.count(")", start, end)
    yield named
    if len(words) != len(named):
        yield words


def _is_head_of_years(text: str) -> bool:
    """As in "Port 2030 2031"."""
    row = _read_row(text)
    return row is not None and all(is_year(text[start:end]) for start, end in row[1])


def _rows(lines: Sequence[TextLine], first: int, count: int, number: int = 1) -> Iterator[list[Entry]]:
    """The rows from line `first` on that have `count` values; `number`: of the first of them in its table."""
    for index in range(first, len(lines)):
        line = lines[index]
        row = _read_row(line.text)
        values = next((cut for cut in _cuts(line.text, row[1]) if len(cut) == count), None) if row else None
        if row is None or values is None:
            return
        yield _entries(line, [row[0], *values], number + index - first)


def _read_row(text: str) -> tuple[Piece, list[Piece]] | None:
    """The name at the start of a line and the two or more values that fill the rest of it."""
    words = _words(text)
    first = next((index for index, (start, end) in enumerate(words) if _ATOM.fullmatch(text[start:end])), 0)
    if not 0 < first <= _LONGEST_NAME or not _STARTS_A_NAME.match(text[words[0][0]]) or text[words[first - 1][1] - 1] in ".:;,":
        return None
    values: list[Piece] = []
    linked = False
    for start, end in words[first:]:
        word = text[start:end]
        if _ATOM.fullmatch(word):
            values = [*values[:-1], (values[-1][0], end)] if linked else [*values, (start, end)]
            linked = False
        elif word.lower() in _LINK:
            linked = True
        elif _FLAG.fullmatch(word):
            values[-1] = values[-1][0], end
        else:
            return None
    return ((words[0][0], words[first - 1][1]), values) if len(values) >= _FEWEST_COLUMNS and not linked else None


def _cuts(text: str, values: list[Piece]) -> Iterator[list[Piece]]:
    """The values of a row, cut in each way there is: as they stand, brackets with what they follow, thousands with spaces."""
    yield values
    bracketed = _joined(text, values, _is_bracketed)
    yield bracketed
    for cut in (values, bracketed):
        yield _joined(text, cut, _is_group)


def _is_bracketed(before: str, word: str) -> bool:
    return bool(before) and word.startswith("(") and word.endswith(")")


def _is_group(before: str, word: str) -> bool:
    return _GROUP.fullmatch(word) is not None and _GROUP_HEAD.fullmatch(before.rsplit(maxsplit=1)[-1]) is not None


def _joined(text: str, values: list[Piece], goes_on: Callable[[str, str], bool]) -> list[Piece]:
    joined: list[Piece] = []
    for start, end in values:
        if joined and goes_on(text[slice(*joined[-1])], text[start:end]):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _words(text: str) -> list[Piece]:
    return [match.span() for match in re.finditer(r"\S+", text)]


def _entries(line: TextLine, pieces: Sequence[Piece], row: int, first_column: int = 0) -> list[Entry]:
    entries = [Entry("", row, column) for column in range(first_column)]
    for column, (start, end) in enumerate(pieces, first_column):
        entry = Entry(line.text[start:end], row, column)
        entry.start = line.start + start
        entries.append(entry)
    return entries
