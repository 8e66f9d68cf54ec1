"""Which parts of a history are wanted: by unit, kind, section, number, size of change and days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from db import Interval, LeastChange, SeriesHistory
from monitor.days import Days
from snapshots import Figure


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
    days: Days = field(default_factory=Days)
    least: LeastChange | None = None
    """Only statements that differ so much from the one before them."""

    def of(self, histories: Iterable[SeriesHistory]) -> list[SeriesHistory]:
        """The series with the intervals that are wanted; those without any are left out."""
        cut = [(series, tuple(self._wanted(series.intervals))) for series in histories]
        return [_with_only(series, wanted) for series, wanted in cut if wanted]

    def _wanted(self, intervals: Sequence[Interval]) -> Iterator[Interval]:
        for before, interval in zip((None, *intervals), intervals, strict=False):
            large = self.least is None or (before is not None and self.least.between(before.figure, interval.figure))
            if large and self._takes(interval):
                yield interval

    def _takes(self, interval: Interval) -> bool:
        return self._is_in_time(interval) and self._is_of_kind(interval.figure)

    def _is_in_time(self, interval: Interval) -> bool:
        """Was it on record on one of the days asked for? What still is has no end."""
        ends = self.days.of(interval.until) if interval.until is not None else None
        began = self.until is None or self.days.of(interval.first) <= self.until.isoformat()
        return began and (self.since is None or ends is None or ends > self.since.isoformat())

    def _is_of_kind(self, figure: Figure) -> bool:
        """Does it state what was asked for?"""
        return (
            self.unit in (None, figure.unit)
            and self.kind in (None, figure.kind.value)
            and (self.section is None or self.section.casefold() in " ".join(figure.section).casefold())
            and (self.number is None or self.number in (figure.value, figure.low, figure.high))
        )


def _with_only(series: SeriesHistory, wanted: tuple[Interval, ...]) -> SeriesHistory:
    """Releases whose statement is not wanted go with it: a release without an interval is told not to state the series."""
    if len(wanted) == len(series.intervals):
        return series
    kept = {interval.first.number for interval in wanted}
    left_out = [interval for interval in series.intervals if interval.first.number not in kept]
    numbers = {number for interval in left_out for number in range(interval.first.number, interval.last.number + 1)}
    return replace(series, intervals=wanted, releases=[release for release in series.releases if release.number not in numbers])
