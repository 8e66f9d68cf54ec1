"""A name for a series that a person would write, and the stable key made from it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from snapshots.data.unit_names import UNIT_NAMES
from snapshots.documents import fold
from snapshots.figures import Figure, Kind

MOST_WORDS = 9
TRAIL = frozenset({
    "a", "an", "the", "of", "in", "to", "for", "with", "by", "on", "at", "from", "and", "or", "but", "as", "that", "which",
    "who", "is", "are", "was", "were", "be", "been", "has", "have", "had", "than", "over", "under", "about", "nearly",
    "more", "most", "least", "some", "up", "into", "its", "their", "our", "this", "these", "those", "only", "also",
    "another", "now", "including", "within", "across", "around", "near", "inside", "outside", "between", "among", "through",
    "during", "after", "before", "per",
})  # fmt: skip
VERBS = frozenset({
    "is", "are", "was", "were", "be", "has", "have", "had",
})  # fmt: skip
CLAUSE = frozenset({
    "that", "which", "who", "is", "are", "was", "were", "has", "have", "had", "to", "in", "for", "by", "with", "since",
})  # fmt: skip
"""Words before which a phrase that is too long may end."""
LEAD = re.compile(r"^(?:(?:of|the|a|an|and|that|which|who|whom|in|to|for|with|more|them|those|these|it|-)\s+)+", re.IGNORECASE)
SIGN = re.compile(r"[$€£¥₹]")
PASSING = re.compile(r"^(?:as of|as at|to date|so far|now|today|currently|last|this|by|at the end of|at end)\b", re.IGNORECASE)
"""Periods that move on with each release: no part of a name."""


def label_for(figure: Figure, *, under_heading: bool = False) -> str:
    """From the cell's or tile's own words, else the entity with what is said of it; with place, period and unit where known.

    `under_heading` puts the nearest heading first: what is told alike under several is told apart by it.
    """
    place = fold(figure.place or "")
    if figure.cell is not None and (figure.cell.row or figure.cell.column):
        words = ", ".join([*figure.cell.row, *figure.cell.column])
    elif figure.label:
        words = fold(figure.label)
    else:
        words = _from_sentence(figure, place)
    if place and place.lower() not in words.lower():
        words = f"{words}, {place}"
    period = fold(figure.period.text) if figure.period and figure.cell is None else ""
    if period and not PASSING.match(period) and period.lower() not in words.lower():
        words = f"{words}, {period[0].lower()}{period[1:]}"
    unit = "" if figure.kind in (Kind.COUNT, Kind.RATIO) else UNIT_NAMES.get(figure.unit, figure.unit)
    if figure.cell is not None and (
        unit in words.split() or (unit == "%" and unit in words) or (figure.kind is Kind.MONEY and SIGN.search(words))
    ):
        unit = ""
    words = " ".join(words.split()).strip(" ,;:-") or "figure"
    if figure.compared:
        words = f"{words} (compared)"
    if under_heading and figure.section:
        words = f"{fold(figure.section[-1])}: {words}"
    return f"{words[0].upper()}{words[1:]}" + (f", {unit}" if unit else "")


def _from_sentence(figure: Figure, place: str) -> str:
    at = figure.start - figure.sentence_start
    after = fold(figure.sentence[at + len(figure.quote) :])
    entity = fold(figure.entity or "")
    tail = "" if after.startswith("-") else _tail(after, fold(figure.period.text) if figure.period else "", place)
    if entity and entity.lower() not in tail.lower():
        gap = " " if tail.split(" ", 1)[0].lower() in VERBS else ", "
        return f"{entity}{gap}{tail}" if tail and tail.lower() not in entity.lower() else entity
    if tail:
        return tail
    lead = re.findall(r"[^\W\d_][\w'’-]*", fold(figure.sentence[:at]))
    return " ".join(lead[-MOST_WORDS:])


def _tail(after: str, period: str, place: str) -> str:
    """What is said right after a number, up to the next number, period or place; cut where a phrase ends."""
    clause = re.split(r"[,;:.()–—]|\s-\s", after, maxsplit=1)[0]
    for stop in (period, place):
        found = clause.lower().find(stop.lower().split(" ", 1)[0] if stop else "\0")
        if stop and found >= 0 and clause[found:].lower().startswith(stop.lower()[: len(clause) - found]):
            clause = clause[:found]
    words = clause.split()
    number = next((i for i, word in enumerate(words) if any(c.isdigit() for c in word)), None)
    cut = number is not None or len(words) > MOST_WORDS
    words = words[: MOST_WORDS if number is None else min(number, MOST_WORDS)]
    words = LEAD.sub("", _trimmed(words)).split()
    if cut:
        end = next((i for i in range(len(words) - 1, 1, -1) if words[i].lower() in CLAUSE), len(words))
        words = words[:end] if len(words) - end <= len(words) // 2 else words
    return _trimmed(words)


def _trimmed(words: list[str]) -> str:
    """Without the function words that a cut leaves hanging at the end."""
    while words and (words[-1].lower() in TRAIL or words[-1].endswith("'s")):
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
