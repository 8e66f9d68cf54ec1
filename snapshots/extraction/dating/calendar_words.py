"""Dates as a text writes them, read into the first and last day they name.

`expressions` finds them; `resolve` gives their days. A month without a year is the last such month before the day of
publication, a day without a year likewise; without that day they stay open.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from snapshots.data.listing import listed

Days = tuple[date, date]
OpenDays = tuple[date | None, date | None]
Group = dict[str, str]
"""The named parts of a match that are there."""

_FULL = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
MONTHS = {name: number for number, name in enumerate(_FULL, 1)}
MONTHS |= {name[:3]: number for name, number in list(MONTHS.items())} | {"sept": 9}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
MONTHS_A_YEAR = 12
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
WEEKDAYS = {
    name: number for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
LONGEST_YEAR = 4
_FIRST_OF_OLD_CENTURY = 70
"""Years of two digits from here on are of the twentieth century."""
OPEN_END = listed("since from starting beginning after")
OPEN_START = listed("through until till by before")

_MONTH = (
    r"(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|january|february|april|june|july|september|october|november|december)\b)"
)
_YEAR = r"(?:1[5-9]\d\d|20\d\d|2100)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th)\b)?"

CORE = re.compile(
    rf"""(?<![\w.,/-])(?:(?P<part>[Mm]id|[Ee]arly|[Ll]ate|[Ee]nd)[-\s])?(?:
      (?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![^\WT]|T(?!\d\d:)|-)
    | (?P<numeric>\d{{1,2}}/\d{{1,2}}/{_YEAR}|\d{{1,2}}\.\d{{1,2}}\.{_YEAR})(?![\w/])
    | (?P<day>{_DAY})(?:(?:\s?[-–]\s?|\sto\s|\sand\s)(?P<day_to>{_DAY}))?\s(?:of\s)?
        (?P<month>{_MONTH})(?:,?\s(?P<year>{_YEAR})\b)?
    | (?P<us_month>{_MONTH})\s(?P<us_day>{_DAY})(?:\s?[-–]\s?(?P<us_day_to>{_DAY}))?(?![\d,.]*\d)\b(?:,?\s(?P<us_year>{_YEAR})\b)?
    | (?P<only_month>{_MONTH})
        (?:(?:(?:\.?,?|\sof)\s(?={_YEAR})|\.?-)(?P<month_year>{_YEAR}|\d\d(?!\s{_MONTH}))\b)?(?![\w'’])
    | (?P<fiscal>(?:FY|fiscal\syear|financial\syear)\s?['’]?(?P<fiscal_year>{_YEAR}|\d\d)
        (?:\s?[-–/]\s?(?P<fiscal_to>{_YEAR}|\d\d))?)\b
    | (?P<quarter>[QH][1-4])(?:[\s/-]?['’]?(?P<quarter_year>{_YEAR}))?\b
    | (?P<part_year>{_YEAR})[\s-]?(?P<year_part>[QH][1-4]|M(?:0[1-9]|1[0-2]))\b
    | (?P<season>(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\sof)?\s(?P<season_year>{_YEAR})(?:[/–-]\d\d)?)\b
    | (?P<decade>(?:1[5-9]|20)\d0s)\b
    | (?P<span>(?P<from>{_YEAR})\s?[-–/]\s?(?P<to>{_YEAR}|\d\d))(?![\w%])
    | (?P<only_year>{_YEAR})(?![\w%]|[.,]\d|\s?%)
    )""",
    re.VERBOSE,
)


def last_day(year: int, month: int) -> date:
    """Last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def months(year: int, first: int, last: int) -> Days:
    """First day of month `first` to last day of month `last`; a last month before the first is next year's."""
    until = year + 1 if last < first else year
    return date(year, first, 1), last_day(until, last)


def month_of(name: str) -> int:
    """Number of a month from its English name or abbreviation."""
    return MONTHS[name.lower().rstrip(".")]


def year_of_month(month: int, published: date | None) -> int | None:
    """Year of the last such month that had begun on the day of publication."""
    if published is None:
        return None
    return published.year if month <= published.month else published.year - 1


def year_of_day(month: int, day: int, published: date | None) -> int | None:
    """Year of the last such day up to the day of publication."""
    if published is None:
        return None
    return published.year if (month, day) <= (published.month, published.day) else published.year - 1


def resolve(match: re.Match[str], published: date | None, year: int | None = None) -> Days | None:
    """First and last day that a match of `CORE` names; None where a year is missing or the day does not exist.

    `year` is what a neighbour in the same range or list says ("from January to March 2017").
    """
    group = {key: value for key, value in match.groupdict().items() if value}
    try:
        return _resolved(group, published, year)
    except ValueError:
        return None


def _resolved(group: Group, published: date | None, year: int | None) -> Days | None:
    for sort, reader in _READERS:
        if sort in group:
            return reader(group, published, year)
    return None


def _iso(group: Group, _published: date | None, _year: int | None) -> Days:
    year, month, *days = (int(part) for part in group["iso"].split("-"))
    if not days:
        return months(year, month, month)
    day = date(year, month, days[0])
    return day, day


def _numeric(group: Group, _published: date | None, _year: int | None) -> Days | None:
    first, second, year = (int(part) for part in re.split(r"[./]", group["numeric"]))
    # 05/11 is May in one country and November in another: only what can be read one way is read.
    if first > MONTHS_A_YEAR or "." in group["numeric"] or first == second:
        day = date(year, second, first)
    elif second > MONTHS_A_YEAR:
        day = date(year, first, second)
    else:
        return None
    return day, day


def _days(group: Group, published: date | None, year: int | None) -> Days | None:
    prefix = "us_" if "us_day" in group else ""
    month = month_of(group[f"{prefix}month"])
    first = int(group[f"{prefix}day"].rstrip("stndrh"))
    last = int(group.get(f"{prefix}day_to", group[f"{prefix}day"]).rstrip("stndrh"))
    stated = int(group[f"{prefix}year"]) if f"{prefix}year" in group else year or year_of_day(month, first, published)
    return None if stated is None else (date(stated, month, first), date(stated, month, last))


def _month(group: Group, published: date | None, year: int | None) -> Days | None:
    month = month_of(group["only_month"])
    stated = _whole_year(group["month_year"]) if "month_year" in group else year or year_of_month(month, published)
    return None if stated is None else months(stated, month, month)


def _whole_year(digits: str) -> int:
    """The year that two digits, or four, name."""
    year = int(digits)
    return year if len(digits) == LONGEST_YEAR else year + (2000 if year < _FIRST_OF_OLD_CENTURY else 1900)


def _fiscal(group: Group, _published: date | None, _year: int | None) -> Days:
    # Fiscal years begin in different months: without the country, the calendar years it touches are what is known.
    first, last = group["fiscal_year"], group.get("fiscal_to")
    start = int(first) if len(first) == LONGEST_YEAR else 2000 + int(first)
    return (last and _years(start, last)) or (date(start, 1, 1), date(start, 12, 31))


def _quarter(group: Group, _published: date | None, year: int | None) -> Days | None:
    name = group["quarter"]
    stated = int(group["quarter_year"]) if "quarter_year" in group else year
    number, size = int(name[1]), 3 if name[0] == "Q" else 6
    if stated is None or number * size > MONTHS_A_YEAR:
        return None
    return months(stated, (number - 1) * size + 1, number * size)


def _part_of_year(group: Group, _published: date | None, _year: int | None) -> Days | None:
    # As data portals write it: "1997Q1", "2020-Q1", "2020M05".
    part = group["year_part"]
    if part[0] == "M":
        return months(int(group["part_year"]), int(part[1:]), int(part[1:]))
    return _quarter({"quarter": part, "quarter_year": group["part_year"]}, None, None)


def _season(group: Group, _published: date | None, _year: int | None) -> Days:
    return months(int(group["season_year"]), *SEASONS[group["season"].split()[0].lower()])


def _decade(group: Group, _published: date | None, _year: int | None) -> Days:
    first = int(group["decade"][:LONGEST_YEAR])
    return date(first, 1, 1), date(first + 9, 12, 31)


def _span(group: Group, _published: date | None, _year: int | None) -> Days | None:
    return _years(int(group["from"]), group["to"])


def _year(group: Group, _published: date | None, _other: int | None) -> Days:
    stated = int(group["only_year"])
    return date(stated, 1, 1), date(stated, 12, 31)


def _years(first: int, text: str) -> Days | None:
    last = int(text) if len(text) == LONGEST_YEAR else first // 100 * 100 + int(text)
    return (date(first, 1, 1), date(last, 12, 31)) if last >= first else None


_READERS: tuple[tuple[str, Callable[[Group, date | None, int | None], Days | None]], ...] = (
    ("iso", _iso), ("numeric", _numeric), ("day", _days), ("us_day", _days), ("only_month", _month), ("fiscal", _fiscal),
    ("quarter", _quarter), ("part_year", _part_of_year), ("season", _season), ("decade", _decade), ("span", _span),
    ("only_year", _year),
)  # fmt: skip


def weekday_before(name: str, published: date) -> date:
    """The last day of that name up to the day of publication."""
    return published - timedelta(days=(published.weekday() - WEEKDAYS[name]) % 7)


def bounded(days: Days, word: str) -> OpenDays:
    """The days that the preposition `word` leaves of a date: "since" keeps the first, "until" the last."""
    first, last = days
    if word == "after":
        return last + timedelta(days=1), None
    if word == "before":
        return None, first - timedelta(days=1)
    if word in OPEN_END:
        return first, None
    return (None, last) if word in OPEN_START else days
