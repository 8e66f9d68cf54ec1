"""Where a figure holds: the place phrase of its clause, by preposition and capitals; no gazetteer.

The phrase after the figure in its own clause comes first ("40 tons to Elm Port"), then the one that opens the clause
("In Elm Port alone, ..."). A place in the middle of the left side belongs to something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from snapshots.data.english_places import (
    COMPASS,
    GROUND,
    NAMES_ONLY,
    NOT_PLACES,
    OPENING,
    PLACE_PREPOSITIONS,
)  # fmt: skip
from snapshots.data.english_words import PERIODS
from snapshots.extraction.dating.calendar_words import MONTHS
from snapshots.extraction.words.phrases import (
    ADV,
    AUX,
    DET,
    ING,
    MORE,
    NAME,
    NOUN,
    NUM,
    PART,
    PREP,
    REL,
    SUB,
    VERB,
    Words,
    is_plural,
    noun_phrase,
    words_of,
)  # fmt: skip

_COUNTRY_LETTERS = 3
_SHORT = 4
_LONGEST = 24
_FAR = 30
"""Words between a figure and its place, at most."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A place phrase: its preposition's word, and the words `first` to `last` (exclusive) that name the place."""

    preposition: int
    first: int
    last: int


def place_for(sentence: str, quote_start: int, quote_end: int) -> str | None:
    """The words that say where the figure at `sentence[quote_start:quote_end]` holds; None where the sentence does not."""
    words, places = _places(sentence)
    if not places:
        return None
    begin, end = words.at(quote_start), words.at(quote_end)
    for place in places:
        if place.preposition >= end and _reaches_forward(words, end, place):
            return words.span(place.first, place.last)
    for place in reversed(places):
        if place.last <= begin and _opens(words, place, begin):
            return words.span(place.first, place.last)
    return None


@lru_cache(maxsize=64)
def _places(sentence: str) -> tuple[Words, tuple[_Place, ...]]:
    words = words_of(sentence)
    places = [_place_at(words, index) for index, low in enumerate(words.lows) if low in PLACE_PREPOSITIONS or low in COMPASS]
    return words, tuple(place for place in places if place)


def _place_at(words: Words, index: int) -> _Place | None:
    if words.lows[index] in COMPASS:
        if words.lows[index + 1 : index + 2] != ["of"]:
            return None
        first = index + 2
    else:
        first = index + 1
    while first < len(words) and words.classes[first] == DET:
        if words.lows[index] in NAMES_ONLY and words.lows[first] != "the":
            return None  # "to our partners"
        first += 1
    last = _named(words, first)
    if last == first or not _is_place(words, index, first, last):
        return None
    return _Place(index, index if words.lows[index] in COMPASS else first, last)


def _named(words: Words, first: int) -> int:
    """End of the coordinated noun phrase at `first`, with of- and around-phrases that belong to its name."""
    limit = min(len(words), first + _LONGEST)
    last = noun_phrase(words, first, limit)
    while first < last < limit - 1:
        inner = _past_joint(words, last)
        if inner == last:
            break
        while inner < limit and words.classes[inner] in (DET, ADV, PREP, PART):
            inner += 1
        end = noun_phrase(words, inner, limit)
        if end == inner or (words.lows[last] == "and" and end < limit and words.classes[end] in (AUX, VERB)):
            break
        last = end
    return last


def _past_joint(words: Words, index: int) -> int:
    """The word behind what joins the next noun phrase to the name before word `index`; `index` where nothing does."""
    low, inner = words.lows[index], index + 1
    if low == ",":
        if words.lows[inner] in ("and", "or"):
            return inner + 1
        return inner if words.classes[inner] == NAME and _list_goes_on(words, inner) else index
    if low == "in":
        return inner if _names_place(words, inner) else index
    return inner if low in ("and", "of", "around", "near") or _is_attribute(words, index) else index


def _is_attribute(words: Words, index: int) -> bool:
    """As in "areas recently cleared around the city": adverb or participle, then a preposition of place."""
    while index < len(words) and words.classes[index] in (ADV, PART):
        index += 1
    return index < len(words) and words.lows[index] in ("around", "near", "in") and words.classes[index - 1] == PART


def _names_place(words: Words, inner: int) -> bool:
    while inner < len(words) and words.classes[inner] == DET:
        inner += 1
    return inner < len(words) and words.classes[inner] == NAME and words.lows[inner] not in MONTHS


def _list_goes_on(words: Words, inner: int) -> bool:
    last = noun_phrase(words, inner, len(words))
    return last < len(words) and words.lows[last] in ("and", ",")


def _is_place(words: Words, index: int, first: int, last: int) -> bool:
    """Does the noun phrase from `first` to `last`, behind the preposition at `index`, name a place?"""
    names = [i for i in range(first, last) if words.classes[i] == NAME]
    if any(words.lows[i] in MONTHS or words.lows[i] in NOT_PLACES for i in names) or _is_currency(words, last):
        return False
    if words.lows[last - 1] in PERIODS or NUM in words.classes[first:last]:
        return False
    if words.lows[index] not in NAMES_ONLY:
        return bool(names) or not GROUND.isdisjoint(words.lows[first:last])
    if words.lows[first] in GROUND:
        return True
    return words.classes[first] == NAME and not any(_is_acronym(words.tokens[i]) for i in names)


def _is_currency(words: Words, last: int) -> bool:
    """As in "to | C | $5m": the letters are those of a sign."""
    return (
        last < len(words)
        and words.lows[last] == "$"
        and words.starts[last] == words.starts[last - 1] + len(words.tokens[last - 1])
    )


def _is_acronym(token: str) -> bool:
    """Four capitals or more name a body ("profiles to INTERCOM"), fewer a country ("flights to the UAE")."""
    return token.isupper() and len(token) > _COUNTRY_LETTERS


def _reaches_forward(words: Words, end: int, place: _Place) -> bool:
    if place.preposition - end > _FAR:
        return False
    acts = False
    for index in range(end, place.preposition):
        acts = acts or words.classes[index] in (AUX, VERB)
        if _parts(words, index, end, acts=acts) or _is_infinitive(words, index, place.preposition):
            return False
    return True


def _parts(words: Words, index: int, end: int, *, acts: bool) -> bool:
    """Does the word at `index` part what follows from the figure before `end`; `acts`: its verb has come?"""
    sort, low = words.classes[index], words.lows[index]
    if (sort in (REL, SUB) and low != "what") or low in ';:—–.!?()"“”':
        return True
    if sort == NUM:
        return not _is_shared(words, end, index)
    return low == "," and (acts or words.classes[index + 1] in (ING, PART, DET, PREP))


def _is_infinitive(words: Words, index: int, last: int) -> bool:
    """As in "| to clear the land in ...": what follows is about its object."""
    if words.lows[index] != "to" or index + 1 >= last:
        return False
    return words.classes[index + 1] == NOUN and not is_plural(words.lows[index + 1])


def _is_shared(words: Words, first: int, number: int) -> bool:
    """As in "20 tents and 8 t of rice to the coast", "3 km2 of at least 8 t": one place for both figures."""
    between = range(first, number)
    if all(words.classes[i] in (PREP, ADV, MORE) or words.lows[i] == "least" for i in between):
        return True
    joined = any(words.lows[i] in ("and", "or", "of", "&") for i in between[-3:])
    return joined and not any(words.classes[i] in (AUX, VERB, PART) for i in between)


def _opens(words: Words, place: _Place, begin: int) -> bool:
    """Does the place open the sentence, or the figure's clause?"""
    if words.lows[place.preposition] not in OPENING:
        return False
    start = place.preposition
    if start and words.lows[start - 1] not in ";:—,":
        return False
    if start and words.lows[start - 1] == "," and not _is_opening_time(words, start - 1):
        return False
    return ";" not in words.lows[place.last : begin]


def _is_opening_time(words: Words, comma: int) -> bool:
    """As in "In May, in the north, ...": only a short time phrase before the place."""
    return comma <= _SHORT and "," not in words.lows[:comma] and not any(c in (AUX, VERB, PART) for c in words.classes[:comma])
