"""Pages that look wrong: error and block pages, captchas, consent walls, emptied and cut pages, other sheets, older versions.

Signs are weighed together and told in words. Of a first answer, where nothing is known of the sheet, no single weak sign
holds it: few figures, an odd title or a password field stand on many true sheets.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import inf

from snapshots.changes import Change, ChangeKind, Comparison
from snapshots.documents import Document
from snapshots.errors import Cause, CauseCode
from snapshots.extraction.languages.choosing import language_of
from snapshots.figures import Figure, Kind
from snapshots.judging.arrival import (
    MOST_ODDS,
    NO_ARRIVAL,
    Arrival,
    detours,
    leads_home,
    odds,
    other_host,
    repeats_address,
    stands_elsewhere,
)
from snapshots.judging.cut_off import is_cut_off
from snapshots.judging.likeness import UNLIKELY, Features, Likeness
from snapshots.judging.matter import (
    STATED_ODDS,
    is_headed_apart_from_host,
    is_named_in,
    names_all,
    names_nothing,
    odds_of_matter,
    says_name_only,
    states_matter,
)
from snapshots.judging.taken_out import UNFILLED, is_table_taken_out
from snapshots.judging.walls import MOST_FREE, SHORT, VERY_SHORT, Reading, Wall, wall_of

MANY = 4
LOST_SHARE = 0.6
REVISIONS = frozenset({ChangeKind.REVISED, ChangeKind.RESTATED})
FEW = 3
ENOUGH, STRONG = 4, 3
"""Weight of all signs together, and of those that are evidence, from which a first answer is held: size alone never does."""
SURE = 5
"""Weight of a wall's name in the place of a title, over figures none of which is a share or a measure."""
WORD = re.compile(r"[^\W\d_]{3,}")
CUT = "truncated: the page ends in the middle of its markup"
STAYS = "see it in a browser; it becomes a release once it stays so"


@dataclass(frozen=True, slots=True, kw_only=True)
class Previous:
    """What the newest release was like."""

    title: str | None
    figures: int
    text_length: int
    fingerprints: tuple[str, ...]
    """Of all releases, oldest first."""
    document: Callable[[], Document | None] = lambda: None
    """Asked for its document; None where it cannot be read any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What the operator says of the source."""

    title: str | None = None
    language: str | None = None
    """Primary subtag, as configured; None where the source names none."""


_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_DATA = frozenset({"application/json", "application/xml", "text/xml"})
NOTHING_EXPECTED = Expected()
_STATED = (-STATED_ODDS, "it states a figure of what its source is called")


@dataclass(frozen=True, slots=True)
class _Sign:
    """Something that speaks against a page, in words, and how much it weighs."""

    weight: int
    words: str


def judge(
    document: Document,
    figures: Sequence[Figure],
    comparison: Comparison | None,
    previous: Previous | None,
    expected: Expected = NOTHING_EXPECTED,
    *,
    arrival: Arrival = NO_ARRIVAL,
) -> Cause | None:
    """Why the document should be held, or None: it is a release."""
    if previous is None:
        return _first(document, figures, expected, arrival)
    if document.fingerprint in previous.fingerprints[:-1]:
        return Cause(CauseCode.VARIANT, "the page shows an earlier release again; it is held until it stays")
    return _later(document, figures, comparison, previous) or _in_place_of_few(
        document, figures, comparison, previous, expected, arrival
    )


def is_doubtful(
    document: Document, figures: Sequence[Figure], expected: Expected = NOTHING_EXPECTED, arrival: Arrival = NO_ARRIVAL
) -> bool:
    """Whether a first answer has a sign against it, and would be held if its host answered a made-up address alike."""
    case = _Case.of(document, figures, expected, arrival)
    matter = odds_of_matter(document, expected.title, arrival.asked)
    doubts = bool(case.evidence) or _is_other_title(document, expected) or names_nothing(matter)
    return doubts and not case.is_held and _Case.of(document, figures, expected, replace(arrival, answers_alike=True)).is_held


@dataclass(frozen=True, slots=True)
class _Case:
    """What speaks against a first answer, and how many figures speak for it."""

    evidence: tuple[_Sign, ...]
    size: tuple[_Sign, ...]
    free: int
    likeness: Likeness | None = None
    """How much the whole page is like a wall, where it is short enough for one."""

    @classmethod
    def of(cls, document: Document, figures: Sequence[Figure], expected: Expected, arrival: Arrival) -> _Case:
        """Signs of the page and of its way, weighed beside its size."""
        reading = Reading(document, figures)
        if arrival.answers_alike and is_headed_apart_from_host(document, expected.title, arrival):
            arrival = replace(arrival, answers_alike=False)  # one page for all that is asked, and a true one
        way = tuple(_signs_of_way(arrival))
        nothing = tuple(_signs_of_nothing(document, figures, arrival, reading.length))
        matter = tuple(odds_of_matter(document, expected.title, arrival.asked))
        is_open = not (way or nothing or _is_headed(reading) or reading.breaks_off)
        states = is_open and states_matter(reading.unaddressed, expected.title, arrival.asked)
        context = (*odds(arrival, names_home="elsewhere" in document.signs), *matter, *((_STATED,) if states else ()))
        likeness = _likeness(document, figures, reading, min(MOST_ODDS, sum(weight for weight, _ in context)))
        evidence = (*_signs_of_wall(document, reading), *_signs_of_likeness(likeness, (*way, *nothing)), *way, *nothing)
        is_short = likeness is not None
        instead = (
            *_signs_of_other_matter(document, expected, arrival, matter, is_short=is_short),
            *_signs_of_offer(document, reading, expected, arrival),
        )
        evidence += instead
        evidence += tuple(_signs_of_context(likeness, context, way))
        size = tuple(_signs_of_size(document, figures, expected, reading.length))
        is_named = any(weight < 0 for weight, _ in matter)
        names_only = is_named and says_name_only(document, expected.title, arrival.asked)
        free = min(reading.certain if evidence else reading.free, MOST_FREE)
        free += MOST_FREE if states else _names_of_source(reading, likeness, is_named=is_named, names_only=names_only)
        return cls(() if _is_topic(reading, likeness, (*way, *instead)) else evidence, size, free, likeness)

    @property
    def is_held(self) -> bool:
        """Whether the page is like a wall as a whole, or the signs weigh enough."""
        if self.likeness and self.likeness.is_likely:
            return True
        return _weight(self.evidence) >= STRONG and _weight(self.evidence) + _weight(self.size) - self.free >= ENOUGH


def _first(document: Document, figures: Sequence[Figure], expected: Expected, arrival: Arrival) -> Cause | None:
    signs = tuple(_proofs(document, figures, expected))
    if not signs:
        case = _Case.of(document, figures, expected, arrival)
        signs = (*case.evidence, *case.size) if case.is_held else ()
    if not signs:
        return None
    return Cause(CauseCode.SUSPECT, f"{'; '.join(sign.words for sign in signs)}. Is the address right? {STAYS.capitalize()}")


def _signs_of_way(arrival: Arrival) -> Iterator[_Sign]:
    yield from (_Sign(weight, words) for weight, words in detours(arrival))


def _weight(signs: tuple[_Sign, ...]) -> int:
    return sum(sign.weight for sign in signs)


def _proofs(document: Document, figures: Sequence[Figure], expected: Expected) -> Iterator[_Sign]:
    """What no sheet does, however many figures it states."""
    if not figures and not _is_whole_file(document):
        wall, length = wall_of(document), Reading(document, figures).length
        yield _Sign(ENOUGH, f"the page reads like a {wall}" if wall else f"the page states no figure in {length} characters")
    if "unfinished" in document.signs:
        yield _Sign(ENOUGH, CUT)
    if "failure" in document.signs:
        yield _Sign(ENOUGH, "its data are those of an error, with the status of one or without an answer")
    if "files" in document.signs and not any(map(_is_named_count, figures)):
        yield _Sign(ENOUGH, "it lists files by their names, and says nothing else")
    yield from _signs_unfilled(document, figures)
    if _is_other_language(document, expected):
        yield _Sign(ENOUGH, f"it is not written in {expected.language!r}, which the source names as its language")


def _is_named_count(figure: Figure) -> bool:
    """A number with a name of its own, as "Births: 41,200" beside a link to its file; a listing has sizes and days."""
    return figure.kind is Kind.COUNT and figure.label is not None and "." not in figure.label


def _is_whole_file(document: Document) -> bool:
    """A workbook or a report of some length: walls are pages or data, so that one without figures is a register of words."""
    return document.media_type not in _PAGES | _DATA and len(document.text) >= SHORT


def _signs_unfilled(document: Document, figures: Sequence[Figure]) -> Iterator[_Sign]:
    """A page whose program or template has not put its numbers in yet."""
    if figures and "shell" in document.signs and not any(figure.value or figure.low or figure.high for figure in figures):
        yield _Sign(ENOUGH, "it is made for a program to fill, and all its numbers are zero")
    unfilled = len(UNFILLED.findall(document.text))
    if unfilled >= MANY and unfilled > len(figures):
        yield _Sign(ENOUGH, f"{unfilled} places of a template stand in it unfilled")


def _likeness(document: Document, figures: Sequence[Figure], reading: Reading, context: float) -> Likeness | None:
    """Of a page that is short; data are judged by their names."""
    if reading.length >= SHORT or document.media_type not in _PAGES:
        return None
    return Likeness(Features(document, figures, reading).terms(), context)


def _names_of_source(reading: Reading, likeness: Likeness | None, *, is_named: bool, names_only: bool) -> int:
    """What the name of the source in the heading counts for: twice where the wording of a wall there is its matter.

    As in "Bridges in maintenance" over few other words of walls, and in "Age verification" alone.
    """
    is_unlike = likeness is not None and likeness.share < UNLIKELY
    return is_named + (is_named and _is_headed(reading) and (is_unlike or names_only))


def _is_topic(reading: Reading, likeness: Likeness | None, others: Sequence[_Sign]) -> bool:
    """Whether wording of walls is what a page is about."""
    return likeness is not None and likeness.is_unlikely and not (others or reading.breaks_off or _is_headed(reading))


def _is_headed(reading: Reading) -> bool:
    """Whether its title or heading says what it is: then no number of figures makes that the matter of a sheet."""
    return reading.wall is not None and ("list" in reading.wall.name or reading.wall.weight >= SURE)


def _signs_of_likeness(likeness: Likeness | None, others: Sequence[_Sign]) -> Iterator[_Sign]:
    if likeness and (likeness.is_likely or (likeness.is_possible and others)):
        yield _Sign(2, likeness.words)


def _signs_of_context(likeness: Likeness | None, context: Sequence[tuple[float, str]], way: Sequence[_Sign]) -> Iterator[_Sign]:
    """Words for the odds that made a page likely a wall, where its way has not said them."""
    said = {sign.words for sign in way}
    if likeness and likeness.is_likely:
        yield from (_Sign(0, words) for weight, words in context if weight > 0 and words not in said)


def _signs_of_other_matter(
    document: Document, expected: Expected, arrival: Arrival, matter: Sequence[tuple[float, str]], *, is_short: bool
) -> Iterator[_Sign]:
    """Another sheet at another place, or a home page: signs that agree, so that no number of figures speaks against them."""
    # A sheet may move to a host of its own, as /cholera to cholera.example.org.
    is_own_host = is_named_in([other_host(arrival)], expected.title, arrival.asked)
    if leads_home(arrival) and not is_own_host and not names_all(document, expected.title):
        yield _Sign(ENOUGH + MOST_FREE, "it does not name all that its source is called")
    is_nameless = names_nothing(matter)
    is_elsewhere = stands_elsewhere(arrival, names_home="elsewhere" in document.signs)
    if is_nameless and is_elsewhere and _is_other_title(document, expected):
        yield _Sign(ENOUGH + MOST_FREE, "it stands elsewhere than the sheet, and names nothing of it")
    if is_nameless and arrival.answers_alike and is_short:
        yield _Sign(ENOUGH + MOST_FREE, "no word of it is of what its source is called")


def _signs_of_offer(document: Document, reading: Reading, expected: Expected, arrival: Arrival) -> Iterator[_Sign]:
    """What is sold in the place of a sheet: again two signs that agree."""
    if reading.offers(arrival.hosts) and not reading.is_about(expected.title, arrival.asked):
        yield _Sign(ENOUGH + MOST_FREE, "the name of its host heads it, and it states a price")
    if "paid" in document.signs and reading.sells_by_term:
        yield _Sign(ENOUGH + MOST_FREE, "it says of itself that it is not free to read, and sells that by the month or week")
    if reading.sells_document and not states_matter(reading.unaddressed, expected.title, arrival.asked):
        yield _Sign(ENOUGH + MOST_FREE, "it sells a document by its pages or licences")


def _signs_of_nothing(document: Document, figures: Sequence[Figure], arrival: Arrival, length: int) -> Iterator[_Sign]:
    """What a search or a server says that has nothing for an address; a sheet may count to zero as well, and cite itself."""
    if length < SHORT and figures and not any(figure.value or figure.low or figure.high for figure in figures):
        yield _Sign(1, "all its numbers are zero")
    if length < SHORT and repeats_address(document, arrival):
        yield _Sign(2, "it repeats the address that was asked for")


def _signs_of_wall(document: Document, reading: Reading) -> Iterator[_Sign]:
    """Evidence that a page is no sheet."""
    length = reading.length
    if reading.wall:
        yield from _signs_of_wording(reading, reading.wall)
    elif length < SHORT:
        yield from _signs_of_talk(reading)
    yield from (_Sign(weight, words) for is_so, weight, words in _SHAPES if length < SHORT and is_so(reading))
    yield from (sign for name, longest, sign in _FORMS if name in document.signs and length < longest)
    yield from _signs_of_password(document, reading)
    yield from _signs_of_code(document, reading)


def _signs_of_code(document: Document, reading: Reading) -> Iterator[_Sign]:
    if "error" in document.signs and reading.length < SHORT and not reading.is_weighty:
        yield _Sign(2, "its numbers are few and small, as those of a place or a code")


def _signs_of_wording(reading: Reading, wall: Wall) -> Iterator[_Sign]:
    yield _Sign(wall.weight, f"the page reads like a {wall.name}")
    if wall.name == "paywall" and reading.breaks_off:
        yield _Sign(3, "its text breaks off")


def _signs_of_password(document: Document, reading: Reading) -> Iterator[_Sign]:
    if "password" in document.signs and reading.length < SHORT:
        is_its_matter = "login" in document.signs and reading.length < VERY_SHORT and not reading.is_weighty
        yield _Sign(1 if reading.certain and not is_its_matter else 3, "it asks for a password")


def _signs_of_talk(reading: Reading) -> Iterator[_Sign]:
    """One sign at most: sheets speak to their readers as well, in headings and throughout."""
    if reading.speaks_to_visitors:
        yield _Sign(2, "its heading speaks to visitors")
    elif not reading.certain:
        yield _Sign(2, "it states no figure but to visitors")
    elif reading.is_talkative and not reading.is_weighty:
        yield _Sign(2, "much of it speaks to visitors")


def _signs_of_size(document: Document, figures: Sequence[Figure], expected: Expected, length: int) -> Iterator[_Sign]:
    """What many true sheets are as well: it counts beside evidence only."""
    count = len(figures)
    if count <= FEW:
        yield _Sign(1, f"it states {count} figures only" if count != 1 else "it states one figure only")
    if length < VERY_SHORT:
        yield _Sign(1, f"it says {length} characters only")
    if _is_other_title(document, expected):
        yield _Sign(1, f"its title {document.title!r} shares no word with the source's")


_SHAPES: tuple[tuple[Callable[[Reading], bool], int, str], ...] = (
    (lambda reading: reading.is_teaser, ENOUGH + MOST_FREE, "its text breaks off in a sentence, and something is sold beside it"),
    (lambda reading: reading.is_named_by_host, 2, "the name of a host is its only title"),
)
_FORMS: tuple[tuple[str, float, _Sign], ...] = (
    ("challenge", SHORT, _Sign(3, "it holds the challenge of a bot shield")),
    ("scattered", inf, _Sign(3, "a cell stands far away from all others")),
    ("error", SHORT, _Sign(3, "its data are named as those of an error")),
    ("form", SHORT, _Sign(1, "it is a form to fill in")),
    ("paid", SHORT, _Sign(SURE, "it says of itself that it is not free to read")),
    ("noindex", SHORT, _Sign(1, "it wants no search engine to know it")),
    ("refresh", VERY_SHORT, _Sign(1, "it sends its visitors on")),
    ("shell", VERY_SHORT, _Sign(1, "it is made for a program to fill")),
)
"""What the form of a document says: the sign, the most characters with which it counts, and what it weighs."""


def _later(document: Document, figures: Sequence[Figure], comparison: Comparison | None, previous: Previous) -> Cause | None:
    before = previous.figures
    wall = wall_of(document)
    if wall and len(figures) * 2 < max(before, 1):
        return Cause(CauseCode.SUSPECT, f"the page reads like a {wall}: {len(figures)} figures where there were {before}")
    if not figures and before:
        return Cause(CauseCode.SUSPECT, f"the page states no figure where there were {before}; {STAYS}")
    lost = _lost(comparison)
    if lost and "unfinished" in document.signs:
        return Cause(
            CauseCode.SUSPECT, f"truncated: the page ends in the middle of its markup, and {lost} of {before} figures are gone"
        )
    if lost and is_cut_off(document, figures, comparison, (previous.figures, previous.text_length), previous.document):
        return Cause(CauseCode.SUSPECT, f"truncated: the text breaks off, and the last {lost} of {before} figures are gone")
    if _are_most(lost, before) and not is_table_taken_out(document, figures, comparison, previous.document):
        return Cause(CauseCode.SUSPECT, f"{lost} of {before} figures vanished at once; {STAYS}")
    evened, value = _evened(comparison)
    if before >= MANY and evened >= MANY and evened + lost >= LOST_SHARE * before:
        return Cause(CauseCode.SUSPECT, f"{evened} of {before} figures became {value} at once; {STAYS}")
    return None


def _are_most(lost: int, before: int) -> bool:
    return lost >= MANY and lost >= LOST_SHARE * before


def _in_place_of_few(
    document: Document,
    figures: Sequence[Figure],
    comparison: Comparison | None,
    previous: Previous,
    expected: Expected,
    arrival: Arrival,
) -> Cause | None:
    """What stands in the place of a sheet of few figures: their loss alone is no sign, since few are soon worded anew.

    It is one beside anything that would make a first answer doubtful, and beside another title where all are gone.
    """
    lost = _lost(comparison)
    if not lost or lost * 2 < previous.figures:
        return None
    told = f"{lost} of {previous.figures} figures are gone"
    if lost >= previous.figures and _is_other_title(document, Expected(title=previous.title)):
        return Cause(CauseCode.SUSPECT, f"{told}, and its title {document.title!r} shares no word with the former; {STAYS}")
    expected = replace(expected, title=None) if document.title == previous.title else expected  # another one is no news
    if _first(document, figures, expected, arrival) or is_doubtful(document, figures, expected, arrival):
        return Cause(CauseCode.SUSPECT, f"{told}, and the page speaks to visitors rather than of its matter; {STAYS}")
    return None


def _is_other_title(document: Document, expected: Expected) -> bool:
    if not expected.title or not document.title:
        return False
    words, others = (set(WORD.findall(text.lower())) for text in (expected.title, document.title))
    return bool(words) and bool(others) and not words & others


def _is_other_language(document: Document, expected: Expected) -> bool:
    """By the words of the text: what a page declares is often the language of its template."""
    if not expected.language:
        return False
    return language_of(document.text, configured=None, declared=expected.language) != language_of(
        "", configured=expected.language, declared=None
    )


def _lost(comparison: Comparison | None) -> int:
    return sum(change.kind is ChangeKind.REMOVED for change in comparison.changes) if comparison else 0


def _revised(changes: Sequence[Change]) -> list[tuple[Decimal | None, Decimal | None]]:
    return [
        (change.before.value, change.after.value)
        for change in changes
        if change.kind in REVISIONS and change.before and change.after
    ]


def _evened(comparison: Comparison | None) -> tuple[int, Decimal | None]:
    """How many figures were revised to one and the same number, and to which: what a sheet says whose data have gone."""
    pairs = _revised(comparison.changes) if comparison else []
    revised = [(before, after) for before, after in pairs if after is not None]  # a range has no value
    value, count = Counter(after for _, after in revised).most_common(1)[0] if revised else (None, 0)
    return (count if len({before for before, _ in revised}) > 1 else 0), value
