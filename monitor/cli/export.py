"""`figurewatch export`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.export_all import export_all
from monitor.cli.options import config_option, json_option, print_json, reading_parts_of
from monitor.cli.progress import counting
from monitor.cli.rebuild import source_named

if TYPE_CHECKING:
    from monitor.read_only import ReadOnlyParts

Tell = Callable[[int, int], None]
FILE = click.Path(path_type=Path)
OWN = ("warc", "csv", "parquet", "xlsx", "datapackage")
"""Each has an option of its own."""


@click.command()
@click.argument("source", required=False)
@click.option(
    "--all",
    "folder",
    type=FILE,
    metavar="FOLDER",
    help="Everything: all sources as data packages and WARC files, and the database.",
)
@click.option("--warc", type=FILE, help="Every capture, each time that it was seen, as a WARC file; .gz packs it.")
@click.option("--csv", type=FILE, help="Every statement with the days it held, as CSV.")
@click.option("--parquet", type=FILE, help="The same as Parquet (extra `parquet`).")
@click.option("--xlsx", type=FILE, help="The same as a workbook (extra `xlsx`).")
@click.option("--as", "added", type=(str, FILE), metavar="FORMAT FILE", help="The same in a format of another package.")
@click.option("--datapackage", type=FILE, help="The same as a folder with a Frictionless data package.")
@config_option
@json_option
def command(
    *,
    source: str | None,
    folder: Path | None,
    config: Path,
    as_json: bool,
    added: tuple[str, Path] | None,
    **targets: Path | None,
) -> None:
    """Write SOURCE for other programs: its captures as a WARC file, or its figures as a table; or everything there is.

    \b
    Examples:
      figurewatch export global-coalition --warc global-coalition.warc.gz
      figurewatch export global-coalition --csv figures.csv
      figurewatch export --all everything/
    """
    if folder is not None:
        _require_nothing_else(source, added, targets)
        export_all(folder, config, as_json=as_json)
        return
    if source is None:
        raise click.UsageError("name a SOURCE, or a folder for everything: --all FOLDER")
    form, target = _chosen(targets, added)
    with reading_parts_of(config) as parts, counting(f"exporting {source}") as tell:
        if form == "warc":
            source_named(parts, source)
        try:
            records = _added(parts, source, *added) if added else _written(parts, source, form, target, tell)
        except OSError as error:
            raise click.FileError(str(target), f"{error.strerror}; name a file in a writable directory") from error
        removed = len(parts.database.removals(source)) if form == "warc" else 0
    if as_json:
        print_json(
            {"schema": "figurewatch/export/1", "source": source, "file": str(target), "records": records, "removed": removed}
        )
    else:
        click.echo(f"{source}: {records} {'sightings' if form == 'warc' else 'statements'} in {target}")
    if removed:
        click.echo(
            f"Not in it: {removed} pages that were deleted on purpose; `figurewatch verify` proves when and why.", err=True
        )


def _require_nothing_else(source: str | None, added: tuple[str, Path] | None, targets: Mapping[str, Path | None]) -> None:
    if source is not None or added is not None or any(target is not None for target in targets.values()):
        raise click.UsageError("--all FOLDER writes every source in every form: name neither SOURCE nor another file")


def _chosen(targets: Mapping[str, Path | None], added: tuple[str, Path] | None) -> tuple[str, Path]:
    chosen = [(form, target) for form, target in targets.items() if target is not None] + ([added] if added else [])
    if len(chosen) != 1:
        raise click.UsageError("name one file: --warc, --csv, --parquet, --xlsx, --datapackage or --as")
    return chosen[0]


def _written(parts: ReadOnlyParts, source: str, form: str, target: Path, tell: Tell) -> int:
    from monitor.exporters import tables
    from monitor.exporters.warcs import export_warc

    if form == "warc":
        return export_warc(parts.database, source, target, parts.clock(), tell)
    rows = tables.rows_of(parts.database, source, parts.configuration.zone)
    if form == "datapackage":
        return tables.write_package(rows, source, target)
    writers = {"csv": tables.write_csv, "parquet": tables.write_parquet, "xlsx": tables.write_xlsx}
    return writers[form](rows, target)


def _added(parts: ReadOnlyParts, source: str, form: str, target: Path) -> int:
    """Writes the statements with an exporter of another package. Raises click.UsageError where none has that name."""
    from monitor.exporters import tables
    from monitor.extensions import installed
    from monitor.whole_files import written_whole

    exporters = installed().exporters
    if form in OWN:
        raise click.UsageError(f"--as {form}: this format needs no other package; write --{form} {target}")
    if form not in exporters:
        known = ", ".join(exporters) or "no format"
        raise click.UsageError(f"--as {form}: other packages add {known}; install the one that has it")
    with written_whole(target) as place:
        return exporters[form](tables.rows_of(parts.database, source, parts.configuration.zone), place)
