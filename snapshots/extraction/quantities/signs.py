"""Signs before a number and brackets around it: "−5", "minus three", "+4 %", "(1,250)"."""

from __future__ import annotations

from decimal import Decimal

from snapshots.extraction.numbers.values import Numeral, scale_words
from snapshots.extraction.quantities.money import money_before
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.units import percent_at
from snapshots.extraction.words.tokens import CURRENCY, NUMBER, Tokens

_MINUS = frozenset("-−–")
_MINUS_WORDS = frozenset(["minus", "negative"])
_TESTED = frozenset(
    [
        "test",
        "tests",
        "tested",
        "testing",
        "result",
        "results",
        "confirmed",
        "screened",
        "hiv",
        "pcr",
        "culture",
        "smear",
        "cultures",
        "smears",
    ]
)
"""Words before "negative" that make it the outcome of a test."""
_HYPHENS = frozenset("-‑–‐")
_BEFORE_MINUS = frozenset('([=:<>~≤≥|/±+*×"“,;→')


def take_sign(tokens: Tokens, found: Quantity, floor: int) -> bool:
    """Takes the sign before `found`, from token `floor` on, into it; True for a minus."""
    at = found.first - 1
    if at < floor:
        return False
    at -= _is_hyphen_of_minus(tokens, at)
    if tokens.word(at) in _MINUS_WORDS and tokens.kind(at - 1) != NUMBER and not _is_outcome(tokens, at):
        found.first = at
        return True
    negative = _is_spaced_minus(tokens, at, found) or (tokens.glued(found.first) and _is_minus(tokens, at))
    if negative or (tokens.glued(found.first) and _is_plus(tokens, at)):
        found.first = at
    return negative


def _is_spaced_minus(tokens: Tokens, at: int, found: Quantity) -> bool:
    """As in the cell "- 30.3 %", in "guests (- 4 %)": nothing but the number stands with the sign."""
    if tokens.word(at) not in _MINUS or tokens.glued(found.first):
        return False
    percent = percent_at(tokens, found.number_last)
    last = percent.last if percent is not None else found.number_last
    if at == 0:
        return last == len(tokens)
    return percent is not None and tokens.word(at - 1) == "(" and tokens.word(last) == ")"


def _is_hyphen_of_minus(tokens: Tokens, at: int) -> bool:
    """As in "minus-| 5", glued to its number."""
    return tokens.word(at) in _HYPHENS and tokens.word(at - 1) in _MINUS_WORDS and tokens.glued(at + 1)


def _is_outcome(tokens: Tokens, at: int) -> bool:
    """As in "people who tested negative 12,308"."""
    return tokens.word(at) == "negative" and tokens.word(at - 1) in _TESTED


def _is_plus(tokens: Tokens, at: int) -> bool:
    """As in "| +4 %", not "2+4"."""
    return tokens.word(at) == "+" and (at == 0 or not tokens.glued(at))


def _is_minus(tokens: Tokens, at: int) -> bool:
    """As in "| -5", "(−3", "$-4", not "10–15", "Covid-19"; the number is glued to the mark at token `at`."""
    word, before = tokens.word(at), tokens.word(at - 1)
    if word not in _MINUS or (word == "–" and tokens.kind(at - 1) == NUMBER):
        return False
    return at == 0 or not tokens.glued(at) or before in _BEFORE_MINUS or tokens.kind(at - 1) == CURRENCY


def take_brackets(tokens: Tokens, found: Quantity) -> bool:
    """As in "(1,250) thousand dollars", "$(40)", a cell that is "(3.2)": brackets mean less than nothing."""
    at, last = found.first, found.last
    if tokens.word(at - 1) != "(" or tokens.word(last) != ")" or tokens.kind(found.number_first) != NUMBER:
        return False
    sign = tokens.kind(at - 2) == CURRENCY
    probe = Numeral(at, last + 1, Decimal(1), 0, "digits")
    scale_words(tokens, probe)
    if not (sign or probe.scaled or percent_at(tokens, last + 1) or _is_whole_cell(tokens, found)):
        return False
    found.first, found.last = at - 1, probe.last
    found.multiply(Decimal(1), probe.power)
    money = money_before(tokens, found.first, "USD") if sign else None
    if money is not None:
        found.paid(money)
    return True


def _is_whole_cell(tokens: Tokens, found: Quantity) -> bool:
    """Is there nothing in the text but the number in its brackets, as a cell is shown?"""
    whole = found.first == 1 and found.last + 1 == len(tokens) and found.value is not None
    return whole and tokens.text[tokens.starts[0] - 1 : tokens.starts[0]] == " "
