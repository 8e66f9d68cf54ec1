"""Web pages: a walk over the visible tree that yields one draft for each block a person would point at.

Rule 1: nothing visible is dropped; what is not content gets a label (`main_content`, `furniture`).
Rule 2: no recursion: hostile nesting costs memory, never the stack.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar, NamedTuple

from snapshots.documents import BlockKind, Document, Hints
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.blocks.furniture import label_before_headline, label_by_wording, label_idle_counters
from snapshots.readers.blocks.layout import Draft, Origin, lay_out
from snapshots.readers.blocks.outline import mend_headings
from snapshots.readers.blocks.teasers import label_repeats
from snapshots.readers.blocks.tile_parts import is_number, tile
from snapshots.readers.page import grids, tiles
from snapshots.readers.page.box_tables import table_of_boxes
from snapshots.readers.page.inline import Line, only_text, pictured_words, read_run, tidy
from snapshots.readers.page.listings import LABEL as LISTING
from snapshots.readers.page.listings import is_listing, is_only_code
from snapshots.readers.page.main_content import Page, label_of
from snapshots.readers.page.metadata import Metadata, metadata_of
from snapshots.readers.page.published import published_of
from snapshots.readers.page.signs import body_of, signs_of
from snapshots.readers.page.tree import HEADINGS, Node, groups_of, grow, parse, words_of
from snapshots.readers.page.unread import unread_places
from snapshots.readers.plain.text import drafts_of
from snapshots.readers.tables.names import name_before, scope_before
from snapshots.readers.tables.scales import SectionScales, is_of_money
from snapshots.readers.words.encoding import decode

_KINDS = {
    "li": BlockKind.ITEM,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "legend": BlockKind.CAPTION,
}
_PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext"})
_MOST_DRAFTS = 500_000
_SHORT_LINE = 60
_MOST_SHELL = 200
_ROOT = re.compile(
    r"<(?:app-root|div[^<>]{0,200}\sid=[\"']?(?:app|root|__next|__nuxt|___gatsby|react-root|svelte|q-app|ember-app)[\"'\s>])",
    re.IGNORECASE,
)
"""What React, Next, Nuxt, Gatsby, Angular, Vue, Svelte and Ember fill."""
_STATE = re.compile(r"id=[\"']?(?:__next_data__|__nuxt_data__)|__(?:nuxt|initial_state|apollo_state|preloaded_state|data)__\s*=")
_ELEMENT = re.compile(
    r"</?(?:p|br|div|span|strong|b|i|em|u|ul|ol|li|table|tr|td|th|a|h[1-6]|font|sup|sub)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_LOOKED_AT = 200_000
"""Characters at the beginning of a page without text that are searched for the cause."""


class Setting(NamedTuple):
    """What a block inherits from the elements around it."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    label: str | None = None
    strong: bool = False
    linked: bool = False
    is_term: bool = False
    in_main: bool = False


class _Leave(NamedTuple):
    """A container ends: its drafts, from `first` on, are looked at together."""

    node: Node
    first: int


class _Step(NamedTuple):
    """An element, or a run of inline neighbours, still to be read: its setting, the box around it, its drafts' home."""

    what: Node | list[Node | str]
    setting: Setting
    box: Node
    home: Node


@dataclass(slots=True)
class _Walk:
    """The state of one walk over one page."""

    page: Page
    drafts: list[Draft] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    tables: int = 0
    scales: SectionScales = field(default_factory=SectionScales)


class HtmlReader:
    """HTML and XHTML."""

    media_types: ClassVar[frozenset[str]] = frozenset({"text/html", "application/xhtml+xml"})
    endings: ClassVar[frozenset[str]] = frozenset({"html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp"})

    def read(self, content: bytes, hints: Hints) -> Document:
        """The page as a document. Raises ReadError for a page without visible text, or too complex to read."""
        decoded = decode(content, hints.charset, markup=True)
        encoding, complaints, head = decoded.encoding, decoded.complaints, decoded.text[:_LOOKED_AT]
        body = body_of(decoded.text)
        signs, unread = signs_of(decoded.text, body), unread_places(decoded.text, body)
        opened = _opened(decoded.text)
        del decoded, body  # a page of ten megabytes is held once, not twice
        document = _document_of(
            opened,
            Origin(media_type="text/html", encoding=encoding, complaints=complaints, signs=signs, unread=unread),
            hints,
        )
        if not document.text.strip() or _is_shell(document.text, head):
            raise _without_text(head)
        return document


def document_of(
    markup: str, hints: Hints, encoding: str | None = None, complaints: Sequence[str] = (), media_type: str = "text/html"
) -> Document:
    """Markup as a document; for readers that turn their format into markup first, too."""
    return _document_of(_opened(markup), Origin(media_type=media_type, encoding=encoding, complaints=tuple(complaints)), hints)


def _opened(markup: str) -> tuple[Metadata, Node]:
    """What the page declares, and its visible tree; the parser's own tree, ten times the markup, ends here."""
    parser = parse(markup)
    return metadata_of(parser), grow(parser)


def _document_of(opened: tuple[Metadata, Node], origin: Origin, hints: Hints) -> Document:
    metadata, body = opened
    drafts, complaints = drafts_of_page(body)
    origin = replace(
        origin,
        title=metadata.title,
        language=metadata.language or hints.language,
        published=published_of(metadata, drafts, hints.address),
        complaints=(*origin.complaints, *complaints),
    )
    return lay_out(drafts, origin)


def drafts_of_page(body: Node) -> tuple[list[Draft], list[str]]:
    """The labelled drafts of a page in order, and the reader's complaints."""
    walk = _Walk(Page.of(body))
    _follow(walk, body)
    tiles.pair_neighbours(walk.drafts)
    mend_headings(walk.drafts)
    label_by_wording(walk.drafts)
    label_idle_counters(walk.drafts)
    label_repeats(walk.drafts)
    label_before_headline(walk.drafts)
    return walk.drafts, walk.complaints


def markup_in(value: object) -> str:
    """A text that holds elements of a page, "<p>Roads closed.<br>Posts: 4</p>", also one escaped as a whole; else nothing."""
    if not isinstance(value, str):
        return ""
    if "<" not in value and "&lt;" in value:
        value = html.unescape(value)
    return value if "<" in value and _ELEMENT.search(value) is not None else ""


def words_without_markup(text: str) -> str:
    """A field without the elements of a page that it holds: "<p>Open<br>Beds: 4</p>" is "Open; Beds: 4"."""
    markup = markup_in(text)
    return "; ".join(draft.text for draft in drafts_of_markup(markup) if draft.text) if markup else text


def drafts_of_markup(markup: str) -> list[Draft]:
    """The drafts of a piece of a page that stands in another format, as a string of JSON."""
    return drafts_of_page(grow(parse(markup)))[0]


def _is_shell(text: str, markup: str) -> bool:
    """Whether all that a page shows is that a script will fill it: "Loading ...", beside a framework's empty root."""
    return len(text) < _MOST_SHELL and not any(map(str.isdigit, text)) and _ROOT.search(markup) is not None


def _without_text(markup: str) -> ReadError:
    lowered = markup.lower()
    if _STATE.search(lowered):
        finding = "a page whose text is only data for a script: watch the address that gives the text, or the data, itself"
    elif "<frameset" in lowered:
        finding = "a frame set without text of its own: watch the address of the frame that holds the sheet"
    elif "<noscript" in lowered or "<script" in lowered:
        finding = "a page whose text is put in by a script: watch an address that gives the text itself"
    else:
        finding = "a page without any visible text: open the address in a browser and check that it still holds the sheet"
    return ReadError(CauseCode.UNREADABLE, f"Found {finding}.")


def _follow(walk: _Walk, body: Node) -> None:
    stack: list[_Step | _Leave] = [_Step(body, Setting(), body, body)]
    while stack:
        item = stack.pop()
        if isinstance(item, _Leave):
            tiles.close(walk.drafts, item.first, item.node)
            item.node.children.clear()  # read to the end: a page of ten megabytes makes room for its drafts
            continue
        what, setting, box, home = item
        if isinstance(what, list):
            _write_run(walk, what, setting, box, home)
        else:
            inner = _setting_in(walk, what, setting)
            if not _write_whole(walk, what, inner, box):
                groups = groups_of(what)
                stack.append(_Leave(what, len(walk.drafts)))
                # The lines of a paragraph are at home where the paragraph is; loose lines, in the box itself.
                inner_home = box if len(groups) == 1 else what
                stack += [_Step(child, inner, what, inner_home) for child in reversed(groups)]
        if len(walk.drafts) > _MOST_DRAFTS:
            raise ReadError(
                CauseCode.TOO_COMPLEX, f"The page has more than {_MOST_DRAFTS:,} blocks: watch a simpler address of it."
            )


def _label_in(walk: _Walk, node: Node, setting: Setting) -> dict[str, object]:
    """What the element says of the part of the page that it is."""
    changes: dict[str, object] = {"in_main": True} if node is walk.page.main else {}
    label = label_of(node, walk.page, in_main=setting.in_main)
    return changes | {"label": label} if label else changes


def _setting_in(walk: _Walk, node: Node, setting: Setting) -> Setting:
    """The setting of what stands inside this element."""
    changes = _label_in(walk, node, setting) if setting.label is None else {}
    level = HEADINGS.get(node.tag) or (_aria_level(node) if node.get("role") == "heading" else None)
    if level:
        changes |= {"kind": BlockKind.HEADING, "level": level}
    elif node.tag in _KINDS:
        changes["kind"] = _KINDS[node.tag]
    if node.tag in ("dt", "dd"):
        changes |= {"kind": BlockKind.DEFINITION, "is_term": node.tag == "dt"}
    if node.tag == "a":
        changes["linked"] = True
    elif node.tag in ("b", "strong", "big"):
        changes["strong"] = True
    return setting._replace(**changes) if changes else setting  # type: ignore[arg-type]


def _aria_level(node: Node) -> int:
    level = node.get("aria-level")
    # 2 is the level of a heading that tells none (WAI-ARIA 1.2, aria-level).
    return int(level) if level in ("1", "2", "3", "4", "5", "6") else 2


def _write_whole(walk: _Walk, node: Node, setting: Setting, home: Node) -> bool:
    """Writes an element that is read as one thing: a data table, a definition list, preformatted text, a drawing."""
    table = node if node.tag == "table" else table_of_boxes(node)
    if table is not None:
        return _write_table(walk, table, setting, home)
    if node.tag in _PREFORMATTED:
        words = words_raw(node)
        label = setting.label or (LISTING if is_listing(words) else None)
        walk.drafts += (replace_label(draft, label) for draft in drafts_of(words))
        return True
    if node.tag == "svg":
        _write_drawing(walk, node, setting, home)
        return True
    if node.tag == "hr":
        return True
    if not node.children:
        said = pictured_words(node)
        if said:
            walk.drafts.append(Draft(BlockKind.CAPTION, said, boilerplate=setting.label, home=home))
        return True
    return False


def replace_label(draft: Draft, label: str | None) -> Draft:
    """The draft, labelled unless it has a label of its own."""
    draft.boilerplate = draft.boilerplate or label
    return draft


def words_raw(node: Node) -> str:
    """Text of a preformatted element, line breaks kept."""
    parts: list[str] = []
    stack: list[Node | str] = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            parts.append(item)
        elif item.tag == "br":
            parts.append("\n")
        else:
            stack.extend(reversed(item.children))
    return "".join(parts)


def _write_table(walk: _Walk, node: Node, setting: Setting, box: Node) -> bool:
    grid = grids.grid_of(node)
    if grid is None:
        return False
    if grid.cut:
        walk.complaints.append(f"Table {walk.tables + 1} was cut after {grid.slots:,} cells.")
    pairs = grids.tile_rows(grid)
    if pairs:
        walk.drafts += (tile(number, words, home=node, boilerplate=setting.label) for number, words in pairs)
        return True
    name = grids.name_in_figure(box) or name_before(walk.drafts)
    written = grids.drafts_of_grid(grid, walk.tables, name, setting.label, _scope_of(walk, grid))
    walk.drafts += written
    said = grids.words_beside_rows(node)
    walk.drafts += (Draft(BlockKind.PARAGRAPH, text, boilerplate=setting.label, home=node) for text in said)
    walk.tables += 1
    return True


def _scope_of(walk: _Walk, grid: grids.Grid) -> tuple[str, ...]:
    """The lines that speak for a whole table: those right before it, then the scale that its section states for all of them."""
    near, wide = scope_before(walk.drafts), walk.scales.before(walk.drafts)
    holds = wide and wide not in near and is_of_money([entry.text for row in grid.rows for entry in row if entry])
    return (*near, wide) if holds else near


def _write_drawing(walk: _Walk, node: Node, setting: Setting, home: Node) -> None:
    """A drawing's words; bare numbers in rows are the ticks of its axes."""
    title = pictured_words(node)
    texts = [words_of(inner) for inner in _inside(node) if inner.tag == "text"]
    numbers = [text for text in texts if is_number(text)]
    ticks = frozenset(numbers) if len(numbers) > 2 else frozenset()
    if title:
        walk.drafts.append(Draft(BlockKind.CAPTION, title, boilerplate=setting.label, home=home))
    for text in texts:
        label = setting.label or ("axis" if text in ticks else None)
        walk.drafts.append(Draft(BlockKind.PARAGRAPH, text, boilerplate=label, home=home))


def _inside(node: Node) -> Iterator[Node]:
    stack = [node]
    while stack:
        item = stack.pop()
        yield item
        stack += [child for child in reversed(item.children) if isinstance(child, Node)]


def _may_hold_tiles(setting: Setting) -> bool:
    return setting.kind is not BlockKind.HEADING and not setting.is_term and not setting.label


def _write_run(walk: _Walk, items: list[Node | str], setting: Setting, box: Node, home: Node) -> None:
    if setting.label is None and is_only_code(items):
        setting = setting._replace(label=LISTING)
    tokens = box.tokens if box.size < _SHORT_LINE * 2 else frozenset()
    alone = only_text(items, strong=setting.strong, linked=setting.linked)
    if alone is not None:
        linked = len(alone.text) * alone.linked
        walk.drafts.append(_draft(tidy(alone.text), setting, home, tokens, linked=linked, strong=alone.strong))
        return
    run = read_run(items, strong=setting.strong, linked=setting.linked)
    lines = [line for line in run.lines if any(piece.text.strip() for piece in line.pieces)]
    for line in _unwrapped(_one_line(lines) if setting.kind is BlockKind.HEADING else lines):
        paired = tiles.of_line(line, home) if _may_hold_tiles(setting) else []
        walk.drafts += paired or [_draft(line.text, setting, home, tokens, linked=line.linked, strong=line.strong)]
    walk.drafts += [Draft(BlockKind.CAPTION, said, boilerplate=setting.label, home=home) for said in run.aside]
    if not lines:
        walk.drafts += [Draft(setting.kind, words, setting.level, boilerplate="struck", home=home) for words in run.struck]


def _draft(text: str, setting: Setting, home: Node, tokens: frozenset[str], *, linked: int, strong: bool) -> Draft:
    return Draft(
        setting.kind,
        text,
        level=setting.level,
        boilerplate=setting.label,
        linked=linked,
        strong=strong,
        home=home,
        is_term=setting.is_term,
        tokens=tokens,
    )


def _one_line(lines: list[Line]) -> list[Line]:
    pieces = [piece for line in lines for piece in line.pieces]
    for line in lines[1:]:
        line.pieces[0].text = " " + line.pieces[0].text
    return [Line(pieces)] if pieces else []


def _unwrapped(lines: list[Line]) -> list[Line]:
    """Lines that <br> only wraps are joined again: the next one goes on in lower case, or the last one is not done."""
    if len(lines) < 2:
        return lines
    groups: list[list[Line]] = []
    before = ""
    for line in lines:
        text = line.text
        if groups and _goes_on(before, text):
            groups[-1].append(line)
        else:
            groups.append([line])
        before = text
    return [whole for group in groups for whole in _one_line(group)]


def _goes_on(before: str, after: str) -> bool:
    if is_number(before) or is_number(after):
        return False
    return after[:1].islower() or before[-1:] in ",-–("
