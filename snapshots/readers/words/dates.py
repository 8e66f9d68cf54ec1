"""Days as lines and addresses state them, and which words make one of them the date of the document.

Rule: a date that could be read two ways (03/04/2023) is no date, unless the page's language settles it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from snapshots.data.months import MONTHS
from snapshots.documents import Published

EARLIEST = 1990
LATEST = 2100
_NAME = r"([^\W\d_]{2,12}(?: الأول| الثاني)?)"
"""A word that may be a month: looking it up is quicker than trying two hundred names at every letter."""
_YEAR = r"(?:19[89]\d|20\d\d)"
_HAS_YEAR = re.compile(r"(?:1\d|20)\d\d|[\u0660-\u0669\u06f0-\u06f9]{4}")
_ISO = re.compile(rf"({_YEAR})-(\d\d)-(\d\d)")
_COMPACT = re.compile(rf"({_YEAR})(\d\d)(\d\d)")
_EAST_ASIAN = re.compile(rf"({_YEAR})\s?[年년.]\s?(\d{{1,2}})\s?[月월.]\s?(\d{{1,2}})\s?[日일]?")
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?\s*(?:de\s+|of\s+|-)?{_NAME}\.?,?\s*(?:de\s+|del\s+|-)?({_YEAR})", re.IGNORECASE
)
_MONTH_FIRST = re.compile(rf"(?<![^\W\d_]){_NAME}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+({_YEAR})", re.IGNORECASE)
_MONTH_ONLY = re.compile(rf"(?<![^\W\d_]){_NAME}\.?,?\s+(?:de\s+)?({_YEAR})", re.IGNORECASE)
_NUMERIC = re.compile(rf"(?<!\d)(\d{{1,2}})([./-])(\d{{1,2}})\2({_YEAR})(?!\d)")
UPDATED = re.compile(
    r"\b(?:updated?|modified|edited|changed|reviewed|revised|revision)\b|mise? à jour|aktualisiert|zuletzt geändert|"
    r"\bstand\b|actualiza|atualiza|aggiorna|"
    r"bijgewerkt|zaktualizowan|aktualizacj|güncelle|uppdatera|обновлен|оновлен|آخر تحديث|تاريخ التحديث|最后更新|更新",
)
POSTED = re.compile(
    r"\b(?:published|posted|issued|released?|en date|date(?! du \d))\b|publi[ée]|veröffentlicht|"  # not "le cas date du 3 mai"
    r"publicado|pubblicato|gepubliceerd|opublikowan|data publikacji|yayım|yayın tarihi|publicerad|"
    r"опубликован|опублікован|تاريخ|نشر|发布",
)
STATED = re.compile(
    r"\b(?:as of|as at|data (?:from|to)|status|effective|situation)\b|état au|datenstand|dati al|a fecha de|\bstan na\b"
)
_PARTS = re.compile(r"\s*[|•·]\s*|\s[–—]\s(?!\d)")
"""What stands between the parts of a line of dates, authors and places."""
_GOES_ON = re.compile(
    r"[,;]?\s+(?!at\b|by\b|to\b|um\b|von\b|par\b|por\b|à\b|a las\b|da\b|last\b"
    r"|г|р(?:оку)?\b|م|[\u3040-\u9fff])[^\W\d_A-Z]{2,}|\s*[-–—]\s?\d"
)
"""A sentence that goes on after a date, or a second date: this one says when something else was."""
_NEXT = re.compile(
    r"(?:next|upcoming|prochaine?|nächste[rsn]?|próxim[ao]|prossim[ao]|следующ\S*|наступн\S*|następn\S*|kolejn\S*|sonraki|volgende|nästa)"
    r"\s+(?:\S+\s+){0,2}$"
)
_MOST_BETWEEN = 25
_OPENING = 5
"""Letters before the wording of a date line: "Last updated", "Page updated"."""
_ALONE_REST = re.compile(
    r"[^\W\d_]{3,12}day,?|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b,?|^[^\W\d_]{2,20},|\d{1,2}[:.h]\d\d(?::\d\d)?|"
    r"\b(?:gmt|utc|ces?t|bst|[ap]\.?m|date|den|le)\b\.?|[\s,.()\[\]]"
)
"""What may stand beside a date that is a line of its own: a weekday, a place, a time."""
_IN_ADDRESS = re.compile(rf"(?<!\d)({_YEAR})[-_/]?(0[1-9]|1[0-2])(?:[-_/]?(0[1-9]|[12]\d|3[01]))?(?!\d)")
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def dated_lines(lines: Sequence[str]) -> list[str]:
    """The lines that hold a year."""
    return [line for line in lines if _HAS_YEAR.search(line)]


def stated_day(lines: Sequence[str], wording: re.Pattern[str], *, american: bool) -> Published | None:
    """The date right after such words, where no sentence goes on after it: "published on 3 May 2018 shows" cites another."""
    for line in lines:
        for part in _PARTS.split(line):
            lowered = part.lower()
            said = wording.search(lowered)
            if said is None or _NEXT.search(lowered[: said.start()]):
                continue
            dated = _find_day(lowered[said.end() :][:80], american=american)
            is_near = dated is not None and dated.start <= _MOST_BETWEEN and " in " not in lowered[said.end() :][: dated.start]
            if dated and is_near and not _GOES_ON.match(part[said.end() + dated.end :]):
                return Published(dated.day, "visible")
    return None


def day_alone(lines: Sequence[str], *, american: bool) -> Published | None:
    """A date that is a line of its own, near the top: "12 March 2020", "Paris, 12 March 2020"."""
    for line in lines:
        for part in _PARTS.split(line):
            dated = _find_day(part.lower(), american=american)
            if dated and dated.is_whole and not _ALONE_REST.sub("", part[: dated.start].lower() + part[dated.end :].lower()):
                return Published(dated.day, "visible")
    return None


def published_in_lines(lines: Sequence[str]) -> Published | None:
    """The date that a document's own lines state: of its last change, else of its publication."""
    dated = dated_lines(lines)
    for wording in (UPDATED, POSTED, STATED):
        if published := stated_day(dated, wording, american=False):
            return published
    return None


def is_date_line(line: str) -> bool:
    """Whether a line says when the document was made, and nothing else: "Last updated: May 2026"."""
    lowered = line.lower()
    said = next((match for wording in (UPDATED, POSTED, STATED) if (match := wording.search(lowered))), None)
    return said is not None and said.start() <= _OPENING and published_in_lines([line]) is not None


def published_in_address(address: str | None) -> Published | None:
    """The date in an address or a file name: /2017/07/12/, sheet-2017-07.pdf; a month alone is its first day."""
    if not address:
        return None
    for match in _IN_ADDRESS.finditer(address[:2_000]):
        if day := _day(int(match[1]), int(match[2]), int(match[3] or 1)):
            return Published(day, "address")
    named = _named(_MONTH_ONLY, re.sub(r"[-_/.]+", " ", address[:2_000]), 1)
    day = _day(int(named[2]), MONTHS[named[1].lower()], 1) if named else None
    return Published(day, "address") if day else None


def day_in(text: str, *, american: bool = False) -> date | None:
    """The first date that a short text states, or None."""
    dated = _find_day(text, american=american)
    return dated.day if dated else None


class _Found(NamedTuple):
    """A date in a text, and where; `is_whole` where it names the day, not only the month."""

    day: date
    start: int
    end: int
    is_whole: bool = True


def _find_day(text: str, *, american: bool = False) -> _Found | None:
    text = text.translate(_ARABIC_DIGITS)
    if match := _ISO.search(text) or _EAST_ASIAN.search(text):
        return _at(match, _day(int(match[1]), int(match[2]), int(match[3])))
    if match := _named(_DAY_FIRST, text, 2):
        return _at(match, _day(int(match[3]), MONTHS[match[2].lower()], int(match[1])))
    if match := _named(_MONTH_FIRST, text, 1):
        return _at(match, _day(int(match[3]), MONTHS[match[1].lower()], int(match[2])))
    if match := _NUMERIC.search(text):
        dotted = match[2] == "."
        return _at(match, _numeric(int(match[1]), int(match[3]), int(match[4]), american=american, dotted=dotted))
    if match := _named(_MONTH_ONLY, text, 1):
        return _at(match, _day(int(match[2]), MONTHS[match[1].lower()], 1), is_whole=False)
    match = _COMPACT.match(text)
    return _at(match, _day(int(match[1]), int(match[2]), int(match[3]))) if match else None


def _at(match: re.Match[str], day: date | None, *, is_whole: bool = True) -> _Found | None:
    return _Found(day, match.start(), match.end(), is_whole) if day else None


def _named(pattern: re.Pattern[str], text: str, group: int) -> re.Match[str] | None:
    """The first match whose word is the name of a month."""
    return next((match for match in pattern.finditer(text) if match[group].lower() in MONTHS), None)


def _numeric(first: int, second: int, year: int, *, american: bool, dotted: bool) -> date | None:
    if american or second > 12:
        return _day(year, first, second)
    if first > 12 or dotted or first == second:
        return _day(year, second, first)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
