"""Time phrases of a sentence, the days they name, and which of them bounds a figure.

A date of the source or the event ("At the April 2017 conference ...") is a date, but no period: it stands as an
attribute inside a name. `date_spans` tells those too, so that no digit of them is taken for a figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from snapshots.data.listing import listed
from snapshots.extraction.calendar_words import CORE, Days, last_day, month_of, months, resolve, weekday_before
from snapshots.extraction.phrases import (
    AUX,
    DET,
    MARK,
    NAME,
    NOUN,
    NUM,
    PART,
    PREP,
    REL,
    VERB,
    Words,
    is_plural,
    words_of,
)  # fmt: skip
from snapshots.figures import Period

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A time phrase: `sentence[start:end] == period.text`."""

    start: int
    end: int
    period: Period


_TRIGGER = re.compile(
    r"(?<![\d.,])(?:1[5-9]|2[01])\d\d(?![\d])|\b(?:FY|[QH][1-4]\b|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    r"|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
    r"|year|month|week|\bday|quarter|decade|centur|hour|date\b|so far|thus far|annual|yesterday"
    r"|january|february|april|june|july|september|october|november|december|\d/\d"
)
_UNIT = r"(?:years?|months?|weeks?|days?|quarters?|decades?|century|centuries|hours?|seasons?)"
_COUNT = (
    r"(?:\d{1,3}|a\s(?:few|couple\sof)|few|several|couple\sof|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|fifteen|eighteen|twenty|twenty-four|thirty|half|half\sa)"
)
_RELATIVE = re.compile(
    rf"""(?<![\w-])(?:
      (?P<today>to\sdate|so\sfar\sthis\syear|so\sfar|thus\sfar|up\sto\snow)
    | (?:(?P<prep>in|over|during|within|for|throughout|across|from|since|by|until|through)\s)?
      (?P<of>(?:the\s)?(?P<which>first|second|third|fourth|1st|2nd|3rd|4th)\s(?P<piece>quarter|half)
        (?:\sof\s(?:(?P<piece_year>(?:19|20)\d\d)|(?P<this>this|last|the)\syear)?)?)(?![\w-])
    | (?:(?P<ago>in|over|during|within|for|throughout|across|from|since|by|until)\s)?
      (?P<the>the\s|these\s|those\s)?(?P<dir>last|past|previous|preceding|next|coming|first|final|this|current)\s
      (?P<count>{_COUNT}\s)?(?P<unit>{_UNIT})
    | (?P<rate>(?:each|every|per)\s(?:single\s)?(?:year|month|week|day|hour|quarter|night|minute|annum)|per\sannum|annually|a\s(?:year|month|week|day))
    | (?P<yesterday>yesterday)
    | (?:on\s|last\s)(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    )(?![\w’'-])""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"\d+(?:[.,]\d+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter)\b",
    re.IGNORECASE,
)
_OPEN_END = listed("since from starting beginning after")
_OPEN_START = listed("through until till by before")
_BEFORE = listed(
    "in since by until till through throughout during before after from for on of at as to between starting beginning "
    "around within over and or"
)
_SURE_YEAR = listed(
    "in since by until till through throughout during before after early late mid year years fiscal summer winter spring "
    "autumn around circa ended ending"
)
_LIKELY_YEAR = listed("of for from to and or between on at as than vs versus the")
_EDGES = listed("start beginning end close middle outset")
_ADVANCE = 14
"""Words between "since" and the date that its clause ends in, at most."""


def find_periods(sentence: str, published: date | None) -> tuple[FoundPeriod, ...]:
    """The time phrases of the sentence, in order, without overlap; relative ones are resolved against `published`."""
    return _scan(sentence, published)[0]


def date_spans(sentence: str) -> tuple[Span, ...]:
    """Spans of dates, years and dating durations, in order: no number inside one is a figure."""
    return _scan(sentence, None)[1]


def period_of(text: str, published: date | None) -> Period | None:
    """The period that a whole label names ("2022", "FY 2021/22", "Jan-Mar 2023"), as a table head gives it."""
    label = text.strip()
    found = CORE.fullmatch(label)
    days = resolve(found, published) if found else None
    if days:
        return Period(label, *days)
    first = find_periods(label, published)
    return first[0].period if first and first[0].end - first[0].start >= len(label) - 2 else None


@lru_cache(maxsize=64)
def _scan(sentence: str, published: date | None) -> tuple[tuple[FoundPeriod, ...], tuple[Span, ...]]:
    if not _TRIGGER.search(sentence):
        return (), ()
    words = words_of(sentence)
    periods: list[FoundPeriod] = []
    dates: list[Span] = []
    _collect_dates(words, published, periods, dates)
    _collect_relative(sentence, published, periods, dates)
    periods.sort(key=lambda found: found.start)
    dates.sort()
    return tuple(_without_overlap(periods)), tuple(dates)


def _without_overlap(periods: list[FoundPeriod]) -> list[FoundPeriod]:
    kept: list[FoundPeriod] = []
    for found in periods:
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return kept


# ------------------------------------------------------------------------------------------------ calendar dates
def _collect_dates(words: Words, published: date | None, periods: list[FoundPeriod], dates: list[Span]) -> None:
    cores = [core for core in CORE.finditer(words.text) if _is_date(words, core)]
    index = 0
    while index < len(cores):
        group = [cores[index]]
        while index + 1 < len(cores) and _joins(words.text, cores[index], cores[index + 1]):
            index += 1
            group.append(cores[index])
        index += 1
        dates.extend(core.span() for core in group)
        found = _phrase(words, group, published)
        if found is not None:
            periods.append(found)


def _joins(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    """Are two dates one range or list: "from May to June", "2015 and 2016"?"""
    between = text[one.end() : two.start()].strip().lower()
    return between in ("to", "-", "–", "—", "through", "until", "till", "and", "or") and "respectively" not in text


def _is_date(words: Words, core: re.Match[str]) -> bool:
    """A month name or a bare year is a date only with evidence: "may" is a verb, 2000 may count people."""
    if core["part"]:
        return True
    at = words.at(core.start())
    before = words.lows[at - 1] if at else ""
    if core["only_year"]:
        return _is_year(words, core, at, before)
    if core["only_month"] and not core["month_year"]:
        low = core[0].lower().rstrip(".")
        if low in (
            "may",
            "march",
            "mar",
            "sep",
            "dec",
            "jan",
            "oct",
            "nov",
            "apr",
            "jun",
            "jul",
            "aug",
            "feb",
            "sept",
            "august",
        ):
            return before in _BEFORE | {"last", "this", "next", "early", "late", "mid", ",", "each", "every"}
        return True
    if core["quarter"] and not core["quarter_year"]:
        return core["quarter"][0] == "Q"
    if core["span"]:
        return int(core["from"]) < (int(core["to"]) if len(core["to"]) > 2 else int(core["from"][:2] + core["to"])) and (
            before in _SURE_YEAR | _LIKELY_YEAR | {"(", "", "fy", ","} or len(core["to"]) > 2
        )
    return True


def _is_year(words: Words, core: re.Match[str], at: int, before: str) -> bool:
    following = words.at(core.end())
    after = words.lows[following] if following < len(words) else ""
    sort = words.classes[following] if following < len(words) else MARK
    if after in ("million", "billion", "thousand", "percent", "per", "%", "trillion") or before in (
        "$",
        "€",
        "£",
        "#",
        "no",
    ):
        return False
    if before == "(":
        return after in (")", ",", ";", "-", "–")
    if sort == NOUN and (is_plural(after) or after in ("km", "kg", "m", "tonnes", "ha")):
        return before in ("since", "during", "until")
    if before in _SURE_YEAR:
        return True
    if before == "" and after in (":", "", ",", "|"):
        return True
    if before == "|" or after == "|":
        return before in ("|", "") and after in ("|", "")
    if before in _LIKELY_YEAR or words.classes[at - 1] in (DET, NAME) or before in ("'s", "’s"):
        return before == "the" or words.classes[at - 1] in (DET,) or sort not in (NOUN, NAME) or before not in _LIKELY_YEAR
    return before == "," and at > 1 and sort in (MARK, PREP) and _is_listed_year(words, at)


def _is_listed_year(words: Words, at: int) -> bool:
    token = words.tokens[at - 2]
    return len(token) == 4 and token.isdigit() and token[:2] in ("19", "20")


def _phrase(words: Words, group: list[re.Match[str]], published: date | None) -> FoundPeriod | None:
    """The period that one date, or a range of dates, makes with the words before it."""
    first, last = group[0], group[-1]
    at, following = words.at(first.start()), words.at(last.end())
    index, edge, turn = _prefix(words, at)
    before = words.lows[index - 1] if index else ""
    if _is_attribute(words, index, following, before):
        return None
    days = _days(group, published, turn)
    if days and edge:
        days = _edge_of(edge, days)
    elif days and first["part"]:
        days = _edge_of(first["part"].lower(), days)
    begin, word = _preposition(words, index, before)
    since = _governing_since(words, begin) if word not in _OPEN_END | _OPEN_START else -1
    if since >= 0:
        begin, word = since, words.lows[since]
    start, end = _bounded(days, word if len(group) == 1 else "") if days else (None, None)
    return _found(words, begin, last.end(), first.start(), start, end)


def _found(words: Words, begin: int, end: int, core: int, first: date | None, last: date | None) -> FoundPeriod:
    start = words.starts[begin] if begin < len(words) else core
    start = min(start, core)
    return FoundPeriod(start, end, Period(words.text[start:end], first, last))


def _prefix(words: Words, at: int) -> tuple[int, str, str]:
    """Index of the first word of "the end of", "last", "this" before word `at`, with the edge and the turn they name."""
    index, edge, turn = at, "", ""
    if index >= 2 and words.lows[index - 1] == "of" and words.lows[index - 2] in _EDGES:
        edge, index = words.lows[index - 2], index - 2
        if index and words.lows[index - 1] == "the":
            index -= 1
    elif index >= 1 and words.lows[index - 1] in ("last", "this", "next"):
        turn, index = words.lows[index - 1], index - 1
    elif index >= 2 and words.lows[index - 2 : index] in (["all", "of"], ["whole", "of"]):
        index -= 2
    return index, edge, turn


def _is_attribute(words: Words, index: int, following: int, before: str) -> bool:
    """ "the April 2017 summit", "its 2018 budget": the date belongs to a name."""
    if following >= len(words) or words.classes[following] not in (NOUN, NAME, NUM):
        return False
    if words.starts[following] and words.text[words.starts[following] - 1] not in "  \n":
        return False
    return index > 0 and (words.classes[index - 1] in (DET, NAME, NOUN) or before in ("'s", "’s", "’", "of", "at"))


def _preposition(words: Words, index: int, before: str) -> tuple[int, str]:
    """Where the phrase begins with its preposition, and the word that bounds it."""
    if before not in _BEFORE or before in ("and", "or"):
        return index, ""
    begin = index - 1
    earlier = words.lows[begin - 1] if begin else ""
    if before in ("of", "at") and earlier == "as":
        return begin - 1, "as of"
    if before == "to" and earlier in ("up", "prior"):
        return begin - 1, "until" if earlier == "up" else "before"
    if before in ("in", "on", "from") and earlier in ("starting", "beginning"):
        return begin - 1, "since"
    if before == "of" or before == "as":
        return index, ""
    return begin, before


def _governing_since(words: Words, begin: int) -> int:
    """Index of the "since" whose clause the date ends ("since its peak in 2014"), or -1."""
    for index in range(begin - 1, max(-1, begin - _ADVANCE), -1):
        low = words.lows[index]
        if low in ("since", "until"):
            return index
        if words.classes[index] in (MARK, NUM, REL) and low not in "'’\"“”()":
            return -1
    return -1


def _days(group: list[re.Match[str]], published: date | None, turn: str) -> Days | None:
    first, last = group[0], group[-1]
    if turn and first["only_month"] and not first["month_year"] and published:
        return _turned(turn, month_of(first["only_month"]), published)
    if len(group) == 1:
        return resolve(first, published)
    until = resolve(last, published)
    own = resolve(first, None)
    if until is None:
        return None
    if own is not None and not _states_year(last):
        until = _from_then_on(last, own[0])
    start = own or resolve(first, published, until[0].year) if until else None
    if start and until and start[0] > until[1]:
        start = resolve(first, published, until[0].year - 1)
    return (start[0], until[1]) if start and until and start[0] <= until[1] else None


def _states_year(core: re.Match[str]) -> bool:
    return resolve(core, None) is not None


def _from_then_on(core: re.Match[str], start: date) -> Days | None:
    """The first such date after `start`: "between November 2016 and May"."""
    for year in (start.year, start.year + 1):
        days = resolve(core, None, year)
        if days and days[0] >= start:
            return days
    return None


def _turned(turn: str, month: int, published: date) -> Days:
    year = published.year
    if turn == "last" and month >= published.month:
        year -= 1
    elif turn == "next" and month <= published.month:
        year += 1
    return months(year, month, month)


def _edge_of(edge: str, days: Days) -> Days:
    """Part of a month or a year: early is its first ten days, late from the 21st, the middle of a year is 1 July."""
    first, last = days
    whole_year = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if edge in ("start", "beginning", "outset"):
        return first, first
    if edge in ("end", "close"):
        return last, last
    if whole_year and first.year == last.year:
        parts = {"early": (1, 4), "late": (9, 12)}
        return months(first.year, *parts[edge]) if edge in parts else (date(first.year, 7, 1), date(first.year, 7, 1))
    if (first.year, first.month) != (last.year, last.month):
        return days
    bounds = {"early": (1, 10), "late": (21, last_day(first.year, first.month).day)}.get(edge, (11, 20))
    return first.replace(day=bounds[0]), first.replace(day=bounds[1])


def _bounded(days: Days, word: str) -> tuple[date | None, date | None]:
    first, last = days
    if word == "after":
        return last + timedelta(days=1), None
    if word == "before":
        return None, first - timedelta(days=1)
    if word in _OPEN_END:
        return first, None
    return (None, last) if word in _OPEN_START else days


# ------------------------------------------------------------------------------------------------ relative phrases
def _collect_relative(text: str, published: date | None, periods: list[FoundPeriod], dates: list[Span]) -> None:
    for found in _RELATIVE.finditer(text):
        if found["rate"] and _is_article(text, found):
            continue
        days = _relative_days(found, published)
        periods.append(FoundPeriod(*found.span(), Period(found[0], *(days or (None, None)))))
        if found["count"] or found["dir"] or found["which"]:
            dates.append(found.span())


def _is_article(text: str, found: re.Match[str]) -> bool:
    """ "for a year": a duration, not a rate."""
    if not found[0].lower().startswith("a "):
        return False
    before = text[max(0, found.start() - 8) : found.start()].split()
    return not before or before[-1].lower() in _BEFORE | {"is", "was", "than", "half", "once", "twice"}


def _relative_days(found: re.Match[str], published: date | None) -> tuple[date | None, date | None] | None:
    if published is None:
        return None if not found["piece_year"] else _piece(found, int(found["piece_year"]))
    if found["piece"]:
        year = found["piece_year"] or (published.year - (found["this"] or "").lower().startswith("last"))
        return _piece(found, int(year))
    if found["today"]:
        return (date(published.year, 1, 1), None) if "year" in found["today"].lower() else None
    if found["yesterday"]:
        day = published - timedelta(days=1)
        return day, day
    if found["weekday"]:
        day = weekday_before(found["weekday"].lower(), published)
        return day, day
    turn = (found["dir"] or "").lower()
    if found["unit"] and not found["the"] and not found["count"] and turn in ("last", "this", "next", "previous"):
        days = _calendar_unit(turn, found["unit"].lower(), published)
        return days and _bounded(days, (found["ago"] or "").lower())
    return None


def _piece(found: re.Match[str], year: int) -> tuple[date | None, date | None]:
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(found["which"].lower()) or int(found["which"][0])
    size = 3 if found["piece"].lower() == "quarter" else 6
    if number * size > 12:
        return None, None
    return _bounded(months(year, (number - 1) * size + 1, number * size), (found["prep"] or "").lower())


def _calendar_unit(turn: str, unit: str, published: date) -> Days | None:
    step = {"last": -1, "previous": -1, "next": 1}.get(turn, 0)
    if unit == "year":
        return date(published.year + step, 1, 1), date(published.year + step, 12, 31)
    if unit == "month":
        place = published.year * 12 + published.month - 1 + step
        return months(place // 12, place % 12 + 1, place % 12 + 1)
    if unit == "week":
        monday = published - timedelta(days=published.weekday()) + timedelta(days=7 * step)
        return monday, monday + timedelta(days=6)
    if unit == "quarter":
        place = published.year * 4 + (published.month - 1) // 3 + step
        return months(place // 4, place % 4 * 3 + 1, place % 4 * 3 + 3)
    return None


# ------------------------------------------------------------------------------------------------ which one bounds it
def period_for(found: tuple[FoundPeriod, ...], quote_start: int, quote_end: int, sentence: str) -> Period | None:
    """The phrase that bounds the figure at `quote_start`: the next one in its clause, else the one that opens it."""
    if not found:
        return None
    words = words_of(sentence)
    for phrase in found:
        if phrase.start >= quote_end:
            if _reaches_forward(words, found, quote_end, phrase):
                return phrase.period
            break
    for phrase in reversed(found):
        if phrase.end <= quote_start and _reaches_back(words, found, phrase, quote_start):
            return phrase.period
    return next((p.period for p in found if p.start <= quote_start and p.end >= quote_end and p.end > quote_end), None)


def _figures_between(sentence: str, found: tuple[FoundPeriod, ...], first: int, last: int) -> int:
    """End of the last number in the stretch that is not inside a time phrase, or -1."""
    ends = [m.end() for m in _NUMBERS.finditer(sentence, first, last)]
    return next((e for e in reversed(ends) if not any(p.start < e <= p.end for p in found)), -1)


def _reaches_forward(words: Words, found: tuple[FoundPeriod, ...], first: int, phrase: FoundPeriod) -> bool:
    text = words.text
    number = _figures_between(text, found, first, phrase.start)
    begin, last = words.at(first), words.at(phrase.start)
    between = range(begin, last)
    if number >= 0 and any(words.classes[i] in (AUX, VERB, PART, PREP) and words.lows[i] != "of" for i in between):
        return False
    for index in between:
        sort, low = words.classes[index], words.lows[index]
        if low in ";:—–" or (sort == REL and index > begin) or (low in ".!?" and sort == MARK):
            return False
        if low == "," and index + 1 < last and words.lows[index + 1] in ("while", "whereas", "but", "although", "though"):
            return False
        if low in ("while", "whereas", "although", "because"):
            return False
    return not _opens_next_clause(words, last, between)


def _opens_next_clause(words: Words, at: int, between: range) -> bool:
    """ "70 came home; in June others did", "..., and in June": the phrase opens another clause, with its own comma."""
    return len(between) > 1 and words.lows[at - 1] in ("and", "but") and words.lows[at - 2] == ","


def _reaches_back(words: Words, found: tuple[FoundPeriod, ...], phrase: FoundPeriod, start: int) -> bool:
    at, first = words.at(phrase.start), words.at(phrase.end)
    last = words.at(start)
    opens_clause = at == 0 or words.lows[at - 1] in ";:—" or (words.lows[at - 1] in ("and", "but", "while") and at > 1)
    between = range(first, last)
    crosses = any(words.lows[i] in ";" or words.lows[i] in ("while", "whereas", "but") for i in between)
    if at == 0 or (words.lows[at - 1] == "(" and ":" in words.lows[first:last]):
        return not any(words.lows[i] == ";" for i in between) or not _has_own_number(words, found, phrase, start)
    if crosses:
        return False
    if opens_clause:
        return True
    if _figures_between(words.text, found, phrase.end, start) >= 0:
        return False
    before = words.classes[at - 1]
    acts = any(words.classes[i] in (AUX, VERB, PART) for i in between)
    if acts and before in (PART, VERB, AUX):
        return False
    return not any(words.classes[i] == REL or words.lows[i] == "," for i in between) and not _is_elsewhere(words, at)


def _is_elsewhere(words: Words, at: int) -> bool:
    """Is the phrase before the figure the end of an earlier figure's clause, or of a relative one?"""
    return any(words.classes[i] in (REL, NUM) for i in range(max(0, at - 8), at))


def _has_own_number(words: Words, found: tuple[FoundPeriod, ...], phrase: FoundPeriod, start: int) -> bool:
    return _figures_between(words.text, found, phrase.end, start) >= 0
