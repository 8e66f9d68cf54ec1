"""`figurewatch export`."""

from __future__ import annotations

from pathlib import Path

import click

from monitor.cli.options import config_option, json_option, print_json, reading_parts_of
from monitor.cli.progress import counting
from monitor.cli.rebuild import source_named


@click.command()
@click.argument("source")
@click.option(
    "--warc", "target", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write; .gz packs it."
)
@config_option
@json_option
def command(source: str, target: Path, config: Path, as_json: bool) -> None:
    """Write every capture of SOURCE, each time that it was seen, as a WARC file that other tools read.

    \b
    Example:
      figurewatch export global-coalition --warc global-coalition.warc.gz
    """
    from monitor.exporters.warcs import export_warc

    with reading_parts_of(config) as parts, counting(f"exporting {source}") as tell:
        source_named(parts, source)
        try:
            records = export_warc(parts.database, source, target, parts.clock(), tell)
        except OSError as error:
            raise click.FileError(str(target), f"{error.strerror}; name a file in a writable directory") from error
    if as_json:
        print_json({"schema": "figurewatch/export/1", "source": source, "file": str(target), "records": records})
    else:
        click.echo(f"{source}: {records} sightings in {target}")
