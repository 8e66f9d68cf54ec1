"""What is said of the things counted, after their noun: a participle, a phrase of place, a relative clause."""

from __future__ import annotations

import re

from snapshots.alignment.labelling.agreement import agreeing
from snapshots.alignment.labelling.timing import undated
from snapshots.alignment.labelling.verbs import BE, GRADING
from snapshots.data.english_words import LY_NOUNS, MODALS, PERIODS, STATES, TAKING_OBJECTS, TURNS_OF_TIME
from snapshots.data.label_words import DEFINING, NEVER_FINITE, PARTICLES, PAST_PARTICIPLES, PERSON_HEADS, REDUCED
from snapshots.documents import fold
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
    PART,
    PREP,
    PRON,
    REL,
    SUB,
    VERB,
    Words,
    is_plural,
    noun_phrase,
)

_LIST = 6
_COMPLEMENT = 9
"""Words after a noun that a label takes over, at most."""
_ASIDE = 14
_PHRASES = 2
"""Phrases of place after a noun that a label takes over, at most."""
_TIME_WORDS = 3
_SHORTEST_VERB = 3
_PLAIN_PARTICLES = PARTICLES - GRADING
_HAVE = frozenset(["has", "have", "had", "having"])
_NOT_FINITE = frozenset(["be", "been", "being", "having"])
_LISTED = (NOUN, NAME, ADJ)
_AFTER_BRACKET = (AUX, VERB, PART, PREP, REL)
_OBJECT = (DET, NOUN, NAME, NUM, PRON, ADJ, MORE)
_TIME_HEADS = PERIODS | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_WHEN = frozenset(["in", "on", "at", "over", "for", "during", "by", "within"])
_PUNCTUAL = ["on", "time"]
_FOR_TIME = ("for", "time")
"""First and last word of what says how often or how long before: "for the first time"."""
_LEADING_NOUNS = frozenset(["exchange", "return", "addition", "excess", "comparison", "response", "contrast", "connection"])
"""Between two prepositions that together lead to what is compared or given: "in exchange for"."""
_NO_PLACE = frozenset(["than", "per", "including", "since", "until"])
_INSIDE = frozenset([*"'\"’“”-/&", "as"])
"""Marks, and the conjunction, that end no statement."""


_AGE_BAND = re.compile(
    r"\w+(?:\s?[–-]\s?\d+|\sto\s\d+|(?:(?<=between \d)|(?<=between \d\d)) and \d+)?(?:\s(?:weeks|months|years)\b)?"
    r"(?:\s(?:and|or)\s(?:over|older|above|under|younger|up|more)\b(?!\s(?:to\s)?\d))?"
)
"""What follows "aged"; "children under 5 and over 300 women" are two counts."""
_AGE_BOUNDS = frozenset(["under", "over", "below", "above", "between", "from"])


def past_age(words: Words, end: int) -> int:
    """End of the phrase with "under five", "aged 15", "aged under 16", "aged 6–59 months", "aged 65 and over" after it."""
    if words.lows[end : end + 1] not in (["under"], ["aged"]):
        return end
    age = (
        end + 2 if words.lows[end] == "aged" and words.lows[end + 1 : end + 2] and words.lows[end + 1] in _AGE_BOUNDS else end + 1
    )
    if words.classes[age : age + 1] != [NUM]:
        return end
    band = _AGE_BAND.match(words.text, words.starts[age])
    return words.at(band.end()) if band else age + 1


def _past_term(words: Words, end: int) -> int:
    """As in "who began treatment within | two months": how soon is a part of what is told."""
    is_term = end > 0 and words.lows[end - 1] == "within" and not PERIODS.isdisjoint(words.lows[end + 1 : end + 2])
    return end + 2 if is_term else end


def predicate(words: Words, start: int, end: int, *, stop: int, head: str = "") -> str:
    """What is said of the noun phrase that ends at word `end`: a participle, a phrase of place, a relative clause; or ''.

    `stop` is the word before which it must end; `head` the noun where it stands elsewhere.
    """
    head = head or words.lows[end - 1]
    stop = min(stop, len(words))
    attribute = _phrases_end(words, end, stop)
    told = _verbal(words, _past_aside(words, attribute, stop), stop, head, stands_here=end > start)
    return f"{_without_times(words, end, attribute)} {told}".strip()


def complement(words: Words, begin: int, stop: int) -> str:
    """The words from `begin` to where the clause, the reach or the statement ends, without times."""
    last = min(stop, begin + _COMPLEMENT)
    end = next((index for index in range(begin, last) if _ends(words, index, begin)), last)
    if end < len(words) and words.classes[end] == NUM:
        aged = past_age(words, end - 1) if end > begin + 1 and words.classes[end - 2] == NOUN else end - 1
        known = max(aged, _past_term(words, end))
        end = known if known > end else _before_number(words, begin, end)
    return f"{_without_times(words, begin, end)} {_behind_bracket(words, end, stop)}".strip()


def _behind_bracket(words: Words, index: int, stop: int) -> str:
    """As in "who tested positive for the virus (RV-2) | have died": without it the label would count all who tested positive."""
    behind = _past_aside(words, index, stop) if index < stop and words.lows[index] == "(" else index
    return complement(words, behind, stop) if behind > index and words.classes[behind] in (AUX, VERB) else ""


def _before_number(words: Words, begin: int, end: int) -> int:
    """The end of the words without what only leads to the number at `end`: "freed | in exchange for 85", "| totalling 18"."""
    while end > begin and words.lows[end - 1] in GRADING:
        end -= 1
    if end == begin + 1 and words.classes[begin] == ING:
        return begin
    leads = end - 3 > begin and words.classes[end - 1] == words.classes[end - 3] == PREP
    return end - 3 if leads and words.lows[end - 2] in _LEADING_NOUNS else end


def opens_statement(told: str) -> bool:
    """Does the predicate hold a verb of its own, so that none before the number is needed?"""
    return told.startswith(("that ", "who "))


def undated_phrase(text: str) -> str:
    """The phrase without dates; '' where it is nothing but one."""
    told = undated(f"x {fold(text)}")
    return told[2:] if told.startswith("x ") else ""


def _past_aside(words: Words, index: int, stop: int) -> int:
    """The word after "(...)" or ", ... ," where a verb goes on there, or a phrase after the bracket; else `index`."""
    closing = {"(": ")", ",": ","}.get(words.lows[index]) if index < stop else None
    if closing is None:
        return index
    end = next((i + 1 for i in range(index + 1, min(stop, index + _ASIDE)) if words.lows[i] == closing), index)
    goes_on = (AUX,) if closing == "," else _AFTER_BRACKET
    return end if end < stop and words.classes[end] in goes_on else index


def _verbal(words: Words, begin: int, stop: int, head: str, *, stands_here: bool) -> str:
    index = begin
    while index < stop and (words.classes[index] == ADV or words.lows[index] == "no"):
        index += 1
    if index >= stop:
        return ""
    if _is_defined(words, index):
        return complement(words, index - 1, stop) if _is_reduced(words, index, stop) else _relative(words, index - 1, stop, head)
    if index > begin and words.lows[begin] == "no":
        return _relative(words, begin, stop, head)  # "people no longer live there"
    sort = words.classes[index]
    if sort == NOUN and not (stands_here and _is_plain_verb(words, index, head)):
        return _by_others(words, index, stop)
    if sort == PREP:
        to_be = words.lows[index : index + 2] == ["to", "be"]  # "240 wells to be cleaned"
        return complement(words, index, stop) if to_be else _without_times(words, index, _phrases_end(words, index, stop))
    return _after_auxiliary(words, index, stop, head) if sort == AUX else _of_form(words, index, stop, head)


def _by_others(words: Words, index: int, stop: int) -> str:
    """As in "schools | run by nuns |": what looks like a noun; ''."""
    return complement(words, index, stop) if _has_agent(words, index) else ""


def _has_agent(words: Words, index: int) -> bool:
    """As in "run by nuns", "cut off by the tide"."""
    behind = index + 1 + (not PARTICLES.isdisjoint(words.lows[index + 1 : index + 2]))
    return words.lows[index] in PAST_PARTICIPLES and words.lows[behind : behind + 1] == ["by"]


def _is_defined(words: Words, index: int) -> bool:
    """As in "seriously | injured", "partly | destroyed": without its adverb the participle would say more than is told."""
    return index > 0 and words.lows[index - 1] in DEFINING and words.classes[index] in (PART, VERB)


def _of_form(words: Words, index: int, stop: int, head: str) -> str:
    """What a participle, a gerund, a relative or an irregular verb opens."""
    sort = words.classes[index]
    if sort == ADJ:
        return complement(words, index, stop) if words.classes[index - 1] == NOUN else ""  # "beds available in hospitals"
    if sort == REL and _of_next_number(words, _past_auxiliaries(words, index + 1) + 1):
        return _relative(words, index + 1, stop, head)  # "homes which had lodged at least one notice"
    if sort in (REL, ING) or (sort in (PART, VERB) and _is_reduced(words, index, stop)):
        verb = _past_auxiliaries(words, index + 1) if sort == REL else index
        finite = _finite_after(words, verb, stop) if sort != ING else stop
        told = _also(words.span(index, finite), _relative(words, finite, stop, head), sort) if finite < stop else ""
        return told if told.strip() else complement(words, index, stop)
    return _relative(words, index, stop, head) if sort in (PART, VERB, NOUN) else ""


def _also(told: str, relative: str, sort: str) -> str:
    """As in "sailors who come to us | and are in debt", "land burned | that was forest"."""
    return f"{told} and {relative.partition(' ')[2]}" if sort == REL and relative else f"{told} {relative}"


def _finite_after(words: Words, index: int, stop: int) -> int:
    """The auxiliary of "the land burned | was forest", "firms asked in May | are short of staff"; `stop` where none follows."""
    for aux in range(index + 1, min(stop, index + _COMPLEMENT)):
        if words.classes[aux] == AUX:
            return stop if words.lows[aux] in _NOT_FINITE or words.classes[aux - 1] in (AUX, ADV) else aux
        if words.classes[aux] not in (NOUN, NAME, ADJ, DET, PREP, ADV, PRON):
            break
    return stop


def _is_plain_verb(words: Words, index: int, head: str) -> bool:
    """Is the plain word right after the noun its verb: "flats stand empty", "adults smoke"?"""
    goes_on = index + 1 < len(words) and words.classes[index + 1] != MARK
    low = words.lows[index]
    if low in TURNS_OF_TIME or low in STATES or len(low) < _SHORTEST_VERB or _has_agent(words, index):
        return False  # "spent on repairs last winter", "40 places free in May"
    return (is_plural(head) or head in PERSON_HEADS) and (goes_on or is_plural(words.lows[index]))


def _is_reduced(words: Words, index: int, stop: int) -> bool:
    """Is the participle passive ("patients admitted to"), and not a finite verb with its object ("they received a grant")?"""
    low = words.lows[index]
    if low in NEVER_FINITE or _has_agent(words, index):
        return True
    if low in TAKING_OBJECTS - REDUCED or (words.classes[index] == VERB and low not in PAST_PARTICIPLES):
        return False
    return index + 1 >= stop or not _opens_object(words, index + 1)


def _opens_object(words: Words, index: int) -> bool:
    """Does an object begin here: "a grant", "specialised care"?"""
    participle_of_noun = words.classes[index] == PART and index + 1 < len(words) and words.classes[index + 1] in (NOUN, NAME, ADJ)
    return words.classes[index] in _OBJECT or participle_of_noun


def _after_auxiliary(words: Words, begin: int, stop: int, head: str) -> str:
    index = begin
    while index < stop and words.classes[index] in (AUX, ADV):
        index += 1
    if index >= stop:
        return ""
    chain = words.lows[begin:index]
    last = next((low for low in reversed(chain) if low in BE | _HAVE), "")
    if any(map(_colours, chain)) or (last in BE and words.classes[index] == DET):
        return _relative(words, begin, stop, head)
    return _after_be(words, begin, index, stop, head) if last in BE else _after_have(words, begin, index, stop, head)


def _colours(low: str) -> bool:
    """Is it a negation or a modal, which the label must keep?"""
    return low in ("not", "never", "no") or low.endswith(("n't", "n’t")) or low in MODALS


def _after_be(words: Words, begin: int, index: int, stop: int, head: str) -> str:
    sort = words.classes[index]
    if _is_defined(words, index):
        return complement(words, index - 1, stop)
    if words.lows[index] == "worth":
        return ""  # what follows is said of all of them
    if sort in (NOUN, NAME) and is_plural(words.lows[index]):
        return _relative(words, begin, stop, head)
    return complement(words, index, stop) if sort in (PART, VERB, PREP, ADJ, ING, NOUN) else ""


def _after_have(words: Words, begin: int, index: int, stop: int, head: str) -> str:
    sort = words.classes[index]
    owned = _of_next_number(words, index)
    if owned:
        return f"with {owned}"
    if words.lows[index] in PAST_PARTICIPLES and words.classes[index + 1 : index + 2] == [PREP]:
        return _relative(words, begin, stop, head)  # "have run out of oxygen"
    if sort in (NOUN, ADJ, NAME, DET):
        return f"with {complement(words, index + (sort == DET and words.lows[index] != 'no'), stop)}"
    if sort not in (PART, VERB) or _takes_bare_number(words, index):
        return ""
    takes_object = index + 1 < stop and (words.classes[index + 1] in (*_OBJECT, CONJ) or _of_next_number(words, index + 1) != "")
    return _relative(words, begin, stop, head) if takes_object or head in PERSON_HEADS else complement(words, index, stop)


def _takes_bare_number(words: Words, index: int) -> bool:
    """As in "flights have brought in over 18,300 tons": what was done is said of the number, not of the flights."""
    if index + 2 >= len(words) or words.lows[index + 1] not in _PLAIN_PARTICLES:
        return False
    number = index + 2
    while number < len(words) and (words.classes[number] in (ADV, DET, MORE) or words.lows[number] in GRADING):
        number += 1
    return number < len(words) and words.classes[number] == NUM


def _relative(words: Words, begin: int, stop: int, head: str) -> str:
    """A relative clause; what the next number counts stands in it without its number ("nations that have sent troops")."""
    verb = _past_auxiliaries(words, begin, stop)
    taken = _of_next_number(words, verb + 1)
    leads = taken != "" and words.lows[verb + 1] == "to"  # "returned | to | 40 schools"
    told = f"{words.span(begin, verb + 1 + leads)} {taken}" if taken else complement(words, begin, stop)
    if len(told.split()) == 1 and begin + 1 < len(words) and (words.classes[begin] == AUX or words.classes[begin + 1] == NUM):
        return ""
    if words.classes[verb + 1 : verb + 2] == [PRON] and told == words.span(begin, verb + 2):
        return ""  # "camps | shelter them"
    return f"{'who' if head in PERSON_HEADS else 'that'} {agreeing(told, head)}" if told else ""


def _past_auxiliaries(words: Words, index: int, stop: int | None = None) -> int:
    """The verb behind the auxiliaries that begin at word `index`; the last of them where none follows."""
    last = len(words) if stop is None else min(stop, len(words))
    while index + 1 < last and words.classes[index] in (AUX, ADV):
        index += 1
    return index - 1 if words.classes[index] == PREP else index  # "have | over 90 shops"


def _of_next_number(words: Words, index: int) -> str:
    """The noun phrase that a number at word `index` counts; '' where no number stands there, or it says how long or how often."""
    number = index
    while number < len(words) and (words.classes[number] in (ADV, DET, MORE) or words.lows[number] in GRADING):
        number += 1
    noun = number
    while noun < len(words) and words.classes[noun] == NUM:
        noun += 1
    end = noun_phrase(words, noun, len(words)) if noun > number else noun
    return words.span(noun, end) if end > noun and words.lows[end - 1] not in _TIME_HEADS | {"times"} else ""


def _ends(words: Words, index: int, begin: int) -> bool:
    sort, low = words.classes[index], words.lows[index]
    if low == "," and index > begin and _lists_on(words, index):
        return False
    if sort in (NUM, MARK, SUB) or low == "including":
        return low not in _INSIDE
    if index > begin and _opens_sentence(words, index):
        return True
    if sort == CONJ:
        return index == begin or not _joins_alike(words, index)
    return sort == REL and index > begin and not _says_who(words, index)


def _says_who(words: Words, index: int) -> bool:
    """As in "to replace those | who left", "deaths of people | who were ill": without the clause, the noun says nothing."""
    return words.lows[index - 1] == "those" or (
        words.lows[index - 1] in ("people", "persons") and words.classes[index - 2] == PREP
    )


def _opens_sentence(words: Words, index: int) -> bool:
    """As in "tests were positive | Sadly, two": a line ended before it without a stop."""
    low = words.lows[index]
    is_adverb = low.endswith("ly") and low not in LY_NOUNS and words.tokens[index][0].isupper()
    return is_adverb and words.lows[index + 1 : index + 2] == [","]


def _joins_alike(words: Words, index: int) -> bool:
    """As in "arrested or prosecuted such travellers", "wind and solar"; not "repaired and close to"."""
    if index + 1 >= len(words):
        return False
    before, after = words.classes[index - 1], words.classes[index + 1]
    return before == after or (before in _LISTED and after in _LISTED)


def _lists_on(words: Words, index: int) -> bool:
    """Does the comma at word `index` part the members of a list of nouns that "and" closes: "water, sanitation and care"?"""
    if words.classes[index - 1] not in _LISTED:
        return False
    end = index + 1
    while end < min(len(words), index + _LIST) and (words.classes[end] in _LISTED or words.lows[end] == ","):
        end += 1
    closes = end < len(words) and words.classes[end] == CONJ
    return closes and end > index + 1 and end + 1 < len(words) and words.classes[end + 1] in _LISTED


def _phrases_end(words: Words, index: int, stop: int) -> int:
    """End of the prepositional phrases that begin at word `index`; `index` where there is none."""
    for _ in range(_PHRASES):
        if index >= stop or words.classes[index] != PREP or words.lows[index] in _NO_PLACE:
            break
        inner = index + 1
        while inner < stop and words.classes[inner] in (DET, PREP):
            inner += 1
        end = noun_phrase(words, inner, stop)
        if end == inner:
            break
        end = min(past_age(words, end), stop)
        index = _past_second(words, end, stop)
    return index


def _past_second(words: Words, index: int, stop: int) -> int:
    """End of "and solar" after "from wind", where no statement of its own follows."""
    if index + 1 >= stop or words.classes[index] != CONJ or words.lows[index] != "and":
        return index
    end = noun_phrase(words, index + 1, stop)
    closes = end >= len(words) or words.classes[end] in (MARK, PREP)
    return end if end > index + 1 and closes else index


def _without_times(words: Words, begin: int, end: int) -> str:
    """The words without dates, and without a last phrase that says when."""
    if end <= begin:
        return ""
    told = undated_phrase(words.span(begin, end))
    last_phrase = next((index for index in range(end - 1, begin - 1, -1) if words.classes[index] == PREP), None)
    ends_in_time = told.lower().endswith(words.lows[end - 1])  # else "last night" has gone, and the rest is a place
    if last_phrase is None or not ends_in_time or not _says_when(words, last_phrase, end):
        return told
    return undated_phrase(words.span(begin, last_phrase)) if last_phrase > begin else ""


def _says_when(words: Words, index: int, end: int) -> bool:
    """As in "in the same week"; not "on every school day", which says how often."""
    if words.lows[end - 1] not in _TIME_HEADS or words.lows[index] not in _WHEN or words.lows[index:end] == _PUNCTUAL:
        return False
    if (words.lows[index], words.lows[end - 1]) == _FOR_TIME:
        return False
    inner = range(index + 1, end - 1)
    distributive = any(words.lows[i] in ("every", "each", "a", "per") or words.classes[i] in (NAME, NUM) for i in inner)
    return not distributive and len(inner) <= _TIME_WORDS
