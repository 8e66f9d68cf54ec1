"""What was done to a sum, how often something was done, and how long it takes."""

from __future__ import annotations

from snapshots.alignment.labelling.said import Said, head_of, joined
from snapshots.alignment.labelling.statements import complement, opens_statement, predicate
from snapshots.alignment.labelling.verbs import Verb, past_grading, verb_before
from snapshots.data.label_words import ASKING, TAKING_TIME, UNIT_NOUNS
from snapshots.extraction.words.phrases import ADV, is_plural
from snapshots.figures import Figure, Kind

_PERIODS_OF_RATES = frozenset(["d", "wk", "mo", "a"])


def unit_noun(figure: Figure) -> str:
    """What a measure without a noun of its own is of, also for a day or a year; ''."""
    measure, _, period = figure.unit.partition("/")
    return UNIT_NOUNS.get(measure, "") if not period or period in _PERIODS_OF_RATES else ""


def time_to(said: Said) -> str:
    """As in "it takes only | 14 days | to obtain a passport": Time to obtain a passport."""
    end = said.last + 2 * ((said.low(said.last), said.low(said.last + 1)) == ("on", "average"))
    if said.low(end) != "to" or unit_noun(said.figure) != "Time":
        return ""
    verb = past_grading(said.words, said.first - 1)
    before = verb - 1 - (said.sort(verb - 1) == ADV)
    if said.low(verb) not in TAKING_TIME or said.low(before) not in ("", "it"):
        return ""
    told = complement(said.words, end, said.stop)
    return f"Time {told}" if told else ""


def times_done(said: Said, subject: str, verb: Verb | None) -> str:
    """As in "boats were launched | 1,412 times |": Times boats were launched; '' where nothing was done so often."""
    if verb is None or said.figure.kind is not Kind.COUNT or not said.figure.quote.lower().endswith(" times"):
        return ""
    be = "were" if is_plural(head_of(subject)) else "was"
    return joined("Times", subject, be if verb.passive else "", verb.participle)


def sum_done(said: Said) -> str:
    """As in "we raised | £5 million |", "it has asked for | $70 million |": Money raised, Money requested."""
    if said.figure.kind is not Kind.MONEY:
        return ""
    link = past_grading(said.words, said.first - 1)
    if said.low(link) == "for" and said.low(link - 1) in ASKING:
        return "Money requested"
    verb = verb_before(said.words, said.first)
    told = predicate(said.words, said.last, said.last, stop=said.stop, head="money") if verb else ""
    return joined("Money", verb.participle, told) if verb and not opens_statement(told) else ""
