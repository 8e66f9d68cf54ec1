"""Words that grade a number, before and after it, with their guards: the longest phrase wins.

The nearest phrase decides; one that bounds the number ("over") wins over one that only blurs it ("an estimated").
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from snapshots.data.english_modifiers import (
    AFTER,
    BEFORE,
    CHANGE_VERBS,
    MOVING,
    PARTICLE_VERBS,
    PLACED,
    PLACES_FOR_OVER,
    STRESSES,
    TALKING,
)
from snapshots.data.english_numbers import SCALES, STARTERS
from snapshots.data.listing import listed
from snapshots.data.unit_names import TIME_CODES, UNIT_NAMES
from snapshots.extraction.words.tokens import HYPHENS, NUMBER, WORD, Tokens
from snapshots.figures import Modifier


class Graded(NamedTuple):
    """A modifier and the outer token of its words: the first before the number, the one after the last behind it."""

    modifier: Modifier
    edge: int


_BLURRING = frozenset([Modifier.ABOUT, Modifier.EXACT])
_MAX_STACK = 3
_UNITS_OF_TIME = frozenset(UNIT_NAMES[code] for code in TIME_CODES)
_LASTING = frozenset(["took", "take", "taking", "ran"])
_UNTIL_NOW = frozenset(["so", "thus"])
"""Words that make "far" one of time: "so far | about 300 | boats came"."""
_LARGE = 4
"""Digits of a number that no verb takes over."""
_GOVERNED = {
    "over": PLACES_FOR_OVER,
    "above": PLACES_FOR_OVER,
    "about": TALKING,
    "around": MOVING,
    "under": PLACED,
    "exceed": frozenset(["not", "n't"]),
    "surpass": frozenset(["not", "n't"]),
}
"""Words that make the one behind them a preposition or a bound from the other side."""
_BOUND_WORDS = frozenset(["minimum", "maximum", "max", "approximately", "approx", "at"])
_COMPARATIVES = frozenset(["more", "less", "greater", "higher", "lower", "fewer", "larger", "smaller", "longer", "better"])
_SIDES = frozenset(["over", "under", "above", "below"])


def modifier_before(tokens: Tokens, index: int) -> Graded | None:
    """What grades the number at token `index` from the left; phrases may stack ("up to an estimated")."""
    graded: Graded | None = None
    for _ in range(_MAX_STACK):
        step = _phrase_before(tokens, index)
        if step is None:
            break
        graded = step if graded is None or graded.modifier in _BLURRING else Graded(graded.modifier, step.edge)
        index = step.edge
    return graded


def _phrase_before(tokens: Tokens, index: int) -> Graded | None:
    if not index or (tokens.kind(index - 1) == WORD and tokens.glued(index)):
        return None  # "Table CA8": letters that touch a number grade nothing
    words = tokens.words
    for phrase, modifier in BEFORE.get(words[index - 1], ()):
        first = index - len(phrase)
        if first < 0 or tuple(words[first:index]) != phrase:
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
            and not (phrase == ("far",) and tokens.word(begin - 1) in _UNTIL_NOW)
        ):
            return begin, phrase[0]
    return first, ""


def _is_preposition(tokens: Tokens, first: int, phrase: tuple[str, ...]) -> bool:
    """Is the word no modifier here but says where, of what or how ("the bridge over 12 lanes", "talks about 5 points")?"""
    word, before = phrase[0], tokens.word(first - 1)
    if len(phrase) > 1:
        return False
    if tokens.shown(first) == "CA":  # California: about is "ca."
        return True
    if word in _GOVERNED:
        return before in _GOVERNED[word] and not _is_graded_object(tokens, before, first + 1)
    if word in ("<", ">", "="):
        return before in ("<", ">") and tokens.glued(first)
    return word in ("approximate", "c")


def _is_graded_object(tokens: Tokens, verb: str, index: int) -> bool:
    """As in "carried over | 9,000 | people", "took over | 3 | hours": what the verb moves, or how long it lasts."""
    lasts = verb in _LASTING and tokens.kind(index) == NUMBER and tokens.word(index + 1) in _UNITS_OF_TIME
    return lasts or (verb in PARTICLE_VERBS and _is_large(tokens, index))


def _is_large(tokens: Tokens, index: int) -> bool:
    """As in "carried over | 9,000 | people", "flew over | 2 million | miles": too many to take over or to fly over."""
    digits = tokens.word(index).replace(",", "")
    return tokens.kind(index) == NUMBER and (len(digits.split(".")[0]) >= _LARGE or tokens.word(index + 1) in SCALES)


def modifier_after(tokens: Tokens, index: int) -> Graded | None:
    """What grades the number that ends before token `index`: "or more", "+", "-odd"."""
    step = index
    if tokens.word(index) in HYPHENS and tokens.glued(index) and tokens.word(index + 1) in ("odd", "plus", "ish"):
        step = index + 1
    for phrase, modifier in AFTER.get(tokens.word(step), ()):
        last = step + len(phrase)
        if tuple(tokens.words[step:last]) != phrase or not _grades(tokens, index, step, last, phrase):
            continue
        return Graded(modifier, last)
    return None


class _Ending(NamedTuple):
    """A phrase at tokens `step` to `last`, behind a number that ends at `end`; a hyphen may stand between."""

    tokens: Tokens
    end: int
    step: int
    last: int
    phrase: tuple[str, ...]

    @property
    def follow(self) -> str:
        return self.tokens.word(self.last)

    @property
    def before_number(self) -> bool:
        return self.tokens.kind(self.last) == NUMBER


def _grades(tokens: Tokens, index: int, step: int, last: int, phrase: tuple[str, ...]) -> bool:
    """Does the phrase grade its number? The first rule that knows the phrase decides; a phrase that none knows does."""
    ending = _Ending(tokens, index, step, last, phrase)
    if _is_joint(ending) or _is_glued_word(ending):
        return False
    return next((holds(ending) for knows, holds in _ENDINGS if knows(phrase)), True)


def _is_joint(ending: _Ending) -> bool:
    """As in "5 and | 7", "5 and | a half": more of the number, or another one."""
    joins = ending.before_number or ending.follow in STARTERS or ending.follow in ("a", "an")
    return ending.phrase[0] == "and" and joins


def _is_glued_word(ending: _Ending) -> bool:
    """As in "5plus": letters without a space or hyphen are a name or a unit."""
    return ending.tokens.glued(ending.step) and ending.step == ending.end and ending.phrase[0].isalpha()


def _is_bound_sign(ending: _Ending) -> bool:
    """As in "500+", "500-plus", not "500 + 3", "2+2"."""
    attached = ending.tokens.glued(ending.end) or ending.step > ending.end
    return attached and not (ending.before_number and ending.tokens.glued(ending.last))


def _is_hyphened(ending: _Ending) -> bool:
    """As in "40-odd", "30-ish"."""
    return ending.step > ending.end


def _names_bound(ending: _Ending) -> bool:
    """As in "500 minimum", "5 at most", not "5 maximum of", "5 approximately 7", "5 at Leeds"."""
    if ending.before_number or ending.follow == "of":
        return False
    return not (ending.tokens.kind(ending.last) == WORD and ending.phrase[0] == "at")


def _compares_to_no_number(ending: _Ending) -> bool:
    """As in "5 or more", "5 or more than that", not "5 or more than 7"."""
    return ending.follow != "than" or ending.tokens.kind(ending.last + 1) != NUMBER


_ENDINGS: tuple[tuple[Callable[[tuple[str, ...]], bool], Callable[[_Ending], bool]], ...] = (
    (lambda phrase: phrase in (("+",), ("plus",)), _is_bound_sign),
    (lambda phrase: phrase in (("odd",), ("ish",)), _is_hyphened),
    (lambda phrase: phrase == ("plus", "or", "minus"), lambda _: False),  # a tolerance, read with its number
    (lambda phrase: phrase[0] in _BOUND_WORDS, _names_bound),
    (lambda phrase: phrase[-1] in _COMPARATIVES, _compares_to_no_number),
    (lambda phrase: phrase == ("and", "up"), lambda ending: ending.follow != "to"),  # "70 cm and up to 2 m long" names two
    (lambda phrase: phrase[-1] in _SIDES, lambda ending: not ending.before_number),  # "aged 60 and over", not "5 and over 7"
)
"""Which phrases each rule knows, and when they grade the number before them; in this order."""


def cut_off_after(tokens: Tokens, index: int) -> Modifier | None:
    """A modifier that one or two words separate from its number: "500 people or more"."""
    for step in (index + 1, index + 2):
        if tokens.kind(step - 1) != WORD:
            return None
        if tokens.word(step) == "or" and tokens.word(step + 1) in ("more", "less", "fewer") and tokens.word(step + 2) != "than":
            return Modifier.AT_LEAST if tokens.word(step + 1) == "more" else Modifier.AT_MOST
    return None


_BEFORE_PARTICLES = listed(
    "backed picked taken set made followed cleaned summed propped shored snapped bought closed torn turned tracked hunted"
)
"""Of what is done by those counted: "backed | up by 151 officers", "torn | down by 40 men"."""


def change_particle(tokens: Tokens, first: int, *, share: bool) -> int:
    """Where the quote of a change begins: "by", "down by" and "up by" before the quantity are part of it."""
    if tokens.word(first - 1) != "by":
        return first
    before = tokens.word(first - 2)
    if before in ("up", "down"):
        return first if tokens.word(first - 3) in _BEFORE_PARTICLES else first - 2
    return first - 1 if share and (before in CHANGE_VERBS or _verb_nearby(tokens, first)) else first


def _verb_nearby(tokens: Tokens, first: int) -> bool:
    return any(tokens.word(index) in CHANGE_VERBS for index in range(max(0, first - 7), first - 1))
