"""`figurewatch rebuild`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.options import config_option, json_option, parts_of, print_json
from monitor.cli.progress import counting

if TYPE_CHECKING:
    from monitor.assembly import Parts
    from monitor.configuration import Source
    from monitor.rebuilding import Rebuilt


@click.command()
@click.argument("source")
@config_option
@json_option
def command(source: str, config: Path, as_json: bool) -> None:
    """Derive all releases of SOURCE anew from its captures, in the order of publication; nothing is sent.

    \b
    Example:
      figurewatch rebuild global-coalition
    """
    with parts_of(config) as parts:
        rebuilt = rebuilt_with_progress(source_named(parts, source), parts)
    if as_json:
        print_json(rebuilt_record(rebuilt))
    else:
        tell_rebuilt(rebuilt)


def source_named(parts: Parts, name: str) -> Source:
    """The configured source. Raises click.UsageError naming those that there are."""
    known = {source.name: source for source in parts.configuration.sources}
    if name not in known:
        raise click.UsageError(f"there is no source {name!r}; known: {', '.join(known) or 'none'}")
    return known[name]


def rebuilt_with_progress(source: Source, parts: Parts) -> Rebuilt:
    """Rebuilds behind a progress bar on stderr. Raises StorageError."""
    from monitor.rebuilding import rebuild

    with counting(f"rebuilding {source.name}") as tell:
        return rebuild(source, parts, tell)


def tell_rebuilt(rebuilt: Rebuilt) -> None:
    """Counts on stdout; what became no release on stderr."""
    from monitor.reports.wording import safe

    for line in (*rebuilt.unreadable, *rebuilt.held):
        click.echo(f"{rebuilt.source}: held: {safe(line)}", err=True)
    click.echo(f"{rebuilt.source}: {rebuilt.releases} releases from {rebuilt.captures} captures; there were {rebuilt.before}")


def rebuilt_record(rebuilt: Rebuilt) -> dict[str, Any]:
    """As `figurewatch/rebuild/1`."""
    return {
        "schema": "figurewatch/rebuild/1",
        "source": rebuilt.source,
        "captures": rebuilt.captures,
        "before": rebuilt.before,
        "releases": rebuilt.releases,
        "held": list(rebuilt.held),
        "unreadable": list(rebuilt.unreadable),
    }
