"""Money before and after a number: signs, ISO 4217 codes, names, cents."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from snapshots.data.currencies import CENT, CODES, DOLLAR_PREFIXES, DOLLARS, MINOR, NAMES, SHORT_PREFIXES, SIGNS
from snapshots.data.english_numbers import ABBREVIATED, SCALE_PLURALS, SCALES
from snapshots.data.listing import listed
from snapshots.extraction.words.tokens import CURRENCY, NUMBER, WORD, Tokens

_SPACED_DOLLARS = listed("us hk nz usd aud cad c nt au mxn nzd hkd sgd")
_LOWER_CODES = listed("usd eur gbp rmb cny jpy inr aud cad chf hkd nzd")
_WORDLIKE_CODES = listed("ALL TRY TOP CUP MAD PEN GEL BAM COP SOS MOP BOB DOP SDG")
_SHORT_SUFFIXES = listed("rm rs rp kr kd le l.e kč zł lv лв руб грн nis ksh dhs tl")
_WORDLIKE_PREFIXES = listed("r n id le bd kd jd fr a s lv birr php gh bs")
_MONEY_WORDS = listed(
    "cost costs costing price priced prices pay pays paid paying spend spends spent spending worth fine fined fee "
    "fees salary budget budgets tax taxes sold sell bought buy earn earned earning revenue revenues profit profits "
    "loan loans debt grant grants invest invested investment funding fund funds wage wages rent donated raised bid "
    "sale sales sterling charge charged bill compensation deal award awarded bonus prize loss losses funded aid"
)
_LETTERS_OF_PRICES = {"kn": "HRK", "R": "ZAR"}
"""Money only where the sentence speaks of it; else knots, röntgen, a name."""
_WEIGHT_WORDS = listed("weigh weighs weighed weighing weight weights heavy heavier lighter mass payload lift lost")
_WORDLIKE_NAMES = listed("colon sol real rand won pula kip som lek franc leu")
_AFTER_AMOUNT = frozenset(["", ".", ",", ")", "per", "a"])


class Money(NamedTuple):
    """A currency on the tokens `first` to `last` (exclusive); `scale` multiplies the number, `power` is of a scale word."""

    code: str
    first: int
    last: int
    scale: Decimal = Decimal(1)
    power: int = 0


def money_before(tokens: Tokens, at: int, currency: str, floor: int = 0) -> Money | None:
    """The currency that ends right before token `at`, not reaching back over token `floor`."""
    index = at - 1
    if index < floor:
        return None
    if tokens.kind(index) == WORD and tokens.kind(index - 1) == CURRENCY and tokens.glued(index) and tokens.glued(at):
        code = DOLLAR_PREFIXES.get(tokens.words[index], "") if tokens.words[index - 1] == "$" else ""
        if code:
            return Money(code, index - 1, at)
    if tokens.word(index) == ":" and tokens.glued(index) and tokens.kind(index - 1) == CURRENCY:
        index -= 1
    kind, word = tokens.kind(index), tokens.word(index)
    if kind == CURRENCY:
        return _sign_before(tokens, index, word, currency)
    if word == "." and tokens.glued(index) and f"{tokens.word(index - 1)}." in SHORT_PREFIXES:
        return Money(SHORT_PREFIXES[f"{tokens.words[index - 1]}."], index - 1, index + 1)
    if kind != WORD:
        return None
    shown = tokens.shown(index)
    if shown in CODES or (word in _LOWER_CODES and word.upper() in CODES):
        code = word.upper()
        if shown in _WORDLIKE_CODES and not tokens.glued(at) and not _looks_like_amount(tokens, at):
            return None
        return Money(code, index, at)
    code = SHORT_PREFIXES.get(word, "")
    if code and (shown[0].isupper() or word in ("rmb", "ringgit", "kr", "zł", "kč") or not word.isascii()):
        if word in _WORDLIKE_PREFIXES and not _looks_like_amount(tokens, at):
            return None
        first = index - 1 if tokens.word(index - 1) in ("malaysia", "malaysian") else index
        return Money(code, first, at)
    return None


def _sign_before(tokens: Tokens, index: int, sign: str, currency: str) -> Money:
    code = SIGNS.get(sign, "")
    first = index
    before = tokens.word(index - 1)
    if sign == "$":
        code = currency if currency in DOLLARS else "USD"
        glued = tokens.glued(index)
        if tokens.kind(index - 1) == WORD and before in DOLLAR_PREFIXES and (glued or before in _SPACED_DOLLARS):
            code, first = DOLLAR_PREFIXES[before], index - 1
        elif before == "." and glued and tokens.word(index - 2) in ("u.s", "s"):
            code, first = "USD", index - 2
    elif tokens.kind(index - 1) == WORD and tokens.glued(index) and tokens.shown(index - 1) in CODES:
        code, first = tokens.shown(index - 1), index - 1
    elif sign == "£" and tokens.glued(index) and tokens.shown(index - 1) in ("E", "LE"):
        code, first = "EGP", index - 1
    return Money(code, first, index + 1)


def _looks_like_amount(tokens: Tokens, at: int) -> bool:
    digits = tokens.word(at)
    return tokens.kind(at) == NUMBER and (len(digits) > 3 or not digits.isdigit() or tokens.word(at + 1) in SCALES)


def money_after(tokens: Tokens, at: int, currency: str, *, scaled: bool) -> Money | None:
    """The currency that begins at token `at`; `scaled`: the number has a scale word ("20 million pounds")."""
    kind, word = tokens.kind(at), tokens.word(at)
    if kind == CURRENCY:
        if word == "¢":
            return Money(_own(currency), at, at + 1, CENT)
        if tokens.kind(at + 1) == NUMBER and (tokens.glued(at + 1) or (not tokens.glued(at) and CURRENCY in tokens.kinds[:at])):
            return None
        return Money(SIGNS.get(word) or _own(currency), at, at + 1)
    if kind != WORD:
        return None
    shown = tokens.shown(at)
    if word in DOLLAR_PREFIXES and tokens.word(at + 1) == "$" and tokens.glued(at + 1):
        return Money(DOLLAR_PREFIXES[word], at, at + 2)
    if shown in CODES or word in _LOWER_CODES:
        return _code_after(tokens, at, shown)
    found = _named(tokens, at, currency, scaled=scaled)
    if found is not None:
        return found
    if shown[0] in "MmkK" and len(shown) == 4 and shown[1:] in CODES:
        return Money(shown[1:], at, at + 1, power=3 if shown[0] in "kK" else 6)
    if shown in _LETTERS_OF_PRICES and not _MONEY_WORDS.isdisjoint(tokens.words) and not _goes_on(tokens, at):
        return Money(_LETTERS_OF_PRICES[shown], at, at + 1)
    code = SHORT_PREFIXES.get(f"{word}.") if tokens.word(at + 1) == "." else None
    if word in _SHORT_SUFFIXES or code:
        if (shown.islower() and word in ("le", "kd")) or (word == "le" and not shown.isupper()):
            return None
        if tokens.glued(at) and shown.isupper() and shown.isascii() and shown != "RM":
            return None
        return Money(SHORT_PREFIXES.get(word) or code or NAMES[word], at, at + 1)
    return None


def _goes_on(tokens: Tokens, at: int) -> bool:
    return tokens.glued(at + 1) and tokens.kind(at + 1) in (WORD, NUMBER)


def _code_after(tokens: Tokens, at: int, shown: str) -> Money | None:
    code = shown.upper()
    if tokens.kind(at + 1) == NUMBER and tokens.glued(at + 1):
        return None
    if shown in _WORDLIKE_CODES and tokens.word(at + 1) not in (".", ",", ")", ""):
        return None
    if tokens.kind(at + 1) == NUMBER and tokens.kind(at - 1) == NUMBER and not _ends_amount(tokens, at):
        return None
    scale = tokens.word(at + 1)
    power = SCALES.get(scale) or SCALE_PLURALS.get(scale) or ABBREVIATED.get(scale, 0)
    return Money(code, at, at + 1 + bool(power), power=power)


def _ends_amount(tokens: Tokens, at: int) -> bool:
    """As in "10 rmb 20 usd" and "17 USD 25." have the code after the number, "rmb 10 usd 20" before it."""
    before = tokens.word(at - 2)
    return not (before.upper() in CODES and (before in _LOWER_CODES or before.isupper()))


def _named(tokens: Tokens, at: int, currency: str, *, scaled: bool) -> Money | None:
    words = tokens.words
    if words[at] in ("u.s", "s") and tokens.word(at + 1) == "." and tokens.word(at + 2) in ("dollar", "dollars"):
        return Money("USD", at, at + 3)
    for length in (4, 3, 2, 1):
        last = at + length
        if last > len(words):
            continue
        name = words[at] if length == 1 else " ".join(words[at:last])
        if name in NAMES:
            if name in _WORDLIKE_NAMES and not scaled and tokens.word(last) not in _AFTER_AMOUNT:
                continue
            return Money(NAMES[name] or _own(currency), at, last)
        if name in MINOR:
            code, scale = MINOR[name]
            return Money(code or _own(currency), at, last, scale)
    if words[at] in ("pound", "pounds") and is_sterling(tokens, at, scaled=scaled):
        return Money("GBP", at, at + (2 if tokens.word(at + 1) == "sterling" else 1))
    if words[at] == "p" and tokens.glued(at) and tokens.kind(at - 1) == NUMBER and not tokens.glued(at + 1):
        return Money("GBP", at, at + 1, CENT)
    if (
        words[at] == "c"
        and tokens.glued(at)
        and tokens.shown(at) == "c"
        and ("$" in words[:at] or "dollar" in words[:at] or "dollars" in words[:at])
    ):
        return Money(_own(currency), at, at + 1, CENT)
    return None


def _own(currency: str) -> str:
    return currency if currency in DOLLARS else "USD"


def is_sterling(tokens: Tokens, at: int, *, scaled: bool) -> bool:
    """Are these pounds money? A scale word, a word of money in the sentence, or "pounds sterling" says so."""
    if tokens.word(at + 1) == "sterling" or "£" in tokens.words:
        return True
    if tokens.word(at + 1) == "of" or not _WEIGHT_WORDS.isdisjoint(tokens.words):
        return False
    return scaled or not _MONEY_WORDS.isdisjoint(tokens.words)
