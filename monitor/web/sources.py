"""All sources with their health, and one source with its releases and figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import groupby

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from db import Clock, SourceDecisionKind, SourceHealth, SourceOverview
from monitor.configuration import Source
from monitor.reports.reader import address_of
from monitor.reports.wording import counted
from monitor.web.changes import OVERDUE
from monitor.web.rendering import page
from monitor.web.site import Site
from monitor.web.sparklines import outlines_beside
from snapshots import Observation, Outcome
from snapshots.rhythm import Rhythm

router = APIRouter()

PAGE = 50
"""Sources on a page: with their buttons under 100 kB."""
SHOWN_RELEASES = 60
SHOWN_CHECKS = 12
WELL = {
    Outcome.RELEASED: "The last check brought a new release.",
    Outcome.UNCHANGED: "The last check met what is stored already.",
    Outcome.SKIPPED: "The last check was passed over.",
}
"""What a check says that ended without trouble."""
MACROS_IN_WORDS = {
    "@hourly": "every hour", "@daily": "every day at midnight", "@midnight": "every day at midnight",
    "@weekly": "every Sunday at midnight", "@monthly": "on the first of each month", "@yearly": "on 1 January",
    "@annually": "on 1 January",
}  # fmt: skip
"""The names of cron, for readers who do not write it; five fields have no words that are shorter."""


@router.get("/sources")
def all_sources(request: Request, after: str = "", added: str = "") -> Response:
    """A line for each source: how it is, when it was and will be visited, how many figures it has."""
    site: Site = request.app.state.site
    listed = site.database.overview_page(PAGE, after or None)
    configured = {source.name: source for source in site.configuration.sources}
    shown = [(line, configured.get(line.source.name)) for line in listed.items]
    health = site.database.health([line.source.name for line in listed.items])
    return page(
        request, site, "sources.html",
        title="Sources and health", shown=shown, watched=site.database.count_of_sources(), following=listed.cursor, health=health,
        state=lambda line, source: state_of(line, source, site.now, health[line.source.name]), rhythm=rhythm,
        shared=_shared(listed.items), added=added if re.fullmatch(r"[a-z0-9-]+", added) else "",
    )  # fmt: skip


def _shared(lines: Sequence[SourceOverview]) -> set[str]:
    """Titles of several sources, such as two copies of a sheet: only the name tells them apart."""
    return {title for title, count in Counter(line.source.title for line in lines).items() if count > 1}


@router.get("/sources/{name}")
def one_source(  # noqa: PLR0913, PLR0917 -- one for each parameter of the address
    request: Request, name: str, as_of: str = "", by: Clock = Clock.PUBLISHED, a: str = "", b: str = "", start: int = 0
) -> Response:
    """Releases to compare, and the figures of one of them by the sheet's own headings."""
    site: Site = request.app.state.site
    if a and b:
        return RedirectResponse(address_of("sources", name, "compare", f"{a}...{b}"), 303)
    line = site.overview(name)
    releases = site.database.releases(name, SHOWN_RELEASES).items
    shown = site.release(name, as_of or "latest", by) if releases else None
    observations = (
        [observation for observation in site.database.vintage(name, shown.number)[1] if observation.mention == 0] if shown else []
    )
    figures = observations[start : start + PAGE]
    health = site.database.health([name])[name]
    return page(
        request, site, "source.html",
        title=line.source.title, line=line, source=site.source(name), releases=releases, shown=shown, as_of=as_of, by=by.value,
        total=len(observations), start=start, step=PAGE, sections=by_section(figures),
        outlines=outlines_beside({(name, observation.series): observation.figure for observation in figures}, site),
        health=health, checks=site.database.checks(name, SHOWN_CHECKS), decided=site.database.decisions_about(name),
        state=state_of(line, site.source(name), site.now, health), rhythm=rhythm, often=often,
    )  # fmt: skip


def by_section(observations: Sequence[Observation]) -> list[tuple[str, list[Observation]]]:
    """In the order of the document."""
    return [(heading, list(inner)) for heading, inner in groupby(observations, key=_heading)]


def state_of(line: SourceOverview, source: Source | None, now: datetime, health: SourceHealth) -> tuple[str, str]:
    """A word for the eye, and the sentence behind it; `now` is in the zone in which it is told."""
    return _stopped(line, source, now.tzinfo or UTC) or _troubled(line, now) or _overdue(health, now) or _well(line)


def _stopped(line: SourceOverview, source: Source | None, zone: tzinfo) -> tuple[str, str] | None:
    """It is not visited, by a decision or by the configuration."""
    if line.stopped is not None:
        word = "removed" if line.stopped.kind is SourceDecisionKind.REMOVE else "paused"
        return word, f"It was {line.stopped.told(zone)}."
    if source is None:
        return "removed", "It is no longer in the configuration; its history stays."
    return ("paused", "It is kept and not visited.") if source.paused else None


def _troubled(line: SourceOverview, now: datetime) -> tuple[str, str] | None:
    """What its checks say against it, the gravest first."""
    if line.last_check is None:
        return "new", "It was never checked."
    cause = line.last_check.cause
    if line.failing_since:
        return "failing", cause.message if cause else "The last check failed."
    if line.next_due and line.next_due < now - OVERDUE:
        return "late", "It should have been visited by now. Does `figurewatch run` run?"
    if line.last_check.outcome is Outcome.SUSPECT:
        return "held", cause.message if cause else "The last document is held."
    return None


def _overdue(health: SourceHealth, now: datetime) -> tuple[str, str] | None:
    """Its publisher is late, by its own rhythm."""
    if health.rhythm is None or not health.rhythm.is_overdue(now.date()):
        return None
    return "overdue", f"New figures come {often(health.rhythm)}; they were expected on {health.rhythm.expected}."


def often(pace: Rhythm) -> str:
    """How often a publisher brings new figures, in words."""
    return f"about every {pace.every.days} days" if pace.every.days > 1 else "every day"


def _well(line: SourceOverview) -> tuple[str, str]:
    outcome = line.last_check.outcome if line.last_check else None
    return "well", WELL.get(outcome or Outcome.SKIPPED, "It was checked.")


def rhythm(source: Source | None) -> str:
    """How often it is visited, in words."""
    if source is None:
        return "–"
    wait = words_of(source.every or timedelta(days=1))
    if source.schedule:
        return MACROS_IN_WORDS.get(source.schedule.strip().lower(), source.schedule)
    return f"every {wait if ',' in wait else wait.removeprefix('1 ')}"


def words_of(wait: timedelta) -> str:
    """Such as "6 hours" or "1 day, 12 hours"."""
    left, parts = round(wait.total_seconds()), []
    for name, seconds in (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)):
        count, left = divmod(left, seconds)
        if count:
            parts.append(counted(count, name))
    return ", ".join(parts)


def _heading(observation: Observation) -> str:
    figure = observation.figure
    path = figure.section[1:] if len(figure.section) > 1 else figure.section
    table = figure.cell.table if figure.cell and figure.cell.table not in path else ""
    return " › ".join(part for part in (*path, table) if part)
