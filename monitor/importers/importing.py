"""The import: offers are stored a few at a time, so that a kill loses no more than these; what is there already is passed by.

The history is rebuilt afterwards: a source remembers that it has captures which its releases do not follow from yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from db import CaptureToStore
from monitor.assembly import Parts
from monitor.configuration import Source
from monitor.errors import FetchError
from monitor.importers.offers import Offer

AT_ONCE = 20
MOST_BYTES_AT_ONCE = 20_000_000

Tell = Callable[[int], None]
"""Told how far the importer has come."""


@dataclass(slots=True)
class Imported:
    """What became of the offers."""

    offered: int = 0
    added: int = 0
    passed_over: list[tuple[str, str]] = field(default_factory=list)
    """Name and reason of what could not be used."""
    stopped: str | None = None
    """Why not everything was offered."""

    def add(self, other: Imported) -> None:
        """Counts both together."""
        self.offered += other.offered
        self.added += other.added
        self.passed_over += other.passed_over
        self.stopped = self.stopped or other.stopped


def import_into(source: Source, parts: Parts, offers: Iterable[Offer], tell: Tell) -> Imported:
    """Stores every capture that is offered and not there. Raises StorageError: what was stored before stays."""
    imported = Imported()
    batch: list[CaptureToStore] = []
    try:
        for offer in offers:
            _take(offer, imported, batch)
            if len(batch) >= AT_ONCE or sum(len(capture.content) for capture in batch) > MOST_BYTES_AT_ONCE:
                imported.added += _stored(source, parts, batch)
            tell(offer.done)
    except FetchError as error:
        imported.stopped = str(error)
    imported.added += _stored(source, parts, batch)
    return imported


def _take(offer: Offer, imported: Imported, batch: list[CaptureToStore]) -> None:
    if offer.capture is not None:
        batch.append(offer.capture)
    if offer.capture is not None or offer.is_stored:
        imported.offered += 1
    else:
        imported.passed_over.append((offer.name, offer.why))


def _stored(source: Source, parts: Parts, batch: list[CaptureToStore]) -> int:
    moment = parts.clock()
    marked = [replace(capture, imported_at=moment) for capture in batch]
    batch.clear()
    return parts.database.add_imported(source.name, marked, moment) if marked else 0
