"""Numbers that a document gives to its own parts and to itself: "3.2 Zones affected", "Situation report 17".

A section's number looks like any decimal, so one line alone proves nothing: the document must number other parts the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from snapshots.data.english_numbers import ABBREVIATED, SCALE_PLURALS, SCALES
from snapshots.data.measures import NAMES, SIGNS
from snapshots.documents import Block, BlockKind, Document

_SECTION = re.compile(r"^[ \t]*(\d{1,2}(?:\.\d{1,2}){1,3})[.):]?[ \t]+([^\W\d_][\w'’-]*)", re.MULTILINE)
_CHAPTER = re.compile(r"^[ \t#*]*(\d{1,2})[.)]?[ \t]+([^\W\d_][\w'’-]*)", re.MULTILINE)
_HEADED = re.compile(r"^[ \t#*]*(?:(\d{1,2})|(I{1,3}|IV|VI{0,3}|IX|XI{0,3}))[.)][ \t]+[^\W\d_]", re.MULTILINE)
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")
_RANK = re.compile(r"(\d{1,2})(?:[.)]?[ \t]*$|[ \t]*[-–][ \t]*(?=\D)|[ \t\u00a0]+)(?P<word>[^\W\d_][\w'’-]*)?")
_CLOCK = re.compile(r"((?:[01]\d|2[0-3])\.[0-5]\d)(?:[ \t\u00a0]+(?=[^\W\d_a-z]|[\"“‘#@])|[ \t]*$)")
_FEWEST_HOURS = 3
_SLIDE = re.compile(r"(\d{1,2})/(\d{1,2})[ \t\u00a0]+(?=[^\W\d_a-z])")
_FEWEST_SLIDES = 3
_SHORTEST_LIST = 4
"""Lines that must be numbered from one on without a gap: fewer may count by chance."""
_MOST_BETWEEN = 4
"""Blocks from one number to the next, at most."""
_LONGEST_LINE = 120
"""Characters of a line that may be the heading of a section."""
_FEWEST_PARAGRAPHS = 3
_TITLE_NUMBER = re.compile(r"(?:^|\s)[^\W\d_]+\s+(\d{1,4})\s*$")
_NEXT = 2
"""How far the number of a neighbouring section may be: a section without text of its own may be missing."""


class SectionNumber(NamedTuple):
    """The number of a section: its offsets, the offset of the first word after it, and what it is."""

    start: int
    end: int
    words: int
    reason: str = "section number"


def section_numbers(document: Document) -> dict[int, SectionNumber]:
    """By the offset where each begins: the numbers of sections in running text."""
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    ranks = _ranks(document, headings) | _ranks(document, document.blocks) | _hours(document) | _slides(document)
    candidates = list(_candidates(document))
    if not candidates:
        return ranks
    numbers = {number for number, _ in candidates}
    chapters = {int(match[1]) for match in _CHAPTER.finditer(document.text)}
    headed = set(_headed(document.text))
    sections = {
        section.start: section
        for number, section in candidates
        if _has_neighbour(number, numbers, chapters) or (number[0] in headed and 0 not in number)
    }
    numbered = {number[0] for number, section in candidates if section.start in sections}
    return ranks | sections | {chapter.start: chapter for chapter in _chapters(document, numbered)}


def _headed(text: str) -> Iterator[int]:
    """The chapters that a stop or a Roman number shows to be numbered: "3. Results", "IV) Costs"."""
    for match in _HEADED.finditer(text):
        yield int(match[1]) if match[1] else _ROMAN.index(match[2])


def _ranks(document: Document, blocks: Sequence[Block]) -> dict[int, SectionNumber]:
    """The numbers of a list that counts its own lines from one: "1 Port reopens", "2 Ferry sold", or "1" above each.

    Headings are asked for apart as well, since what stands under them may begin with numbers, too.
    """
    out: dict[int, SectionNumber] = {}
    run: list[tuple[int, SectionNumber]] = []
    for place, block in enumerate(blocks):
        rank = _rank_of(document, block)
        goes_on = rank is not None and bool(run) and int(rank[1]) == len(run) + 1
        if rank is None or not (goes_on or rank.end() == block.end or _names_a_line(rank)):
            continue
        number = SectionNumber(*rank.span(1), rank.start("word") if rank["word"] else rank.end())
        if not goes_on or not (_is_mark_alone(rank, block) or _stand_near(blocks, run[-1][0], place)):
            out |= _listed(run)
            run = []
        if run or int(rank[1]) == 1:
            run.append((place, number))
    return out | _listed(run)


def _is_mark_alone(rank: re.Match[str], block: Block) -> bool:
    """As in "14." above the authors of a work, the words of an item of a list: however many blocks the one before it fills."""
    return rank.end() == block.end and rank[0].rstrip().endswith((".", ")"))


def _hours(document: Document) -> dict[int, SectionNumber]:
    """The times at which a live report was written on: "09.52 Rescuers land", of which some hours have a leading zero."""
    matches = [_CLOCK.match(document.text, block.start, block.end) for block in document.blocks if _is_line(block)]
    hours = [match for match in matches if match is not None]
    if len(hours) < _FEWEST_HOURS or not any(match[1].startswith("0") for match in hours):
        return {}
    return {match.start(1): SectionNumber(*match.span(1), match.end(), "time") for match in hours}


def _slides(document: Document) -> dict[int, SectionNumber]:
    """The places of pictures in a series: "1/5 Harbour", "2/5 Pier", "3/5 Ferry" open lines."""
    lines = filter(_is_line, document.blocks)
    matches = [match for block in lines if (match := _SLIDE.match(document.text, block.start, block.end))]
    if len(matches) < _FEWEST_SLIDES or not _go_on([(int(match[1]), match[2]) for match in matches]):
        return {}
    return {match.start(): SectionNumber(*match.span(), match.end(), "paging") for match in matches}


def _go_on(places: Sequence[tuple[int, str]]) -> bool:
    return all(later == (place + 1, last) for (place, last), later in pairwise(places))


def _is_line(block: Block) -> bool:
    return block.cell is None and block.boilerplate is None and block.kind is not BlockKind.TILE


def _stand_near(blocks: Sequence[Block], before: int, place: int) -> bool:
    """Whether two numbered blocks go on from each other: few stand between them, or both are headings of one level."""
    earlier, later = blocks[before], blocks[place]
    are_headings = earlier.kind is later.kind is BlockKind.HEADING and earlier.level == later.level
    return are_headings or place - before <= _MOST_BETWEEN


def _rank_of(document: Document, block: Block) -> re.Match[str] | None:
    """The number that the words of a block begin with."""
    is_text = block.cell is None and block.boilerplate is None
    return _RANK.match(document.text, block.start, block.end) if is_text else None


def _names_a_line(match: re.Match[str]) -> bool:
    return match["word"] is not None and not _is_counted(match["word"])


def _listed(run: list[tuple[int, SectionNumber]]) -> dict[int, SectionNumber]:
    return {number.start: number for _, number in run} if len(run) >= _SHORTEST_LIST else {}


def _chapters(document: Document, numbered: set[int]) -> Iterator[SectionNumber]:
    """The numbers before the headings of chapters whose sections are numbered: "3 Results" over "3.1 Wells"."""
    text = document.text
    for block in document.blocks:
        match = _CHAPTER.match(text, block.start, block.end) if block.boilerplate is None and block.cell is None else None
        if match and int(match[1]) in numbered and match[2][0].isupper() and not _is_counted(match[2]):
            yield SectionNumber(*match.span(1), match.start(2))


def _candidates(document: Document) -> Iterator[tuple[tuple[int, ...], SectionNumber]]:
    """What may number a section; paragraphs as well, where all of them go up: "1.1 Assaults ...", "1.2 In our survey ..."."""
    lines = list(_numbered_lines(document))
    numbers = [number for number, _, _ in lines]
    go_up = len(numbers) >= _FEWEST_PARAGRAPHS and all(before < after for before, after in pairwise(numbers))
    yield from ((number, section) for number, section, is_short in lines if is_short or go_up)


def _numbered_lines(document: Document) -> Iterator[tuple[tuple[int, ...], SectionNumber, bool]]:
    """Lines that begin like a section, and whether each is short enough for its heading."""
    text = document.text
    for block in document.blocks:
        if not _is_line(block):
            continue
        for match in _SECTION.finditer(text, block.start, block.end):
            line = text[match.start() : block.end].split("\n", 1)[0]
            if match[2][0].isupper() and not _is_counted(match[2]):
                number = SectionNumber(*match.span(1), match.start(2))
                yield tuple(map(int, match[1].split("."))), number, len(line) <= _LONGEST_LINE


def _is_counted(word: str) -> bool:
    """Is the word after the number its scale or its unit: "2.4 Million", "3.1 Hectares"?"""
    low = word.lower()
    return low in SCALES or low in SCALE_PLURALS or low in ABBREVIATED or low in NAMES or word in SIGNS


def _has_neighbour(number: tuple[int, ...], numbers: set[tuple[int, ...]], chapters: set[int]) -> bool:
    """Does the document number a part beside this one, or the part that it belongs to?"""
    if any(part == 0 for part in number[1:]):
        return False
    *above, last = number
    beside = any((*above, last + step) in numbers for step in range(-_NEXT, _NEXT + 1) if step)
    first = last == 1 and any(other[0] == number[0] - 1 for other in numbers)
    return beside or first or tuple(above) in numbers or (len(above) == 1 and above[0] in chapters and last == 1)


def title_number(document: Document) -> tuple[int, int] | None:
    """Span of the number that ends the document's title and tells it from its predecessors: "Situation report 17"."""
    title = next((block for block in document.blocks if block.boilerplate is None), None)
    if title is None or not _is_title(title):
        return None
    match = _TITLE_NUMBER.search(document.text[title.start : title.end])
    return (title.start + match.start(1), title.start + match.end(1)) if match else None


def _is_title(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.level == 1
