"""A series as a picture: SVG that needs no script, on a true time axis. A stated number holds until the next release.

A number that is only bounded ("over 9,000") is drawn with an open band, a range as a band between its bounds, and a number that
changed though the date that the document states did not as a hollow mark. Each release of the source is a tick on the axis.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from db import Interval, ReleaseEntry, SeriesHistory
from monitor.days import moment_of
from monitor.reports.wording import drawn_numbers, on_axis, safe, stated
from monitor.web.drawing import Run, Scale, line, middle_of, tail, text

WIDTH, HEIGHT = 720, 240
DIGIT = 7.5
"""Pixels that a digit takes, with some room for wider letters."""
LEAST_LEFT, RIGHT, TOP, BOTTOM = 84, 16, 16, 34
OPEN_BAND = 14
"""Pixels by which an open band shows that there is no bound on that side."""
DAY_WIDTH = 75
"""Pixels that a day takes on the axis, or half of what it takes on a small screen, where letters are larger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Run):
    """A statement as long as it held."""

    first: ReleaseEntry
    last: ReleaseEntry
    is_exact: bool
    quiet: bool
    text: str

    def told(self, zone: tzinfo) -> str:
        """In words: since when, by which releases, what."""
        many = self.first.number != self.last.number
        releases = f"releases {self.first.number} to {self.last.number}" if many else f"release {self.first.number}"
        return f"{self.start.astimezone(zone):%Y-%m-%d}, {releases}: {self.text}{', date unchanged' * self.quiet}"


def steps_of(series: SeriesHistory, zone: tzinfo = UTC) -> tuple[Step, ...]:
    """One for each statement with a number; it ends where another release begins that does not state it so."""
    steps: list[Step] = []
    before: Interval | None = None
    for interval in series.intervals:
        steps.extend(_step(interval, series, zone, quiet=before is not None and _is_quiet(before, interval)))
        before = interval
    return tuple(steps)


def chart(series: SeriesHistory, zone: tzinfo = UTC, *, alone: bool = False) -> str:
    """The history as one picture; `alone` gives it a ground and a namespace of its own, to stand in other pages."""
    steps = steps_of(series, zone)
    title = text(f"{safe(series.label)}: {len(steps)} numbers")
    attributes = (
        f'xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" color="#111"' if alone else 'class="chart"'
    )
    look = 'role="img" font-family="sans-serif" font-size="12"'
    head = f'<svg {attributes} viewBox="0 0 {WIDTH} {HEIGHT}" {look} aria-label="{title}">'
    ground = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>' if alone else ""
    nothing = f'<text x="{LEAST_LEFT}" y="{HEIGHT / 2}" fill="currentColor">No number to draw</text>'
    body = "".join(_drawn(series, steps, zone)) if steps else nothing
    return f"{head}<title>{title}</title>{ground}{body}</svg>"


def _step(interval: Interval, series: SeriesHistory, zone: tzinfo, *, quiet: bool) -> Iterator[Step]:
    """None where the figure has no number to draw."""
    figure, start = interval.figure, moment_of(interval.first, zone)
    value, low, high = drawn_numbers(figure)
    middle = middle_of(value, low, high)
    if middle is None:
        return
    end = moment_of(interval.until, zone) if interval.until is not None else _end_of(series, zone)
    yield Step(
        start=start, end=max(end, start), middle=middle, low=low, high=high, first=interval.first, last=interval.last,
        is_exact=low == high, quiet=quiet, text=stated(figure),
    )  # fmt: skip


def _end_of(series: SeriesHistory, zone: tzinfo) -> datetime:
    return tail(
        [moment_of(release, zone) for release in series.releases], max(interval.last_seen_at for interval in series.releases)
    )


def _is_quiet(before: Interval, now: Interval) -> bool:
    """Another number under the same date of the publisher."""
    published = now.first.published
    return published is not None and published == before.last.published and stated(before.figure) != stated(now.figure)


def _drawn(series: SeriesHistory, steps: Sequence[Step], zone: tzinfo) -> Iterator[str]:
    numbers = [number for step in steps for number in (step.middle, step.low, step.high) if number is not None]
    left = max(LEAST_LEFT, 16 + DIGIT * max(len(on_axis(number)) for number in (min(numbers), max(numbers))))
    scale = Scale.of(steps, WIDTH - left - RIGHT, HEIGHT - TOP - BOTTOM, left, TOP)
    yield from (_band(step, scale) for step in steps if not step.is_exact)
    yield f'<path d="{line(steps, scale)}" fill="none" stroke="currentColor" stroke-width="2"/>'
    yield from _axes(series, steps, scale, zone)  # behind the line, which on a small telephone runs through its numbers
    for step in steps:
        fill = "none" if step.quiet else "currentColor"
        yield (
            f'<circle cx="{scale.x(step.start):.1f}" cy="{scale.y(step.middle):.1f}" r="4" fill="{fill}" stroke="currentColor" '
            f'stroke-width="1.5"><title>{text(step.told(zone))}</title></circle>'
        )


def _axes(series: SeriesHistory, steps: Sequence[Step], scale: Scale, zone: tzinfo) -> Iterator[str]:
    base = HEIGHT - BOTTOM
    yield f'<path d="M{scale.left:.0f} {base}H{WIDTH - RIGHT}" stroke="currentColor" stroke-opacity=".4"/>'
    for number in sorted({scale.least, scale.least + scale.span}):
        yield (
            f'<path d="M{scale.left:.0f} {scale.y(number):.1f}H{WIDTH - RIGHT}" stroke="currentColor" stroke-opacity=".15"/>'
            f'<text class="number" x="{scale.left - 8:.0f}" y="{scale.y(number) + 4:.1f}" text-anchor="end" '
            f'fill="currentColor">{on_axis(number)}</text>'
        )
    end = max(step.end for step in steps)
    inside = sorted({moment for release in series.releases if steps[0].start <= (moment := moment_of(release, zone)) <= end})
    ticks = "".join(f"M{scale.x(moment):.1f} {base}v5" for moment in inside)  # where a release stands on the axis
    yield f'<path d="{ticks}" stroke="currentColor" stroke-opacity=".6"/>'
    yield from _days(inside, scale, zone)


def _days(moments: Sequence[datetime], scale: Scale, zone: tzinfo) -> Iterator[str]:
    """The day of the first and of the newest release, and of as many between as there is room for."""
    first, last = moments[0], moments[-1]
    places = {scale.x(first): (first, "start", "")}
    if scale.x(last) - scale.x(first) >= DAY_WIDTH * 1.5:
        is_near_edge = scale.x(last) > WIDTH - RIGHT - DAY_WIDTH
        places[scale.x(last)] = (last, "end" if is_near_edge else "middle", "")
    for moment in moments[1:-1]:
        x = scale.x(moment)
        if all(abs(x - other) >= DAY_WIDTH * 1.5 for other in places):
            places[x] = (moment, "middle", ' class="between"')
    for x, (moment, anchor, kind) in places.items():
        day = f"{moment.astimezone(zone):%Y-%m-%d}"
        yield f'<text x="{x:.1f}" y="{HEIGHT - 10}"{kind} text-anchor="{anchor}" fill="currentColor">{day}</text>'


def _band(step: Step, scale: Scale) -> str:
    top = scale.y(step.high) if step.high is not None else scale.y(step.middle) - OPEN_BAND
    bottom = scale.y(step.low) if step.low is not None else scale.y(step.middle) + OPEN_BAND
    left, right = scale.x(step.start), scale.x(step.end)
    size = f'width="{max(right - left, 2):.1f}" height="{max(bottom - top, 1):.1f}"'
    return f'<rect x="{left:.1f}" y="{top:.1f}" {size} fill="currentColor" fill-opacity=".12"/>'
