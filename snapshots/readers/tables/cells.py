"""The place of every cell of a grid: names of its row, heads of its column, what speaks for its table.

Used by every reader that has tables: pages, text, sheets, PDF. A row is named by the columns of its part that name rows, under
the name of its group; rows that come again under others ("Women" under each district) are named with the row above them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from snapshots.documents import Cell
from snapshots.readers.tables.columns import Part, repeated_names, row_holds_time
from snapshots.readers.tables.entries import (
    Entry,
    Row,
    Rows,
    is_band,
    is_code,
    is_time,
    is_value,
    is_year,
    own_entries,
    text_at,
    texts_of,
)
from snapshots.readers.tables.heads import Heads, find_heads, repeats_heads

_MOST_NAMED_ROWS = 50_000
_DIGIT = re.compile(r"\d")


def cells_of(
    rows: Rows, marked_rows: int, table: str, number: int, scope: tuple[str, ...] = ()
) -> Iterator[tuple[Entry, Cell | None]]:
    """Every entry with words, in reading order, with its place; None as the place of a title over the table or a note under it.

    `scope` are texts besides the table's name that may state its unit: the nearest first.
    """
    heads = find_heads(rows, marked_rows)
    titles = tuple(entry.text for at in range(heads.titles) for entry in own_entries(rows[at], at))
    named = table or " ".join(titles)
    around = (*reversed(titles), *_corner(rows, heads), *scope)
    return _Placing(rows, heads, named, number, around).places()


def _corner(rows: Rows, heads: Heads) -> tuple[str, ...]:
    """What stands over the names of rows and can only speak of the values: "Country (USD m)", "(in thousands)"."""
    names = heads.parts[0].names[:1]
    said = [text_at(row, at) for row in rows[heads.titles : heads.rows] for at in names]
    body = [text_at(row, at) for row in rows[heads.rows : heads.rows + 20] for at in names]
    if any(is_value(text) for text in body):
        return ()
    return tuple(text for text in said if "(" in text or "[" in text or text.lower().startswith("in "))


class _Placing:
    """Gives the entries of one grid their places."""

    def __init__(self, rows: Rows, heads: Heads, table: str, number: int, scope: tuple[str, ...]) -> None:
        self._rows, self._heads, self._table, self._number, self._scope = rows, heads, table, number, scope
        self._over: dict[int, tuple[str, ...]] = {}
        self._top = [row for at, row in enumerate(rows[: heads.rows]) if at >= heads.titles and at not in heads.counts]
        self._parts = {column: part for part in heads.parts for column in range(part.first, part.last)}
        self._silent = {column for part in heads.parts for column in (*part.names, *part.silent)} | set(heads.units)
        self._above = _names_above(rows, heads)

    def places(self) -> Iterator[tuple[Entry, Cell | None]]:
        group: tuple[str, ...] = ()
        last_full = _last_full_row(self._rows)
        for index, row in enumerate(self._rows):
            own = own_entries(row, index)
            if index < self._heads.titles:
                yield from ((entry, None) for entry in own)
            elif index < self._heads.rows:
                yield from ((entry, self._place(entry, (), is_head=True)) for entry in own)
            elif self._top and repeats_heads(row, index, self._top[-1]):
                self._top, self._over = [*self._top[:-1], row], {}
                yield from ((entry, self._place(entry, (), is_head=True)) for entry in own)
            elif not _is_group(own, row):
                yield from self._in_row(row, index, own, group)
            elif index > last_full:
                yield own[0], None
            else:
                group = (own[0].text,)
                yield own[0], self._place(own[0], (), is_head=True)

    def _in_row(self, row: Row, index: int, own: Sequence[Entry], group: tuple[str, ...]) -> Iterator[tuple[Entry, Cell]]:
        names: dict[Part, tuple[str, ...]] = {}
        unit = " ".join(texts_of([row[at] for at in self._heads.units if at < len(row)]))
        states = any(entry.column not in self._silent for entry in own)
        for entry in own:
            part = self._parts.get(entry.column, self._heads.parts[-1])
            if part not in names:
                names[part] = group + self._above.get((index, part.first), ()) + _names_in(row, part, self._heads)
            if entry.column in self._silent and not states and _says_itself(entry.text):
                yield entry, self._place(entry, ())
            elif entry.column in self._silent:
                yield entry, self._place(entry, (), self._column(entry.column), is_head=True)
            else:
                is_time = entry.column in self._heads.times or row_holds_time(names[part], row, _first_value(part))
                yield entry, self._place(entry, names[part], self._column(entry.column), unit=unit, holds_time=is_time)

    def _place(
        self,
        entry: Entry,
        row: tuple[str, ...],
        column: tuple[str, ...] = (),
        *,
        is_head: bool = False,
        unit: str = "",
        holds_time: bool = False,
    ) -> Cell:
        return Cell(
            table=self._table,
            number=self._number,
            row=row,
            column=column,
            row_index=entry.row,
            column_index=entry.column,
            is_head=is_head,
            unit=unit,
            scope=self._scope,
            holds_time=holds_time,
        )

    def _column(self, column: int) -> tuple[str, ...]:
        if column not in self._over:
            self._over[column] = texts_of([row[column] for row in self._top if column < len(row)])
        return self._over[column]


def _says_itself(text: str) -> bool:
    """Whether the words of a row without anything else may state a figure themselves: "Posts opened 23.6% (13/55)"."""
    return _DIGIT.search(text) is not None and not (is_band(text) or is_time(text) or is_code(text) or is_value(text))


def _first_value(part: Part) -> int:
    return max((*part.names, *part.silent), default=part.first - 1) + 1


def _names_in(row: Row, part: Part, heads: Heads) -> tuple[str, ...]:
    names = part.names[1:] if heads.numbering and len(part.names) > 1 and part.names[0] == 0 else part.names
    return texts_of([row[at] for at in names if at < len(row)])


def _names_above(rows: Rows, heads: Heads) -> dict[tuple[int, int], tuple[str, ...]]:
    """(row, part's first column) → the name of the row over it, where its own name comes again under others."""
    above: dict[tuple[int, int], tuple[str, ...]] = {}
    body = range(heads.rows, min(len(rows), heads.rows + _MOST_NAMED_ROWS))
    for part in heads.parts:
        names = [_names_in(rows[at], part, heads) for at in body]
        repeated = repeated_names(names)
        over: tuple[str, ...] = ()
        for at, name in zip(body, names, strict=True):
            if name in repeated and over:
                above[at, part.first] = over
            elif name and name not in repeated:
                over = name
    return above


def _last_full_row(rows: Rows) -> int:
    for index in range(len(rows) - 1, -1, -1):
        if len(own_entries(rows[index], index)) > 1:
            return index
    return len(rows)


def _is_group(own: Sequence[Entry], row: Row) -> bool:
    """One entry alone in a row of several: the name of the rows under it."""
    if len(own) != 1 or len(row) < 2:
        return False
    entry = own[0]
    if is_value(entry.text):
        return is_year(entry.text)
    covers = sum(1 for slot in row if slot is entry)
    others = [slot for slot in row if slot is not None and slot is not entry and slot.text]
    return not others and (covers > 1 or entry.is_head or entry.strong or entry.text.endswith(":"))
