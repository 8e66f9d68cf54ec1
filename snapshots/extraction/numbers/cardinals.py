"""Number words: "twenty-six", "two hundred and fifty thousand", "one and a half", "two-thirds", "three lakh crore".

A position-checked builder: every word must fit the place that the words before it left open, else the number ends there.
A joint ("and", a hyphen, a comma) counts only if the words after it fit; otherwise the number ends before it.
"""

from __future__ import annotations

from decimal import Decimal

from snapshots.data.english_numbers import (
    DENOMINATORS,
    ORDINALS,
    PLURAL_DENOMINATORS,
    SCALE_PLURALS,
    SCALES,
    SMALL,
    TEENS,
    TENS,
    UNITS,
    ZEROS,
)  # fmt: skip
from snapshots.extraction.numbers.values import EXACT, Numeral, scale_of_fraction, scale_words, share
from snapshots.extraction.words.tokens import MARK, NUMBER, PRINTED_HYPHENS, WORD, Tokens

_NOTHING, _UNIT, _TEEN, _TEN, _HUNDRED, _SCALE, _DOZEN = range(7)
TENTH = 10
_LIMIT = 10**27
_MAX_WORDS = 40


class _Builder:
    """The number so far: finished scales in `total`, the group below a thousand in `group`."""

    __slots__ = ("group", "place", "power", "total")

    def __init__(self) -> None:
        self.total = self.group = self.power = 0
        self.place = _NOTHING

    def copy(self) -> _Builder:
        other = _Builder()
        other.total, other.group, other.power, other.place = self.total, self.group, self.power, self.place
        return other

    def take(self, word: str) -> bool:
        """Add one word; False where it does not fit."""
        if word in UNITS:
            fits, size, place = self.place in (_NOTHING, _TEN, _HUNDRED, _SCALE), UNITS[word], _UNIT
        elif word in TEENS or word in TENS:
            size, place = (TEENS[word], _TEEN) if word in TEENS else (TENS[word], _TEN)
            # Years are spoken in pairs: "nineteen eighty-four".
            if self.place in (_TEEN, _TEN) and not self.total and 10 < self.group < 100:
                self.group *= 100
                fits = True
            else:
                fits = self.place in (_NOTHING, _HUNDRED, _SCALE)
        else:
            return self._multiply(word)
        if fits:
            self.group += size
            self.place = place
        return fits

    def _multiply(self, word: str) -> bool:
        if word in ("dozen", "dozens"):
            return self._dozens()
        power = SCALES.get(word) or SCALE_PLURALS.get(word, 0)
        if power == 2:
            return self._hundreds()
        return self._scale(power) if power else False

    def _dozens(self) -> bool:
        below = self.group % 100
        # Twelve times what stands below a hundred ("two dozen"), else twelve times all of it; a bare dozen is twelve.
        self.group += 11 * below if below else 11 * self.group or 12
        fits, self.place = self.place not in (_DOZEN, _SCALE), _DOZEN
        return fits

    def _hundreds(self) -> bool:
        fits = self.place in (_NOTHING, _UNIT, _TEEN, _TEN) and self.group < 100
        self.group = (self.group or 1) * 100
        self.place = _HUNDRED
        return fits

    def _scale(self, power: int) -> bool:
        """Thousand and more: of what came since the last scale, or of all where it follows a smaller one."""
        if self.place == _SCALE or (self.total and power > self.power):
            # A scale upon a scale multiplies ("hundred thousand million"), but only upwards: "million thousand" are two
            # numbers.
            fits = power >= self.power and self.total * 10**power < _LIMIT and (self.group == 0 or self.power == 3)
            self.total = (self.total + self.group) * 10**power
        else:
            fits = not self.total or power < self.power
            self.total += (self.group or 1) * 10**power
        self.group, self.power, self.place = 0, power, _SCALE
        return fits

    @property
    def value(self) -> int:
        return self.total + self.group


def cardinal_at(tokens: Tokens, index: int) -> Numeral | None:
    """The number in words that begins at token `index`, with its decimals or fraction."""
    first = tokens.words[index]
    if first in ZEROS or first == "point":
        return _decimals(tokens, index)
    if first in SCALES and not _stands_for_one(tokens, index):
        return None
    built, last = _build(tokens, index)
    if last == index:
        return None
    numeral = Numeral(index, last, Decimal(built.value), _precision(built), "words")
    if tokens.word(last) in ("cr", "crs", "lkh") and tokens.shown(last) != "CR":
        scale_words(tokens, numeral)
        return numeral
    numeral.power, numeral.scaled = (built.power, True) if built.place == _SCALE else (0, False)
    if tokens.word(last) == "point" and (tokens.word(last + 1) in SMALL or tokens.word(last + 1) in ZEROS):
        point = _decimals(tokens, last)
        if point is not None and point.value is not None:
            numeral.value, numeral.last, numeral.precision = built.value + point.value, point.last, point.precision
            scale_words(tokens, numeral)
            return numeral
    return _with_fraction(tokens, numeral, built)


def _stands_for_one(tokens: Tokens, index: int) -> bool:
    """A bare scale word is a number in "a hundred", "thousand nine hundred", "hundred dollars"; not in "multi-million"."""
    word, before = tokens.words[index], tokens.word(index - 1)
    if word not in ("hundred", "thousand", "million", "billion", "trillion") or before in PRINTED_HYPHENS:
        return False
    return (
        index == 0
        or before in ("a", "an", "one", "per")
        or (tokens.kind(index + 1) == WORD and before not in ("the", "this", "that"))
    )


def _precision(built: _Builder) -> int:
    if built.place == _SCALE:
        return built.power
    return 2 if built.place == _HUNDRED else 0


def _build(tokens: Tokens, index: int) -> tuple[_Builder, int]:
    built, last, position = _Builder(), index, index
    for _ in range(_MAX_WORDS):
        word = tokens.word(position)
        if built.place == _TEN and word in UNITS and _begins_compound(tokens, position):
            break
        after = built.copy()
        if tokens.kind(position) == WORD and after.take(word):
            built, position = after, position + 1
            last = position
        elif position > index and _joins(tokens, position, built) and _goes_on(tokens, position + 1, built):
            position += 1
        else:
            break
    return built, last


def _goes_on(tokens: Tokens, index: int, built: _Builder) -> bool:
    """Do the words behind a joint all fit the number that is built, up to where they end?"""
    after, reach, steps = built.copy(), index, 0
    while tokens.kind(reach) == WORD and steps < _MAX_WORDS and after.take(tokens.words[reach]):
        reach, steps = reach + 1, steps + 1
        if tokens.word(reach) in PRINTED_HYPHENS and tokens.word(reach + 1) in UNITS:
            reach += 1
    return reach > index and _closed(tokens, reach)


def _begins_compound(tokens: Tokens, index: int) -> bool:
    """As in "twenty eight-second laps": the hyphen binds the unit closer than the space before it."""
    if tokens.word(index - 1) in PRINTED_HYPHENS or tokens.word(index + 1) not in PRINTED_HYPHENS:
        return False
    follow = tokens.word(index + 2)
    return tokens.glued(index + 1) and tokens.glued(index + 2) and follow not in SCALES and follow not in PLURAL_DENOMINATORS


def _closed(tokens: Tokens, index: int) -> bool:
    """A scale word right after words that fitted belongs to another number: "one million and two | million"."""
    return tokens.word(index) not in SCALES or tokens.word(index) == "hundred"


def _joins(tokens: Tokens, index: int, built: _Builder) -> bool:
    word, follow = tokens.word(index), tokens.word(index + 1)
    # "Two hundred and a third" adds a fraction, which is read elsewhere.
    if word in ("and", "&"):
        return built.place in (_HUNDRED, _SCALE) and follow in SMALL and tokens.word(index + 2) not in DENOMINATORS
    if word in PRINTED_HYPHENS:
        if follow in UNITS:
            return built.place == _TEN
        return follow in SCALES or (built.place == _HUNDRED and follow in SMALL)
    if word == ",":
        return built.place == _SCALE and follow in SMALL and tokens.word(index + 2) in ("hundred", "thousand")
    return False


def _decimals(tokens: Tokens, index: int) -> Numeral | None:
    """As in "zero", "zero point five", "point 77"."""
    position = index + (tokens.words[index] in ZEROS)
    if tokens.word(position) != "point":
        return Numeral(index, position, Decimal(0), 0, "words")
    position += 1
    digits = ""
    while len(digits) < 12 and (
        (tokens.kind(position) == NUMBER and tokens.words[position].isdigit())
        or tokens.word(position) in UNITS
        or tokens.word(position) in ZEROS
    ):
        word = tokens.words[position]
        digits += word if word.isdigit() else str(UNITS.get(word, 0))
        position += 1
    if not digits or len(digits) > 20:
        return Numeral(index, index + 1, Decimal(0), 0, "words") if tokens.words[index] in ZEROS else None
    return Numeral(index, position, Decimal(f"0.{digits}"), -len(digits), "words")


def _with_fraction(tokens: Tokens, numeral: Numeral, built: _Builder) -> Numeral | None:
    """As in "two-thirds", "one and a half", "two and three quarters"; None where an ordinal ends the words ("twenty-first")."""
    index = numeral.last
    index += tokens.kind(index) == MARK and tokens.word(index) in PRINTED_HYPHENS
    word = tokens.word(index)
    compound = _compound_fraction(tokens, index, built)
    if compound is not None:
        numeral.value, numeral.last = compound
        numeral.precision, numeral.form = None, "fraction"
        return numeral
    if (built.value == 1 and word in DENOMINATORS) or PLURAL_DENOMINATORS.get(word, 0) > 1:
        return _simple_fraction(tokens, index, numeral, built)
    if word in ORDINALS and built.value >= 20 and built.value % 10 == 0:
        return None
    part = _and_fraction(tokens, numeral.last)
    if part is not None:
        above_below, last = part
        step = numeral.power if numeral.scaled and numeral.power >= 3 else 0
        numeral.value = EXACT.add(numeral.value or Decimal(0), EXACT.scaleb(share(*above_below), step))
        numeral.last, numeral.precision = last, None
        if not step:
            scale_words(tokens, numeral)
    return numeral


def _compound_fraction(tokens: Tokens, index: int, built: _Builder) -> tuple[Decimal, int] | None:
    """As in "one twenty-fifths", "three thirty-seconds": a denominator of two words; the value, and the token behind it."""
    word, tens = tokens.word(index), built.group % 100
    if built.place == _TEN and built.value > tens and PLURAL_DENOMINATORS.get(word, TENTH) < TENTH:
        return share(built.value - tens, tens + PLURAL_DENOMINATORS[word]), index + 1
    unit = index + 1 + (tokens.word(index + 1) in PRINTED_HYPHENS)
    if word in TENS and tokens.word(unit) in PLURAL_DENOMINATORS:
        return share(built.value, TENS[word] + PLURAL_DENOMINATORS[tokens.word(unit)]), unit + 1
    return None


def _simple_fraction(tokens: Tokens, index: int, numeral: Numeral, built: _Builder) -> Numeral:
    """As in "one third", "two-thirds", "three quarters of a million"."""
    size = DENOMINATORS.get(tokens.word(index)) or PLURAL_DENOMINATORS[tokens.word(index)]
    numeral.value, numeral.last, numeral.precision, numeral.form = share(built.value, size), index + 1, None, "fraction"
    scale_words(tokens, numeral)
    scale_of_fraction(tokens, numeral)
    if numeral.scaled:
        numeral.form = "words"
    return numeral


def _and_fraction(tokens: Tokens, index: int) -> tuple[tuple[int, int], int] | None:
    """As in "and a half", "and three quarters" at token `index`: numerator and denominator, and the token after."""
    if tokens.word(index) != "and":
        return None
    above = 1 if tokens.word(index + 1) == "a" else UNITS.get(tokens.word(index + 1))
    if above is None:
        return None
    step = index + 3 if tokens.word(index + 2) in PRINTED_HYPHENS else index + 2
    word = tokens.word(step)
    if above == 1 and word in DENOMINATORS:
        return (1, DENOMINATORS[word]), step + 1
    if above > 1 and word in PLURAL_DENOMINATORS:
        return (above, PLURAL_DENOMINATORS[word]), step + 1
    return None
