"""`figurewatch import`."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.options import bulk_options, config_option, json_option, parts_of, print_json
from monitor.cli.progress import counting
from monitor.cli.rebuild import readings_of, rebuilt_record, rebuilt_with_progress, source_named, tell_rebuilt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.assembly import Parts
    from monitor.configuration import Source
    from monitor.importers import Imported
    from monitor.importers.candidates import Candidate, Wanted

ARCHIVE = "https://web.archive.org/web"


class Pattern(click.ParamType[str]):
    """A regular expression."""

    name = "regex"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Refuses what is none."""
        try:
            return re.compile(str(value)).pattern
        except re.error as error:
            return self.fail(f"{value!r} is no regular expression ({error})", param, ctx)


@click.command()
@click.argument("source")
@click.argument("places", metavar="PATH...", nargs=-1, required=True)
@click.option("--url", "pattern", type=Pattern(), help="Which addresses of a WARC file are wanted (default: the source's own).")
@click.option("--archive", default=ARCHIVE, show_default=True, help="The web archive for a PATH that is a web address.")
@bulk_options
@config_option
@json_option
def command(  # noqa: PLR0913 -- one parameter for each option
    *,
    source: str,
    places: tuple[str, ...],
    pattern: str | None,
    archive: str,
    folder: Path | None,
    engine: str,
    jobs: int | None,
    config: Path,
    as_json: bool,
) -> None:
    """Take older releases of SOURCE in, then rebuild its history in the order of publication.

    A PATH is a file, a folder, a WARC file, or a web address whose archived versions are wanted. What is there already is
    passed by, so that an import that was cut short is simply run again; with --parts it reads only what was not read yet.

    \b
    Examples:
      figurewatch import global-coalition sheets/2017-06-01.html old-sheets/
      figurewatch import global-coalition crawl-00000.warc.gz --jobs 8 --parts parts/
      figurewatch import global-coalition https://theglobalcoalition.org/en/mission/
    """
    with parts_of(config, jobs=jobs) as parts:
        chosen = source_named(parts, source)
        opened = readings_of(source, folder, engine)
        imported = _import(chosen, parts, places, pattern, archive)
        rebuilt = None
        if parts.database.wants_rebuild(source):
            rebuilt = rebuilt_with_progress(chosen, parts, opened)
    if as_json:
        print_json(_record(source, imported) | {"rebuild": rebuilt and rebuilt_record(rebuilt)})
    else:
        _tell(source, imported)
        if rebuilt is not None:
            tell_rebuilt(rebuilt)
    sys.exit(imported.stopped is not None or not imported.captures)


def _import(source: Source, parts: Parts, places: tuple[str, ...], pattern: str | None, archive: str) -> Imported:
    from monitor.importers import Imported, import_into
    from monitor.importers.candidates import Wanted
    from monitor.importers.places import candidates_on_disk

    wanted = Wanted(source, pattern)
    whole = Imported()
    on_disk = [Path(place) for place in places if not place.startswith(("http://", "https://"))]
    runs = [("files, counted in bytes", *candidates_on_disk(parts, on_disk, wanted))] if on_disk else []
    archived = [place for place in places if place.startswith(("http://", "https://"))]
    runs += [(place, *_archived(place, archive, parts, wanted)) for place in archived]
    for name, total, candidates in runs:
        with counting(f"importing {name}") as tell:
            whole.add(import_into(source, parts, candidates, lambda done, total=total, tell=tell: tell(done, total)))  # type: ignore[misc]
    return whole


def _archived(address: str, base: str, parts: Parts, wanted: Wanted) -> tuple[int, Iterator[Candidate]]:
    """The archive is named by the person at the keyboard, who may mean a private one."""
    from monitor.importers.archives import archive_of, candidates_of_archive

    return candidates_of_archive(archive_of(base, parts, allow_private=True), address, wanted, parts.database)


def _tell(source: str, imported: Imported) -> None:
    from monitor.reports.wording import safe

    for name, why in imported.passed_over:
        click.echo(f"{source}: passed over {safe(name)}: {safe(why)}", err=True)
    if not imported.captures and not imported.passed_over and not imported.stopped:
        click.echo(f"{source}: nothing in it is the source's; --url says which addresses of a WARC file are", err=True)
    if imported.stopped:
        click.echo(f"{source}: stopped: {safe(imported.stopped)}; run the same command again to go on", err=True)
    click.echo(f"{source}: {imported.captures} captures, {imported.added} of them new; {len(imported.passed_over)} passed over")


def _record(source: str, imported: Imported) -> dict[str, Any]:
    passed_over = [{"name": name, "why": why} for name, why in imported.passed_over]
    counts = {"captures": imported.captures, "added": imported.added}
    return {"schema": "figurewatch/import/1", "source": source, **counts, "passed_over": passed_over, "stopped": imported.stopped}
