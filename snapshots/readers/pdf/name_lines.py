"""Names of rows that run over two or three lines beside numbers set at the middle of them: one name, on the line of its numbers.

    Northern harbours and
                               1,204
    fishing ports

The lines of a name stand closer to each other than names do. Rule: names that are joined have one row of numbers each, and these
stand under each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import attrgetter

from snapshots.readers.pdf.segments import CLOSE, SAME_LINE, PageText, Row, Rule, Segment, rows_of, stacks_of
from snapshots.readers.plain.lines import SURE_BULLETS
from snapshots.readers.tables.entries import Entry, is_blank, is_value

_BULLET = re.compile(rf"^[{SURE_BULLETS}]\s*(?=[^\W\d_]|$)")
_BULLETS = re.compile(rf"{_BULLET.pattern}|^o\s")
_LONGEST_NAME = 60
_EDGE = 1.5
_INDENT = 4.0
"""Points by which lines of a name may be set in: a letter or a space."""
_UNEVEN = 1.15
"""How much farther than the closest ones lines of one name may stand apart."""
_FAR = 1.8
"""How much farther than lines of one name names stand apart where this alone tells them."""
_FEWEST_FARTHER = 4
"""Lines of one name, at most, for one room between names."""
_MOST_LINES = 4
_OFF_LINE = 0.2
"""Share of the font size by which the middle of a name may stand off the line of its numbers."""
_FEWEST = 2
"""Names of several lines that a column has at least."""
_MOST_SEGMENTS = 4_000
_MOST_RULES = 50
_top_of = attrgetter("top")
_EDGES = (attrgetter("left"), attrgetter("right"), attrgetter("middle"))
"""Names are set to the left, as a rule, to the right or to the middle."""

Name = list[Segment]
"""The lines of one name, from the top."""


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The rows of numbers of a page, from the top; a row's first number may stand a little over that of the row before."""

    rows: Sequence[Row]
    lowest: Sequence[float]
    """The lowest base line down to each row."""
    highest: Sequence[float]
    """The highest base line from each row on."""

    @classmethod
    def of(cls, rows: Sequence[Row]) -> _Numbers:
        """With the base lines by which rows are looked up."""
        bases = [row[0].base for row in rows]
        return cls(rows, list(accumulate(bases, max)), list(accumulate(reversed(bases), min))[::-1])

    def between(self, top: float, bottom: float) -> Iterator[Row]:
        """The rows whose base line is between these."""
        near = self.rows[bisect_left(self.lowest, top) : bisect_right(self.highest, bottom)]
        return (row for row in near if top <= row[0].base <= bottom)


def join_name_lines(page: PageText) -> None:
    """Joins the lines of such names."""
    if len(page.segments) > _MOST_SEGMENTS:
        return
    rows = rows_of(piece for piece in page.segments if not piece.table and _is_cell(piece.text))
    if len(rows) < _FEWEST:
        return
    numbers = _Numbers.of(rows)
    level = sorted((rule for rule in page.rules if rule.is_level), key=_top_of)
    for edge in _EDGES:
        names = (piece for piece in page.segments if not piece.table and not _is_cell(piece.text))
        for column in stacks_of(names, edge, _INDENT):
            for run in filter(_has_long_names, _runs(column, numbers, level)):
                _join(page, run)


def _has_long_names(run: Sequence[tuple[Name, float]]) -> bool:
    long = [(name, base) for name, base in run if len(name) > 1]
    return len(long) >= _FEWEST or (len(run) > _FEWEST and any(_is_around(name, base) for name, base in long))


def _is_around(name: Name, base: float) -> bool:
    """Whether the lines of a name stand evenly over and under the line of its numbers."""
    return abs((name[0].base + name[-1].base) / 2 - base) <= _OFF_LINE * name[0].size


@lru_cache(maxsize=4_096)
def _is_cell(text: str) -> bool:
    return is_blank(text) or (is_value(text) and not text[0].isalpha())


def _runs(column: Sequence[Segment], numbers: _Numbers, level: Sequence[Rule]) -> Iterator[list[tuple[Name, float]]]:
    """Stretches of names with one row of numbers each, and the base line of these."""
    run: list[tuple[Name, float]] = []
    above: Segment | None = None
    for name in _names(column, level):
        beside = _numbers_beside(name, numbers)
        number = beside[0] if len(beside) == 1 and len(name) <= _MOST_LINES else None
        if number is None or (above is not None and not _is_under(number, above)):
            yield run
            run = []
        if number is not None:
            run.append((name, number.base))
        above = number
    yield run


def _is_under(segment: Segment, above: Segment) -> bool:
    """Whether a number stands in the column of another one."""
    return min(abs(segment.left - above.left), abs(segment.middle - above.middle), abs(segment.right - above.right)) <= _EDGE


def _names(column: Sequence[Segment], level: Sequence[Rule]) -> list[Name]:
    """Lines that stand as close to each other as any of the column, where that is the room between lines of one text."""
    rooms = [_room(upper, lower, level) for upper, lower in pairwise(column)]
    widest = _widest_room([room for room, most in rooms if 0.0 < room <= most], [room for room, _ in rooms])
    names: list[Name] = [[segment] for segment in column[:1]]
    for segment, (room, most) in zip(column[1:], rooms, strict=True):
        if room <= min(most, widest):
            names[-1].append(segment)
        else:
            names.append([segment])
    return names


def _widest_room(close: Sequence[float], rooms: Sequence[float]) -> float:
    """How far lines of one name stand apart at most: little more than the closest, or all that are far closer than the rest."""
    if not close:
        return 0.0
    widest = max(close)
    farther = [room for room in rooms if room > widest]
    if len(farther) * _FEWEST_FARTHER >= len(close) and min(farther) >= widest * _FAR:
        return widest
    return min(close) * _UNEVEN


def _room(upper: Segment, lower: Segment, level: Sequence[Rule]) -> tuple[float, float]:
    """How far two lines stand apart, and how far lines of one name do at most: nothing where a ruled line runs between them."""
    is_ruled = any(
        upper.base < rule.top < lower.base and rule.left < upper.right and upper.left < rule.right
        for rule in level[bisect_right(level, upper.base, key=_top_of) :][:_MOST_RULES]
    )
    room = lower.base - upper.base
    return (room, 0.0) if is_ruled else (room, upper.size * CLOSE)


def _numbers_beside(name: Name, numbers: _Numbers) -> list[Segment]:
    """The first number right of a name on each line at its height."""
    reach = SAME_LINE * name[0].size
    right = max(line.right for line in name)
    rows = numbers.between(name[0].base - reach, name[-1].base + reach)
    firsts = (next((segment for segment in row if segment.left >= right), None) for row in rows)
    return [first for first in firsts if first is not None]


def _join(page: PageText, run: Sequence[tuple[Name, float]]) -> None:
    long = [(name, base) for name, base in run if len(name) > 1]
    for (whole, *lines), base in long:
        for line in lines:
            whole.parts = [*whole.parts, (" ", 0), *line.parts]
            whole.left, whole.right = min(whole.left, line.left), max(whole.right, line.right)
        whole.base, whole.gaps = base, []
        whole.forget()
    page.take(line for name, _ in long for line in name[1:])


def drop_bullets(grid: Sequence[list[Entry | None]]) -> None:
    """Takes the bullets from the cells of a table, "o" where it has others; one alone makes way for the words that it marks."""
    entries = {id(entry): entry for row in grid for entry in row if entry}.values()
    bullets = _BULLETS if any(_BULLET.match(entry.text) for entry in entries) else _BULLET
    for entry in entries:
        entry.text = bullets.sub("", entry.text, count=1).strip() or entry.text
    for row in grid:
        row[:] = [_marked(entry, after) for entry, after in zip(row, [*row[1:], None], strict=True)]


def _marked(entry: Entry | None, after: Entry | None) -> Entry | None:
    """The entry; for a bullet alone the name behind it, which then reaches over both; a tick beside a number answers its head."""
    marks = entry and after and _BULLET.fullmatch(entry.text) and len(after.text) <= _LONGEST_NAME
    return after if after and marks and not is_value(after.text) else entry
