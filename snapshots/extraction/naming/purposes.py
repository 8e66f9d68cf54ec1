"""What money is for: "in food aid", "to rebuild the port"; not where, how or when."""

from __future__ import annotations

from snapshots.data.english_words import IDIOMS, LEVELS, PURPOSES
from snapshots.extraction.naming.quotes import mark_of
from snapshots.extraction.naming.right_words import is_recipient
from snapshots.extraction.naming.standing import MOST_BETWEEN, Span, Standing
from snapshots.extraction.words.phrases import ADV, CONJ, DET, ING, MORE, NAME, NOUN, VERB, noun_phrase


def is_reached(standing: Standing) -> bool:
    """As in "at a high of | $9 in late trade", "fell 5 % to | $9 in the north": where it was so."""
    before = standing.low(standing.first - 1)
    if before == "of":
        return standing.low(standing.first - 2) in LEVELS
    earlier = standing.earlier()
    return before == "to" and standing.low(standing.right) == "in" and earlier is not None and is_result_of(standing, earlier)


def is_result_of(standing: Standing, earlier: Span) -> bool:
    """As in "fell 5 % to | $9": what the change before it led to."""
    return mark_of(standing.words.text[slice(*earlier)]) == "%" and standing.words.at(earlier[1]) >= standing.first - MOST_BETWEEN


def opens_purpose(standing: Standing, index: int) -> bool:
    """As in "| for schools", "| to rebuild"; in "a grant of $5m to ...", "for each child", the grant says what it is."""
    low = standing.low(index)
    granted = low == "to" or (low == "for" and standing.low(index + 1) in ("each", "every"))
    return index < standing.limit and low in PURPOSES and not (granted and standing.low(standing.first - 1) == "of")


def is_action(standing: Standing, index: int, inner: int) -> bool:
    """As in "to | rebuild the port", "for | rebuilding it"."""
    return (standing.low(index) == "to" and not is_recipient(standing, index + 1)) or is_gerund(standing, inner)


def is_gerund(standing: Standing, index: int) -> bool:
    """As in "$5m for | rebuilding the port", not "for | housing units"."""
    return standing.sort(index) == ING and noun_phrase(standing.words, index, standing.limit) == index


def is_aside(standing: Standing, preposition: str, index: int) -> bool:
    """As in "$5m in Norland", "$5m in cash", "$5m in May": where, how or when, not what for."""
    idiom = standing.low(index) in IDIOMS and standing.sort(index + 1) not in (NOUN, NAME)
    if preposition in ("in", "on") and (standing.sort(index) == NAME or idiom):
        return True
    return standing.says_when(index)


def object_of(standing: Standing, verb: int) -> str | None:
    """As in "to | rebuild | the port": what the verb acts on."""
    index = verb + 1
    while index < standing.limit and standing.sort(index) in (DET, ADV, MORE, CONJ):
        index += 1
    return standing.phrase(index) if standing.sort(index) in (NOUN, NAME) and standing.sort(verb) in (NOUN, ING, VERB) else None
