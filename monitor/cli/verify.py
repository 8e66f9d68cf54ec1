"""`figurewatch verify`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.options import config_option, json_option, print_json, reading_parts_of

if TYPE_CHECKING:
    from db import Chain
    from monitor.read_only import ReadOnlyParts


@click.command()
@click.option("--derive", is_flag=True, help="Also derive every history anew, and compare it with the stored one (slow).")
@config_option
@json_option
def command(*, derive: bool, config: Path, as_json: bool) -> None:
    """Check the record: stored pages against their digests, rows against each other, and the chain over captures and decisions.

    It prints the newest link of the chain of every source; kept elsewhere, it proves later that nothing was altered. Exit code 1
    where anything is wrong.

    \b
    Example:
      figurewatch verify --derive
    """
    with reading_parts_of(config) as parts:
        faults = [(fault.place, fault.message) for fault in parts.database.faults()]
        left_out: dict[str, str] = {}
        faults += _derived(parts, left_out) if derive else []
        chains = parts.database.chains()
    if as_json:
        told = [{"place": place, "message": message} for place, message in faults]
        links = [{"source": chain.source, "entries": chain.entries, "digest": chain.digest} for chain in chains]
        print_json({"schema": "figurewatch/verify/1", "faults": told, "chains": links, "not_derived": list(left_out)})
    else:
        _tell(faults, chains, left_out)
        if not derive:
            click.echo("Figures and changes are derived from it, and were not derived anew: `--derive` compares them.", err=True)
    sys.exit(bool(faults))


def _tell(faults: Sequence[tuple[str, str]], chains: Iterable[Chain], left_out: Mapping[str, str]) -> None:
    from monitor.reports.wording import counted, safe

    for place, message in faults:
        click.echo(f"{safe(place)}: {safe(message)}", err=True)
    for chain in chains:
        click.echo(f"{chain.source}: {chain.entries} entries, newest {chain.digest}")
    click.echo(f"{counted(len(faults), 'fault')}." if faults else "Everything is as it was recorded.", err=True)
    for name, why in left_out.items():
        click.echo(f"{name}: its history was not derived anew: {safe(why)}", err=True)


def _derived(parts: ReadOnlyParts, left_out: dict[str, str]) -> list[tuple[str, str]]:
    """The faults of histories; a source that nothing says how to read, or whose pages were deleted, comes into `left_out`."""
    from db import RemovedError
    from monitor.assembly import completed
    from monitor.rebuilding import difference, propose
    from monitor.reports.wording import counted

    faults = []
    configured = {source.name for source in parts.configuration.sources}
    known = [line.source.name for line in parts.database.overview() if line.releases]
    left_out |= {name: "it is no longer in the configuration" for name in known if name not in configured}
    for source in parts.configuration.sources:
        if source.name in known:
            try:
                proposal = propose(source, completed(parts))
            except RemovedError as error:
                left_out[source.name] = str(error)
                continue
            told = difference(parts.database, source.name, proposal.releases, proposal.digests)
            if not told.is_none:
                figures = f"{told.added} figures added, {told.dropped} dropped, {told.changed} changed"
                counts = f"{figures}; {counted(told.retold, 'release')} told and {told.renamed} series named otherwise"
                remedy = f"`figurewatch rebuild {source.name}` shows it"
                faults.append((f"source {source.name}", f"its history derived anew differs: {counts}; {remedy}"))
    return faults
