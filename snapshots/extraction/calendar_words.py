"""Dates as a text writes them, read into the first and last day they name.

`expressions` finds them; `resolve` gives their days. A month without a year is the last such month before the day of
publication, a day without a year likewise; without that day they stay open.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]

_FULL = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
MONTHS = {name: number for number, name in enumerate(_FULL, 1)}
MONTHS |= {name[:3]: number for name, number in list(MONTHS.items())} | {"sept": 9}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
WEEKDAYS = {
    name: number for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
LONGEST_YEAR, FIRST_YEAR, LAST_YEAR = 4, 1500, 2199

_MONTH = (
    r"(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|january|february|april|june|july|september|october|november|december)\b)"
)
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"

CORE = re.compile(
    rf"""(?<![\w.,/-])(?:(?P<part>[Mm]id|[Ee]arly|[Ll]ate|[Ee]nd)[-\s](?:of\s)?)?(?:
      (?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\w-])
    | (?P<numeric>\d{{1,2}}/\d{{1,2}}/{_YEAR}|\d{{1,2}}\.\d{{1,2}}\.{_YEAR})(?![\w/])
    | (?P<day>{_DAY})(?:\s?[-–]\s?(?P<day_to>{_DAY}))?\s(?:of\s)?(?P<month>{_MONTH})(?:,?\s(?P<year>{_YEAR})\b)?
    | (?P<us_month>{_MONTH})\s(?P<us_day>{_DAY})(?:\s?[-–]\s?(?P<us_day_to>{_DAY}))?(?![\d,.]*\d)\b(?:,?\s(?P<us_year>{_YEAR})\b)?
    | (?P<only_month>{_MONTH})(?:(?:,?\s|\sof\s)(?P<month_year>{_YEAR})\b)?(?![\w'’])
    | (?P<fiscal>(?:FY|fiscal\syear|financial\syear)\s?['’]?(?P<fiscal_year>{_YEAR}|\d\d)(?:\s?[-–/]\s?(?P<fiscal_to>{_YEAR}|\d\d))?)\b
    | (?P<quarter>[QH][1-4])(?:[\s/-]?['’]?(?P<quarter_year>{_YEAR}))?\b
    | (?P<season>(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\sof)?\s(?P<season_year>{_YEAR}))\b
    | (?P<decade>{_YEAR[:-4]}\d0s)\b
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


def resolve(found: re.Match[str], published: date | None, year: int | None = None) -> Days | None:
    """First and last day that a match of `CORE` names; None where a year is missing or the day does not exist.

    `year` is what a neighbour in the same range or list says ("from January to March 2017").
    """
    group = {key: value for key, value in found.groupdict().items() if value}
    try:
        return _resolved(group, published, year)
    except ValueError:
        return None


def _resolved(group: dict[str, str], published: date | None, year: int | None) -> Days | None:
    if "iso" in group:
        return _iso(group["iso"])
    if "numeric" in group:
        return _numeric(group["numeric"])
    if "day" in group or "us_day" in group:
        return _days(group, published, year)
    if "only_month" in group:
        month = month_of(group["only_month"])
        stated = int(group["month_year"]) if "month_year" in group else year or year_of_month(month, published)
        return None if stated is None else months(stated, month, month)
    if "fiscal" in group:
        return _fiscal(group["fiscal_year"], group.get("fiscal_to"))
    if "quarter" in group:
        return _quarter(group["quarter"], int(group["quarter_year"]) if "quarter_year" in group else year)
    if "season" in group:
        name = group["season"].split()[0].lower()
        return months(int(group["season_year"]), *SEASONS[name])
    if "decade" in group:
        first = int(group["decade"][:4])
        return date(first, 1, 1), date(first + 9, 12, 31)
    if "span" in group:
        return _span(int(group["from"]), group["to"])
    stated = int(group["only_year"])
    return date(stated, 1, 1), date(stated, 12, 31)


def _iso(text: str) -> Days:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 2:
        return months(parts[0], parts[1], parts[1])
    day = date(*parts)
    return day, day


def _numeric(text: str) -> Days | None:
    one, two, year = (int(part) for part in re.split(r"[./]", text))
    # 05/11 is May in one country and November in another: only what can be read one way is read.
    if one > 12 or "." in text or one == two:
        day = date(year, two, one)
    elif two > 12:
        day = date(year, one, two)
    else:
        return None
    return day, day


def _days(group: dict[str, str], published: date | None, year: int | None) -> Days | None:
    prefix = "us_" if "us_day" in group else ""
    month = month_of(group[f"{prefix}month"])
    first = int(group[f"{prefix}day"].rstrip("stndrh"))
    last = int(group.get(f"{prefix}day_to", group[f"{prefix}day"]).rstrip("stndrh"))
    stated = int(group[f"{prefix}year"]) if f"{prefix}year" in group else year or year_of_day(month, first, published)
    return None if stated is None else (date(stated, month, first), date(stated, month, last))


def _fiscal(first: str, last: str | None) -> Days:
    start = int(first) if len(first) == LONGEST_YEAR else 2000 + int(first)
    if last is None:
        return date(start, 1, 1), date(start, 12, 31)
    return _span(start, last) or (date(start, 1, 1), date(start, 12, 31))


def _quarter(name: str, year: int | None) -> Days | None:
    number, size = int(name[1]), 3 if name[0] == "Q" else 6
    if year is None or number * size > 12:
        return None
    return months(year, (number - 1) * size + 1, number * size)


def _span(first: int, text: str) -> Days | None:
    last = int(text) if len(text) == LONGEST_YEAR else first // 100 * 100 + int(text)
    return (date(first, 1, 1), date(last, 12, 31)) if last >= first else None


def weekday_before(name: str, published: date) -> date:
    """The last day of that name up to the day of publication."""
    return published - timedelta(days=(published.weekday() - WEEKDAYS[name]) % 7)
