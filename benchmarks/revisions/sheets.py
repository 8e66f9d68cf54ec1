"""A sheet taken apart into headings, sentences, named facts and tables, in which every figure bears an identity.

Any document that the readers read becomes one. Texts keep the marks ⟦id⟧ where a figure stands, so that an edit of the words
around a figure never touches the figure; what an identity is printed as stands in `Sheet.numbers`.
"""

from __future__ import annotations

import copy
import re
from collections import defaultdict
from dataclasses import dataclass, field

from snapshots import Hints, extract, read
from snapshots.documents import BlockKind, Document
from snapshots.figures import Figure

MARK = re.compile(r"⟦([^⟦⟧]+)⟧")
MEDIA_TYPES = {
    ".html": "text/html", ".htm": "text/html", ".md": "text/markdown", ".txt": "text/plain", ".csv": "text/csv",
    ".pdf": "application/pdf", ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}  # fmt: skip
PECULIAR = 1000
"""From this size on, equal numbers of a document are taken for one quantity told twice."""


@dataclass
class Heading:
    text: str
    level: int = 2


@dataclass
class Paragraph:
    sentences: list[str]
    bullets: bool = False


@dataclass
class Facts:
    """Named figures: a list of labels, tiles or definitions."""

    rows: list[tuple[str, str]]
    form: str = "list"


@dataclass
class Table:
    caption: str
    rows: list[str]
    columns: list[str]
    cells: dict[tuple[str, str], str]
    turned: bool = False
    corner: str = ""


Block = Heading | Paragraph | Facts | Table


@dataclass
class Number:
    """How an identity is printed, and what of it may be revised."""

    quote: str
    unit: str
    plain: bool
    """An exact number in digits: a modifier may be put before it."""
    group: str
    """Identity of the quantity: that of its first mention."""


@dataclass
class Sheet:
    title: str
    language: str
    blocks: list[Block]
    numbers: dict[str, Number] = field(default_factory=dict)
    side_by_side: bool = False
    furniture: int = 0

    def copy(self) -> Sheet:
        return copy.deepcopy(self)

    def stated(self) -> list[str]:
        """Identities in the order in which they stand."""
        return [name for text in texts(self.blocks) for name in MARK.findall(text)]

    def add(self, quote: str, unit: str = "1") -> str:
        """A new figure; its mark."""
        name = f"new{len(self.numbers)}"
        self.numbers[name] = Number(quote, unit, plain=True, group=name)
        return f"⟦{name}⟧"

    def all_of(self, kind):
        return [block for block in self.blocks if isinstance(block, kind)]


def texts(blocks):
    for block in blocks:
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Paragraph):
            yield from block.sentences
        elif isinstance(block, Facts):
            yield from (text for row in block.rows for text in row)
        else:
            yield from (block.cells.get((row, column), "") for row in block.rows for column in block.columns)


def sheet_of(path):
    """The sheet that a file holds."""
    document = read(path.read_bytes(), Hints(media_type=MEDIA_TYPES.get(path.suffix.lower()), address=path.name))
    return Taking(document).sheet(path.stem)


class Taking:
    """Takes a document apart."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.figures = extract(document)
        self.names: dict[int, str] = {}
        self.numbers: dict[str, Number] = {}
        self._groups: dict[tuple, str] = {}
        for place, figure in enumerate(self.figures):
            name = f"m{place}"
            self.names[figure.start] = name
            self.numbers[name] = Number(
                figure.quote, figure.unit, figure.modifier == "exact" and figure.quote[:1].isdigit(), self._group(figure, name)
            )

    def _group(self, figure: Figure, name: str) -> str:
        if figure.cell is not None or figure.value is None or abs(figure.value) < PECULIAR:
            return name
        return self._groups.setdefault((figure.value, figure.unit), name)

    def sheet(self, title):
        blocks: list[Block] = []
        tables = defaultdict(list)
        for block in self.document.main_blocks:
            if block.kind is BlockKind.CELL:
                if block.cell.number not in tables:
                    blocks.append(block.cell.number)
                tables[block.cell.number].append(block)
            else:
                self._take(block, blocks)
        done = [self._table(tables[block]) if isinstance(block, int) else block for block in blocks]
        return Sheet(title, self.document.language or "en", [block for block in done if block is not None], dict(self.numbers))

    def _take(self, block, blocks):
        text = self._marked(block.start, block.end)
        if not text:
            return
        if block.kind is BlockKind.HEADING:
            blocks.append(Heading(text, block.level or 2))
        elif block.label and MARK.search(text):
            if not blocks or not isinstance(blocks[-1], Facts):
                blocks.append(Facts([]))
            rest = text.replace(block.label, "", 1).strip(" :–-") if text.startswith(block.label) else text
            blocks[-1].rows.append((block.label, rest))
        elif (line := re.fullmatch(r"([^⟦⟧:.]{3,60}): ([^.]*⟦[^⟦⟧]+⟧[^.]{0,20})", text)) and block.kind is BlockKind.ITEM:
            if not blocks or not isinstance(blocks[-1], Facts):
                blocks.append(Facts([]))
            blocks[-1].rows.append((line[1], line[2]))
        else:
            blocks.append(Paragraph(self._sentences(block), bullets=block.kind is BlockKind.ITEM))

    def _sentences(self, block):
        bounds = sorted(
            {(f.sentence_start, f.sentence_start + len(f.sentence)) for f in self.figures if block.start <= f.start < block.end}
        )
        sentences, at = [], block.start
        for begin, end in bounds:
            start = max(begin, at)
            if start > at:
                sentences.append(self._marked(at, start))
            sentences.append(self._marked(start, min(end, block.end)))
            at = max(at, min(end, block.end))
        sentences.append(self._marked(at, block.end))
        return [sentence for sentence in sentences if sentence]

    def _marked(self, start, end):
        """The text with marks for its figures."""
        inside = [figure for figure in self.figures if start <= figure.start and figure.end <= end]
        parts, at = [], start
        for figure in sorted(inside, key=lambda figure: figure.start):
            if figure.start < at:
                continue
            parts += [self.document.text[at : figure.start], f"⟦{self.names[figure.start]}⟧"]
            at = figure.end
        parts.append(self.document.text[at:end])
        return " ".join("".join(parts).split())

    def _table(self, blocks):
        """None for a table whose rows or columns do not single out each cell."""
        cells, rows, columns = {}, [], []
        for block in blocks:
            text = self._marked(block.start, block.end)
            if not MARK.search(text):
                continue
            key = " / ".join(block.cell.row), " / ".join(block.cell.column)
            if not all(key) or key in cells:
                return None
            cells[key] = text
            rows += [key[0]] * (key[0] not in rows)
            columns += [key[1]] * (key[1] not in columns)
        return Table(blocks[0].cell.table, rows, columns, cells) if len(rows) > 1 else None
