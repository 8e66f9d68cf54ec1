"""Key-figure tiles whose words stand beside the number: a large number, and to its right a few short lines at its height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from snapshots.readers.blocks.tile_parts import is_label, is_number
from snapshots.readers.pdf.segments import PageText, Segment

_LARGE = 1.35
_REACH = 8.0
"""Widths of the body's print that the words may stand away from the number."""
_SMALLER = 0.8
_ALIGNED = 4.0
_LEADING = 1.7


@dataclass(frozen=True, slots=True)
class SideTile:
    """A number and its words."""

    number: str
    words: str


def take_side_tiles(page: PageText, body: float) -> None:
    """Puts each such tile of a page into one segment, in the place of the number."""
    numbers = [
        segment for segment in page.segments if not segment.table and segment.size >= body * _LARGE and is_number(segment.text)
    ]
    gone: set[Segment] = set()
    for number in numbers:
        lines = _beside(number, page.segments, body)
        words = " ".join(line.text for line in lines)
        if not lines or not is_label(words) or not gone.isdisjoint(lines):
            continue
        gone.update((number, *lines))
        right, top = max(line.right for line in lines), min(number.top, lines[0].top)
        page.segments.append(
            Segment(number.left, right, number.base, body, tops=max(top, 0.1), table=SideTile(number.text, words))
        )
    page.take(gone)


def _beside(number: Segment, segments: Sequence[Segment], body: float) -> list[Segment]:
    """The lines right of a number that begin together at its height, where they are all that stands there."""
    top, floor = number.base - number.size, number.base + body * 0.7
    near = [
        segment
        for segment in segments
        if 0 < segment.left - number.right <= _REACH * body
        and top <= segment.base <= floor
        and not segment.table
        and segment is not number
    ]
    near.sort(key=lambda line: line.base)
    if not near or any(line.size > number.size * _SMALLER or is_number(line.text) for line in near):
        return []
    if any(abs(line.left - near[0].left) > _ALIGNED for line in near) or any(_goes_on(near, segment) for segment in segments):
        return []
    return near


def _goes_on(lines: Sequence[Segment], segment: Segment) -> bool:
    """Whether the lines go on above or below: then they are a text, not the words of a number."""
    first, last = lines[0], lines[-1]
    is_outside = segment.base < first.base - 1 or segment.base > last.base + 1
    is_under = abs(segment.left - first.left) <= _ALIGNED and segment not in lines
    return (
        is_outside and is_under and min(abs(segment.base - first.base), abs(segment.base - last.base)) <= _LEADING * segment.size
    )
