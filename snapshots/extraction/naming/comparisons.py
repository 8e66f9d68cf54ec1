"""Whether a figure says how much something changed, or what a change is measured by."""

from __future__ import annotations

from snapshots.data.english_words import ADJECTIVES, CHANGES, COMPARED, GRADES_OF_CHANGE, PERIODS, STATES
from snapshots.extraction.naming.quotes import mark_of
from snapshots.extraction.naming.standing import SHARES, Standing
from snapshots.extraction.words.phrases import ADJ, ADV, DET, ING, MARK, MORE, NAME, NOUN, PREP, REACH, is_plural
from snapshots.figures import Kind

_MOST_ASIDE = 6
_ASIDE = (ADV, PREP, DET, NOUN, NAME, ADJ)
"""Number and classes of the words that may part a change from its result: "rose 5 % | on the year before, | to 40"."""
_PASSING = frozenset(["surpassing", "beating", "topping", "exceeding"])
_ADJECTIVE_ENDS = ("al", "ive", "ic", "ary", "ent", "ant", "ous", "some")
_FRONTED = frozenset(["down", "up"])


def is_base(standing: Standing) -> bool:
    """As in "40 boats, 5 % more compared with | 38", "a rise on the previous year's | 38": what the change is measured by."""
    index = standing.first - 1
    while index > 0 and (standing.sort(index) in (DET, MORE) or standing.is_turn(index)):
        index -= 1
    if standing.low(index) == "of" and standing.low(index - 1) in PERIODS:
        index -= 2  # "compared with the previous year of | 38"
    while index > 0 and standing.is_turn(index):
        index -= 1
    low = standing.low(index)
    return _is_former_level(standing, index) or (
        low in ("against", "versus", "vs", "than")
        or low in _PASSING
        or (low in ("to", "with", "on") and (standing.low(index - 1) == "compared" or standing.low(index - 1) in CHANGES))
    )


def _is_former_level(standing: Standing, index: int) -> bool:
    """As in "70 % live near a road, up from | 48 %"."""
    return standing.low(index) == "from" and standing.low(index - 1) in _FRONTED and standing.low(index - 2) == ","


def is_level(standing: Standing, begin: int) -> bool:
    """As in "fell 3 % to 40", "310 (34 %)": another number of what the figure before it is about."""
    words = standing.words
    if words.text[standing.start - 1 : standing.start] == "(":
        return standing.first - begin <= 1
    between = range(max(begin, standing.first - REACH), standing.first - 1)
    if standing.low(standing.first - 1) == "from" and standing.first - 1 == begin:
        return True
    if standing.low(standing.first - 1) not in ("to", "at"):
        return False
    if all(words.lows[i] in COMPARED or words.classes[i] == ADV for i in between):
        return True
    return standing.low(standing.first - 1) == "to" and is_result(standing, between)


def is_result(standing: Standing, between: range) -> bool:
    """As in "rose 5 % | on the year before, | to 40"."""
    earlier = standing.earlier()
    if earlier is None or mark_of(standing.words.text[slice(*earlier)]) != "%" or len(between) > _MOST_ASIDE:
        return False
    return all(standing.words.classes[index] in _ASIDE or standing.words.lows[index] == "," for index in between)


def is_amount_of_change(standing: Standing) -> bool:
    """As in "fell | by 48,000", and "48,000 | fewer than a year ago"."""
    by = standing.low(standing.first - 1) == "by" or standing.low(standing.first) == "by"
    return standing.kind is Kind.COUNT and (by or is_comparison(standing, standing.right))


def is_comparison(standing: Standing, index: int) -> bool:
    """As in "48,000 | fewer than"."""
    return standing.low(index) in COMPARED and standing.low(index + 1) == "than"


def is_fewer(standing: Standing, index: int) -> bool:
    """As in "2 % | fewer passengers", not "2 % | fewer than", "2 % | up"."""
    compared = standing.kind in (*SHARES, Kind.COUNT) and standing.low(index) in COMPARED
    noun = standing.low(index + 1)
    if not compared or standing.sort(index + 1) != NOUN or noun in COMPARED:
        return False
    return is_plural(noun) or (standing.kind in SHARES and standing.low(index) == "less" and _is_stuff(standing, index + 1))


def _is_stuff(standing: Standing, index: int) -> bool:
    """As in "3 % less | electricity |", "3 % less | cement |", not "20 % less | expensive |"."""
    low = standing.low(index)
    is_quality = low in ADJECTIVES | STATES | {"likely"} or (low.endswith(_ADJECTIVE_ENDS) and not low.endswith("ment"))
    return not is_quality and not _is_predicate(standing) and standing.sort(index + 1) not in (NOUN, NAME)


def _is_predicate(standing: Standing) -> bool:
    """As in "Wages | are | 3 % less volatile", not "There was 3 % less rain"."""
    lead = standing.first - 1
    return standing.low(lead) in ("is", "are", "was", "were") and standing.low(lead - 1) != "there"


def is_showing(standing: Standing, index: int) -> bool:
    """As in "40 boats sank, | showing | a 4 % decline"."""
    return standing.sort(index) == ING and standing.low(index - 1) == ","


def fronted_at(standing: Standing) -> int:
    """The first word of what is said behind a comma, "40, | down 3 %", "40, | 3 % | more than", "40, | 3 % more"; 0 for none."""
    if standing.low(standing.first) in _FRONTED and standing.low(standing.first - 1) in (",", "”", '"', "—", "–"):
        return standing.first
    led = standing.sort(standing.first - 1) == MORE and standing.low(standing.right) == "than"  # "more 3 % than", as abroad
    if standing.low(standing.first - led - 1) in (",", "–", "—") and (led or _is_compared(standing)):
        return standing.first - led
    return standing.first - 1 if standing.low(standing.first - 1) in _FRONTED and standing.low(standing.first - 2) == "," else 0


def _is_compared(standing: Standing) -> bool:
    """As in "3 % | more than", "3 % | more."."""
    than = standing.low(standing.right + 1) == "than" or standing.sort(standing.right + 1) == MARK
    return than and standing.low(standing.right) in COMPARED


def pointed_at(standing: Standing, named: str) -> str | None:
    """As in "40 boats came. This is a yearly rise of | 5 %": what "this" points at, which a noun of change leaves open."""
    *before, head = named.lower().split()
    points = standing.low(0) in ("this", "that", "it") and standing.low(1) not in CHANGES and standing.low(standing.right) != "in"
    return standing.nearest if points and head in CHANGES and GRADES_OF_CHANGE.issuperset(before) else None
