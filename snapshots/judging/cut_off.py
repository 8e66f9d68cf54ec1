"""Whether a page was cut off behind the last figure that is left: its text ends in no end, and what stood there is gone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from snapshots.changes import ChangeKind, Comparison
from snapshots.documents import Document
from snapshots.figures import Figure

LEAST_TAIL, TAIL_SHARE, SHRUNK = 3, 0.15, 0.9
"""A cut page loses its last figures, at least so many and such a share, adds none, and is shorter than so much of the former."""
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
    last = _last_words(document)
    # A link or a name below a table ends each issue of many sheets.
    return bool(last) and not SENTENCE_END.search(last) and last != _last_words(before())


def _are_last(gone: Sequence[Figure], figures: Sequence[Figure]) -> bool:
    """Did all that is gone stand behind the last figure that is left?"""
    last = max((figure.start for figure in figures), default=-1)
    return all(figure.start > last for figure in gone)


def _last_words(document: Document | None) -> str:
    """Those of the last block of its main content."""
    return document.words_of(document.main_blocks[-1]) if document and document.main_blocks else ""
