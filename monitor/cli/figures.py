"""`figurewatch figures`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.forms import ROW_FORMS, figure_row, format_option, print_rows
from monitor.cli.options import as_of_option, as_of_record, chosen_as_of, config_option, json_option, print_json, reading_parts_of

if TYPE_CHECKING:
    from datetime import tzinfo

    from db import AsOf, ReleaseEntry
    from snapshots import Observation


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

    with reading_parts_of(config) as parts:
        zone = parts.configuration.zone
        asked = chosen_as_of(as_of, by, zone)
        entry, observations = parts.database.vintage(source, release, asked)
    if form in ROW_FORMS:
        print_rows([_row(observation, asked) for observation in observations], form)
    elif as_json or form == "json":
        about = {"schema": "figurewatch/figures/1", "source": source, "as_of": as_of_record(asked)}
        print_json({**about, "release": release_record(entry), "figures": [_record(observation) for observation in observations]})
    else:
        known = f" as of {asked}" if asked is not None else ""
        _print_text(f"{source}{known}", entry, observations, zone)


def _row(observation: Observation, asked: AsOf | None) -> dict[str, Any]:
    known = {} if asked is None else {"as_of": asked.day.isoformat(), "by": asked.clock.value}
    return {"series": observation.series, "label": observation.label, **figure_row(observation.figure), **known}


def _record(observation: Observation) -> dict[str, Any]:
    from snapshots.figures import as_record

    place = {"series": observation.series, "label": observation.label, "mention": observation.mention}
    return as_record(observation.figure) | place


def _print_text(title: str, entry: ReleaseEntry, observations: Sequence[Observation], zone: tzinfo) -> None:
    from monitor.reports.wording import counted, safe, stated

    published = f", published {entry.published.day} ({entry.published.origin})" if entry.published else ""
    seen = f", first seen {entry.observed_at.astimezone(zone):%Y-%m-%d}"
    click.echo(f"{title}: release {entry.number}{published}{seen}: {counted(len(observations), 'figure')}")
    for observation in observations:
        click.echo(f"  {stated(observation.figure):>28}  {safe(observation.label)}")
