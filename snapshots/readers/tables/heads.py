"""Which cells of a grid are heads, and the path of heads over and before each of the others.

The markup's own heads are trusted; where it names none, a first row of words or years over numbers is a head row, leading
columns of words are row heads. Used by every reader that has tables: pages, text, sheets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from snapshots.documents import Cell
from snapshots.readers.blocks.tile_parts import is_number

_MOST_HEAD_ROWS = 4
_MOST_HEAD_COLUMNS = 4
_MOST_MARKED_ROWS = 8
"""A <thead> of more rows holds the table itself: it is no longer believed."""
_SAMPLE = 60
_WORDS_SHARE = 0.8
_HAS_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]")
_YEAR = re.compile(
    r"(?:(?:FY|CY|AY|Q[1-4]|H[12]|T[1-4]|[^\W\d_]{3,9}\.?)[\s/'’-]*)?(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?(?:\s?\(?[a-z*†]{1,5}\)?)?"
    r"|(?:Q[1-4]|H[12])(?:\s?(?:19|20)?\d\d)?|[^\W\d_]{3,9}[-\s’']\d\d",
    re.IGNORECASE,
)
_BLANK = frozenset({"", "-", "–", "—", "..", "...", "…", "n/a", "na", "n.a.", "nd", "n.d.", "*", "x", "nil"})
_NUMBERING = re.compile(r"(?:#|no\.?|nr\.?|nº|n°|s/n|sn|rank|rang|№|row)", re.IGNORECASE)
_UNIT_HEAD = re.compile(
    r"(?:units?(?: of measure(?:ment)?)?|unité|einheit|unidad|unidade|unità|eenheid|единиц\S*|ед\.\S*|الوحدة|单位|単位)",
    re.IGNORECASE,
)


@dataclass(slots=True, eq=False)
class Entry:
    """A cell as it stands in the grid: its words and where it begins."""

    text: str
    row: int
    column: int
    is_head: bool = False
    """The markup says so."""
    strong: bool = False
    width: int = 1
    start: int = 0
    """Offset of its words, for readers whose text is not made from drafts."""


Rows = Sequence[Sequence[Entry | None]]


@dataclass(frozen=True, slots=True)
class Heads:
    """Head rows on top, head columns on the left, columns of units and of numbering."""

    rows: int
    columns: int
    units: tuple[int, ...] = ()
    numbering: bool = False


def is_value(text: str) -> bool:
    """Whether a cell states a number rather than names something; "2,365 (12%)" does, "COVID-19" does not."""
    if not _HAS_DIGIT.search(text):
        return False
    return is_number(text) or len(_LETTERS.findall(text)) <= max(2, len(text) * 0.35)


def is_year(text: str) -> bool:
    """Whether a cell is a year or another period, which heads rows and columns though it is a number."""
    return len(text) <= 18 and _YEAR.fullmatch(text) is not None


def find_heads(rows: Rows, marked_rows: int = 0) -> Heads:
    """The heads of a grid, its markup first."""
    head_rows = marked_rows if 0 < marked_rows <= _MOST_MARKED_ROWS else _head_rows(rows)
    head_rows = min(head_rows, max(len(rows) - 1, 0))
    body = rows[head_rows:]
    columns = _head_columns(body)
    top = rows[:head_rows]
    width = max((len(row) for row in rows[:_SAMPLE]), default=0)
    units = tuple(column for column in range(columns, width) if any(_UNIT_HEAD.fullmatch(_text(row, column)) for row in top))
    return Heads(head_rows, columns, units, numbering=_counts_rows(rows, head_rows))


def _text(row: Sequence[Entry | None], column: int) -> str:
    entry = row[column] if column < len(row) else None
    return entry.text if entry else ""


def _own(row: Sequence[Entry | None], index: int) -> list[Entry]:
    """The entries that begin in this row, with words."""
    return [entry for at, entry in enumerate(row) if entry and entry.row == index and entry.column == at and entry.text]


def _head_rows(rows: Rows) -> int:
    count = 0
    while count < min(_MOST_HEAD_ROWS, len(rows) - 1) and _is_head_row(rows, count):
        count += 1
    return count


def _is_head_row(rows: Rows, index: int) -> bool:
    own = _own(rows[index], index)
    if index == 0 and len(own) == 1 and own[0].width > 1 and len(rows) > 2 and not is_value(own[0].text):
        return _is_head_row(rows, 1)  # a title over all columns, over the heads
    if not own:
        return index == 0 and bool(rows[index]) and any(entry and entry.is_head for entry in rows[index])
    later = [entry for entry in own if entry.column > 0] or own
    if all(entry.is_head for entry in later):
        # A head alone over all columns is the name of the rows under it, unless it stands over another head row.
        return len(own) > 1 or (index + 1 < len(rows) - 1 and _is_head_row(rows, index + 1))
    if any(entry.is_head for entry in own) or any(is_value(entry.text) and not is_year(entry.text) for entry in own):
        return False
    if index == 0 or (index == 1 and len(_own(rows[0], 0)) == 1 and rows[0][0] is rows[0][-1]):
        return len(own) > 1 and _has_values_under(rows[index:])
    return not _text(rows[index], 0) or rows[index][0] is rows[index - 1][0]


def _has_values_under(rows: Rows) -> bool:
    return any(entry and is_value(entry.text) for row in rows[1:_SAMPLE] for entry in row[1:])


def _head_columns(body: Rows) -> int:
    sample = body[:_SAMPLE]
    width = max((len(row) for row in sample), default=0)
    count = 0
    while count < min(_MOST_HEAD_COLUMNS, width - 1) and _is_head_column(sample, count):
        count += 1
    # Words all through: a table of texts, whose first column names the rows.
    return count if count == 0 or _values_from(sample, count) else 1


def _is_head_column(sample: Rows, column: int) -> bool:
    entries = [row[column] for row in sample if column < len(row)]
    said = [entry for entry in entries if entry and entry.text and entry.width == 1]
    if not said:
        return column == 0 and len(sample) > 0
    if all(entry.is_head for entry in said):
        return True
    named = sum(1 for entry in said if is_year(entry.text) or not is_value(entry.text))
    years = sum(1 for entry in said if is_year(entry.text))
    if column == 0 and _is_counting(said):
        return True
    if years * 2 > len(said) and column > 0:
        return False
    return named >= len(said) * _WORDS_SHARE and not all(entry.text.lower() in _BLANK for entry in said)


def _is_counting(said: Sequence[Entry]) -> bool:
    numbers = [entry.text.rstrip(".)") for entry in said]
    return len(numbers) > 2 and numbers == [str(at) for at in range(1, len(numbers) + 1)]


def _values_from(sample: Rows, column: int) -> bool:
    return any(entry and is_value(entry.text) for row in sample for entry in row[column:])


def _counts_rows(rows: Rows, head_rows: int) -> bool:
    body = rows[head_rows : head_rows + _SAMPLE]
    numbers = [entry for row in body for entry in row[:1] if entry is not None and entry.text]
    named = any(_NUMBERING.fullmatch(_text(row, 0)) for row in rows[:head_rows])
    return _is_counting(numbers) or (named and all(entry.text.rstrip(".)").isdigit() for entry in numbers))


def cells_of(rows: Rows, marked_rows: int, table: str, number: int) -> Iterator[tuple[Entry, Cell | None]]:
    """Every entry with words, in reading order, with its place; None as the place of a note under the table."""
    return _Placing(rows, find_heads(rows, marked_rows), table, number).places()


class _Placing:
    """Gives the entries of one grid their places."""

    def __init__(self, rows: Rows, heads: Heads, table: str, number: int) -> None:
        self._rows, self._heads, self._table, self._number = rows, heads, table, number
        self._over: dict[int, tuple[str, ...]] = {}

    def places(self) -> Iterator[tuple[Entry, Cell | None]]:
        group: tuple[str, ...] = ()
        last_full = _last_full_row(self._rows)
        for index, row in enumerate(self._rows):
            own = _own(row, index)
            if index < self._heads.rows:
                yield from ((entry, self._place(entry, (), is_head=True)) for entry in own)
            elif not _is_group(own, row):
                before = group + _row_heads(row, self._heads)
                yield from ((entry, self._in_body(entry, before)) for entry in own)
            elif index > last_full:
                yield own[0], None
            else:
                group = (own[0].text,)
                yield own[0], self._place(own[0], (), is_head=True)

    def _in_body(self, entry: Entry, before: tuple[str, ...]) -> Cell:
        is_head = entry.column < self._heads.columns or entry.column in self._heads.units
        return self._place(entry, () if is_head else before, self._column(entry.column), is_head=is_head)

    def _place(self, entry: Entry, row: tuple[str, ...], column: tuple[str, ...] = (), *, is_head: bool) -> Cell:
        return Cell(
            table=self._table,
            number=self._number,
            row=row,
            column=column,
            row_index=entry.row,
            column_index=entry.column,
            is_head=is_head,
        )

    def _column(self, column: int) -> tuple[str, ...]:
        if column not in self._over:
            over = [row[column] for row in self._rows[: self._heads.rows] if column < len(row)]
            self._over[column] = _texts(over)
        return self._over[column]


def _texts(entries: Sequence[Entry | None]) -> tuple[str, ...]:
    """Their words, an entry that covers several slots once."""
    path: list[Entry] = []
    for entry in entries:
        if entry is not None and entry.text and entry not in path:
            path.append(entry)
    return tuple(entry.text for entry in path)


def _last_full_row(rows: Rows) -> int:
    for index in range(len(rows) - 1, -1, -1):
        if len(_own(rows[index], index)) > 1:
            return index
    return len(rows)


def _is_group(own: Sequence[Entry], row: Sequence[Entry | None]) -> bool:
    """One entry alone in a row of several: the name of the rows under it."""
    if len(own) != 1 or len(row) < 2 or is_value(own[0].text):
        return False
    entry = own[0]
    covers = sum(1 for slot in row if slot is entry)
    others = [slot for slot in row if slot is not None and slot is not entry and slot.text]
    return not others and (covers > 1 or entry.is_head or entry.strong or entry.text.endswith(":"))


def _row_heads(row: Sequence[Entry | None], heads: Heads) -> tuple[str, ...]:
    first = 1 if heads.numbering and heads.columns > 1 else 0
    return _texts([row[column] for column in (*range(first, heads.columns), *heads.units) if column < len(row)])
