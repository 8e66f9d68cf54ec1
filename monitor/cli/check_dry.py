"""`figurewatch check --dry-run`: what would be told if a document were the next one of its source."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.comparisons import print_comparison
from monitor.cli.options import load_for_reading, print_json, sources_named

if TYPE_CHECKING:
    from db import CheckResult, SourceState

SCHEMA = "figurewatch/dry-run/1"


def dry_run(names: Sequence[str], place: str, config: Path, *, as_json: bool) -> None:
    """Prints the outcome; exit code 1 where the document would be held. Raises click.UsageError unless one source is meant."""
    from db import Database, StorageError
    from monitor.cli.stateless import document_of
    from monitor.clock import utc_now
    from monitor.dry_run import is_read_otherwise, outcome_of, state_known
    from monitor.reading.here import within_limits

    configuration = load_for_reading(config)
    chosen = sources_named(configuration, names)
    if len(chosen) != 1:
        known = ", ".join(source.name for source in chosen) or "none"
        raise click.UsageError(f"--dry-run: name the one source that the document is of; known: {known}")
    source = chosen[0]
    database: Database | None = None
    try:
        database = Database.open_read_only(configuration.monitor.database)
    except StorageError as error:
        click.echo(f"warning: compared with nothing: {error}", err=True)
    try:
        state = state_known(database, source)
        if is_read_otherwise(state, source):
            click.echo(
                "warning: the newest release was read by another version; some differences may be of the reading", err=True
            )
        with within_limits(f"reading {place}"):
            result = outcome_of(document_of(place), state, source, configuration.monitor, utc_now(), database)
    finally:
        if database is not None:
            database.close()
    if as_json:
        print_json({"schema": SCHEMA, "source": source.name, "document": place, **_record(result)})
    else:
        _print(result, state, place)
    sys.exit(1 if result.outcome.value in {"suspect", "failed"} else 0)


def _record(result: CheckResult) -> dict[str, object]:
    from monitor.reports.json import changes_record

    told = changes_record(result.release.changes, result.release.unchanged) if result.release else {"changes": [], "unchanged": 0}
    return {
        "outcome": result.outcome.value,
        "cause": result.cause and {"code": result.cause.code.value, "message": result.cause.message},
        "channels": [delivery.channel for delivery in result.deliveries],
        "figures": len(result.release.observations) if result.release else None,
        "changes": told["changes"],
        "unchanged": told["unchanged"],
    }


def _print(result: CheckResult, state: SourceState, place: str) -> None:
    """In words."""
    from monitor.reports.wording import counted

    name, latest = state.source.name, state.latest.number if state.latest else 0
    place = "what was given on standard input" if place == "-" else place
    if result.cause is not None:
        click.echo(f"{name}: {place} would be held as {result.outcome.value}: {result.cause.message}")
        return
    if result.release is None:
        click.echo(f"{name}: {place} would change nothing: it states what release {latest} does")
        return
    figures = len(result.release.observations)
    if not latest:
        click.echo(f"{name}: {place} would be release 1, the first, with {counted(figures, 'figure')}; nobody would be told")
        return
    click.echo(f"{name}: {place} would be release {latest + 1}")
    print_comparison(result.release.changes, result.release.unchanged, figures)
    channels = [delivery.channel for delivery in result.deliveries]
    click.echo(f"Would be told to {', '.join(channels)}." if channels else "Nobody would be told.")
