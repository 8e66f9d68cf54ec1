"""A quantity with the words that grade it on both sides: "up to an estimated 40 or more", "down by 5 %"."""

from __future__ import annotations

from snapshots.extraction.quantities.modifiers import change_particle, cut_off_after, modifier_after, modifier_before
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import WORD, Tokens
from snapshots.figures import Kind, Modifier

_BLURRING = (None, Modifier.ABOUT, Modifier.EXACT)
_REACH = 6
_CHANGING_KINDS = (Kind.PERCENT, Kind.RATIO, Kind.MONEY)


def grade(tokens: Tokens, quantity: Quantity) -> None:
    """Apply the modifiers on both sides, and the particle of a change."""
    modifier = _behind(tokens, quantity, _in_front(tokens, quantity))
    if modifier is not None:
        quantity.rules.append(f"modifier:{modifier}")
        if quantity.modifier not in (Modifier.RANGE, Modifier.VAGUE):
            quantity.modifier = modifier
    if _is_below(tokens, quantity.first):
        quantity.first, quantity.modifier, quantity.graded = quantity.first - 2, Modifier.UNDER, True
    quantity.first = change_particle(tokens, quantity.first, share=quantity.kind in _CHANGING_KINDS)


def _in_front(tokens: Tokens, quantity: Quantity) -> Modifier | None:
    before = modifier_before(tokens, quantity.first)
    if before is None and quantity.kind is Kind.PERCENT and tokens.word(quantity.first - 1) in ("a", "an"):
        before = modifier_before(tokens, quantity.first - 1)  # "up to a 90 percent tax break"
    if before is None:
        return Modifier.ABOUT if _is_of_estimate(tokens, quantity.first) else None
    quantity.first, quantity.graded = before.edge, True
    return before.modifier


def _is_of_estimate(tokens: Tokens, first: int) -> bool:
    """As in "an estimated net worth of | $5 billion": the word that grades stands before the noun."""
    near = range(max(0, first - _REACH), first - 2)
    index = next((index for index in near if tokens.words[index] == "estimated"), -1)
    return index > 0 and tokens.word(first - 1) == "of" and all(tokens.kind(step) == WORD for step in range(index, first))


def _behind(tokens: Tokens, quantity: Quantity, modifier: Modifier | None) -> Modifier | None:
    """What the words behind the quantity make of the `modifier` before it; one that bounds wins over one that blurs."""
    if modifier in _BLURRING and "+" in tokens.words[quantity.number_first + 1 : quantity.number_last]:
        quantity.graded = True  # "3+ million"
        return Modifier.AT_LEAST
    after = modifier_after(tokens, quantity.last)
    if after is not None:
        quantity.last, quantity.graded = after.edge, True
        return after.modifier if modifier in _BLURRING else modifier
    if modifier is None:
        return cut_off_after(tokens, quantity.last)
    if modifier is Modifier.OVER and tokens.words[quantity.last : quantity.last + 3] == ["or", "equal", "to"]:
        quantity.last += 3
        return Modifier.AT_LEAST
    return modifier


def _is_below(tokens: Tokens, first: int) -> bool:
    """As in "sub-| 40"."""
    return tokens.word(first - 1) == "-" and tokens.word(first - 2) == "sub" and tokens.glued(first)
