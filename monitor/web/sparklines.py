"""A series as a small picture beside a line of text."""

from __future__ import annotations

from collections.abc import Iterator

from db import Outline, SeriesHistory, Turn
from monitor.days import moment_of
from monitor.reports.wording import safe
from monitor.web.drawing import Run, Scale, line, middle_of, tail, text

WIDTH, HEIGHT = 120, 24


def sparkline(outline: Outline) -> str:
    """Nothing where there are not two releases with a number."""
    runs = list(_runs(outline))
    if not runs or outline.releases < 2:
        return ""
    scale, last = Scale.of(runs, WIDTH - 4, HEIGHT - 6, 2, 3), runs[-1]
    first_words, last_words = (safe(outline.turns[index].quote) for index in (0, -1))
    return (
        f'<svg class="spark" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{outline.releases} releases, from {text(first_words)} to {text(last_words)}">'
        f'<path d="{line(runs, scale)}" fill="none" stroke="currentColor" stroke-width="1.5"/>'
        f'<circle cx="{scale.x(last.start):.1f}" cy="{scale.y(last.middle):.1f}" r="2.5" fill="currentColor"/></svg>'
    )


def outline_of(series: SeriesHistory) -> Outline:
    """Of a history that is at hand anyway."""
    return Outline(
        turns=tuple(
            Turn(
                quote=interval.figure.quote,
                start=moment_of(interval.first),
                end=moment_of(interval.until) if interval.until is not None else None,
                numbers=tuple(
                    None if number is None else float(number)
                    for number in (interval.figure.value, interval.figure.low, interval.figure.high)
                ),
            )
            for interval in series.intervals
        ),
        releases=sum(interval.last.number - interval.first.number + 1 for interval in series.intervals),
        seen=series.releases[-1].last_seen_at,
    )


def _runs(outline: Outline) -> Iterator[Run]:
    end = tail([turn.start for turn in outline.turns], outline.seen)
    for turn in outline.turns:
        value, low, high = turn.numbers
        middle = middle_of(value, low, high)
        if middle is not None:
            yield Run(start=turn.start, end=max(turn.end or end, turn.start), middle=middle, low=low, high=high)
