"""What alignment looks at: a figure reduced to the words around it, its place in a table, and its size in a base unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from snapshots.documents import fold
from snapshots.extraction.units import factor
from snapshots.figures import Figure

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
STOP = frozenset(
    ["the", "a", "an", "of", "in", "to", "for", "and", "or", "by", "on", "at", "with", "from", "that", "this", "which", "were", "was", "are", "is", "be", "been", "has", "have", "had", "it", "its", "as", "than", "their", "there", "our", "we", "they", "over", "more", "nearly", "about", "almost", "around", "some", "approximately", "up", "under", "least", "most", "estimated", "only", "also", "now"]  # noqa: E501
)  # fmt: skip
REACH = 5


@dataclass(frozen=True, slots=True)
class Features:
    """A figure as alignment sees it. Words are folded, lower-cased, plural s off, numbers left out."""

    figure: Figure
    base: str
    size: Decimal | None
    """Point value, else the middle of the bounds that are there, in the base unit."""
    left: tuple[str, ...]
    right: tuple[str, ...]
    words: frozenset[str]
    section: frozenset[str]
    entity: frozenset[str]
    place: frozenset[str]
    skeleton: str
    """The sentence with its numbers masked, and the figure's place among them."""
    key: tuple[str, ...] | None
    """Table, row and column, or the label: what names the figure outright."""


def features_of(figure: Figure) -> Features:
    """Reduces a figure."""
    at = figure.start - figure.sentence_start
    before, after = figure.sentence[: max(at, 0)], figure.sentence[at + len(figure.quote) :]
    base, scale = factor(figure.unit) or (figure.unit, Decimal(1))
    number = figure.value if figure.value is not None else _middle(figure)
    return Features(
        figure=figure,
        base=base,
        size=None if number is None else number * scale,
        left=tuple(reversed(_words(before)[-REACH:])),
        right=tuple(_words(after)[:REACH]),
        words=frozenset(_words(figure.sentence)),
        section=frozenset(_words(" ".join(figure.section))),
        entity=frozenset(_words(figure.entity or "")),
        place=frozenset(_words(figure.place or "")),
        skeleton=f"{_masked(before)} ⟨⟩ {_masked(after)}",
        key=_key(figure),
    )


def _middle(figure: Figure) -> Decimal | None:
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    return sum(bounds, Decimal(0)) / len(bounds) if bounds else None


def _words(text: str) -> list[str]:
    folded = fold(text).lower()
    return [word[:-1] if len(word) > 3 and word.endswith("s") else word for word in WORD.findall(folded) if word not in STOP]


def _masked(text: str) -> str:
    return re.sub(r"\d[\d.,]*", "#", fold(text).lower())


def _key(figure: Figure) -> tuple[str, ...] | None:
    if figure.cell is not None and (figure.cell.row or figure.cell.column):
        cell = figure.cell
        return (
            "cell",
            fold(cell.table).lower(),
            *(fold(w).lower() for w in cell.row),
            "|",
            *(fold(w).lower() for w in cell.column),
        )
    if figure.label:
        return ("label", fold(figure.label).lower())
    return None
