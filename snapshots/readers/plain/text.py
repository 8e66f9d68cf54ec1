"""Plain text: the document's text is the decoded file, character for character, with blocks laid over it.

Paragraphs are what stands between blank lines, hard-wrapped lines joined; headings, bullets, "label: value" lines and drawn
tables are known by their shape, notices and left-over markup by their wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from snapshots.documents import Block, BlockKind, Cell, Document, Hints
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.blocks.furniture import leftover_edges, opener_label, stated_visitors, wording_label
from snapshots.readers.blocks.layout import Draft, HeadingPath
from snapshots.readers.blocks.tile_parts import is_label, is_number
from snapshots.readers.plain.drawn_tables import is_border, table_at
from snapshots.readers.plain.folios import without_folios
from snapshots.readers.plain.lines import (
    BULLET,
    CAPTION,
    DEFINITION,
    HASHES,
    UNDERLINE,
    TextLine,
    defines,
    goes_on,
    groups_of_lines,
    is_heading,
    width_of,
)
from snapshots.readers.plain.narrow_tables import Barren
from snapshots.readers.tables.cells import cells_of
from snapshots.readers.tables.entries import is_time, is_year
from snapshots.readers.tables.names import LONGEST_NAME
from snapshots.readers.words.dates import published_in_address, published_in_lines
from snapshots.readers.words.encoding import clean, decode

_DATED_LINES = 40
_MOST_DATED = 200
_MOST_OVER = 2
_NAMED_LEVEL = 2


@dataclass(slots=True)
class Stretch:
    """A block in the making, by offsets."""

    kind: BlockKind
    start: int
    end: int
    level: int | None = None
    label: str | None = None
    boilerplate: str | None = None
    cell: Cell | None = None
    is_alone: bool = False
    """One line between blank lines: only such a line can be a heading by its looks."""


class TextReader:
    """Plain text in any charset."""

    media_types: ClassVar[frozenset[str]] = frozenset({"text/plain"})
    endings: ClassVar[frozenset[str]] = frozenset({"txt", "text", "asc", "log"})

    def read(self, content: bytes, hints: Hints) -> Document:
        """The decoded file as a document. Raises ReadError where nothing is written in it."""
        decoded = decode(content, hints.charset)
        if not decoded.text.strip():
            raise ReadError(CauseCode.UNREADABLE, "Found a text without words: check that the address still holds the sheet.")
        return _document(decoded.text, hints, decoded.encoding, decoded.complaints)


def plain_document(text: str) -> Document:
    """A text as a document of its own; controls and lone surrogates are replaced one for one, so offsets hold."""
    return _document(clean(text), Hints())


def drafts_of(text: str) -> list[Draft]:
    """Preformatted text inside a page: its stretches as drafts, white space collapsed."""
    return [
        Draft(
            stretch.kind,
            " ".join(text[stretch.start : stretch.end].split()),
            level=stretch.level,
            boilerplate=stretch.boilerplate,
            label=stretch.label,
            cell=stretch.cell,
        )
        for stretch in _stretches(text)
    ]


def _document(text: str, hints: Hints, encoding: str | None = None, complaints: tuple[str, ...] = ()) -> Document:
    stretches = _stretches(text)
    blocks, title = _blocks(text, stretches)
    short = [text[stretch.start : stretch.end] for stretch in (*stretches[:_DATED_LINES], *stretches[-_DATED_LINES:])]
    published = published_in_lines([line for line in short if len(line) <= _MOST_DATED])
    return Document(
        text=text,
        blocks=tuple(blocks),
        media_type="text/plain",
        title=title,
        language=hints.language,
        published=published or published_in_address(hints.address),
        encoding=encoding,
        complaints=complaints,
    )


def _blocks(text: str, stretches: Sequence[Stretch]) -> tuple[list[Block], str | None]:
    title = _title(text, [stretch for stretch in stretches if stretch.kind is BlockKind.HEADING and stretch.boilerplate is None])
    path = HeadingPath(title)
    blocks = []
    for stretch in stretches:
        section = path.current
        if stretch.kind is BlockKind.HEADING and stretch.boilerplate is None:
            section = path.enter(" ".join(text[stretch.start : stretch.end].split()), stretch.level or _NAMED_LEVEL)
        blocks.append(
            Block(
                kind=stretch.kind,
                start=stretch.start,
                end=stretch.end,
                section=section,
                boilerplate=stretch.boilerplate,
                cell=stretch.cell,
                label=stretch.label,
                level=stretch.level if stretch.kind is BlockKind.HEADING else None,
            )
        )
    return blocks, title


def _title(text: str, headings: Sequence[Stretch]) -> str | None:
    first = next((heading for heading in headings if heading.level == 1), headings[0] if headings else None)
    return " ".join(text[first.start : first.end].split()) if first else None


def _stretches(text: str) -> list[Stretch]:
    groups, folios = without_folios(groups_of_lines(text), text)
    if len(groups) == 1 and len(groups[0]) == 1:
        stretches = list(_of_line(groups[0][0]))
    else:
        tables = [0]
        stretches = [
            stretch
            for place, group in enumerate(groups)
            for stretch in _of_group(group, tables, _lines_over(groups[max(place - _MOST_OVER, 0) : place]))
        ]
        for stretch in stretches:
            stretch.boilerplate = "page number" if stretch.start in folios else None
    stretches = [piece for stretch in stretches for piece in _without_leftovers(text, stretch)]
    _name_headings(text, stretches)
    _name_numbers(text, stretches)
    _label(text, stretches)
    return stretches


def _lines_over(groups: Sequence[Sequence[TextLine]]) -> tuple[str, ...]:
    """The short lines that stand alone in groups right before a table, the nearest first: one may state its unit."""
    lines: list[str] = []
    for group in reversed(groups):
        if len(group) > 1 or len(group[0].text) > LONGEST_NAME or group[0].text.endswith((".", "!", "?")):
            break
        lines.append(group[0].text)
    return tuple(lines)


def _of_group(lines: Sequence[TextLine], tables: list[int], over: tuple[str, ...]) -> Iterator[Stretch]:
    """The stretches of one group; `tables` counts the tables of the text, `over` are the lines before the group."""
    width = width_of(lines)
    barren: Barren = {}
    index = 0
    while index < len(lines):
        rows, after = table_at(lines, index, barren)
        if rows:
            yield from _of_table(rows, lines[index - 1].text if index else "", tables, () if index else over)
            index = after
            continue
        if is_border(lines[index]) or UNDERLINE.fullmatch(lines[index].text):
            index += 1
            continue
        level = _underlined(lines, index)
        is_apart = level is not None or _is_over_table(lines, index, barren)
        after = index + 1 if is_apart else _end_of_paragraph(lines, index, width)
        joined = TextLine(
            lines[index].start, lines[after - 1].end, lines[index].indent, " ".join(line.text for line in lines[index:after])
        )
        yield from _of_line(joined, level, is_alone=len(lines) == after - index == 1)
        index = after


def _is_over_table(lines: Sequence[TextLine], index: int, barren: Barren) -> bool:
    """As in "Table 1. Landings by year" right over the head of its columns: no line of a paragraph that goes on."""
    is_caption = CAPTION.match(lines[index].text) is not None and index + 1 < len(lines)
    return is_caption and bool(table_at(lines, index + 1, barren)[0])


def _underlined(lines: Sequence[TextLine], index: int) -> int | None:
    """The level of a heading that a rule on the next line marks: 1 for "===", 2 for others."""
    rule = UNDERLINE.fullmatch(lines[index + 1].text) if index + 1 < len(lines) else None
    fits = (
        rule is not None and index == 0 and len(rule[0]) * 2 >= len(lines[index].text) and len(lines[index].text) <= _MOST_DATED
    )
    return (1 if rule and rule[1] == "=" else _NAMED_LEVEL) if fits else None


def _of_line(line: TextLine, level: int | None = None, *, is_alone: bool = True) -> Iterator[Stretch]:
    hashes = HASHES.match(line.text)
    if hashes:
        yield Stretch(BlockKind.HEADING, line.start + hashes.end(), line.end, level=len(hashes[1]))
    elif level:
        yield Stretch(BlockKind.HEADING, line.start, line.end, level=level)
    elif bullet := BULLET.match(line.text):
        yield Stretch(BlockKind.ITEM, line.start + bullet.end(), line.end)
    elif (stated := DEFINITION.fullmatch(line.text)) and defines(stated):
        yield Stretch(BlockKind.DEFINITION, line.start, line.end, label=stated["label"].strip())
    else:
        yield Stretch(BlockKind.PARAGRAPH, line.start, line.end, is_alone=is_alone)


def _of_table(
    rows: Sequence[Sequence],  # type: ignore[type-arg]
    before: str,
    tables: list[int],
    over: tuple[str, ...],
) -> Iterator[Stretch]:
    number = tables[0]
    tables[0] += 1
    for entry, cell in cells_of(rows, 0, before, number, over):
        kind = BlockKind.CELL if cell else BlockKind.CAPTION
        yield Stretch(kind, entry.start, entry.start + len(entry.text), cell=cell)


def _without_leftovers(text: str, stretch: Stretch) -> Iterator[Stretch]:
    words = text[stretch.start : stretch.end]
    first, last = leftover_edges(words) if "[" in words or "{" in words or "<" in words else (0, len(words))
    if first >= last or (first, last) == (0, len(words)):
        yield stretch
        return
    start, end = stretch.start, stretch.end
    if head := words[:first].rstrip():
        yield Stretch(BlockKind.PARAGRAPH, start, start + len(head), boilerplate="markup")
    stretch.start, stretch.end = start + first, start + len(words[:last].rstrip())
    yield stretch
    if tail := words[last:].lstrip():
        yield Stretch(BlockKind.PARAGRAPH, end - len(tail), end, boilerplate="markup")


def _end_of_paragraph(lines: Sequence[TextLine], first: int, width: int) -> int:
    """Where the lines end that go on with the first one."""
    after = first + 1
    while after < len(lines) and not is_border(lines[after]) and goes_on(lines[after - 1], lines[after], width):
        after += 1
    return after


def _name_headings(text: str, stretches: Sequence[Stretch]) -> None:
    """Lines alone that look like headings are headings where a paragraph, an item or a figure comes later."""
    last_content = max((index for index, line in enumerate(stretches) if not line.is_alone or _ends(text, line)), default=-1)
    has_title = any(stretch.kind is BlockKind.HEADING and stretch.level == 1 for stretch in stretches)
    capitals = False
    first = int(bool(stretches) and _is_day(text, stretches[0]))  # the date over a text is not its title
    for index, line in enumerate(stretches[: max(last_content, 0)]):
        words = text[line.start : line.end]
        if index < first or not _heads(line, words, is_first=index == first):
            continue
        line.kind = BlockKind.HEADING
        if index == first and not has_title:
            line.level = 1
        else:
            capitals = capitals or words.isupper()
            line.level = _NAMED_LEVEL + 1 if capitals and not words.isupper() else _NAMED_LEVEL


def _is_day(text: str, stretch: Stretch) -> bool:
    words = text[stretch.start : stretch.end]
    return is_time(words) and not is_year(words)


def _heads(stretch: Stretch, words: str, *, is_first: bool) -> bool:
    may_head = stretch.is_alone and not stretch.boilerplate
    return may_head and is_heading(words, is_first=is_first) and not wording_label(words)


def _ends(text: str, stretch: Stretch) -> bool:
    """Whether a line is long enough, or stopped, to be content under a heading."""
    words = text[stretch.start : stretch.end]
    return stretch.kind is BlockKind.PARAGRAPH and not is_heading(words)


def _name_numbers(text: str, stretches: Sequence[Stretch]) -> None:
    """A number alone on its line takes the short line under it, or over it, as its label."""
    for index, stretch in enumerate(stretches):
        if stretch.kind is not BlockKind.PARAGRAPH or not stretch.is_alone or not is_number(text[stretch.start : stretch.end]):
            continue
        beside = [*stretches[index + 1 : index + 2], *stretches[max(index - 1, 0) : index]]
        name = next(filter(None, (_name_in(text, near) for near in beside)), None)
        if name:
            stretch.kind, stretch.label = BlockKind.TILE, name


def _name_in(text: str, stretch: Stretch) -> str | None:
    """The short line that a number can take as its name."""
    words = text[stretch.start : stretch.end]
    may_name = stretch.is_alone and stretch.boilerplate is None
    return words if may_name and is_label(words) and not words.endswith(".") else None


def _label(text: str, stretches: Sequence[Stretch]) -> None:
    under: str | None = None
    for stretch in stretches:
        if stretch.boilerplate or stretch.cell:
            continue
        words = " ".join(text[stretch.start : stretch.end].split())
        if stretch.kind is BlockKind.HEADING:
            under = opener_label(words)
        stretch.boilerplate = under or wording_label(words)
    lines = [(text[stretch.start : stretch.end], stretch.boilerplate) for stretch in stretches]
    for index in stated_visitors(lines):
        stretches[index].boilerplate = None
