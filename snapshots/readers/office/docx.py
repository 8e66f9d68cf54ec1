"""Word documents (ECMA-376): turned into a page as they stand after every tracked change is accepted, then read as a page.

Inserted words are in, deleted ones out; text boxes follow the paragraph that they hang on; footnotes and endnotes stand at
the end, headers and footers are labelled. Each element is made into markup as soon as it is complete, so a document of
many pages never stands in memory as a tree.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from snapshots.documents import Document, Hints
from snapshots.readers.office.markup import Markup, around, markup_in, span_said, written_document
from snapshots.readers.office.packages import Element, Package

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_DROPPED = frozenset(
    {
        "delText",
        "instrText",
        "moveFrom",
        "sectPr",
        "pPrChange",
        "rPrChange",
        "tblPrChange",
        "trPrChange",
        "tcPrChange",
        "sdtEndPr",
    }
)
_KEPT = frozenset(
    {"pPr", "rPr", "trPr", "tcPr", "numPr", "sdtPr", "docPartObj", "docPartGallery", "pStyle", "outlineLvl", "numId", "vanish",
     "webHidden", "strike", "dstrike", "vertAlign", "position", "sz", "b", "gridSpan", "vMerge", "tblHeader", "tc", "tr",
     "Choice", "Fallback", "hidden"}
)  # fmt: skip
_SIGNS = {"tab": " ", "ptab": " ", "br": "<br>", "cr": "<br>", "noBreakHyphen": "\u2011"}
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "smartTag"})
"""Elements that may stand around rows and cells."""
_NOTES = {"footnotes.xml": "footnote", "endnotes.xml": "endnote"}
_RAISED = 4
"""Half-points by which a run is raised, at least: lines are set a little higher for their looks, too."""
_MOST_LEVELS = 6
_MOST_SPAN = 200


class DocxReader:
    """Word documents since 2007, with or without macros (which are not looked at)."""

    media_types: ClassVar[frozenset[str]] = frozenset({MEDIA_TYPE, "application/vnd.ms-word.document.macroenabled.12"})
    endings: ClassVar[frozenset[str]] = frozenset({"docx", "docm", "dotx"})

    def read(self, content: bytes, hints: Hints) -> Document:
        """The document with its changes accepted. Raises ReadError."""
        package = Package(content, "a Word document")
        main = next(
            (name for name in package.relations("").values() if name in package.parts and "document" in name), "word/document.xml"
        )
        writer = _Writer(_styles_of(package, main))
        body = markup_in(package.tree(main, writer.reduce))
        marked = f"{body}{_notes(package, main)}{_edges(package, main)}"
        empty = "a Word document without text"
        return written_document(package, marked, hints, media_type=MEDIA_TYPE, without_words=empty)


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style says of a block."""

    name: str = ""
    level: int | None = None
    is_item: bool = False


def _styles_of(package: Package, main: str) -> dict[str, _Style]:
    """Style id → what it says; a style inherits what it does not say (17.7.2)."""
    part = _beside(main, "styles.xml")
    if part not in package.parts:
        return {}
    raw = {style.attributes.get("styleId", ""): style for style in package.tree(part).elements if style.tag == "style"}
    return {name: _style(raw, name) for name in raw}


def _style(raw: dict[str, Element], name: str) -> _Style:
    level, is_item, first = None, False, ""
    for _ in range(20):  # a chain of styles, or a ring
        style = raw.get(name)
        if style is None:
            break
        said = _value(style, "name").lower()
        first = first or said
        look = style.child("pPr") or Element("", {})
        if level is None:
            level = _level_by_name(said)
        level = level or _level_of(look)
        is_item = is_item or said.startswith("list ") or look.child("numPr") is not None
        name = _value(style, "basedOn")
    return _Style(first, level, is_item=is_item and level is None)


def _value(element: Element, tag: str) -> str:
    child = element.child(tag)
    return child.attributes.get("val", "") if child is not None else ""


def _raised_by_hand(look: Element) -> str:
    """What a run is that its writer set higher or lower than its line, and in a size of its own (17.3.2.24, half-points)."""
    position = _value(look, "position")
    if not position.removeprefix("-").isdecimal() or not _value(look, "sz") or abs(int(position)) < _RAISED:
        return ""
    return "subscript" if position.startswith("-") else "superscript"


def _level_by_name(name: str) -> int | None:
    """Of "heading 2" and "title", the names that Word gives its own styles in every language."""
    if name == "title":
        return 1
    number = name[8:].strip() if name.startswith("heading ") else ""
    return int(number[:2]) if number.isdecimal() else None


def _level_of(look: Element) -> int | None:
    outline = _value(look, "outlineLvl")
    return int(outline) + 1 if outline.isdecimal() and int(outline[:2]) < 9 else None


def _is_on(look: Element | None, tag: str) -> bool:
    """Whether a switch is set (17.17.4): there, and not said to be off."""
    child = look.child(tag) if look is not None else None
    return child is not None and child.attributes.get("val", "1") not in ("0", "false", "off")


def _beside(main: str, name: str) -> str:
    folder = main.rpartition("/")[0]
    return f"{folder}/{name}" if folder else name


class _Writer:
    """Makes elements into markup, innermost first."""

    def __init__(self, styles: dict[str, _Style]) -> None:
        self._styles = styles

    def reduce(self, element: Element) -> Element | str | None:
        """What the parent of a complete element keeps of it."""
        tag = element.tag
        if tag in _DROPPED:
            return None
        if tag in ("del", "moveFromRangeStart"):
            return Element("del", {})  # in trPr it says that the row is deleted
        if tag in _SIGNS and not element.children:
            return Markup(_SIGNS[tag])
        write = getattr(self, f"_write_{tag}", None)
        if write is not None:
            return write(element)  # type: ignore[no-any-return]
        if tag in _KEPT or (tag in _WRAPPERS and _holds_rows(element)):
            return element
        whole = markup_in(element)
        return whole if whole or whole.boxes else None

    @staticmethod
    def _write_t(element: Element) -> Markup:
        return Markup(html.escape("".join(child for child in element.children if isinstance(child, str)), quote=False))

    @staticmethod
    def _write_r(element: Element) -> Markup | None:
        """A run with what its look changes in its meaning."""
        look, inner = element.child("rPr"), markup_in(element)
        if _is_on(look, "vanish") or _is_on(look, "webHidden"):
            return None
        if look is None or not inner:
            return inner
        raised = _value(look, "vertAlign") or _raised_by_hand(look)
        if _is_on(look, "strike") or _is_on(look, "dstrike"):
            inner = around(inner, "<s>", "</s>")
        if raised in ("superscript", "subscript"):
            inner = around(inner, f"<{raised[:3]}>", f"</{raised[:3]}>")
        return around(inner, "<b>", "</b>") if _is_on(look, "b") else inner

    @staticmethod
    def _write_sup(element: Element) -> Markup:
        """The exponent of a formula (22.1.2.116)."""
        return around(markup_in(element), "<sup>", "</sup>")

    @staticmethod
    def _write_footnoteReference(element: Element) -> Markup:  # noqa: N802 -- named as the element is
        return Markup(f"<sup>[{html.escape(element.attributes.get('id', ''))}]</sup>")

    _write_endnoteReference = _write_footnoteReference  # noqa: N815

    @staticmethod
    def _write_docPr(element: Element) -> Markup | None:  # noqa: N802
        """The words that a picture is described by."""
        said = element.attributes.get("descr", "").strip()
        return Markup(f'<img alt="{html.escape(said)}">') if said else None

    @staticmethod
    def _write_AlternateContent(element: Element) -> Markup:  # noqa: N802
        """The newest form that says anything (part 3, 9.3)."""
        forms = [markup_in(child) for child in element.elements if child.tag in ("Choice", "Fallback")]
        return next((form for form in forms if form or form.boxes), Markup())

    @staticmethod
    def _write_txbxContent(element: Element) -> Markup:  # noqa: N802
        box = Markup()
        box.boxes = f"<div>{markup_in(element)}</div>"
        return box

    def _write_p(self, element: Element) -> Markup:
        look, inner = element.child("pPr") or Element("", {}), markup_in(element)
        style = self._styles.get(_value(look, "pStyle"), _Style())
        return Markup((_tagged(inner, _tags_of(look, style)) if inner else "") + inner.boxes)

    @staticmethod
    def _write_sdt(element: Element) -> Element | Markup:
        """A content control; a table of contents is one."""
        if _holds_rows(element):
            return element
        inner, properties = markup_in(element), element.child("sdtPr")
        part = properties.child("docPartObj") if properties else None
        is_contents = part is not None and _value(part, "docPartGallery").lower().startswith("table of contents")
        return around(inner, "<nav>", "</nav>") if is_contents else inner

    @staticmethod
    def _write_tbl(element: Element) -> Markup:
        return Markup(_table([row for row in _within(element, "tr") if not _is_deleted(row)]))


def _holds_rows(element: Element) -> bool:
    return any(child.tag in ("tr", "tc") or child.tag in _WRAPPERS for child in element.elements)


def _within(element: Element, tag: str) -> Iterator[Element]:
    """The children of this name, in wrappers or not."""
    for child in element.elements:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _within(child, tag)


def _is_deleted(row: Element) -> bool:
    look = row.child("trPr")
    return look is not None and (look.child("del") is not None or _is_on(look, "hidden"))


def _tags_of(look: Element, style: _Style) -> list[str]:
    """What a paragraph is by its own settings, which go before those of its style."""
    level = _level_of(look) or style.level
    if style.name.startswith("toc "):
        return ["nav"]
    if level:
        return [f"h{min(level, _MOST_LEVELS)}"]
    numbering = look.child("numPr")
    if style.is_item if numbering is None else _value(numbering, "numId") != "0":
        return ["ul", "li"]
    return ["figcaption" if style.name == "caption" else "p"]


def _tagged(words: str, tags: Sequence[str]) -> str:
    opened, closed = (f"<{tag}>" for tag in tags), (f"</{tag}>" for tag in reversed(tags))
    return f"{''.join(opened)}{words}{''.join(closed)}"


def _table(rows: Sequence[Element]) -> str:
    # Rows that Word repeats on each page; where all of them are, none is a head.
    heads = next((index for index, row in enumerate(rows) if not _is_on(row.child("trPr"), "tblHeader")), 0)
    starts = [_cells(row) for row in rows]
    below: dict[int, int] = {}
    """Column → how many cells right under this row go on with the one above."""
    written: list[str] = []
    for cells in reversed(starts):
        onward: dict[int, int] = {}
        line = []
        for column, (cell, width, goes_on) in cells.items():
            if goes_on:
                onward[column] = below.get(column, 0) + 1
                continue
            high = below.get(column, 0) + 1
            line.append(f"<td{span_said('colspan', width)}{span_said('rowspan', high)}>{markup_in(cell)}</td>")
        below = onward
        written.append(f"<tr>{''.join(line)}</tr>")
    written.reverse()
    head = f"<thead>{''.join(written[:heads])}</thead>" if heads else ""
    return f"<table>{head}<tbody>{''.join(written[heads:])}</tbody></table>"


def _cells(row: Element) -> dict[int, tuple[Element, int, bool]]:
    """Column → cell, its width, and whether it goes on with the cell above (17.4.84)."""
    cells: dict[int, tuple[Element, int, bool]] = {}
    column = 0
    for cell in _within(row, "tc"):
        look = cell.child("tcPr") or Element("", {})
        span = _value(look, "gridSpan")
        width = max(1, min(int(span), _MOST_SPAN)) if span.isdecimal() and len(span) < 5 else 1
        merge = look.child("vMerge")
        cells[column] = (cell, width, merge is not None and merge.attributes.get("val", "continue") == "continue")
        column += width
    return cells


def _notes(package: Package, main: str) -> str:
    """Footnotes and endnotes; those with a type only draw the line over the others (17.11.10)."""
    writer = _Writer({})

    def reduce(element: Element) -> Element | str | None:
        return None if element.tag in _NOTES.values() and "type" in element.attributes else writer.reduce(element)

    parts = [_beside(main, name) for name in _NOTES]
    return "".join(markup_in(package.tree(part, reduce)) for part in parts if part in package.parts)


def _edges(package: Package, main: str) -> str:
    """Headers and footers: words that stand on every page."""
    folder = main.rpartition("/")[0]
    names = sorted(
        part for part in package.parts if part.startswith((f"{folder}/header", f"{folder}/footer")) and part.endswith(".xml")
    )
    edges = [markup_in(package.tree(name, _Writer({}).reduce)) for name in names[:20]]
    return "".join(f"<footer>{edge}</footer>" for edge in edges if edge)
