"""A sentence of another language in English, and the way back from each of its words to the text."""

from __future__ import annotations

from bisect import bisect_right


class Gloss:
    """The English of a stretch of text, and where each piece of it comes from."""

    __slots__ = ("_from", "_starts", "_until", "source", "text")

    def __init__(self, source: str, pieces: list[tuple[int, int, int]], text: str) -> None:
        self.source = source
        self.text = text
        self._starts = [start for start, _, _ in pieces]
        self._from = [begin for _, begin, _ in pieces]
        self._until = [end for _, _, end in pieces]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Span of the source that `text[start:end]` glosses; of words that stand the other way round there, that of the first.

        "5 jours sur 7" is glossed as "5 out of 7 days": what "7 days" glosses begins behind its end.
        """
        first = max(0, bisect_right(self._starts, start) - 1)
        last = max(first, bisect_right(self._starts, max(start, end - 1)) - 1)
        return self._from[first], self._until[last if self._until[last] > self._from[first] else first]

    def words(self, gloss: str, near: int) -> str:
        """What a wording of the gloss is in the source: its place nearest after offset `near`, else nearest before it."""
        position = self.text.find(gloss, near)
        if position < 0:
            position = self.text.rfind(gloss, 0, near)
        if position >= 0:
            start, end = self.original(position, position + len(gloss))
            return self.source[start:end]
        parts = gloss.split()
        return gloss if len(parts) < 2 else " ".join(self.words(part, near) for part in parts)


def _stands_apart(last: str) -> bool:
    """Does a wording need a blank behind this character: "40%" and "'tan fazla"?"""
    return last.isalnum() or last in ("%", "‰")


class GlossWriter:
    """A gloss that is being written, piece by piece in the order of the text."""

    __slots__ = ("length", "out", "pieces", "source", "worded", "written_until")

    def __init__(self, source: str) -> None:
        self.source = source
        self.out: list[str] = []
        self.length = 0
        self.pieces: list[tuple[int, int, int]] = []
        self.written_until = -1
        """End of the source of the last piece; -1: the gap before the next piece is left out."""
        self.worded = False
        """Is the last piece a wording, not copied?"""

    def gloss(self) -> Gloss:
        """What has been written."""
        return Gloss(self.source, self.pieces, "".join(self.out))

    def put(self, shown: str, start: int, end: int, *, worded: bool = False) -> None:
        """A piece of the gloss; a wording is set apart from what is written together with it."""
        if self.written_until == start and (worded or self.worded) and _stands_apart(self.out[-1][-1:]) and shown[0].isalnum():
            self.append(" ")
        self.write_gap(start)
        self.pieces.append((self.length, start, end))
        self.append(shown)
        self.written_until, self.worded = end, worded

    def append(self, shown: str) -> None:
        """Text that stands for nothing in the source: it belongs to the piece before it."""
        self.out.append(shown)
        self.length += len(shown)

    def write_gap(self, start: int) -> None:
        """The white space of the source up to offset `start`."""
        if 0 <= self.written_until < start:
            left_out = self.source[self.written_until : start]
            gap = "".join(char for char in left_out if char.isspace())
            self.append(gap if left_out.isspace() else gap[:1])
            self.written_until = start
