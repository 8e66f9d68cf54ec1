"""Series as pictures: SVG that needs no script, on a true time axis. A stated number holds until the next release: a step line.

A number that is only bounded ("over 9,000") is drawn with an open band, a range as a band between its bounds, and a number that
changed though the date that the document states did not as a hollow mark.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from xml.sax.saxutils import escape

from db import HistoryPoint, ReleaseEntry, SeriesHistory
from monitor.reports.wording import grouped, safe, stated
from monitor.shapes import moment_of
from snapshots import Figure

WIDTH, HEIGHT = 720, 240
LEFT, RIGHT, TOP, BOTTOM = 84, 16, 16, 34
SPARK_WIDTH, SPARK_HEIGHT = 120, 24
OPEN_BAND = 14
"""Pixels by which an open band shows that there is no bound on that side."""


@dataclass(frozen=True, slots=True)
class Step:
    """A stated number from one moment to the next; `low` and `high` in its unit, None where the bound is open."""

    release: ReleaseEntry
    start: datetime
    end: datetime
    middle: float
    low: float | None
    high: float | None
    is_exact: bool
    quiet: bool
    text: str


def steps_of(series: SeriesHistory) -> tuple[Step, ...]:
    """One for each release that states the series; each ends where the next release of the source begins."""
    starts = sorted(moment_of(release) for release in series.releases)
    last = _last_of(series, starts)
    found: list[Step] = []
    before: HistoryPoint | None = None
    for point in series.points:
        start = moment_of(point.release)
        after = bisect_right(starts, start)
        end = starts[after] if after < len(starts) else max(last or start, start)
        found.extend(_step(point.release, point.observation.figure, end, quiet=before is not None and _is_quiet(before, point)))
        before = point
    return tuple(found)


def turns_of(series: SeriesHistory) -> tuple[Step, ...]:
    """One for each statement, however many releases repeated it: the same line, at the cost of what changed."""
    last = _last_of(series, [moment_of(release) for release in series.releases])
    found: list[Step] = []
    for one in series.intervals:
        start = moment_of(one.first)
        end = moment_of(one.until) if one.until is not None else last or start
        found.extend(_step(one.first, one.figure, max(end, start), quiet=False))
    return tuple(found)


def _last_of(series: SeriesHistory, starts: Sequence[datetime]) -> datetime | None:
    return _tail(starts, max((release.last_seen_at for release in series.releases), default=None))


def _tail(starts: Sequence[datetime], seen: datetime | None) -> datetime | None:
    """How far the newest number is drawn: to when it was last seen, but no further than a quarter of the time before."""
    if not starts or seen is None:
        return seen
    span = max(starts) - min(starts)
    return min(seen, max(starts) + span / 4) if span else seen


def sparkline(series: SeriesHistory) -> str:
    """A small picture for a line of text; nothing where there are not two numbers."""
    steps = turns_of(series)
    releases = sum(one.last.number - one.first.number + 1 for one in series.intervals)
    if not steps or releases < 2:
        return ""
    scale = _Scale.of(steps, SPARK_WIDTH - 4, SPARK_HEIGHT - 6, 2, 3)
    last = steps[-1]
    return (
        f'<svg class="spark" width="{SPARK_WIDTH}" height="{SPARK_HEIGHT}" viewBox="0 0 {SPARK_WIDTH} {SPARK_HEIGHT}" role="img" '
        f'aria-label="{releases} releases, from {_text(steps[0].text)} to {_text(last.text)}">'
        f'<path d="{_line(steps, scale)}" fill="none" stroke="currentColor" stroke-width="1.5"/>'
        f'<circle cx="{scale.x(last.start):.1f}" cy="{scale.y(last.middle):.1f}" r="2.5" fill="currentColor"/></svg>'
    )


def chart(series: SeriesHistory, *, alone: bool = False) -> str:
    """The history as one picture; `alone` gives it a ground and a namespace of its own, to stand in other pages."""
    steps = steps_of(series)
    title = _text(f"{safe(series.label)}: {len(steps)} numbers")
    attributes = 'xmlns="http://www.w3.org/2000/svg" color="#111"' if alone else 'class="chart"'
    look = 'role="img" font-family="sans-serif" font-size="12"'
    head = f'<svg {attributes} viewBox="0 0 {WIDTH} {HEIGHT}" {look} aria-label="{title}">'
    ground = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>' if alone else ""
    body = "".join(_drawn(steps)) if steps else f'<text x="{LEFT}" y="{HEIGHT / 2}" fill="currentColor">No number to draw</text>'
    return f"{head}<title>{title}</title>{ground}{body}</svg>"


def _step(release: ReleaseEntry, figure: Figure, end: datetime, *, quiet: bool) -> Iterator[Step]:
    """None where the figure has no number to draw."""
    known = [float(number) for number in (figure.value, figure.low, figure.high) if number is not None]
    if known:
        yield Step(
            release=release,
            start=moment_of(release),
            end=end,
            middle=float(figure.value) if figure.value is not None else sum(known) / len(known),
            low=None if figure.low is None else float(figure.low),
            high=None if figure.high is None else float(figure.high),
            is_exact=figure.low == figure.high,
            quiet=quiet,
            text=stated(figure),
        )


def _is_quiet(before: HistoryPoint, point: HistoryPoint) -> bool:
    """Another number under the same date of the publisher."""
    published = point.release.published
    same_date = published is not None and published == before.release.published
    return same_date and stated(before.observation.figure) != stated(point.observation.figure)


@dataclass(frozen=True, slots=True)
class _Scale:
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
    def of(cls, steps: Sequence[Step], width: float, height: float, left: float, top: float) -> _Scale:
        numbers = [number for step in steps for number in (step.middle, step.low, step.high) if number is not None]
        first, last = steps[0].start, max(step.end for step in steps)
        span = max(numbers) - min(numbers)
        return cls(first, max((last - first).total_seconds(), 1.0), min(numbers), span, width, height, left, top)

    def x(self, moment: datetime) -> float:
        return self.left + self.width * (moment - self.first).total_seconds() / self.seconds

    def y(self, number: float) -> float:
        share = (number - self.least) / self.span if self.span else 0.5
        return self.top + self.height * (1 - share)


def _drawn(steps: Sequence[Step]) -> Iterator[str]:
    scale = _Scale.of(steps, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM, LEFT, TOP)
    yield from _axes(steps, scale)
    yield from (_band(step, scale) for step in steps if not step.is_exact)
    yield f'<path d="{_line(steps, scale)}" fill="none" stroke="currentColor" stroke-width="2"/>'
    for step in steps:
        fill = "none" if step.quiet else "currentColor"
        told = f"{step.start:%Y-%m-%d}, release {step.release.number}: {step.text}{', date unchanged' * step.quiet}"
        yield (
            f'<circle cx="{scale.x(step.start):.1f}" cy="{scale.y(step.middle):.1f}" r="4" fill="{fill}" stroke="currentColor" '
            f'stroke-width="1.5"><title>{_text(told)}</title></circle>'
        )


def _axes(steps: Sequence[Step], scale: _Scale) -> Iterator[str]:
    base = HEIGHT - BOTTOM
    yield f'<path d="M{LEFT} {base}H{WIDTH - RIGHT}" stroke="currentColor" stroke-opacity=".4"/>'
    for number in sorted({scale.least, scale.least + scale.span}):
        yield (
            f'<path d="M{LEFT} {scale.y(number):.1f}H{WIDTH - RIGHT}" stroke="currentColor" stroke-opacity=".15"/>'
            f'<text x="{LEFT - 8}" y="{scale.y(number) + 4:.1f}" text-anchor="end" fill="currentColor">{_number(number)}</text>'
        )
    for step in steps:  # where a release stands on the axis
        yield f'<path d="M{scale.x(step.start):.1f} {base}v5" stroke="currentColor" stroke-opacity=".6"/>'
    yield f'<text x="{LEFT}" y="{HEIGHT - 10}" fill="currentColor">{steps[0].start:%Y-%m-%d}</text>'
    if len(steps) > 1:
        end = max(step.end for step in steps)
        yield f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 10}" text-anchor="end" fill="currentColor">{end:%Y-%m-%d}</text>'


def _band(step: Step, scale: _Scale) -> str:
    top = scale.y(step.high) if step.high is not None else scale.y(step.middle) - OPEN_BAND
    bottom = scale.y(step.low) if step.low is not None else scale.y(step.middle) + OPEN_BAND
    left, right = scale.x(step.start), scale.x(step.end)
    size = f'width="{max(right - left, 2):.1f}" height="{max(bottom - top, 1):.1f}"'
    return f'<rect x="{left:.1f}" y="{top:.1f}" {size} fill="currentColor" fill-opacity=".12"/>'


def _line(steps: Sequence[Step], scale: _Scale) -> str:
    """Held to the end of each step, and begun anew where a release in between did not state the series."""
    parts: list[str] = []
    until: datetime | None = None
    for step in steps:
        joined = until is not None and step.start <= until
        parts.append(f"{'V' if joined else f'M{scale.x(step.start):.1f} '}{scale.y(step.middle):.1f}H{scale.x(step.end):.1f}")
        until = step.end
    return "".join(parts)


def _number(number: float) -> str:
    return grouped(Decimal(repr(number)))


def _text(text: str) -> str:
    return escape(text, {'"': "&quot;"})
