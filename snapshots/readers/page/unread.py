"""Places of a page that may show figures which no text of it states: frames, plots, pictures, boxes that a program fills.

Most stand on many pages and mean nothing there; `snapshots.judging` asks whether there are more than in the release before.
"""

from __future__ import annotations

import re

from snapshots.data.furniture_names import SPACING
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
_PARAGRAPH_END, _PICTURE = "</p", "<img"


def unread_places(body: str) -> int:
    """How many a page has but for its head and margins; of pictures those behind a paragraph: one above the text adorns it."""
    body = _NO_PROGRAM.sub("", body)
    frames = sum(1 for _ in _FRAME.finditer(body))
    boxes = sum(_may_show(box[1].lower(), box[2]) for box in _EMPTY.finditer(body))
    lowered = body.lower()
    text_at = lowered.find(_PARAGRAPH_END)
    return frames + boxes + (lowered.count(_PICTURE, text_at) if text_at >= 0 else 0)


def _may_show(tag: str, attributes: str) -> bool:
    """Whether a style or a program may fill an empty box; a span marks a place to link to, unless it is given a picture."""
    if _BEHIND_STYLE.search(attributes):
        return True
    named = _CLASS.search(attributes)
    names = next(filter(None, named.groups()), "") if named else ""
    is_furniture = any(labels_of_names(names)) or SPACING.search(names.lower()) is not None
    return tag != "span" and not is_furniture and (bool(names) or _FILLED.search(attributes) is not None)
