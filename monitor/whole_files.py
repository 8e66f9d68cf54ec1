"""Files that are written whole or not at all: a full disk must not cost the file that stood there before."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """Where to write: beside the target, in whose place it is put when the block ends without an error.

    What has no neighbour is written as it is: a pipe or a device, a folder, a file in a directory that takes no new ones.
    Raises OSError.
    """
    if (target.exists() and not target.is_file()) or not os.access(target.parent, os.W_OK):
        yield target
        return
    target = target.resolve()  # a link stays one
    neighbour = target.with_name(f".{uuid.uuid4().hex}{target.suffix}")
    try:
        yield neighbour
        with neighbour.open("rb") as file:
            os.fsync(file.fileno())
        if target.exists():
            neighbour.chmod(target.stat().st_mode)
        neighbour.replace(target)
    finally:
        neighbour.unlink(missing_ok=True)
