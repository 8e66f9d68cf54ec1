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
from snapshots.data.following_words import NAMED_BY_YEAR
from snapshots.data.months import MONTHS
from snapshots.figures import Figure

_MONTH = "|".join(
    (
        *sorted(map(re.escape, MONTHS.keys() - {"may", "mar"}), key=len, reverse=True),
        r"may(?=\W*(?:$|\d|[,:;()–-]))",  # no "fish that may be eaten"
        r"mar(?=\.?\s?['’]?\d)",  # alone it is a day of the week or the sea: "mar.", "Mar"
    )
)
_PART = r"quarter|quartal|trimestre|half|half-year|halbjahr|semestre"
_DAY = r"\d{1,2}(?:er|st|nd|rd|th|\.)?"
TIME = re.compile(
    rf"\b(?:{_DAY}\s(?:of\s|de\s)?(?:{_MONTH})\b\.?|(?:{_MONTH})[\s'’-]\d{{1,2}}\b|(?:19|20)\d\d-\d\d(?:-\d\d)?\b"
    rf"|(?:q|h|t)[1-4]\b|[1-4](?:\.|er|re|e|ème|[º°]|st|nd|rd|th)?\s(?:{_PART})\b|(?:first|second|third|fourth)\s(?:{_PART})\b"
    rf"|(?:week|kw|woche|semaine|semana)\s\d{{1,2}}\b|(?:{_MONTH})\b\.?|(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]|%")
Head = tuple[str, ...]


def only_time(columns: Iterable[Head]) -> Head:
    """What is told of it, in order; () where no column tells a time, or two tell different ones."""
    told = {tuple(time for part in head for time in TIME.findall(part)) for head in columns} - {()}
    return told.pop() if len(told) == 1 else ()


def times_of_release(heads: Mapping[int, tuple[AbstractSet[Head], AbstractSet[Head]]]) -> dict[int, Head]:
    """By the numbers of the tables whose columns tell one time: which; but of those beside which the same is told of another.

    A group of people and an aim bear their year as a name, and so does a column that nothing else tells from another: "Deaths
    since 2015", beside "Deaths". `heads` are those of the rows and of the columns of each table by its number.
    """
    times = {number: only_time(columns) for number, (_, columns) in heads.items()}
    return {
        number: time
        for number, time in times.items()
        if time
        and _passes(heads[number][1])
        and not any(told != time and _tells_the_same(heads, number, other) for other, told in times.items())
    }


def _tells_the_same(heads: Mapping[int, tuple[AbstractSet[Head], AbstractSet[Head]]], number: int, other: int) -> bool:
    """Are half of the rows of a table, or more, those of another?"""
    rows, others = heads[number][0], heads[other][0]
    return 2 * len(others & rows) >= len(rows)


def _passes(columns: AbstractSet[Head]) -> bool:
    """Is the time of the columns no name, of all that tell it or of one that nothing else tells from another?"""
    return not all(map(_is_name, columns)) and len(set(map(_without_time, columns))) == len(columns)


def _is_name(head: Head) -> bool:
    """Is its year, if it tells any, a part of its name: "Class of 2030", "Target 2035"?"""
    return any(map(NAMED_BY_YEAR.search, head)) or not any(map(TIME.search, head))


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
    return figure if figure.cell is None else replace(figure, cell=replace(figure.cell, column=_without_time(figure.cell.column)))


def _without_time(heads: Head) -> Head:
    """A head that says nothing else stays, and is empty: so many heads the cell has."""
    told = (undated(head) if TIME.search(head) else head for head in heads)
    return tuple(head if _WORD.search(TIME.sub(" ", head)) else "" for head in told)
