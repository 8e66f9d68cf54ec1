"""The Atom feed as a file: rewritten whole after each release, so that a reader sees the old one or the new one."""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path

from monitor.assembly import Parts
from monitor.reports import atom_feed

logger = logging.getLogger(__name__)

FEED_ENTRIES = 100


def write_feed(parts: Parts) -> None:
    """Writes the configured feed, if there is one; a disk that refuses is logged, since the reports are safe. StorageError."""
    if parts.configuration.monitor.feed is None:
        return
    path = Path(parts.configuration.monitor.feed)
    text = atom_feed(parts.database.reports(limit=FEED_ENTRIES, checked=True), parts.clock())
    try:
        _replace(path, text.encode())
    except OSError as error:
        logger.error(  # noqa: TRY400 -- the trace says no more than the sentence
            "The feed %s cannot be written (%s). Make its directory exist and writable; it is tried again after the next release",
            *(path, error.strerror),
            extra={"action": "feed_failed", "path": str(path)},
        )
        return
    logger.debug("Wrote the feed %s", path, extra={"action": "feed", "path": str(path)})


def _replace(path: Path, content: bytes) -> None:
    """Durably, by a neighbour that takes the name at the end (rename(2))."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    neighbour = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        neighbour.chmod(0o644)  # a web server reads it
        neighbour.replace(path)
    finally:
        neighbour.unlink(missing_ok=True)
