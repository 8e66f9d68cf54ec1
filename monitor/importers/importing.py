"""The import: candidates are stored a few at a time, so that a kill loses no more than these; what is there already is passed by.

The history is rebuilt afterwards: a source remembers that it has captures which its releases do not follow from yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from db import FetchedCapture
from monitor.assembly import Parts
from monitor.configuration import Source
from monitor.errors import FetchError
from monitor.importers.candidates import Candidate, as_read
from monitor.reading.ahead import each_in_order

AT_ONCE = 20
MOST_BYTES_AT_ONCE = 20_000_000

Tell = Callable[[int], None]
"""Told how far the importer has come."""


@dataclass(slots=True)
class Imported:
    """What became of the candidates."""

    captures: int = 0
    added: int = 0
    passed_over: list[tuple[str, str]] = field(default_factory=list)
    """Name and reason of what could not be used."""
    stopped: str | None = None
    """Why not everything was taken up."""

    def add(self, other: Imported) -> None:
        """Counts both together."""
        self.captures += other.captures
        self.added += other.added
        self.passed_over += other.passed_over
        self.stopped = self.stopped or other.stopped


def import_into(source: Source, parts: Parts, candidates: Iterable[Candidate], tell: Tell) -> Imported:
    """Stores every capture that is a candidate and not there. Raises StorageError: what was stored before stays."""
    imported = Imported()
    batch: list[FetchedCapture] = []
    try:
        for candidate in each_in_order(partial(as_read, source=source, readers=parts.readers), candidates, parts.readers.workers):
            _take(candidate, imported, batch)
            if len(batch) >= AT_ONCE or sum(len(capture.content) for capture in batch) > MOST_BYTES_AT_ONCE:
                imported.added += _stored(source, parts, batch)
            tell(candidate.done)
    except FetchError as error:
        imported.stopped = str(error)
    imported.added += _stored(source, parts, batch)
    return imported


def _take(candidate: Candidate, imported: Imported, batch: list[FetchedCapture]) -> None:
    if candidate.capture is not None:
        batch.append(candidate.capture)
    if candidate.capture is not None or candidate.is_stored:
        imported.captures += 1
    else:
        imported.passed_over.append((candidate.name, candidate.why))


def _stored(source: Source, parts: Parts, batch: list[FetchedCapture]) -> int:
    moment = parts.clock()
    marked = [replace(capture, imported_at=moment) for capture in batch]
    batch.clear()
    return parts.database.add_imported(source.name, marked, moment) if marked else 0
