"""What the numbers of a sentence leave behind for a later one without a noun: "of these, 40 are new"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from snapshots.data.english_references import PERSONS_IN_SINGULAR
from snapshots.data.english_words import CLASSES, COLLECTIVES, PERSONS
from snapshots.data.unit_names import TIME_CODES
from snapshots.extraction.exclusions.ages import COUNTED_PERSONS
from snapshots.extraction.words.phrases import ADJ, NAME, NOUN, PART, is_plural, noun_phrase, words_of
from snapshots.figures import Figure, Kind

_OF_IT = re.compile(
    r"\b(?:it|this) (?:is|was|had been|has been|will be|stood at|stands at|reached|averaged)"
    r"(?: (?:now|still|only|just|already|then))?\s*$",
    re.IGNORECASE,
)
_IDLE_IT = re.compile(r"\s*(?:ago|since|before|until|from|to|away|more|less|fewer|higher|lower)\b", re.IGNORECASE)
"""Behind what "it" alone says: "It is 40 km | to | the port"."""
_PERSONS = COUNTED_PERSONS | COLLECTIVES
_LONGEST_HEADING = 8
_NOUN_PARTS = (ADJ, NAME, NOUN, PART)
_HEAD = re.compile(r"\s(?:of|in|on|for|from|with|at|who|that|which)\s")
_LEADING_ASIDE = frozenset(["from", "in", "across", "at", "within", "on"])
"""Before a number of places that the sentence is not about: "18 students from | 4 | towns"."""
_OPENING_CLAUSES = frozenset(["which", "that", "who", "whose", "where", "with"])


class Nearest:
    """What was counted last, as the sentences of a document are read in order."""

    __slots__ = ("last", "named", "section")

    def __init__(self) -> None:
        self.named: str | None = None
        self.section: Sequence[str] = ()
        self.last: Figure | None = None

    def under(self, section: Sequence[str]) -> str | None:
        """What a number without a noun is of: under a new heading that names many things, of those ("Our volunteers")."""
        if section != self.section and len(section) > 1:
            self.named = _many_of_heading(section[-1]) or self.named
        self.section = section
        return self.named

    def take(self, figures: Sequence[Figure]) -> list[Figure]:
        """Keep what the figures of a sentence count; the figures, with what "it" stands for in them."""
        told = [self._told_of_it(figure) for figure in figures]
        self.named = nearest_named(told, self.named)
        self.last = told[-1] if told else self.last
        return told

    def _told_of_it(self, figure: Figure) -> Figure:
        """As in "The average wait is 14 months. For children it is still | four years |": of what was last told in its unit."""
        last, lead = self.last, figure.sentence[: figure.start - figure.sentence_start]
        if figure.entity or last is None or not last.entity or not _are_alike(last, figure):
            return figure
        after = figure.sentence[figure.end - figure.sentence_start :]
        is_told = last.section == figure.section and _OF_IT.search(lead) is not None and not _IDLE_IT.match(after)
        return replace(figure, entity=last.entity) if is_told else figure


def _are_alike(figure: Figure, other: Figure) -> bool:
    """Of one unit, or both of time: "14 months" and "four years"."""
    return figure.kind is other.kind and (figure.unit == other.unit or (figure.unit in TIME_CODES and other.unit in TIME_CODES))


def _many_of_heading(heading: str) -> str | None:
    """The persons that a heading names: "Our | volunteers |", "Who | the children | are", "The | carers | we need"."""
    words = words_of(heading)
    for index, low in enumerate(words.lows[:_LONGEST_HEADING]):
        if low not in _PERSONS and not (low.endswith("s") and low[:-1] in PERSONS_IN_SINGULAR):
            continue
        first = index
        while first > 0 and words.classes[first - 1] in _NOUN_PARTS:
            first -= 1
        last = noun_phrase(words, first, len(words))
        return words.span(first, last) if last == index + 1 else None
    return None


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
    behind = figure.sentence.startswith(" of ", figure.end - figure.sentence_start)
    return figure.kind is Kind.PERCENT and (behind or figure.sentence.startswith(("Of ", "Among ")))


def _is_aside(figures: Sequence[Figure], place: int) -> bool:
    figure = figures[place]
    before = figure.sentence[: figure.start - figure.sentence_start].split()
    while before and CLASSES.get(before[-1].lower()) == "det":
        before.pop()  # "8,100 people in | our | 18 prisons"
    led = bool(before) and (before[-1].lower() in _LEADING_ASIDE or _adds(before, figure.entity or ""))
    return led or (place > 0 and _defines(figures[place - 1], figure))


def _adds(before: Sequence[str], named: str) -> bool:
    """As in "90 posts were advertised, attracting | 11 applications | each"; persons are told of further on: "killing 12 men"."""
    opens = before[-1].endswith("ing") and len(before) > 1 and before[-2].endswith(",")
    return opens and not _names_persons(named)


def _tells_of_persons(words: Sequence[str], place: int, named: str) -> bool:
    """As in "hit 40 towns, | killing | 12 people"."""
    return words[place].endswith("ing") and words[place - 1].endswith(",") and _names_persons(named)


def _names_persons(named: str) -> bool:
    return not _PERSONS.isdisjoint(named.lower().split())


def _defines(earlier: Figure, figure: Figure) -> bool:
    """As in "46 centres, which house | 9,870 | people", "30 ships carrying | 400 | cars": it only says more of the centres."""
    between = figure.sentence[earlier.end - figure.sentence_start : figure.start - figure.sentence_start]
    noun = (earlier.entity or "").split()[-1:]
    words = between.split()
    for place, word in enumerate(words[1:], start=1):
        opens = word.lower() in _OPENING_CLAUSES or word.endswith("ing")
        if opens and [words[place - 1].rstrip(",")] == noun and not _tells_of_persons(words, place, figure.entity or ""):
            return not any(later.endswith((",", ";")) for later in words[place:])
    return False
