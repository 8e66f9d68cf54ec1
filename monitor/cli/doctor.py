"""`figurewatch doctor`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from monitor.cli.options import config_option, json_option, load_configuration, print_json


@click.command()
@config_option
@json_option
def command(config: Path, as_json: bool) -> None:
    """Examine configuration, clock, disk, database, backups, browser and channels; exit code 1 where something is not well.

    \b
    Example:
      figurewatch doctor
    """
    from monitor.clock import utc_now
    from monitor.doctor import examine

    findings = list(examine(load_configuration(config), utc_now()))
    if as_json:
        told = [{"what": finding.what, "well": finding.well, "told": finding.told} for finding in findings]
        print_json({"schema": "figurewatch/doctor/1", "findings": told})
    else:
        for finding in findings:
            click.echo(f"{'well' if finding.well else 'NOT WELL':<9} {finding.what}: {finding.told}")
    sys.exit(any(not finding.well for finding in findings))
