"""Boxes that interrupt a text: sidebars, info boxes and pull quotes in a frame or on a ground, read apart from what is beside.

Where running text flows around a box, the words of both stand on the same lines; only the frame says which are whose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from snapshots.readers.pdf.ruled import clusters, places
from snapshots.readers.pdf.segments import PageText, Rule, Segment

_INSET = 2.0
_PROSE_WORDS = 4
_FEWEST_BESIDE = 2
_WIDEST = 0.8
"""Share of the page's width that a box at most takes, if text is to stand beside it."""


def take_boxes(page: PageText) -> list[list[Segment]]:
    """Takes the words of each such box out of the page; gives them box by box, from the top."""
    taken: list[list[Segment]] = []
    for box in sorted({*_frames(page.rules), *page.grounds}, key=lambda box: (box.top, box.left, -box.right, -box.bottom)):
        inside = [segment for segment in page.segments if _holds(box, segment)]
        if inside and box.right - box.left <= _WIDEST * page.width and _interrupts(box, inside, page.segments):
            page.take(inside)
            taken.append(inside)
    return taken


def _frames(rules: Sequence[Rule]) -> Iterator[Rule]:
    """Rules that make up one plain frame, without lines inside: as one box."""
    for cluster in clusters(rules):
        columns = places(sorted(rule.left for rule in cluster if not rule.is_level))
        rows = places(sorted(rule.top for rule in cluster if rule.is_level))
        if len(columns) == 2 and len(rows) == 2:
            yield Rule(columns[0], rows[0], columns[1], rows[1])


def _holds(box: Rule, segment: Segment) -> bool:
    middle = segment.base - segment.size * 0.3
    is_within = box.left - _INSET <= segment.left and segment.right <= box.right + _INSET
    return is_within and box.top <= middle <= box.bottom and not segment.table


def _interrupts(box: Rule, inside: Sequence[Segment], segments: Sequence[Segment]) -> bool:
    """Whether lines of running text stand beside the box, at its height."""
    own = set(map(id, inside))
    beside = [
        segment
        for segment in segments
        if id(segment) not in own
        and box.top <= segment.base - segment.size * 0.3 <= box.bottom
        and len(segment.text.split()) >= _PROSE_WORDS
    ]
    return len(beside) >= _FEWEST_BESIDE and any(len(line.text.split()) >= _PROSE_WORDS for line in inside)
