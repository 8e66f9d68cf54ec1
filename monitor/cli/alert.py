"""`figurewatch alert`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.options import config_option, json_option, print_json, reading_parts_of, sources_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.alert_trial import Trial
    from monitor.configuration import Source
    from monitor.read_only import ReadOnlyParts

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
        trials = [trial for source in _wanted(parts, names) for trial in trials_of(source, parts.database, MOST_RELEASES)]
    if as_json:
        print_json({"schema": "figurewatch/alerts/1", "alerts": [_record(trial) for trial in trials]})
    else:
        _print(trials, set() if names else _without_rule(parts))
    sys.exit(not all(trial.named for trial in trials))


def _wanted(parts: ReadOnlyParts, names: tuple[str, ...]) -> list[Source]:
    """The sources named, or all; those without a release have nothing to try a rule on."""
    with_releases = {line.source.name for line in parts.database.overview() if line.releases}
    return [source for source in sources_named(parts.configuration, names) if source.name in with_releases]


def _without_rule(parts: ReadOnlyParts) -> set[str]:
    """The sources with neither a rule nor a channel."""
    return {source.name for source in parts.configuration.sources if not source.alert and not source.notify}


def _print(trials: Sequence[Trial], silent: set[str]) -> None:
    """What has neither a rule nor a channel is told in one line, where nobody asked for it by name."""
    for trial in trials:
        if trial.source not in silent:
            click.echo(f"{trial.source}: {trial.sentence}\n    {trial.verdict}")
    quiet = [trial.source for trial in trials if trial.source in silent]
    if quiet:
        click.echo(f"Nobody is told of changes of {', '.join(quiet)}: without a channel (notify) and without a rule.")


def _record(trial: Trial) -> dict[str, Any]:
    return {"source": trial.source, "rule": trial.sentence, "series": trial.named, "releases": list(trial.rung)}
