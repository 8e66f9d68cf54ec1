"""Capture bodies: each stored once under its SHA-256, compressed against the body that came before it.

Fifty versions of a page that differ in a few words take little more room than one; every `FULL_EVERY`th stands alone, so
that reading one never needs a long chain. Format: zstd frames (RFC 8878), the prefix given as raw dictionary.
"""

from __future__ import annotations

import hashlib
import sys

from sqlalchemy.orm import Session

from db.errors import StorageError
from db.models import BodyRow

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

FULL_EVERY = 20
LEVEL = 10


def put_body(session: Session, content: bytes, before: str | None) -> str:
    """Stores the bytes unless they are there, and returns their SHA-256. `before` names the likely next of kin."""
    digest = hashlib.sha256(content).hexdigest()
    if session.get(BodyRow, digest) is not None:
        return digest
    kin = session.get(BodyRow, before) if before else None
    prefix = kin if kin is not None and kin.depth + 1 < FULL_EVERY else None
    known = _dictionary(get_body(session, prefix.sha256)) if prefix is not None else None
    session.add(
        BodyRow(
            sha256=digest,
            prefix=prefix.sha256 if prefix is not None else None,
            depth=prefix.depth + 1 if prefix is not None else 0,
            size=len(content),
            frame=zstd.compress(content, LEVEL, zstd_dict=known),
        )
    )
    session.flush()
    return digest


def get_body(session: Session, digest: str) -> bytes:
    """The bytes again. Raises StorageError where they are missing or no longer what their name says."""
    chain = []
    wanted: str | None = digest
    while wanted is not None:
        row = session.get(BodyRow, wanted)
        if row is None:
            raise StorageError(f"capture {digest}", f"its body {wanted} is missing", "Restore a backup")
        chain.append(row)
        wanted = row.prefix
    content = b""
    for row in reversed(chain):
        known = _dictionary(content) if row.prefix else None
        content = zstd.decompress(row.frame, zstd_dict=known)
    if hashlib.sha256(content).hexdigest() != digest:
        raise StorageError(f"capture {digest}", "the stored bytes are no longer those that came", "Restore a backup")
    return content


def _dictionary(content: bytes) -> tuple[zstd.ZstdDict, int] | None:
    return zstd.ZstdDict(content, is_raw=True).as_prefix if len(content) >= 8 else None
