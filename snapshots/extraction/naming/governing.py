"""The noun that takes a figure to itself: by "of", by a preposition of relation, or by standing against it."""

from __future__ import annotations

from snapshots.data.english_words import (
    AMBIGUOUS_VERBS,
    BARE_VERBS,
    BEING,
    CHANGES,
    CHANGING,
    CHANGING_OBJECT,
    COMPARED,
    LEVELS,
    MODIFYING_PLURALS,
    NOT_PLURAL,
    PERCEIVING,
    PLAIN_VERBS,
    RANGING,
)
from snapshots.extraction.naming.left_phrases import Left, follows_noun, names_something, phrase_before
from snapshots.extraction.naming.standing import Standing
from snapshots.extraction.words.phrases import (
    ADJ,
    ADV,
    AUX,
    CONJ,
    DET,
    ING,
    MARK,
    MORE,
    NAME,
    NOUN,
    NUM,
    PREP,
    VERB,
    Words,
    is_plural,
)
from snapshots.figures import Kind

_LONGEST_ASIDE = 9
"""Words from "with" to the number whose participle it opens."""
_GRADING = frozenset(
    ["about", "around", "approximately", "roughly", "some", "nearly", "almost", "just", "only", "a", "an", "the", "high", "low"]
)
_RELATIONS = frozenset(["to", "by", "at", "from", "between", "under", "over", "below", "above"])
"""Prepositions of a figure that may follow its noun at once: "rents at $50", "rates to 5 %"."""
_RELATIVES = frozenset(["that", "which", "who"])
_LINKS = frozenset(["of", "(", ":", "=", "|", "+", "-", "−"])


def governing_noun(words: Words, quote: int) -> Left | None:
    """The noun that takes the figure at word `quote` by "of" or by standing against it ("fine of $5m", "mean age 54")."""
    index = quote
    while index > 0 and (words.lows[index - 1] in _GRADING or words.lows[index - 1] in COMPARED):
        index -= 1
    if index == 0:
        return None
    if changed := _object_changed(words, quote, index - 1):
        return changed
    if words.lows[index - 1] in _RELATIONS and _is_change(words, index - 2):
        index -= 1
    left = _noun_linked(words, index, quote)
    if left is None or (words.lows[left.last - 1] in LEVELS and (left.last < index or left.last - left.first > 1)):
        return None  # "at a high of | $9", "last year's record | 9": what is high is the subject; "peak | 310" names its number
    return left if names_something(words, left) else None


def _noun_linked(words: Words, index: int, quote: int) -> Left | None:
    """The noun phrase to which the word before `index` links the figure at word `quote`."""
    low = words.lows[index - 1]
    if changing := _before_change(words, index - 1):
        return changing
    if low in _LINKS:
        return _outside_place(words, phrase_before(words, index - 1)) if low == "of" else phrase_before(words, index - 1)
    if low in _RELATIONS:
        return _noun_of_relation(words, index)
    listed = phrase_before(words, index)
    if listed is not None and _is_listed(words, listed.first):
        return listed
    if low in AMBIGUOUS_VERBS or words.lows[index - 2] in _RELATIVES or _looks_finite(words, index - 1, quote):
        return None
    return phrase_before(words, index)


def _object_changed(words: Words, quote: int, before: int) -> Left | None:
    """As in "the plant cut | emissions | by 5 %", "shortened | the road from A to B | by 9 km".

    "by" stands at word `quote`, as part of the figure, or at word `before`.
    """
    by = next((index for index in (quote, before) if words.lows[index : index + 1] == ["by"]), 0)
    verb = next((index for index in range(by - 2, max(0, by - _LONGEST_ASIDE), -1) if _ends_object(words, index)), 0)
    if words.lows[verb] not in CHANGING_OBJECT or words.classes[verb - 1] in (DET, ADJ, PREP):
        return None
    first = verb + 1 + (words.classes[verb + 1] == DET)
    return Left(first, by) if verb and first < by and words.classes[first] in (NOUN, NAME, ADJ) else None


def _ends_object(words: Words, index: int) -> bool:
    return words.lows[index] in CHANGING_OBJECT or words.classes[index] in (AUX, VERB, MARK, NUM, CONJ)


def _outside_place(words: Words, left: Left | None) -> Left | None:
    """As in "a rise in | landings | in Norland of 5 %": what a name behind "in" says where it is of."""
    if left is None or any(words.classes[index] != NAME for index in range(left.first, left.last)):
        return left
    index = left.first - 1
    while index > 0 and words.classes[index] == DET:
        index -= 1
    return (phrase_before(words, index) or left) if index > 0 and words.lows[index] == "in" else left


def _is_listed(words: Words, first: int) -> bool:
    """As in "fires were 31 %, | false alarms 40 % and | floods 29 %": the noun opens right behind the number before it."""
    if first <= 1 or words.lows[first - 1] not in (",", "and", ";"):
        return False
    last = first - 2 - (words.lows[first - 2] == ",")
    return last > 0 and (words.classes[last] == NUM or words.lows[last] in ("%", "percent", "cent"))


def _noun_of_relation(words: Words, index: int) -> Left | None:
    """As in "rents | at $50", "rates, | to 5 %": the noun before the preposition that ends before word `index`."""
    aside = index > 1 and words.lows[index - 2] == ","
    left = phrase_before(words, index - 2 if aside else index - 1)
    if left is None or _is_predicate(words, left):
        return None
    if _is_of_change(words, left.first):
        return left
    if _is_after_preposition(words, left.first):
        return None
    alone = left.last - left.first == 1 and words.lows[left.first] in AMBIGUOUS_VERBS
    if alone and left.first and (words.lows[left.first - 1] == "," or words.classes[left.first - 1] == ADV):
        return None  # "coverage, which leaves some out, | stands | at 27 %", "the list now | stands | at 40"
    if left.last - left.first > 1 and words.lows[left.last - 1] in AMBIGUOUS_VERBS:
        return Left(left.first, left.last - 1)  # "capacity stands at ...", "prices range from ..."
    return left


def _is_of_change(words: Words, first: int) -> bool:
    """As in "a reduction in | heating costs | from $5 to $4": the noun behind the preposition is what changes."""
    while first > 0 and words.classes[first - 1] == DET:
        first -= 1
    return first > 1 and words.lows[first - 1] in ("in", "of") and words.lows[first - 2] in CHANGES


def _is_predicate(words: Words, left: Left) -> bool:
    """As in "output is | flat | at 31 t", "rates remained | stable | at 5 %": what the subject is, no noun of its own."""
    alone = left.last - left.first == 1 and words.classes[left.first] == NOUN and not is_plural(words.lows[left.first])
    return alone and left.first > 0 and words.lows[left.first - 1] in BEING


def _is_change(words: Words, index: int) -> bool:
    """Is the word at `index` the infinitive of "sea levels to rise 11 ft"?"""
    return index > 0 and words.lows[index] in CHANGING and words.lows[index - 1] == "to"


def _before_change(words: Words, index: int) -> Left | None:
    """As in "| sea levels | to rise 11 ft", "saw | freight | grow 12 %": what changes, before the infinitive at `index`."""
    if _is_change(words, index):
        return phrase_before(words, index - 1)
    left = phrase_before(words, index) if index > 0 and words.lows[index] in CHANGING else None
    return left if left and left.first > 0 and words.lows[_past_articles_left(words, left.first)] in PERCEIVING else None


def _past_articles_left(words: Words, first: int) -> int:
    """The last word before `first` that is no article."""
    while first > 1 and words.classes[first - 1] == DET:
        first -= 1
    return first - 1


def _is_after_preposition(words: Words, first: int) -> bool:
    while first > 0 and words.classes[first - 1] in (DET, MORE):
        first -= 1
    return first > 0 and (words.classes[first - 1] in (PREP, CONJ) or words.lows[first - 1] == "to")


def _is_many(words: Words, index: int) -> bool:
    """Does the word at `index` end a plural: "rents", "Elm and Ash"?"""
    low = words.lows[index]
    joined = index > 0 and words.classes[index] == NAME and words.lows[index - 1] == "and"
    return joined or (is_plural(low) and low not in MODIFYING_PLURALS)


def _looks_finite(words: Words, index: int, quote: int) -> bool:
    """As in "The plant | employs 40": after a singular noun, a word in -s right before the figure is its verb."""
    low = words.lows[index]
    if not follows_noun(words, index) or index + 1 != quote:
        return False
    if (low in PLAIN_VERBS or low in BARE_VERBS) and _is_many(words, index - 1):
        return True
    third_person = low.endswith("s") and low not in NOT_PLURAL and low not in MODIFYING_PLURALS
    return words.classes[index] == NOUN and third_person and not is_plural(words.lows[index - 1])


def ranged_noun(standing: Standing) -> str | None:
    """As in "| fines | totalling $5m for theft", "| grants | worth $5m for schools": what an amount ties itself to."""
    verb = standing.first - 1
    amount = standing.kind in (Kind.MONEY, Kind.MEASURE) and standing.low(verb) in RANGING
    left = phrase_before(standing.words, verb) if amount and follows_noun(standing.words, verb) else None
    return standing.words.span(left.first, left.last) if left and names_something(standing.words, left) else None


def participle_subject(standing: Standing) -> str | None:
    """As in "sales fell, with | weekly visits | climbing to 3,400": the subject of a participle behind "with"."""
    words, before = standing.words, range(standing.first - 1, max(0, standing.first - 1 - _LONGEST_ASIDE), -1)
    doing = next((index for index in before if standing.sort(index) not in (NUM, PREP, ADV)), 0)
    if standing.sort(doing) != ING or doing < 1:
        return None
    opener = next(
        (
            index
            for index in range(doing - 1, max(-1, doing - _LONGEST_ASIDE), -1)
            if words.classes[index] in (MARK, VERB, AUX, PREP)
        ),
        0,
    )
    if standing.low(opener) != "with":
        return None
    first = opener + 1
    while standing.sort(first) == DET:
        first += 1
    return words.span(first, doing) if 0 < first < doing else None
