"""The grid of a ruled table: its lines, and what stands in its cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter

from snapshots.readers.pdf.segments import CLOSE, Rule, Segment
from snapshots.readers.tables.entries import is_value

_TOUCH = 3.0
_SAME = 2.5
_LITTLE_WIDER = 1.5
_ON_LINE = 2.0
SHORTEST_TEXT = 100
"""Characters of running text in a row, at least."""
_place_of = itemgetter(0)
Line = tuple[float, float, float]
"""Where it stands, and from where to where it runs."""


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
    _walls: list[Line] = field(init=False)
    _floors: list[Line] = field(init=False)

    def __post_init__(self) -> None:
        """Orders the lines by their places."""
        self._order_rules()

    def _order_rules(self) -> None:
        self._walls = sorted((rule.left, rule.top, rule.bottom) for rule in self.rules if not rule.is_level)
        self._floors = sorted((rule.top, rule.left, rule.right) for rule in self.rules if rule.is_level)

    def holds(self, segment: Segment) -> bool:
        """Whether words stand inside the frame."""
        middle = segment.base - segment.size * 0.3
        return self.columns[0] - _SAME <= segment.middle <= self.columns[-1] + _SAME and self.rows[0] <= middle <= self.rows[-1]

    def place(self, segments: Iterable[Segment]) -> None:
        """Puts words into their cells."""
        for segment in segments:
            row = bisect_right(self.rows, segment.base - segment.size * 0.3) - 1
            column = self._column_of(segment)
            place = max(0, min(row, len(self.rows) - 2)), max(0, min(column, len(self.columns) - 2))
            self.cells.setdefault(place, []).append(segment)

    def join_open(self) -> None:
        """Puts the lines of a name that stands over several rows, no line drawn between them, into the first of its cells.

        Names of one row each stand on the lines of their numbers, whether a rule is drawn under them or not.
        """
        on_lines = sorted(segment.base for segments in self.cells.values() for segment in segments if is_value(segment.text))
        for row, column in sorted(self.cells):
            below = self.cells.get((row + 1, column))
            own = self.cells[row, column]
            if below is None or self._is_floored(row + 1, column) or not _is_one_name([*own, *below], on_lines):
                continue
            self.cells[row + 1, column] = [*own, *below]
            del self.cells[row, column]

    def over_text(self, segments: Iterable[Segment]) -> RuledTable:
        """The table without the boxes at its end in which a text runs across the places of its columns."""
        if not self.columns or not self.rows:
            return self
        self.place(filter(self.holds, segments))
        last = len(self.rows) - 1
        while last > 0 and self._is_text(last - 1):
            last -= 1
        return RuledTable(self.columns, self.rows[: last + 1], self.rules)

    def _is_text(self, row: int) -> bool:
        segments = [segment for (other, _), segments in self.cells.items() if other == row for segment in segments]
        across = sum(len(segment.text) for segment in segments if self._is_across(segment))
        walled = any(self._is_walled(row, line) for line in range(1, len(self.columns) - 1))
        return not walled and across >= SHORTEST_TEXT and across * 2 > sum(len(segment.text) for segment in segments)

    def _is_across(self, segment: Segment) -> bool:
        """Whether words stand on both sides of the place of an upright line."""
        return any(segment.left + _TOUCH < line < segment.right - _TOUCH for line in self.columns[1:-1])

    def _column_of(self, segment: Segment) -> int:
        """The column in which words begin; a centred head little wider than its column stands in that of its middle."""
        begins = segment.left + min(_TOUCH, (segment.right - segment.left) / 2)
        first, middle = (bisect_right(self.columns, place) - 1 for place in (begins, segment.middle))
        if not 0 <= first < middle < len(self.columns) - 1:
            return first
        width = self.columns[middle + 1] - self.columns[middle]
        return middle if segment.right - segment.left <= _LITTLE_WIDER * width else first

    def part(self, level: Iterable[float], upright: Iterable[float], rules: Sequence[Rule]) -> None:
        """Adds lines that nobody drew, and puts the words into the cells that these make."""
        self.rows, self.columns = sorted([*self.rows, *level]), sorted([*self.columns, *upright])
        self.rules = [*self.rules, *rules]
        self._order_rules()
        placed = [segment for segments in self.cells.values() for segment in segments]
        self.cells = {}
        self.place(placed)
        self.join_open()

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
        return _stands(self._walls, self.columns[line], (self.rows[row] + self.rows[row + 1]) / 2)

    def _is_floored(self, line: int, column: int) -> bool:
        """Whether a level line stands over this row in this column."""
        return _stands(self._floors, self.rows[line], (self.columns[column] + self.columns[column + 1]) / 2)


def _is_one_name(lines: Sequence[Segment], on_lines: Sequence[float]) -> bool:
    """Whether lines are words set close, one of them not on the base line of any number."""
    bases = sorted(line.base for line in lines)
    is_close = all(lower - upper <= CLOSE * lines[0].size for upper, lower in pairwise(bases))
    return is_close and not any(is_value(line.text) for line in lines) and any(_is_off(base, on_lines) for base in bases)


def _is_off(base: float, on_lines: Sequence[float]) -> bool:
    index = bisect_left(on_lines, base - _ON_LINE)
    return index == len(on_lines) or on_lines[index] > base + _ON_LINE


def _stands(lines: Sequence[Line], place: float, middle: float) -> bool:
    """Whether one of these lines stands at a place and runs through a middle."""
    first, last = bisect_left(lines, place - _TOUCH, key=_place_of), bisect_right(lines, place + _TOUCH, key=_place_of)
    return any(start <= middle <= end for _, start, end in lines[first:last])
