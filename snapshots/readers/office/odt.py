"""OpenDocument texts (ISO/IEC 26300-3): turned into a page as they stand with every tracked change accepted, then read as one.

Deleted words stand apart, under "tracked-changes", and are left there; inserted ones stand in the text. Headers and footers
stand with the layout of the pages and are not read. Elements are made into markup as soon as they are complete.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from snapshots.data.listing import listed
from snapshots.documents import Document, Hints
from snapshots.readers.office.markup import Markup, around, markup_in, span_said, written_document
from snapshots.readers.office.ods import refuse_locked
from snapshots.readers.office.packages import Element, Package

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_DROPPED = listed(
    "tracked-changes annotation annotation-end note-citation forms scripts font-face-decls sequence-decls hidden-text "
    "variable-decls user-field-decls binary-data alphabetical-index covered-table-cell"
)
_KEPT = listed(
    "text-properties table-properties table-row table-rows table-header-rows table-row-group table-cell list-item list-header "
    "title desc"
)
_INLINE = listed(
    "a ruby ruby-base bookmark-ref reference-ref note-ref sequence sequence-ref date time title-field page-number page-count "
    "user-field-get variable-get variable-set expression meta meta-field text-input placeholder author-name creator"
)
_ROWS = frozenset(["table-rows", "table-header-rows", "table-row-group"])
_INDEXES = ("table-of-content", "illustration-index", "table-index", "bibliography")
_CAPTIONS = frozenset(["desc", "title"])
_SIGNS = {"tab": " ", "line-break": "<br>", "soft-page-break": ""}
_TITLES = frozenset(["Title"])
_HEADING = re.compile(r"Heading(?:_20_| )([1-9])")
"""The names of styles of headings, a space written as files write it."""
_MOST_LEVELS = 6
_MOST_SPAN, _MOST_SPACES = 200, 200
_LONGEST_CHAIN = 20


_Look = Mapping[str, str]
"""What a style changes in its words, by the names of the attributes that say so, and the style that it builds on."""


class OdtReader:
    """OpenDocument texts."""

    media_types: ClassVar[frozenset[str]] = frozenset({MEDIA_TYPE})
    endings: ClassVar[frozenset[str]] = frozenset({"odt", "ott"})

    def read(self, content: bytes, hints: Hints) -> Document:
        """The document with its changes accepted. Raises ReadError."""
        package = Package(content, "an OpenDocument text")
        refuse_locked(package)
        writer = _Writer()
        if "styles.xml" in package.parts:
            package.tree("styles.xml", writer.reduce_style)
        body = markup_in(package.tree("content.xml", writer.reduce))
        marked = f"{body}{body.boxes}{''.join(writer.notes)}"
        empty = "an OpenDocument text without words"
        return written_document(package, marked, hints, media_type=MEDIA_TYPE, without_words=empty)


class _Writer:
    """Makes elements into markup, innermost first; keeps the styles that come before them, and the notes for the end."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self._looks: dict[str, _Look] = {}

    def reduce_style(self, element: Element) -> Element | None:
        """Of the part with the styles: nothing but what they say."""
        if element.tag == "style":
            self._write_style(element)
        return element if element.tag in _KEPT else None

    def reduce(self, element: Element) -> Element | str | None:
        """What the parent of a complete element keeps of it."""
        tag = element.tag
        if tag in _DROPPED:
            return None
        if tag in _SIGNS:
            return Markup(_SIGNS[tag])
        if tag in _INDEXES:
            return around(markup_in(element), "<nav>", "</nav>")
        write = getattr(self, f"_write_{tag.replace('-', '_')}", None)
        if write is not None:
            return write(element)  # type: ignore[no-any-return]
        if tag in _KEPT:
            return element
        return _words(element) if tag in _INLINE else markup_in(element)

    def _write_style(self, element: Element) -> None:
        said = element.child("text-properties")
        parent = {"parent": element.attributes.get("parent-style-name", "")}
        self._looks[element.attributes.get("name", "")] = {**(said.attributes if said else {}), **parent}

    def _look(self, name: str) -> _Look:
        """What a style says, and what those say that it builds on."""
        look: dict[str, str] = {}
        for _ in range(_LONGEST_CHAIN):  # a chain of styles, or a ring
            above = self._looks.get(name)
            if above is None:
                break
            look, name = {**above, **look}, above["parent"]
        return look

    def _level(self, name: str) -> int | None:
        """The level of a heading by its style, or by one that this builds on: their names are the same in every language."""
        for _ in range(_LONGEST_CHAIN):
            if name in _TITLES:
                return 1
            if heading := _HEADING.fullmatch(name):
                return int(heading[1])
            name = self._looks.get(name, {}).get("parent", "")
        return None

    def _write_h(self, element: Element) -> Markup:
        level = element.attributes.get("outline-level", "1")
        tag = f"h{min(int(level), _MOST_LEVELS) if level.isdecimal() and len(level) < 3 else 1}"
        return self._block(element, tag)

    def _write_p(self, element: Element) -> Markup:
        level = self._level(element.attributes.get("style-name", ""))
        return self._block(element, f"h{min(level, _MOST_LEVELS)}" if level else "p")

    def _block(self, element: Element, tag: str) -> Markup:
        """A paragraph, then the boxes that hang on it; nothing where it is hidden."""
        look, inner = self._look(element.attributes.get("style-name", "")), _words(element)
        if _is_hidden(look):
            return Markup(inner.boxes)
        words = f"<b>{inner}</b>" if _is_bold(look) and tag == "p" and inner else inner
        return Markup((f"<{tag}>{words}</{tag}>" if inner.strip() else "") + inner.boxes)

    def _write_span(self, element: Element) -> Markup | None:
        look, inner = self._look(element.attributes.get("style-name", "")), _words(element)
        if _is_hidden(look) or not inner:
            return None
        inner = around(inner, "<s>", "</s>") if look.get("text-line-through-style", "none") != "none" else inner
        if raised := _raised(look.get("text-position", "")):
            inner = around(inner, f"<{raised}>", f"</{raised}>")
        return around(inner, "<b>", "</b>") if _is_bold(look) else inner

    @staticmethod
    def _write_s(element: Element) -> Markup:
        return Markup(" " * _count(element, "c", _MOST_SPACES))

    def _write_note(self, element: Element) -> Markup:
        """A mark in the text; what it says stands at the end."""
        body = markup_in(element)
        self.notes.append(f"<div>{body}</div>")
        return Markup(f"<sup>[{len(self.notes)}]</sup>")

    @staticmethod
    def _write_text_box(element: Element) -> Markup:
        box = Markup()
        box.boxes = f"<div>{markup_in(element)}</div>"
        return box

    @staticmethod
    def _write_frame(element: Element) -> Markup:
        """A box with words, or a picture with the words that describe it."""
        inner = markup_in(element)
        said = next((words for child in element.elements if child.tag in _CAPTIONS and (words := child.text.strip())), "")
        return inner if inner.boxes or not said else Markup(f'<img alt="{html.escape(said)}">')

    @staticmethod
    def _write_list(element: Element) -> Markup:
        items = [markup_in(child) for child in element.elements if child.tag in ("list-item", "list-header")]
        whole = "".join(f"<li>{item}</li>" if not item.startswith("<h") else item for item in items)
        return Markup(whole if whole.startswith("<h") else f"<ul>{whole}</ul>")

    @staticmethod
    def _write_table(element: Element) -> Markup:
        heads = [row for part in element.elements if part.tag == "table-header-rows" for row in _rows(part)]
        head = f"<thead>{''.join(map(_row, heads))}</thead>" if heads else ""
        known = frozenset(heads)
        body = "".join(_row(row) for row in _rows(element) if row not in known)
        return Markup(f"<table>{head}<tbody>{body}</tbody></table>")


def _is_hidden(look: _Look) -> bool:
    return look.get("display") == "none"


def _is_bold(look: _Look) -> bool:
    return look.get("font-weight") == "bold"


def _raised(position: str) -> str:
    """As in "super 58%", "-33% 58%"; '' for words on their line."""
    word = position.partition(" ")[0]
    if word in ("super", "sub"):
        return word[:3] if word == "sub" else "sup"
    return "" if word.strip("-0%") == "" else "sub" if word.startswith("-") else "sup"


def _words(element: Element) -> Markup:
    """The text and the finished markup in it, in order."""
    runs = [child for child in element.children if isinstance(child, str)]
    whole = Markup("".join(run if isinstance(run, Markup) else html.escape(run, quote=False) for run in runs))
    whole.boxes = "".join(run.boxes for run in runs if isinstance(run, Markup))
    return whole


def _count(element: Element, name: str, most: int) -> int:
    said = element.attributes.get(name, "1")
    return max(1, min(int(said), most)) if said.isdecimal() and len(said) < 6 else 1


def _rows(element: Element) -> Iterator[Element]:
    for child in element.elements:
        if child.tag == "table-row":
            yield child
        elif child.tag in _ROWS:
            yield from _rows(child)


def _row(row: Element) -> str:
    cells = "".join(_cell(cell) for cell in row.elements if cell.tag == "table-cell")
    return f"<tr>{cells}</tr>"


def _cell(cell: Element) -> str:
    wide, high = (_count(cell, f"number-{name}-spanned", _MOST_SPAN) for name in ("columns", "rows"))
    inner = markup_in(cell)
    is_nested = "<table" in inner  # as no program writes it; tables in repeated cells grow by a power with each level
    times = 1 if is_nested else _count(cell, "number-columns-repeated", _MOST_SPAN)
    return f"<td{span_said('colspan', wide)}{span_said('rowspan', high)}>{inner}</td>" * times
