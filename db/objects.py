"""Capture bodies outside the database: objects of a store (a folder, S3, Google Cloud, Azure), written once under their SHA-256.

The row of a body then holds, in place of its frame, where the object lies; so whoever reads needs no configuration, and bodies of
several stores and of the database itself stand side by side. An object is written before the row that names it: a crash between
them leaves an object that the next attempt finds. Needs the extra `objects` (obstore); log-ins come from the environment as the
provider names them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from db.compression import zstd
from db.errors import DamagedError, StorageError

POINTER = b"@"
"""What the place of an object begins with; no zstd frame does (RFC 8878, 3.1.1)."""
LEVEL = 12


def pointer_to(store: str) -> bytes:
    """What stands in the place of a frame."""
    return POINTER + store.encode()


def store_in(frame: bytes) -> str | None:
    """The store in which the body lies; None for a frame."""
    return frame.removeprefix(POINTER).decode() if frame.startswith(POINTER) else None


def key_of(digest: str) -> str:
    """Below the address of the store."""
    return f"{digest[:2]}/{digest[2:4]}/{digest}.zst"


def keep(store: str, digest: str, content: bytes) -> None:
    """Writes a body unless it is there. Raises StorageError."""
    obstore = library()
    try:
        obstore.put(_opened(store), key_of(digest), zstd.compress(content, LEVEL), mode="create")
    except obstore.exceptions.AlreadyExistsError:
        return
    except (obstore.exceptions.BaseError, OSError, ValueError) as error:
        raise _refused(store, "writing", error) from error


def read(store: str, digest: str) -> bytes:
    """The body as it was written; whoever asked for it checks its digest. Raises StorageError."""
    obstore = library()
    try:
        packed = bytes(obstore.get(_opened(store), key_of(digest)).bytes())
        return zstd.decompress(packed)
    except FileNotFoundError as error:
        raise DamagedError(f"capture {digest}", f"it is missing in {store}", "Restore it there") from error
    except zstd.ZstdError as error:
        raise DamagedError(f"capture {digest}", f"it is damaged in {store} ({error})", "Restore it there") from error
    except (obstore.exceptions.BaseError, OSError, ValueError) as error:
        raise _refused(store, "reading", error) from error


def remove(store: str, digest: str) -> None:
    """Deletes a body; one that is gone already is no trouble. Raises StorageError."""
    obstore = library()
    try:
        obstore.delete(_opened(store), key_of(digest))
    except FileNotFoundError:
        return
    except (obstore.exceptions.BaseError, OSError, ValueError) as error:
        raise _refused(store, "deleting from", error) from error


@lru_cache(maxsize=8)
def _opened(store: str) -> Any:  # noqa: ANN401 -- the library's own type
    obstore = library()
    options = {"mkdir": True} if store.startswith("file://") else {}
    return obstore.store.from_url(store, **options)


def library() -> Any:  # noqa: ANN401 -- a module that may be missing
    """What reaches the stores. Raises StorageError naming the extra that brings it."""
    try:
        import obstore  # noqa: PLC0415 -- an extra that most never need
        import obstore.store  # noqa: PLC0415
    except ImportError as error:
        remedy = "Install the extra: pip install 'figurewatch[objects]'"
        raise StorageError("captures outside the database", "obstore is missing", remedy) from error
    return obstore


def _refused(store: str, deed: str, error: Exception) -> StorageError:
    remedy = "What was stored before is intact; look at its address and at the log-in in the environment"
    return StorageError(f"{deed} the captures in {store}", " ".join(str(error).split())[:200], remedy)
