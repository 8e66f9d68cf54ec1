"""Headings by looks: pages whose section names are bold paragraphs, large fonts or short lines of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft

_MOST = 90
_MOST_WORDS = 12
_END = re.compile(r"[.!?;,…]$|:$")
_HAS_LETTER = re.compile(r"[^\W\d_]")
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?")
LOOKS_LEVEL = 6
"""Below every heading that the markup names."""


def mend_headings(drafts: list[Draft]) -> None:
    """A bold line of its own, over text that is not bold, is a heading; a heading of nothing but figures is none."""
    for index, draft in enumerate(drafts):
        if draft.boilerplate or draft.cell:
            continue
        if draft.kind is BlockKind.PARAGRAPH and draft.strong and _names_what_follows(drafts, index):
            draft.kind, draft.level = BlockKind.HEADING, LOOKS_LEVEL
        elif draft.kind is BlockKind.HEADING and not _HAS_LETTER.search(draft.text) and not _is_year_over_text(drafts, index):
            draft.kind, draft.level = BlockKind.PARAGRAPH, None


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
