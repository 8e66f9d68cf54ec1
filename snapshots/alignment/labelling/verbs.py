"""Verbs before a number: what was done to the things that it counts."""

from __future__ import annotations

from dataclasses import dataclass

from snapshots.data.label_words import (
    CHANGES,
    COSTING,
    DIMENSIONS_DONE,
    NOT_DONE_TO,
    PARTICIPLES,
    PARTICLES,
    PRESENT_PARTICIPLES,
    STATING,
    TAKING_IN,
    TAKING_NO_OBJECT,
    TO_COME,
)
from snapshots.extraction.words.phrases import (
    ADJ,
    ADV,
    CONJ,
    DET,
    MARK,
    MORE,
    NAME,
    NOUN,
    NUM,
    PART,
    PREP,
    PRON,
    REL,
    VERB,
    Words,
    is_plural,
)

_SIBLING = 7
"""Words of one member of a list of counted things, at most."""
_LIST = 6
_COMPLEMENT = 9
"""Words after a noun that a label takes over, at most."""
GRADING = frozenset(["total", "than", "least", "around", "about", "over", "most", "under", "nearly", "almost", "at", "to"])
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am"])
_CURRENCY_SIGNS = frozenset("$€£¥")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb as its past participle, with its particle: "paid out"."""

    participle: str
    passive: bool


def verb_before(words: Words, first: int) -> Verb | None:
    """The verb that acts on what the number at word `first` counts; also over the members of a list before it."""
    begin: int | None = first
    for _ in range(_LIST):
        if begin is None:
            break
        last = past_grading(words, begin - 1)
        particle = words.lows[last] if last > 0 and words.lows[last] in PARTICLES and _participle(words, last - 1) else ""
        index = last - bool(particle)
        if _leads_to_place(words, index, particle):
            return None
        participle = _participle(words, index)
        if participle:
            return Verb(
                f"{participle} {_own_particle(words, last, particle)}".strip(), passive=index > 0 and words.lows[index - 1] in BE
            )
        begin = sibling(words, index)
    return None


def _leads_to_place(words: Words, index: int, particle: str) -> bool:
    """As in "prices doubled | in 8 markets", "marks were found | on 40 boats"."""
    if particle == "in":
        return _participle(words, index) not in TAKING_IN
    return particle == "on" and words.lows[index - 1] in BE


def _own_particle(words: Words, index: int, particle: str) -> str:
    """The particle at word `index`, where it does not grade the number: in "handed over some 40", not in "over 40"."""
    return "" if particle in GRADING and index + 1 < len(words) and words.classes[index + 1] == NUM else particle


def past_grading(words: Words, index: int) -> int:
    """The last word before "a total of", "more than" and the like."""
    while (
        index >= 0
        and words.lows[index] not in ("away", "back")
        and (words.classes[index] in (ADV, DET, MORE) or _is_grading(words, index))
    ):
        index -= 1
    return index


def _is_grading(words: Words, index: int) -> bool:
    if words.lows[index] == "of":
        return index > 0 and words.lows[index - 1] in ("total", "sum", "average")
    if words.lows[index] == "on":
        return words.lows[index + 1 : index + 2] == ["average"]
    return words.lows[index] in ("total", "average", "than", "least", "most")


def _participle(words: Words, index: int) -> str:
    if index < 0 or words.lows[index] in NOT_DONE_TO:
        return ""
    low = words.lows[index]
    if words.classes[index] == PART or _opens_line_as_participle(words, index):
        return low
    if low in PARTICIPLES:
        return PARTICIPLES[low]
    if index and (
        words.lows[index - 1] in TO_COME
        or (words.classes[index - 1] == CONJ and "will" in words.lows[max(0, index - _COMPLEMENT) : index])
    ):
        return _to_be_done(words, index)
    return PRESENT_PARTICIPLES.get(low, "") if _follows_subject(words, index) or _commands(words, index) else ""


def _commands(words: Words, index: int) -> bool:
    """As in "Stop 38 drivers": the plain verb that opens a line."""
    return index == 0 and words.tokens[0].istitle() and not is_plural(words.lows[0]) and words.classes[0] in (NOUN, VERB, NAME)


def _opens_line_as_participle(words: Words, index: int) -> bool:
    """As in "6) Delivered 9,785 parcels": written large because it opens its line, and so read as a name."""
    opens = index == 0 or words.classes[index - 1] == MARK
    return opens and words.classes[index] == NAME and words.lows[index].endswith("ed")


def _to_be_done(words: Words, index: int) -> str:
    """As in "will create 40 jobs", "plans to build 12 schools": what has not happened yet is not told as done."""
    low = words.lows[index]
    participle = PRESENT_PARTICIPLES.get(low) or regular_participle(low)
    states = low in STATING | CHANGES | COSTING | DIMENSIONS_DONE | TAKING_NO_OBJECT or participle in NOT_DONE_TO
    is_base = words.classes[index] in (NOUN, VERB) and not is_plural(low)  # "loans to firms" has no verb
    return f"to be {participle}" if is_base and not states else ""


def regular_participle(base: str) -> str:
    """The participle in -ed of a verb that no list names."""
    if base.endswith("e"):
        return f"{base}d"
    return f"{base[:-1]}ied" if base.endswith("y") and base[-2:-1] not in tuple("aeiou") else f"{base}ed"


def _follows_subject(words: Words, index: int) -> bool:
    """Is the word a verb: "teams serve", "the plant employs", but not "reserve" of "their reserve forces"?"""
    if index == 0:
        return False
    if words.lows[index - 1] in ("help", "helps", "helped"):
        return True
    before = words.classes[index - 1] in (PRON, ADV, NAME, REL) or is_plural(words.lows[index - 1])
    return before or words.lows[index].endswith("s")


def sibling(words: Words, index: int) -> int | None:
    """The number of the list member before the joint at word `index`: in "15 tents, 8 pumps and 3" from "and" to 8."""
    joint = index
    while index >= 0 and (words.classes[index] == CONJ or words.lows[index] == ","):
        index -= 1
    if index < 0 or index == joint:
        return None
    for number in range(index, max(-1, index - _SIBLING), -1):
        if words.classes[number] == NUM:
            return number_start(words, number)
        if words.classes[number] not in (NOUN, NAME, ADJ, PREP, DET, CONJ):
            return None
    return None


def number_start(words: Words, index: int) -> int:
    """First word of the number whose last is `index`, with its sign of currency."""
    while index > 0 and (words.classes[index - 1] == NUM or words.lows[index - 1] in _CURRENCY_SIGNS):
        index -= 1
    return index
