"""One spelling of what every reader may bring: the text as extraction looks at it, and the way back to the document's own.

Invisible characters stand within numbers and before signs (soft hyphens, zero-width spaces, marks of writing direction, byte
order marks); digits, separators and signs come in full width (Unicode Standard, 23.2 and UAX 15); a triangle tells a direction
that a sign may tell again; accounts put the sign behind the number. The document's text is never rewritten: offsets and quotes
are its own.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace

from snapshots.documents import Block, Document
from snapshots.figures import Figure

# Soft hyphen; combining grapheme joiner; zero-width characters; marks, embeddings and isolates of direction; invisible operators;
# variation selectors; the byte order mark.
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_HIDDEN = re.compile(f"[{INVISIBLE}]+")
_OF_SYMBOL_FONT = {"\uf02b": "+", "\uf02d": "-", "\uf0a3": "≤", "\uf0b1": "±", "\uf0b3": "≥"}
_SYMBOL = re.compile(rf"[{''.join(_OF_SYMBOL_FONT)}](?=[\d$€£])")
"""A sign of the font Symbol, which word processors keep as a character of private use, before its number."""
_OTHER = re.compile(rf"[{INVISIBLE}{''.join(_OF_SYMBOL_FONT)}\uff01-\uff5e▲▼△▽▴▾↑↓⬆⬇]|(?![0-9])\d")
_DIGIT_OF_A_SCRIPT = re.compile(r"(?![0-9])\d")
_SPELLED = str.maketrans(
    {
        **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if not chr(code - 0xFEE0).isalpha()},
        **dict.fromkeys("▲▼△▽▴▾↑↓⬆⬇", " "),
    }
)
"""One character for one, so that offsets hold."""
_SIGN_BEHIND = re.compile(r"(?P<number>[^\d\s+-]{0,3}\s?\d[\d.,'’ \u00a0\u202f]*\d|\d)(?P<gap>\s?)(?P<sign>[-−–])")
SIGN = "-"
_LEFT_OUT = "\u200b"
_FALLING = re.compile(
    r"(?<![^\s|(\[])[▼▽▾↓⬇](?P<gap>[ \u00a0\u202f]?)(?=\d[\d.,]*(?:\s?(?:%|pp\b|points?\b|pts\b)|[ \t]*(?:\||$)))",
    re.MULTILINE,
)
"""A triangle that is the only sign of a percentage, or of a number alone in its cell or line: "▼ 2.0%", "| ▼120 |"."""

_LOSS = re.compile(r"(?<=[ぁ-ヿ比])[▲△](?=\d)")
"""A triangle for a minus, as accounts in Japanese write it: "損益は▲3億円", "前年比△2.0%"."""


@dataclass(frozen=True, slots=True)
class PlainView:
    """A document as extraction reads it, and back."""

    document: Document
    restored: Callable[[Figure], Figure]
    """A figure of the view as a figure of the document."""
    original: Callable[[int, int], tuple[int, int]]
    """A span of the view as a span of the document."""


def plain_view(document: Document) -> PlainView:
    """The view of a document; the document itself where nothing in it needs another spelling."""
    text = document.text
    behind = [block for block in document.blocks if block.cell is not None and _SIGN_BEHIND.fullmatch(document.words_of(block))]
    if not behind and (text.isascii() or _OTHER.search(text) is None):
        return PlainView(document, lambda figure: figure, lambda start, end: (start, end))
    return _View(document, behind).made()


class _View:
    """The view while it is made: which characters of the document are left out before each place of the view."""

    def __init__(self, document: Document, behind: list[Block]) -> None:
        self._source = document
        parts: list[str] = []
        self._places, self._gone, index, gone = [0], [0], 0, 0
        text = _spelled(document.text)
        for block in behind:
            text = text[: block.start] + _SIGN_BEHIND.sub(_in_front, text[block.start : block.end]) + text[block.end :]
        for hidden in _HIDDEN.finditer(text):
            parts.append(text[index : hidden.start()])
            gone += hidden.end() - hidden.start()
            index = hidden.end()
            self._places.append(index - gone)
            self._gone.append(gone)
        self._text = "".join([*parts, text[index:]])
        self._cuts = [(place + gone, gone) for place, gone in zip(self._places, self._gone, strict=True)]

    def made(self) -> PlainView:
        """The document with its text, its blocks and their names in one spelling."""
        blocks = tuple(map(self._block, self._source.blocks))
        return PlainView(replace(self._source, text=self._text, blocks=blocks), self._restored, self._original)

    def _block(self, block: Block) -> Block:
        cell = block.cell
        return replace(
            block,
            start=self._seen(block.start),
            end=self._seen(block.end),
            section=tuple(map(_plain, block.section)),
            label=block.label and _plain(block.label),
            cell=cell
            and replace(cell, row=tuple(map(_plain, cell.row)), column=tuple(map(_plain, cell.column)), table=_plain(cell.table)),
        )

    def _seen(self, place: int) -> int:
        """Where a place of the document stands in the view."""
        index = bisect_right(self._cuts, place, key=lambda cut: cut[0]) - 1
        seen = place - self._cuts[index][1]
        following = self._places[index + 1] if index + 1 < len(self._places) else len(self._text)
        return min(seen, following)

    def _original(self, start: int, end: int) -> tuple[int, int]:
        first, last = (self._gone[bisect_right(self._places, place) - 1] for place in (start, max(start, end - 1)))
        return start + first, max(end - 1, start) + last + (end > start)

    def _restored(self, figure: Figure) -> Figure:
        start, end = self._original(figure.start, figure.end)
        begin, stop = self._original(figure.sentence_start, figure.sentence_start + len(figure.sentence))
        text = self._source.text
        return replace(figure, quote=text[start:end], start=start, end=end, sentence=text[begin:stop], sentence_start=begin)


def _plain(text: str) -> str:
    return _HIDDEN.sub("", _spelled(text)) if not text.isascii() else text


def _spelled(text: str) -> str:
    """The same text, character for character; what is left out, too."""
    text = _FALLING.sub(lambda match: SIGN + _LEFT_OUT * len(match["gap"]), _LOSS.sub(SIGN, text))
    text = _SYMBOL.sub(lambda sign: _OF_SYMBOL_FONT[sign[0]], text)
    return _DIGIT_OF_A_SCRIPT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text.translate(_SPELLED))


def _in_front(match: re.Match[str]) -> str:
    """The sign before the number, in as many characters: "1,234-" as "-1,234"."""
    return f"{SIGN}{match['number']}{match['gap']}"
