"""What `extract` and `compare` share: one document from a file, an address or standard input, with no database."""

from __future__ import annotations

import sys
from pathlib import Path

from monitor.extensions import installed
from snapshots import Document, FigurewatchError, Hints, read

MOST_BYTES = 200_000_000


class InputError(FigurewatchError):
    """The document that was named cannot be had."""


def document_of(place: str) -> Document:
    """Reads `-`, an http(s) address or a path. Raises InputError, FetchError or ReadError."""
    if place == "-":
        return read(sys.stdin.buffer.read(), Hints(address="standard input"), installed().readers)
    if place.startswith(("http://", "https://")):
        return _fetched(place)
    try:
        return read(Path(place).read_bytes(), Hints(address=place), installed().readers)
    except OSError as error:
        raise InputError(f"{place}: {error.strerror}; name a readable file, an address, or - for standard input") from error


def _fetched(address: str) -> Document:
    """The address was typed by the person at the keyboard, who may mean a private one."""
    from db import Validators
    from monitor.clock import utc_now
    from monitor.configuration import MonitorSettings
    from monitor.fetching import Fetcher, FetchRules

    capture = Fetcher(FetchRules.of(MonitorSettings())).fetch(
        address, allow_private=True, validators=Validators(), moment=utc_now()
    )
    if capture is None:
        raise InputError(f"{address}: answered that nothing changed, though nothing was known")
    hints = Hints(media_type=capture.media_type, charset=capture.charset, address=capture.address)
    return read(capture.content, hints, installed().readers)
