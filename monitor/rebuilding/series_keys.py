"""Series keep their keys through a rebuild: what people and exports call them by does not move, whatever is decided or undone.

Rule 1: a series has the key whose earliest statement is found in it; of several, the one that was used first.
Rule 2: a merge that stands gives its series the key that stays.
Rule 3: a key none of whose statements is found any more (a better extractor quotes otherwise, a person said that it was none)
goes to the series that holds most of what it is taken for now, and that series' first statement is added to its own.
Rule 4: a series with no key gets one that was never used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from db import RebuiltRelease, Record, SeriesKey
from snapshots import Curation, CurationKind, Observation
from snapshots.curations import standing

Statement = tuple[str, str, int]
"""Capture (SHA-256), quote, and how often the quote stands in the text before."""


@dataclass(slots=True)
class Named:
    """The derived series and the keys that they are to bear."""

    keys: dict[str, str] = field(default_factory=dict)
    """By derived key."""
    labels: dict[str, str] = field(default_factory=dict)
    """By the key to bear."""
    found_again: list[SeriesKey] = field(default_factory=list)


def keep_keys(
    releases: Sequence[RebuiltRelease], captures: Mapping[int, str], record: Record
) -> tuple[list[RebuiltRelease], tuple[SeriesKey, ...]]:
    """The releases under the keys and labels of the record, and further statements by which known keys were found.

    `captures` gives the SHA-256 of each capture.
    """
    named = _named(releases, captures, record)
    return [_renamed(rebuilt, named) for rebuilt in releases], tuple(named.found_again)


def _named(releases: Sequence[RebuiltRelease], captures: Mapping[int, str], record: Record) -> Named:
    known = dict.fromkeys(founded.key for founded in record.keys)
    by_founding = _by_founding(_places(releases, captures, {founded.capture for founded in record.keys}), record.keys)
    votes = _votes(releases, captures, record.present)
    first = _first_statements(releases, captures)
    named = Named(labels=_labels(record))
    for key in _merged(known, record.curations, by_founding):
        series = by_founding.get(key)
        if series is not None and series not in named.keys:
            named.keys[series] = key
    for key in known:
        series = None if key in by_founding else _elected(votes.get(key), named)
        if series is not None:
            named.keys[series] = key
            named.found_again.append(replace(first[series], key=key, label=named.labels.get(key, key)))
    _name_the_rest(named, first, set(known))
    return named


def _name_the_rest(named: Named, first: Mapping[str, SeriesKey], taken: set[str]) -> None:
    """Gives every other series the key that it would have made, where that is free."""
    for series, statement in first.items():
        if series not in named.keys:
            named.keys[series] = _free(series, taken)
            named.labels.setdefault(named.keys[series], statement.label)
            taken.add(named.keys[series])


def _labels(record: Record) -> dict[str, str]:
    """As each series was called first, or as people renamed it."""
    labels = {key.key: key.label for key in reversed(record.keys)}
    renamed = {
        curation.series: curation.label
        for curation in standing(record.curations)
        if curation.kind is CurationKind.RENAME and curation.label
    }
    return labels | renamed


def _by_founding(places: Mapping[Statement, str], keys: Sequence[SeriesKey]) -> dict[str, str]:
    """The derived series of each key that is found."""
    founders: dict[str, str] = {}
    for key in keys:
        series = places.get((key.capture, key.quote, key.occurrence))
        if series is not None:
            founders.setdefault(key.key, series)
    return founders


def _merged(known: Mapping[str, None], curations: Sequence[Curation], founders: dict[str, str]) -> list[str]:
    """The keys in the order in which they claim a series: those that a merge keeps come first where they are of one series."""
    into = {
        curation.series: curation.into
        for curation in standing(curations)
        if curation.kind is CurationKind.MERGE and curation.into is not None
    }
    kept = [key for key in known if any(_end(other, into) == key and founders.get(other) == founders.get(key) for other in into)]
    return [*kept, *(key for key in known if key not in kept)]


def _end(key: str, into: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while key in into and key not in seen:
        seen.add(key)
        key = into[key]
    return key


def _elected(votes: Counter[str] | None, named: Named) -> str | None:
    """The series with most votes that has no key yet."""
    ranked = sorted((votes or Counter()).items(), key=lambda vote: (-vote[1], vote[0]))
    return next((series for series, _ in ranked if series not in named.keys), None)


def _votes(
    releases: Sequence[RebuiltRelease], captures: Mapping[int, str], present: Mapping[Statement, str]
) -> dict[str, Counter[str]]:
    """For each key: how many of the quotes that it is taken for now lie in which derived series."""
    votes: dict[str, Counter[str]] = {}
    for rebuilt in releases:
        for observation, quote, turn in _turns(rebuilt.release.observations):
            key = present.get((captures[rebuilt.capture], quote, turn))
            if key is not None:
                votes.setdefault(key, Counter())[observation.series] += 1
    return votes


def _turns(observations: Sequence[Observation]) -> Iterator[tuple[Observation, str, int]]:
    seen: Counter[str] = Counter()
    for observation in observations:
        quote = observation.figure.quote
        yield observation, quote, seen[quote]
        seen[quote] += 1


def _places(releases: Sequence[RebuiltRelease], captures: Mapping[int, str], wanted: set[str]) -> dict[Statement, str]:
    """The derived series of each statement in the captures that found a key."""
    return {
        (captures[rebuilt.capture], observation.figure.quote, _occurrence(rebuilt, observation)): observation.series
        for rebuilt in releases
        if captures[rebuilt.capture] in wanted
        for observation in rebuilt.release.observations
    }


def _first_statements(releases: Sequence[RebuiltRelease], captures: Mapping[int, str]) -> dict[str, SeriesKey]:
    """Of each derived series, in order: the speaking figure of the first release that states it."""
    first: dict[str, SeriesKey] = {}
    for rebuilt in releases:
        for observation in sorted(rebuilt.release.observations, key=lambda statement: statement.mention):
            if observation.series not in first:
                first[observation.series] = SeriesKey(
                    key=observation.series,
                    label=observation.label,
                    capture=captures[rebuilt.capture],
                    quote=observation.figure.quote,
                    occurrence=_occurrence(rebuilt, observation),
                )
    return first


def _occurrence(rebuilt: RebuiltRelease, observation: Observation) -> int:
    return rebuilt.release.text.count(observation.figure.quote, 0, observation.figure.start)


def _free(key: str, taken: set[str]) -> str:
    if key not in taken:
        return key
    return next(name for name in (f"{key}-{number}" for number in range(2, len(taken) + 3)) if name not in taken)


def _renamed(rebuilt: RebuiltRelease, named: Named) -> RebuiltRelease:
    release = rebuilt.release
    observations = tuple(_renamed_observation(observation, named) for observation in release.observations)
    changes = tuple(
        replace(change, series=named.keys[change.series], label=named.labels[named.keys[change.series]])
        for change in release.changes
    )
    return replace(rebuilt, release=replace(release, observations=observations, changes=changes))


def _renamed_observation(observation: Observation, named: Named) -> Observation:
    key = named.keys[observation.series]
    rival = named.keys.get(observation.rival, observation.rival) if observation.rival is not None else None
    return replace(observation, series=key, label=named.labels[key], rival=rival)
