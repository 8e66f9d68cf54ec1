"""`figurewatch alert`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from monitor.cli.options import config_option, json_option, print_json, reading_parts_of

MOST_RELEASES = 1000


@click.command()
@click.argument("names", metavar="[SOURCE]...", nargs=-1)
@click.option("--dry-run", is_flag=True, required=True, help="Try the rules on the releases that there are; nothing is sent.")
@config_option
@json_option
def command(names: tuple[str, ...], dry_run: bool, config: Path, as_json: bool) -> None:  # noqa: ARG001 -- it is the only way yet
    """Say what each alert would have rung for; exit code 1 where one names no series and would never ring.

    \b
    Example:
      figurewatch alert --dry-run global-coalition
    """
    from monitor.alert_trial import trials_of

    with reading_parts_of(config) as parts:
        sources = {source.name: source for source in parts.configuration.sources}
        for name in names:
            if name not in sources:
                raise click.UsageError(f"there is no source {name!r}; known: {', '.join(sources) or 'none'}")
        known = {line.source.name for line in parts.database.overview() if line.releases}
        trials = [
            trial
            for name in names or sources
            if name in known
            for trial in trials_of(
                sources[name], parts.database.reports(name, limit=MOST_RELEASES), parts.database.history("", name)
            )
        ]
    if as_json:
        rules = [{"source": one.source, "rule": one.sentence, "series": one.named, "releases": list(one.rung)} for one in trials]
        print_json({"schema": "figurewatch/alerts/1", "alerts": rules})
    else:
        for one in trials:
            click.echo(f"{one.source}: {one.sentence}\n    {one.verdict}")
    sys.exit(any(not one.named for one in trials))
