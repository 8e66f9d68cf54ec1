"""What names a table that has no caption of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.data.wall_wording import NAMES_OF_TABLES
from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft
from snapshots.readers.tables.entries import is_value
from snapshots.readers.tables.scales import states_scale
from snapshots.readers.words.dates import is_date_line

LONGEST_NAME = 160
_NAME_SEARCH = 300
_MOST_LINES = 2
_MOST_PART_WORDS = 12
_LINES = (BlockKind.PARAGRAPH, BlockKind.CAPTION)
_SCALE_LINE = re.compile(
    r"[(\[].{1,60}[)\]]|(?:all )?(?:figures|values|amounts|numbers|data)? ?(?:are )?(?:shown |given |expressed )?"
    r"(?:in|en|unit:|units:) .{1,50}",
    re.IGNORECASE,
)
"""What says only in what the numbers are given."""
_SOURCE_LINE = re.compile(
    r"(?:data )?(?:sources?|notes?|footnotes?|n\.?b\.?|quellen?|anmerkung(?:en)?|fuentes?|notas?|remarques?|fonte|المصدر)"
    r"\s?[:：]",
    re.IGNORECASE,
)
"""How lines under a table begin that say where its numbers are from."""


_NUMBERED_CAPTION = re.compile(r"[^\W\d_]{3,14}\s?\d{1,3}(?:[.-]\d{1,3}){0,3}(?![\w,])")
"""As in "Table 10: Boats by port"."""
_BEHIND_NUMBER = re.compile(r"\d\s?[:.–—-]\s?\S")
"""What parts the number of a table from its name."""
_TABLE = re.compile(NAMES_OF_TABLES, re.IGNORECASE)
_NOTES_WITH_SCALE = re.compile(r"\s*[\[(]In (?:thousands|millions|billions|percent|dollars|hundreds)\b")
"""Notes under the title of a table that begin with its scale: "[In thousands. For years ending June 30. See text]"."""


def _names_nothing(text: str) -> bool:
    """Whether a line says only in what the numbers are given, of which day they are, or where those above it are from."""
    if len(text) > LONGEST_NAME:
        return False
    return _SCALE_LINE.fullmatch(text) is not None or _SOURCE_LINE.match(text) is not None or is_date_line(text)


def _may_name(text: str) -> bool:
    return len(text) <= LONGEST_NAME and not text.endswith((".", "!", "?"))


def names_part(text: str) -> bool:
    """Whether a line between two parts of a table can only name the rows of the second: "Expenses", no caption, no sentence."""
    return len(text.split()) <= _MOST_PART_WORDS and _may_name(text) and not is_value(text) and not _NUMBERED_CAPTION.match(text)


def is_caption_of_table(text: str) -> bool:
    """As in "Table 3: Boats by port"; no sentence about that table, no "Figure 3: ..." and no "Section 3: ..."."""
    is_numbered = _NUMBERED_CAPTION.match(text) is not None and _BEHIND_NUMBER.search(text) is not None
    return is_numbered and _may_name(text) and _TABLE.match(text) is not None


def _is_silent_line(draft: Draft) -> bool:
    return draft.kind in (*_LINES, BlockKind.DEFINITION) and _names_nothing(draft.text)


def name_before(drafts: Sequence[Draft]) -> str:
    """What names a table that has no caption: the short line right before it, else the last heading, else ''.

    A line that only states a unit, "(in EUR million)", or a date, "Updated: May 2026", names nothing: the one before it does.
    """
    recent = [draft for draft in drafts[-_NAME_SEARCH:] if not draft.boilerplate]
    while recent and _is_silent_line(recent[-1]):
        recent.pop()
    if recent and recent[-1].kind in _LINES and _may_name(recent[-1].text):
        return recent[-1].text
    return next((draft.text for draft in reversed(recent) if draft.kind is BlockKind.HEADING), "")


def scope_before(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The short lines right before a table, the nearest first: one of them may state the unit of all that stands in it."""
    lines: list[str] = []
    for draft in reversed(drafts[-_NAME_SEARCH:]):
        if draft.boilerplate:
            continue
        is_line = draft.kind in _LINES and len(draft.text) <= LONGEST_NAME and not draft.text.endswith((".", "!", "?"))
        if draft.kind in _LINES and (_NOTES_WITH_SCALE.match(draft.text) or states_scale(draft.text)):
            lines.append(draft.text)
            continue
        if len(lines) == _MOST_LINES or not (is_line or draft.kind is BlockKind.HEADING):
            break
        lines.append(draft.text)
    return tuple(lines)
