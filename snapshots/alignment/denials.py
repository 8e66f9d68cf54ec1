"""What one statement says and another denies: "one burial was not held" tells nothing of the burials that were held."""

from __future__ import annotations

import re
from functools import lru_cache

from snapshots.alignment.clauses import Span, clauses_of
from snapshots.alignment.features import NOTHING_TOLD, WORD, Features
from snapshots.alignment.stems import compared, without_article
from snapshots.data.following_words import BESIDE_DENIAL, DENYING, DENYING_BUT_PORTUGUESE, DENYING_NOTHING, LACKING, WITHOUT
from snapshots.data.languages.stop_words import STOP_WORDS
from snapshots.documents import fold

_FENCE = re.compile(r"[,;:.!?–—](?=\s|$)")
_BEHIND = re.compile(rf"\b(?:{'|'.join(sorted(WITHOUT))})\s+(?:[^\W\d_]{{1,3}}\s+)?$", re.IGNORECASE)
"""What stands before a number, with an article or not, and denies nothing of it: "impossible without the 1,310 volunteers"."""
_REACH = 3
"""Words behind a denial among which stands what it denies: "was not yet carried out"."""
_SHORTEST = 4
"""Letters of a word that may stand behind "un" ("unpaid"), and that two forms of a word share."""
_PORTUGUESE = STOP_WORDS["pt"] - {"do"}
_MAY_DENY = re.compile(rf"\b(?:{'|'.join(sorted(DENYING | DENYING_BUT_PORTUGUESE))}|un\w+)\b|n['’]t\b", re.IGNORECASE)
_LACKING = frozenset(map(compared, LACKING))
_PASSED = NOTHING_TOLD | BESIDE_DENIAL
_Told = tuple[frozenset[str], frozenset[str]]
"""The words that are said, and those that are denied."""


def is_denied_by_one(features: Features, other: Features) -> bool:
    """Does one deny a word that the other says of its number: "340 are insured", "310 are not insured"?"""
    if not (_may_deny(features.sentence.text) or _may_deny(other.sentence.text)):
        return False
    said, denied = _told(features)
    also_said, also_denied = _told(other)
    return _is_denied(denied - also_denied, also_said) or _is_denied(also_denied - denied, said)


def _is_denied(denied: frozenset[str], said: frozenset[str]) -> bool:
    """Does the one deny what the other says? "Without power" says what "lost power" does, and "did not lose power" denies it."""
    return _meet(denied, said) if _LACKING.isdisjoint(said) else not _LACKING.isdisjoint(denied)


@lru_cache(maxsize=1 << 12)
def _may_deny(text: str) -> bool:
    """Asked of each pair that a sentence may stand in."""
    return _MAY_DENY.search(text) is not None


def _meet(words: frozenset[str], others: frozenset[str]) -> bool:
    """Is one of the words another form of one of the others: "answered", and "did not answer"?"""
    return any(
        word.startswith(other) or other.startswith(word)
        for word in words
        for other in others
        if min(len(word), len(other)) >= _SHORTEST
    )


def _told(item: Features) -> _Told:
    figure, sentence = item.figure, item.sentence
    if figure.cell is not None:
        text = " ".join((*item.row, *item.column))
    elif item.named and figure.label:
        text = figure.label
    else:
        text = _phrase(sentence.text, tuple(sentence.spans), item.turn[0])
    return _parted(text, DENYING if _PORTUGUESE & set(sentence.statement.split()) else DENYING | DENYING_BUT_PORTUGUESE)


@lru_cache(maxsize=1 << 12)
def _phrase(text: str, spans: tuple[Span, ...], turn: int) -> str:
    """The words of its clause that no mark parts from the number."""
    (start, end), (begin, stop) = clauses_of(text, spans)[turn]
    before = _BEHIND.sub("", _FENCE.split(text[start:end])[-1])
    return f"{before} {_FENCE.split(text[begin:stop])[0]}"


@lru_cache(maxsize=1 << 12)
def _parted(text: str, denying: frozenset[str]) -> _Told:
    words = [fold(word).lower() for word in WORD.findall(text)]
    said: set[str] = set()
    denied: set[str] = set()
    left = 0
    for index, word in enumerate(words):
        left -= 1
        if word in denying or word.endswith("n't"):
            left = _REACH + 1 if DENYING_NOTHING.isdisjoint(words[index + 1 : index + 2]) else 0
        elif word not in _PASSED:
            (denied if left > 0 else said).add(compared(without_article(word)))
            left = 0
            if word.startswith("un") and len(word) >= len("un") + _SHORTEST:
                denied.add(compared(word.removeprefix("un")))
    return frozenset(said), frozenset(denied)
