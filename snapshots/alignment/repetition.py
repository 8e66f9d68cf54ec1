"""One quantity told in several places of a release: in a tile, in the text, in a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

from snapshots.alignment.features import Features
from snapshots.figures import plain

CONTAINED, CONTAINED_PECULIAR = 0.75, 0.5
PECULIAR_DIGITS = 4
FEWEST_WORDS = 2


class Repetitions:
    """The figures of a release that have a series already, looked up by what they state."""

    def __init__(self) -> None:
        self._stated: dict[Hashable, list[tuple[Features, str]]] = defaultdict(list)

    def add(self, item: Features, series: str) -> None:
        """Notes that this figure belongs to this series."""
        self._stated[_statement(item)].append((item, series))

    def find(self, item: Features) -> str | None:
        """The series of the figure that this one repeats, if any does."""
        return next((series for other, series in self._stated.get(_statement(item), ()) if _repeats(item, other)), None)


def _statement(item: Features) -> Hashable:
    figure = item.figure
    period = figure.period and (figure.period.start, figure.period.end)
    return item.base, item.size, figure.low, figure.high, figure.modifier, period, figure.compared


def _repeats(one: Features, other: Features) -> bool:
    """Do the words of the shorter stand in the longer? A number of four digits and more seldom falls twice by chance.

    Two figures of one sentence, or of two cells, are never one.
    """
    a, b = one.figure, other.figure
    if (a.sentence_start, a.sentence) == (b.sentence_start, b.sentence) or (a.cell is not None and b.cell is not None):
        return False
    if (one.entity and other.entity and not one.entity & other.entity) or (
        one.place and other.place and not one.place & other.place
    ):
        return False
    fewer, more = sorted((one.words | one.entity, other.words | other.entity), key=len)
    least = CONTAINED_PECULIAR if _peculiar(one) else CONTAINED
    return len(fewer) >= FEWEST_WORDS and len(fewer & more) >= least * len(fewer)


def _peculiar(item: Features) -> bool:
    number = item.figure.value if item.figure.value is not None else item.figure.low
    return number is not None and len(plain(number).replace(".", "").strip("-0")) >= PECULIAR_DIGITS
