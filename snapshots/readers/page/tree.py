"""The page as a small tree of our own: visible elements and their text, measured on the way in.

Built in one iterative pass over lexbor's tree. What no reader of the page sees (scripts, templates, options, hidden inline
text) is left out here; counters get the number they count to. Rule: nothing below this file knows the parser.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from snapshots.errors import CauseCode, ReadError
from snapshots.readers.page.counters import counted, is_idle, may_count
from snapshots.readers.words.encoding import clean

DEEPEST = 512
"""Elements nested deeper hang on the last level, as in browsers (Blink's kMaximumHTMLParserDOMTreeDepth)."""
MOST_ELEMENTS = 400_000
_MOST_PARSER_STEPS = 500_000_000
_SCANNED_FROM = 20_000
"""Fewer tags than this cannot take the parser's most steps, however they are nested."""
_COUNTER_SIZE = 120
_MARK_SIZE = 6
"""A link as short as this may be a footnote mark: what it points to is looked at."""
_LINK_ATTRS = frozenset({"href", "target", "rel", "title", "hreflang"})
"""What nobody asks of a link once it is known to be one."""
_NO_ATTRS: Mapping[str, str | None] = {}

_BLOCK_TAGS_WORDS = (
    "address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section "
    "summary svg table tbody td text tfoot th thead tr ul xmp caption frameset foreignobject"
)
BLOCK_TAGS = frozenset(_BLOCK_TAGS_WORDS.split())
_TAGS = {tag: tag for tag in (*BLOCK_TAGS, "a", "b", "br", "em", "font", "i", "img", "small", "span", "strong", "sub", "sup")}
"""One string for a tag, however many elements have it."""
_TABLE_ROLES: Mapping[str | None, tuple[str, frozenset[str] | None]] = {
    "table": ("table", None),
    "grid": ("table", None),
    "treegrid": ("table", None),
    "rowgroup": ("tbody", frozenset(["table"])),
    "row": ("tr", frozenset(["table", "tbody"])),
    "cell": ("td", frozenset(["tr"])),
    "gridcell": ("td", frozenset(["tr"])),
    "columnheader": ("th", frozenset(["tr"])),
    "rowheader": ("th", frozenset(["tr"])),
}
"""The element that a role of WAI-ARIA makes of a plain box, and in which elements it does so."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_DROPPED_WORDS = (
    "script style template noscript noframes option optgroup datalist select textarea iframe object embed applet canvas "
    "audio video map input link meta base basefont bgsound head rp rt wbr param source track col colgroup defs "
    "metadata clippath lineargradient radialgradient filter mask pattern"
)
DROPPED = frozenset(_DROPPED_WORDS.split())
# Void elements, and those whose end tags authors leave out (HTML Standard, 13.1.2.4).
_UNNESTED_WORDS = (
    "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option "
    "optgroup body html head a button"
)
_UNNESTED = frozenset(_UNNESTED_WORDS.split())
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_SHADOW = re.compile(r"<template(?=\s[^<>]{0,200}\bshadowroot(?:mode)?\s*=)", re.IGNORECASE)
# Soft hyphens, zero spaces and marks of direction, which would cut a number in two. Joiners stay: Persian is spelled with them.
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# ASCII white space (WHATWG Infra, 4.6): a no-break space is no blank that markup may fold.
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)", re.IGNORECASE)
_EDIT_LINK = re.compile(r"editsection|headerlink|header-anchor|anchor-link|permalink", re.IGNORECASE)
_LEAVES = frozenset(
    {"tab", "tabs", "tabpanel", "tabpane", "pane", "accordion", "collapse", "collapsible", "panel", "toggle", "faq"}
)
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\dA-Za-z_]+")


class Marks:
    """What stands somewhere inside an element: bits. Plain integers, since every element of a page combines some."""

    NONE = 0
    BLOCK = 1
    H1 = 2
    MAIN = 4
    TABLE = 8
    HEADING = 16
    CONTROL = 32
    IMAGE = 64
    ARTICLE = 128


_OWN_MARKS = {
    **dict.fromkeys(BLOCK_TAGS, Marks.BLOCK),
    **dict.fromkeys(HEADINGS, Marks.BLOCK | Marks.HEADING),
    "h1": Marks.BLOCK | Marks.HEADING | Marks.H1,
    "main": Marks.BLOCK | Marks.MAIN,
    "article": Marks.BLOCK | Marks.ARTICLE,
    "table": Marks.BLOCK | Marks.TABLE,
    "img": Marks.IMAGE,
    "svg": Marks.BLOCK | Marks.IMAGE,
}
"""What an element of this tag is to those around it."""


@dataclass(slots=True, eq=False)
class Node:
    """An element: its tag, its attributes, its children in order (text runs are strings)."""

    tag: str
    attrs: Mapping[str, str | None]
    children: list[Node | str] = field(default_factory=list)
    size: int = 0
    """Visible characters in it, white space left out of the count at its ends only."""
    linked: int = 0
    """How many of them stand in links."""
    links: int = 0
    marks: int = Marks.NONE
    is_hidden: bool = False

    def get(self, name: str) -> str:
        """The attribute's value; '' where it is absent or bare."""
        return self.attrs.get(name) or ""

    def holds(self, mark: int) -> bool:
        """Whether it is, or holds, something of this mark."""
        return bool((self.marks | _own_marks(self)) & mark)

    @property
    def is_block(self) -> bool:
        """Whether it breaks the line, by its tag, its style or what it holds."""
        return self.tag in BLOCK_TAGS or bool(self.marks & Marks.BLOCK)

    @property
    def tokens(self) -> frozenset[str]:
        """The words of its id and classes, lower case: "entry-Meta siteNav" is {entry, meta, site, nav}."""
        return _tokens_of(f"{self.get('id')} {self.get('class')}") if self.attrs else frozenset()


@lru_cache(maxsize=4_096)
def _tokens_of(named: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _TOKEN.findall(named))


def words_of(node: Node | str, limit: int = 4_000) -> str:
    """The text inside, in order, white space collapsed; for looking at, not for laying out."""
    parts: list[str] = []
    stack: list[Node | str] = [node]
    room = limit
    while stack and room > 0:
        item = stack.pop()
        if isinstance(item, str):
            parts.append(item)
            room -= len(item)
        else:
            room -= 1  # elements without words cost time, too
            stack.extend(reversed(item.children[: max(room, 0)]))
            if item.is_block:
                parts.append(" ")
    return " ".join("".join(parts).split())


def groups_of(node: Node) -> list[Node | list[Node | str]]:
    """Its block children one by one, inline neighbours as one run, in order."""
    groups: list[Node | list[Node | str]] = []
    run: list[Node | str] | None = None
    for child in node.children:
        if isinstance(child, Node) and child.is_block:
            groups.append(child)
            run = None
        elif run is not None:
            run.append(child)
        elif isinstance(child, Node) or not child.isspace():
            run = [child]
            groups.append(run)
    return groups


def parse(markup: str) -> LexborHTMLParser:
    """The parser's tree. Raises ReadError(TOO_COMPLEX) for markup whose nesting would hold the parser for minutes."""
    if markup.count("<") > _SCANNED_FROM:
        _refuse_monstrous(markup)
    if "shadowroot" in markup:
        markup = _SHADOW.sub("<shadow-root", markup)  # seen by the reader, though it is called a template
    return LexborHTMLParser(markup)


def _refuse_monstrous(markup: str) -> None:
    # A start tag searches the open elements for what it closes: time grows with tags times depth.
    opened: dict[str, int] = {}
    depth = steps = elements = 0
    for match in _TAG.finditer(markup):
        closing, tag = match[1], match[2].lower()
        elements += not closing
        if tag in _UNNESTED:
            steps += depth
        elif not closing:
            opened[tag] = opened.get(tag, 0) + 1
            depth += 1
            steps += depth
        elif opened.get(tag, 0):
            opened[tag] -= 1
            depth -= 1
        else:
            steps += depth
        if steps > _MOST_PARSER_STEPS:
            raise too_complex("its elements are nested thousands deep")
    if elements > 2 * MOST_ELEMENTS:
        raise too_complex(f"it has more than {2 * MOST_ELEMENTS:,} elements")


def too_complex(finding: str) -> ReadError:
    """The error for a document that would cost more than any fact sheet is worth."""
    return ReadError(
        CauseCode.TOO_COMPLEX, f"The page is too complex to read: {finding}. Watch a simpler address of the same sheet."
    )


def grow(parser: LexborHTMLParser) -> Node:
    """The visible tree of the page's body."""
    body = parser.body or parser.root
    root = Node("body", dict(body.attributes) if body is not None and body.is_element_node else {})
    if body is not None:
        _fill(root, body)
    return root


def _fill(root: Node, source: LexborNode) -> None:
    """Copies what is visible under `source` into `root`, elements over DEEPEST flattened into the last level."""
    path = [root]
    depth = elements = 0
    stack: list[LexborNode | int | None] = [source.first_child]
    while stack:
        item = stack.pop()
        if item is None:
            continue
        if isinstance(item, int):
            if item == len(path) - 1:
                _leave(path)
            depth -= 1
            continue
        stack.append(item.next)
        tag = item.tag or ""
        if tag == "-text":
            _add_text(path[-1], item.text_content or "", is_set=_is_set(path))
            continue
        elements += 1
        if elements > MOST_ELEMENTS:
            raise too_complex(f"it has more than {MOST_ELEMENTS:,} elements")
        if _enter(path, tag, item, depth + 1):
            depth += 1
            stack += (len(path) - 1 if depth <= DEEPEST else -1, item.first_child)


def _enter(path: list[Node], tag: str, source: LexborNode, depth: int) -> bool:
    """Opens an element; False where nothing of it is seen."""
    if not tag or tag in DROPPED or tag[0] in "-!":  # a processing instruction has no name
        if tag in ("input", "select", "textarea"):
            path[-1].marks |= Marks.CONTROL
        return False
    attrs = source.attributes
    if depth > DEEPEST:
        return True
    node = Node(_TAGS.get(tag, tag), _shared(tuple(attrs.items())) if attrs else _NO_ATTRS)
    if attrs and not _is_seen(node, path[-1]):
        return False
    node.tag = _tag_of_role(node, path[-1])
    if "-" in tag:
        node.marks |= _mark_of_component(path[-1])
    path.append(node)
    return True


def _mark_of_component(parent: Node) -> int:
    """A custom element is a box, as publishers' components are, unless a paragraph has begun in words or a bracket is open.

    As in "<p>It lasted 50 years (<x-source>1</x-source>)."
    """
    last = parent.children[-1] if parent.children else None
    goes_on = isinstance(last, str) and (last.rstrip().endswith("(") or (parent.tag == "p" and bool(last.strip())))
    return Marks.NONE if goes_on else Marks.BLOCK


def _tag_of_role(node: Node, parent: Node) -> str:
    """The tag of a box that its role makes a part of a table: <div role="row"> is read as <tr>."""
    tag, homes = _TABLE_ROLES.get(node.attrs.get("role"), (node.tag, None))
    return tag if homes is None or parent.tag in homes else node.tag


def _is_seen(node: Node, parent: Node) -> bool:
    """Whether anything of an element is shown, or may be; notes on it what its style says."""
    attrs, is_block = node.attrs, node.tag in BLOCK_TAGS
    named = attrs.get("class")
    if named and not is_block and _EDIT_LINK.search(named):
        return False
    style = attrs.get("style")
    if style and _BLOCK_STYLE.search(style):
        node.marks |= Marks.BLOCK
    if not _is_hidden(attrs, style):
        return True
    if is_block and _opens_on_a_click(node, parent):
        return True
    node.is_hidden = True
    return is_block and attrs.get("aria-hidden") != "true"


def _opens_on_a_click(node: Node, parent: Node) -> bool:
    """Whether this is the closed leaf of a set of tabs or of an accordion: the publisher states what stands in it."""
    return node.get("role") in ("tabpanel", "region") or bool(node.tokens & _LEAVES) or _follows_its_button(parent)


def _follows_its_button(parent: Node) -> bool:
    """Whether the element before is a button that opens something, or a heading that holds one."""
    before = next((child for child in reversed(parent.children) if isinstance(child, Node)), None)
    if before is None:
        return False
    inner = [before, *(child for child in before.children if isinstance(child, Node))]
    return any(node.tag == "button" and "aria-expanded" in node.attrs for node in inner)


@lru_cache(maxsize=2_048)
def _shared(attrs: tuple[tuple[str, str | None], ...]) -> Mapping[str, str | None]:
    """One mapping for all elements with these attributes: a page repeats a few of them thousands of times."""
    return dict(attrs)


def _is_hidden(attrs: Mapping[str, str | None], style: str | None) -> bool:
    if "hidden" in attrs and attrs["hidden"] != "until-found":
        return True
    return attrs.get("aria-hidden") == "true" or bool(style and _HIDDEN_STYLE.search(style))


def _leave(path: list[Node]) -> None:
    """Closes the innermost element: its own measures are complete now and go up to its parent."""
    node = path.pop()
    parent = path[-1]
    if node.attrs and node.size < _COUNTER_SIZE and may_count(node.tag, node.attrs):
        number = counted(node.tag, node.attrs, words_of(node))
        if number is not None:
            _count(node, number)
    parent.children.append(node)
    if node.is_hidden:
        parent.marks |= Marks.BLOCK
        return
    if node.tag == "a" and node.attrs.get("href") is not None:
        node.linked, node.links = node.size, 1
        if node.attrs.keys() <= _LINK_ATTRS and node.size > _MARK_SIZE:
            node.attrs = _NO_ATTRS  # a page of links is a page of dictionaries
    elif node.tag in ("img", "svg"):
        node.marks |= Marks.IMAGE
    parent.size += node.size
    parent.linked += node.linked
    parent.links += node.links
    parent.marks |= node.marks | _own_marks(node)


def _own_marks(node: Node) -> int:
    own = _OWN_MARKS.get(node.tag, Marks.NONE)
    return own | Marks.MAIN if "role" in node.attrs and node.get("role") == "main" else own


def _count(node: Node, number: str) -> None:
    """Puts a counter's target where its idle number, or its empty place, stands; else before its other words."""
    node.size += len(number)
    elements = [node]
    for element in elements:
        inner = [child for child in element.children if isinstance(child, Node)]
        if not inner and is_idle("".join(map(str, element.children))):
            element.children = [number]
            return
        elements += inner
    node.children.insert(0, number)


def _shows_space(node: Node, last: Node | str | None) -> bool:
    """Between boxes, and at the beginning of one, white space shows nowhere."""
    is_after_text = last is not None and not (isinstance(last, Node) and last.tag in BLOCK_TAGS)
    return is_after_text or node.tag not in BLOCK_TAGS


def _is_set(path: Sequence[Node]) -> bool:
    """Whether lines stay as they stand: in <pre>, also inside words that it marks, as in <pre><code>."""
    return next((node.tag == "pre" for node in reversed(path) if node.tag in BLOCK_TAGS), False)


def _add_text(node: Node, text: str, *, is_set: bool) -> None:
    children = node.children
    last = children[-1] if children else None
    if text.isspace() and text.isascii() and not is_set:
        text = " " if _shows_space(node, last) else ""
    else:
        text = _shown_text(text, is_set=is_set)
        node.size += len(text.strip())
    # Text on both sides of a dropped element (<wbr>, a comment) is one run.
    if isinstance(last, str):
        children[-1] = last + (text[1:] if text[:1] == " " == last[-1:] else text)
    elif text:
        children.append(text)


def _shown_text(text: str, *, is_set: bool) -> str:
    """The text without invisible signs, with single spaces unless its lines are set as they stand."""
    if not text.isascii() or not text.isprintable():
        text = clean(_INVISIBLE.sub("", text))
    return text if is_set or (text.isprintable() and "  " not in text) else _BLANKS.sub(" ", text)
