"""Numbers in signs where no space parts the words: "三百人", "六成", "三分之一", "百分之五点二", "半数".

Single signs stand in many words that count nothing ("一人", "千人"): a whole number has two of them at least and a counter.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise, takewhile

_UNITS = "一二三四五六七八九"
_DIGIT = f"[{_UNITS}两]"
"""In Chinese the two of what is counted has a sign of its own: "两成", "两百人"."""
_SCALES = {"十": 10, "百": 100, "千": 1000}
_WHOLE = rf"{_DIGIT}[十百千](?:[{_UNITS}]?[十百千]|[{_UNITS}](?![万億亿萬]))*|十[{_UNITS}]"
_TENTHS = rf"(?P<tenths>{_DIGIT})(?:割|成(?![ぁ-ん新]))(?![為为立功本員员果都年交分績绩長长熟就效人語语份品因型千百語引り不])"
_FRACTION = rf"(?P<whole>[{_UNITS[1:]}十])分(?:之|の)(?P<part>[{_UNITS}])"
_TENS = rf"[{_UNITS}]?十[{_UNITS}]?"
_HUNDREDS = rf"{_DIGIT}?百(?:[零〇][{_UNITS}]|[零〇]?{_TENS})?|{_TENS}|[{_UNITS}零〇]{{1,3}}"
_SOME = rf"[{_UNITS}两十百零〇]*(?:{'|'.join(map(''.join, pairwise(_UNITS)))})"
"""Two digits in order say that it is one or the other: "百分之七八十"."""
_PERCENT = (
    rf"(?P<of>[百千])分之(?P<percent>\d+(?:\.\d+)?|(?!{_SOME})(?:{_HUNDREDS})(?![{_UNITS}十百千零〇])(?:[点點][{_UNITS}零〇]+)?)"
)
_HALF = r"(?P<most>(?<![未没])[過过]半(?:[数數]|(?![数數])))(?!割|に(?:届|達|満))|(?P<half>半[数數](?!割|に(?:届|達|満))|一半)"
"""Not "過半数割れ", "過半数に届かず", "未过半数", which say that there are fewer."""


@lru_cache(maxsize=4)
def _pattern(counters: tuple[str, ...]) -> re.Pattern[str]:
    counted = "|".join(sorted(counters, key=len, reverse=True))
    return re.compile(
        rf"(?<![第数數几幾{_UNITS}十百千万億亿萬\d])(?:{_PERCENT}|{_TENTHS}|{_FRACTION}|{_HALF}|(?P<count>{_WHOLE})(?={counted}))"
    )


def spelled_signs(text: str, start: int, end: int, counters: Collection[str]) -> dict[int, tuple[str, int]]:
    """Where a number in signs begins: its English, and the offset behind it."""
    numbers = _pattern(tuple(sorted(counters))).finditer(text, start, end)
    return {match.start(): (_said(match), match.end()) for match in numbers}


def _said(match: re.Match[str]) -> str:
    if match["percent"]:
        return f"{_value_with_decimals(match['percent'])}{'%' if match['of'] == '百' else '‰'}"
    if match["tenths"]:
        return f"{_value(match['tenths'])} out of 10"
    if match["part"]:
        return f"{_value(match['part'])} out of {_value(match['whole'])}"
    if match["most"]:
        return "more than 1 out of 2"
    return "1 out of 2" if match["half"] else f"{_value(match['count']):,}"


def _value_with_decimals(signs: str) -> str:
    """As in 五点二: 5.2; digits stay as they are."""
    if signs[0].isdecimal():
        return signs
    whole, _, decimals = signs.replace("點", "点").partition("点")
    said = str(_value(re.sub("[零〇]", "", whole))) if not _SCALES.keys().isdisjoint(whole) else _in_digits(whole)
    return f"{said}.{_in_digits(decimals)}" if decimals else said


def _in_digits(signs: str) -> str:
    """As in 九五: "95"."""
    return "".join(str(f"〇{_UNITS}".index(sign)) for sign in signs.replace("零", "〇"))


def _value(signs: str) -> int:
    """As in 三百二十: 320."""
    total, rest = 0, signs.replace("两", "二")
    while rest:
        units = "".join(takewhile(_UNITS.__contains__, rest))
        scale = _SCALES.get(rest[len(units) : len(units) + 1], 1)
        total += (_UNITS.index(units) + 1 if units else 1) * scale
        rest = rest[len(units) + 1 :]
    return total
