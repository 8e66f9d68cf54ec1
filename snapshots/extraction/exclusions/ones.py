"""The word "one", which is more often a pronoun or part of an idiom than a count: "one of them", "one-off"."""

from __future__ import annotations

from collections.abc import Sequence

from snapshots.data.english_numbers import STARTERS, TEENS, TENS, UNITS
from snapshots.data.english_references import (
    CASES_OF_THOUGHT,
    IDIOMS_OF_ONE,
    MEANS_OF_THOUGHT,
    ONE_AFTER,
    SOURCES_OF_THOUGHT,
    TALLIES,
)
from snapshots.data.english_words import CLASSES, PERIODS, PLURALS
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.names import looks_titled
from snapshots.extraction.exclusions.rules import Rule, first_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import is_noun, may_be_noun
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import HYPHENS, NUMBER, WORD, Tokens

_HAVING = listed("with without have has had having received receive receiving get got reported reporting missed lack lacked")
_SPELT = frozenset({*UNITS, *TEENS, *TENS, "half", "third", "quarter", "thirds", "quarters", "fifth", "fifths"}) - {"one"}
_SAYING = listed(
    "said says wrote writes told tells recalled recalls explained explains commented remarked noted notes argued argues joked "
    "jokes suggested suggests complained complains observed observes quipped admitted insisted insists asks wonders"
)
_AUXILIARIES_OF_SAYING = frozenset(["has", "had", "once", "later", "recently", "who"])
_SORTS = listed("particular common obvious typical notable simple popular striking famous")
"""As in "one common cause": an example, not how many there are. "One possible case" and "one recent case" are counted."""
_DONE_ONCE_MORE = listed("time chance look push try attempt effort plea word thing note warning goodbye hurdle")
"""What "one last" and "one final" lead to when nobody counts; "two rounds and one final match" does."""
_NOTED_OF_THINGS = listed("noted notes observed observes admitted suggested recalled argued explained told")
"""What is done to things, too: "one case noted in May", "one patient admitted to the ward"."""
_DEAD = listed("dead killed hurt injured missing wounded arrested held")
_PARTS_OF_DAY = listed("morning afternoon evening night day summer winter autumn spring weekend sunday saturday monday friday")
_AFTER_PART_OF_DAY = frozenset([",", "in", "last", "when", "as", "after", "before", "during", "this"])
_OPENING_OF_QUOTES = listed("began begins read reads ran goes went quipped asked warned posted")
"""What the words between quotation marks do besides: "“...”, one message began"."""
_JUDGES = listed("critic observer commentator reviewer blogger columnist onlooker")
_JUDGING = listed("charged called calls described describes likened dubbed put puts claimed claims thought thinks found finds")
"""What they do when their words are told; "one observer was wounded" counts."""
_ENDING_RATES = frozenset([",", ";", ":", "and"])
_QUOTES = frozenset(["”", '"', "’", "'", "»"])
_YEAR_LENGTH = 4
_BEFORE_KNOWN = frozenset(["the", "these", "those", "our", "its", "their", "his", "her", "them"])
"""What opens the name of many known ones: "one of | the ferries"."""
_LEADING_ONLY = listed("the his her its their our my your not")
_BEING = listed("is was are were be been being")
_ONLY = listed("just only but simply merely")
_NO_SUBJECTS = listed("there here it this that what which who")
_REACH_OF_THERE = 3
"""Tokens of "there may have" before "been one case"."""
_LONGEST_SPEAKER = 7
"""Tokens of "Washington-based senior trade expert" before what says that they spoke."""


def reason_of_one(tokens: Tokens, quantity: Quantity) -> str | None:
    """Why "one" counts nothing; None where it does."""
    return first_reason(_RULES, tokens, quantity)


def _stands_alone(tokens: Tokens, _found: Quantity) -> bool:
    return len(tokens) == 1


def _opens_name(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the benefits of One Harbour": a capital inside a sentence that is none of a title, and a name behind it."""
    index = quantity.number_first
    if index == 0 or not tokens.shown(index).istitle() or not tokens.shown(quantity.number_last)[:1].isupper():
        return False
    return tokens.kind(index - 1) == WORD and not looks_titled(tokens)


def _is_after_pronoun(tokens: Tokens, quantity: Quantity) -> bool:
    """Not of "only | one | ward was open", which counts the ward."""
    before, index = tokens.word(quantity.number_first - 1), quantity.number_last
    if before == "only" and is_noun(tokens, index) and tokens.word(quantity.number_first - 2) not in _LEADING_ONLY:
        return False
    return not quantity.graded and before in ONE_AFTER


def _is_subject(tokens: Tokens, quantity: Quantity) -> bool:
    """One counts no plural, so a word in -s is its verb."""
    index = quantity.number_last
    return (
        not quantity.graded and is_noun(tokens, index) and tokens.words[index] not in PLURALS and is_plural(tokens.words[index])
    )


def _is_one_of(tokens: Tokens, quantity: Quantity) -> bool:
    follow = tokens.word(quantity.number_last)
    if quantity.graded:  # "a letter about | one of the many ferries |"; "about one of every five" is a share
        known = follow == "of" and tokens.word(quantity.number_last + 1) in _BEFORE_KNOWN
        return known and tokens.word(quantity.first) == "about"
    return follow in ("of", "") or follow in IDIOMS_OF_ONE


def _is_in_idiom(tokens: Tokens, quantity: Quantity) -> bool:
    follow = tokens.word(quantity.number_last)
    return (follow in HYPHENS and quantity.unit == "1") or follow.endswith(("'s", "’s"))


def _is_served_one(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "treats one child for six weeks", "feeds one family for a month": what a unit does, not how many there are."""
    noun = quantity.number_last
    if quantity.graded or not is_noun(tokens, noun) or is_plural(tokens.words[noun]) or tokens.word(noun + 1) != "for":
        return False
    return any(tokens.word(index) in PERIODS for index in range(noun + 2, min(noun + 6, len(tokens))))


def _has_no_noun(tokens: Tokens, quantity: Quantity) -> bool:
    last = quantity.number_last
    if quantity.graded:
        return False
    return tokens.kind(last) != WORD or CLASSES.get(tokens.word(last), "noun") not in ("noun", "more")


def _is_other_of_several(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Nine rangers were injured and | one | was killed": one more of those that were counted."""
    first, last = quantity.number_first, quantity.number_last
    joined = tokens.word(first - 1) in ("and", "but") and tokens.word(last) in ("was", "died")
    done = tokens.word(last) == "died" or tokens.word(last + 1).endswith("ed") or tokens.word(last + 1) in _DEAD
    return joined and done and any(_counts(tokens, step) for step in range(first))


def _counts(tokens: Tokens, index: int) -> bool:
    """Is it a number, and none like a year: "In 2031 the pier was rebuilt and one was added"?"""
    return tokens.words[index] in _SPELT or (tokens.kind(index) == NUMBER and len(tokens.words[index]) != _YEAR_LENGTH)


def _is_speaker(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "“It was warm,” one visitor wrote", "One senior trade expert said": whose words are given, not how many they were."""
    noun = quantity.number_last
    if quantity.graded or not may_be_noun(tokens, noun):
        return False
    # An apostrophe earlier in the sentence is no quotation: "Despite the crews’ strike, one ferry ran".
    saying = _SAYING | _OPENING_OF_QUOTES if tokens.word(quantity.first - 1) in _QUOTES else _SAYING
    for step in range(noun + 1, noun + _LONGEST_SPEAKER):
        if tokens.word(step) in saying:
            return not is_plural(tokens.words[step - 1]) and not _is_done_to_it(tokens, step)
        if not _may_stand_before_saying(tokens, step) or tokens.word(step) in _DEAD:
            return False
    return False


def _is_judge(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "One critic charged that": somebody who says what follows, at the head of the sentence."""
    judge = quantity.number_last
    judged = tokens.word(judge) in _JUDGES and tokens.word(judge + 1) in _JUDGING
    return quantity.first == 0 and not quantity.graded and judged


def _is_done_to_it(tokens: Tokens, index: int) -> bool:
    """As in "one case | noted | in May", "one patient | admitted |": a participle, before a preposition or an end."""
    follow = tokens.word(index + 1)
    return tokens.word(index) in _NOTED_OF_THINGS and (CLASSES.get(follow) == "prep" or follow in ("", ".", ","))


def _may_stand_before_saying(tokens: Tokens, index: int) -> bool:
    """A noun, a hyphen, an auxiliary, or the comma before a name: "one keeper, Nora Ash, had noted"."""
    before_name = tokens.word(index) == "," and may_be_noun(tokens, index + 1)
    return before_name or may_be_noun(tokens, index) or tokens.word(index) in HYPHENS | _AUXILIARIES_OF_SAYING


def _is_moment(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "at | one | point the troops withdrew"."""
    follow = tokens.word(quantity.number_last)
    return not quantity.graded and tokens.word(quantity.first - 1) == "at" and follow in ("point", "time", "stage")


def _is_bound_of_class(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "12% of homes have at least one member in need": what they have who were counted before, not how many there are."""
    first = quantity.first
    if tokens.words[first : first + 2] != ["at", "least"] or tokens.word(first - 1) not in _HAVING:
        return False
    return any(tokens.kind(index) == NUMBER or tokens.words[index] in _SPELT for index in range(first - 1))


def _head_after(tokens: Tokens, quantity: Quantity) -> int:
    """The last of the nouns and adjectives that follow, which is what there is one of; -1 where none does."""
    last = quantity.number_last
    while is_noun(tokens, last):
        last += 1
    return last - 1 if last > quantity.number_last else -1


def _is_what_subject_is(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Fog is just | one | cause of delays": of which kind it is. "There is one mill", "the toll is one boat" count."""
    index = quantity.first - 1
    while tokens.word(index) in _ONLY:
        index -= 1
    if quantity.graded or tokens.word(index) not in _BEING or _head_after(tokens, quantity) < 0:
        return False
    if CLASSES.get(tokens.words[0]) == "prep" or tokens.word(_head_after(tokens, quantity) + 1) == "and":
        return False  # "Among the dead was | one | child", "The staff is | one | nurse and two aides"
    if tokens.word(index - 1) in _DEAD:
        return False  # "Still missing is | one | sailor"
    names = tokens.kind(index - 1) == WORD and _NO_SUBJECTS.isdisjoint(tokens.words[max(0, index - _REACH_OF_THERE) : index])
    return names and TALLIES.isdisjoint(tokens.words[:index])


def _is_case_of_thought(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "by | one | estimate", "there is | one | important lesson": no things that anybody counts."""
    return not quantity.graded and tokens.word(_head_after(tokens, quantity)) in CASES_OF_THOUGHT


def _is_argued_with(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "In | one | case, a clerk left", "there is | one | solution"; "proved in one case" counts."""
    head, lead = _head_after(tokens, quantity), quantity.first - 1
    noun = tokens.word(head)
    if quantity.graded or noun not in MEANS_OF_THOUGHT | SOURCES_OF_THOUGHT:
        return False
    opens = tokens.word(lead) in ("in", "by") and tokens.word(lead - 1) in ("", "“", "as") and tokens.word(head + 1) != "of"
    return opens or (noun in MEANS_OF_THOUGHT and tokens.word(lead) in _BEING and tokens.word(lead - 1) == "there")


def _is_example(tokens: Tokens, quantity: Quantity) -> bool:
    sort = tokens.word(quantity.number_last)
    again = sort in ("last", "final") and tokens.word(quantity.number_last + 1) in _DONE_ONCE_MORE
    return not quantity.graded and (again or sort in _SORTS)


def _is_of_rate(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "| One | classroom is shared by 90 pupils on average", "one net for every two people": what a rate is of."""
    if quantity.graded or _head_after(tokens, quantity) < 0:
        return False
    end = next((index for index in range(quantity.last, len(tokens)) if tokens.words[index] in _ENDING_RATES), len(tokens))
    later = tokens.words[quantity.last : end]
    opens = quantity.first == 0
    return _leads_to_load(later, opens=opens) or (opens and "on average" in " ".join(later))


def _leads_to_load(later: Sequence[str], *, opens: bool) -> bool:
    """As in "one nurse | for every 24 births"; "| One | death for every 1,000 births" is the rate."""
    every = next((index for index, word in enumerate(later) if word == "every"), len(later))
    load = "".join(later[every + 1 : every + 2]).replace(",", "")
    led = later[every - 1 : every] == ["for"]
    if load.isdigit():
        return load.strip("10") != "" and (led or opens)
    return led and (opens or load in STARTERS)


def _is_some_time(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "One evening, the pier fell": when it was; at the head of a sentence or of a clause."""
    if quantity.graded or tokens.word(quantity.number_last) not in _PARTS_OF_DAY:
        return False
    opens = quantity.first == 0 or tokens.word(quantity.first - 1) in (",", "“", "and", "but", "then", "that", "when")
    return opens and tokens.word(quantity.number_last + 1) in _AFTER_PART_OF_DAY


def _is_one_after_another(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "closed | one | mill after another", "fed | one | child at a time"."""
    head = _head_after(tokens, quantity)
    follow = tokens.words[head + 1 : head + 4]
    return head >= 0 and (follow[1:2] == ["another"] or follow in (["at", "a", "time"], ["to", "the", "next"]))


_RULES = (
    Rule(_is_bound_of_class, "bound", "12% of homes with at least one member in need"),
    Rule(_is_other_of_several, None, "nine were hurt and one was killed"),
    Rule(_stands_alone, None, "One, the whole of a cell"),
    Rule(_opens_name, "name", "the benefits of One Harbour"),
    Rule(_is_after_pronoun, "pronoun", "each one, the one"),
    Rule(_is_subject, "pronoun", "one obtains, one concludes"),
    Rule(_is_one_of, "pronoun", "one of them, one another"),
    Rule(_is_in_idiom, "idiom", "one-off, one's own"),
    Rule(_is_speaker, "pronoun", "one visitor wrote"),
    Rule(_is_judge, "pronoun", "one critic charged that"),
    Rule(_is_argued_with, "idiom", "in one case, a clerk left"),
    Rule(_is_example, "idiom", "one common cause"),
    Rule(_is_of_rate, "rate base", "one classroom is shared by 90 pupils on average"),
    Rule(_is_some_time, "idiom", "one evening, the pier fell"),
    Rule(_is_one_after_another, "idiom", "one mill after another"),
    Rule(_is_case_of_thought, "idiom", "by one estimate"),
    Rule(_is_what_subject_is, "idiom", "fog is just one cause"),
    Rule(_is_moment, "idiom", "at one point"),
    Rule(_is_served_one, "idiom", "feeds one family for a month"),
    Rule(_has_no_noun, "pronoun", "one must, one, too"),
)
