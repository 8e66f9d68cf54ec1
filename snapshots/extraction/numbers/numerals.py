"""One number at one place of a sentence: digits with fractions, powers and scale words, or number words.

`numeral_at` looks at one token and forward, never back, and takes the longest number that stands there.
"""

from __future__ import annotations

import re
from decimal import Decimal

from snapshots.data.english_numbers import (
    BARE_MULTIPLES,
    DENOMINATORS,
    GROUPS,
    MULTIPLES,
    PLURAL_DENOMINATORS,
    SCALE_PLURALS,
    SCALES,
    STARTERS,
)  # fmt: skip
from snapshots.data.listing import listed
from snapshots.extraction.numbers.cardinals import cardinal_at
from snapshots.extraction.numbers.values import EXACT, Numeral, scale_of_fraction, scale_words, share
from snapshots.extraction.words.digits import MAX_DIGITS, Style, value_of
from snapshots.extraction.words.tokens import FRACTION, HYPHENS, MARK, NUMBER, SUPERSCRIPT, WORD, Tokens

_MAX_POWER = 60
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
# Parts that people type as "3/4"; with any other number below the line, "3/7" is a date, a score or a page.
_TYPED_DENOMINATORS = listed("2 3 4 5 6 7 8 9 10 12 15 16 20 24 25 30 32 50 60 64 100 128 256 1000 10000")
_TIMES_SIGNS = frozenset("×x·⋅*∙•")
_LONGEST_SQUARED = 3
"""Letters of a unit that is squared or cubed: "km²", "cm³"."""
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
# Plain, no-break, thin, narrow no-break and figure space (ISO 80000-1, 7.3.1 asks for a thin one).
_SPACES = " \u00a0\u2009\u202f\u2007"
_GROUP = 3
_ALONE = re.compile(r"(?:[^:]*[^\W\d_][^:]*: )?\d{1,3}(?: \d{3})+")
_MAX_GROUPS = 4
_LEAST_POWER = 3
"""Of a bare ten: "10²" is written "100", a raised 1 or 2 there is a footnote."""
_FEW = frozenset(["several", "few", "many"])
_MODELS = listed("707 717 727 737 747 757 767 777 787")
_OF_MODELS = listed("max ng dreamliner dreamliners jet jets jetliner jetliners airliner airliners")


def numeral_at(tokens: Tokens, index: int, style: Style) -> Numeral | None:
    """The number that begins at token `index`, or None."""
    kind = tokens.kinds[index]
    if kind == NUMBER:
        return _digits(tokens, index, style)
    if kind == FRACTION:
        numerator, denominator = VULGAR[tokens.words[index]]
        numeral = Numeral(index, index + 1, share(numerator, denominator), None, "fraction")
        scale_words(tokens, numeral)
        scale_of_fraction(tokens, numeral)
        return numeral
    if kind == WORD and tokens.words[index] in STARTERS:
        return _words(tokens, index)
    if kind == MARK and tokens.words[index] == "." and tokens.kind(index + 1) == NUMBER and tokens.glued(index + 1):
        return _leading_point(tokens, index)
    return None


def _leading_point(tokens: Tokens, index: int) -> Numeral | None:
    digits = tokens.words[index + 1]
    if not digits.isdigit() or len(digits) > MAX_DIGITS or (tokens.glued(index) and tokens.kind(index - 1) in (NUMBER, WORD)):
        return None
    numeral = Numeral(index, index + 2, Decimal(f"0.{digits}"), -len(digits), "digits")
    scale_words(tokens, numeral)
    return numeral


def _digits(tokens: Tokens, index: int, style: Style) -> Numeral | None:
    run, last = _grouped_by_space(tokens, index, style)
    if tokens.word(last) == "point" and run.isdigit() and tokens.kind(last + 1) == NUMBER and tokens.words[last + 1].isdigit():
        run, last = f"{run}.{tokens.words[last + 1]}", last + 2
    read = value_of(run, style)
    if read is None:
        return None
    numeral = Numeral(index, last, *read, "digits")
    if run.isdigit() and _fraction(tokens, numeral):
        scale_words(tokens, numeral)
        scale_of_fraction(tokens, numeral)
        return numeral
    if not _power(tokens, numeral):
        return None
    scale_words(tokens, numeral)
    return numeral


def _grouped_by_space(tokens: Tokens, index: int, style: Style) -> tuple[str, int]:
    """As in "1 250 000" is one number, unless other marks group here or the row of groups is a row of columns."""
    run, last = tokens.words[index], index + 1
    # A first group has one to three digits and no zero in front: "2023 120" is a year and a count.
    if len(run) > 3 or not run.isdigit() or run[0] == "0":
        return run, last
    parts, plain = [run], False
    while len(parts) <= (_MAX_GROUPS if plain else MAX_DIGITS) and _is_group(tokens, last, style):
        parts.append(tokens.words[last])
        plain = plain or _gap_before(tokens, last) == " "
        last += 1
        if len(parts[-1]) > _GROUP:
            break
    # A longer row with plain spaces is a row of counts whose columns a copy has run together.
    if len(parts) == 1 or (plain and len(parts) > _MAX_GROUPS) or _goes_on(tokens, last) or is_aircraft(tokens, last - 1):
        return run, index + 1
    return "".join(parts), last


def _gap_before(tokens: Tokens, index: int) -> str:
    return tokens.text[tokens.ends[index - 1] : tokens.starts[index]]


def _is_group(tokens: Tokens, index: int, style: Style) -> bool:
    """Does a group of three digits, perhaps with decimals, stand one space behind the token before it?"""
    if tokens.kind(index) != NUMBER:
        return False
    gap, group = _gap_before(tokens, index), tokens.words[index]
    if len(gap) != 1 or gap not in _SPACES or (gap == " " and not (style.space_groups or _is_alone(tokens))):
        return False
    return group[:_GROUP].isdigit() and (len(group) == _GROUP or (len(group) > _GROUP and group[_GROUP] in ",."))


def _is_alone(tokens: Tokens) -> bool:
    """A cell of nothing but such groups is one number, whatever groups those of the text around; so is "Vacancies: 12 300"."""
    return _ALONE.fullmatch(tokens.text[tokens.starts[0] : tokens.ends[-1]]) is not None


def _goes_on(tokens: Tokens, last: int) -> bool:
    """More digits after a space, or letters glued on: a row of columns, not groups of one number."""
    if tokens.kind(last) == WORD and tokens.glued(last) and tokens.words[last] in ("st", "nd", "rd", "th"):
        return True
    return tokens.kind(last) == NUMBER and tokens.text[tokens.ends[last - 1] : tokens.starts[last]] in (" ", "\u00a0")


def is_aircraft(tokens: Tokens, index: int) -> bool:
    """As in "roughly 400 | 737 | Max": the model of an airliner, whose number looks like a group of three digits."""
    return tokens.word(index) in _MODELS and tokens.word(index + 1) in _OF_MODELS


def _fraction(tokens: Tokens, numeral: Numeral) -> bool:
    """As in "1/4", "2 3/4", "2½" after the whole number just read."""
    index = numeral.last
    if tokens.kind(index) == FRACTION:
        numerator, denominator = VULGAR[tokens.words[index]]
        _add(numeral, share(numerator, denominator), index + 1)
        return True
    whole = numeral.value
    if tokens.word(index) in ("/", "⁄") and tokens.glued(index):
        parts = _typed(tokens, numeral.first)
        if parts is None:
            return False
        numeral.value, numeral.last, numeral.form, numeral.precision = share(*parts), index + 2, "fraction", None
        return True
    index += _is_hyphen_of_mixed(tokens, index)
    parts = _typed(tokens, index) if tokens.kind(index) == NUMBER and not tokens.glued(index) else None
    if parts is None and index > numeral.last:
        parts = _typed(tokens, index)
    if parts and whole is not None and parts[0] < parts[1]:
        _add(numeral, share(*parts), index + 3)
        return True
    return False


def _is_hyphen_of_mixed(tokens: Tokens, index: int) -> bool:
    """As in "a near 1|-1/2 year war"."""
    return tokens.word(index) == "-" and tokens.glued(index) and tokens.glued(index + 1) and tokens.word(index + 2) == "/"


def _add(numeral: Numeral, part: Decimal, last: int) -> None:
    if numeral.value is not None:
        numeral.value = EXACT.add(numeral.value, part)
    numeral.precision, numeral.last = None, last


def _typed(tokens: Tokens, index: int) -> tuple[Decimal, Decimal] | None:
    """Numerator and denominator of "3/4" at token `index`; None for a date or anything else with a slash."""
    below = tokens.word(index + 2)
    if tokens.word(index + 1) not in ("/", "⁄") or tokens.kind(index + 2) != NUMBER or below not in _TYPED_DENOMINATORS:
        return None
    above = tokens.words[index]
    if not (tokens.glued(index + 1) and tokens.glued(index + 2) and above.isdigit() and len(above) <= len(below)):
        return None
    if (
        tokens.word(index + 3) in ("/", "⁄")
        or (index and tokens.word(index - 1) in ("/", "⁄"))
        or int(above) >= int(below)
        or above[0] == "0"
    ):
        return None
    return Decimal(above), Decimal(below)


def _power(tokens: Tokens, numeral: Numeral) -> bool:
    """As in "2.5 × 10^6", "1.3e6", "1.1^23" after the number just read; False where the result is beyond any quantity."""
    index = numeral.last
    sign = tokens.word(index)
    base, read = index + 1, None
    if _is_bare_power(tokens, numeral):
        numeral.value = Decimal(1)
        numeral.precision = 0
        return _raise(numeral, Decimal(10), _exponent(tokens, index) or (0, index))
    if sign in _TIMES_SIGNS and tokens.kind(base) == NUMBER:
        read = _raised_base(tokens, numeral, base)
        if read:
            return _raise(numeral, Decimal(10 if tokens.words[base][:2] == "10" else 2), read)
    elif sign == "e" and tokens.glued(index):
        read = _exponent(tokens, index, letter=True)
        if read:
            return _raise(numeral, Decimal(10), read)
    elif sign == "^" and tokens.glued(index) and numeral.value is not None:
        read = _exponent(tokens, index)
        if read:
            base_value, numeral.value = numeral.value, Decimal(1)
            return _raise(numeral, base_value, read)
    return True


def _raised_base(tokens: Tokens, numeral: Numeral, base: int) -> tuple[int, int] | None:
    """As in "× | 10^6", "× | 2⁸", and "× | 106" where a copy lost the raised print."""
    digits = tokens.words[base]
    if digits in ("10", "2"):
        return _exponent(tokens, base + 1)
    is_run_together = digits[:2] == "10" and 3 <= len(digits) <= 4 and digits[2:] not in ("0", "00")
    return _lost_superscript(tokens, numeral, base) if is_run_together else None


def _is_bare_power(tokens: Tokens, numeral: Numeral) -> bool:
    """As in "10⁶ cells": a raised number at a ten, unless it is as small as a footnote's and marks other words, too."""
    raised = tokens.word(numeral.last)
    if tokens.kind(numeral.last) != SUPERSCRIPT or not tokens.glued(numeral.last) or tokens.words[numeral.first] != "10":
        return False
    raised_tens = [
        _superscript(tokens, index)
        for index in range(1, len(tokens))
        if tokens.kinds[index] == SUPERSCRIPT and tokens.words[index - 1] == "10" and tokens.glued(index)
    ]
    marks_others = any(_may_be_note(tokens, index) for index in range(1, len(tokens)) if tokens.kinds[index] == SUPERSCRIPT)
    return not raised.isdigit() or (not marks_others and max(raised_tens, default=0) >= _LEAST_POWER)


def _may_be_note(tokens: Tokens, index: int) -> bool:
    """Is the raised number at token `index` no exponent: neither at a ten nor of a unit ("km²")?"""
    before = tokens.words[index - 1]
    of_unit = before.isalpha() and len(before) <= _LONGEST_SQUARED and _superscript(tokens, index) in (2, 3)
    return not (tokens.glued(index) and (before == "10" or of_unit))


def _superscript(tokens: Tokens, index: int) -> int:
    """The raised digits at token `index` as a number; 0 with a sign."""
    digits = tokens.words[index].translate(_SUPERSCRIPTS)
    return int(digits) if digits.isdigit() else 0


def _lost_superscript(tokens: Tokens, numeral: Numeral, base: int) -> tuple[int, int] | None:
    """As in "2.5 × 106" where a rendering lost the superscript: only after a mantissa below ten."""
    lost = tokens.words[base][2:]
    known = lost.isdecimal() and tokens.words[base - 1] == "×" and numeral.value is not None and numeral.value < 10
    if known and tokens.kind(base + 1) != MARK:
        return int(lost), base + 1
    return None


def _exponent(tokens: Tokens, index: int, *, letter: bool = False) -> tuple[int, int] | None:
    """The exponent written at token `index` ("^6", "⁶", "-3") and the token after it."""
    if tokens.kind(index) == SUPERSCRIPT and tokens.glued(index):
        digits = tokens.words[index].translate(_SUPERSCRIPTS)
        return (int(digits), index + 1) if digits.lstrip("+-").isdigit() and len(digits) <= 4 else None
    negative = False
    marked = letter or tokens.word(index) == "^"
    if marked:
        index += 1
    if tokens.word(index) in ("-", "−", "–", "+"):
        negative = tokens.words[index] != "+"
        index += 1
    elif not marked:
        return None
    digits = tokens.word(index)
    if tokens.kind(index) != NUMBER or not digits.isdigit() or len(digits) > 3 or not tokens.glued(index):
        return None
    return (-int(digits) if negative else int(digits)), index + 1


def _raise(numeral: Numeral, base: Decimal, read: tuple[int, int]) -> bool:
    power, last = read
    if abs(power) > _MAX_POWER or numeral.value is None:
        return False
    try:
        numeral.value = EXACT.multiply(numeral.value, EXACT.power(base, power))
    except ArithmeticError:
        return False
    if not numeral.value.is_finite() or abs(numeral.value.adjusted()) > 2 * _MAX_POWER:
        return False
    if numeral.precision is not None:
        numeral.precision = numeral.precision + power if base == 10 else None
    numeral.last = last
    return True


def _words(tokens: Tokens, index: int) -> Numeral | None:
    word = tokens.words[index]
    if word in GROUPS:
        return _group(tokens, index)
    if word in MULTIPLES:
        return Numeral(index, index + 1, MULTIPLES[word], None, "multiple")
    if word in BARE_MULTIPLES:
        return Numeral(index, index + 1, Decimal(BARE_MULTIPLES[word]), None, "multiple")
    if word in SCALES and index and tokens.words[index - 1] in _FEW:
        return _group(tokens, index)
    if word in DENOMINATORS or word in PLURAL_DENOMINATORS:
        return _bare_fraction(tokens, index)
    if word == "pair":
        return Numeral(index, index + 1, Decimal(2), 0, "words") if tokens.word(index - 1) == "a" else None
    return cardinal_at(tokens, index)


def _bare_fraction(tokens: Tokens, index: int) -> Numeral | None:
    """As in "half", "a third", "half a million", "quarter million", "half a dozen"."""
    word = tokens.words[index]
    if word not in DENOMINATORS:
        return None
    numeral = Numeral(index, index + 1, share(1, DENOMINATORS[word]), None, "fraction")
    scale_of_fraction(tokens, numeral)
    if numeral.scaled:
        return numeral
    position = _behind_hyphen(tokens, index + 1)
    if tokens.word(position) in ("a", "an"):
        position = _behind_hyphen(tokens, position + 1)
    elif tokens.word(position) == "of" and tokens.word(position + 1) == "a" and word != "half":
        position += 2
    follow = tokens.word(position)
    if word in ("half", "quarter") and follow == "dozen":
        numeral.value, numeral.last, numeral.form, numeral.precision = share(12, DENOMINATORS[word]), position + 1, "words", 0
    elif word in ("half", "quarter") and follow in SCALES and follow != "hundred":
        numeral.last, numeral.form = position, "words"
        scale_words(tokens, numeral)
    return numeral


def _behind_hyphen(tokens: Tokens, index: int) -> int:
    """As in "a half-| dozen", "half-| a-| dozen": past a hyphen that joins two words."""
    return index + (tokens.word(index) in HYPHENS and tokens.glued(index) and tokens.glued(index + 1))


def _group(tokens: Tokens, index: int) -> Numeral | None:
    """As in "tens of thousands", "hundreds of millions", "several hundred thousand": an order of magnitude."""
    word = tokens.words[index]
    position = index + 1
    low, high = GROUPS[word] if word in GROUPS else (10 ** SCALES[word], 10 ** (SCALES[word] + 1) - 1)
    for _ in range(3):
        step = 1 if tokens.word(position) == "of" else 0
        follow = tokens.word(position + step)
        if follow in SCALE_PLURALS and step:
            power = SCALE_PLURALS[follow]
        elif follow in SCALES and not step and (word in SCALES or word in SCALE_PLURALS):
            power = SCALES[follow]
        else:
            break
        low, high = int(low * 10**power), int((high + 1) * 10**power - 1)
        position += step + 1
    if word in ("tens", "scores") and position == index + 1 and tokens.word(position) != "of":
        return None
    numeral = Numeral(index, position, None, None, "vague")
    numeral.low, numeral.high = Decimal(low), Decimal(high)
    return numeral
