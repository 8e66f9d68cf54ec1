"""What the numbers of a sentence leave behind for a later one without a noun: "of these, 40 are new"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.data.english_words import COLLECTIVES, PERSONS
from snapshots.extraction.words.phrases import is_plural
from snapshots.figures import Figure, Kind

_HEAD = re.compile(r"\s(?:of|in|on|for|from|with|at|who|that|which)\s")
_LEADING_ASIDE = frozenset(["from", "in", "across", "at", "within", "on"])
"""Before a number of places that the sentence is not about: "18 students from | 4 | towns"."""
_OPENING_CLAUSES = frozenset(["which", "that", "who", "whose", "where", "with"])


def nearest_named(figures: Sequence[Figure], earlier: str | None) -> str | None:
    """The last thing counted, rather than what a preposition only places it in; the `earlier` one where nothing is counted.

    Things that are many come before a single one: of "612 men, 118 % of its capacity" later numbers are men.
    """
    named = [place for place, figure in enumerate(figures) if figure.entity and _names_whole(figure)]
    told = [place for place in named if not _is_aside(figures, place)]
    return _best_of([figures[place].entity or "" for place in reversed(told or named)], earlier)


def _best_of(names: Sequence[str], earlier: str | None) -> str | None:
    """The first plural among the names, else the `earlier` one if it is one, else the first name."""
    alike = [*names, *filter(None, [earlier])]
    return next(filter(_is_many, alike), next(iter(alike), None))


def _is_many(name: str) -> bool:
    """Whether the noun of a name is a plural, or of persons: "men", "staff on call"; not "certified capacity"."""
    words = _HEAD.split(name.lower(), maxsplit=1)[0].split()
    return bool(words) and (is_plural(words[-1]) or words[-1] in PERSONS or words[-1] in COLLECTIVES)


def _names_whole(figure: Figure) -> bool:
    """A count, or a share of a whole ("58 % of patients"): what a later number without a noun may be of."""
    if figure.kind is Kind.COUNT:
        return True
    return figure.kind is Kind.PERCENT and figure.sentence.startswith(" of ", figure.end - figure.sentence_start)


def _is_aside(figures: Sequence[Figure], place: int) -> bool:
    figure = figures[place]
    before = figure.sentence[: figure.start - figure.sentence_start].split()
    led = bool(before) and before[-1].lower() in _LEADING_ASIDE
    return led or (place > 0 and _defines(figures[place - 1], figure))


def _defines(earlier: Figure, figure: Figure) -> bool:
    """As in "46 centres, which house | 9,870 | people", "30 ships carrying | 400 | cars": it only says more of the centres."""
    between = figure.sentence[earlier.end - figure.sentence_start : figure.start - figure.sentence_start]
    noun = (earlier.entity or "").split()[-1:]
    words = between.split()
    for place, word in enumerate(words[1:], start=1):
        opens = word.lower() in _OPENING_CLAUSES or word.endswith("ing")
        if opens and [words[place - 1].rstrip(",")] == noun:
            return not any(later.endswith((",", ";")) for later in words[place:])
    return False
