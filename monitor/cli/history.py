"""`figurewatch history`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from monitor.cli.forms import format_option, print_rows
from monitor.cli.options import as_of_option, chosen_as_of, config_option, json_option, print_json, reading_parts_of


@click.command()
@click.argument("query")
@click.option("--source", help="Only this source.")
@as_of_option
@format_option("table")
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
        from monitor.reports.series_data import history_record

        print_json({"schema": "figurewatch/history/1", "series": [history_record(series) for series in found]})
    elif form != "table":
        from monitor.reports.series_data import rows

        print_rows([row for series in found for row in rows(series)], form)
    else:
        from monitor.reports.history_plot import render_history

        for series in found:
            click.echo(render_history(series))
    if not found:
        click.echo(f"figurewatch: no series is called {query!r}; `figurewatch figures SOURCE` lists them", err=True)
        sys.exit(1)
