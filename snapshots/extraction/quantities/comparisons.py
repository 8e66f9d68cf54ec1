"""Is a quantity stated only to compare another with it ("up from 6 in 2000", "against 71 percent in 2015", "previously 12")?"""

from __future__ import annotations

from snapshots.data.english_modifiers import CHANGE_VERBS
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import Tokens
from snapshots.figures import Modifier

_PHRASES = (
    "compared with, compared to, as against, up from, down from, higher than, lower than, instead of, rather than, "
    "as opposed to, as compared to, as compared with, in comparison with, in comparison to, relative to, an increase from, "
    "a decrease from, a drop from, a rise from"
)
_OPENERS = tuple(tuple(phrase.split()) for phrase in _PHRASES.split(", "))
_BY_LAST: dict[str, tuple[tuple[str, ...], ...]] = {
    last: tuple(opener for opener in _OPENERS if opener[-1] == last) for last in {opener[-1] for opener in _OPENERS}
}
_SKIPPED = frozenset(["a", "an", "the", "only", "just", "about", "(", "some", "."])
_REACH = 9


def is_compared(tokens: Tokens, found: Quantity, earlier: Quantity | None) -> bool:
    """`earlier`: the quantity before it in the sentence."""
    if found.modifier is Modifier.RANGE and found.value is None:
        return False
    at = found.first
    while tokens.word(at - 1) in _SKIPPED:
        at -= 1
    word = tokens.word(at - 1)
    if any(tuple(tokens.words[max(0, at - len(opener)) : at]) == opener for opener in _BY_LAST.get(word, ())):
        return True
    if word in ("vs", "versus", "previously", "formerly"):
        return True
    if word == "against":
        return earlier is not None and earlier.unit == found.unit
    if word in ("was", "were"):
        return (
            tokens.word(at - 2) in ("(", ",", "it")
            and earlier is not None
            and earlier.unit == found.unit
            and tokens.word(at - 2) != "it"
        )
    if word == "from":
        return any(tokens.word(index) in CHANGE_VERBS for index in range(max(0, at - 1 - _REACH), at - 1))
    return False
