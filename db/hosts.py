"""Hosts: which asked to be left alone (Retry-After), and the pace at which all machines together ask each.

Stored, so that a restart, another machine and a check by hand keep to it as well.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.engine import insert_of
from db.models import HostRow
from db.values import HostWait


def quiet(session: Session, moment: datetime) -> dict[str, datetime]:
    """Sites whose silence is still to end, to that moment."""
    wanted = select(HostRow.site, HostRow.quiet_until).where(HostRow.quiet_until > moment)
    return {site: until for site, until in session.execute(wanted) if until is not None}


def hold(session: Session, site: str, until: datetime) -> None:
    """Remembers that a site asked for silence; a later word replaces an earlier one."""
    row = session.get(HostRow, site)
    if row is None:
        session.add(HostRow(site=site, quiet_until=until))
    else:
        row.quiet_until = until


def take_turn(
    session: Session, site: str, moment: datetime, gap: timedelta, until: datetime, *, in_silence: bool = False
) -> HostWait | None:
    """Takes a host for one request, or says why not yet.

    It is free when nobody asks it, the last request ended `gap` ago, and it did not ask to be left alone (`in_silence`: or even
    then). `until` is when the turn ends by itself, should whoever took it vanish.
    """
    free = _is_over(HostRow.busy_until, moment) & _is_over(HostRow.asked_at, moment - gap)
    if not in_silence:
        free &= _is_over(HostRow.quiet_until, moment)
    # Asked and taken by one statement: of two machines that find the host free at the same moment, one only gets it.
    new = insert_of(session, HostRow).values(site=site, busy_until=until)
    taken = new.on_conflict_do_update(
        index_elements=[HostRow.site], set_={"busy_until": new.excluded.busy_until}, where=free
    ).returning(HostRow.site)
    if session.execute(taken).first() is not None:
        return None
    row = session.execute(select(HostRow.asked_at, HostRow.busy_until, HostRow.quiet_until).where(HostRow.site == site)).one()
    if row.quiet_until is not None and row.quiet_until > moment and not in_silence:
        return HostWait(until=row.quiet_until, is_silence=True)
    ends = [row.asked_at + gap if row.asked_at else None, row.busy_until]
    return HostWait(until=max((end for end in ends if end is not None), default=moment), is_silence=False)


def _is_over(column: InstrumentedAttribute[datetime | None], moment: datetime) -> ColumnElement[bool]:
    return or_(column.is_(None), column <= moment)


def end_turn(session: Session, site: str, until: datetime, moment: datetime) -> None:
    """Gives a host back after a request, unless the turn had run out and another has it now."""
    mine = (HostRow.site == site) & (HostRow.busy_until == until)
    session.execute(
        update(HostRow).where(mine).values(busy_until=None, asked_at=moment).execution_options(synchronize_session=False)
    )
