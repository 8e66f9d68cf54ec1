"""Tables that a page builds of plain boxes: rows of as many cells each, heads in the first row, names in the first column.

A style sheet sets them in columns, the markup names nothing. Rule: only rows that could be no row of tiles or cards are taken
for a table: three of them or more, of three cells or more, no number among the heads, none in a row's name. The cells may all
stand in one box, and the heads in each cell, the same in all rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain, takewhile
from typing import NamedTuple

from snapshots.readers.page.grids import is_built
from snapshots.readers.page.tree import Marks, Node, words_of
from snapshots.readers.tables.entries import is_value, is_year

_FEWEST_ROWS = 3
_FEWEST_CELLS = 3
_LONGEST_CELL = 200
_LONGEST_TITLE = 160
_FEWEST_RECORDS = 2
_MOST_PARTS = 2
"""Elements in one cell, as in "<b>12</b><small>%</small>"."""
_BOXES = frozenset(["div", "section", "article", "span", "ul", "ol", "li", "p", "b", "strong"])
_OUTER = _BOXES - {"span", "p", "b", "strong"}


def table_of_boxes(box: Node) -> Node | None:
    """The box as a table element with rows and cells; None where it is none."""
    if not _may_hold_rows(box):
        return None
    boxes = _boxes_in(box)
    for first in (0, 1):  # perhaps under a title
        if (records := _records(boxes[first:])) and sum(title.size for title in boxes[:first]) <= _LONGEST_TITLE:
            return _table_of_records(box, boxes[:first], records)
    titles, rows = _parts_of(box)
    rows = rows or _flat_rows(box)
    texts = [[words_of(cell) for cell in _boxes_in(row)] for row in rows]
    if len(rows) < _FEWEST_ROWS or not all(holds(texts) for holds in _SIGNS):
        return None
    parts = _retagged(titles, "caption") + [_row(row, "td" if index else "th") for index, row in enumerate(rows)]
    return Node("table", box.attrs, [*parts], box.size)


class _Record(NamedTuple):
    """A row that says its heads in each cell: "Holm | Boats 40 | Nets 7"."""

    name: Node
    labels: tuple[str, ...]
    values: tuple[Node, ...]


def _records(rows: Sequence[Node]) -> list[_Record]:
    """The rows as records, where all of them have the same labels, and each a name of its own; else none."""
    if len(rows) < _FEWEST_RECORDS or _record(rows[0]) is None:
        return []
    records = [record for row in rows if (record := _record(row)) is not None]
    are_alike = len({record.labels for record in records}) == 1
    are_named = len({words_of(record.name) for record in records}) == len(rows)
    return records if are_alike and are_named else []


def _record(row: Node) -> _Record | None:
    cells = _boxes_in(row)
    if len(cells) < _FEWEST_CELLS or not _is_cell(cells[0]):
        return None
    name = cells.pop(0)
    pairs = [pair for cell in cells if (pair := _label_and_value(cell)) is not None]
    if len(pairs) < len(cells) or is_value(words_of(name)) or not all(label for label, _ in pairs):
        return None
    return _Record(name, tuple(label for label, _ in pairs), tuple(value for _, value in pairs))


def _label_and_value(cell: Node) -> tuple[str, Node] | None:
    """As in "<span>Boats:</span> <b>40</b>": two parts of a cell, the number in one, the words for it in the other."""
    parts = [child for child in cell.children if isinstance(child, Node) or child.strip()]
    states = [is_value(words_of(part)) for part in parts]
    if len(parts) != _MOST_PARTS or sum(states) != 1:
        return None
    value = parts[states.index(True)]
    label = words_of(parts[states.index(False)]).rstrip(" :")
    return label, value if isinstance(value, Node) else Node("span", {}, [value], len(value))


def _table_of_records(box: Node, titles: Sequence[Node], records: Sequence[_Record]) -> Node:
    heads = Node("tr", {}, [Node("th", {}, []), *(Node("th", {}, [label], len(label)) for label in records[0].labels)])
    rows = [Node("tr", {}, [*_retagged([record.name], "td"), *_retagged(record.values, "td")]) for record in records]
    return Node("table", box.attrs, [*_retagged(titles, "caption"), heads, *rows], box.size)


def _may_hold_rows(box: Node) -> bool:
    return box.tag in _OUTER and box.linked * 3 < box.size and not box.marks & (Marks.TABLE | Marks.CONTROL | Marks.IMAGE)


def _parts_of(box: Node) -> tuple[list[Node], list[Node]]:
    """A title over the rows, if any, and the rows, also those in a box for the head and a box for the body; else none."""
    titles: list[Node] = []
    rows: list[Node] = []
    for part in _boxes_in(box):
        inner = [part] if _is_row(part) else _boxes_in(part)
        if inner and all(map(_is_row, inner)):
            rows += inner
        elif rows or titles or part.size > _LONGEST_TITLE:
            return [], []
        else:
            titles.append(part)
    return titles, rows


def _flat_rows(box: Node) -> list[Node]:
    """The rows of cells that stand in one box, as a grid sets them: heads without a number, then names with their values."""
    cells = _boxes_in(box)
    if not all(map(_is_cell, cells)):  # asked first: the words of a box that holds half the page are many
        return []
    named = list(takewhile(lambda cell: not _is_number(cell), cells))
    width = len(named) - 1
    if width < _FEWEST_CELLS or len(cells) % width:
        return []
    return [Node("div", {}, [*cells[first : first + width]], box.size) for first in range(0, len(cells), width)]


def _is_number(cell: Node) -> bool:
    text = words_of(cell)
    return is_value(text) and not is_year(text)


def _boxes_in(box: Node) -> list[Node]:
    """The boxes that it is made of, lines between them left out; [] where it holds anything else."""
    shown = [child for child in box.children if (child.tag != "hr" if isinstance(child, Node) else child.strip())]
    boxes = [child for child in shown if isinstance(child, Node) and child.tag in _BOXES and not child.is_hidden]
    return boxes if len(boxes) == len(shown) else []


def _is_row(part: Node) -> bool:
    cells = _boxes_in(part)
    return len(cells) >= _FEWEST_CELLS and all(map(_is_cell, cells))


def _is_cell(cell: Node) -> bool:
    parts = sum(isinstance(child, Node) for child in cell.children)
    return cell.size <= _LONGEST_CELL and parts <= _MOST_PARTS and not is_built(cell)


def _are_even(texts: Sequence[Sequence[str]]) -> bool:
    return len({len(row) for row in texts}) == 1


def _has_heads(texts: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names columns: words or years."""
    return all(texts[0][1:]) and all(is_year(text) or not is_value(text) for text in texts[0])


def _has_names(texts: Sequence[Sequence[str]]) -> bool:
    """Whether each further row begins with a name, or a year."""
    return all(row[0] and (is_year(row[0]) or not is_value(row[0])) for row in texts[1:])


def _states_numbers(texts: Sequence[Sequence[str]]) -> bool:
    """Whether most cells under the heads state numbers."""
    values = [is_value(text) for text in chain.from_iterable(row[1:] for row in texts[1:])]
    return 2 * sum(values) > len(values)


_SIGNS: tuple[Callable[[Sequence[Sequence[str]]], bool], ...] = (_are_even, _has_heads, _has_names, _states_numbers)


def _retagged(boxes: Sequence[Node], tag: str) -> list[Node]:
    return [Node(tag, box.attrs, box.children, box.size, box.linked, box.links, box.marks) for box in boxes]


def _row(row: Node, tag: str) -> Node:
    return Node("tr", row.attrs, [*_retagged(_boxes_in(row), tag)], row.size)
