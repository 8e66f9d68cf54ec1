"""What an English sentence says of a figure, as a noun phrase: what is counted, what happened to it, where.

The classes of words are those by which entities are read; no grammar is parsed. Each rule answers for one shape of
sentence and gives way where it does not see it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from snapshots.alignment.labelling.counted import counted, elided
from snapshots.alignment.labelling.durations import sum_done, time_to
from snapshots.alignment.labelling.measured import change, effect, extent, level, measured, price, spent
from snapshots.alignment.labelling.parts_told import part, those_who
from snapshots.alignment.labelling.said import Said, joined, said_of, stripped, text_after, trimmed
from snapshots.alignment.labelling.verbs import verb_before
from snapshots.data.head_words import PROPORTIONS
from snapshots.data.label_words import HANGING, MEASURED_NOUNS, OPENING, PAST_PARTICIPLES, RATE_NOUNS
from snapshots.documents import fold
from snapshots.extraction.naming.noun_phrases import phrase_end
from snapshots.extraction.words.phrases import ADJ, ADV, AUX, CONJ, MARK, NAME, NOUN, NUM, PART, PREP, REL, SUB, VERB, is_plural
from snapshots.extraction.words.tokens import HYPHENS
from snapshots.figures import Figure, Kind

MOST_WORDS = 11
_REACH = 12
_CLAUSE_MARKS = frozenset(",;:.()—–|•%")
_WORD = re.compile(r"[^\W\d_]{4}")

_RULES: tuple[Callable[[Said], str], ...] = (
    time_to,  # "it takes 14 days to obtain a passport"
    those_who,  # "of those who fled, 130 live in camps"
    change,  # "emissions were cut by 23 %": Change in emissions
    price,  # "families paid 13.7 cents per litre": Price per litre
    level,  # "class size fell to 24 pupils": Class size
    part,  # "a third of them women": Share of teachers who are women
    counted,  # "they planted 40 trees": Trees planted
    elided,  # "of whom 410 needed care": Patients who needed care
    spent,  # "we need $5m": Money needed
    measured,  # "wind farms delivered 378 TWh": Energy delivered by wind farms
)
_RULES_WITHOUT_NOUN: tuple[Callable[[Said], str], ...] = (
    time_to,  # "it takes 14 days to obtain a passport"
    those_who,  # "of those who fled, 130 live in camps"
    elided,  # "of whom 410 needed care"
    sum_done,  # "we raised £5 million"
    effect,  # "it adds 0.4 percentage points to inflation": Effect on inflation
    extent,  # "it runs for four years": Duration
)
_TELLING = MEASURED_NOUNS | PROPORTIONS | RATE_NOUNS | {"level", "levels", "speed"}
"""Names of measures, which say by themselves what is told."""


def phrase_of(figure: Figure) -> str:
    """The noun phrase for a figure of an English sentence; '' where no clean one is found."""
    said = said_of(figure)
    if said is None:
        return ""
    if not figure.entity:
        return _bounded(next((told for rule in _RULES_WITHOUT_NOUN if (told := rule(said))), ""))
    if figure.kind is Kind.COUNT and text_after(figure)[:1] in HYPHENS:
        return fold(figure.entity)  # "41-member Alliance"
    return _bounded(next((told for rule in _RULES if (told := rule(said))), ""))


def counted_after(figure: Figure) -> str:
    """The noun right after a number that has a name before it: "transformers" of "Finland: 30 transformers"; ''."""
    said = said_of(figure)
    if said is None:
        return ""
    worth = (said.low(said.last), said.low(said.last + 1)) == ("worth", "of")
    start = said.last + 2 * worth + (said.low(said.last) == "of")
    if said.sort(start) not in (NOUN, NAME, ADJ, PART) and not (worth and said.sort(start) == VERB):
        return ""
    end = phrase_end(said.words, start, len(said.words), before=said.first)
    return stripped(said.words.span(start, end)) if end > start and said.sort(end) in (MARK, PREP, CONJ) else ""


def told_behind(figure: Figure, name: str) -> str:
    """What is told of the noun behind a number that a name leads: "Health: 230 | children were vaccinated"; '' without one.

    The name of a measure says by itself what is told: "Fertility rate: 3.1 children a woman".
    """
    said = said_of(figure)
    if said is None:
        return ""
    first = said.last + (figure.kind in (Kind.PERCENT, Kind.MEASURE) and said.low(said.last) == "of")
    end = phrase_end(said.words, first, len(said.words), before=said.first)
    if end == first or not _opens_noun(said, first):
        return ""
    noun = said.words.span(first, end)
    if _is_told_of(said, end):
        return phrase_of(replace(figure, entity=noun))
    is_name_of_measure = not _TELLING.isdisjoint(name.lower().split())
    return "" if first > said.last or is_name_of_measure or noun != figure.entity else noun


def _opens_noun(said: Said, index: int) -> bool:
    """As in "| children", "| stolen bicycles"."""
    is_stolen = said.low(index) in PAST_PARTICIPLES and said.sort(index + 1) == NOUN
    return said.sort(index) in (NOUN, ADJ) or is_stolen


def _is_told_of(said: Said, end: int) -> bool:
    """Does a statement about the noun begin at word `end`? A noun behind a plural is its verb: "schools | serve | as camps"."""
    verb = end + (said.sort(end) == ADV)
    return said.sort(verb) in (AUX, PART, VERB, REL) or (said.sort(verb) == NOUN and is_plural(said.low(end - 1)))


def done_after(figure: Figure) -> str:
    """The participle that alone follows the number: "trained" of "640 trained, half of them women"; ''."""
    said = said_of(figure)
    alone = said is not None and said.sort(said.last) == PART and said.sort(said.last + 1) == MARK
    return said.low(said.last) if said is not None and alone else ""


def acts_again(figure: Figure) -> bool:
    """As in "the storm hit 19 people and | forced | 40 from their huts": what acts was taken for what is counted."""
    said = said_of(figure)
    if said is None or said.sort(said.last) not in (PREP, MARK):
        return False
    if said.sort(said.first - 2) != CONJ and said.low(said.first - 2) != "but":
        return False
    before = said.words.lows[: said.first - 2]
    acts = verb_before(said.words, said.first) is not None
    return acts and bool(said.noun) and all(word in before for word in said.noun.lower().split())


def clause_of(figure: Figure, reach: int = _REACH) -> str:
    """The shortest clause around the figure with the number cut out as "…"; '' where nothing else is in it.

    At most `reach` words stand on each side.
    """
    said = said_of(figure)
    if said is None:
        return ""
    begin, end = _clause(said, reach)
    left = fold(said.words.span(begin, said.first)) if begin < said.first else ""
    right = trimmed(said.words.span(said.last, end)) if said.last < end else ""
    return joined(left, "…", right) if _WORD.search(f"{left} {right}") else ""


def _clause(said: Said, reach: int) -> tuple[int, int]:
    """First word of the clause, and the word after its last."""
    begin = next((index + 1 for index in said.near_before(said.first, reach) if _bounds(said, index)), max(0, said.first - reach))
    end = next((index for index in range(said.last, said.last + reach) if _bounds(said, index)), said.last + reach)
    while begin < said.first and (said.low(begin) in OPENING or (said.low(begin), said.low(begin + 1)) == ("total", "of")):
        begin += 1
    return begin, min(end, len(said.words))


def _bounds(said: Said, index: int) -> bool:
    return said.low(index) in _CLAUSE_MARKS or said.sort(index) in (SUB, NUM)


def _bounded(text: str) -> str:
    """Within the longest that a label may be, ended where a phrase ends."""
    words = trimmed(text).split()
    if len(words) <= MOST_WORDS:
        return " ".join(words)
    cut = next((index for index in range(MOST_WORDS, 2, -1) if words[index].lower() in HANGING), MOST_WORDS)
    return trimmed(" ".join(words[:cut]))
