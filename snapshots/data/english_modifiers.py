"""English words that grade a number, before and after it, and the words that make such a word a preposition."""

from __future__ import annotations

from snapshots.data.listing import listed
from snapshots.figures import Modifier

_BEFORE = {
    Modifier.EXACT: "exactly, precisely",
    Modifier.ABOUT: (
        "about, around, approximately, approx, approx., roughly, some, circa, ca, ca., c., ~, ∼, ≈, ≃, ≅, an "
        "estimated, estimated, "
        "estimated at, estimated to be, an approximate, approximate, perhaps, possibly, maybe, probably, "
        "in the region of, in the order of, on the order of, of the order of, in the range of, in the "
        "neighborhood of, in the vicinity of, "
        "somewhere around, somewhere near"
    ),
    Modifier.OVER: (
        "over, more than, above, in excess of, upwards of, upward of, greater than, higher than, larger than, "
        "bigger than, longer than, "
        "better than, exceeding, exceeds, exceed, exceeded, surpassing, surpassed, surpasses, surpass, "
        "topping, topped, tops, north of, >, ＞, older than, "
        "heavier than, further than, farther than, taller than, deeper than, faster than"
    ),
    Modifier.AT_LEAST: (
        "at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, as "
        "few as, >=, ≥, ⩾, ≧, "
        "greater than or equal to, more than or equal to, higher or equal than, not below, not under, no lower than"
    ),
    Modifier.UNDER: (
        "under, less than, fewer than, below, lower than, smaller than, shorter than, lighter than, younger "
        "than, short of, shy of, <, ＜"
    ),
    Modifier.AT_MOST: (
        "at most, up to, no more than, not more than, as many as, as much as, as high as, as long as, within, "
        "a maximum of, maximum of, no greater than, "
        "not greater than, not exceeding, not to exceed, no higher than, no larger than, no longer than, not over, not above, "
        "no later than, <=, ≤, ⩽, ≦, less than or equal to, lower or equal than, up to a maximum of, does not "
        "exceed, not exceed"
    ),
    Modifier.NEARLY: (
        "neared, nears, nearly, almost, close to, just under, just below, just short of, just shy of, approaching, nearing, "
        "a little under, slightly under, slightly less than, "
        "slightly below, slightly fewer than, a little less than, just less than"
    ),
}
_STRESSED = (
    "just, well, far, much, slightly, a little, significantly, considerably, substantially, a bit, "
    "somewhat, still, even, way, many, quite"
)
_AFTER = {
    Modifier.OVER: "and beyond",
    Modifier.ABOUT: "or so, or thereabouts, or thereabout, odd, ish, approximately, approx, approx., plus or minus",
    Modifier.AT_LEAST: (
        "or more, or above, or over, or greater, or higher, or older, or longer, or larger, or better, and "
        "above, and over, and up, and more, "
        "and older, and higher, or older, at least, minimum, at a minimum, plus, +, or upwards"
    ),
    Modifier.AT_MOST: (
        "or less, or fewer, or below, or under, or lower, or younger, or smaller, or shorter, and below, and "
        "under, and younger, at most, at the most, maximum, at maximum, max, max."
    ),
}


def _phrases(table: dict[Modifier, str]) -> list[tuple[tuple[str, ...], Modifier]]:
    return [(tuple(_split(phrase)), modifier) for modifier, listed in table.items() for phrase in listed.split(", ")]


def _split(phrase: str) -> list[str]:
    """As the tokeniser splits it: a closing point is a token, a sign of two characters is two."""
    out = []
    for word in phrase.split():
        if word[-1] == "." and word[0].isalpha():
            out += [word[:-1], "."]
        elif word[0] in "<>=" and len(word) > 1:
            out += list(word)
        else:
            out.append(word)
    return out


BEFORE: dict[str, list[tuple[tuple[str, ...], Modifier]]] = {}
"""By last word: the phrases that end with it, longest first."""
AFTER: dict[str, list[tuple[tuple[str, ...], Modifier]]] = {}
"""By first word: the phrases that begin with it, longest first."""
for _phrase, _modifier in sorted(_phrases(_BEFORE), key=lambda entry: -len(entry[0])):
    BEFORE.setdefault(_phrase[-1], []).append((_phrase, _modifier))
for _phrase, _modifier in sorted(_phrases(_AFTER), key=lambda entry: -len(entry[0])):
    AFTER.setdefault(_phrase[0], []).append((_phrase, _modifier))
STRESSES = tuple(tuple(word.split()) for word in _STRESSED.split(", "))
"""Adverbs that may stand before a modifier and belong to it: "just over", "far more than"."""

PLACES_FOR_OVER = listed(
    "bridge bridges flight flights flew fly flies flying fight fights fighting war dispute disputes debate debates "
    "victory victories win wins lead leads control power advantage concern concerns argument arguments talks row "
    "protest protests anger sovereignty jurisdiction crossed cross crosses crossing climb climbed jump jumped "
    "tunnel passed passes pass prevail prevailed authority ran drove drive spread hung hang fell tripped watch "
    "watched dominance edge "
    "handed hand handing hands took take taken taking turned turning carried brought left made rolled signed gave given"
)
PARTICLE_VERBS = listed(
    "handed hand handing took take taken taking turned turning carried brought left made rolled signed gave given flew fly "
    "flown ran drove passed"
)
"""Those of them that take "over" as a particle or count what they move: "carried over 9,000 people", "took over 3 firms"."""
"""Words after which "over" and "above" say where, not how many."""
TALKING = listed(
    "talk talks talked talking think thinks thought thinking speak speaks spoke speaking know knows knew read reads "
    "concern concerns concerned worried worry learn learned story stories book question questions how what care "
    "cares complain complained complaints hear heard write wrote information details facts excited happy sad sure "
    "report reports wonder ask asked"
)
"""Words after which "about" says of what."""
MOVING = listed(
    "go went walk walked travel travelled traveled turn turned built build organised organized gathered centred "
    "centered based revolves revolved wrapped look looked all"
)
"""Words after which "around" says where."""
PLACED = listed(
    "placed filed listed categorised categorized divided split grouped classified covered published released sold known"
)
"""Words after which "under" names a heading ("filed under 12 names")."""
SPANNING = listed("range ranges ranged ranging vary varies varied varying anywhere between span spans spanning extending")
"""Words before "from a to b" that make it the two ends of a range, whatever else the sentence says of change."""
CHANGE_VERBS = listed(
    "rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown increased increase "
    "increases increasing decreased decrease decreases decreasing dropped drop drops dropping declined decline "
    "declines declining jumped jump jumps climbed climb climbs climbing slipped slip slid slide soared soar surged "
    "surge plunged plunge shrank shrink shrunk gained gain lost lose cut cuts reduced reduce reduces reducing "
    "reduction expanded expand advanced advance up down higher lower raised raise raises raising widened narrowed "
    "improved rebounded tumbled sank sunk boosted boost exceeded beat missed trimmed lifted lowered contracted "
    "swelled doubled halved tripled extended shortened revised adjusted "
    "dipped edged accelerated slowed went moved moving go changed change changes outpaced outnumber "
    "outnumbered slashed axed whittled pared downgraded upgraded by"
)
