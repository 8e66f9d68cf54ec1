"""Bytes to documents: one reader for each format, chosen by what the bytes are.

read(content, Hints(media_type="text/html", address="https://example.org/sheet"))  ->  Document
"""

from __future__ import annotations

from collections.abc import Sequence

from snapshots.documents import Document, Hints
from snapshots.readers.plain.text import plain_document
from snapshots.readers.registry import READERS, Reader, choose, refuse_binary, refuse_noise

__all__ = ["READERS", "Hints", "Reader", "plain_document", "read"]

_NO_HINTS = Hints()


def read(content: bytes, hints: Hints = _NO_HINTS, added: Sequence[Reader] = ()) -> Document:
    """The document that a body holds. Raises ReadError with a cause where it holds none that can be read.

    `added` are readers for formats that Figurewatch has none for.
    """
    refuse_noise(content)
    reader, media_type = choose(content, hints, added)
    if media_type.startswith("text/") or media_type == "application/json":
        refuse_binary(content, hints.charset)
    return reader.read(content, hints)
