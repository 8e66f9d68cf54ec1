"""Letters that scale a number: "85k", "1.4m people", "$14 m", "€10B"; only where nothing else can be meant."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from snapshots.data.currencies import CODES
from snapshots.data.english_numbers import LETTERS
from snapshots.data.english_references import PERSONS
from snapshots.data.english_words import CLASSES, PERIODS
from snapshots.data.english_words import PERSONS as HEADS_OF_PERSONS
from snapshots.data.head_words import SURE_LENGTHS
from snapshots.data.listing import listed
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import CURRENCY, NUMBER, WORD, Tokens

_PAIRS = {"MM": 6, "Mn": 6, "Bn": 9}
_MARKS_OF_UNITS = frozenset(["²", "³", "/", "^", "'", "’"])
"""Behind a letter they make it a unit or a word: "5 m²", "3 m/s", "2 m's"."""
_DIMENSION_WORDS = listed("tall high wide long deep thick above below from away across in of to at by and or per x")
_OWNERS = frozenset(["its", "their", "the", "these", "those", "all", "our", "his", "her"])


def take_letter_scale(tokens: Tokens, quantity: Quantity, *, money: bool) -> None:
    """Multiplies `quantity` by the letter behind it, where there is one; `money`: a currency stands before the number."""
    power = _power_of(tokens, quantity, money=money)
    if power is None:
        return
    quantity.multiply(Decimal(1), power)
    quantity.last += 1
    quantity.rules.append("scale")


def _power_of(tokens: Tokens, quantity: Quantity, *, money: bool) -> int | None:
    index = quantity.last
    letter = tokens.shown(index)
    if letter in _PAIRS and (tokens.glued(index) or money):
        return _PAIRS[letter]
    power = LETTERS.get(letter)
    if power is None or quantity.form != "digits" or quantity.scaled:
        return None
    return power if _letter_fits(tokens, index, letter, money=money) else None


def _letter_fits(tokens: Tokens, index: int, letter: str, *, money: bool) -> bool:
    if _goes_on(tokens, index + 1) and not (money and _is_rate_of_money(tokens, index + 1)):
        return False
    if money or tokens.kind(index + 1) == CURRENCY:
        return letter != "G" and (tokens.glued(index) or letter not in "tT")
    return _glued_letter_fits(tokens, index, letter) if tokens.glued(index) else _spaced_letter_fits(tokens, index, letter)


def _is_rate_of_money(tokens: Tokens, index: int) -> bool:
    """As in "$5B|/year": what a sum is paid per."""
    return tokens.word(index) == "/" and tokens.word(index + 1) in PERIODS


def _goes_on(tokens: Tokens, index: int) -> bool:
    return tokens.glued(index) and (tokens.kind(index) in (WORD, NUMBER) or tokens.word(index) in _MARKS_OF_UNITS)


def _glued_letter_fits(tokens: Tokens, index: int, letter: str) -> bool:
    return letter in _FITS and _FITS[letter](tokens, index)


def _spaced_letter_fits(tokens: Tokens, index: int, letter: str) -> bool:
    """As in "15 k USD", "350 K houses", "3 M people": before a currency or what is counted nothing else is meant."""
    if letter in "kKMB" and tokens.shown(index + 1) in CODES:
        return True
    return letter in "kKMB" and not tokens.glued(index + 1) and _counts_things(tokens, index + 1)


def _counts_things(tokens: Tokens, index: int) -> bool:
    """As in "350 K | houses", "302 K | child care slots": a plural, alone or behind nouns that go with it."""
    for step in range(index, index + _LONGEST_NAME):
        if is_plural(tokens.word(step)):
            return True
        if tokens.kind(step) != WORD or not tokens.shown(step).islower() or CLASSES.get(tokens.words[step], "noun") != "noun":
            return False
    return False


def _is_plain_noun(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    return (
        tokens.kind(index) == WORD
        and word not in _DIMENSION_WORDS
        and CLASSES.get(word, "noun") in ("noun", "more")
        and not tokens.glued(index)
    )


def _is_no_kelvin(tokens: Tokens, _at: int) -> bool:
    """As in "85k", not in a sentence that speaks of degrees or kelvins."""
    return "°" not in tokens.words and "kelvin" not in tokens.words


def _is_decimal_alone(tokens: Tokens, index: int) -> bool:
    """As in "1.5G,": with decimals and no noun behind it, else gauss, a gram, a generation of networks."""
    return "." in tokens.words[index - 1] and tokens.kind(index + 1) != WORD


def _has_no_other_reading(_tokens: Tokens, _at: int) -> bool:
    """As in "5M", "7B"."""
    return True


def _is_decimal_or_counts(tokens: Tokens, index: int) -> bool:
    """As in "1.2b", "3b users", not "section 3b"."""
    return "." in tokens.words[index - 1] or is_plural(tokens.word(index + 1))


def _counts_no_metres(tokens: Tokens, index: int) -> bool:
    """As in "1.4m people", "2m of its customers", "Passengers: 2m", not "2m tall", "3m of rope", "stay 2m apart"."""
    if _states_count(tokens, index) or _follows_count(tokens, index):
        return True
    if tokens.word(index + 1) == "of":
        return tokens.word(index + 2) in _OWNERS
    return _is_plain_noun(tokens, index + 1) and tokens.word(index + 1) not in SURE_LENGTHS  # a tile: "12m | depth of the port"


def _states_count(tokens: Tokens, index: int) -> bool:
    """As in "subscribers reached 12.4m.", "Journeys: 12m": persons or a count stand before, and nothing that has a length."""
    number = index - 1
    is_labelled = tokens.word(number - 1) in (":", "|")
    if not (is_labelled or "." in tokens.words[number]) or tokens.word(index + 1) not in _ENDS_OF_COUNTS:
        return False
    begin = max((step + 1 for step in range(number - is_labelled) if tokens.word(step) in (",", ";", ".", ")")), default=0)
    before = tokens.words[max(begin, number - _LABEL_REACH) : number]
    return not _COUNTED.isdisjoint(before) and _LENGTHS.isdisjoint(before)


def _follows_count(tokens: Tokens, index: int) -> bool:
    """As in "6.7m visits, more than the record of | 5.9m | in 2008": compared with millions that are counted.

    What "to" leads to may have risen itself: "With 1,200,000 people gone, the water rose to | 5.9m |".
    """
    before = tokens.word(index - 2)
    compared = before in _COMPARING or (before == "of" and tokens.word(index - 3) in _COMPARED)
    if not compared and before not in _CHANGING:
        return False
    bare = "." in tokens.words[index - 1] and tokens.word(index + 1) in _ENDS_OF_COUNTS
    is_long = not (_LENGTHS - {"m"}).isdisjoint(tokens.words)
    return bare and not is_long and any(_counts_millions(tokens, number, spelled=compared) for number in range(index - 1))


def _counts_millions(tokens: Tokens, number: int, *, spelled: bool) -> bool:
    """As in "6.7m | visits" or, where they may be `spelled` out, "6,701,036 | visits"."""
    if tokens.kind(number) != NUMBER:
        return False
    scaled = tokens.shown(number + 1) == "m" and tokens.glued(number + 1)
    if not scaled and not (spelled and len(tokens.words[number]) >= _DIGITS_OF_MILLIONS):
        return False
    return is_plural(tokens.word(number + 1 + scaled))


_COUNTED = (
    PERSONS
    | HEADS_OF_PERSONS
    | listed(
        "number numbers visitors passengers subscribers customers users viewers listeners followers travellers travelers guests "
        "tourists journeys trips visits admissions downloads views votes copies tickets jobs homes doses meals"
    )
)
_LENGTHS = listed(
    "depth height length width distance level altitude elevation tall high long wide deep thick apart metres meters m km away "
    "radius diameter draught draft span runway pool race wave tide gap"
)
_ENDS_OF_COUNTS = frozenset(["", ".", ",", ";", ")", "(", "|", "in", "by", "and", "from", "up", "down", "against", "compared"])
_COMPARING = frozenset(["than", "against"])
_CHANGING = frozenset(["from", "to"])
_COMPARED = frozenset(["record", "high", "peak", "total", "figure", "target", "average", "best"])
_LABEL_REACH = 8
_DIGITS_OF_MILLIONS = len("1,000,000")
_LONGEST_NAME = 4
"""Words of what is counted, from the first on."""
_FITS: dict[str, Callable[[Tokens, int], bool]] = {
    "k": _is_no_kelvin,
    "K": _is_no_kelvin,
    "G": _is_decimal_alone,
    "M": _has_no_other_reading,
    "B": _has_no_other_reading,
    "b": _is_decimal_or_counts,
    "m": _counts_no_metres,
}
"""What must hold of a letter glued to its number, no money near, for it to scale; "t" and "T" are tonnes and teslas."""
