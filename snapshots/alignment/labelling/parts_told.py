"""A part of a whole that was named before: "nine of them women", "of those convicted, 64 % were fined"."""

from __future__ import annotations

import re

from snapshots.alignment.labelling.measured import subject_before
from snapshots.alignment.labelling.said import SHARES, Said, head_of, joined
from snapshots.alignment.labelling.statements import complement, opens_statement, past_age, predicate, undated_phrase
from snapshots.alignment.labelling.verbs import verb_before
from snapshots.data.label_words import PERSON_HEADS
from snapshots.extraction.naming.noun_phrases import phrase_end
from snapshots.extraction.words.phrases import MARK, NAME, NOUN, PART, VERB, is_plural, words_of
from snapshots.figures import Kind

BACK = frozenset(["them", "those", "these", "whom", "which", "it"])
"""Words for what was named before."""
_MOST_WORDS = 11
_THOSE_WHO = re.compile(r"\bof (?:those|the people) who ([^,;.:()]+),(?:\s\w+){0,2}\s*$", re.IGNORECASE)
_THOSE_DONE = re.compile(r"of (?:those|the people) ([^\W\d_]+(?: [^,;.:()]+)?),(?: [^.;:]*)?$", re.IGNORECASE)


def those_who(said: Said) -> str:
    """As in "of those who fled, 130 live in camps": People who fled and live in camps."""
    match = _THOSE_WHO.search(said.words.span(0, said.first)) if said.figure.kind is Kind.COUNT else None
    if match is None:
        return _of_those_done(said)
    told = predicate(said.words, said.last, said.last, stop=said.stop, head="people")
    told = told or complement(said.words, said.last, said.stop)
    if not told:
        return ""
    done = told.removeprefix("who ")
    joint = "," if done.partition(" ")[0].endswith("ing") else " and"
    whole = f"People who {undated_phrase(match[1])}{joint} {done}"
    return whole if len(whole.split()) <= _MOST_WORDS else f"People who {done}"


def _of_those_done(said: Said) -> str:
    """As in "of those convicted, 64 % were fined": Share of those convicted, fined."""
    treated = _THOSE_DONE.match(said.words.span(0, said.first))
    if treated is None or words_of(treated[1]).classes[:1] != [PART]:
        return ""
    told = predicate(said.words, said.last, said.last, stop=said.stop, head="people")
    if not told:
        return ""
    treated_words = undated_phrase(treated[1])
    if said.figure.kind in SHARES:
        return f"Share of those {treated_words}, {told}"
    return f"People {treated_words}{' ' if opens_statement(told) else ', '}{told}"


def part(said: Said) -> str:
    """As in "a third of them women", "90 % of those treated recovered": a part of what was named before."""
    if said.low(said.last) != "of" or said.low(said.last + 1) not in BACK or not said.noun:
        return ""
    if said.noun.startswith("those "):
        return _of_those(said)
    return _done_by(said) or _of_named(said)


def _done_by(said: Said) -> str:
    """As in "the town got the money and spent | 40 % of it |": Share spent by the town."""
    verb = verb_before(said.words, said.first) if said.low(said.last + 1) == "it" else None
    subject = subject_before(said, said.first) if verb else ""
    return f"Share {verb.participle} by {subject}" if verb and subject else ""


def _of_named(said: Said) -> str:
    index, treated = said.last + 2, ""
    if said.low(index - 1) in ("those", "these") and said.sort(index) == PART:
        index, treated = index + 1, said.low(index)
    told = _after_treated(said, index) if treated else _of_part(said, index) or _done_to_part(said, index)
    return _role(said, told) or joined("Share of" if said.figure.kind in SHARES else "", _noun_of(said, treated), treated, told)


def _noun_of(said: Said, treated: str) -> str:
    """The noun; "those" for one that begins with what was done to them: "of those | released reoffend |"."""
    told, noun = said.figure.sentence.lower(), said.noun.lower()
    is_other = told.startswith(noun) or noun not in told  # "Police stopped 400 drivers; 3 % of those tested"
    return "those" if treated and (is_other or noun.startswith(treated)) else said.noun


def _done_to_part(said: Said, index: int) -> str:
    """As in "held 40 people and | charged | 12 of them"."""
    ends = said.figure.kind is Kind.COUNT and said.sort(index) == MARK
    verb = verb_before(said.words, said.first) if ends else None
    return verb.participle if verb else ""


def _of_those(said: Said) -> str:
    """As in "30 % of those with a vote stayed away"."""
    begin = said.last + 1
    end = begin + len(words_of(said.noun))
    told = predicate(said.words, begin, end, stop=said.stop)
    who = "who " if told and said.sort(end) in (PART, VERB) and not opens_statement(told) else ""
    return joined("Share of" if said.figure.kind in SHARES else "", said.noun, f"{who}{told}")


def _after_treated(said: Said, index: int) -> str:
    """As in "of those treated recovered": who recovered."""
    if said.sort(index) == NOUN and not is_plural(said.low(index)):
        return f"who {complement(said.words, index, said.stop)}"  # "those released | reoffend within a year"
    told = _of_part(said, index)
    if not told or said.sort(index) not in (PART, VERB) or opens_statement(told):
        return told
    return f"{'who' if head_of(said.noun) in PERSON_HEADS else 'that'} {told}"


def _role(said: Said, told: str) -> str:
    """As in "640 of them are apprentices": the role says by itself who is counted."""
    of_people = said.noun in ("people", "persons")
    if said.figure.kind in SHARES or (head_of(said.noun) in PERSON_HEADS and not of_people):
        return ""
    role = next((told.removeprefix(opening) for opening in ("that are ", "who are ") if told.startswith(opening)), "")
    if not of_people and not is_plural(head_of(role)):
        return ""  # "30 pumps, 12 of them | broken |"
    return "" if of_people and role.partition(" ")[0].lower() not in PERSON_HEADS else role


def _of_part(said: Said, index: int) -> str:
    head = head_of(said.noun)
    if said.low(index) == "having":
        return complement(said.words, index, said.stop)
    told = predicate(said.words, index, index, stop=said.stop, head=head)
    if not told and said.sort(index) in (NOUN, NAME):
        if said.low(index + 1) == "to" and not is_plural(said.low(index)):
            return f"{'who' if head in PERSON_HEADS else 'that'} {complement(said.words, index, said.stop)}"  # "plan to leave"
        name = said.words.span(index, past_age(said.words, phrase_end(said.words, index, len(said.words))))
        return f"{'who' if head in PERSON_HEADS else 'that'} are {name}"
    return told
