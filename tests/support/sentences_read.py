"""Short ways to read a text into figures: for tables of examples."""

from snapshots.documents import Block, BlockKind, Cell, Document
from snapshots.extraction import Reading, explain, extract
from snapshots.figures import Figure, plain


def sheet(text: str, kind: BlockKind = BlockKind.PARAGRAPH, **fields: object) -> Document:
    """A document with one block per line that is not empty."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(kind=kind, start=at, end=at + len(line), **fields))
        at += len(line) + 1
    return Document(text=text, blocks=tuple(blocks), media_type="text/plain")


def figures(text: str, **reading: object) -> tuple[Figure, ...]:
    return extract(sheet(text), Reading(**reading))


def told(text: str, **reading: object) -> list[str]:
    """Each figure as "quote = value unit modifier"; a range as "low..high", exact and unit 1 left out."""
    return [shown(figure) for figure in figures(text, **reading)]


def shown(figure: Figure) -> str:
    number = f"{plain(figure.low)}..{plain(figure.high)}" if figure.value is None else plain(figure.value)
    unit = "" if figure.unit == "1" else f" {figure.unit}"
    modifier = "" if figure.modifier in ("exact", "range") else f" {figure.modifier}"
    return f"{figure.quote} = {number}{unit}{modifier}"


def counted(figures: tuple[Figure, ...], expected: list[str]) -> list[str]:
    """Each figure as "quote = value unit modifier | entity"; without its entity where `expected` names none."""
    asked = [" | " in line for line in expected] + [True] * len(figures)
    return [
        f"{shown(figure)} | {figure.entity}" if entity else shown(figure) for figure, entity in zip(figures, asked, strict=False)
    ]


def reasons(text: str) -> list[tuple[str, str]]:
    return [(passed.quote, passed.reason) for passed in explain(sheet(text))]


def cell(
    text: str,
    *,
    row: tuple[str, ...] = (),
    column: tuple[str, ...] = (),
    table: str = "",
    is_head: bool = False,
    **reading: object,
) -> tuple[Figure, ...]:
    """The figures of one table cell."""
    place = Cell(table=table, number=0, row=row, column=column, row_index=1, column_index=1, is_head=is_head)
    line = f"row | {text}"
    block = Block(kind=BlockKind.CELL, start=6, end=len(line), cell=place)
    return extract(Document(text=line, blocks=(block,), media_type="text/html"), Reading(**reading))
