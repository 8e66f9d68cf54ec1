"""The day that a release counts from: the publisher's own, else that of its first sight in the configured time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, tzinfo

from db import Clock, ReleaseEntry


@dataclass(frozen=True, slots=True)
class Days:
    """By which clock, and in which zone, releases get their days."""

    clock: Clock = Clock.PUBLISHED
    zone: tzinfo = UTC

    def of(self, release: ReleaseEntry) -> str:
        """ISO 8601."""
        if self.clock is Clock.PUBLISHED and release.published is not None:
            return release.published.day.isoformat()
        return release.observed_at.astimezone(self.zone).date().isoformat()


def moment_of(release: ReleaseEntry, zone: tzinfo = UTC) -> datetime:
    """Where a release stands on a time axis, in UTC: the beginning of the publisher's day, else when it was first seen."""
    if release.published is None:
        return release.observed_at
    return datetime.combine(release.published.day, time.min, zone).astimezone(UTC)
