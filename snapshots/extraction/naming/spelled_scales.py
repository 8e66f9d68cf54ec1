"""Scales as heads of tables print them, in words: zeros, powers of ten, letters beside a currency, signs of East Asia."""

from __future__ import annotations

import re

from snapshots.data.currencies import CODES
from snapshots.data.head_words import (
    COUNTED_IN_EAST_ASIA,
    MONEY_MEASURES,
    NUMBER_LEADS,
    POWERS_OF_EAST_ASIA,
    SCALE_SPELLINGS,
    SURE_SHORT_SCALES,
)

_POWERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_NAMES = {power: word for word, power in _POWERS.items()}
_CODE = "|".join(sorted(CODES))
_MONEY = rf"(?:(?:US|A|C|NZ|HK|S|R)?[$€£¥₹]|\b(?:{_CODE})\b|\b(?:euros?|dollars|pounds|francs)\b)"
_GAP = r"[.,\s’'\u00a0\u202f]"
_ZEROS = rf"0{{0,2}}(?:{_GAP}0{{3}})+|0{{2,12}}"
_SHORT = {
    word: re.compile(rf"(?<![^\W_])(?:{spellings})(?![^\W_])\.?", re.IGNORECASE) for word, spellings in SCALE_SPELLINGS.items()
}
_SHORT_ANY = "|".join(SCALE_SPELLINGS.values())
_SHORT_BEFORE = re.compile(rf"(?<![^\W_])({_SHORT_ANY}|(?-i:T))\.?\s?({_MONEY})", re.IGNORECASE)
_SHORT_AFTER = re.compile(rf"({_MONEY})\s?({_SHORT_ANY})(?![^\W_])\.?", re.IGNORECASE)
_SHORT_ALONE = re.compile(rf"(?<![^\W_])({SURE_SHORT_SCALES})(?![^\W_])\.?", re.IGNORECASE)
_RUN_TOGETHER = re.compile(rf"\b(?:(?P<before>[MmkKT])(?P<code>{_CODE})|(?P<paid>{_CODE})(?P<after>m|mn|bn|k|M|B|K))\b")
_TIMES_ZEROS = re.compile(rf"(?:[x×*]|\btimes)\s?1({_ZEROS})(?!\d)", re.IGNORECASE)
_EAST_ASIA = re.compile(rf"(?<!\d)([{''.join(POWERS_OF_EAST_ASIA)}]+)(?=[{COUNTED_IN_EAST_ASIA}]|\s*[)\]）]?$)")
"""As in "万元", "百万円", "억원", "(亿)"; not in the middle of a name."""
_ONE_ZEROS = re.compile(
    rf"(?P<word>[^\W\d_]*)(?P<gap>\W{{0,2}})(?<![\d.,/=$€£<>≤≥–-])\b1(?P<zeros>{_ZEROS})(?P<plural>['’]?[sS]\b)?(?![\d.,]?\d|\s?[-–—+]|\s(?:to|and|or)\b"
    r"|(?:\s[^\W\d_]+){1,3}\s(?:(?:and|or) (?:more|over|above|less|fewer|under|below)|asked|surveyed|interviewed|polled)\b)"
)
_TIME = re.compile(r"\s?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|Stunden|Tagen?|Jahren?|jours|ans|días|años)\b")
_ZEROS_ALONE = re.compile(r"(?<!\d[\s\u00a0\u202f])(?<![\d.,’'])[’'‘]?\b(000(?:[.,\s]?000){0,2})(?:['’]?[sS]\b)?(?!\d)")
_POWER_OF_TEN = re.compile(r"\b10\s?(?:\^|\*\*)?\s?([369]|[³⁶⁹]|12)(?!\d)")
_SMALL_MONEY = re.compile(
    r"(?<![^\W_])(?P<coin>p|ct)\s?/\s?(?=(?:k?Wh|MWh|day|therm|litres?|l|units?|miles?|km|min|minute)(?![^\W_]))"
)
_COINS = {"p": "pence", "ct": "cents"}
"""As in "p/kWh", "ct/kWh": no carats."""
_CAPITAL_METRES = re.compile(r"(?<=[(\[])M(?=[23²³][)\]])")
"""As in "Volume (M3)", "Floor (M²)"."""
_SUPERSCRIPT = {"³": 3, "⁶": 6, "⁹": 9}


def spelled_out(text: str) -> str:
    """The text with its scales in words: "€m", "'000", "x 1,000", "MEUR", "10³ t"."""
    text = _TIMES_ZEROS.sub(_times_zeros, _CAPITAL_METRES.sub("m", _SMALL_MONEY.sub(_coins, text)))
    text = _POWER_OF_TEN.sub(lambda match: f" {_NAMES.get(_SUPERSCRIPT.get(match[1]) or int(match[1]), match[0])} ", text)
    text = _EAST_ASIA.sub(_power_of_signs, text)
    text = _ONE_ZEROS.sub(_one_zeros, text)
    text = _ZEROS_ALONE.sub(_zeros, text)
    text = _RUN_TOGETHER.sub(_run_together, text)
    text = _SHORT_BEFORE.sub(lambda match: f"{_scale_word(match[1])} {match[2]}", text)
    text = _SHORT_AFTER.sub(lambda match: f"{match[1]} {_scale_word(match[2])} ", text)
    return _SHORT_ALONE.sub(lambda match: match[0] if _is_minnesota(match) else f"{_scale_word(match[1])} ", text)


def _is_minnesota(match: re.Match[str]) -> bool:
    """As in "Sheds in | MN"; "Revenue in | MN", which money is told in, is in millions."""
    if match[0] != "MN" or not match.string[: match.start()].endswith((" in ", ", ")):
        return False
    return MONEY_MEASURES.isdisjoint(re.findall(r"[^\W\d_]+", match.string.lower()))


def _times_zeros(match: re.Match[str]) -> str:
    """As in "(x 100)", a scale by its sign: a bare hundred may be a number or a name."""
    return _zeros(match) if match[1] != "00" else " hundreds "


def _zeros(match: re.Match[str]) -> str:
    return _power_in_words(match[1].count("0")) or match[0]


def _coins(match: re.Match[str]) -> str:
    return f"{_COINS[match['coin']]}/"


def _power_of_signs(match: re.Match[str]) -> str:
    return _power_in_words(sum(POWERS_OF_EAST_ASIA[sign] for sign in match[1])) or match[0]


def _power_in_words(power: int) -> str:
    """A power of ten in words: "thousand", "hundred", "hundred hundred" for 10,000; '' for ten."""
    small = 2 * (-power % 3)  # 2, 5, 8: one hundred; 4, 7, 10: two
    words = ["hundred"] * (small // 2) + ([_NAMES[power - small]] if power > small else [])
    return f" {' '.join(words)} " if power >= small else ""


def _one_zeros(match: re.Match[str]) -> str:
    """A bare "1,000" is a scale, unless the word before it makes it a number: "per 100,000", "over 1,000"."""
    if match["word"].lower() in NUMBER_LEADS or _bounds_time(match):
        return match[0]
    power = match["zeros"].count("0")
    words = " hundreds " if match["plural"] and power == 2 else _power_in_words(power)
    return f"{match['word']}{match['gap']}{words or match[0]}"


def _bounds_time(match: re.Match[str]) -> bool:
    """As in "deaths | in 100 days": a time behind a bare "in"; "(in 1,000 hours)" is a unit."""
    is_bare_in = match["word"] == "in" and match.string[: match.start()].rstrip()[-1:].isalpha()
    return is_bare_in and _TIME.match(match.string, match.end()) is not None


def _run_together(match: re.Match[str]) -> str:
    short, code = match["before"] or match["after"], match["code"] or match["paid"]
    return f"{code} {_scale_word(short)}"


def _scale_word(short: str) -> str:
    if short == "T":
        return "thousand"
    return next(word for word, pattern in _SHORT.items() if pattern.fullmatch(short))
