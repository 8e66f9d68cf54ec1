"""The money of columns beside the one that names it: "Required (US$ million) | Received | Gap", as tables of appeals print it."""

from __future__ import annotations

import re
from collections.abc import Container

from snapshots.data.listing import listed
from snapshots.readers.tables.entries import Rows, text_at

_ASKED = re.compile(
    r"(?:requir(?:ed|ements?)|requested|needed|needs|asked|appeal|budget(?:ed)?|planned|allocat(?:ed|ion))\b[^()\[\]]*"
    r"(?P<unit>[(\[][^()\[\]]*(?:[$€£¥₹]|\b[A-Z]{3}\b)[^()\[\]]*[)\]])?",
    re.IGNORECASE,
)
_ANSWERS = listed("received spent disbursed pledged committed gap shortfall unmet outstanding paid")
"""Heads, alone or before a word of money, over what of the money asked for came or is missing."""
_OF_MONEY = listed("funds funding money amount amounts contributions requirements total")


def money_of_answers(top: Rows, values: Container[int]) -> dict[int, str]:
    """Column → the unit that the head of what was asked for states in brackets, where its own head states none.

    Nothing where things were asked for beside the money: "Tents | Needed | Received | Budget ($)".
    """
    if not top:
        return {}
    heads = {index: text_at(top[-1], index) for index in range(len(top[-1])) if index in values}
    units = {match["unit"] for head in heads.values() if (match := _ASKED.fullmatch(head))}
    unit = units.pop() if len(units) == 1 else None
    if unit is None:
        return {}
    return {index: unit for index, head in heads.items() if _answers(head.lower().split())}


def _answers(words: list[str]) -> bool:
    return bool(words) and not _ANSWERS.isdisjoint(words) and (_ANSWERS | _OF_MONEY).issuperset(words)
