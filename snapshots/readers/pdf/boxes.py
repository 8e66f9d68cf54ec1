"""Boxes that interrupt a text: sidebars, info boxes and pull quotes in a frame or on a ground, read apart from what is beside.

Where running text flows around a box, the words of both stand on the same lines; only the frame says which are whose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from snapshots.readers.pdf.ruled import clusters, places
from snapshots.readers.pdf.segments import PageText, Rule, Segment, joined_lines, rows_of

_INSET = 2.0
_SPACE = 0.5
"""Share of the font size up to which two texts on a line are words a space apart."""
_PROSE_WORDS = 4
_FEWEST_BESIDE = 2
_WIDEST = 0.8
"""Share of the page's width that a box at most takes, if text is to stand beside it."""


def take_boxes(page: PageText) -> list[list[Segment]]:
    """Takes the words of each such box out of the page; gives them box by box, from the top."""
    taken: list[list[Segment]] = []
    for box in sorted({*_frames(page.rules), *page.grounds}, key=lambda box: (box.top, box.left, -box.right, -box.bottom)):
        inside = [segment for segment in page.segments if _holds(box, segment)]
        if inside and box.right - box.left <= _WIDEST * page.width:
            lines = list(_lines_of(inside))
            if _interrupts(box, inside, lines, page.segments):
                page.take(inside)
                taken.append(lines)
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


def _lines_of(inside: Sequence[Segment]) -> Iterator[Segment]:
    """The lines of a box, the words whole that stand a space apart: a browser may print each of them by itself."""
    for row in rows_of(inside):
        run: list[Segment] = []
        for segment in row:
            if run and segment.left - run[-1].right > _SPACE * segment.size:
                yield _as_line(run)
                run = []
            run.append(segment)
        yield _as_line(run)


def _as_line(run: Sequence[Segment]) -> Segment:
    return joined_lines(run, run[0].base) if len(run) > 1 else run[0]


def _interrupts(box: Rule, inside: Sequence[Segment], lines: Sequence[Segment], segments: Sequence[Segment]) -> bool:
    """Whether lines of running text stand beside the box, at its height."""
    own = set(map(id, inside))
    beside = [
        segment
        for segment in segments
        if id(segment) not in own
        and box.top <= segment.base - segment.size * 0.3 <= box.bottom
        and len(segment.text.split()) >= _PROSE_WORDS
    ]
    return len(beside) >= _FEWEST_BESIDE and any(len(line.text.split()) >= _PROSE_WORDS for line in lines)
