"""The noun that follows a figure: "9,000 | troops", "73-member | Bloc", "12 of the 26 | bridges"."""

from __future__ import annotations

import re
from bisect import bisect_left

from snapshots.data.english_words import COLLECTIVES, PERIODS
from snapshots.extraction.naming.comparisons import is_comparison, is_fewer
from snapshots.extraction.naming.mentions import POINTING, Mention
from snapshots.extraction.naming.right_words import (
    acts,
    are_points_of_change,
    is_casualty,
    is_doing,
    is_multiple_of_next,
    is_said_of_left,
    is_verb_of_amount,
    is_verb_of_many,
)
from snapshots.extraction.naming.standing import QUOTES
from snapshots.extraction.words.phrases import (
    ADJ,
    ADV,
    AUX,
    DET,
    ING,
    MORE,
    NAME,
    NOUN,
    NUM,
    PART,
    VERB,
    is_owner,
    is_plural,
    noun_phrase,
    words_of,
)
from snapshots.extraction.words.tokens import HYPHENS
from snapshots.figures import Kind

_UNIT_WORD = re.compile(r"[^\W\d_]+")

_LEADING = frozenset(["to", "from", "by", "at"])
_MOST_COORDINATED = 12
"""Numbers that share the noun behind the last of them, at most."""
_BEFORE_VERBS = frozenset(["still", "now", "then", "already", "also", "never", "always", "often", "usually", "generally"])
_OF_PERSONS = COLLECTIVES | {"team", "workforce", "squad", "membership"}
_SUSPENDED = 12
"""Characters between the members of "four-, five- and six-cylinder", at most."""


def compound_noun(mention: Mention) -> str | None:
    """In "73-member Global Bloc" it counts Global Bloc members: the noun behind the hyphen goes to the end."""
    for _ in range(_MOST_COORDINATED):
        words, text = mention.words, mention.words.text
        if mention.kind is not Kind.COUNT or text[mention.end : mention.end + 1] not in HYPHENS:
            return None
        unit = _UNIT_WORD.match(text, mention.end + 1)
        if unit is not None:
            index = words.at(unit.end())
            last = noun_phrase(words, index, mention.limit)
            return unit[0] if last == index else f"{words.span(index, last)} {unit[0]}"
        # "four- and six-cylinder engines": the unit stands behind the last number.
        after = bisect_left(mention.others, (mention.end, 0))
        if after == len(mention.others) or mention.others[after][0] - mention.end > _SUSPENDED:
            return None
        mention = mention.of(mention.others[after])
    return None


def following_noun(mention: Mention) -> str | None:
    """The noun phrase right after the figure."""
    index = _past_rate(mention)
    if is_fewer(mention, index):
        return mention.phrase(index + 1)
    if mention.kind is Kind.COUNT:
        return _counted(mention, index)
    if is_multiple_of_next(mention, index):
        return following_noun(mention.of(mention.others[bisect_left(mention.others, (mention.end, 0))]))
    equals = mention.kind is Kind.RATIO and mention.low(index) == "as" and mention.low(index + 1) in ("many", "much")
    index += 2 * equals
    if _is_before_its_whole(mention, index):
        return mention.phrase(index)
    return None if equals or is_said_of_left(mention, index) else _attributed(mention, index)


def _is_before_its_whole(mention: Mention, index: int) -> bool:
    """As in "half | the | boats", and "20% | the | arts" where a list says no more of the share."""
    if mention.sort(index) != DET or mention.kind is Kind.RATIO:
        return mention.sort(index) == DET
    inner = mention.past_openers(index)
    return mention.first == 0 and mention.kind is Kind.PERCENT and inner < mention.noun_end(inner) == len(mention.words)


def _counted(mention: Mention, index: int) -> str | None:
    """The noun behind a count."""
    index += _is_out_of_number(mention, index)
    if is_comparison(mention, index):
        return None
    points = mention.low(index + 1) == "them" or mention.sort(index + 2) not in (NOUN, NAME)
    if mention.low(index) == "of" and mention.low(index + 1) in POINTING and points:
        alike = mention.alike(1) if mention.depth else None
        return mention.of(alike).entity(min(1, mention.depth - 1)) if alike else mention.nearest
    if _is_coordinated(mention, index):
        return _noun_of_coordinated(mention)
    if mention.low(index) == "of":
        if mention.says_when(mention.past_openers(index + 1)):
            return None  # "against the 415 of last year"
        return noun_of_owned(mention, mention.phrase(index + 1)) or noun_of_whole(mention, index + 1)
    return mention.words.tokens[index] if is_casualty(mention, index) else _opened_phrase(mention, index)


def _is_out_of_number(mention: Mention, index: int) -> bool:
    """As in "7 | out of 35 | zones", which says the same as "7 of 35 zones"; not "120 | out of school"."""
    return mention.low(index) == "out" and mention.low(index + 1) == "of" and mention.sort(mention.past_openers(index + 2)) == NUM


def _is_coordinated(mention: Mention, index: int) -> bool:
    """As in "| 12 | and 15 clinics"; not "calls to | 111 | and 40 calls", "a staff of | 64 | and 18 vans"."""
    before_next = index + 1 == mention.limit < len(mention.words) and not mention.bracketed
    if not before_next or mention.low(index) not in ("and", "or", ","):
        return False
    led = mention.low(mention.first - 1)
    return led not in _LEADING and not (led == "of" and mention.low(mention.first - 2) in _OF_PERSONS)


def _noun_of_coordinated(mention: Mention) -> str | None:
    """As in "opened | 12 | and 15 clinics", "| 9 |, 12 and 20 boats": the noun of the last, where no verb follows it."""
    following = _last_coordinated(mention)
    noun = following_noun(following) if following else None
    if following is None or noun is None:
        return None
    last = following.words.at(following.end) + len(words_of(noun))
    return noun if following.sort(last) not in (AUX, VERB, PART) else None


def _last_coordinated(mention: Mention) -> Mention | None:
    """The count that ends the list which this one opens; a list without a noun may be as long as its page."""
    following = mention
    for _ in range(_MOST_COORDINATED):
        following = following.of(following.others[bisect_left(following.others, (following.end, 0))], Kind.COUNT)
        if following.mark():
            return None
        if not _is_coordinated(following, _past_rate(following)):
            return following
    return None


def _attributed(mention: Mention, index: int) -> str | None:
    """The noun behind a share, a measure or money."""
    if mention.sort(index) == ING and mention.low(mention.first - 1) == "of":
        return None  # "a limit of 15 ppb requiring action": the noun that governs says what it is
    return _opened_phrase(mention, index)


def _opened_phrase(mention: Mention, index: int) -> str | None:
    index += mention.low(index) in QUOTES
    if is_verb_of_amount(mention, index) or are_points_of_change(mention, index) or _still_does(mention, index):
        return None
    if is_verb_of_many(mention, index):
        return None
    opens = index < mention.limit and mention.sort(index) in (NOUN, NAME, PART, ING, ADV, ADJ) and not is_doing(mention, index)
    return mention.phrase(index) if opens and not mention.says_when(index) and not acts(mention, index) else None


def _still_does(mention: Mention, index: int) -> bool:
    """As in "Dogs over 50 pounds | still wait": a verb behind the adverb; not "12 now closed mines", "4 never events"."""
    names = mention.sort(index + 1) in (PART, ADJ, ING) or is_plural(mention.low(index + 1))
    return mention.low(index) in _BEFORE_VERBS and not names


def _past_rate(mention: Mention) -> int:
    """First word after the figure, its hyphen, "more" and a rate: "$40 a month | rent"."""
    index = mention.right
    if mention.low(index) in HYPHENS:
        index += 1
    while index < mention.limit and mention.sort(index) == MORE:
        index += 1
    if mention.low(index) in ("a", "an", "per", "each", "every") and mention.low(index + 1) in PERIODS:
        index += 2
    return index


def noun_of_owned(mention: Mention, phrase: str | None) -> str | None:
    """The phrase, unless it ends with who owns what the next figure counts: "eleven of the | country's | 14 provinces"."""
    if phrase is None or not is_owner(phrase.lower()) or not is_owner(mention.low(mention.limit - 1)):
        return phrase
    return noun_of_whole(mention, mention.limit) or phrase


def noun_of_whole(mention: Mention, index: int) -> str | None:
    """In "12 of the 26 bridges" both count bridges."""
    while index < mention.limit and mention.sort(index) == DET:
        index += 1
    after = bisect_left(mention.others, (mention.bracketed or mention.end, 0))
    return following_noun(mention.of(mention.others[after])) if index == mention.limit and after < len(mention.others) else None


def noun_of_next_figure(mention: Mention) -> str | None:
    """As in "$900 for an 8 kW system": the noun that the next figure describes."""
    after = bisect_left(mention.others, (mention.bracketed or mention.end, 0))
    if after >= len(mention.others):
        return None
    return following_noun(mention.of(mention.others[after], Kind.MEASURE, alone=True))
