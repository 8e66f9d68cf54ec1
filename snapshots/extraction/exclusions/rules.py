"""Rules as ordered tables: each a named predicate with its reason and an example; the first that applies decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import Tokens


class Rule(NamedTuple):
    """When `applies`, the number states no figure for `reason`; None ends the table: the number is a figure for all it says."""

    applies: Callable[[Tokens, Quantity], bool]
    reason: str | None
    example: str


def first_reason(rules: Sequence[Rule], tokens: Tokens, quantity: Quantity) -> str | None:
    """The reason of the first rule that applies; None where none does, or where it says that the number is a figure."""
    return next((rule.reason for rule in rules if rule.applies(tokens, quantity)), None)


def always(_tokens: Tokens, _found: Quantity) -> bool:
    """Of the last rule of a table, which holds for whatever the rules before it left."""
    return True
