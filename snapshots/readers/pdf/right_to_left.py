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
        if not any(id(segment) in mine for segment in row):
            kept += row
            continue
        for group in _groups(row):
            kept += [_line(group, mine)] if any(id(segment) in mine for segment in group) else group
    page.segments = kept


def _groups(row: Row) -> list[list[Segment]]:
    """Stretches of a row without a wide gap, each from the right."""
    groups: list[list[Segment]] = []
    for segment in sorted(row, key=lambda segment: (-segment.right, -segment.left)):
        before = groups[-1][-1] if groups else None
        if before is not None and before.left - segment.right <= _GAP * max(segment.size, before.size):
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return groups


def _line(group: Sequence[Segment], letters: set[int]) -> Segment:
    words: list[str] = []
    before: Segment | None = None
    for segment in group:
        is_letter = id(segment) in letters
        said = unicodedata.normalize("NFKC", segment.text) if is_letter else segment.text
        led = None if is_letter else _LED_BY_STOP.fullmatch(said)
        if led:  # the stop at the end of the sentence stands left of its last number
            said = led[2] + led[1]
        if before is not None and before.left - segment.right > _SPACE * segment.size:
            words.append(" ")
        words.append(said)
        before = segment
    size = max(segment.size for segment in group)
    text = "".join(words)
    left, right = min(segment.left for segment in group), max(segment.right for segment in group)
    return Segment(left, right, group[0].base, size, bold=all(segment.bold for segment in group), parts=[(text, 0)])
