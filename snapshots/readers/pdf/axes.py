"""The scale beside a chart: numbers under each other in even steps, from the largest down, that state nothing.

The numbers of a table's column may fall evenly, too: they have other cells beside them, on the same line. Numbers that stand
alone between the ends of a scale, in print as small as its own, are written on the bars of the chart: nothing names them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain, groupby, pairwise
from operator import attrgetter

from snapshots.readers.blocks.tile_parts import is_number
from snapshots.readers.pdf.segments import CLOSE, SAME_LINE, PageText, Segment, stacks_of
from snapshots.readers.tables.entries import is_year

_FEWEST = 4
_MOST = 30
_EDGE = 1.5
_UNEVEN = 0.08
"""Share of a step by which the room between two marks may differ."""
_PUSHED = 0.7
"""Share of the room between two marks that is left where the outer one is pushed inwards."""
_ROUND = re.compile(r"0*(?:1|2|25|4|5|75)0*")
_DIGITS = re.compile(r"[−-]?\d[\d.,\u00a0 ]*")
_NEAR = 250.0
"""Points within which the cells of a row stand beside each other."""
_LEVEL = 0.5
"""Points by which the base lines of the cells of a row may differ."""
_MOST_SEGMENTS = 4_000
_FEWEST_LABELS, _LARGER = 3, 1.3
"""Numbers on a chart at least; how much larger than the marks of its scale they are printed at most."""
_BARE = re.compile(r"[−–-]?\d[\d.,\u00a0 ]*%?")
_right_of, _left_of = attrgetter("right"), attrgetter("left")


def take_axes(page: PageText) -> list[tuple[str, str]]:
    """Takes the scales of charts from a page, and the numbers on the charts beside them; their words, and which of both."""
    if len(page.segments) > _MOST_SEGMENTS:
        return []
    numbers = [
        segment for segment in page.segments if not segment.table and is_number(segment.text) and not is_year(segment.text)
    ]
    runs = list(_all_runs(numbers))
    in_runs = set(chain.from_iterable(runs))  # the marks of two scales beside one chart stand on the same lines
    others = [segment for segment in page.segments if segment not in in_runs]
    taken = [run for run in runs if not _are_of_rows(run, others)]
    page.take(chain.from_iterable(taken))
    said = [(" ".join(mark.text for mark in run), "axis") for run in taken]
    for run in sorted(taken, key=lambda run: -run[0].left):  # of charts side by side each keeps its own
        labels = _labels_beside(run, page.segments)
        page.take(labels)
        said += [(" ".join(label.text for label in labels), "chart label")] if labels else []
    return said


def _labels_beside(scale: Sequence[Segment], segments: Sequence[Segment]) -> list[Segment]:
    """Numbers without a word beside, over or under them between the ends of a scale: right of it."""
    top, base = scale[0].base, scale[-1].base
    inside = [piece for piece in segments if not piece.table and top - piece.size <= piece.base <= base + _LEVEL]
    beside = [piece for piece in inside if piece.left >= min(mark.right for mark in scale)]
    words = [piece for piece in beside if not _BARE.fullmatch(piece.text)]
    labels = [
        piece
        for piece in beside
        if _BARE.fullmatch(piece.text)
        and piece.size <= scale[0].size * _LARGER
        and not any(_is_named_by(piece, other) for other in words)
    ]
    return labels if len(labels) >= _FEWEST_LABELS else []


def _is_named_by(number: Segment, words: Segment) -> bool:
    """Whether words stand on the line of a number, or over or under it as close as lines of one text."""
    room = abs(words.base - number.base)
    if room <= number.size * SAME_LINE:
        return True
    return room <= number.size * CLOSE and words.left < number.right and number.left < words.right


def _all_runs(numbers: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Even stretches of numbers set right, left of a chart, and set left, right of it; of two that overlap the longer one."""
    runs = [run for edge in (_right_of, _left_of) for ticks in stacks_of(numbers, edge, _EDGE) for run in _runs(ticks)]
    of_runs: set[Segment] = set()
    for run in sorted(runs, key=len, reverse=True):
        if of_runs.isdisjoint(run):
            of_runs.update(run)
            yield run


def _runs(column: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Stretches of a column that fall in even steps, evenly spaced."""
    steps = [_step(upper, lower) for upper, lower in pairwise(column)]
    index = 0
    for step, same in groupby(steps, key=lambda step: step and step[:2]):
        length = len(list(same))
        spaces = [lower.base - upper.base for upper, lower in pairwise(column[index : index + length + 1])]
        if step and _are_even(spaces) and _FEWEST <= length + 1 <= _MOST:
            yield list(column[index : index + length + 1])
        index += length


def _are_even(spaces: Sequence[float]) -> bool:
    """Whether marks stand evenly; the first and the last may be pushed inwards, off the edge of the chart."""
    inner = spaces[1:-1] or spaces
    widest = max(inner, default=0.0)
    is_even = widest > 0 and widest - min(inner) <= _UNEVEN * widest
    return is_even and all(_PUSHED * widest <= space <= (1 + _UNEVEN) * widest for space in spaces)


def _step(upper: Segment, lower: Segment) -> tuple[Decimal, bool] | None:
    """By how much a number is less than the one above it, if by a round amount, and whether both are percentages."""
    values = [_value(segment.text) for segment in (upper, lower)]
    if values[0] is None or values[1] is None or ("%" in upper.text) != ("%" in lower.text):
        return None
    step = values[0] - values[1]
    digits = str(abs(step)).replace(".", "")
    return (step, "%" in upper.text) if step > 0 and _ROUND.fullmatch(digits) else None


@lru_cache(maxsize=1 << 12)
def _value(text: str) -> Decimal | None:
    """The number, its marks taken for marks of thousands where three digits follow each."""
    match = _DIGITS.match(text)
    if match is None:
        return None
    digits = re.sub(r"[.,\u00a0 ](?=\d{3}(?!\d))", "", match[0]).rstrip("., \u00a0").replace(",", ".").replace("−", "-")
    return Decimal(digits) if re.fullmatch(r"-?\d{1,15}(?:\.\d{1,6})?", digits) else None


def _are_of_rows(run: Sequence[Segment], segments: Sequence[Segment]) -> bool:
    """Whether these numbers are cells: half of them have something near on their line, or all a text of one far column."""
    beside = [[segment for segment in segments if _is_level(segment, tick)] for tick in run]
    near = sum(1 for tick, others in zip(run, beside, strict=True) if any(_room(tick, other) <= _NEAR for other in others))
    return near * 2 >= len(run) or any(_are_in_column(beside, edge) for edge in (_left_of, _right_of))


def _are_in_column(beside: Sequence[Sequence[Segment]], edge: Callable[[Segment], float]) -> bool:
    """Whether on each line stands a text whose edge is that of one on the first line."""
    return any(all(any(abs(edge(other) - edge(first)) <= _EDGE for other in others) for others in beside) for first in beside[0])


def _is_level(segment: Segment, tick: Segment) -> bool:
    return abs(segment.base - tick.base) <= _LEVEL and segment is not tick


def _room(tick: Segment, other: Segment) -> float:
    return min(abs(tick.left - other.right), abs(other.left - tick.right))
