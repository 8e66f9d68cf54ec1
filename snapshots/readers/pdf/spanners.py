"""Heads of tables without rules: those set over the middle of several others, and the corner that runs over several lines.

What is set over the middle of others reaches over all of them, however short it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from snapshots.readers.pdf.segments import CLOSE, Row, Segment
from snapshots.readers.tables.entries import come_again, is_code, is_value, is_year

_TRIED = 6
_SAMPLE, _FEWEST_ROWS = 40, 2
"""Rows of a table that tell where its columns are, and the fewest that do."""
_MOST_HEAD_ROWS = 9
_MOST_COLUMNS = 80
"""Of a table with heads that span others; a row of more cells is none."""
_FEWEST_EVEN, _OFF_MIDDLE, _WITHIN = 2, 0.25, 0.5
"""Heads over runs of one length, and the share of such a run by which one may stand off its middle; and where they come again."""
_CLOSELY, _CENTRED = 0.5, 1.0
"""Share of the font size by which a head may stand off the middle of those that it spans."""


def spread_heads(rows: Sequence[Row], edge: float) -> list[Row]:
    """The rows of a table, such heads made wide; `edge` is the right edge of the names of its rows."""
    spread = list(rows)
    last = next((index for index, row in enumerate(rows[:_TRIED]) if any(map(_states_value, row))), 0)
    for index in range(last - 1, -1, -1):
        if max(map(len, rows[:index]), default=0) > len(rows[index]):
            continue  # heads get finer from row to row: this one goes on a cell of the row under it
        over = _right_of(edge, rows[index])
        finer = (under for row in spread[index + 1 : last] if len(under := _right_of(edge, row)) > len(over))
        wide = _spread(over, next(finer, []))
        if wide:
            spread[index] = [*rows[index][: -len(over)], *wide]
    return spread


def _right_of(edge: float, row: Row) -> Row:
    return [segment for segment in row if segment.left >= edge]


def _states_value(segment: Segment) -> bool:
    return is_value(segment.text) and not is_year(segment.text) and not is_code(segment.text)


def _spread(over: Row, under: Row) -> list[Segment]:
    """All heads of a row, wide; nothing where one of them is not over the middle of what it would span."""
    return [
        Segment(
            min(under[first].left, head.left),
            max(under[last].right, head.right),
            head.base,
            head.size,
            bold=head.bold,
            parts=head.parts,
        )
        for head, (first, last) in zip(over, spans_of(over, under) or spans_of_repeated(over, under), strict=False)
    ]


def spans_of(over: Row, under: Row) -> list[tuple[int, int]]:
    """For each head the first and the last of the finer heads under it; [] where one is over the middle of none."""
    if not 0 < len(over) < len(under) <= _MOST_COLUMNS:
        return []
    is_repeated = come_again([head.text for head in under], len(over))
    even = _even_spans(over, under, _WITHIN if is_repeated else _OFF_MIDDLE)
    if is_repeated and even:
        return even
    return _centred_spans(over, under, _CLOSELY) or even or _centred_spans(over, under, _CENTRED)


def spans_of_repeated(over: Row, under: Row) -> list[tuple[int, int]]:
    """The same for finer heads of which a run comes again under each of `over`, and others stand beside it."""
    first, last = _repeated_run([head.text for head in under], len(over))
    return [(first + start, first + end) for start, end in spans_of(over, under[first:last])]


def _repeated_run(texts: Sequence[str], times: int) -> tuple[int, int]:
    """Where the longest run of texts that come `times` times begins and ends: the first six of "a | b | c | a | b | c | d"."""
    for length in range(len(texts) // times, 1, -1) if times > 1 else ():
        for first in range(len(texts) - length * times + 1):
            if list(texts[first : first + length * times]) == list(texts[first : first + length]) * times:
                return first, first + length * times
    return 0, 0


def _even_spans(over: Row, under: Row, share: float) -> list[tuple[int, int]]:
    """Runs of one length, each with the middle of its head: numbers set right push heads off the middle of their columns."""
    length, rest = divmod(len(under), len(over))
    spans = [(first, first + length - 1) for first in range(0, len(under), length)]
    if rest or len(over) < _FEWEST_EVEN or not all(_are_different(under[first : last + 1]) for first, last in spans):
        return []
    runs = [(under[first].left, under[last].right) for first, last in spans]
    middles = [(left + right) / 2 for left, right in runs]
    are_over = all(
        abs(middle - head.middle) <= share * (right - left)
        for head, middle, (left, right) in zip(over, middles, runs, strict=True)
    )
    return spans if are_over else []


def _centred_spans(over: Row, under: Row, share: float) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    free = 0
    for head, after in zip_longest(over, over[1:]):
        end = next(
            (index for index in range(free, len(under)) if after is not None and under[index].right >= after.left), len(under)
        )
        first, last = _widest_span(head, under, (free, end), share)
        if last < 0:
            return []
        spans.append((first, last))
        free = last + 1
    return spans


def _widest_span(head: Segment, under: Row, places: tuple[int, int], share: float) -> tuple[int, int]:
    """The first and the last of most heads between two places over whose middle a head is; (0, -1) without any.

    Heads that come again, "Men | Women | Men | Women", do so under another head: none spans two that are alike.
    """
    spans = [
        (index, last)
        for index in range(*places)
        for last in range(index, places[1])
        if _is_over_middle(head, under[index], under[last], share) and _are_different(under[index : last + 1])
    ]
    return max(spans, key=lambda span: span[1] - span[0], default=(0, -1))


def _are_different(heads: Row) -> bool:
    texts = [head.text for head in heads if not is_year(head.text)]
    return len(set(texts)) == len(texts)


def _is_over_middle(head: Segment, first: Segment, last: Segment, share: float) -> bool:
    return abs((first.left + last.right) / 2 - head.middle) <= share * head.size


def with_corner_whole(rows: Sequence[Row], edge: float) -> list[Row]:
    """The rows of a table; lines of its corner that stand between the lines of the other heads are put into the last of them.

    `edge` is the right edge of the names of its rows.
    """
    last = _last_head_row(rows)
    lone = [row[0] for row in rows[: max(last, 0)] if len(row) == 1 and row[0].middle <= edge]
    if not lone or not _stand_close([*lone, rows[last][0]]):
        return list(rows)
    gone = set(map(id, lone))
    kept = [row for row in rows[:last] if id(row[0]) not in gone]
    first, others = ([], rows[last]) if rows[last][0].left >= edge else (rows[last][:1], rows[last][1:])
    return [*kept, [_joined([*lone, *first]), *others], *rows[last + 1 :]]


def _last_head_row(rows: Sequence[Row]) -> int:
    """The last row of several cells before the first that states values; -1 without one."""
    body = next((index for index, row in enumerate(rows[:_MOST_HEAD_ROWS]) if any(map(_states_value, row))), 0)
    return max((index for index, row in enumerate(rows[:body]) if len(row) > 1), default=-1)


def _joined(lines: Sequence[Segment]) -> Segment:
    last = lines[-1]
    parts = [part for segment in lines for part in (*segment.parts, (" ", 0))]
    left = min(segment.left for segment in lines)
    return Segment(left, last.right, last.base, last.size, bold=last.bold, parts=parts)


def _stand_close(lines: Sequence[Segment]) -> bool:
    return all(lower.base - upper.base <= CLOSE * lower.size for upper, lower in pairwise(lines))


def over_columns(rows: Sequence[Row]) -> list[Row]:
    """The rows of a table; heads that are as many as the columns of numbers under them are made as wide as those.

    A short head over the middle of a wide column of numbers set right touches none of them.
    """
    first = next((index for index, row in enumerate(rows[:_MOST_HEAD_ROWS]) if any(map(_states_value, row))), 0)
    body = [row for row in rows[first : first + _SAMPLE] if len(row) > 1]
    if not first or len(body) < _FEWEST_ROWS:
        return list(rows)
    most = max(map(len, body))
    columns = _hulls([row for row in body if len(row) == most])
    return [*(_widened(row, columns) for row in rows[:first]), *rows[first:]]


def _hulls(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """From where to where the first, the second cell and so on of rows reach."""
    return [(min(cell.left for cell in cells), max(cell.right for cell in cells)) for cells in zip(*rows, strict=True)]


def _widened(heads: Row, columns: Sequence[tuple[float, float]]) -> Row:
    """The heads, each as wide as its column; as they are where one would then reach into the next."""
    under = columns[len(columns) - len(heads) :] if len(heads) in (len(columns), len(columns) - 1) else ()
    wide = [_reaching(head, *column) for head, column in zip(heads, under, strict=False)]
    is_clear = all(before.right <= after.left for before, after in pairwise(wide))
    return wide if wide and is_clear and (len(under) == len(columns) or wide[0].left > columns[0][1]) else heads


def _reaching(head: Segment, left: float, right: float) -> Segment:
    return replace(head, left=min(left, head.left), right=max(right, head.right))
