"""Counts that only their table or their label tells: numbers that could be years, numbers with a flag, numbers under a scale."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from snapshots.data.english_numbers import SCALES
from snapshots.data.table_heads import names_counts, names_time
from snapshots.documents import Block, BlockKind, Cell
from snapshots.extraction.naming.class_names import is_number_of_class, names_class
from snapshots.extraction.naming.head_units import read_head
from snapshots.extraction.naming.heads import Head, speaks_of_money
from snapshots.extraction.naming.labels import label_of
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.reading import quantity_at
from snapshots.extraction.words.digits import Style
from snapshots.extraction.words.neighbours import is_noun
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import NUMBER, Tokens

_YEAR_LIKE = re.compile(r"(?:1[5-9]|20|21)\d\d")
_NOTED = re.compile(r"(?:1[5-9]|20|21)\d\d\s?(?:\[[^\W_]{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|[*†‡]{1,3})")
"""Such a number with the mark of a note."""
_LABELLED_YEAR = re.compile(
    r"(?:(?P<label>[^\W\d_][^:：\n]{0,78}?|(?:19|20)\d\d)\s?[:：]\s*)?(?P<year>(?:1[5-9]|2[01])\d\d)(?P<rest>\s[^\d\n]{1,120})?"
)
_BREAKDOWN = re.compile(r"\sby\s", re.IGNORECASE)
"""The title of a table rather than a label: "Arrests by age: 2009"."""
_FLAGS = frozenset("prefuzn")
"""Letters that statistics offices put at provisional, revised, estimated ... values (SDMX, observation status)."""


def count_of_cell(tokens: Tokens, block: Block, style: Style, currency: str) -> Quantity | None:
    """The count of a cell that could be a year, or has the flag of a statistics office at its end: "1,204p", "88r"."""
    cell = block.cell
    if cell is None or cell.holds_time:
        return None
    is_alone = len(tokens) == 1 and _YEAR_LIKE.fullmatch(tokens.words[0]) is not None
    is_noted = _NOTED.fullmatch(tokens.text, block.start, block.end) is not None
    if not (is_alone or is_noted) and not _is_flagged(tokens, cell):
        return None
    return quantity_at(Tokens(tokens.text, tokens.starts[0], tokens.ends[0], style), 0, style, currency)


def _is_flagged(tokens: Tokens, cell: Cell) -> bool:
    """As in "1,204p", "88r"; pence where the heads speak of money."""
    flagged = len(tokens) == 2 and tokens.kind(0) == NUMBER and tokens.glued(1) and tokens.shown(1) in _FLAGS
    return flagged and not (tokens.shown(1) == "p" and speaks_of_money(cell))


def count_of_label(tokens: Tokens, block: Block, style: Style, currency: str) -> Quantity | None:
    """The count that could be a year beside what is counted, or when: "Tents: 1995", "2019: 2190", "2010 | people fed"."""
    begin = _start_of_count(tokens, block)
    index = next((index for index, start in enumerate(tokens.starts) if start == begin), None)
    return quantity_at(tokens, index, style, currency) if index is not None else None


def _start_of_count(tokens: Tokens, block: Block) -> int | None:
    """Where the number begins that a label or the lines beside it show to be a count."""
    if len(tokens) == 1 and is_number_of_class(tokens.text, block, tokens.starts[0]):
        return tokens.starts[0]
    stated = _LABELLED_YEAR.fullmatch(tokens.text, block.start, block.end)
    if stated is None or (stated["rest"] and block.kind is not BlockKind.TILE):
        return None
    return stated.start("year") if _counts(block.label or stated["label"] or "", block) else None


def is_dated_by_label(text: str, start: int, end: int) -> bool:
    """Whether a line is a year under a label of time, in the words of the page: "Gründung: 1898"."""
    stated = _LABELLED_YEAR.fullmatch(text, start, end)
    return stated is not None and stated["rest"] is None and names_time(stated["label"] or "")


def _counts(label: str, block: Block) -> bool:
    """Does the label say what is counted? A tile's and a heading's must name it, a line's must name no time or breakdown."""
    if block.kind in (BlockKind.TILE, BlockKind.HEADING):
        return names_counts(label)
    return bool(label) and not names_time(label) and _BREAKDOWN.search(label) is None


def scales_in_label(text: str, block: Block, tokens: Tokens, quantities: Sequence[Quantity], currency: str) -> list[Quantity]:
    """Lets a label speak for its number as a head does for its cell: "Area (km²): 1,250", a tile "45 | Oil, thousand tonnes".

    Gives the scales that the label itself states: they are no figures.
    """
    label, number = _labelled(text, block, tokens, quantities)
    if not label or names_class(label) or number is None or _is_of_its_own(block, tokens, quantities, number):
        return []
    said = read_head(label, currency)
    if number.unit == "1" and (said.unit is not None or said.power):
        Head(said).apply(number, "")
    others = [quantity for quantity in quantities if quantity is not number and _is_power_of_ten(quantity)]
    return [
        other for other in others if said.power or tokens.words[other.number_first] in SCALES
    ]  # "accidents per million hours"


def _is_of_its_own(block: Block, tokens: Tokens, quantities: Sequence[Quantity], number: Quantity) -> bool:
    """As in "Hundred days of work: 300 jobs", "One million trees planted: 300 by schools": the label is no scale of it."""
    if block.kind is not BlockKind.TILE and is_plural(tokens.word(number.last)):  # behind the number of a tile stands its label
        return True
    before = [quantity for quantity in quantities if quantity.last <= number.first]
    if any(earlier.unit == "%" for earlier in before):
        return True  # "40 % of classes were cancelled: 31 posts were vacant"
    return any(tokens.word(earlier.number_first) in ("one", "a") and is_noun(tokens, earlier.last) for earlier in before)


def _labelled(text: str, block: Block, tokens: Tokens, quantities: Sequence[Quantity]) -> tuple[str | None, Quantity | None]:
    """The label of a block and the number that it names: the first outside of the label itself."""
    begin = text.find(block.label, block.start, block.end) if block.label else -1
    for quantity in quantities:
        start = tokens.starts[quantity.first]
        if begin >= 0 and begin <= start < begin + len(block.label or ""):
            continue
        label = label_of(text, block, tokens.starts[0], start)
        if label is not None:
            return label, quantity
    return None, None


def _is_power_of_ten(quantity: Quantity) -> bool:
    """Whether a number can be a scale: "(x 1,000)", "(thousand tonnes)"."""
    size = quantity.low if quantity.value is None else quantity.value
    return size is not None and size >= 10 and size == Decimal(10) ** size.adjusted()
