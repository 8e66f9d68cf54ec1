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
from snapshots.releases import ARCHIVE, Observation

TOTAL = re.compile(
    r"\b(?:total|all|overall|sum|altogether|insgesamt|gesamt|summe|ensemble|totale|totaux|المجموع|الإجمالي)\b", re.IGNORECASE
)
_WHOLE = re.compile(r"\b(?:of|von|sur|de|di|van|av)(?: the| its| all)? (?:US)?[$€£]?$", re.IGNORECASE)
"""Before what another number is a part of: "10 of | 14 districts", "77 % of the target of | 110,000"."""
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

    def holds(self, figures: Mapping[str, Figure], *, to_the_last: bool = False) -> bool | None:
        """None where one of the figures is missing or has no single number; `to_the_last` grants counts no rounding."""
        stated = [figures[key] for key in (self.whole, *self.parts) if key in figures]
        values = [figure.value for figure in stated if figure.value is not None]
        if len(values) <= len(self.parts):
            return None
        slack = [_slack(figure) for figure in stated]
        if to_the_last and all(map(_is_plain_count, stated)):
            slack = [Decimal(0)] * len(stated)
        return _is_share(values, slack[0]) if self.share else _is_sum(values, slack)


def _slack(figure: Figure) -> Decimal:
    """One of the last digit that is printed."""
    return Decimal(1).scaleb(figure.precision or 0)


def _is_plain_count(figure: Figure) -> bool:
    return figure.kind is Kind.COUNT and not figure.precision


def _is_sum(values: Sequence[Decimal], slack: Sequence[Decimal]) -> bool:
    whole, *parts = values
    # Each part may be off by half of its last digit, and all of them the same way.
    return abs(whole - sum(parts, Decimal(0))) <= max(slack[0], sum(slack[1:], Decimal(0)) / 2)


def _is_share(values: Sequence[Decimal], slack: Decimal) -> bool | None:
    percent, part, whole = values
    return abs(percent - 100 * part / whole) <= slack * HALF if whole else None


def disagreeing(before: Sequence[Observation], after: Sequence[Observation]) -> frozenset[str]:
    """Keys of series that no longer agree with others, or with themselves in another place."""
    old, new = _figures(before), _figures(after)
    # Persons are not rounded: nine rows whose sum is three off only happen to come near, and their total may go its own way.
    # And zeros add up to zero whatever they are parts of.
    sound = [relation for relation in _relations(before) if relation.holds(old, to_the_last=True) and old[relation.whole].value]
    broken = {relation.whole for relation in sound if relation.holds(new) is False}
    if broken:  # a total over rows of which some are new agrees with them all, and no longer with those of before
        broken -= {relation.whole for relation in _relations(after) if relation.holds(new)}
    return frozenset(broken | _twice(after) - _twice(before))


def lagging(before: Sequence[Observation], after: Sequence[Observation]) -> frozenset[str]:
    """Keys of series that kept their number while every other of their table's column, or of their section, was updated."""
    old = _figures(before)
    groups: dict[tuple[str, ...], list[tuple[str, bool]]] = defaultdict(list)
    for observation in after:
        was = old.get(observation.series)
        if observation.mention == 0 and was is not None and _is_kept_up(was, observation.figure):
            groups[_group(observation.figure)].append((observation.series, _number(observation.figure) == _number(was)))
    stayed = [_kept(members) for members in groups.values() if len(members) > FEWEST_NEIGHBOURS]
    return frozenset(keys[0] for keys in stayed if len(keys) == 1)


def _kept(members: Sequence[tuple[str, bool]]) -> list[str]:
    return [key for key, kept in members if kept]


def _is_kept_up(was: Figure, now: Figure) -> bool:
    """Is it a number that a publisher updates: of today, no comparison, no whole, and not so small that it may well stay?"""
    is_updated = was.value is not None and abs(was.value) > SMALL and not now.compared and not _past(now)
    return is_updated and not _WHOLE.search(now.sentence[: now.start - now.sentence_start])


def _relations(observations: Sequence[Observation]) -> Iterable[_Relation]:
    columns: dict[tuple[int, int, str], list[Observation]] = defaultdict(list)
    sentences: dict[tuple[int, str], list[Observation]] = defaultdict(list)
    for observation in observations:
        if observation.figure.cell is not None:
            columns[observation.figure.cell.number, observation.figure.cell.column_index, observation.figure.unit].append(
                observation
            )
        elif not observation.figure.compared:
            sentences[observation.figure.sentence_start, observation.figure.sentence].append(observation)
    for column in columns.values():
        yield from _sums(column)
    for sentence in sentences.values():
        yield from _shares(sentence)


def _sums(column: Sequence[Observation]) -> Iterable[_Relation]:
    """A row named a total, over the rows above it or, where it comes first, below it.

    Of several, each is over the rows since the one before, or over all that are no totals.
    """
    totals = [place for place, observation in enumerate(column) if _names_total(observation.figure)]
    keys = [observation.series for observation in column]
    for before, place in zip((-1, *totals), totals, strict=False):
        others = range(place) if place else range(1, len(keys))
        of_all = tuple(keys[other] for other in others if other not in totals)
        since = tuple(keys[before + 1 : place])
        yield from (_Relation(keys[place], parts) for parts in dict.fromkeys((of_all, since)) if len(parts) >= FEWEST_PARTS)


def _names_total(figure: Figure) -> bool:
    return figure.cell is not None and TOTAL.search(" ".join(figure.cell.row)) is not None


def _shares(sentence: Sequence[Observation]) -> Iterable[_Relation]:
    """Such as "48 % ($57 million) of the $119 million": each percentage with each two amounts of one unit."""
    for share in sentence:
        if share.figure.kind is Kind.PERCENT:
            others = [observation for observation in sentence if observation.figure.kind is not Kind.PERCENT]
            yield from (
                _Relation(share.series, (part.series, whole.series), share=True)
                for part in others
                for whole in others
                if part is not whole and part.figure.unit == whole.figure.unit
            )


def _twice(observations: Sequence[Observation]) -> set[str]:
    """Series that one release states with two numbers."""
    told: dict[str, set[tuple[Decimal | None, ...]]] = defaultdict(set)
    for observation in observations:
        if observation.anchor != ARCHIVE:
            told[observation.series].add(_number(observation.figure))
    return {key for key, numbers in told.items() if len(numbers) > 1}


def _figures(observations: Sequence[Observation]) -> dict[str, Figure]:
    return {observation.series: observation.figure for observation in observations if observation.mention == 0}


def _number(figure: Figure) -> tuple[Decimal | None, ...]:
    return figure.value, figure.low if figure.value is None else None, figure.high if figure.value is None else None


def _past(figure: Figure) -> bool:
    """About a time that is over: such a number is meant to stay."""
    return figure.period is not None and figure.period.end is not None


def _group(figure: Figure) -> tuple[str, ...]:
    if figure.cell is not None:
        return ("table", str(figure.cell.number), str(figure.cell.column_index))
    return ("section", *figure.section)
