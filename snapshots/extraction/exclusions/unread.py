"""Numbers that no sentence holds: list marks before the blocks, furniture of the page, heads of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from snapshots.documents import Block, Document
from snapshots.extraction.exclusions.masking import Excluded
from snapshots.extraction.exclusions.numbering import section_numbers

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_MARK = re.compile(r"\(?\d{1,3}[.)]")
_LONGEST_GAP = 40
"""Characters before a block in which its list mark is looked for."""


def unread(document: Document) -> Iterator[Excluded]:
    """What stands outside of the blocks that are read, in order, each with its reason."""
    text, end = document.text, 0
    for section in section_numbers(document).values():
        yield Excluded(section.start, section.end, text[section.start : section.end], section.reason)
    for block in document.blocks:
        begin = max(end, block.start - _LONGEST_GAP)
        yield from _numbers(text, begin, block.start, "list mark", _MARK)
        reason = _reason(block)
        if reason is not None:
            yield from _numbers(text, block.start, block.end, reason, _NUMBER)
        end = max(end, block.end)


def _reason(block: Block) -> str | None:
    if block.boilerplate is not None:
        return block.boilerplate
    return "table head" if block.cell is not None and block.cell.is_head else None


def _numbers(text: str, start: int, end: int, reason: str, shape: re.Pattern[str]) -> Iterator[Excluded]:
    for match in shape.finditer(text, start, end):
        yield Excluded(*match.span(), match[0], reason)
