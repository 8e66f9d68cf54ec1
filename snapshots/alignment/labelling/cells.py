"""The name of a table cell: its row, its column, and what the table is about where these two leave it open."""

from __future__ import annotations

import re

from snapshots.alignment.labelling.timing import is_date, undated
from snapshots.data.label_words import GENERIC_TITLES, UNIT_HEADS
from snapshots.documents import Cell, fold
from snapshots.figures import Figure

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_NUMBERED = re.compile(r"^(?:table|tableau|tabelle|tabla|figure|chart|annex)\s*\d*[.\d]*\s*[:.–-]?\s*", re.IGNORECASE)
_OF_RELEASE = re.compile(r"=|\d{4,}|\d,\d{3}|\b(?:since|as of|as at|depuis|seit)\b.*\d", re.IGNORECASE)
"""A number inside a bracket of a head: "(Total staff = 81,262)", "(since 3 May)" change with the release."""
_STATES = re.compile(
    r":\s*\S*\d|\d[\d.,]*\s?(?:%|(?:thousand|million|billion|mio|mrd|millones|milliards)\b)|\d[,.]\d{3}|\d{5}", re.IGNORECASE
)
"""What the line over a table states itself: "Stored now: 114 million m³"; "under 5", "Top 10" are names."""
_SHARE_OF = re.compile(r"(?:in\s+)?(?:%|per ?cent|percentage) of [\w ]{1,30}", re.IGNORECASE)
_FOOTNOTE = re.compile(r"(?<=[\w)%])\s*(?:\*+|[†‡§]|\[\w\])\s*$|(?<=[a-z])[¹²³⁴⁵⁶⁷⁸⁹]+$")
_DIVIDED = re.compile(r"\s(?:by|par|nach|por)\s[^\W\d_][\w\s-]{1,30}$")
"""By what the rows divide what the table is about, which they say themselves: "Spending by service"."""
_MOST_TITLE = 7
_LONGEST_CODE = 2
_SUFFICIENT = 2
"""Heads that name a cell without its table's title."""


def cell_name(figure: Figure, cell: Cell) -> str:
    """Row heads, then column heads, without units; the table's title first where they name no more than one thing."""
    printed = (*cell.row, *cell.column)
    heads = list(dict.fromkeys(told for head in printed if (told := without_unit(head) or _code(figure, head))))
    names = [head for head in heads if not is_date(head) and not is_generic(head)]
    title = table_title(figure, cell) if len(names) < min(_SUFFICIENT, len(printed)) else ""
    if title and not repeats(title, heads):
        heads = [title, *heads]
    return ", ".join(heads) or fold(" ".join(printed))


def _code(figure: Figure, head: str) -> str:
    """The head where it only looks like a unit: "M" of a count, or a share, of men, "In" beside "Out"; ''."""
    code = fold(head).strip()
    return code if figure.unit in ("1", "%") and len(code) <= _LONGEST_CODE and code[:1].isupper() and code.isalpha() else ""


def without_unit(head: str) -> str:
    """The head without its unit and without numbers of the release in brackets; '' where it is but a unit."""
    told = _BRACKET.sub(lambda match: "" if is_unit(match[1]) or _OF_RELEASE.search(match[1]) else match[0], fold(head))
    name, comma, last = told.rpartition(",")
    if comma and is_unit(last):
        told = name
    return "" if is_unit(told) else _FOOTNOTE.sub("", told.strip(" ,;:-–"))


def is_unit(text: str) -> bool:
    """Does the text name a unit and nothing else: "tonnes", "US$ million", "% of GDP"?"""
    plain = fold(text).strip(" .:").lower()
    if _SHARE_OF.fullmatch(plain):
        return True
    words = [word.strip(".,") for word in re.split(r"[\s/]+", plain) if word.strip(".,")]
    return bool(words) and all(word in UNIT_HEADS for word in words) and words != ["total"]


def table_title(figure: Figure, cell: Cell) -> str:
    """What the table is about, where its caption or heading says so in a few words; ''."""
    if figure.section[:1] == (cell.table,) and len(figure.section) <= 1:
        return ""  # the title of the document, not of the table
    title = _DIVIDED.sub("", without_unit(undated(_NUMBERED.sub("", fold(cell.table)))))
    return "" if len(title.split()) > _MOST_TITLE or is_generic(title) or _STATES.search(title) else title


def is_generic(text: str) -> bool:
    """Does the text say nothing of the numbers under it ("Key figures")?"""
    return all(word in GENERIC_TITLES or word in UNIT_HEADS for word in re.findall(r"[^\W\d_]+|%", text.lower()))


def repeats(title: str, heads: list[str]) -> bool:
    """Do the heads say already, in part, what the title says?"""
    said = {word for head in heads for word in re.findall(r"[^\W\d_]{4,}", head.lower())}
    return bool(said & set(re.findall(r"[^\W\d_]{4,}", title.lower())))
