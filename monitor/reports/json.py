"""The report as `figurewatch/changes/1`: documented in docs/reference/json.md, stable."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db import ReleaseEntry, ReportEntry
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
