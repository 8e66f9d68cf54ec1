"""The report as `figurewatch/changes/1`: documented in docs/reference/json.md, stable."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from db import CheckEntry, ReleaseEntry, ReportEntry, SourceDecision, SourceHealth, SourceOverview
from monitor.hiding import without_secrets
from monitor.reports.wording import way_of
from snapshots import Change
from snapshots.changes import as_change_record
from snapshots.errors import FigurewatchError

SCHEMA = "figurewatch/changes/1"


def changes_record(changes: Sequence[Change], unchanged: int) -> dict[str, Any]:
    """The changes alone, as `compare` gives them."""
    return {"schema": SCHEMA, "changes": [change_record(change) for change in changes], "unchanged": unchanged}


def change_record(change: Change) -> dict[str, Any]:
    """A change, each of its figures with the way that it went where its value is the size of a rise or a fall."""
    record = as_change_record(change)
    for side, figure in (("before", change.before), ("after", change.after)):
        if figure is not None:
            record[side]["way"] = way_of(figure)
    return record


def json_record(report: ReportEntry) -> dict[str, Any]:
    """The changes with the source and the two releases."""
    source = {"name": report.source.name, "title": report.source.title, "address": without_secrets(report.source.address)}
    releases = {"release": release_record(report.release), "before": report.before and release_record(report.before)}
    order = {"seen_before_former": report.seen_before_former}
    return changes_record(report.changes, report.unchanged) | {"source": source} | releases | order


def release_record(release: ReleaseEntry) -> dict[str, Any]:
    """A release: number, dates with offset, capture."""
    published = release.published
    return {
        "number": release.number,
        "published": published and published.day.isoformat(),
        "published_origin": published and published.origin,
        "observed_at": release.observed_at.isoformat(),
        "last_seen_at": release.last_seen_at.isoformat(),
        "title": release.title,
        "figures": release.figures,
        "capture": release.capture,
        "address": release.address and without_secrets(release.address),
    }


def _stop_record(decision: SourceDecision) -> dict[str, Any]:
    return {
        "decision": decision.kind.value,
        "made_by": decision.made_by,
        "made_at": decision.made_at.isoformat(),
        "note": decision.note,
    }


def checks_record(checks: Sequence[tuple[str, CheckEntry | FigurewatchError | None, Sequence[Change]]]) -> dict[str, Any]:
    """Checks by name of their source, each with what its release changed, as `figurewatch/checks/1`.

    None stands for a source that another process is at, an error for one whose visit could not be stored.
    """
    return {"schema": "figurewatch/checks/1", "checks": [_check_record(*check) for check in checks]}


def _check_record(source: str, entry: CheckEntry | FigurewatchError | None, changes: Sequence[Change]) -> dict[str, Any]:
    if entry is None:
        return _unvisited(source, "skipped", "busy", f"source {source!r} is being checked by another process")
    if isinstance(entry, FigurewatchError):
        return _unvisited(source, "failed", "storage", str(entry))
    return {
        "source": source,
        "outcome": entry.outcome and entry.outcome.value,
        "cause": entry.cause and {"code": entry.cause.code.value, "message": entry.cause.message},
        "release": entry.release,
        "changes": [change_record(change) for change in changes],
    }


def _unvisited(source: str, outcome: str, code: str, message: str) -> dict[str, Any]:
    cause = {"code": code, "message": message}
    return {"source": source, "outcome": outcome, "cause": cause, "release": None, "changes": []}


def source_record(line: SourceOverview, health: SourceHealth, today: date) -> dict[str, Any]:
    """A source with its state: a line of `figurewatch/sources/1`, and of the API."""
    return {
        "name": line.source.name,
        "title": line.source.title,
        "address": without_secrets(line.source.address),
        "releases": line.releases,
        "figures": line.figures,
        **_last_check_record(line.last_check),
        "next_due": line.next_due and line.next_due.isoformat(),
        "last_change_at": line.last_change_at and line.last_change_at.isoformat(),
        "stopped": line.stopped and _stop_record(line.stopped),
        "failing_since": line.failing_since and line.failing_since.isoformat(),
        "health": health_record(health, today),
    }


def _last_check_record(last: CheckEntry | None) -> dict[str, Any]:
    if last is None:
        return {"last_check": None, "outcome": None, "cause": None}
    return {
        "last_check": (last.finished_at or last.started_at).isoformat(),
        "outcome": last.outcome and last.outcome.value,
        "cause": last.cause and {"code": last.cause.code.value, "message": last.cause.message},
    }


def health_record(health: SourceHealth, today: date) -> dict[str, Any]:
    """How a source has behaved lately; shares are from 0 to 1."""
    rhythm = health.rhythm
    return {
        "last_success": health.last_success and health.last_success.isoformat(),
        "flip_flop_rate": _share(health.flips, health.checks),
        "without_change_rate": _share(health.without_change, health.releases),
        "usual_figures": health.usual_figures,
        "every_days": rhythm and rhythm.every.days,
        "expected": rhythm and rhythm.expected.isoformat(),
        "overdue": rhythm is not None and rhythm.is_overdue(today),
    }


def _share(some: int, all_of_them: int) -> float | None:
    return round(some / all_of_them, 3) if all_of_them else None
