"""How alike two figures are, 0 to 1. Every term and its weight stands in one table.

Measured on pairs of revised public documents; the words next to the number tell most, its size little, its place least.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log10

from snapshots.alignment.features import Features

PROSE = {"left": 0.20, "right": 0.20, "sentence": 0.30, "entity": 0.10, "section": 0.07, "place": 0.05, "value": 0.08}
# Factors for two things that both name and share no word of: a count is what it counts, a sum's purpose is told in many ways.
OTHER_PLACE, OTHER_COUNTED, OTHER_ENTITY = 0.5, 0.6, 0.9
CELL = {"row": 0.48, "column": 0.28, "section": 0.07, "place": 0.05, "value": 0.12}


def possible(old: Features, new: Features) -> bool:
    """Could they be one quantity? Kinds that cannot convert, and a figure quoted for comparison, never pair."""
    one, other = old.figure, new.figure
    if old.base != new.base or one.compared is not other.compared:
        return False
    if (one.kind == "ratio") is not (other.kind == "ratio") and old.base == "1":
        return False
    tables = (one.cell is None, other.cell is None)
    if tables == (False, False) and one.cell is not None and other.cell is not None:
        return one.cell.column == other.cell.column or not _years(one.cell.column + other.cell.column)
    return True


def similarity(old: Features, new: Features, old_place: float, new_place: float) -> float:
    """Places are 0 to 1, from the top of the document to its end."""
    place = 1 - abs(old_place - new_place)
    value = nearness(old, new)
    section = jaccard(old.section, new.section)
    one, other = old.figure.cell, new.figure.cell
    if one is not None and other is not None:
        row = _same(one.row, other.row, one.row_index == other.row_index)
        column = _same(one.column, other.column, one.column_index == other.column_index)
        terms = {"row": row, "column": column, "section": section, "place": place, "value": value}
        return sum(CELL[name] * (term or 0.0) for name, term in terms.items())
    terms = {
        "left": near_words(old.left, new.left),
        "right": near_words(old.right, new.right),
        "sentence": jaccard(old.words, new.words),
        "entity": jaccard(old.entity, new.entity),
        "section": section,
        "place": place,
        "value": value,
    }
    known = {name: term for name, term in terms.items() if term is not None}
    whole = sum(PROSE[name] * term for name, term in known.items()) / sum(PROSE[name] for name in known)
    entity = OTHER_COUNTED if old.base == "1" else OTHER_ENTITY
    return whole * _conflict(old.place, new.place, OTHER_PLACE) * _conflict(old.entity, new.entity, entity)


def _conflict(one: frozenset[str], other: frozenset[str], factor: float) -> float:
    """The factor for two things that are both named and share no word; 1 otherwise."""
    return factor if one and other and not one & other else 1.0


def nearness(old: Features, new: Features) -> float:
    """1 for equal sizes, half of it falling with each order of magnitude between them."""
    if old.size is None or new.size is None or old.size <= 0 or new.size <= 0:
        return 1.0 if old.size == new.size else 0.0
    if old.size == new.size:
        return 1.0
    return max(0.0, 0.5 * (1 - abs(log10(float(old.size / new.size)))))


def jaccard(one: frozenset[str], other: frozenset[str]) -> float | None:
    """Shared words as a share of all; None where there are none to compare."""
    if not one and not other:
        return None
    return len(one & other) / len(one | other)


def near_words(one: Sequence[str], other: Sequence[str]) -> float | None:
    """Shared words beside the number, the nearest weighing most; None where there are none on either side."""
    if not one and not other:
        return None
    weight = {word: 1 / (1 + place) for words in (one, other) for place, word in reversed(list(enumerate(words)))}
    shared = sum(weight[word] for word in set(one) & set(other))
    return shared / sum(weight[word] for word in set(one) | set(other))


def _same(one: tuple[str, ...], other: tuple[str, ...], same_index: bool) -> float:
    if one == other:
        return 1.0 if one else (0.6 if same_index else 0.2)
    words = [frozenset(" ".join(part).lower().split()) for part in (one, other)]
    return 0.8 * (jaccard(words[0], words[1]) or 0.0)


def _years(texts: tuple[str, ...]) -> bool:
    return any(any(character.isdigit() for character in text) for text in texts)
