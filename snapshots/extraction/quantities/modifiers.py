"""Words that grade a number, before and after it, with their guards: the longest phrase wins.

The nearest phrase decides; one that bounds the number ("over") wins over one that only blurs it ("an estimated").
"""

from __future__ import annotations

from typing import NamedTuple

from snapshots.data.english_modifiers import AFTER, BEFORE, CHANGE_VERBS, MOVING, PLACED, PLACES_FOR_OVER, STRESSES, TALKING
from snapshots.data.english_numbers import STARTERS
from snapshots.data.listing import listed
from snapshots.extraction.words.tokens import NUMBER, WORD, Tokens
from snapshots.figures import Modifier


class Graded(NamedTuple):
    """A modifier and the outer token of its words: the first before the number, the one after the last behind it."""

    modifier: Modifier
    edge: int


_BLURRING = frozenset([Modifier.ABOUT, Modifier.EXACT])
_AUXILIARY = listed("is are was were be been being than of the its a")
_MAX_STACK = 3


def modifier_before(tokens: Tokens, at: int) -> Graded | None:
    """What grades the number at token `at` from the left; phrases may stack ("up to an estimated")."""
    found: Graded | None = None
    for _ in range(_MAX_STACK):
        step = _phrase_before(tokens, at)
        if step is None:
            break
        found = step if found is None or found.modifier in _BLURRING else Graded(found.modifier, step.edge)
        at = step.edge
    return found


def _phrase_before(tokens: Tokens, at: int) -> Graded | None:
    if not at:
        return None
    words = tokens.words
    for phrase, modifier in BEFORE.get(words[at - 1], ()):
        first = at - len(phrase)
        if first < 0 or tuple(words[first:at]) != phrase:
            continue
        if _is_preposition(tokens, first, phrase):
            continue
        edge, stressed = _stressed(tokens, first)
        nearly = stressed == "just" and modifier is Modifier.UNDER
        return Graded(Modifier.NEARLY if nearly else modifier, edge)
    return None


def _stressed(tokens: Tokens, first: int) -> tuple[int, str]:
    for phrase in STRESSES:
        begin = first - len(phrase)
        if (
            begin >= 0
            and tuple(tokens.words[begin:first]) == phrase
            and tokens.words[first] not in ("some", "exactly", "estimated", "perhaps")
        ):
            return begin, phrase[0]
    return first, ""


def _is_preposition(tokens: Tokens, first: int, phrase: tuple[str, ...]) -> bool:
    """Is the word no modifier here but says where, of what or how ("the bridge over 12 lanes", "talks about 5 points")?"""
    word, before = phrase[0], tokens.word(first - 1)
    if len(phrase) > 1:
        return False
    if word in ("over", "above"):
        return before in PLACES_FOR_OVER
    if word == "about":
        return before in TALKING
    if word == "around":
        return before in MOVING
    if word == "under":
        return before in PLACED
    if word in ("some", "possibly", "perhaps"):
        return False
    if word == "approximate":
        return True
    if word in ("exceed", "surpass"):
        return before in ("not", "n't")
    if word in ("<", ">", "="):
        return before in ("<", ">") and tokens.glued(first)
    return word == "c"


def modifier_after(tokens: Tokens, at: int) -> Graded | None:
    """What grades the number that ends before token `at`: "or more", "+", "-odd"."""
    step = at
    if tokens.word(at) in ("-", "‑") and tokens.glued(at) and tokens.word(at + 1) in ("odd", "plus", "ish"):
        step = at + 1
    for phrase, modifier in AFTER.get(tokens.word(step), ()):
        last = step + len(phrase)
        if tuple(tokens.words[step:last]) != phrase or not _grades(tokens, at, step, last, phrase):
            continue
        return Graded(modifier, last)
    return None


def _grades(tokens: Tokens, at: int, step: int, last: int, phrase: tuple[str, ...]) -> bool:
    follow = tokens.word(last)
    if phrase[0] == "and" and (tokens.kind(last) == NUMBER or follow in STARTERS or follow in ("a", "an")):
        return False
    if tokens.glued(step) and step == at and phrase[0].isalpha():
        return False
    if phrase in (("+",), ("plus",)):
        return (tokens.glued(at) or step > at) and not (tokens.kind(last) == NUMBER and tokens.glued(last))
    if phrase in (("odd",), ("ish",)):
        return step > at
    if phrase == ("plus", "or", "minus"):
        return False
    if phrase[0] in ("minimum", "maximum", "max", "approximately", "approx", "at"):
        return tokens.kind(last) != NUMBER and follow != "of" and not (tokens.kind(last) == WORD and phrase[0] == "at")
    if phrase[-1] in ("more", "less", "greater", "higher", "lower", "fewer", "larger", "smaller", "longer", "better"):
        return follow != "than" or tokens.kind(last + 1) != NUMBER
    if phrase[-1] in ("over", "under", "above", "below"):
        return tokens.kind(last) != NUMBER
    return True


def cut_off_after(tokens: Tokens, at: int) -> Modifier | None:
    """A modifier that one or two words separate from its number: "500 people or more"."""
    for step in (at + 1, at + 2):
        if tokens.kind(step - 1) != WORD:
            return None
        if tokens.word(step) == "or" and tokens.word(step + 1) in ("more", "less", "fewer") and tokens.word(step + 2) != "than":
            return Modifier.AT_LEAST if tokens.word(step + 1) == "more" else Modifier.AT_MOST
    return None


def change_particle(tokens: Tokens, first: int, *, share: bool) -> int:
    """Where the quote of a change begins: "by", "down by" and "up by" before the quantity are part of it."""
    if tokens.word(first - 1) != "by":
        return first
    before = tokens.word(first - 2)
    if before in ("up", "down"):
        return first - 2
    return first - 1 if share and (before in CHANGE_VERBS or _verb_nearby(tokens, first)) else first


def _verb_nearby(tokens: Tokens, first: int) -> bool:
    return any(tokens.word(index) in CHANGE_VERBS for index in range(max(0, first - 7), first - 1))
