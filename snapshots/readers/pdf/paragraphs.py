"""Lines as paragraphs, items and headings: what the width, the leading and the print of the lines say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft
from snapshots.readers.blocks.tile_parts import is_label, is_number, tile
from snapshots.readers.pdf.segments import Row
from snapshots.readers.plain.lines import BULLET, BULLETS, DEFINITION, defines, is_heading
from snapshots.readers.tables.entries import is_year

_LEADING = 1.6
_WIDEST_LEADING = 2.9
"""Of lines set double."""
_PROSE_WORDS = 5
_SAME_SIZE = 0.12
_LARGE = 1.14
_MOST_HEADING = 200
_YEAR_OR_NONE = re.compile(r"(?:\D|(?<!\d)(?:19|20)\d\d(?!\d))*")
"""What a title in large print has behind its colon: no number but a year."""
_MOST_WORDS = 80
_INDENT = 0.8
_FAR = 1.0
"""Sizes of the print that lie between two numbers, and never between the groups of digits of one."""
_SHORT = 0.2
"""Share of the column's width by which a line falls short where the writer ended it."""
_RAGGED = 4.0
"""Sizes of the print within which lines of one width end."""
_STOPPED = re.compile(r"[.!?:;؟。…][\"'”’)\]]*$")
_UNKNOWN_BULLET = re.compile(r"\ufffd\s+(?=\w)")
_QUOTED = re.compile(r"[\"“„«‘'].+[\"”“»’'].{0,3}")
"""A quotation pulled out of the text in large print heads nothing."""
_CONTENTS = re.compile(r".{2,}?(?:\s?[.…·_]){4,}\s*\d{1,4}")
_HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_BULLET_ALONE = re.compile(rf"[{BULLETS}–-]")


@dataclass(slots=True)
class Line:
    """A line of text."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool

    @classmethod
    def of(cls, row: Row) -> Line:
        """A row as one line."""
        size = max(row, key=lambda segment: len(segment.text)).size
        return cls(
            _text_of(row),
            row[0].left,
            max(segment.right for segment in row),
            row[0].base,
            size,
            all(segment.bold for segment in row),
        )


def _text_of(row: Row) -> str:
    """The words of a row; two spaces keep numbers that stand far apart, "782" and "181", from being one: 782 181."""
    text = row[0].text
    for before, segment in pairwise(row):
        are_apart = segment.left - before.right > _FAR * segment.size
        are_numbers = before.text[-1:].isdigit() and segment.text[:1].isdigit()
        text += ("  " if are_apart and are_numbers else " ") + segment.text
    return text


def hyphenated_words(texts: Sequence[str]) -> frozenset[str]:
    """The words that a document writes with a hyphen inside a line: at the end of a line they keep it."""
    return frozenset(word.lower() for text in texts for word in _HYPHENATED.findall(text))


def joined(before: str, after: str, known: frozenset[str]) -> str:
    """Two lines as one: a word cut at the end of a line is one word again, a range or a compound keeps its hyphen."""
    if before.endswith("\u00ad"):
        is_cut = after[:1].islower() or before[-2:-1].isupper()
        return before[:-1] + ("" if is_cut else "-") + after
    if before.endswith(("-", "‐")) and len(before) > 1 and not before[-2].isspace():
        if before[-2].isalpha() and after[:1].islower():
            word = f"{before.rsplit(None, 1)[-1]}{after.split(None, 1)[0]}".lower().strip(".,;:()")
            return before + after if word in known else before[:-1] + after
        return before + after
    if before.endswith(("–", "/")) and len(before) > 1 and not before[-2].isspace():
        return before + after
    return f"{before} {after}"


def drafts_of_lines(lines: Sequence[Line], body: float, known: frozenset[str], home: object) -> list[tuple[Draft, float]]:
    """The blocks that lines make, each with the size of its print."""
    if not lines:
        return []
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    leading = _leading(lines, right - _SHORT * (right - left))
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, right - left, right, leading):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [(_draft(group, body, known, home), group[0].size) for group in groups]


def _leading(lines: Sequence[Line], full: float) -> float:
    """Share of the font size within which lines follow each other: wide where sentences run on; a raised mark widens its line."""
    steps = [
        (after.base - before.base) / after.size
        for before, after in pairwise(lines)
        if before.right >= full
        and after.text[:1].islower()
        and not _STOPPED.search(before.text)
        and len(before.text.split()) >= _PROSE_WORDS
    ]
    usual = median(steps) * 1.25 if steps else _LEADING
    return max(_LEADING, usual) if usual <= _WIDEST_LEADING else _LEADING


def _goes_on(group: Sequence[Line], line: Line, width: float, right: float, leading: float) -> bool:
    """Whether a line belongs to the paragraph over it."""
    before = group[-1]
    if abs(before.size - line.size) > _SAME_SIZE * before.size or before.bold != line.bold:
        return False
    if _is_far(group, line, leading) or _bullet(line.text):
        return False
    if _BULLET_ALONE.fullmatch(before.text):
        return True
    if _stands_alone(before.text, line.text):
        return False
    if line.text[:1].islower() or before.text.endswith((",", "-", "\u00ad")):
        return True
    is_short = before.right < right - _SHORT * width and not _is_beside(group, before)
    is_indented = line.left > before.left + _INDENT * line.size and not _bullet(group[0].text)
    return not (is_short or (is_indented and _STOPPED.search(before.text)))


def _is_far(group: Sequence[Line], line: Line, leading: float) -> bool:
    """Whether a line stands farther under the last one than lines of a paragraph do, or over it."""
    gap = line.base - group[-1].base
    usual = group[1].base - group[0].base if len(group) > 1 else gap
    return gap > leading * line.size or gap > usual * 1.25 + 1 or gap < 0


def _stands_alone(before: str, text: str) -> bool:
    """Whether one of two lines is whole by itself: of a table of contents, a number, a line "label: value"."""
    return bool(_CONTENTS.fullmatch(before)) or is_number(before) or is_number(text) or bool(_defined(text))


def _is_beside(group: Sequence[Line], before: Line) -> bool:
    """Whether lines fall short because a box stands beside them: several end at one place, in the middle of a sentence."""
    if _STOPPED.search(before.text) or len(before.text.split()) < _PROSE_WORDS:
        return False
    return len(group) > 1 and abs(group[-2].right - before.right) <= _RAGGED * before.size


def _bullet(text: str) -> re.Match[str] | None:
    """The bullet that a line begins with; also one from a font that does not say which sign it prints."""
    return BULLET.match(text) or _UNKNOWN_BULLET.match(text)


def _defined(text: str) -> str | None:
    """What a line "label: value" names, or None."""
    stated = DEFINITION.fullmatch(text)
    return stated["label"].strip() if stated and defines(stated) else None


def _draft(group: Sequence[Line], body: float, known: frozenset[str], home: object) -> Draft:
    text = group[0].text
    for line in group[1:]:
        text = joined(text, line.text, known)
    text = text.rstrip("\u00ad").replace("\u00ad", "-")
    if bullet := _bullet(text):
        return Draft(BlockKind.ITEM, text[bullet.end() :], home=home)
    if _CONTENTS.fullmatch(text):
        return Draft(BlockKind.PARAGRAPH, text, boilerplate="contents", home=home)
    label = _defined(text)
    if label and not (group[0].size >= body * _LARGE and _YEAR_OR_NONE.fullmatch(text[len(label) :])):
        return Draft(BlockKind.DEFINITION, text, label=label, home=home)
    is_strong = all(line.bold for line in group)
    kind = BlockKind.HEADING if _is_heading(group, text, body, is_strong=is_strong) else BlockKind.PARAGRAPH
    return Draft(kind, text, home=home, strong=is_strong)


def _is_heading(group: Sequence[Line], text: str, body: float, *, is_strong: bool) -> bool:
    """Whether large print, or a line or two that look so, head what follows; numbers and quotations do not."""
    if is_number(text) or _QUOTED.fullmatch(text) or not any(letter.isalpha() for letter in text):
        return False
    is_large = group[0].size >= body * _LARGE and len(text) <= _MOST_HEADING and not (text.endswith(".") and len(text) > 80)
    looks = len(group) <= 2 and is_heading(text, is_first=is_strong) and (is_strong or text.isupper())
    return is_large or looks


def mend_breaks(drafts: list[Draft]) -> None:
    """Joins a paragraph that runs on in the next column or on the next page; labelled lines between them are stepped over."""
    last: Draft | None = None
    for draft in drafts:
        if draft.boilerplate:
            continue
        is_text = draft.kind is BlockKind.PARAGRAPH
        if last is not None and is_text and last.home is not draft.home and _runs_on(last.text, draft.text):
            last.text, draft.text = joined(last.text, draft.text, frozenset()), ""
            last.home = draft.home
            continue
        last = draft if is_text or draft.kind is BlockKind.ITEM else None


def _runs_on(before: str, after: str) -> bool:
    return after[:1].islower() and not _STOPPED.search(before) and len(before.split()) > 3


def pair_numbers(drafts: list[Draft]) -> None:
    """A number alone on its line takes the short words under it: a tile in print of the body's size."""
    for index in range(len(drafts) - 1):
        number, words = drafts[index], drafts[index + 1]
        are_plain = number.kind is words.kind is BlockKind.PARAGRAPH and not number.boilerplate and not words.boilerplate
        is_named = is_label(words.text) and len(words.text) <= _MOST_WORDS and not _STOPPED.search(words.text)
        if are_plain and is_named and number.home is words.home and is_number(number.text) and not is_year(number.text):
            drafts[index + 1] = tile(number.text, words.text, home=number.home)
            number.text = ""


def set_levels(made: Sequence[tuple[Draft, float]]) -> None:
    """Gives headings their levels: the largest print first, bold print of the body's size last."""
    sizes = sorted({round(size) for draft, size in made if draft.kind is BlockKind.HEADING}, reverse=True)
    for draft, size in made:
        if draft.kind is BlockKind.HEADING:
            draft.level = min(sizes.index(round(size)) + 1, 6)
