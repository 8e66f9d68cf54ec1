"""Numbers in brackets that are the second of two, and not less than nothing: "48 (92)" over two lines of a cell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from snapshots.figures import Figure

_PAIR = re.compile(r"\d\s*%?\s*\(\d[\d.,]*\s*%?\)")
_ALL = re.compile(r"\(\d[\d.,]*\s*%?\)(?:[\s|]+\(\d[\d.,]*\s*%?\))+")
_Row = tuple[int, int]


def without_false_signs(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those in brackets positive where their row or, without a name, their whole line says what brackets are.

    A row that prints "48 (92)" in another cell puts shares in brackets. A row without a name, all of whose numbers stand in
    brackets, is the second line of the row above.
    """
    rows: dict[_Row, list[Figure]] = defaultdict(list)
    for figure in figures:
        if (row := _row_of(figure)) is not None:
            rows[row].append(figure)
    shares = {row for row, members in rows.items() if any(map(_is_bracketed, members)) and _are_seconds(members)}
    return [_positive(figure) if _row_of(figure) in shares and _is_bracketed(figure) else figure for figure in figures]


def _row_of(figure: Figure) -> _Row | None:
    return None if figure.cell is None else (figure.cell.number, figure.cell.row_index)


def _are_seconds(members: Sequence[Figure]) -> bool:
    if any(_PAIR.search(figure.sentence) for figure in members):
        return True
    return all(_ALL.fullmatch(figure.sentence) and not (figure.cell and figure.cell.row) for figure in members)


def _is_bracketed(figure: Figure) -> bool:
    return figure.quote.startswith("(") and figure.value is not None and figure.value < 0


def _positive(figure: Figure) -> Figure:
    return replace(
        figure, value=_size(figure.value), low=_size(figure.low), high=_size(figure.high),
        rules=tuple(rule for rule in figure.rules if rule != "negative"),
    )  # fmt: skip


def _size(number: Decimal | None) -> Decimal | None:
    return None if number is None else abs(number)
