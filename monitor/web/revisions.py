"""How first numbers are revised: for each period what release after release said of it, and whether revisions lean one way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from db import Interval, ReleaseEntry, SeriesHistory
from monitor.reports.wording import points_or, safe, stated
from snapshots import Figure, Observation

MOST_SERIES, MOST_RELEASES = 40, 12
"""How many periods and how many releases a triangle shows, the newest of each."""

Identity = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A period: what each release of the triangle said of it, "" where it said nothing, and by how much first and last differ."""

    period: str
    told: tuple[tuple[str, bool], ...]
    """Words, and whether they revise those of the release before."""
    moved: Decimal | None
    """The last number less the first; None where one of them is only bounded, or one release alone told of it."""


@dataclass(frozen=True, slots=True)
class Triangle:
    """Periods downwards, releases across."""

    releases: tuple[ReleaseEntry, ...]
    rows: tuple[Row, ...]
    unit: str

    @property
    def bias(self) -> str:
        """In words, over the periods that were revised or repeated; empty where there are not two of them."""
        moved = [row.moved for row in self.rows if row.moved is not None]
        if len(moved) < 2:
            return ""
        mean, size = (_rounded(sum(numbers, Decimal(0)) / len(numbers)) for numbers in (moved, [abs(number) for number in moved]))
        lean = "downwards" if mean < 0 else "upwards" if mean > 0 else "neither way"
        moved_by = points_or(mean, self.unit) if mean else 0
        told = f"From first to last number, {len(moved)} periods moved by {moved_by} on average ({lean})"
        return f"{told}; whichever way, by {points_or(size, self.unit)[1:]}."


def siblings_of(figure: Figure, now: Iterable[Observation]) -> list[str]:
    """Keys of the series that state the same of other periods, among what the newest release states."""
    wanted = _identity(figure)
    keys = [observation.series for observation in now if wanted is not None and _identity(observation.figure) == wanted]
    return list(dict.fromkeys(keys))[-MOST_SERIES:]


def _by_period(histories: Sequence[SeriesHistory]) -> dict[tuple[str, str], list[Interval]]:
    """By first and last day what was stated of each closed period."""
    periods: dict[tuple[str, str], list[Interval]] = {}
    for interval in (interval for series in histories for interval in series.intervals):
        when = interval.figure.period
        if when is not None and when.start is not None and when.end is not None:
            periods.setdefault((when.start.isoformat(), when.end.isoformat()), []).append(interval)
    return periods


def triangle_of(histories: Sequence[SeriesHistory]) -> Triangle | None:
    """None where no period was told of in two ways."""
    periods = _by_period(histories)
    if not any(len({stated(interval.figure) for interval in told}) > 1 for told in periods.values()):
        return None
    ordered = [sorted(told, key=lambda interval: interval.first.number) for _, told in sorted(periods.items())]
    releases = {interval.first.number: interval.first for told in ordered for interval in told}
    shown = tuple(releases[number] for number in sorted(releases)[-MOST_RELEASES:])
    return Triangle(shown, tuple(_row(told, shown) for told in ordered[-MOST_SERIES:]), ordered[0][-1].figure.unit)


def _row(told: Sequence[Interval], releases: Sequence[ReleaseEntry]) -> Row:
    period = told[-1].figure.period
    words = [_at(told, release.number) for release in releases]
    new = [bool(before and now) and now != before for before, now in zip(("", *words), words, strict=False)]
    first, last = told[0].figure, told[-1].figure
    told_twice = told[0].first.number < told[-1].last.number and first.unit == last.unit
    moved = last.value - first.value if told_twice and first.value is not None and last.value is not None else None
    return Row(safe(period.text) if period else "", tuple(zip(words, new, strict=True)), moved)


def _at(told: Sequence[Interval], release: int) -> str:
    return next((stated(interval.figure) for interval in told if interval.first.number <= release <= interval.last.number), "")


def _identity(figure: Figure) -> Identity | None:
    """What a figure counts, whatever period it is about; None where it is about none that has a beginning and an end."""
    period, cell = figure.period, figure.cell
    if period is None or period.start is None:
        return None
    if cell is None:
        return figure.unit, figure.entity, figure.place, figure.section
    heads = tuple(head for head in (*cell.row, *cell.column) if head != period.text)
    return figure.unit, cell.table, figure.section, heads


def _rounded(number: Decimal) -> Decimal:
    """To two digits, which is what a mean of a few numbers bears."""
    return number.quantize(Decimal(1).scaleb(number.adjusted() - 1)) if number else Decimal(0)
