"""`figurewatch backup`."""

from __future__ import annotations

from pathlib import Path

import click

from monitor.cli.options import config_option, json_option, load_for_reading, print_json


@click.command()
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@config_option
@json_option
def command(target: Path, config: Path, as_json: bool) -> None:
    """Copy the database to one consistent file TARGET while the service runs. Nothing is overwritten.

    The copy of a SQLite file is checked; from PostgreSQL it is what pg_dump writes.

    Not in it: config.toml, secrets, and the feed file, which is written anew.

    \b
    Example:
      figurewatch backup figurewatch-2026-03-01.db
    """
    from db import backup

    size = backup(load_for_reading(config).monitor.database, target)
    if as_json:
        print_json({"schema": "figurewatch/backup/1", "file": str(target), "bytes": size})
    else:
        click.echo(f"{target}: {size} bytes")
