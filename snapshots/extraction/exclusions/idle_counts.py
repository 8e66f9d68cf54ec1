"""Bare numbers that count nothing: a rank, what was told before, the base of odds, a gift asked for, a kind that "zero" names."""

from __future__ import annotations

from itertools import pairwise

from snapshots.data.english_references import IDLE_AFTER_ZERO, ODDS, RELATIVE
from snapshots.data.english_words import CLASSES, PERIODS
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.class_bounds import bounds_few, is_bracket_of_class
from snapshots.extraction.exclusions.names import looks_titled, looks_upper
from snapshots.extraction.exclusions.rules import Rule, first_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import may_be_noun
from snapshots.extraction.words.tokens import HYPHENS, NUMBER, WORD, Tokens
from snapshots.figures import Modifier

_BEFORE_TOP = listed("the its their his her our my your a in s 's ’s")
_POINTING = listed("the these those")
_JOINTS = frozenset(["by", "for"])
_PARTS_OF_DAY = frozenset(["morning", "afternoon", "evening", "night", "dawn", "noon"])
_TELLING = listed(
    "stood stands stand stay stays stayed remain remains remained put puts is was be been kept held holds set capped counted "
    "reckoned estimated given ended peaked now still"
)
"""Before "at eight" where that is how many there are."""
_HURT = listed("injured wounded accused killed displaced arrested detained infected missing deceased drowned rescued")
_SUMMING = frozenset(["add", "adds", "sum", "sums"])
_BEFORE_TOTALLING = listed("not may might must should will would can do does to percentages shares figures")
"""Before "total" where it is a verb."""
_WORDS_OF_SUM = 3
_WHOLE = 100
_ROUNDED = frozenset(["rounding", "rounded", "percentages", "shares"])
_FEW = 10
_HOURS = 24
_ENDS = frozenset(["", ".", ",", ";", ")", "”", '"'])
_PERFECT = listed("was were been has have had nearly almost")
"""Before "multiplied by five" where a quantity did change."""
_BEFORE_CLOCK = listed("at about until till around before after since")
"""Before "a quarter to six"; "fell by a quarter to six" and "in the first quarter to 2.1 %" tell a result."""
_LARGEST_GIFT = 1000
_GIVING = listed("feeds provides helps vaccinates treats clothes shelters educates protects")
_NOUNS_OF_GIVING = frozenset(["clothes", "treats", "shelters"])
"""Plurals as well: "£300 clothes grants"."""


def idle_count_reason(tokens: Tokens, quantity: Quantity) -> str | None:
    """Why a number without a unit counts nothing; None where it may."""
    if is_bracket_of_class(tokens, quantity):
        return "class"
    if quantity.graded:
        return "class" if bounds_few(tokens, quantity) else None
    return first_reason(_RULES, tokens, quantity) if quantity.unit == "1" else None


def reason_of_sum(tokens: Tokens, quantity: Quantity) -> str | None:
    """As in "Percentages may not add up to | 100": what shares sum to, unless they are rounded.

    Not "They sold their shares, which brings the total to | 100 |": a total that is brought somewhere is a noun.
    """
    lead = tokens.words[max(0, quantity.number_first - _WORDS_OF_SUM) : quantity.number_first]
    totals = any(earlier in _BEFORE_TOTALLING and word == "total" for earlier, word in pairwise(lead))
    sums = lead[-1:] in (["to"], ["total"]) and (totals or not _SUMMING.isdisjoint(lead))
    ends = not may_be_noun(tokens, quantity.last)
    rounded = quantity.value == _WHOLE and sums and ends and not _ROUNDED.isdisjoint(tokens.words)
    return "sum of shares" if rounded else None


def _is_rank(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "in the top | three", "the world's top | 10 | ports": how far down a list one looks, not how long it is."""
    before, earlier = tokens.word(quantity.first - 1), tokens.word(quantity.first - 2)
    led = tokens.word(quantity.first - 3) not in ("at", "from", "on")  # "at the top 12 people stood"
    return before == "top" and led and (earlier in _BEFORE_TOP or earlier.endswith(("'s", "’s")))


def _opens_span_of_past(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "over the last | four | or five years": dated by the second number."""
    joined = tokens.word(quantity.first - 1) in RELATIVE and tokens.word(quantity.last) in ("or", "to")
    return joined and tokens.word(quantity.last + 2) in PERIODS


def _is_us(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "between the | two | of us"; "all 12 of them were saved" tells how many."""
    told = tokens.word(quantity.last) == "of" and tokens.word(quantity.last + 1) in ("us", "them", "you")
    return told and tokens.word(quantity.first - 1) == "the"


def _is_size_by_size(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "an | 8|-by-10 photograph", "a 32-for-|36| day": two numbers that hyphens make one word."""
    last, first = quantity.last, quantity.first
    ahead = tokens.word(last) in HYPHENS and tokens.word(last + 1) in _JOINTS and tokens.word(last + 2) in HYPHENS
    behind = tokens.word(first - 1) in HYPHENS and tokens.word(first - 2) in _JOINTS and tokens.word(first - 3) in HYPHENS
    other = last + 3 if ahead else first - 4
    return (ahead or behind) and tokens.kind(other) == NUMBER and "1" not in (tokens.word(other), tokens.word(first))


def _names_a_group(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the | Five | Eyes pact", "the Final | Four": a capital of its own, beside one, in a sentence that is no title."""
    index = quantity.number_first
    alone = quantity.form == "words" and quantity.last == index + 1 and quantity.first == index > 0
    if not alone or not tokens.shown(index).istitle() or looks_titled(tokens) or looks_upper(tokens):
        return False
    if tokens.kind(index - 1) != WORD:
        return False
    before = tokens.shown(index - 1).istitle() and tokens.word(index - 2) in ("the", "a", "their", "its")
    return before or tokens.shown(index + 1).istitle()


def _is_no_two(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "no | two | boats are alike"."""
    return tokens.word(quantity.first - 1) == "no" and quantity.form == "words" and quantity.value == 2


def _is_or_two(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "a line or | two |", "in a month or | two |": few, and the noun stands before."""
    index = quantity.first - 1
    led = tokens.word(index) == "or" and tokens.word(index - 2) in ("a", "an") and may_be_noun(tokens, index - 1)
    return led and quantity.form == "words" and not may_be_noun(tokens, quantity.last)


def _is_divisor(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "counted and divided by | two |": how a number is worked out; "output was multiplied by five" grew by that."""
    led = tokens.word(quantity.first - 1) == "by" and tokens.word(quantity.first - 2) in ("divided", "multiplied")
    changed = tokens.word(quantity.first - 3) in _PERFECT
    return led and not changed and not may_be_noun(tokens, quantity.last)


def _is_from_hour_to_hour(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "stay indoors | between 12 and 6 |": a range that falls is one of the clock, where no noun is counted."""
    first, second = tokens.words[quantity.number_first], tokens.words[quantity.number_last - 1]
    falls = first.isdecimal() and second.isdecimal() and _HOURS >= int(first) > int(second)
    led = tokens.words[quantity.first] in ("between", "from") or tokens.word(quantity.first - 1) == "from"
    return quantity.modifier is Modifier.RANGE and falls and led and tokens.word(quantity.last) in _ENDS


def _is_behind_part_of_hour(tokens: Tokens, index: int) -> bool:
    """As in "half past | four", "at a quarter to | six"."""
    part = index - 2
    if tokens.word(index - 1) == "past":
        return tokens.word(part) in ("half", "quarter")
    before = part - 1 - (tokens.word(part - 1) == "a")
    return tokens.word(index - 1) == "to" and tokens.word(part) == "quarter" and tokens.word(before) in _BEFORE_CLOCK


def _is_hour(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "every morning at | eight |.", "| two | o'clock", "half past | four": a clock; "the toll stood at eight" counts."""
    behind_part = _is_behind_part_of_hour(tokens, quantity.first)
    few = quantity.value is not None and 0 < quantity.value <= _HOURS / 2
    if few and (tokens.word(quantity.last) in ("o'clock", "o’clock") or (behind_part and not may_be_noun(tokens, quantity.last))):
        return True
    closes = tokens.word(quantity.first - 1) == "at" and tokens.word(quantity.last) in _ENDS and quantity.form == "words"
    told = tokens.word(quantity.first - 2) in _TELLING
    return closes and not told and not _PARTS_OF_DAY.isdisjoint(tokens.words)


def _points_back(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the gap between the | two | is closing": those told before; "of the five, three" gives their whole."""
    few = quantity.form == "words" and quantity.value is not None and 1 < quantity.value <= _FEW
    if not few or tokens.word(quantity.first - 1) not in _POINTING:
        return False
    follow = tokens.word(quantity.last)
    if follow in _ENDS:
        return follow != "," or tokens.word(quantity.first - 2) != "of"
    if tokens.word(quantity.first - 2) == "of" or follow in _HURT:
        return False  # "of these | five | were women", "the | six | injured and two dead"
    return _is_verb_of_them(tokens, quantity.last)


def _is_verb_of_them(tokens: Tokens, index: int) -> bool:
    """As in "the two | are closing", "the two | repaired a pier"."""
    does = tokens.word(index).endswith("ed") and CLASSES.get(tokens.word(index + 1)) in ("det", "conj", "pron")
    return does or CLASSES.get(tokens.word(index)) == "aux"


def _is_base_of_odds(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "a ratio of 18 to | 1", "a 33-to-| 1 | ratio": what the number before it is told per; not "from 4 to | 1 |"."""
    if quantity.value != 1 or quantity.cell or may_be_noun(tokens, quantity.last) or ODDS.isdisjoint(tokens.words):
        return False
    before = quantity.first - 1 - (tokens.word(quantity.first - 1) in HYPHENS)
    if tokens.word(before) != "to" or "from" in tokens.words[max(0, before - 3) : before]:
        return False
    return tokens.kind(before - 1 - (tokens.word(before - 1) in HYPHENS)) == NUMBER


def _is_zero_of_kind(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "a | zero|-tolerance policy", "zero emissions", "reach zero by 2030": what a thing or an aim is called."""
    index = quantity.number_last
    if tokens.word(index - 1) != "zero":
        return False
    hyphened = tokens.word(index) in HYPHENS and tokens.kind(index + 1) == WORD
    return hyphened or _is_aimed_at(tokens, index) or tokens.word(index) in IDLE_AFTER_ZERO


def _is_aimed_at(tokens: Tokens, index: int) -> bool:
    """As in "to reach zero | by 2030", "net zero | around 2050", "zero | net emissions"; not "zero | net losses"."""
    led, follow = tokens.word(index - 2), tokens.word(index)
    if follow == "net":
        return tokens.word(index + 1) in IDLE_AFTER_ZERO or tokens.word(index + 1) in _BEFORE_AIMED_YEAR
    reached = led == "reaching" or tokens.words[index - 3 : index - 1] == ["to", "reach"]
    return led == "net" or (reached and follow == "by")


def is_gift(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "| $50 | feeds a family for a week": what readers are asked for, told per what it does."""
    small = quantity.value is not None and quantity.value < _LARGEST_GIFT and not quantity.scaled and not quantity.graded
    gives = tokens.word(quantity.last) in _GIVING
    goes_on = CLASSES.get(tokens.word(quantity.last + 1)) in ("det", "num") or tokens.kind(quantity.last + 1) == NUMBER
    return small and quantity.first == 0 and gives and (goes_on or tokens.word(quantity.last) not in _NOUNS_OF_GIVING)


_BEFORE_AIMED_YEAR = frozenset(["by", "in", "around"])
_RULES = (
    Rule(_is_rank, "rank", "the top three ports"),
    Rule(_points_back, "pronoun", "the gap between the two is closing"),
    Rule(_is_base_of_odds, "rate base", "a ratio of 18 to 1"),
    Rule(_opens_span_of_past, "period", "over the last four or five years"),
    Rule(_is_us, "pronoun", "the two of us"),
    Rule(_is_size_by_size, "size", "an 8-by-10 photograph"),
    Rule(_names_a_group, "name", "the Five Eyes pact"),
    Rule(_is_no_two, "idiom", "no two boats are alike"),
    Rule(_is_or_two, "idiom", "a line or two"),
    Rule(_is_divisor, "idiom", "divided by two"),
    Rule(_is_from_hour_to_hour, "time", "between 12 and 6"),
    Rule(_is_hour, "time", "every morning at eight"),
    Rule(_is_zero_of_kind, "idiom", "a zero-tolerance policy"),
)
