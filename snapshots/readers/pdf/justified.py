"""Lines of a justified column as single segments: their words stand as far apart as cells of a table do, but end with the column.

A line of prose tells where its column begins and ends. What lies between these two edges near that line, in equal steps, and
reaches both, was stretched to reach them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from snapshots.readers.pdf.segments import PageText, Segment, rows_of
from snapshots.readers.tables.entries import is_value

_PROSE_WORDS = 4
_EDGE = 1.5
"""Points by which the edges of two lines of a column may differ."""
_INDENT = 3.0
_WIDEST = 3.0
"""Widest space of a stretched line, as a share of the font size."""
_UNEVEN = 1.7
"""By how much the widest space may be wider than the narrowest: TeX stretches the space after a full stop more."""
_NEAR = 3.6
"""Lines within which a line of prose tells the edges, as a share of the font size."""
_MOST_LINES = 2_000
_ROUNDS = 4


def join_justified(page: PageText) -> None:
    """Joins the words of stretched lines, round by round: a line that was joined tells the edges of the next."""
    known = [segment for segment in page.segments[:_MOST_LINES] if _is_prose(segment)]
    rows = [row for row in rows_of(segment for segment in page.segments if not segment.table) if len(row) > 1]
    gone: set[Segment] = set()
    for _ in range(_ROUNDS):
        known = [line for row in rows for line in _join_row(row, known, gone)]
        if not known:
            break
    page.take(gone)


def _join_row(row: list[Segment], known: Sequence[Segment], gone: set[Segment]) -> Iterator[Segment]:
    """The lines of the row that end where a known line does; what they are made of is `gone`."""
    for line in known:
        run = _stretched(row, line) if abs(line.base - row[0].base) <= _NEAR * line.size else []
        if run:
            gone.update(run[1:])
            row[:] = [segment for segment in row if segment not in gone]
            yield _join(run)


def _is_prose(segment: Segment) -> bool:
    return not segment.table and len(segment.text.split()) >= _PROSE_WORDS


def _stretched(row: Sequence[Segment], line: Segment) -> list[Segment]:
    """The segments of a row that are one stretched line of the column of `line`."""
    run = [segment for segment in row if segment.left >= line.left - _EDGE and segment.right <= line.right + _EDGE]
    if len(run) < 2 or abs(run[-1].right - line.right) > _EDGE or run[0].left > line.left + _INDENT * line.size:
        return []
    gaps = [after.left - before.right for before, after in pairwise(run)]
    is_even = max(gaps) <= _UNEVEN * max(min(gaps), 1.0) and max(gaps) <= _WIDEST * line.size
    is_alike = all(abs(segment.size - line.size) <= 0.1 * line.size for segment in run)
    return run if is_even and is_alike and _reads_as_words(run) else []


def _reads_as_words(run: Iterable[Segment]) -> bool:
    """Whether fewer than half are numbers, as the cells of a table would be."""
    are_values = [is_value(segment.text) for segment in run]
    return sum(are_values) * 2 < len(are_values)


def _join(run: Sequence[Segment]) -> Segment:
    first = run[0]
    for segment in run[1:]:
        first.parts += [(" ", 0), *segment.parts]
        first.bold = first.bold and segment.bold
    first.right = run[-1].right
    first.forget()
    return first
