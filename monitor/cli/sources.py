"""`figurewatch sources`."""

from __future__ import annotations

import getpass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.options import config_option, json_option, parts_of, print_json, reading_parts_of

if TYPE_CHECKING:
    from db import SourceOverview
    from snapshots.rhythm import Rhythm


@click.group(invoke_without_command=True)
@config_option
@json_option
@click.pass_context
def command(context: click.Context, config: Path, as_json: bool) -> None:
    """List every source: state, last and next check, releases, last change. One that the configuration no longer names says so.

    \b
    Example:
      figurewatch sources
      figurewatch sources remove global-coalition
    """
    if context.invoked_subcommand is None:
        _list(config, as_json=as_json)


@command.command()
@click.argument("source")
@click.option("--purge", is_flag=True, help="Also delete its stored pages; keys, figures and tombstones stay.")
@click.option("--by", default=getpass.getuser, show_default="your user name", help="Who removes it.")
@config_option
@json_option
def remove(*, source: str, purge: bool, by: str, config: Path, as_json: bool) -> None:
    """Archive SOURCE: it is visited no more, and its history can be asked for as before. Take it out of the configuration first.

    \b
    Example:
      figurewatch sources remove global-coalition --purge
    """
    with parts_of(config) as parts:
        if source in {one.name for one in parts.configuration.sources}:
            raise click.UsageError(f"{config} still names {source!r}; take its [[source]] out first, else it is watched again")
        purged = parts.database.archive(source, by, parts.clock(), purge=purge)
    if as_json:
        print_json({"schema": "figurewatch/removed/1", "source": source, "purged": purged})
    else:
        click.echo(f"{source}: archived" + (f"; {purged} stored pages deleted" if purge else "; its history stays"))


def _list(config: Path, *, as_json: bool) -> None:
    with reading_parts_of(config) as parts:
        lines, health, today = parts.database.overview(), parts.database.health(), parts.clock().date()
        configured = {source.name for source in parts.configuration.sources}
    if as_json:
        from monitor.reports.json import source_record

        told = [
            source_record(line, health[line.source.name], today) | {"configured": line.source.name in configured}
            for line in lines
        ]
        print_json({"schema": "figurewatch/sources/1", "sources": told})
        return
    for line in lines:
        gone = "" if line.source.name in configured else _gone(line)
        click.echo(f"{line.source.name}: {_state(line)}{gone}")
        click.echo(f"    {line.source.title} <{line.source.address}>")
        if rhythm := health[line.source.name].rhythm:
            click.echo(f"    {_expected(rhythm, today)}")
        click.echo(
            f"    {line.releases} releases, {line.figures} figures; last change {_when(line.last_change_at)}; next check {_when(line.next_due)}"  # noqa: E501
        )


def _expected(rhythm: Rhythm, today: date) -> str:
    """When the next issue is expected, or that it is overdue."""
    every = f"new figures about every {rhythm.every.days} days" if rhythm.every.days > 1 else "new figures every day"
    if rhythm.is_overdue(today):
        return f"overdue: {every}, expected on {rhythm.expected}"
    return f"{every}; next expected on {rhythm.expected}"


def _gone(line: SourceOverview) -> str:
    when = f", archived {_when(line.archived_at)}" if line.archived_at else ""
    return f" (not in the configuration{when}; its history stays)"


def _state(line: SourceOverview) -> str:
    if line.last_check is None:
        return "never checked"
    when = _when(line.last_check.finished_at or line.last_check.started_at)
    outcome = line.last_check.outcome.value if line.last_check.outcome else "running"
    cause = f": {line.last_check.cause.message}" if line.last_check.cause else ""
    since = f" (failing since {_when(line.failing_since)})" if line.failing_since else ""
    return f"{outcome} {when}{since}{cause}"


def _when(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC" if moment else "none"
