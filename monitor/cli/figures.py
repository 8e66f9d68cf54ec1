"""`figurewatch figures`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from monitor.cli.forms import ROW_FORMS, figure_row, format_option, print_rows
from monitor.cli.options import as_of_option, as_of_record, chosen_as_of, config_option, json_option, print_json, reading_parts_of


@click.command()
@click.argument("source")
@click.option("--release", type=click.IntRange(1), help="By number (default: the newest).")
@as_of_option
@format_option("text")
@config_option
@json_option
def command(  # noqa: PLR0913 -- one parameter for each option
    *, source: str, release: int | None, as_of: date | None, by: str, form: str, config: Path, as_json: bool
) -> None:
    """List the figures of one release of SOURCE.

    \b
    Example:
      figurewatch figures global-coalition --as-of 2017-06-01
    """
    if release is not None and as_of is not None:
        raise click.UsageError("give either --release or --as-of")
    from monitor.reports.json import release_record
    from monitor.reports.wording import safe, stated
    from snapshots.figures import as_record

    asked = chosen_as_of(as_of, by)
    with reading_parts_of(config) as parts:
        entry, observations = parts.database.vintage(source, release, asked)
    if form in ROW_FORMS:
        said = {} if asked is None else {"as_of": asked.day.isoformat(), "by": asked.clock.value}
        print_rows([{"series": one.series, "label": one.label, **figure_row(one.figure), **said} for one in observations], form)
        return
    if as_json or form == "json":
        figures = [
            as_record(one.figure) | {"series": one.series, "label": one.label, "mention": one.mention} for one in observations
        ]
        about = {"schema": "figurewatch/figures/1", "source": source, "as_of": as_of_record(asked)}
        print_json({**about, "release": release_record(entry), "figures": figures})
        return
    published = f", published {entry.published.day} ({entry.published.origin})" if entry.published else ""
    known = f" as of {asked}" if asked is not None else ""
    seen = f", first seen {entry.observed_at:%Y-%m-%d}"
    click.echo(f"{source}{known}: release {entry.number}{published}{seen}: {len(observations)} figures")
    for one in observations:
        click.echo(f"  {stated(one.figure):>28}  {safe(one.label)}")
