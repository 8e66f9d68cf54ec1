"""Two numbers of one sentence that changed places: "a first dose 900 and a second 600", "650 a second dose and 980 a first"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from snapshots.alignment.stems import compared
from snapshots.data.ordinals import ORDINALS
from snapshots.documents import fold

Company = Mapping[str, frozenset[str]]
_WHICH = frozenset(compared(fold(word).lower()) for word in ORDINALS)
_LEFT_OUT = ""
"""Stands for the noun that an ordinal leaves out: "and 600 a second"."""


def company_of(words: Iterable[str]) -> Company:
    """Each of these words, in order, with those that stand beside it; '' is no word."""
    beside: dict[str, set[str]] = defaultdict(set)
    told = [word for word in words if word]
    for word, follow in pairwise(told):
        beside[word].add(follow)
        beside[follow].add(word)
    if which := _WHICH.intersection(told):
        beside[_LEFT_OUT] |= which
    return {word: frozenset(others) for word, others in beside.items()}


def changed_places(old: Sequence[Company], turn: int, new: Sequence[Company], other_turn: int) -> bool:
    """Does number `turn` of one sentence say of a thing what another number of the other sentence says, and the other way round?

    Each is a company of words for every number of a sentence. What the first says beside a noun and the second does not must
    stand beside that noun elsewhere in the second's sentence, and nowhere else in its own; and so from the other side.
    """
    mine, theirs = old[turn], new[other_turn]
    return any(
        _is_said_elsewhere(noun, mine[noun] - theirs[noun], old, turn, new)
        and _is_said_elsewhere(noun, theirs[noun] - mine[noun], new, other_turn, old)
        for noun in mine.keys() & theirs.keys()
    )


def is_another_of_them(told: Sequence[Company], turn: int, alone: Company) -> bool:
    """Does a number that stands alone say which it is of the things that number `turn` of a sentence and others of it tell?

    "A second dose went to 650", after "900 had a first dose and 600 a second dose", is none of the 900.
    """
    if _LEFT_OUT not in told[turn]:  # it tells no ordinal, beside whichever word
        return False
    return any(_is_another(noun, told, turn, alone[noun] & _WHICH) for noun in told[turn].keys() & alone.keys())


def _is_another(noun: str, told: Sequence[Company], turn: int, which: frozenset[str]) -> bool:
    own, *others = (company.get(noun, frozenset()) & _WHICH for company in (told[turn], *told[:turn], *told[turn + 1 :]))
    return bool(own) and not own & which and any(which & other for other in others)


def _is_said_elsewhere(noun: str, words: frozenset[str], own: Sequence[Company], turn: int, other: Sequence[Company]) -> bool:
    """Are some of these words said of the noun by this number alone in its own sentence, and by some number of the other?"""
    if not words:
        return False
    repeated = frozenset().union(*(company.get(noun, frozenset()) for place, company in enumerate(own) if place != turn))
    return any((words - repeated) & company.get(noun, frozenset()) for company in other)
