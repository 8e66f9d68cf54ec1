"""What hosts answered for robots.txt, kept for all who ask them: each host is asked once a day, whoever watches it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.compression import zstd
from db.engine import insert_of
from db.models import RobotsRow
from db.values import RobotsAnswer

LONGEST = timedelta(days=30)
"""An answer is believed for a day, so that the next visit after a month asks anew whether it is still kept or not."""


def answer_of(session: Session, origin: str) -> RobotsAnswer | None:
    """The newest answer of a host, however old it is; nothing where it is damaged, for it can be asked for again."""
    row = session.execute(select(RobotsRow.frame, RobotsRow.read_at).where(RobotsRow.origin == origin)).first()
    try:
        return None if row is None else RobotsAnswer(content=zstd.decompress(row.frame), read_at=row.read_at)
    except zstd.ZstdError:
        return None


def keep(session: Session, origin: str, answer: RobotsAnswer) -> None:
    """In place of the answer before; those of hosts that nobody asked for long go, for they are watched no more."""
    new = insert_of(session, RobotsRow).values(origin=origin, frame=zstd.compress(answer.content), read_at=answer.read_at)
    replaced = {"frame": new.excluded.frame, "read_at": new.excluded.read_at}
    session.execute(new.on_conflict_do_update(index_elements=[RobotsRow.origin], set_=replaced))
    session.execute(delete(RobotsRow).where(RobotsRow.read_at < answer.read_at - LONGEST))
