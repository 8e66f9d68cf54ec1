"""`figurewatch export --all`: everything, in one folder."""

from __future__ import annotations

from pathlib import Path

import click

from monitor.cli.options import print_json, reading_parts_of
from monitor.cli.progress import counting


def export_all(folder: Path, config: Path, *, as_json: bool) -> None:
    """Prints a line for each source, and how to read it back."""
    from monitor.exporters.everything import DATABASE, export_everything
    from monitor.reports.wording import counted

    with reading_parts_of(config) as parts, counting(f"exporting to {folder}") as tell:
        try:
            url, zone = parts.configuration.monitor.database, parts.configuration.zone
            exported = list(export_everything(parts.database, url, folder, parts.clock(), tell, zone))
        except OSError as error:
            raise click.FileError(str(folder), f"{error.strerror}; name a folder that can be written") from error
    database = folder / DATABASE
    if as_json:
        told = [
            {
                "source": source_export.source,
                "statements": source_export.statements,
                "sightings": source_export.sightings,
                "removed": source_export.removed,
            }
            for source_export in exported
        ]
        whole = str(database) if database.exists() else None
        print_json({"schema": "figurewatch/export-all/1", "folder": str(folder), "sources": told, "database": whole})
        return
    for source_export in exported:
        removed = f", without {source_export.removed} pages that were deleted on purpose" if source_export.removed else ""
        written = f"{counted(source_export.statements, 'statement')}, {counted(source_export.sightings, 'sighting')}"
        click.echo(f"{source_export.source}: {written}{removed}")
    click.echo(
        f"{len(exported)} sources in {folder}; `figurewatch import SOURCE {folder}/SOURCE/captures.warc.gz` takes one in again"
    )
    if database.exists():
        click.echo(f"The whole record is {database}; `figurewatch restore {database}` puts it back")
