"""A source on disk: the newest bytes of one file."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from db import CaptureToStore, Validators
from monitor.errors import FetchError
from snapshots import Cause, CauseCode


def read_file(path: Path, most: int, validators: Validators, moment: datetime) -> CaptureToStore | None:
    """The file as a capture; None where its time of change is the one that is known. Raises FetchError."""
    try:
        found = path.stat()
        changed = format_datetime(datetime.fromtimestamp(found.st_mtime, UTC), usegmt=True)
        etag = f"{found.st_mtime_ns}-{found.st_size}"
        if validators.etag == etag:
            return None
        if found.st_size > most:
            raise FetchError(Cause(CauseCode.TOO_LARGE, f"{path} is larger than {most} bytes; raise [monitor] max_bytes"))
        content = path.read_bytes()
    except OSError as error:
        raise FetchError(Cause(CauseCode.CONNECT, f"{path}: {error.strerror}; name a readable file")) from error
    return CaptureToStore(
        content=content,
        address=str(path),
        media_type=None,
        charset=None,
        etag=etag,
        last_modified=changed,
        fetched_at=moment,
    )
