"""Numbers over time as points of a picture: shared by the chart of a figure and the small pictures in lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stated number from one moment to the next; `low` and `high` in its unit, None where the bound is open."""

    start: datetime
    end: datetime
    middle: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Scale:
    """From moments and numbers to pixels."""

    first: datetime
    seconds: float
    least: float
    span: float
    width: float
    height: float
    left: float
    top: float

    @classmethod
    def of(cls, runs: Sequence[Run], width: float, height: float, left: float, top: float) -> Scale:
        """The whole of the runs in a frame of pixels."""
        numbers = [number for run in runs for number in (run.middle, run.low, run.high) if number is not None]
        first, last = runs[0].start, max(run.end for run in runs)
        span = max(numbers) - min(numbers)
        return cls(first, max((last - first).total_seconds(), 1.0), min(numbers), span, width, height, left, top)

    def x(self, moment: datetime) -> float:
        """Pixels from the left."""
        return self.left + self.width * (moment - self.first).total_seconds() / self.seconds

    def y(self, number: float) -> float:
        """Pixels from the top."""
        share = (number - self.least) / self.span if self.span else 0.5
        return self.top + self.height * (1 - share)


def line(runs: Sequence[Run], scale: Scale) -> str:
    """Held to the end of each run, and begun anew where a release in between did not state the series."""
    parts: list[str] = []
    until: datetime | None = None
    for run in runs:
        joined = until is not None and run.start <= until
        parts.append(f"{'V' if joined else f'M{scale.x(run.start):.1f} '}{scale.y(run.middle):.1f}H{scale.x(run.end):.1f}")
        until = run.end
    return "".join(parts)


def middle_of(value: float | None, low: float | None, high: float | None) -> float | None:
    """Where a number is drawn: at its value, else between its bounds; None where it has none."""
    known = [number for number in (low, high) if number is not None]
    if value is not None:
        return value
    return sum(known) / len(known) if known else None


def tail(starts: Sequence[datetime], seen: datetime) -> datetime:
    """How far the newest number is drawn: to when it was last seen, but no further than a quarter of the time before."""
    span = max(starts) - min(starts)
    return min(seen, max(starts) + span / 4) if span else seen


def text(words: str) -> str:
    """Words as they may stand in a picture and in its attributes."""
    return escape(words, {'"': "&quot;"})
