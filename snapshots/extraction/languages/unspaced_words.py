"""Shapes of numbers, dates and wordings in text without spaces, and how they are said in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from snapshots.data.languages.pack import UnspacedWords

YEAR = r"(?:19|20)\d\d"
CLOCK = re.compile(
    r"(?:午前|午後|上午|下午|晚)?\d{1,2}(?:[時时點](?!間|间)|:(?=\d\d))(?:\d{1,2}分?|半)?|\d{1,2}点(?:\d{1,2}分|半|钟)"
)
SPAN = re.compile(rf"({YEAR})年?(?:度)?(?:[-–~〜至]|から|到)({YEAR})年(?:度)?")
NAMED = re.compile(
    r"\+?\d+([-ー‐–/.])\d+(?:\1\d+)+(?:,\d+)*|0\d{2,3}-\d{7,8}|0\d{1,4}(?:[-ー‐–() ]{1,2}\d{2,4}){1,3}"
    r"|(?!1/[2-5](?!\d))\d{1,4}/\d{1,2}(?!\d)|\d{1,3}[対對比:]\d{1,3}|\d[弱強]|\d[DGK](?![A-Za-z])"
)
"""An address, a telephone, a date, a score, an earthquake, a name: "3-5-1", "03-5555-0100", "4/15", "3対2", "5強", "5G"."""
PRICED = re.compile(r"(?:当たり|あたり|につき)[、,]?(?=[^\W\d_]{0,3}\d)")
"""Behind what an amount is stated per: "1トン|当たり|4万円"."""
CHANGED = re.compile(r"\d[\d.,]*[^\d,;。、]{0,5}?[增减減升降调調提缩縮涨漲跌扩擴][^\d,;。、]{0,3}?[至到为為]\d")
"""As in "8.6万户减少至1.2万户"."""
FRACTION = re.compile(r"(?P<whole>\d{1,3})分の(?P<part>\d{1,3})")
TENTHS = re.compile(r"(\d)割(?:(\d)分)?(?![引り])")
SO_MANY_IN = re.compile(
    r"(?:(?<=每)|(?=\d+[^\W\d_]{1,2}に))(?P<whole>\d{1,3})(?P<of>[^\W\d_]{1,2}?)(?:に|中?[就便]?有)(?P<part>\d{1,3})(?P=of)"
)
"""As in "3人に1人", "每|3人中就有1人"."""
BEHIND_BRACKET = re.compile(r"\)\s?[はが:为為是]?\s?(?=\d)")
_BARE_SCALE = re.compile("[万萬亿億兆]|[百千](?!分之)")
"""A scale with no digit before it says in what numbers are printed, or is part of a word."""
_NOUN = re.compile(r"[^\W\d_]+")
_SIGN = re.compile(r"[一-鿿々ァ-ヶー]")
_PARTICLE = re.compile(r"を|(?:(?<=[^ぁ-ん\W])|(?<=たち)|(?<=さん)|(?<=ども))(?:が|は|に|で|と|も|や|へ|から|まで)")
"""What ends a noun in Japanese; other kana than を end one only behind a sign: "けが人|が出ました"."""
_NO_STUFF = frozenset(["percent", "percentage points", "times", "hours", "minutes", "seconds", "days", "weeks", "months"])
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ENGLISH_SCALES = ((0, ""), (3, " thousand"), (6, " million"), (9, " billion"), (12, " trillion"))


class Tail(NamedTuple):
    """What stands right behind a number."""

    grade: str
    unit: str
    counted: str
    stop: int
    """Offset behind what states the amount."""
    after: int
    """Offset behind the counter."""
    last: int
    """Offset behind it all."""


def is_bare_scale(text: str, offset: int) -> bool:
    """As in "单位：|万元": does a scale with no digit begin there?"""
    return _BARE_SCALE.match(text, offset) is not None


def in_english(value: Decimal) -> str | None:
    """As in "0.02 million" for 2万: the scale under which every digit that is written counts, and no other."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        return None
    power, name = next(((power, name) for power, name in _ENGLISH_SCALES if power >= exponent), _ENGLISH_SCALES[-1])
    return f"{value.scaleb(-power):,f}{name}"


def size_in_english(power: int) -> str:
    """As in "thousand" for 千, "10,000" for 万, "100 million" for 億."""
    low, name = max((entry for entry in _ENGLISH_SCALES if entry[0] <= power), default=(0, ""))
    rest = f"{10 ** (power - low)}" if power > low else ""
    if rest and low == 3:
        return f"{rest},000"
    return f"{rest}{name}".strip()


def said_at(entries: Iterable[tuple[str, str]], text: str, offset: int, end: int) -> tuple[str, int]:
    """The gloss of the first wording that stands at an offset, and the offset behind it; "" and the offset where none does."""
    return next(((gloss, offset + len(word)) for word, gloss in entries if text.startswith(word, offset, end)), ("", offset))


def longest_first(glosses: dict[str, str]) -> list[tuple[str, str]]:
    """The wordings with their glosses, so that none hides a longer one."""
    return sorted(glosses.items(), key=lambda entry: -len(entry[0]))


def noun_behind(text: str, stop: int, tail: Tail, words: UnspacedWords, *, is_named: bool) -> tuple[int, int] | None:
    """As in "12所|高校", "312人の|患者", "3.4トンの|ごみ": where what is counted begins and ends; "312人|受伤" are persons.

    A noun that is joined to its number, as by の, is what is counted whatever stood before it.
    """
    opener = next((opener for opener in words.noun_openers if text.startswith(opener, tail.last)), None)
    may_be_counted = _is_joined(tail, words) if opener else _stands_at_once(tail, words) and not is_named
    noun = _NOUN.match(text, tail.last + len(opener), stop) if opener is not None and may_be_counted else None
    if noun is None or _is_no_noun(noun[0], words):
        return None
    ends = _PARTICLE.search(text, noun.start() + 1, noun.end()) if opener else None
    return noun.start(), ends.start() if ends else noun.end()


def _is_no_noun(text: str, words: UnspacedWords) -> bool:
    """As in "20人の|増加が", "15社の|うち"; not "40人の|内科医", "12件の|計画", where a sign goes on."""
    return any(text.startswith(word) and not _SIGN.match(text, len(word)) for word in words.no_nouns)


def _is_joined(tail: Tail, words: UnspacedWords) -> bool:
    """Whether what is joined to a number may be counted or measured by it."""
    if tail.counted:
        return tail.counted not in words.things
    return tail.unit != "" and tail.unit not in _NO_STUFF


def _stands_at_once(tail: Tail, words: UnspacedWords) -> bool:
    return tail.counted != "" and tail.counted not in words.persons


@lru_cache(maxsize=4)
def dates_of(eras: tuple[str, ...]) -> re.Pattern[str]:
    """A year with its month and day, or a month alone: "2025年1月20日", "令和6年度", "4月"."""
    year = rf"(?:(?P<era>{'|'.join(eras)})(?P<counted>\d{{1,2}}|元)|(?P<year>{YEAR}))年(?!間|间)(?:度|末)?"
    month = r"(?P<month>1[0-2]|0?[1-9])月(?!間|间)(?:(?P<day>[0-3]?\d)日(?!間|间))?"
    return re.compile(rf"{year}(?:{month})?|(?P<only>1[0-2]|0?[1-9])月(?!間|间)(?:(?P<on>[0-3]?\d)日(?!間|间))?")


def date_in_english(date: re.Match[str], eras: Mapping[str, int]) -> str:
    """As in "on 20 January 2025 " for "2025年1月20日", "in 2024 " for "令和6年度", "in April " for "4月"."""
    year = date["year"] or ""
    if date["era"]:
        year = str(eras[date["era"]] + (1 if date["counted"] == "元" else int(date["counted"])))
    month, day = date["month"] or date["only"], date["day"] or date["on"]
    name = _MONTHS[int(month) - 1] if month else ""
    return f"{'on' if day else 'in'} {' '.join(filter(None, (day or '', name, year)))} "
