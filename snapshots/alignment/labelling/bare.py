"""What the bare name of a pair or tile leaves open: the noun of "Received", the heading over "Libraries"."""

from __future__ import annotations

import re

from snapshots.alignment.labelling.cells import is_generic, repeats
from snapshots.alignment.labelling.inline import is_clause
from snapshots.data.label_words import ANNOUNCING, BARE_NOUNS, PARTICLES, PAST_PARTICIPLES, POSSESSIVES, RATE_NOUNS
from snapshots.extraction.words.phrases import ADV, PART, PREP, REL, SUB, words_of
from snapshots.figures import Figure

_BARE = 2
"""Words of a name that says too little by itself, at most."""
_MOST_TOPIC = 5
_LESS = re.compile(r"(?:less|more|fewer|lower|higher)\s+(.+?)\s+(?:than|compared)\b.*", re.IGNORECASE)


def completed(figure: Figure, name: str, *, heading: str, language: str) -> str:
    """The name with its noun, or after the heading of its section, where it says too little by itself."""
    if language == "en":
        less = _LESS.fullmatch(name)
        if less:
            return f"Change in {less[1]}"
        noun = BARE_NOUNS.get(figure.kind.value, "")
        if noun and (is_participle(name) or _is_done_somewhere(name)):
            return f"{noun} {name[0].lower()}{name[1:]}"
    return f"{heading}, {name}" if is_bare(name) and _is_topic(heading, name) else name


def is_participle(name: str) -> bool:
    """As in "Received", "Paid out so far"."""
    words = words_of(name[:1].lower() + name[1:])  # a large letter would make a name of it
    first = words.lows[0] if len(words) else ""
    opens = words.classes[:1] == [PART] or first in PAST_PARTICIPLES
    rest = zip(words.lows[1:], words.classes[1:], strict=True)
    return opens and all(sort in (ADV, PART) or low in PARTICLES for low, sort in rest)


def _is_done_somewhere(name: str) -> bool:
    """As in "Raised from the public"."""
    return words_of(name[:1].lower() + name[1:]).classes[:2] == [PART, PREP]


def is_bare(name: str) -> bool:
    """Has the name a word or two, none of which says what happened?"""
    words = words_of(name)
    return len(words) <= _BARE and PART not in words.classes and not PAST_PARTICIPLES.intersection(words.lows)


def announces(name: str) -> bool:
    """As in "Update", "Key facts": is the name no more than a call for attention?"""
    return set(words_of(name).lows) <= ANNOUNCING


def is_rate(name: str) -> bool:
    """As in "Birth rate", "Average household"."""
    return not RATE_NOUNS.isdisjoint(words_of(name).lows)


def _is_topic(heading: str, name: str) -> bool:
    """Is the heading a noun phrase of a few words that says what is told of each name under it?"""
    if not heading or heading.endswith("?") or len(heading.split()) > _MOST_TOPIC or is_generic(heading):
        return False
    if words_of(heading).lows[0] in POSSESSIVES:
        return False  # "Our money"
    return not is_clause(heading) and words_of(heading).classes[0] not in (SUB, REL, PREP) and not repeats(heading, [name])
