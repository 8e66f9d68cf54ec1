"""`figurewatch extract FOLDER`."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from monitor.reading.pool import ReaderPool
    from snapshots import Reading


def print_lines(folder: Path, reading: Reading, jobs: int | None) -> int:
    """A line of JSON for each document, in the order of names; returns the exit code."""
    from monitor.configuration import Configuration
    from monitor.importers.files import NO_DOCUMENTS, files_below
    from monitor.reading.ahead import each_in_order
    from monitor.reading.pool import readers_of

    configuration = Configuration()
    readers = readers_of(configuration.limits.limits, jobs or configuration.monitor.workers)
    reading = replace(reading, lexicons={})  # a reader has its own, and they cannot be sent
    files = [file for file in files_below(folder) if file[0].suffix.lower() not in NO_DOCUMENTS]
    most = configuration.limits.limits.figures
    lines = 0
    for line, trouble in each_in_order(partial(_line, reading=reading, readers=readers, most=most), files, readers.workers):
        if trouble:
            click.echo(f"passed over: {trouble}", err=True)
        else:
            lines += 1
            click.echo(line)
    return 0 if lines else 1


def _line(file: tuple[Path, str], reading: Reading, readers: ReaderPool, most: int) -> tuple[str, str]:
    """The line of a file, or why there is none."""
    from monitor.reading.lines import line_of
    from monitor.reading.orders import ToRead, ToWork
    from snapshots import Hints, ReadError

    path, name = file
    try:
        order = ToRead(name=name, content=path.read_bytes(), hints=Hints(address=name), reading=reading)
        line: str = readers.ask(ToWork(name, line_of, (order, most), deed="read"))
    except ReadError as error:
        told = str(error)
        return "", told if name in told else f"{name}: {told}"
    except OSError as error:
        return "", f"{name}: {error.strerror}"
    return line, ""
