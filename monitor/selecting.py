"""Which parts of a history are wanted: by unit, kind, section, number, size of change and days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from db import Clock, Interval, LeastChange, SeriesHistory
from monitor.shapes import day_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """None takes everything."""

    unit: str | None = None
    kind: str | None = None
    section: str | None = None
    """Words that the section must hold, whatever their capitals."""
    number: Decimal | None = None
    """A number that the statement gives as value or bound."""
    since: date | None = None
    until: date | None = None
    """Both days included."""
    clock: Clock = Clock.PUBLISHED
    least: LeastChange | None = None
    """Only statements that differ so much from the one before them."""

    def of(self, found: Iterable[SeriesHistory]) -> list[SeriesHistory]:
        """The series with the intervals that are wanted; those without any are left out."""
        cut = [replace(series, intervals=tuple(self._wanted(series.intervals))) for series in found]
        return [series for series in cut if series.intervals]

    def _wanted(self, intervals: Sequence[Interval]) -> Iterator[Interval]:
        for before, one in zip((None, *intervals), intervals, strict=False):
            large = self.least is None or (before is not None and self.least.between(before.figure, one.figure))
            if large and self._takes(one):
                yield one

    def _takes(self, one: Interval) -> bool:
        figure = one.figure
        ends = day_of(one.until, self.clock) if one.until is not None else None
        return (
            self.unit in (None, figure.unit)
            and self.kind in (None, figure.kind.value)
            and (self.section is None or self.section.casefold() in " ".join(figure.section).casefold())
            and (self.number is None or self.number in (figure.value, figure.low, figure.high))
            and (self.until is None or day_of(one.first, self.clock) <= self.until.isoformat())
            and (self.since is None or ends is None or ends > self.since.isoformat())
        )
