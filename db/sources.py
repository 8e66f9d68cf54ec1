"""Which sources there are, when each is due, and who is visiting it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import NoReturn, cast
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import ScalarSelect, Table, and_, bindparam, case, func, literal, null, or_, select, update
from sqlalchemy.orm import Session

from db.columns import UtcText
from db.engine import insert_or_leave
from db.errors import StorageError
from db.mapping import source_entry
from db.models import SourceRow
from db.values import DueVisit, NextVisit, SourceEntry

NAMED = select(SourceRow).where(SourceRow.name == bindparam("name"))
NUMBER = select(SourceRow.id).where(SourceRow.name == bindparam("name"))
DECLARED = select(SourceRow.id, SourceRow.name, SourceRow.title, SourceRow.address).where(
    SourceRow.id.in_(bindparam("numbers", expanding=True))
)
FIRST = select(SourceRow.name, SourceRow.declared_at).order_by(SourceRow.id).limit(1)
SOURCES = cast("Table", SourceRow.__table__)
IS_VISITED = and_(SOURCES.c.paused_at.is_(None), SOURCES.c.archived_at.is_(None))
IS_MINE = SOURCES.c.claimed_by == bindparam("its_holder")
GIVEN_BACK = (
    update(SOURCES)
    .where(SOURCES.c.name == bindparam("its_name"))
    .values(
        claimed_by=case((IS_MINE, null()), else_=SOURCES.c.claimed_by),
        claimed_until=case((IS_MINE, null()), else_=SOURCES.c.claimed_until),
        next_due=case((IS_VISITED, bindparam("its_due", type_=UtcText)), else_=null()),
    )
    .returning(SOURCES.c.id)
)
"""Its parameters have no name of a column: SQLAlchemy would write those as values."""
CLAIMED = (
    update(SOURCES)
    .where(SOURCES.c.name == bindparam("its_name"))
    .values(claimed_by=bindparam("its_holder"), claimed_until=bindparam("its_end"))
    .returning(SOURCES.c.id)
)
IS_FREE = or_(SOURCES.c.claimed_until.is_(None), SOURCES.c.claimed_until < bindparam("its_moment"))
CLAIMED_AT_ANY_TIME = CLAIMED.where(IS_FREE)
CLAIMED_WHILE_DUE = CLAIMED.where(or_(IS_FREE, IS_MINE), SOURCES.c.next_due == bindparam("its_due"))
"""Built once, since each check asks it: making a statement costs as much of the processor as its answer."""
LOCKED, LOCKED_NUMBER = NAMED.with_for_update().execution_options(populate_existing=True), NUMBER.with_for_update()


def source_row(session: Session, name: str) -> SourceRow:
    """Raises StorageError naming the sources that exist."""
    row = session.scalar(NAMED, {"name": name})
    return row if row is not None else unknown(session, name)


def source_number(session: Session, name: str) -> int:
    """The same where nothing but the number of the source is wanted."""
    number = session.scalar(NUMBER, {"name": name})
    return number if number is not None else unknown(session, name)


def source_entries(session: Session, numbers: Collection[int]) -> dict[int, SourceEntry]:
    """Sources as they were declared, by number."""
    rows = session.connection().execute(DECLARED, {"numbers": list(numbers)})
    return {row.id: source_entry(row) for row in rows}


def numbered(name: str) -> ScalarSelect[int]:
    """The number of a source, to be looked up in the very statement that needs it; none of one that is not known."""
    return select(SourceRow.id).where(SourceRow.name == name).scalar_subquery()


def locked(session: Session, name: str) -> SourceRow:
    """The source, held until the transaction ends: two writers about one source take turns (SQLite has one writer anyway)."""
    row = session.scalar(LOCKED, {"name": name})
    return row if row is not None else unknown(session, name)


def locked_number(session: Session, name: str) -> int:
    """Holds the source where nothing but its number is wanted."""
    number = session.scalar(LOCKED_NUMBER, {"name": name})
    return number if number is not None else unknown(session, name)


def unknown(session: Session, name: str) -> NoReturn:
    """Raises StorageError naming the sources that exist."""
    known = ", ".join(session.scalars(select(SourceRow.name).order_by(SourceRow.name))) or "none yet"
    raise StorageError(f"source {name!r}", f"there is no such source; known: {known}")


def installation(session: Session) -> str:
    """A name that this database keeps for ever, also in a copy: from the source that was declared first."""
    first = session.connection().execute(FIRST).first()
    return "new" if first is None else str(uuid5(NAMESPACE_URL, f"{first.name} {first.declared_at.isoformat()}"))


def declare(session: Session, entries: Sequence[SourceEntry], moment: datetime) -> None:
    """Adds new sources and follows changes of title and address.

    A source no longer configured keeps its history; one that a person has removed stays so until it is resumed.
    """
    known = {row.name: row for row in session.scalars(select(SourceRow))}
    for entry in entries:
        row = known.get(entry.name)
        if row is None:
            new = {"name": entry.name, "title": entry.title, "address": entry.address, "site": entry.site, "declared_at": moment}
            # Two processes that start at once may both find it missing.
            session.execute(insert_or_leave(session, SourceRow).values(**new))
        else:
            row.title, row.address, row.site = entry.title, entry.address, entry.site


def claim(session: Session, source: str, holder: str, moment: datetime, lease: timedelta, due: datetime | None = None) -> bool:
    """Takes the source for one run, unless another's lease still holds, or it is due at another moment than `due` by now."""
    statement = CLAIMED_AT_ANY_TIME if due is None else CLAIMED_WHILE_DUE
    of_due = {} if due is None else {"its_due": due}
    parameters = {"its_name": source, "its_holder": holder, "its_moment": moment, "its_end": moment + lease, **of_due}
    taken = session.connection().execute(statement, parameters)
    if taken.first() is not None:
        return True
    source_number(session, source)  # one that is not known is an error, one that is taken is not
    return False


def release_claim(session: Session, source: str, holder: str) -> None:
    """Gives the source back; a claim that another has taken over meanwhile stays theirs."""
    session.execute(
        update(SourceRow)
        .where(SourceRow.name == source, SourceRow.claimed_by == holder)
        .values(claimed_by=None, claimed_until=None)
    )


def next_visit_of(following: NextVisit) -> dict[str, object]:
    """What GIVEN_BACK is told of the next visit."""
    return {"its_holder": following.holder, "its_due": following.due}


def give_back(session: Session, source: str, following: NextVisit) -> int:
    """Ends a visit by one statement: the claim is given back, unless another has taken it over, and the next moment is set.

    Holds the source until the transaction ends, as `locked_number` does; its number.
    """
    number: int | None = session.connection().execute(GIVEN_BACK, {"its_name": source, **next_visit_of(following)}).scalar()
    return number if number is not None else unknown(session, source)


def due_visits(session: Session, until: datetime, limit: int | None = None, per_site: int | None = None) -> list[DueVisit]:
    """The visits whose time has come by then, the longest overdue first; with `per_site` at most so many of each host."""
    chosen = select(SourceRow.name, SourceRow.next_due, SourceRow.site).where(SourceRow.next_due <= until, IS_VISITED)
    if per_site is not None:
        # Else one host with hundreds of overdue sources would take all places, and be asked one request at a time.
        mates = func.coalesce(SourceRow.site, SourceRow.name)
        place = func.row_number().over(partition_by=mates, order_by=SourceRow.next_due).label("place")
        ranked = chosen.add_columns(place).subquery()
        chosen = select(ranked.c.name, ranked.c.next_due, ranked.c.site).where(ranked.c.place <= per_site)
    wanted = chosen.order_by("next_due", "name").limit(limit)
    return [DueVisit(source=name, due=due, site=site) for name, due, site in session.execute(wanted) if due is not None]


def put_off(session: Session, visit: DueVisit, until: datetime) -> None:
    """Moves a visit, unless the source has another moment by now."""
    session.execute(
        update(SourceRow)
        .where(SourceRow.name == visit.source, SourceRow.next_due == visit.due)
        .values(next_due=until)
        .execution_options(synchronize_session=False)
    )


def set_next_due(session: Session, source: str, due: datetime | None) -> None:
    """When a source is to be visited next; never, while a person has stopped it."""
    planned = session.execute(
        update(SourceRow)
        .where(SourceRow.name == source)
        .values(next_due=case((IS_VISITED, literal(due, UtcText)), else_=None))
        .execution_options(synchronize_session=False)
        .returning(SourceRow.id)
    )
    if planned.first() is None:
        unknown(session, source)
