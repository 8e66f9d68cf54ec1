"""What on a page is not content, by wording: notices, counters, reading times, left-over markup, in many languages.

Used for pages and for plain text alike. Rule: a wording labels a block only where the whole block is that thing; a sentence
about cookies in a report on bakeries stays content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.data.furniture_wording import LINES, NOTICE_WORDS, NOTICES, OPENERS, SHORTCODE
from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft

_PARTS = re.compile(r"\s+[|•·]\s+|\s{3,}")
_HAS_DIGIT = re.compile(r"\d")
_MOST_NOTICE = 700
_MOST_LINE = 160
_LEFTOVER = re.compile(rf"(?:\s*(?:{SHORTCODE}))+\s*")
_LEADING = re.compile(rf"(?:\s*(?:{SHORTCODE}))+\s*")
_TRAILING = re.compile(rf"\s*(?:(?:{SHORTCODE})\s*)+$")
_MONTH_COUNT = re.compile(r".{0,24}(?:19|20)\d\d.{0,4}[(（\[]\s?\d{1,5}\s?[)）\]]")
_MOST_TRAILING = 3_000
_MOST_LEAD = 40


def wording_label(text: str, notice_words: Sequence[str] = NOTICE_WORDS) -> str | None:
    """What a block of these words is, if it is furniture, else None; `notice_words` are those that the page holds at all."""
    if len(text) <= _MOST_LINE:
        if _is_leftover(text):
            return "markup"
        if label := _line_label(text):
            return label
    if len(text) <= _MOST_NOTICE and _holds_one(text.lower(), notice_words):
        for label, pattern in NOTICES:
            if pattern.search(text):
                return label
    return None


def _line_label(text: str) -> str | None:
    """What a short line is; or each of its parts that states a number: "By A. Lee | 3 min read | 12 views"."""
    for label, pattern in LINES:
        if pattern.fullmatch(text):
            return label
    parts = _PARTS.split(text) if _PARTS.search(text) else []
    stated = [any(pattern.fullmatch(part) for _, pattern in LINES) for part in parts if _HAS_DIGIT.search(part)]
    return "metadata" if stated and all(stated) else None


def _holds_one(lowered: str, words: Sequence[str]) -> bool:
    return any(word in lowered for word in words)


def opener_label(heading: str) -> str | None:
    """What stands under a heading of these words, if that is furniture: "Related posts", "Share this page", "Archive"."""
    words = heading.strip(" :：»›→>").lower()
    return next((label for label, pattern in OPENERS if pattern.fullmatch(words)), None) if len(words) <= 60 else None


def _is_leftover(text: str) -> bool:
    return "[" in text and _LEFTOVER.fullmatch(text) is not None


def leftover_edges(text: str) -> tuple[int, int]:
    """Where the words begin and end between left-over markup at the edges of a text: (0, len) where there is none."""
    leading = _LEADING.match(text)
    first = leading.end() if leading else 0
    window = max(first, len(text) - _MOST_TRAILING)
    trailing = _TRAILING.search(text, window) if text.rstrip()[-1:] in ("]", "}", ">", ";") else None
    return first, trailing.start() if trailing else len(text)


def label_by_wording(drafts: list[Draft]) -> None:
    """Labels what its words, or the heading over it, show to be furniture; cuts left-over markup from the edges of blocks."""
    _cut_leftovers(drafts)
    short = "\n".join(draft.text for draft in drafts if len(draft.text) <= _MOST_NOTICE).lower()
    notice_words = tuple(word for word in NOTICE_WORDS if word in short)
    del short
    under: tuple[str, int] | None = None
    listed = False
    for draft in drafts:
        if draft.boilerplate:
            continue
        if draft.kind is BlockKind.HEADING:
            under, listed = _under(draft, under), False
        elif under:
            under = None if _outgrows(draft, after_list=listed) else under
            listed = listed or draft.kind is BlockKind.ITEM
        if draft.kind is not BlockKind.CELL:
            own = wording_label(draft.text, notice_words) or _pointer_label(draft)
            draft.boilerplate = own or (under[0] if under else None)
    _label_archives(drafts)
    _label_neighbours(drafts)


def _pointer_label(draft: Draft) -> str | None:
    """What a line is that says so before a colon and then links: "Read also: Why six mills closed"."""
    if not draft.linked:
        return None
    lead, colon, rest = draft.text.partition(":")
    is_pointer = colon and len(lead) <= _MOST_LEAD and draft.linked * 2 >= len(rest)
    return opener_label(lead) if is_pointer and rest.strip() else None


def _under(heading: Draft, under: tuple[str, int] | None) -> tuple[str, int] | None:
    label = opener_label(heading.text)
    level = heading.level or 6
    if label:
        return label, level
    return under if under and level > under[1] else None


def _outgrows(draft: Draft, *, after_list: bool) -> bool:
    """A table, a tile, a long paragraph, words after the list under "Related": content again, no link of that list."""
    if draft.kind in (BlockKind.CELL, BlockKind.TILE):
        return True
    is_link = draft.linked * 2 >= len(draft.text)
    return not is_link and (len(draft.text) > 400 or (after_list and draft.kind is not BlockKind.ITEM))


def _label_archives(drafts: Sequence[Draft]) -> None:
    """Links to months with the number of their posts, one after the other, in whatever language the months are named."""
    run: list[Draft] = []
    for draft in [*drafts, None]:
        if draft is not None and draft.linked and _MONTH_COUNT.fullmatch(draft.text):
            run.append(draft)
            continue
        for month in run if len(run) > 1 else ():
            month.boilerplate = month.boilerplate or "archive"
        run = []


def _label_neighbours(drafts: Sequence[Draft]) -> None:
    """A short line of links alone beside furniture on both sides is furniture too."""
    for before, draft, after in zip(drafts, drafts[1:], drafts[2:], strict=False):
        is_link = bool(draft.text) and draft.linked >= len(draft.text) * 0.8 and len(draft.text) < 60
        if draft.boilerplate is None and is_link and before.boilerplate and after.boilerplate:
            draft.boilerplate = before.boilerplate


def _cut_leftovers(drafts: list[Draft]) -> None:
    at = 0
    while at < len(drafts):
        draft = drafts[at]
        if "[" in draft.text and draft.cell is None:
            first, last = leftover_edges(draft.text)
            head, words, tail = draft.text[:first].strip(), draft.text[first:last], draft.text[last:].strip()
            if words.strip() and (head or tail):
                draft.text = words.strip()
                around = [Draft(BlockKind.PARAGRAPH, text, boilerplate="markup") if text else None for text in (head, tail)]
                drafts[at : at + 1] = [piece for piece in (around[0], draft, around[1]) if piece]
                at += 1
        at += 1
