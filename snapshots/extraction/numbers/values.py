"""The value of a number in a sentence: exact arithmetic, scale words, and the tokens that it stands on."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

from snapshots.data.english_numbers import ABBREVIATED, DENOMINATORS, SCALE_PLURALS, SCALES
from snapshots.extraction.words.digits import MAX_DIGITS
from snapshots.extraction.words.tokens import CURRENCY, NUMBER, WORD, Tokens

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


def scale_words(tokens: Tokens, found: Numeral) -> None:
    """Take the scale words after the number ("million", "hundred million", "lakh crore", "bn") and "and a half"."""
    at = found.last
    if tokens.word(at) in ("dozen", "dozens") and found.form == "digits" and found.value is not None:
        found.value, found.last = EXACT.multiply(found.value, Decimal(12)), at + 1
        return
    total, at = _scale_run(tokens, at + _is_joint_of_scale(tokens, at), found)
    if total:
        found.last = at
        found.scale(total)
        if tokens.word(at - 1) in _SHORTENED and _stop_is_of_word(tokens, at):
            found.last = at + 1
        _and_a_half(tokens, found, total)


def _is_joint_of_scale(tokens: Tokens, at: int) -> bool:
    """As in "a 5-million budget", "3+ million visits"."""
    if tokens.word(at) == "+":
        return tokens.glued(at) and not tokens.glued(at + 1) and tokens.word(at + 1) in SCALES
    return tokens.word(at) in ("-", "‑") and tokens.glued(at) and tokens.glued(at + 1) and tokens.word(at + 1) in SCALES


def _scale_run(tokens: Tokens, at: int, found: Numeral) -> tuple[int, int]:
    """The power of ten of the scale words from token `at` on, and the token behind them."""
    total = 0
    while tokens.kind(at) == WORD:
        word = tokens.words[at]
        power = 6 if not total and _is_mil(tokens, at, found) else _power_of(word)
        if power is None or total + power > _HIGHEST_POWER or (total and word in ABBREVIATED) or _is_mill_of_name(tokens, at):
            break
        total += power
        at += 1
    return total, at


def _power_of(word: str) -> int | None:
    return SCALES.get(word) or SCALE_PLURALS.get(word) or (ABBREVIATED.get(word) if word != "mm" else None)


def _is_mill_of_name(tokens: Tokens, at: int) -> bool:
    """As in "145 Mill Creek pumps"."""
    return tokens.shown(at) == "Mill" and tokens.shown(at + 1)[:1].isupper()


def _is_mil(tokens: Tokens, at: int, found: Numeral) -> bool:
    """As in "5 mil." at the end, a million; elsewhere it may be a thousandth of an inch."""
    return tokens.word(at) == "mil" and not tokens.glued(at) and found.power == 0 and tokens.word(at + 1) in ("", ".")


def _stop_is_of_word(tokens: Tokens, at: int) -> bool:
    """Does the stop at token `at` shorten the scale word before it: "12 Mio. EUR", "4 mrd. euros"?"""
    if tokens.word(at) != "." or not tokens.glued(at):
        return False
    return tokens.kind(at + 1) == CURRENCY or (
        tokens.kind(at + 1) == WORD and (tokens.shown(at + 1)[0].islower() or tokens.shown(at + 1).isupper())
    )


def scale_of_fraction(tokens: Tokens, found: Numeral) -> None:
    """Take the scale that a fraction is a part of: "three quarters | of a million", "half | of one billion"."""
    at = found.last
    if found.value is None or tokens.word(at) != "of" or tokens.word(at + 1) not in ("a", "one"):
        return
    power = SCALES.get(tokens.word(at + 2), 0)
    if power < _SMALLEST_WHOLE:
        return
    found.last, found.form = at + 3, "words"
    found.value = EXACT.scaleb(found.value, power).quantize(Decimal(1), context=EXACT)
    found.power, found.scaled = power, True


def _and_a_half(tokens: Tokens, found: Numeral, power: int) -> None:
    at = found.last
    if tokens.word(at) != "and" or found.value is None:
        return
    if tokens.word(at + 1) in ("a", "one") and tokens.word(at + 2) in ("half", "quarter", "third"):
        part = share(1, DENOMINATORS[tokens.words[at + 2]])
        found.value, found.last, found.precision = EXACT.add(found.value, EXACT.scaleb(part, power)), at + 3, None
    elif power == 2 and _is_short(tokens, at + 1) and tokens.word(at + 2) not in SCALES:
        found.value, found.last, found.precision = EXACT.add(found.value, Decimal(tokens.words[at + 1])), at + 2, 0


def _is_short(tokens: Tokens, at: int) -> bool:
    digits = tokens.word(at)
    return tokens.kind(at) == NUMBER and digits.isdigit() and len(digits) <= 2
