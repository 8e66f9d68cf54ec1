"""What a number measures: its subject, a dimension of it, what it did, or how far it changed."""

from __future__ import annotations

import re

from snapshots.alignment.differences import is_difference
from snapshots.alignment.labelling.durations import times_done, unit_noun
from snapshots.alignment.labelling.held import ground
from snapshots.alignment.labelling.said import SHARES, Said, joined, stripped, trimmed
from snapshots.alignment.labelling.statements import predicate
from snapshots.alignment.labelling.verbs import Verb, past_grading, regular_participle, sibling, verb_before
from snapshots.data.english_words import PERIODS
from snapshots.data.label_words import (
    ADDING,
    CHANGE_NOUNS,
    CHANGES,
    COSTING,
    DIMENSIONS_DONE,
    DIMENSIONS_TOLD,
    GOING,
    MEASURED_NOUNS,
    OPENING,
    PAST_PARTICIPLES,
    PAYING,
    PRESENT_PARTICIPLES,
    SHARE_VERBS,
    STATING,
    STATING_OR_CHANGING,
    UNIT_NOUNS,
)
from snapshots.documents import fold
from snapshots.extraction.naming.left_phrases import phrase_before
from snapshots.extraction.naming.subjects import subject_of
from snapshots.extraction.words.phrases import (
    ADJ,
    ADV,
    AUX,
    CONJ,
    DET,
    ING,
    MARK,
    NAME,
    NOUN,
    NUM,
    PART,
    PREP,
    PRON,
    REL,
    VERB,
    is_plural,
    noun_phrase,
)
from snapshots.figures import Kind

_MOST_WORDS = 11
_BETWEEN = 4
"""Words between the verb and its number, at most."""
_NUMBERED = 16
"""Words between "number of" and its number, at most."""
_OBJECT = 9
"""Words between a verb of change and the number by which its object has changed, at most."""
_FAR = 10
"""Words between an entity and its number from which on the subject of the clause is nearer."""
_LINK = re.compile(r"\s(?:of|for|in|at|on)\s")
_PER = re.compile(r"\bper\s+\d[\d.,\s]*$", re.IGNORECASE)
_LEVEL_VERBS = (STATING | CHANGES) - {"has", "have", "had", "having", "there"}
_NOUNS_OF_CHANGE = CHANGES & CHANGE_NOUNS
_COVERING = frozenset(["covers", "cover", "covered", "spans"])
_SUBJECT_VERBS = STATING | COSTING | _COVERING
_NOT_OF_SUBJECT = _SUBJECT_VERBS | CHANGES | SHARE_VERBS | {"at", "to"}
_COMPARISONS = frozenset(["more", "less", "higher", "lower", "fewer", "up", "down", "above", "below"])
_COMPARED_WITH = frozenset(["than", "on", "from", "compared", ""])


def change(said: Said) -> str:
    """As in "emissions were cut by 23 %", "8 % more than": how far what the subject names has changed.

    It is told without its direction, because the next release may state the other one.
    """
    if said.figure.compared:
        return ""
    if said.figure.kind not in SHARES:
        return _difference(said)
    return effect(said) or _change_of(said) or _changed(said)


def _changed(said: Said) -> str:
    named = said.low(said.last) in CHANGE_NOUNS or _is_of_change(said)
    if _compares_alone(said) or (named and said.noun):
        return f"Change in {said.noun}"  # "a 12 % decrease on May"
    changed = _object_of_change(said, _verb_of_change(said, _OBJECT))
    if changed:
        return f"Change in {changed}"
    verb = _verb_of_change(said, _BETWEEN)
    if not _goes_by(said, verb) and not _compares(said):
        return ""
    subject = subject_before(said, said.first if verb is None else verb)
    subject = subject or _told_before(said)
    return f"Change in {subject}" if subject else ""


def _is_of_change(said: Said) -> bool:
    """As in "an increase of | 15 % | on last year"."""
    return said.low(said.first - 1) == "of" and said.low(said.first - 2) in _NOUNS_OF_CHANGE


def _told_before(said: Said) -> str:
    """As in "That is 6 % more than in May": what the sentence before counts; ''."""
    return "" if said.noun in said.figure.sentence else said.noun


def _verb_of_change(said: Said, reach: int) -> int | None:
    return next((index for index in said.near_before(said.first, reach) if said.low(index) in CHANGES), None)


def _object_of_change(said: Said, verb: int | None) -> str:
    """As in "the plant cut emissions by 23 %": what has changed stands between the verb and "by"; ''."""
    end = next((index for index in (said.first - 1, said.first) if said.low(index) == "by"), None)
    if verb is None or end is None:
        return ""
    begin = verb + 1 + (said.low(verb + 1) == "in" and said.sort(verb - 1) in (DET, ADJ))  # "a cut in fares by 5 %"
    if begin >= end or said.sort(begin) not in (DET, NOUN, NAME, ADJ):
        return ""
    of_object = all(said.sort(index) in (DET, NOUN, NAME, ADJ, PREP, PART, ING, CONJ) for index in range(begin, end))
    return stripped(said.words.span(begin, end)) if of_object else ""


def _change_of(said: Said) -> str:
    """As in "an increase of 85 % in meals served", "7 % more meals served"."""
    rose = said.low(said.first - 1) == "of" and said.low(said.first - 2) in CHANGE_NOUNS and said.low(said.last) == "in"
    if not rose and said.low(said.last) not in ("more", "fewer", "less"):
        return ""
    begin = said.last + 1
    end = noun_phrase(said.words, begin, len(said.words)) if said.sort(begin) in (NOUN, NAME, ADJ) else begin
    return (
        f"Change in {joined(said.words.span(begin, end), predicate(said.words, begin, end, stop=said.stop))}"
        if end > begin
        else ""
    )


def effect(said: Said) -> str:
    """As in "the scheme adds 0.4 percentage points to inflation"."""
    adds = any(said.low(index) in ADDING for index in said.near_before(said.first, _BETWEEN))
    end = noun_phrase(said.words, said.last + 1, len(said.words)) if adds and said.low(said.last) == "to" else 0
    return f"Effect on {stripped(said.words.span(said.last + 1, end))}" if end > said.last + 1 else ""


def _difference(said: Said) -> str:
    """As in "£21 more than last year", "dropped by 12,000"."""
    if _is_of_change(said) and said.noun:
        return f"Change in {said.noun}"  # "an increase of 1,290 people"
    changed = _object_of_change(said, _verb_of_change(said, _OBJECT))
    if changed:
        return f"Change in {changed}"
    if not is_difference(said.figure):
        return ""
    verb = _verb_of_change(said, _BETWEEN)
    subject = subject_before(said, said.first if verb is None else verb)
    return f"Change in {subject}" if subject else ""


def price(said: Said) -> str:
    """As in "families paid 13.7 cents per litre": the price, whoever pays it."""
    if said.figure.kind is not Kind.MONEY:
        return ""
    per = re.search(r"\b(?:per|an?|each)\s+([^\W\d_]+)$", fold(said.figure.quote), re.IGNORECASE)
    if said.low(said.last) in ("each", "apiece") and said.low(said.first - 1) == "at" and is_plural(said.noun):
        return f"Price of {said.noun}"  # "four boats, at $900 each"
    pays = any(said.low(index) in PAYING for index in said.near_before(said.first, _BETWEEN))
    return f"Price per {per[1]}" if per and pays and per[1] not in PERIODS else ""


def measured(said: Said) -> str:
    """The subject, with what is measured of it."""
    subject = ground(said) or _costing(said) or subject_before(said, said.first)
    if not subject or subject.startswith("Land with "):
        return subject or said.noun
    worth = (said.low(said.first - 2), said.low(said.first - 1)) == (",", "worth")
    dimension = "Value" if worth else _dimension(said)
    if dimension:
        return f"{dimension} of {subject}"
    if said.figure.kind is Kind.MEASURE and _is_counted(said):
        return ""
    return _done_share(said, subject) or _wait(said, subject) or _with_verb(said, subject)


def spent(said: Said) -> str:
    """As in "we | need | $5m", where the verb was taken for what the money is: Money needed; ''."""
    is_verb = said.figure.kind is Kind.MONEY and said.sort(said.first - 2) == PRON and said.noun == said.low(said.first - 1)
    return f"Money {PRESENT_PARTICIPLES.get(said.noun) or regular_participle(said.noun.removesuffix('s'))}" if is_verb else ""


def _costing(said: Said) -> str:
    """As in "shelter, which cost | the council | £2m": what cost it, where the entity is who paid; ''."""
    verb = next((index for index in said.near_before(said.first, _BETWEEN) if said.low(index) in COSTING), None)
    if verb is None or verb >= said.first - 1 or said.sort(verb + 1) not in (DET, NOUN, NAME):
        return ""
    if said.sort(verb - 1) != REL:
        return subject_before(said, verb)
    left = phrase_before(said.words, verb - 1 - (said.low(verb - 2) == ","))
    return stripped(said.words.span(left.first, left.last)) if left else ""


def _done_share(said: Said, subject: str) -> str:
    """As in "the appeal is 22 % funded"."""
    done = said.figure.kind in SHARES and said.sort(said.last) == PART and said.sort(said.last + 1) == MARK
    return joined("Share of", trimmed(subject), said.low(said.last)) if done else ""


def _with_verb(said: Said, subject: str) -> str:
    verb = verb_before(said.words, said.first)
    if verb is None or said.figure.kind in (Kind.COUNT, *SHARES) or _names_verb(subject, verb):
        return times_done(said, subject, verb) or subject
    if verb.passive:
        return joined(subject, verb.participle)
    return subject if said.low(said.first - 1) in STATING else _done_by(said, verb, subject)


def level(said: Said) -> str:
    """As in "the average price was 412,000 crowns", "class size fell from 27 to 24 pupils": the noun is but its unit."""
    if said.figure.kind is not Kind.COUNT:
        return ""
    verb = _level_verb(said, said.first) or _level_verb_of_list(said)
    subject = "" if verb is None else subject_before(said, verb)
    stated_per = _PER.search(fold(said.figure.quote))
    if stated_per:
        return _rate(said, subject or _of_level(said), stated_per[0])
    head = _LINK.split(subject)[0].rsplit(maxsplit=1)[-1:]
    return subject if MEASURED_NOUNS.intersection(map(str.lower, head)) else ""


def _level_verb_of_list(said: Said) -> int | None:
    """As in "class sizes average 24 pupils in towns and | 16 | in villages"."""
    before = sibling(said.words, said.first - 1) if said.sort(said.first - 1) == CONJ else None
    return None if before is None else _level_verb(said, before)


def _rate(said: Said, subject: str, per: str) -> str:
    """As in "complaints rose to | 29 per 100,000 | journeys"."""
    return f"{subject} {per} {said.noun}" if subject and said.noun else ""


def _level_verb(said: Said, first: int) -> int | None:
    """The verb that says how much the subject is, before the number at word `first`: "averages", "stands at"."""
    if said.low(first - 1) == "average" and is_plural(said.low(first - 2)):
        return first - 1
    verb = next((index for index in said.near_before(first, _BETWEEN) if said.low(index) in _LEVEL_VERBS), None)
    if verb is None or not all(_grades(said, index) for index in range(verb + 1, first)):
        return None
    while said.sort(verb - 1) == ADV:
        verb -= 1
    return verb


def _grades(said: Said, index: int) -> bool:
    return said.sort(index) in (ADV, DET, NUM) or said.low(index) in ("from", "to", "at")


def _of_level(said: Said) -> str:
    """As in "an incidence of | 61.2 per 100,000": the noun before "of"; ''."""
    begin = end = past_grading(said.words, said.first - 1)
    while begin > 0 and said.sort(begin - 1) in (NOUN, NAME, ADJ):
        begin -= 1
    return said.words.span(begin, end) if said.low(end) == "of" and begin < end else ""


def subject_before(said: Said, until: int) -> str:
    """The entity where it stands before word `until`, with the words that belong to it; else the subject of the clause."""
    numbered = _numbered(said, until) if said.figure.kind is Kind.COUNT else ""
    if numbered:
        return numbered
    span = _subject_span(said, until)
    if span is None:
        return ""
    begin, end = _widened(said, *span, until)
    text = said.words.span(begin, end)
    opens_sentence = begin == 0 and said.sort(0) != NAME and text[:1].isupper() and text[1:2].islower()
    return stripped(f"{text[0].lower()}{text[1:]}" if opens_sentence else text)


def _subject_span(said: Said, until: int) -> tuple[int, int] | None:
    span = _entity_before(said, until)
    if until <= 0 or (span is not None and until - span[1] <= _FAR):
        return span
    subject = subject_of(said.words, until)
    if subject is None and until < said.first:
        behind = subject_of(said.words, until + 1)  # "false alarms | made up": right before its end a noun may be the verb
        subject = behind if behind is not None and behind.last <= until else None
    return (subject.first, subject.last) if subject else span


def _numbered(said: Said, until: int) -> str:
    """As in "the number of farms using wells rose to 40": what "number of" counts, up to the verb; ''."""
    number = next((index for index in said.near_before(until, _NUMBERED) if said.low(index) == "number"), until)
    if said.low(number + 1) != "of":
        return ""
    begin = number + 2
    ends = (
        index for index in range(begin, until) if said.low(index) in STATING_OR_CHANGING or said.sort(index) in (AUX, MARK, NUM)
    )
    end = next(ends, begin)
    while end > begin and said.sort(end - 1) == ADV:
        end -= 1
    return stripped(said.words.span(begin, end)) if end > begin and said.sort(end) not in (MARK, NUM) else ""


def _is_counted(said: Said) -> bool:
    """As in "27 patients wait, the longest for 19 hours": the hours are of one of them, and not of the patients."""
    span = _entity_before(said, said.first)
    return (
        span is not None and said.sort(span[0] - 1) == NUM and any(said.low(index) == "," for index in range(span[1], said.first))
    )


def _goes_by(said: Said, verb: int | None) -> bool:
    if verb is None:
        return False
    opens_by = "by" in (said.low(said.first), said.low(said.first - 1))
    return opens_by or (verb == said.first - 1 and said.low(said.last) != "of")


def _compares(said: Said) -> bool:
    """As in "8 % more than", "arrivals were up 14 %"."""
    quoted = said.low(said.first) in ("up", "down") and said.low(said.first + 1) != "to"  # "up by 4 %" is one quote
    direction = said.first if quoted else said.first - 1
    before = said.low(direction - 1)
    if said.low(direction) in ("up", "down") and (said.sort(direction - 1) in (AUX, ADV) or before in GOING | {",", "("}):
        return True
    return said.low(said.last) in _COMPARISONS and said.low(said.last + 1) in _COMPARED_WITH


def _compares_alone(said: Said) -> bool:
    """As in "sold 40 boats, 9 % | more."."""
    alone = said.sort(said.last + 1) == MARK and said.low(said.first - 1) == ","
    return alone and said.low(said.last) in _COMPARISONS and bool(said.noun)


def _done_by(said: Said, verb: Verb, subject: str) -> str:
    """As in "Energy delivered by wind farms", "Money put into roads by donors"."""
    what = unit_noun(said.figure) or ("Money" if said.figure.kind is Kind.MONEY else "")
    told = predicate(said.words, said.last, said.last, stop=said.stop, head="money")
    told = told.removeprefix("on average ")
    parts = ("by", subject, told) if told.startswith(("to ", "for ", "between ")) else (told, "by", subject)
    return joined(what, verb.participle, *parts) if what else subject


def _names_verb(subject: str, verb: Verb) -> bool:
    """Is the verb but the subject's own noun ("exports 14 TWh")?"""
    return any(verb.participle in (word, PRESENT_PARTICIPLES.get(word)) for word in subject.lower().split())


def _dimension(said: Said) -> str:
    """As in "57 km long", "cost $5m", "covers 30 km2": what of the subject is measured."""
    if said.figure.kind is Kind.MEASURE and said.low(said.last) in DIMENSIONS_TOLD:
        return DIMENSIONS_TOLD[said.low(said.last)]
    extent_told = _extent(said)
    if extent_told:
        return extent_told
    before = {said.low(index) for index in said.near_before(said.first, _BETWEEN)}
    if before & COSTING and COSTING.isdisjoint((said.figure.entity or "").lower().split()):
        return "Cost"
    return "Area" if before & _COVERING and UNIT_NOUNS.get(said.figure.unit) == "Area" else ""


def extent(said: Said) -> str:
    """As in "it runs for four years": how long, where no noun says of what."""
    return "" if said.noun else _extent(said)


def _extent(said: Said) -> str:
    dimension = {"Time": "Duration", "Distance": "Length"}.get(UNIT_NOUNS.get(said.figure.unit, ""), "")
    if any(said.low(index) in DIMENSIONS_DONE for index in said.near_before(said.first, _BETWEEN)):
        return dimension
    size = {"Distance": "Length", "Area": "Area"}.get(UNIT_NOUNS.get(said.figure.unit, ""), "")
    return size if _is_sum(said) else ""


def _is_sum(said: Said) -> bool:
    """As in "three canals totalling 18 km", "five canals, 12 km in all": the length of all that were counted."""
    led = said.low(said.first - 1) in ("totalling", "totaling")
    return led or (said.low(said.last), said.low(said.last + 1)) in (("in", "all"), ("in", "total"), ("altogether", ""))


def _wait(said: Said, subject: str) -> str:
    """As in "loans fall due after 10 years": the time until something happens."""
    if said.low(said.first - 1) not in ("after", "within") or UNIT_NOUNS.get(said.figure.unit) != "Time":
        return ""
    begin = next(
        (index for index in range(said.first - 1) if said.words.tokens[index].lower() == subject.rsplit(maxsplit=1)[-1].lower()),
        None,
    )
    happens = said.words.span(begin + 1, said.first - 1) if begin is not None and begin + 1 < said.first - 1 else ""
    return joined("Time until", subject, happens) if 0 < len(happens.split()) <= _BETWEEN else ""


def _entity_before(said: Said, until: int) -> tuple[int, int] | None:
    wanted = fold(said.figure.entity or "").lower().split()
    if not wanted or wanted[0] in CHANGES:
        return None
    begin = next((index for index in range(until - 1, -1, -1) if fold(said.low(index)) == wanted[0]), None)
    return None if begin is None else (begin, min(begin + len(wanted), until))


def _widened(said: Said, begin: int, end: int, until: int) -> tuple[int, int]:
    """The phrase with the adjectives before it and the phrases after it, and without a verb at its end."""
    while begin > 0 and said.sort(begin - 1) in (NOUN, NAME, ADJ) and said.low(begin - 1) not in OPENING:
        begin -= 1
    whole = end
    while end > begin + 1 and _is_verb_of(said, end - 1, until):
        end -= 1
    if end != whole:
        return begin, end
    return begin, end + 1 if _opens_passive(said, end, until) else _past_phrases(said, begin, end, until)


def _opens_passive(said: Said, index: int, until: int) -> bool:
    """As in "vouchers fulfilled were up": the participle belongs to the noun, and the verb follows."""
    participle = said.sort(index) == PART or said.low(index) in PAST_PARTICIPLES
    return participle and index < until and (said.sort(index + 1) == AUX or said.low(index + 1) in ("up", "down"))


def _past_phrases(said: Said, begin: int, end: int, until: int) -> int:
    """End of the prepositional phrases that follow the subject: "emissions | from shipping"."""
    if said.sort(end) != PREP:
        return end
    last = min(until, begin + _MOST_WORDS)
    return next((index for index in range(end, last) if not (_belongs(said, index) or _leads_to(said, index, until))), last)


def _leads_to(said: Said, index: int, until: int) -> bool:
    """As in "exports | to | Norland were worth $5m": "to" belongs to the subject, because its verb is still to come."""
    return said.low(index) == "to" and any(_is_verb(said, position) for position in range(index + 1, until))


def _belongs(said: Said, index: int) -> bool:
    return said.sort(index) in (PREP, DET, NOUN, NAME, ADJ) and said.low(index) not in _NOT_OF_SUBJECT


def _is_verb_of(said: Said, index: int, until: int) -> bool:
    """Is the last word of the phrase its verb ("park covers"), because no other verb stands before the number?"""
    if said.sort(index) in (AUX, VERB, PREP, ADV) or (index + 1 == until and said.low(index) in PRESENT_PARTICIPLES):
        return True
    return said.low(index) in _SUBJECT_VERBS and not any(_is_verb(said, position) for position in range(index + 1, said.first))


def _is_verb(said: Said, index: int) -> bool:
    return said.sort(index) in (AUX, VERB, PART) or said.low(index) in _SUBJECT_VERBS
