"""The Atom feed as a file: rewritten whole after each release, so that a reader sees the old one or the new one."""

from __future__ import annotations

import fcntl
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from monitor.assembly import Parts
from monitor.reports import atom_feed
from monitor.reports.feeds import Feed, entries_of_reports

logger = logging.getLogger(__name__)

FEED_ENTRIES = 100


def write_feed(parts: Parts) -> None:
    """Writes the configured feed, if there is one; a disk that refuses is logged, since the reports are safe. StorageError."""
    if parts.configuration.monitor.feed is None:
        return
    path = Path(parts.configuration.monitor.feed)
    entries = entries_of_reports(parts.database.reports(limit=FEED_ENTRIES, checked=True))
    title, installation = "Figurewatch: changed figures", parts.database.installation()
    text = atom_feed(Feed(title=title, key="feed", installation=installation, entries=entries), parts.clock())
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
    """Durably, by a neighbour that takes the name at the end (rename(2)).

    The neighbour has one name, so that what a kill leaves is taken by the next writer; writers take turns.
    """
    neighbour = path.with_name(f".{path.name}.new")
    with _alone(neighbour) as file:
        try:
            file.truncate(0)
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), 0o644)  # a web server reads it
            os.fsync(file.fileno())
            neighbour.replace(path)
        except OSError:
            neighbour.unlink(missing_ok=True)
            raise


@contextmanager
def _alone(path: Path) -> Iterator[BinaryIO]:
    """The file, made where it is not, held by nobody else for the length of the block."""
    while True:
        with path.open("ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if _is_at(file, path):  # else the writer before has given it its name meanwhile
                yield file
                return


def _is_at(file: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
