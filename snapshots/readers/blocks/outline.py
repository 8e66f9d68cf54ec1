"""Headings by looks: pages whose section names are bold paragraphs, large fonts or short lines of their own.

And headings by what they say: the days of the updates that a page keeps below each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from snapshots.data.following_words import CLAUSE_VERBS
from snapshots.data.furniture_parts import DAY
from snapshots.data.months import MONTHS
from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft

_MOST = 90
_MOST_WORDS = 12
_END = re.compile(r"[.!?;,…]$|:$")
_HAS_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\d+|[^\W\d_]+")
_DAY_OF_MONTH = re.compile(r"[1-9]|[12]\d|3[01]")
_MOST_OF_DAY = 8
"""Words and numbers of a line that heads an update by its day."""
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?")
LOOKS_LEVEL = 6
"""Below every heading that the markup names."""

UPDATE_LEVEL = 5
"""Of a line that is the day of an update: bold lines head parts of that."""


def mend_headings(drafts: list[Draft]) -> None:
    """A bold line of its own, over text that is not bold, is a heading; a heading of nothing but figures is none."""
    for index, draft in enumerate(drafts):
        if draft.boilerplate or draft.cell:
            continue
        if draft.kind is BlockKind.PARAGRAPH and draft.strong and _names_what_follows(drafts, index):
            draft.kind, draft.level = BlockKind.HEADING, LOOKS_LEVEL
        elif draft.kind is BlockKind.HEADING and not _HAS_LETTER.search(draft.text) and not _is_year_over_text(drafts, index):
            draft.kind, draft.level = BlockKind.PARAGRAPH, None


def free_dated_headings(drafts: Sequence[Draft]) -> None:
    """A heading that is a day, or "Update, 12 August", over text is no note on the page: it says which update the text is of.

    So does a plain or bold line that ends in a colon, or that is one of several: a log of updates. A single line without a
    colon may be the day of the page itself.
    """
    over_text = [heading for heading, below in pairwise(drafts) if _is_dated(heading) and _is_text(below)]
    lines = [line for line in over_text if _is_line(line)]
    for heading in over_text:
        if heading.kind is BlockKind.HEADING and heading.level not in (1, LOOKS_LEVEL):
            heading.boilerplate = None
    if len(lines) > 1 or any(line.text.endswith(":") for line in lines):
        for line in lines:
            line.kind, line.level, line.boilerplate = BlockKind.HEADING, UPDATE_LEVEL, None


def _is_dated(draft: Draft) -> bool:
    if draft.boilerplate in (None, "metadata"):
        return DAY.fullmatch(draft.text) is not None or _leads_by_day(draft.text)
    return draft.boilerplate == "date"


def _leads_by_day(text: str) -> bool:
    """As in "Actualización del 8 de mayo:": a few words with the number of a day and the name of a month.

    "On 8 May there were:" heads nothing: what follows is the rest of that sentence.
    """
    if not text.endswith(":") or len(text) > _MOST:
        return False
    words = _WORD.findall(text.lower())
    if not CLAUSE_VERBS.isdisjoint(words):
        return False
    return len(words) <= _MOST_OF_DAY and any(map(_DAY_OF_MONTH.fullmatch, words)) and not MONTHS.keys().isdisjoint(words)


def _is_line(draft: Draft) -> bool:
    """Not one that the markup calls a heading."""
    return draft.kind is BlockKind.PARAGRAPH or (draft.kind is BlockKind.HEADING and draft.level == LOOKS_LEVEL)


def _is_text(draft: Draft) -> bool:
    return draft.kind is not BlockKind.HEADING and not draft.boilerplate


def _is_year_over_text(drafts: Sequence[Draft], index: int) -> bool:
    """As in "2019" over a paragraph of prose: the year names the part; over a short label it is that label's number."""
    if not _YEARS.fullmatch(drafts[index].text):
        return False
    following = next((draft for draft in drafts[index + 1 :] if not draft.boilerplate), None)
    return following is not None and following.kind is BlockKind.PARAGRAPH and len(following.text) > _MOST


def _names_what_follows(drafts: Sequence[Draft], index: int) -> bool:
    text = drafts[index].text
    if len(text) > _MOST or len(text.split()) > _MOST_WORDS or _END.search(text) or not _HAS_LETTER.search(text):
        return False
    following = next(
        (draft for draft in drafts[index + 1 : index + 3] if not draft.boilerplate and draft.kind is not BlockKind.CAPTION), None
    )
    return following is not None and following.kind is not BlockKind.HEADING and not following.strong
