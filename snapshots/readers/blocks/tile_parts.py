"""The two parts of a key figure: a text that is nothing but a number, and the short words that can name one.

Every reader asks this of its cells, lines and boxes; which number belongs to which words is for each of them to say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from snapshots.data.tile_words import MODIFIERS, MONTHS, SCALES
from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft

_MOST_WORDS = 120
_MOST_NUMBER = 48
_MOST_LED = 40
_MARK = r"[$€£¥₹₽₺₴₦%‰~≈<>≤≥±+*#−-]"
_CURRENCY = (
    r"(?:[A-Z]{1,3}[$£€]|USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RUB|UAH|TRY|ZAR|BRL|MXN|KES|NGN|ETB|"
    r"IQD|SYP|JOD|LBP|EGP|SAR|AED|QAR|KWD|IRR|PKR|BDT|LKR|NPR|AFN|IDR|MYR|PHP|THB|VND|KRW|SGD|HKD|XAF|XOF|Rs\.?|kr\.?|Kč|zł|руб\.?)"
)
_DIGITS = r"\d(?:[\d.,'’\u066b\u066c]*\d)?(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))*(?:(?<=\d{3})[.,]\d+)?[½¼¾⅓⅔]?"
_UNIT = (
    r"(?:(?:[kKMBmgtlhx]|bn|km|ha|kg|mg|mm|cm|kt|Mt|Gt|[kMGT]Wh?|ml|hrs?|min|pp|bps?|°[CF])[²³23]?(?!\w)|[²³%‰+°*]|"
    r"[€$£¥₹₽])"
)
_ONE = (
    rf"(?:{_MARK}\s?){{0,2}}(?:{_CURRENCY}\s?)?[−–-]?{_DIGITS}\s?(?:(?:{SCALES})(?![^\W\d_])\.?\s?)?"
    rf"(?:{_UNIT}\s?){{0,2}}(?:{_CURRENCY}(?!\w))?"
)
_PERCENT = r"(?:per ?cent|percentage points|Prozent|pour ?cent|por ciento|por cento|per cento|procent|процентов|в المئة)"
_NUMBER = re.compile(
    rf"(?:(?:{MODIFIERS})\s*)*(?:{_ONE}(?:(?::|\s?(?:[-–—/]|to|à|bis|a|and|of|in|out of|sur|von|de)\s?){_ONE})?)"
    rf"(?:\s?{_PERCENT})?",
    re.IGNORECASE,
)
_NUMBER_WORD = re.compile(
    r"(?:(?:more than|over|nearly|almost|about|around)\s+)?"
    r"(?:a\s+(?=hund|thou|mill|bill|doz|third|quar))?(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion"
    r"|half|third|quarter|dozen)(?:[\s-]|$)){1,5}",
    re.IGNORECASE,
)
_BARE_SCALE = re.compile(rf"(?:{SCALES}|[kmb]|[%‰+]|{_CURRENCY}|[$€£¥]|{_PERCENT})\.?", re.IGNORECASE)
_BARE_UNIT = re.compile(
    r"[kMG]?t(?:CO[₂2]e?)?|MT|[kMGT]Wh?p?|[cmk]m|[ck]?m[²³23]|ha|sq\.? ?(?:km|m|ft)|[mk]?g|[mMG]?L|ppm|pp|bps?|°[CF]|hrs?|mins?"
)
_CURRENCY_ONLY = re.compile(rf"(?:{_CURRENCY}|[$€£¥₹₽])")
_MODIFIER_ONLY = re.compile(rf"(?:{MODIFIERS})", re.IGNORECASE)
HAS_DIGIT = re.compile(r"\d")
_HAS_LETTER = re.compile(r"[^\W\d_]")
_DATE = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?|(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d")
_MONTH = re.compile(rf"(?:{MONTHS})\.?(?:\s+\d{{2,4}})?", re.IGNORECASE)
STOP = re.compile(r"[.!?。؟;](?:\s|$)")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")


def is_number(text: str) -> bool:
    """Whether a text is nothing but a number, with its modifier, currency, scale and unit."""
    return 0 < len(text) <= _MOST_NUMBER and _is_short_number(text)


@lru_cache(maxsize=8_192)
def _is_short_number(text: str) -> bool:
    # Asked again for every box around a text.
    if not HAS_DIGIT.search(text):
        return _NUMBER_WORD.fullmatch(text) is not None
    return _NUMBER.fullmatch(text) is not None and not _DATE.fullmatch(text)


def is_label(text: str) -> bool:
    """Whether a text can be the name of a number: short words, no sentence, no month under a day."""
    if not text or len(text) > _MOST_WORDS or not _HAS_LETTER.search(text) or is_number(text):
        return False
    return not (
        _MONTH.fullmatch(text) or _MODIFIER_ONLY.fullmatch(text) or _BARE_SCALE.fullmatch(text) or _BARE_UNIT.fullmatch(text)
    )


def tile(number: str, words: str, *, home: object, label_first: bool = False, boilerplate: str | None = None) -> Draft:
    """One block of both: "6.2 million children in need", or "Members: 73" where the words stand first."""
    words = words.strip(" :：")
    text = f"{words}: {number}" if label_first else f"{number} {words}"
    return Draft(BlockKind.TILE, text, label=_name_in(words), boilerplate=boilerplate, home=home)


def _name_in(words: str) -> str:
    """The naming words without the scale they may begin with: "million children in need" names children in need."""
    scale = re.match(rf"(?:{SCALES})\.?\s+(?=\S)", words, re.IGNORECASE)
    return words[scale.end() :] if scale else words


def is_led(text: str) -> bool:
    """Whether a short text begins with a number and names something: "1.4 million people"."""
    if len(text) > _MOST_LED or not HAS_DIGIT.search(text[:12]) or STOP.search(text):
        return False
    lead = _NUMBER.match(text)
    return lead is not None and lead.end() < len(text) and not _DATE.match(text) and not _NUMBERED.match(text)


def part_gap(left: str, right: str) -> str | None:
    """What stands between two texts that are one number: "" or a space; None where they are not."""
    if _MODIFIER_ONLY.fullmatch(left) or _CURRENCY_ONLY.fullmatch(left):
        is_sign = len(left) == 1 and _MODIFIER_ONLY.fullmatch(left) is None
        return ("" if is_sign else " ") if is_number(right) else _gap_behind(left, right)
    return _gap_behind(left, right)


def _gap_behind(number: str, right: str) -> str | None:
    """What stands between a number and the unit or scale behind it."""
    if not is_number(number):
        return None
    if _BARE_UNIT.fullmatch(right):
        return " "
    if _BARE_SCALE.fullmatch(right):
        return "" if right in "%‰+" or len(right) == 1 else " "
    return None
