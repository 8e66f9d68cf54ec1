"""Following figures: sure anchors first, then the best assignment of what is left; then the series that begin.

Rule 1: series that the last release stated come first; what they leave is held against those that went before.
Rule 2: ties are broken by place in the document, so that a run repeats byte for byte.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from snapshots.alignment.anchors import anchor
from snapshots.alignment.archives import archived, copies
from snapshots.alignment.assignment import LEAST, LEAST_RESUMED, LIKELY, assign, replaced
from snapshots.alignment.features import FeatureReader, Features
from snapshots.alignment.labels import Keys, Labels
from snapshots.alignment.leftovers import pair_leftovers
from snapshots.alignment.pool import NO_RULINGS, Match, Pool
from snapshots.alignment.repetition import Repetitions, is_in_note
from snapshots.alignment.retold import pair_retold
from snapshots.alignment.runs import serial, sited
from snapshots.alignment.similarity import Likeness
from snapshots.alignment.stated_names import pair_told_by_name
from snapshots.alignment.surroundings import Surroundings
from snapshots.curations import Rulings, statement_of
from snapshots.figures import Figure
from snapshots.releases import ARCHIVE, Observation, Series

REWORDED = 0.7
"""Confidence in figures whose sentence replaces another, told by place and size alone."""
REPEATED = 0.9
"""Confidence in a second place that tells the same."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """One stated figure of an old series."""

    series: Series
    number: int


def align(
    figures: Sequence[Figure], series: Sequence[Series], rulings: Rulings = NO_RULINGS, reader: FeatureReader | None = None
) -> tuple[Observation, ...]:
    """One observation for each figure, in order, but for those ruled to be wrong.

    Figures that match no series begin one, with a key of their own. `rulings` are what people decided; a `reader` that read
    the series' figures before is spared reading them again.
    """
    if rulings.wrong:
        figures = [figure for figure in figures if statement_of(figure) not in rulings.wrong]
    reader = reader or FeatureReader()
    mentions = [_Mention(followed, number) for followed in series for number in range(len(followed.last))]
    old = _old_features(mentions, reader)
    new = reader.read(figures)
    latest = max((followed.last_release for followed in series), default=0)
    stated = {i for i, mention in enumerate(mentions) if mention.series.last_release == latest}
    older = archived(old, new, stated)
    runs = serial(old, reader, older[0]), serial(new, reader, older[1])
    pool = Pool(old, new, stated, runs, (sited(old, older[0]), sited(new, older[1])), rulings, older)
    alike = Likeness(old, new)
    anchor(pool)
    pair_told_by_name(pool, near=False)
    assign(pool, alike, LIKELY)
    pair_retold(pool)
    assign(pool, alike, LEAST)
    if not pool.is_exhausted:
        for i, j in sorted(Surroundings(pool).told_anew()):
            pool.pair(i, j, Match(i, "place", REWORDED))
        pair_leftovers(pool)
    below = copies(pool)
    near = replaced(pool, alike)
    pool.open_old = set(range(len(mentions))) - stated
    if pool.open_old:
        anchor(pool)
        assign(pool, alike, LEAST_RESUMED)
    return _observations(pool, mentions, near, below, Keys(followed.key for followed in series))


def _old_features(mentions: list[_Mention], reader: FeatureReader) -> list[Features]:
    """Release by release, so that no two sentences that stood at one place of two releases are taken for one."""
    out: dict[int, Features] = {}
    releases: dict[int, list[int]] = {}
    for i, mention in enumerate(mentions):
        releases.setdefault(mention.series.last_release, []).append(i)
    for release in releases.values():
        release.sort(key=lambda i: mentions[i].series.last[mentions[i].number].start)
        out.update(zip(release, reader.read([mentions[i].series.last[mentions[i].number] for i in release]), strict=True))
    return [out[i] for i in range(len(mentions))]


def _observations(
    pool: Pool, mentions: list[_Mention], near: Mapping[int, tuple[int, float]], below: dict[int, Match], keys: Keys
) -> tuple[Observation, ...]:
    speaking = _speaking(pool, mentions)
    counted: Counter[str] = Counter()
    followed = {j: pool.matches[j] for j in sorted(pool.matches)} | below
    series = {j: mentions[match.old].series for j, match in followed.items()}
    labels = {numbered.key: numbered.label for numbered in series.values()}
    unmatched = [j for j in pool.left_new() if j not in below]
    known = _known(pool, series, unmatched)
    names = Labels(
        [item.figure for item in pool.new], unmatched, taken=(mention.series.label for mention in mentions), headed=pool.sites[1]
    )
    out = []
    for j, item in enumerate(pool.new):
        match, rival = followed.get(j), None
        repeated = known.find(item) if match is None else None
        if match is not None:
            key, confidence, how, rival = series[j].key, match.confidence, match.anchor, match.rival
        elif repeated is not None:
            key, confidence, how = repeated, REPEATED, "repetition"
        elif (noted := known.find_noted(item)) is not None:
            key, confidence, how = noted, REPEATED, ARCHIVE
        else:
            label = names.take(j)
            key, how = keys.make(label), "new"
            labels[key], speaking[key] = label, j
            known.add(item, key)
            rival, confidence = _replaced(near.get(j))
        speaks = speaking[key] == j
        counted[key] += not speaks
        out.append(
            Observation(
                series=key, label=labels[key], figure=item.figure, mention=0 if speaks else counted[key],
                confidence=confidence, anchor=how if speaks else _further(pool, j, how),
                rival=_key_of(mentions, rival),
            )
        )  # fmt: skip
    return tuple(out)


def _further(pool: Pool, new: int, how: str) -> str:
    """How a figure that does not speak for its series was followed; no mark judges what stands in an older update or a note."""
    return ARCHIVE if new in pool.archives[1] or is_in_note(pool.new[new]) else how


def _known(pool: Pool, series: Mapping[int, Series], unmatched: Sequence[int]) -> Repetitions:
    """What figures without a match may repeat; nothing is looked up where all have one."""
    if not unmatched:
        return Repetitions(pool.rulings, ())
    stated = ((pool.new[j], followed.key) for j, followed in series.items())
    former = ((pool.old[match.old], series[j].key) for j, match in sorted(pool.matches.items()))
    return Repetitions(pool.rulings, stated, former)


def _key_of(mentions: list[_Mention], number: int | None) -> str | None:
    return None if number is None else mentions[number].series.key


def _replaced(near: tuple[int, float] | None) -> tuple[int | None, float]:
    """The mention that a new figure probably replaces, and the confidence that it begins a series all the same."""
    return (None, 1.0) if near is None else (near[0], round(1 - min(1.0, near[1] / LEAST) / 2, 2))


def _speaking(pool: Pool, mentions: list[_Mention]) -> dict[str, int]:
    """For each series found again the figure that speaks for it: one that says something new, else the one that spoke before.

    A tile that was forgotten when the text was updated must not keep the change from being told.
    """
    choices_by_key: dict[str, list[tuple[bool, int, int]]] = {}
    for j, match in pool.matches.items():
        mention = mentions[match.old]
        older, newer = pool.old[match.old], pool.new[j]
        same = (older.base, older.size, older.figure.modifier) == (newer.base, newer.size, newer.figure.modifier)
        choices_by_key.setdefault(mention.series.key, []).append((same, mention.number, j))
    return {key: min(choices)[2] for key, choices in choices_by_key.items()}
