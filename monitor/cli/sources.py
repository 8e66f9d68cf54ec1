"""`figurewatch sources`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.options import config_option, json_option, print_json, reading_parts_of

if TYPE_CHECKING:
    from db import SourceOverview


@click.command()
@config_option
@json_option
def command(config: Path, as_json: bool) -> None:
    """List every source: state, last and next check, releases, last change.

    \b
    Example:
      figurewatch sources
    """
    with reading_parts_of(config) as parts:
        lines = parts.database.overview()
    if as_json:
        print_json({"schema": "figurewatch/sources/1", "sources": [_record(line) for line in lines]})
        return
    for line in lines:
        click.echo(f"{line.source.name}: {_state(line)}")
        click.echo(f"    {line.source.title} <{line.source.address}>")
        click.echo(
            f"    {line.releases} releases, {line.figures} figures; last change {_when(line.last_change_at)}; next check {_when(line.next_due)}"  # noqa: E501
        )


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


def _record(line: SourceOverview) -> dict[str, Any]:
    last = line.last_check
    return {
        "name": line.source.name,
        "title": line.source.title,
        "address": line.source.address,
        "releases": line.releases,
        "figures": line.figures,
        "last_check": last and (last.finished_at or last.started_at).isoformat(),
        "outcome": last.outcome.value if last and last.outcome else None,
        "cause": {"code": last.cause.code.value, "message": last.cause.message} if last and last.cause else None,
        "next_due": line.next_due and line.next_due.isoformat(),
        "last_change_at": line.last_change_at and line.last_change_at.isoformat(),
        "failing_since": line.failing_since and line.failing_since.isoformat(),
    }
