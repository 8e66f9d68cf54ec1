"""Hosts that asked to be left alone (Retry-After): stored, so that a restart and a check by hand keep to it as well."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import HostRow


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
