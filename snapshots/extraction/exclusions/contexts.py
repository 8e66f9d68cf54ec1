"""Why a number that has been read states no figure: what stands beside it makes it a name, a date, a reference, a score."""

from __future__ import annotations

from snapshots.data.english_numbers import SCALE_PLURALS, SCALES
from snapshots.data.english_references import (
    AGO,
    IDIOMS_OF_ONE,
    ONE_AFTER,
    RELATIVE,
    SCORES,
    STREETS,
    VOTING,
)  # fmt: skip
from snapshots.data.english_words import CLASSES, PERIODS, PLURALS
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.ages import age_reason
from snapshots.extraction.exclusions.glued import ORDINAL_ENDS, glued_reason
from snapshots.extraction.exclusions.idle_words import idle_word_reason
from snapshots.extraction.exclusions.references import lettered_reference, reference_reason
from snapshots.extraction.exclusions.rules import Rule, first_reason
from snapshots.extraction.exclusions.years import year_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import counts_noun, is_noun
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import NUMBER, WORD, Tokens
from snapshots.figures import Kind

_BRACKET_REACH = 120
_TIME_CODES = frozenset(["a", "mo", "wk", "d", "h", "min", "s"])
_MOST_POINTS = 200
_HYPHENS = frozenset("-‑")
_LONGEST_SIGN, _MOST_ARGUMENTS, _LONGEST_FORMAT = 3, 6, 2
_PRINTED = listed("figures amounts values quantities data numbers totals sums volumes shown stated expressed given reported")
_LEAD = 5
"""Words before "in millions" in which one says that it is how numbers are printed."""
_TELLING = listed("said says added adds told recalled")
_RATES = listed("rate rates average averages mean median incidence total totals moving rolling sum trend")
_SIGNS_OF_TIME = frozenset(["h", "hr", "min", "s", "ms"])
_CARBON = frozenset(["11", "13", "14"])


def reason_against(tokens: Tokens, found: Quantity, *, free: bool) -> str | None:
    """The reason why `found` is no figure, or None. `free`: the block is running text, where names hold numbers."""
    kind = found.kind
    reason = "scale" if _states_scale(tokens, found) else _inside_formula(tokens, found)
    if reason:
        return reason
    if found.form == "multiple" or (found.form == "fraction" and kind in (Kind.RATIO, Kind.COUNT)):
        return idle_word_reason(tokens, found)
    if tokens.kind(found.number_first) == NUMBER and _leading_zero(tokens.words[found.number_first]):
        return "identifier"
    if kind in (Kind.MONEY, Kind.PERCENT):
        return None
    if kind is Kind.MEASURE:
        return _measure_reason(tokens, found)
    if found.form == "vague":
        return None
    if found.form == "digits":
        reason = reference_reason(tokens, found) or _digits_reason(tokens, found, free=free)
        if reason:
            return reason
    elif found.value == 1 and tokens.words[found.number_first] == "one" and found.number_last == found.number_first + 1:
        reason = _reason_of_one(tokens, found)
        if reason:
            return reason
    return age_reason(tokens, found) or reference_reason(tokens, found)


def _measure_reason(tokens: Tokens, found: Quantity) -> str | None:
    reason = first_reason(_MEASURES, tokens, found)
    if reason is not None:
        return reason
    return _time_reason(tokens, found) if found.unit in _TIME_CODES else glued_reason(tokens, found, strict=True)


def _states_scale(tokens: Tokens, found: Quantity) -> bool:
    """As in "(in millions of tonnes)", "figures in thousand euros": what the numbers of a table are printed in."""
    *one, word = tokens.words[found.number_first : found.number_last]
    bare = one in ([], ["one"]) and (word in SCALES or word in SCALE_PLURALS)
    if not bare or tokens.word(found.first - 1) != "in":
        return False
    return tokens.word(found.first - 2) == "(" or not _PRINTED.isdisjoint(tokens.words[max(0, found.first - _LEAD) : found.first])


def _inside_formula(tokens: Tokens, found: Quantity) -> str | None:
    """As in "Fig. 3A", "Oct3/4", "14C/12C", "s−1", "t(39)": marks that make the digits part of a sign."""
    at = found.number_first
    if tokens.kind(at) != NUMBER:
        return None
    if lettered_reference(tokens, found):
        return "reference"
    if _is_format(tokens, found):
        return "name"
    glued = at > 0 and tokens.glued(at) and found.first == at
    if glued and tokens.kind(at - 1) == WORD and found.form in ("fraction", "multiple"):
        return "name"
    if glued and tokens.words[at - 1] in "−–" and tokens.kind(at - 2) == WORD and tokens.glued(at - 1):
        return "exponent" if len(tokens.words[at - 2]) <= _LONGEST_SIGN and len(tokens.words[at]) == 1 else None
    if _is_isotope(tokens, at):
        return "name"
    return "argument" if _is_argument(tokens, at) else None


def _is_format(tokens: Tokens, found: Quantity) -> bool:
    """As in "4K video", "a 10K race": thousands count a plural, and so small a number of kelvins has its space."""
    at = found.number_first + 1
    if tokens.shown(at) != "K" or not tokens.glued(at) or len(tokens.words[found.number_first]) > _LONGEST_FORMAT:
        return False
    return is_noun(tokens, at + 1) and not counts_noun(tokens, at + 1)


def _is_isotope(tokens: Tokens, at: int) -> bool:
    """As in "13C/12C", "[11C]", "14C dates"."""
    sign, follow = at + 1, tokens.word(at + 2)
    if tokens.kind(sign) != WORD or not tokens.glued(sign) or not tokens.shown(sign)[0].isupper():
        return False
    if follow == "/" and tokens.kind(at + 3) == NUMBER and tokens.kind(at + 4) == WORD and tokens.glued(at + 4):
        return True
    if tokens.word(at - 1) == "[" and follow == "]":
        return True
    return tokens.shown(sign) == "C" and tokens.words[at] in _CARBON and is_noun(tokens, at + 2)


def _is_argument(tokens: Tokens, at: int) -> bool:
    """As in "t(39) = 1.2", "F(3, 8.9) = 4.1": the degrees of freedom of a statistic."""
    step = at - 1
    while at - step < _MOST_ARGUMENTS and (tokens.kind(step) == NUMBER or tokens.word(step) == ","):
        step -= 1
    opened = tokens.word(step) == "(" and tokens.glued(step) and tokens.glued(step + 1)
    return opened and tokens.kind(step - 1) == WORD and len(tokens.words[step - 1]) == 1


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
    if before in RELATIVE or (follow in AGO and not measured):
        return "period"
    if found.unit == "d" and not found.graded and tokens.words[found.number_first] == "one" and follow == ",":
        return "idiom"
    return age_reason(tokens, found)


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
    return named and found.form == "words" and found.last - found.first > 1 and found.first > 0 and not _looks_upper(tokens)


def _is_length_of_rate(tokens: Tokens, found: Quantity) -> bool:
    """As in "the seven-day rate", "a 30-day moving average": over how long a rate is taken."""
    compound = tokens.word(found.last - 2) in _HYPHENS or tokens.word(found.number_last) in _HYPHENS
    return compound and tokens.word(found.last) in _RATES


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
        or _address(tokens, found)
        or ("address" if _is_street(tokens, found) else None)
        or ("name" if tokens.words[found.last : found.last + 3] == ["-", "in", "-"] else None)
        or ("cut off" if _is_cut_off(tokens, found) else None)
        or year_reason(tokens, found)
        or _mark_of_list(tokens, found)
        or (_after_name(tokens, found) if free else None)
    )


def _is_cut_off(tokens: Tokens, found: Quantity) -> bool:
    """As in "in the first months of 202...": digits that a teaser ends in."""
    at = found.last
    dots = tokens.words[at : at + 3] == [".", ".", "."] or tokens.word(at) == "…"
    return dots and tokens.glued(at) and found.last == found.number_last and tokens.kind(at - 1) == NUMBER


def _mark_of_list(tokens: Tokens, found: Quantity) -> str | None:
    """As in "3) close the border", "2. Train", "(4) report": the numbering of an item."""
    at, last = found.first, found.last
    if (
        found.value is None
        or not 0 <= found.value < 200
        or not tokens.words[at].isdigit()
        or tokens.word(last) not in (")", ".", ":")
        or last + 1 >= len(tokens)
    ):
        return None
    opening = tokens.word(at - 1) == "("
    if tokens.word(last) == ")" and not opening and not _is_open(tokens, at):
        return "list mark"
    if at - opening == 0 and (tokens.word(last) == ")" or (tokens.word(last) == "." and not tokens.glued(last + 1))):
        return "list mark"
    if opening and tokens.word(at - 2) in (":", ";", ",", "and") and tokens.word(last) == ")" and tokens.kind(last + 1) == WORD:
        return "list mark"
    return None


def _is_open(tokens: Tokens, at: int) -> bool:
    """Is a bracket open before token `at`? A closing one without its opening is a list mark's and counts for nothing."""
    depth = 0
    for word in tokens.words[max(0, at - _BRACKET_REACH) : at]:
        if word == "(":
            depth += 1
        elif word == ")" and depth:
            depth -= 1
    return depth > 0


def _address(tokens: Tokens, found: Quantity) -> str | None:
    at = found.last
    for step in range(at, at + 5):
        shown = tokens.shown(step)
        if not shown or not (shown[0].isupper() or (step > at and (shown[0].isdigit() or shown in ORDINAL_ENDS))):
            break
        if tokens.words[step] in STREETS and shown[0].isupper() and (step > at or tokens.shown(step + 1)[:1].isupper()):
            return "address"
    state = tokens.shown(found.first - 1)
    if (
        len(tokens.words[found.number_first]) == 5
        and len(state) == 2
        and state.isupper()
        and found.value is not None
        and not found.scaled
    ):
        return "address"
    return None


def _after_name(tokens: Tokens, found: Quantity) -> str | None:
    """As in "Area 51", "Voyager 2": a capital letter before, no noun after."""
    at = found.first - 1
    shown = tokens.shown(at)
    if not shown or tokens.kind(at) != WORD or shown.islower() or found.number_first != found.first:
        if shown == "," and _is_aged_name(tokens, found):
            return "age"
        return None
    digits = tokens.words[found.number_first]
    if "times" in found.rules or not digits.isdigit() or len(digits) > 3 or found.number_last - found.number_first > 1:
        return None
    word = tokens.words[at]
    if (word in CLASSES and CLASSES[word] != "noun") or counts_noun(tokens, found.last) or _looks_upper(tokens):
        return None
    if at == 0 and (word.endswith(("ed", "ing", "s")) or tokens.word(found.last) in ("", ".")):
        return None
    return "name"


def _is_aged_name(tokens: Tokens, found: Quantity) -> bool:
    """As in "Maria Lopez, 66, said", "said Lopez, 66.": an age in apposition to a name."""
    told = tokens.word(found.last) == "." and not _TELLING.isdisjoint(tokens.words[max(0, found.first - 5) : found.first])
    if tokens.word(found.last) != "," and not told:
        return False
    name = tokens.shown(found.first - 2)
    return name[:1].isupper() and not name.isupper() and found.value is not None and 0 < found.value < 120


def _looks_upper(tokens: Tokens) -> bool:
    return len(tokens) > 3 and tokens.text[tokens.starts[0] : tokens.ends[-1]].isupper()


def _reason_of_one(tokens: Tokens, found: Quantity) -> str | None:
    at, last = found.number_first, found.number_last
    before, follow = tokens.word(at - 1), tokens.word(last)
    if len(tokens) == 1:
        return None
    if not found.graded and (before in ONE_AFTER or _is_subject(tokens, last)):
        return "pronoun"
    if (follow in ("of", "") and not found.graded) or (follow in IDIOMS_OF_ONE and not found.graded):
        return "pronoun"
    if (follow in _HYPHENS and found.unit == "1") or follow.endswith(("'s", "’s")) or _is_served_one(tokens, found):
        return "idiom"
    sort = CLASSES.get(follow)
    if not found.graded and (tokens.kind(last) != WORD or (sort is not None and sort not in ("noun", "more"))):
        return "pronoun"
    return None


def _is_served_one(tokens: Tokens, found: Quantity) -> bool:
    """As in "treats one child for six weeks", "feeds one family for a month": what a unit does, not how many there are."""
    noun = found.number_last
    if found.graded or not is_noun(tokens, noun) or is_plural(tokens.words[noun]) or tokens.word(noun + 1) != "for":
        return False
    return any(tokens.word(at) in PERIODS for at in range(noun + 2, min(noun + 6, len(tokens))))


def _is_subject(tokens: Tokens, at: int) -> bool:
    """As in "one obtains", "one concludes": one counts no plural, so the word in -s is its verb."""
    return is_noun(tokens, at) and tokens.words[at] not in PLURALS and is_plural(tokens.words[at])


def score_reason(tokens: Tokens, one: Quantity, two: Quantity, *, hyphen: bool) -> str | None:
    """Why two numbers joined by a hyphen or "to" are a result and no range."""
    if one.unit != "1" or two.unit != "1" or one.value is None or two.value is None or one.scaled or two.scaled:
        return None
    if one.precision or two.precision or not (_is_result(one, two) if hyphen else _is_vote(tokens, one, two)):
        return None
    if one.value >= two.value:
        return "score"
    return "score" if not SCORES.isdisjoint(tokens.words) and not is_noun(tokens, two.last) else None


def _is_result(one: Quantity, two: Quantity) -> bool:
    return one.value is not None and two.value is not None and one.value <= _MOST_POINTS and two.value <= _MOST_POINTS


def _is_vote(tokens: Tokens, one: Quantity, two: Quantity) -> bool:
    """As in "the motion passed 58 to 40": the larger number first, without "from", in a sentence that speaks of a vote."""
    if one.value is None or two.value is None or one.value <= two.value or tokens.word(one.first - 1) in ("from", "between"):
        return False
    return not VOTING.isdisjoint(tokens.words) and not is_noun(tokens, two.last)


_MEASURES = (
    Rule(_is_street, "address", "51 W. Forest St"),
    Rule(_is_named_measure, "name", "at Nine Mile Road"),
    Rule(_is_model, "name", "Model 3s"),
)
