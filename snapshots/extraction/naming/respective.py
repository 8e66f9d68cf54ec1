"""Lists that are told apart by "respectively": in "12 and 15 clinics in Kent and Devon respectively" the 15 are in Devon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.extraction.naming.standing import Span

_RESPECTIVELY = re.compile(r",?\s*\(?\brespectively\b\)?", re.IGNORECASE)
_NAME = r"(?:the\s+)?(?:[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,3}|(?:19|20)\d\d)"
_WORDS = r"(?:the\s+)?[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*){0,2}"
_LEAD = r"\b(?:in|for|at|from|to|on|by|with|between|during)\s+"


def _list_of(member: str) -> re.Pattern[str]:
    return re.compile(rf"({_LEAD})({member}(?:,\s+{member})*,?\s+and\s+(?:{_LEAD})?{member})")


_NAMES, _ANY = _list_of(_NAME), _list_of(_WORDS)
_JOINT = re.compile(rf",?\s+and\s+(?:{_LEAD})?|,\s+")


def tells_apart(sentence: str) -> bool:
    """Does the sentence say "respectively"?"""
    return _respectively(sentence) is not None


def _respectively(sentence: str) -> re.Match[str] | None:
    """Where the sentence says it; looked for as plain letters first, since every figure of a sentence asks."""
    return _RESPECTIVELY.search(sentence) if "respectively" in sentence.lower() else None


def own_words(sentence: str, spans: Sequence[Span], start: int) -> str:
    """The sentence with only that member of such a list which belongs to the figure at `start`; as long as before.

    `spans` are all figures of the sentence; it stays as it is where the list has not a member for each.
    """
    if len(spans) < 2 or (word := _respectively(sentence)) is None:
        return sentence
    for first, last in _lists(sentence, word.start()):
        joints = [joint.span() for joint in _JOINT.finditer(sentence, first, last)]
        if len(joints) + 1 == len(spans) and not any(first < span[1] and span[0] < last for span in spans):
            own = _member(sentence, first, last, joints, [span[0] for span in spans].index(start))
            return f"{sentence[:first]}{own}{sentence[last : word.start()]}{' ' * len(word[0])}{sentence[word.end() :]}"
    return sentence


def _lists(sentence: str, word: int) -> list[Span]:
    """The lists of names; and the one of common nouns that "respectively" at `word` follows."""
    of_nouns = [match.span(2) for match in _ANY.finditer(sentence) if match.end() == word]
    return [*(match.span(2) for match in _NAMES.finditer(sentence)), *of_nouns]


def _member(sentence: str, first: int, last: int, joints: Sequence[Span], index: int) -> str:
    """The member of the list at `index`, filled up with spaces to the length of the list."""
    begin = joints[index - 1][1] if index else first
    end = joints[index][0] if index < len(joints) else last
    return sentence[begin:end].ljust(last - first)
