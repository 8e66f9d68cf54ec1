"""What names a table that has no caption of its own."""

from __future__ import annotations

from collections.abc import Sequence

from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft

LONGEST_NAME = 160
_NAME_SEARCH = 300


def name_before(drafts: Sequence[Draft]) -> str:
    """What names a table that has no caption: the short line right before it, else the last heading, else ''."""
    recent = [draft for draft in drafts[-_NAME_SEARCH:] if not draft.boilerplate]
    if recent and recent[-1].kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION):
        text = recent[-1].text
        if len(text) <= LONGEST_NAME and not text.endswith((".", "!", "?")):
            return text
    return next((draft.text for draft in reversed(recent) if draft.kind is BlockKind.HEADING), "")
