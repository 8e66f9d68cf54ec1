"""The value of a number in a sentence: exact arithmetic, scale words, and the tokens that it stands on."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

from snapshots.data.english_numbers import ABBREVIATED, DENOMINATORS, SCALE_PLURALS, SCALES
from snapshots.extraction.words.digits import MAX_DIGITS
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import CURRENCY, HYPHENS, NUMBER, WORD, Tokens

EXACT = Context(prec=2 * MAX_DIGITS + 40, Emin=-200, Emax=200, rounding=ROUND_HALF_EVEN)
"""Wide enough that scaling never rounds; a value out of its exponents is no quantity."""
_SHARES = Context(prec=20)
_SEVEN_DIGITS = Context(prec=7)
_MILLIONTH = Decimal("0.000001")
_SHORTENED = frozenset(["mio", "mln", "mrd", "mn", "bn", "tsd", "thsd", "mill", "mil", "bil", "tril", "cr"])
"""Scale words that may be written with a stop."""
_SMALLEST_WHOLE = 3
"""Power of ten from which on a scale word is what a fraction is a part of: "a third of a hundred" is not said."""
_HIGHEST_POWER = 24


class Numeral:
    """A number on tokens `first` to `last` (exclusive)."""

    __slots__ = ("first", "form", "high", "last", "low", "power", "precision", "scaled", "value")

    def __init__(self, first: int, last: int, value: Decimal | None, precision: int | None, form: str) -> None:
        self.first = first
        self.last = last
        self.value = value
        self.precision = precision
        self.form = form
        """digits, words, fraction, multiple, vague"""
        self.low: Decimal | None = None
        self.high: Decimal | None = None
        self.power = 0
        """Of the scale words: 6 for "3.2 million"."""
        self.scaled = False

    def scale(self, power: int) -> None:
        """Multiply by ten to the `power`, and remember it as a scale that a neighbour may share."""
        if self.value is not None:
            self.value = EXACT.scaleb(self.value, power)
        if self.precision is not None:
            self.precision += power
        self.power += power
        self.scaled = True


def share(numerator: Decimal | int, denominator: Decimal | int) -> Decimal:
    """A fraction as a decimal: exact where it ends within six places, else seven digits of it.

    The guideline compares fractions to four decimals; what is printed in words is exact, so a little more is kept.
    """
    exact = _SHARES.divide(Decimal(numerator), Decimal(denominator))
    if exact == exact.quantize(_MILLIONTH, context=EXACT):
        return EXACT.scaleb(exact, 0)
    return exact.quantize(_MILLIONTH) if Decimal("0.1") <= abs(exact) < 1 else _SEVEN_DIGITS.plus(exact)


def scale_words(tokens: Tokens, numeral: Numeral) -> None:
    """Take the scale words after the number ("million", "hundred million", "lakh crore", "bn") and "and a half"."""
    index = numeral.last
    if tokens.word(index) in ("dozen", "dozens") and numeral.form == "digits" and numeral.value is not None:
        numeral.value, numeral.last = EXACT.multiply(numeral.value, Decimal(12)), index + 1
        return
    if _is_half_before_scale(tokens, index) and numeral.form == "digits" and numeral.value is not None and not numeral.precision:
        numeral.value, numeral.precision, index = EXACT.add(numeral.value, Decimal("0.5")), None, index + 3
        if tokens.word(index) not in SCALES:
            numeral.last = index
            return
    total, index = _scale_run(tokens, index + _is_joint_of_scale(tokens, index), numeral)
    if total:
        numeral.last = index
        numeral.scale(total)
        if tokens.word(index - 1) in _SHORTENED and _stop_is_of_word(tokens, index):
            numeral.last = index + 1
        _and_a_half(tokens, numeral, total)


def _is_half_before_scale(tokens: Tokens, index: int) -> bool:
    """As in "2 | and a half | million", "2 | and a half | hours"; not "sold 5 | and a half | was lost"."""
    behind = tokens.word(index + 3)
    return tuple(tokens.words[index : index + 3]) == ("and", "a", "half") and (behind in SCALES or is_plural(behind))


def _is_joint_of_scale(tokens: Tokens, index: int) -> bool:
    """As in "a 5-million budget", "3+ million visits"."""
    if tokens.word(index) == "+":
        return tokens.glued(index) and not tokens.glued(index + 1) and tokens.word(index + 1) in SCALES
    return tokens.word(index) in HYPHENS and tokens.glued(index) and tokens.glued(index + 1) and tokens.word(index + 1) in SCALES


def _scale_run(tokens: Tokens, index: int, numeral: Numeral) -> tuple[int, int]:
    """The power of ten of the scale words from token `index` on, and the token behind them."""
    total = 0
    while tokens.kind(index) == WORD:
        word = tokens.words[index]
        power = 6 if not total and _is_mil(tokens, index, numeral) else _power_of(word)
        if power is None or total + power > _HIGHEST_POWER or (total and word in ABBREVIATED) or _is_mill_of_name(tokens, index):
            break
        total += power
        index += 1
    return total, index


def _power_of(word: str) -> int | None:
    return SCALES.get(word) or SCALE_PLURALS.get(word) or (ABBREVIATED.get(word) if word != "mm" else None)


def _is_mill_of_name(tokens: Tokens, index: int) -> bool:
    """As in "145 Mill Creek pumps"."""
    return tokens.shown(index) == "Mill" and tokens.shown(index + 1)[:1].isupper()


def _is_mil(tokens: Tokens, index: int, numeral: Numeral) -> bool:
    """As in "5 mil." at the end, a million; elsewhere it may be a thousandth of an inch."""
    return tokens.word(index) == "mil" and not tokens.glued(index) and numeral.power == 0 and tokens.word(index + 1) in ("", ".")


def _stop_is_of_word(tokens: Tokens, index: int) -> bool:
    """Does the stop at token `index` shorten the scale word before it: "12 Mio. EUR", "4 mrd. euros"?"""
    if tokens.word(index) != "." or not tokens.glued(index):
        return False
    return tokens.kind(index + 1) == CURRENCY or (
        tokens.kind(index + 1) == WORD and (tokens.shown(index + 1)[0].islower() or tokens.shown(index + 1).isupper())
    )


def scale_of_fraction(tokens: Tokens, numeral: Numeral) -> None:
    """Take the scale that a fraction is a part of: "three quarters | of a million", "half | of one billion"."""
    index = numeral.last
    if numeral.value is None or tokens.word(index) != "of" or tokens.word(index + 1) not in ("a", "one"):
        return
    power = SCALES.get(tokens.word(index + 2), 0)
    if power < _SMALLEST_WHOLE:
        return
    numeral.last, numeral.form = index + 3, "words"
    numeral.value = EXACT.scaleb(numeral.value, power).quantize(Decimal(1), context=EXACT)
    numeral.power, numeral.scaled = power, True


def _and_a_half(tokens: Tokens, numeral: Numeral, power: int) -> None:
    index = numeral.last
    if tokens.word(index) != "and" or numeral.value is None:
        return
    if tokens.word(index + 1) in ("a", "one") and tokens.word(index + 2) in ("half", "quarter", "third"):
        part = share(1, DENOMINATORS[tokens.words[index + 2]])
        numeral.value, numeral.last, numeral.precision = EXACT.add(numeral.value, EXACT.scaleb(part, power)), index + 3, None
    elif power == 2 and _is_short(tokens, index + 1) and tokens.word(index + 2) not in SCALES:
        numeral.value, numeral.last, numeral.precision = EXACT.add(numeral.value, Decimal(tokens.words[index + 1])), index + 2, 0


def _is_short(tokens: Tokens, index: int) -> bool:
    digits = tokens.word(index)
    return tokens.kind(index) == NUMBER and digits.isdigit() and len(digits) <= 2
