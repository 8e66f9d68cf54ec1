"""A series as a small picture beside a line of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from db import Outline, SeriesHistory, Turn
from monitor.days import moment_of
from monitor.reports.wording import drawn_numbers, safe, stated
from monitor.web.drawing import Run, Scale, line, middle_of, tail, text
from monitor.web.site import Site
from snapshots import Figure
from snapshots.alignment.differences import way_told

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


def outlines_beside(figures: Mapping[tuple[str, str], Figure], site: Site) -> dict[tuple[str, str], Outline]:
    """Small pictures beside figures, by source and key; those of series that are gone are left out.

    The history of what changes by so much is read whole: which way it went, the sentence says and not the number.
    """
    sizes = {name for name, figure in figures.items() if way_told(figure)}
    outlines = site.outlines(figures.keys() - sizes)
    return outlines | {name: outline_of(series) for name, series in site.histories(sizes).items()} if sizes else outlines


def outline_of(series: SeriesHistory) -> Outline:
    """Of a history that is at hand anyway."""
    return Outline(
        turns=tuple(
            Turn(
                quote=stated(interval.figure),
                start=moment_of(interval.first),
                end=moment_of(interval.until) if interval.until is not None else None,
                numbers=drawn_numbers(interval.figure),
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
