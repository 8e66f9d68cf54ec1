"""Capture bodies: each stored once under its SHA-256, in full or as the difference from the last full one of its source.

A difference is kept while it stays under a tenth of the page, and a full frame follows at least every `FULL_EVERY` bodies:
reading one never takes more than two frames, and a frame that is damaged loses no more than those made against it. Format: zstd
frames (RFC 8878), the full body given as raw dictionary.
"""

from __future__ import annotations

import hashlib
import sys

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.engine import insert_or_leave
from db.errors import StorageError
from db.models import BodyRow

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

FULL_EVERY = 100
LARGEST_SHARE = 10
"""A difference of more than a tenth of the page makes way for a full frame."""
LEVEL = 12
SMALLEST = 8
"""Bytes of a dictionary, at least."""


def put_body(session: Session, content: bytes, before: str | None) -> str:
    """Stores the bytes unless they are there, and returns their SHA-256. `before` names the body that came last."""
    digest = hashlib.sha256(content).hexdigest()
    if session.get(BodyRow, digest) is not None:
        return digest
    last = session.get(BodyRow, before) if before else None
    row = (last is not None and _difference(session, digest, content, last)) or _full(digest, content)
    columns = {"sha256": row.sha256, "prefix": row.prefix, "depth": row.depth, "size": row.size, "frame": row.frame}
    session.execute(insert_or_leave(session, BodyRow).values(**columns))  # another writer may store the same bytes now
    return digest


def _full(digest: str, content: bytes) -> BodyRow:
    return BodyRow(sha256=digest, prefix=None, depth=0, size=len(content), frame=zstd.compress(content, LEVEL))


def _difference(session: Session, digest: str, content: bytes, last: BodyRow) -> BodyRow | None:
    """Against the full body that the last one stands on; None where a full one is due. `depth` counts the bodies since."""
    full = last if last.prefix is None else session.get(BodyRow, last.prefix)
    if full is None or full.prefix is not None or last.depth + 1 >= FULL_EVERY or len(content) < SMALLEST:
        return None
    frame = zstd.compress(content, LEVEL, zstd_dict=_dictionary(get_body(session, full.sha256)))
    if len(frame) * LARGEST_SHARE > len(content):
        return None
    return BodyRow(sha256=digest, prefix=full.sha256, depth=last.depth + 1, size=len(content), frame=frame)


def forget_body(session: Session, digest: str) -> bool:
    """Empties a body, which keeps its name: releases and captures still say what they were made of. False where it was empty.

    What was stored as a difference from it is stored in full first.
    """
    row = session.get(BodyRow, digest)
    if row is None or not row.frame:
        return False
    for other in session.scalars(select(BodyRow).where(BodyRow.prefix == digest)).all():
        whole = _full(other.sha256, get_body(session, other.sha256))
        other.prefix, other.depth, other.frame = None, 0, whole.frame
    session.flush()
    row.prefix, row.frame = None, b""
    session.flush()
    return True


def get_body(session: Session, digest: str) -> bytes:
    """The bytes again. Raises StorageError where they are missing or no longer what their name says."""
    chain = []
    wanted: str | None = digest
    while wanted is not None:
        row = session.get(BodyRow, wanted)
        if row is None:
            raise StorageError(f"capture {digest}", f"its body {wanted} is missing", "Restore a backup")
        if not row.frame:
            raise StorageError(f"capture {digest}", "its body was removed on purpose; the ledger has its tombstone")
        chain.append(row)
        wanted = row.prefix
    content = b""
    for row in reversed(chain):
        known = _dictionary(content) if row.prefix else None
        try:
            content = zstd.decompress(row.frame, zstd_dict=known)
        except zstd.ZstdError as error:
            raise StorageError(f"capture {digest}", f"its frame is damaged ({error})", "Restore a backup") from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise StorageError(f"capture {digest}", "the stored bytes are no longer those that came", "Restore a backup")
    return content


def _dictionary(content: bytes) -> tuple[zstd.ZstdDict, int] | None:
    return zstd.ZstdDict(content, is_raw=True).as_prefix if len(content) >= SMALLEST else None
