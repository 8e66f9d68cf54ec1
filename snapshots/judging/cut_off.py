"""Whether a page was cut off behind the last figure that is left: its text ends in no end, and what stood there is gone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from snapshots.changes import ChangeKind, Comparison
from snapshots.documents import Block, BlockKind, Document
from snapshots.figures import Figure

LEAST_TAIL, TAIL_SHARE, SHRUNK = 3, 0.15, 0.9
"""A cut page loses its last figures, at least so many and such a share, adds none, and is shorter than so much of the former."""
LONGEST_LABEL = 60
"""So long may be what a link, a name or an item says, which end in no end either."""
_NUMBER = re.compile(r"\d[\d.,]*")
SENTENCE_END = re.compile(r"[.!?:;…)\]»”\"'%|0-9。؟]\s*\Z")


def is_cut_off(
    document: Document,
    figures: Sequence[Figure],
    comparison: Comparison | None,
    former: tuple[int, int],
    before: Callable[[], Document | None],
) -> bool:
    """Whether the last figures in the order of the document are gone, the text with them, and its end is none.

    `former` is how many figures and letters the release before had, and `before` gives its document.
    """
    count, length = former
    if comparison is None or len(document.text) > SHRUNK * length:
        return False
    if any(change.kind in (ChangeKind.ADDED, ChangeKind.RESUMED) for change in comparison.changes):
        return False
    gone = [change.before for change in comparison.changes if change.kind is ChangeKind.REMOVED and change.before]
    if len(gone) < max(LEAST_TAIL, TAIL_SHARE * count) or not _are_last(gone, figures):
        return False
    return _breaks_off(document, before())


def _breaks_off(document: Document, former: Document | None) -> bool:
    """Whether its last block is the beginning of something: of a table whose end is gone with all behind it, or of a sentence.

    A link, a name or a list below a table ends each issue of many sheets, or does so from now on.
    """
    last, end = _last_block(document), _last_block(former)
    if last is None or document.words_of(last) == (former and end and former.words_of(end)):
        return False
    words = document.words_of(last)
    if last.kind is BlockKind.CELL:
        return former is not None and end is not None and _ends_early(document, former, end)
    if SENTENCE_END.search(words):
        return False
    return len(words) > LONGEST_LABEL or former is None or _begins_one_of(words, former)


def _ends_early(document: Document, former: Document, end: Block) -> bool:
    """Whether what stood below a table is gone, and what stood below that, as a footer, is gone as well."""
    is_whole = len(former.blocks) > len(former.main_blocks) and _bare(document.words_of(document.blocks[-1])) == _bare(
        former.words_of(former.blocks[-1])
    )
    return end.kind is not BlockKind.CELL and not is_whole and not _stands_in(document, former, end)


def _begins_one_of(words: str, former: Document) -> bool:
    """Whether a longer text of the release before began so, whatever its numbers."""
    start = _bare(words)
    texts = (_bare(former.words_of(block)) for block in former.main_blocks)
    return any(len(text) > len(start) and text.startswith(start) for text in texts)


def _stands_in(document: Document, former: Document, block: Block) -> bool:
    return _bare(former.words_of(block)) in map(_bare, map(document.words_of, document.main_blocks))


def _bare(words: str) -> str:
    return _NUMBER.sub("#", words).strip()


def _are_last(gone: Sequence[Figure], figures: Sequence[Figure]) -> bool:
    """Did all that is gone stand behind the last figure that is left?"""
    last = max((figure.start for figure in figures), default=-1)
    return all(figure.start > last for figure in gone)


def _last_block(document: Document | None) -> Block | None:
    """That of its main content."""
    return document.main_blocks[-1] if document and document.main_blocks else None
