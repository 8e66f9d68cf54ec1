"""The report as `figurewatch/changes/1`: documented in docs/reference/json.md, stable."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db import ReleaseEntry, ReportEntry, SourceOverview
from snapshots import Change
from snapshots.changes import as_change_record

SCHEMA = "figurewatch/changes/1"


def changes_record(changes: Sequence[Change], unchanged: int) -> dict[str, Any]:
    """The changes alone, as `compare` gives them."""
    return {"schema": SCHEMA, "changes": [as_change_record(change) for change in changes], "unchanged": unchanged}


def json_record(report: ReportEntry) -> dict[str, Any]:
    """The changes with the source and the two releases."""
    source = {"name": report.source.name, "title": report.source.title, "address": report.source.address}
    releases = {"release": release_record(report.release), "before": report.before and release_record(report.before)}
    return changes_record(report.changes, report.unchanged) | {"source": source} | releases


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
        "address": release.address,
    }


def source_record(line: SourceOverview) -> dict[str, Any]:
    """A source with its state: a line of `figurewatch/sources/1`, and of the API."""
    last = line.last_check
    return {
        "name": line.source.name,
        "title": line.source.title,
        "address": line.source.address,
        "releases": line.releases,
        "figures": line.figures,
        "last_check": last and (last.finished_at or last.started_at).isoformat(),
        "outcome": last.outcome.value if last and last.outcome else None,
        "cause": {"code": last.cause.code.value, "message": last.cause.message} if last and last.cause else None,
        "next_due": line.next_due and line.next_due.isoformat(),
        "last_change_at": line.last_change_at and line.last_change_at.isoformat(),
        "failing_since": line.failing_since and line.failing_since.isoformat(),
    }
