"""The pieces that a page of a PDF is made of: stretches of text on one line, ruled lines, and the page that holds them.

Measures are points (1/72 inch); x grows to the right, y downwards, whichever way the page is turned.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from snapshots.readers.page.inline import read_run
from snapshots.readers.page.tree import Node

RAISED, LOWERED = 1, -1
EDGE = "\ue000"
"""Stands between letters of different sizes or fonts that touch."""
_SCALES = "kKmMbBTG"
_PARTED = re.compile(rf"(?:(?<=[\d%])|(?<=\d[{_SCALES}])|(?<=\d[mbt]n)){EDGE}(?=[^\W\d_]{{3}})|(?<=[^\W\d_]){EDGE}(?=\d)")
"""Where such letters are words apart: a number, with the letter that scales it, and what it counts."""
_GROUPED = re.compile(r"[-−–]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
"""A number alone, its digits in groups: PDFium gives each kind of space as a plain one."""
SAME_LINE = 0.35
"""Share of the font size within which base lines are one."""
CLOSE = 1.6
"""Share of the font size up to which lines of one text stand apart."""


@dataclass(slots=True, eq=False)
class Segment:
    """Text that stands together on one line; a column of a table, or a line of a column."""

    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    parts: list[tuple[str, int]] = field(default_factory=list)
    """Text runs, each with whether it is raised (1), lowered (-1) or neither (0)."""
    tops: float = 0.0
    """Of a whole table: where it begins; 0 for text."""
    table: object = None
    gaps: list[tuple[float, float]] = field(default_factory=list)
    """[left, right] of each space between its words; none where it was put together from others."""
    unwritten: list[float] = field(default_factory=list)
    """Left edges of those of its spaces that the file leaves as room, though it writes spaces elsewhere: cells may part there."""
    head_row: int = 0
    """Which row of heads of several lines it is one of, counted on its page from 1; 0 for all other text."""
    _words: str | None = None

    @property
    def top(self) -> float:
        """Where it begins, y."""
        return self.tops or self.base - self.size * 0.8

    @property
    def text(self) -> str:
        """Its words: footnote marks out, exponents and raised units in."""
        if self._words is None:
            words = _PARTED.sub(" ", _joined(self.parts)).replace(EDGE, "")
            self._words = words.replace(" ", "\u00a0") if _GROUPED.fullmatch(words) else words
        return self._words

    def forget(self) -> None:
        """Its parts have changed: the words are made anew."""
        self._words = None

    @property
    def middle(self) -> float:
        """Half way between left and right."""
        return (self.left + self.right) / 2


def _joined(parts: Sequence[tuple[str, int]]) -> str:
    if all(not script for _, script in parts):
        return " ".join("".join(words for words, _ in parts).split())
    items: list[Node | str] = []
    for script, runs in groupby(parts, key=itemgetter(1)):
        words = "".join(run for run, _ in runs)
        said = words.replace(EDGE, "").strip() if script else words
        items.append(Node("sup" if script > 0 else "sub", {}, [said], size=len(said)) if script else words)
    return " ".join(" ".join(line.text for line in read_run(items).lines).split())


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line, level or upright."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right."""
        return self.right - self.left >= self.bottom - self.top


@dataclass(slots=True)
class PageText:
    """What stands on one page."""

    number: int
    width: float = 0.0
    height: float = 0.0
    segments: list[Segment] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    """Text that runs in another direction than the page's."""
    rules: list[Rule] = field(default_factory=list)
    grounds: list[Rule] = field(default_factory=list)
    """Coloured rectangles that words may stand on."""
    characters: int = 0
    unmapped: int = 0
    """Of the sampled characters: those whose font does not say which letter they are."""
    sampled: int = 0
    has_picture: bool = False
    outside: int = 0
    """Characters that stand outside the page's frame, where nobody sees them."""
    is_frame_believed: bool = True
    """False where most characters stand outside the frame that the file gives the page: then all of them are read."""
    turned: list[PageText] = field(default_factory=list)
    """What stands on the same page in other directions of writing."""
    turn: int = 0
    """Quarters by which its text is turned, clockwise."""
    is_slight: bool = False
    """Of text in another direction: no more than the name of an axis, or heads of columns."""

    def take(self, segments: Iterable[Segment]) -> None:
        """Takes segments off the page."""
        gone = set(segments)
        self.segments = [segment for segment in self.segments if segment not in gone]


def stacks_of(segments: Iterable[Segment], edge: Callable[[Segment], float], near: float) -> Iterator[list[Segment]]:
    """Segments whose edges stand under each other, within so many points from one to the next; each stack from the top."""
    stack: list[Segment] = []
    for segment in sorted(segments, key=edge):
        if stack and edge(segment) - edge(stack[-1]) > near:
            yield sorted(stack, key=lambda segment: segment.base)
            stack = []
        stack.append(segment)
    yield sorted(stack, key=lambda segment: segment.base)


def joined_lines(lines: Sequence[Segment], base: float) -> Segment:
    """One segment of lines, the uppermost first, that are one text; it stands on `base`."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    whole = Segment(left, right, base, lines[0].size, parts=_parts_of_lines(lines))
    whole.bold = all(line.bold for line in lines)
    return whole


def _parts_of_lines(lines: Sequence[Segment]) -> list[tuple[str, int]]:
    """Their words as parts of one segment: a word broken at the end of a line is whole again."""
    parts: list[tuple[str, int]] = []
    for line in lines:
        if parts and parts[-1][0].endswith(_SOFT_HYPHEN) and line.text[:1].islower():
            parts[-1] = (parts[-1][0].removesuffix(_SOFT_HYPHEN), parts[-1][1])
        elif parts:
            parts.append((" ", 0))
        parts += line.parts
    return parts


_SOFT_HYPHEN = "\u00ad"
_MOST_MARK = 4
_MARK_SIZE = 0.85
_MARK_GAP = 0.5


def attach_marks(page: PageText) -> None:
    """Puts raised marks that the file writes apart from their words beside them again: left over, they would be numbers."""
    largest = max((segment.size for segment in page.segments), default=0.0)
    marks = [
        segment
        for segment in page.segments
        if segment.size <= largest * _MARK_SIZE and sum(len(words) for words, _ in segment.parts) <= _MOST_MARK
    ]
    by_base = sorted(page.segments, key=lambda piece: piece.base)
    bases = [piece.base for piece in by_base]
    gone: set[Segment] = set()
    for mark in marks:
        below = bisect_right(bases, mark.base), bisect_right(bases, mark.base + 0.75 * largest)
        if any(_attached(mark, piece) for piece in by_base[slice(*below)] if not piece.table and piece not in gone):
            gone.add(mark)
    page.take(gone)


def _attached(mark: Segment, words: Segment) -> bool:
    """Puts the mark right behind or right before words in larger print that stand a little lower; False where they do not."""
    rise = words.base - mark.base
    if mark.size > words.size * _MARK_SIZE or not 0.1 * words.size < rise <= 0.75 * words.size:
        return False
    if abs(mark.left - words.right) <= _MARK_GAP * words.size:
        words.parts.append((mark.text, RAISED))
        words.right = max(words.right, mark.right)
    elif abs(words.left - mark.right) <= _MARK_GAP * words.size:
        words.parts.insert(0, (mark.text, RAISED))
        words.left = min(words.left, mark.left)
    else:
        return False
    words.forget()
    return True


Row = list[Segment]


def rows_of(segments: Iterable[Segment]) -> list[Row]:
    """Segments by their base lines, from the top; each row from the left."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda piece: (piece.base, piece.left)):
        row = rows[-1] if rows else None
        if row is not None and segment.base - row[0].base <= SAME_LINE * min(max(segment.size, 1), max(row[0].size, 1)):
            row.append(segment)
        else:
            rows.append([segment])
    for row in rows:
        row.sort(key=lambda piece: piece.left)
    return rows
