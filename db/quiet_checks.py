"""The end of a check that found nothing new, by one statement: most checks end so, and all workers share one server."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnClause, Table, bindparam, exists, literal_column, select, true, update
from sqlalchemy.orm import Session

from db.columns import UtcText
from db.models import CheckRow
from db.models_derived import ReleaseRow
from db.sources import GIVEN_BACK, SOURCES, next_visit_of
from db.values import CheckEntry, NextVisit, OpenCheck
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
ENDED = (
    update(VISITS)
    .where(
        VISITS.c.id == bindparam("its_id"),
        VISITS.c.source_id == OF_HELD,
        VISITS.c.started_at == bindparam("its_start", type_=UtcText),
        VISITS.c.outcome.is_(None),
    )
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
