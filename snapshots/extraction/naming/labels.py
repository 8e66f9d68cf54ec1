"""The name that a tile, a definition or a "label: value" line gives its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.documents import Block, BlockKind
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import Tokens

_LINE = re.compile(r"\s*((?:(?:1[5-9]|20)\d\d\s?[,–—-]\s?)?[^\W\d_][^:|\n]{1,78}?)\s?:\s*")
"""A year may come first: "1996, Floods: 4"."""
_LINE_WITH_UNIT = re.compile(r"\s*([^\W\d_][^:|\n.;()\d]{1,58}\((?!\d)[^:|\n()]{1,18}\))\s+")
"""As in "Sales (million euros) | 12": the bracket ends the label as a colon does."""
_ITEM = re.compile(r"[^:\n\d]{1,78}:[^\n]*?\d[^\n]*?[;,|·•]\s*([^\W\d_][^:;,|\n\d]{0,58}?)\s?:\s*")
"""As in "Income: 40; | costs | : 30": an item behind the number of the one before it."""
_ASIDE = re.compile(r"\s*(?:\(|[,;]\s)[^(,;]*$")
"""Before a number of its own inside a label: "deaths (CFR | 1.5%)", "people in need, | 52% of them children"."""
_STATED_BEFORE_BRACKET = re.compile(r"[^(]*\d[^(]*\([^)]*")
"""A bracket behind a number of its own: "The wait was 13 weeks (August: | 14 weeks)"."""
_LONGEST = 90
_LONGEST_LINE = 400


def label_of(text: str, block: Block, sentence_start: int, start: int, numbers: Sequence[int] = ()) -> str | None:
    """The label of the figure that begins at `start`; None in running text.

    `numbers` are the places at which the label itself may state a figure beside the one that it names.
    """
    if block.kind is not BlockKind.CELL and start - sentence_start <= _LONGEST_LINE:
        item = _ITEM.fullmatch(text, sentence_start, start)
        if item:
            return " ".join(item[1].split())
    if block.label:
        label = _without_aside(text, block, block.label, start, numbers)
        return " ".join(label.split()).rstrip(":").rstrip() or None
    if block.kind is BlockKind.CELL or start - sentence_start > _LONGEST:
        return None
    match = _LINE.fullmatch(text, sentence_start, start) or _LINE_WITH_UNIT.fullmatch(text, sentence_start, start)
    return " ".join(match[1].split()) if match and not _STATED_BEFORE_BRACKET.fullmatch(match[1]) else None


def stated_beside(tokens: Tokens, quantities: Sequence[Quantity]) -> list[int]:
    """Where the numbers begin that state a figure of their own where they stand in a label."""
    return [tokens.starts[quantity.first] for quantity in quantities if not quantity.may_bound_class]


def _without_aside(text: str, block: Block, label: str, start: int, numbers: Sequence[int]) -> str:
    """The label up to where it states a figure beside its number: "deaths" of "deaths (CFR 1.5%)"; '' for that figure."""
    begin = text.find(label, block.start, block.end) if numbers else -1
    inner = next((number for number in numbers if begin <= number < begin + len(label)), None) if begin >= 0 else None
    aside = _ASIDE.search(label[: inner - begin]) if inner is not None else None
    if aside is None or not aside.start():
        return label
    return "" if begin + aside.start() < start < begin + len(label) else label[: aside.start()]
