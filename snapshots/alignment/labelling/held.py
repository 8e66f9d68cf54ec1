"""What was done at, or to, the things that a number counts, where the verb has another object before them."""

from __future__ import annotations

from snapshots.alignment.labelling.said import Said, joined, lowered, stripped
from snapshots.alignment.labelling.verbs import Verb, number_start, past_grading, verb_before
from snapshots.data.label_words import GIVING, PARTICLES, PROVIDING, UNIT_NOUNS
from snapshots.data.measures import NAMES
from snapshots.extraction.naming.subjects import subject_of
from snapshots.extraction.words.phrases import ADJ, AUX, ING, MARK, NAME, NOUN, NUM, PART, PREP, REL, SUB, VERB
from snapshots.figures import Kind

_REACH = 5
"""Words of the object, at most."""
_HAVING = frozenset(["employed", "held", "owned"])
_NOT_TO = frozenset(["led", "spoken", "talked", "contributed", "belonged"])
"""What is not done to those behind "to": "led to 40 complaints"."""
_ON_GROUND = frozenset(["on", "across", "over"])
_HOLDING = frozenset(["in", "at", "across", "from", "to", "on"])
_CLAUSE_MARKS = frozenset(",;:.()—–|•")
_MOST_WORDS = 3
"""Words of the object that a label names, at most."""


def held(said: Said) -> str:
    """As in "trucks serve 900 people in 14 districts", "it paid $2m to 640 farmers": what was done there, or to them."""
    link = past_grading(said.words, said.first - 1)
    if said.low(link) not in _HOLDING:
        return ""
    verb, noun = _object_before(said, link)
    if verb is None or verb.participle in _HAVING or len(noun.split()) > _MOST_WORDS:
        return ""
    if _ends_in(said, link, verb):
        return _done_to(said, link, verb)
    if said.low(link) == "to":
        return _given(noun, verb.participle)
    return joined("with", noun, verb.participle) if noun else ""


def subject_around(said: Said) -> str:
    """As in "schools in | 14 towns | were closed", "trucks from | 12 depots | bring water": whose number is but a phrase; ''."""
    link = past_grading(said.words, said.first - 1)
    if said.figure.kind is not Kind.COUNT or said.sort(link) != PREP or said.low(link) == "of":
        return ""
    begin = _phrase_start(said, link)
    opened = next((index for index in range(link - 1, -1, -1) if said.low(index) in _CLAUSE_MARKS), -1)
    is_subject = begin == opened + 1 or said.sort(begin - 1) not in (NOUN, PREP, MARK, NUM)
    return lowered(said, begin, link) if begin < link and is_subject and not _acts(said, opened + 1, link) else ""


def _acts(said: Said, begin: int, end: int) -> bool:
    return any(said.sort(index) in (AUX, VERB, PART, ING, SUB, REL) for index in range(begin, end))


def ground(said: Said) -> str:
    """As in "farmers planted maize on 40 hectares": the land, and what was done on it; ''."""
    link = past_grading(said.words, said.first - 1)
    if UNIT_NOUNS.get(said.figure.unit) != "Area" or said.low(link) not in _ON_GROUND:
        return ""
    verb, noun = _object_before(said, link)
    return joined("Land with", noun, verb.participle) if verb and noun and len(noun.split()) <= _MOST_WORDS else ""


def _object_before(said: Said, link: int) -> tuple[Verb | None, str]:
    """The verb before the preposition at word `link`, and its object; the object may have a number of its own."""
    number = next((index for index in said.near_before(link, _REACH) if said.sort(index) == NUM), None)
    last = _before_bracket(said, link)
    begin = _past_measure(said, number + 1) if number is not None else _phrase_start(said, last)
    noun = stripped(said.words.span(begin, last)) if begin < last else "money" if number is not None else ""
    return verb_before(said.words, number_start(said.words, number) if number is not None else begin), noun


def _past_measure(said: Said, index: int) -> int:
    """As in "22 | tonnes of | food": what was measured."""
    return index + 2 if said.low(index) in NAMES and said.low(index + 1) == "of" else index


def _ends_in(said: Said, link: int, verb: Verb) -> bool:
    """Does the verb stand right before the preposition: "power was | restored | to 900 homes", "it has | spread | to 9 towns"?"""
    last = link - 1 - (said.low(link - 1) in PARTICLES)  # "carried out on"
    return verb_before(said.words, link) == verb and said.sort(last) in (PART, VERB)


def _done_to(said: Said, link: int, verb: Verb) -> str:
    """What was done to the subject, told of those behind it: "power was restored to 900 homes", "shops were shut in 9 towns".

    '' where the verb only leads there: "the list has grown to 900 homes".
    """
    subject = subject_of(said.words, link) if verb.passive else None
    noun = lowered(said, subject.first, subject.last) if subject else ""
    if not noun or len(noun.split()) > _MOST_WORDS:
        return ""
    if said.low(link) != "to":
        return joined("with", noun, verb.participle)
    return joined(verb.participle, noun) if verb.participle in GIVING else _given(noun, verb.participle)


def _given(noun: str, participle: str) -> str:
    """As in "it provided meals to 40 families", "power was restored to 900 homes"."""
    if not noun and participle in _NOT_TO:
        return ""
    if not noun or participle in GIVING:
        return participle if (participle, noun) == ("paid", "money") else joined(participle, noun)
    return joined("given", noun) if participle in PROVIDING else joined("with", noun, participle)


def _before_bracket(said: Said, end: int) -> int:
    """The word at which a bracket right before word `end` opens: "support services (PSS) to"; else `end`."""
    if said.low(end - 1) != ")":
        return end
    return next((index for index in said.near_before(end - 1, _REACH) if said.low(index) == "("), end)


def _phrase_start(said: Said, end: int) -> int:
    """First word of the nouns and adjectives that end before word `end`."""
    begin = end
    while begin > 0 and said.sort(begin - 1) in (NOUN, NAME, ADJ):
        begin -= 1
    return begin
