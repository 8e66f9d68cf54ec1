"""The one time that the columns of a table tell: that of its release, as "in March" is of running text.

Of a table with a column a year each year is a name. Where all columns tell the same time, or but one does, the next release puts
its own there: "Burglary" under "2030/31", then under "2031/32".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from snapshots.alignment.labelling.timing import undated
from snapshots.data.months import MONTHS
from snapshots.figures import Figure

_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_PART = r"quarter|quartal|trimestre|half|half-year|halbjahr|semestre"
TIME = re.compile(
    rf"\b(?:(?:q|h|t)[1-4]\b|[1-4](?:\.|er|re|e|ème|[º°]|st|nd|rd|th)?\s(?:{_PART})\b|(?:first|second|third|fourth)\s(?:{_PART})\b"
    rf"|(?:week|kw|woche|semaine|semana)\s\d{{1,2}}\b|(?:{_MONTH})\b\.?|(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]|%")
Head = tuple[str, ...]


def only_time(columns: Iterable[Head]) -> Head:
    """What is told of it, in order; () where no column tells a time, or two tell different ones."""
    told = {tuple(TIME.findall(" ".join(head))) for head in columns} - {()}
    return told.pop() if len(told) == 1 else ()


def times_of_release(heads: Mapping[int, tuple[AbstractSet[Head], AbstractSet[Head]]]) -> dict[int, Head]:
    """By the numbers of the tables whose columns tell one time: which; but of those beside which the same is told of another.

    `heads` are those of the rows and of the columns of each table by its number.
    """
    times = {number: only_time(columns) for number, (_, columns) in heads.items()}
    return {
        number: time
        for number, time in times.items()
        if time and not any(told != time and _tells_the_same(heads, number, other) for other, told in times.items())
    }


def _tells_the_same(heads: Mapping[int, tuple[AbstractSet[Head], AbstractSet[Head]]], number: int, other: int) -> bool:
    """Are half of the rows of a table, or more, those of another?"""
    rows, others = heads[number][0], heads[other][0]
    return 2 * len(others & rows) >= len(rows)


def without_time_of_release(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those of tables of one time under heads that do not tell it."""
    heads: dict[int, tuple[set[Head], set[Head]]] = defaultdict(lambda: (set(), set()))
    for figure in figures:
        if figure.cell is not None:
            rows, columns = heads[figure.cell.number]
            rows.add(figure.cell.row)
            columns.add(figure.cell.column)
    passing = times_of_release(heads)
    return [_timeless(figure) if figure.cell is not None and figure.cell.number in passing else figure for figure in figures]


def _timeless(figure: Figure) -> Figure:
    """A head that says nothing else stays, and is empty: so many heads the cell has."""
    if figure.cell is None:
        return figure
    heads = (undated(head) if TIME.search(head) else head for head in figure.cell.column)
    told = tuple(head if _WORD.search(TIME.sub(" ", head)) else "" for head in heads)
    return replace(figure, cell=replace(figure.cell, column=told))
