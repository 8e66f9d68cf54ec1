"""A name for a series that a newspaper could print, and the stable key made from it.

A name is what is counted, what happened to it and where; it holds no date and no unit, because both may differ in the
next release. Names of different series differ: what tells two apart is put behind them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from snapshots.alignment.differences import is_difference
from snapshots.alignment.labelling.abroad import foreign_phrase, language_told
from snapshots.alignment.labelling.alone import each_alone, with_own_nouns
from snapshots.alignment.labelling.bare import announces, completed, is_bare, is_participle, is_rate
from snapshots.alignment.labelling.cells import cell_name, table_title
from snapshots.alignment.labelling.clauses import acts_again, clause_of, counted_after, done_after, phrase_of, told_behind
from snapshots.alignment.labelling.clauses_abroad import clause_abroad, clause_run_together
from snapshots.alignment.labelling.inline import inline_name, is_clause, line_head, points_back, stands_later, topic_of
from snapshots.alignment.labelling.remembering import remembered
from snapshots.alignment.labelling.said import SHARES, text_after, text_before
from snapshots.alignment.labelling.shared import shared_names
from snapshots.alignment.labelling.timing import is_date, is_of_one_release, undated
from snapshots.alignment.labelling.totals import tell_totals
from snapshots.alignment.told_times import without_time_of_release
from snapshots.data.english_words import CASUALTIES
from snapshots.data.label_words import BARE_NOUNS, CHANGES, HANGING, JOINTS_ABROAD, OPENING, POINTED_TO, PRONOUNS
from snapshots.data.unit_names import UNIT_NAMES
from snapshots.documents import fold
from snapshots.extraction.words.phrases import PART, is_plural, words_of
from snapshots.figures import Figure, Kind

_SAMPLE = 60
"""Sentences by which the language of a document is told."""
_MOST_HEADING = 8
_STATED_IN_HEADING = re.compile(r"(?<=[^\W\d_]{3})\s*:\s*[^\w\s]{0,2}\d[\d.,\s]*\S{0,3}(?:\s(?:million|billion|percent))?$")
_NUMBERED = re.compile(r"^(?:\d+(?:\.\d+)+\.?|[IVX]+(?:\.\d+)*\.|\d+\.)\s+(?=[^\W\d_a-z][^\W\d_])(?!(?:M|B|Tr)illions?\b)")
_ISSUE = re.compile(r"[\s,]+(?:no\.?\s*|nr\.?\s*|n[º°]\s*|#\s*)?\d+$", re.IGNORECASE)
_NUMBER_OF = re.compile(r"^(?:the )?(?:total |overall |current )?number of (?:the )?(?=[^\W\d_]{3})", re.IGNORECASE)
_THOSE_WHO = re.compile(r"^those (?=who\b)", re.IGNORECASE)
_BACK = re.compile(r"(?:that|this|it|which) (?:is|was)(?: \w+ly)?", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")
_PASSIVE = re.compile(r"\s(?:is|are|was|were)\s(?=[^\W\d_]+ed\b)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HYPHENATION = re.compile("[\u00ad\u200b\u2060\ufeff]+")
_GRADING = CHANGES | HANGING | {"total"}
_WITHIN, _AROUND = 12, 3
"""Words on each side of a number: of its clause, and of what tells two figures of one name apart."""


class Labels:
    """The names of the series that one release begins."""

    def __init__(
        self, figures: Sequence[Figure], new: Sequence[int], *, taken: Iterable[str] = (), headed: Collection[int] = ()
    ) -> None:
        """Names for the figures at the places `new`.

        `taken` are the names that other series of the source have; `headed` the places of figures that only a heading tells
        apart.
        """
        self._used = {label.lower() for label in taken}
        self._numbers: dict[str, int] = {}
        """How far each name is numbered: a name that thousands share is not counted through from 2 for each."""
        if not new:
            self._figures: dict[int, Figure] = {}
            return
        figures = each_alone([_visible(figure) for figure in without_time_of_release(figures)])
        language = language_told(dict.fromkeys(figure.sentence for figure in figures[:_SAMPLE]))
        figures = with_own_nouns(figures) if language == "en" else figures
        self._figures = {index: figures[index] for index in new}
        self._qualifiers = tuple(map(remembered, _qualifiers(language)))
        wholes = _wholes(figures, language)
        shared = shared_names(figures, new) if language == "en" else {}
        names = [
            label_for(
                _with_noun(figures, index, language),
                under_heading=index in headed,
                language=language,
                whole=wholes.get(index, ""),
                shared=shared.get(index, ""),
            )
            for index in new
        ]
        tell_totals(names, figures, new)
        _tell_topics(names, figures, new)
        self._names = dict(zip(new, _told_apart(names, [figures[index] for index in new], self._qualifiers), strict=True))

    def take(self, index: int) -> str:
        """The name of the series that figure `index` begins: one that no other series has."""
        name = self._names[index]
        label = next((told for told in self._tries(name, index) if told.lower() not in self._used), None)
        number = self._numbers.get(name, 2)
        while label is None or label.lower() in self._used:
            label, number = f"{name} ({number})", number + 1
            self._numbers[name] = number
        self._used.add(label.lower())
        return label

    def _tries(self, name: str, index: int) -> Iterator[str]:
        """The name, then with each qualifier; one at a time, since most names are free as they are."""
        yield name
        yield from (_qualified(name, qualifier(self._figures[index])) for qualifier in self._qualifiers)


def label_for(figure: Figure, *, under_heading: bool = False, language: str = "en", whole: str = "", shared: str = "") -> str:
    """From the cell's or tile's own words, else a noun phrase of the sentence, else its shortest clause.

    `under_heading` adds the nearest heading: what is told alike under several is told apart by it. `whole` names what the
    figure is a part of, where its own words only point back ("of whom in Westport: 40"). `shared` is what its sentence says
    of it only beside another.
    """
    words = _opened(undated(shared)) or _name(figure, language)
    if whole:
        words = _qualified(whole, words)
    words = _with_place(words, _place(figure))
    if figure.compared:
        words = f"{words} (for comparison)"
    if under_heading:
        words = _qualified(words, _heading(figure))
    words = _balanced(words).strip(" ,;:-") or "Figure"
    return f"{words[0].upper()}{words[1:]}"


def _visible(figure: Figure) -> Figure:
    """The figure without the marks of hyphenation in its sentence, at which a word would seem to end."""
    if figure.sentence.isascii() or _HYPHENATION.search(figure.sentence) is None:
        return figure
    before = figure.sentence[: figure.start - figure.sentence_start]
    start, quote = figure.sentence_start + len(_HYPHENATION.sub("", before)), _HYPHENATION.sub("", figure.quote)
    return replace(figure, sentence=_HYPHENATION.sub("", figure.sentence), start=start, end=start + len(quote), quote=quote)


def _with_place(name: str, place: str) -> str:
    """The name with the place, where it does not stand there already; its end completed where it was cut."""
    words = place.split()
    tail = next((end for end in range(len(words), 0, -1) if name.lower().endswith(f" {' '.join(words[:end]).lower()}")), 0)
    if tail:
        return " ".join((name, *words[tail:]))
    return name if not words or _says(name, place) else f"{name}, {place}"


def _wholes(figures: Sequence[Figure], language: str) -> dict[int, str]:
    """For each figure whose item only points back, the name of the nearest one before that stands for itself."""
    wholes, last, lead = {}, "", None
    for index, figure in enumerate(figures):
        named = undated(inline_name(figure)) if figure.cell is None else ""
        if points_back(figure):
            wholes[index] = last
        elif (
            lead is not None
            and named
            and is_bare(named)
            and (figure.kind, figure.unit) == (figures[lead].kind, figures[lead].unit)
        ):
            wholes[index] = _name(figures[lead], language)
        elif figure.cell is None and not figure.compared:
            last = ""
            if index + 1 < len(figures) and points_back(figures[index + 1]):
                last = _name(_counted_last(figures, index), language)
        if not named:
            lead = _lead(figures, index, lead)
    return wholes


def _counted_last(figures: Sequence[Figure], index: int) -> Figure:
    """The figure; the one before where it tells how far that has changed: "900 trips, | 2 % | fewer than in May. Of these, …"."""
    before = figures[index - 1] if index else figures[index]
    goes_on = before.sentence_start == figures[index].sentence_start and before.cell is None
    return before if goes_on and is_difference(figures[index]) else figures[index]


def _lead(figures: Sequence[Figure], index: int, lead: int | None) -> int | None:
    """The first figure of a line that ends in a colon: what it tells, the list under it divides."""
    figure = figures[index]
    if figure.cell is not None or not fold(figure.sentence).rstrip().endswith(":"):
        return None
    return lead if lead is not None and figures[lead].sentence_start == figure.sentence_start else index


def _with_noun(figures: Sequence[Figure], index: int, language: str) -> Figure:
    """The figure, with the noun of the count before it where it has none: "540 homes lost power; 35 are still without it"."""
    figure, before = figures[index], figures[index - 1] if index else None
    if language != "en" or before is None or before.kind is not Kind.COUNT:
        return figure
    goes_back = _compares_back(figure) or _is_worth(figure, before)
    return replace(figure, entity=before.entity) if goes_back or _shares_noun(figure, before) else figure


def _shares_noun(figure: Figure, before: Figure) -> bool:
    if not _counts_in_prose(figure) or before.sentence_start != figure.sentence_start:
        return False
    of_casualties = _is_casualty(figure) and not _is_casualty(before) and _goes_on(figure)  # "19 people died and 64 injured"
    return of_casualties or not _is_noun(figure.entity) or acts_again(figure)


def _counts_in_prose(figure: Figure) -> bool:
    return figure.kind is Kind.COUNT and figure.cell is None and not figure.label


def _is_casualty(figure: Figure) -> bool:
    """As in "64 injured": what happened to those counted stands for their noun."""
    return fold(figure.entity or "").lower() in CASUALTIES


def _compares_back(figure: Figure) -> bool:
    """As in "That is | 6 % | more than in May": what is more was told before."""
    more = fold(text_after(figure)).lstrip().lower().startswith(("more than ", "fewer than ", "less than "))
    back = _BACK.fullmatch(fold(text_before(figure)).strip())
    return figure.kind in SHARES and not figure.entity and figure.cell is None and more and back is not None


def _is_worth(figure: Figure, before: Figure) -> bool:
    """As in "it issued 800 fines, worth | £300,000"."""
    told = figure.kind is Kind.MONEY and not figure.entity and figure.sentence_start == before.sentence_start
    return told and figure.cell is None and fold(text_before(figure)).rstrip().endswith(", worth")


def _goes_on(figure: Figure) -> bool:
    """Does the number follow "and" or a comma, so that it counts what the number before it does?"""
    of_them = fold(text_after(figure)).lstrip().startswith("of ")  # "seven of the dead were drivers"
    return not of_them and fold(text_before(figure)).rstrip().endswith((" and", ",", ";"))


def _is_noun(entity: str | None) -> bool:
    """Is the entity more than a statement that was taken for one ("200 tested positive")?"""
    words = words_of(entity or "")
    return len(words) > 0 and (words.classes[0] != PART or len(words) == 1 or is_plural(words.lows[-1]))


def _tell_topics(names: list[str], figures: Sequence[Figure], new: Sequence[int]) -> None:
    """Adds the topic of a line to its later numbers: "Westport: 12 cars were stopped and | four | drivers fined".

    Only where the line's first number was not of the topic itself, and so has it behind its own name.
    """
    topic, sentence = "", -1
    for place, index in enumerate(new):
        figure = figures[index]
        if figure.cell is not None or figure.sentence_start != sentence:
            topic, sentence = "", figure.sentence_start
        if figure.label and names[place].endswith(f", {figure.label}") and not names[place].startswith(f"{_heading(figure)}, "):
            topic = figure.label
        elif topic and not figure.label:
            names[place] = _qualified(names[place], topic)


def _name(figure: Figure, language: str) -> str:
    if figure.cell is not None and (figure.cell.row or figure.cell.column):
        return cell_name(figure, figure.cell)
    named = undated(inline_name(figure))
    is_day = is_of_one_release(named) and is_date(named)  # "as of 31 March: $80 bn" under "Value of the fund"
    named = _heading(figure) if is_day else _opened(named)
    return _of_pair(figure, named, language) if named else _of_prose(figure, language)


def _of_pair(figure: Figure, named: str, language: str) -> str:
    if figure.kind in SHARES and (figure.label or "").lower().startswith("of "):
        return f"Share of {_PASSIVE.sub(' ', named)}"  # "76 % | of clinics open", "2 % | of trains were cancelled"
    return completed(figure, _named(figure, named, language), heading=_inner_heading(figure), language=language)


def _of_prose(figure: Figure, language: str) -> str:
    told = clause_run_together(figure) or (phrase_of(figure) if language == "en" else foreign_phrase(figure, language))
    told = _opened(undated(told or _clause(figure))) or _line_name(figure, language) or _title(figure) or "Figure"
    return _qualified(told, topic_of(figure))


def _clause(figure: Figure, reach: int = _WITHIN) -> str:
    """The shortest clause; '' for one that says no more than how the line opens: "Westport …"."""
    clause = clause_of(figure, reach)
    return "" if clause == f"{line_head(figure)} …" else clause


def _line_name(figure: Figure, language: str) -> str:
    name = _opened(undated(line_head(figure)))
    return completed(figure, name, heading="", language=language) if name else ""


def _named(figure: Figure, named: str, language: str) -> str:
    """The name of a pair; with what is counted first where the number's own noun follows it ("Westport: 30 pumps")."""
    if language != "en":
        return named
    done = _with_done(figure, named)
    if done:
        return done
    counted = counted_after(figure) if figure.kind is not Kind.PERCENT and not is_rate(named) else ""
    if is_clause(named):
        return counted or phrase_of(figure) or named
    counted = counted or told_behind(figure, named)
    if not counted or counted.lower() in named.lower():
        return named
    if _says(counted, named) or announces(named):
        return counted  # "Leaks: 30 leaks were mended", "Update: 30 homes burned"
    return f"{counted} {named.lower()}" if is_participle(named) else f"{counted}, {named}"  # "Seized: 30 cars"


def _with_done(figure: Figure, named: str) -> str:
    """The name of a pair with the participle that alone follows its number: "Teachers: 640 trained"; ''."""
    done = done_after(figure)
    if done and stands_later(figure, named) and figure.kind.value in BARE_NOUNS:
        return f"{BARE_NOUNS[figure.kind.value]} {done}"  # "Received: $8 million of the $11 million requested"
    if not done or is_clause(named) or _says(named, done):
        return ""
    return f"{named}, {done}" if " " in named else f"{named} {done}"


def _opened(name: str) -> str:
    """Without the words that no name begins with, and without "number of", as long as others follow."""
    words = _THOSE_WHO.sub("people ", _NUMBER_OF.sub("", name)).split()
    first = next((index for index, word in enumerate(words) if word.lower() not in OPENING), 0)
    return " ".join(words[first:])


def _balanced(name: str) -> str:
    """Without a bracket that a cut left open: "Norland (votes" as "Norland, votes"."""
    if name.count("(") <= name.count(")"):
        return name
    before, _, after = name.rpartition("(")
    return f"{before.rstrip()}, {after}" if before.strip() else after


def _place(figure: Figure) -> str:
    """The place; '' for one that is only pointed to: "the country has 40 wells"."""
    place = fold(figure.place or "")
    points = place.split(" ", 1)[0].lower() in PRONOUNS or place in POINTED_TO
    return "" if figure.cell is not None or points else place


def _heading(figure: Figure) -> str:
    """The nearest heading that names something, without what it states itself: "Gains" of "Gains: $11.9 bn"."""
    naming = next((heading for heading in reversed(figure.section) if not is_date(heading)), "")
    heading = _NUMBERED.sub("", _STATED_IN_HEADING.sub("", undated(naming)))
    return heading if not heading.endswith("?") and len(heading.split()) <= _MOST_HEADING else ""


def _title(figure: Figure) -> str:
    """The heading without the number of an issue: "Situation report" of "Situation report 17"."""
    return _ISSUE.sub("", _heading(figure))


def _inner_heading(figure: Figure) -> str:
    """A heading below the title, which tells nothing apart."""
    return _heading(figure) if len(figure.section) > 1 else ""


def _period(figure: Figure) -> str:
    period = fold(figure.period.text) if figure.period and figure.cell is None else ""
    if is_of_one_release(period):
        return ""
    return period if period.lower().startswith("since ") else _opened(period)


def _year(figure: Figure) -> str:
    """The year in the name of the line, which tells the rows of one quantity apart."""
    years = _YEAR.findall(figure.label or "")
    return years[-1] if years else ""


def _table(figure: Figure) -> str:
    return table_title(figure, figure.cell) if figure.cell else ""


def _heads(figure: Figure) -> str:
    """The table's heads as they are printed, units and all."""
    return ", ".join(fold(head) for head in (*figure.cell.row, *figure.cell.column) if head) if figure.cell else ""


def _sort(figure: Figure) -> str:
    """A word for the unit."""
    if figure.kind is Kind.COUNT:
        return ""
    told = {Kind.PERCENT: "in percent", Kind.RATIO: "as a ratio", Kind.MONEY: "in money"}
    return told.get(figure.kind) or f"in {UNIT_NAMES.get(figure.unit, figure.unit)}"


def _around(figure: Figure) -> str:
    return "" if figure.cell or clause_run_together(figure) else undated(_clause(figure, _AROUND))


_QUALIFIERS: tuple[Callable[[Figure], str], ...] = (_year, _inner_heading, _table, _sort, _around, _period, _heads)
"""What may tell two series of one name apart, in the order in which it is tried."""


def _qualifiers(language: str) -> tuple[Callable[[Figure], str], ...]:
    """Those of `_QUALIFIERS`, with the clause in other languages as a whole: where phrases end there, no list of English says."""

    def clause(figure: Figure) -> str:
        return "" if figure.cell else clause_abroad(figure, language)

    return tuple(clause if told is _around and language in JOINTS_ABROAD else told for told in _QUALIFIERS)


def _told_apart(
    names: Sequence[str], figures: Sequence[Figure], qualifiers: Sequence[Callable[[Figure], str]] = _QUALIFIERS
) -> list[str]:
    """The names, with what differs put behind those that are alike."""
    told = list(names)
    for qualifier in qualifiers:
        twins: dict[str, list[int]] = {}
        for index, name in enumerate(told):
            twins.setdefault(name.lower(), []).append(index)
        for group in twins.values():
            added = [qualifier(figures[index]) for index in group] if len(group) > 1 else []
            if len(set(added)) > 1:
                for index, words in zip(group, added, strict=True):
                    told[index] = _qualified(told[index], words)
    return told


def _qualified(name: str, qualifier: str) -> str:
    """The name with the qualifier behind it; without it where it adds nothing, alone where it holds the name."""
    if not qualifier or _says(name, qualifier):
        return name
    holds = f" {name.lower()} " in f" {qualifier.lower()} "
    return f"{qualifier[0].upper()}{qualifier[1:]}" if holds else f"{name}, {qualifier}"


def _says(name: str, words: str) -> bool:
    """Does the name hold every word already, but those that only grade a number?"""
    return set(_WORDS.findall(words.lower())) - _GRADING <= set(_WORDS.findall(name.lower()))


class Keys:
    """The keys of a source's series; gives each new one a key of its own."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def make(self, label: str) -> str:
        """ASCII slug of the label; a number is added where another series has it already."""
        plain = unicodedata.normalize("NFKD", label.replace("%", " percent")).encode("ascii", "ignore").decode().lower()
        slug = "-".join(re.findall(r"[a-z0-9]+", plain)[:10]) or "figure"
        number, key = self._next.get(slug, 2), slug
        while key in self._taken:
            key, number = f"{slug}-{number}", number + 1
        self._next[slug] = number
        self._taken.add(key)
        return key
