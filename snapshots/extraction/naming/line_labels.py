"""What a line, or an item of it, names before its colon."""

from __future__ import annotations

from snapshots.extraction.naming.noun_phrases import phrase_end
from snapshots.extraction.naming.standing import Standing
from snapshots.extraction.words.phrases import AUX, NOUN, VERB, is_plural, noun_phrase, words_of

_LONGEST_LABEL = 12
_PARTING_ITEMS = frozenset([";", ",", "|", "/", "·", "•"])


def item_start(standing: Standing, colon: int) -> int:
    """Where the item of an inline list begins: "Herders: 40; | goats | : 300"; 0 where it is the first."""
    earlier = standing.earlier()
    begin = standing.words.at(earlier[1]) if earlier else 0
    return next((index + 1 for index in range(begin, colon) if standing.low(index) in _PARTING_ITEMS), colon) if earlier else 0


def label_before(standing: Standing) -> str | None:
    """What a line names before its colon: "Teachers: 640 trained", "Herders who came home: 1.5 million"."""
    words, colon = standing.words, standing.first - 1
    if standing.first == 0 or standing.low(colon) != ":":
        return None
    begin = item_start(standing, colon)
    last = phrase_end(words, begin, colon)
    is_whole = begin == 0 or last == colon
    return words.span(begin, last) if last > begin and is_whole else None


def heads_a_clause(text: str, end: int) -> bool:
    """Is the number that ends at `end` the subject of a clause, as in "Food: | 36,000 | families have received rations"?"""
    words = words_of(text)
    first = words.at(end)
    last = noun_phrase(words, first, len(words))
    names = first < last < len(words) and is_plural(words.lows[last - 1])
    return names and words.classes[last] in (AUX, VERB, NOUN)  # a noun behind a plural is its verb: "tankers | deliver it"


def line_label(standing: Standing) -> str | None:
    """What a line names before its colon, of a number further on: "Passengers: 2.7 million (| +4.8 %)"."""
    lows, first = standing.words.lows, int(standing.words.lows[:1] == ["-"])
    colon = next((index for index in range(first + 1, min(standing.first, _LONGEST_LABEL)) if lows[index] == ":"), 0)
    named = (
        colon and "(" not in lows[:colon] and phrase_end(standing.words, first, colon) == colon and standing.earlier() is not None
    )
    return standing.words.span(first, colon) if named else None
