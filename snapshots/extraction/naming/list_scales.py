"""The scale and the unit that a line states once for a list or a table under it: "In thousands:", "Spending (EUR million)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.data.head_words import LEADS
from snapshots.documents import Block, BlockKind, Document
from snapshots.extraction.naming.head_units import SILENT, HeadUnit, read_head
from snapshots.extraction.naming.heads import Head, names_count
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import NUMBER, Tokens

_LISTED = frozenset([BlockKind.ITEM, BlockKind.DEFINITION, BlockKind.TILE])
_LEAD = "|".join(sorted(LEADS - {"in"}))
_STATED = re.compile(
    rf"(?:(?P<name>[^:.;!?()\[\]]{{3,90}}?),\s|(?:(?:{_LEAD})\s)*)in\s(?P<said>[^\s.:;]+(?:\s[^\s.:;]+){{0,3}})\s*:?|"
    rf"(?P<over>[^:.;!?()\[\]]{{3,90}}?)?\s?[(\[](?:in\s)?(?P<framed>[^()\[\]]{{1,30}})[)\]]\s*:?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"1[.,\s]?000\s.+")
_MOST_LINES_OVER_TABLE = 3
_SCALES = frozenset([1_000, 1_000_000])
_LONGEST_UNIT = 5
"""Tokens of a unit and the bracket behind it: "EUR per year)"."""
_OPENING = frozenset(["(", "["])
_CLOSING = frozenset([")", "]"])
_ENDS = frozenset([",", ";", "(", ".", "–", "-"])


def list_heads(document: Document, currency: str) -> dict[int, Head]:
    """By the offset where it begins: what the line right over its list says of an item, and of that line itself nothing."""
    out: dict[int, Head] = {}
    said, line = SILENT, 0
    for block in document.blocks:
        if block.boilerplate is not None or block.cell is not None:
            said = SILENT
        elif block.kind not in _LISTED:
            said, line = _said_in(document.text[block.start : block.end], currency), block.start
        elif said is not SILENT:
            out[block.start] = Head(said)
            out.setdefault(line, Head(SILENT))
    return out


def lines_about_tables(document: Document) -> frozenset[int]:
    """Where the lines begin that speak for the table right under or over them."""
    out: set[int] = set()
    above: list[Block] = []
    said: set[str] = set()
    for block in document.blocks:
        if block.cell is None:
            above = [*above[-_MOST_LINES_OVER_TABLE:], block]
            if document.text[block.start : block.end] in said:
                out.add(block.start)
        elif above:
            said = {block.cell.table, *block.cell.scope}
            out.update(line.start for line in above if document.text[line.start : line.end] in said)
            above = []
    return frozenset(out)


def framed_scales(tokens: Tokens, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The thousands and millions in brackets of a line over a table that are its scale: "(1,000 trees)", "(in 1000 EUR)"."""
    framed = [quantity for quantity in quantities if quantity.value in _SCALES and _is_framed(tokens, quantity)]
    return framed if framed and read_head(tokens.text[tokens.starts[0] : tokens.ends[-1]], "USD", is_table=True).power else []


def _is_framed(tokens: Tokens, quantity: Quantity) -> bool:
    first = quantity.first - (tokens.word(quantity.first - 1) == "in")
    after = tokens.words[quantity.number_last : quantity.number_last + _LONGEST_UNIT]
    return tokens.kind(quantity.number_first) == NUMBER and tokens.word(first - 1) in _OPENING and not _CLOSING.isdisjoint(after)


def _said_in(line: str, currency: str) -> HeadUnit:
    """What a line says of the numbers under it; nothing where it says more than that."""
    stated = _STATED.fullmatch(line)
    if stated is None:
        return SILENT
    said = read_head(f"({stated['said'] or stated['framed']})", currency, is_table=True)
    if said.unit is None and _COUNTED.fullmatch(stated["said"] or ""):  # "In 1,000 schools:" says where, not in what numbers
        return SILENT
    return said if said.power or (said.unit is not None and line.endswith(":")) else SILENT


def apply_to_item(head: Head, tokens: Tokens, block: Block, quantities: Sequence[Quantity]) -> None:
    """Give the numbers of an item what the line over its list says; a unit only to a number that nothing follows."""
    for quantity in quantities:
        before = tokens.text[block.start : tokens.starts[quantity.first]]
        ends = quantity.last >= len(tokens) or tokens.word(quantity.last) in _ENDS
        if head.first.unit is None or (ends and not names_count(before.rstrip(" :–-"))):
            head.apply(quantity, before)
