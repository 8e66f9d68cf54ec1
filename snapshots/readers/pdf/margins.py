"""Running heads, running feet and page numbers: what stands on page after page at the same height, its numbers aside."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from snapshots.readers.pdf.segments import PageText, Row, Segment, rows_of

_EDGE_ROWS = 3
_ZONE = 0.14
"""Share of the page's height, at its top and its bottom, in which running lines stand."""
_FOOT_GAP = 2.5
"""Font sizes that the number of a page stands under its text."""
_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(
    r"(?:(?:page|seite|página|pagina|pág\.?|стр\.?|p\.|صفحة)\s*)?[-–—|\s]*(\d{1,4}|[ivxl]{1,6})[-–—|\s]*(?:(?:of|/|de|von|sur|из|di)\s*(\d{1,4}))?",
    re.IGNORECASE,
)
_PRINTED = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d\b.*|(?:https?|file)://\S+(?: .*)?", re.IGNORECASE)
"""What browsers print over and under a page: the moment and the title, the address and the page."""
_MOST_FOLIO = 24
_LONGEST_FOLIO = 4
_REPEATED_SHARE = 0.3
"""Of the pages, on which a running line stands at least."""
_MOST_LINE = 160
_LONGEST_VALUE = 9
_NUMBERED = re.compile(r"(\d{1,4})\s*[|•·–—]\s.+|.+\s[|•·–—]\s*(?:(?:page|seite|p\.)\s*)?(\d{1,4})", re.IGNORECASE)


def take_margins(pages: Sequence[PageText]) -> list[list[tuple[str, str]]]:
    """Takes running lines and page numbers off the pages; for each page (words, what they are)."""
    edges = [_edge_rows(page) for page in pages]
    repeated = _repeated(pages, edges)
    taken: list[list[tuple[str, str]]] = [[] for _ in pages]
    for page, rows, lines in zip(pages, edges, taken, strict=True):
        labelled = [(row, label) for row in rows if (label := _label(row, page, repeated))]
        lines += [(_words(row), label) for row, label in labelled]
        page.take(segment for row, _ in labelled for segment in row)
    return taken


def _repeated(pages: Sequence[PageText], edges: Sequence[Sequence[Row]]) -> _Repeated:
    said = _counted_but_for_numbers(pages, edges)
    exact = Counter(words for rows in edges for words in {_words(row) for row in rows})
    steps = Counter(step for page, rows in zip(pages, edges, strict=True) for row in rows for step in _step_of(row, page))
    count = len({page.number for page in pages})
    return _Repeated(said, exact, steps, max(2, len(pages) * _REPEATED_SHARE), count)


def _counted_but_for_numbers(pages: Sequence[PageText], edges: Sequence[Sequence[Row]]) -> Counter[tuple[str, int]]:
    """How many pages say a row but for its numbers, where these stay or count the pages: others are values of a form."""
    numbers: defaultdict[tuple[str, int], dict[int, list[int]]] = defaultdict(dict)
    for page, rows in zip(pages, edges, strict=True):
        for row in rows:
            numbers[_key(row)][page.number] = _values_of(row)
    return Counter({key: len(by_page) for key, by_page in numbers.items() if _stay_or_count_pages(by_page)})


def _values_of(row: Row) -> list[int]:
    """The whole numbers that stand in cells of their own beside words; none of a running text or of a number alone."""
    cells = [segment.text for segment in row]
    numbers = [int(text) for text in cells if text.isdecimal() and len(text) <= _LONGEST_VALUE]
    return numbers if len(numbers) < len(cells) and not any(map(_DIGITS.search, set(cells) - set(map(str, numbers)))) else []


def _stay_or_count_pages(by_page: dict[int, list[int]]) -> bool:
    """Whether each number of a line is one on all pages, or goes up with them."""
    of_pages = [[(number, number - page) for number in numbers] for page, numbers in by_page.items()]
    return all(
        len({number for number, _ in one_place}) == 1 or len({step for _, step in one_place}) == 1
        for one_place in zip(*of_pages, strict=False)
    )


class _Repeated(NamedTuple):
    """How often the rows at the edges are said on the pages: but for their numbers, and to the letter."""

    said: Counter[tuple[str, int]]
    exact: Counter[str]
    steps: Counter[tuple[int, int]]
    """Of numbers alone: how often one stands so high and is so many more than that of its page."""
    fewest: float
    pages: int

    def counts(self, row: Row, page: PageText) -> bool:
        """Whether a row is a number alone that goes up with the pages, or a part of it says which of all pages this is."""
        if any(self.steps[step] >= self.fewest for step in _step_of(row, page)) and self.pages > 1:
            return True
        said = (_PAGE.fullmatch(match.text) for match in row)
        return any(match and match[2] and match[1] == str(page.number) and match[2] == str(self.pages) for match in said)

    def holds(self, row: Row, page: PageText) -> bool:
        """In large print only what is the same to the letter runs: "Part 1", "Part 2" are headings."""
        times = self.exact[_words(row)] if _is_large(row[0], page) else self.said[_key(row)]
        return self.pages > 1 and times >= self.fewest


def _label(row: Row, page: PageText, repeated: _Repeated) -> str:
    """What a row at the edge of a page is; '' for a row of its text."""
    if _is_folio(row, page, repeated.pages) or repeated.counts(row, page):
        return "page number"
    words = _words(row)
    if repeated.holds(row, page) or _PRINTED.fullmatch(words) or _holds_folio(row, page):
        return "running head"
    return ""


def _edge_rows(page: PageText) -> list[Row]:
    """The first and the last rows, where they stand in the margins; a number alone under all text, where margins are wide."""
    upper, lower = page.height * _ZONE, page.height * (1 - _ZONE)
    near = [segment for segment in page.segments if segment.base < upper or segment.base > lower]
    rows = rows_of(near)
    top = [row for row in rows if row[0].base < upper][:_EDGE_ROWS]
    bottom = [row for row in rows if row[0].base > lower][-_EDGE_ROWS:]
    return [*top, *(bottom or _lone_foot(page))]


def _lone_foot(page: PageText) -> list[Row]:
    """The last row, where it is the number of the page, far under the text."""
    rows = rows_of(page.segments)[-2:]
    if len(rows) < 2 or _words(rows[1]).strip("-–— ") != str(page.number):
        return []
    gap = rows[1][0].base - rows[0][0].base
    return rows[1:] if gap > _FOOT_GAP * rows[1][0].size and rows[1][0].base > page.height / 2 else []


def _step_of(row: Row, page: PageText) -> list[tuple[int, int]]:
    """How high a number alone stands, and how much more it is than that of its page."""
    words = _words(row).strip("-–— ")
    return [(round(row[0].base / 6), int(words) - page.number)] if words.isdecimal() and len(words) <= _LONGEST_FOLIO else []


def _words(row: Row) -> str:
    return " ".join(segment.text for segment in row)


def _key(row: Row) -> tuple[str, int]:
    """The words without their numbers, and the height: a line of numbers alone is told by its height."""
    return _DIGITS.sub("#", _words(row)), round(row[0].base / 6)


def _is_folio(row: Row, page: PageText, count: int) -> bool:
    """Whether a line is nothing but the number of its page."""
    words = _words(row)
    match = _PAGE.fullmatch(words) if len(words) <= _MOST_FOLIO else None
    if match is None or _is_large(row[0], page):
        return False
    if match[2] or not match[1].isdecimal():
        return not match[1].isdecimal() or int(match[1]) <= int(match[2] or 0)
    return words.lower().startswith(("p", "s", "с")) or 0 <= int(match[1]) - page.number <= max(count, 1)


def _ends_in_folio(words: str, number: int) -> bool:
    """Whether a line of the margin begins or ends with the number of its page: "Report | 2"."""
    match = _NUMBERED.fullmatch(words) if len(words) <= _MOST_LINE else None
    return match is not None and int(match[1] or match[2]) == number


def _holds_folio(row: Row, page: PageText) -> bool:
    """Whether a line ends in the number of its page; of the first, which may be any other, under its text and behind a bar."""
    words = _words(row)
    is_foot = row[0].base > page.height * (1 - _ZONE) and "|" in words
    return (page.number > 1 or is_foot) and _ends_in_folio(words, page.number)


def _is_large(segment: Segment, page: PageText) -> bool:
    sizes = sorted(piece.size for piece in page.segments)
    return segment.size > sizes[len(sizes) // 2] * 1.2
