"""Numbers that name a model, a firm or a test: "five 787 jets", "the 787-9", "Take-Two", "from zero to 60 mph"."""

from __future__ import annotations

from snapshots.data.english_numbers import SCALES, TEENS, TENS, UNITS
from snapshots.data.english_references import OF_EXHAUST, PICTURES, PRODUCT_ENDS
from snapshots.data.english_words import CLASSES
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.names import looks_titled, looks_upper
from snapshots.extraction.numbers.numerals import is_aircraft
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import may_be_noun
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import HYPHENS, NUMBER, WORD, Tokens

_LONGEST_PRODUCT = 3
"""Digits of "737 Max"."""
_RESOLUTIONS = frozenset([2000, 4000, 5000, 8000])
_BEFORE_RESOLUTION = frozenset(["in", "native", "true", "full"])
_TAKING = listed("brought bring brings took take takes taken pulled pull pulls drew raked rakes reeled")
"""Before "in 4K" where that is what came in."""
_COUNTING = frozenset({*UNITS, *TEENS, *TENS}) - {"one"}
_SECONDS = frozenset(["second", "seconds", "secs", "s"])
_REACH_OF_TIME = 12
"""Tokens from a speed to the time that it is reached in; "goes 0 to 80 km/h" is a range of speeds."""
_SIGNS_OF_SPEED = frozenset(["mph", "kph", "km"])
_SPEEDS = frozenset(["[mi_i]/h", "km/h", "[kn_i]", "m/s"])
_LENGTH, _LONGEST_VARIANT = 3, 2
"""Digits of a model, and the most that its variant has where it is no second bound of a range."""


def is_counted_model(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "five | 787 | jets", "three | 737-800s", "400 | 737 | Max": digits right behind the number that counts them."""
    index = quantity.number_first
    if is_aircraft(tokens, index) and tokens.kind(index - 1) == NUMBER:
        return True
    counted = tokens.word(index - 1) in _COUNTING and not tokens.glued(index) and quantity.first == index
    alone = tokens.word(index - 2) not in _COUNTING | HYPHENS and tokens.word(index - 2) not in SCALES
    return counted and alone and not quantity.cell and _is_model(tokens, index) and _is_bare_or_variant(tokens, quantity)


def _is_bare_or_variant(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "five 787 | jets", "three 737|-800s"; not "two 500 | kg bags", "three 200|-bed wards", which tell a size."""
    index = quantity.number_first + 1
    if tokens.word(index) in HYPHENS:
        return tokens.kind(index + 1) == NUMBER and quantity.unit in ("1", "s")
    return quantity.unit == "1"


def is_model_of_two(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "787-9", "737-10": the second number is the lower one, so it is no range."""
    index = quantity.number_first
    first = index if tokens.word(quantity.last) in HYPHENS else index - len(("787", "-"))
    if first < 0 or quantity.cell or quantity.unit != "1" or not _is_model(tokens, first):
        return False
    joined = tokens.word(first + 1) in HYPHENS and tokens.glued(first + 1) and tokens.glued(first + 2)
    variant = tokens.word(first + 2)
    ends = tokens.word(first + 3) not in HYPHENS and not tokens.glued(first)
    return joined and ends and variant.isdigit() and len(variant) <= _LONGEST_VARIANT


def is_lettered_model(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the 747-200B": the second number is the lower one, and its letter is no scale."""
    first = quantity.number_first
    joined = tokens.word(first + 1) in HYPHENS and tokens.glued(first + 1) and tokens.glued(first + 2)
    if not joined or quantity.unit != "1" or not (_is_model(tokens, first) and _is_model(tokens, first + 2)):
        return False
    lettered = tokens.glued(first + 3) and tokens.shown(first + 3).isupper()
    return lettered and tokens.words[first] > tokens.words[first + 2]


def is_product(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the | 737 Max | fleet", "the 15 | Pro": no bound, where the capital is not that of a title."""
    ends = {tokens.shown(quantity.number_last), tokens.shown(quantity.last - 1)}
    named = not PRODUCT_ENDS.isdisjoint(ends) and tokens.kind(quantity.number_first) == NUMBER
    before = tokens.shown(quantity.first - 1)
    led = before.istitle() or before in ("the", "a", "an", "this", "new")  # "sold | 40,000 | Mini cars" counts them
    bare = tokens.word(quantity.number_first).isdigit() and len(tokens.word(quantity.number_first)) <= _LONGEST_PRODUCT
    return named and led and bare and not quantity.cell and not looks_titled(tokens) and not looks_upper(tokens)


def is_resolution(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "a | 4k | video", "runs in | 4K | at", "native | 4K": how fine the picture is."""
    lettered = tokens.word(quantity.number_first + 1) == "k" or tokens.word(quantity.number_first).endswith("k")
    sold = quantity.value in _RESOLUTIONS  # "12k cameras" are as many
    if not lettered or not sold or quantity.unit != "1":
        return False
    led = tokens.word(quantity.first - 1) in _BEFORE_RESOLUTION and not may_be_noun(tokens, quantity.last)
    led = led and tokens.word(quantity.first - 2) not in _TAKING
    return led or tokens.word(quantity.last) in PICTURES


def is_exhaust_class(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "| Euro 6 | diesel", "| Euro 4 | or Euro 6 vans": what engines may let out, and no price."""
    digit, follow = tokens.word(quantity.number_first), quantity.last
    named = tokens.shown(quantity.first) == "Euro" and quantity.last == quantity.first + 2 and len(digit) == 1
    if tokens.word(follow) in ("and", "or") and tokens.shown(follow + 1) == "Euro":
        follow += len(("or", "Euro", "6"))
    return named and tokens.word(follow) in OF_EXHAUST


def ends_a_name(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the head of Take-| Two", "flew on Air Force | One": behind a word with a capital, with its own."""
    index = quantity.number_first
    if _is_last_of_name(tokens, quantity):
        return True
    joined = tokens.word(index - 1) in HYPHENS and tokens.glued(index) and tokens.glued(index - 1)
    return joined and tokens.shown(index)[:1].isupper() and tokens.shown(index - 2).istitle() and quantity.form == "words"


def _is_last_of_name(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Air Force | One | took off", "at Channel | Four": neither a title nor a plural that it counts."""
    index = quantity.number_first
    alone = quantity.form == "words" and quantity.first == index and quantity.number_last == index + 1
    if not alone or not tokens.shown(index).istitle() or not _is_name_at(tokens, index - 1):
        return False
    goes_on = tokens.kind(index + 1) == WORD and tokens.shown(index + 1).islower()
    return goes_on and not is_plural(tokens.word(index + 1)) and not looks_titled(tokens)


def _is_name_at(tokens: Tokens, index: int) -> bool:
    shown = tokens.shown(index)
    return tokens.kind(index) == WORD and shown.istitle() and CLASSES.get(shown.lower(), "noun") == "noun"


def is_from_standstill(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "from | zero | to | 60 mph | (97 km/h) in five seconds": between which speeds the time is taken."""
    timed = _SECONDS.intersection(tokens.words[quantity.last : quantity.last + _REACH_OF_TIME])
    if not timed or quantity.unit not in _SPEEDS:
        return bool(timed) and _is_zero_of_speed(tokens, quantity)
    if quantity.low == 0 or quantity.value == 0:
        return True
    first = quantity.first
    opens = first - 1 if tokens.word(first - 1) == "to" else _before_bracket(tokens, first)
    return tokens.word(opens) == "to" and tokens.word(opens - 1) in ("zero", "0")


def _is_zero_of_speed(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "go from | zero | to 60 mph", where a verb of change keeps the two apart."""
    bare = quantity.value == 0 and quantity.unit == "1"
    return bare and tokens.word(quantity.last) == "to" and tokens.word(quantity.last + 2) in _SIGNS_OF_SPEED


def _before_bracket(tokens: Tokens, index: int) -> int:
    """The "to" before the speed that the bracket behind it gives in another unit."""
    return index - len(("to", "60", "mph", "(")) if tokens.word(index - 1) == "(" else -1


def _is_model(tokens: Tokens, index: int) -> bool:
    digits = tokens.word(index)
    return tokens.kind(index) == NUMBER and digits.isdigit() and len(digits) == _LENGTH
