"""A sentence as typed tokens, whose offsets are those of the document's text. The text is never rewritten.

A number token is a run of digits with its inner separators that reads as one number; a run that does not ("22,24,26")
falls into several tokens, one that is a version or an address ("1.2.3") is a token of its own kind.
"""

from __future__ import annotations

import re

from snapshots.extraction.words.digits import Style, split_run

NUMBER, SUPERSCRIPT, FRACTION, CURRENCY, WORD, MARK, CODE = range(1, 8)
"""CODE: digits with separators that are no number."""
HYPHENS = frozenset("-‑‐")
"""By which words are joined; the second breaks no line, the third is what typesetters mean by the first."""
PRINTED_HYPHENS = HYPHENS | {"–"}
"""Also the dash that some print for a hyphen: "a 30–year loan"; only where no range can be meant."""

_TOKEN = re.compile(
    r"(\d+(?:[.,'’٫٬]\d+)*)"
    r"|([⁰¹²³⁴-⁹⁺⁻]+)"
    r"|([½¼¾⅐-⅞])"
    # The block of currency signs (U+20A0 to U+20C0), their full-width forms, and those that are letters of a script.
    r"|([$€£¥₠-⃀￠-￦¢₤৳﷼円元원៛₨௹]|ரூ)"
    r"|([^\W\d_⁰¹²³⁴-⁹½¼¾⅐-⅞円元원]+(?:[.'’](?=[^\W\d_])[^\W\d_⁰¹²³⁴-⁹½¼¾⅐-⅞]+)*)"
    r"|(\S)"
)


class Tokens:
    """Parallel lists, one entry per token; `words` are lower case."""

    __slots__ = ("ends", "kinds", "starts", "text", "words")

    def __init__(self, text: str, start: int, end: int, style: Style) -> None:
        self.text = text
        self.kinds: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        for match in _TOKEN.finditer(text, start, end):
            kind, begin, stop = match.lastindex or MARK, match.start(), match.end()
            if kind == NUMBER and not text[begin:stop].isdigit():
                self._add_run(begin, stop, style)
                continue
            self.kinds.append(kind)
            self.starts.append(begin)
            self.ends.append(stop)
            self.words.append(text[begin:stop].lower())

    def _add_run(self, begin: int, stop: int, style: Style) -> None:
        for first, last, whole in split_run(self.text, begin, stop, style):
            self.kinds.append(NUMBER if whole else CODE)
            self.starts.append(first)
            self.ends.append(last)
            self.words.append(self.text[first:last])

    def __len__(self) -> int:
        return len(self.kinds)

    def word(self, index: int) -> str:
        """The token in lower case; "" outside of the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def kind(self, index: int) -> int:
        """The token's kind; 0 outside of the sentence."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else 0

    def glued(self, index: int) -> bool:
        """Does the token stand at the one before it without a space?"""
        return 0 < index < len(self.starts) and self.starts[index] == self.ends[index - 1]

    def shown(self, index: int) -> str:
        """The token as printed."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""
