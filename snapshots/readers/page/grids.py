"""Tables of a page: which are data and which only lay the page out, and the grid of a data table with spans resolved.

Rule 1: linear in cells: spans are clipped to what the standard allows, to the table, and to MOST_SLOTS in all.
Rule 2: a cell's words are written once, where the cell begins; the heads it gives to others come from the grid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft
from snapshots.readers.blocks.tile_parts import is_label, is_number
from snapshots.readers.page.inline import read_run
from snapshots.readers.page.tree import Marks, Node, groups_of
from snapshots.readers.tables.cells import cells_of
from snapshots.readers.tables.entries import Entry, is_value
from snapshots.readers.tables.names import LONGEST_NAME

MOST_SLOTS = 600_000
_SLOTS_FREE = 300
_MOST_BESIDE = 12
_SLOTS_PER_CELL = 40
"""No honest table has spans over more slots than this for each of its cells; a page of lying ones must not cost minutes."""
_MOST_COLUMNS = 1_000
_LONG_CELL = 500
_PARTS = frozenset(["tr", "thead", "tbody", "tfoot"])


@dataclass(slots=True)
class Grid:
    """Rows of slots; a slot holds the entry that covers it, or None."""

    rows: list[list[Entry | None]] = field(default_factory=list)
    head_rows: int = 0
    """Rows that the markup itself puts into the head."""
    caption: str = ""
    slots: int = 0
    cut: bool = False
    is_marked: bool = False
    """The markup names heads or a caption: it is data beyond doubt."""


def grid_of(table: Node) -> Grid | None:
    """The grid of a data table; None where the table only lays out what stands in it."""
    rows, in_head, caption = _rows_of(table)
    is_marked = bool(caption) or in_head > 0 or any(cell.tag == "th" for row in rows[:3] for cell in _cells(row))
    if not rows or _lays_out(table, rows, is_marked=is_marked):
        return None
    grid = Grid(caption=caption, head_rows=in_head if in_head < len(rows) else 0, is_marked=is_marked)
    _fill(grid, rows)
    return grid


def _rows_of(table: Node) -> tuple[list[Node], int, str]:
    """Rows in the order of the page, how many of the first ones stand in <thead>, and the caption."""
    head: list[Node] = []
    body: list[Node] = []
    caption = ""
    for part in _elements(table):
        if part.tag in _PARTS:
            (head if part.tag == "thead" else body).extend(_rows_in(part))
        elif part.tag == "caption" or not (head or body):
            caption = caption or text_of(part)  # also a box over the rows of a table of boxes
    return [*head, *body], len(head), caption


def words_beside_rows(table: Node) -> list[str]:
    """What a table of boxes says in boxes that are neither its rows nor its caption: "In total 4,500 tests were made"."""
    caption = _rows_of(table)[2]
    texts = [text for part in _elements(table) if part.tag not in _PARTS and (text := text_of(part))]
    if caption in texts:
        texts.remove(caption)
    return texts


def _rows_in(part: Node) -> list[Node]:
    return [part] if part.tag == "tr" else [row for row in _elements(part) if row.tag == "tr"]


def _elements(node: Node) -> list[Node]:
    return [child for child in node.children if isinstance(child, Node) and not child.is_hidden]


def _cells(row: Node) -> list[Node]:
    return [cell for cell in _elements(row) if cell.tag in ("td", "th")]


def _lays_out(table: Node, rows: Sequence[Node], *, is_marked: bool) -> bool:
    if table.get("role") in ("presentation", "none") or any(map(_holds_table, rows)):
        return True
    if is_marked:
        return False
    cells = [_cells(row) for row in rows]
    if len(rows) < 2 or max(map(len, cells)) < 2:
        return True
    return _is_built_of_boxes([cell for row in cells for cell in row if cell.size]) or _holds_headings(rows)


def _is_built_of_boxes(cells: Sequence[Node]) -> bool:
    """Whether most cells hold boxes, or many of them long texts."""
    built = sum(1 for cell in cells if is_built(cell))
    long = sum(1 for cell in cells if cell.size > _LONG_CELL)
    return built * 2 > len(cells) or long * 5 > len(cells)


def _holds_headings(rows: Sequence[Node]) -> bool:
    """Whether cells hold headings of texts; those of a whole first row, over cells without, are heads of the table."""
    first = _cells(rows[0])
    over_all = len(first) > 1 and all(cell.marks & Marks.HEADING or not cell.size for cell in first)
    below = [cell for row in rows[1 if over_all else 0 :] for cell in _cells(row)]
    return any(cell.marks & Marks.HEADING for cell in below)


def _holds_table(row: Node) -> bool:
    return any(cell.marks & Marks.TABLE for cell in _cells(row))


def is_built(cell: Node) -> bool:
    """Whether a cell holds more than one line."""
    if any(isinstance(child, Node) and child.tag == "br" for child in cell.children):
        return True
    return bool(cell.marks & Marks.BLOCK) and len([group for group in groups_of(cell) if _has_words(group)]) > 1


def _has_words(group: Node | list[Node | str]) -> bool:
    parts = [group] if isinstance(group, Node) else group
    return any(part.size > 0 if isinstance(part, Node) else bool(part.strip()) for part in parts)


def text_of(node: Node) -> str:
    """All words of a cell or a caption on one line."""
    if len(node.children) == 1 and isinstance(node.children[0], str):
        return node.children[0].strip()
    parts: list[str] = []
    stack: list[Node | list[Node | str]] = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            run = read_run(item)
            parts += [line.text for line in run.lines] + run.aside
        elif not item.is_hidden:
            stack.extend(reversed(groups_of(item)))
    return " ".join(" ".join(part for part in parts if part).split(" ")).strip()


def _fill(grid: Grid, rows: Sequence[Node]) -> None:
    carried: dict[int, tuple[Entry, int]] = {}
    allowed = _SLOTS_FREE
    # No column that no row has a cell for: <td colspan="1000"> is a way to say "all of them".
    widest = min(_MOST_COLUMNS, 2 * max((len(_cells(row)) for row in rows), default=0) + _MOST_BESIDE)
    for row in rows:
        slots, carried = _row(row, len(grid.rows), carried, widest)
        allowed += _SLOTS_PER_CELL * len(row.children)
        if grid.slots + len(slots) > min(MOST_SLOTS, allowed):
            grid.cut = True
            return
        grid.slots += len(slots)
        grid.rows.append(slots)


def _row(
    row: Node, index: int, carried: dict[int, tuple[Entry, int]], widest: int
) -> tuple[list[Entry | None], dict[int, tuple[Entry, int]]]:
    """The slots of one row, and what its cells carry into the next ones."""
    slots: list[Entry | None] = []
    onward: dict[int, tuple[Entry, int]] = {}
    for cell in _cells(row):
        _take_carried(slots, carried, onward)
        if len(slots) >= widest:
            break
        entry = Entry(
            text_of(cell),
            index,
            len(slots),
            is_head=cell.tag == "th" or bool(cell.marks & Marks.HEADING),
            strong=_is_strong(cell),
        )
        width = _span(cell.get("colspan") or cell.get("aria-colspan"), widest - len(slots))
        height = _span(cell.get("rowspan") or cell.get("aria-rowspan"), 65_534)
        entry.width = width
        for column in range(len(slots), len(slots) + width):
            slots.append(entry)
            if height > 1:
                onward[column] = (entry, height - 1)
    last = max(carried, default=-1)  # what a cell of this row covers by mistake is past, and stays behind
    while len(slots) <= last:
        _take_carried(slots, carried, onward)
        if len(slots) <= last:
            slots.append(None)
    return slots, onward


def _take_carried(slots: list[Entry | None], carried: dict[int, tuple[Entry, int]], onward: dict[int, tuple[Entry, int]]) -> None:
    while len(slots) in carried:
        column = len(slots)
        entry, left = carried.pop(column)
        slots.append(entry)
        if left > 1:
            onward[column] = (entry, left - 1)


def _span(declared: str, most: int) -> int:
    digits = declared.strip()[:6]
    if not digits.isascii() or not digits.isdigit():
        return 1
    number = int(digits)
    return max(1, min(number or most, most))


def _is_strong(cell: Node) -> bool:
    inner = [child for child in cell.children if isinstance(child, Node) or child.strip()]
    return len(inner) == 1 and isinstance(inner[0], Node) and inner[0].tag in ("b", "strong")


def _texts(row: Sequence[Entry | None]) -> list[str]:
    return [entry.text for entry in row if entry and entry.text]


def tile_rows(grid: Grid) -> list[tuple[str, str]]:
    """(number, words) of a table that is a row of tiles: numbers in one row, their words in the row under it."""
    texts = list(filter(None, map(_texts, grid.rows)))
    if grid.is_marked or len(texts) % 2 or not texts:
        return []
    pairs: list[tuple[str, str]] = []
    for numbers, words in zip(texts[0::2], texts[1::2], strict=True):
        if not _are_tiles(numbers, words):
            return []
        pairs += zip(numbers, words, strict=True)
    return pairs


def _are_tiles(numbers: Sequence[str], words: Sequence[str]) -> bool:
    are_labels = all(is_label(text) and not is_value(text) for text in words)
    return len(numbers) == len(words) and are_labels and all(map(is_number, numbers))


def drafts_of_grid(grid: Grid, number: int, name: str, label: str | None, scope: tuple[str, ...] = ()) -> list[Draft]:
    """The caption, then every cell in the order of its row, with the heads that it stands under."""
    table = grid.caption or name
    drafts = [Draft(BlockKind.CAPTION, grid.caption, boilerplate=label)] if grid.caption else []
    for entry, cell in cells_of(grid.rows, grid.head_rows, table, number, scope):
        kind = BlockKind.CELL if cell else BlockKind.CAPTION
        drafts.append(Draft(kind, entry.text, boilerplate=label, cell=cell))
    return drafts


def name_in_figure(box: Node) -> str:
    """The caption of a figure that holds a table, above it or below; '' for any other box."""
    captions = [child for child in _elements(box) if child.tag == "figcaption"] if box.tag == "figure" else []
    return text_of(captions[0])[:LONGEST_NAME] if captions else ""
