"""Heads set over the middle of several others: they reach over all of these, however short they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from snapshots.readers.pdf.segments import Row, Segment
from snapshots.readers.tables.entries import is_value, is_year

_TRIED = 6
_CENTRED = 1.0
"""Share of the font size by which a head may stand off the middle of those that it spans."""


def spread_heads(rows: Sequence[Row], edge: float) -> Sequence[Row]:
    """The rows of a table, the first such row of heads made wide; `edge` is the right edge of the names of its rows."""
    for at, (row, below) in enumerate(pairwise(rows[:_TRIED])):
        if any(map(_states_value, row)):
            break
        over = [one for one in row if one.left >= edge]
        wide = _spread(over, [one for one in below if one.left >= edge])
        if wide:
            return [*rows[:at], [*row[: -len(over)], *wide], *rows[at + 1 :]]
    return rows


def _states_value(one: Segment) -> bool:
    return is_value(one.text) and not is_year(one.text)


def _spread(over: Row, under: Row) -> list[Segment]:
    """All heads of a row, wide; nothing where one of them is not over the middle of what it would span."""
    wide = [spread for head in over if (spread := _over_middle(head, over, under)) is not None]
    return wide if 0 < len(over) == len(wide) < len(under) else []


def _over_middle(head: Segment, row: Row, under: Row) -> Segment | None:
    """The head, as wide as those under it that are nearer to it than to others of its row; None where it is off their middle."""
    own = [one for one in under if min(row, key=lambda other: abs(other.middle - one.middle)) is head]
    if not own or abs((own[0].left + own[-1].right) / 2 - head.middle) > _CENTRED * head.size:
        return None
    left, right = min(own[0].left, head.left), max(own[-1].right, head.right)
    return Segment(left, right, head.base, head.size, bold=head.bold, parts=head.parts)
