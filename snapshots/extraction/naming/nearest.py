"""What the numbers of a sentence leave behind for a later one without a noun: "of these, 40 are new"."""

from __future__ import annotations

from collections.abc import Sequence

from snapshots.figures import Figure, Kind

_LEADING_ASIDE = frozenset(["from", "in", "across", "at", "within", "on"])
"""Before a number of places that the sentence is not about: "18 students from | 4 | towns"."""


def nearest_named(figures: Sequence[Figure]) -> str | None:
    """The last thing counted, rather than what a preposition only places it in; None where nothing is counted."""
    named = [figure for figure in figures if figure.entity and _names_whole(figure)]
    told = [figure for figure in named if not _is_aside(figure)]
    return next((figure.entity for figure in reversed(told or named)), None)


def _names_whole(figure: Figure) -> bool:
    """A count, or a share of a whole ("58 % of patients"): what a later number without a noun may be of."""
    if figure.kind is Kind.COUNT:
        return True
    return figure.kind is Kind.PERCENT and figure.sentence.startswith(" of ", figure.end - figure.sentence_start)


def _is_aside(figure: Figure) -> bool:
    before = figure.sentence[: figure.start - figure.sentence_start].split()
    return bool(before) and before[-1].lower() in _LEADING_ASIDE
