"""Evidence that a page is a wall rather than a sheet: what it says of itself, against its figures of something else.

A wall speaks to its visitor about the page, and what numbers it has stand in that talk. A sheet may hold such talk as well, at
its edge or as its very topic; its figures stand in other sentences. So both are weighed, and wording alone is never enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import filterfalse

from snapshots.data.languages.stop_words import SHARED_WORDS, STOP_WORDS
from snapshots.data.unit_names import TIME_CODES
from snapshots.data.wall_wording import ADDRESSING, OFTEN_WALLS, SOLD_AS, SOLD_BY_LICENCE, SOLD_BY_PAGE, WALLS
from snapshots.data.wall_wording_abroad import VISITOR, WALLS_ABROAD, WEB
from snapshots.data.web_words import BY_TERM, DISCOUNT
from snapshots.documents import Block, BlockKind, Document
from snapshots.extraction.languages.choosing import primary_of
from snapshots.figures import Figure, Kind
from snapshots.judging.matter import HOST, is_named_in, words_of_matter

SHORT, VERY_SHORT = 1_500, 500
"""Characters of main content; a sheet rarely says so little, a wall rarely says more."""
MOST_FREE = 4
"""Figures of something else that count against a wall: so many prove a sheet, whatever else its page says."""
TALKATIVE = 0.5
"""Share of its words with which a page speaks of itself, from which that is its matter."""
_FEWEST_WORDS = 3
_LARGE, _LIGHT, _HUGE = 1_000, 2, 1_000_000
_OFFERED = 6
"""Figures that an offer of a name states, at most: prices, its age, its visits, how many others are looking."""
_SOLID = 3
"""How many others a figure that no wall states counts for."""
_MUCH = 0.4
"""Share of its words that speak to visitors, from which a page without weighty figures is doubted."""
_TEASER = 40
_ABBREVIATED = re.compile(r"[^\W\d_]\Z")
"""As sizes of files are: "212K"."""
_WAITS = frozenset({"s", "min", "h", "d"})
_IDLE = TIME_CODES | {"By", "kBy", "MBy", "GBy", "TBy"}
"""Units of what walls measure: waits, terms, files."""
_HOST_IN = re.compile(r"(?<![\w.@/-])(?:[a-z\d-]{2,63}\.){1,3}[a-z]{2,12}(?![\w.])", re.IGNORECASE)
_STATUSES = frozenset(["400", "401", "403", "404", "410", "429", "451", "500", "502", "503", "504"])
_STATUS_KEYS = frozenset({"status", "code", "error", "errorcode", "statuscode", "error code", "status code"})


def _compiled(table: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile("|".join(wording), re.IGNORECASE | re.DOTALL)) for name, wording in table)


_SURE = _compiled(tuple((name, (*wording, *WALLS_ABROAD.get(name, ()))) for name, wording in WALLS))
_LOOSE = _compiled(OFTEN_WALLS)
_ADDRESSING = re.compile("|".join(ADDRESSING), re.IGNORECASE)
_SECOND_PERSON = re.compile("|".join(VISITOR), re.IGNORECASE)
_TO_VISITOR = re.compile("|".join((*VISITOR, *WEB)), re.IGNORECASE)
_VISITOR = re.compile("|".join((*VISITOR, *ADDRESSING, *WEB)), re.IGNORECASE)
_BY_TERM, _DISCOUNT = (re.compile(pattern, re.IGNORECASE) for pattern in (BY_TERM, DISCOUNT))
_MEASURED_FOR_SALE = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (SOLD_BY_PAGE, SOLD_BY_LICENCE))
_SOLD_BY = re.compile(f"{SOLD_BY_PAGE}|{SOLD_BY_LICENCE}", re.IGNORECASE)
_SOLD_AS = re.compile(SOLD_AS, re.IGNORECASE)
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
        return self._outside(_ADDRESSING)

    @cached_property
    def certain(self) -> int:
        """The same, where a small number in the second person counts as talk as well: of a page that is doubted already."""
        return self._outside(_VISITOR)

    @property
    def unaddressed(self) -> list[Figure]:
        """The figures whose sentences neither speak to visitors nor hold wording of walls: walls count what they hide, too."""
        return [figure for figure in self._figures if not (_VISITOR.search(figure.sentence) or _named(_SURE, figure.sentence))]

    @cached_property
    def is_named_by_host(self) -> bool:
        """Whether nothing but the name of a host stands over it, as registrars and shields head their pages."""
        return any(map(HOST.match, self._heads))

    def offers(self, hosts: Sequence[str]) -> bool:
        """Whether one of these hosts is named in its title or heading, beside a price that a name may have and little else.

        Names of other hosts may be its matter: "What Booking.com paid", "St.Gallen".
        """
        named = [match[0].lower() for head in self._heads for match in _HOST_IN.finditer(head)]
        is_theirs = any(f".{host}".endswith(f".{name.removeprefix('www.')}") for name in named for host in hosts)
        is_priced = any(figure.kind is Kind.MONEY and (figure.value or 0) < _HUGE for figure in self._figures)
        return is_theirs and is_priced and len(self._figures) <= _OFFERED

    def is_about(self, title: str | None, asked: str | None) -> bool:
        """Whether a sentence with a figure, or a head beside the names of hosts, says what the source is called."""
        heads = (_HOST_IN.sub(" ", head) for head in self._heads)
        return is_named_in((*heads, *(figure.sentence for figure in self._figures)), title, asked)

    @cached_property
    def sells_document(self) -> bool:
        """Whether a page measures something in pages and licences, or sells what it measures so by a button, and little else.

        Offices sell their reports too, below the figures of them.
        """
        measures = sum(any(map(pattern.search, self._sentences)) for pattern in _MEASURED_FOR_SALE)
        if not measures + ("sale" in self._document.signs) > 1:
            return False
        others = [
            figure for figure in self._figures if not _SOLD_BY.search(figure.sentence) and not _SOLD_AS.search(figure.sentence)
        ]
        is_priced = any(figure.kind is Kind.MONEY for figure in self._figures)
        return is_priced and len(others) * 2 < len(self._figures) and all(figure.kind is not Kind.MONEY for figure in others)

    @cached_property
    def counted_by_row(self) -> frozenset[Figure]:
        """Counts of a table with a head over them and one before them, which say what is counted; data name an error so, too."""
        if "json" in self._document.media_type:
            return frozenset()
        counts = (figure for figure in self._figures if figure.kind is Kind.COUNT)
        return frozenset(figure for figure in counts if figure.cell and figure.cell.row and figure.cell.column)

    @property
    def is_weighty(self) -> bool:
        """Whether it states more than one or two small numbers: a wall rarely has a share, a large number, or many."""
        return len(self._figures) > _LIGHT or any(_is_share(figure) or is_large(figure) for figure in self._figures)

    @cached_property
    def is_talkative(self) -> bool:
        """Whether much of it speaks to whoever reads it."""
        return self._share(lambda sentence: _VISITOR.search(sentence) is not None) >= _MUCH

    @cached_property
    def breaks_off(self) -> bool:
        """Whether a paragraph of it ends in no end: a teaser."""
        texts = [self._document.words_of(block).rstrip() for block in self._texts if block.kind is BlockKind.PARAGRAPH]
        return any(len(text) > _TEASER and (text[-1].isalnum() or text.endswith(("…", "..."))) for text in texts)

    def _outside(self, talk: re.Pattern[str]) -> int:
        is_certain = talk is not _ADDRESSING
        stated = [figure for figure in self._figures if not (is_certain and self._is_discount(figure))]
        counted = [figure for figure in stated if _is_share(figure) or not self._is_of_visit(figure, talk)]
        return sum(_SOLID if _is_solid(figure) or self._is_part_of_many(figure) else 1 for figure in counted)

    def _is_discount(self, figure: Figure) -> bool:
        """As in "Students save 50 %", beside a price by the month."""
        return figure.unit == "%" and self.sells_by_term and _DISCOUNT.search(figure.sentence) is not None

    @cached_property
    def sells_by_term(self) -> bool:
        """Whether it names a price by the month, week or year."""
        return any(map(_is_by_term, self._figures))

    @cached_property
    def is_teaser(self) -> bool:
        """Whether a paragraph ends at a word that ends no sentence, and something is sold for little beside it."""
        small = _small_words(primary_of(self._document.language or "en"))
        texts = [self._document.words_of(block).rstrip() for block in self._texts if block.kind is BlockKind.PARAGRAPH]
        is_sold = any(figure.kind is Kind.MONEY and not is_large(figure) for figure in self._figures)
        return is_sold and any(len(text) > _TEASER and text.split()[-1].lower() in small for text in texts)

    def _is_of_visit(self, figure: Figure, talk: re.Pattern[str]) -> bool:
        """Whether a figure is a time, a status or a part of the talk."""
        if figure in self.counted_by_row:
            return False
        is_plain = figure.unit in _WAITS or _is_status(figure) or self._opens_as_status(figure)
        is_too_much = (figure.value or 0) >= _HUGE or self._is_part_of_many(figure)
        if is_too_much and not _SECOND_PERSON.search(figure.sentence):
            return False
        if is_plain or _is_addressed(figure) or _named(_SURE, figure.sentence):
            return True
        if is_large(figure) or talk is _ADDRESSING:
            return False
        return _TO_VISITOR.search(figure.sentence) is not None or _is_by_term(figure)

    def _is_part_of_many(self, figure: Figure) -> bool:
        """As in "Of 10,000 links 2,310 led to a page not found": what a page says of its visit counts nothing so twice."""
        return figure.sentence_start in self._sentences_of_many

    @cached_property
    def _sentences_of_many(self) -> frozenset[int]:
        """Where sentences begin that state two large counts or more, and no other large number."""
        large: dict[int, list[bool]] = defaultdict(list)
        for figure in filter(is_large, self._figures):
            large[figure.sentence_start].append(figure.kind is Kind.COUNT and not _ABBREVIATED.search(figure.quote))
        return frozenset(start for start, are_counts in large.items() if len(are_counts) > 1 and all(are_counts))

    def _opens_as_status(self, figure: Figure) -> bool:
        """As in "404" over a page that is missing."""
        return figure.quote in _STATUSES and figure.start <= next((block.start for block in self._document.main_blocks), 0) + 1

    @cached_property
    def speaks_to_visitors(self) -> bool:
        """Whether its title or first heading speaks to whoever reads it."""
        return any(map(_VISITOR.search, self._heads))

    @cached_property
    def wall(self) -> Wall | None:
        """The kind of wall that the page reads like, by its title and first heading, else by its sentences."""
        return self._by_heads() or self._by_sentences()

    def _by_heads(self) -> Wall | None:
        if self.length >= 2 * SHORT:
            return None
        for table, weight in ((_SURE, 4 if any(map(_is_solid, self._figures)) else 5), (_LOOSE, 3)):
            for head in filterfalse(self._is_counted, self._heads):
                if name := _named(table, head):
                    return Wall(name, weight)
        return None

    def _is_counted(self, head: str) -> bool:
        """Whether a sentence says with a number what a head says: "Not found" over "17 of them were not found"."""
        said = words_of_matter(head)
        counted = filter(self._counts_something, self._figures) if said else ()
        return any(said <= words_of_matter(figure.sentence) for figure in counted)

    def _counts_something(self, figure: Figure) -> bool:
        return bool(figure.value) and (is_large(figure) or not self._is_of_visit(figure, _VISITOR))

    def _by_sentences(self) -> Wall | None:
        if self.length >= SHORT:
            return None
        is_its_matter = self._talk >= TALKATIVE
        if sure := _first_named(_SURE, self._later_heads):
            return Wall(sure, 3)
        if sure := _first_named(_SURE, self._sentences):
            return Wall(sure, self._weight_of_sure(is_its_matter=is_its_matter))
        if loose := _first_named(_LOOSE, filter(self._is_no_topic, self._sentences)):
            return Wall(loose, 1 if self.free else 3)
        return Wall("notice to visitors", 3) if is_its_matter and not self.free else None

    def _weight_of_sure(self, *, is_its_matter: bool) -> int:
        """Sure wording at the edge of a sheet weighs little, and most where it holds more of the figures than all else does."""
        if len(self._figures) > 2 * self.certain:
            return 4
        return 3 if is_its_matter or not self.free else 1

    def _is_no_topic(self, sentence: str) -> bool:
        """Wording that sheets use as well tells of a wall where it states no figure, or speaks to the visitor."""
        return not any(figure.quote in sentence for figure in self._figures) or _ADDRESSING.search(sentence) is not None

    @cached_property
    def _heads(self) -> list[str]:
        first = [self._document.words_of(block) for block in self._document.blocks if block.kind is BlockKind.HEADING][:1]
        return [head for head in (self._document.title, *first) if head]

    @cached_property
    def _sentences(self) -> list[str]:
        """Of the text, without labels of links and buttons; a short text counts as one more, for wording that spans sentences."""
        words = "\n".join(self._document.words_of(block) for block in self._texts)
        told = [match[0].strip() for match in _SENTENCE.finditer(words)]
        spoken = [sentence for sentence in told if sentence.count(" ") >= _FEWEST_WORDS - 1 or _is_unspaced(sentence)]
        return (spoken or told) + ([words] if len(words) < VERY_SHORT else [])

    @cached_property
    def _texts(self) -> list[Block]:
        """But for what a count of a table is of: a kind, as "Log in" of calls, rather than talk."""
        rows = {(figure.cell.number, name) for figure in self.counted_by_row if figure.cell for name in figure.cell.row}
        texts = (block for block in self._document.main_blocks if block.kind is not BlockKind.HEADING)
        return [block for block in texts if not block.cell or (block.cell.number, self._document.words_of(block)) not in rows]

    @cached_property
    def _later_heads(self) -> list[str]:
        return [self._document.words_of(block) for block in self._document.main_blocks if block.kind is BlockKind.HEADING][1:]

    @cached_property
    def _talk(self) -> float:
        """The share of its words with which the page speaks of itself."""
        return self._share(lambda sentence: _ADDRESSING.search(sentence) is not None or _named(_SURE, sentence) is not None)

    def _share(self, is_meant: Callable[[str], bool]) -> float:
        """The share of its words in such sentences."""
        told = self._sentences[:-1] if len(self._sentences) > 1 and self.length < VERY_SHORT else self._sentences
        total = sum(map(len, told))
        return sum(len(sentence) for sentence in told if is_meant(sentence)) / total if total else 0.0


def says_of_itself(document: Document) -> bool:
    """Whether a heading or a sentence of it, perhaps in the place of something else, has sure wording of walls."""
    return any(_named(_SURE, document.words_of(block)) for block in document.main_blocks)


def wall_of(document: Document) -> str | None:
    """The kind of wall that a page reads like: by its title and first heading, or by all its words where they are few."""
    reading = Reading(document, ())
    if reading.wall:
        return reading.wall.name
    words = document.text if reading.length < SHORT else ""
    return _named(_SURE, words) or _named(_LOOSE, words)


def _is_unspaced(sentence: str) -> bool:
    """Whether it is in a writing without spaces: Chinese, Japanese."""
    return any("\u3040" <= letter <= "\u9fff" for letter in sentence)


def _first_named(table: tuple[tuple[str, re.Pattern[str]], ...], sentences: Iterable[str]) -> str | None:
    return next((name for sentence in sentences if (name := _named(table, sentence))), None)


@lru_cache(maxsize=1_024)  # each sentence with a figure is asked about several times, and wording is slow to look for
def _named(table: tuple[tuple[str, re.Pattern[str]], ...], words: str) -> str | None:
    return next((name for name, pattern in table if pattern.search(words)), None)


def _is_addressed(figure: Figure) -> bool:
    """Whether a figure stands in talk of the page; talk that states a number means that: "230 were locked after 5 attempts"."""
    said = (match[0] for match in _ADDRESSING.finditer(figure.sentence))
    return any(figure.quote in words or not any(map(str.isdigit, words)) for words in said)


def _is_share(figure: Figure) -> bool:
    """Walls count and price, but state no shares, unless they sell something."""
    return figure.unit == "%" and not _named(_SURE, figure.sentence) and not _SECOND_PERSON.search(figure.sentence)


def _is_solid(figure: Figure) -> bool:
    """A share or a measure: what a wall has no use for."""
    return _is_share(figure) or (figure.kind is Kind.MEASURE and figure.unit not in _IDLE)


def is_large(figure: Figure) -> bool:
    """Whether a number is larger than what a wall says to one visitor: minutes, tries, prices."""
    return figure.kind in (Kind.COUNT, Kind.MONEY) and (figure.value or figure.low or 0) >= _LARGE


def _is_by_term(figure: Figure) -> bool:
    """Whether it is a small price that falls due again and again."""
    return figure.kind is Kind.MONEY and not is_large(figure) and _BY_TERM.search(figure.sentence) is not None


@cache
def _small_words(language: str) -> frozenset[str]:
    return STOP_WORDS.get(language, frozenset()) | SHARED_WORDS.get(language, frozenset())


def _is_status(figure: Figure) -> bool:
    return figure.sentence.rpartition(":")[0].strip().lower() in _STATUS_KEYS
