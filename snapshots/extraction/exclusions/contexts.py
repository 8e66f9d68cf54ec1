"""Why a number that has been read states no figure: what stands beside it makes it a name, a date, a reference, a score."""

from __future__ import annotations

from snapshots.data.english_numbers import SCALE_PLURALS, SCALES
from snapshots.data.english_references import (
    AGO,
    RELATIVE,
    STREETS,
)  # fmt: skip
from snapshots.data.english_words import CLASSES, PERIODS
from snapshots.data.label_words import COSTING
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.ages import age_reason
from snapshots.extraction.exclusions.formulas import formula_reason
from snapshots.extraction.exclusions.glued import ORDINAL_ENDS, glued_reason
from snapshots.extraction.exclusions.idle_words import idle_word_reason
from snapshots.extraction.exclusions.names import looks_upper, name_reason
from snapshots.extraction.exclusions.ones import reason_of_one
from snapshots.extraction.exclusions.references import rate_base, reference_reason
from snapshots.extraction.exclusions.rules import Rule, first_reason
from snapshots.extraction.exclusions.years import year_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import CURRENCY, NUMBER, WORD, Tokens
from snapshots.figures import Kind

_BRACKET_REACH = 120
_MOST_ITEMS = 200
_LONGEST_STREET = 5
_TIME_CODES = frozenset(["a", "mo", "wk", "d", "h", "min", "s"])
_HYPHENS = frozenset("-‑")
_PRINTED = listed("figures amounts values quantities data numbers totals sums volumes shown stated expressed given reported")
_LEAD = 5
"""Words before "in millions" in which one says that it is how numbers are printed."""
_LATEST_SCALE = 2
"""Token of a scale that heads a line: "[", "In", "thousands"."""
_MONEY_NAMES = frozenset(["dollars", "euros", "pounds", "usd", "eur", "gbp", "us"])
_LONGEST_SCALE = 4
"""Words after a bare word of scale up to the closing bracket: "(billions of euros)"."""
_RATES_AND_RECORDS = listed(
    "rate rates average averages mean median incidence total totals moving rolling sum trend low lows high highs peak record"
)
_SIGNS_OF_TIME = frozenset(["h", "hr", "min", "s", "ms"])


def reason_against(tokens: Tokens, found: Quantity, *, free: bool) -> str | None:
    """The reason why `found` is no figure, or None. `free`: the block is running text, where names hold numbers."""
    kind = found.kind
    reason = "scale" if _states_scale(tokens, found) else formula_reason(tokens, found)
    if reason:
        return reason
    if found.form == "multiple" or (found.form == "fraction" and kind in (Kind.RATIO, Kind.COUNT)):
        return idle_word_reason(tokens, found)
    if tokens.kind(found.number_first) == NUMBER and _leading_zero(tokens.words[found.number_first]):
        return "identifier"
    if kind is Kind.MEASURE:
        return _measure_reason(tokens, found)
    if kind is Kind.MONEY:
        return rate_base(tokens, found)
    if kind is Kind.PERCENT or found.form == "vague":
        return None
    return _reason_of_count(tokens, found, free=free) or age_reason(tokens, found) or reference_reason(tokens, found)


def _reason_of_count(tokens: Tokens, found: Quantity, *, free: bool) -> str | None:
    if found.form == "digits":
        return reference_reason(tokens, found) or _digits_reason(tokens, found, free=free)
    alone = found.number_last == found.number_first + 1 and tokens.words[found.number_first] == "one"
    return reason_of_one(tokens, found) if alone and found.value == 1 else None


def _measure_reason(tokens: Tokens, found: Quantity) -> str | None:
    reason = first_reason(_MEASURES, tokens, found)
    if reason is not None:
        return reason
    return _time_reason(tokens, found) if found.unit in _TIME_CODES else glued_reason(tokens, found, strict=True)


def _states_scale(tokens: Tokens, found: Quantity) -> bool:
    """As in "(in millions of tonnes)", "figures in thousand euros", "thousands" alone: how a table prints its numbers."""
    *one, word = tokens.words[found.number_first : found.number_last]
    bare = one in ([], ["one"]) and (word in SCALES or word in SCALE_PLURALS)
    if not bare or (found.first == found.number_first and _is_end_of_caption(tokens, found)):
        return bare
    if len(tokens) == 1:
        return True
    if tokens.word(found.first - 1) != "in":
        return tokens.words[max(0, found.first - 3) : found.first - 1] == ["(", "in"] and tokens.word(found.last) == ")"
    return _opens_notes(tokens, found) or not _PRINTED.isdisjoint(tokens.words[max(0, found.first - _LEAD) : found.first])


def _opens_notes(tokens: Tokens, found: Quantity) -> bool:
    """As in "(in | millions", "($ in | thousands)", and "[In | thousands]" or "In | thousands" at the head of a line."""
    before = found.first - 2
    before -= tokens.kind(before) == CURRENCY or tokens.word(before) in _MONEY_NAMES
    opening = tokens.word(before)
    return opening == "(" or (opening in ("", "[") and found.first <= _LATEST_SCALE)


def _is_end_of_caption(tokens: Tokens, found: Quantity) -> bool:
    """As in "Volume pumped (million litres)", "Volume pumped, million litres", "Output in thousand tonnes" and no more."""
    before = tokens.word(found.first - 1)
    rest = tokens.words[found.last :]
    if before == "(" and ")" in rest[:_LONGEST_SCALE]:
        return True
    return before in (",", "in") and not rest and found.kind is not Kind.COUNT


def _is_model(tokens: Tokens, found: Quantity) -> bool:
    """As in "Model 3s": the plural of a name, no seconds."""
    before = tokens.shown(found.first - 1)
    named = before[:1].isupper() and before.lower() not in CLASSES and tokens.words[found.number_first].isdigit()
    return named and found.unit == "s" and tokens.word(found.number_last) == "s"


def _leading_zero(digits: str) -> bool:
    return len(digits) > 1 and digits[0] == "0" and digits.isdigit()


def _time_reason(tokens: Tokens, found: Quantity) -> str | None:
    before, follow = tokens.word(found.first - 1), tokens.word(found.last)
    if _is_half_year(tokens, found) or _is_length_of_rate(tokens, found):
        return "period"
    if _is_ordinal_of_time(tokens, found):
        return "ordinal"
    measured = tokens.shown(found.last - 1) in _SIGNS_OF_TIME  # "48 h after plating" measures, "two days later" dates
    if found.form == "vague" and found.unit == "a" and before in ("for", "over"):
        return "period"  # "for | thousands of years"
    if before in RELATIVE or before == "same" or (follow in AGO and not measured):
        return "period"
    if found.unit == "d" and not found.graded and tokens.words[found.number_first] == "one" and follow == ",":
        return "idiom"
    return age_reason(tokens, found)


def _is_year_of_title(tokens: Tokens, found: Quantity) -> bool:
    """As in "2019 | Minutes", "2018 | Year in Review": a year, then the name of a record or a review in capitals."""
    digits = tokens.words[found.number_first]
    is_year = digits.isdigit() and "1900" <= digits <= "2100" and len(digits) == len("1900") and found.first == found.number_first
    named = tokens.shown(found.number_last).istitle() and tokens.word(found.number_last) in ("minutes", "year")
    return is_year and named and found.unit in ("min", "a")


def _is_several_in_one(tokens: Tokens, found: Quantity) -> bool:
    """As in "a 3-in-1 device"."""
    return tokens.words[found.last : found.last + 3] == ["-", "in", "-"]


def _is_priced_unit(tokens: Tokens, found: Quantity) -> bool:
    """As in "Clearing | one square metre | costs $5": the unit that a price or a time is of."""
    one = tokens.words[found.number_first : found.number_last] in (["one"], ["1"])
    return one and not found.graded and tokens.word(found.last) in COSTING


def _is_street(tokens: Tokens, found: Quantity) -> bool:
    """As in "51 W. Forest St", "201 E. Nine Mile": a house number, the direction of its street, a name."""
    at = found.number_last
    direction = tokens.shown(at) in ("N", "E", "S", "W", "NE", "NW", "SE", "SW")
    if not direction or tokens.kind(found.number_first) != NUMBER or not tokens.words[found.number_first].isdigit():
        return False
    name = tokens.shown(at + 1 + (tokens.word(at + 1) == "."))
    return name[:1].isupper() and len(name) > 1


def _is_named_measure(tokens: Tokens, found: Quantity) -> bool:
    """As in "at Nine Mile Road": number and unit in words with capitals, which only names have."""
    named = all(tokens.shown(step)[:1].isupper() for step in range(found.number_first, found.last))
    return named and found.form == "words" and found.last - found.first > 1 and found.first > 0 and not looks_upper(tokens)


def _is_length_of_rate(tokens: Tokens, found: Quantity) -> bool:
    """As in "the seven-day rate", "a 30-day moving average", or "at a 30-year low": how long a rate or a record is taken over."""
    compound = tokens.word(found.last - 2) in _HYPHENS or tokens.word(found.number_last) in _HYPHENS
    return compound and tokens.word(found.last) in _RATES_AND_RECORDS


def _is_ordinal_of_time(tokens: Tokens, found: Quantity) -> bool:
    """As in "for a third day", "a fifth week of talks": which one, not how long."""
    thing = tokens.words[found.last - 1]
    return (
        found.form == "fraction"
        and found.last - found.number_last == 1
        and tokens.word(found.number_last) != "of"
        and (thing in PERIODS or thing == "time")
        and tokens.words[found.number_last - 1] not in ("half", "quarter")
        and tokens.kind(found.number_first) == WORD
    )


def _is_half_year(tokens: Tokens, found: Quantity) -> bool:
    """As in "the half-year", "half year 2023": six months of the calendar; "half a year" is a duration."""
    words = tokens.words[found.first : found.last]
    return words[:1] == ["half"] and words[-1] == "year" and "a" not in words


def _digits_reason(tokens: Tokens, found: Quantity, *, free: bool) -> str | None:
    return (
        glued_reason(tokens, found, strict=False)
        or first_reason(_DIGITS, tokens, found)
        or year_reason(tokens, found)
        or ("list mark" if _is_mark_of_list(tokens, found) else None)
        or (name_reason(tokens, found) if free else None)
    )


def _is_cut_off(tokens: Tokens, found: Quantity) -> bool:
    """As in "in the first months of 202...": digits that a teaser ends in."""
    at = found.last
    dots = tokens.words[at : at + 3] == [".", ".", "."] or tokens.word(at) == "…"
    return dots and tokens.glued(at) and found.last == found.number_last and tokens.kind(at - 1) == NUMBER


def _is_paragraph_of_law(tokens: Tokens, found: Quantity) -> bool:
    """As in "501(c)(3) status": a section, its letter and its number in brackets, all glued."""
    at = found.number_first
    lettered = at + 2 if tokens.word(at + 1) == "(" else at - 3
    bracketed = tokens.word(lettered - 1) == "(" and tokens.word(lettered + 1) == ")" and tokens.kind(lettered) == WORD
    if not bracketed or len(tokens.word(lettered)) != 1 or (lettered < at and tokens.word(at - 1) != "("):
        return False
    glued = range(at + 1, lettered + 2) if lettered > at else range(lettered, at + 1)
    return all(tokens.glued(step) for step in glued)


def _is_romance_date(tokens: Tokens, found: Quantity) -> bool:
    """As in "21 de Mayo de 2026": a Spanish or Portuguese date on a page of another language."""
    at = found.number_last
    year = tokens.word(at + 3)
    return tokens.word(at) == "de" and tokens.word(at + 2) in ("de", "del") and len(year) == len("2026") and year.isdigit()


def _is_mark_of_list(tokens: Tokens, found: Quantity) -> bool:
    """As in "3) close the border", "2. Train", "3.For all", "(4) report": the numbering of an item."""
    at, last = found.first, found.last
    if not _may_number_item(tokens, found) or last + 1 >= len(tokens):
        return False
    if at == 0 and tokens.word(last) == "-":
        return tokens.glued(last) and not tokens.glued(last + 1) and tokens.word(last + 1) not in ("to", "and", "or")
    return _is_bracketed_mark(tokens, at, last)


def _is_bracketed_mark(tokens: Tokens, at: int, last: int) -> bool:
    close, opening = tokens.word(last), tokens.word(at - 1) == "("
    if at == opening:
        return close == ")" or (close == "." and (not tokens.glued(last + 1) or tokens.kind(last + 1) == WORD))
    if close != ")":
        return False
    if opening:
        return tokens.word(at - 2) in (":", ";", ",", "and") and tokens.kind(last + 1) == WORD
    return not _is_open(tokens, at)


def _may_number_item(tokens: Tokens, found: Quantity) -> bool:
    small = found.value is not None and 0 <= found.value < _MOST_ITEMS
    return small and tokens.words[found.first].isdigit() and tokens.word(found.last) in (")", ".", ":", "-")


def _is_open(tokens: Tokens, at: int) -> bool:
    """Is a bracket open before token `at`? A closing one without its opening is a list mark's and counts for nothing."""
    depth = 0
    for word in tokens.words[max(0, at - _BRACKET_REACH) : at]:
        if word == "(":
            depth += 1
        elif word == ")" and depth:
            depth -= 1
    return depth > 0


def _is_address(tokens: Tokens, found: Quantity) -> bool:
    """As in "12 Mill Lane", "221 East 4th Street", "TX 78701"."""
    return _leads_street(tokens, found.last) or _is_postal_code_of_state(tokens, found)


def _leads_street(tokens: Tokens, at: int) -> bool:
    for step in range(at, at + _LONGEST_STREET):
        shown = tokens.shown(step)
        if not shown or not _may_name_street(shown, first=step == at):
            return False
        if tokens.words[step] in STREETS and shown[0].isupper() and (step > at or tokens.shown(step + 1)[:1].isupper()):
            return True
    return False


def _may_name_street(shown: str, *, first: bool) -> bool:
    return shown[0].isupper() or (not first and (shown[0].isdigit() or shown in ORDINAL_ENDS))


def _is_postal_code_of_state(tokens: Tokens, found: Quantity) -> bool:
    state = tokens.shown(found.first - 1)
    lettered = len(state) == len("TX") and state.isupper()
    return lettered and len(tokens.words[found.number_first]) == len("78701") and found.value is not None and not found.scaled


_MEASURES = (
    Rule(_is_street, "address", "51 W. Forest St"),
    Rule(_is_named_measure, "name", "at Nine Mile Road"),
    Rule(_is_model, "name", "Model 3s"),
    Rule(_is_year_of_title, "year", "2019 Minutes"),
    Rule(_is_priced_unit, "idiom", "one square metre costs $5"),
)

_DIGITS = (
    Rule(_is_address, "address", "12 Mill Lane"),
    Rule(_is_street, "address", "51 W. Forest St"),
    Rule(_is_paragraph_of_law, "reference", "501(c)(3)"),
    Rule(_is_romance_date, "date", "21 de Mayo de 2026"),
    Rule(_is_several_in_one, "name", "a 3-in-1 device"),
    Rule(_is_cut_off, "cut off", "in the first months of 202..."),
)
