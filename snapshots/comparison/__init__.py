"""Two vintages, and what changed between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from snapshots.alignment import align
from snapshots.alignment.features import FeatureReader
from snapshots.changes import Comparison
from snapshots.comparison.announcements import correction_notes, new_notes, says_figures_are_current
from snapshots.comparison.classify import NOTHING_SAID, Circumstances, compare_observations
from snapshots.documents import Document, Published
from snapshots.figures import Figure
from snapshots.releases import Observation, Series

__all__ = ["Circumstances", "circumstances_of", "compare", "compare_observations"]

_STATED = frozenset({"visible", "time element", "json-ld", "meta", "json"})
"""Where a date is found that the document itself states; its address, a header and a file's properties are none."""


def circumstances_of(
    document: Document, former: Published | None, before: Callable[[], Document | None] = lambda: None
) -> Circumstances:
    """What a document says of itself; `former` is the date of the release before it, `before` gives the document of that.

    It is asked for only where the newer one speaks of a correction: a note that stood there announces nothing new.
    """
    notes = correction_notes(document)
    dates = (former, document.published)
    stated = [date.day for date in dates if date is not None and date.origin in _STATED]
    return Circumstances(
        date_moved=stated[0] != stated[1] if len(stated) == len(dates) else None,
        current=says_figures_are_current(document),
        notes=new_notes(notes, before()) if notes else (),
    )


def compare(old: Sequence[Figure], new: Sequence[Figure], circumstances: Circumstances = NOTHING_SAID) -> Comparison:
    """The changes between two documents that belong to no source: aligned with each other, then compared."""
    reader = FeatureReader()
    before = align(old, (), reader=reader)
    return compare_observations(before, align(new, series_of(before), reader=reader), circumstances=circumstances)


def series_of(observations: Sequence[Observation]) -> tuple[Series, ...]:
    """The series that a single release makes up."""
    stated: dict[str, list[Observation]] = {}
    for observation in observations:
        stated.setdefault(observation.series, []).append(observation)
    return tuple(
        Series(
            key=key,
            label=mentions[0].label,
            last=tuple(mention.figure for mention in sorted(mentions, key=lambda each_mention: each_mention.mention)),
            last_release=1,
        )
        for key, mentions in stated.items()
    )
