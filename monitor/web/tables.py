"""A table of a sheet before and after: every cell as the newer release states it, those that changed with what they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from snapshots import Cell, Change, Figure, Observation

MOST_ROWS = 40
"""Of a larger table only the rows with a change are shown."""

Place = tuple[int, str]
"""Index and heading of a row or a column; both, since two may bear one heading."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell: what is stated there now, and what changed, if anything did."""

    figure: Figure
    series: str
    change: Change | None


@dataclass(frozen=True, slots=True)
class Table:
    """A row for each of its rows, a column for each of its columns; None where a cell states no figure."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Slot | None, ...]], ...]
    left_out: int
    """Rows without a change that are not shown."""


@dataclass(slots=True)
class _Grid:
    name: str
    slots: dict[tuple[Place, Place], Slot] = field(default_factory=dict)

    def put(self, cell: Cell, slot: Slot) -> None:
        row, column = (cell.row_index, " › ".join(cell.row)), (cell.column_index, " › ".join(cell.column))
        self.slots.setdefault((row, column), slot)


def tables_of(changes: Sequence[Change], now: Iterable[Observation]) -> list[Table]:
    """The tables in which something changed, in the order of the document; what was removed stands where it stood before."""
    by_series = {change.series: change for change in changes}
    grids: dict[int, _Grid] = {}
    for observation in now:
        _put_stated(grids, observation, by_series)
    for change in filter(is_in_table, changes):
        if change.after is None and change.before is not None:
            _put_removed(grids, change, change.before)
    return [_table(grid) for _, grid in sorted(grids.items()) if any(slot.change for slot in grid.slots.values())]


def is_in_table(change: Change) -> bool:
    """Is it about a cell, and no head of a column?"""
    figure = change.after or change.before
    return figure is not None and figure.cell is not None and not figure.cell.is_head


def _put_stated(grids: dict[int, _Grid], observation: Observation, by_series: Mapping[str, Change]) -> None:
    cell = observation.figure.cell
    if cell is not None and not cell.is_head and observation.mention == 0:
        slot = Slot(observation.figure, observation.series, by_series.get(observation.series))
        grids.setdefault(cell.number, _Grid(cell.table)).put(cell, slot)


def _put_removed(grids: dict[int, _Grid], change: Change, before: Figure) -> None:
    """Into the table that bears the same name now, else into one of its own behind all others."""
    cell = before.cell
    if cell is None:
        return
    number = next((number for number, grid in grids.items() if grid.name == cell.table), max(grids, default=0) + 1)
    grids.setdefault(number, _Grid(cell.table)).put(cell, Slot(before, change.series, change))


def _slots(grid: _Grid, row: Place, columns: Sequence[Place]) -> tuple[Slot | None, ...]:
    return tuple(grid.slots.get((row, column)) for column in columns)


def _table(grid: _Grid) -> Table:
    rows = sorted({row for row, _ in grid.slots})
    columns = sorted({column for _, column in grid.slots})
    changed = {row for (row, _), slot in grid.slots.items() if slot.change}
    shown = rows if len(rows) <= MOST_ROWS else [row for row in rows if row in changed]
    return Table(
        name=grid.name,
        columns=tuple(heading for _, heading in columns),
        rows=tuple((row[1], _slots(grid, row, columns)) for row in shown),
        left_out=len(rows) - len(shown),
    )
