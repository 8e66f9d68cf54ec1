"""Plain text as lines and groups of lines, and what the shape of a line says: bullet, heading, "label: value"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from snapshots.readers.blocks.tile_parts import is_number

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
SURE_BULLETS = r"•●▪◦‣■➢➤►✓✔\uf020-\uf0ff"
"""Signs that are bullets wherever a line begins with them; those of private use are of symbol fonts, as word processors write."""
BULLETS = SURE_BULLETS + r"⁃∙·□▶\u2043"
"""Signs that are bullets before a space, too."""
BULLET = re.compile(
    rf"(?:[{BULLETS}*o+»›–—-]|\(?(?:\d{{1,2}}|[a-zA-Z]|[ivx]{{1,4}})[.)])[ \t\u00a0]+(?=\S)"
    rf"|[{SURE_BULLETS}](?=\S)"
)
DEFINITION = re.compile(r"(?P<label>[^:：|]{2,70}?)\s*[:：]\s+(?P<value>\S.{0,160})")
_STATED_LINE = re.compile(r"(?:[+-]?\d[\d ,.\u00a0]*%?[ \t]+[^\d:]{2,60}|[^\d:]{2,60}[ \t][+-]?\d[\d ,.\u00a0]*%?)")
"""A name and its number, in any order, and nothing more: "Oban 31", "302 Oban"."""
UNDERLINE = re.compile(r"([=\-~_*#])\1{2,}")
HASHES = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_STOP = re.compile(r"[.!?;,:…؟。、：]$")
_HAS_LETTER = re.compile(r"[^\W\d_]")
_HAS_DIGIT = re.compile(r"\d")
CAPTION = re.compile(
    r"(?:figure|fig\.|table|map|chart|graph|photo|image|infographic|source|sources|note|notes|credit|caption|tableau|carte|abbildung|"
    r"tabelle|karte|quelle|mapa|gráfico|fuente|foto|рис\.|таблица|источник)\b(?:\s*[:\d]|\s+(?:of|showing|by|from|credit|shows)\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[IVX]{1,5}[.)]|[A-Z][.)])\s+(?=[^\W\d_])")
# A heading does not end in these; a sentence that lost its link or its number does.
_UNFINISHED_WORDS = (
    "a an the of at to in on by for with from and or that which is are was were as than be been has have can will its their "
    "our your this these those into about de la le les des du et à au aux en pour par sur que der die das und von zu mit im "
    "el los las y del con por para e o"
)
_UNFINISHED = frozenset(_UNFINISHED_WORDS.split())
_VERBS_WORDS = (
    "is are was were has have had will would can could should been being be does did do remains remain became becomes provides "
    "provided includes include reached reach continues continue received said says "
    "sont est ont était sind ist wurden haben son es"
)
_VERBS = frozenset(_VERBS_WORDS.split())
MOST_HEADING = 120
_MOST_HEADING_WORDS = 14
_MOST_PLAIN_WORDS = 6
_MOST_TITLE_WORDS = 18
_UNWRAPPED = 160
_NARROWEST = 40
_MOST_VALUE = 90
_MOST_LABEL_WORDS = 9


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line without its outer white space; offsets into the whole text."""

    start: int
    end: int
    indent: int
    text: str


def defines(stated: re.Match[str]) -> bool:
    """Whether a "label: value" line states a figure, rather than being a heading with a colon in it."""
    value = stated["value"]
    is_short = len(value) <= _MOST_VALUE and ". " not in value and not value.endswith(".")
    opened = stated["label"].count("(") > stated["label"].count(")")  # "Dividend up 5 % to 4p (2014 | : | 3p)"
    return is_short and not opened and bool(_HAS_DIGIT.search(value)) and len(stated["label"].split()) <= _MOST_LABEL_WORDS


def groups_of_lines(text: str) -> list[list[TextLine]]:
    """Lines that stand together, between blank lines."""
    groups: list[list[TextLine]] = []
    together = False
    for match in _LINE.finditer(text):
        raw = match[0]
        stripped = raw.strip()
        if not stripped:
            together = False
            continue
        indent = len(raw) - len(raw.lstrip())
        start = match.start() + indent
        line = TextLine(start, start + len(stripped), indent, stripped)
        if together:
            groups[-1].append(line)
        else:
            groups.append([line])
            together = True
    return groups


def goes_on(before: TextLine, line: TextLine, width: int) -> bool:
    """Whether a line is the rest of the one before it, cut at the width of the text."""
    if BULLET.match(line.text) or width > _UNWRAPPED:
        return False
    if line.text[0].islower():
        return True
    if DEFINITION.fullmatch(line.text) and DEFINITION.fullmatch(before.text):
        return False
    if before.text.endswith((":", "：")) and _STATED_LINE.fullmatch(line.text):
        return False  # the first of a list, not the rest of the sentence that announces it
    length = before.end - before.start + before.indent
    return width >= _NARROWEST and length >= width * (0.85 if _STOP.search(before.text) else 0.6)


def width_of(lines: Sequence[TextLine]) -> int:
    """The longest line of a group, in characters."""
    return max(line.indent + line.end - line.start for line in lines)


def _is_short(text: str, *, is_first: bool) -> bool:
    most = _MOST_TITLE_WORDS if is_first else _MOST_HEADING_WORDS
    return 1 < len(text) <= MOST_HEADING and len(text.split()) <= most


def _is_no_heading(text: str) -> bool:
    """It ends like a sentence or in the middle of one, is a caption, or states nothing but a number."""
    if _STOP.search(text) or not _HAS_LETTER.search(text):
        return True
    return text.rsplit(maxsplit=1)[-1].lower() in _UNFINISHED or CAPTION.match(text) is not None or is_number(text)


def is_heading(text: str, *, is_first: bool = False) -> bool:
    """Whether a line that stands alone looks like a heading: short, no final stop, title case, capitals, or a few words."""
    stated = DEFINITION.fullmatch(text)
    if (stated and defines(stated)) or not _is_short(text, is_first=is_first) or _is_no_heading(text):
        return False
    named = _NUMBERED.sub("", text, count=1)
    first = named.lstrip("«“\"'(¿¡")[:1]
    if not first.isalpha() or first.islower():
        return False
    return is_first or _has_heading_case(named.split(), named)


def _has_heading_case(words: Sequence[str], text: str) -> bool:
    if text.upper() == text:
        # Capitals, or a script that has none.
        return text.lower() != text or len(words) <= _MOST_PLAIN_WORDS
    if _are_capitalised(words):
        return True
    is_short = len(words) <= _MOST_PLAIN_WORDS and _VERBS.isdisjoint(word.lower() for word in words)
    return is_short and not _HAS_DIGIT.search(text)


def _are_capitalised(words: Sequence[str]) -> bool:
    """Do three of four words begin with a capital, articles and prepositions aside?"""
    initials = [word[0] for word in words if len(word) > 3 and word[0].isalpha()]
    return len(initials) > 1 and sum(map(str.isupper, initials)) >= len(initials) * 0.75
