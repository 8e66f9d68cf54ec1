"""Evidence that a page is a wall rather than a sheet: what it says of itself, against its figures of something else.

A wall speaks to its visitor about the page, and what numbers it has stand in that talk. A sheet may hold such talk as well, at
its edge or as its very topic; its figures stand in other sentences. So both are weighed, and wording alone is never enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from snapshots.data.wall_wording import ADDRESSING, OFTEN_WALLS, WALLS
from snapshots.documents import BlockKind, Document
from snapshots.figures import Figure

SHORT, VERY_SHORT = 1_500, 500
"""Characters of main content; a sheet rarely says so little, a wall rarely says more."""
MOST_FREE = 4
"""Figures of something else that count against a wall: so many prove a sheet, whatever else its page says."""
TALKATIVE = 0.5
"""Share of its words with which a page speaks of itself, from which that is its matter."""
_TIMES = frozenset({"second", "minute", "hour", "day"})
_STATUS_KEYS = frozenset({"status", "code", "error", "errorcode", "statuscode", "error code", "status code"})


def _compiled(table: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile("|".join(wording), re.IGNORECASE | re.DOTALL)) for name, wording in table)


_SURE, _LOOSE = _compiled(WALLS), _compiled(OFTEN_WALLS)
_ADDRESSING = re.compile("|".join(ADDRESSING), re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?؟\n]+(?:[.!?؟](?![\s]|\Z)[^.!?؟\n]*)*[.!?؟]*")


@dataclass(frozen=True, slots=True)
class Wall:
    """A kind of wall that a page reads like, and how much that weighs."""

    name: str
    weight: int


class Reading:
    """What a page says of itself, and of something else."""

    def __init__(self, document: Document, figures: Sequence[Figure]) -> None:
        self._document, self._figures = document, figures
        self.length = sum(block.end - block.start for block in document.main_blocks)

    @cached_property
    def free(self) -> int:
        """How many figures stand in no talk of the page about itself, but for times, which walls state as well."""
        stated = [figure for figure in self._figures if not _ADDRESSING.search(figure.sentence) and not _is_status(figure)]
        return sum(figure.unit not in _TIMES and not _named(_SURE, figure.sentence) for figure in stated)

    @cached_property
    def wall(self) -> Wall | None:
        """The kind of wall that the page reads like, by its title and first heading, else by its sentences."""
        return self._by_heads() or self._by_sentences()

    def _by_heads(self) -> Wall | None:
        if self.length >= 2 * SHORT:
            return None
        for table, weight in ((_SURE, 5), (_LOOSE, 3)):
            for head in self._heads:
                if name := _named(table, head):
                    return Wall(name, weight)
        return None

    def _by_sentences(self) -> Wall | None:
        if self.length >= SHORT:
            return None
        is_its_matter = self._talk >= TALKATIVE
        if sure := _first_named(_SURE, self._sentences):
            return Wall(sure, 3 if is_its_matter or not self.free else 1)
        if loose := _first_named(_LOOSE, filter(self._is_no_topic, self._sentences)):
            return Wall(loose, 1 if self.free else 3)
        return Wall("notice to visitors", 3) if is_its_matter and not self.free else None

    def _is_no_topic(self, sentence: str) -> bool:
        """Wording that sheets use as well tells of a wall where it states no figure, or speaks to the visitor."""
        return not any(figure.quote in sentence for figure in self._figures) or _ADDRESSING.search(sentence) is not None

    @cached_property
    def _heads(self) -> list[str]:
        first = [self._document.words_of(block) for block in self._document.blocks if block.kind is BlockKind.HEADING][:1]
        return [head for head in (self._document.title, *first) if head]

    @cached_property
    def _sentences(self) -> list[str]:
        blocks = [block for block in self._document.main_blocks if block.kind is not BlockKind.HEADING]
        words = "\n".join(self._document.words_of(block) for block in blocks)
        return [found[0].strip() for found in _SENTENCE.finditer(words)] + ([words] if len(words) < VERY_SHORT else [])

    @cached_property
    def _talk(self) -> float:
        """The share of its words with which the page speaks of itself."""
        sentences = self._sentences[:-1] if len(self._sentences) > 1 and self.length < VERY_SHORT else self._sentences
        total = sum(map(len, sentences))
        talk = sum(len(sentence) for sentence in sentences if _ADDRESSING.search(sentence) or _named(_SURE, sentence))
        return talk / total if total else 0.0


def wall_of(document: Document) -> str | None:
    """The kind of wall that a page reads like: by its title and first heading, or by all its words where they are few."""
    reading = Reading(document, ())
    if reading.wall:
        return reading.wall.name
    words = document.text if reading.length < SHORT else ""
    return _named(_SURE, words) or _named(_LOOSE, words)


def _first_named(table: tuple[tuple[str, re.Pattern[str]], ...], sentences: Iterable[str]) -> str | None:
    return next((name for sentence in sentences if (name := _named(table, sentence))), None)


def _named(table: tuple[tuple[str, re.Pattern[str]], ...], words: str) -> str | None:
    return next((name for name, pattern in table if pattern.search(words)), None)


def _is_status(figure: Figure) -> bool:
    return figure.sentence.rpartition(":")[0].strip().lower() in _STATUS_KEYS
