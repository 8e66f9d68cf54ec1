"""The first screen: what changed, the most telling first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import ChangeEntry, ChangeFilter, Outline, Page
from db import Clock as DayClock
from monitor.web.rendering import page
from monitor.web.site import Site, day_of, moment_of, no_page, refusal_told
from monitor.web.sparklines import outlines_beside
from snapshots import Change, ChangeKind, Mark

router = APIRouter()

PAGE = 20
"""Changes on a page: with quotes and a small picture each, under 100 kB."""
WINDOW = 100
"""So many are looked at together, so that the most telling of a day come first."""
VISIT = "visits"
NEW_VISIT = timedelta(minutes=30)
"""After so long without a look a person comes anew."""
OVERDUE = timedelta(hours=1)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Told:
    """A change with the release that brought it."""

    entry: ChangeEntry
    outline: Outline | None = None

    @property
    def change(self) -> Change:
        """What changed."""
        return self.entry.change


@router.get("/")
def what_changed(  # noqa: PLR0913, PLR0917 -- one for each parameter of the address
    request: Request,
    source: str = "",
    kind: str = "",
    mark: str = "",
    section: str = "",
    since: str = "",
    as_of: str = "",
    by: DayClock = DayClock.PUBLISHED,
    after: str = "",
    start: int = 0,
) -> Response:
    """Changes over all sources, with what fails and what is overdue."""
    site: Site = request.app.state.site
    now = site.clock()
    before, cookie = _visits(request.cookies.get(VISIT, ""), now)
    if source:
        site.overview(source)
    known = site.as_of(day_of(as_of) if as_of else None, by)
    every = ChangeFilter(source=source or None, since=moment_of(since) if since else None, as_of=known)
    wanted = _narrowed(every, kind, mark, section)
    window = _window(site, wanted, after)
    unfiltered = window if wanted == every and not after else _window(site, every, "")
    days = sorted(window.items, key=lambda entry: _place(entry, site.zone))[start : start + PAGE]
    answer = page(
        request, site, "changes.html",
        title="What changed", shown=_with_outlines(days, site), total=len(window.items), older=window.cursor, start=start,
        step=PAGE, chosen={"source": source, "kind": kind, "mark": mark, "section": section, "since": since,
                "as_of": as_of, "by": by.value if by is not DayClock.PUBLISHED else ""}, after=after, known=known,
        facets=_facets(unfiltered.items), spans=_spans(unfiltered, before, now, site.zone),
        troubles=site.database.troubled(now - OVERDUE, now.astimezone(site.zone).date()), late_before=now - OVERDUE,
        held=len(site.database.held_documents()), before=before,
        watched=site.database.count_of_sources(), figures=site.database.count_of_figures(),
    )  # fmt: skip
    answer.set_cookie(VISIT, cookie, max_age=31_536_000, httponly=True, samesite="strict")
    return answer


def _narrowed(every: ChangeFilter, kind: str, mark: str, section: str) -> ChangeFilter:
    return replace(every, kinds=(kind,) if kind else (), mark=mark or None, section=section or None)


@dataclass(frozen=True, slots=True)
class Span:
    """A time to look back over, with how many figures changed in it."""

    name: str
    since: datetime
    figures: int
    is_all: bool
    """False where there are more changes in it than were looked at."""


def _spans(window: Page[ChangeEntry], before: datetime | None, now: datetime, zone: ZoneInfo) -> list[Span]:
    """Today, and since the last visit where there was one."""
    midnight = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    moments = {
        "today": midnight,
        **({"since your last visit": before} if before else {}),
        "in the last seven days": midnight - 7 * DAY,
    }
    return [_span(name, since, window) for name, since in moments.items()]


def _span(name: str, since: datetime, window: Page[ChangeEntry]) -> Span:
    inside = [entry for entry in window.items if entry.observed_at >= since]
    changed = {(entry.source.name, entry.change.series) for entry in inside}
    return Span(name, since, len(changed), window.cursor is None or len(inside) < len(window.items))


def _window(site: Site, wanted: ChangeFilter, after: str) -> Page[ChangeEntry]:
    with refusal_told(no_page):
        return site.database.latest_changes(wanted, WINDOW, after or None)


def _place(entry: ChangeEntry, zone: ZoneInfo) -> tuple[int, int, Decimal, int]:
    """The newest day first; in a day quiet corrections, then revisions by |a-b| / (|a|+|b|), then what came and went."""
    change = entry.change
    quiet = Mark.QUIET in change.marks or Mark.CORRECTION in change.marks
    kinds = (ChangeKind.REVISED, ChangeKind.REQUALIFIED, ChangeKind.REDATED, ChangeKind.REMOVED, ChangeKind.ADDED)
    place = kinds.index(change.kind) if change.kind in kinds else len(kinds)
    return (-entry.observed_at.astimezone(zone).toordinal(), 0 if quiet else 1, -_relative_size(change), place)


def _with_outlines(entries: Sequence[ChangeEntry], site: Site) -> list[Told]:
    told = {(entry.source.name, entry.change.series): entry.change.after or entry.change.before for entry in entries}
    outlines = outlines_beside({name: figure for name, figure in told.items() if figure is not None}, site)
    return [Told(change_entry, outlines.get((change_entry.source.name, change_entry.change.series))) for change_entry in entries]


def _facets(entries: Iterable[ChangeEntry]) -> dict[str, dict[str, int]]:
    """How many changes each link leads to."""
    counts: dict[str, dict[str, int]] = {"source": {}, "kind": {}, "mark": {}, "section": {}}
    for change_entry in entries:
        figure = change_entry.change.after or change_entry.change.before
        values = {
            "source": [change_entry.source.name],
            "kind": [change_entry.change.kind.value],
            "mark": [mark.value for mark in change_entry.change.marks],
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
    if latest is not None and latest.tzinfo is None:
        latest = None
    before = former if latest is not None and now - latest < NEW_VISIT else latest
    return before, f"{before.isoformat() if before else ''}~{now.isoformat()}"
