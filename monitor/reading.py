"""From a capture to its document and figures, as a source is configured; and by what they were derived."""

from __future__ import annotations

from dataclasses import replace

from db import StoredCapture
from monitor.configuration import Source
from monitor.discovery.dates import published_of
from snapshots import EXTRACTOR_VERSION, Document, Figure, Hints, Reading, extract, read


def document_of(source: Source, capture: StoredCapture) -> Document:
    """The document of a capture, dated by the best that is known. Raises ReadError."""
    hints = Hints(media_type=capture.media_type, charset=capture.charset, address=capture.address, language=source.language)
    document = read(capture.content, hints)
    published = published_of(document, capture)
    return document if published == document.published else replace(document, published=published)


def figures_of(source: Source, document: Document) -> tuple[Figure, ...]:
    """The figures of a document, read as the source's configuration says. Raises ReadError."""
    return extract(document, Reading(currency=source.currency, language=source.language))


def extractor_of(source: Source) -> str:
    """What derives the figures of a source today: equal for two releases that can be compared as they are stored."""
    return f"{EXTRACTOR_VERSION} {source.language or 'any'} {source.currency}"
