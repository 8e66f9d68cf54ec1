"""Series keep their keys and labels through a rebuild: what people and exports call them by does not move.

A rebuilt series is the old one whose quotes it holds: of the same captures, the same quotes at the same place among their likes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from db import RebuiltRelease
from snapshots import Curation, CurationKind, Observation
from snapshots.curations import standing

Keys = Mapping[tuple[str, str, int], tuple[str, str]]


def keep_keys(
    releases: Sequence[RebuiltRelease], captures: Mapping[int, str], old: Keys, curations: Sequence[Curation] = ()
) -> list[RebuiltRelease]:
    """The releases under the old keys and labels, and as people named them; `captures` gives the SHA-256 of each capture."""
    names = _names(releases, captures, _merged(old, curations))
    derived = {one.series: one.label for rebuilt in releases for one in rebuilt.release.observations}
    chosen = {one.series: one.label for one in standing(curations) if one.kind is CurationKind.RENAME}
    undone = {one.series for one in curations if one.kind is CurationKind.RENAME} - chosen.keys()
    told = {
        series: (key, chosen.get(key) or (derived[series] if key in undone else label)) for series, (key, label) in names.items()
    }
    return [_renamed(rebuilt, told) for rebuilt in releases]


def _merged(old: Keys, curations: Sequence[Curation]) -> Keys:
    """With the names of merged series given to the one that stays."""
    into = {one.series: one.into for one in standing(curations) if one.kind is CurationKind.MERGE and one.into is not None}
    labels = {key: (key, label) for key, label in old.values()}
    return {quote: labels.get(_end(name[0], into), name) for quote, name in old.items()}


def _end(key: str, into: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while key in into and key not in seen:
        seen.add(key)
        key = into[key]
    return key


def _names(releases: Sequence[RebuiltRelease], captures: Mapping[int, str], old: Keys) -> dict[str, tuple[str, str]]:
    votes: Counter[tuple[str, tuple[str, str]]] = Counter()
    labels: dict[str, str] = {}
    for rebuilt in releases:
        for observation, quote in _quotes(rebuilt.release.observations):
            labels.setdefault(observation.series, observation.label)
            name = old.get((captures[rebuilt.capture], *quote))
            if name is not None:
                votes[observation.series, name] += 1
    names: dict[str, tuple[str, str]] = {}
    taken: set[str] = set()
    for (series, name), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if series not in names and name[0] not in taken:
            names[series] = name
            taken.add(name[0])
    taken |= {key for key, _ in old.values()}
    for series, label in labels.items():
        if series not in names:
            names[series] = (_free(series, taken), label)
            taken.add(names[series][0])
    return names


def _quotes(observations: Sequence[Observation]) -> Iterator[tuple[Observation, tuple[str, int]]]:
    seen: Counter[str] = Counter()
    for observation in observations:
        quote = observation.figure.quote
        yield observation, (quote, seen[quote])
        seen[quote] += 1


def _free(key: str, taken: set[str]) -> str:
    if key not in taken:
        return key
    return next(name for name in (f"{key}-{number}" for number in range(2, len(taken) + 3)) if name not in taken)


def _renamed(rebuilt: RebuiltRelease, names: Mapping[str, tuple[str, str]]) -> RebuiltRelease:
    release = rebuilt.release
    observations = tuple(_renamed_observation(one, names) for one in release.observations)
    changes = tuple(replace(one, series=names[one.series][0], label=names[one.series][1]) for one in release.changes)
    return replace(rebuilt, release=replace(release, observations=observations, changes=changes))


def _renamed_observation(one: Observation, names: Mapping[str, tuple[str, str]]) -> Observation:
    rival = names[one.rival][0] if one.rival is not None and one.rival in names else one.rival
    return replace(one, series=names[one.series][0], label=names[one.series][1], rival=rival)
