"""A folder or a glob on this disk: each file is a release, dated by its name or by when it was changed."""

from __future__ import annotations

import glob
from datetime import UTC, datetime
from pathlib import Path

from db import Finding
from monitor.discovery.dates import day_of_name
from monitor.errors import FetchError
from monitor.reading.publication import FILE_NAME
from snapshots import Cause, CauseCode, Published


def releases_on_disk(place: str, name: str) -> list[Finding]:
    """The newest first. Raises FetchError where there is none."""
    folder = Path(place)
    try:
        paths = [*folder.iterdir()] if folder.is_dir() else [Path(path) for path in glob.glob(place, recursive=True)]  # noqa: PTH207
        files = [path for path in paths if path.is_file() and not path.name.startswith((".", "~"))]
        dated = sorted(((_day(path), path.stat().st_mtime_ns, str(path)) for path in files), reverse=True)
    except OSError as error:
        raise FetchError(
            Cause(CauseCode.CONNECT, f"source {name!r}: {place}: {error.strerror}. Name a readable folder")
        ) from error
    if not dated:
        message = (
            f"source {name!r}: no file matches {place}. Name a folder that holds the releases, or a glob such as sheets/*.html"
        )
        raise FetchError(Cause(CauseCode.CONNECT, message))
    return [Finding(address=path, published=_published(Path(path))) for _, _, path in dated]


def _day(path: Path) -> str:
    day = day_of_name(path.stem)
    return (day or datetime.fromtimestamp(path.stat().st_mtime, UTC).date()).isoformat()


def _published(path: Path) -> Published | None:
    day = day_of_name(path.stem)
    return Published(day, FILE_NAME) if day else None
