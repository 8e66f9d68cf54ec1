"""A source on disk: the newest bytes of one file."""

from __future__ import annotations

import stat
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from db import FetchedCapture, Validators
from monitor.errors import FetchError
from snapshots import Cause, CauseCode


def read_file(path: Path, most: int, validators: Validators, moment: datetime) -> FetchedCapture | None:
    """The file as a capture; None where its time of change is the one that is known. Raises FetchError."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe or a device has no end
            raise FetchError(Cause(CauseCode.CONNECT, f"{path}: it is no file. Name a file as path"))
        etag = f"{status.st_mtime_ns}-{status.st_size}"
        if validators.etag == etag:
            return None
        with path.open("rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise FetchError(Cause(CauseCode.CONNECT, f"{path}: {reason}. Name a readable file as path")) from error
    if len(content) > most:
        raise FetchError(
            Cause(CauseCode.TOO_LARGE, f"{path} is larger than {most} bytes; raise [monitor] max_bytes if it may be")
        )
    return FetchedCapture(
        content=content,
        address=str(path),
        media_type=None,
        charset=None,
        etag=etag,
        last_modified=format_datetime(datetime.fromtimestamp(status.st_mtime, UTC), usegmt=True),
        fetched_at=moment,
    )
