"""The health of sources: how often they flip back, how many figures are usual, and on which days figures changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime
from functools import cache
from statistics import median_low
from typing import Any

from sqlalchemy import ScalarSelect, Select, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from db.answers import SourceHealth
from db.models import CheckRow, SourceRow
from db.models_derived import ReleaseRow
from snapshots import CauseCode
from snapshots.rhythm import COUNTED, rhythm_of

RELEASES, CHECKS = 40, 50
"""How many of the newest are looked at."""


def health(session: Session, names: Collection[str] | None = None) -> dict[str, SourceHealth]:
    """Of each source, or of those that are named, by name."""
    if names is None:
        sources = session.connection().execute(_checked()).all()
    else:
        sources = session.connection().execute(_checked_of(), {"names": list(names)}).all()
    releases = _releases(session, [source_id for source_id, *_ in sources] if names is not None else None)
    return {
        name: _health(releases.get(source_id, []), checked=checked, variants=variants)
        for source_id, name, checked, variants in sources
    }


def issue_days(session: Session, source_id: int | ScalarSelect[int]) -> list[date]:
    """The days of the newest issues of a source, oldest first: releases that changed a number, and the first."""
    newest = (
        select(ReleaseRow.published, ReleaseRow.observed_at)
        .where(ReleaseRow.source_id == source_id, (ReleaseRow.told > 0) | (ReleaseRow.number == 1))
        .order_by(ReleaseRow.number.desc())
        .limit(2 * COUNTED)  # corrections among them do not count
    )
    return [_day(published, observed_at) for published, observed_at in reversed(session.execute(newest).all())]


@cache
def _checked() -> Select[int, str, int, int]:
    """Each source with how many newest checks it has and how many met a variant. Made once: that costs as much as an answer."""
    checks = _last_checks()
    return select(SourceRow.id, SourceRow.name, _count(checks), _count(checks, CauseCode.VARIANT))


@cache
def _checked_of() -> Select[int, str, int, int]:
    return _checked().where(SourceRow.name.in_(bindparam("names", expanding=True)))


def _last_checks() -> Select[str | None]:
    inner = aliased(CheckRow)
    newest = select(inner.cause_code).where(inner.source_id == SourceRow.id, inner.outcome.is_not(None))
    return newest.order_by(inner.id.desc()).limit(CHECKS).correlate(SourceRow)


def _count(checks: Select[str | None], code: CauseCode | None = None) -> ScalarSelect[int]:
    """Of the newest checks of the source at hand, all or those with a cause."""
    counted = checks.subquery()
    counting = select(func.count()).select_from(counted)
    if code is not None:
        counting = counting.where(counted.c.cause_code == code.value)
    return counting.correlate(SourceRow).scalar_subquery()


def _releases(session: Session, source_ids: Collection[int] | None) -> dict[int, list[ReleaseRow]]:
    """The newest of each source, oldest first."""
    if source_ids is None:
        rows = session.connection().execute(_newest())
    else:
        rows = session.connection().execute(_newest_of(), {"sources": list(source_ids)})
    by_source: dict[int, list[Any]] = defaultdict(list)  # rows of columns answer like rows of the table
    for row in rows:
        by_source[row.source_id].append(row)
    return by_source


@cache
def _newest() -> Select[*tuple[Any, ...]]:
    newest = select(ReleaseRow.source_id, func.max(ReleaseRow.number).label("number")).group_by(ReleaseRow.source_id).subquery()
    columns = (
        ReleaseRow.source_id,
        ReleaseRow.published,
        ReleaseRow.observed_at,
        ReleaseRow.last_seen_at,
        ReleaseRow.figures,
        ReleaseRow.told,
        ReleaseRow.number,
    )
    wanted = select(*columns).join(
        newest, (newest.c.source_id == ReleaseRow.source_id) & (ReleaseRow.number > newest.c.number - RELEASES)
    )
    return wanted.order_by(ReleaseRow.source_id, ReleaseRow.number)


@cache
def _newest_of() -> Select[*tuple[Any, ...]]:
    return _newest().where(ReleaseRow.source_id.in_(bindparam("sources", expanding=True)))


def _health(releases: list[ReleaseRow], *, checked: int, variants: int) -> SourceHealth:
    later = [release for release in releases if release.number > 1]
    days = [_day(release.published, release.observed_at) for release in releases if release.told > 0 or release.number == 1]
    return SourceHealth(
        last_success=releases[-1].last_seen_at if releases else None,
        checks=checked,
        flips=variants,
        usual_figures=median_low([release.figures for release in releases]) if releases else None,
        releases=len(later),
        without_change=sum(release_row.told == 0 for release_row in later),
        rhythm=rhythm_of(days),
    )


def _day(published: str | None, observed_at: datetime) -> date:
    """The publisher's, else the one on which it was first seen."""
    return date.fromisoformat(published) if published else observed_at.date()
