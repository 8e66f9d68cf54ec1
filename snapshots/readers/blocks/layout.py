"""From drafts to a document: one text, blocks over it, and the heading path of each block.

Every reader whose format has no text of its own (pages, sheets, office files) makes drafts and lets this file lay them out:
a table row is one line with " | " between its cells, rows and items stand on lines of their own, all else in paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from snapshots.data.correction_wording import MAYBE_NOTED_BELOW, NOTED_BELOW
from snapshots.documents import Block, BlockKind, Cell, Document, Published

CELL_GAP = " | "
_LOWEST_LEVEL = 6
"""Of headings by looks, whose level tells nothing."""
_CLOSE = frozenset({BlockKind.ITEM, BlockKind.CELL, BlockKind.DEFINITION, BlockKind.TILE})


@dataclass(slots=True, eq=False)
class Draft:
    """A block before it has offsets. Mutable while a reader works on it; never leaves the readers."""

    kind: BlockKind
    text: str
    level: int | None = None
    boilerplate: str | None = None
    label: str | None = None
    cell: Cell | None = None
    linked: int = 0
    """How many of its characters stand inside links."""
    strong: bool = False
    """All of it is bold or large: a heading by looks."""
    home: object = None
    """The container it stands in; drafts of one home are siblings on the page."""
    is_term: bool = False
    """It stands in a <dt>: it names what follows."""
    tokens: frozenset[str] = frozenset()
    """Words of its element's id and class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a document knows of itself besides its text."""

    media_type: str
    title: str | None = None
    language: str | None = None
    published: Published | None = None
    encoding: str | None = None
    complaints: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    unread: int = 0
    is_collection: bool = False
    """Its headings stand beside each other (the sheets of a workbook): none of them is the title of all."""


@dataclass(slots=True)
class HeadingPath:
    """Follows the headings of a document in order; the title stands first in every path, whatever its level."""

    title: str | None
    open: list[tuple[int, str]] = field(default_factory=list)
    current: tuple[str, ...] = ()
    """The path of a block that stands here: one tuple for all blocks under one heading."""

    def __post_init__(self) -> None:
        self._rebuild()

    def _rebuild(self) -> None:
        names = tuple(name for _, name in self.open)
        self.current = (self.title, *names) if self.title else names

    def enter(self, name: str, level: int) -> tuple[str, ...]:
        """Opens a heading and returns the path above it."""
        if name == self.title:
            self.open.clear()
            self._rebuild()
            return ()
        while self.open and self.open[-1][0] >= level:
            self.open.pop()
        self._rebuild()
        above = self.current
        self.open.append((level, name))
        self._rebuild()
        return above


def title_of(drafts: Sequence[Draft], declared: str | None = None) -> str | None:
    """The first main heading of level 1; without one the first main heading, unless it heads a part like those that follow.

    It does so where others of its level come and text of its own stands under it; but not where the document's `declared`
    title says the same. "Corrections" at the end of a page without a heading heads its notes.
    """
    headings = [index for index, draft in enumerate(drafts) if draft.kind is BlockKind.HEADING and draft.boilerplate is None]
    named = next((drafts[index].text for index in headings if drafts[index].level == 1), None)
    if named is not None or not headings:
        return named
    first = drafts[headings[0]].text
    if NOTED_BELOW.fullmatch(first) or MAYBE_NOTED_BELOW.fullmatch(first):
        return None
    heads_a_part = _has_peers([drafts[index] for index in headings]) and _has_text(drafts, headings)
    return None if heads_a_part and first.lower() not in (declared or "").lower() else first


def _has_peers(headings: Sequence[Draft]) -> bool:
    """Do others of the first one's level follow it? The level of a heading by looks tells nothing."""
    first = headings[0].level or _LOWEST_LEVEL
    return any((heading.level or _LOWEST_LEVEL) <= first < _LOWEST_LEVEL for heading in headings[1:])


def _has_text(drafts: Sequence[Draft], headings: Sequence[int]) -> bool:
    """Does text of its own stand between the first heading and the next?"""
    return len(headings) > 1 and any(draft.boilerplate is None for draft in drafts[headings[0] + 1 : headings[1]])


def lay_out(drafts: Sequence[Draft], origin: Origin) -> Document:
    """The document that these drafts make; drafts without text are left out."""
    drafts = [draft for draft in drafts if draft.text]
    path = HeadingPath(None if origin.is_collection else title_of(drafts, origin.title))
    parts: list[str] = []
    blocks: list[Block] = []
    end = 0
    last: Draft | None = None
    for draft in drafts:
        gap = _gap(last, draft)
        start = end + len(gap)
        end = start + len(draft.text)
        parts += (gap, draft.text)
        blocks.append(_block(draft, start, end, path))
        last = draft
    return Document(
        text="".join(parts),
        blocks=tuple(blocks),
        media_type=origin.media_type,
        title=path.title or origin.title,
        language=origin.language,
        published=origin.published,
        encoding=origin.encoding,
        complaints=origin.complaints,
        signs=origin.signs,
        unread=origin.unread,
    )


def _block(draft: Draft, start: int, end: int, path: HeadingPath) -> Block:
    is_heading = draft.kind is BlockKind.HEADING
    opens = is_heading and draft.boilerplate is None
    section = path.enter(draft.text, draft.level or 6) if opens else path.current
    return Block(
        kind=draft.kind,
        start=start,
        end=end,
        section=section,
        boilerplate=draft.boilerplate,
        cell=draft.cell,
        label=draft.label,
        level=min(draft.level or 6, 6) if is_heading else None,
    )


def _gap(last: Draft | None, draft: Draft) -> str:
    if last is None:
        return ""
    if last.cell and draft.cell and last.cell.number == draft.cell.number:
        return CELL_GAP if last.cell.row_index == draft.cell.row_index else "\n"
    return "\n" if last.kind is draft.kind and draft.kind in _CLOSE else "\n\n"
