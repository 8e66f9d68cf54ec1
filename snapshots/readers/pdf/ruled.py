"""Ruled tables: where level and upright lines cross into a grid, the lines say which words share a cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from snapshots.readers.pdf.ruled_blocks import part_blocks, take_heads, take_outside
from snapshots.readers.pdf.ruled_columns import take_columns
from snapshots.readers.pdf.ruled_table import SHORTEST_TEXT, RuledTable
from snapshots.readers.pdf.segments import PageText, Rule, Segment
from snapshots.readers.tables.entries import is_time, is_value

_TOUCH = 3.0
_SAME = 2.5
_MOST_LINES = 400
_FEWEST_WORDS = 4
_FEWEST_NUMBERS = 3
_LONGEST_MARK = 4
"""Characters beside running text, as "1." is, at most."""
_SAME_LINE, _JOINT = 0.6, 1.0
"""Points by which pieces of one line may stand apart, across it and along it."""


def take_ruled(page: PageText) -> list[list[Segment]]:
    """Puts each ruled table of a page into one segment of its own, in the place of its words; gives columns between lines.

    Where lines part a page into columns rather than a table into rows, each column is a text, or a table, of its own.
    """
    columns = [column for rules in clusters(whole_lines(page.rules)) for column in take_columns(page, rules, _TOUCH)]
    framed = list(_framed(page))
    for table, inside in framed:
        inside.extend(take_outside(page, table, inside))
        part_blocks(table)
        inside.extend(take_heads(page, table))
        frame = Segment(
            table.columns[0], table.columns[-1], table.rows[-1], inside[0].size, tops=max(table.rows[0], 0.1), table=table
        )
        page.take(inside)
        page.segments.append(frame)
    return columns


def _framed(page: PageText) -> Iterator[tuple[RuledTable, list[Segment]]]:
    """The ruled tables of a page, each with the words inside its frame, which are taken from the page."""
    for rules in clusters(whole_lines(page.rules)):
        table = RuledTable(
            places(sorted(rule.left for rule in rules if not rule.is_level)),
            places(sorted(rule.top for rule in rules if rule.is_level)),
            rules,
        ).over_text(page.segments)
        inside = _words_inside(table, page.segments)
        if inside:
            page.take(inside)
            yield table, inside


def _words_inside(table: RuledTable, segments: Sequence[Segment]) -> list[Segment]:
    """Puts what stands inside the frame into the cells; nothing where that makes no table."""
    if len(table.columns) < 3 or len(table.rows) < 3:
        return []
    inside = [segment for segment in segments if table.holds(segment)]
    if _leaves_numbers_out(table, segments):
        return []
    table.place(inside)
    if _is_frame_of_text(table):
        return []
    table.join_open()
    are_cells = all(len({place[axis] for place in table.cells}) > 1 for axis in (0, 1))
    return inside if are_cells and len(inside) >= _FEWEST_WORDS else []


def _is_frame_of_text(table: RuledTable) -> bool:
    """Whether most words are running text with nothing beside it but a mark: a page's border, crossed by lines under headings."""
    rows: dict[int, list[int]] = {}
    for (row, _), segments in table.cells.items():
        rows.setdefault(row, []).append(sum(len(segment.text) for segment in segments))
    lengths = [max(lengths) for lengths in rows.values() if sum(lengths) - max(lengths) <= _LONGEST_MARK]
    running = sum(length for length in lengths if length >= SHORTEST_TEXT)
    return running * 2 > sum(sum(lengths) for lengths in rows.values())


def _leaves_numbers_out(table: RuledTable, segments: Sequence[Segment]) -> bool:
    """Whether level lines reach left of the first upright one, over numbers: lines under sums, and no frame of a table."""
    left = min((rule.left for rule in table.rules if rule.is_level), default=table.columns[0])
    strip = [
        segment
        for segment in segments
        if left <= segment.middle < table.columns[0] and table.rows[0] <= segment.base <= table.rows[-1]
    ]
    return len(strip) >= _FEWEST_NUMBERS and all(is_value(segment.text) and not is_time(segment.text) for segment in strip)


def whole_lines(rules: Sequence[Rule]) -> list[Rule]:
    """The rules, pieces of one line joined: many programs draw the border of each cell by itself."""
    level = sorted((rule for rule in rules if rule.is_level), key=lambda rule: (round(rule.top), rule.left))
    upright = sorted((rule for rule in rules if not rule.is_level), key=lambda rule: (round(rule.left), rule.top))
    lines: list[Rule] = []
    for rule in (*level, *upright):
        last = lines[-1] if lines else None
        if last is not None and _goes_on(last, rule):
            lines[-1] = Rule(last.left, last.top, max(last.right, rule.right), max(last.bottom, rule.bottom))
        else:
            lines.append(rule)
    return lines


def _goes_on(line: Rule, piece: Rule) -> bool:
    """Whether a piece begins where a line ends, or within it."""
    if line.is_level != piece.is_level:
        return False
    if line.is_level:
        return abs(piece.top - line.top) <= _SAME_LINE and piece.left <= line.right + _JOINT
    return abs(piece.left - line.left) <= _SAME_LINE and piece.top <= line.bottom + _JOINT


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
