"""`figurewatch restore`."""

from __future__ import annotations

from pathlib import Path

import click

from monitor.cli.options import config_option, json_option, load_for_reading, print_json


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@config_option
@json_option
def command(file: Path, config: Path, as_json: bool) -> None:
    """Put the backup FILE in the place of the database. What stood there is kept beside it under another name.

    On PostgreSQL the database that the configuration names must be empty; pg_restore fills it.

    Stop the service first: it is refused while one serves the database.

    \b
    Example:
      figurewatch restore figurewatch-2026-03-01.db
    """
    from db import restore
    from monitor.service.lock import only_scheduler

    configuration = load_for_reading(config)
    database = configuration.monitor.database
    with only_scheduler(database, configuration.zone):
        kept = restore(file, database)
    if as_json:
        print_json({"schema": "figurewatch/restore/1", "file": str(file), "kept": str(kept) if kept else None})
    else:
        click.echo(f"Restored from {file}." + (f" What stood there before is {kept}." if kept else ""))
