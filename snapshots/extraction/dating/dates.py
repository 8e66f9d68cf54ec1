"""Calendar dates in a sentence: which months and years are dates, and the phrase that the words before them make."""

from __future__ import annotations

import re
from datetime import date

from snapshots.data.listing import listed
from snapshots.extraction.dating.calendar_words import (
    CORE,
    OPEN_END,
    OPEN_START,
    Days,
    OpenDays,
    bounded,
    last_day,
    month_of,
    months,
    resolve,
)  # fmt: skip
from snapshots.extraction.words.phrases import (
    CONJ,
    DET,
    ING,
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
)  # fmt: skip

Dated = tuple[int, int, date | None, date | None]
"""A time phrase: where it starts and ends in the sentence, and the first and last day it names."""

PREPOSITIONS = listed(
    "in since by until till through throughout during before after from for on of at as to between starting beginning "
    "around within over and or"
)
_SURE_YEAR = listed(
    "in since by until till through throughout during before after early late mid year years fiscal summer winter spring "
    "autumn around circa ended ending"
)
_LIKELY_YEAR = listed("of for from to and or between on at as than vs versus the")
_EDGES = listed("start beginning end close middle outset")
_AMBIGUOUS_MONTHS = listed("may march august mar sep sept dec jan oct nov apr jun jul aug feb")
"""Names that are also verbs, adjectives or parts of names, and abbreviations: dates only after a preposition or a cue."""
_MONTH_CUES = frozenset(["last", "this", "next", "early", "late", "mid", ",", "each", "every"])
_AFTER_AMOUNTS = frozenset(["million", "billion", "thousand", "trillion", "percent", "per", "%"])
_BEFORE_AMOUNTS = frozenset(["$", "€", "£", "#", "no"])
_UNITS = frozenset(["km", "kg", "m", "tonnes", "ha", "people"])
_ALONE = frozenset(["", ")", ",", ":", ";", "-", "–", "|"])
_DATELINE_PLACE = re.compile(
    r"(?:[^\W\d_a-z][\w.'’-]*(?:[ ,/]+[^\W\d_a-z][\w.'’-]*){0,4}[ ,(|/–-]{1,3}|[^\W\d_][\w'’-]*,\s)(?:the |on )?"
)
_DATELINE_END = re.compile(r"\)?\s?(?P<source>\([^()]{2,40}\)\s?|/[\w .-]{2,40}/\s?|\|\s?[^\W\d_][^|:.]{2,60}\s)?[–—-]{1,2}\s")
_CLOCK_BEFORE = re.compile(
    r"\b(?:(?P<as>as (?:of|at))|at|by|until|since) (?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|hours|hrs|h)?|noon|midnight) $",
    re.IGNORECASE,
)
"""As in "| As of 9am | on 15 April", "| at 18:00 | on Monday"."""
_YEAR_LENGTH = 4
_FIRST_COUNTED, _LAST_COUNTED = "1949", "2040"
"""Years that a sheet tells the numbers of."""
_LENGTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_SMALL = {name: number for number, name in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine"), 2)}
_SMALL |= {"ten": 10, "eleven": 11, "twelve": 12}
_BEFORE_LENGTHS = listed(
    "the in over during for a its first second third fourth fiscal financial full comparable same previous reporting "
    "calendar half"
)
_LONGEST_SPAN = 120
_COUNT_DIGITS = 3
"""Digits of `_LONGEST_SPAN`."""
_ADVANCE = 14
"""Words between "since" and the date that its clause ends in, at most."""

_SURE_BEFORE_NOUNS = frozenset(["since", "during", "until"])
_DETERMINERS = frozenset(["the", "'s", "’s"])
_PAIRS = {
    ("as", "of"): "as of",
    ("as", "at"): "as of",
    ("up", "to"): "until",
    ("prior", "to"): "before",
    **{(start, before): "since" for start in ("starting", "beginning") for before in ("in", "on", "from")},
}
"""Pairs of words that bound a date, as the one word that says the same."""


def collect_dates(words: Words, published: date | None, phrases: list[Dated], spans: list[tuple[int, int]]) -> None:
    """Adds the time phrases with a date to `phrases`, and the dates themselves to `spans`."""
    cores = [core for core in CORE.finditer(words.text) if _is_date(words, core)]
    apart = "respectively" in words.lows
    index = 0
    while index < len(cores):
        group = [cores[index]]
        while not apart and index + 1 < len(cores) and _joins(words.text, cores[index], cores[index + 1]):
            index += 1
            group.append(cores[index])
        index += 1
        spans.extend(core.span() for core in group)
        if _is_dateline(words.text, group[-1]):
            continue
        phrase = _phrase(words, group, published, spans)
        if phrase is not None:
            phrases.append(phrase)


def _is_dateline(text: str, core: re.Match[str]) -> bool:
    """As in "LONDON, 12 May 2023 – ", "12.05.2023 | Bonn (agency) - ": the day of a report, before its first sentence."""
    if not (core["day"] or core["us_day"] or core["numeric"] or core["iso"]):
        return False
    behind = _DATELINE_END.match(text, core.end())
    if behind is None:
        return False
    return _DATELINE_PLACE.fullmatch(text, 0, core.start()) is not None if core.start() else bool(behind["source"])


def _joins(text: str, match: re.Match[str], two: re.Match[str]) -> bool:
    """Are two dates one range or list: "from May to June", "2015 and 2016"?"""
    between = text[match.end() : two.start()].strip().lower()
    if between == ",":
        return bool((match["only_month"] and two["only_month"]) or (match["only_year"] and two["only_year"]))
    return between in ("to", "-", "–", "—", "through", "until", "till", "and", "or")


def _is_date(words: Words, core: re.Match[str]) -> bool:
    """A month name or a bare year is a date only with evidence: "may" is a verb, 2000 may count people."""
    index = words.at(core.start())
    before = words.lows[index - 1] if index else ""
    if core["part"]:
        return True
    if core["only_year"]:
        return _is_year(words, core, index, before)
    if _is_ambiguous_month(core):
        return before in PREPOSITIONS or before in _MONTH_CUES
    if core["span"]:
        return _is_span(core, before)
    # A bare "H1" names motorways, viruses and headings; a bare "Q1" hardly ever does.
    return core["quarter"] is None or bool(core["quarter_year"]) or core["quarter"][0] == "Q"


def _is_ambiguous_month(core: re.Match[str]) -> bool:
    """As in "may", "march", without a year."""
    alone = core["only_month"] and not core["month_year"]
    return bool(alone) and core[0].lower().rstrip(".") in _AMBIGUOUS_MONTHS


def _is_span(core: re.Match[str], before: str) -> bool:
    """Two years in order; of a short second one ("2014-15") the word before must tell that it is one."""
    full = len(core["to"]) == _YEAR_LENGTH
    last = int(core["to"] if full else core["from"][:2] + core["to"])
    return int(core["from"]) < last and (full or before in _SURE_YEAR or before in _LIKELY_YEAR or before in ("(", "", "fy", ","))


def _is_year(words: Words, core: re.Match[str], index: int, before: str) -> bool:
    following = words.at(core.end())
    after, sort = (words.lows[following], words.classes[following]) if following < len(words) else ("", MARK)
    if after in _AFTER_AMOUNTS or before in _BEFORE_AMOUNTS:
        return False
    # A plural behind four digits is what they count ("in 2015 trainees ..."), unless nothing but a time can follow the word
    # before.
    if sort == NOUN and (is_plural(after) or after in _UNITS):
        return before in _SURE_BEFORE_NOUNS or _opens_clause_of_many(words, core, index, following)
    if before in ("", "(", "|"):
        return after in _ALONE
    if before in _SURE_YEAR or before in _DETERMINERS or words.classes[index - 1] in (DET, NAME):
        return not _opens_with_act(index, before)
    if before in _LIKELY_YEAR:
        return not _counts_likely(words, index, following)
    return before == "," and sort in (MARK, PREP, CONJ) and _is_listed_year(words, index)


def _opens_with_act(index: int, before: str) -> bool:
    """As in "Planted | 1750 young oaks": a capital at the begin of a line makes no name of what was done."""
    return index == 1 and before.endswith("ed") and before not in _SURE_YEAR


def _counts_likely(words: Words, index: int, following: int) -> bool:
    """As in "of | 2015 trainee nurses", "1840 faults and | 1655 typing errors", where a plural that is counted goes before."""
    sort = words.classes[following] if following < len(words) else MARK
    counted = index > len(("faults", "and")) and words.lows[index - 1] == "and" and words.classes[index - 3] == NUM
    goes_on = counted and sort == ING and following + 1 < len(words)
    return sort in (NOUN, NAME) or (goes_on and is_plural(words.lows[index - 2]) and is_plural(words.lows[following + 1]))


def _opens_clause_of_many(words: Words, core: re.Match[str], index: int, following: int) -> bool:
    """As in "In | 2025 | clinics confirmed 310 cases": the plural behind the year acts, and a number of its own is told."""
    opens = index == 1 and words.lows[0] == "in" and _FIRST_COUNTED < core[0] < _LAST_COUNTED
    acts = words.classes[following + 1 : following + 2] in ([VERB], [PART]) and words.lows[following] not in _UNITS
    return opens and acts and NUM in words.classes[following + 1 :]


def _is_listed_year(words: Words, index: int) -> bool:
    """As in "2014, | 2015"."""
    token = words.tokens[index - 2] if index > 1 else ""
    return len(token) == _YEAR_LENGTH and token.isdigit() and token[:2] in ("19", "20")


def _phrase(words: Words, group: list[re.Match[str]], published: date | None, spans: list[tuple[int, int]]) -> Dated | None:
    """The period that one date, or a range of dates, makes with the words before it."""
    first, last = group[0], group[-1]
    position, following = words.at(first.start()), words.at(last.end())
    index, edge, turn = _prefix(words, position)
    before = words.lows[index - 1] if index else ""
    if _is_year_of_name(words, first, index, position) or _is_attribute(words, index, following, before):
        return None
    days = _edged(_days(group, published, turn), edge or (first["part"] or "").lower())
    # The article belongs to the phrase: "the 1990s", "the winter of 2020".
    index -= before == "the" and bool(first["decade"] or first["season"] or first["fiscal"])
    begin, word = _preposition(words, index)
    reached = _length_until(words, begin, word) if len(group) == 1 else None
    if reached:
        spans.append((words.starts[reached[0]], first.start()))
        return words.starts[reached[0]], last.end(), *(_days_until(days[1], reached[1]) if days else (None, None))
    begin, word = _governed(words, begin, word)
    beginning = min(words.starts[begin], first.start())
    return beginning, last.end(), *_bounded(days, word if _is_single(group) else "")


def _bounded(days: tuple[date, date] | None, word: str) -> tuple[date | None, date | None]:
    return bounded(days, word) if days else (None, None)


def _governed(words: Words, begin: int, word: str) -> tuple[int, str]:
    """Where the phrase begins and what bounds it, by a "since" whose clause the date ends, unless its own word leaves it open."""
    since = _governing_since(words, begin) if word not in OPEN_END | OPEN_START else -1
    return (since, words.lows[since]) if since >= 0 else (begin, word)


def _is_year_of_name(words: Words, first: re.Match[str], index: int, position: int) -> bool:
    """As in "Horizon | 2020": the year belongs to a name."""
    return bool(first["only_year"]) and index == position and index > 0 and words.classes[index - 1] == NAME


def _is_single(group: list[re.Match[str]]) -> bool:
    """One date, not a range: "from 3 to 9 June" leaves no end open."""
    first = group[0]
    return len(group) == 1 and not (first["day_to"] or first["us_day_to"] or first["span"])


def _length_until(words: Words, begin: int, word: str) -> tuple[int, int] | None:
    """As in "the year | to June", "the quarter | ended June": where the length begins, and how many months it holds."""
    ended = begin > 0 and words.lows[begin - 1] in ("ended", "ending")
    return _months_to(words, begin - ended) if ended or word in ("to", "until") else None


def _days_until(last: date, size: int) -> OpenDays:
    return _first_day(last, size), last


def _months_to(words: Words, to: int) -> tuple[int, int] | None:
    """As in "in the 12 months | to June", "for the third quarter | ended 29 May": its begin, its months."""
    if not to:
        return None
    number, unit = words.lows[to - 2] if to > 1 else "", words.lows[to - 1]
    begin, size = to - 1, _LENGTHS.get(unit, 0)
    if unit in ("months", "weeks", "period"):
        count = count_of(number.split("-")[0] if unit == "period" else number)
        if not count and unit != "period":
            return None
        begin, size = to - 1 - bool(count), count if unit != "weeks" and count <= _LONGEST_SPAN else 0
    elif not size:
        return None
    size = _LENGTHS["half"] if words.lows[begin - 1 : begin] == ["half"] else size
    while begin and words.lows[begin - 1] in _BEFORE_LENGTHS:
        begin -= 1
    return begin, size


def count_of(word: str) -> int:
    """What a word counts, in letters or digits; 0 where it counts nothing."""
    return _SMALL.get(word) or (int(word) if word.isdecimal() and len(word) <= _COUNT_DIGITS else 0)


def _first_day(last: date, size: int) -> date | None:
    """First day of the `size` months that end with the month of `last`; None where the length is none in months."""
    if not size:
        return None
    # In months since the year 0, which a subtraction crosses without a carry.
    place = last.year * 12 + last.month - size
    return date(place // 12, place % 12 + 1, 1)


def _prefix(words: Words, position: int) -> tuple[int, str, str]:
    """Index of the first word of "the end of", "last", "this" before word `position`, with the edge and the turn they name."""
    index, edge, turn = position, "", ""
    if index > 1 and words.lows[index - 1] == "of" and words.lows[index - 2] in _EDGES:
        edge, index = words.lows[index - 2], index - 2
        if index and words.lows[index - 1] == "the":
            index -= 1
    elif index >= 1 and words.lows[index - 1] in ("last", "this", "next"):
        turn, index = words.lows[index - 1], index - 1
    elif index > 1 and words.lows[index - 2 : index] in (["all", "of"], ["whole", "of"]):
        index -= 2
    return index, edge, turn


def _is_attribute(words: Words, index: int, following: int, before: str) -> bool:
    """As in "the April 2017 summit", "its 2018 budget": the date belongs to a name."""
    if following >= len(words) or words.classes[following] not in (NOUN, NAME):
        return False
    if words.starts[following] and words.text[words.starts[following] - 1] not in "  \n":
        return False
    return index > 0 and (words.classes[index - 1] in (DET, NAME, NOUN) or before in ("'s", "’s", "’", "of", "at"))


def _preposition(words: Words, index: int) -> tuple[int, str]:
    """Where the phrase begins with its preposition, and the word that bounds it."""
    before = words.lows[index - 1] if index else ""
    if before not in PREPOSITIONS or before in ("and", "or"):
        return index, ""
    begin = index - 1
    clock = _CLOCK_BEFORE.search(words.text, 0, words.starts[begin]) if before == "on" else None
    if clock is not None:
        return words.at(clock.start()), "as of" if clock["as"] else before
    earlier = words.lows[begin - 1] if begin else ""
    if (earlier, before) in _PAIRS:
        return begin - 1, _PAIRS[earlier, before]
    return (index, "") if before in ("of", "as") else (begin, before)


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
    return resolve(first, published) if len(group) == 1 else _range_days(first, last, published)


def _range_days(first: re.Match[str], last: re.Match[str], published: date | None) -> Days | None:
    """As in "from November to May", "between 2015 and 2016": what one end leaves out is the other's."""
    until = resolve(last, published)
    own = resolve(first, None)
    if until is not None and own is not None and not _states_year(last):
        until = _from_then_on(last, own[0])
    if until is None:
        return None
    start = own or resolve(first, published, until[0].year)
    if start and start[0] > until[1]:
        start = resolve(first, published, until[0].year - 1)
    return (start[0], until[1]) if start and start[0] <= until[1] else None


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


def _edged(days: Days | None, edge: str) -> Days | None:
    return _edge_of(edge, days) if days and edge else days


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
