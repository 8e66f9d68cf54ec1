"""`figurewatch rebuild`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from monitor.cli.options import bulk_options, config_option, json_option, parts_of, print_json, require_consent, sources_named
from monitor.cli.progress import counting

if TYPE_CHECKING:
    from monitor.assembly import Parts
    from monitor.configuration import Source
    from monitor.read_only import ReadOnlyParts
    from monitor.rebuilding import Difference, Rebuilt
    from monitor.rebuilding.readings import Open


class Consent(NamedTuple):
    """What was said yes to when the command was given."""

    to_change: bool
    to_loss: bool


@click.command()
@click.argument("names", metavar="SOURCE...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="All configured sources, one after the other.")
@click.option("--yes", is_flag=True, help="Accept what it changes without asking.")
@click.option("--without-damaged", is_flag=True, help="Let go of releases whose page is damaged in the record.")
@bulk_options
@config_option
@json_option
def command(  # noqa: PLR0913 -- one parameter for each option
    *,
    names: tuple[str, ...],
    everything: bool,
    yes: bool,
    without_damaged: bool,
    folder: Path | None,
    engine: str,
    jobs: int | None,
    config: Path,
    as_json: bool,
) -> None:
    """Derive all releases of each SOURCE anew from its captures, in the order of publication; nothing is sent.

    It shows what would change and asks. Without a terminal it changes nothing unless --yes is given (exit code 2). With --parts a
    run that was broken off goes on where it was, but for the part that it was at. A capture that is damaged in the record is
    named and passed over (exit code 1); where it is all that tells of a release, the source stays as it is without
    --without-damaged.

    \b
    Examples:
      figurewatch rebuild global-coalition
      figurewatch rebuild global-coalition --parts parts/ --jobs 32 --yes
      figurewatch rebuild --all --parts parts/ --yes
    """
    if everything == bool(names):
        raise click.UsageError("name one SOURCE or several, or say --all")
    is_whole = True
    with parts_of(config, jobs=jobs) as parts:
        for source in sources_named(parts.configuration, names):
            opened = readings_of(source.name, folder, engine)
            is_whole &= _is_rebuilt_whole(source, parts, opened, Consent(yes, without_damaged), as_json=as_json)
    if not is_whole:
        sys.exit(1)


def _is_rebuilt_whole(source: Source, parts: Parts, opened: Open, consent: Consent, *, as_json: bool) -> bool:
    """Rebuilds one source and tells what became of it. Raises click.UsageError where nobody consents."""
    from monitor.rebuilding import accept, difference, loss_of, propose
    from monitor.reports.wording import safe

    with counting(f"rebuilding {source.name}") as tell:
        proposal = propose(source, parts, tell, opened=opened)
    if proposal.lost and not consent.to_loss:
        click.echo(f"{source.name}: nothing was changed: {safe(loss_of(proposal))}", err=True)
        return False
    told = difference(parts.database, source.name, proposal.releases, proposal.digests)
    if not as_json:
        tell_difference(told)
    if not told.is_none and not consent.to_change:
        for line in proposal.damaged:
            click.echo(f"{source.name}: damaged: {safe(line)}", err=True)
        again = f"figurewatch rebuild {source.name} --yes"
        require_consent("Put this in place of the stored history?", "nothing was changed", again, as_json=as_json)
    dropping = consent.to_loss
    rebuilt = accept(proposal, parts, without_damaged=dropping) or rebuilt_with_progress(
        source, parts, opened, without_damaged=dropping
    )
    if as_json:
        print_json(rebuilt_record(rebuilt) | {"difference": difference_record(told)})
    else:
        tell_rebuilt(rebuilt)
    return not rebuilt.damaged


def tell_difference(told: Difference) -> None:
    """On stderr: what would be otherwise."""
    from monitor.reports.wording import safe

    if told.is_none:
        click.echo("Nothing would change.", err=True)
        return
    click.echo(
        f"Releases {told.releases[0]} → {told.releases[1]}; figures: {told.added} added, {told.dropped} dropped, "
        f"{told.changed} changed; series: {len(told.series_new)} begin, {len(told.series_gone)} are gone, "
        f"{told.renamed} are named otherwise; releases told otherwise: {told.retold}",
        err=True,
    )
    for line in told.lines:
        click.echo(f"  {safe(line)}", err=True)


def difference_record(told: Difference) -> dict[str, Any]:
    """The part `difference` of `figurewatch/rebuild/1`."""
    return {
        "added": told.added,
        "dropped": told.dropped,
        "changed": told.changed,
        "retold": told.retold,
        "renamed": told.renamed,
        "series_new": list(told.series_new),
        "series_gone": list(told.series_gone),
    }


def source_named(parts: ReadOnlyParts, name: str) -> Source:
    """The configured source. Raises click.UsageError naming those that there are."""
    return sources_named(parts.configuration, (name,))[0]


def readings_of(source: str, folder: Path | None = None, engine: str = "pool") -> Open:
    """What reads the captures of a source: now, or behind a progress bar on stderr from parts in the folder."""
    from monitor.bulk.parts import made_ready
    from monitor.rebuilding.readings import ReadNow, kept_in

    return ReadNow if folder is None else kept_in(made_ready(folder), engine, lambda: counting(f"reading parts of {source}"))


def rebuilt_with_progress(source: Source, parts: Parts, opened: Open, *, without_damaged: bool = False) -> Rebuilt:
    """Rebuilds behind a progress bar on stderr. Raises StorageError."""
    from monitor.rebuilding import rebuild

    with counting(f"rebuilding {source.name}") as tell:
        return rebuild(source, parts, tell, opened, without_damaged=without_damaged)


def tell_rebuilt(rebuilt: Rebuilt) -> None:
    """Counts on stdout; what became no release on stderr."""
    from monitor.reports.wording import safe

    for line in rebuilt.damaged:
        click.echo(f"{rebuilt.source}: damaged: {safe(line)}", err=True)
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
        "damaged": list(rebuilt.damaged),
    }
