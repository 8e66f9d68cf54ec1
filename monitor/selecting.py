"""Which parts of a history are wanted: by unit, kind, section, number and days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from db import Clock, Interval, SeriesHistory
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

    def of(self, found: Iterable[SeriesHistory]) -> list[SeriesHistory]:
        """The series with the intervals that are wanted; those without any are left out."""
        cut = [replace(series, intervals=tuple(one for one in series.intervals if self._takes(one))) for series in found]
        return [series for series in cut if series.intervals]

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
