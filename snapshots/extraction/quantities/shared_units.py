"""Units and scales that one number shares with its neighbour: "5, 10 and 15 percent", "€9.6 million, against 7.1 million"."""

from __future__ import annotations

from decimal import Decimal

from snapshots.data.english_references import RELATIVE
from snapshots.data.english_words import CHANGES, CLASSES
from snapshots.data.listing import listed
from snapshots.data.unit_names import TIME_CODES
from snapshots.extraction.quantities.bracketed_comparisons import inherit, inherits, is_counterpart
from snapshots.extraction.quantities.comparisons import is_led_to_by_comparison
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import HYPHENS, WORD, Tokens
from snapshots.figures import Kind

_LIST_JOINTS = frozenset([",", "and", "or", "/", "&", "to", "versus", "vs"])
_LEADING_TO_AMOUNT = listed("against after including which whom compared versus instead previously another further")
_NAMES_OF_MONEY = listed(
    "profit profits loss losses surplus deficit revenue revenues income costs expenses spending debt investments imports exports"
)
"""As in "revenue of €61 million and a profit of | 1.8 million": nouns that nothing but money measures."""
_DEGREES = frozenset(["fewer", "less", "more"])
_OPENING_WHOLE = frozenset(["of", "out", "from", "on"])
"""Open a sentence as in "Of the €7.4 million asked for, 5.6 million have been paid"."""
_LEADING_TO_SHARE = frozenset(["at", "to", "of", "from", "is", "was", "reached"])
_PAIRING = frozenset([",", "and", "while", "but"])
_ADDING = frozenset(["bringing", "brings", "brought", "taking", "takes", "took", "raising", "raises", "raised"])
_AFTER_TOTAL = frozenset(["to", "so", "for", "since", "this", "in", "amount", "sum", "area", "cost", "spent", "paid", "given"])
_PAST_VERB = 3
"""Tokens behind a sum within which its list opens: "took 4.7 billion euros | in :"."""
_ENDING_PART = frozenset(["", ".", ",", ";", "and"])
_SPENDING = frozenset(["in", "on", "for", "from", "to"])
_GETTING = frozenset(["got", "received", "took", "came", "gave", "lost"])
_LONGEST_SPENT = 5
_LEADING_TO_PART = frozenset(["including", "whom", "which"])
_LONGEST_AMOUNT = 5
_YEAR_LENGTH, _YEAR_AND_BRACKET = 4, 2
_LONGEST_DATE = 4
"""Words of "in May 2020 and"."""
_FEW_POINTS = 20
"""Below it, points beside a percentage are of percent; an index has more."""
_LONGEST_PAIR = 6
"""Tokens from a unit to the number that leaves it out."""
_SMALL = 1000
_WHOLE = 100
"""Of all, in percent."""


def share_backwards(tokens: Tokens, quantities: list[Quantity]) -> None:
    """As in "5, 10 and 15 percent": the unit or scale of the last number of a list is that of all."""
    for index in range(len(quantities) - 2, -1, -1):
        bare, named = quantities[index], quantities[index + 1]
        if bare.unit != "1" or bare.kind is not Kind.COUNT or bare.form == "vague" or "times" in bare.rules:
            continue
        between = tokens.words[bare.last : named.first]
        is_attribute = not HYPHENS.isdisjoint(tokens.words[named.first : named.last])  # "3 of the 5 million-dollar homes"
        if _is_part_of_amount(bare, named, between) and not is_attribute:
            if _is_few_of_scaled(bare, named):
                bare.multiply(Decimal(1), named.power)
            bare.share_unit_of(named)
            bare.rules.append("listed")
        elif _is_listed(bare, named, between) or _is_first_of_pair(tokens, bare, named, between):
            _take_unit(bare, named)


def share_elided(tokens: Tokens, quantities: list[Quantity]) -> None:
    """As in "€9.6 million, against 7.1 million a year before", "7.4 percent, down 0.3 points": what the second leaves out."""
    for index, two in enumerate(quantities):
        if two.unit != "1" or two.kind is not Kind.COUNT or two.form not in ("digits", "words"):
            continue
        if _are_points_of_percent(tokens, quantities, index):
            two.kind, two.unit, two.last = Kind.PERCENT, "%", two.last + 1
            two.rules.append("unit:shared")
        elif index and (whole := _whole_amount(tokens, quantities, index)) is not None:
            two.kind, two.unit = whole.kind, whole.unit
            two.rules.append("unit:shared")


def _whole_amount(tokens: Tokens, quantities: list[Quantity], index: int) -> Quantity | None:
    """The amount before whose unit the quantity at `index` leaves out."""
    before, bracketed = quantities[index - 1], quantities[index]
    if (amount := _amount_before(tokens, quantities, index)) is not None:
        return amount
    if _is_bracketed_change(tokens, before, bracketed):
        bracketed.multiply(before.minor, before.power)
        return before
    if inherits(tokens, before, bracketed) or _is_compared_with(tokens, before, bracketed):
        inherit(before, bracketed)
        return before
    if _leaves_unit_out(tokens, before, bracketed) or _stands_among_money(tokens, quantities, index):
        return before
    return _amount_past_share(tokens, quantities, index) or _amount_before_colon(tokens, quantities, index)


def _amount_before_colon(tokens: Tokens, quantities: list[Quantity], index: int) -> Quantity | None:
    """As in "took in €4.7 billion: | 2.9 billion | in duties, | 640 million | on beer": the sum whose parts are listed.

    A part without a scale goes with parts told before it, "air patrols, 2.1 million, and advertising, | 480,000".
    """
    two = quantities[index]
    step = index - 1
    while step > 0 and "unit:part" in quantities[step].rules:
        step -= 1
    whole, parts = quantities[step], quantities[step + 1 : index]
    opened = ":" in tokens.words[whole.last : whole.last + _PAST_VERB] and whole.kind is Kind.MONEY
    told = two.scaled or (bool(parts) and whole.scaled) or _is_one_of_named(tokens, two)
    if not opened or not told or not _is_left_of(whole, parts, two) or not _ends_part(tokens, parts, two):
        return None
    two.rules.append("unit:part")
    return whole


def _is_left_of(whole: Quantity, parts: list[Quantity], two: Quantity) -> bool:
    """Is the number no more than what the parts before it leave of the whole, and no few of something else?"""
    if whole.value is None or two.value is None or not (two.scaled or two.value >= _SMALL):
        return False
    return two.value <= whole.value - sum(part.value or 0 for part in parts)


def _is_one_of_named(tokens: Tokens, two: Quantity) -> bool:
    """As in "grants, | 430,000 |; members, 275,000": one of several names, each with its amount behind a comma."""
    apart = tokens.word(two.first - 1) == "," and tokens.kind(two.first - 2) == WORD
    behind = tokens.words[two.last : two.last + _LONGEST_PAIR]
    before = tokens.words[max(0, two.first - _LONGEST_PAIR) : two.first]
    return apart and (";" in behind or ";" in before)


def _ends_part(tokens: Tokens, parts: list[Quantity], two: Quantity) -> bool:
    """Does the part end at the number, or lead to what it is spent on; a noun or a verb behind it counts others.

    A number without a scale leads to it by the word of the part before: "1.3 million in tickets, | 700,000 | in the shop". In
    "2.9 million | in Kenya got | food" it leads to nothing.
    """
    follow = tokens.word(two.last)
    alike = two.scaled or (bool(parts) and tokens.word(parts[-1].last) == follow)
    return follow in _ENDING_PART or (alike and follow in _SPENDING and not _does(tokens, two.last))


def _does(tokens: Tokens, index: int) -> bool:
    behind = tokens.words[index : index + _LONGEST_SPENT]
    return any(CLASSES.get(word) == "aux" or word in _GETTING for word in behind)


def _is_compared_with(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """As in "€14.20, against | 15.75 in 2025", "62 %, up from | 58 a year ago": nothing that it counts, and as large."""
    return is_led_to_by_comparison(tokens, two) and not _stands_before_noun(tokens, two) and is_counterpart(quantity, two)


def _leaves_unit_out(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """Is the second number of the unit that the first one states?"""
    return (
        _is_second_of_pair(tokens, quantity, two)
        or _is_spent_alike(tokens, quantity, two)
        or _is_total_reached(tokens, quantity, two)
        or _is_gapped(tokens, quantity, two)
        or _is_led_by_name(tokens, quantity, two)
        or _is_part_of_measured(tokens, quantity, two)
        or _is_difference_of_measured(tokens, quantity, two)
    )


def _stands_among_money(tokens: Tokens, quantities: list[Quantity], index: int) -> bool:
    """As in "tickets 1.9 million euros; grants | 4.05 million | and sponsors 310,000 euros": between two amounts of one money."""
    before, bare = quantities[index - 1], quantities[index]
    after = quantities[index + 1] if index + 1 < len(quantities) else None
    alike = before.kind is Kind.MONEY and after is not None and after.unit == before.unit
    follows = bare.scaled and tokens.word(bare.last) in ("and", ",", ";")
    return alike and follows and not _is_told(tokens.words[before.last : bare.first])


def _is_told(words: list[str]) -> bool:
    """As in "visits reached | 4.2 million", where more than a name leads to the number."""
    named = [word for word in words if word.isalpha() and word != "and"]
    return any(word.endswith("ed") or CLASSES.get(word, "noun") != "noun" for word in named)


def _amount_past_share(tokens: Tokens, quantities: list[Quantity], index: int) -> Quantity | None:
    """As in "9 million tonnes, 2 % more than in 2021, when it was | 8 million": the amount before, past a percentage."""
    before, bare = quantities[index - 1], quantities[index]
    past = next((earlier for earlier in reversed(quantities[:index]) if earlier.kind is not Kind.PERCENT), before)
    # the size first: "7.2 thousand operations, including | 64" has no scale to take
    if not _is_large_amount(past) or not _leaves_money_out(tokens, before, bare):
        return None
    return past if past is before or bare.scaled else None


def _are_points_of_percent(tokens: Tokens, quantities: list[Quantity], index: int) -> bool:
    """As in "7.4 percent, down | 0.3 points", "rose | 0.1 pts | to 5 %"."""
    if not _are_points(tokens, quantities[index]):
        return False
    return any(earlier.unit == "%" for earlier in quantities[:index]) or _lead_to_percent(tokens, quantities, index)


def _amount_before(tokens: Tokens, quantities: list[Quantity], index: int) -> Quantity | None:
    """The amount that goes on in the brackets of a year, as in "by 8 million dollars (6.6%) against 2020 (| 13.4 million)"."""
    two = quantities[index]
    year = tokens.word(two.first - _YEAR_AND_BRACKET)
    bracketed = tokens.word(two.first - 1) == "(" and tokens.word(two.last) == ")" and two.scaled
    if not bracketed or not (year.isdecimal() and len(year) == _YEAR_LENGTH):
        return None
    large = [quantity for quantity in quantities[:index] if quantity.scaled]
    return large[-1] if large and all(quantity.kind is Kind.MONEY for quantity in large) else None


def _is_bracketed_change(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """As in "fell to 26.2 million euros (| minus 2.13)": by how much, in the unit and the scale of the amount before it."""
    closed = tokens.word(two.last) == ")" and _is_signed_in_bracket(tokens.words[quantity.last : two.first], two)
    if not closed or two.scaled or not _is_large_amount(quantity) or quantity.value is None or two.value is None:
        return False
    return abs(two.value) < abs(quantity.value.scaleb(-quantity.power))


def _is_signed_in_bracket(opened: list[str], two: Quantity) -> bool:
    if opened == ["("]:
        return two.value is not None and two.value < 0
    return opened[:1] == ["("] and opened[1:] in (["minus"], ["plus"], ["+"], ["-"])


def _is_second_of_pair(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """As in "83.6 tonnes of bread, | 8.9 of cakes"."""
    measured = quantity.kind in (Kind.MEASURE, Kind.MONEY) and "/" not in quantity.unit and tokens.word(quantity.last) == "of"
    if not measured or tokens.word(two.last) != "of" or CLASSES.get(tokens.word(two.last + 1)) == "det":
        return False
    between = tokens.words[quantity.last : two.first]
    return len(between) <= _LONGEST_PAIR and between[-1] in (",", "and")


def _is_spent_alike(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """As in "118,000 euros on transport and under | 20,000 | on adverts": joined to money, with the same word behind it."""
    spent = tokens.word(quantity.last) in _SPENDING and tokens.word(two.last) == tokens.word(quantity.last)
    between = tokens.words[quantity.last : two.first]
    large = two.value is not None and two.value >= _SMALL
    money = quantity.kind is Kind.MONEY and "/" not in quantity.unit
    return spent and money and large and len(between) <= _LONGEST_PAIR and between[-1] in (",", "and")


def _is_gapped(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """As in "Cod made up 612 t, | haddock 288 | and saithe 141": a noun and its number, without the verb and the unit."""
    measured = (
        quantity.kind is Kind.MEASURE and "/" not in quantity.unit and "year" not in tokens.words[quantity.first : quantity.last]
    )
    opens = tokens.word(two.first - 2) in (",", "and") and CLASSES.get(tokens.word(two.first - 1), "noun") == "noun"
    ends = tokens.word(two.last) in ("", ".", ",", ";", "and") and two.last - two.first == 1
    near = two.first - quantity.last <= _LONGEST_PAIR and tokens.kind(two.first - 1) == WORD and quantity.unit not in TIME_CODES
    return measured and opens and ends and near


def _is_led_by_name(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """As in "Norland took 68 million litres, Marena | 54 million | and the Isles 23 million"."""
    name = two.first - 1
    joint = name - 1 - (tokens.word(name - 1) == "the")
    alike = _is_large_amount(quantity) and two.scaled and two.power == quantity.power
    named = tokens.kind(name) == WORD and tokens.shown(name).istitle() and tokens.word(joint) in (",", "and")
    return alike and named and tokens.word(two.last) in ("", ".", ",", ";", "and") and two.first - quantity.last <= _LONGEST_PAIR


def _is_total_reached(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """As in "restored 262 hectares, bringing the total to | 1,940": what a measured part adds up to, where no noun is counted."""
    measured = quantity.kind in (Kind.MEASURE, Kind.MONEY) and "/" not in quantity.unit and quantity.unit not in TIME_CODES
    lead = tokens.words[max(quantity.last, two.first - _LONGEST_PAIR) : two.first]
    reaches = lead[-1:] == ["to"] and not _ADDING.isdisjoint(lead) and _is_total_of_amount(lead)
    larger = quantity.value is not None and two.value is not None and two.value > quantity.value
    return measured and reaches and larger and not _stands_before_noun(tokens, two)


def _is_total_of_amount(lead: list[str]) -> bool:
    """As in "the total | to", "the total | raised to"; the total "number of gifts" or "staff" is of other things."""
    follow = lead[lead.index("total") + 1] if "total" in lead else ""
    return follow in _AFTER_TOTAL or follow.endswith("ed")


def _is_part_of_measured(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """As in "2,500 hectares burned, including | 1,500 in July alone": a part without a noun is measured as its whole is."""
    measured = quantity.kind is Kind.MEASURE and "/" not in quantity.unit and quantity.unit not in TIME_CODES
    if not measured or tokens.word(two.first - 1) not in _LEADING_TO_PART or _stands_before_noun(tokens, two):
        return False
    return quantity.value is not None and two.value is not None and two.value < quantity.value


def _is_difference_of_measured(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """As in "lasts 412 days, | 35 | fewer than in 2030": how much less, in the unit of what was measured."""
    graded = quantity.last + 2 == two.first and tokens.word(quantity.last + 1) in _DEGREES  # "€38 million, more | 2.9 million"
    behind = two.last + (tokens.word(two.last) in _DEGREES and not graded)
    apart = tokens.word(quantity.last) == "," and (graded or (quantity.last + 1 == two.first and behind > two.last))
    measured = quantity.kind is Kind.MEASURE or (quantity.kind is Kind.MONEY and quantity.scaled and two.scaled)
    return measured and "/" not in quantity.unit and apart and tokens.word(behind) == "than"


def _are_points(tokens: Tokens, two: Quantity) -> bool:
    few = two.value is not None and abs(two.value) < _FEW_POINTS and not two.scaled
    return few and tokens.word(two.last) in ("point", "points", "pts")


def _lead_to_percent(tokens: Tokens, quantities: list[Quantity], index: int) -> bool:
    """As in "rose | 0.1 pts | to 64.6 %", "a | seven point | fall – to 63 %": the result says what the points are of."""
    two = quantities[index + 1] if index + 1 < len(quantities) else None
    if two is None or two.unit != "%":
        return False
    between = tokens.words[quantities[index].last + 1 : two.first]
    return between == ["to"] or (not CHANGES.isdisjoint(between[:1]) and between[-1] == "to" and len(between) <= _LONGEST_PAIR)


def _is_large_amount(quantity: Quantity) -> bool:
    return (
        quantity.kind in (Kind.MONEY, Kind.MEASURE)
        and quantity.scaled
        and "/" not in quantity.unit
        and quantity.unit not in TIME_CODES
    )


def _leaves_money_out(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    """Does the second amount count no noun, and do words of comparison or of a part lead to it?"""
    if _stands_before_noun(tokens, two) or not _is_led_to(tokens, quantity, two) or two.last - two.first > _LONGEST_AMOUNT:
        return False
    if two.scaled:
        return True
    added = tokens.word(two.first - 1) in ("another", "further") and tokens.word(two.last) in (".", ",", "")
    if not (added or tokens.words[two.first - 1] in _LEADING_TO_PART) or two.value is None or abs(two.value) >= _SMALL:
        return False
    two.multiply(Decimal(1), quantity.power)
    return True


def _stands_before_noun(tokens: Tokens, two: Quantity) -> bool:
    follow = tokens.word(two.last)
    return tokens.kind(two.last) == WORD and CLASSES.get(follow, "noun") in ("noun", "more") and follow not in RELATIVE


def _is_led_to(tokens: Tokens, quantity: Quantity, two: Quantity) -> bool:
    between = tokens.words[quantity.last : two.first]
    if between == ["("] and two.scaled:
        return True
    if "unit:shared" in quantity.rules and between[-1:] == ["and"] and len(between) <= _LONGEST_DATE:
        return True  # "against 3 million in 2020 and | 2.9 million in 2019"
    if tokens.words[0] in _OPENING_WHOLE and between and between[-1] == ",":
        return True
    return ")" not in between and not (_LEADING_TO_AMOUNT | _NAMES_OF_MONEY).isdisjoint(between)


def _is_first_of_pair(tokens: Tokens, quantity: Quantity, two: Quantity, between: list[str]) -> bool:
    """As in "here it is at | 16.6, the average at 18.4 percent": a decimal before a comma, led to as the percentage is."""
    led = tokens.word(quantity.first - 1) in _LEADING_TO_SHARE and between[-1:] == [tokens.word(quantity.first - 1)]
    broken = quantity.value is not None and not quantity.is_whole
    return led and broken and two.kind is Kind.PERCENT and between[0] in _PAIRING and len(between) <= _LONGEST_PAIR


def _is_part_of_amount(quantity: Quantity, two: Quantity, between: list[str]) -> bool:
    """As in "280 million of the 1.5 billion shekels", "about 8 or $9", "from 160 million to over 166 million euros"."""
    if two.kind is Kind.MEASURE and between == ["to"]:
        return quantity.scaled and two.scaled  # "fell from 2.3 thousand to 1.7 thousand hectares"
    if two.kind is not Kind.MONEY or two.value is None:
        return False
    if two.prefixed:
        return between == ["or"] and quantity.value is not None and quantity.value < two.value and quantity.scaled == two.scaled
    if between == ["to"] and quantity.scaled and two.scaled:
        return True
    return between[:1] == ["of"] and len(between) == 1 + (between[1:] in (["the"], ["its"], ["their"], ["a"]))


def _is_few_of_scaled(part: Quantity, whole: Quantity) -> bool:
    """As in "| 142 | of the 205 million euros": of so many millions."""
    if part.scaled or not whole.scaled or part.value is None or whole.value is None:
        return False
    return part.value <= whole.value.scaleb(-whole.power)


def _is_listed(quantity: Quantity, two: Quantity, between: list[str]) -> bool:
    """As in "5, 10 and | 15 percent", where the second has a unit or a scale, or shares one itself."""
    if quantity.scaled or two.prefixed or not _is_list_joint(between) or (between == [","] and "listed" not in two.rules):
        return False
    if two.kind is Kind.RATIO or not _has_something_to_share(two) or _is_number_and_rate(quantity, two, between):
        return False
    return not (two.form == "words" and quantity.form != "words" and two.unit == "1")


def _is_number_and_rate(quantity: Quantity, two: Quantity, between: list[str]) -> bool:
    """As in "612 or 4.3 % more": the same change as a number and as a percentage."""
    both = quantity.value is not None and two.value is not None and abs(quantity.value) > _WHOLE >= abs(two.value)
    return between in (["or"], [",", "or"]) and two.kind is Kind.PERCENT and both


def _is_list_joint(between: list[str]) -> bool:
    return 0 < len(between) <= len([",", "and"]) and _LIST_JOINTS.issuperset(between)


def _has_something_to_share(two: Quantity) -> bool:
    if two.unit != "1" or two.scaled:
        return True
    return two.kind is not Kind.COUNT and "listed" in two.rules


def _take_unit(quantity: Quantity, two: Quantity) -> None:
    if two.scaled and two.value is not None and quantity.value is not None and abs(quantity.value) < _SMALL:
        quantity.multiply(Decimal(1), two.power)
    elif two.scaled:
        return
    quantity.share_unit_of(two)
    quantity.rules.append("listed")
    two.rules.append("listed")
