"""The order in which a page is read: columns of text one after the other, what spans them before and after.

A page is cut where most text stands on both sides of a gutter and little crosses it. What stands side by side line by line,
short on one side, is a table or a row of tiles and is not cut.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate
from statistics import median

from snapshots.readers.pdf.segments import CLOSE, SAME_LINE, Row, Segment, rows_of
from snapshots.readers.tables.entries import is_value

_GUTTER = 7.0
_STRIP = 0.75
"""Share of the font size: an emptier strip than this is more than the room between two lines."""
_FEWEST_STARTS = 3
_LEAST_SHARE = 0.12
_PROSE_WORDS = 4
_FEWEST_PAIRS, _SET_UNDER = 4, 1.5
"""Lines side by side that make two columns, and points by which their left edges may differ."""
_ALIGNED = 0.6
_ALIGNED_OF_ALL = 0.3
_MOST_HEAD_LINES = 3
_FEWEST_CELLS = 4
_DEEPEST = 6
_MOST_SEGMENTS = 6_000
"""Of a page that has columns; a map with more words than that has none."""


def regions_of(segments: Sequence[Segment], depth: int = 0) -> list[list[Segment]]:
    """Groups of segments in reading order; within a group, lines follow each other from the top."""
    gutter = _gutter(segments) if depth < _DEEPEST and 3 < len(segments) <= _MOST_SEGMENTS else None
    if gutter is None:
        return _with_short_columns(segments) if len(segments) <= _MOST_SEGMENTS else [list(segments)]
    regions: list[list[Segment]] = []
    whole: list[Segment] = []
    left: list[Segment] = []
    right: list[Segment] = []
    for band, are_columns in _judged(segments, gutter):
        if are_columns:
            regions += _with_short_columns(whole)
            whole = []
            left += [segment for segment in band if _side(segment, gutter) < 0]
            right += [segment for segment in band if _side(segment, gutter) > 0]
            continue
        regions += regions_of(left, depth + 1) + regions_of(right, depth + 1)
        left, right = [], []
        whole += band
    regions += _with_short_columns(whole)
    return regions + regions_of(left, depth + 1) + regions_of(right, depth + 1)


def _with_short_columns(segments: Sequence[Segment]) -> list[list[Segment]]:
    """A region that no gutter parts, and the columns of a few lines of prose in it, under a table or wide lines."""
    regions: list[list[Segment]] = []
    whole: list[Segment] = []
    rows = rows_of(segments)
    index = 0
    while index < len(rows):
        end = _end_of_pairs(rows, index)
        if end - index < _FEWEST_PAIRS:
            whole += rows[index]
            index += 1
            continue
        regions += [whole] if whole else []
        regions += [[row[0] for row in rows[index:end]], [row[1] for row in rows[index:end] if len(row) > 1]]
        whole, index = [], end
    return [*regions, whole] if whole else regions


def _end_of_pairs(rows: Sequence[Row], index: int) -> int:
    """The row after the last of two lines of prose side by side, each set under the one above; their last may be short."""
    end = index
    while end < len(rows) and _goes_on_pairs(rows[index : end + 1]):
        end += 1
    while end > index and not _is_pair_of_prose(rows[end - 1]):
        end -= 1
    return min(end + 1, len(rows)) if end > index and _goes_on_pairs(rows[index : end + 1]) else end


def _goes_on_pairs(rows: Sequence[Row]) -> bool:
    first, last = rows[0], rows[-1]
    if not _is_pair_of_prose(first) or len(last) > len(first) or any(segment.table for segment in last):
        return False
    if len(rows) > 1 and last[0].base - rows[-2][0].base > CLOSE * last[0].size:
        return False
    return all(abs(segment.left - over.left) <= _SET_UNDER for segment, over in zip(last, first, strict=False))


def _is_pair_of_prose(row: Row) -> bool:
    return len(row) == 2 and all(len(segment.text.split()) >= _PROSE_WORDS for segment in row)


_Band = tuple[list[Segment], bool | None]


def _judged(segments: Sequence[Segment], gutter: float) -> list[tuple[list[Segment], bool]]:
    """Bands from the top, and whether each is parted into columns: a band that does not say is as the next one, or the last."""
    bands: list[_Band] = []
    crossing = [segment for segment in segments if _side(segment, gutter) == 0]
    for band, is_crossing in _bands(segments, crossing):
        bands += [(band, False)] if is_crossing else [(part, _verdict(part, gutter)) for part in _parted(band)]
    judged: list[tuple[list[Segment], bool]] = []
    for index, (band, verdict) in enumerate(bands):
        after = bands[index + 1 :]
        said = verdict if verdict is not None else not _heads_cells(band, after[:1], gutter) and _borrowed(after, judged, gutter)
        judged.append((band, said))
    return judged


def _heads_cells(band: Sequence[Segment], after: Sequence[_Band], gutter: float) -> bool:
    """Whether texts on one line, on both sides, stand over a line of cells that no gutter parts: heads of a table."""
    bases = [{round(segment.base, 1) for segment in band if _side(segment, gutter) == side} for side in (-1, 1)]
    return len(bases[0] | bases[1]) == 1 and bases[0] == bases[1] and any(_lines_of_cells(cells) for cells, _ in after)


def _borrowed(
    after: Sequence[tuple[list[Segment], bool | None]], before: Sequence[tuple[list[Segment], bool]], gutter: float
) -> bool:
    """The verdict of the next band that has one, unless a line over the gutter comes first; else that of the band before."""
    for band, verdict in after:
        if any(_side(segment, gutter) == 0 for segment in band):
            break
        if verdict is not None:
            return verdict
    return before[-1][1] if before else True


def _parted(band: Sequence[Segment]) -> list[list[Segment]]:
    """A band cut where an empty strip runs through it."""
    parts: list[list[Segment]] = []
    floor = 0.0
    for segment in sorted(band, key=lambda segment: segment.top):
        if parts and segment.top - floor <= _STRIP * segment.size:
            parts[-1].append(segment)
        else:
            parts.append([segment])
        floor = max(floor, segment.base + segment.size * 0.25)
    return parts


def _verdict(band: Sequence[Segment], gutter: float) -> bool | None:
    """Columns (True), a table or tiles (False), or nothing to tell by."""
    left = [segment for segment in band if _side(segment, gutter) < 0]
    right = [segment for segment in band if _side(segment, gutter) > 0]
    if not left or not right:
        return None
    if _are_columns(left, right):
        return True
    return False if any(is_value(segment.text) for segment in right) or _has_row_of_cells(left, right) else None


def _has_row_of_cells(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether a line holds several cells on either side: heads of a table, where lines of text have one."""
    on_right = Counter(round(segment.base, 1) for segment in right)
    on_left = Counter(round(segment.base, 1) for segment in left)
    return any(count > 1 and on_right[base] > 1 for base, count in on_left.items())


def _side(segment: Segment, gutter: float) -> int:
    """Left of it (-1), right of it (1), or over it (0)."""
    if segment.right <= gutter - _GUTTER:
        return -1
    return 1 if segment.left >= gutter - 1 else 0


def _gutter(segments: Sequence[Segment]) -> float | None:
    """The left edge of the right column of the best cut, or None."""
    starts: dict[int, list[float]] = {}
    for segment in segments:
        starts.setdefault(round(segment.left / 3), []).append(segment.left)
    ends, before = _summed(sorted((segment.right, len(segment.text)) for segment in segments))
    begins, left_out = _summed(sorted((segment.left, len(segment.text)) for segment in segments))
    total = before[-1]
    best, widest = 0.0, None
    for key, lefts in starts.items():
        together = len(lefts) + len(starts.get(key + 1, ())) + len(starts.get(key - 1, ()))
        gutter = min(lefts)
        count_left, count_out = bisect_right(ends, gutter - _GUTTER), bisect_left(begins, gutter - 1)
        count_right = len(segments) - count_out
        on_left, on_right = before[count_left], total - left_out[count_out]
        least, over = min(on_left, on_right), total - on_left - on_right
        is_clear = count_left + count_right == len(segments) and min(count_left, count_right) > 1
        if least - over * 0.25 > best and (is_clear or (together >= _FEWEST_STARTS and least >= _LEAST_SHARE * total)):
            best, widest = least - over * 0.25, gutter
    return widest


def _summed(sizes: Sequence[tuple[float, int]]) -> tuple[list[float], list[int]]:
    """Places, and the characters that stand before each of them and before the end."""
    return [place for place, _ in sizes], list(accumulate((size for _, size in sizes), initial=0))


def _bands(segments: Sequence[Segment], crossing: Sequence[Segment]) -> list[tuple[list[Segment], bool]]:
    """Stretches from the top, each of what crosses the gutter or of what does not."""
    lines = set(map(id, crossing))
    bands: list[tuple[list[Segment], bool]] = []
    heads = {piece.head_row for piece in crossing if piece.head_row}
    of_tables = _lines_of_cells(segments)
    bases = {round(piece.base, 1) for piece in crossing} & of_tables
    for segment in sorted(segments, key=lambda piece: piece.top):
        is_crossing = id(segment) in lines or segment.head_row in heads or round(segment.base, 1) in bases
        if bands and (bands[-1][1] == is_crossing or (not is_crossing and _beside(segment, bands[-1][0]))):
            bands[-1][0].append(segment)
        else:
            bands.append(([segment], is_crossing))
    return bands


def _lines_of_cells(segments: Sequence[Segment]) -> set[float]:
    """The base lines on which several short texts stand: rows of tables, which no gutter parts."""
    lines: defaultdict[float, list[int]] = defaultdict(list)
    for segment in segments:
        lines[round(segment.base, 1)].append(len(segment.text.split()))
    return {base for base, words in lines.items() if len(words) >= _FEWEST_CELLS and max(words) < _PROSE_WORDS}


def _beside(segment: Segment, crossing: Sequence[Segment]) -> bool:
    """Whether a segment stands on the line of one that crosses."""
    return any(abs(segment.base - other.base) <= SAME_LINE * other.size for other in crossing[-4:])


def _are_columns(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether two sides are columns of text rather than columns of a table, or numbers beside their words."""
    if any(segment.table for segment in left) or any(segment.table for segment in right):
        return True
    if _is_prose(left) and _is_prose(right):
        return True
    few, many = sorted((_lines(left), _lines(right)), key=len)
    near = SAME_LINE * median(segment.size for segment in (*left, *right))
    aligned = sum(1 for base in few if _has_near(many, base, near))
    if aligned == len(few) <= _MOST_HEAD_LINES and _has_row_of_cells(left, right):
        return False  # heads of one line on one side, of several on the other
    return aligned < _ALIGNED * len(few) or aligned < _ALIGNED_OF_ALL * len(many)


def _lines(side: Sequence[Segment]) -> list[float]:
    """The base lines of a side, each once."""
    return sorted({round(segment.base, 1) for segment in side})


def _has_near(bases: Sequence[float], base: float, near: float) -> bool:
    index = bisect_left(bases, base - near)
    return index < len(bases) and bases[index] <= base + near


def _is_prose(side: Sequence[Segment]) -> bool:
    wordy = sum(1 for segment in side if len(segment.text.split()) >= _PROSE_WORDS)
    return len(side) > 2 and wordy * 2 >= len(side)
