"""Markdown: turned into a page by markdown-it, then read as a page, so that tables, lists and headings mean one thing.

CommonMark with tables, strikethrough and footnotes; raw HTML inside it is part of the page. A front matter block gives title
and date and is no text; where nothing else stands in the file, it is the content, and is read as data.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, ClassVar

from snapshots.data.listing import listed
from snapshots.documents import Document, Hints
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.blocks.layout import Origin, lay_out
from snapshots.readers.page.html import document_of
from snapshots.readers.plain.lines import DEFINITION
from snapshots.readers.records.json_tables import Number
from snapshots.readers.records.json_values import drafts_of_data
from snapshots.readers.words.encoding import decode

if TYPE_CHECKING:
    from markdown_it.token import Token

MOST_CHARACTERS = 8_000_000
"""markdown-it turns about a million characters a second into markup."""
_LISTING = 0.75
"""Share of a paragraph's lines that must be "label: value" lines for each to stand alone."""
_OPENING, _CLOSING = r"\A\ufeff?(?P<mark>---|\+\+\+)[ \t]*\r?\n", r"\r?\n(?:(?P=mark)|\.\.\.)[ \t]*"
"""YAML stands between dashes, TOML between plus signs."""
_FRONT_MATTER = re.compile(rf"{_OPENING}(?P<body>.{{0,20000}}?){_CLOSING}(?:\r?\n|\Z)", re.DOTALL)
_WHOLE_FRONT_MATTER = re.compile(rf"{_OPENING}(?P<body>.{{0,200000}}?)(?:{_CLOSING}(?:\r?\n)*)?\Z", re.DOTALL)
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_DEEPEST = 20
_MOST_NODES = 50_000
_SETTINGS = listed(
    "layout permalink slug weight draft order nav_order date lastmod updated tags categories author authors aliases "
    "redirect_from image images url type theme sitemap toc sidebar priority changefreq sort lang language"
)
"""What a front matter tells the maker of the site, not its readers."""
_PROPERTY = re.compile(r"^(?P<name>[A-Za-z_-]{2,30})[ \t]*[:=][ \t]*(?P<value>\S.{0,300}?)[ \t\r]*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^ {0,3}\[\^(?P<name>[^\]\s]{1,40})\]:[ \t]*", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^(?P<name>[^\]\s]{1,40})\]")
_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
_UNMISTAKABLE = re.compile(
    r"^ {0,3}\[\^[^\]\s]{1,40}\]:|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|"
    r"^ {0,3}\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:?)? *$",
    re.MULTILINE,
)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
# Names that writers of front matter give to the date of the last change, and the name that pages give to it.
_METAS = {
    "updated": "last-modified", "lastmod": "last-modified", "last_updated": "last-modified", "modified": "last-modified",
    "last-updated": "last-modified", "last_modified": "last-modified", "last-modified": "last-modified", "date": "date",
    "published": "datepublished", "pubdate": "pubdate", "publish_date": "publish_date",
}  # fmt: skip


class MarkdownReader:
    """Markdown in any charset."""

    media_types: ClassVar[frozenset[str]] = frozenset({"text/markdown", "text/x-markdown"})
    endings: ClassVar[frozenset[str]] = frozenset({"md", "markdown", "mdown", "mkd", "rmd", "qmd"})

    def read(self, content: bytes, hints: Hints) -> Document:
        """The rendered text as a document. Raises ReadError where nothing is written in it, or far too much."""
        decoded = decode(content, hints.charset)
        if len(decoded.text) > MOST_CHARACTERS:
            raise ReadError(
                CauseCode.TOO_LARGE, f"Found Markdown of more than {MOST_CHARACTERS:,} characters: watch a smaller part of it."
            )
        markup = _markup(decoded.text)
        document = document_of(markup, hints, decoded.encoding, decoded.complaints, "text/markdown")
        if not document.text.strip():
            document = _document_of_front_matter(decoded.text, document) or document
        if not document.text.strip():
            raise ReadError(CauseCode.UNREADABLE, "Found Markdown without words: check that the address still holds the sheet.")
        return document


def _document_of_front_matter(text: str, page: Document) -> Document | None:
    """The data of a front matter as a document, with what the page that it heads says of itself; None where it holds none."""
    front = _WHOLE_FRONT_MATTER.match(text)
    data = _parsed(front["body"], front["mark"]) if front else None
    if not isinstance(data, dict):
        return None
    drafts = drafts_of_data({name: value for name, value in data.items() if str(name).lower() not in _SETTINGS})
    origin = Origin(
        media_type=page.media_type,
        title=page.title,
        language=page.language,
        published=page.published,
        encoding=page.encoding,
        complaints=page.complaints,
    )
    return lay_out(drafts, origin)


def _parsed(front: str, mark: str) -> object:
    import tomllib

    import yaml

    try:
        # Strings, lists and mappings only: nothing in a page makes objects.
        data = tomllib.loads(front, parse_float=Number) if mark == "+++" else yaml.BaseLoader(front).get_single_data()
        return _typed(data, 0, [_MOST_NODES])
    except (yaml.YAMLError, tomllib.TOMLDecodeError, RecursionError, ValueError):
        return None


def _typed(value: object, depth: int, left: list[int]) -> object:
    """The same with numbers told from words. Raises ValueError for more nodes than `left`: an alias can repeat without end."""
    left[0] -= 1
    if left[0] < 0 or depth > _DEEPEST:
        raise ValueError("nested without end")
    if isinstance(value, dict):
        return {str(name): _typed(item, depth + 1, left) for name, item in value.items()}
    if isinstance(value, list):
        return [_typed(item, depth + 1, left) for item in value]
    if isinstance(value, bool | Number):
        return value
    said = str(value)
    return Number(said) if _NUMBER.fullmatch(said) else said


def looks_like_markdown(text: str) -> bool:
    """Whether a text whose kind nobody declares is plainly Markdown: a heading, and a link, a note or a table of its make."""
    return _HEADING.search(text) is not None and _UNMISTAKABLE.search(text) is not None


def _markup(text: str) -> str:
    from markdown_it import MarkdownIt

    front = _FRONT_MATTER.match(text)
    head = _head(front["body"]) if front else ""
    body = text[front.end() :] if front else text
    if not _FENCE.search(body):  # in fenced code, "[^1]" is what it says
        body = _FOOTNOTE_MARK.sub(r"<sup>[\g<name>]</sup>", _FOOTNOTE.sub(r"<sup>[\g<name>]</sup> ", body))
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(body)
    _break_listings(tokens)
    return f"<html><head>{head}</head><body>{parser.renderer.render(tokens, parser.options, {})}</body></html>"


def _break_listings(tokens: list[Token]) -> None:
    """Ends each line of a paragraph whose lines are "label: value" lines: CommonMark would run them into one sentence."""
    for token in tokens:
        lines = token.content.split("\n") if token.type == "inline" else ()
        if len(lines) > 1 and sum(DEFINITION.match(line) is not None for line in lines) >= _LISTING * len(lines):
            for child in token.children or ():
                if child.type == "softbreak":
                    child.type, child.tag = "hardbreak", "br"


def _head(front: str) -> str:
    """Title, language and dates of a front matter as elements of a page's head."""
    parts = []
    for match in _PROPERTY.finditer(front):
        name, value = match["name"].lower(), html.escape(match["value"].strip("\"'"))
        if name == "title":
            parts.append(f"<title>{value}</title>")
        elif name in ("lang", "language"):
            parts.append(f'<meta http-equiv="content-language" content="{value}">')
        elif name in _METAS:
            parts.append(f'<meta name="{_METAS[name]}" content="{value}">')
    return "".join(parts)
