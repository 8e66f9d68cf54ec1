"""Captures out of plain files: dated by their name, by a folder's name, by what they say, or by when they were changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from pathlib import Path

from db import FetchedCapture
from monitor.discovery.dates import day_of_name
from monitor.importers.candidates import Candidate
from monitor.reading.publication import FILE_NAME
from snapshots import Published

NO_DOCUMENTS = frozenset({".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".svg", ".ico"})
"""What browsers save beside a page."""


def files_below(path: Path) -> list[tuple[Path, str]]:
    """All files of a folder, or the one file, each with its name below what was given. Raises OSError."""
    if path.is_dir():
        files = (file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
        name = path.resolve().name
        return sorted((file, f"{name}/{file.relative_to(path).as_posix()}") for file in files)  # also where a link leads out
    path.stat()
    return [(path, path.name)]


def candidate_of_file(path: Path, name: str, most: int) -> Candidate:
    """One file as a capture."""
    if path.suffix.lower() in NO_DOCUMENTS:
        return Candidate(name=name, why="it is no document")
    try:
        changed = path.stat().st_mtime
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        return Candidate(name=name, why=f"it cannot be read ({error.strerror})")
    if len(content) > most:
        return Candidate(name=name, why=f"it is larger than {most} bytes; raise [monitor] max_bytes if it may be")
    day = next((stated for part in _parts(name) if (stated := day_of_name(part))), None)
    capture = FetchedCapture(
        content=content,
        address=name,
        media_type=None,
        charset=None,
        etag=None,
        last_modified=format_datetime(datetime.fromtimestamp(int(changed), UTC), usegmt=True),
        fetched_at=_midnight(day) if day else datetime.fromtimestamp(changed, UTC),
        published=Published(day, FILE_NAME) if day else None,
    )
    return Candidate(name=name, capture=capture, is_undated=day is None)


def _parts(name: str) -> Iterator[str]:
    """The name of the file without its ending, then of its folders, the nearest first."""
    path = Path(name)
    yield path.stem
    yield from (folder.name for folder in path.parents if folder.name)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
