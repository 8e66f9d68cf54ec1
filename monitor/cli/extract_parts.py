"""`figurewatch extract PLACE --parts FOLDER`, and WARC files."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from snapshots import Reading


def print_parts(place: Path, reading: Reading, jobs: int | None, parts: Path, engine: str) -> int:
    """A line of JSON for each document, from parts that are derived where they are missing; returns the exit code."""
    from monitor.bulk.engines import ENGINES, missing
    from monitor.bulk.parts import Way, made_ready, rows_of_part
    from monitor.bulk.units import units_of
    from monitor.configuration import Configuration

    configuration = Configuration()
    way = Way(made_ready(parts), reading, configuration.limits.limits, configuration.monitor.max_bytes)
    units = units_of(place)
    wanted = missing(units, way)
    if len(wanted) < len(units):
        click.echo(f"{len(units) - len(wanted)} of {len(units)} parts are there", err=True)
    for number, unit in enumerate(ENGINES[engine](wanted, way, jobs or configuration.monitor.workers), 1):
        click.echo(f"{number} of {len(wanted)}: {unit.name}", err=True)
    lines = 0
    for unit in units:
        for row in rows_of_part(way.part_of(unit)):
            if row["record"] is None:
                click.echo(f"passed over: {_told(row['name'] or '', row['trouble'] or '')}", err=True)
            else:
                lines += 1
                click.echo(row["record"])
    return 0 if lines else 1


def print_archive(place: Path, reading: Reading, jobs: int | None) -> int:
    """The same for one WARC file, of which no parts are kept."""
    with tempfile.TemporaryDirectory(prefix="figurewatch-") as folder:
        return print_parts(place, reading, jobs, Path(folder), "pool")


def _told(name: str, trouble: str) -> str:
    return trouble if name in trouble else f"{name}: {trouble}"
