"""`figurewatch suspect`: documents that are held because they look wrong, and what people decide about them."""

from __future__ import annotations

import sys
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.options import config_option, deciding, json_option, parts_of, print_json, reading_parts_of
from monitor.clock import local_time
from monitor.hiding import without_secrets

if TYPE_CHECKING:
    from db import CheckEntry, HeldDocument
    from monitor.assembly import Parts

BUSY = 3


@click.group()
def command() -> None:
    """List documents that are held because they look wrong, and decide about them. Every decision is kept, and can be undone.

    \b
    Example:
      figurewatch suspect list
      figurewatch suspect release global-coalition
    """


@command.command("list")
@click.argument("source", required=False)
@config_option
@json_option
def list_held(source: str | None, config: Path, as_json: bool) -> None:
    """Print the held document of SOURCE or of every source: since when, and why.

    \b
    Example:
      figurewatch suspect list --json
    """
    with reading_parts_of(config) as parts:
        held_documents = parts.database.held_documents(source)
        rules, zone = parts.configuration.monitor, parts.configuration.zone
    if as_json:
        print_json({"schema": "figurewatch/suspects/1", "suspects": [_record(held_document) for held_document in held_documents]})
        return
    for held_document in held_documents:
        _tell(held_document, zone)
    if held_documents:
        click.echo(
            f"A held document becomes a release by itself when it stands for {rules.confirm_checks} checks over "
            f"{rules.confirm_hours:g} hours.",
            err=True,
        )
    else:
        click.echo("No document is held.", err=True)


@command.command()
@click.argument("source")
@deciding
def release(*, source: str, by: str, note: str | None, config: Path, as_json: bool) -> None:
    """Make the held document of SOURCE a release: what it changes is reported and sent.

    \b
    Example:
      figurewatch suspect release global-coalition --note "The sheet was rewritten"
    """
    from monitor.cli.check import deliver, print_checks, tell
    from monitor.cli.rebuild import source_named
    from monitor.held_documents import release_held
    from monitor.source_claims import holder_of

    with parts_of(config) as parts:
        named = source_named(parts, source)
        entry = release_held(named, parts, by, note, holder_of("figurewatch suspect"))
        if as_json:
            print_checks([(named, entry)], parts)
        else:
            tell([(named, entry)], parts)
        deliver(parts)
    sys.exit(_exit_code(entry))


@command.command()
@click.argument("source")
@deciding
def discard(*, source: str, by: str, note: str | None, config: Path, as_json: bool) -> None:
    """Keep the held document of SOURCE from ever becoming a release, however often it comes.

    \b
    Example:
      figurewatch suspect discard global-coalition --note "A login page"
    """
    from monitor.held_documents import discard_held

    with parts_of(config) as parts:
        held = discard_held(source, parts, by, note)
        number = _number_of(parts, source, held)
    if as_json:
        print_json({"schema": "figurewatch/discarded/1", **_record(held), "decision": number})
    else:
        click.echo(f"{source}: discarded (decision {number}); `figurewatch series undo {source} {number}` takes it back")


def _exit_code(entry: CheckEntry | None) -> int:
    if entry is None:
        return BUSY
    return 0 if entry.outcome is not None and entry.outcome.value == "released" else 1


def _number_of(parts: Parts, source: str, held: HeldDocument) -> int:
    made = parts.database.state_of(source).curations
    return next(curation.number for curation in reversed(made) if curation.capture == held.capture)


def _tell(held: HeldDocument, zone: tzinfo) -> None:
    from monitor.reports.wording import safe

    name = held.source.name
    checks = "1 check" if held.checks == 1 else f"{held.checks} checks"
    click.echo(f"{name}: {safe(held.cause.message)}")
    place = safe(without_secrets(held.address))
    click.echo(f"    {place}, since {local_time(held.since, zone)}, {checks}; capture {held.capture[:12]}")
    click.echo(f"    a true release? figurewatch suspect release {name}    not the sheet? figurewatch suspect discard {name}")


def _record(held_document: HeldDocument) -> dict[str, Any]:
    return {
        "source": held_document.source.name,
        "title": held_document.source.title,
        "cause": {"code": held_document.cause.code.value, "message": held_document.cause.message},
        "address": without_secrets(held_document.address),
        "media_type": held_document.media_type,
        "capture": held_document.capture,
        "since": held_document.since.isoformat(),
        "last_seen_at": held_document.last_seen_at.isoformat(),
        "checks": held_document.checks,
    }
