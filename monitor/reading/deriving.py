"""From a capture to its document and figures, as a source is configured; and by what they were derived."""

from __future__ import annotations

from dataclasses import replace

from db import StoredCapture
from monitor.configuration import Source
from monitor.reading.orders import Derived, Order
from monitor.reading.pool import ReaderPool
from snapshots import EXTRACTOR_VERSION, Document, Hints, Published, Reading


def derive(source: Source, capture: StoredCapture, readers: ReaderPool) -> Derived:
    """The document of a capture and its figures, read as the configuration says. Raises ReadError and StoppedError."""
    return readers.read(_order(source, capture, _reading(source)))


def derive_again(source: Source, capture: StoredCapture, published: Published | None, readers: ReaderPool) -> Derived:
    """The same for a release that is stored: it keeps its date. Raises ReadError and StoppedError."""
    order = _order(source, capture, _reading(source))
    return readers.read(replace(order, published=published, is_settled=True))


def document_of(source: Source, capture: StoredCapture, readers: ReaderPool) -> Document:
    """The document alone, dated by the best that is known. Raises ReadError and StoppedError."""
    return readers.read(_order(source, capture, None)).document


def extractor_of(source: Source) -> str:
    """What derives the figures of a source today: equal for two releases that can be compared as they are stored."""
    return f"{EXTRACTOR_VERSION} {source.language or 'any'} {source.currency}"


def _reading(source: Source) -> Reading:
    return Reading(currency=source.currency, language=source.language)


def _order(source: Source, capture: StoredCapture, reading: Reading | None) -> Order:
    return Order(
        name=f"source {source.name!r}: {capture.address}",
        content=capture.content,
        hints=Hints(media_type=capture.media_type, charset=capture.charset, address=capture.address, language=source.language),
        reading=reading,
        published=capture.published,
        last_modified=capture.last_modified,
    )
