"""Time phrases of a sentence, the days they name, and which of them bounds a figure.

A date of the source or the event ("At the April 2017 conference ...") is a date, but no period: it stands as an
attribute inside a name. `date_spans` tells those too, so that no digit of them is taken for a figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from snapshots.data.english_modifiers import CHANGE_VERBS
from snapshots.data.english_words import CHANGES, NO_SUPERLATIVES, REPORTING
from snapshots.data.listing import listed
from snapshots.extraction.dating.calendar_words import MONTHS, WEEKDAYS
from snapshots.extraction.dating.dates import Dated, collect_dates
from snapshots.extraction.dating.relative_dates import collect_relative
from snapshots.extraction.words.phrases import AUX, ING, MARK, NOUN, NUM, PART, PREP, REL, VERB, Words, words_of  # fmt: skip
from snapshots.figures import Period

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A time phrase: `sentence[start:end] == period.text`."""

    start: int
    end: int
    period: Period


_YEAR = re.compile(r"(?:1[5-9]|20)\d\d|2100|FY|[Mm]id-|[a-zA-Z]-\d\d\b")
_CALENDAR = frozenset(MONTHS) | listed("q1 q2 q3 q4 h1 h2 fiscal financial")
_RELATIVE = frozenset(WEEKDAYS) | listed(
    "year years month months week weeks day days quarter quarters decade decades century centuries hour hours season "
    "summer winter seasons night minute annum half date far now annually yesterday period"
)
_NUMBERS = re.compile(
    r"\d+(?:[.,]\d+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"(?:\bper|\b(?:children|people|those|adults|boys|girls|women|men) (?:under|over|aged)) $", re.IGNORECASE)
"""Before what a rate is stated per, and before an age: no figure of its own."""
_SEPARATING = listed("while whereas although though because")
_ENDING = frozenset([".", ";", ")", "and", "or"])
_LEADING = (["to"], ["by"], ["at"])
_PERCENTS = frozenset(["%", "percent", "cent", "points"])
_LONGEST_CLAUSE = 12
"""Words between "when" and the number of its clause, at most."""
_ON_YEAR = tuple([unit, "on", unit] for unit in ("year", "month", "quarter", "week"))
_SHORTEST_CHANGE = 2
"""Words of "by 5", at least."""
_APART = frozenset(["and", "but", ",", "while"])
_FAR = 1500
"""Characters between a figure and its period, at most."""
_VERBAL = (PART, VERB, AUX)
_COMPARING = frozenset(["compared", "against", "versus", "vs", "than"])
_BEFORE_A_TIME = listed(
    "with to in the a at of on for same month months week weeks quarter half this that those during level period time end its"
)
"""Between "compared", "than" and the time that is compared with."""
_DATING = frozenset(["in", "during", "over", "for", "since", "between", "from", "by", "throughout"])
_VERBS_AND_BREAKS = frozenset([AUX, VERB, PART, REL, NUM])
_CROSSING = frozenset([";", "while", "whereas", "but"])
_GRADING_WORDS = listed("only still just already now about around nearly almost over under some even again")
_OPENING_QUOTES = frozenset("\"“„‘'«")
_CHANGE_REACH = 5
"""Words before an amount of change in which its verb or noun stands."""
_RANGING = frozenset(["to", "until", "through", "onwards", "onward", "-", "–", "till"])
_BASE_REACH = 3
"""Words between an amount of change and the time that it is measured from: "100 | reported offences | from April"."""
_ON_A_YEAR = 2
"""Words of "on 2024"."""
_BASES = frozenset(["from", "over", "on"])
_TURNS_OF_BASES = frozenset(["previous", "preceding", "prior", "corresponding"])
_PRESENT = frozenset(["now", "today", "currently", "presently"])
_BREAKS = frozenset(",;:—–.!?()")
_OPENING_PARTS = frozenset(["including", "comprising", "with", "up", "down"])
_CLAUSE_MARKS = frozenset([",", ";", ":", "(", "–", "—"])
_BACK = 4
"""Time phrases before a figure that are asked, besides the one that opens the sentence."""


def find_periods(sentence: str, published: date | None) -> tuple[FoundPeriod, ...]:
    """The time phrases of the sentence, in order, without overlap; relative ones are resolved against `published`."""
    return _scan(sentence, published)[0]


def date_spans(sentence: str) -> tuple[Span, ...]:
    """Spans of dates, years and dating durations, in order: no number inside one is a figure."""
    return _scan(sentence, None)[1]


@lru_cache(maxsize=64)
def _scan(sentence: str, published: date | None) -> tuple[tuple[FoundPeriod, ...], tuple[Span, ...]]:
    words = words_of(sentence)
    phrases: list[Dated] = []
    spans: list[Span] = []
    if _YEAR.search(sentence) or not _CALENDAR.isdisjoint(words.lows):
        collect_dates(words, published, phrases, spans)
    if not _RELATIVE.isdisjoint(words.lows):
        collect_relative(sentence, published, phrases, spans)
    # Of two that begin together the longer one says more; the shorter then overlaps it and is dropped.
    phrases.sort(key=lambda dated: (dated[0], -dated[1]))
    spans.sort()
    return tuple(_without_overlap(sentence, phrases)), tuple(spans)


def _without_overlap(sentence: str, phrases: list[Dated]) -> list[FoundPeriod]:
    kept: list[FoundPeriod] = []
    for start, end, first, last in phrases:
        if not kept or start >= kept[-1].end:
            kept.append(FoundPeriod(start, end, Period(sentence[start:end], first, last)))
    return kept


def periods_of_part(part: str, whole: str, periods: tuple[FoundPeriod, ...], published: date | None) -> tuple[FoundPeriod, ...]:
    """The `periods` of the whole sentence, or those of the part of it that tells of one figure."""
    return periods if part is whole else find_periods(part, published)


def period_for(found_periods: tuple[FoundPeriod, ...], quote_start: int, quote_end: int, sentence: str) -> Period | None:
    """The phrase that bounds the figure at `quote_start`: the next one in its clause, else the one that opens it."""
    if not found_periods:
        return None
    words = words_of(sentence)
    before = bisect_right(found_periods, quote_start, key=lambda phrase: phrase.end)
    quote_end = _past_brackets(words, found_periods, quote_end)
    after = bisect_left(found_periods, quote_end, key=lambda phrase: phrase.start)
    later = found_periods[after].start if after < len(found_periods) else len(sentence)
    if before and _leads(words, found_periods[before - 1], quote_start, quote_end, later):
        return found_periods[before - 1].period
    forward = (
        after < len(found_periods)
        and later - quote_end <= _FAR
        and not _is_base(words, quote_start, quote_end, found_periods[after])
    )
    if (
        forward
        and not _dates_its_bracket(words, found_periods[after])
        and _reaches_forward(words, found_periods, quote_end, found_periods[after])
    ):
        return found_periods[after].period
    behind = _reaching_back(words, found_periods, before, quote_start)
    if behind is not None:
        return behind.period
    around = found_periods[before] if before < len(found_periods) else None
    return around.period if around and around.start <= quote_start and around.end > quote_end else None


def _leads(words: Words, earlier: FoundPeriod, start: int, end: int, later: int) -> bool:
    """Is the figure said of the phrase before it, whatever comes after?"""
    return (
        _adjoins(words, earlier, start, end, later)
        or _is_when(words, earlier, start)
        or _is_in_its_bracket(words, earlier, start)
    )


def _reaching_back(words: Words, found_periods: tuple[FoundPeriod, ...], before: int, start: int) -> FoundPeriod | None:
    """The phrase that bounds the figure at `start` from its left: of the nearest ones, then the first of the sentence."""
    # A sentence that opens with its time ("In 2019, ...") may speak of it to its end, however many times come between.
    nearest = max(0, before - _BACK)
    for phrase in (*reversed(found_periods[nearest:before]), *(found_periods[:1] if nearest else ())):
        near = start - _FAR <= phrase.end <= start
        if (
            near
            and not _is_of_present(words, found_periods, phrase, start)
            and _reaches_back(words, found_periods, phrase, start)
        ):
            return phrase
    return None


def _is_of_present(words: Words, found_periods: tuple[FoundPeriod, ...], phrase: FoundPeriod, start: int) -> bool:
    """As in "By 2030 there will be 120, today there are | 47": the phrase has a number of its own, and another time is named."""
    between = words.lows[words.at(phrase.end) : words.at(start)]
    return not _PRESENT.isdisjoint(between) and _has_own_number(words, found_periods, phrase, start)


def _adjoins(words: Words, earlier: FoundPeriod, start: int, end: int, later: int) -> bool:
    """As in "rose in 2025 | to | 29 percent and the rate in 2024 to 12": the phrase right before leads to the figure."""
    first, last = words.at(earlier.start), words.at(earlier.end)
    after_number = first > 0 and words.classes[first - 1] == NUM
    led = words.lows[last : words.at(start)] in _LEADING
    apart = later == len(words.text) or not _APART.isdisjoint(words.lows[words.at(end) : words.at(later)])
    return led and apart and not after_number


def _is_when(words: Words, phrase: FoundPeriod, start: int) -> bool:
    """As in "less than in May | last year, when | 820 ships came": the clause says what was then."""
    last = words.at(phrase.end)
    last += words.lows[last : last + 1] == [","]
    between = words.classes[last : words.at(start)]
    return words.lows[last : last + 1] == ["when"] and NUM not in between and len(between) <= _LONGEST_CLAUSE


def _last_figure(sentence: str, found_periods: tuple[FoundPeriod, ...], first: int, last: int) -> re.Match[str] | None:
    """The last number in a stretch that is not inside a time phrase, a base of a rate ("8 per 100,000") or an age."""
    kept = None
    for number in _NUMBERS.finditer(sentence, first, last):
        index = bisect_left(found_periods, number.end(), key=lambda phrase: phrase.start) - 1
        inside = index >= 0 and found_periods[index].end >= number.end()
        if not inside and not _OF_OTHERS.search(sentence, first, number.start()):
            kept = number
    return kept


def _reaches_forward(words: Words, found_periods: tuple[FoundPeriod, ...], first: int, phrase: FoundPeriod) -> bool:
    begin, last = words.at(first), words.at(phrase.start)
    number = _last_figure(words.text, found_periods, first, phrase.start)
    if number is not None and not (_is_coordinated(words, begin, words.at(number.start())) or _is_of_change(words, begin, last)):
        return False
    if words.lows[words.at(phrase.end) : words.at(phrase.end) + 1] == [":"] and "(" in words.lows[begin:last]:
        return False  # "3,480 licensed (| June 2025: | 3,395)"
    if any(_separates(words, index, begin, last) for index in range(begin, last)) or _is_compared(words, begin, last):
        return False
    return not _opens_next_clause(words, begin, last, words.at(phrase.end))


def _is_base(words: Words, start: int, end: int, phrase: FoundPeriod) -> bool:
    """As in "fell | 5 % | from May", "up | 5 % | from a year ago": the time that a change is measured from."""
    last, named = words.at(end), words.at(phrase.start)
    opens = words.lows[named] if words.lows[named] in _BASES or named == last else words.lows[last]
    until = words.at(phrase.end)
    turned = not _TURNS_OF_BASES.isdisjoint(words.lows[named:until])
    near = named <= last + _BASE_REACH and not _BREAKS.intersection(words.lows[last:named])
    on_year = opens == "on" and until - named <= _ON_A_YEAR and words.lows[until - 1].isdigit()  # "up 6 % on 2024"
    base = opens == "from" or (opens == "over" and turned) or on_year
    if not near or not base or _RANGING.intersection(words.lows[named : until + 1]):
        return False
    first = words.at(start)
    around = words.lows[max(0, first - _CHANGE_REACH) : first + 1] + words.lows[last:named]
    return not CHANGE_VERBS.isdisjoint(around)


def _is_superlative(low: str) -> bool:
    return low in ("most", "least", "worst", "best") or (low.endswith("est") and low not in NO_SUPERLATIVES)


def _is_compared(words: Words, begin: int, last: int) -> bool:
    """As in "5 % | compared with | last year", "7 % less than in | May": the time is that of what the change is measured by."""
    between = words.lows[begin:last]
    if words.lows[last] == "since" and any(_is_superlative(low) for low in between):
        return True  # "48, the lowest number | since 2016"
    compared = next((index for index in range(len(between) - 1, -1, -1) if between[index] not in _BEFORE_A_TIME), 0)
    return words.lows[last - 1] in ("on", "as") or (bool(between) and between[compared] in _COMPARING)


def _separates(words: Words, index: int, begin: int, last: int) -> bool:
    """Does the word at `index` end the clause of the figure before `begin`, so that the phrase at `last` is of another?"""
    low = words.lows[index]
    if low in ";:—–.!?" or low in _SEPARATING:
        return True
    if words.classes[index] == REL and index > begin:
        return True
    if low == "after" and words.classes[index + 1 : index + 2] == [ING]:
        return True  # "5 % more, after | remaining the same between 2017 and 2018"
    return low == "," and index + 1 < last and words.lows[index + 1] == "but"


def _is_of_change(words: Words, begin: int, last: int) -> bool:
    """As in "fell | by 4 % | to 619 | in May", "by 5 % from 10 to 9 | in May": an amount is of the time of its result."""
    if begin < _SHORTEST_CHANGE:
        return False
    percent = words.lows[begin - 1] in _PERCENTS
    by = "by" in words.lows[max(0, begin - _SHORTEST_CHANGE - 2) : begin]
    begin += 3 * (words.lows[begin : begin + 3] in _ON_YEAR)
    between = words.lows[begin:last]
    led = between[:1] in (["to"], ["from"]) and "to" in between and "from" not in between[between.index("to") :]
    return (percent or by) and led and _holds_numbers_alone(words, begin, last)


def _holds_numbers_alone(words: Words, begin: int, last: int) -> bool:
    """Are there only numbers with their units, "from" and "to" between two words?"""
    return all(
        words.classes[index] in (NUM, MARK, NOUN) or words.lows[index] in ("from", "to") for index in range(begin, last)
    ) and words.lows[last - 1] not in (",", ";", ":")


def _is_coordinated(words: Words, begin: int, number: int) -> bool:
    """As in "30 schools and 20 clinics (opened in May)", "50 of the 90": one clause, one period; not "40, a fall of 9 %"."""
    if any(_parts_clauses(words, i) for i in range(begin, number)):
        return False
    return any(
        words.lows[i] in ("and", "or", "of", "&") and not (words.lows[i] == "of" and words.lows[i - 1] in CHANGES)
        for i in range(max(begin, number - 3), number)
        if "(" not in words.lows[i:number]
    )


def _parts_clauses(words: Words, index: int) -> bool:
    """Is the word a verb or a preposition, no participle that describes a noun ("40 | confirmed | cases and six deaths")?

    As in "40 visits, | beating | the record of 30 in 2008", too.
    """
    if words.classes[index] == ING:
        return index > 0 and words.lows[index - 1] == ","
    if words.classes[index] == PART and words.classes[index + 1 : index + 2] == [NOUN]:
        return False
    return words.classes[index] in (AUX, VERB, PART, PREP) and words.lows[index] != "of"


def _opens_next_clause(words: Words, begin: int, index: int, end: int) -> bool:
    """As in "70 came home and in June others did": what follows the phrase is a clause of its own."""
    if index - begin < 1 or words.lows[index - 1] not in ("and", "but", ","):
        return False
    if words.lows[index - 1] == ",":
        return _leads_clause(words, end)
    return end < len(words) and words.lows[end] not in _ENDING


def _leads_clause(words: Words, end: int) -> bool:
    """As in "sold 46 boats, in 2033 | it plans to sell 60": a number of its own stands in the clause behind the phrase.

    Not as in "lost 46 boats, in 2033 | after a storm that killed 12": what a preposition adds is no clause.
    """
    if words.classes[end : end + 1] == [PREP] and words.lows[end] not in _GRADING_WORDS:
        return False
    marks = (step for step in range(end, len(words)) if words.lows[step] in _CLAUSE_MARKS)
    return NUM in words.classes[end : next(marks, len(words))]


def _past_adverbs(words: Words, index: int) -> int:
    """The first word that grades no number, as "only about" does."""
    while index < len(words) and words.lows[index] in _GRADING_WORDS:
        index += 1
    return index


def _reaches_back(words: Words, found_periods: tuple[FoundPeriod, ...], phrase: FoundPeriod, start: int) -> bool:
    index, first, last = words.at(phrase.start), words.at(phrase.end), words.at(start)
    if first == last:
        return True
    between = words.lows[first:last]
    if _dates_its_bracket(words, phrase):
        return _is_in_its_bracket(words, phrase, start)
    if index == 0:
        return ";" not in between or not _has_own_number(words, found_periods, phrase, start)
    if _is_of_sentence(words, found_periods, phrase, index) and ";" not in between:
        return True
    if not _CROSSING.isdisjoint(between):
        return False
    if _opens_clause(words, index, first, last) or _opens_part(between):
        return True
    if _has_own_number(words, found_periods, phrase, start) or _is_between_verbs(words, index, first, last):
        return False
    return not _is_relative(words, first, last) and "," not in between and not _is_elsewhere(words, index)


def _dates_its_bracket(words: Words, phrase: FoundPeriod) -> bool:
    """As in "sales of 40 (2022: 35; 2021: 30)", "(2022 35)": what is compared in brackets; nothing outside is of that time."""
    index, after = words.at(phrase.start), words.at(phrase.end)
    opens, follow = words.lows[index - 1] if index > 0 else "", words.lows[after : after + 1]
    if opens == "(":
        return follow == [":"] or words.classes[after : after + 1] == [NUM]
    return opens == ";" and follow == [":"] and words.lows[:index].count("(") > words.lows[:index].count(")")


def _is_in_its_bracket(words: Words, phrase: FoundPeriod, start: int) -> bool:
    between = words.lows[words.at(phrase.end) : words.at(start)]
    return _dates_its_bracket(words, phrase) and ")" not in between and ";" not in between


def _past_brackets(words: Words, found_periods: tuple[FoundPeriod, ...], end: int) -> int:
    """The end of what is compared in brackets right behind a figure: "40 (2023: 35) | in the first half of 2024"."""
    first = words.at(end)
    inside = next((phrase for phrase in found_periods if words.at(phrase.start) == first + 1), None)
    if inside is None or not _dates_its_bracket(words, inside) or ")" not in words.lows[first:]:
        return end
    return words.starts[words.lows.index(")", first)] + 1


def _is_of_sentence(words: Words, found_periods: tuple[FoundPeriod, ...], phrase: FoundPeriod, index: int) -> bool:
    """As in "Throughput | in May | rose 7 % to 40, with ...": the one time phrase, in the subject of the sentence."""
    before = words.classes[:index]
    if words.lows[index] not in _DATING and words.lows[index - 1] != "of":
        return False
    return (
        len(found_periods) == 1
        and phrase is found_periods[0]
        and not _VERBS_AND_BREAKS.intersection(before)
        and "," not in words.lows[:index]
    )


def _opens_part(between: list[str]) -> bool:
    """As in "rose 10 % in May, | including 4 % in ...", "sold 40 in May, | down 4 %": of the time of its whole.

    Not as in "sold 40 in May, | down from 45".
    """
    opens = between[:1] == [","] and not _OPENING_PARTS.isdisjoint(between[1:2]) and between[2:3] != ["from"]
    return opens and "," not in between[1:]


def _is_relative(words: Words, first: int, last: int) -> bool:
    """Is there a relative clause between two words? The "that" of "shows that" opens none."""
    opening = (index for index in range(first, last) if words.classes[index] == REL)
    return not all(words.lows[index] == "that" and words.lows[index - 1] in REPORTING for index in opening)


def _opens_bracket(words: Words, index: int, between: list[str]) -> bool:
    """As in "2013 | (78 fires, 90 ha)", not "12 % in 2016 | (0.3 points less)", where a number is said of the time itself."""
    if between[:1] != ["("] or ")" in between:
        return False
    while index > 0 and words.lows[index - 1] not in ",;()":
        index -= 1
        if words.classes[index] == NUM:
            return False
    return True


def _opens_clause(words: Words, index: int, first: int, last: int) -> bool:
    """Does the phrase open the clause of the figure, as in "1.2 million in May, | in June | only 980,000"?"""
    before = words.lows[index - 1]
    if _opens_bracket(words, index, words.lows[first:last]):
        return True
    if before in _OPENING_QUOTES and index > 1:
        return words.lows[index - 2] in (":", ",") or words.lows[index - 2] in "—–"
    if before == ",":
        led = _leads_clause(words, first) and _CLAUSE_MARKS.isdisjoint(words.lows[first:last])
        return led or _past_adverbs(words, first + (words.lows[first] == ",")) == last
    if before in REPORTING or words.lows[index - 2 : index] == ["that", "overall"]:
        return True
    return before in (*";:—", "that") or (before in ("and", "but", "while") and index > 1)


def _is_between_verbs(words: Words, index: int, first: int, last: int) -> bool:
    """As in "was built | in 2019 | and holds 40": the phrase ends the first clause."""
    acts = any(words.classes[i] in _VERBAL for i in range(first, last))
    return acts and words.classes[index - 1] in _VERBAL


def _is_elsewhere(words: Words, index: int) -> bool:
    """Is the phrase before the figure the end of an earlier figure's clause, or of a relative one?"""
    return any(words.classes[i] in (REL, NUM) for i in range(max(0, index - 8), index))


def _has_own_number(words: Words, found_periods: tuple[FoundPeriod, ...], phrase: FoundPeriod, start: int) -> bool:
    return _last_figure(words.text, found_periods, phrase.end, start) is not None
