"""Items of a list that name what their number is of: "roots, 16.6 %; | fruit, 12.0 %", "sales to 5 m, | costs to 3 m"."""

from __future__ import annotations

from snapshots.extraction.naming.left_phrases import Left, phrase_before
from snapshots.extraction.words.phrases import AUX, DET, NUM, VERB, Words

_JOINTS = frozenset([";", ",", "and", ")"])
_BEHIND_BRACKETS = frozenset(["by", "from", "to", "followed"])
_ENDS = frozenset(["to", "at", "(", "–", "—"])
_SIGNS = frozenset("+-−")
_CLAUSE_WORDS = frozenset([NUM, VERB, AUX])


def item_before(words: Words, begin: int, first: int) -> Left | None:
    """The name before the number at word `first`, where its item opens right behind the number that ends before word `begin`."""
    end = _end(words, first)
    left = phrase_before(words, end) if end > begin else None
    return left if left is not None and _opens(words, begin, left.first, first) else None


def _end(words: Words, first: int) -> int:
    """Where the name ends, or 0: at a comma, at "with" behind one, at "to", a dash or its bracket."""
    index = first - 1 - (words.lows[first - 1] in _SIGNS)
    if words.lows[index] in _ENDS:
        return index
    index -= words.lows[index] == "with"
    return index if words.lows[index] == "," else 0


def _opens(words: Words, begin: int, name: int, first: int) -> bool:
    between = words.lows[begin:name]
    if between[:1] == [";"] and words.lows[first - 1] == "with":
        return not _CLAUSE_WORDS.intersection(words.classes[begin:name])
    bracketed = "(" in words.lows[name:first]
    closed = any(low in (",", ";") or (bracketed and low == "and") for low in between)
    joints = _JOINTS | _BEHIND_BRACKETS if bracketed else _JOINTS
    return closed and all(low in joints or words.classes[begin + i] == DET for i, low in enumerate(between))
