"""The things that a number counts: their noun, and what happened to them."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from snapshots.alignment.labelling.held import held, subject_around
from snapshots.alignment.labelling.measured import subject_before
from snapshots.alignment.labelling.parts_told import BACK
from snapshots.alignment.labelling.said import SHARES, Said, head_of, joined, lowered, stripped
from snapshots.alignment.labelling.statements import complement, opens_statement, past_age, predicate, undated_phrase
from snapshots.alignment.labelling.verbs import Verb, past_grading, verb_before
from snapshots.data.english_words import CASUALTIES, PERIODS
from snapshots.data.label_words import CHANGE_NOUNS, GIVING, PARTICLES, PAST_PARTICIPLES, POINTED_TO, POSSESSIVES, SHARE_VERBS
from snapshots.documents import fold
from snapshots.extraction.naming.noun_phrases import phrase_end
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
    REL,
    SUB,
    VERB,
    Words,
    is_plural,
)  # fmt: skip
from snapshots.figures import Kind

_BETWEEN = 4
"""Words between a number and the noun that it counts, at most."""
_ASIDE = 9
_NOT_OWNED = frozenset(["with", "by", "without"])
_OWNER = 3
"""Words of an owner that a label names, at most."""
_PURPOSES = frozenset(["for", "to", "in", "on", "into", "towards", "toward", "worth"])
"""Between money and what it is for."""
_OPENS_NOUN = (NOUN, NAME, PART, ING, ADJ, ADV)


def counted(said: Said) -> str:
    """The noun after the number, with what happened to it: "Trees planted along the coast"."""
    start, end, link = _noun_span(said)
    if end <= start:
        return ""
    noun = joined("further" if _is_further(said) else "", stripped(said.words.span(start, end)))
    if _stands_alone(said, end):
        return noun
    if _is_rate(said, end):
        return subject_before(said, said.first) or noun
    if _is_whole(said):
        return joined(noun, predicate(said.words, start, end, stop=said.stop))
    of_others = _of_others(said, start, end)
    if of_others is not None:
        return joined(noun, of_others)
    verb, told = verb_before(said.words, said.first), predicate(said.words, start, end, stop=said.stop)
    if said.figure.kind in SHARES:
        return _share(said, noun, end, told, verb)
    if link in _PURPOSES:
        return joined("Money", verb.participle if verb else "", link, said.words.span(start, end), told)
    return _with_verb(said, noun, end, told, verb)


def _noun_span(said: Said) -> tuple[int, int, str]:
    """First word of the noun phrase that names what is counted, the word after its last, and the preposition before it."""
    start, link = _noun_start(said)
    if start is None:
        return 0, 0, ""
    end = _without_next_clause(said, start, phrase_end(said.words, start, len(said.words), before=said.first))
    if end <= start or not _names_entity(said, start, end):
        return 0, 0, ""
    return start, past_age(said.words, _past_rank(said, start, end)), link


def _stands_alone(said: Said, end: int) -> bool:
    """Is what follows the noun said of another number, or of the list that holds it?"""
    if _follows_part(said, said.first):
        return said.sort(end) != REL
    return (_is_whole(said) and said.sort(end) not in (PART, REL)) or _is_listed(said, end)


def _is_whole(said: Said) -> bool:
    """As in "200 of the 340 points were met", "71 of 94 towns have a doctor": what was met are the 200."""
    of_the = said.low(said.first - 1) in POSSESSIVES and said.low(said.first - 2) == "of"  # "12 of our | 96 stations"
    return of_the or _follows_part(said, said.first)


def _follows_part(said: Said, index: int) -> bool:
    """Is the number at `index` the whole of the one before it: "71 of | 94 towns"?"""
    return said.low(index - 1) == "of" and said.sort(index - 2) == NUM


def _is_listed(said: Said, end: int) -> bool:
    """As in "a list of 100 shops was drawn up": what was drawn up is the list."""
    if said.sort(end) != AUX:
        return False
    link = past_grading(said.words, said.first - 1)
    return said.low(link) == "of" and said.sort(link - 1) == NOUN


def _past_rank(said: Said, start: int, end: int) -> int:
    """End of the phrase with "senior to mid-level leaders" taken as one."""
    if said.low(end) != "to" or end != start + 1 or is_plural(said.low(start)):
        return end
    further = phrase_end(said.words, end + 1, len(said.words), before=said.first)
    return further if further > end + 1 and is_plural(said.low(further - 1)) else end


def _is_rate(said: Said, end: int) -> bool:
    """As in "the minimum wage is 1,850 crowns a month": what the subject comes to, in a unit that no list knows."""
    told = said.low(end) in ("a", "per", "each", "every") and said.low(end + 1) in PERIODS
    return told and said.low(said.first - 1) in ("is", "are", "was", "were")


def elided(said: Said) -> str:
    """As in "of whom 410 needed care": the noun was named before, and the statement follows the number."""
    done = _done_to_next(said)
    if done:
        return done
    noun = "money" if said.figure.kind is Kind.MONEY else said.noun  # "donors gave $3m; $1m was received"
    share = "Share" if said.figure.kind in SHARES else ""
    if _is_of_clause(said) or not (_opens_clause(said) or _is_whole(said)) or not (noun or share):
        return ""
    behind = _past_share(said)
    told = predicate(said.words, behind, behind, stop=said.stop, head=head_of(noun))
    if not told or told.lower().startswith(noun.lower() or "share"):
        return told
    return joined(share, "of" if share and noun else "", noun, told)


def _is_of_clause(said: Said) -> bool:
    """A measure is of its subject, but in "40 t of waste, of which | 12 t | was burned"."""
    return said.figure.kind is Kind.MEASURE and (said.low(said.first - 2), said.low(said.first - 1)) != ("of", "which")


def _past_share(said: Said) -> int:
    """The word after the number, past the bracket that tells it in percent, as in "30 (62%) | were girls", or that holds it."""
    if said.figure.kind in SHARES and said.low(said.first - 1) == "(" and said.low(said.last) == ")":
        return said.last + 1
    if said.low(said.last) != "(" or said.sort(said.last + 1) != NUM:
        return said.last
    closing = next((index for index in range(said.last, said.last + _BETWEEN) if said.low(index) == ")"), None)
    return said.last if closing is None else closing + 1


def _done_to_next(said: Said) -> str:
    """As in "made 60 loans and refused 9 more": the noun of the number before, with a verb of its own."""
    index = said.last
    while said.sort(index) == MORE or said.low(index) == "others":
        index += 1
    alone = said.figure.kind is Kind.COUNT and said.noun and _ends_object(said, index)
    joined_on = said.sort(said.first - 1) in (PART, VERB) and _joins(said, said.first - 2)
    verb = verb_before(said.words, said.first) if alone and joined_on else None
    where = predicate(said.words, index, index, stop=said.stop, head=head_of(said.noun)) if said.sort(index) == PREP else ""
    return joined(said.noun, verb.participle, where) if verb else ""


def _joins(said: Said, index: int) -> bool:
    return said.sort(index) == CONJ or said.low(index) == "but"


def _ends_object(said: Said, index: int) -> bool:
    return (said.sort(index) == MARK and said.low(index) in ",.;") or said.sort(index) == PREP


def _done_there(said: Said, owner: str, start: int, end: int) -> str:
    """As in "schools in 14 towns | were closed": what is said of the schools, told of the towns as theirs."""
    told = predicate(said.words, start, end, stop=said.stop, head=head_of(owner))
    owned = _owned(said, owner)
    return joined(owned, told) if told and owned else ""


def _owned(said: Said, owner: str) -> str:
    is_short = len(owner.split()) <= _OWNER and said.low(past_grading(said.words, said.first - 1)) not in _NOT_OWNED
    return f"with {owner}" if is_short else ""


def _of_others(said: Said, start: int, end: int) -> str | None:
    """What is said of those to whom the things belong; None where the sentence is about the things themselves."""
    if _is_of_others(said, end):
        return _whose(said, end)
    takes_next = _takes_next_number(said, end)
    owner = subject_around(said) if takes_next or _opens_verb(said, end) else ""
    if owner:
        return _owned(said, owner) if takes_next else _done_there(said, owner, start, end)
    each = _per_each(said) if said.figure.kind in (Kind.COUNT, Kind.MEASURE) else ""
    verb = verb_before(said.words, said.first) if each else None
    return joined(verb.participle if verb else "", each) if each else None


def _is_of_others(said: Said, end: int) -> bool:
    """As in "parents of | 410 children | refused": who refused are the parents."""
    link = past_grading(said.words, said.first - 1)
    owners = said.low(link) == "of" and said.sort(link - 1) == NOUN and is_plural(said.low(link - 1))
    opens = link < _BETWEEN and all(said.sort(index) in (DET, ADJ, NOUN, CONJ) for index in range(link))
    return owners and opens and said.sort(end) in (AUX, VERB, PART)


def _whose(said: Said, end: int) -> str:
    link = past_grading(said.words, said.first - 1)
    told = said.words.span(end, _end_of_clause(said, end))
    return f"whose {lowered(said, 0, link)} {undated_phrase(told)}"


def _end_of_clause(said: Said, begin: int) -> int:
    last = min(said.stop, begin + _ASIDE)
    return next((index for index in range(begin, last) if said.sort(index) in (MARK, CONJ, SUB, NUM)), last)


def _is_further(said: Said) -> bool:
    """As in "a further 14 deaths", which are not all; "40 homes and a further 14" only lists on."""
    told = said.figure.kind is Kind.COUNT and said.low(said.first - 1) in ("further", "additional")
    return told and all(said.sort(index) != NUM for index in range(said.first))


def _takes_next_number(said: Said, end: int) -> bool:
    """As in "searches at 58 addresses | turned up | 74 kg": the searches did."""
    return said.sort(end) == PART and said.sort(end + 1 + (said.low(end + 1) in PARTICLES)) == NUM


def _opens_verb(said: Said, end: int) -> bool:
    """Does a finite verb stand at word `end`: "schools in 14 towns | were | closed", "clinics in 14 towns | lack | water"?"""
    return said.sort(end) in (AUX, VERB) or (
        said.sort(end) == NOUN and not is_plural(said.low(end)) and is_plural(said.low(end - 1))
    )


def _with_verb(said: Said, noun: str, end: int, told: str, verb: Verb | None) -> str:
    """The noun with the verb before the number as participle, where the sentence has none after it."""
    if verb is None or noun.lower() in CASUALTIES:
        return _without_verb(said, noun, told)
    if verb.participle in GIVING and said.sort(end) in (DET, ADJ, NOUN) and (not told or opens_statement(told)):
        return joined(noun, verb.participle, complement(said.words, end, said.stop))  # "gave 900 pupils hot meals"
    if opens_statement(told):
        return joined(noun, _helped(said, end, told) if verb.participle == "helped" else told)
    return joined(noun, verb.participle, told)


def _by_each(said: Said, end: int) -> str:
    begin = end
    while begin > 0 and said.sort(begin - 1) in (NOUN, NAME, ADJ):
        begin -= 1
    return f"by each of the {said.words.span(begin, end)}" if begin < end else ""


def _without_verb(said: Said, noun: str, told: str) -> str:
    if opens_statement(told):
        return joined(noun, told)
    owner = "" if told else _owner(said)
    return f"{noun}, {owner}" if owner else joined(noun, held(said), told)


def _helped(said: Said, end: int, told: str) -> str:
    """As in "it helps 48 villages dig wells": an infinitive, though it looks like a verb of the villages."""
    return f"helped to {told.partition(' ')[2]}" if said.sort(end) == NOUN else told


def _owner(said: Said) -> str:
    """As in "the league has 68 members": who has them, in a few words."""
    index = said.first - 1
    has = said.low(index) in ("has", "have", "had")
    makes_up = said.low(index) == "for" and said.low(index - 1) in SHARE_VERBS
    return _in_few_words(subject_before(said, index - 1 if makes_up else said.first)) if has or makes_up else ""


def _per_each(said: Said) -> str:
    """As in "each clinic has 2 nurses", "they dug wells, each of which serves 500 people"; ''."""
    before = bisect_left(_places_of_each(said.words), said.first)
    each = _places_of_each(said.words)[before - 1] if before else None
    if each is None or (each and said.sort(each - 1) not in (MARK, CONJ)):
        return ""
    if said.low(each + 1) == "of":
        return _by_each(said, each - 1) if said.low(each + 2) == "which" else ""
    return f"per {said.low(each + 1)}" if _each_acts(said, each) else ""


@lru_cache(maxsize=1 << 10)
def _places_of_each(words: Words) -> list[int]:
    """Remembered, so that a sentence of a thousand numbers is not gone through a thousand times."""
    return [index for index, low in enumerate(words.lows) if low in ("each", "every")]


def _each_acts(said: Said, each: int) -> bool:
    """As in "each | clinic has | 2 nurses"; not "each year"."""
    is_noun = said.sort(each + 1) == NOUN and said.low(each + 1) not in PERIODS
    return is_noun and each + 2 < said.first and said.sort(each + 2) in (VERB, PART, AUX, ADV, NOUN)


def _in_few_words(subject: str) -> str:
    return subject if len(subject.split()) <= _OWNER and subject not in POINTED_TO else ""


def _noun_start(said: Said) -> tuple[int | None, str]:
    """First word of the noun phrase that follows, and the preposition that leads to it."""
    index, link = _past_bracket(said), ""
    for _ in range(_BETWEEN):
        if _leads_on(said, index):
            index += 1
        elif not link and said.low(index) in _PURPOSES and said.figure.kind is Kind.MONEY:
            index, link = index + 1, said.low(index)
        else:
            break
    if link == "in" and said.sort(index) == NOUN:
        link = ""  # "$22m in aid": the aid is the money
    return (index if said.sort(index) in _OPENS_NOUN or _is_participle_of_noun(said, index) else None), link


def _is_participle_of_noun(said: Said, index: int) -> bool:
    """As in "stolen goods"."""
    return said.sort(index) == VERB and said.low(index) in PAST_PARTICIPLES and said.sort(index + 1) == NOUN


def _past_bracket(said: Said) -> int:
    """The word after the number, and after the bracket with another number behind it: "£500 million (£1.5m a day) on"."""
    if said.low(said.last) != "(":
        return said.last
    return next((index + 1 for index in range(said.last, said.last + _ASIDE) if said.low(index) == ")"), said.last)


def _leads_on(said: Said, index: int) -> bool:
    low, sort = said.low(index), said.sort(index)
    if low == "worth":
        return said.low(index + 1) == "of"  # "£2,000 worth of tools": tools
    return (
        low in ("-", "‑", "of")
        or sort in (DET, MORE)
        or (sort == NUM and (said.low(index - 1) in POSSESSIVES or _follows_part(said, index)))
    )


def _names_entity(said: Said, start: int, end: int) -> bool:
    entity = {word.lower() for word in fold(said.figure.entity or "").split()}
    return "worth" in entity or bool(entity & {fold(word).lower() for word in said.words.tokens[start:end]})


def _without_next_clause(said: Said, start: int, end: int) -> int:
    """The phrase without "and add" where "add" takes the next number: it is a verb."""
    joint = next((index for index in range(end - 1, start, -1) if said.sort(index) == CONJ), None)
    takes_number = said.sort(end) in (NUM, MORE, DET) or said.low(end) in ("more", "another")
    return joint if joint is not None and takes_number else end


def _share(said: Said, noun: str, end: int, told: str, verb: Verb | None) -> str:
    if said.low(said.last) != "of" and CHANGE_NOUNS & {noun.lower().split()[0], head_of(noun)}:
        return joined(noun, told)  # "a 5 % rise", and not "5 % of the target"
    left = next((index for index in said.near_before(said.first, _BETWEEN) if said.low(index) in SHARE_VERBS), None)
    subject = subject_before(said, left) if left is not None else ""
    if subject:
        return joined(subject, "as share of", noun, told)
    if verb is None or opens_statement(told):
        return joined("Share of", noun, told)
    agent = "" if verb.passive else _in_few_words(subject_before(said, said.first))
    if not agent:
        done = "" if said.sort(end) == PART else verb.participle
        return joined("Share of", noun, done, told)
    return joined("Share of", noun, told, verb.participle, "by", agent)  # "women hold 31 % of seats in the house"


def _opens_clause(said: Said) -> bool:
    """Does the figure open its clause, so that the verb after it is its own?"""
    index = past_grading(said.words, said.first - 1)
    return index < 0 or said.sort(index) in (MARK, CONJ, REL, SUB) or said.low(index) in BACK
