"""PDF documents, by PDFium: characters to lines, lines to columns, tables, tiles and paragraphs, pages to one document.

Rule 1: every figure that a person can select is in the text; what only repeats from page to page is labelled. Rule 2: a file
without text (a scan), a locked one, a broken one is a named cause, never an empty document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import pairwise, takewhile
from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from snapshots.documents import BlockKind, Document, Hints, Published
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.blocks.furniture import label_before_headline, label_by_wording
from snapshots.readers.blocks.layout import Draft, Origin, lay_out
from snapshots.readers.blocks.tile_parts import is_label, is_number, tile
from snapshots.readers.pdf.axes import take_axes
from snapshots.readers.pdf.bounds import refuse_unbounded
from snapshots.readers.pdf.boxes import take_boxes
from snapshots.readers.pdf.characters import read_page
from snapshots.readers.pdf.columns import regions_of
from snapshots.readers.pdf.head_lines import join_head_lines
from snapshots.readers.pdf.justified import join_justified
from snapshots.readers.pdf.margins import take_margins
from snapshots.readers.pdf.money_signs import join_money_signs
from snapshots.readers.pdf.name_lines import drop_bullets, join_name_lines
from snapshots.readers.pdf.narrow_gaps import part_narrow
from snapshots.readers.pdf.paragraphs import (
    Line,
    drafts_of_lines,
    hyphenated_words,
    joined,
    mend_breaks,
    pair_numbers,
    set_levels,
)
from snapshots.readers.pdf.ruled import take_ruled
from snapshots.readers.pdf.ruled_table import RuledTable
from snapshots.readers.pdf.scale_lines import put_scales_first
from snapshots.readers.pdf.segments import PageText, Row, Segment, attach_marks, rows_of
from snapshots.readers.pdf.side_tiles import SideTile, take_side_tiles
from snapshots.readers.pdf.stacked_heads import join_stacked_heads
from snapshots.readers.pdf.tables import (
    Columns,
    Found,
    is_axis,
    renumbered,
    row_under,
    stand_under,
    table_at,
    tiles_at,
    with_title_whole,
)
from snapshots.readers.pdf.turned_heads import take_turned_heads
from snapshots.readers.tables.captions_below import name_by_captions_below
from snapshots.readers.tables.cells import cells_of
from snapshots.readers.tables.entries import Entry, is_time, is_value
from snapshots.readers.tables.heads import find_heads
from snapshots.readers.tables.names import name_before, names_part, scope_before
from snapshots.readers.words.dates import day_in, published_in_address, published_in_lines

if TYPE_CHECKING:
    import pypdfium2 as pdfium

MEDIA_TYPE = "application/pdf"
MOST_PAGES = 1_000
MOST_CHARACTERS = 6_000_000
_MOST_UNMAPPED = 0.3
_FEWEST_SAMPLED = 5
_DATED_LINES = 60
_MOST_DATED = 200
_NO_TITLE = re.compile(
    r"\(?(?:untitled|anonymous|unspecified)\)?.*|microsoft \S+ - .*|.*\.(?:docx?|indd|pptx?|xlsx?|pdf|qxd)", re.IGNORECASE
)


_MOST_HEAD_ROWS, _FEWEST_HEADS = 3, 2
"""Of heads that stand in lines of their own."""
_MOST_NAMES_UNDER_HEADS = 4
_MOST_BETWEEN = 2
"""Lines that name the rows of the next part of a table, between it and the part before."""
_BROWSER = "Mozilla/"
"""How the name of what made the file begins where a browser printed a page of the web: its menus stand over the headline."""
_ONE_AT_A_TIME = Lock()
"""PDFium keeps its state in globals: two threads in it at once would crash the service."""


class PdfReader:
    """PDF documents with text in them."""

    media_types: ClassVar[frozenset[str]] = frozenset({MEDIA_TYPE, "application/x-pdf"})
    endings: ClassVar[frozenset[str]] = frozenset({"pdf"})

    def read(self, content: bytes, hints: Hints) -> Document:
        """The pages as one document. Raises ReadError."""
        import pypdfium2 as pdfium

        refuse_unbounded(content)
        with _ONE_AT_A_TIME:
            try:
                file = pdfium.PdfDocument(content)
            except pdfium.PdfiumError as error:
                raise _unopened(error) from error
            try:
                pages, empty = _pages_of(file)
                said = file.get_metadata_dict(skip_empty=True)
            except pdfium.PdfiumError as error:
                raise ReadError(
                    CauseCode.UNREADABLE, "Found a PDF document whose pages are damaged: download it again and check it."
                ) from error
            finally:
                file.close()
        drafts = _Assembly(pages).drafts()
        if not any(draft.text for draft in drafts):
            raise _without_text(pages)
        name_by_captions_below(drafts)
        if said.get("Creator", "").startswith(_BROWSER):
            label_before_headline(drafts)
        return lay_out(drafts, _origin(drafts, said, hints, tuple(_complaints(pages, empty))))


def _unopened(error: pdfium.PdfiumError) -> ReadError:
    from pypdfium2 import raw

    code = getattr(error, "err_code", None)
    if code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return ReadError(
            CauseCode.PASSWORD, "Found a PDF document that is locked with a password: watch an address that gives it unlocked."
        )
    return ReadError(CauseCode.UNREADABLE, "Found a PDF document that is damaged or cut short: download it again and check it.")


def _pages_of(file: pdfium.PdfDocument) -> tuple[list[PageText], int]:
    """The pages, and how many of them hold pictures only."""
    if len(file) > MOST_PAGES:
        raise ReadError(CauseCode.TOO_COMPLEX, f"Found a PDF document of more than {MOST_PAGES:,} pages: watch a part of it.")
    pages: list[PageText] = []
    characters = empty = 0
    for number in range(len(file)):
        page = file[number]
        told = read_page(page, number + 1)
        page.close()
        characters += told.characters
        if characters > MOST_CHARACTERS:
            raise ReadError(CauseCode.TOO_COMPLEX, f"Found a PDF document of more than {MOST_CHARACTERS:,} characters.")
        empty += told.has_picture and not told.segments
        pages += [told, *(other for other in told.turned if not other.is_slight)]
    return pages, empty


def _without_text(pages: Sequence[PageText]) -> ReadError:
    if any(page.has_picture for page in pages):
        return ReadError(
            CauseCode.UNREADABLE,
            "Found a scanned PDF, pictures of pages without any text: watch an address that gives the text itself.",
        )
    return ReadError(CauseCode.UNREADABLE, "Found a PDF document without any text: check that the address still holds the sheet.")


def _complaints(pages: Sequence[PageText], empty: int) -> Iterator[str]:
    """What of the pages was not read, or was read though nobody sees it."""
    if empty:
        yield f"{empty} pages hold only pictures, whose words are not read."
    for page in pages:
        if page.outside:
            end = "not read" if page.is_frame_believed else "most of its text; all of it was read"
            yield f"{page.outside:,} characters of page {page.number} stand outside its frame: {end}."


def _origin(drafts: Sequence[Draft], said: dict[str, str], hints: Hints, complaints: tuple[str, ...]) -> Origin:
    lines = [draft.text for draft in drafts if draft.text and len(draft.text) <= _MOST_DATED and draft.cell is None]
    stated = (said.get("ModDate") or said.get("CreationDate") or "").removeprefix("D:")
    day = day_in(stated[:8])
    return Origin(
        media_type=MEDIA_TYPE,
        title=_title(said.get("Title", "")),
        language=hints.language,
        published=published_in_lines([*lines[:_DATED_LINES], *lines[-_DATED_LINES:]])
        or (Published(day, "metadata") if day else None)
        or published_in_address(hints.address),
        complaints=complaints,
    )


def _title(said: str) -> str | None:
    """The title that the file declares, unless the program that wrote it put it there."""
    words = " ".join(said.split())[:300]
    return None if not words or _NO_TITLE.fullmatch(words) else words


def _words_aside(page: PageText) -> str:
    """What runs in other directions than the page and is no text of its own: names of axes, stamps on the margin."""
    slight = (segment.text for other in page.turned if other.is_slight for segment in other.segments)
    return " ".join(" ".join(("".join(page.aside), *slight)).split())


@dataclass(slots=True)
class _Assembly:
    """Puts the pages of a document together."""

    pages: list[PageText]
    made: list[tuple[Draft, float]] = field(default_factory=list)
    """Drafts with the size of their print."""
    tables: int = 0
    body: float = 10.0
    known: frozenset[str] = frozenset()
    heads: list[list[Entry | None]] = field(default_factory=list)
    """Head rows of the last table, which a table without heads right after it goes on under."""
    table: str = ""
    columns: Columns = field(default_factory=list)
    """Those of the last table that had heads."""
    awaits_rows: bool = False
    """Whether heads stood alone, the rows under them to come."""

    def drafts(self) -> list[Draft]:
        """All drafts in reading order, labelled. Raises ReadError where the fonts do not say their letters."""
        self._refuse_unmapped()
        for page in self.pages:
            attach_marks(page)
        taken = take_margins(self.pages)
        sizes = Counter[float]()
        for page in self.pages:
            for segment in page.segments:
                sizes[round(segment.size * 2) / 2] += len(segment.text)
        self.body = sizes.most_common(1)[0][0] if sizes else 10.0
        self.known = hyphenated_words([segment.text for page in self.pages for segment in page.segments])
        for page, margins in zip(self.pages, taken, strict=True):
            part_narrow(page)
            join_money_signs(page)
            take_turned_heads(page)
            axes = take_axes(page)
            join_name_lines(page)
            columns = take_ruled(page)
            join_head_lines(page)
            join_stacked_heads(page)
            put_scales_first(page)
            join_justified(page)
            take_side_tiles(page, self.body)
            boxes = take_boxes(page)
            for region in (*regions_of(page.segments), *columns, *boxes):
                self._write_region(region)
            edges = [*margins, *axes, (_words_aside(page), "turned text")]
            self.made += [(Draft(BlockKind.PARAGRAPH, words, boilerplate=label), 0.0) for words, label in edges if words]
        set_levels(self.made)
        drafts = [draft for draft, _ in self.made]
        mend_breaks(drafts)
        pair_numbers(drafts)
        label_by_wording(drafts)
        return drafts

    def _refuse_unmapped(self) -> None:
        sampled, unmapped = sum(page.sampled for page in self.pages), sum(page.unmapped for page in self.pages)
        if sampled > _FEWEST_SAMPLED and unmapped > sampled * _MOST_UNMAPPED:
            raise ReadError(
                CauseCode.UNREADABLE,
                "Found a PDF whose fonts do not say which letters they print: watch an address that gives the text itself.",
            )

    def _write_region(self, region: Sequence[Segment]) -> None:
        rows = [with_title_whole(row) for row in rows_of(region)]
        lines: list[Line] = []
        index = 0
        while index < len(rows):
            pairs, after = tiles_at(rows, index, self.body)
            grid, after, columns = ([], after, []) if pairs else self._grid_at(rows, index, may_be_row=not lines)
            has_table = any(segment.table for segment in rows[index])
            if not pairs and not grid and not has_table and not is_axis(rows[index]):
                lines.append(Line.of(rows[index]))
                index += 1
                continue
            self._write_lines(lines, region)
            lines = []
            if pairs:
                self._put(tile(number, words, home=region, label_first=first) for number, words, first in pairs)
            elif grid:
                self._write_grid(grid, columns)
            elif has_table:
                after = index + 1
                self._write_taken(rows[index], region)
            else:
                after = index + 1
                self._put([Draft(BlockKind.PARAGRAPH, " ".join(segment.text for segment in rows[index]), boilerplate="axis")])
            index = after
        self._write_lines(lines, region)

    def _grid_at(self, rows: Sequence[Row], index: int, *, may_be_row: bool) -> Found:
        """The table that begins in a row, or a row that stands alone in the columns of the last table."""
        table = table_at(rows, index)
        if table[0] or not may_be_row or not self.heads or is_axis(rows[index]):
            return table
        grid = row_under(rows[index], self.columns)
        return (grid, index + 1, self.columns) if grid and self._heads_over(grid, self.columns, self._before()) else table

    def _before(self) -> list[Draft]:
        """The last drafts of the text."""
        return [draft for draft, _ in self.made[-300:] if not draft.boilerplate]

    def _put(self, drafts: Iterable[Draft]) -> None:
        self.made += [(draft, 0.0) for draft in drafts]

    def _write_taken(self, row: Sequence[Segment], home: object) -> None:
        """A row that holds tables or tiles that were taken whole."""
        for segment in row:
            if isinstance(segment.table, RuledTable):
                self._write_ruled(segment.table)
            elif isinstance(segment.table, SideTile):
                self._put([tile(segment.table.number, segment.table.words, home=home)])
            else:
                self._write_lines([Line.of([segment])], home)

    def _write_lines(self, lines: Sequence[Line], home: object) -> None:
        self.made += drafts_of_lines(lines, self.body, self.known, home)

    def _write_grid(self, grid: list[list[Entry | None]], columns: Columns) -> None:
        drop_bullets(grid)
        before = self._before()
        are_alone = _are_heads_alone(grid)
        heads = len(grid) if are_alone else find_heads(grid).rows
        above = [] if heads else self._heads_over(grid, columns, before)
        if heads or not above:
            self.heads, self.table, self.columns = grid[:heads], name_before(before), columns if heads else []
            self.awaits_rows = are_alone
        for entry, cell in cells_of(renumbered([*above, *grid]), 0, self.table, self.tables, scope_before(before)):
            if entry.row >= len(above):
                place = replace(cell, is_head=True) if cell and are_alone else cell
                self._put([Draft(BlockKind.CELL if cell else BlockKind.CAPTION, entry.text, cell=place)])
        self.tables += 1
        self.awaits_rows = are_alone

    def _heads_over(
        self, grid: Sequence[Sequence[Entry | None]], columns: Columns, before: Sequence[Draft]
    ) -> list[list[Entry | None]]:
        """The heads of the last table, where this one goes on: right after it, or in its columns under a name of its own."""
        heads, over = self.heads, self.columns
        if heads and self.awaits_rows and len(heads[0]) + 1 == len(grid[0]) == len(columns):  # nothing stands over the names
            heads, over = [[None, *row] for row in heads], [columns[0], *over]
        if not heads or not before or len(heads[0]) != len(grid[0]):
            return []
        goes_on = before[-1].cell is not None or (stand_under(columns, over) and self._are_names(before))
        return [[copy(entry) for entry in row] for row in heads] if goes_on else []

    def _are_names(self, before: Sequence[Draft]) -> bool:
        """Whether what stands between the last table and the next one only names rows."""
        between = [draft.text for draft in takewhile(lambda draft: draft.cell is None, reversed(before))]
        most = _MOST_NAMES_UNDER_HEADS if self.awaits_rows else _MOST_BETWEEN
        return len(between) <= most and all(map(names_part, between))

    def _write_ruled(self, table: RuledTable) -> None:
        said = {place: self._lines_of(segments) for place, segments in table.cells.items()}
        tiles = _tiles_in([lines for _, lines in sorted(said.items())])
        if tiles:
            self._put(tile(number, words, home=table) for number, words in tiles)
            return
        grid: list[list[Entry | None]] = [[None] * (len(table.columns) - 1) for _ in table.rows[1:]]
        for place, lines in sorted(said.items()):
            top, first, bottom, last = table.reach(place)
            strong = all(cell.bold for cell in table.cells[place])
            entry = Entry(self._joined(lines), top, first, strong=strong, width=last - first + 1)
            for row in grid[top : bottom + 1]:
                row[first : last + 1] = [slot or entry for slot in row[first : last + 1]]
        columns = [[left, right] for left, right in pairwise(table.columns)]
        self._write_grid(renumbered([row for row in grid if any(row)]), columns)

    def _joined(self, lines: Sequence[str]) -> str:
        return reduce(lambda text, line: joined(text, line, self.known), lines)

    @staticmethod
    def _lines_of(segments: Sequence[Segment]) -> list[str]:
        if len(segments) == 1:
            return [segments[0].text]
        return [" ".join(segment.text for segment in row) for row in rows_of(segments)]


def _are_heads_alone(grid: Sequence[Sequence[Entry | None]]) -> bool:
    """Whether a grid holds words and times only, as where lines are drawn round the heads, not round the numbers under them."""
    texts = [entry.text for row in grid for entry in row if entry]
    states = any(is_value(text) and not is_time(text) for text in texts)
    return len(grid) <= _MOST_HEAD_ROWS and len(grid[0]) > _FEWEST_HEADS and not states and not all(map(is_time, texts))


def _tiles_in(cells: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """(number, words) of cells that are tiles, a number over its words; [] where fewer than six in ten cells are."""
    tiles = [(lines[0], " ".join(lines[1:])) for lines in cells if len(lines) > 1 and is_number(lines[0])]
    are_most = len(tiles) > 1 and len(tiles) * 10 >= len(cells) * 6
    return tiles if are_most and all(is_label(words) for _, words in tiles) else []
