"""What a page says of itself outside its visible text: title, language, dates in meta elements and JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from snapshots.readers.page.main_content import labels_of_names

_MOST_METAS = 400
_MOST_SCRIPTS = 40
_MOST_JSON = 400_000
_MOST_VALUES = 20_000
_MOST_BESIDE = 40
"""Characters beside a time in its element: "Last updated on ... at", an author; more is a sentence."""
_MOST_AROUND_TIME = 2_000
_DATING = re.compile(
    r"publish|post|updat|modif|revis|issue|releas|date|publi|jour|veröffentlicht|aktualisiert|stand|actualiz|atualiz|aggiorn|"
    r"обновл|опубл|تحديث|نشر|发布|更新",
    re.IGNORECASE,
)
_MOST_AROUND = 60
_OTHER_LABELS = frozenset({"comments", "related posts", "archive", "sidebar", "navigation", "ticker", "advertisement"})
# Of schema.org: properties that lead to other things than the page, and types of things that have dates of their own.
_OTHERS_WORDS = (
    "comment comments review reviews isRelatedTo relatedLink itemListElement mentions citation isPartOf author publisher image "
    "video associatedMedia potentialAction subjectOf workExample event hasPart blogPost blogPosts offers about isBasedOn"
)
_OTHERS = frozenset(_OTHERS_WORDS.split())
_OTHER_KINDS_WORDS = (
    "Comment Review UserComments Event Person Organization NewsMediaOrganization GovernmentOrganization NGO WebSite ImageObject "
    "VideoObject AudioObject BreadcrumbList ItemList ListItem Product Offer JobPosting SearchAction DiscussionForumPosting"
)
_OTHER_KINDS = frozenset(_OTHER_KINDS_WORDS.split())
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Declared by the page, nothing guessed."""

    title: str | None = None
    language: str | None = None
    metas: tuple[tuple[str, str], ...] = ()
    """(name or property, lower case; content), in order."""
    linked_data: tuple[tuple[str, str], ...] = ()
    """(key, value) of every JSON-LD date: dateModified, datePublished ..., in order."""
    times: tuple[tuple[str, str], ...] = field(default=())
    """(itemprop or class, datetime) of the page's <time> elements."""


def metadata_of(parser: LexborHTMLParser) -> Metadata:
    """Reads the declarations of a parsed page."""
    return Metadata(
        title=_title(parser),
        language=_language(parser),
        metas=tuple(_metas(parser)),
        linked_data=tuple(_linked_dates(parser)),
        times=tuple(_times(parser)),
    )


def _title(parser: LexborHTMLParser) -> str | None:
    element = parser.css_first("head > title") or parser.css_first("title")
    text = " ".join(element.text().split())[:500] if element is not None else ""
    return text or None


def _language(parser: LexborHTMLParser) -> str | None:
    root = parser.root
    attributes = root.attributes if root is not None else {}
    for declared in (attributes.get("lang"), attributes.get("xml:lang"), _first_meta(parser, "content-language")):
        if declared and (match := _LANGUAGE.fullmatch(declared.strip().replace("_", "-"))):
            return match[0]
    return None


def _first_meta(parser: LexborHTMLParser, wanted: str) -> str | None:
    return next((content for name, content in _metas(parser) if name == wanted), None)


def _metas(parser: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    for element in parser.css("meta")[:_MOST_METAS]:
        attributes = element.attributes
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or attributes.get("http-equiv")
        content = attributes.get("content")
        if name and content and not ("itemprop" in attributes and _is_of_another(element)):
            yield name.strip().lower(), content.strip()[:500]


def _times(parser: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    articles = len(parser.css("article"))
    for element in parser.css("time[datetime]")[:_MOST_METAS]:
        attributes = element.attributes
        named = (
            f"{attributes.get('itemprop') or ''} {attributes.get('class') or ''} {'pubdate' if 'pubdate' in attributes else ''}"
        ).strip()
        if not _stands_alone(element, is_named=bool(named)) or _is_of_another(element, several=articles > 1):
            continue
        yield named.lower(), (attributes.get("datetime") or "").strip()[:60]


def _stands_alone(element: LexborNode, *, is_named: bool) -> bool:
    """Whether a time stands by itself, or beside words of dating: among other words, it is a date that the text speaks of."""
    parent = element.parent
    said = parent.text(deep=True) if parent is not None else ""
    beside = "".join(said.replace(element.text(deep=True), "", 1).split(" ")).strip() if len(said) < _MOST_AROUND_TIME else said
    if not beside:
        return True
    return len(beside) <= _MOST_BESIDE and (is_named or _DATING.search(beside) is not None)


def _is_of_another(element: LexborNode, *, several: bool = False) -> bool:
    """Whether a date belongs to a comment, to a related page, to one of `several` teasers, and not to this page."""
    node = element.parent
    for _ in range(_MOST_AROUND):
        if node is None or node.tag in ("body", "html"):
            return False
        if several and node.tag == "article":
            return node.css_first("h1") is None
        if _holds_another(node):
            return True
        node = node.parent
    return False


def _holds_another(element: LexborNode) -> bool:
    """By its tag, its property or its names: does it hold what is not this page's own?"""
    attributes = element.attributes
    named = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    is_aside = element.tag in ("aside", "nav") or (attributes.get("itemprop") or "") in _OTHERS
    return is_aside or not _OTHER_LABELS.isdisjoint(labels_of_names(named))


def _linked_dates(parser: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    for element in parser.css('script[type="application/ld+json"]')[:_MOST_SCRIPTS]:
        text = element.text()
        if len(text) > _MOST_JSON:
            continue
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            continue
        yield from _dates_in(data)


def _dates_in(data: object) -> Iterator[tuple[str, str]]:
    """Dates of this page, outermost first: not of its comments, its events, the pages that it lists."""
    queue: list[object] = [data]
    for seen, item in enumerate(queue):
        if seen > _MOST_VALUES:
            return
        if isinstance(item, dict) and not _is_of_another_kind(item.get("@type")):
            yield from ((key, value) for key, value in item.items() if key.startswith("date") and isinstance(value, str))
            queue += [value for key, value in item.items() if isinstance(value, dict | list) and key not in _OTHERS]
        elif isinstance(item, list):
            queue += item


def _is_of_another_kind(declared: object) -> bool:
    kinds = declared if isinstance(declared, list) else [declared]
    return any(isinstance(kind, str) and kind.rsplit("/", 1)[-1] in _OTHER_KINDS for kind in kinds)
