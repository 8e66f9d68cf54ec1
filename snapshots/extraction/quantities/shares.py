"""Two numbers that make one ratio: "one in five", "nine out of ten", "35:1"."""

from __future__ import annotations

from decimal import Decimal

from snapshots.data.listing import listed
from snapshots.extraction.numbers.numerals import numeral_at
from snapshots.extraction.numbers.values import Numeral, share
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.units import measure_at, percent_at
from snapshots.extraction.words.digits import Style
from snapshots.extraction.words.neighbours import is_noun
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import HYPHENS, NUMBER, Tokens
from snapshots.figures import Kind

_JOINTS = (("-", "in", "-"), ("out", "of", "every"), ("out", "of"), ("in", "every"), ("of", "every"), ("in",), ("over",), ("/",))
_ONE_IN_LIMIT = 1_000_000
_LARGEST_OF_NOUNS = 1000
_ROUND_WHOLES = frozenset([20, 50, 100, 1000])
_ROUND_SHARES = frozenset([50, 100, 200, 500, 1000])
_ROUND_WHOLES_OF_PHRASES = frozenset([50, 100, 1000, 10_000])
_FEW = 10
_FEW_OF_PHRASES = 20
_YEARS = range(1500, 2101)
_OPENINGS = listed(", ; : . ( – — that and but while where about around nearly almost roughly approximately just only over") | {
    ""
}
_PLAIN_FORMS = ("digits", "words")


def take_whole(tokens: Tokens, part: Quantity, style: Style) -> bool:
    """As in "one in five", "nine out of ten", "3 over 4": make `part` the share of the whole behind it; False where none is."""
    if part.unit != "1" or part.form not in _PLAIN_FORMS or part.value is None:
        return False
    joint = _joint_at(tokens, part.last) or _joint_behind_noun(tokens, part, style)
    if not _is_part_by(joint, part.value):
        return False
    whole = _whole_at(tokens, part.last + len(joint), style) if joint else None
    if whole is None or whole.value is None:
        return False
    is_phrase = len(joint) > 1
    if not (_ends_fraction(tokens, whole) if joint == ("over",) else _is_share(tokens, part, whole, is_phrase=is_phrase)):
        return False
    part.value, part.kind, part.precision = share(part.value, whole.value), Kind.RATIO, None
    part.last = part.number_last = whole.last
    part.rules.append("share")
    return True


def _is_part_by(joint: tuple[str, ...], part: Decimal) -> bool:
    """Marks alone have decimals: "4.9 out of 10", "4.6/5". A whole number before a stroke may be a date, a fraction, a pair."""
    is_whole = _is_whole_number(part)
    return not is_whole if joint == ("/",) else is_whole or joint == ("out", "of")


def _joint_at(tokens: Tokens, index: int) -> tuple[str, ...]:
    """The words at token `index` that join a part to its whole; () where none do."""
    return next((joint for joint in _JOINTS if tuple(tokens.words[index : index + len(joint)]) == joint), ())


def _joint_behind_noun(tokens: Tokens, part: Quantity, style: Style) -> tuple[str, ...]:
    """As in "one | household in | seven", "one | child out of | ten", not "one child in 3 wards", "one flood in 2015"."""
    index = _end_of_noun(tokens, part.last)
    if tokens.words[part.number_first] != "one" or not is_noun(tokens, part.last) or is_plural(tokens.word(index)):
        return ()
    joint = _joint_at(tokens, index + 1)
    whole = _whole_at(tokens, index + 1 + len(joint), style) if joint in (("in",), ("out", "of"), ("in", "every")) else None
    if whole is None or whole.value is None or whole.value > _LARGEST_OF_NOUNS or is_plural(tokens.word(whole.last)):
        return ()
    return *tokens.words[part.last : index + 1], *joint


def _end_of_noun(tokens: Tokens, index: int) -> int:
    """The last word of a noun that hyphens join: "one | call-out | in four"."""
    while tokens.word(index + 1) in HYPHENS and tokens.glued(index + 1) and tokens.glued(index + 2):
        index += 2
    return index


def noun_in_share(tokens: Tokens, quantity: Quantity) -> str | None:
    """Of "one | household | in seven" the noun that the words of the share hold."""
    index = quantity.number_first + 1
    inside = "share" in quantity.rules and index < quantity.last and tokens.words[quantity.number_first] == "one"
    end = _end_of_noun(tokens, index)
    return tokens.text[tokens.starts[index] : tokens.ends[end]] if inside and is_noun(tokens, index) else None


def _whole_at(tokens: Tokens, index: int, style: Style) -> Numeral | None:
    """The number above nothing at token `index` that may be a whole; "5 million" in digits is none."""
    whole = numeral_at(tokens, index, style) if index < len(tokens) else None
    if whole is None or whole.value is None or whole.value <= 0:
        return None
    return None if whole.scaled and whole.form == "digits" else whole


def _is_whole_number(value: Decimal) -> bool:
    return value == value.to_integral_value()


def _ends_fraction(tokens: Tokens, whole: Numeral) -> bool:
    """As in "3 over 4." where nothing but a stop or a comma follows."""
    return whole.last >= len(tokens) or tokens.word(whole.last) in (".", ",")


def _is_share(tokens: Tokens, part: Quantity, whole: Numeral, *, is_phrase: bool) -> bool:
    """As in "3 in 10", not "3 in 2019", "3 in 10 km"; `is_phrase`: said by more than "in" ("out of")."""
    if part.value is None or whole.value is None or not 0 < part.value < whole.value <= _ONE_IN_LIMIT:
        return False
    if not _is_whole_number(whole.value) or (int(whole.value) in _YEARS and part.form == "digits"):
        return False
    if percent_at(tokens, whole.last) or measure_at(tokens, whole.last):
        return False
    if is_phrase:
        return part.form == "words" or whole.value <= _FEW_OF_PHRASES or whole.value in _ROUND_WHOLES_OF_PHRASES
    alike = whole.form == part.form or _opens_with_one(tokens, part, int(whole.value))
    return alike and _is_said_by_in(part.value, whole.value)


def _opens_with_one(tokens: Tokens, part: Quantity, whole: int) -> bool:
    """As in "One in 12 children left", "more than one in 12", "hits one in 50"; not "They built one in 12 towns"."""
    before = tokens.word(part.first - 1)
    opens = before in _OPENINGS or before in ("than", "least") or whole in _ROUND_SHARES
    return opens and tokens.words[part.number_first] == "one" and part.value == 1 and whole not in _YEARS


def _is_said_by_in(part: Decimal, whole: Decimal) -> bool:
    """As in "one in 35", "3 in 10", "7 in 100", not "40 in 50", "3 in 47"."""
    return part <= _FEW and (part == 1 or whole <= _FEW or whole in _ROUND_WHOLES)


def take_proportion(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "35:1", and "1:35" where the sentence speaks of a ratio."""
    index = quantity.last
    if tokens.word(index) != ":" or not tokens.glued(index) or tokens.kind(index + 1) != NUMBER or not tokens.glued(index + 1):
        return False
    if tokens.words[index + 1] != "1" or quantity.unit != "1" or tokens.word(index + 2) == ":":
        return False
    quantity.kind, quantity.last, quantity.number_last = Kind.RATIO, index + 2, index + 2
    quantity.rules.append("proportion")
    return True
