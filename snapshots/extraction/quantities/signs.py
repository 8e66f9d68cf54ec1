"""Signs before a number and brackets around it: "−5", "minus three", "+4 %", "(1,250)"."""

from __future__ import annotations

from decimal import Decimal

from snapshots.data.listing import listed
from snapshots.extraction.numbers.values import Numeral, scale_words
from snapshots.extraction.quantities.money import money_before
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.units import percent_at
from snapshots.extraction.words.neighbours import is_noun
from snapshots.extraction.words.tokens import CURRENCY, NUMBER, PRINTED_HYPHENS, Tokens

_MINUS = frozenset("-−–‑")
_DEGREES = frozenset(["Cel", "deg", "[degF]"])
_JOINING = frozenset(["to", "and", "or", *PRINTED_HYPHENS])
_MINUS_WORDS = frozenset(["minus", "negative"])
_BEFORE_SPACED_MINUS = listed("was were is are be of by to at from between and or than reached averaged totalled")
"""Words that no dash follows, as it does a name: "Zone B − 40 households", where U+2212 is set for a dash."""
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
_BEFORE_MINUS = frozenset('([=:<>~≤≥|/±+*×"“,;→')
_WRITTEN_TO_THE_NEXT = frozenset(["and", "by", "with", "to", "for", "as", "so"])
"""What Arabic writes to the next word, and to the sign of a number: "and-6 %", "by-8 %"."""


def take_sign(tokens: Tokens, quantity: Quantity, floor: int) -> bool:
    """Takes the sign before `quantity`, from token `floor` on, into it; True for a minus."""
    index = quantity.first - 1
    if index < floor:
        return False
    index -= _is_hyphen_of_minus(tokens, index)
    if tokens.word(index) in _MINUS_WORDS and tokens.kind(index - 1) != NUMBER and not _says_how_many(tokens, index, quantity):
        quantity.first = index
        return True
    negative = _is_spaced_minus(tokens, index, quantity) or (tokens.glued(quantity.first) and _is_minus(tokens, index))
    if negative or (tokens.glued(quantity.first) and _is_plus(tokens, index)):
        quantity.first = index
    return negative


def take_below_zero(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "12 degrees | below zero |": takes the words into `quantity`; not where a range ends, "3 to 5 degrees below zero"."""
    below = quantity.unit in _DEGREES and tokens.words[quantity.last : quantity.last + 2] == ["below", "zero"]
    if not below or (tokens.kind(quantity.first - 2) == NUMBER and tokens.word(quantity.first - 1) in _JOINING):
        return False
    quantity.last += 2
    return True


def _is_spaced_minus(tokens: Tokens, index: int, quantity: Quantity) -> bool:
    """As in the cell "- 30.3 %", in "guests (- 4 %)": nothing but the number stands with the sign."""
    if tokens.word(index) not in _MINUS or tokens.glued(quantity.first):
        return False
    if _stands_for_minus(tokens, index):
        return not _is_dash_between_counts(tokens, index, quantity)
    percent = percent_at(tokens, quantity.number_last)
    last = percent.last if percent is not None else quantity.number_last
    if index == 0:
        return last == len(tokens)
    return percent is not None and tokens.word(index - 1) == "(" and tokens.word(last) == ")"


def _stands_for_minus(tokens: Tokens, index: int) -> bool:
    """As in "was | − 3.4 %", "by - 3.4 %": no dash by the word before it; not "8 − 3"."""
    return tokens.word(index - 1) in _BEFORE_SPACED_MINUS and not tokens.glued(index)


def _is_dash_between_counts(tokens: Tokens, index: int, quantity: Quantity) -> bool:
    """As in "sank 2 of | – 3 boats": a number before "of" has its whole behind it, and no whole is less than nothing."""
    return tokens.word(index - 1) == "of" and tokens.kind(index - 2) == NUMBER and is_noun(tokens, quantity.number_last)


def _is_hyphen_of_minus(tokens: Tokens, index: int) -> bool:
    """As in "minus-| 5", glued to its number."""
    return tokens.word(index) in PRINTED_HYPHENS and tokens.word(index - 1) in _MINUS_WORDS and tokens.glued(index + 1)


def _says_how_many(tokens: Tokens, index: int, quantity: Quantity) -> bool:
    """As in "people who tested negative 12,308", "menos 22 do que o previsto": so many fewer."""
    if tokens.word(quantity.last) == "than":
        return True
    return tokens.word(index) == "negative" and tokens.word(index - 1) in _TESTED


def _is_plus(tokens: Tokens, index: int) -> bool:
    """As in "| +4 %", not "2+4"."""
    return tokens.word(index) == "+" and (index == 0 or not tokens.glued(index))


def _is_minus(tokens: Tokens, index: int) -> bool:
    """As in "| -5", "(−3", "$-4", not "10–15", "Covid-19"; the number is glued to the mark at token `index`."""
    word, before = tokens.word(index), tokens.word(index - 1)
    if word not in _MINUS or (word == "–" and tokens.kind(index - 1) == NUMBER):
        return False
    opens = index == 0 or not tokens.glued(index) or before in _BEFORE_MINUS or _is_written_to_sign(tokens, index - 1)
    return opens or tokens.kind(index - 1) == CURRENCY


def _is_written_to_sign(tokens: Tokens, index: int) -> bool:
    """As in "| by-8 %", not "3-| by-4", where hyphens join all of it."""
    return tokens.word(index) in _WRITTEN_TO_THE_NEXT and not (tokens.glued(index) and tokens.word(index - 1) in PRINTED_HYPHENS)


def take_brackets(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "(1,250) thousand dollars", "$(40)", a cell that is "(3.2)": brackets mean less than nothing."""
    index, last = quantity.first, quantity.last
    if tokens.word(index - 1) != "(" or tokens.word(last) != ")" or tokens.kind(quantity.number_first) != NUMBER:
        return False
    sign = tokens.kind(index - 2) == CURRENCY
    probe = Numeral(index, last + 1, Decimal(1), 0, "digits")
    scale_words(tokens, probe)
    if not (sign or probe.scaled or percent_at(tokens, last + 1) or _is_whole_cell(tokens, quantity)):
        return False
    quantity.first, quantity.last = index - 1, probe.last
    quantity.multiply(Decimal(1), probe.power)
    money = money_before(tokens, quantity.first, "USD") if sign else None
    if money is not None:
        quantity.paid(money)
    return True


def _is_whole_cell(tokens: Tokens, quantity: Quantity) -> bool:
    """Is there nothing in the text but the number in its brackets, as a cell is shown?"""
    whole = quantity.first == 1 and quantity.last + 1 == len(tokens) and quantity.value is not None
    return whole and tokens.text[tokens.starts[0] - 1 : tokens.starts[0]] == " "
