"""Places of a page that may show figures which no text of it states: frames, plots, pictures, boxes that a program fills.

Most stand on many pages and mean nothing there; `snapshots.judging` asks whether there are more than in the release before.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from snapshots.data.furniture_names import ANCHORS, LAYOUT, SHOWING, SPACING
from snapshots.readers.page.main_content import labels_of_names

_NO_PROGRAM = re.compile(r"<noscript\b.*?(?:</noscript\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_FRAME = re.compile(
    r"<(?:iframe|object|embed|canvas)\b|<svg\b[^<>]{0,500}\bwidth\s*=\s*[\"']?\d{3}"
    r"|<([a-z]{1,20}-[\w-]{1,40})\b[^<>]{0,1000}>\s*</\1",
    re.IGNORECASE,
)
"""A frame, a wide plot, an empty element of a name that HTML does not know."""
_EMPTY = re.compile(
    r"<(div|section|article|figure|p|ul|ol|dl|span)\b([^<>]{0,1000})>"
    r"\s*(?:(?:&nbsp;|<(h\d|p|span|b|div|li)\b[^<>]{0,200}>\s{0,200}</\3\s*>)\s*){0,9}</\1\s*>",
    re.IGNORECASE,
)
_BEHIND_STYLE = re.compile(r"\bbackground(?:-image)?\s*:[^;<>]{0,200}\burl\(", re.IGNORECASE)
_FILLED = re.compile(r"\b(?:id|data-[\w-]{1,40})\s*=", re.IGNORECASE)
_CLASS = re.compile(r"""\bclass\s*=\s*(?:"([^"]{0,500})"|'([^']{0,500})'|([^\s"'<>]{1,200}))""", re.IGNORECASE)
_ID = re.compile(r"""(?<![\w-])id\s*=\s*["']?([^\s"'<>]{1,200})""", re.IGNORECASE)
_LINKED_TO = re.compile(r"""\bhref\s*=\s*["']?#([^\s"'<>]{1,200})""", re.IGNORECASE)
_PROGRAM = re.compile(r"<script\b.*?(?:</script|\Z)", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"[\w-]+")
_PARAGRAPH_END, _PICTURE = "</p", "<img"


def unread_places(markup: str, body: str) -> int:
    """How many a page has but for its head and margins; of pictures those behind a paragraph: one above the text adorns it."""
    body = _NO_PROGRAM.sub("", body)
    frames = sum(1 for _ in _FRAME.finditer(body))
    anchors = ANCHORS | _linked_to(markup)
    boxes = sum(_may_show(box[1].lower(), box[2], anchors) for box in _EMPTY.finditer(body))
    lowered = body.lower()
    text_at = lowered.find(_PARAGRAPH_END)
    return frames + boxes + (lowered.count(_PICTURE, text_at) if text_at >= 0 else 0)


def _linked_to(markup: str) -> set[str]:
    """The ids that links of the page lead to and no program of it names: an empty box is set above what a link is to show."""
    programs = {word for program in _PROGRAM.findall(markup) for word in _WORD.findall(program)}
    return {place.lower() for place in _LINKED_TO.findall(markup) if place not in programs}


def _may_show(tag: str, attributes: str, anchors: AbstractSet[str]) -> bool:
    """Whether a style or a program may fill an empty box; a span marks a place to link to, unless it is given a picture."""
    if _BEHIND_STYLE.search(attributes):
        return True
    names = _names_in(attributes)
    place = _ID.search(attributes)
    if tag == "span" or _is_furniture(f"{place[1] if place else ''} {names}"):
        return False
    return bool(names) or (_FILLED.search(attributes) is not None and (place is None or place[1].lower() not in anchors))


def _names_in(attributes: str) -> str:
    """Its classes but for those that say how it is set."""
    named = _CLASS.search(attributes)
    names = next(filter(None, named.groups()), "") if named else ""
    return " ".join(name for name in names.split() if not LAYOUT.fullmatch(name))


def _is_furniture(names: str) -> bool:
    """Whether it only sets things apart, or is something else than content: a chart may be called so as well."""
    lowered = names.lower()
    return any(labels_of_names(names)) or (SPACING.search(lowered) is not None and not SHOWING.search(lowered))
