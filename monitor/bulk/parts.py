"""From documents to rows, and from a unit to its part: a Parquet file that is there as a whole or not at all.

`Batches` is one function of batches, used alike by the readers of this machine and by Ray Data on several.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from monitor.bulk.units import Kept, Passed, Unit, part_name
from monitor.reading.ahead import each_in_order
from monitor.reading.limits import Limits
from monitor.reading.orders import ToRead, ToWork
from monitor.reading.pool import ReaderPool, readers_of
from snapshots import FigurewatchError, ReadError, Reading

ROWS = 256
"""Documents in a batch, and rows in a group of a part."""
COLUMNS = ("name", "record", "trouble")
"""What is kept of a document is a line of JSON, as its unit makes it; or the reason why there is none."""

LEFT = 3600.0
"""Seconds after which a part that has not grown was left by a run that is gone: a group of rows takes minutes at most."""

Row = dict[str, str | None]


class BulkError(FigurewatchError):
    """A bulk run cannot begin or go on. The text names the remedy."""


def made_ready(folder: Path) -> Path:
    """The folder of parts by its absolute path, made where it is missing. Raises BulkError where nothing can be written there."""
    _arrow()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            _sweep(folder)
            return folder.absolute()
    except OSError as error:
        raise BulkError(f"{folder}: {error.strerror}. Name a folder that can be written with --parts") from error


def _sweep(folder: Path) -> None:
    """Removes what killed runs left; what another machine may be writing has grown lately."""
    for begun in folder.glob(".*.parquet.*"):
        with suppress(FileNotFoundError):
            if time.time() - begun.stat().st_mtime > LEFT:
                begun.unlink()


@dataclass(frozen=True, slots=True)
class Way:
    """How documents are read, and where their parts go. It can be sent to other machines."""

    folder: Path
    reading: Reading
    limits: Limits
    most_bytes: int

    def part_of(self, unit: Unit) -> Path:
        """Where the rows of a unit stand once they are derived."""
        return self.folder / part_name(unit, self.reading, self.limits.figures)


class Batches:
    """Turns batches of documents into rows, by readers with limits: `map_batches` of one machine."""

    def __init__(self, limits: Limits, jobs: int) -> None:
        self._readers, self._most = readers_of(limits, jobs), limits.figures

    def __call__(self, documents: Iterator[ToRead | Passed], kept: Kept) -> Iterator[list[Row]]:
        """A row for each document, in their order, with what `kept` makes of it."""
        row = partial(_row, kept=kept, readers=self._readers, most=self._most)
        rows = each_in_order(row, documents, self._readers.workers)
        while batch := list(islice(rows, ROWS)):
            yield batch

    def close(self) -> None:
        """Ends the readers."""
        self._readers.close()


def _row(document: ToRead | Passed, kept: Kept, readers: ReaderPool, most: int) -> Row:
    if isinstance(document, Passed):
        return {"name": document.name, "record": None, "trouble": document.why}
    try:
        record: str = readers.ask(ToWork(document.name, kept, (document, most), deed="read", size=document.size))
    except ReadError as error:
        return {"name": document.name, "record": None, "trouble": str(error)}
    return {"name": document.name, "record": record, "trouble": None}


def write_part(unit: Unit, way: Way, batches: Batches) -> Path:
    """Derives a unit and writes its part, under its name only when it is whole. Raises BulkError where it cannot be written."""
    pa, parquet = _arrow()
    part = way.part_of(unit)
    begun = part.with_name(f".{part.name}.{os.getpid()}")
    schema = pa.schema([(name, pa.string()) for name in COLUMNS])
    reading = replace(way.reading, lexicons={})  # a reader has its own, and they cannot be sent
    try:
        with parquet.ParquetWriter(begun, schema, compression="zstd") as writer:
            for rows in batches(unit.documents(reading, way.most_bytes), unit.kept):
                writer.write_table(pa.Table.from_pylist(rows, schema=schema))
        begun.replace(part)
    except OSError as error:
        raise _unwritten(part, error) from error
    finally:
        with suppress(OSError):
            begun.unlink(missing_ok=True)
    return part


def _unwritten(part: Path, error: OSError) -> BulkError:
    """As of a full disk; the library's own text repeats its source."""
    why = os.strerror(error.errno) if error.errno else str(error)
    return BulkError(f"{part}: {why}. Free disk space or name another folder with --parts; parts that are whole stay")


def rows_of_part(part: Path) -> Iterator[Row]:
    """The rows of a part, a group of them at a time in memory. Raises BulkError where it is damaged."""
    pa, parquet = _arrow()
    try:
        with parquet.ParquetFile(part) as file:
            for batch in file.iter_batches(ROWS, columns=list(COLUMNS)):
                yield from ({name: row[name] for name in COLUMNS} for row in batch.to_pylist())
    except (OSError, KeyError, pa.ArrowException) as error:
        raise damaged(part, error) from error


def damaged(part: Path, error: object) -> BulkError:
    """What is said of a part that cannot be used."""
    return BulkError(f"{part} is damaged ({error}). Delete it and run again: only what it held is read anew")


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa  # noqa: PLC0415 -- an extra that most never need
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise BulkError("Parts are Parquet files, which need an extra: pip install 'figurewatch[parquet]'") from error
    return pa, parquet
