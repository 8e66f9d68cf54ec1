"""What a check that found nothing new writes, by one statement a step: most checks end so, and all workers share one server."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Boolean, ColumnClause, Table, bindparam, exists, literal_column, or_, select, true, update
from sqlalchemy.orm import Session

from db.bodies import HAS_FRAME
from db.columns import UtcText
from db.mapping import SAID, said_of
from db.models import BodyRow, CaptureRow, CheckRow
from db.models_derived import ReleaseRow
from db.sources import GIVEN_BACK, SOURCES, next_visit_of
from db.values import CheckEntry, FetchedCapture, NextVisit, OpenCheck
from snapshots import Outcome

VISITS, RELEASES = cast("Table", CheckRow.__table__), cast("Table", ReleaseRow.__table__)
ITS_END = bindparam("its_end", type_=UtcText)

# The source is held first, as all who write about it do; the rest is written only if the check is ended by it.
# What the lock returns is the source as it is now, all else is read as it was when the statement began: had a release been
# committed between the two, the former one would be marked. Each release writes the source anew, so its version tells of it.
VERSION: ColumnClause[Any] = literal_column("xmin")  # postgresql.org/docs/current/ddl-system-columns.html
HELD = (
    select(SOURCES.c.id, VERSION.label("version"))
    .where(SOURCES.c.name == bindparam("its_name"))
    .with_for_update(skip_locked=True)
    .cte("held")
)
AS_IT_WAS = select(VERSION).select_from(SOURCES).where(SOURCES.c.name == bindparam("its_name")).scalar_subquery()
OF_HELD = select(HELD.c.id).where(HELD.c.version == AS_IT_WAS).scalar_subquery()
NEWEST = select(RELEASES.c.id).where(RELEASES.c.source_id == OF_HELD).order_by(RELEASES.c.number.desc()).limit(1)
IS_OPEN = (
    VISITS.c.id == bindparam("its_id"),
    VISITS.c.started_at == bindparam("its_start", type_=UtcText),
    VISITS.c.outcome.is_(None),
)
ENDED = (
    update(VISITS)
    .where(*IS_OPEN, VISITS.c.source_id == OF_HELD)
    .values(finished_at=ITS_END, outcome=bindparam("its_outcome"), release_id=NEWEST.scalar_subquery())
    .returning(VISITS.c.id, VISITS.c.release_id)
    .cte("ended")
)
SEEN = (
    update(RELEASES)
    .where(RELEASES.c.id == select(ENDED.c.release_id).scalar_subquery())
    .values(last_seen_at=ITS_END)
    .returning(RELEASES.c.number)
    .cte("seen")
)
RETURNED = GIVEN_BACK.where(exists(select(ENDED.c.id))).cte("returned")
STATEMENT = select(RETURNED.c.id, SEEN.c.number).select_from(RETURNED.outerjoin(SEEN, true()))

# The same bytes as those that came last. A capture that is committed between the lock and the rest came after this one.
CAPTURES = cast("Table", CaptureRow.__table__)
OF_SOURCE = select(HELD.c.id).scalar_subquery()
LAST = (
    select(CAPTURES.c.id, CAPTURES.c.sha256, CAPTURES.c.address)
    .where(CAPTURES.c.source_id == OF_SOURCE, CAPTURES.c.imported_at.is_(None))
    .order_by(CAPTURES.c.id.desc())
    .limit(1)
    .subquery()
)
SAME = (
    select(LAST.c.id)
    .where(LAST.c.sha256 == bindparam("its_sha256"), LAST.c.address == bindparam("its_address"))
    .where(exists().where(BodyRow.sha256 == LAST.c.sha256, HAS_FRAME))
    .where(exists(select(VISITS.c.id).where(*IS_OPEN, VISITS.c.source_id == OF_SOURCE)))
    .cte("same")
)
OF_SAME = select(SAME.c.id).scalar_subquery()
HOW: dict[Any, Any] = {CAPTURES.c[name]: bindparam(f"its_{name}") for name in SAID}
"""How it came: written where it is otherwise, as a new validator is that the next request must send."""
TOLD = (
    update(CAPTURES)
    .where(CAPTURES.c.id == OF_SAME, or_(*(column.is_distinct_from(said) for column, said in HOW.items())))
    .values(HOW)
    .cte("told")
)
RELEASED = (
    select(RELEASES.c.sha256)
    .where(RELEASES.c.source_id == OF_SOURCE)
    .order_by(RELEASES.c.number.desc())
    .limit(1)
    .scalar_subquery()
)
CAME_AGAIN = (
    update(VISITS)
    .where(VISITS.c.id == bindparam("its_id"), exists(select(SAME.c.id)))
    .values(capture_id=OF_SAME, quiet=bindparam("its_quiet", type_=Boolean))
    .returning(VISITS.c.id, RELEASED.label("released"))
    .add_cte(TOLD)
)


def store_again(session: Session, check: OpenCheck, capture: FetchedCapture) -> OpenCheck | None:
    """Gives a visit the capture that came last, where these are its bytes from its address; only of PostgreSQL.

    None, and nothing is written, where they are others, or where `end_unchanged` would write nothing either.
    """
    digest = hashlib.sha256(capture.content).hexdigest()
    said = {f"its_{name}": value for name, value in said_of(capture).items()}
    of_check = {"its_id": check.id, "its_start": check.started_at, "its_name": check.source, "its_quiet": check.quiet}
    parameters = {**of_check, **said, "its_sha256": digest, "its_address": capture.address}
    row = session.connection().execute(CAME_AGAIN, parameters).first()
    return replace(check, capture=digest, is_released=row.released == digest) if row is not None else None


def end_unchanged(session: Session, check: OpenCheck, following: NextVisit, moment: datetime) -> CheckEntry | None:
    """Ends the check, notes that the newest release was there, gives the source back and plans its next visit: all or nothing.

    Only of PostgreSQL, which may write to several tables at once. None, and nothing is written, where somebody else holds the
    source at this moment, has just written it, or the check is not open any more: then `checks.finish` waits, or says why not.
    """
    of_check = {"its_id": check.id, "its_start": check.started_at, "its_end": moment, "its_outcome": Outcome.UNCHANGED.value}
    parameters = {"its_name": check.source, **of_check, **next_visit_of(following)}
    row = session.connection().execute(STATEMENT, parameters).first()
    if row is None:
        return None
    return CheckEntry(
        id=check.id,
        source=check.source,
        started_at=check.started_at,
        finished_at=moment,
        outcome=Outcome.UNCHANGED,
        cause=None,
        release=row.number,
        next_due=following.due,
    )
