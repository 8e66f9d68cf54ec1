"""Why a number that has been read states no figure: what stands beside it makes it a name, a date, a reference, a score."""

from __future__ import annotations

import re

from snapshots.data.english_modifiers import CHANGE_VERBS
from snapshots.data.english_numbers import SCALE_PLURALS, SCALES
from snapshots.data.english_references import (
    STREETS,
)  # fmt: skip
from snapshots.data.english_words import CLASSES
from snapshots.data.label_words import COSTING
from snapshots.data.listing import listed
from snapshots.data.unit_names import TIME_CODES
from snapshots.extraction.exclusions.ages import LIMITS, age_reason
from snapshots.extraction.exclusions.class_bounds import (
    EXTENTS,
    bounds_all,
    bounds_none,
    is_age_of_class,
    is_bound_of_class,
    is_bound_of_counted,
)
from snapshots.extraction.exclusions.formulas import defines_unit, formula_reason
from snapshots.extraction.exclusions.glued import ORDINAL_ENDS, glued_reason
from snapshots.extraction.exclusions.idle_counts import idle_count_reason, is_gift, reason_of_sum
from snapshots.extraction.exclusions.idle_words import idle_word_reason
from snapshots.extraction.exclusions.models import (
    ends_a_name,
    is_counted_model,
    is_exhaust_class,
    is_from_standstill,
    is_lettered_model,
    is_model_of_two,
    is_product,
    is_resolution,
)
from snapshots.extraction.exclusions.names import looks_upper, name_reason
from snapshots.extraction.exclusions.ones import reason_of_one
from snapshots.extraction.exclusions.references import rate_base, reference_reason
from snapshots.extraction.exclusions.rules import Rule, first_reason
from snapshots.extraction.exclusions.spans import is_told_of_oneself, span_reason
from snapshots.extraction.exclusions.years import year_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import is_noun
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import CURRENCY, HYPHENS, NUMBER, WORD, Tokens
from snapshots.figures import Kind, Modifier

_BRACKET_REACH = 120
_MOST_ITEMS = 200
_LONGEST_SCALE_LINE = 5
"""Tokens of a line without a stop that ends in its scale."""
_LONGEST_STREET = 5
_BOUNDS = LIMITS | {Modifier.RANGE}
_NONE = frozenset(["none", "nil", "zero"])
_LASTING = listed("for lasted lasts last took takes take taken spent spend needed needs went ran runs was is were are")
_DAY_IN_DIGITS = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_BEFORE_LETTERED_NAMES = frozenset(["by", "with", "the", "and"])
_OF_WARMTH = listed(
    "temperature temperatures warm warmer warmest warming heat heated hot hotter hottest cold colder coldest cool cooler cooled "
    "freezing frost fever oven thermometer weather degrees degree high highs low lows boil boiled boiling bake mercury forecast "
    "heatwave summer winter sun climate"
)
_PERSONAL = frozenset(["km", "m", "[mi_i]", "kg", "[lb_av]", "[stone_av]"])
"""What people say they walk, swim, lose and lift."""
_PRINTED = listed("figures amounts values quantities data numbers totals sums volumes shown stated expressed given reported")
_LEAD = 5
"""Words before "in millions" in which one says that it is how numbers are printed."""
_LATEST_SCALE = 2
"""Token of a scale that heads a line: "[", "In", "thousands"."""
_MONEY_NAMES = frozenset(["dollars", "euros", "pounds", "usd", "eur", "gbp", "us"])
_LONGEST_SCALE = 4
"""Words after a bare word of scale up to the closing bracket: "(billions of euros)"."""


def reason_against(tokens: Tokens, quantity: Quantity, *, free: bool) -> str | None:
    """The reason why `quantity` is no figure, or None. `free`: the block is running text, where names hold numbers."""
    kind = quantity.kind
    reason = "scale" if _states_scale(tokens, quantity) else formula_reason(tokens, quantity)
    if reason:
        return reason
    if quantity.form == "multiple" or (quantity.form == "fraction" and kind in (Kind.RATIO, Kind.COUNT)):
        return idle_word_reason(tokens, quantity)
    if tokens.kind(quantity.number_first) == NUMBER and _leading_zero(tokens.words[quantity.number_first]):
        return "identifier"
    if kind is Kind.MEASURE:
        return _measure_reason(tokens, quantity)
    if kind is Kind.MONEY:
        return _money_reason(tokens, quantity)
    # No name, date or reference is written with a percent sign, or as "dozens".
    if kind is Kind.PERCENT or quantity.form == "vague":
        return _share_reason(tokens, quantity)
    return (
        reason_of_sum(tokens, quantity)
        or _reason_of_count(tokens, quantity, free=free)
        or age_reason(tokens, quantity)
        or reference_reason(tokens, quantity)
    )


def _share_reason(tokens: Tokens, quantity: Quantity) -> str | None:
    return reason_of_sum(tokens, quantity) or first_reason(_SHARES, tokens, quantity)


def _reason_of_count(tokens: Tokens, quantity: Quantity, *, free: bool) -> str | None:
    if reason := idle_count_reason(tokens, quantity):
        return reason
    if quantity.form == "digits":
        return reference_reason(tokens, quantity) or _digits_reason(tokens, quantity, free=free)
    if ends_a_name(tokens, quantity) or is_from_standstill(tokens, quantity):
        return "name"
    alone = quantity.number_last == quantity.number_first + 1 and tokens.words[quantity.number_first] == "one"
    if alone and quantity.value == 1:
        # Before the pronouns, so that what follows it in a list is one, too: "on days one and four".
        return reference_reason(tokens, quantity) or reason_of_one(tokens, quantity)
    return None


def _money_reason(tokens: Tokens, quantity: Quantity) -> str | None:
    if is_exhaust_class(tokens, quantity):
        return "name"
    return "rate base" if is_gift(tokens, quantity) else rate_base(tokens, quantity)


def _measure_reason(tokens: Tokens, quantity: Quantity) -> str | None:
    reason = first_reason(_MEASURES, tokens, quantity)
    if reason is not None:
        return reason
    glued = glued_reason(tokens, quantity, strict=True)
    return glued or (span_reason(tokens, quantity) if quantity.unit in TIME_CODES else None)


def _states_scale(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "(in millions of tonnes)", "figures in thousand euros", "Nets, in thousands": how a table prints its numbers."""
    *multiple, word = tokens.words[quantity.number_first : quantity.number_last]
    bare = multiple in ([], ["one"]) and (word in SCALES or word in SCALE_PLURALS)
    if not bare or (quantity.first == quantity.number_first and _is_end_of_caption(tokens, quantity)):
        return bare
    if len(tokens) == 1:
        return True
    if _ends_caption_of_counts(tokens, quantity):
        return True
    if tokens.word(quantity.first - 1) != "in":
        return tokens.word(quantity.last) == ")" and _is_framed_by_money(tokens, quantity.first)
    if quantity.last == len(tokens) <= _LONGEST_SCALE_LINE:
        return True
    return _opens_notes(tokens, quantity) or not _PRINTED.isdisjoint(
        tokens.words[max(0, quantity.first - _LEAD) : quantity.first]
    )


def _is_framed_by_money(tokens: Tokens, first: int) -> bool:
    """As in "(in € | millions)", "(US$ | thousands)"."""
    before = tokens.words[max(0, first - 3) : first - 1]
    return before == ["(", "in"] or ("(" in before and tokens.kind(first - 1) == CURRENCY)


def _ends_caption_of_counts(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Population by district, in | thousands of | persons" and no more."""
    led = tokens.words[max(0, quantity.first - 2) : quantity.first] in ([",", "in"], ["(", "in"])
    return led and tokens.word(quantity.last) == "of" and len(tokens) - quantity.last <= _LONGEST_SCALE


def _opens_notes(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "(in | millions", "($ in | thousands)", and "[In | thousands]" or "In | thousands" at the head of a line."""
    before = quantity.first - 2
    before -= tokens.kind(before) == CURRENCY or tokens.word(before) in _MONEY_NAMES
    opening = tokens.word(before)
    return opening == "(" or (opening in ("", "[") and quantity.first <= _LATEST_SCALE)


def _is_end_of_caption(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Volume pumped (million litres)", "Volume pumped, million litres", "Output in thousand tonnes" and no more."""
    before = tokens.word(quantity.first - 1)
    rest = tokens.words[quantity.last :]
    if before == "(" and ")" in rest[:_LONGEST_SCALE]:
        return True
    return before in (",", "in") and not rest and quantity.kind is not Kind.COUNT


def _is_model(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Model 3s", "AK-47s": the plural of a name, no seconds."""
    before = tokens.shown(quantity.first - 1 - (tokens.word(quantity.first - 1) in HYPHENS and tokens.glued(quantity.first)))
    named = before[:1].isupper() and before.lower() not in CLASSES and tokens.words[quantity.number_first].isdigit()
    return named and quantity.unit == "s" and tokens.word(quantity.number_last) == "s"


def _is_lettered_name(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "joined by | 18F | and": an F glued to its number, where nothing grows warmer and the sentence is not of warmth.

    Never a C: "keep 1.5C alive", "the town endured 43C" are what news say of warmth, and few names end in it.
    """
    sign = quantity.last - 1
    lettered = quantity.unit == "[degF]" and tokens.shown(sign) == "F" and tokens.glued(sign)
    bare = lettered and sign == quantity.number_last == quantity.first + 1 and not quantity.cell
    named = tokens.words[quantity.first].isdigit() and tokens.word(quantity.first - 1) in _BEFORE_LETTERED_NAMES
    return bare and named and (_OF_WARMTH | (CHANGE_VERBS - {"by"})).isdisjoint(tokens.words)


def _leading_zero(digits: str) -> bool:
    return len(digits) > 1 and digits[0] == "0" and digits.isdigit()


def _is_age_of_post(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "by Nora Ash, | 52m | ago": minutes, not metres."""
    return quantity.unit == "m" and tokens.word(quantity.last) == "ago"


def _is_year_of_title(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "2019 | Minutes", "2018 | Year in Review": a year, then the name of a record or a review in capitals."""
    digits = tokens.words[quantity.number_first]
    is_year = (
        digits.isdigit() and "1900" <= digits <= "2100" and len(digits) == len("1900") and quantity.first == quantity.number_first
    )
    named = tokens.shown(quantity.number_last).istitle() and tokens.word(quantity.number_last) in ("minutes", "year")
    return is_year and named and quantity.unit in ("min", "a")


def _is_several_in_one(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "a 3-in-1 device"."""
    return tokens.words[quantity.last : quantity.last + 3] == ["-", "in", "-"]


def _is_zero_hours(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "a | zero-hours | contract": what it is called."""
    hyphened = tokens.word(quantity.number_last) in HYPHENS and tokens.glued(quantity.number_last)
    return quantity.value == 0 and hyphened and quantity.form == "words"


def _is_priced_unit(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Clearing | one square metre | costs $5": the unit that a price or a time is of."""
    is_one = tokens.words[quantity.number_first : quantity.number_last] in (["one"], ["1"])
    return is_one and not quantity.graded and tokens.word(quantity.last) in COSTING


def _is_street(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "51 W. Forest St", "201 E. Nine Mile": a house number, the direction of its street, a name."""
    index = quantity.number_last
    direction = tokens.shown(index) in ("N", "E", "S", "W", "NE", "NW", "SE", "SW")
    if not direction or tokens.kind(quantity.number_first) != NUMBER or not tokens.words[quantity.number_first].isdigit():
        return False
    name = tokens.shown(index + 1 + (tokens.word(index + 1) == "."))
    return name[:1].isupper() and len(name) > 1


def _is_named_measure(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "at Nine Mile Road": number and unit in words with capitals, which only names have."""
    named = all(tokens.shown(step)[:1].isupper() for step in range(quantity.number_first, quantity.last))
    return (
        named
        and quantity.form == "words"
        and quantity.last - quantity.first > 1
        and quantity.first > 0
        and not looks_upper(tokens)
    )


def _digits_reason(tokens: Tokens, quantity: Quantity, *, free: bool) -> str | None:
    return (
        glued_reason(tokens, quantity, strict=False)
        or first_reason(_DIGITS, tokens, quantity)
        or year_reason(tokens, quantity)
        or ("list mark" if _is_mark_of_list(tokens, quantity) else None)
        or (name_reason(tokens, quantity) if free else None)
    )


def _is_cut_off(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "in the first months of 202...": digits that a teaser ends in."""
    index = quantity.last
    dots = tokens.words[index : index + 3] == [".", ".", "."] or tokens.word(index) == "…"
    return dots and tokens.glued(index) and quantity.last == quantity.number_last and tokens.kind(index - 1) == NUMBER


def _is_paragraph_of_law(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "501(c)(3) status": a section, its letter and its number in brackets, all glued."""
    index = quantity.number_first
    lettered = index + 2 if tokens.word(index + 1) == "(" else index - 3
    bracketed = tokens.word(lettered - 1) == "(" and tokens.word(lettered + 1) == ")" and tokens.kind(lettered) == WORD
    if not bracketed or len(tokens.word(lettered)) != 1 or (lettered < index and tokens.word(index - 1) != "("):
        return False
    if index == 0 and len(tokens) == lettered + 2:
        return False  # "512(p)", a whole cell: a number and the mark of its note
    glued = range(index + 1, lettered + 2) if lettered > index else range(lettered, index + 1)
    return all(tokens.glued(step) for step in glued)


def _is_written_day(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Release | 20240611-03": year, month and day in eight digits behind a word."""
    day = _DAY_IN_DIGITS.fullmatch(tokens.words[quantity.number_first])
    return day is not None and quantity.first > 0 and not quantity.cell and not is_noun(tokens, quantity.last)


def _is_romance_date(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "21 de Mayo de 2026": a Spanish or Portuguese date on a page of another language."""
    index = quantity.number_last
    year = tokens.word(index + 3)
    return tokens.word(index) == "de" and tokens.word(index + 2) in ("de", "del") and len(year) == len("2026") and year.isdigit()


def _is_mark_of_list(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "3) close the border", "2. Train", "3.For all", "(4) report", "or (2) one of them": the numbering of an item."""
    index, last = quantity.first, quantity.last
    if not _may_number_item(tokens, quantity) or last + 1 >= len(tokens):
        return False
    if index == 0 and tokens.word(last) == "-":
        return tokens.glued(last) and not tokens.glued(last + 1) and tokens.word(last + 1) not in ("to", "and", "or")
    return _is_bracketed_mark(tokens, index, last)


def _is_bracketed_mark(tokens: Tokens, index: int, last: int) -> bool:
    close, opening = tokens.word(last), tokens.word(index - 1) == "("
    if index == opening:
        return close == ")" or (close == "." and (not tokens.glued(last + 1) or tokens.kind(last + 1) == WORD))
    if close != ")":
        return False
    if opening:
        return tokens.word(index - 2) in (":", ";", ",", "and", "or") and tokens.kind(last + 1) == WORD
    return not _is_open(tokens, index)


def _may_number_item(tokens: Tokens, quantity: Quantity) -> bool:
    small = quantity.value is not None and 0 <= quantity.value < _MOST_ITEMS
    return small and tokens.words[quantity.first].isdigit() and tokens.word(quantity.last) in (")", ".", ":", "-")


def _is_open(tokens: Tokens, index: int) -> bool:
    """Is a bracket open before token `index`? A closing one without its opening is a list mark's and counts for nothing."""
    depth = 0
    for word in tokens.words[max(0, index - _BRACKET_REACH) : index]:
        if word == "(":
            depth += 1
        elif word == ")" and depth:
            depth -= 1
    return depth > 0


def _is_address(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "12 Mill Lane", "221 East 4th Street", "TX 78701"."""
    return _leads_street(tokens, quantity.last) or _is_postal_code_of_state(tokens, quantity)


def _leads_street(tokens: Tokens, index: int) -> bool:
    for step in range(index, index + _LONGEST_STREET):
        shown = tokens.shown(step)
        if not shown or not _may_name_street(shown, first=step == index):
            return False
        if tokens.words[step] in STREETS and shown[0].isupper() and (step > index or tokens.shown(step + 1)[:1].isupper()):
            return True
    return False


def _may_name_street(shown: str, *, first: bool) -> bool:
    return shown[0].isupper() or (not first and (shown[0].isdigit() or shown in ORDINAL_ENDS))


def _is_postal_code_of_state(tokens: Tokens, quantity: Quantity) -> bool:
    state, digits = tokens.shown(quantity.first - 1), tokens.words[quantity.number_first]
    lettered = len(state) == len("TX") and state.isupper()
    coded = len(digits) == len("78701") and digits.isdigit()  # "Exports UK 1,340" has as many signs
    return lettered and coded and quantity.value is not None and not quantity.scaled


def _is_way_of_oneself(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "“I walk | 5 km | every morning”"; not "I opened | 12 km | of road"."""
    return (
        quantity.unit.partition("/")[0] in _PERSONAL
        and tokens.word(quantity.last) != "of"
        and is_told_of_oneself(tokens, quantity)
    )


def _is_amount_below_line(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "counted as colonies per | 100 mL": a round amount that a rate is stated per."""
    round_amount = quantity.value is not None and quantity.value in (1, 10, 100, 1000)
    return round_amount and not quantity.graded and tokens.word(quantity.first - 1) == "per"


def _bounds_class(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Calls answered within | 60 seconds |: 81%", "Pay after | five years |: $40": what the number after it is of.

    What lasted that long states it: "The strike lasted more than | 40 days |: 1,200 flights were lost".
    """
    end = quantity.last
    if tokens.words[end : end + 2] in (["working", "days"], ["business", "days"]):
        end += 2
    bound = quantity.modifier in _BOUNDS or (tokens.word(quantity.first - 1) == "after" and tokens.kind(end + 1) == CURRENCY)
    bound = bound and tokens.word(end) == ":" and quantity.first > 0 and tokens.word(quantity.first - 1) not in _LASTING
    timed = quantity.unit in TIME_CODES and tokens.kind(end + 1) in (NUMBER, CURRENCY)
    return bound and (timed or _heads_a_count(tokens, quantity, end))


def _heads_a_count(tokens: Tokens, quantity: Quantity, colon: int) -> bool:
    """As in "Drivers doing over | 100 mph |: 18", "Boats over | 12 m |: none": who is counted, the bound, a bare number."""
    if tokens.word(colon + 1) in _NONE:
        return True
    led = tokens.word(quantity.first - 1)
    ends = tokens.kind(colon + 1) == NUMBER and tokens.word(colon + 2) in ("", ".", ";", ",")
    return ends and quantity.unit in EXTENTS and (is_plural(led) or led.endswith("ing"))


_MEASURES = (
    Rule(_bounds_class, "class", "Calls answered within 60 seconds: 81%"),
    Rule(is_bound_of_class, "class", "62% of homes lie more than 5 km from a road"),
    Rule(is_bound_of_counted, "class", "412 cars went at more than 50 km/h"),
    Rule(bounds_all, "class", "All boats over 12 m carry a camera"),
    Rule(bounds_none, "class", "Nobody waited longer than three weeks"),
    Rule(is_age_of_class, "age", "Coverage was 91% at two years"),
    Rule(_is_way_of_oneself, "period", "“I walk 5 km every morning”"),
    Rule(is_from_standstill, "name", "from zero to 60 mph"),
    Rule(is_counted_model, "name", "three 737-800s"),
    Rule(_is_amount_below_line, "rate base", "colonies per 100 mL"),
    Rule(_is_street, "address", "51 W. Forest St"),
    Rule(_is_named_measure, "name", "at Nine Mile Road"),
    Rule(_is_model, "name", "Model 3s"),
    Rule(_is_age_of_post, "date", "52m ago"),
    Rule(_is_lettered_name, "name", "joined by 18F and"),
    Rule(_is_year_of_title, "year", "2019 Minutes"),
    Rule(defines_unit, "formula", "1 Ml is one million litres"),
    Rule(_is_zero_hours, "idiom", "a zero-hours contract"),
    Rule(_is_priced_unit, "idiom", "one square metre costs $5"),
)

_SHARES = (Rule(is_bound_of_counted, "class", "57 drivers had more than 1.1 ‰"),)

_DIGITS = (
    Rule(is_counted_model, "name", "five 787 jets"),
    Rule(is_model_of_two, "name", "the 787-9"),
    Rule(is_lettered_model, "name", "the 747-200B"),
    Rule(is_product, "name", "the 737 Max fleet"),
    Rule(is_resolution, "name", "a 4k video"),
    Rule(_is_written_day, "date", "Release 20240611-03"),
    Rule(_is_address, "address", "12 Mill Lane"),
    Rule(_is_street, "address", "51 W. Forest St"),
    Rule(_is_paragraph_of_law, "reference", "501(c)(3)"),
    Rule(_is_romance_date, "date", "21 de Mayo de 2026"),
    Rule(_is_several_in_one, "name", "a 3-in-1 device"),
    Rule(_is_cut_off, "cut off", "in the first months of 202..."),
)
