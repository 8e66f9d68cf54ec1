"""Quantities stated only to compare another with them ("up from 6 in 2000", "against 71 percent in 2015", "previously 12")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from snapshots.data.english_modifiers import CHANGE_VERBS
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import Tokens
from snapshots.figures import Modifier

_PHRASES = (
    "compared with, compared to, as against, up from, down from, higher than, lower than, instead of, rather than, "
    "as opposed to, as compared to, as compared with, in comparison with, in comparison to, relative to, an increase from, "
    "a decrease from, a drop from, a rise from"
)
_OPENERS = tuple(tuple(phrase.split()) for phrase in _PHRASES.split(", "))
_BY_LAST: dict[str, tuple[tuple[str, ...], ...]] = {
    last: tuple(opener for opener in _OPENERS if opener[-1] == last) for last in {opener[-1] for opener in _OPENERS}
}
_SKIPPED = frozenset(["a", "an", "the", "only", "just", "about", "(", "some", ".", "revised", "corrected"])
_WORDS = frozenset(["vs", "versus", "previously", "formerly"])
_REACH = 9
_RELATIVES = frozenset(["who", "whom", "whose", "where"])
"""With which another tells of the same thing, and no more of how it changed: "fell, say advisers who work from 13 centres"."""
_JOINTS = frozenset(["and", ","])
_BREAKS = frozenset([",", ";", "(", ")", "is", "are", "was", "were", "has", "have", "had"])
_NOUN_REACH = 5
"""Tokens of what a number counts, up to the next number of a list."""
_GOES_ON = frozenset([",", "and", "but", ";", ")"])
_NOW_VERBS = frozenset(["is", "are", "stands", "stand", "has", "have", "was", "were"])
_THEN = frozenset(["was", "were", "stood", "once"])
_THEN_REACH = 4
_TIME_REACH = 5
_FORMER = frozenset(["previous", "last", "preceding", "prior"])
_TIMES = frozenset(["year", "month", "week", "quarter", "day"])
_AGO = frozenset(["earlier", "before", "ago"])


def are_compared(tokens: Tokens, quantities: Sequence[Quantity]) -> list[bool]:
    """For each quantity of a sentence, in order: is it the value that another is compared with?"""
    compared: list[bool] = []
    for index, quantity in enumerate(quantities):
        earlier = quantities[index - 1] if index else None
        later = quantities[index + 1] if index + 1 < len(quantities) else None
        continued = compared[-1:] == [True] and _continues_comparison(tokens, quantity, quantities[:index])
        compared.append(continued or _is_compared(tokens, quantity, earlier, later))
    return compared


def _opened_at(tokens: Tokens, quantity: Quantity) -> int:
    """The token where it begins, with the articles and words of grading before it: what leads to it stands before that."""
    index = quantity.first
    while tokens.word(index - 1) in _SKIPPED:
        index -= 1
    return index


def _is_compared(tokens: Tokens, quantity: Quantity, earlier: Quantity | None, later: Quantity | None) -> bool:
    """`earlier`, `later`: the quantities before and after it in the sentence."""
    if quantity.modifier is Modifier.RANGE and quantity.value is None:
        return False
    if later is not None and later.unit == quantity.unit and _is_former(tokens, quantity, later):
        return True
    index = _opened_at(tokens, quantity)
    if earlier is not None and earlier.unit == quantity.unit and _comes_after(tokens, index, quantity.last):
        return True
    rules = _RULES + _RULES_AFTER_ANOTHER if earlier is not None and earlier.unit == quantity.unit else _RULES
    return any(rule(tokens, index) for rule in rules) or _start_of_a_change(tokens, index, earlier, quantity.unit)


def _continues_comparison(tokens: Tokens, quantity: Quantity, before: Sequence[Quantity]) -> bool:
    """As in "12 cases and 3 deaths, compared with 15 cases and | 4 deaths": joined to the last of `before`, which is compared.

    What stands behind the number must repeat what an earlier number counts, or the sentence must pair them: "respectively".
    """
    between = tokens.words[before[-1].last : _opened_at(tokens, quantity)]
    if not between or between[-1] not in _JOINTS or len(between) > _NOUN_REACH or _BREAKS.intersection(between[:-1]):
        return False
    if "respectively" in tokens.words[quantity.last : quantity.last + _NOUN_REACH]:
        return True
    counted = tokens.words[quantity.last : quantity.last + 1]
    return any(counted == tokens.words[other.last : other.last + 1] and other.unit == quantity.unit for other in before[:-1])


def is_led_to_by_comparison(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "€14.20, against | 15.75 in 2025", "62 %, up from | 58", whatever its unit is."""
    index = _opened_at(tokens, quantity)
    return any(rule(tokens, index) for rule in (*_RULES, _against_another))


def _after_a_phrase(tokens: Tokens, index: int) -> bool:
    """As in "Compared with 6", "up from 6"."""
    openers = _BY_LAST.get(tokens.word(index - 1), ())
    return any(tuple(tokens.words[max(0, index - len(opener)) : index]) == opener for opener in openers)


def _after_a_word(tokens: Tokens, index: int) -> bool:
    """As in "Previously 6", "vs 6"."""
    return tokens.word(index - 1) in _WORDS


def _against_another(tokens: Tokens, index: int) -> bool:
    """As in "80 percent against 71 percent"."""
    return tokens.word(index - 1) == "against"


def _was_after_another(tokens: Tokens, index: int) -> bool:
    """As in "80 percent (was 71 percent)"."""
    return tokens.word(index - 1) in ("was", "were") and tokens.word(index - 2) in ("(", ",")


def _comes_after(tokens: Tokens, index: int, end: int) -> bool:
    """As in "203 boats, after 186 a year earlier", "24 after 23 in the previous year"."""
    told = tokens.words[end : end + _TIME_REACH]
    named = any(word in _FORMER and following in _TIMES for word, following in pairwise(told))
    return tokens.word(index - 1) == "after" and (
        named or any(word in _TIMES and following in _AGO for word, following in pairwise(told))
    )


def _start_of_a_change(tokens: Tokens, position: int, earlier: Quantity | None, unit: str) -> bool:
    """As in "Rose in May from 6"; not "raised $2m from 31 donors", where the verb has the money for its object."""
    if tokens.word(position - 1) != "from":
        return False
    reach = range(position - 2, max(-1, position - 2 - _REACH), -1)
    clause = takewhile(lambda index: tokens.word(index) not in _RELATIVES, reach)
    verb = next((index for index in clause if tokens.word(index) in CHANGE_VERBS), None)
    is_object = earlier is not None and verb == earlier.first - 1 and earlier.unit != unit
    return verb is not None and not is_object


_RULES = (_after_a_phrase, _after_a_word)
"""On the words before the quantity, from where it begins."""
_RULES_AFTER_ANOTHER = (_against_another, _was_after_another)
"""Where one of the same unit comes earlier in the sentence."""


def _is_former(tokens: Tokens, quantity: Quantity, later: Quantity) -> bool:
    """Is it the value before `now`, of the same thing ("Drop-out was 7 percent at the start and is now 4 percent")?"""
    between = tokens.words[quantity.last : later.first]
    if "now" not in between or not _THEN.intersection(tokens.words[max(0, quantity.first - _THEN_REACH) : quantity.first]):
        return False
    before_now = between[: between.index("now")]
    if before_now and before_now[-1] in _NOW_VERBS:
        before_now = before_now[:-1]
    return bool(before_now) and before_now[-1] in _GOES_ON
