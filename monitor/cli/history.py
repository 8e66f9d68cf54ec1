"""`figurewatch history`."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.options import as_of_option, chosen_as_of, config_option, json_option, print_json, reading_parts_of

if TYPE_CHECKING:
    from db import SeriesHistory

FIELDS = ("source", "series", "label", "release", "published", "observed_at", "modifier", "value", "low", "high", "unit", "quote")


@click.command()
@click.argument("query")
@click.option("--source", help="Only this source.")
@as_of_option
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
@config_option
@json_option
def command(  # noqa: PLR0913 -- one parameter for each option
    *, query: str, source: str | None, as_of: date | None, by: str, form: str, config: Path, as_json: bool
) -> None:
    """Show the quantities that the words of QUERY name, through all releases, with a plot.

    \b
    Examples:
      figurewatch history airstrikes
      figurewatch history "troops deployed" --source global-coalition --format csv
    """
    with reading_parts_of(config) as parts:
        found = parts.database.history(query, source, chosen_as_of(as_of, by))
    form = "json" if as_json else form
    if form == "json":
        print_json({"schema": "figurewatch/history/1", "series": [_record(series) for series in found]})
    elif form == "csv":
        _write_csv(found)
    else:
        from monitor.reports.history_plot import render_history

        for series in found:
            click.echo(render_history(series))
    if not found:
        click.echo(f"figurewatch: no series is called {query!r}; `figurewatch figures SOURCE` lists them", err=True)
        sys.exit(1)


def _rows(series: SeriesHistory) -> Iterator[dict[str, Any]]:
    from snapshots.figures import as_record

    for point in series.points:
        figure = as_record(point.observation.figure)
        release = point.release
        yield {
            "source": series.source,
            "series": series.key,
            "label": series.label,
            "release": release.number,
            "published": release.published.day.isoformat() if release.published else None,
            "observed_at": release.observed_at.isoformat(),
            **{name: figure[name] for name in ("modifier", "value", "low", "high", "unit", "quote")},
        }


def _record(series: SeriesHistory) -> dict[str, Any]:
    return {"source": series.source, "series": series.key, "label": series.label, "points": list(_rows(series))}


def _write_csv(found: Sequence[SeriesHistory]) -> None:
    """Cells that a spreadsheet would take for a formula get a quote in front."""
    writer = csv.DictWriter(sys.stdout, FIELDS)
    writer.writeheader()
    for series in found:
        for row in _rows(series):
            writer.writerow({name: f"'{cell}" if str(cell)[:1] in "=+@\t\r" else cell for name, cell in row.items()})
