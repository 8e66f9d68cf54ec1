"""Ruled tables: where level and upright lines cross into a grid, the lines say which words share a cell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from snapshots.readers.pdf.segments import PageText, Rule, Segment

_TOUCH = 3.0
_SAME = 2.5
_MOST_LINES = 400
_FEWEST_WORDS = 4
_left_of, _top_of = attrgetter("left"), attrgetter("top")


@dataclass(slots=True)
class RuledTable:
    """A grid and what stands in its cells."""

    columns: list[float]
    """x of the upright lines."""
    rows: list[float]
    """y of the level lines."""
    rules: list[Rule] = field(default_factory=list)
    cells: dict[tuple[int, int], list[Segment]] = field(default_factory=dict)
    """(row, column) → its segments."""
    _walls: list[Rule] = field(init=False)
    _floors: list[Rule] = field(init=False)

    def __post_init__(self) -> None:
        """Orders the lines by their places."""
        self._walls = sorted((rule for rule in self.rules if not rule.is_level), key=_left_of)
        self._floors = sorted((rule for rule in self.rules if rule.is_level), key=_top_of)

    def reach(self, place: tuple[int, int]) -> tuple[int, int, int, int]:
        """(first row, first column, last row, last column) of the cell: as far as no line, and no other words, bound it."""
        row, column = place
        first, last = column, column
        while first > 0 and not self._is_walled(row, first) and (row, first - 1) not in self.cells:
            first -= 1
        while last + 2 < len(self.columns) and not self._is_walled(row, last + 1) and (row, last + 1) not in self.cells:
            last += 1
        top, bottom = row, row
        while top > 0 and not self._is_floored(top, column) and (top - 1, column) not in self.cells:
            top -= 1
        while bottom + 2 < len(self.rows) and not self._is_floored(bottom + 1, column) and (bottom + 1, column) not in self.cells:
            bottom += 1
        return top, first, bottom, last

    def _is_walled(self, row: int, line: int) -> bool:
        """Whether an upright line stands left of this column in this row."""
        middle, place = (self.rows[row] + self.rows[row + 1]) / 2, self.columns[line]
        walls, edge = self._walls, bisect_left(self._walls, place - _TOUCH, key=_left_of)
        while edge < len(walls) and walls[edge].left <= place + _TOUCH:
            if walls[edge].top <= middle <= walls[edge].bottom:
                return True
            edge += 1
        return False

    def _is_floored(self, line: int, column: int) -> bool:
        """Whether a level line stands over this row in this column."""
        middle, place = (self.columns[column] + self.columns[column + 1]) / 2, self.rows[line]
        floors, edge = self._floors, bisect_left(self._floors, place - _TOUCH, key=_top_of)
        while edge < len(floors) and floors[edge].top <= place + _TOUCH:
            if floors[edge].left <= middle <= floors[edge].right:
                return True
            edge += 1
        return False


def take_ruled(page: PageText) -> None:
    """Puts each ruled table of a page into one segment of its own, in the place of its words."""
    for rules in clusters(page.rules):
        columns = places(sorted(rule.left for rule in rules if not rule.is_level))
        rows = places(sorted(rule.top for rule in rules if rule.is_level))
        if len(columns) < 3 or len(rows) < 3:
            continue
        table = RuledTable(columns, rows, rules)
        inside = [one for one in page.segments if _is_inside(one, table)]
        for one in inside:
            _place(table, one)
        if (
            len(inside) < _FEWEST_WORDS
            or len({column for _, column in table.cells}) < 2
            or len({row for row, _ in table.cells}) < 2
        ):
            continue
        gone = set(map(id, inside))
        page.segments = [one for one in page.segments if id(one) not in gone]
        size = inside[0].size
        page.segments.append(Segment(columns[0], columns[-1], rows[-1], size, tops=max(rows[0], 0.1), table=table))


def clusters(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch each other, in groups that hold both kinds."""
    groups: list[tuple[list[float], list[Rule]]] = []
    for rule in sorted(rules, key=lambda rule: rule.top)[: _MOST_LINES * 4]:
        box = [rule.left - _TOUCH, rule.top - _TOUCH, rule.right + _TOUCH, rule.bottom + _TOUCH]
        members = [rule]
        apart = []
        for other_box, others in groups:
            if box[0] <= other_box[2] and other_box[0] <= box[2] and box[1] <= other_box[3] and other_box[1] <= box[3]:
                box = [min(box[0], other_box[0]), min(box[1], other_box[1]), max(box[2], other_box[2]), max(box[3], other_box[3])]
                members += others
            else:
                apart.append((other_box, others))
        groups = [*apart, (box, members)]
    return [members for _, members in groups if len(members) <= _MOST_LINES]


def places(values: Sequence[float]) -> list[float]:
    """Distinct places; lines drawn in pieces, or twice, count once."""
    places: list[float] = []
    for value in values:
        if not places or value - places[-1] > _SAME:
            places.append(value)
    return places


def _is_inside(segment: Segment, table: RuledTable) -> bool:
    middle = segment.base - segment.size * 0.3
    return table.columns[0] - _SAME <= segment.middle <= table.columns[-1] + _SAME and table.rows[0] <= middle <= table.rows[-1]


def _place(table: RuledTable, segment: Segment) -> None:
    row = bisect_right(table.rows, segment.base - segment.size * 0.3) - 1
    column = bisect_right(table.columns, segment.left + _TOUCH) - 1
    place = max(0, min(row, len(table.rows) - 2)), max(0, min(column, len(table.columns) - 2))
    table.cells.setdefault(place, []).append(segment)
