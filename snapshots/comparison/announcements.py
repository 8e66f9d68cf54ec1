"""What the document itself says of its numbers: that one was revised or corrected.

Statistics offices tell planned revisions from corrections by a flag on the number ("1,204r"), a word in its head
("2023 (revised)"), a footnote, or a note of corrections. Only what names the figure counts: a note of a correction
somewhere on the page excuses no other number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from snapshots.data.correction_wording import DENIED, DONE, NO_REVISION, OF_ALL, OF_FIGURES, RULE, SAID_OF_NUMBER, is_noted
from snapshots.data.listing import listed
from snapshots.data.months import MONTHS
from snapshots.documents import Document, fold
from snapshots.extraction.words.sentences import sentence_spans
from snapshots.figures import Figure

_FLAG = re.compile(
    r"\s?(?:[(\[](?:r|rev\.?|revised|corr\.?|corrected)[)\]]|[rʳ](?![\w'’])|(?:revised|corrected)(?=\s*(?:[|,;.)\]]|$)))"
)
_IN_HEAD = re.compile(
    r"\b(?:revised|corrected|rev\.|révisée?s?|revidiert|korrigiert|revisad[oa]s?)|(?<=\d)\s?[rʳ]$|\(r\)", re.IGNORECASE
)
_CURRENT = re.compile(
    r"\b(?:figures?|data|numbers?|statistics|totals?),?"
    r"(?: (?:are|is|were|was|have|been|on|in|this|page|sheet|below|here|shown|given|last))*"
    r" (?:as of|as at|up to|updated|correct (?:as )?(?:of|at)|current (?:as )?(?:of|at))\b|"
    r"\b(?:chiffres|données)\b[^.;]{0,25}?\b(?:au|arrêtée?s|actualisée?s|mis(?:es)? à jour)\b|"
    r"\b(?:zahlen|daten|angaben)\b[^.;]{0,25}?\b(?:stand|aktualisiert)\b|\bstand der (?:zahlen|daten|angaben)\b|"
    r"\b(?:cifras|datos)\b[^.;]{0,25}?\b(?:al|actualizad[oa]s)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"^\s?([*†‡§¹²³⁰-⁹]+|\[\w{1,2}\]|\(\d\))")
_NOTE_MARK = re.compile(r"^\s*([*†‡§¹²³⁰-⁹]+|\[\w{1,2}\]|\(\d\)|\d(?=[\s.)]))")
_BULLET = re.compile(r"[*†‡§]\s?$")
"""What a sentence leaves out at the beginning of its line: a bullet, or the mark of a footnote."""
_OF_YEARS = re.compile(
    r"\b(?:figures|data|numbers|estimates|values|totals|results|zahlen|daten|angaben|werte|chiffres|données|valeurs|cifras|datos|valores)"
    r"\s+(?:for|of|from|in|für|von|aus|des?|pour|del?)\s+"
    r"(?P<years>(?:(?:(?:19|20)\d\d|the|years?|and|to|les|années?|et|à|und|bis|jahre?|los|años?|y|a)\b[\s,–-]*)+)"
    r"(?:(?:in|on|about|of|für|sur|sobre)\s(?P<matter>[^\W\d_]+(?:\s+(?!ha[sd]|have|w(?:as|ere)|is|are)[^\W\d_]+)?))?",
    re.IGNORECASE,
)
"""As in "Figures for 2029 and 2030 have been revised": all figures of those years, or those of a matter ("on schools")."""
_YEARS_FROM_TO = re.compile(r"((?:19|20)\d\d)\s*(?:[–-]|to|bis|à|a)\s*((?:19|20)\d\d)", re.IGNORECASE)
_STATED = re.compile(
    r"\b(?:as|was|were|is|are|from|to|not|read|be)\s+(?=\d)(?!(?:19|20)\d\d\b)[\d.,]+\s?([^\W\d_]*)", re.IGNORECASE
)
"""A number that a note says was stated, with the word behind it: "gave the number of clinics as 38"."""
_NO_NUMBER = frozenset([*MONTHS, "thousand", "million", "billion", "mn", "bn", "st", "nd", "rd", "th"])
"""Behind a day of a month, or behind a number that the figure may print otherwise."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MOST_NOTES = 200
_LONGEST_NOTE = 600
_SHORTEST_WORD = 4
_NEAR = 60
"""Letters to each side of a number within which a word of revision is about it."""
_ANY_FIGURES = listed(
    "all annual final monthly other provisional published quarterly some these yearly "
    "preliminary earlier previous historical latest the our detailed"
)
_SMALL = frozenset(["total", "number", "share", "people", "from", "with", "that", "this", "have", "been", "were"])


def says_figures_are_current(document: Document) -> bool:
    """Does a line say of all figures which day they are as of ("All figures as of 9 June 2026"), so that one may lag?"""
    return any(_CURRENT.search(fold(document.text[block.start : block.end][:_LONGEST_NOTE])) for block in document.main_blocks)


def correction_notes(document: Document) -> tuple[str, ...]:
    """The sentences of a document's content that speak of a revision or a correction, in order."""
    told = (
        fold(part)
        for block in document.main_blocks
        for begin, end in sentence_spans(document.text, block.start, block.end)
        for part in re.split(r"[;\n]", document.text[_with_mark(document.text, block.start, begin) : end])
    )
    notes = (sentence for sentence in told if len(sentence) <= _LONGEST_NOTE and _speaks_of_revision(sentence))
    return tuple(islice(notes, _MOST_NOTES))


def new_notes(notes: Sequence[str], before: Document | None) -> tuple[str, ...]:
    """Those that did not stand in the document before, and the footnotes, whose marks say again what they are about."""
    stood = frozenset(correction_notes(before)) if before is not None else frozenset()
    return tuple(note for note in notes if note not in stood or _NOTE_MARK.match(note))


def _speaks_of_revision(sentence: str) -> bool:
    """Does it say that something was revised, and not that such things are, will be or were not?"""
    if not is_noted(sentence) or DENIED.search(sentence) is not None:
        return False
    return NO_REVISION.search(sentence) is None or DONE.search(sentence) is not None


def _with_mark(text: str, start: int, begin: int) -> int:
    """Where the sentence at `begin` begins with the mark before it: the bullet of a list may be the mark of a footnote."""
    mark = _BULLET.search(text, start, begin)
    return begin if mark is None else mark.start()


def is_announced(before: Figure, after: Figure, label: str, notes: Sequence[str]) -> bool:
    """Does the newer document say of this figure that it was revised or corrected?"""
    own = fold(after.sentence)  # what its own sentence says counts only near the number
    others = (note for note in notes if note not in own)
    return _is_flagged(after) or _says_so(after) or any(_names(note, before, after, label) for note in others)


def _is_flagged(figure: Figure) -> bool:
    """By a letter on the number, or a word in a head of its cell."""
    if _FLAG.match(_after(figure)):
        return True
    heads = (*figure.cell.row, *figure.cell.column) if figure.cell else ()
    return any(_IN_HEAD.search(head) for head in heads)


def _says_so(figure: Figure) -> bool:
    """In its own sentence, near the number."""
    start = figure.start - figure.sentence_start
    begin, end = max(0, start - _NEAR), start + len(figure.quote)
    said = SAID_OF_NUMBER.finditer(figure.sentence[begin : end + _NEAR])
    return figure.cell is None and any(_is_said_of(figure.sentence, begin + match.start(), start, end) for match in said)


def _is_said_of(sentence: str, said: int, start: int, end: int) -> bool:
    """Is it of the number that stands there? A bracket speaks of the last one before it: "140 beds (revised) and 31 nurses"."""
    if sentence[said] not in "([":
        return True
    between = sentence[said:start] if said < start else sentence[end:said]
    return ")" not in between if said < start else not any(map(str.isdigit, between))


def _names(note: str, before: Figure, after: Figure, label: str) -> bool:
    """By its footnote mark, by both numbers, by its noun or row, or by one of the numbers and a word of these."""
    name = _name(after, label)
    if OF_ALL.search(note) or _shares_mark(note, after) or _is_of_years(after, name, note):
        return True
    numbers = [_prints(note, figure) for figure in (before, after)]
    named, said = _words(name), _words(note)
    if all(numbers) or (any(numbers) and bool(named & said)):
        return True
    return bool(named) and named <= said and not _is_of_something_else(note)


def _is_of_something_else(note: str) -> bool:
    """Is it about a rule or a text, or about numbers that it states: an earlier correction, which pages keep for years?"""
    if RULE.search(note) and not OF_FIGURES.search(note):
        return True
    return any(match[1].lower() not in _NO_NUMBER for match in _STATED.finditer(note))


def _is_of_years(figure: Figure, name: str, note: str) -> bool:
    """Is it about one of the years of a note, by a head of its cell or by its period; and of its matter, if it names one?"""
    noted = _OF_YEARS.search(note)
    if noted is None:
        return False
    heads = " ".join((*figure.cell.row, *figure.cell.column)) if figure.cell else ""
    days = (figure.period.start, figure.period.end) if figure.period else ()
    years = {str(day.year) if day else "" for day in days} or set(_YEAR.findall(heads))
    if len(years) != 1 or not years <= _years_of(noted["years"]):
        return False
    told = re.findall(r"[^\W\d_]+", note[: noted.start()])[-1:]
    matter = _words(" ".join([*(word for word in told if word.lower() not in _ANY_FIGURES), noted["matter"] or ""]))
    return not matter or bool(matter & _words(" ".join((name, heads, *figure.section))))


def _years_of(told: str) -> set[str]:
    years = set(_YEAR.findall(told))
    for first, last in _YEARS_FROM_TO.findall(told):
        years.update(map(str, range(int(first), int(last) + 1)))
    return years


def _name(figure: Figure, label: str) -> str:
    return " ".join(figure.cell.row) if figure.cell else figure.label or figure.entity or label


def _shares_mark(note: str, figure: Figure) -> bool:
    after = _after(figure)
    noun = figure.entity or ""
    # Authors set the mark behind the number or behind what it counts: "42* clinics", "42 clinics*".
    behind = after.lstrip().removeprefix(noun).lstrip(".,") if noun and after.lstrip().startswith(noun) else after
    mark, noted = _MARK.match(behind), _NOTE_MARK.match(note)
    return bool(mark and noted and mark[1].strip("()[]") == noted[1].strip("()[]"))


def _prints(note: str, figure: Figure) -> bool:
    match = re.search(r"\d[\d.,\u202f\u00a0 ]*", figure.quote)
    number = fold(match[0]).strip(" .,") if match else ""
    return bool(number) and re.search(rf"(?<![\d.,]){re.escape(number)}(?!\d|[.,]\d)", note) is not None


def _after(figure: Figure) -> str:
    return figure.sentence[figure.start - figure.sentence_start + len(figure.quote) :]


def _words(text: str) -> frozenset[str]:
    """Content words without their plural."""
    return frozenset(_stems(re.findall(r"[^\W\d_]+", fold(text).lower())))


def _stems(words: Iterable[str]) -> Iterable[str]:
    return (word.removesuffix("s") for word in words if len(word) >= _SHORTEST_WORD and word not in _SMALL)
