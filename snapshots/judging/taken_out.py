"""Whether a publisher took a table out of a sheet, rather than failed to show it: the rest is new, and nothing names it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from snapshots.changes import ChangeKind, Comparison
from snapshots.data.wall_wording import NAMES_OF_TABLES, STAND_INS
from snapshots.documents import BlockKind, Document
from snapshots.figures import Figure
from snapshots.judging.walls import says_of_itself

_FEWEST_REVISED = 3
"""Figures of the text that an issue without its table revises: fewer are soon read anew from other words."""
_SHOWN_LATER = frozenset({"unfinished", "shell", "bare table"})
"""Signs of a page that may have a table which this answer does not hold."""
_NAMED = re.compile(NAMES_OF_TABLES, re.IGNORECASE)
_STAND_INS = re.compile("|".join(STAND_INS), re.IGNORECASE)
_LONGEST_STAND_IN = 150
_SAYING = (None, "code")
"""What a failure is said in: text, or what is set as a program's own words."""
UNFILLED = re.compile(
    r"\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}|\$\{[^{}]{0,80}\}|<%[^<>]{0,80}%>|%%\w{1,40}%%|#{2,}|#[.,]#|\b(?:undefined|NaN)\b"
)
"""A place of a template in which a number or a name should stand by now."""


def is_table_taken_out(
    document: Document, figures: Sequence[Figure], comparison: Comparison | None, before: Callable[[], Document | None]
) -> bool:
    """Whether all that is gone stood in tables, what the text says was revised, and no heading of those tables is left bare.

    `before` gives the document of the release before: asked for only where the page may show something in their place.
    """
    if comparison is None or _may_be_missing(document) or not _are_all_of_tables(document, comparison):
        return False
    if _stands_empty(document, figures, comparison) or _has_stand_in(document, before):
        return False
    former = before() if document.unread else None
    return document.unread <= (former.unread if former else 0)


def _are_all_of_tables(document: Document, comparison: Comparison) -> bool:
    gone = [change.before for change in comparison.changes if change.kind is ChangeKind.REMOVED and change.before]
    revised = [change.after for change in comparison.changes if change.kind is ChangeKind.REVISED and change.after]
    is_new = sum(not figure.cell for figure in revised) >= _FEWEST_REVISED
    return is_new and all(figure.cell for figure in gone) and not _sections(gone) & _bare(document, revised)


def _stands_empty(document: Document, figures: Sequence[Figure], comparison: Comparison) -> bool:
    """Whether a table without figures has rows or columns of those that are gone: their numbers are missing, not the table."""
    gone = [change.before.cell for change in comparison.changes if change.before and change.kind is ChangeKind.REMOVED]
    names = {name for cell in gone if cell for name in (*cell.row, *cell.column)}
    filled = {figure.cell.number for figure in figures if figure.cell}
    cells = (block for block in document.main_blocks if block.cell and block.cell.number not in filled)
    return any(document.words_of(block) in names for block in cells)


def _may_be_missing(document: Document) -> bool:
    """Whether the page has a place for a table that it does not show, or speaks of one, or of a failure."""
    is_announced = _NAMED.search(document.text) is not None and all(
        block.kind is not BlockKind.CELL for block in document.main_blocks
    )
    is_shown_later = bool(_SHOWN_LATER.intersection(document.signs))
    return is_shown_later or is_announced or UNFILLED.search(document.text) is not None or says_of_itself(document)


def _has_stand_in(document: Document, before: Callable[[], Document | None]) -> bool:
    """Whether short blocks, other than cells, say that something could not be shown, and more of them than before."""
    said = _stand_ins(document)
    former = before() if said else None
    return bool(said - _stand_ins(former) if former else said)


def _stand_ins(document: Document) -> Counter[str]:
    """What says so, without what stands around it: "3 tugs are currently not available" is no news behind "2 tugs"."""
    blocks = (block for block in document.blocks if block.boilerplate in _SAYING and block.kind is not BlockKind.CELL)
    texts = (text for text in map(document.words_of, blocks) if len(text) <= _LONGEST_STAND_IN)
    return Counter(match[0].lower() for match in map(_STAND_INS.search, texts) if match)


def _bare(document: Document, revised: Sequence[Figure]) -> frozenset[str]:
    """The headings under which nothing was revised."""
    heads = (block for block in document.main_blocks if block.kind in (BlockKind.HEADING, BlockKind.CAPTION))
    return frozenset(map(document.words_of, heads)) - _sections(revised)


def _sections(figures: Sequence[Figure]) -> frozenset[str]:
    return frozenset(name for figure in figures for name in figure.section)
