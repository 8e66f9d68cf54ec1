"""Words of multiples and fractions that state nothing: "a double room", "the first half", "a third party"."""

from __future__ import annotations

import re

from snapshots.data.english_numbers import BARE_MULTIPLES, SCALES, TEENS, UNITS
from snapshots.data.english_references import REFERENCES
from snapshots.data.english_words import CLASSES, MODALS, NOT_PARTICIPLES, PERIODS, TAKING_OBJECTS, TWICE_AFTER
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.rules import Rule, always, first_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import HYPHENS, MARK, NUMBER, WORD, Tokens
from snapshots.figures import Modifier

_POINTING = listed("the this its their his her our my your that")
_HOURS = frozenset(["hour", "minute"])
_HALF_PARTS = listed("first second other better latter former this that each either final last opening closing third fourth")
_HALF_FOLLOWS = listed("of the a an his her its their our my your this that these those all as what")
_FRACTION_FOLLOWS = listed(
    "of more less fewer higher lower larger smaller greater from in by to compared since during over on as for at between"
)

_NEXT_AFTER = {
    "third": {"two", "2"},
    "fourth": {"three", "3"},
    "fifth": {"four", "4"},
    "sixth": {"five", "5"},
    "tenth": {"nine", "9"},
}
_VERBS_OF_MANY = listed("are were have live lack need say do")
_PERCENT = frozenset(["%", "percent", "cent", "half"])
_BEFORE_SHARES = listed("up for by")
"""What leads to a share: "made up a third", "accounts for a third", "fell by a third"."""
_VERBS_OF_SHARES = listed(
    "are is were was have has had will would can could may do did said say live lack need "
    "went came left stayed returned lost died"
)
"""What a share does or is: "a third have left", "half were closed"."""

_GRADES = frozenset([Modifier.OVER, Modifier.UNDER, Modifier.NEARLY])
"""Which one of a row cannot be nearly or more: only shares can."""
_LONGEST_OF_FEW = 1
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_BEFORE_NOUNS = listed("used required paid agreed added closed ended spent applied")
"""Of verbs that a share may do, those that also stand before nouns: "a third | used | car"."""


def idle_word_reason(tokens: Tokens, quantity: Quantity) -> str | None:
    """Why a multiple or a fraction in words is an adjective, a part, an ordinal or an idiom; None where it is a figure."""
    if quantity.form == "multiple":
        return first_reason(_MULTIPLES, tokens, quantity)
    index = quantity.number_first
    if _is_milestone(tokens, quantity):
        return "ordinal"
    if _is_number_of_year(tokens, quantity):
        return "reference"
    if quantity.number_last - index > 1 or tokens.kind(index) == NUMBER or quantity.unit != "1":
        return None
    return first_reason(_HALVES if tokens.words[index] == "half" else _FRACTIONS, tokens, quantity)


def _is_milestone(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the one-millionth visitor", "their one-hundredth flight": which one, no part of one."""
    index, last = quantity.number_first, quantity.number_last
    compound = last - index > 1 and tokens.words[index] == "one" and tokens.words[last - 1].endswith("th")
    return compound and tokens.word(index - 1) in _POINTING and tokens.kind(last) == WORD and tokens.words[last] != "of"


def _is_number_of_year(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Statistical bulletin | 14/25": number and year behind the name of a paper."""
    index = quantity.number_first
    is_year = len(tokens.word(quantity.number_last - 1)) > 1 and tokens.word(quantity.number_last) != "of"  # "the report 3/4 of"
    named = tokens.kind(index) == NUMBER and quantity.first == index and tokens.word(index - 1) in REFERENCES
    return named and is_year


def _is_adjective(tokens: Tokens, quantity: Quantity) -> bool:
    bare = tokens.words[quantity.number_first] in BARE_MULTIPLES and not quantity.graded
    if bare and tokens.word(quantity.number_last) == "as" and tokens.word(quantity.number_first - 1) in MODALS:
        return True  # "pods that would double as cabins"
    return bare and tokens.word(quantity.number_last) not in _HALF_FOLLOWS - {"of"}


def _is_repetition(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    return tokens.words[index] == "twice" and not quantity.graded and tokens.word(index - 1) in TWICE_AFTER


def _is_part(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    before = tokens.word(index - 1)
    named = before in _HALF_PARTS or tokens.word(quantity.number_last) in _HALF_PARTS
    return named or before == "in" or (before == "-" and tokens.glued(index))


def _opens_compound(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.word(quantity.number_last) in HYPHENS and tokens.glued(quantity.number_last)


def _is_share(tokens: Tokens, quantity: Quantity) -> bool:
    last = quantity.number_last
    follow = tokens.word(last)
    plural = follow.endswith("s") and follow not in CLASSES
    led = quantity.graded or tokens.word(quantity.number_first - 1) in ("a", "by")
    return led or follow in _HALF_FOLLOWS or follow in _VERBS_OF_SHARES or not follow or plural or tokens.kind(last) == MARK


def _is_sign(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.kind(quantity.number_first) != WORD


def _opens_ordinal_compound(tokens: Tokens, quantity: Quantity) -> bool:
    return _opens_compound(tokens, quantity) and tokens.kind(quantity.number_last + 1) == WORD


def _is_without_article(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    return tokens.word(index - 1) not in ("a", "an") and tokens.words[index] not in ("a", "an")


def _is_graded_share(tokens: Tokens, quantity: Quantity) -> bool:
    return _is_without_article(tokens, quantity) and quantity.graded and tokens.word(quantity.number_last) == "of"


def _is_followed_as_share(tokens: Tokens, quantity: Quantity) -> bool:
    follow = tokens.word(quantity.number_last)
    if quantity.modifier in _GRADES or follow in TAKING_OBJECTS - _BEFORE_NOUNS:
        return True  # "just over | a third | occurred in winter", "| a quarter | received a grant"
    if _is_of_counted(tokens, quantity):
        return True
    if follow in ("and", "but") and tokens.word(quantity.first - 1) in _BEFORE_SHARES:
        return True  # "made up | a fifth | and"
    if follow == "and" and not _PERCENT.isdisjoint(tokens.words[: quantity.first]):
        return True  # "donors paid 71 per cent, the state | a fifth | and the town the rest"
    return follow in _FRACTION_FOLLOWS or follow in _VERBS_OF_SHARES or not follow or tokens.kind(quantity.number_last) == MARK


def _is_of_counted(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Some 1,240 wrote; | a third | complained": of more than a row of a few, and before what they did."""
    does = tokens.word(quantity.number_last).endswith("ed") and tokens.word(quantity.number_last) not in NOT_PARTICIPLES
    opens = tokens.word(quantity.first - 1) in (";", ",", "and", ".")
    many = (tokens.words[index] for index in range(quantity.first) if tokens.kind(index) == NUMBER)
    ends = CLASSES.get(tokens.word(quantity.number_last + 1)) == "prep" or tokens.kind(quantity.number_last + 1) == MARK
    return does and opens and ends and any(len(number) > _LONGEST_OF_FEW and not _YEAR.fullmatch(number) for number in many)


def _counts_on(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Two men drowned and | a third | died", "four serve; a fifth went": the next, with a verb of its own."""
    earlier = _NEXT_AFTER.get(tokens.words[quantity.number_last - 1], set[str]())
    follow = tokens.word(quantity.number_last)
    alone = follow in (_VERBS_OF_SHARES | TAKING_OBJECTS) - _VERBS_OF_MANY
    return (
        alone
        and not quantity.graded
        and any(tokens.words[index] in earlier and _may_count(tokens.words[index + 1]) for index in range(quantity.first))
    )


def _may_count(word: str) -> bool:
    """Not of "two years" and "2 million"."""
    return word not in PERIODS and word not in SCALES


_MULTIPLES = (
    Rule(_is_adjective, "adjective", "a double room"),
    Rule(_is_repetition, "idiom", "counted twice"),
)


def _is_half_of_another(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "a year and | a half", "an hour and a half": part of a span whose unit stands before it."""
    joined = tokens.word(quantity.first - 1) == "and" and tokens.words[quantity.first] == "a"
    return joined and tokens.word(quantity.first - 2) in PERIODS | _HOURS and tokens.word(quantity.first - 3) in ("a", "an")


def _is_past_hour(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "by | half | past four"."""
    index = quantity.number_last
    return tokens.word(index) == "past" and (
        tokens.kind(index + 1) == NUMBER or tokens.word(index + 1) in UNITS.keys() | TEENS.keys()
    )


def _is_halfway(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "stopped | half | way up"; "over half time was lost" grades a share."""
    return not quantity.graded and tokens.word(quantity.number_last) in ("way", "time", "mast", "term")


_HALVES = (
    Rule(_is_half_of_another, "period", "a year and a half"),
    Rule(_is_past_hour, "time", "half past four"),
    Rule(_is_halfway, "idiom", "half way up"),
    Rule(_is_part, "part", "the first half"),
    Rule(_opens_compound, "idiom", "a half-brother"),
    Rule(_is_share, None, "half the pupils, half of them"),
    Rule(always, "idiom", "half mast"),
)
_FRACTIONS = (
    Rule(_is_sign, None, "½"),
    Rule(_counts_on, "ordinal", "two men drowned and a third died"),
    Rule(_opens_ordinal_compound, "ordinal", "third-largest"),
    Rule(_is_graded_share, None, "nearly third of"),
    Rule(_is_without_article, "ordinal", "the third town"),
    Rule(_is_followed_as_share, None, "a third of the pupils"),
    Rule(always, "ordinal", "a third party"),
)
