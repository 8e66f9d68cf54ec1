"""Four digits that may be a year, and those that count: "2015 people were trained", "Tents: 1995", "2175 firms"."""

from __future__ import annotations

from snapshots.data.english_modifiers import CHANGE_VERBS
from snapshots.data.english_references import AGE_WORDS, COUNTED_THINGS, PERSONS, YEAR_ATTRIBUTES
from snapshots.data.english_words import NOT_PARTICIPLES
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.ages import COUNTED_PERSONS
from snapshots.extraction.exclusions.rules import Rule, always, first_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import counts_noun, is_noun
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import NUMBER, WORD, Tokens

_FIRST_YEAR, _END_OF_YEARS = "1500", "2200"
_YEAR_LENGTH = 4
_LAST_YEAR = "2100"
"""A number above it may be a year only where a word before it says so."""
_FIRST_OF_RANGE = "1900"
_RANGE_SIGNS = frozenset(["to", "-", "–", "—"])
_YEAR_WORDS = listed("in since by until till during year fiscal")
_LEADING_TO_TIME = frozenset(["in", "since", "until", "till", "during"])
_YEAR_BEFORE = listed(
    "in since by until till during from of before after circa the year fiscal late early mid summer spring winter "
    "autumn fall and to or through"
)


def year_reason(tokens: Tokens, quantity: Quantity) -> str | None:
    """The reason where four digits are a year; None where they count."""
    if _is_range_of_years(tokens, quantity):
        return "year"
    digits = tokens.words[quantity.number_first]
    alone = quantity.number_last - quantity.number_first == 1 and len(digits) == _YEAR_LENGTH and digits.isdigit()
    if alone and digits < _LAST_YEAR and _is_origin(tokens, quantity):
        return "year"
    return first_reason(_RULES, tokens, quantity) if alone and _FIRST_YEAR <= digits < _END_OF_YEARS else None


def _is_range_of_years(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "1985 to 2017 actuals", "2019-2023 averages": two years as a sheet writes them, whatever noun follows."""
    words = tokens.words[quantity.number_first : quantity.number_last]
    if len(words) != len(("1985", "to", "2017")) or words[1] not in _RANGE_SIGNS or quantity.scaled or quantity.cell:
        return False
    first, _, last = words
    return (
        all(len(word) == _YEAR_LENGTH and word.isdigit() for word in (first, last))
        and _FIRST_OF_RANGE <= first < last < _LAST_YEAR
    )


def _is_compared_year(tokens: Tokens, quantity: Quantity) -> bool:
    before = tokens.word(quantity.first - 1)
    compared = before in ("%", "percent", "points") or (tokens.word(quantity.number_first - 1) == "than" and before.isdigit())
    return quantity.graded and (compared or tokens.word(quantity.last) in YEAR_ATTRIBUTES)


def _is_bound_in_time(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "not until | at least 2031", "from | at least 2002 | to 2005": a word before what grades it leads to times only."""
    before, follow = tokens.word(quantity.first - 1), tokens.word(quantity.last)
    end = tokens.word(quantity.last + 1)
    until_year = end.isdigit() and len(end) <= len(_LAST_YEAR) and end <= _LAST_YEAR
    spans = before == "from" and follow in ("to", "until", "through") and until_year
    return quantity.graded and (spans or before in _LEADING_TO_TIME) and not is_noun(tokens, quantity.last)


def _is_origin(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the deck dates from | around 1490", "traced back to about 1612"."""
    led = tokens.word(quantity.first - 1) in ("from", "to", "back")
    earlier = tokens.words[max(0, quantity.first - _REACH_OF_ORIGIN) : quantity.first]
    return led and not _DATING.isdisjoint(earlier) and not is_noun(tokens, quantity.last)


def _is_beyond_years(tokens: Tokens, quantity: Quantity) -> bool:
    beyond = tokens.words[quantity.number_first] > _LAST_YEAR
    return beyond and is_noun(tokens, quantity.last) and tokens.word(quantity.first - 1) not in _YEAR_WORDS


def _is_graded_or_alone(tokens: Tokens, quantity: Quantity) -> bool:
    return quantity.graded or len(tokens) == 1 or quantity.cell


def _is_round_or_far_count(tokens: Tokens, quantity: Quantity) -> bool:
    digits, follow = tokens.words[quantity.number_first], tokens.word(quantity.last)
    noun = is_noun(tokens, quantity.last) and (follow.endswith("s") or follow in PERSONS)
    round_or_far = digits[2:] == "00" or not "1900" <= digits <= "2040"
    return noun and round_or_far and tokens.word(quantity.first - 1) not in _YEAR_BEFORE


def _is_part_of_them(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.word(quantity.first - 1) == "," and tokens.word(quantity.last) in ("were", "are")


def _stands_at_plural_label(tokens: Tokens, quantity: Quantity) -> bool:
    label = tokens.word(quantity.first - 2)
    ends = tokens.word(quantity.last) in ("", ".", ",", ";")
    return tokens.word(quantity.first - 1) == ":" and ends and is_plural(label) and label not in YEAR_ATTRIBUTES


def _counted(tokens: Tokens, quantity: Quantity) -> str:
    """The plural that the number may count, with adjectives before it; "" if none, or what years have ("levels")."""
    head = next((word for word in tokens.words[quantity.last : quantity.last + 3] if is_plural(word)), "")
    return head if head and counts_noun(tokens, quantity.last) and head not in YEAR_ATTRIBUTES else ""


def _counts_persons(tokens: Tokens, quantity: Quantity) -> bool:
    before, earlier = tokens.word(quantity.first - 1), tokens.word(quantity.first - 2)
    opens = before in ("", ";", ".") and quantity.first == quantity.number_first
    joins = before in ("and", "or") and not earlier.isdigit()
    after_year = before == "," and quantity.first == _AFTER_OPENING_YEAR and earlier.isdigit() and tokens.word(0) == "in"
    return _counted(tokens, quantity) in _TANGIBLE and (opens or joins or after_year)


def _is_reached(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "rose in August to 2010 guests", "including 1995 nurses": what a change leads to, a part of the whole."""
    before = tokens.word(quantity.first - 1)
    reached = before in ("to", "by") and not CHANGE_VERBS.isdisjoint(
        tokens.words[max(0, quantity.first - _REACH) : quantity.first - 1]
    )
    return (reached or before in ("including", "include", "includes", "included")) and _counted(tokens, quantity) in _TANGIBLE


def _follows_total(tokens: Tokens, quantity: Quantity) -> bool:
    before, earlier = tokens.word(quantity.first - 1), tokens.word(quantity.first - 2)
    told = before == "total" or (earlier in _TOTALS and before in ("of", ","))
    return told and bool(_counted(tokens, quantity))


def _is_object_of_verb(tokens: Tokens, quantity: Quantity) -> bool:
    return _is_act(tokens, quantity.first - 1) and bool(_counted(tokens, quantity))


def _is_act(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    acted = word.endswith("ed") and word not in NOT_PARTICIPLES | AGE_WORDS
    return tokens.kind(index) == WORD and (acted or word in _TAKING_COUNTS)


def _joins_counts(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "107 new posts and | 1778 rails", "fixed 1840 faults and | 1655 errors".

    A noun that a number counts goes before, and this number counts another.
    """
    joint = quantity.first - 1
    if tokens.word(joint) not in ("and", "or", ",") or not is_plural(tokens.word(joint - 1)) or not _counted(tokens, quantity):
        return False
    begin = next((step for step in range(joint - 2, joint - _REACH_OF_COUNT, -1) if not is_noun(tokens, step)), joint - 2)
    return tokens.kind(begin) == NUMBER and (len(tokens.words[begin]) != _YEAR_LENGTH or _is_act(tokens, begin - 1))


def _is_of_many(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the efforts of | 1745 contributors"."""
    told = tokens.word(quantity.first - 1) == "of" and tokens.word(quantity.first - 2) in _OF_MANY
    return told and bool(_counted(tokens, quantity))


_AFTER_OPENING_YEAR = 3
_REACH_OF_COUNT = 6
_TAKING_COUNTS = listed("had has saw drew fed taught")
"""Of verbs without an -ed, those that years follow least: "The lane had | 1990 visitors |"."""
_OF_MANY = listed("effort efforts contributions sample group team network fleet crew staff backlog stock crowd")
_TOTALS = frozenset(["total", "all", "altogether", "overall"])
_DATING = frozenset(["date", "dates", "dated", "dating", "trace", "traced", "traces", "goes", "going"])
"""Not "back" alone: "the index fell back to 1450"."""
_REACH_OF_ORIGIN = 4
_REACH = 12
_TANGIBLE = COUNTED_PERSONS | COUNTED_THINGS
_RULES = (
    Rule(_is_compared_year, "year", "2.8 percent less than 2022, exceeded 2019 levels"),
    Rule(_is_bound_in_time, "year", "not until at least 2031"),
    Rule(_is_beyond_years, None, "and 2175 firms"),
    Rule(_is_graded_or_alone, None, "about 2020 people; a cell of its own"),
    Rule(_is_round_or_far_count, None, "2000 schools, 1650 nurses"),
    Rule(_is_part_of_them, None, "of these, 1999 were women"),
    Rule(_stands_at_plural_label, None, "Tents: 1995"),
    Rule(_counts_persons, None, "2015 people were trained"),
    Rule(_is_reached, None, "fell to 2010 guests, including 1995 nurses"),
    Rule(_follows_total, None, "a total of 1995 tents; in all, 2010 guests"),
    Rule(_is_object_of_verb, None, "we trained 2019 teachers"),
    Rule(_joins_counts, None, "107 new posts and 1778 rails"),
    Rule(_is_of_many, None, "the efforts of 1745 contributors"),
    Rule(always, "year", "in 1998"),
)
