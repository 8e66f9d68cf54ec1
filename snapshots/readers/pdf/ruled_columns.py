"""Columns between long upright lines, many lines of text in each: a form, a list of contests, no table with a cell a line."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from snapshots.readers.pdf.narrow_gaps import part_at_walls
from snapshots.readers.pdf.segments import PageText, Row, Rule, Segment, rows_of
from snapshots.readers.tables.entries import is_value

_LONG_WALL = 0.3
"""Share of the page's height from which an upright line can bound a column of text."""
_FEWEST_WALLS = 3
_FEWEST_LINES = 8
_PAIRED_SHARE = 0.25


def take_columns(page: PageText, rules: Sequence[Rule], near: float) -> list[list[Segment]]:
    """Takes what stands between the upright ones of rules that touch; nothing where they bound a table or level ones part it."""
    walls = [rule for rule in rules if not rule.is_level and rule.bottom - rule.top >= _LONG_WALL * page.height]
    if len(walls) < _FEWEST_WALLS:
        return []
    top, bottom = max(wall.top for wall in walls) + near, min(wall.bottom for wall in walls) - near
    if any(rule.is_level and top < rule.top < bottom for rule in rules):
        return []
    part_at_walls(page, walls)
    held = _held(page, sorted(wall.left for wall in walls), top, bottom)
    if sum(map(_is_full, held)) < _FEWEST_WALLS - 1:
        return []
    page.take(chain.from_iterable(held))
    return held


def _held(page: PageText, walls: Sequence[float], top: float, bottom: float) -> list[list[Segment]]:
    """What stands between each two walls, from the left."""
    columns: defaultdict[int, list[Segment]] = defaultdict(list)
    for segment in page.segments:
        strip = bisect_right(walls, segment.middle)
        if not segment.table and top <= segment.base - segment.size * 0.3 <= bottom and 0 < strip < len(walls):
            columns[strip].append(segment)
    return [columns[strip] for strip in sorted(columns)]


def _is_full(column: Sequence[Segment]) -> bool:
    """Whether a column holds many lines, names and numbers side by side."""
    rows = rows_of(column)
    return len(rows) >= _FEWEST_LINES and sum(map(_is_pair, rows)) >= _PAIRED_SHARE * len(rows)


def _is_pair(row: Row) -> bool:
    return len(row) > 1 and is_value(row[-1].text) and not is_value(row[0].text)
