"""Numbers inside a sign or a formula: "Oct3/4", "14C/12C", "s−1", "t(39)", "4K video"."""

from __future__ import annotations

from snapshots.extraction.exclusions.references import lettered_reference
from snapshots.extraction.exclusions.rules import Rule, first_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.units import measure_at
from snapshots.extraction.words.neighbours import counts_noun, is_noun
from snapshots.extraction.words.tokens import NUMBER, WORD, Tokens

_LONGEST_SIGN, _MOST_ARGUMENTS, _LONGEST_FORMAT = 3, 6, 2
_LONGEST_SUM = 6
_SUM_SIGNS = frozenset("+-−–×x*÷/=?")
_EQUAL, _ONE, _STOPS = frozenset(["=", "is", "equals"]), frozenset(["1", "one"]), frozenset(".;:,()")
_REACH = 6
"""Tokens within which the other side of what a unit means has its unit."""
_CARBON = frozenset(["11", "13", "14"])


def formula_reason(tokens: Tokens, quantity: Quantity) -> str | None:
    """Why marks around the digits make them part of a sign; None where they do not."""
    return first_reason(_RULES, tokens, quantity) if tokens.kind(quantity.number_first) == NUMBER else None


def _is_format(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "4K video", "a 10K race": thousands count a plural, and so small a number of kelvins has its space."""
    index = quantity.number_first + 1
    if tokens.shown(index) != "K" or not tokens.glued(index) or len(tokens.words[quantity.number_first]) > _LONGEST_FORMAT:
        return False
    return is_noun(tokens, index + 1) and not counts_noun(tokens, index + 1)


def _is_glued_to_word(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    glued = index > 0 and tokens.glued(index) and quantity.first == index
    return glued and tokens.kind(index - 1) == WORD and quantity.form in ("fraction", "multiple")


def _has_minus_of_word(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    if index == 0 or quantity.first != index or not tokens.glued(index) or tokens.words[index - 1] not in "−–":
        return False
    return tokens.kind(index - 2) == WORD and tokens.glued(index - 1)


def _is_exponent(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    return (
        _has_minus_of_word(tokens, quantity) and len(tokens.words[index - 2]) <= _LONGEST_SIGN and len(tokens.words[index]) == 1
    )


def _follows_caret(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    return tokens.word(index - 1) == "^" and tokens.glued(index) and tokens.glued(index - 1)


def _is_isotope(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    sign, follow = index + 1, tokens.word(index + 2)
    if tokens.kind(sign) != WORD or not tokens.glued(sign) or not tokens.shown(sign)[0].isupper():
        return False
    if follow == "/" and tokens.kind(index + 3) == NUMBER and tokens.kind(index + 4) == WORD and tokens.glued(index + 4):
        return True
    if tokens.word(index - 1) == "[" and follow == "]":
        return True
    return tokens.shown(sign) == "C" and tokens.words[index] in _CARBON and is_noun(tokens, index + 2)


def _is_argument(tokens: Tokens, quantity: Quantity) -> bool:
    """Is it among the degrees of freedom of a statistic?"""
    index = quantity.number_first
    step = index - 1
    while index - step < _MOST_ARGUMENTS and (tokens.kind(step) == NUMBER or tokens.word(step) == ","):
        step -= 1
    opened = tokens.word(step) == "(" and tokens.glued(step) and tokens.glued(step + 1)
    return opened and tokens.kind(step - 1) == WORD and len(tokens.words[step - 1]) == 1


def _is_sum(tokens: Tokens, _found: Quantity) -> bool:
    """As in "2 + 3 =", "7 x 4 = ?": a sum that a form asks for, with nothing else in its line."""
    return (
        len(tokens) <= _LONGEST_SUM
        and "=" in tokens.words[3:]
        and all(tokens.kind(index) == NUMBER or tokens.words[index] in _SUM_SIGNS for index in range(len(tokens)))
    )


def defines_unit(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "1 Ml is one million litres", "one GWh = 1,000 MWh.": both numbers say only what a unit means."""
    if quantity.graded:
        return False
    first, equal, last = quantity.first, quantity.last, quantity.last
    if quantity.value == 1 and tokens.word(equal) in _EQUAL:
        last = next((end for index in range(equal + 2, equal + _REACH) if (end := _end_of_measure(tokens, index))), 0)
        return _opens_clause(tokens, first) and _ends_clause(tokens, last)
    before = range(first - 2, max(first - _REACH, 0), -1) if tokens.word(first - 1) in _EQUAL else ()
    unit = next((index for index in before if _end_of_measure(tokens, index) == first - 1), 0)
    return tokens.word(unit - 1) in _ONE and _opens_clause(tokens, unit - 1) and _ends_clause(tokens, last)


def _end_of_measure(tokens: Tokens, index: int) -> int:
    measure = measure_at(tokens, index, compound=True) if index < len(tokens) and tokens.kind(index) == WORD else None
    return measure.last if measure is not None else 0


def _opens_clause(tokens: Tokens, index: int) -> bool:
    return index == 0 or tokens.words[index - 1] in _STOPS


def _ends_clause(tokens: Tokens, index: int) -> bool:
    return index == len(tokens) or (0 < index < len(tokens) and tokens.words[index] in _STOPS)


_RULES = (
    Rule(_is_sum, "formula", "2 + 3 ="),
    Rule(lettered_reference, "reference", "Fig. 3A"),
    Rule(_is_format, "name", "4K video, a 10K race"),
    Rule(_is_glued_to_word, "name", "Oct3/4"),
    Rule(_is_exponent, "exponent", "s−1"),
    Rule(_follows_caret, "exponent", "4 × 10^400, which is beyond any quantity"),
    Rule(_has_minus_of_word, None, "Covid−19, 2019–20: no formula"),
    Rule(_is_isotope, "name", "13C/12C, [11C], 14C dates"),
    Rule(_is_argument, "argument", "t(39) = 1.2, F(3, 8.9) = 4.1"),
)
