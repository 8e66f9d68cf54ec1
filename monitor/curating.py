"""Decisions of people about a source's series: found in its releases, recorded, and the releases derived anew from them.

The decision and the wish for a rebuild are one transaction. A rebuild that was cut off is made up for by the next decision,
by `figurewatch import` and by `figurewatch rebuild`; nothing is ever sent for it.
"""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches

from db import HistoryPoint, SeriesHistory
from monitor.assembly import Parts
from snapshots import Curation, CurationKind, FigurewatchError, Statement, statement_of


class CurationError(FigurewatchError):
    """A decision that cannot be made, and why."""


class Desk:
    """Where a person decides about one source. Every method raises CurationError for what cannot be decided."""

    def __init__(self, parts: Parts, source: str, by: str, note: str | None = None) -> None:
        self._source, self._database = source, parts.database
        self._blank = Curation(kind=CurationKind.WRONG, series="", made_by=by, made_at=parts.clock(), note=note)

    def rename(self, key: str, label: str) -> Curation:
        """The series bears another label from now on, in older reports too."""
        words = " ".join(label.split())
        if not words:
            raise CurationError("the new label is empty; give the words by which people should know the series")
        return replace(self._blank, kind=CurationKind.RENAME, series=self._named(key).key, label=words)

    def ignore(self, key: str) -> Curation:
        """The series rings no alarm any more."""
        return replace(self._blank, kind=CurationKind.IGNORE, series=self._named(key).key)

    def merge(self, key: str, into: str) -> Curation:
        """Two series are one quantity; `into` is the key that stays."""
        if key == into:
            raise CurationError(f"{key!r} cannot be merged into itself")
        earlier, later = sorted((self._named(key), self._named(into)), key=lambda series: series.points[0].release.number)
        begin = later.points[0]
        beside = [point for point in earlier.points if point.release.number <= begin.release.number][-1]
        statements = self._statement(beside), self._statement(begin)
        return replace(self._blank, kind=CurationKind.MERGE, series=key, into=into, statements=statements)

    def about_match(self, kind: CurationKind, key: str, release: int | None) -> Curation:
        """`confirm` and `reject` of the match that a release brought; `split` from that release on; `wrong` for its figure.

        Without a release it is about the newest one that states the series.
        """
        points = self._named(key).points
        number = release if release is not None else points[-1].release.number
        numbers = [point.release.number for point in points]
        if number not in numbers:
            raise CurationError(f"release {number} does not state {key!r}; these do: {', '.join(map(str, numbers))}")
        place = numbers.index(number)
        if kind is not CurationKind.WRONG and place == 0:
            raise CurationError(
                f"{key!r} begins with release {number}: no match to {kind.value}; name a later one with --release"
            )
        first = place if kind in (CurationKind.WRONG, CurationKind.SPLIT) else place - 1
        statements = tuple(self._statement(point) for point in points[first : place + 1])
        decided = replace(self._blank, kind=kind, series=key, statements=statements)
        begins = points[place].release
        # The wording may be that of every release: the document tells from which on it is another series.
        return replace(decided, capture=begins.capture, fingerprint=begins.fingerprint) if kind is CurationKind.SPLIT else decided

    def _named(self, key: str) -> SeriesHistory:
        histories = self._database.histories([(self._source, key)])
        if histories:
            return histories[0]
        keys = [series.key for series in self._database.state_of(self._source).series]
        near = f" (do you mean {', '.join(map(repr, close))}?)" if (close := get_close_matches(key, keys)) else ""
        raise CurationError(f"source {self._source!r} has no series {key!r}{near}; `figurewatch series list {self._source}`")

    def _statement(self, point: HistoryPoint) -> Statement:
        """As the very release states it: a history does not repeat the sentence of every release."""
        _, observations = self._database.vintage(self._source, point.release.number)
        key = point.observation.series
        return next(
            statement_of(observation.figure)
            for observation in observations
            if observation.series == key and observation.mention == 0
        )
