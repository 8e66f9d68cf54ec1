"""Whether a page tells search engines that its text is not free to read, by what schema.org calls `isAccessibleForFree`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

_NAME = "isAccessibleForFree"
_PAID = re.compile(rf"""{_NAME}["']?\s*(?P<means>:|\bcontent\s*=|=)\s*["']?false\b""", re.IGNORECASE)
_LINKED_DATA = re.compile(r"<script\b[^<>]{0,500}\bld\+json\b[^<>]{0,500}>(.*?)</script", re.IGNORECASE | re.DOTALL)
_ITEM_KIND = re.compile(r"""\bitemtype\s*=\s*["']?[^\s"'<>]{0,200}?(\w+)[\s"'>]""", re.IGNORECASE)
_TEXT_KIND = re.compile(r"(?:Article|Posting|Page|PageElement|Report|CreativeWork)\Z")
_MOST_JSON = 400_000


def says_it_is_paid(markup: str) -> bool:
    """Whether a text is not free; of a museum, a concert or a data set the same word tells of the entry, or of other files."""
    told = _LINKED_DATA.sub(lambda script: script[0] if _tells_of_text(script[1]) else "", markup)
    return any(match["means"] == ":" or _is_in_text(told[: match.start()]) for match in _PAID.finditer(told))


def _is_in_text(before: str) -> bool:
    """Whether the item that an attribute stands in is a text, or has no kind."""
    kinds = _ITEM_KIND.findall(before)
    return not kinds or _TEXT_KIND.search(kinds[-1]) is not None


def _tells_of_text(text: str) -> bool:
    """Whether linked data say so of a text; what cannot be read may."""
    if len(text) > _MOST_JSON:
        return True
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return True
    return any(_is_text(item.get("@type")) for item in _objects_in(data) if str(item.get(_NAME)).lower() == "false")


def _objects_in(data: object) -> Iterator[dict[str, object]]:
    queue = [data]
    for item in queue:
        if isinstance(item, dict):
            yield item
            queue += item.values()
        elif isinstance(item, list):
            queue += item


def _is_text(declared: object) -> bool:
    kinds = declared if isinstance(declared, list) else [declared]
    return any(kind is None or (isinstance(kind, str) and _TEXT_KIND.search(kind)) for kind in kinds)
