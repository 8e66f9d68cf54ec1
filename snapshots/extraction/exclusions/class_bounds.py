"""Bounds that say of which class a share or a tally is: "12% of patients waited | more than 18 weeks |", "at least one car".

The next report puts another number to the share; the bound stays. Only of many can a share be told by such a bound: what half
of a bridge, of a grant or of a budget did is a fact of its own ("Half of the grant built more than 300 km of road").
"""

from __future__ import annotations

import re

from snapshots.data.english_words import BARE_VERBS, CHANGES, CLASSES, PERIODS, TAKING_OBJECTS
from snapshots.data.listing import listed
from snapshots.data.months import MONTHS
from snapshots.data.unit_names import TIME_CODES
from snapshots.extraction.exclusions.ages import COUNTED_PERSONS, LIMITS
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import is_number
from snapshots.extraction.words.phrases import MADE, is_plural
from snapshots.extraction.words.tokens import CURRENCY, NUMBER, WORD, Tokens
from snapshots.figures import Kind, Modifier

EXTENTS = frozenset([*TIME_CODES, "m", "km", "cm", "mm", "[mi_i]", "[ft_i]", "[yd_i]", "ha", "[acr_us]", "km/h", "[mi_i]/h"])
"""Units of what lasts, reaches or moves; what is weighed or filled is mostly stuff that somebody made."""
_BOUNDING = frozenset(["km/h", "[mi_i]/h", "‰", "g/L", "mg/L"])
"""Units of speed and of what is in the blood, of which laws set how much is too much."""
_MOST = 1000
"""Above it a bound is the size of a fact: "gave more than 5,000 hours"."""
_FEW = 10
_PARTING = frozenset([",", ";", ":", "(", ")", "–", "—", ".", "and", "or", "but", "while", "which"])
_YEAR = re.compile(r"(?:19|20)\d\d")
_PARTS = listed("thirds quarters fifths tenths")
_PARTS_OF_ALL = _PARTS | listed("half third quarter fifth tenth")
_PERCENTS = frozenset(["%", "percent"])
_GRADING = listed(
    "about around some only just over nearly almost more less fewer than at least most up to an estimated a the roughly "
    "approximately well under still"
)
_TALLIES = listed("share proportion percentage number")
_AVERAGES = listed("average averages averaged mean median typical typically")
_BEING = frozenset(["is", "are", "was", "were", "be", "been"])
_RESULTS = frozenset(["to", "of", "by"])
"""Before the end of a change and before what is measured: "fell 40% to under 3 hours", "a pipeline of over 900 km"."""
_ADDING = frozenset(["from", "by", "in"])
_TOLD_AT_AGES = listed("survival coverage cover immunised immunized vaccinated follow-up mortality alive")
_WAITING = listed("waited waiting wait waits")
_FUNDS = listed("funds grants takings proceeds profits savings donations revenues taxes")
"""Plurals that are one sum."""
_OUT_OF = frozenset(["in", "out"])
_OF_SHARES = _PARTS_OF_ALL | _PERCENTS | listed("per cent in out of all -")
"""Words of a share up to its noun: "one in five", "two - thirds of all"."""
_NOT_OF_NONE = listed("that how why when to may can could must should shall would will doubt")
"""What is thought, asked or ruled: "No car may go over 20 mph" states a limit."""
_SPENDING = listed("been waited queued stayed lived")
"""As in "None of them had | been | there for more than two months"."""
_TURNING = frozenset(["when", "after", "until", "before", "since"])
"""They open what happened besides."""
_MEASURED = frozenset(["speeds", "levels", "values", "readings"])
"""What those counted have, and no other thing."""
_WHO = frozenset(["who", "that", "which", "whose"])
_TALLY_RISES = frozenset(["stayed", "averaged", "totalled", "reached", "hit", "topped", "doubled", "stood"])
"""Finite verbs of a tally that look like participles or nouns."""
_LEAD = 7
"""Words from the head of a clause to the share that is its subject: "in the rural north 62% of homes"."""


def is_bound_of_class(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "62% of homes lie | more than 5 km | from a road", "answered 81% of calls | within 60 seconds |"."""
    if quantity.modifier not in LIMITS or not _is_extent(quantity) or _is_large(quantity):
        return False
    first = quantity.first
    is_bracketed = _is_within(tokens, quantity) and tokens.word(first - 1) == "(" and tokens.word(quantity.last) == ")"
    clause = _clause(tokens, first - is_bracketed)  # "91% were on time (| within five minutes |)"
    is_stuff = tokens.word(quantity.last) == "of" and not _is_within(tokens, quantity)
    if is_stuff or not _AVERAGES.isdisjoint(tokens.words[clause:first]):
        return False
    if tokens.word(first - 1) in _RESULTS:
        return tokens.word(first - 1) == "by" and _is_tallied(tokens, clause, quantity)
    return _is_of_counted(tokens, quantity, clause)


def _is_of_counted(tokens: Tokens, quantity: Quantity, clause: int) -> bool:
    first = quantity.first
    if _is_tallied(tokens, clause, quantity) or _waits(tokens, quantity, clause):
        return True
    return _is_of_any_share(tokens, quantity, clause) if _is_within(tokens, quantity) else _has_share(tokens, clause, first)


def bounds_none(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Nobody waited | longer than three weeks |", "No train ran | more than 15 minutes | late": as a share it is 0%.

    What did not happen for so long states how long, and what none is larger than how large they are: "No rain fell for more than
    40 days", "No river is longer than 40 km".
    """
    first, clause = quantity.first, _clause(tokens, quantity.first)
    if quantity.modifier not in LIMITS or quantity.unit not in TIME_CODES or _is_large(quantity):
        return False
    opened = tokens.word(clause) in ("nobody", "none", "no")
    told = tokens.words[clause:first]
    is_led = CLASSES.get(tokens.word(first - 1)) == "prep" and (told[:1] == ["no"] or _SPENDING.isdisjoint(told))
    return opened and not is_led and len(told) > 1 and _NOT_OF_NONE.isdisjoint(told)


def is_bound_of_counted(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "57 drivers had | more than 1.1 per mille |", "412 cars went | at over 50 km/h |": those counted are those beyond it.

    Of few, of known ones and of what changed, how fast or how much it was is told: "The storm reached", "the 40 trains"; and
    so it is of another thing than those counted: "310 homes lost power | when gusts hit", "120 trees fell | in gusts | above".
    """
    if quantity.modifier not in LIMITS or quantity.unit not in _BOUNDING:
        return False
    clause = _clause(tokens, quantity.first)
    led = {tokens.word(quantity.first - 1), tokens.word(quantity.first)}
    if not (led.isdisjoint(("of", "by")) and (CHANGES | _AVERAGES).isdisjoint(tokens.words[clause : quantity.first])):
        return False
    index = _start_of_count(tokens, clause)
    between = range(index + 2, quantity.first)
    is_of_counted = index + 1 < quantity.first and not any(_is_of_another(tokens, step) for step in between)
    return is_of_counted and _is_count_of_many(tokens, index)


def _is_of_another(tokens: Tokens, index: int) -> bool:
    """As in "when gusts hit", "in | gusts |": not "at | speeds |"."""
    word = tokens.words[index]
    is_told = is_plural(word) and tokens.word(index - 1) in ("in", "by", "under") and word not in _MEASURED
    return CLASSES.get(word) == "sub" or word in _TURNING or is_told


def _start_of_count(tokens: Tokens, clause: int) -> int:
    """The token behind what grades the count that opens a clause; behind "the" are known ones."""
    index = clause
    while tokens.word(index) in _GRADING and tokens.word(index) != "the":
        index += 1
    return index


def _is_count_of_many(tokens: Tokens, index: int) -> bool:
    """As in "57 drivers", "3 412 cars"; not the day of "12 May", a year or few."""
    digits, noun = re.sub(r"\D", "", tokens.word(index)), tokens.word(index + 1)
    counts = tokens.kind(index) == NUMBER and tokens.kind(index + 1) == WORD and CLASSES.get(noun, "noun") == "noun"
    return counts and noun not in MONTHS and int(digits) > _FEW


def is_age_of_class(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Coverage was 91% | at two years |", "At | one year | 88% had it", "Survival at | five years |: 68%".

    And in "Survival | after five years | was 68%": when that is measured of which a share or an amount is told.
    """
    index = quantity.first - 1
    if quantity.graded or not quantity.is_whole:
        return False
    if index > 0 and tokens.word(index) == "after":
        return _is_told_after(tokens, quantity)
    if tokens.word(index) != "at" or quantity.unit not in ("a", "mo") or tokens.word(quantity.last) in ("of", "old"):
        return False
    before = tokens.word(index - 1)
    if index == 0 or before in _PARTING:
        return _has_share_behind(tokens, quantity.last)
    return before in (*_PERCENTS, "cent", *_TOLD_AT_AGES)


def _is_told_after(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "after | five years | was 68%", "after | two years | is $400"."""
    if quantity.unit not in TIME_CODES or tokens.word(quantity.last) not in _BEING:
        return False
    return tokens.kind(quantity.last + 1) == CURRENCY or _has_share_behind(tokens, quantity.last)


def bounds_all(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "All boats | over 12 m | carry a camera", "every farm | above 50 ha |": of which of them it is told."""
    bound = quantity.modifier in LIMITS and quantity.kind is Kind.MEASURE
    noun, led = tokens.word(quantity.first - 1), tokens.word(quantity.first - 2)
    if not bound or noun in CLASSES or noun.removesuffix("s") in PERIODS or tokens.word(quantity.last) == "of":
        return False  # "Every day more than 400 t of waste arrive"
    return is_plural(noun) if led == "all" else led in ("every", "any")


def is_bracket_of_class(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Large firms | (250 staff or more) | account for 44%": who is meant by the words before the bracket."""
    last = quantity.last
    if tokens.word(quantity.first - 1) != "(" or quantity.first == 1:
        return False
    close = next((step for step in range(last, min(last + _LEAD, len(tokens))) if tokens.words[step] == ")"), 0)
    if close == last:
        return False  # "Boats (30 or more) were sunk" counts them
    ends = tokens.words[close - 2 : close] in (["or", "more"], ["or", "fewer"], ["or", "less"], ["and", "over"], ["and", "above"])
    return ends and any(is_number(tokens, step) for step in range(close, len(tokens)))


def bounds_few(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "74% of households own | at least one | net", "one in five farms has | fewer than three | cows"."""
    if quantity.modifier not in LIMITS or quantity.unit != "1" or quantity.value is None:
        return False
    if quantity.value > _FEW:
        return _is_what_share_is(tokens, quantity)
    led = tokens.word(quantity.first - 1)
    if CLASSES.get(led) == "prep" and led != "with":
        return quantity.value == 1 and led in _ADDING and _has_share_behind(tokens, quantity.last)
    clause = _clause(tokens, quantity.first)
    return _has_share(tokens, clause, quantity.first) or _is_tallied(tokens, clause, quantity)


def _is_what_share_is(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "62% are women and 18% are | under 25 |": an age or a size of those last spoken of."""
    share, be = tokens.word(quantity.first - 2), tokens.word(quantity.first - 1)
    ends = tokens.word(quantity.last) in _PARTING or quantity.last == len(tokens)
    return share in (*_PERCENTS, "cent") and be in _BEING and ends and not _is_large(quantity)


def _has_share_behind(tokens: Tokens, index: int) -> bool:
    """As in "Coverage from at least one operator | stands at 97% |"."""
    end = next((step for step in range(index, len(tokens)) if tokens.words[step] in _PARTING), len(tokens))
    return any(_is_share(tokens, step) for step in range(index, end))


def _is_extent(quantity: Quantity) -> bool:
    """As in "more than 5 km", "more than 400 litres a day", "fewer than 100 tonnes": what is made is not told as "less than"."""
    is_under = quantity.modifier is Modifier.UNDER or "/" in quantity.unit
    return quantity.unit in EXTENTS or (quantity.kind is Kind.MEASURE and is_under)


def _is_large(quantity: Quantity) -> bool:
    return quantity.value is None or quantity.value >= _MOST or quantity.scaled


def _is_within(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.word(quantity.first) == "within"


def _is_of_any_share(tokens: Tokens, quantity: Quantity, clause: int) -> bool:
    """As in "We answered 81% of calls | within 60 seconds |", "Repairs were done | within 28 days | in 93% of cases"."""
    if _is_for_share(tokens, quantity.last):
        return True
    behind = tokens.word(quantity.last) == "in" and _has_share_behind(tokens, quantity.last)
    return behind or any(_is_share(tokens, index) for index in range(clause, quantity.first))


def _is_for_share(tokens: Tokens, index: int) -> bool:
    """As in "ready within 48 hours | for 96% of | crews"; "for 12% more" is what was paid."""
    is_share = tokens.word(index) == "for" and _is_share(tokens, index + 1)
    return is_share and tokens.word(index + 3) == "of"


def _clause(tokens: Tokens, index: int) -> int:
    """The first token of the clause that token `index` stands in."""
    return next((step + 1 for step in range(index - 1, -1, -1) if tokens.words[step] in _PARTING), 0)


def _has_share(tokens: Tokens, clause: int, end: int) -> bool:
    """Is a share of many the subject of the clause: "62% of homes lie", "In the north one in five farms has"?"""
    is_led = CLASSES.get(tokens.word(clause)) == "prep"
    reach = min(end, clause + _LEAD if is_led else _past_grading(tokens, clause) + 1)
    share = next((step for step in range(clause, reach) if _is_share(tokens, step)), end)
    if share == end:
        return False
    led = share - 1
    while led >= clause and tokens.words[led] in _GRADING:
        led -= 1
    is_led = led >= clause and CLASSES.get(tokens.words[led]) == "prep"
    return not is_led and _is_of_many(tokens, share, end)


def _past_grading(tokens: Tokens, index: int) -> int:
    while tokens.word(index) in _GRADING:
        index += 1
    return index


def _is_of_many(tokens: Tokens, share: int, end: int) -> bool:
    """As in "62% | of homes | lie", "one in five | farms | has", "62% | lie"; not "half of the bridge", "a 15% budget cut"."""
    if tokens.word(share) == "one" and tokens.word(share + 2) in _OUT_OF:
        return True  # "one driver in ten"
    index = next((step for step in range(share, end) if not _tells_share(tokens, step)), end)
    if tokens.words[index - 1] in (*_PERCENTS, "cent"):
        return tokens.word(share - 1) not in ("a", "the") and _is_verb(tokens.word(index))
    while index < end and _goes_on_to_head(tokens, index):
        index += 1
    head = tokens.word(index)
    if index + 1 == end or tokens.word(index + 1) == "for":  # "half of the visit | lasts | less than 2 hours"
        return tokens.word(share + 1) in _OUT_OF  # "one in three | lives | more than 50 km away"
    return _is_many(head) and head not in _FUNDS


def _tells_share(tokens: Tokens, index: int) -> bool:
    return is_number(tokens, index) or tokens.words[index] in _OF_SHARES


def _goes_on_to_head(tokens: Tokens, index: int) -> bool:
    """Is a word of a noun phrase none of its end: an article, or a noun before another ("the | rural | homes")?"""
    word = tokens.words[index]
    return CLASSES.get(word, "noun") in ("det", "pron", "noun") and not _is_many(word)


def _is_many(word: str) -> bool:
    return is_plural(word) or word in COUNTED_PERSONS or MADE.fullmatch(word) is not None


def _is_verb(word: str) -> bool:
    return CLASSES.get(word) in ("verb", "aux") or word in BARE_VERBS | TAKING_OBJECTS or word.endswith("ed")


def _is_share(tokens: Tokens, index: int) -> bool:
    """Does a share stand at token `index`: "62%", "one in five", "two-thirds", "a quarter of"; not "in the third quarter"?"""
    word, after = tokens.word(index), tokens.word(index + 1)
    if word in _PARTS or (word in _PARTS_OF_ALL and after == "of" and tokens.word(index - 1) != "the"):
        return True
    if not is_number(tokens, index):
        return False
    joint = index + 2 if word == "one" and after not in _OUT_OF else index + 1  # "one driver | in | ten"
    if tokens.word(joint) in _OUT_OF:
        return _is_whole(tokens, joint + 1)
    return after in _PERCENTS or tokens.words[index + 1 : index + 3] == ["per", "cent"] or tokens.word(index + 2) in _PARTS


def _is_whole(tokens: Tokens, index: int) -> bool:
    """As in "one in | five |", "three out | of ten |"; not "one in | 2019"."""
    index += tokens.word(index) == "of"
    return is_number(tokens, index) and not _YEAR.fullmatch(tokens.word(index))


def _is_tallied(tokens: Tokens, clause: int, bound: Quantity) -> bool:
    """As in "The number of trains late by | more than 5 minutes | fell to 310"; not "The number is | at least three |"."""
    first = bound.first
    steps = (step for step in range(clause, first - 1) if tokens.words[step] in _TALLIES and tokens.word(step + 1) == "of")
    tally = next(steps, first)
    finite = next((step for step in range(tally, first) if _is_finite(tokens, step)), first)
    defines = finite == first or not _WHO.isdisjoint(tokens.words[tally:finite])
    return tally < first and defines and any(tokens.kind(step) == NUMBER for step in range(bound.last, len(tokens)))


def _is_finite(tokens: Tokens, index: int) -> bool:
    return CLASSES.get(tokens.words[index]) in ("verb", "aux") or tokens.words[index] in _TALLY_RISES


def _waits(tokens: Tokens, quantity: Quantity, clause: int) -> bool:
    """As in "310 patients had waited | more than 52 weeks |": those who are counted are those who waited so long.

    Not of "12 boats", "two clerks" or "the 240 pupils waited over 3 hours": of a few or of known ones, how long they did is told.
    """
    before = quantity.first - 1 - (tokens.word(quantity.first - 1) == "for")
    if quantity.unit not in TIME_CODES or tokens.word(before) not in _WAITING:
        return False
    if COUNTED_PERSONS.isdisjoint(tokens.words[clause:before]):
        return False
    index = _start_of_count(tokens, clause)
    return index < before and tokens.kind(index) == NUMBER
