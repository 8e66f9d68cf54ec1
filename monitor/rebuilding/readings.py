"""What the captures of a source are read as: now, or from parts, so that a rebuild that was broken off goes on where it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Protocol

from db import DamagedError, Database, Record, StoredCapture
from monitor.assembly import Parts
from monitor.bulk.engines import ENGINES, missing
from monitor.bulk.parts import Row, Way, damaged, rows_of_part
from monitor.bulk.units import Kept, Passed
from monitor.configuration import Source
from monitor.reading.deriving import derive, document_of, name_of, order_of, reading_of
from monitor.reading.lines import derived_of, whole_line_of
from monitor.reading.orders import Derived, ToRead
from snapshots import CauseCode, Document, ReadError, Reading

CAPTURES = 500
"""Captures in a range."""
_OPEN_PARTS = 2

Tell = Callable[[int, int], None]
"""Told how much of how much is done."""
Progress = Callable[[], AbstractContextManager[Tell]]


class Readings(Protocol):
    """What each capture of a source is read as, by its number in the record."""

    def capture(self, number: int) -> StoredCapture:
        """The capture, which the others are given; without its bytes where these do not need them. Raises DamagedError."""

    def document(self, number: int, capture: StoredCapture) -> Document:
        """The document. Raises ReadError."""

    def derived(self, number: int, capture: StoredCapture) -> Derived:
        """The document and its figures. Raises ReadError."""


Open = Callable[[Source, Parts, Sequence[int]], Readings]
"""(source, parts, numbers of the captures that will be asked for) -> their readings."""


class ReadNow:
    """Each capture is read when it is asked for."""

    def __init__(self, source: Source, parts: Parts, _numbers: Sequence[int]) -> None:
        self._source, self._readers = source, parts.readers
        self.capture = parts.database.capture_of

    def document(self, _number: int, capture: StoredCapture) -> Document:
        """The document alone. Raises ReadError."""
        return document_of(self._source, capture, self._readers)

    def derived(self, _number: int, capture: StoredCapture) -> Derived:
        """The document and its figures. Raises ReadError."""
        return derive(self._source, capture, self._readers)


@dataclass(frozen=True, slots=True)
class CaptureRange:
    """Captures of a source that are read one after the other, from a database that all machines reach."""

    database: str
    source: Source
    captures: tuple[int, ...]
    digest: str

    @property
    def name(self) -> str:
        """The source and its first and last capture."""
        return f"{self.source.name}: captures {self.captures[0]} to {self.captures[-1]}"

    def documents(self, _reading: Reading, _most_bytes: int) -> Iterator[ToRead | Passed]:
        """Each as the source is configured. Raises StorageError."""
        database = Database.open_read_only(self.database)
        try:
            for number in self.captures:
                try:
                    yield order_of(self.source, database.capture_of(number))
                except DamagedError as error:
                    yield Passed(f"capture {number}", str(error))
        finally:
            database.close()

    @property
    def kept(self) -> Kept:
        """The document and all its figures."""
        return whole_line_of


class FromParts:
    """Readings that lie in parts; those of the newest two parts asked for are in memory."""

    def __init__(self, ranges: Sequence[CaptureRange], way: Way, captures: Mapping[int, StoredCapture | DamagedError]) -> None:
        self._captures = captures
        self._ranges = {way.part_of(unit): unit for unit in ranges}
        self._places = {number: (part, row) for part, unit in self._ranges.items() for row, number in enumerate(unit.captures)}
        self._rows = lru_cache(_OPEN_PARTS)(self._checked)
        self._lock = Lock()

    def capture(self, number: int) -> StoredCapture:
        """The capture without its bytes. Raises DamagedError."""
        capture = self._captures[number]
        if isinstance(capture, DamagedError):
            raise capture
        return capture

    def document(self, number: int, capture: StoredCapture) -> Document:
        """The document. Raises ReadError."""
        return self.derived(number, capture).document

    def derived(self, number: int, capture: StoredCapture) -> Derived:
        """The document and its figures. Raises ReadError with what was told when it was read, BulkError for a damaged part."""
        part, place = self._places[number]
        with self._lock:
            row = self._rows(part)[place]
        if row["name"] != name_of(self._ranges[part].source, capture.address):
            raise damaged(part, f"it holds {row['name']} where {capture.address} is expected")
        if row["record"] is None:
            raise ReadError(CauseCode.UNREADABLE, row["trouble"] or "")
        try:
            return derived_of(row["record"])
        except ValueError as error:
            raise damaged(part, "a record of it is no reading") from error

    def _checked(self, part: Path) -> list[Row]:
        rows = list(rows_of_part(part))
        if len(rows) != len(self._ranges[part].captures):
            raise damaged(part, f"it holds {len(rows)} captures of {len(self._ranges[part].captures)}")
        return rows


def captures_of(record: Record) -> list[int]:
    """The numbers of the captures that releases follow from, each once, in the order in which they were seen."""
    return list(dict.fromkeys(sighting.capture for sighting in record.sightings if sighting.capture is not None))


def kept_in(folder: Path, engine: str, progress: Progress) -> Open:
    """What reads captures into parts in a folder where these are missing; `progress` is told how many of how many are there."""

    def opened(source: Source, parts: Parts, numbers: Sequence[int]) -> FromParts:
        settings = parts.configuration
        way = Way(folder, reading_of(source), settings.limits.limits, settings.monitor.max_bytes)
        captures = {number: _capture(parts.database, number) for number in numbers}
        ranges = [
            _range(source, parts, captures, numbers[begin : begin + CAPTURES]) for begin in range(0, len(numbers), CAPTURES)
        ]
        wanted = missing(ranges, way)
        with progress() as tell:
            there = len(ranges) - len(wanted)
            tell(there, len(ranges))
            for done, _ in enumerate(ENGINES[engine](wanted, way, settings.monitor.workers), there + 1):
                tell(done, len(ranges))
        return FromParts(ranges, way, captures)

    return opened


def _capture(database: Database, number: int) -> StoredCapture | DamagedError:
    """Checked against its digest, and then without its bytes."""
    try:
        return replace(database.capture_of(number), content=b"")
    except DamagedError as error:
        return error


def _range(
    source: Source, parts: Parts, captures: Mapping[int, StoredCapture | DamagedError], numbers: Sequence[int]
) -> CaptureRange:
    """Named by all that its captures are read by."""
    digest = hashlib.sha256()
    for number in numbers:
        capture = captures[number]
        if isinstance(capture, DamagedError):  # when it is restored, the range is another one
            digest.update(f"{capture}\n".encode())
            continue
        told = (capture.address, capture.media_type, capture.charset, capture.last_modified, capture.published, source.language)
        digest.update(f"{source.name} {capture.sha256} {told}\n".encode())
    return CaptureRange(parts.configuration.monitor.database, source, tuple(numbers), digest.hexdigest())
