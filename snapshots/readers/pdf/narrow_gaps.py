"""Cells that stand so near each other that they read as words of one line: "2,218,406 1,180,160".

A space is the gap between two columns where the number after it stands under numbers of other lines, edge under edge, and
these lines part there too: by a wide gap, or by spaces wider than those between words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from snapshots.data.months import MONTHS
from snapshots.readers.pdf.segments import PageText, Row, Rule, Segment, rows_of
from snapshots.readers.tables.entries import is_time, is_value, is_year

_EDGE = 1.2
"""Points by which the edges of two numbers of a column may differ."""
_REACH = 12
"""Lines up and down that are asked."""
_FEWEST_PARTED = 2
_FEWEST_WIDE, _FEWEST_BARE = 3, 2
_WIDE = 0.38
"""Share of the font size from which a space is wider than one between words."""
_MOST_SEGMENTS = 4_000
_BODY_ROWS = 12
"""Rows under a line that tell where the columns of its table part."""
_NARROW = 0.8
"""Share of the font size below which a gap between columns is read as a space in the words over it."""
_LESS_NARROW = 1.6
"""The same where the line over them ends where most of their rows do."""
_NEAR = 3.0
"""Line spacing, as a share of the font size, within which a line stands over a table."""
_FEWEST_OF_TITLE = 2
_LARGER, _ENDS = 1.15, ".,;:"
"""Of a line that is no head: how much larger than the table its print is; what its last word ends on."""
_LINE = 0.5
"""Points by which a ruled line may reach into the words beside it."""
_GROUP_HEAD = re.compile(r"(?<!\d)\d{1,3}$")
_SIGNED_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d.,])")
_GROUP = re.compile(r"\d{3}(?!\d)")
_DAY = re.compile(r"\d{1,2},")


_Strip = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands between two numbers, or between words and a number, of one line."""

    row: int
    left: float
    right: float
    end: float
    """Right edge of the number after it."""
    owner: Segment | None = None
    """The segment that it stands in; None for a gap between two segments."""
    index: int = 0
    """Which space of its segment it is."""
    is_in_number: bool = False
    """Whether it can part the digits of one number: "60 152"."""
    is_in_head: bool = False
    """Whether it stands before the year of a head, "Boats 2031", written in a line that leaves out the spaces between cells.

    Or before the number of a head, "Route 66", in a line of heads.
    """

    def agrees(self, other: _Gap) -> bool:
        """Whether two lines part at the same place before numbers of one column."""
        is_aligned = abs(self.end - other.end) <= _EDGE or abs(self.right - other.right) <= _EDGE
        return is_aligned and self.left < other.right and other.left < self.right

    @property
    def is_wide(self) -> bool:
        """Whether it is wider than a space between words, or none."""
        if self.owner is None or self.right - self.left >= _WIDE * self.owner.size:
            return True
        return self.is_bare

    @property
    def is_bare(self) -> bool:
        """Whether it is no space in a file that writes its spaces, nor the room behind a bullet or within a number."""
        if self.owner is None or self.is_in_number or self.left not in self.owner.unwritten:
            return False
        return any(map(str.isalnum, _words_of(self.owner)[0]))


def part_narrow(page: PageText) -> None:
    """Parts the segments of a page that hold cells of several columns."""
    if len(page.segments) > _MOST_SEGMENTS:
        return
    rows = _text_rows(page)
    inner = list(_all_inner_gaps(rows))
    if inner:
        by_row: list[list[_Gap]] = [list(_outer_gaps(row, index)) for index, row in enumerate(rows)]
        for gap in inner:
            by_row[gap.row].append(gap)
        page.segments += _cut_at(gap for gap in inner if _is_between_columns(gap, by_row))
    page.segments += _parted_heads(_text_rows(page))


def part_at_walls(page: PageText, walls: Sequence[Rule]) -> None:
    """Cuts the segments through which an upright ruled line runs, in the space that it stands in."""
    cuts = (
        _Gap(0, left, right, 0.0, segment, index)
        for segment in page.segments
        if not segment.table and _words_of(segment)
        for index, (left, right) in enumerate(segment.gaps)
        if any(
            left - _LINE <= wall.left <= right + _LINE and wall.top <= segment.base - segment.size * 0.3 <= wall.bottom
            for wall in walls
        )
    )
    page.segments += _cut_at(list(cuts))


def _text_rows(page: PageText) -> list[Row]:
    return rows_of(segment for segment in page.segments if not segment.table)


def _cut_at(gaps: Iterable[_Gap]) -> list[Segment]:
    """Cuts segments at their gaps; gives the new ones."""
    cuts: dict[int, tuple[Segment, list[int]]] = {}
    for gap in gaps:
        if gap.owner is not None:
            cuts.setdefault(id(gap.owner), (gap.owner, []))[1].append(gap.index)
    return [part for owner, places in cuts.values() for part in _cut(owner, places)]


def _parted_heads(rows: Sequence[Row]) -> list[Segment]:
    """Cuts the heads over columns that nearly touch: a line over a table that has a space over each narrow gap between them."""
    made: list[Segment] = []
    for index in range(len(rows) - 2, -1, -1):
        row = rows[index]
        below = [lower for lower in rows[index + 1 : index + 1 + _BODY_ROWS] if len(lower) > 1]
        is_near = rows[index + 1][0].base - row[0].base <= _NEAR * row[0].size
        if is_near and len(below) >= _FEWEST_PARTED and not _states_values(row):
            parts = _cut_at(_gaps_of_heads(row, below))
            row[:] = sorted([*row, *parts], key=lambda segment: segment.left)
            made += parts
    return made


def _gaps_of_heads(row: Row, below: Sequence[Row]) -> list[_Gap]:
    """The spaces at which a line over a table parts."""
    bare = list(_unwritten_spaces(row))
    if bare and _may_part_there(bare, row, [lower for lower in below if _states_values(lower)] or below):
        return bare
    strips = [strip for strip in _strips(below) if row[0].left < strip[0] and strip[1] < row[-1].right]
    return _spaces_over(strips, row, below) if _can_be_heads(row) else []


def _may_part_there(bare: Sequence[_Gap], row: Row, body: Sequence[Row]) -> bool:
    """Whether words over a table part over gaps between its columns only: the edge of two cells runs through both gaps."""
    strips = _strips(body)
    is_larger = bool(body) and row[0].size > body[0][0].size * _LARGER
    if is_larger or row[-1].text[-1] in _ENDS or _is_numbering(0, row[0].text.split()):
        return False
    return all(any(_meet((gap.left, gap.right), strip) for strip in strips) for gap in bare)


def _can_be_heads(row: Row) -> bool:
    return len(row) > 1 and any(segment.gaps for segment in row)


def _states_values(row: Row) -> bool:
    return any(is_value(segment.text) and not is_time(segment.text) for segment in row)


def _unwritten_spaces(row: Row) -> Iterator[_Gap]:
    """Where words over a table stand apart without a space, in a file that writes its spaces: heads of narrow columns."""
    for segment in row:
        words = _words_of(segment)
        for index, (left, right) in enumerate(segment.gaps if words else ()):
            if left in segment.unwritten and any(map(str.isalnum, words[0])):
                yield _Gap(0, left, right, 0.0, segment, index)


def _spaces_over(strips: Sequence[_Strip], row: Row, below: Sequence[Row]) -> list[_Gap]:
    """The spaces of a line that stand over strips; none where it has not just one over each that no gap of it meets."""
    unmet = _unmet(strips, [(before.right, after.left) for before, after in pairwise(row)])
    ends_alike = sum(abs(lower[-1].right - row[-1].right) <= _EDGE for lower in below) * 2 > len(below)
    widest = (_LESS_NARROW if ends_alike else _NARROW) * row[0].size
    if any(right - left >= widest for left, right in unmet):
        return []
    over = [list(_spaces_meeting(strip, row)) for strip in unmet]
    return [gaps[0] for gaps in over] if all(len(gaps) == 1 for gaps in over) else []


def _unmet(strips: Sequence[_Strip], gaps: Sequence[_Strip]) -> list[_Strip]:
    return [strip for strip in strips if not any(_meet(gap, strip) for gap in gaps)]


def _spaces_meeting(strip: _Strip, row: Row) -> Iterator[_Gap]:
    for segment in row:
        if _words_of(segment):
            yield from (_Gap(0, *gap, 0.0, segment, index) for index, gap in enumerate(segment.gaps) if _meet(gap, strip))


def _strips(rows: Sequence[Row]) -> list[_Strip]:
    """Where all of these rows part before a number, as far down as they part at the same places."""
    strips: list[_Strip] = []
    for index, row in enumerate(rows):
        gaps = [(before.right, after.left) for before, after in pairwise(row) if is_value(after.text)]
        common = _common(strips, gaps) if index else gaps
        if len(common) < len(strips):
            break
        strips = common
    return strips


def _common(strips: Iterable[_Strip], gaps: Sequence[_Strip]) -> list[_Strip]:
    both = ((max(left, gap[0]), min(right, gap[1])) for left, right in strips for gap in gaps)
    return [strip for strip in both if strip[0] < strip[1]]


def _meet(gap: _Strip, strip: _Strip) -> bool:
    return gap[0] < strip[1] and strip[0] < gap[1]


def _words_of(segment: Segment) -> list[str]:
    """Its words, one for each stretch between its spaces; none where the two do not agree."""
    if not segment.gaps or any(script for _, script in segment.parts):
        return []
    words = "".join(run for run, _ in segment.parts).split(" ")
    return words if len(words) == len(segment.gaps) + 1 and all(words) else []


def _all_inner_gaps(rows: Sequence[Row]) -> Iterator[_Gap]:
    by_signs = any(_SIGNED_GROUPS.search(segment.text) for row in rows for segment in row)
    for index, row in enumerate(rows):
        are_heads = _are_heads(row, rows[index - 1] if index else [])
        for segment in row:
            yield from _inner_gaps(segment, index, by_signs=by_signs, are_heads=are_heads)


def _are_heads(row: Row, above: Row) -> bool:
    """Whether a line may hold heads with numbers, "Line | Route 66 | Under 12": no cell opens with one, none above is one."""
    values = (segment for segment in row if is_value(segment.text) and not segment.text[:1].isalpha())
    return len(row) > 1 and not any(values) and not _states_values(above)


def _inner_gaps(segment: Segment, row: int, *, by_signs: bool, are_heads: bool) -> Iterator[_Gap]:
    """The gaps before numbers; `by_signs`: numbers of the page group their digits by commas or points."""
    words = _words_of(segment)
    if len(words) < 2 or is_time(segment.text):
        return
    ends = [left for left, _ in segment.gaps[1:]] + [segment.right]
    are_apart = set(segment.unwritten) if by_signs or len(segment.unwritten) < len(segment.gaps) else set()
    for index, ((left, right), end) in enumerate(zip(segment.gaps, ends, strict=True)):
        before, after = words[index : index + 2]
        if is_value(after) and not _is_day(before, after) and not _is_numbering(index, words):
            is_dated_head = bool(segment.unwritten) and is_year(after)
            is_in_head = left not in segment.unwritten and before.isalpha() and (are_heads or is_dated_head)
            is_in_number = left not in are_apart and _is_grouped(before, after)
            yield _Gap(row, left, right, end, segment, index, is_in_number, is_in_head)


def _is_day(before: str, after: str) -> bool:
    """As in "October | 31,": a day of a month."""
    return before.strip(".").lower() in MONTHS and _DAY.fullmatch(after) is not None


def _is_numbering(index: int, words: Sequence[str]) -> bool:
    """As in "Table | 2. Boats by port": the number of a title."""
    return index == 0 and len(words) > _FEWEST_OF_TITLE and words[1][-1] in ".:"


def _is_grouped(before: str, after: str) -> bool:
    return _GROUP_HEAD.search(before) is not None and _GROUP.match(after) is not None


def _outer_gaps(row: Row, index: int) -> Iterator[_Gap]:
    for before, after in pairwise(row):
        words = _words_of(after) or [after.text]
        if is_value(words[0]):
            yield _Gap(index, before.right, after.left, after.gaps[0][0] if len(words) > 1 else after.right)


def _is_between_columns(gap: _Gap, by_row: Sequence[Sequence[_Gap]]) -> bool:
    others = list(_witnesses(gap, by_row))
    parted = sum(1 for other in others if other.owner is None)
    if parted >= _FEWEST_PARTED and (gap.is_wide or not (gap.is_in_number or gap.is_in_head)):
        return True
    fewest = _FEWEST_BARE if gap.is_bare else _FEWEST_WIDE
    return gap.is_wide and sum(1 for other in others if other.is_wide) >= fewest


def _witnesses(gap: _Gap, by_row: Sequence[Sequence[_Gap]]) -> Iterator[_Gap]:
    """The gaps of lines near by that part at the same place."""
    for row in range(max(0, gap.row - _REACH), min(len(by_row), gap.row + _REACH + 1)):
        if row != gap.row:
            alike = [other for other in by_row[row] if gap.agrees(other)]
            yield from alike if alike and _part_alike(gap, by_row[gap.row], by_row[row]) else ()


def _part_alike(gap: _Gap, own: Sequence[_Gap], other: Sequence[_Gap]) -> bool:
    """Whether a line parts wherever the other does on the way to a gap: a line of prose over a table runs on there."""
    first = gap.owner.left if gap.owner else gap.left
    before = (there for there in other if there.owner is None and first < there.right < gap.left)
    return all(any(here.agrees(there) for here in own) for there in before)


def _cut(segment: Segment, places: Sequence[int]) -> list[Segment]:
    """Leaves the words before the first place in the segment; the others, each in a segment of its own."""
    words, gaps = _words_of(segment), segment.gaps
    bounds = [0, *(place + 1 for place in sorted(places)), len(words)]
    made: list[Segment] = []
    for first, last in list(pairwise(bounds)):
        left = gaps[first - 1][1] if first else segment.left
        right = gaps[last - 1][0] if last < len(words) else segment.right
        part = Segment(left, right, segment.base, segment.size, bold=segment.bold)
        part.parts, part.gaps = [(" ".join(words[first:last]), 0)], gaps[first : last - 1]
        part.unwritten = segment.unwritten
        made.append(part)
    head = made[0]
    segment.right, segment.parts, segment.gaps = head.right, head.parts, head.gaps
    segment.forget()
    return made[1:]
