"""Time phrases without a date: "over the last two years", "each month", "to date", "last week", "the first half of 2020"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from snapshots.data.english_words import LENGTHENED, MODALS
from snapshots.extraction.dating.calendar_words import MONTHS_A_YEAR, Days, OpenDays, bounded, months, weekday_before
from snapshots.extraction.dating.dates import PREPOSITIONS, Dated, count_of

_UNIT = r"(?:years?|months?|weeks?|days?|quarters?|decades?|century|centuries|hours?|seasons?|summer|winter)"
_COUNT = (
    r"(?:\d{1,3}|a\s(?:few|couple\sof)|few|several|couple\sof|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|fifteen|eighteen|twenty|twenty-four|thirty|forty|fifty|sixty|ninety|half|half\sa)"
)
_NO_VERB = "".join(rf"(?<!\b{modal}\s)" for modal in sorted(MODALS - {"do", "does", "did", "may"})) + (
    rf"(?!(?<=\bmay\s)last\s{_COUNT}\s)"
)
"""As in "the bridge will | last 100 years", "may | last two days": no phrase of time, as "in May | last year" is."""
_RELATIVE = re.compile(
    rf"""(?<![\w-])(?:
      (?P<today>(?:(?:in|for|over)\s)?(?:the\s)?year[\s-]to[\s-]date|to\sdate|so\sfar\sthis\syear|so\sfar|thus\sfar|up\sto\snow)
    | (?:(?P<prep>in|at|over|during|within|for|throughout|across|from|since|by|until|through)\s)?
      (?P<of>(?:the\s)?(?P<which>first|second|third|fourth|1st|2nd|3rd|4th)\s(?P<piece>quarter|half)
        (?:\s(?:of\s(?:the\syear\s)?|year\s|in\s)?(?P<piece_year>(?:19|20)\d\d)|\sof\s(?P<this>this|last|the)\syear)?)(?![\w-])
    | (?:(?P<ago>in|over|during|within|for|throughout|across|from|since|by|until)\s)?
      (?P<the>the\s|these\s|those\s)?{_NO_VERB}(?P<dir>last|past|prior|previous|preceding|next|coming|first|final|this|current)\s
      (?P<count>{_COUNT}\s)?(?P<unit>{_UNIT})(?:\s(?:of\s)?(?P<count_year>(?:19|20)\d\d)(?!\w))?
    | (?P<before>(?:(?:a|one|two|three|five|ten)\s)?(?:years?|months?|weeks?|quarters?|decades?)\s(?:earlier|ago)
        |the\s(?:year|month|week|quarter)\s(?:before|earlier)(?!\s(?:the|that|its|last))
        |(?:(?:in|for|during)\s)?the\s(?:year|month)-(?:earlier|ago)\s(?:quarter|period|month|week|half))
    | (?P<rate>every\s(?:two|three|four|five|six|seven|ten)\syears
        |(?:each|every|per)\s(?:single\s)?(?:year|month|week|day|hour|quarter|night|minute|annum)
        |annually|a\s(?:year|month|week|day))
    | (?P<span>(?:^for|in|after|over|during|within|through|throughout|across|since)\s
        (?:(?:about|around|almost|nearly|over|more\sthan|at\sleast|some|up\sto)\s)?{_COUNT}\s(?:decades?|centur(?:y|ies))
        |(?:for\s)?{_COUNT}\s{_UNIT}\sin\sa\srow|for\s{_COUNT}\s(?:consecutive|straight|successive)\s{_UNIT}
        |in\s(?:(?:about|just|only|under|over|less\sthan|more\sthan|the)\s)?{_COUNT}\syears(?!\s(?:old|of\sage)))
    | (?P<while>(?:in|over|during)\s(?:(?:a|the)\s(?:period\sof\s)?)?
        (?:(?:about|around|just|only|almost|nearly|some|roughly)\s)?{_COUNT}
        (?:\s(?:years|months|weeks|days|hours)|[\s-](?:year|month|week|day|hour)\speriod)(?!\s(?:old|of\sage|on\saverage|earlier|ago|later|each|or)\b))
    | (?P<yesterday>yesterday)
    | (?:in|over|during|for)\sthe\ssame\s(?:period|time)(?!\s(?:of|last|a|as|in)\b)
    | (?:on\s|last\s)(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    )(?:(?![\w’'-])|(?=['’]s\s[$€£]?\d))""",
    re.VERBOSE | re.IGNORECASE,
)

_CLAUSES = re.compile(r"[;:()]|[.!?]\s|,\s(?:and|but|while|whereas)\s")
_WORDS = re.compile(r"[^\W\d_]+|[%‰€$£\d]")
_NUMBER = re.compile(
    r"(?<![\w.,])(?!(?:19|20)\d\d\b(?!\s?%))[€$£]?\d"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half|third)\b",
    re.IGNORECASE,
)
"""A number that is no bare year."""
_COUNT_BEHIND = re.compile(
    rf"\s(?:(?:about|around|almost|nearly|some|over|only|just|more|less|fewer|than|at|least)\s){{0,3}}"
    rf"(?:{_NUMBER.pattern})[\d.,]*(?![\d.,]|\s(?:{_UNIT}|minutes?|seconds?))",
    re.IGNORECASE,
)
"""As in "drew in four months | more than 62,000 visitors", not "in 2 hours | 14 minutes"."""
_SUBJECT = re.compile(r",|\s(?:the|it|its|he|she|they|their|we|our|some|about|nearly|more|this|these)\b", re.IGNORECASE)
_BEFORE_LENGTHS = frozenset(
    ["is", "are", "was", "were", "be", "been", "than", "and", "or", "by", "took", "take", "takes", "taken", "taking",
     "just", "well", "slightly", "little", "far"]
)  # fmt: skip


def collect_relative(text: str, published: date | None, phrases: list[Dated], spans: list[tuple[int, int]]) -> None:
    """Adds the relative phrases to `phrases`, and those that hold a number of time units to `spans`."""
    for match in _RELATIVE.finditer(text):
        if match["rate"] and _is_article(text, match):
            continue
        if match["while"] and not _dates_another(text, match):
            continue
        days = _relative_days(match, published)
        phrases.append((*match.span(), *(days or (None, None))))
        is_every = (match["rate"] or "").lower().startswith("every ")
        if is_every or any(match.group("count", "dir", "which", "span", "while")):
            spans.append(match.span())


def _dates_another(text: str, match: re.Match[str]) -> bool:
    """As in "300 nurses in six weeks", "$40m over five years", not "they waited over five years": how long another took."""
    before = _CLAUSES.split(text[: match.start()])[-1]
    words = _WORDS.findall(before.lower())
    if not words:
        apart = _SUBJECT.match(text, match.end()) is not None or match[0][:4].lower() != "over"
        return apart and _NUMBER.search(text, match.end()) is not None
    if match[0][:4].lower() == "over" and words[-1] in LENGTHENED | PREPOSITIONS | _BEFORE_LENGTHS:
        return False
    return _NUMBER.search(before) is not None or (
        match[0][:3].lower() == "in " and _COUNT_BEHIND.match(text, match.end()) is not None
    )


def _is_article(text: str, match: re.Match[str]) -> bool:
    """As in "for a year": a duration, not a rate."""
    if not match[0].lower().startswith("a "):
        return False
    before = text[max(0, match.start() - 8) : match.start()].split()
    return not before or before[-1].lower() in PREPOSITIONS | {"is", "was", "than", "half", "once", "twice"}


def _relative_days(match: re.Match[str], published: date | None) -> OpenDays | None:
    if match["piece_year"] or match["count_year"]:
        return _of_year(match)
    if published is None:
        return None
    if match["piece"]:
        return _piece(match, published.year - (match["this"] or "").lower().startswith("last"))
    if match["today"]:
        return (date(published.year, 1, 1), None) if "year" in match["today"].lower() else None
    if match["yesterday"] or match["weekday"]:
        day = weekday_before(match["weekday"].lower(), published) if match["weekday"] else published - timedelta(days=1)
        return day, day
    return _named_unit(match, published)


def _named_unit(match: re.Match[str], published: date) -> OpenDays | None:
    """As in "last year": the calendar's own; "the last year", "the last two years" reach back from no stated day."""
    turn = (match["dir"] or "").lower()
    # "The last year" of a page from June may be the twelve months up to it or the calendar's: its days stay open.
    if not match["unit"] or match["the"] or match["count"] or turn not in ("last", "this", "next", "previous"):
        return None
    days = _calendar_unit(turn, match["unit"].lower(), published)
    return days and bounded(days, (match["ago"] or "").lower())


def _piece(match: re.Match[str], year: int) -> OpenDays:
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(match["which"].lower()) or int(match["which"][0])
    size = 3 if match["piece"].lower() == "quarter" else 6
    if number * size > MONTHS_A_YEAR:
        return None, None
    return bounded(months(year, (number - 1) * size + 1, number * size), (match["prep"] or "").lower())


def _of_year(match: re.Match[str]) -> OpenDays | None:
    """As in "the second quarter of 2022", "the first nine months of 2022"."""
    if match["piece_year"]:
        return _piece(match, int(match["piece_year"]))
    return _first_months(match, int(match["count_year"]))


def _first_months(match: re.Match[str], year: int) -> OpenDays | None:
    """As in "the first nine months of 2022"; of other units, and of the last months, the year alone is told."""
    size = count_of((match["count"] or "").strip().lower())
    counted = match["dir"].lower() == "first" and match["unit"].lower() == "months" and 0 < size <= MONTHS_A_YEAR
    return bounded(months(year, 1, size), (match["ago"] or "").lower()) if counted else months(year, 1, MONTHS_A_YEAR)


def _calendar_unit(turn: str, unit: str, published: date) -> Days | None:
    step = {"last": -1, "previous": -1, "next": 1}.get(turn, 0)
    if unit == "year":
        return date(published.year + step, 1, 1), date(published.year + step, 12, 31)
    if unit == "month":
        place = published.year * 12 + published.month - 1 + step
        return months(place // 12, place % 12 + 1, place % 12 + 1)
    if unit == "week":
        # Weeks begin on Monday (ISO 8601), whatever calendars on walls show.
        monday = published - timedelta(days=published.weekday()) + timedelta(days=7 * step)
        return monday, monday + timedelta(days=6)
    if unit == "quarter":
        place = published.year * 4 + (published.month - 1) // 3 + step
        return months(place // 4, place % 4 * 3 + 1, place % 4 * 3 + 3)
    return None
