"""Whether a figure goes on from an earlier one: a joint, a bracket, a part, the same once more as a share."""

from __future__ import annotations

from bisect import bisect_left

from snapshots.data.english_words import BARE_VERBS, PERIODS, PERSONS, TAKING_OBJECTS
from snapshots.data.listing import listed
from snapshots.extraction.naming.comparisons import fronted_at, is_level
from snapshots.extraction.naming.noun_phrases import is_new_clause, opens_clause, phrase_end
from snapshots.extraction.naming.quotes import mark_of, same_sort
from snapshots.extraction.naming.right_words import is_verb_of_many
from snapshots.extraction.naming.standing import MOST_BETWEEN, PARTING, SHARES, Span, Standing
from snapshots.extraction.words.phrases import (
    ADJ,
    ADV,
    AUX,
    CONJ,
    DET,
    MADE,
    MARK,
    MORE,
    NAME,
    NOUN,
    NUM,
    PART,
    PREP,
    REACH,
    VERB,
    is_plural,
    noun_phrase,
)
from snapshots.figures import Kind

_LONGEST_BRACKET = 9
"""Words from a bracket to the number that it is about."""
_COUNTS_BACK = 20
"""Figures looked back through for a count of many: in a line of thousands each would else ask all before it."""
_OF_MANY = BARE_VERBS | TAKING_OBJECTS
_YEAR_DIGITS = 4
_FILLING = frozenset(["up", "down", "possibly", "perhaps", "in", "-", "—", "–", "another", "by", "for", "about"])
_COMPARING = frozenset(["with", "against", "versus", "than", "from"])
_ENDING_WHOLE = (AUX, CONJ, MARK, NUM, PART, VERB)
_JOINTS = frozenset(
    ["and", "or", "but", "including", ",", "from", "to", "with", ";", "/", "plus", "versus", "against", "than", "(", "–", "—"]
)
_INCLUDING = frozenset(["including", "includes", "include", "included", "comprises", "comprising"])
_RESTS = frozenset(["most", "rest", "remainder", "others", "majority", "remaining"])


def continues(standing: Standing, earlier: Span) -> bool:
    """Does this figure go on where an earlier one left off: after a joint, with nothing of its own before it?"""
    words, begin = standing.words, standing.words.at(earlier[1])
    if _is_remaining(standing) or _is_whole_of_share(standing, earlier):
        return True
    if words.text[standing.start - 1 : standing.start] == "(" and standing.first - begin > MOST_BETWEEN:
        return False  # "by boat (40 in 2022 against 48), by train (31 ..."
    if standing.first - begin > REACH or not same_sort(words.text[slice(*earlier)], words.text[standing.start : standing.end]):
        return is_level(standing, begin)
    index = before_fillers(standing, begin)
    if index < begin:
        return True
    if words.lows[index] not in _JOINTS and standing.low(index + 1) not in _JOINTS:
        return False
    if words.lows[index] in _COMPARING:
        return ";" not in words.lows[begin:index] or not is_new_clause(words, begin, index)
    if is_new_clause(words, begin, index):
        return False
    return standing.sort(standing.right) != AUX or not any(words.classes[i] in (AUX, VERB) for i in range(begin, index))


def is_of_those_there(standing: Standing) -> bool:
    """As in "There were 60 fires, | 6 % | fewer than in May"."""
    return standing.low(0) == "there" and fronted_at(standing) > 0


def is_second_object(standing: Standing, earlier: Span) -> bool:
    """As in "killed 12 goats and wounded | 15 |", "made 60 loans and refused | 9 | more": what the number before it counts."""
    index, verb = standing.right, standing.first - 1
    while standing.sort(index) == MORE or standing.low(index) == "others":
        index += 1
    while standing.sort(verb) in (ADV, MORE, DET):
        verb -= 1
    joined = standing.sort(verb - 1) == CONJ and standing.sort(verb) in (PART, VERB)
    objects = standing.kind is Kind.COUNT and standing.sort(index) == MARK and standing.low(index) in ",.;"
    noun = standing.sort(standing.words.at(earlier[1])) in (NOUN, NAME, ADJ)
    return joined and objects and noun and verb - standing.words.at(earlier[1]) <= REACH


def before_fillers(standing: Standing, begin: int) -> int:
    """The last word before the figure, not before `begin`, that says something."""
    words, index = standing.words, standing.first - 1
    while index >= begin and (
        words.classes[index] in (MORE, ADV, DET) or words.lows[index] in _FILLING or standing.is_turn(index)
    ):
        index -= 1
    return index


def is_ticker(standing: Standing) -> bool:
    """As in "Northbank +0.2% Eastmine -1.3%": each name has its number behind it."""
    if standing.kind is Kind.COUNT or standing.sort(standing.right) != NAME or standing.limit >= len(standing.words):
        return False
    before = standing.first - 1 if standing.low(standing.first - 1) not in "+-−" else standing.first - 2
    touches = noun_phrase(standing.words, standing.right, standing.limit) >= standing.limit - 1
    return touches and (standing.sort(before) == NAME or (standing.sort(before) == NUM and standing.sort(before - 1) == NAME))


def share_before(standing: Standing) -> Span | None:
    """As in "Half of owners pay; | 7 % | are behind": the share before this one, where it says what it is of."""
    earlier = standing.earlier()
    return earlier if earlier is not None and standing.low(standing.words.at(earlier[1])) == "of" else None


def restates(standing: Standing, earlier: Span) -> bool:
    """As in "an increase of 88 thefts or | 2 %", "40 boats, or | 26 % |, sank": the count once more, as a share."""
    if is_of_another_year(standing):
        return True
    index, begin = standing.first - 1, standing.words.at(earlier[1])
    if restates_share(standing, earlier, begin):
        return True
    if standing.kind is not Kind.PERCENT or standing.low(index) != "or" or mark_of(standing.words.text[slice(*earlier)]) == "%":
        return False
    between = standing.words.classes[begin : index - (standing.low(index - 1) in PARTING)]
    ends = standing.sort(standing.right) not in (NOUN, NAME) and standing.low(standing.right) != "of"
    return ends and bool(between) and all(sort in (NOUN, NAME, PART, ADJ) for sort in between)


def restates_share(standing: Standing, earlier: Span, begin: int) -> bool:
    """As in "10 % (or | 58 |) were", "fell by 2 % (| 164 |)", "half the boats, or | 64 |, are": of what the share is of."""
    opened = standing.low(standing.first - 1) == "or" or standing.low(standing.first - 1) == "("
    closed = standing.low(standing.right) in (")", ",")
    is_share = mark_of(standing.words.text[slice(*earlier)]) == "%"
    between = [low for low in standing.words.lows[begin : standing.first] if low not in ("(", ",", "or")]
    return standing.kind is Kind.COUNT and opened and closed and is_share and not between


def is_of_another_year(standing: Standing) -> bool:
    """As in "512 alarms (1995: | 464)"."""
    year = standing.low(standing.first - 2)
    led = standing.low(standing.first - 1) == ":" and standing.low(standing.first - 3) == "("
    return led and year.isdecimal() and len(year) == _YEAR_DIGITS and standing.sort(standing.right) == MARK


def is_of_rest(standing: Standing) -> bool:
    """As in "Most (| 86 % | of them) were", "the rest (| 14 % |)", "The remaining | 14 % | stayed": of those last spoken of."""
    in_brackets = standing.low(standing.first - 1) == "(" and standing.low(standing.first - 2) in _RESTS
    return standing.kind in SHARES and (in_brackets or _is_remaining(standing))


def _is_remaining(standing: Standing) -> bool:
    """As in "Gifts are 83 % of income; the remaining | $7m |": of what the number before it is of."""
    return standing.low(standing.first - 1) == "remaining"


def _is_whole_of_share(standing: Standing, share: Span) -> bool:
    """As in "children (71 % of the | 180 | targeted)": the whole of the share before it, without its noun."""
    opened = standing.first - standing.words.at(share[1]) == 2 and standing.low(standing.first - 2) == "of"
    bare = standing.sort(standing.right) == PART and standing.sort(standing.right + 1) == MARK
    is_share = mark_of(standing.words.text[slice(*share)]) == "%"
    return standing.kind is Kind.COUNT and opened and bare and is_share


def is_bracketed_of(standing: Standing, earlier: Span) -> bool:
    """Does it stand in brackets behind another number to say more of what that counts?"""
    return is_rate_in_brackets(standing, earlier) or is_comparison_in_brackets(standing, earlier)


def is_comparison_in_brackets(standing: Standing, earlier: Span) -> bool:
    """As in "9 boats in May (| up 5 % | on April)", "£9m (2023: | £8m |)": how it changed, or what it was before."""
    before = standing.words.lows[max(standing.words.at(earlier[1]), standing.first - _LONGEST_BRACKET) : standing.first]
    same = (mark_of(standing.words.text[slice(*earlier)]) == "%") == (standing.mark() == "%")
    if standing.kind is Kind.COUNT or "(" not in before:
        return False
    opened = before[len(before) - before[::-1].index("(") :]
    return (same and is_dated_in_bracket(standing, opened)) or (not same and is_change_in_bracket(standing, opened))


def is_dated_in_bracket(standing: Standing, opened: list[str]) -> bool:
    """As in "(2023: | £8m |)"."""
    return len(opened) > 1 and opened[-1] == ":" and standing.low(standing.right) == ")"


def is_change_in_bracket(standing: Standing, opened: list[str]) -> bool:
    """As in "(| up 5 % | on April)", not "(up 5 % of all)"."""
    leads = opened in (["up"], ["down"]) or standing.words.text[standing.start :].startswith(("up ", "down "))
    return leads and standing.kind is Kind.PERCENT and standing.low(standing.right) != "of"


def is_rate_in_brackets(standing: Standing, earlier: Span) -> bool:
    """As in "393 for airlift (about | 180 | per day)": what the number before the brackets counts, per day."""
    opened = "(" in standing.words.lows[max(standing.words.at(earlier[1]), standing.first - 2) : standing.first]
    rated = any(low in PERIODS for low in standing.words.lows[standing.first : standing.right + 2])
    return standing.kind is Kind.COUNT and opened and rated


def is_part_for(standing: Standing) -> bool:
    """As in "It includes | 352 | for the north; | 193 | for the south": a part of what was last counted, without its noun."""
    if standing.kind is not Kind.COUNT or standing.low(standing.right) != "for":
        return False
    return standing.low(standing.first - 1) in _INCLUDING or goes_on_with_parts(standing)


def goes_on_with_parts(standing: Standing) -> bool:
    """As in "includes 352 for the north; | 193 | for the south": one part more, behind those that were named."""
    return standing.low(standing.first - 1) in (";", "and") and not _INCLUDING.isdisjoint(standing.words.lows[: standing.first])


_LEADING_TO = listed(
    "similar close equal thanks due next relative prior subject near nearer identical comparable up down second contrary"
)


_STATING = frozenset(["is", "are", "was", "were", "reached"])
"""What a language says by a verb and its preposition, English by the verb: "ammontano a 9, gli utili a 3"."""


def _past_whole(standing: Standing, index: int) -> int:
    """As in "accounted for 58 % | of the drugs by weight |, mail for 14 %": the word behind what the share is of."""
    if standing.low(index) != "of":
        return index
    return next((step for step in range(index, standing.first) if standing.sort(step) in _ENDING_WHOLE), index)


def gapped_subject(standing: Standing) -> str | None:
    """As in "Revenue came to £4m and operating profit to | £1m |": a subject of its own, whose verb is that of the one before."""
    words, lead, earlier = standing.words, standing.first - 1, standing.earlier()
    if earlier is None or standing.low(lead) not in ("to", "by", "at", "in", "for"):
        return None
    before = words.at(earlier[0]) - 1
    if standing.low(before) != standing.low(lead) and not (standing.low(before) in _STATING and standing.low(lead) == "to"):
        return None
    joint = _past_whole(standing, words.at(earlier[1]))
    joint += standing.low(joint) == "," and standing.sort(joint + 1) == CONJ
    if standing.low(joint) not in ("and", "while", "but", ","):
        return None
    begin = joint + 1
    while begin < lead and words.classes[begin] == DET:
        begin += 1
    if standing.low(begin) in _LEADING_TO:
        return None  # "rose to 40 %, similar to | 39 %"
    return words.span(begin, lead) if begin < phrase_end(words, begin, lead) == lead else None


def counted_before(standing: Standing) -> Span | None:
    """As in "The camp has 700 goats in 20 pens; | 60 % | are young": the last count of many that no preposition leads to."""
    words, before = standing.words, bisect_left(standing.others, (standing.start, 0))
    for span in reversed(standing.others[max(0, before - _COUNTS_BACK) : before]):
        if mark_of(words.text[slice(*span)]) or _is_led(standing, words.at(span[0]) - 1):
            continue
        head = standing.low(noun_phrase(words, words.at(span[1]), standing.first) - 1)
        if is_plural(head) or head in PERSONS or MADE.fullmatch(head):
            return span
    return None


def _is_led(standing: Standing, index: int) -> bool:
    """Does a preposition lead to the number behind word `index`: "in 20 pens", "in | our | 20 pens"?"""
    while standing.sort(index) == DET:
        index -= 1
    return standing.sort(index) == PREP


def is_share_of_many(standing: Standing) -> bool:
    """As in "| 18 % | are ill", "Only | 35 % | have so far left": of those last spoken of, who are many."""
    index = past_bracket(standing, standing.right)
    index += standing.sort(index) == ADV
    many = _agrees_with_many(standing, index) or standing.low(index) in _OF_MANY or is_verb_of_many(standing, index)
    spoken_of = standing.nearest or share_before(standing) or counted_before(standing)
    opens = standing.sort(standing.first - 1) == CONJ or opens_clause(standing.words, standing.first)
    return standing.kind in SHARES and many and spoken_of is not None and opens


def _agrees_with_many(standing: Standing, index: int) -> bool:
    """A verb without the -s of a single thing, which "1 in 8 | has |" takes although many are meant."""
    one_of = standing.kind is Kind.RATIO and " in " in standing.words.text[standing.start : standing.end]
    return standing.sort(index) in (AUX, VERB) and (one_of or not standing.low(index).endswith("s"))


def past_bracket(standing: Standing, index: int) -> int:
    """The word behind the bracket that opens at `index`; `index` where none does, or it is long."""
    if standing.low(index) != "(":
        return index
    return next((closing + 1 for closing in range(index, index + MOST_BETWEEN + 2) if standing.low(closing) == ")"), index)
