"""What a table says of the units of its cells in a column of units, or in a row of units under its heads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from snapshots.data.listing import listed
from snapshots.data.measures import SIGNS
from snapshots.readers.tables.column import Column
from snapshots.readers.tables.columns import Part
from snapshots.readers.tables.entries import Row, Rows, is_value, own_entries, states_unit, text_at, texts_of

_LEAST_SHARE = 0.6
"""Of the texts of a row that are units, more than which make it a row of units."""
_COUNT_HEADS = listed("number no count")
"""Heads that say how many, of whatever the table measures; beside a mean, how often it was measured."""
_STATISTICS = listed("mean average avg median minimum min lowest maximum max highest range sd variance percentile")
"""Words of heads over what was reckoned from samples."""
_LOWEST = "min"
_METRES_OR_MILLIONS = "m"
_WORD = re.compile(r"[^\W\d_]+")


def is_row_of_units(row: Row, index: int) -> bool:
    """Whether a row right under heads says what its columns are measured in: "Date | (°C) | mg/L | (NTU)", " | £'000 | £'000"."""
    texts = [entry.text for entry in own_entries(row, index) if entry.column > 0]
    units = list(filter(states_unit, texts))
    others = (text_at(row, 0), *(text for text in texts if text not in units))
    return len(units) > 1 and len(units) > len(texts) * _LEAST_SHARE and not any(map(is_value, others))


class Units:
    """The units of one table; `columns` are its columns of units."""

    def __init__(self, top: Rows, body: Rows, parts: Sequence[Part], columns: Sequence[int]) -> None:
        self._columns = columns
        self._under_heads = _signs_under_heads(top)
        self._sampled = _columns_of_samples(top, body, parts, columns) if columns else frozenset()

    def of_row(self, row: Row) -> str:
        """What the columns of units say of a row."""
        return " ".join(texts_of([row[index] for index in self._columns if index < len(row)])) if self._columns else ""

    def of_cell(self, column: int, said_of_row: str) -> str:
        """The unit of a cell of that row."""
        if column in self._sampled and states_unit(said_of_row):
            return ""
        return said_of_row or self._under_heads.get(column, "")


def _signs_under_heads(top: Rows) -> dict[int, str]:
    """Column → its sign in a row of units: "MW" under "Capacity", which would be a name anywhere else.

    Letters alone are units only beside a longer sign: "m | f | t" are men, women and all.
    """
    under: dict[int, str] = {}
    for index, row in enumerate(top[1:], 1):
        if is_row_of_units(row, index):
            signs = {column: text for column in range(len(row)) if (text := text_at(row, column)) in SIGNS}
            if _tells_lowest(row):
                signs = {column: sign for column, sign in signs.items() if sign != _LOWEST}
            if any(len(sign) > 1 for sign in signs.values()):
                under |= {column: sign for column, sign in signs.items() if not _may_name(sign)}
    return under


def _tells_lowest(row: Row) -> bool:
    """Whether "min" is no minutes but the lowest, beside "max" or "mean"."""
    return any(text != _LOWEST and _names_statistic(text) for column in range(len(row)) if (text := text_at(row, column)))


def _names_statistic(head: str) -> bool:
    return not _STATISTICS.isdisjoint(_WORD.findall(head.lower()))


def _may_name(sign: str) -> bool:
    """Whether a letter may be another thing: metres or millions, wins and losses."""
    return sign == _METRES_OR_MILLIONS or (len(sign) == 1 and sign.isupper())


def _columns_of_samples(top: Rows, body: Rows, parts: Sequence[Part], units: Iterable[int]) -> frozenset[int]:
    """Columns "Number" beside what was reckoned: in "Substance | Unit | Number | Mean" the samples are counted.

    In "Works | Unit | Number | Target" over "Roads | km" it is in kilometres as the target is.
    """
    sampled: set[int] = set()
    for part in parts:
        values = {*range(part.first, part.last)}.difference(part.names, part.silent, units)
        columns = [column for index in values if (column := Column(body, top, index)).share(is_value) * 2 >= 1]
        counting = {column.index for column in columns if column.head.lower().strip(" .") in _COUNT_HEADS}
        sampled |= counting if any(_names_statistic(column.head) for column in columns) else set()
    return frozenset(sampled)
