"""What a page says of itself outside its visible text: title, language, dates in meta elements and JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser

_MOST_METAS = 400
_MOST_SCRIPTS = 40
_MOST_JSON = 400_000
_MOST_VALUES = 20_000
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
        if declared and (found := _LANGUAGE.fullmatch(declared.strip().replace("_", "-"))):
            return found[0]
    return None


def _first_meta(parser: LexborHTMLParser, wanted: str) -> str | None:
    return next((content for name, content in _metas(parser) if name == wanted), None)


def _metas(parser: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    for element in parser.css("meta")[:_MOST_METAS]:
        attributes = element.attributes
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or attributes.get("http-equiv")
        content = attributes.get("content")
        if name and content:
            yield name.strip().lower(), content.strip()[:500]


def _times(parser: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    for element in parser.css("time[datetime]")[:_MOST_METAS]:
        attributes = element.attributes
        named = (
            f"{attributes.get('itemprop') or ''} {attributes.get('class') or ''} {'pubdate' if 'pubdate' in attributes else ''}"
        )
        yield named.strip().lower(), (attributes.get("datetime") or "").strip()[:60]


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
    queue: list[object] = [data]
    for seen, item in enumerate(queue):
        if seen > _MOST_VALUES:
            return
        if isinstance(item, dict):
            yield from ((key, value) for key, value in item.items() if key.startswith("date") and isinstance(value, str))
            queue += [value for value in item.values() if isinstance(value, dict | list)]
        elif isinstance(item, list):
            queue += item
