"""Capture bodies: each stored once under its SHA-256, in full or as the difference from the last full one of its source.

A difference is kept while it stays under a tenth of the page, and a full frame follows at least every `FULL_EVERY` bodies:
reading one never takes more than two frames, and a frame that is damaged loses no more than those made against it. Format: zstd
frames (RFC 8878), the full body given as raw dictionary.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from db.compression import zstd
from db.engine import insert_or_leave, reading
from db.errors import DamagedError, RemovedError
from db.models import BodyRow, TombstoneRow
from db.objects import keep, pointer_to, read, remove, store_in
from db.values import FetchedCapture

FULL_EVERY = 100
LARGEST_SHARE = 10
"""A difference of more than a tenth of the page makes way for a full frame."""
LEVEL = 12
# The library takes no shorter dictionary (docs.python.org, compression.zstd.ZstdDict).
SMALLEST = 8
"""Bytes of a dictionary, at least."""
HAS_FRAME = func.length(BodyRow.frame) > 0
"""The body is there, and was not removed on purpose. By its length: SQLite need not read the frame for it."""


def has_body(session: Session, digest: str) -> bool:
    """Is it there, and not removed on purpose?"""
    row = session.get(BodyRow, digest)
    return row is not None and bool(row.frame)


def keep_outside(engine: Engine, store: str | None, captures: Iterable[FetchedCapture]) -> None:
    """Writes pages to their store before the rows that name them, and while no transaction waits for it."""
    if store is None:
        return
    for capture in captures:
        digest = hashlib.sha256(capture.content).hexdigest()
        with reading(engine, "looking for a capture") as session:
            known = has_body(session, digest)
        if not known:
            keep(store, digest, capture.content)


def put_body(session: Session, content: bytes, before: str | None, store: str | None = None) -> str:
    """Stores the bytes unless they are there, and returns their SHA-256. `before` names the body that came last.

    With `store` they lie there already (db.objects), and the row says so.
    """
    digest = hashlib.sha256(content).hexdigest()
    known = session.get(BodyRow, digest)
    if known is not None and known.frame:
        return digest
    last = session.get(BodyRow, before) if before and store is None else None
    outside = store and BodyRow(sha256=digest, prefix=None, depth=0, size=len(content), frame=pointer_to(store))
    row = outside or (last is not None and _difference(session, digest, content, last)) or _full(digest, content)
    if known is not None:  # it was removed once, and has come again
        known.prefix, known.depth, known.frame = row.prefix, row.depth, row.frame
        session.flush()
        return digest
    columns = {"sha256": row.sha256, "prefix": row.prefix, "depth": row.depth, "size": row.size, "frame": row.frame}
    session.execute(insert_or_leave(session, BodyRow).values(**columns))  # another writer may store the same bytes now
    return digest


def _full(digest: str, content: bytes) -> BodyRow:
    return BodyRow(sha256=digest, prefix=None, depth=0, size=len(content), frame=zstd.compress(content, LEVEL))


def _difference(session: Session, digest: str, content: bytes, last: BodyRow) -> BodyRow | None:
    """Against the full body that the last one stands on; None where a full one is due. `depth` counts the bodies since."""
    full = last if last.prefix is None else session.get(BodyRow, last.prefix)
    if full is None or not full.frame or full.prefix is not None or last.depth + 1 >= FULL_EVERY or len(content) < SMALLEST:
        return None
    frame = zstd.compress(content, LEVEL, zstd_dict=_dictionary(get_body(session, full.sha256)))
    if len(frame) * LARGEST_SHARE > len(content):
        return None
    return BodyRow(sha256=digest, prefix=full.sha256, depth=last.depth + 1, size=len(content), frame=frame)


def forget_bodies(session: Session, digests: Collection[str]) -> list[str]:
    """Empties bodies, which keep their names: captures still say what they were made of. Those that were not empty yet."""
    rows = [row for digest in digests if (row := session.get(BodyRow, digest)) is not None and row.frame]
    for row in sorted(rows, key=lambda row: row.prefix is None):  # differences first: then fewer stand on the full ones
        _move_dependents(session, row)
        if (store := store_in(row.frame)) is not None:
            remove(store, row.sha256)  # a crash before the commit leaves a row whose removal is asked for again
        row.prefix, row.depth, row.frame = None, 0, b""
        session.flush()
    return [row.sha256 for row in rows]


def _move_dependents(session: Session, base: BodyRow) -> None:
    """What is stored as the difference from a body gets the first of its own for a base, which is stored in full."""
    rows = session.scalars(select(BodyRow).where(BodyRow.prefix == base.sha256).order_by(BodyRow.depth)).all()
    contents = {row.sha256: get_body(session, row.sha256) for row in rows}
    first: BodyRow | None = None
    for row in rows:
        moved = first and _difference(session, row.sha256, contents[row.sha256], first)
        anew = moved or _full(row.sha256, contents[row.sha256])
        row.prefix, row.depth, row.frame = anew.prefix, anew.depth, anew.frame
        session.flush()
        first = row if first is None else first


def get_body(session: Session, digest: str) -> bytes:
    """The bytes again. Raises DamagedError where they are missing or no longer what their name says."""
    chain = []
    wanted: str | None = digest
    while wanted is not None:
        row = session.get(BodyRow, wanted)
        if row is None:
            raise DamagedError(f"capture {digest}", f"its body {wanted} is missing", "Restore a backup")
        if not row.frame:
            raise RemovedError(f"capture {digest}", f"its page was removed on purpose{_reason(session, wanted)}")
        chain.append(row)
        wanted = row.prefix
    content = b""
    for row in reversed(chain):
        known = _dictionary(content) if row.prefix else None
        if (store := store_in(row.frame)) is not None:
            content = read(store, row.sha256)
            continue
        try:
            content = zstd.decompress(row.frame, zstd_dict=known)
        except zstd.ZstdError as error:
            raise DamagedError(f"capture {digest}", f"its frame is damaged ({error})", "Restore a backup") from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise DamagedError(f"capture {digest}", "the stored bytes are no longer those that came", "Restore a backup")
    return content


def _reason(session: Session, digest: str) -> str:
    stone = select(TombstoneRow).where(TombstoneRow.subject == f"body {digest}").order_by(TombstoneRow.id.desc()).limit(1)
    row = session.scalar(stone)
    return f", on {row.made_at:%Y-%m-%d} by {row.made_by}: {row.why}" if row is not None else ""


def _dictionary(content: bytes) -> tuple[zstd.ZstdDict, int] | None:
    return zstd.ZstdDict(content, is_raw=True).as_prefix if len(content) >= SMALLEST else None
