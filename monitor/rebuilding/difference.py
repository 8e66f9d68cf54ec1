"""What a rebuild would change, before anybody accepts it: releases, series and figures, counted and shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from db import Database, RebuiltRelease, ReleaseToStore, ReportEntry
from snapshots import Change, Figure, Observation
from snapshots.figures import as_record

MOST_SHOWN = 20
STATED = ("value", "low", "high", "modifier", "unit", "kind", "entity", "place", "label")
Stated = dict[tuple[str, int], Observation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Between the stored history and the one that follows from the record today."""

    releases: tuple[int, int]
    """Before and after."""
    series_gone: tuple[str, ...]
    series_new: tuple[str, ...]
    added: int
    """Figures that today's extractor finds in releases that both have."""
    dropped: int
    changed: int
    retold: int
    """Releases that both have whose day, counts or changes would be told otherwise."""
    renamed: int
    """Series that both have under another label."""
    lines: tuple[str, ...]
    """The first of them, each with its release."""

    @property
    def is_none(self) -> bool:
        """Would all stay as it is?"""
        same = self.releases[0] == self.releases[1] and not (self.series_gone or self.series_new)
        return same and not (self.added or self.dropped or self.changed or self.retold or self.renamed)


def difference(database: Database, source: str, releases: Sequence[RebuiltRelease], digests: dict[int, str]) -> Difference:
    """Of the releases that a rebuild made and those that are stored; `digests` gives the SHA-256 of each capture."""
    stored = database.all_releases(source)
    numbers = {(entry.capture, entry.observed_at): entry.number for entry in stored}
    before = {series.key: series.label for series in database.state_of(source).series}
    after = {each.series: each.label for rebuilt in releases for each in rebuilt.release.observations}  # the last says the label
    counts, retold, lines = [0, 0, 0], 0, list[str]()
    for rebuilt in releases:
        number = numbers.get((digests[rebuilt.capture], rebuilt.observed_at))
        if number is not None:
            now = rebuilt.release
            if _is_retold(database.report(source, number), now, before):
                retold += 1
                lines.append(f"release {number}: its day, counts or changes are told otherwise")
            _count(number, _stated(database.vintage(source, number)[1]), _stated(now.observations), counts, lines)
    renamed = _renamed(before, after)
    lines += renamed
    return Difference(
        releases=(len(stored), len(releases)),
        series_gone=tuple(sorted(before.keys() - after.keys())),
        series_new=tuple(sorted(after.keys() - before.keys())),
        added=counts[0],
        dropped=counts[1],
        changed=counts[2],
        retold=retold,
        renamed=len(renamed),
        lines=tuple(lines[:MOST_SHOWN]),
    )


def _renamed(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    both = sorted(before.keys() & after.keys())
    return [f"series {key}: {before[key]} → {after[key]}" for key in both if before[key] != after[key]]


def _is_retold(then: ReportEntry, now: ReleaseToStore, labels: Mapping[str, str]) -> bool:
    told = (then.release.published, then.release.figures, _under(labels, then.changes), then.unchanged)
    return told != (now.published, len(now.observations), _under(labels, now.changes), now.unchanged)


def _under(labels: Mapping[str, str], changes: Sequence[Change]) -> tuple[Change, ...]:
    """Changes under the same labels: a series that is named otherwise is counted by itself."""
    return tuple(replace(change, label=labels.get(change.series, change.label)) for change in changes)


def _stated(observations: Sequence[Observation]) -> Stated:
    return {(observation.series, observation.mention): observation for observation in observations}


def _count(number: int, old: Stated, new: Stated, counts: list[int], lines: list[str]) -> None:
    for key in new.keys() - old.keys():
        counts[0] += 1
        lines.append(f"release {number}: + {new[key].label}: {new[key].figure.quote}")
    for key in old.keys() - new.keys():
        counts[1] += 1
        lines.append(f"release {number}: - {old[key].label}: {old[key].figure.quote}")
    for key in old.keys() & new.keys():
        if old[key].figure != new[key].figure:
            counts[2] += 1
            lines.append(f"release {number}: ~ {new[key].label}: {_change(old[key].figure, new[key].figure)}")


def _change(old: Figure, new: Figure) -> str:
    """By the quotes; what is read otherwise in the same quote is named."""
    if old.quote != new.quote:
        return f"{old.quote} → {new.quote}"
    before, after = as_record(old), as_record(new)
    parts = [f"{name} {before[name]} → {after[name]}" for name in STATED if before[name] != after[name]]
    return f"{new.quote}: {', '.join(parts) or 'it stands otherwise'}"
