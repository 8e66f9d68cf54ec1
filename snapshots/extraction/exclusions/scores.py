"""Two numbers that are the result of a match or a vote, and no range: "won 3-1", "passed 58 to 40"."""

from __future__ import annotations

from snapshots.data.english_references import SCORES, VOTING
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import is_noun
from snapshots.extraction.words.tokens import Tokens

_MOST_POINTS = 200


def score_reason(tokens: Tokens, quantity: Quantity, two: Quantity, *, hyphen: bool) -> str | None:
    """Why two numbers joined by a hyphen or "to" are a result and no range."""
    if not _is_plain(quantity) or not _is_plain(two) or quantity.value is None or two.value is None:
        return None
    if not (_is_result(quantity, two) if hyphen else _is_vote(tokens, quantity, two)):
        return None
    if quantity.value >= two.value:
        return "score"
    return "score" if not SCORES.isdisjoint(tokens.words) and not is_noun(tokens, two.last) else None


def _is_plain(quantity: Quantity) -> bool:
    """A whole number without a unit or a scale."""
    return quantity.unit == "1" and not quantity.scaled and not quantity.precision


def _is_result(quantity: Quantity, two: Quantity) -> bool:
    return quantity.value is not None and two.value is not None and quantity.value <= _MOST_POINTS and two.value <= _MOST_POINTS


def _is_vote(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """As in "passed 58 to 40", "by 58 to 40 votes": the larger number first, without "from", where a vote is told."""
    if (
        quantity.value is None
        or two.value is None
        or quantity.value <= two.value
        or tokens.word(quantity.first - 1) in ("from", "between")
    ):
        return False
    return not VOTING.isdisjoint(tokens.words) and (tokens.word(two.last) == "votes" or not is_noun(tokens, two.last))
