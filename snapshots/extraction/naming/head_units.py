"""What one head, caption or note says of the numbers it speaks for: their unit, their scale, and which of two numbers it means.

A unit stands in a head where a writer would put one: in brackets, after a comma, after "in", or as the head itself when it is
spelled out ("Acres", "Percent contained", "Thousand tonnes"). A bare letter or code ("F", "KG", "District Bp") names something.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from snapshots.data.currencies import CODES, SIGNS, WORDLIKE_CODES
from snapshots.data.english_numbers import SCALE_PLURALS, SCALES
from snapshots.data.head_words import (
    COUNT_LEADS,
    ENDS_OF_LENGTHS,
    IN_MILLIONS,
    IN_POUNDS_STERLING,
    LEADS,
    LENGTHS,
    LETTERS_OF_UNITS,
    MONEY_MEASURES,
    NO_UNIT_LETTERS,
    OTHER_THINGS,
    PER,
    SHARE_NAMES,
    SURE_LETTERS,
    SURE_SIGNS,
    TAIL_LEADS,
)
from snapshots.data.measures import SUBSTANCE
from snapshots.extraction.naming.head_money import money_at
from snapshots.extraction.naming.spelled_scales import spelled_out
from snapshots.extraction.quantities.money import Money
from snapshots.extraction.quantities.units import measure_at, percent_at, rate_after
from snapshots.extraction.words.acronyms import without_acronyms
from snapshots.extraction.words.digits import Style
from snapshots.extraction.words.neighbours import is_number
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import CURRENCY, NUMBER, WORD, Tokens
from snapshots.figures import Kind

_ONE = Decimal(1)
_BRACKETS = re.compile(r"[(\[]((?:[^()\[\]]|\([^()\[\]]*\))*)[)\]]")
_WHOLE_BRACKETS = re.compile(r"^[(\[]([^()\[\]]*)[)\]]$")
_SPLITS = re.compile(r"\s*(?:[,;:|]|\s[-–—/]\s|[–—])\s*")
_FIELD = re.compile(r"[a-z]{2,}(?:[A-Z][a-z]+)+")
_FIELD_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""The name of a field in a file, "percentFunded", and where its words meet."""
_IN = re.compile(r"\b(?:in|unit|units|currency)\s*:?\s+(?=\S)(.+)$", re.IGNORECASE)
_COUNTS_FIRST = re.compile(
    r".*\b(?:n|no\.?|nos\.?|numbers?|counts?|cases|deaths|people|persons|patients)\s*[,&+]?\s*(?:and)?\s*[(\[]\s*$", re.IGNORECASE
)
_OTHER_IN_BRACKETS = re.compile(r"[)\]]\W*\w[^()\[\]]*[(\[]\s*\w")
"""Behind a unit, the times of two numbers: "), this week (last week)", "), 2031 (2030)"."""
_LONGEST = 240
_LONGEST_SIGN = 4
"""Letters of what may be money: "UShs"."""
_SHORTEST_WORD = 3
_LONGEST_TAIL = 4
"""Tokens of a unit at the end of a head, at most."""
_SCALED_UNIT = re.compile(r"1[.,\s]?(?:0{3}[.,\s]?){1,3}\s?(?:[^\W\d_]{1,9}|[$€£%])(?:\s[^\W\d_]{1,9})?")
"""A scale and its unit as the whole of a head, "1 000 t"; other texts that begin with a number name something."""
_ENDED = re.compile(r"\b(?:years?|months?|weeks?|quarters?) end(?:ed|ing)\b", re.IGNORECASE)  # a time, no unit
_RACE = re.compile(
    r"[\d.,\s]+\s?(?:k?m|metres?|meters?|miles?|yards?|yd|mins?|minutes?|h|hours?|days?|years?)\b.*", re.IGNORECASE
)
"""A distance or a time that names a row: "100 m", "1,500 metres", "24 hours"."""
_POUNDS = re.compile(r"\bpounds\b", re.IGNORECASE)
_STATE = re.compile(r"(?!MT|KG|HA|KM)[A-Z]{2}")
_LETTERS = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W\d_]+")
_FRAME = re.compile(r"[(\[%‰$€£¥₹'’‘×]")
_PLAIN_SIGN = re.compile(r".*[\d²³%‰°/].*", re.DOTALL)
_SQUARED = re.compile(r"(?:sq|square|cu|cubic)\b", re.IGNORECASE)
"""What opens the name of no other thing than a measure, where the rest of it is one: "sq mi"."""
_SURE_WORD = re.compile(r"[a-z]{3,}s|lbs|feet|inches|percent|percentage|tonne|hectare|celsius|fahrenheit|hertz|kilowatt-hours")


class HeadUnit(NamedTuple):
    """Unit, kind, size (cents: 0.01) and power of ten that a text speaks for; None, 1 and 0 where it is silent."""

    unit: str | None = None
    kind: Kind | None = None
    size: Decimal = _ONE
    power: int = 0
    is_second: bool = False
    """It is said of the bracketed number of a cell: "Cases (%)" over "120 (12.5)"."""
    is_beside: bool = False
    """It is a share beside the name of what is counted, "Girls vaccinated (%)": of a bracketed number, where a cell has one."""


SILENT = HeadUnit()


@lru_cache(maxsize=4096)
def read_head(text: str, currency: str, *, is_unit: bool = False, is_table: bool = False) -> HeadUnit:
    """What a text says; `is_unit`: it stands in a column of units; `is_table`: it speaks for a whole table."""
    if is_unit:
        return _read_unit(_WHOLE_BRACKETS.sub(r"\1", text), currency) or SILENT
    if not _LETTERS.search(text) and not _FRAME.search(text):
        return SILENT
    framed_only = _opens_with_count(text)
    text = _ENDED.sub("ended", text)
    text = spelled_out(_in_words(_weighed(without_acronyms(text[:_LONGEST]), currency)))
    scale = SILENT
    phrases = list(_phrases(text, currency, framed_only=framed_only))
    for index, (head_unit, is_second) in enumerate(phrases):
        if head_unit.unit is not None:
            power = head_unit.power or scale.power or _power_of_money(head_unit, phrases[index + 1 :])
            return head_unit._replace(power=power, is_second=is_second)
        scale = scale if scale.power or not head_unit.power else head_unit
    anywhere = _anywhere(text, currency) if not is_table else None
    return anywhere._replace(power=anywhere.power or scale.power) if anywhere is not None else scale


def _weighed(text: str, currency: str) -> str:
    """As in "Pounds" over food, where the sheet counts in dollars and nothing is paid: no sterling."""
    words = _WORDS.findall(text.lower())
    is_weight = currency == "USD" and "pounds" in words and IN_POUNDS_STERLING.isdisjoint(words) and "£" not in text
    return _POUNDS.sub("lbs", text) if is_weight else text


def _in_words(text: str) -> str:
    """As in "percentFunded", "area_in_hectares", "cost_usd", "mio_chf_paid": the name of a field as words."""
    if " " in text or "_" not in text:
        return _FIELD_HUMP.sub(" ", text) if _FIELD.fullmatch(text) else text.replace("_", " ")
    words = text.split("_")
    last = max((index for index, word in enumerate(words) if not word.isdecimal()), default=0)  # "cost_eur_2024"
    scaled = [index == last or any(map(SCALES.get, words[max(0, index - 1) : index + 2])) for index in range(len(words))]
    return " ".join(_shown_code(word) if may_be_code else word for word, may_be_code in zip(words, scaled, strict=True))


def _shown_code(word: str) -> str:
    is_code = word.islower() and word not in WORDLIKE_CODES and word.upper() in CODES
    return word.upper() if is_code else word


def _read_unit(text: str, currency: str) -> HeadUnit | None:
    """What stands in a column of units."""
    whole = "capacity" if text in SURE_LETTERS else "length"
    return _phrase(spelled_out(text[:_LONGEST]), currency, is_framed=True, whole=whole)


def _power_of_money(money: HeadUnit, others: Sequence[tuple[HeadUnit, bool]]) -> int:
    """As in "Value (USD) in millions", "Amount in thousands ($)": the scale of money stands outside its brackets."""
    if money.kind is not Kind.MONEY:
        return 0
    return next((said.power for said, _ in others if said.unit is None and said.power), 0)


def _opens_with_count(text: str) -> bool:
    """As in "100 m", "24 hours", "3 beds"; not "1 000 t", which is a scale with its unit."""
    return text[:1].isdigit() and (_RACE.fullmatch(text) is not None or _SCALED_UNIT.fullmatch(text) is None)


def _phrases(text: str, currency: str, *, framed_only: bool) -> Iterator[tuple[HeadUnit, bool]]:
    """The unit phrases of a text, the surest first, and whether each is of the second number of a cell."""
    for part, is_framed in _parts(text):
        if is_framed or not framed_only:
            head_unit = _phrase(part, currency, is_framed=is_framed, whole=text)
            if head_unit is not None:
                is_beside = is_framed and head_unit.kind is Kind.PERCENT and _is_beside_counted(text, part)
                yield head_unit._replace(is_beside=is_beside), is_framed and _counts_first(text, part)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches in which a unit may stand, the surest first, and whether it is framed there."""
    inner = [match[1] for match in _BRACKETS.finditer(text)]
    yield from ((part, True) for part in reversed(inner))
    outer = " ".join(_BRACKETS.sub(" ", text).split())
    parts = [part for part in _SPLITS.split(outer) if part]
    yield from ((part, True) for part in reversed(parts[1:]))
    for part in reversed(parts):
        if match := _IN.search(part):
            yield match[1], True
    yield from ((part, False) for part in parts[:1])


def _counts_first(text: str, part: str) -> bool:
    """Whether the brackets stand after the name of a count: "Number (%)", "Cases (%)"."""
    before, matched, _ = text.partition(part)
    return bool(matched) and _COUNTS_FIRST.fullmatch(before) is not None


def _is_beside_counted(text: str, part: str) -> bool:
    """As in "Girls vaccinated (%)", "Contacts followed-up today (%)"; not "Interest rates (%)", "Coverage (%)", "Mean (%)".

    Nor in "Pupils present (%), this week (last week)", which says what else stands in brackets.
    """
    before, _, after = text.partition(part)
    words = _WORDS.findall(before.lower())
    is_counted = any(word.endswith("ed") or is_plural(word) for word in words) and SHARE_NAMES.isdisjoint(words)
    return is_counted and _OTHER_IN_BRACKETS.match(after) is None


def _phrase(text: str, currency: str, *, is_framed: bool, whole: str = "length") -> HeadUnit | None:
    """The unit phrase that a stretch is; None for a stretch that says something else. `whole` is the text it stands in."""
    tokens = Tokens(text, 0, len(text), Style())
    first = 0
    while first < len(tokens) and (tokens.words[first] in LEADS or tokens.words[first] in ":=-×'\"’"):
        first += 1
    first += tokens.word(first) == "one" and tokens.word(first + 1) in SCALES  # "in one thousand euros"
    if first >= len(tokens):
        return None
    if is_framed:
        return _framed(tokens, first, currency, whole)
    return _leading(tokens, first, currency) or _trailing(tokens, currency)


def _framed(tokens: Tokens, first: int, currency: str, whole: str) -> HeadUnit | None:
    """As in "(km²)", "[EUR million]", "in tonnes": the whole stretch is a unit, or opens with one that is spelt out."""
    if _is_letter_of_other(tokens, first, whole) or _is_state(tokens.shown(first), whole) or _is_nickname(tokens.text, whole):
        return None
    unit_and_end = _unit_at(tokens, first, currency, is_framed=True)
    if unit_and_end is None or _is_letter_of_money(tokens, first, unit_and_end[1]):
        return _scale_of_unknown_money(tokens, first)
    if tokens.words[first] in OTHER_THINGS and unit_and_end[1] == first + 1:
        return None
    unit, last = unit_and_end
    if tokens.shown(first) in "mM" and _is_bare_m(unit, last - first) and not _speaks_of_length(whole):
        return _in_millions(whole)
    ends = last >= len(tokens) or tokens.words[last] in TAIL_LEADS or tokens.words[last] in "/,;.-–—"
    return unit if ends or _may_go_on(tokens, first, unit, last) else None


def _is_letter_of_money(tokens: Tokens, first: int, last: int) -> bool:
    """As in "(K million)": a capital before a scale, which is no thousand kelvins."""
    shown = tokens.shown(first)
    return last == first + 2 and len(shown) == 1 and shown.isupper() and tokens.words[first + 1] in SCALES


def _scale_of_unknown_money(tokens: Tokens, first: int) -> HeadUnit | None:
    """As in "(FRw billion)", "(R million)": letters that are no currency for sure, and their scale, which is one."""
    letters = tokens.shown(first)
    scale = first + 1 + (tokens.word(first + 1) == ".")
    power, last = _scale_at(tokens, scale)
    is_word = len(letters) >= _SHORTEST_WORD and letters[1:].islower()  # "(Per thousand)", "(Over million)"
    is_sign = letters == "kr" or (letters[:1].isupper() and len(letters) <= _LONGEST_SIGN and not is_word)
    is_money = tokens.kind(first) == WORD and is_sign
    return HeadUnit(power=power) if is_money and power >= SCALES["thousand"] and last == len(tokens) else None


def _is_letter_of_other(tokens: Tokens, first: int, whole: str) -> bool:
    """As in "(A)", "(n)": one letter that is a name or a count; not "Temperature (C)"."""
    shown = tokens.shown(first)
    if not LETTERS_OF_UNITS.get(shown, frozenset()).isdisjoint(_WORDS.findall(whole.lower())):
        return False
    alone = len(tokens) - first == 1 and len(shown) == 1 and shown.isalpha()
    return alone and (shown.isupper() or shown in NO_UNIT_LETTERS)


def _is_state(shown: str, whole: str) -> bool:
    """As in "Jackson, | TN", "Clinics in | GA": two capitals that are no sure sign of a unit, and no tonnes."""
    is_led = f", {shown}" in whole or (f" in {shown}" in whole and shown.lower() not in SURE_SIGNS)
    return _STATE.fullmatch(shown) is not None and shown not in SURE_SIGNS and is_led


def _is_nickname(shown: str, whole: str) -> bool:
    """As in "ANNA R (BOB) HARPER": letters in brackets within a name in capitals; not "PRICE (EUR) PER HEAD"."""
    after = _WORDS.findall(whole.partition(f"({shown})")[2].lower())[:1]
    return shown.isalpha() and whole.isupper() and bool(after) and not {*TAIL_LEADS, *PER, *MONEY_MEASURES}.intersection(after)


def _speaks_of_length(whole: str) -> bool:
    """Files of numbers tell no language, so that words of all are asked: "Länge in m" over 42.5 is no million."""
    return any(word in LENGTHS or word.endswith(ENDS_OF_LENGTHS) for word in _WORDS.findall(whole.lower()))


def _in_millions(whole: str) -> HeadUnit | None:
    """As in "Revenue (m)", "Population (m)", "Budget £ (m)"; what "Jetty (m)" is told in, nobody can say."""
    may_be = not IN_MILLIONS.isdisjoint(_WORDS.findall(whole.lower())) or not SIGNS.keys().isdisjoint(whole)
    return HeadUnit(power=6) if may_be else None


def _is_bare_m(unit: HeadUnit, length: int) -> bool:
    return unit.unit == "m" and length == 1 and not unit.power


def _may_go_on(tokens: Tokens, first: int, unit: HeadUnit, last: int) -> bool:
    """As in "(thousand | people)", "(tonnes | of oil)", "(% | change)", "(mg/L | as N)"."""
    if unit.kind in (Kind.PERCENT, Kind.MONEY) or (unit.power and unit.unit is None and tokens.kind(last) == WORD):
        return True
    is_of_substance = SUBSTANCE.fullmatch(tokens.text, tokens.starts[last], tokens.ends[-1]) is not None
    return unit.kind is Kind.MEASURE and (is_of_substance or _SURE_WORD.fullmatch(tokens.words[first]) is not None)


def _leading(tokens: Tokens, first: int, currency: str) -> HeadUnit | None:
    """As in "Acres", "Percent contained", "Grams per pupil and day", "Thousand tonnes", "EUR million"."""
    unit_and_end = _unit_at(tokens, first, currency, is_framed=False)
    if unit_and_end is None:
        return None
    unit, last = unit_and_end
    if unit.unit is None:  # "Thousands", "Million people"
        ends = last >= len(tokens) or tokens.words[last] in TAIL_LEADS
        return unit if ends or tokens.shown(last).islower() else None
    if unit.kind is Kind.MONEY and _is_name_in_capitals(tokens, last):
        return None
    if unit.kind is not Kind.MEASURE:
        return unit
    return unit if any(rule(tokens, first, last) for rule in _SURE_MEASURES) else None


def _is_name_in_capitals(tokens: Tokens, last: int) -> bool:
    """As in "RON | HARPER": among words all in capitals, three letters before another name are no code of a currency."""
    words = tokens.words[last : last + 1]
    goes_on = tokens.kind(last) == WORD and not {*TAIL_LEADS, *PER, *SCALES, *SCALE_PLURALS, *MONEY_MEASURES}.intersection(words)
    return goes_on and tokens.text.isupper()


def _is_scaled(tokens: Tokens, first: int, _last: int) -> bool:
    """As in "Thousand tonnes"."""
    return tokens.words[first] in SCALES or tokens.words[first] in SCALE_PLURALS


def _is_spelled(tokens: Tokens, first: int, _last: int) -> bool:
    """As in "Acres", "Hectare"."""
    return _SURE_WORD.fullmatch(tokens.words[first]) is not None and tokens.words[first] not in OTHER_THINGS


def _is_sign(tokens: Tokens, first: int, last: int) -> bool:
    """As in "km²", "kWh", the whole of the head."""
    if last < len(tokens) or tokens.shown(first).isupper():
        return False
    return _is_sure_sign(tokens.text[tokens.starts[first] : tokens.ends[last - 1]])


def _is_rate(tokens: Tokens, first: int, last: int) -> bool:
    """As in "litres | per head"."""
    return tokens.word(last) == "per" and tokens.shown(first).islower() and len(tokens.words[first]) > 1


_SURE_MEASURES: tuple[Callable[[Tokens, int, int], bool], ...] = (_is_scaled, _is_spelled, _is_sign, _is_rate)
"""What makes a measure at the start of a head a unit rather than a name: any of these."""


def _trailing(tokens: Tokens, currency: str) -> HeadUnit | None:
    """As in "Area km²", "Revenue EUR million", "Change pp": what no one would write as a name, at the end."""
    for first in range(max(1, len(tokens) - _LONGEST_TAIL), len(tokens)):
        unit_and_end = _unit_at(tokens, first, currency, is_framed=False)
        if unit_and_end is None or unit_and_end[1] < len(tokens) or _is_led(tokens, first):
            continue
        unit = unit_and_end[0]
        shown = tokens.text[tokens.starts[first] : tokens.ends[len(tokens) - 1]]
        if unit.unit == "bp" and not shown.islower():
            return None
        if unit.kind is not Kind.MEASURE or _is_scaled(tokens, first, len(tokens)) or _is_sure_sign(shown):
            return unit
    return None


def _is_led(tokens: Tokens, first: int) -> bool:
    """As in "accidents per | million hours"; "Under 5 | years", "We spent five million | euros", "cost per | kg"."""
    number = first - 1
    while number > 0 and tokens.words[number] in SCALES:
        number -= 1
    return is_number(tokens, number) or tokens.word(first - 1) in PER


def _is_sure_sign(shown: str) -> bool:
    """Whether letters are a sign of a unit that no one takes for a name or a word."""
    return shown in SURE_SIGNS or _PLAIN_SIGN.fullmatch(shown) is not None or _SQUARED.match(shown) is not None


def _unit_at(tokens: Tokens, index: int, currency: str, *, is_framed: bool) -> tuple[HeadUnit, int] | None:
    """[scale] [unit] [scale] from token `index` on, and the token after it."""
    power, index = _scale_at(tokens, index)
    if power and tokens.word(index) in ("of", "."):  # "Mill. US$"
        index += 1
    unit_and_end = _bare_unit_at(tokens, index, currency, is_framed=is_framed or power > 0)
    if unit_and_end is None:
        return (HeadUnit(power=power), index) if power else None
    unit, last = unit_and_end
    more, last = _scale_behind(tokens, last)
    return unit._replace(power=unit.power + power + more), last


def _scale_behind(tokens: Tokens, index: int) -> tuple[int, int]:
    """As in "EUR | million", "$ | in thousands", "Rs | . in lakhs", "Rs | . million": the power, and the token after it."""
    after_in = index + (tokens.word(index) == ".")
    if tokens.word(after_in) == "in":
        power, last = _scale_at(tokens, after_in + 1)
        if power:
            return power, last
    return _scale_at(tokens, after_in) if tokens.word(after_in) in SCALES else _scale_at(tokens, index)


def _scale_at(tokens: Tokens, index: int) -> tuple[int, int]:
    power = 0
    while (step := SCALES.get(tokens.word(index)) or SCALE_PLURALS.get(tokens.word(index))) and (
        step > 2 or index + 1 < len(tokens) or power or tokens.words[index] == "hundreds"
    ):
        power, index = power + step, index + 1
    return power, index


def _bare_unit_at(tokens: Tokens, index: int, currency: str, *, is_framed: bool) -> tuple[HeadUnit, int] | None:
    if index >= len(tokens) or tokens.kind(index) == NUMBER:
        return None
    percent = percent_at(tokens, index)
    if percent is not None and (percent.code != "bp" or tokens.shown(index).islower()):
        return HeadUnit(percent.code, Kind.PERCENT), percent.last
    money = money_at(tokens, index, currency, is_framed=is_framed)
    if money is not None:
        return _with_rate(tokens, money)
    measure = None if tokens.words[index] == "in" else measure_at(tokens, index, compound=True)
    return (HeadUnit(measure.code, Kind.MEASURE, measure.scale), measure.last) if measure is not None else None


def _with_rate(tokens: Tokens, money: Money) -> tuple[HeadUnit, int]:
    """As in "EUR", "EUR/MWh"."""
    rate = rate_after(tokens, money.last)
    code, last = (f"{money.code}/{rate[0]}", rate[1]) if rate and rate[0] else (money.code, money.last)
    return HeadUnit(code, Kind.MONEY, money.scale, money.power), last


def _anywhere(text: str, currency: str) -> HeadUnit | None:
    """A percent sign or a currency that stands somewhere in a head: "Vaccination % by age", "Price in € per unit"."""
    tokens = Tokens(text, 0, len(text), Style())
    counts = bool(tokens.words) and tokens.words[0] in COUNT_LEADS
    for index in range(len(tokens)):
        if tokens.kind(index - 1) == NUMBER or (counts and index and tokens.word(index - 1) not in ("(", "[", ",")):
            continue
        percent = percent_at(tokens, index)
        if percent is not None and percent.code != "bp":
            return HeadUnit(percent.code, Kind.PERCENT)
        money = _sure_money(tokens, index, currency)
        if money is not None:
            return money
    return None


def _sure_money(tokens: Tokens, index: int, currency: str) -> HeadUnit | None:
    """The sign or code of a currency at token `index`, with the scale beside it."""
    is_sign = tokens.kind(index) == CURRENCY or tokens.shown(index) in CODES
    money = money_at(tokens, index, currency, is_framed=False) if is_sign else None
    if money is None or (tokens.kind(index) == WORD and _is_name_in_capitals(tokens, money.last)):
        return None
    power, _ = _scale_at(tokens, money.last)
    before, _ = _scale_at(tokens, index - 1) if index else (0, 0)
    return HeadUnit(money.code, Kind.MONEY, money.scale, money.power + (power or before))
