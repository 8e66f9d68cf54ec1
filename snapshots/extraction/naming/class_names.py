"""Lines that count by classes, as a table of them does: "0 a 4 años: 1.210", "500 bis 1.000 €: 2.305", "60 лет и старше: 944".

The numbers of such a name are no figures, in whatever language it is. What makes it the name of a class is that lines beside it
have names of the same form: bounds with their unit, and a bare number after them.

Lines of nothing but a name and a number are read beside each other too: "LIMPOPO 843", "GAUTENG 1971", "FREE STATE 412".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from snapshots.data.table_heads import names_time
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
_TALLY = re.compile(r"(?P<name>[^\W\d_][^\d\n:;,.|()%€$£#№°/]{1,38}[^\W\d_]) (?P<number>[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,5})")
_TALLIED = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_FEWEST_TALLIES = 3
_MOST_WORDS = 4
_YEARS = range(1500, 2101)
_LEAST_BESIDE_YEARS = 100
"""A larger number must stand among those of a tally: "Annual Report 2023", "Form 7", "Leaflet 4" do not count."""


class ClassNames:
    """The blocks of a document's lists that count by classes, each with the name of its class for a label."""

    def __init__(self, document: Document) -> None:
        lists = (list(blocks) for kind, blocks in groupby(document.blocks, key=lambda block: block.kind) if kind in _KINDS)
        self._blocks = {block.start: block for block in _tallies(document)}
        self._blocks |= {block.start: block for blocks in lists for block in _classes(document.text, blocks)}
        self.numbers = {start: [_number_of_class(document.text, block)] for start, block in self._blocks.items()}
        """By where its block begins: where the number stands that counts a class."""

    def of(self, block: Block) -> Block:
        """The block with its label where it counts a class; else as it is."""
        return self._blocks.get(block.start, block)


def _number_of_class(text: str, block: Block) -> tuple[int, int]:
    stated = _LINE.fullmatch(text, block.start, block.end) or _TALLY.fullmatch(text, block.start, block.end)
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


def _tallies(document: Document) -> Iterator[Block]:
    """The lines of each run of lines that are a name and its number, where they tally: each with its name for a label."""
    stated = ((block, _tallied(document.text, block)) for block in document.blocks if block.kind in _TALLIED)
    for is_tally, run in groupby(stated, key=lambda line: line[1] is not None):
        if is_tally:
            yield from _tally([(block, match["name"], match["number"]) for block, match in run if match is not None])


def _tallied(text: str, block: Block) -> re.Match[str] | None:
    match = _TALLY.fullmatch(text, block.start, block.end)
    return match if match is not None and _names_counted(match["name"]) else None


def _names_counted(name: str) -> bool:
    """Short, and no time: not "Founded" or "Last updated" before a year."""
    words = name.lower().split()
    return len(words) <= _MOST_WORDS and not names_time(name) and not words[0].endswith("ed") and not words[-1].endswith("ed")


def _tally(lines: list[tuple[Block, str, str]]) -> list[Block]:
    """The lines where their numbers like years count: pages of contents go up, editions have one name, and years are many."""
    if not _counts_like_years([number for *_, number in lines]) or len({name for _, name, _ in lines}) < len(lines):
        return []
    return [replace(block, label=name, kind=BlockKind.ITEM) for block, name, _ in lines]


def _counts_like_years(numbers: list[str]) -> bool:
    counts = [int(number.replace(",", "")) for number in numbers]
    years = sum(number.isdigit() and int(number) in _YEARS for number in numbers)
    others = [count for count in counts if count not in _YEARS]
    are_near = max(others, default=0) >= _LEAST_BESIDE_YEARS or any("," in number for number in numbers)
    adds_up = counts[-1] == sum(counts[:-1])
    are_many = are_near and 2 * years < len(counts) and counts != sorted(counts)
    return len(counts) >= _FEWEST_TALLIES and years > 0 and (adds_up or are_many)
