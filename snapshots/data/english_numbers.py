"""English number words: cardinals, scale words, fractions, group words, multiples.

Source: the spell-out rules and compact forms of Unicode CLDR 47, locales `en` and `en-IN`; lakh and crore as used there.
"""

from __future__ import annotations

from decimal import Decimal

from snapshots.data.listing import listed

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ZEROS = frozenset(["zero", "nought", "naught"])

SCALES = {
    "hundred": 2, "thousand": 3, "lakh": 5, "lac": 5, "lkh": 5, "million": 6, "mln": 6, "mio": 6, "mil": 6, "crore": 7,
    "billion": 9, "bln": 9, "milliard": 9, "trillion": 12, "tln": 12, "trn": 12, "quadrillion": 15, "quintillion": 18,
}  # fmt: skip
"""Scale word to its power of ten."""
SCALE_PLURALS = {
    "hundreds": 2, "thousands": 3, "lakhs": 5, "lacs": 5, "millions": 6, "crores": 7, "billions": 9, "trillions": 12,
    "quadrillions": 15,
}  # fmt: skip
ABBREVIATED = {
    "mn": 6,
    "mm": 6,
    "bn": 9,
    "tn": 12,
    "cr": 7,
    "crs": 7,
    "thsd": 3,
    "tsd": 3,
    "mrd": 9,
    "mill": 6,
    "bil": 9,
    "tril": 12,
}
"""Scales that only follow digits, or a currency; lower case."""
LETTERS = {"k": 3, "K": 3, "M": 6, "m": 6, "B": 9, "b": 9, "T": 12, "t": 12, "G": 9}
"""Single letters that scale; which of them counts depends on what stands around."""

DENOMINATORS = {
    "half": 2, "third": 3, "fourth": 4, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9,
    "trillionth": 10**12,
}  # fmt: skip
PLURAL_DENOMINATORS = {("halves" if word == "half" else word + "s"): size for word, size in DENOMINATORS.items()} | {"firsts": 1}
ORDINALS = frozenset(DENOMINATORS) - {"half", "quarter"} | listed(
    "first second thirteenth fourteenth seventeenth eighteenth nineteenth sixtieth seventieth eightieth ninetieth"
)

GROUPS = {
    "tens": (10, 99), "dozens": (24, 99), "scores": (40, 99), "hundreds": (100, 999), "thousands": (1000, 9999),
    "lakhs": (10**5, 10**6 - 1), "lacs": (10**5, 10**6 - 1), "millions": (10**6, 10**7 - 1), "crores": (10**7, 10**8 - 1),
}  # fmt: skip
"""Group word to the ends of the order of magnitude that it names."""

_MULTIPLES: dict[str, int | str] = {
    "twice": 2, "thrice": 3, "doubled": 2, "doubles": 2, "doubling": 2, "tripled": 3, "triples": 3, "tripling": 3, "trebled": 3,
    "quadrupled": 4, "quadrupling": 4, "quintupled": 5, "halved": "0.5", "halving": "0.5",
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9,
    "tenfold": 10, "twentyfold": 20, "hundredfold": 100, "thousandfold": 1000,
}  # fmt: skip
MULTIPLES = {word: Decimal(size) for word, size in _MULTIPLES.items()}
BARE_MULTIPLES = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
"""A multiple only before a determiner or after a modifier ("double the number", "more than double"), else an adjective."""

SMALL = UNITS | TEENS | TENS
STARTERS = (
    frozenset(SMALL)
    | ZEROS
    | frozenset(GROUPS)
    | frozenset(MULTIPLES)
    | frozenset(BARE_MULTIPLES)
    | frozenset(DENOMINATORS)
    | frozenset(PLURAL_DENOMINATORS)
    | frozenset(SCALES)
    | {"dozen", "half", "pair", "point", "minus", "negative"}
)
"""A sentence with none of these words and no digit states no figure."""
