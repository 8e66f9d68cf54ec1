"""Rows to values and back: nothing else in the project sees both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from db.columns import moment_of
from db.models import CaptureRow, CheckRow, IndexRow
from db.models_derived import ReleaseRow
from db.values import CheckEntry, FetchedCapture, Finding, IndexEntry, ReleaseEntry, SourceEntry
from snapshots import Cause, CauseCode, Outcome, Published


def source_entry(row: Any) -> SourceEntry:  # noqa: ANN401 -- a SourceRow, or SQLAlchemy's Row of the same columns
    """The source as it was declared."""
    return SourceEntry(name=row.name, title=row.title, address=row.address)


def release_entry(row: ReleaseRow) -> ReleaseEntry:
    """A release."""
    return _release(row, row.observed_at, row.last_seen_at)


def plain_release_entry(row: Any) -> ReleaseEntry:  # noqa: ANN401 -- SQLAlchemy's Row names its columns at run time
    """The same from a row whose moments are as they are stored."""
    return _release(row, moment_of(row.observed_at), moment_of(row.last_seen_at))


def _release(row: Any, observed_at: datetime, last_seen_at: datetime) -> ReleaseEntry:  # noqa: ANN401
    return ReleaseEntry(
        number=row.number,
        published=published_of(row),
        observed_at=observed_at,
        last_seen_at=last_seen_at,
        fingerprint=row.fingerprint,
        capture=row.sha256,
        address=row.address,
        title=row.title,
        figures=row.figures,
        text_length=row.text_length,
        extractor=row.extractor,
    )


def published_of(row: ReleaseRow | CaptureRow) -> Published | None:
    """The date of a release, or the one that was given with a capture, and where it is from."""
    return Published(date.fromisoformat(row.published), row.published_origin or "") if row.published else None


def published_columns(published: Published | None) -> dict[str, str | None]:
    """The two columns that hold a date and where it is from."""
    day, origin = (published.day.isoformat(), published.origin) if published else (None, None)
    return {"published": day, "published_origin": origin}


SAID = ("media_type", "charset", "etag", "last_modified", "published", "published_origin")
"""The columns that say how a capture came."""


def said_of(capture: FetchedCapture) -> dict[str, str | None]:
    """How a capture came, by these columns."""
    return {name: getattr(capture, name) for name in SAID[:-2]} | published_columns(capture.published)


def index_entry(row: IndexRow) -> IndexEntry:
    """What a listing or a feed held."""
    return IndexEntry(
        address=row.address,
        pattern=row.pattern,
        etag=row.etag,
        last_modified=row.last_modified,
        read_at=row.read_at,
        findings=tuple(
            Finding(
                address=finding["address"],
                published=Published(date.fromisoformat(finding["day"]), finding["origin"]) if finding["day"] else None,
            )
            for finding in row.findings
        ),
    )


def finding_records(findings: Sequence[Finding]) -> list[dict[str, str | None]]:
    """The findings as they are kept."""
    return [
        {
            "address": finding.address,
            "day": finding.published.day.isoformat() if finding.published else None,
            "origin": finding.published.origin if finding.published else None,
        }
        for finding in findings
    ]


def check_entry(row: CheckRow, source: str, release: int | None) -> CheckEntry:
    """A visit, finished or not."""
    cause = Cause(CauseCode(row.cause_code), row.cause_message or "") if row.cause_code else None
    return CheckEntry(
        id=row.id,
        source=source,
        started_at=row.started_at,
        finished_at=row.finished_at,
        outcome=Outcome(row.outcome) if row.outcome else None,
        cause=cause,
        release=release,
    )
