"""The name that a tile, a definition or a "label: value" line gives its number."""

from __future__ import annotations

import re

from snapshots.documents import Block, BlockKind

_LINE = re.compile(r"\s*((?:(?:1[5-9]|20)\d\d\s?[,–—-]\s?)?[^\W\d_][^:|\n]{1,78}?)\s?:\s*")
"""A year may come first: "1996, Floods: 4"."""
_LINE_WITH_UNIT = re.compile(r"\s*([^\W\d_][^:|\n.;()\d]{1,58}\((?!\d)[^:|\n()]{1,18}\))\s+")
"""As in "Sales (million euros) | 12": the bracket ends the label as a colon does."""
_ITEM = re.compile(r"[^:\n\d]{1,78}:[^\n]*?\d[^\n]*?[;,|·•]\s*([^\W\d_][^:;,|\n\d]{0,58}?)\s?:\s*")
"""As in "Income: 40; | costs | : 30": an item behind the number of the one before it."""
_LONGEST = 90
_LONGEST_LINE = 400


def label_of(text: str, block: Block, sentence_start: int, start: int) -> str | None:
    """The label of the figure that begins at `start`; None in running text."""
    if block.kind is not BlockKind.CELL and start - sentence_start <= _LONGEST_LINE:
        item = _ITEM.fullmatch(text, sentence_start, start)
        if item:
            return " ".join(item[1].split())
    if block.label:
        return " ".join(block.label.split()).rstrip(":").rstrip() or None
    if block.kind is BlockKind.CELL or start - sentence_start > _LONGEST:
        return None
    match = _LINE.fullmatch(text, sentence_start, start) or _LINE_WITH_UNIT.fullmatch(text, sentence_start, start)
    return " ".join(match[1].split()) if match else None
