"""What is no figure: dates, names, references, scores and the rest, each with a named reason.

Two floors: shapes that are masked before any number is read (addresses, dates, times, coordinates), and readings of a
number's neighbours once it is read (names, references, ordinals, ages).
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Excluded(NamedTuple):
    """A stretch of the text that holds a number and states no figure."""

    start: int
    end: int
    quote: str
    reason: str


_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
_LOWER_MONTH = r"(?:january|february|april|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)"
_ANY_MONTH = rf"(?:{_MONTH}|{_MONTH.upper()}|{_LOWER_MONTH})\b\.?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_SHAPES: tuple[tuple[str, str], ...] = (
    ("address", r"(?:https?://|www\.|ftp://)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\b[\w-]+\.(?:com|org|net|int|gov|edu|html?|pdf|php|aspx?)\b\S*"),
    ("coordinates", r"\d{1,3}(?:\.\d+)?\s?°\s?(?:\d{1,2}(?:\.\d+)?\s?[′'’]\s?)?(?:\d{1,2}(?:\.\d+)?\s?[″\"”]\s?)?[NSEW]\b"),
    ("identifier", r"\b(?:ISBN|ISSN|DOI|doi|PMID|arXiv|IBAN|CAS|NCT|SKU|EAN|UPC)(?:-1[03])?:?\s?[\w./()-]*\d[\w./()-]*(?:[ -]\d[\w-]*)*"),
    (
        "date",
        rf"\b\d{{4}}-[01]\d-[0-3]\d(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?\b"
        rf"|\b[0-3]?\d[./][0-3]?\d[./](?:{_YEAR}|\d\d)\b(?!\.?\d)|\b{_YEAR}/[01]?\d/[0-3]?\d\b"
        rf"|\b{_DAY}(?:\s?(?:[-–—/&]|to|and|or|,)\s?{_DAY})*[-\s](?:of\s)?{_ANY_MONTH}(?:,?[-\s]\s?{_YEAR}\b|[-\s]\d\d\b(?![\d,.]))?"
        rf"|\b{_ANY_MONTH}\s{_DAY}(?!\d|,\d{{3}}|\.\d|\s?%|:)(?:\s?(?:[-–—/&]|to|and|or)\s?(?:{_MONTH}\s)?{_DAY}(?![\d%]))*(?:,?\s{_YEAR}\b)?"
        rf"|\b{_ANY_MONTH}[\s,’'-]*\s?(?:of\s)?(?:{_YEAR}\b|[’']\d\d\b)"
        rf"|\b(?:FY|Q[1-4]|H[12])[\s-]?(?:{_YEAR}|\d\d)?(?:\s?[-–/]\s?\d\d(?:\d\d)?)?\b"
        rf"|\b[Oo]n (?:(?:may|march) {_DAY}\b|{_DAY} (?:may|march)\b)"
        rf"|\b[A-Z][a-z]+day,? {_DAY}\b(?!\s?[%\w])"
        rf"|[’'‘]\d\d(?=\b)(?!s?[’'])",
    ),
    ("time", r"\b\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b\.?|hrs\b|h\b|GMT|UTC|EST|o'clock)|\b\d{1,2}\s?(?:[ap]m\b|[ap]\.m\.|o['’]clock|AM\b|PM\b|GMT\b|UTC\b)|\b\d{4}\s(?:GMT|UTC|hrs|hours local)\b"
             r"|\b\d{1,2}:\d\d(?::\d\d)(?:\.\d+)?\b|\b(?:[01]?\d|2[0-3]):[0-5]\d\b(?!:)"),
    ("phone", r"\+\d[\d\s().-]{6,18}\d\b|\(\d{2,4}\)\s?\d{3,4}[-\s]\d{3,4}\b|\b0\d{2,4}[\s-]\d{3,4}[\s-]\d{3,4}\b|\b\d{3}[-.]\d{3}[-.]\d{4}\b"
              r"|\b1-8\d\d-[\dA-Z-]{7,9}\b"),
    ("version", r"\bv\d+(?:\.\d+)*\b|\b(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+\.\d+\.\d+(?:\.\d+)*\b(?![,\d])"),
    ("year", rf"\b(?:A\.?D\.?|B\.?C\.?(?:E\.?)?|CE)\s\d+(?:\s(?:and|to|or)\s\d+)?\b|\b\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?\s(?:AD|BC|BCE|CE)\b"
             rf"|\b{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)\b(?!\s?(?:%|per\s?cent|[km]m?\b))|\b(?:1[0-9]|20)?\d0[’']?s\b(?!\w)|\b(?:mid|early|late)-{_YEAR}\b"),
    ("footnote", r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]"),
    ("citation", r"(?<![\w$€£])\((?!\d{1,3}(?:,\d{3})+\))(?:\d{1,3}\s?[,;–-]\s?)+\d{1,3}\)|(?<=[a-z]\s)\(\d{4}[a-z]?(?:[,;]\s?\d{4}[a-z]?)*\)"),
    ("dual date", r"\b(?:9/11|7/7|24/7|20/20 vision)\b"),
)  # fmt: skip
_MASK = re.compile("|".join(f"(?P<g{index}>{pattern})" for index, (_, pattern) in enumerate(_SHAPES)))
_REASONS = {f"g{index}": reason for index, (reason, _) in enumerate(_SHAPES)}
_DIGIT = re.compile(r"\d")


def masked(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Stretches of `text[start:end]` that are no figures by their shape, in order: (start, end, reason)."""
    if not _DIGIT.search(text, start, end):
        return []
    return [
        (found.start(), found.end(), _REASONS[found.lastgroup or ""])
        for found in _MASK.finditer(text, start, end)
        if _DIGIT.search(text, found.start(), found.end())
    ]
