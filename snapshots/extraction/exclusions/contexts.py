"""Why a number that has been read states no figure: what stands beside it makes it a name, a date, a reference, a score."""

from __future__ import annotations

from snapshots.data.english_references import (
    AGE_WORDS,
    AGO,
    IDIOMS_OF_ONE,
    ONE_AFTER,
    PERSONS,
    RELATIVE,
    SCORES,
    STREETS,
    VOTING,
    YEAR_ATTRIBUTES,
)  # fmt: skip
from snapshots.data.english_words import CLASSES, NOT_PARTICIPLES, PERIODS, PLURALS, TWICE_AFTER
from snapshots.data.english_words import PERSONS as HEADS_OF_PERSONS
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.references import lettered_reference, reference_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import counts_noun, is_noun
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import MARK, NUMBER, WORD, Tokens
from snapshots.figures import Kind, Modifier

_COUNTED_PERSONS = PERSONS | HEADS_OF_PERSONS
_ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th"])
_AGE_BOUNDS = frozenset(["under", "over", "below", "above", "age", "aged"])
_BRACKET_REACH = 120
_BANDS = listed("group groups range ranges bracket brackets band bands category categories cohort cohorts class classes")
_COMPARED_AGES = frozenset(["older", "younger"])
_AGE_REACH = 8
_OPEN_ENDS = frozenset(["over", "above", "up", "+"])
_AGE_CODES = frozenset(["a", "mo", "wk"])
_TIME_CODES = frozenset(["a", "mo", "wk", "d", "h", "min", "s"])
_MOST_POINTS = 200
_HYPHENS = frozenset("-‑")
_LONGEST_SIGN, _MOST_ARGUMENTS, _LONGEST_FORMAT = 3, 6, 2
_SIGNS_OF_TIME = frozenset(["h", "hr", "min", "s", "ms"])
_CARBON = frozenset(["11", "13", "14"])
_SIGNS_OF_REFERENCE = frozenset("#№§¶@")
_HALF_PARTS = listed("first second other better latter former this that each either final last opening closing third fourth")
_HALF_FOLLOWS = listed("of the a an his her its their our my your this that these those all as what")
_FRACTION_FOLLOWS = listed(
    "of more less fewer higher lower larger smaller greater from in by to compared since during over on as for at"
)
_LAST_YEAR = "2100"
"""A number above it may be a year only where a word before it says so."""
YEAR_WORDS = listed("in since by until till during year fiscal")
_YEAR_BEFORE = listed(
    "in since by until till during from of before after circa the year fiscal late early mid summer spring winter "
    "autumn fall and to or through"
)


def reason_against(tokens: Tokens, found: Quantity, *, free: bool) -> str | None:
    """The reason why `found` is no figure, or None. `free`: the block is running text, where names hold numbers."""
    kind = found.kind
    reason = _inside_formula(tokens, found)
    if reason:
        return reason
    if found.form == "multiple" or (found.form == "fraction" and kind in (Kind.RATIO, Kind.COUNT)):
        return _idle_word(tokens, found)
    if tokens.kind(found.number_first) == NUMBER and _leading_zero(tokens.words[found.number_first]):
        return "identifier"
    if kind in (Kind.MONEY, Kind.PERCENT):
        return None
    if kind is Kind.MEASURE:
        if found.unit == "s" and tokens.word(found.number_last) == "s" and _is_model(tokens, found):
            return "name"
        return _time_reason(tokens, found) if found.unit in _TIME_CODES else _inside_name(tokens, found, strict=True)
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
    return _age(tokens, found) or reference_reason(tokens, found)


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
    return before[:1].isupper() and before.lower() not in CLASSES and tokens.words[found.number_first].isdigit()


def _leading_zero(digits: str) -> bool:
    return len(digits) > 1 and digits[0] == "0" and digits.isdigit()


def _idle_word(tokens: Tokens, found: Quantity) -> str | None:
    """As in "double", "half", "third" where they are adjectives, parts of a game or ordinals."""
    at, last = found.number_first, found.number_last
    word, follow, before = tokens.words[at], tokens.word(last), tokens.word(at - 1)
    graded = found.graded
    if found.form == "multiple":
        if word in ("double", "triple", "treble", "quadruple") and not graded and follow not in _HALF_FOLLOWS - {"of"} | {"what"}:
            return "adjective"
        return "idiom" if word == "twice" and not graded and before in TWICE_AFTER else None
    if last - at > 1 or tokens.kind(at) == NUMBER or found.unit != "1":
        return None
    if word == "half":
        if before in _HALF_PARTS or follow in _HALF_PARTS or before == "in" or (before == "-" and tokens.glued(at)):
            return "part"
        if follow in _HYPHENS and tokens.glued(last):
            return "idiom"
        plural = follow.endswith("s") and follow not in CLASSES
        return (
            None
            if graded or before == "a" or follow in _HALF_FOLLOWS or not follow or plural or tokens.kind(last) == MARK
            else "idiom"
        )
    if tokens.kind(at) != WORD:
        return None
    if follow in _HYPHENS and tokens.glued(last) and tokens.kind(last + 1) == WORD and word != "half":
        return "ordinal"
    if before not in ("a", "an") and word not in ("a", "an"):
        return None if graded and follow == "of" else "ordinal"
    return None if follow in _FRACTION_FOLLOWS or not follow or tokens.kind(last) == MARK else "ordinal"


def _time_reason(tokens: Tokens, found: Quantity) -> str | None:
    before, follow = tokens.word(found.first - 1), tokens.word(found.last)
    if _is_half_year(tokens, found):
        return "period"
    measured = tokens.shown(found.last - 1) in _SIGNS_OF_TIME  # "48 h after plating" measures, "two days later" dates
    if before in RELATIVE or (follow in AGO and not measured):
        return "period"
    if found.unit == "d" and not found.graded and tokens.words[found.number_first] == "one" and follow == ",":
        return "idiom"
    return _age(tokens, found)


def _is_half_year(tokens: Tokens, found: Quantity) -> bool:
    """As in "the half-year", "half year 2023": six months of the calendar; "half a year" is a duration."""
    words = tokens.words[found.first : found.last]
    return words[:1] == ["half"] and words[-1] == "year" and "a" not in words


def _digits_reason(tokens: Tokens, found: Quantity, *, free: bool) -> str | None:
    return (
        _inside_name(tokens, found, strict=False)
        or _address(tokens, found)
        or _year(tokens, found)
        or _mark_of_list(tokens, found)
        or (_after_name(tokens, found) if free else None)
    )


def _inside_name(tokens: Tokens, found: Quantity, *, strict: bool) -> str | None:
    at, last = found.number_first, found.last
    if tokens.kind(at) != NUMBER:
        return None
    before = tokens.word(at - 1)
    if at and tokens.glued(at) and found.first == at:
        if tokens.kind(at - 1) == WORD or (
            before in ("_", "/") and tokens.kind(at - 2) in (WORD, NUMBER) and tokens.glued(at - 1)
        ):
            return "name"
        if before in _HYPHENS and tokens.kind(at - 2) == WORD and tokens.glued(at - 1) and tokens.words[at - 2] != "sub":
            return "name"
        if (before == ")" or (before == "+" and tokens.glued(at - 1))) and not strict:
            return "name"
        if before in _SIGNS_OF_REFERENCE:
            return "reference"
    if strict:
        return None
    if tokens.shown(last) in _ORDINAL_ENDS and _takes_ending(tokens.words[last - 1], tokens.words[last]):
        return "ordinal"
    if tokens.kind(last) == WORD and tokens.glued(last):
        word = tokens.words[last]
        if word in _ORDINAL_ENDS:
            return "ordinal"
        return "year" if word == "s" else "name"
    if (
        tokens.word(last) in ("_", "/")
        and tokens.glued(last)
        and tokens.kind(last + 1) in (WORD, NUMBER)
        and tokens.glued(last + 1)
    ):
        return (
            "name" if (tokens.kind(last + 1) == WORD and tokens.words[last] == "_") or tokens.kind(last + 1) == NUMBER else None
        )
    if tokens.word(last) in _HYPHENS and tokens.glued(last) and tokens.glued(last + 1):
        shown = tokens.shown(last + 1)
        if shown.isupper() and len(shown) <= 2 and not tokens.shown(last + 2).isupper():
            return "name"
    return None


def _takes_ending(digits: str, ending: str) -> bool:
    """As in "20 th", "3 rd": the ending that the ordinal of the number has, apart from it by a lost raised print."""
    teen = digits[-2:-1] == "1"
    return digits.isdigit() and ending == ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th"))


def _year(tokens: Tokens, found: Quantity) -> str | None:
    digits = tokens.words[found.number_first]
    if found.number_last - found.number_first != 1 or len(digits) != 4 or not digits.isdigit() or not "1500" <= digits < "2200":
        return None
    if found.graded and (tokens.word(found.last) in YEAR_ATTRIBUTES or _is_compared_year(tokens, found)):
        return "year"
    if digits > _LAST_YEAR and is_noun(tokens, found.last) and tokens.word(found.first - 1) not in YEAR_WORDS:
        return None
    if found.graded or len(tokens) == 1 or found.cell:
        return None
    follow = tokens.word(found.last)
    before = tokens.word(found.first - 1)
    noun = is_noun(tokens, found.last) and (follow.endswith("s") or follow in PERSONS)
    round_or_far = digits[2:] == "00" or not "1900" <= digits <= "2040"
    if noun and round_or_far and before not in _YEAR_BEFORE:
        return None
    return None if _counts_like_year(tokens, found) else "year"


def _is_compared_year(tokens: Tokens, found: Quantity) -> bool:
    """As in "2.8 percent less than 2022": the year that an amount is compared with."""
    before = tokens.word(found.first - 1)
    return before in ("%", "percent", "points") or (tokens.word(found.number_first - 1) == "than" and before.isdigit())


def _counts_like_year(tokens: Tokens, found: Quantity) -> bool:
    """As in "2015 people were trained", "we trained 2019 teachers": persons, or the object of what was done."""
    at = found.first - 1
    before, earlier, follow = tokens.word(at), tokens.word(at - 1), tokens.word(found.last)
    if before == "," and follow in ("were", "are"):
        return True
    if before == ":" and follow in ("", ".", ",", ";"):
        return is_plural(earlier) and earlier not in YEAR_ATTRIBUTES
    head = next((word for word in tokens.words[found.last : found.last + 3] if is_plural(word)), "")
    if not head or not counts_noun(tokens, found.last) or head in YEAR_ATTRIBUTES:
        return False
    persons = head in _COUNTED_PERSONS
    if before in ("and", "or"):
        return persons and not earlier.isdigit()
    if before == ",":
        return persons and at == 2 and earlier.isdigit() and tokens.word(0) == "in"
    if before in ("", ";", "."):
        return persons
    if before == "total" or (before == "of" and earlier == "total"):
        return True
    return tokens.kind(at) == WORD and before.endswith("ed") and before not in NOT_PARTICIPLES and before not in AGE_WORDS


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
        if not shown or not (shown[0].isupper() or (step > at and (shown[0].isdigit() or shown in _ORDINAL_ENDS))):
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
        if shown == "," and tokens.word(found.last) == "," and _is_aged_name(tokens, found):
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
    """As in "Maria Lopez, 66, said": an age in apposition to a name."""
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


def _age(tokens: Tokens, found: Quantity) -> str | None:
    """As in "children under 5", "aged 15-49", "at the age of 12": who is meant, not how many."""
    at = found.first
    before, earlier = tokens.word(at - 1), tokens.word(at - 2)
    if before == "age" and found.unit != "1" and earlier in ("mean", "median", "average"):
        return None
    if before in AGE_WORDS or (before == "of" and earlier in AGE_WORDS and found.unit == "1"):
        return "age"
    if before in ("-", "‑") and earlier in ("under", "over"):
        return "age"
    if _is_age_band(tokens, found):
        return "age"
    first = tokens.word(at)
    graded = found.graded and first in _AGE_BOUNDS
    if graded and (before in PERSONS or before in AGE_WORDS or (before == "the" and found.unit == "1") or before in ("-s", "s")):
        return "age"
    if found.graded and before in AGE_WORDS:
        return "age"
    return None


def _is_age_band(tokens: Tokens, found: Quantity) -> bool:
    """As in "25–34 year olds", "adults 65 and older", "the 18–24 age group", "children 6–59 months", "60 and over: 40"."""
    return any(rule(tokens, found) for rule in _BAND_RULES)


def _names_an_age_group(tokens: Tokens, found: Quantity) -> bool:
    follow, beyond = tokens.word(found.last), tokens.word(found.last + 1)
    return follow == "olds" or (follow == "age" and beyond in _BANDS) or (follow in _HYPHENS and beyond == "olds")


def _is_older_or_younger(tokens: Tokens, found: Quantity) -> bool:
    return found.graded and tokens.words[found.last - 1] in ("older", "younger")


def _is_plus_of_persons(tokens: Tokens, found: Quantity) -> bool:
    persons = tokens.word(found.first - 1) in _COUNTED_PERSONS or tokens.word(found.last) in ("population", "age", "years")
    return found.graded and tokens.words[found.last - 1] == "+" and persons


def _is_span_of_ages(tokens: Tokens, found: Quantity) -> bool:
    return found.modifier is Modifier.RANGE and found.unit in _AGE_CODES and tokens.word(found.first - 1) in _COUNTED_PERSONS


def _opens_a_line_of_bands(tokens: Tokens, found: Quantity) -> bool:
    """As in "60 and over: 40", "0–4: 300": the name of the class whose number comes after the colon."""
    opens = found.first == 0 and tokens.word(found.last) == ":" and tokens.kind(found.last + 1) == NUMBER
    return opens and (found.modifier is Modifier.RANGE or (found.graded and tokens.words[found.last - 1] in _OPEN_ENDS))


def _is_limit_of_age(tokens: Tokens, found: Quantity) -> bool:
    """As in "a quarter of residents are older than 65": persons, then their age."""
    persons = not _COUNTED_PERSONS.isdisjoint(tokens.words[max(0, found.first - _AGE_REACH) : found.first])
    compared = not _COMPARED_AGES.isdisjoint(tokens.words[found.first : found.number_first])
    has_years = found.unit == "a" and tokens.word(found.first - 1) in ("has", "have", "had") and tokens.word(found.last) != "of"
    return persons and ((compared and found.unit in ("a", "1")) or has_years)


_BAND_RULES = (
    _is_limit_of_age,
    _names_an_age_group,
    _is_older_or_younger,
    _is_plus_of_persons,
    _is_span_of_ages,
    _opens_a_line_of_bands,
)


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
