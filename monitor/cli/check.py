"""`figurewatch check`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.check_dry import dry_run
from monitor.cli.options import NO_SOURCE, config_option, json_option, parts_of, print_json, sources_named
from monitor.cli.progress import going_through
from snapshots.errors import FigurewatchError

if TYPE_CHECKING:
    from datetime import datetime

    from db import CheckEntry
    from monitor.assembly import Parts
    from monitor.configuration import Source
    from snapshots import Change

    Visit = CheckEntry | FigurewatchError | None

MOST_SHOWN = 100
BUSY = 3


@click.command()
@click.argument("names", metavar="[SOURCE]...", nargs=-1)
@config_option
@json_option
@click.option(
    "--now", is_flag=True, help="Ask also hosts that asked to be left alone for a while (Retry-After); read robots.txt anew."
)
@click.option(
    "--dry-run", "document", metavar="FILE", help="Only say what this document (file, address, -) would mean as the next."
)
def command(names: tuple[str, ...], config: Path, as_json: bool, now: bool, document: str | None) -> None:
    """Check the named sources now, or all of them.

    Exit code 1 where one failed or looks wrong, else 3 where another process is checking one.

    \b
    Example:
      figurewatch check global-coalition --json
      figurewatch check global-coalition --dry-run next.html
    """
    if document is not None:
        dry_run(names, document, config, as_json=as_json)
    with parts_of(config, ask_anyway=now) as parts:
        sources, began = _chosen(parts, names, config), parts.clock()
        last = _visit_all(sources, parts)
        visits = [
            (source, line) for source, entry in zip(sources, last, strict=True) for line in _whole(source, entry, began, parts)
        ]
        if as_json:
            print_checks(visits, parts)
        else:
            tell(visits, parts)
        _warn_of_alerts(sources, parts)
        deliver(parts)
    sys.exit(_exit_code([entry for _, entry in visits]))


def _exit_code(entries: Sequence[Visit]) -> int:
    """0 done, 1 a source failed, 3 another process is at one of them (docs/reference/commands.md)."""
    if any(isinstance(entry, FigurewatchError) or _is_bad(entry) for entry in entries):
        return 1
    return BUSY if None in entries else 0


def _chosen(parts: Parts, names: tuple[str, ...], config: Path) -> list[Source]:
    chosen = sources_named(parts.configuration, names)
    if not chosen:
        from monitor.errors import ConfigError

        raise ConfigError(NO_SOURCE.format(config))
    return chosen


def _visit_all(sources: Sequence[Source], parts: Parts) -> list[Visit]:
    """One after the other, with progress on stderr; what the database refuses of one does not keep the others."""
    from monitor.isolation import visit
    from monitor.source_claims import holder_of

    entries: list[Visit] = []
    with going_through(sources, lambda source: source.name, parts.fetcher.tell_of_pauses) as shown:
        for source in shown:
            try:
                entries.append(visit(source, parts, holder_of("figurewatch check")))
            except FigurewatchError as error:
                entries.append(error)
    return entries


def _whole(source: Source, last: Visit, began: datetime, parts: Parts) -> list[Visit]:
    """All checks of a visit: each document that was issued since the last one is a check of its own."""
    if last is None or isinstance(last, FigurewatchError):
        return [last]
    newest = reversed(parts.database.checks(source.name, MOST_SHOWN))
    return [*(entry for entry in newest if entry.started_at >= began and entry.id < last.id), last]


def _next_step(entry: CheckEntry) -> str:
    """For a document that is held: what a person can do."""
    if entry.outcome is None or entry.outcome.value != "suspect" or entry.cause is None or entry.cause.code.value == "discarded":
        return ""
    name = entry.source
    return f". It is held: `figurewatch suspect release {name}` makes it a release, `figurewatch suspect discard {name}` drops it"


def print_checks(visits: Sequence[tuple[Source, Visit]], parts: Parts) -> None:
    """Prints `figurewatch/checks/1`."""
    from monitor.reports.json import checks_record

    told = [(source.name, entry, _changes(source, entry, parts)) for source, entry in visits]
    print_json(checks_record(told))


def _changes(source: Source, entry: Visit, parts: Parts) -> Sequence[Change]:
    """What its release changed; nothing where it brought none."""
    if entry is None or isinstance(entry, FigurewatchError) or not _is_news(entry):
        return ()
    return parts.database.report(source.name, entry.release).changes


def tell(visits: Sequence[tuple[Source, Visit]], parts: Parts) -> None:
    """Prints a report for each release, a line for everything else."""
    from monitor.reports.reader import Reader
    from monitor.reports.text import text_report

    confidence, reader = parts.configuration.monitor.confidence, Reader(zone=parts.configuration.zone)

    for source, entry in visits:
        if entry is None:
            click.echo(f"{source.name}: skipped, another process is checking it", err=True)
        elif isinstance(entry, FigurewatchError):
            click.echo(f"{source.name}: failed: {entry}", err=True)
        elif entry.cause is not None:
            click.echo(f"{source.name}: {entry.outcome}: {entry.cause.message}{_next_step(entry)}", err=True)
        elif _is_news(entry):
            report = parts.database.report(source.name, entry.release)
            click.echo(text_report(report, confidence=confidence, reader=reader))
        else:
            click.echo(f"{source.name}: unchanged, {f'release {entry.release}' if entry.release else 'no release yet'}")


def _warn_of_alerts(sources: Sequence[Source], parts: Parts) -> None:
    from monitor.alerts import silent_alerts, told_as_silent

    for source, alert in silent_alerts(sources, parts.database):
        click.echo(f"warning: {told_as_silent(source, alert)}", err=True)


def _is_news(entry: CheckEntry) -> bool:
    return entry.outcome is not None and entry.outcome.value == "released"


def _is_bad(entry: CheckEntry | None) -> bool:
    """Failed, or held as suspect; a variant that is held, or what a person discarded, is no trouble."""
    if entry is None or entry.outcome is None:
        return False
    is_known = entry.cause is not None and entry.cause.code.value in ("variant", "discarded")
    return entry.outcome.value in ("failed", "suspect") and not is_known


def deliver(parts: Parts) -> None:
    """What the checks have queued goes out at once, and the feed is rewritten; what fails is tried again the next time."""
    from monitor.notifications import Outbox
    from monitor.notifications.teller import Teller
    from monitor.service.feed import write_feed

    Teller(parts).tell()
    outbox = Outbox(parts)
    outbox.send_due()
    outbox.close()
    write_feed(parts)
