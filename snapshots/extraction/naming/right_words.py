"""What the words right of a figure are: a noun that is counted, or what those counted do or are."""

from __future__ import annotations

from snapshots.data.english_modifiers import CHANGE_VERBS
from snapshots.data.english_words import (
    ADJECTIVES,
    AMBIGUOUS_VERBS,
    CASUALTIES,
    COMMON_GERUNDS,
    COMPARED,
    DIMENSIONS,
    DOING,
    PLAIN_VERBS,
    STATES,
)
from snapshots.extraction.naming.noun_phrases import opens_clause
from snapshots.extraction.naming.standing import SHARES, Standing
from snapshots.extraction.words.phrases import ADV, DET, MORE, NAME, NOUN, NUM, PREP, PRON, is_plural
from snapshots.figures import Kind

_OPENING_PHRASES = (PREP, ADV, DET, MORE, NUM, PRON)


def is_casualty(standing: Standing, index: int) -> bool:
    """As in "40 | killed", not "40 | wounded soldiers"."""
    return standing.low(index) in CASUALTIES and standing.sort(index + 1) not in (NOUN, NAME)


def is_said_of_left(standing: Standing, index: int) -> bool:
    """As in "5 % | killed", "5 % | higher", "5 m | tall": of what stands before the figure."""
    low = standing.low(index)
    return (
        is_casualty(standing, index) or low in COMPARED or low in DIMENSIONS or (standing.kind is Kind.PERCENT and low in STATES)
    )


def is_doing(standing: Standing, index: int) -> bool:
    """As in "and 40 | voting against it": a word in -ing before a preposition is what they do, no noun to count."""
    many = standing.kind is Kind.COUNT and standing.words.text[standing.start : standing.end].lower() not in ("one", "1")
    return many and standing.low(index) in COMMON_GERUNDS and standing.sort(index + 1) == PREP and standing.low(index + 1) != "of"


def is_verb_of_many(standing: Standing, index: int) -> bool:
    """As in "850 | work | on site", "six | run | on oil": behind more than one, a word without -s before a phrase is a verb."""
    many = standing.kind is Kind.COUNT and standing.words.text[standing.start : standing.end].lower() not in ("one", "1")
    does = standing.sort(index) == NOUN and (standing.low(index) in DOING or standing.low(index) in PLAIN_VERBS)
    opens = standing.sort(index + 1) in _OPENING_PHRASES and standing.low(index + 1) not in ("of", "per")
    return opens and ((many and does) or _lives(standing, index))


def _lives(standing: Standing, index: int) -> bool:
    """As in "one in five | lives | alone": the one word in -s that is a verb and a plural without an s of its own."""
    return standing.kind is Kind.RATIO and standing.low(index) == "lives"


def acts(standing: Standing, index: int) -> bool:
    """As in "58 % | achieve the target": a word that an article follows is what those do, no noun."""
    plain = standing.sort(index) == NOUN and not is_plural(standing.low(index))
    opens = standing.low(standing.first - 1) in ("and", "but", "while") or opens_clause(standing.words, standing.first)
    return plain and standing.kind in SHARES and standing.sort(index + 1) == DET and opens


def is_multiple_of_next(standing: Standing, index: int) -> bool:
    """As in "| double | the 40 boats of May": of what the number behind it counts."""
    return standing.kind is Kind.RATIO and standing.sort(index) == DET and index + 1 == standing.limit < len(standing.words)


def is_recipient(standing: Standing, index: int) -> bool:
    """As in "$5m to | the regions", "to | hospitals", not "to | rebuild the port": a noun, no verb."""
    return (
        standing.sort(index) in (DET, NAME)
        or standing.low(index) in ADJECTIVES
        or (standing.sort(index) == NOUN and is_plural(standing.low(index)))
    )


def are_points_of_change(standing: Standing, index: int) -> bool:
    """As in "rose 12 | points", "stood 12 | points | higher": by how much the subject changed, nothing that is counted."""
    if standing.low(index) not in ("point", "points"):
        return False
    return standing.low(standing.first - 1) in CHANGE_VERBS or standing.low(index + 1) in COMPARED


def is_verb_of_amount(standing: Standing, index: int) -> bool:
    """As in "the budget of $3m | covers | 28 posts": behind an amount that "of" governs, what its noun does."""
    governed = standing.kind in (Kind.MONEY, Kind.MEASURE) and standing.low(standing.first - 1) == "of"
    return (
        governed
        and standing.low(index) in AMBIGUOUS_VERBS
        and standing.low(index).endswith("s")
        and standing.sort(index + 1) in (DET, NUM)
    )
