"""What a reader makes of a capture: plain text, and blocks that say what each stretch of it is.

Rule 1: every block's offsets point into `Document.text`; blocks are in order and do not overlap.
Rule 2: boilerplate is a label on a block, never a deletion.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

_FOLDED = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u2032": "'",
        "\u201c": '"', "\u201d": '"', "\u201f": '"', "\u2033": '"', "\u00ab": '"', "\u00bb": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
        "\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None,
    }
)  # fmt: skip


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    TILE = "tile"
    CAPTION = "caption"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a table cell stands: the table's name, and the texts of the heads over it and before it."""

    table: str
    """Caption of the table, else the last heading before it, else ''. With `number` it tells tables apart."""
    number: int
    """Index of the table in the document, from 0."""
    row: tuple[str, ...]
    """Row heads, outermost first; for a row without a head, ()."""
    column: tuple[str, ...]
    """Column heads, top row first; two head rows make a path of two."""
    row_index: int
    column_index: int
    is_head: bool = False
    """A head cell yields no figures; its text gives units and scales to the cells under or after it."""
    unit: str = field(default="", compare=False)
    """What a column of units says for this row; '' where the table has none."""
    scope: tuple[str, ...] = field(default=(), compare=False)
    """Texts that speak for the whole table besides its name, the nearest first: the line above, a title row, the corner."""
    holds_time: bool = field(default=False, compare=False)
    """A number here that can be a year is one: its head, or all its neighbours, say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of text with one role: a paragraph, a list item, a cell, a key-figure tile."""

    kind: BlockKind
    start: int
    end: int
    section: tuple[str, ...] = ()
    """Heading path, the document's title first. A heading's own block carries the path above it."""
    boilerplate: str | None = None
    """None for main content, else what it is: navigation, cookie notice, share counter, related posts, archive, footer,
    markup, hidden, struck ..."""
    cell: Cell | None = None
    label: str | None = None
    """Of a tile or a definition: the words that name the number, without the number."""
    level: int | None = None
    """Of a heading: 1 to 6."""


@dataclass(frozen=True, slots=True)
class Published:
    """The publisher's own date of the document, and where it was found: `json-ld`, `meta`, `visible`, `address` ..."""

    day: date
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document in the words of its publisher; `text` is what every offset in the project points into."""

    text: str
    blocks: tuple[Block, ...]
    media_type: str
    title: str | None = None
    language: str | None = None
    """BCP 47 as declared, else None."""
    published: Published | None = None
    encoding: str | None = None
    complaints: tuple[str, ...] = ()
    """What the reader had to pass over or guess: undecodable bytes, a table cut short."""
    signs: tuple[str, ...] = ()
    """What its form says of it besides its text: of a page `password`, `login`, `challenge`, `unfinished`, `form`, `noindex`,
    `refresh`, `links`, `shell` (readers/page/signs.py), of a workbook `scattered` (readers/office/workbooks.py),
    of JSON `error`, `failure` (readers/records/json_errors.py)."""
    unread: int = 0
    """How many places of a page may show figures that no text of it states (readers/page/unread.py)."""
    fingerprint: str = field(init=False)
    """SHA-256 of the main content with spaces, quotes and dashes folded: equal for two renderings of the same words."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "fingerprint", _fingerprint(self))

    def words_of(self, block: Block) -> str:
        """The block's own text."""
        return self.text[block.start : block.end]

    @property
    def main_blocks(self) -> tuple[Block, ...]:
        """The blocks that are content, in order."""
        return tuple(block for block in self.blocks if block.boilerplate is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What is known of a body before it is read: transport headers and the place it came from."""

    media_type: str | None = None
    charset: str | None = None
    address: str | None = None
    """URL or file name; its ending and a date in it are evidence, nothing is opened."""
    language: str | None = None


def fold(text: str) -> str:
    """One spelling for what typography varies: NFKC, straight quotes, plain hyphens, single spaces."""
    if text.isascii():
        return " ".join(text.split())
    return " ".join(unicodedata.normalize("NFKC", text).translate(_FOLDED).split())


def _fingerprint(document: Document) -> str:
    # Block by block: a page of ten megabytes is not copied three times to be hashed.
    digest = hashlib.sha256()
    gap = ""
    for block in document.blocks:
        folded = "" if block.boilerplate else fold(document.text[block.start : block.end])
        if folded:
            digest.update((gap + folded).encode("utf-8", "surrogatepass"))
            gap = " "
    return digest.hexdigest()
