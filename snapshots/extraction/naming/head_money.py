"""Money that a head names: the sign, the code or the name of a currency, where it stands and is no other word."""

from __future__ import annotations

from snapshots.data.currencies import CODES, NAMES, WORDLIKE_CODES
from snapshots.data.english_numbers import SCALE_PLURALS, SCALES
from snapshots.data.head_words import MONEY_MEASURES, PER, TAIL_LEADS
from snapshots.extraction.quantities.money import Money, money_after, money_before
from snapshots.extraction.words.tokens import CURRENCY, NUMBER, WORD, Tokens

_ENGLISH_NAMES = frozenset(["real", "colon", "won", "sol"])
"""Names of currencies that are English words or abbreviations: money in heads only where the sheet counts in it."""
_SHORT_NAMES = frozenset(["yen"])
"""Names as short as a code that are no other word."""
_CROWNS = frozenset(["SEK", "NOK", "DKK", "ISK"])
_AFTER_MONEY = frozenset([*TAIL_LEADS, *PER, *SCALES, *SCALE_PLURALS, *MONEY_MEASURES, "cent", "cents", "in"])
"""Words that go on after the name of one unit of money: "(euro | per head)", "Euro | value"."""


def money_at(tokens: Tokens, index: int, currency: str, *, is_framed: bool) -> Money | None:
    """The currency whose sign, code or name stands at token `index`."""
    if tokens.kind(index) == CURRENCY:
        money = money_before(tokens, index + 1, currency) if tokens.kind(index + 1) != NUMBER else None
        return money._replace(first=index, last=index + 1) if money else None
    if tokens.kind(index) != WORD:
        return None
    return _lettered_sign(tokens, index, currency) or _named_money(tokens, index, currency, is_framed=is_framed)


def _lettered_sign(tokens: Tokens, index: int, currency: str) -> Money | None:
    """As in "US$", "HK$"."""
    if tokens.kind(index + 1) != CURRENCY or tokens.kind(index + 2) == NUMBER:
        return None
    money = money_before(tokens, index + 2, currency)
    return money._replace(last=index + 2) if money is not None and money.first == index else None


def _named_money(tokens: Tokens, index: int, currency: str, *, is_framed: bool) -> Money | None:
    """As in "EUR", "euros", "US dollars"; a code that is a word, like "ALL" or "TOP", only in a frame."""
    shown = tokens.shown(index)
    if shown in CODES:
        may_name = is_framed or tokens.words[index] not in WORDLIKE_CODES
    else:
        is_scaled = is_framed and tokens.word(index + 1) in SCALES  # "(Rs million)"
        is_named = len(shown) > len("EUR") or tokens.words[index] in _SHORT_NAMES
        may_name = is_named or is_scaled or tokens.word(index + 1) in ("cents", "cent", "dollars", "dollar", ".")
    money = money_after(tokens, index, currency, scaled=True)
    if money is None or not (may_name or money.last > index + 1) or _means_another(tokens, money, currency):
        return None
    if tokens.words[index] == "kr":  # of Sweden, Norway, Denmark or Iceland: of none for sure
        return money._replace(code=currency) if currency in _CROWNS else None
    return money


def _means_another(tokens: Tokens, money: Money, currency: str) -> bool:
    """As in "GDP (real)", "Cancer, colon", "Games won", "(euro | area)": a word beside, or a first noun, and no money."""
    name = tokens.words[money.last - 1]
    if name in _ENGLISH_NAMES and money.last == money.first + 1:
        return money.code != currency
    is_one = (name in NAMES or name == "pound") and not name.endswith("s") and tokens.kind(money.last) == WORD
    return is_one and not _AFTER_MONEY.intersection(tokens.words[money.last : money.last + 1])
