"""Takes out of a name what passes with one release: its dates and periods."""

from __future__ import annotations

import re
from functools import lru_cache

from snapshots.data.months import BEFORE_AN_HOUR, MONTHS
from snapshots.documents import fold

_LONGEST = 400
"""Characters of a name that are looked at."""
_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS if len(name) > len("jan")), key=len, reverse=True)) + "|may|mai"
_SHORT_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec"
_YEAR = r"(?:19|20)\d\d(?:\s?[-/]\s?(?:(?:19|20)\d\d|\d\d))?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
_ANY_MONTH = rf"(?:{_MONTH}|{_SHORT_MONTH})\b\.?"
_MONTHS = rf"{_ANY_MONTH}\s?(?:-|to|and|through|bis|und|à|et|y)\s?{_ANY_MONTH}"
_FULL_DATES = (
    rf"{_MONTHS},?\s+(?:de\s+)?{_YEAR}",  # Jan - Jun 2016
    rf"{_DAY}\s+(?:de\s+|of\s+)?{_ANY_MONTH}(?:,?\s+(?:de\s+)?{_YEAR})?",  # 3 May, 3 de mayo de 2021
    rf"{_ANY_MONTH}(?:\s+{_DAY}(?!\w))?,?\s+(?:de\s+)?{_YEAR}",  # May 3, 2021; mai 2021
    rf"(?:{_MONTH})\s+{_DAY}(?!\w)",  # May 3
    rf"(?:q[1-4]|h[12]|fy)\s?{_YEAR}",  # Q1 2021, FY2022
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}",  # 1.4.2025
    r"\d{4}-\d\d(?:-\d\d)?",  # 2025-04-01
)
_FULL_DATE = rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:{'|'.join(_FULL_DATES)})"
_BARE_DATE = rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s(?:morning|afternoon|evening|night))?|{_MONTH}|{_YEAR})"
_LEAD = (
    r"(?:as\s+(?:of|at)|(?:at|by|since)\s+the\s+(?:end|beginning|start)\s+of|end\s+of|since|until|till|through|between|during|in|on|at|by|"
    r"from|to|mid|late|early|week\s+(?:to|ending)|depuis|en|à\s+fin|fin|seit|im|am|vom|bis|stand|desde|hasta|منذ|حتى)"
)
_LED = rf"(?:[\s,]*\b{_LEAD}[\s-]+(?:the\s+|el\s+|le\s+|der\s+)?)+"
_END = r"(?:\s+(?:est|prov|rev)\.?)?(?![\w/-])"
_HOUR = (
    r"(?:,?\s+(?:(?:at|um|à)\s+)?\d{1,2}(?:[:.][0-5]\d(?!\d)|(?=\s?(?:h|uhr|[ap]m)\b))(?:\s?(?:h|uhr|[ap]m)\b)?"
    rf"|,?\s+(?:{BEFORE_AN_HOUR})\.?\s+\d{{1,2}}(?:[:.][0-5]\d)?(?!\d))?"
)
_SECOND = rf"(?:\s+(?:and|to|-|bis|et|y)\s+(?:{_FULL_DATE}|{_BARE_DATE}))?"
_DATED = re.compile(
    rf"{_LED}(?:{_FULL_DATE}|{_BARE_DATE}){_SECOND}{_HOUR}{_END}"  # since mid-2015; between 2018 and 2022
    rf"|\s*[(\[]\s*(?:{_LED})?(?:{_FULL_DATE}|{_BARE_DATE}){_END}[^)\]]{{0,20}}[)\]]"  # (2023 est.)
    rf"|(?<![\w.,-])[\s,]*(?:{_FULL_DATE}){_SECOND}{_HOUR}{_END}"  # Update, 6 March, 18:00
    rf"|[,:]\s*(?:(?:{_FULL_DATE}){_HOUR}|{_BARE_DATE}){_END}"  # Exports, 2023
    rf"|^{_YEAR}{_END}",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(rf"(?:(?<=[a-z])(?<!\b[A-Z])|(?<=[A-Z]{{2}})|(?<=\)))\s+{_YEAR}$")
_NAMED_YEAR = re.compile(rf"(?<!^)\b[A-Z][a-z]+\s+{_YEAR}$")
"""A year that belongs to a name: "projects of Horizon 2020"."""
_ORDER = "last|this|past|previous|same|current|next|first|second|third|fourth|latest"
_SPANS = "year|years|month|months|week|weeks|quarter|quarters|half|day|days|decade|season|night|weekend|summer|winter|autumn"
_PASSING = re.compile(
    r"[\s,]*\b(?:as of today|to date|so far|currently|at present|(?:until|till|up to)\s+now|"
    r"(?:(?:from|since|by|until|till|up to)\s+)?(?:today|yesterday)|"
    rf"(?:(?:in|during|over|for|by|since|at|from)\s+)?(?:the\s+)?(?:end of\s+)?(?:(?:{_ORDER})\s+)+"
    rf"(?:(?:\w+|half)[\s-]+)?(?:{_SPANS})|(?:in|during|over|for|of)\s+the\s+(?:half[\s-])?(?:{_SPANS})|"
    r"à ce jour|bis heute|hasta la fecha|حتى الآن)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def undated(text: str) -> str:
    """The name without the dates and passing periods in it; the name as it is where nothing else would be left."""
    plain = fold(text).replace("...", "…")[:_LONGEST]
    kept = _PASSING.sub(" ", _DATED.sub(" ", plain)) if re.search(r"\d|[^\W\d_]{3}", plain) else plain
    kept = " ".join(kept.split())
    if not _NAMED_YEAR.search(kept):
        kept = _LAST_YEAR.sub("", kept)
    kept = kept.strip(" ,;:-–(")
    return kept if re.search(r"[^\W\d_]{2}", kept) else plain


def is_date(text: str) -> bool:
    """Is a head a period and nothing else ("2022", "10 April", "Q1 2024")?"""
    return bool(
        re.fullmatch(
            rf"\W*(?:(?:{_LEAD})\s+)?(?:{_FULL_DATE}|{_BARE_DATE}){_SECOND}(?:\s+(?:est|prov|rev)\.?)?\W*",
            fold(text),
            re.IGNORECASE,
        )
    )


def is_of_one_release(period: str) -> bool:
    """Does the period name a day or a month, which the next release will not?"""
    return bool(re.search(_FULL_DATE, fold(period), re.IGNORECASE))
