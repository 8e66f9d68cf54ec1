"""Spans of time that state nothing: they date another fact, name a rate, or tell how often: "over the last two years".

What lasts is a figure, as in "it took 23 days".
"""

from __future__ import annotations

from snapshots.data.english_references import AGO, RELATIVE
from snapshots.data.english_words import CLASSES, MODALS, PERIODS
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.ages import age_reason
from snapshots.extraction.exclusions.rules import Rule, first_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import is_noun, is_number
from snapshots.extraction.words.tokens import HYPHENS, WORD, Tokens

_CLOCK_CODES = frozenset(["h", "min", "s"])
_RATES_AND_RECORDS = listed(
    "rate rates average averages mean median incidence total totals moving rolling sum trend low lows high highs peak record "
    "note notes bond bonds gilt gilts bund treasury treasuries futures mortgage mortgages "
    "target targets standard standards performance plan plans strategy strategies roadmap forecast outlook"
)
_RATES_OF_KIND = listed("rate rates average averages mean median")
"""What the nouns behind a span may end in: "the 28-day readmission | rate |"."""
_MOST_OF_RATE = 2
_TOLD_AFTER_SPANS = listed("survival mortality readmission readmissions retention recidivism")
"""Rates that go by their own name: "5-year | survival |"."""
_SORTS_OF_RATES = listed("fixed variable moving rolling forward real nominal government treasury strategic corporate")
_OPENING_QUOTES = frozenset(["“", '"', "„", "«", "‘"])
_CLOSING_QUOTES = frozenset(["”", '"', "“", "»", "’"])
_OF_OTHERS = listed("expect want need see hope foresee predict plan")
_NEAR_SPEAKER = 3
"""Tokens back from "two hours" to "I", of whom alone the verb between can tell: "I walk two hours"."""
_SIGNS_OF_TIME = frozenset(["h", "hr", "min", "s", "ms"])
_BEFORE_LAST = frozenset(["the", "these", "those", "its", "their", "our", "in", "over", "during", "for", "within", "of"])
"""As in "in the | last | almost two years", where it is no verb."""


def span_reason(tokens: Tokens, quantity: Quantity) -> str | None:
    """The reason why a span of time is no figure, or None; ages of persons among them."""
    return first_reason(_RULES, tokens, quantity) or age_reason(tokens, quantity)


def _lasts(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "will last | 100 years", "built to last | at least 50 years": a verb, behind a modal or before what grades it."""
    earlier = tokens.word(quantity.first - 2)
    verb = earlier in MODALS or (quantity.graded and earlier not in _BEFORE_LAST)
    return tokens.word(quantity.first - 1) == "last" and verb


def _dates_another(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the last | two days", "two days | later"; "48 h after plating" measures."""
    before = tokens.word(quantity.first - 1)
    measured = tokens.shown(quantity.last - 1) in _SIGNS_OF_TIME
    follow = tokens.word(quantity.last)
    return before in RELATIVE or before == "same" or follow == "ago" or (follow in AGO and not measured)


def _opens_with_limit(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "| Within 24 hours | 340 homes had power again": by when it was, ahead of what is told."""
    later = range(quantity.last, len(tokens))
    is_limit = quantity.first == 0 and tokens.words[0] == "within"
    return is_limit and any(is_number(tokens, index) for index in later)


def _is_known_span(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "throughout the | five days | of the fair", "the schools stay shut in those | four weeks"."""
    before, earlier = tokens.word(quantity.first - 1), tokens.word(quantity.first - 2)
    pointed = before in ("these", "those") and tokens.word(quantity.last) != "of"
    return pointed or (earlier == "throughout" and before in ("the", "all"))


def _is_difference_of_ages(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "| five years | older than she was"; "4.2 years older than controls" compares groups."""
    if tokens.word(quantity.last) not in ("older", "younger") or quantity.graded:
        return False
    other = quantity.last + 2
    is_person = CLASSES.get(tokens.word(other)) == "pron" or tokens.word(other) in ("her", "his") or tokens.shown(other).istitle()
    return tokens.word(quantity.last + 1) != "than" or is_person


def _is_running(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "for | two years | running"; not "spent | 40 years | running the mill"."""
    goes_on = is_noun(tokens, quantity.last + 1) or CLASSES.get(tokens.word(quantity.last + 1)) == "det"
    return tokens.word(quantity.last) == "running" and (not goes_on or tokens.word(quantity.first - 1) == "for")


def _is_bound_of_past(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "over the last four or | five years"."""
    index = quantity.first
    if tokens.word(index - 1) not in ("or", "to"):
        return False
    return is_number(tokens, index - 2) and tokens.word(index - 3) in RELATIVE


def is_told_of_oneself(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "“I have come here for | 40 years | and never saw it": how long it was for the person whose words are given."""
    first, before = quantity.first, tokens.word(quantity.first - 1)
    begin = 0 if before == "for" else max(0, first - _NEAR_SPEAKER)
    quoted = tokens.word(0) in _OPENING_QUOTES or tokens.word(len(tokens) - 1) in _CLOSING_QUOTES
    spoken = before == "for" or (quoted and before not in _OF_OTHERS)
    return spoken and any(tokens.shown(step) == "I" for step in range(begin, first))


def _is_one_day_idiom(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "one day | , the bridge will open", "it may | one day | open"."""
    is_one = quantity.unit == "d" and not quantity.graded and tokens.words[quantity.number_first] == "one"
    opens = quantity.first == 0 and tokens.word(quantity.last) in ("in", "last", "when") and not _is_stay(tokens, quantity.last)
    return is_one and (opens or tokens.word(quantity.last) == "," or tokens.word(quantity.first - 1) in MODALS)


def _is_stay(tokens: Tokens, index: int) -> bool:
    """As in "One day in | hospital costs $400", not "One day in | July", "One day in | the summer"."""
    return tokens.word(index) == "in" and is_noun(tokens, index + 1)


def _is_vague_span(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "for | thousands of years"."""
    return quantity.form == "vague" and quantity.unit == "a" and tokens.word(quantity.first - 1) in ("for", "over")


def _is_rhythm(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "measures the level every | ten seconds": how often. A limit per span states both: "refills 10 every | 5 minutes"."""
    if tokens.word(quantity.first - 1) != "every" or quantity.graded or quantity.unit not in _CLOCK_CODES:
        return False
    earlier = range(quantity.first - 1)
    return not any(is_number(tokens, index) for index in earlier)


def _is_length_of_rate(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the seven-day rate", "a 30-day moving average", "at a 30-year low", "the 18-week standard", "5-year survival".

    How long a rate or a record is taken over; what a standard or a plan is called.
    """
    compound = tokens.word(quantity.last - 2) in HYPHENS or tokens.word(quantity.number_last) in HYPHENS
    follow = quantity.last + (tokens.word(quantity.last) in _SORTS_OF_RATES)
    named = tokens.word(follow) in _RATES_AND_RECORDS or tokens.word(follow) in _TOLD_AFTER_SPANS
    return compound and (named or _is_before_rate(tokens, follow))


def _is_before_rate(tokens: Tokens, index: int) -> bool:
    """As in "the 28-day | readmission rate | fell"; not "a two-year | interest rate freeze |"."""
    last = index
    while last - index < _MOST_OF_RATE and is_noun(tokens, last) and tokens.word(last) not in _RATES_OF_KIND:
        last += 1
    return tokens.word(last) in _RATES_OF_KIND and not is_noun(tokens, last + 1)


def _is_ordinal_of_time(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "for a third day", "a fifth week of talks": which one, not how long."""
    thing = tokens.words[quantity.last - 1]
    return (
        quantity.form == "fraction"
        and quantity.last - quantity.number_last == 1
        and tokens.word(quantity.number_last) != "of"
        and (thing in PERIODS or thing == "time")
        and tokens.words[quantity.number_last - 1] not in ("half", "quarter")
        and tokens.kind(quantity.number_first) == WORD
    )


def _is_half_year(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the half-year", "half year 2023", "half-years": six months of the calendar; "half a year" is a duration."""
    words = tokens.words[quantity.first : quantity.last]
    return words[:1] == ["half"] and words[-1] in ("year", "years") and "a" not in words


_RULES = (
    Rule(_is_half_year, "period", "the half-year"),
    Rule(_is_length_of_rate, "period", "the seven-day rate"),
    Rule(_is_rhythm, "period", "every ten seconds"),
    Rule(_is_ordinal_of_time, "ordinal", "for a third day"),
    Rule(_is_vague_span, "period", "for thousands of years"),
    Rule(is_told_of_oneself, "period", "“I have come here for 40 years”"),
    Rule(_is_one_day_idiom, "idiom", "one day, it will open"),
    Rule(_lasts, None, "will last 100 years"),
    Rule(_dates_another, "period", "over the last two days, two days later"),
    Rule(_opens_with_limit, "period", "Within 24 hours 340 homes had power again"),
    Rule(_is_known_span, "period", "throughout the five days"),
    Rule(_is_difference_of_ages, "period", "five years older than she was"),
    Rule(_is_running, "period", "for two years running"),
    Rule(_is_bound_of_past, "period", "over the last four or five years"),
)
