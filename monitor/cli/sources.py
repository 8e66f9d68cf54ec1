"""`figurewatch sources`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.options import (
    NO_SOURCE,
    config_option,
    deciding,
    json_option,
    parts_of,
    print_json,
    reading_parts_of,
    require_consent,
)
from monitor.clock import local_time
from monitor.hiding import without_secrets

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
      figurewatch sources pause global-coalition
    """
    if context.invoked_subcommand is None:
        _list(config, as_json=as_json)


@command.command()
@click.argument("source")
@deciding
def pause(**options: Any) -> None:  # noqa: ANN401 -- what click gives
    """Visit SOURCE no more until it is resumed; also a running service leaves it alone at once.

    \b
    Example:
      figurewatch sources pause global-coalition --note "moving to a new site"
    """
    _decide("pause", **options)


@command.command()
@click.argument("source")
@deciding
def resume(**options: Any) -> None:  # noqa: ANN401 -- what click gives
    """Visit SOURCE again, at once: one that was paused or removed.

    \b
    Example:
      figurewatch sources resume global-coalition
    """
    _decide("resume", **options)


@command.command()
@click.argument("source")
@click.option("--purge", is_flag=True, help="Also delete its stored pages, for good; keys, figures and tombstones stay.")
@click.option("--yes", is_flag=True, help="Delete them without asking.")
@deciding
def remove(*, purge: bool, yes: bool, **options: Any) -> None:  # noqa: ANN401 -- what click gives
    """Visit SOURCE no more and archive it; its history can be asked for as before. Its [[source]] may go from the configuration.

    \b
    Example:
      figurewatch sources remove global-coalition --purge
    """
    if purge and not yes:
        source = options["source"]  # nothing brings deleted pages back but a backup
        require_consent(
            f"Delete the stored pages of {source} for good?", "nothing was deleted",
            f"figurewatch sources remove {source} --purge --yes", as_json=options["as_json"],
        )  # fmt: skip
    _decide("remove", purge=purge, **options)


def _decide(  # noqa: PLR0913 -- what click gives
    word: str, *, source: str, by: str, note: str | None, config: Path, as_json: bool, purge: bool = False
) -> None:
    from db import SourceDecision, SourceDecisionKind

    with parts_of(config) as parts:
        zone = parts.configuration.zone
        decision = SourceDecision(kind=SourceDecisionKind(word), made_by=by, made_at=parts.clock(), note=note)
        stopped = parts.database.stopped(source)
        if not (purge and stopped is not None and stopped.kind is SourceDecisionKind.REMOVE):
            parts.database.decide_about(source, decision)
        purged = parts.database.purge(source, by, decision.made_at) if purge else 0
    if as_json:
        told = {"source": source, "decision": word, "made_by": by, "made_at": decision.made_at.isoformat(), "note": note}
        print_json({"schema": "figurewatch/source-decision/1", **told, "purged": purged})
    else:
        click.echo(f"{source}: {decision.told(zone)}" + (f"; {_number(purged, 'stored page')} deleted" if purge else ""))


def _list(config: Path, *, as_json: bool) -> None:
    with reading_parts_of(config) as parts:
        configured, zone = {source.name for source in parts.configuration.sources}, parts.configuration.zone
        lines, health, today = parts.database.overview(), parts.database.health(), parts.clock().astimezone(zone).date()
    if as_json:
        from monitor.reports.json import source_record

        told = [
            source_record(line, health[line.source.name], today) | {"configured": line.source.name in configured}
            for line in lines
        ]
        print_json({"schema": "figurewatch/sources/1", "sources": told})
        return
    if not lines and not configured:
        click.echo(NO_SOURCE.format(config), err=True)
    for line in lines:
        _print(line, health[line.source.name].rhythm, today, zone, is_configured=line.source.name in configured)
    if len(lines) > 1:
        click.echo(_summed_up(lines, configured))


def _print(line: SourceOverview, rhythm: Rhythm | None, today: date, zone: tzinfo, *, is_configured: bool) -> None:
    gone = "" if is_configured else " (not in the configuration; its history stays)"
    click.echo(f"{line.source.name}: {_state(line, zone)}{gone}")
    click.echo(f"    {line.source.title} <{without_secrets(line.source.address)}>")
    if rhythm:
        click.echo(f"    {_expected(rhythm, today)}")
    stored = f"{_number(line.releases, 'release')}, {_number(line.figures, 'figure')}"
    times = f"last change {_when(line.last_change_at, zone)}; next check {_next(line, zone) if is_configured else 'none'}"
    click.echo(f"    {stored}; {times}")


def _summed_up(lines: Sequence[SourceOverview], configured: Collection[str]) -> str:
    """Such as "40 sources; failing: depot-5; suspect: depot-7; paused: depot-9": what is easily missed in a long list.

    What is configured no more is not visited, and fails for nobody.
    """
    named: dict[str, list[str]] = {}
    for line in lines:
        trouble = _trouble(line) if line.source.name in configured or line.stopped is not None else None
        if trouble is not None:
            named.setdefault(trouble, []).append(line.source.name)
    return "; ".join([_number(len(lines), "source"), *(f"{trouble}: {', '.join(names)}" for trouble, names in named.items())])


def _trouble(line: SourceOverview) -> str | None:
    """In a word why nothing new comes from it, if so."""
    if line.stopped is not None:
        return {"pause": "paused", "remove": "removed"}[line.stopped.kind]
    if line.failing_since is not None:
        return "failing"
    if line.last_check is None:
        return "never checked"
    return "suspect" if line.last_check.outcome == "suspect" else None


def _expected(rhythm: Rhythm, today: date) -> str:
    """When the next issue is expected, or that it is overdue."""
    every = f"new figures about every {rhythm.every.days} days" if rhythm.every.days > 1 else "new figures every day"
    if rhythm.is_overdue(today):
        return f"overdue: {every}, expected on {rhythm.expected}"
    return f"{every}; next expected on {rhythm.expected}"


def _state(line: SourceOverview, zone: tzinfo) -> str:
    if line.stopped is not None:
        return line.stopped.told(zone)
    if line.last_check is None:
        return "never checked"
    when = _when(line.last_check.finished_at or line.last_check.started_at, zone)
    outcome = line.last_check.outcome.value if line.last_check.outcome else "running"
    cause = f": {line.last_check.cause.message}" if line.last_check.cause else ""
    since = f" (failing since {_when(line.failing_since, zone)})" if line.failing_since else ""
    return f"{outcome} {when}{since}{cause}"


def _next(line: SourceOverview, zone: tzinfo) -> str:
    if line.next_due is None and line.stopped is None:
        return "when `figurewatch run` starts"
    return _when(line.next_due, zone)


def _when(moment: datetime | None, zone: tzinfo) -> str:
    return local_time(moment, zone) if moment else "none"


def _number(count: int, name: str) -> str:
    return f"{count} {name}" if count == 1 else f"{count} {name}s"  # what words reports loads more than this command needs
