"""Which releases were news when a check saw them first: what feeds tell."""

from __future__ import annotations

from functools import cache

from sqlalchemy import ColumnElement, exists
from sqlalchemy.orm import aliased

from db.models import CheckRow
from db.models_derived import ReleaseRow
from snapshots import Outcome


@cache
def was_news() -> ColumnElement[bool]:
    """A condition on ReleaseRow: not the first of its source, not imported, and no part of a backlog.

    Made once: making it costs as much as its answer.
    """
    earlier = aliased(CheckRow)
    return (
        exists()
        .where(CheckRow.release_id == ReleaseRow.id, CheckRow.started_at == ReleaseRow.observed_at, CheckRow.quiet.is_(False))
        .where(earlier.source_id == ReleaseRow.source_id, earlier.outcome == Outcome.RELEASED.value, earlier.id < CheckRow.id)
    )
