"""Money before and after a number: signs, ISO 4217 codes, names, cents."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from snapshots.data.currencies import (
    CENT,
    CODES,
    DOLLAR_PREFIXES,
    DOLLARS,
    MINOR,
    NAMES,
    PESOS,
    SHARED,
    SHORT_PREFIXES,
    SIGNS,
)
from snapshots.data.english_numbers import ABBREVIATED, SCALE_PLURALS, SCALES
from snapshots.data.english_references import OF_EXHAUST, PICTURES
from snapshots.data.listing import listed
from snapshots.extraction.words.neighbours import is_noun, may_be_noun
from snapshots.extraction.words.tokens import CURRENCY, HYPHENS, NUMBER, WORD, Tokens

_SPACED_DOLLARS = listed("us hk nz usd aud cad c nt au mxn nzd hkd sgd")
_LOWER_CODES = listed("usd eur gbp rmb cny jpy inr aud cad chf hkd nzd")
_WORDLIKE_CODES = listed("ALL TRY TOP CUP MAD PEN GEL BAM COP SOS MOP BOB DOP SDG")
_COMMON_CODES = listed("USD EUR GBP CHF JPY CNY INR AUD CAD NZD HKD SGD SEK NOK DKK ZAR")
"""Codes that are hardly ever the letters of anything else."""
_SHORT_SUFFIXES = listed("rm rs rp kr kd le l.e kč zł lv лв руб грн nis ksh dhs tl")
_WORDLIKE_PREFIXES = listed("r n id le bd kd jd fr a s lv birr php gh bs")
_MONEY_WORDS = listed(
    "ticket tickets fare fares cost costs costing price priced prices pay pays paid paying spend spends spent spending worth "
    "fine fined fee fees salary budget budgets tax taxes sold sell bought buy earn earned earning revenue revenues profit "
    "profits loan loans debt grant grants invest invested investment funding fund funds wage wages rent donated raised bid "
    "sale sales sterling charge charged bill compensation deal award awarded bonus prize loss losses funded aid"
)
_LINES_OF_PICTURES = frozenset(["480", "576", "720", "1080", "1,080", "1440", "1,440", "2160", "2,160", "4320"])
"""How many lines the common formats of moving pictures have, told with a "p" for progressive."""
_BEFORE_LINES = frozenset(["in", "at", "native", "full", "true"])
_LEAST_OF_NO_PRICE = 4
"""Digits of "1080p", which nobody writes for £10.80."""
_WORDS_OF_PENCE = _MONEY_WORDS | listed("£ share shares stock stocks dividend closed closing index unit litre each per")
_LOWER_PREFIXES = frozenset(["rmb", "ringgit", "kr", "zł", "kč"])
_WORDS_OF_DOLLARS = frozenset(["$", "dollar", "dollars"])
_WORDS_OF_EUROS = frozenset(["€", "eur", "euro", "euros"])
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_NAME = 4
_SIGN_AND_COLON = 2
"""Tokens of "$:".."""
_LONGEST_SERIAL = 2
"""Digits that number a conference or a goal rather than state an amount: "COP27", "SDG 13"."""
_LETTERS_OF_PRICES = {"kn": "HRK", "R": "ZAR"}
"""Money only where the sentence speaks of it; else knots, röntgen, a name."""
_WEIGHT_WORDS = listed("weigh weighs weighed weighing weight weights heavy heavier lighter mass payload lift lost")
_GOODS_BY_WEIGHT = listed(
    "fish fishery fisheries halibut salmon tuna cod crab lobster shrimp catch catches landings landed harvest harvests harvested "
    "crop crops beef pork poultry meat cheese butter cotton tobacco rice wheat potatoes apples steel copper uranium ore metal "
    "pollutants trash garbage litter debris compost thrust cargo freight"
)
"""Goods that are told in pounds of weight where the sentence speaks of no money."""
_WORDLIKE_NAMES = listed("colon sol real rand won pula kip som lek franc leu")
_AFTER_AMOUNT = frozenset(["", ".", ",", ")", "per", "a"])


class Money(NamedTuple):
    """A currency on the tokens `first` to `last` (exclusive); `scale` multiplies the number, `power` is of a scale word."""

    code: str
    first: int
    last: int
    scale: Decimal = Decimal(1)
    power: int = 0


def money_before(tokens: Tokens, position: int, currency: str, floor: int = 0) -> Money | None:
    """The currency that ends right before token `position`, not reaching back over token `floor`."""
    index = position - 1
    if index < floor:
        return None
    code = _dollar_letters(tokens, position)
    if code:
        return Money(code, index - 1, position)
    index -= _is_colon_of_sign(tokens, index)
    kind, word = tokens.kind(index), tokens.word(index)
    if kind == CURRENCY:
        return _sign_before(tokens, index, word, currency)
    if word == "." and tokens.glued(index) and f"{tokens.word(index - 1)}." in SHORT_PREFIXES:
        return Money(SHORT_PREFIXES[f"{tokens.words[index - 1]}."], index - 1, index + 1)
    return _word_before(tokens, position, index) if kind == WORD else None


def _is_colon_of_sign(tokens: Tokens, index: int) -> bool:
    """As in "$: 30"; behind a label the sign is part of it: "Sales in million €: 30"."""
    opens = index < _SIGN_AND_COLON or tokens.kind(index - _SIGN_AND_COLON) != WORD
    return tokens.word(index) == ":" and tokens.glued(index) and tokens.kind(index - 1) == CURRENCY and opens


def _dollar_letters(tokens: Tokens, position: int) -> str:
    """As in "$US | 30", "$A40": letters between the sign and the number say whose dollars."""
    index = position - 1
    signed = tokens.kind(index) == WORD and tokens.kind(index - 1) == CURRENCY and tokens.words[index - 1] == "$"
    together = signed and tokens.glued(index) and tokens.glued(position)
    return DOLLAR_PREFIXES.get(tokens.words[index], "") if together else ""


def _word_before(tokens: Tokens, position: int, index: int) -> Money | None:
    """As in "EUR 30", "rmb 10", "Rs 500": a code or a short name at token `index`, before the number at token `position`."""
    word, shown = tokens.word(index), tokens.shown(index)
    looks_like_amount = _looks_like_amount(tokens, position)
    if looks_like_amount and (named := _full_name_before(tokens, index)):
        return named
    if _is_code(word, shown):
        return Money(word.upper(), index, position) if _is_code_of_money(tokens, position, index) else None
    if shown == "Euro" and _YEAR.fullmatch(tokens.word(position)):
        return None  # "Euro 2024", a championship
    code = SHORT_PREFIXES.get(word, "") if looks_like_amount or word not in _WORDLIKE_PREFIXES else ""
    if not code or not _is_spelt_as_prefix(word, shown):
        return None
    first = index - 1 if tokens.word(index - 1) in ("malaysia", "malaysian") else index
    return Money(code, first, position)


def _is_code_of_money(tokens: Tokens, position: int, index: int) -> bool:
    """Not as in "SDG 13", "COP27", "the scenario SSP2", where a serial number stands behind letters that are also a code."""
    if _looks_like_amount(tokens, position):
        return True
    short, glued = len(tokens.word(position)) <= _LONGEST_SERIAL, tokens.glued(position)
    if short and glued and _is_name_of_letters(tokens, index):
        return False
    return tokens.shown(index) not in _WORDLIKE_CODES or (glued and not short)


def _is_name_of_letters(tokens: Tokens, index: int) -> bool:
    """As in "the scenario | SSP2", "the gene RON2": letters that are a code of money, in a sentence that speaks of none."""
    code, before = tokens.words[index], tokens.word(index - 1)
    opens = not before and tokens.word(index + 2) in ("", "per", "a")
    if tokens.shown(index) in _COMMON_CODES or opens or before in (":", "(", "|"):
        return False
    others = any(
        word != code and word.upper() in CODES and tokens.shown(step).isupper() for step, word in enumerate(tokens.words)
    )
    return not others and CURRENCY not in tokens.kinds and _MONEY_WORDS.isdisjoint(tokens.words)


def _full_name_before(tokens: Tokens, index: int) -> Money | None:
    """As in "Swiss Francs | 300,000", "US Dollars | 6.4m": a name of several words, the first with a capital."""
    for first in range(max(0, index + 1 - _LONGEST_NAME), index):
        name = " ".join(tokens.words[first : index + 1])
        if name in NAMES and tokens.shown(first)[0].isupper() and tokens.kind(first - 1) != NUMBER:
            behind_scale = tokens.word(first - 1) in SCALES or tokens.word(first - 1) in SCALE_PLURALS
            return None if behind_scale else Money(NAMES[name], first, index + 1)
    return None


def _is_code(word: str, shown: str) -> bool:
    return shown in CODES or (word in _LOWER_CODES and word.upper() in CODES)


def _is_spelt_as_prefix(word: str, shown: str) -> bool:
    """As in "Rs", "RM", "kr": with a capital letter, or where the letters make no English word."""
    return shown[0].isupper() or word in _LOWER_PREFIXES or not word.isascii()


def _sign_before(tokens: Tokens, index: int, sign: str, currency: str) -> Money:
    if sign == "$":
        return _dollars_before(tokens, index, currency)
    code, first = SIGNS.get(sign, ""), index
    if tokens.glued(index):
        letters = tokens.shown(index - 1)
        if tokens.kind(index - 1) == WORD and letters in CODES:
            code, first = letters, index - 1
        elif sign == "£" and letters in ("E", "LE"):
            code, first = "EGP", index - 1
    return Money(code, first, index + 1)


def _dollars_before(tokens: Tokens, index: int, currency: str) -> Money:
    """As in "US$30", "HK $5", "U.S.$40", "$7": the sign at token `index`, with what stands before it."""
    before, glued = tokens.word(index - 1), tokens.glued(index)
    if tokens.kind(index - 1) == WORD and before in DOLLAR_PREFIXES and (glued or before in _SPACED_DOLLARS):
        return Money(DOLLAR_PREFIXES[before], index - 1, index + 1)
    if before == "." and glued and tokens.word(index - 2) in ("u.s", "s"):
        return Money("USD", index - 2, index + 1)
    return Money(_own(currency), index, index + 1)


def _looks_like_amount(tokens: Tokens, index: int) -> bool:
    digits = tokens.word(index)
    return tokens.kind(index) == NUMBER and (len(digits) > 3 or not digits.isdigit() or tokens.word(index + 1) in SCALES)


_LONGEST_WHOLE = 3
"""Words of "of every euro"."""


def money_after(tokens: Tokens, index: int, currency: str, *, scaled: bool) -> Money | None:
    """The currency that begins at token `index`; `scaled`: the number has a scale word ("20 million pounds")."""
    kind, word = tokens.kind(index), tokens.word(index)
    if kind == CURRENCY:
        return _sign_after(tokens, index, word, currency)
    if kind != WORD:
        return None
    if word in DOLLAR_PREFIXES and tokens.word(index + 1) == "$" and tokens.glued(index + 1):
        return Money(DOLLAR_PREFIXES[word], index, index + 2)
    shown = tokens.shown(index)
    if shown == "Euro" and tokens.kind(index + 1) == NUMBER and tokens.word(index + 2) in OF_EXHAUST:
        return None  # "4,500 | Euro 6 lorries"
    if shown in CODES or word in _LOWER_CODES:
        return _code_after(tokens, index, shown)
    place = _Place(tokens, index, currency, scaled)
    return next((money for rule in _NAMED_AFTER if (money := rule(place)) is not None), None)


def _sign_after(tokens: Tokens, index: int, sign: str, currency: str) -> Money | None:
    if sign == "¢":
        return Money(_own(currency), index, index + 1, CENT)
    if tokens.kind(index + 1) == NUMBER and (
        tokens.glued(index + 1) or (not tokens.glued(index) and CURRENCY in tokens.kinds[:index])
    ):
        return None
    return Money(SIGNS.get(sign) or _own(currency), index, index + 1)


def _goes_on(tokens: Tokens, index: int) -> bool:
    return tokens.glued(index + 1) and tokens.kind(index + 1) in (WORD, NUMBER)


def _code_after(tokens: Tokens, index: int, shown: str) -> Money | None:
    code = shown.upper()
    if tokens.kind(index + 1) == NUMBER and tokens.glued(index + 1):
        return None
    if shown in _WORDLIKE_CODES and tokens.word(index + 1) not in (".", ",", ")", ""):
        return None
    if tokens.kind(index + 1) == NUMBER and tokens.kind(index - 1) == NUMBER and not _ends_amount(tokens, index):
        return None
    scale = tokens.word(index + 1)
    power = SCALES.get(scale) or SCALE_PLURALS.get(scale) or ABBREVIATED.get(scale, 0)
    return Money(code, index, index + 1 + bool(power), power=power)


def _ends_amount(tokens: Tokens, index: int) -> bool:
    """As in "10 rmb 20 usd" and "17 USD 25." have the code after the number, "rmb 10 usd 20" before it."""
    before = tokens.word(index - 2)
    return not (before.upper() in CODES and (before in _LOWER_CODES or before.isupper()))


class _Place(NamedTuple):
    """A word right after a number that may name a currency, with what `money_after` is told."""

    tokens: Tokens
    position: int
    currency: str
    scaled: bool

    @property
    def word(self) -> str:
        return self.tokens.words[self.position]

    @property
    def shown(self) -> str:
        return self.tokens.shown(self.position)


def _american_dollars(place: _Place) -> Money | None:
    """As in "30 U.S. dollars", cut at its last full stop."""
    tokens, index = place.tokens, place.position
    if place.word in ("u.s", "s") and tokens.word(index + 1) == "." and tokens.word(index + 2) in ("dollar", "dollars"):
        return Money("USD", index, index + 3)
    return None


def _full_name(place: _Place) -> Money | None:
    """As in "30 Hong Kong dollars", "40 euros", "5 cents": the longest name counts; "30 pesos" are those of the publisher."""
    words, index = place.tokens.words, place.position
    for last in range(min(index + _LONGEST_NAME, len(words)), index, -1):
        name = " ".join(words[index:last])
        if place.currency in SHARED.get(name, ()):
            return Money(place.currency, index, last)
        if name in NAMES:
            if name in _WORDLIKE_NAMES and not place.scaled and place.tokens.word(last) not in _AFTER_AMOUNT:
                continue
            return Money(NAMES[name] or _dollars(place.currency), index, last)
        if name in MINOR:
            code, scale = MINOR[name]
            return Money(code or _of_cents(place), index, last, scale)
    return None


def _of_cents(place: _Place) -> str:
    """As in "88 cents of every euro": of what they are told to be of, else dollars, unless sentence or country speak of euros."""
    whole = place.tokens.words[place.position + 1 : place.position + 1 + _LONGEST_WHOLE]
    if whole[:1] and whole[0] in ("of", "in", "on", "from") and len(whole) == _LONGEST_WHOLE and whole[2] in NAMES:
        return NAMES[whole[2]] or _own(place.currency)
    in_euros = place.currency == "EUR" or not _WORDS_OF_EUROS.isdisjoint(place.tokens.words)
    return "EUR" if in_euros else _own(place.currency)


def _pounds(place: _Place) -> Money | None:
    """As in "20 million pounds", "£5 or ten pounds sterling", not "20 pounds of rice"."""
    tokens, index = place.tokens, place.position
    if place.word in ("pound", "pounds") and is_sterling(tokens, index, scaled=place.scaled):
        return Money("GBP", index, index + (2 if tokens.word(index + 1) == "sterling" else 1))
    return None


def _is_inside_word(tokens: Tokens, index: int) -> bool:
    """As in "85p-a": does something glued on make it one word with what follows?"""
    return tokens.glued(index) and (
        tokens.kind(index) in (NUMBER, WORD) or tokens.word(index) == "/" or tokens.word(index) in HYPHENS
    )


def _tells_lines_of_picture(tokens: Tokens, index: int) -> bool:
    """As in "runs in | 720p", "a | 480p | video", "up to | 1080p"; "a day pass is | 720p" is a price."""
    if tokens.words[index] not in _LINES_OF_PICTURES or not _WORDS_OF_PENCE.isdisjoint(tokens.words):
        return False
    many = len(tokens.words[index].replace(",", "")) >= _LEAST_OF_NO_PRICE
    return many or tokens.word(index - 1) in _BEFORE_LINES or tokens.word(index + 2) in PICTURES


def _pence(place: _Place) -> Money | None:
    """As in "85p", not "85 p" nor "85p-a", nor the lines of a picture: "runs in 1080p"."""
    tokens, index = place.tokens, place.position
    if _tells_lines_of_picture(tokens, index - 1):
        return None
    if place.word == "p" and tokens.glued(index) and tokens.kind(index - 1) == NUMBER and not _is_inside_word(tokens, index + 1):
        return Money("GBP", index, index + 1, CENT)
    return None


def _cents(place: _Place) -> Money | None:
    """As in "rose from $1 to 85c": only where the sentence spoke of dollars before."""
    tokens, index = place.tokens, place.position
    if place.shown == "c" and tokens.glued(index) and not _WORDS_OF_DOLLARS.isdisjoint(tokens.words[:index]):
        return Money(_own(place.currency), index, index + 1, CENT)
    return None


def _cents_of_price(place: _Place) -> Money | None:
    """As in "32.5 ct/kWh": euro cents, so shortened; carats are never stated per anything."""
    if place.shown != "ct" or place.tokens.word(place.position + 1) != "/":
        return None
    return Money("EUR", place.position, place.position + 1, CENT)


def _scaled_code(place: _Place) -> Money | None:
    """As in "30 MUSD", "500 kEUR": a letter of scale before the code."""
    shown = place.shown
    if shown[0] in "MmkK" and len(shown) == len("MUSD") and shown[1:] in CODES:
        return Money(shown[1:], place.position, place.position + 1, power=3 if shown[0] in "kK" else 6)
    return None


def _letter_of_price(place: _Place) -> Money | None:
    """As in "prices from 500 kn", where the sentence speaks of money; else knots, röntgen, a name."""
    tokens, index, shown = place.tokens, place.position, place.shown
    if shown in _LETTERS_OF_PRICES and not _MONEY_WORDS.isdisjoint(tokens.words) and not _goes_on(tokens, index):
        return Money(_LETTERS_OF_PRICES[shown], index, index + 1)
    return None


def _short_suffix(place: _Place) -> Money | None:
    """As in "500 kr", "30 zł", "40 Rs.": an abbreviation that no other word or sign is spelt like."""
    tokens, index, word = place.tokens, place.position, place.word
    pointed = SHORT_PREFIXES.get(f"{word}.") if tokens.word(index + 1) == "." else None
    if (word not in _SHORT_SUFFIXES and not pointed) or _is_other_than_suffix(word, place.shown, glued=tokens.glued(index)):
        return None
    return Money(SHORT_PREFIXES.get(word) or pointed or NAMES[word], index, index + 1)


def _is_other_than_suffix(word: str, shown: str, *, glued: bool) -> bool:
    """As in "le", "kd", "Le": words of French, a letter of a name; and "30KR", where capital letters are a sign."""
    if (shown.islower() and word in ("le", "kd")) or (word == "le" and not shown.isupper()):
        return True
    return glued and shown.isupper() and shown.isascii() and shown != "RM"


_NAMED_AFTER: tuple[Callable[[_Place], Money | None], ...] = (
    _american_dollars,
    _full_name,
    _pounds,
    _pence,
    _cents,
    _cents_of_price,
    _scaled_code,
    _letter_of_price,
    _short_suffix,
)
"""How a word behind a number may name its currency, in this order; the first that reads one decides."""


def dollars_after(tokens: Tokens, index: int) -> str | None:
    """Whose dollars the word behind "$100" says they are, as in "$100 | Australian | a night"; None before a noun of its own."""
    whose = tokens.word(index)
    if not tokens.shown(index).istitle() or may_be_noun(tokens, index + 1):
        return None
    return NAMES.get(f"{whose} dollars")


def _dollars(currency: str) -> str:
    """Whose "dollars" are meant by name, also on a sheet that counts in pesos."""
    return currency if currency in DOLLARS else "USD"


def _own(currency: str) -> str:
    return currency if currency in DOLLARS or currency in PESOS else "USD"


def is_sterling(tokens: Tokens, index: int, *, scaled: bool) -> bool:
    """Are these pounds money? A scale word, a word of money in the sentence, or "pounds sterling" says so.

    What is sold by the pound is goods: "Pounds | sold".
    """
    if tokens.word(index + 1) == "sterling" or "£" in tokens.words:
        return True
    if tokens.word(index + 1) in ("of", "sold", "bought") or not _WEIGHT_WORDS.isdisjoint(tokens.words):
        return False
    if not _MONEY_WORDS.isdisjoint(tokens.words):
        return True
    return scaled and not any(map(partial(_is_good, tokens), range(len(tokens))))


def _is_good(tokens: Tokens, index: int) -> bool:
    """As in "the | catch | is capped"; not what a firm is called by: "the | steel | works", "a | freight | firm"."""
    if tokens.words[index] not in _GOODS_BY_WEIGHT:
        return False
    return not is_noun(tokens, index + 1) or tokens.word(index + 1) in _GOODS_BY_WEIGHT
