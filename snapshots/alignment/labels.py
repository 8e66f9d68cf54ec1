"""A name for a series that a person would write, and the stable key made from it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from snapshots.documents import fold
from snapshots.figures import Figure, Kind

MOST_WORDS = 9
UNIT_NAMES = {"1": "", "%": "%", "km2": "km²", "m2": "m²"}
TRAIL = frozenset(
    ["a", "an", "the", "of", "in", "to", "for", "with", "by", "on", "at", "from", "and", "or", "but", "as", "that", "which", "who", "is", "are", "was", "were", "be", "been", "has", "have", "had", "than", "over", "under", "about", "nearly", "more", "most", "least", "some", "up", "into", "its", "their", "our", "this", "these", "those", "only", "also"]  # noqa: E501
)  # fmt: skip
LEAD = re.compile(r"^(?:(?:of|the|a|an|and|that|which|who|in|to|for|with)\s+)+", re.IGNORECASE)


def label_for(figure: Figure) -> str:
    """From the cell's or tile's own words, else the entity with what is said of it, and the unit where it has one."""
    if figure.cell is not None and (figure.cell.row or figure.cell.column):
        words = ", ".join([*figure.cell.row, *figure.cell.column])
    elif figure.label:
        words = fold(figure.label)
    else:
        words = _from_sentence(figure)
    if figure.place and fold(figure.place).lower() not in words.lower():
        words = f"{words}, {fold(figure.place)}"
    if figure.period and figure.cell is None and fold(figure.period.text).lower() not in words.lower():
        words = f"{words}, {fold(figure.period.text)}"
    unit = "" if figure.kind in (Kind.COUNT, Kind.RATIO) else UNIT_NAMES.get(figure.unit, figure.unit)
    words = " ".join(words.split()).strip(" ,;:") or "figure"
    if figure.compared:
        words = f"{words} (compared)"
    return f"{words[0].upper()}{words[1:]}" + (f", {unit}" if unit else "")


def _from_sentence(figure: Figure) -> str:
    at = figure.start - figure.sentence_start
    after = fold(figure.sentence[at + len(figure.quote) :])
    before = fold(figure.sentence[:at])
    tail = re.split(r"[,;:.()–—]| and ", after)[0].split()[:MOST_WORDS]
    words = LEAD.sub("", _trimmed([word for word in tail if not any(c.isdigit() for c in word)]))
    entity = fold(figure.entity or "")
    if entity and entity.lower() not in words.lower():
        words = f"{entity}: {words}" if words else entity
    if words:
        return words
    lead = [word for word in re.findall(r"[^\W\d_][\w'’-]*", before) if word]
    return " ".join(lead[-MOST_WORDS:])


def _trimmed(words: list[str]) -> str:
    """Without the function words that a cut leaves hanging at the end."""
    while words and words[-1].lower() in TRAIL:
        words = words[:-1]
    return " ".join(words)


class Keys:
    """The keys of a source's series; gives each new one a key of its own."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def make(self, label: str) -> str:
        """ASCII slug of the label; a number is added where another series has it already."""
        plain = unicodedata.normalize("NFKD", label.replace("%", " percent")).encode("ascii", "ignore").decode().lower()
        slug = "-".join(re.findall(r"[a-z0-9]+", plain)[:10]) or "figure"
        number, key = self._next.get(slug, 2), slug
        while key in self._taken:
            key, number = f"{slug}-{number}", number + 1
        self._next[slug] = number
        self._taken.add(key)
        return key
