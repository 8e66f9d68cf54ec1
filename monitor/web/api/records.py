"""Values as the records of the API: numbers as exact decimal text, moments as ISO 8601 with offset."""

from __future__ import annotations

from typing import Any

from db import CheckEntry
from monitor.reports.json import release_record, source_record
from snapshots import Observation
from snapshots.figures import as_record

__all__ = ["check_record", "figure_record", "release_record", "source_record"]


def check_record(check: CheckEntry) -> dict[str, Any]:
    """A visit to a source."""
    return {
        "id": check.id,
        "source": check.source,
        "started_at": check.started_at.isoformat(),
        "finished_at": check.finished_at and check.finished_at.isoformat(),
        "outcome": check.outcome.value if check.outcome else None,
        "cause": {"code": check.cause.code.value, "message": check.cause.message} if check.cause else None,
        "release": check.release,
    }


def figure_record(observation: Observation) -> dict[str, Any]:
    """A figure with the series that it belongs to."""
    return {
        "series": observation.series,
        "label": observation.label,
        "mention": observation.mention,
        **as_record(observation.figure),
    }
