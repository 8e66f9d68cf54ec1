"""Numbers that ought to agree: parts with their total, a share with its parts, one quantity in two places; and what lags.

A relation is looked for in the older release, where it held, and tested in the newer: what never added up is no news.
Decimals are compared to the last digit that the coarsest of them prints, as a publisher's rounding allows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from snapshots.figures import Figure, Kind
from snapshots.releases import Observation

TOTAL = re.compile(
    r"\b(?:total|all|overall|sum|altogether|insgesamt|gesamt|summe|ensemble|totale|totaux|المجموع|الإجمالي)\b", re.IGNORECASE
)
FEWEST_PARTS = 2
FEWEST_NEIGHBOURS = 3
SMALL = 12
HALF = Decimal("0.55")
"""What rounding takes from a share, and a little for the rounding of its parts."""


@dataclass(frozen=True, slots=True)
class _Relation:
    """`whole` equals the sum of `parts`; or, with `share`, is the first of them in percent of the second."""

    whole: str
    parts: tuple[str, ...]
    share: bool = False

    def holds(self, figures: Mapping[str, Figure]) -> bool | None:
        """None where one of the figures is missing or has no single number."""
        stated = [figures.get(key) for key in (self.whole, *self.parts)]
        values = [figure.value for figure in stated if figure is not None and figure.value is not None]
        if len(values) != len(stated):
            return None
        whole, parts = values[0], values[1:]
        slack = [Decimal(1).scaleb(figure.precision or 0) for figure in stated if figure is not None]
        if not self.share:
            return abs(whole - sum(parts, Decimal(0))) <= max(slack[0], sum(slack[1:], Decimal(0)) / 2)
        if not parts[1]:
            return None
        return abs(whole - 100 * parts[0] / parts[1]) <= slack[0] * HALF


def disagreeing(before: Sequence[Observation], after: Sequence[Observation]) -> frozenset[str]:
    """Keys of series that no longer agree with others, or with themselves in another place."""
    old, new = _figures(before), _figures(after)
    broken = {one.whole for one in _relations(before) if one.holds(old) and one.holds(new) is False}
    return frozenset(broken | _twice(after) - _twice(before))


def lagging(before: Sequence[Observation], after: Sequence[Observation]) -> frozenset[str]:
    """Keys of series that kept their number while every other of their table's column, or of their section, was updated."""
    old = _figures(before)
    groups: dict[tuple[str, ...], list[tuple[str, bool]]] = defaultdict(list)
    for one in after:
        figure, was = one.figure, old.get(one.series)
        if one.mention or was is None or was.value is None or figure.compared or _past(figure) or abs(was.value) <= SMALL:
            continue
        groups[_group(figure)].append((one.series, _number(figure) == _number(was)))
    found = set()
    for members in groups.values():
        same = [key for key, kept in members if kept]
        if len(same) == 1 and len(members) > FEWEST_NEIGHBOURS:
            found.add(same[0])
    return frozenset(found)


def _relations(observations: Sequence[Observation]) -> Iterable[_Relation]:
    columns: dict[tuple[int, int, str], list[Observation]] = defaultdict(list)
    sentences: dict[tuple[int, str], list[Observation]] = defaultdict(list)
    for one in observations:
        if one.figure.cell is not None:
            columns[one.figure.cell.number, one.figure.cell.column_index, one.figure.unit].append(one)
        elif not one.figure.compared:
            sentences[one.figure.sentence_start, one.figure.sentence].append(one)
    for column in columns.values():
        yield from _sums(column)
    for sentence in sentences.values():
        yield from _shares(sentence)


def _sums(column: Sequence[Observation]) -> Iterable[_Relation]:
    """A row named a total, over the rows above it or, where it comes first, below it."""
    keys = [one.series for one in column]
    for place, one in enumerate(column):
        if one.figure.cell is None or not TOTAL.search(" ".join(one.figure.cell.row)):
            continue
        parts = keys[:place] or keys[place + 1 :]
        if len(parts) >= FEWEST_PARTS:
            yield _Relation(one.series, tuple(parts))


def _shares(sentence: Sequence[Observation]) -> Iterable[_Relation]:
    """Such as "48 % ($57 million) of the $119 million": each percentage with each two amounts of one unit."""
    for share in sentence:
        if share.figure.kind is Kind.PERCENT:
            others = [one for one in sentence if one.figure.kind is not Kind.PERCENT]
            yield from (
                _Relation(share.series, (part.series, whole.series), share=True)
                for part in others
                for whole in others
                if part is not whole and part.figure.unit == whole.figure.unit
            )


def _twice(observations: Sequence[Observation]) -> set[str]:
    """Series that one release states with two numbers."""
    told: dict[str, set[tuple[Decimal | None, ...]]] = defaultdict(set)
    for one in observations:
        told[one.series].add(_number(one.figure))
    return {key for key, numbers in told.items() if len(numbers) > 1}


def _figures(observations: Sequence[Observation]) -> dict[str, Figure]:
    return {one.series: one.figure for one in observations if one.mention == 0}


def _number(figure: Figure) -> tuple[Decimal | None, ...]:
    return figure.value, figure.low if figure.value is None else None, figure.high if figure.value is None else None


def _past(figure: Figure) -> bool:
    """About a time that is over: such a number is meant to stay."""
    return figure.period is not None and figure.period.end is not None


def _group(figure: Figure) -> tuple[str, ...]:
    if figure.cell is not None:
        return ("table", str(figure.cell.number), str(figure.cell.column_index))
    return ("section", *figure.section)
