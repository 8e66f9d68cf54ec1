"""Numbers of several parts, digits and words mixed: "1 millón 200 mil", "3 Milliarden 200 Millionen", "3 مليارات و200 مليون"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from snapshots.data.english_numbers import SCALES
from snapshots.data.languages.pack import Joint
from snapshots.extraction.languages.lexicon import Lexicon, Token, match
from snapshots.extraction.languages.spelling import number_at
from snapshots.extraction.words.digits import MAX_DIGITS, Style, is_number, value_of

_THOUSAND = 1000


class _Part(NamedTuple):
    value: Decimal
    scale: int
    """Of its scale word; 1 without."""
    end: int
    in_digits: bool


def mixed_at(
    tokens: Sequence[Token], lows: Sequence[str], index: int, lexicon: Lexicon, style: Style
) -> tuple[Decimal, int] | None:
    """Value and end (exclusive) of the parts with falling scales from token `index` on; None where there is one part only."""
    part = _part(tokens, lows, index, lexicon, style)
    if part is None or part.scale < _THOUSAND:
        return None
    multiplied = _multiplied(tokens, lows, part, lexicon, style)
    if multiplied is not None:
        return multiplied
    total, digits, first = part.value, part.in_digits, part.end
    while part.scale >= _THOUSAND:
        smaller = _smaller_part(tokens, lows, part, lexicon, style)
        if smaller is None:
            break
        part, total, digits = smaller, total + smaller.value, digits or smaller.in_digits
    return (total, part.end) if part.end > first and digits else None


def _multiplied(
    tokens: Sequence[Token], lows: Sequence[str], before: _Part, lexicon: Lexicon, style: Style
) -> tuple[Decimal, int] | None:
    """As in "750 mil 778 millones", which is 750,778 million: a larger scale behind hundreds multiplies the thousands, too."""
    part = _part(tokens, lows, before.end, lexicon, style) if before.scale == _THOUSAND and before.in_digits else None
    if part is None or part.scale <= _THOUSAND or not part.in_digits or part.value >= part.scale * _THOUSAND:
        return None
    return before.value * part.scale + part.value, part.end


def _smaller_part(tokens: Sequence[Token], lows: Sequence[str], before: _Part, lexicon: Lexicon, style: Style) -> _Part | None:
    """The part that goes on behind the part `before`; "and" stands between them only where it stands between all words."""
    joined = before.end < len(lows) and lows[before.end] in lexicon.numbers.joints
    if joined != (lexicon.numbers.joint is Joint.ANYWHERE):
        return None
    part = _part(tokens, lows, before.end + joined, lexicon, style)
    return part if part is not None and part.value < before.scale else None


def _part(tokens: Sequence[Token], lows: Sequence[str], index: int, lexicon: Lexicon, style: Style) -> _Part | None:
    if index >= len(tokens):
        return None
    return (
        _part_in_digits(tokens, lows, index, lexicon, style)
        if tokens[index].sort == "number"
        else _part_in_words(tokens, lows, index, lexicon)
    )


def _part_in_words(tokens: Sequence[Token], lows: Sequence[str], index: int, lexicon: Lexicon) -> _Part | None:
    spelled = number_at(lows, index, lexicon.numbers) if tokens[index].sort == "word" else None
    if spelled is None:
        return None
    value, end = spelled
    return _Part(Decimal(value), lexicon.numbers.scales.get(lows[end - 1], 1), end, in_digits=False)


def _part_in_digits(tokens: Sequence[Token], lows: Sequence[str], index: int, lexicon: Lexicon, style: Style) -> _Part | None:
    whole = len(lows[index]) <= MAX_DIGITS and (lows[index].isdigit() or is_number(lows[index], style))
    read = value_of(lows[index], style) if whole else None
    if read is None or (index + 1 < len(tokens) and tokens[index + 1].sort == "number"):
        return None
    worded = index + 1 < len(lows) and len(lows[index + 1]) > 1  # "450 m2" has no millions
    named = match(lexicon.scales, lows, index + 1) if worded else None
    power = SCALES.get(named[0], 0) if named is not None else 0
    size = 10**power
    return _Part(read[0] * size, size, named[1] if named is not None and power else index + 1, in_digits=True)
