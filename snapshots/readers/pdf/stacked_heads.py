"""Heads of several lines over the columns of a table without rules: what stands over one column is one head.

The columns are those of the numbers under them, not those of the heads, whose lines may be uneven in number and in length. A
line over the middle of several columns spans them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from snapshots.readers.pdf.segments import CLOSE, PageText, Row, Segment, joined_lines, rows_of
from snapshots.readers.pdf.spanners import spans_of, spans_of_repeated
from snapshots.readers.pdf.tables import columns_of
from snapshots.readers.tables.entries import is_blank, is_time, is_value

_FEWEST_LINES, _MOST_LINES = 2, 9
_FEWEST_COLUMNS = 3
"""Of numbers: two may stand side by side by chance."""
_FEWEST_ROWS, _MOST_ROWS = 3, 8
"""Of numbers that stand under the heads, one row like the other."""
_MOST_WORDS, _MOST_WORDS_OVER = 5, 12
"""Of a line of a head; and of one that stands over numbers alone, where no line of prose begins."""
_FEWEST_OF_SCALE = 3
_OTHER_SIZE = 0.15
_CENTRED = 0.6
"""Share of the font size by which a head may stand off the middle of what it is over."""
_LEADING = 1.2
"""Share of the font size at which one level of heads is put over the next."""
_EVEN = 1.1
"""Share of the room between rows of numbers up to which heads stand apart."""
_HEADED = 0.7
"""Share of the columns of numbers with a head of their own."""

Span = tuple[int, int]
"""The first and the last column that a head is over."""
_NAMES: Span = (0, 0)
"""The column of the names of rows."""


@dataclass(slots=True)
class _Block:
    """The lines of heads over a table, and the columns under them."""

    lines: list[Row]
    columns: list[list[float]]
    placed: dict[Span, list[Segment]] = field(default_factory=dict)

    def place(self) -> bool:
        """Says of each line which columns it is over, the lowest first; False where one is over none, or two are over one."""
        for line in reversed(self.lines):
            spans = (
                self._over_repeated(line) or self._in_order(line) or [span for segment in line if (span := self._span(segment))]
            )
            if len(spans) < len(line) or any(before[1] >= after[0] for before, after in pairwise(spans)):
                return False
            for span, segment in zip(spans, line, strict=True):
                self.placed.setdefault(span, []).insert(0, segment)
        return self._are_heads()

    def _over_repeated(self, line: Row) -> list[Span]:
        """What a line is over whose lower heads come again under each of its own, as "Men | Women" do; [] for another line."""
        headed = [column for column in range(1, len(self.columns)) if self._over(column)]
        finer = [self._head_of(column) for column in headed]
        over = [segment for segment in line if segment.middle > self.columns[0][1]]
        if len({head.text for head in finer}) == len(finer) or len(over) > len(finer) / 2:
            return []
        spans = next((spans for spans in _spans_over(over, finer) if _cover_repeated(finer, spans)), [])
        return spans and [*([_NAMES] * (len(line) - len(over))), *((headed[first], headed[last]) for first, last in spans)]

    def _in_order(self, line: Row) -> list[Span]:
        """What the lowest line is over where it holds as many heads as there are columns, each clear of the next; else []."""
        if self.placed or len(line) != len(self.columns):
            return []
        wide = [(min(left, head.left), max(right, head.right)) for head, (left, right) in zip(line, self.columns, strict=True)]
        is_clear = all(before[1] <= after[0] for before, after in pairwise(wide))
        return [(index, index) for index in range(len(line))] if is_clear else []

    def _head_of(self, column: int) -> Segment:
        return joined_lines(self._over(column), self._over(column)[-1].base)

    def _span(self, segment: Segment) -> Span | None:
        met = self._met(segment) or self._nearest(segment)
        if not met:
            return None
        first, last = met[0], met[-1]
        if first == last and self._is_alike(segment, first):
            return first, last
        narrowest = min(self._wider(segment, first, last), key=lambda span: span[1] - span[0], default=None)
        return narrowest or (None if first < last or self._over(first) else (first, last))

    def _wider(self, segment: Segment, first: int, last: int) -> Iterator[Span]:
        """The columns from `first` or before to `last` or behind over whose middle a line stands."""
        for start in range(1, first + 1):
            for end in range(max(last, 2), len(self.columns)):
                is_over = self._is_over_middle(segment, start, end) or self._may_span(segment, start, end)
                if start < end and is_over and all(_are_apart((start, end), span) for span in self.placed if _is_wide(span)):
                    yield start, end

    def _met(self, segment: Segment) -> list[int]:
        return [
            index for index in range(len(self.columns)) if segment.left < self._right(index) and self._left(index) < segment.right
        ]

    def _nearest(self, segment: Segment) -> list[int]:
        """The column beside a head that stands over none, as a short one over numbers set right may."""
        gaps = [
            (max(self._left(index) - segment.right, segment.left - self._right(index)), index)
            for index in range(len(self.columns))
        ]
        return [index for gap, index in sorted(gaps)[:1] if gap < segment.size]

    def _left(self, column: int) -> float:
        return min(self.columns[column][0], *(segment.left for segment in self._over(column)), math.inf)

    def _right(self, column: int) -> float:
        return max(self.columns[column][1], *(segment.right for segment in self._over(column)), 0.0)

    def _over(self, column: int) -> list[Segment]:
        return self.placed.get((column, column), [])

    def _is_alike(self, segment: Segment, column: int) -> bool:
        """Whether a line is set as the line under it, or as the numbers: left, right or in the middle; the first is at home."""
        lines = self._over(column)
        if not lines and not self.placed:
            return True
        left, right = (lines[0].left, lines[0].right) if lines else self.columns[column]
        off = (segment.left - left, segment.right - right, segment.middle - (left + right) / 2)
        return min(map(abs, off)) <= _CENTRED * segment.size

    def _is_over_middle(self, segment: Segment, first: int, last: int) -> bool:
        """Whether a line stands over the middle of several columns that have their heads."""
        are_headed = all(self._over(column) for column in range(first, last + 1))
        return are_headed and abs((self._left(first) + self._right(last)) / 2 - segment.middle) <= _CENTRED * segment.size

    def _may_span(self, segment: Segment, first: int, last: int) -> bool:
        """Whether a line may stand in the middle of a cell over columns: its edges run between them and their neighbours."""
        before, after = self._right(first - 1), self._left(last + 1) if last + 1 < len(self.columns) else math.inf
        left, right = self._left(first), self._right(last)
        farthest = min(after, right + 2 * segment.size)
        is_within = before <= segment.left and segment.right <= after and all(map(self._over, range(first, last + 1)))
        return is_within and (before + right) / 2 <= segment.middle <= (left + farthest) / 2

    def _are_heads(self) -> bool:
        """Whether the columns have heads, some of several lines, and spans lie within each other or apart."""
        single = [span for span in self.placed if not _is_wide(span)]
        wide = [span for span in self.placed if _is_wide(span)]
        is_stacked = any(len(self.placed[span]) > 1 for span in single if span != _NAMES)
        are_most = len(set(single) - {_NAMES}) >= _HEADED * (len(self.columns) - 1)
        return (
            (is_stacked or bool(wide))
            and are_most
            and all(_are_apart(*pair) for pair in combinations(wide, 2))
            and all(map(self._stands_over, wide))
        )

    def _stands_over(self, span: Span) -> bool:
        """Whether all lines of a head that spans columns stand over the heads of those columns."""
        under = [segment.base for other, lines in self.placed.items() if _is_within(other, span) for segment in lines]
        return bool(under) and max(segment.base for segment in self.placed[span]) < min(under)

    def heads(self) -> Iterator[Segment]:
        """One segment for each head, level over level."""
        base = max(segment.base for line in self.lines for segment in line)
        for span, lines in self.placed.items():
            whole = joined_lines(lines, base - self._level(span) * _LEADING * lines[0].size)
            if _is_wide(span):
                whole.left, whole.right = self.columns[span[0]][0], self.columns[span[1]][1]
            yield whole

    def _level(self, span: Span) -> int:
        """How many levels of heads stand under one."""
        return max((self._level(other) + 1 for other in self.placed if _is_within(other, span)), default=0)


def _spans_over(over: Row, heads: Row) -> Iterator[list[Span]]:
    """What a line may be over: the heads by where they stand, else those that come again as often as it has words."""
    yield spans_of(over, heads)
    yield spans_of_repeated(over, heads)


def _cover_repeated(heads: Sequence[Segment], spans: Sequence[Span]) -> bool:
    """Whether each of the heads that come again is under one of the spans: the others would be told apart by nothing."""
    said = Counter(head.text for head in heads)
    covered = {index for first, last in spans for index in range(first, last + 1)}
    return bool(spans) and all(index in covered for index, head in enumerate(heads) if said[head.text] > 1)


def _is_wide(span: Span) -> bool:
    return span[0] < span[1]


def _is_within(span: Span, other: Span) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def _are_apart(span: Span, other: Span) -> bool:
    """Whether two heads stand side by side, or one within the other."""
    is_beside = span[1] < other[0] or other[1] < span[0]
    return is_beside or _is_within(span, other) or _is_within(other, span)


def join_stacked_heads(page: PageText) -> None:
    """Joins the lines of heads that stand over the columns of one table."""
    rows = rows_of(page.segments)
    number = max((segment.head_row for segment in page.segments), default=0)
    for index in range(_FEWEST_LINES, len(rows)):
        may_open = _count_values(rows[index]) >= _FEWEST_COLUMNS and not _states_numbers(rows[index - 1])
        blocks = _blocks_over(rows, index) if may_open else ()
        block = next((block for block in blocks if block.place()), None)
        if block is None:
            continue
        number += 1
        heads = list(block.heads())
        for head in heads:
            head.head_row = number
        page.take(segment for row in block.lines for segment in row)
        page.segments += heads


def _states_numbers(row: Row) -> bool:
    """Whether a line is none of heads, since a number stands in it."""
    return any(is_value(segment.text) and not is_time(segment.text) for segment in row)


def _count_values(row: Row) -> int:
    return sum(1 for segment in row if is_value(segment.text))


def _blocks_over(rows: Sequence[Row], index: int) -> Iterator[_Block]:
    """The lines of words right over the first row of numbers, and the columns of the rows from there.

    All lines first, then those without the uppermost.
    """
    body = []
    for row in rows[index : index + _MOST_ROWS]:
        if any(segment.table for segment in row) or not _is_row_of_numbers(row):
            break
        body.append(row)
    columns = columns_of(body) if len(body) >= _FEWEST_ROWS else []
    step = min((lower[0].base - upper[0].base for upper, lower in pairwise(body)), default=0.0)
    lines = list(_lines_over(rows, index, columns[0][1], step)) if len(columns) > _FEWEST_COLUMNS else []
    for count in range(min(len(lines), _MOST_LINES), _FEWEST_LINES - 1, -1):
        if max(map(len, lines[:count])) >= _FEWEST_COLUMNS - 1:
            yield _Block(lines[:count][::-1], columns)


def _is_row_of_numbers(row: Row) -> bool:
    """A name, be it a whole number, and numbers or signs that there are none."""
    said = [segment for segment in row[1:] if is_value(segment.text) or is_blank(segment.text)]
    is_named = not is_value(row[0].text) or row[0].text.isdecimal()
    return len(said) >= _FEWEST_COLUMNS and len(said) == len(row) - 1 and is_named


def _lines_over(rows: Sequence[Row], index: int, edge: float, step: float) -> Iterator[Row]:
    """The lines of heads over a row, the lowest first; `edge` is where the names of its rows end, `step` from row to row."""
    below = rows[index]
    for row in reversed(rows[max(index - _MOST_LINES - 1, 0) : index]):
        is_near = below is rows[index] or below[0].base - row[0].base <= max(CLOSE * below[0].size, step * _EVEN)
        if not is_near or _is_title(row, edge) or not _may_be_heads(row, rows[index], edge):
            return
        yield row
        below = row


def _is_title(row: Row, edge: float) -> bool:
    """Whether a line stands over the names and the numbers of a table alike."""
    return len(row) == 1 and row[0].left < edge < row[0].middle


def _may_be_heads(row: Row, numbers: Row, edge: float) -> bool:
    """Whether a line holds short texts in the print of the numbers, none of them a number or a time that stands there once."""
    texts = [segment.text for segment in row]
    if (len(row) == 1 and _is_scale(texts[0])) or any(_states_other(text, texts) for text in texts):
        return False
    return all(_is_set_alike(segment, numbers[-1].size, edge) for segment in row)


def _is_set_alike(segment: Segment, size: float, edge: float) -> bool:
    """Whether a text is short enough for a head, in the print of the numbers."""
    is_short = len(segment.text.split()) <= _MOST_WORDS or (segment.left > edge and _may_be_long(segment.text))
    return is_short and not segment.table and abs(segment.size - size) <= _OTHER_SIZE * segment.size


def _states_other(text: str, texts: Sequence[str]) -> bool:
    """Whether a text is a number, or a time that does not come again beside it."""
    return texts.count(text) == 1 if is_time(text) else is_value(text)


def _is_scale(words: str) -> bool:
    """Whether a line is one of "(in thousands of euros, except rates)", which speaks for the whole table."""
    return len(words.split()) >= _FEWEST_OF_SCALE and (words.startswith("(") or words.count("(") != words.count(")"))


def _may_be_long(words: str) -> bool:
    """Whether a longer line may be a head over several columns: it begins as a name does, and ends no sentence."""
    is_name = words[:1].isupper() and words[-1:].isalpha() and not any(map(str.isdigit, words))
    return is_name and len(words.split()) <= _MOST_WORDS_OVER
