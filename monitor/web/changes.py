"""The first screen: what changed, the most telling first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import ReportEntry, SeriesHistory
from monitor.web.rendering import page
from monitor.web.site import Site, moment_of
from snapshots import QUIET_KINDS, Change, ChangeKind, Mark

router = APIRouter()

PAGE = 30
"""Changes on a page: with quotes and a small picture each, under 100 kB."""
MOST_REPORTS = 100
VISIT = "visits"
NEW_VISIT = timedelta(minutes=30)
"""After so long without a look a person comes anew."""
OVERDUE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Told:
    """A change with the release that brought it."""

    report: ReportEntry
    change: Change
    history: SeriesHistory | None = None

    @property
    def weight(self) -> tuple[int, Decimal, int]:
        """Quiet corrections first, then revisions by |a-b| / (|a|+|b|), then what came and went."""
        quiet = Mark.QUIET in self.change.marks or Mark.CORRECTION in self.change.marks
        kinds = (ChangeKind.REVISED, ChangeKind.REQUALIFIED, ChangeKind.REDATED, ChangeKind.REMOVED, ChangeKind.ADDED)
        place = kinds.index(self.change.kind) if self.change.kind in kinds else len(kinds)
        return (0 if quiet else 1, -_relative_size(self.change), place)


@router.get("/")
def what_changed(  # noqa: PLR0913, PLR0917 -- one for each parameter of the address
    request: Request,
    source: str = "",
    kind: str = "",
    mark: str = "",
    section: str = "",
    since: str = "",
    start: int = 0,
) -> Response:
    """Changes over all sources, with what fails and what is overdue."""
    site: Site = request.app.state.site
    now = site.clock()
    before, cookie = _visits(request.cookies.get(VISIT, ""), now)
    first = moment_of(since) if since else None
    found = _changes(site.database.reports(source or None, first, MOST_REPORTS))
    wanted = [one for one in found if _is_wanted(one.change, kind, mark, section)]
    days = _by_day(wanted, site)[start : start + PAGE]
    answer = page(
        request, site, "changes.html",
        title="What changed", shown=_with_histories(days, site), total=len(wanted), start=start, step=PAGE,
        chosen={"source": source, "kind": kind, "mark": mark, "section": section, "since": since},
        facets=_facets(found), troubles=site.database.troubled(now - OVERDUE), before=before,
        watched=site.database.count_of_sources(),
    )  # fmt: skip
    answer.set_cookie(VISIT, cookie, max_age=31_536_000, httponly=True, samesite="strict")
    return answer


def _changes(reports: Iterable[ReportEntry]) -> list[Told]:
    return [Told(report, change) for report in reports for change in report.changes if change.kind not in QUIET_KINDS]


def _is_wanted(change: Change, kind: str, mark: str, section: str) -> bool:
    figure = change.after or change.before
    within = section in figure.section if section and figure else not section
    return kind in ("", change.kind) and (not mark or mark in change.marks) and within


def _by_day(found: Sequence[Told], site: Site) -> list[Told]:
    """The newest day first, and within a day the most telling first."""
    zone = site.zone
    return sorted(found, key=lambda one: (-one.report.release.observed_at.astimezone(zone).toordinal(), one.weight))


def _with_histories(found: Sequence[Told], site: Site) -> list[Told]:
    histories = site.histories({(one.report.source.name, one.change.series) for one in found})
    return [Told(one.report, one.change, histories.get((one.report.source.name, one.change.series))) for one in found]


def _facets(found: Iterable[Told]) -> dict[str, dict[str, int]]:
    """How many changes each link leads to."""
    counts: dict[str, dict[str, int]] = {"source": {}, "kind": {}, "mark": {}, "section": {}}
    for one in found:
        figure = one.change.after or one.change.before
        values = {
            "source": [one.report.source.name],
            "kind": [one.change.kind.value],
            "mark": [mark.value for mark in one.change.marks],
            "section": list(figure.section[-1:]) if figure else [],
        }
        for facet, names in values.items():
            for name in names:
                counts[facet][name] = counts[facet].get(name, 0) + 1
    return {facet: dict(sorted(names.items(), key=lambda item: -item[1])[:12]) for facet, names in counts.items()}


def _relative_size(change: Change) -> Decimal:
    before, after = (figure.value if figure else None for figure in (change.before, change.after))
    if before is None or after is None or not (abs(before) + abs(after)):
        return Decimal(0)
    return abs(before - after) / (abs(before) + abs(after))


def _visits(cookie: str, now: datetime) -> tuple[datetime | None, str]:
    """When the visit before this one was, and what to remember: the last two, told apart by a pause."""
    try:
        former, latest = (datetime.fromisoformat(text) if text else None for text in cookie.split("~"))
    except ValueError:
        former, latest = None, None
    if latest is not None and latest.tzinfo is not None and now - latest < NEW_VISIT:
        return former, f"{former.isoformat() if former else ''}~{now.isoformat()}"
    usable = latest if latest is not None and latest.tzinfo is not None else None
    return usable, f"{usable.isoformat() if usable else ''}~{now.isoformat()}"
