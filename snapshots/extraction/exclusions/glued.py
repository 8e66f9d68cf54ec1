"""Numbers that are part of a word or sign at which they stand without a space: "F-16", "5G", "3rd", "#12", "1998/99"."""

from __future__ import annotations

from snapshots.data.english_words import CLASSES
from snapshots.extraction.exclusions.rules import Rule, first_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import HYPHENS, NUMBER, WORD, Tokens

ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th"])
_SIGNS_OF_REFERENCE = frozenset("#№§¶@")
_LONGEST_MARK = 2
_GOING_ON = frozenset(["det", "pron", "conj", "sub"])
_SHORTEST_WORD = 3
_SHORTENED = frozenset(
    ["approx", "tel", "pop", "est", "vol", "fig", "figs", "sec", "art", "sect", "para", "max", "min", "avg", "nos"]
)
"""Words cut short, whose full stop may be glued to the number that they lead to: "approx.30"."""


def glued_reason(tokens: Tokens, quantity: Quantity, *, strict: bool) -> str | None:
    """Why the number is part of a name, or an ordinal; `strict`: it has a unit, and only what stands before it can tell."""
    if tokens.kind(quantity.number_first) != NUMBER:
        return None
    before = first_reason(_BEFORE if strict else _BEFORE_LOOSE, tokens, quantity) if _is_glued(tokens, quantity) else None
    return before if before or strict else first_reason(_AFTER, tokens, quantity)


def _is_glued(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    return index > 0 and tokens.glued(index) and quantity.first == index


def _follows_word(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.kind(quantity.number_first - 1) == WORD


def _follows_joined_word(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    return tokens.word(index - 1) in ("_", "/") and tokens.kind(index - 2) in (WORD, NUMBER) and tokens.glued(index - 1)


def _follows_hyphened_word(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    if tokens.word(index - 1) in HYPHENS and tokens.kind(index - 2) == NUMBER and tokens.word(index - 3) in HYPHENS:
        glued = all(map(tokens.glued, range(index - 3, index)))
        return glued and tokens.kind(index - 4) == WORD and tokens.shown(index - 4).isupper()  # "PD-2024-118"
    joined = tokens.word(index - 1) in HYPHENS and tokens.glued(index - 1)
    if joined and tokens.kind(index - 2) == NUMBER and tokens.glued(index - 2):
        return tokens.kind(index - 3) == WORD and tokens.shown(index - 3).isupper()  # "A320-200"
    hyphened = joined and tokens.kind(index - 2) == WORD
    return hyphened and tokens.words[index - 2] != "sub"


def _follows_pointed_letters(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    pointed = tokens.word(index - 1) == "." and tokens.kind(index - 2) == WORD and tokens.glued(index - 1)
    letters = tokens.shown(index - 2)
    return pointed and letters.isupper() and len(letters) <= _LONGEST_MARK and tokens.word(index - 3) != "."


def _follows_closing_sign(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.number_first
    added = tokens.word(index - 1) == "+" and tokens.glued(index - 1) and tokens.word(index - 2) != "("
    return tokens.word(index - 1) == ")" or added


def _follows_reference_sign(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.word(quantity.number_first - 1) in _SIGNS_OF_REFERENCE


def _is_ordinal(tokens: Tokens, quantity: Quantity) -> bool:
    last = quantity.last
    apart = tokens.shown(last) in ORDINAL_ENDS and _takes_ending(tokens.words[last - 1], tokens.words[last])
    return apart or (_precedes_word(tokens, quantity) and tokens.words[last] in ORDINAL_ENDS)


def _takes_ending(digits: str, ending: str) -> bool:
    """As in "20 th", "3 rd": the ending that the ordinal of the number has, apart from it by a lost raised print."""
    teen = digits[-2:-1] == "1"
    return digits.isdigit() and ending == ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th"))


def _is_decade(tokens: Tokens, quantity: Quantity) -> bool:
    return _precedes_word(tokens, quantity) and tokens.words[quantity.last] == "s"


def _precedes_word(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.kind(quantity.last) == WORD and tokens.glued(quantity.last)


def _precedes_joint(tokens: Tokens, quantity: Quantity) -> bool:
    last = quantity.last
    joined = tokens.word(last) in ("_", "/") and tokens.glued(last) and tokens.glued(last + 1)
    word = tokens.kind(last + 1) == WORD and tokens.words[last] == "_" if joined else False
    return joined and (word or tokens.kind(last + 1) == NUMBER)


def _precedes_letters_of_model(tokens: Tokens, quantity: Quantity) -> bool:
    last = quantity.last
    hyphened = tokens.word(last) in HYPHENS and tokens.glued(last) and tokens.glued(last + 1)
    shown = tokens.shown(last + 1)
    return hyphened and shown.isupper() and len(shown) <= _LONGEST_MARK and not tokens.shown(last + 2).isupper()


def _ends_sentence_or_name(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the crossing.10 That year", "Ash,11 the master": the mark of a note, whose raised print is lost."""
    last = quantity.last
    if not _is_glued_mark(tokens, quantity):
        return False
    if tokens.word(quantity.number_first - 1) == ",":
        return CLASSES.get(tokens.word(last)) in _GOING_ON
    return last == len(tokens) or tokens.shown(last)[:1].isupper()


def _is_glued_mark(tokens: Tokens, quantity: Quantity) -> bool:
    """A bare number of few digits behind a word and its stop or comma, all without a space."""
    index, digits = quantity.number_first, tokens.words[quantity.number_first]
    bare = digits.isdigit() and len(digits) <= _LONGEST_MARK and quantity.last == index + 1 and quantity.unit == "1"
    if not bare or tokens.word(index - 1) not in (".", ",") or not tokens.glued(index - 1) or tokens.glued(index + 1):
        return False
    word = tokens.word(index - 2)
    return tokens.kind(index - 2) == WORD and len(word) >= _SHORTEST_WORD and word not in _SHORTENED


_NAMED = (
    Rule(_follows_word, "name", "G7"),
    Rule(_follows_joined_word, "name", "A_12, Oct3/4"),
    Rule(_follows_hyphened_word, "name", "F-16"),
    Rule(_follows_pointed_letters, "name", "BA.2"),
)
_NOTED = Rule(_ends_sentence_or_name, "footnote", "the crossing.10 That year")
_REFERRED = Rule(_follows_reference_sign, "reference", "#12")
_BEFORE = (*_NAMED, _REFERRED)
_BEFORE_LOOSE = (_NOTED, *_NAMED, Rule(_follows_closing_sign, "name", "(CO)2"), _REFERRED)
_AFTER = (
    Rule(_is_ordinal, "ordinal", "3rd, 20 th"),
    Rule(_is_decade, "year", "1990s"),
    Rule(_precedes_word, "name", "5G"),
    Rule(_precedes_joint, "name", "12_a, 3/17"),
    Rule(_precedes_letters_of_model, "name", "12-A"),
)
