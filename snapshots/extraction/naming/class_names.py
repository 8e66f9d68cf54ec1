"""Lines that count by classes, as a table of them does: "0 a 4 años: 1.210", "500 bis 1.000 €: 2.305", "60 лет и старше: 944".

The numbers of such a name are no figures, in whatever language it is. What makes it the name of a class is that lines beside it
have names of the same form: bounds with their unit, and a bare number after them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from snapshots.documents import Block, BlockKind, Document

_FEWEST = 2
"""Lines of one list that count by classes; one alone may state its number."""
_NUMBER = r"\d[\d.,\u00a0\u202f]*(?: \d{3})*"
_WORDS = r"[^\W\d_]{1,12}"
_CLASS = re.compile(
    rf"(?:(?:{_WORDS} ){{0,2}}|[<>≤≥]=? ?){_NUMBER}(?: ?(?:[-–—]|{_WORDS}) ?{_NUMBER})?\+?(?: ?[€$£%]| ?{_WORDS}){{0,4}}"
)
_LINE = re.compile(rf"(?P<name>{_CLASS.pattern}) ?[:：] (?P<number>(?:[€$£] ?)?{_NUMBER}(?: ?[%€$£])?)")
_BOUND = re.compile(r"\d ?(?:[-–—+]|[^\W\d_]+ ?)\d|\+|[<>≤≥]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""A name with one is a time, and dates its number."""
_KINDS = (BlockKind.DEFINITION, BlockKind.ITEM)


class ClassNames:
    """The blocks of a document's lists that count by classes, each with the name of its class for a label."""

    def __init__(self, document: Document) -> None:
        lists = (list(blocks) for kind, blocks in groupby(document.blocks, key=lambda block: block.kind) if kind in _KINDS)
        self._blocks = {block.start: block for blocks in lists for block in _classes(document.text, blocks)}
        self.numbers = {start: [_number_of_class(document.text, block)] for start, block in self._blocks.items()}
        """By where its block begins: where the number stands that counts a class."""

    def of(self, block: Block) -> Block:
        """The block with its label where it counts a class; else as it is."""
        return self._blocks.get(block.start, block)


def _number_of_class(text: str, block: Block) -> tuple[int, int]:
    stated = _LINE.fullmatch(text, block.start, block.end)
    return stated.span("number") if stated is not None else (block.start, block.end)


def is_number_of_class(text: str, block: Block, start: int) -> bool:
    """Does the number of a line that counts a class begin at `start`?"""
    return start > block.start and block.label is not None and _number_of_class(text, block)[0] == start


def names_class(label: str) -> bool:
    """Does a label give a class by its bounds, so that its unit is that of the bounds and not of the number?"""
    return _CLASS.fullmatch(label) is not None


def _classes(text: str, blocks: list[Block]) -> Iterator[Block]:
    stated = [(block, match["name"]) for block in blocks if (match := _LINE.fullmatch(text, block.start, block.end))]
    dated = any(_YEAR.search(name) for _, name in stated)
    if len(stated) >= _FEWEST and not dated and any(_BOUND.search(name) for _, name in stated):
        yield from (replace(block, label=name) for block, name in stated)
