"""What came to a total is not that total: "12 people have died", then "four further deaths, taking the number to 16"."""

from __future__ import annotations

import re

from snapshots.alignment.features import Features

_TO_TOTAL = re.compile(r"\b(?:tak(?:es?|ing)|took|brings?|bringing|brought|rais(?:es?|ing))\b[^.;]{0,80}?\bto\s", re.IGNORECASE)
_MORE_BEHIND = re.compile(r"\s*(?:further|additional|new|extra|more(?!\s+than\b))\b", re.IGNORECASE)
_MORE_BEFORE = re.compile(r"\b(?:another|further|additional|extra)\s+$", re.IGNORECASE)
_OF_LATE = re.compile(
    r"\b(?:another|further|additional|extra|more(?!\s+than\b)|new|newly|today|yesterday|since|latest|recent|recently|last|past|this"
    r"|daily|overnight)\b",
    re.IGNORECASE,
)
"""What a sentence about the newest cases says, and none about all of them."""


def is_added_to_other(features: Features, other: Features) -> bool:
    """Is one added to a total in its sentence, and the other, in running text as well, told of no stretch of time?"""
    if features.named or other.named or features.figure.sentence == other.figure.sentence:
        return False
    return _adds_to(features, other) or _adds_to(other, features)


def _adds_to(features: Features, other: Features) -> bool:
    text, start = features.sentence.text, features.figure.sentence_start
    behind, before = features.figure.end - start, features.figure.start - start
    if not _TO_TOTAL.search(text, behind) or _OF_LATE.search(other.sentence.text):
        return False
    return _MORE_BEHIND.match(text, behind) is not None or _MORE_BEFORE.search(text[:before]) is not None
