"""`figurewatch db`."""

from __future__ import annotations

from pathlib import Path

import click

from monitor.cli.options import config_option, json_option, load_configuration, print_json


@click.group()
def command() -> None:
    """Look after the database.

    \b
    Example:
      figurewatch db upgrade
    """


@command.command()
@config_option
@json_option
def upgrade(config: Path, as_json: bool) -> None:
    """Bring the database to this version's schema; copy the file first.

    \b
    Example:
      cp figurewatch.db figurewatch.db.old && figurewatch db upgrade
    """
    from db import upgrade as bring_up
    from monitor.reports.wording import counted

    steps = bring_up(load_configuration(config).monitor.database)
    if as_json:
        print_json({"schema": "figurewatch/upgrade/1", "steps": steps})
        return
    for step in steps:
        click.echo(step)
    click.echo("The database is of this version." if not steps else f"{counted(len(steps), 'step')} taken.", err=True)
