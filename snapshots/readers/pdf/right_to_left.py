"""Lines written from right to left: put together by place, since files hold them now in reading order, now as they look.

Numbers and Latin words keep their own direction inside such a line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from snapshots.readers.pdf.segments import PageText, Row, Segment, rows_of

FIRST = 0x590
FORMS = 0xFB1D
"""Letters in the shapes that they take in a word begin here."""
_SPACE = 0.15
_GAP = 0.9
_LED_BY_STOP = re.compile(r"([.,:;،؛؟!]+)(?=\w)(.*)", re.DOTALL)


def is_right_to_left(letter: str) -> bool:
    """Whether a letter belongs to a script that is written from right to left."""
    return unicodedata.bidirectional(letter) in ("R", "AL", "NSM")


def put_together(page: PageText, letters: Sequence[Segment]) -> None:
    """Adds the lines that these letters make to a page, with the numbers and foreign words that stand in them."""
    if not letters:
        return
    mine = set(map(id, letters))
    kept: list[Segment] = []
    for row in rows_of([*page.segments, *letters]):
        if not any(id(one) in mine for one in row):
            kept += row
            continue
        for group in _groups(row):
            kept += [_line(group, mine)] if any(id(one) in mine for one in group) else group
    page.segments = kept


def _groups(row: Row) -> list[list[Segment]]:
    """Stretches of a row without a wide gap, each from the right."""
    groups: list[list[Segment]] = []
    for one in sorted(row, key=lambda one: (-one.right, -one.left)):
        before = groups[-1][-1] if groups else None
        if before is not None and before.left - one.right <= _GAP * max(one.size, before.size):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _line(group: Sequence[Segment], letters: set[int]) -> Segment:
    words: list[str] = []
    before: Segment | None = None
    for one in group:
        is_letter = id(one) in letters
        said = unicodedata.normalize("NFKC", one.text) if is_letter else one.text
        led = None if is_letter else _LED_BY_STOP.fullmatch(said)
        if led:  # the stop at the end of the sentence stands left of its last number
            said = led[2] + led[1]
        if before is not None and before.left - one.right > _SPACE * one.size:
            words.append(" ")
        words.append(said)
        before = one
    size = max(one.size for one in group)
    text = "".join(words)
    left, right = min(one.left for one in group), max(one.right for one in group)
    return Segment(left, right, group[0].base, size, bold=all(one.bold for one in group), parts=[(text, 0)])
