"""Numbers that refer to something: "Section 12", "phases 3, 5 and 7", "Fig. 3A", a phone, a postal code, the base of a rate."""

from __future__ import annotations

from itertools import pairwise

from snapshots.data.currencies import CODES as MONEY
from snapshots.data.english_numbers import STARTERS
from snapshots.data.english_references import (
    AREAS_IN_PLURAL,
    CALLS,
    COUNTABLE_REFERENCES,
    COURSES,
    EMERGENCY_LINES,
    PAPERS,
    PHONES,
    POSITIONS,
    REFERENCES,
    RELATIVE,
)
from snapshots.data.english_words import CLASSES, COLLECTIVES
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.ages import COUNTED_PERSONS
from snapshots.extraction.exclusions.rules import Rule, always, first_reason
from snapshots.extraction.numbers.numerals import numeral_at
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.unit_signs import DIMENSIONS
from snapshots.extraction.quantities.units import is_length_in_pages
from snapshots.extraction.words.digits import Style
from snapshots.extraction.words.neighbours import counts_noun, is_noun, is_number
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import CURRENCY, HYPHENS, NUMBER, WORD, Tokens
from snapshots.figures import Modifier

_NUMBERED = frozenset(["weeks", "grades", "levels", "stages", "phases", "chapters", "pages", "lines", "zones", "classes"])
_ROUND_BASES = frozenset([100, 1_000, 10_000, 100_000, 1_000_000])
_ROUND_AMOUNTS = _ROUND_BASES | {1, 10}
_SORTS = frozenset(["type", "level", "stage", "class", "form", "figure", "season", "round"])
_ONE, _REACH_OF_ONE = frozenset(["one", "1"]), 7
"""As in "| one | member of the nursing staff for every 24 births"."""
_BEFORE_BASES = frozenset(["for", "of", "from", "in"])
"""As in "82p of every £1", "for each 1,000 births": before "every" and what a rate is stated per."""
_POINTING = frozenset(["this", "that", "each", "every", "same", "one", "a", "last", "next", "previous", "past"])
"""As in "in this class 30 pupils passed": the word is a noun of its own, the number counts what follows."""
_PAST = frozenset(["last", "previous", "prior", "preceding"])
_SHORTEST_CODE, _LONGEST_CODE = 3, 6
_SHORTEST_NUMBER = 4
_SHORTEST_PHONE, _LONGEST_REFERENCE = 5, 7
_LONGEST_FOREIGN = 6
"""Words before the number of a report: "informe de situación n.º"."""
_FEW_PARTS = 10
_CALLED_WITH = frozenset(["now", "today", "immediately", "free", "quoting", "citing", "mentioning"])
_BEFORE_POSITION = frozenset(["at", "near", "from", "to", "between", "and", "around", "past", "of", "before", "after", ","])
_BEFORE_LINES = frozenset(["on", "to", "via", "through"])
_OF_CALLING = listed("call calls called calling wait waits waited waiting answer answered line lines ring rang dial dialled")
_ENDS_OF_NUMBER = frozenset(["is", "was", "are", "were", ",", ":", "", "."])
_SCHOOL_YEARS = frozenset(["primary", "years", "grades", "forms", "standards", "primaries"])
_LAST_SCHOOL_YEAR = 13
_VEHICLES = listed("bus tram line ferry terminal runway platform gate reactor")
_STANDING_PLACES = listed("gate platform pier terminal ward zone block floor building")
_AFTER_VERBS = listed(
    "outside nearby near here there at to from in on every each the a an between along past through only again not daily"
)
_BEFORE_NAMED = frozenset(["number", "unit"])
"""Which of several it is, as in "in a number | 9 | jersey", "the unit | 2 | pump", where no plural follows."""
_TIMES = frozenset(["period", "day", "week", "month"])
_DETERMINERS = frozenset(["the", "this", "that", "our", "its", "their"])
_SORTS_OF_TIME = RELATIVE | listed("prior corresponding comparable reporting reference whole entire")
_SUFFERED = listed("died drowned fled left arrived returned went came fell lost")
_CLASSES_OF_PERSONS = frozenset(["year", "grade", "stage", "class", "form", "level", "type", "category", "tier", "band"])
_LAST_CLASS = 13
"""The highest year of a school."""
_NOT_NUMBERED = listed("these those most some many other all both few several busy quiet")
"""As in "on | most | days 3 to 5 arrive", where no days are numbered."""
_JOINTS = frozenset([",", "and", "or", "&", "to", "-", "–", "through", "/"])


def reference_reason(tokens: Tokens, quantity: Quantity) -> str | None:
    """Why the number names a part of a document, an address, a phone or the base of a rate; None where it does not."""
    return first_reason(_RULES, tokens, quantity) or rate_base(tokens, quantity)


def _is_after_shortened_word(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.first
    shortened = tokens.word(index - 2) in REFERENCES or (tokens.word(index - 2) == "n" and tokens.shown(index - 3)[:1].isupper())
    stopped = tokens.word(index - 1) == "." and tokens.glued(index - 1) and shortened
    return stopped and tokens.kind(quantity.number_first) == NUMBER


def _is_lettered_part(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.word(quantity.first - 1) == "." and _is_numbered_part(tokens, quantity.first)


def _is_in_brackets(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.word(quantity.first - 1) == "(" and tokens.word(quantity.last) == ")"


def _is_bracketed_reference(tokens: Tokens, quantity: Quantity) -> bool:
    index = quantity.first
    earlier = tokens.word(index - 3) if tokens.word(index - 2) == "." else tokens.word(index - 2)
    named = (earlier in REFERENCES and earlier not in COUNTABLE_REFERENCES) or earlier in ("eqs", "eq")
    return _is_in_brackets(tokens, quantity) and named


def _is_repeated(tokens: Tokens, quantity: Quantity) -> bool:
    return _is_in_brackets(tokens, quantity) and _repeats(tokens, quantity)


def _is_postal_code(tokens: Tokens, quantity: Quantity) -> bool:
    before = tokens.word(quantity.first - 1)
    coded = before == "code" and tokens.word(quantity.first - 2) in ("zip", "postal", "post")
    return before == "zip" or tokens.word(quantity.last) == "zip" or coded


def _is_phone(tokens: Tokens, quantity: Quantity) -> bool:
    before = tokens.word(quantity.first - 1)
    called = before in PHONES or (before in (":", ".") and tokens.word(quantity.first - 2) in PHONES)
    return called and len(tokens.word(quantity.number_first)) >= _SHORTEST_PHONE


def _is_emergency_line(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "999 calls: 74,002": the line that was called, not how often."""
    named = tokens.words[quantity.number_first] in EMERGENCY_LINES and quantity.number_last - quantity.number_first == 1
    if not named or tokens.word(quantity.last) not in ("call", "calls"):
        return False
    heads_line = quantity.first == 0 and tokens.word(quantity.last + 1) == ":" and tokens.kind(quantity.last + 2) == NUMBER
    return heads_line or tokens.kind(quantity.first - 1) == NUMBER


def _is_line_waited_on(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the average wait on | 101 | was", "calls to | 999 | rose": the line, where the sentence speaks of calling."""
    index = quantity.number_first
    alone = tokens.words[index] in EMERGENCY_LINES and quantity.first == index and quantity.last == index + 1
    if not alone or tokens.word(index - 1) not in _BEFORE_LINES or is_noun(tokens, index + 1):
        return False
    return not _OF_CALLING.isdisjoint(tokens.words[:index])


def _is_length_of_document(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "our | 96-page | report", "Harbour Press, | 220 | pp.", "Notes (| 12 | pages)": how long a text is."""
    hyphened = tokens.word(quantity.last) in HYPHENS and tokens.word(quantity.last + 1) in ("page", "pages")
    bracketed = tokens.word(quantity.first - 1) == "(" and tokens.words[quantity.last : quantity.last + 2] == ["pages", ")"]
    return hyphened or bracketed or is_length_in_pages(tokens, quantity.last)


def _is_second_of_numbered(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "and number | two | is to wait", "the number | one | buyer": which of them, and no noun is counted."""
    before, earlier = tokens.word(quantity.first - 1), tokens.word(quantity.first - 2)
    named = before == "number" and not is_plural(earlier) and quantity.form == "words"
    return named and (tokens.word(quantity.last) in _ENDS_OF_NUMBER or earlier in ("the", "’s", "'s", "its", "their"))


def _is_school_years(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "in Primary | 1 to 3", "Years | 7 to 9 | were tested": classes of a school, where no noun is counted."""
    named = tokens.word(quantity.first - 1) in _SCHOOL_YEARS and _is_capital_at(tokens, quantity.first - 1)
    few = quantity.modifier is Modifier.RANGE and quantity.high is not None and quantity.high <= _LAST_SCHOOL_YEAR
    return named and few and not counts_noun(tokens, quantity.last)


def _is_vehicle_in_service(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Bus | 7 | stops here": a line that opens the sentence, and the verb of one."""
    opens = quantity.first == 1 and tokens.word(0) in _VEHICLES and quantity.form == "digits"
    return opens and tokens.word(quantity.last).endswith("s") and tokens.word(quantity.last + 1) in _AFTER_VERBS


def _is_listed_day(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "on days four and five of the fair": which days, where a preposition leads and a second number follows."""
    led = tokens.word(quantity.first - 1) in ("days", "weeks") and tokens.word(quantity.first - 2) in (
        "on",
        "in",
        "of",
        "between",
    )
    second = tokens.word(quantity.last + 1)
    return led and tokens.word(quantity.last) in _JOINTS and (second in STARTERS or second.isdigit())


def _is_span_of_numbered(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "in the weeks from 5 to 8", "across weeks 1-4", "grades from 3 to 6": which ones, where no noun is counted."""
    before = quantity.first - 1 - (tokens.word(quantity.first - 1) == "from")
    led = tokens.word(before) in _NUMBERED and tokens.word(before - 1) not in _NOT_NUMBERED
    return led and quantity.unit == "1" and quantity.modifier is Modifier.RANGE and not is_noun(tokens, quantity.last)


def _names_nothing(tokens: Tokens, quantity: Quantity) -> bool:
    digits = tokens.word(quantity.number_first)
    plain = quantity.first == quantity.number_first and "," not in digits and len(digits) <= _LONGEST_REFERENCE
    return tokens.word(quantity.first - 1) not in REFERENCES or not plain


def _is_capital(tokens: Tokens, quantity: Quantity) -> bool:
    return quantity.first > 1 and tokens.shown(quantity.first - 1)[:1].isupper()


def _tells_how_often(_tokens: Tokens, quantity: Quantity) -> bool:
    """As in "changed the password | 12 times"."""
    return "times" in quantity.rules


def _is_small_word(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.word(quantity.first - 1) in ("no", "nos", "act") and not _is_capital(tokens, quantity)


def _counts_after_countable(tokens: Tokens, quantity: Quantity) -> bool:
    if _counts_in_time_or_place(tokens, quantity):
        return True
    countable = tokens.word(quantity.first - 1) in COUNTABLE_REFERENCES and not _is_capital(tokens, quantity)
    counted = counts_noun if tokens.word(quantity.first - 1) in _BEFORE_NAMED else is_noun
    return countable and (quantity.form != "digits" or counted(tokens, quantity.last))


def _counts_in_time_or_place(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "in the same period | 14 | were killed", "in the burns unit | 12 | staff left", "at the gate | 300 | people waited".

    Before it stands when or where.
    """
    index, follow = quantity.first - 1, tokens.word(quantity.last)
    if tokens.word(index) == "unit":
        return follow in COLLECTIVES
    if tokens.word(index) in _STANDING_PLACES:
        return tokens.word(index - 1) in _DETERMINERS and follow in COUNTED_PERSONS
    if tokens.word(index) not in _TIMES or tokens.word(index - 1) not in _POINTING | _DETERMINERS | _SORTS_OF_TIME:
        return False
    compared = tokens.word(index - 1) in _PAST and follow in ("", ".", ",", ")")  # "last period | 281"
    return compared or CLASSES.get(follow) == "aux" or follow in _SUFFERED


def _counts_after_sort(tokens: Tokens, quantity: Quantity) -> bool:
    pointed = tokens.word(quantity.first - 1) in _SORTS and tokens.word(quantity.first - 2) in _POINTING
    return pointed and counts_noun(tokens, quantity.last)


def _is_number_of_plural(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.word(quantity.first - 1) == "number" and is_plural(tokens.word(quantity.first - 2))


def _is_plural_before_word(tokens: Tokens, quantity: Quantity) -> bool:
    return quantity.form == "words" and tokens.word(quantity.first - 1).endswith("s") and not _is_capital(tokens, quantity)


def _is_short_code(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "dial 112", "call 911 or", "text HELP to 85258": a short number to call, which counts no noun."""
    index = quantity.number_first
    digits = tokens.words[index]
    if not digits.isdigit() or not _SHORTEST_CODE <= len(digits) <= _LONGEST_CODE or quantity.first != index or quantity.scaled:
        return False
    if is_noun(tokens, quantity.last) and tokens.word(quantity.last) not in _CALLED_WITH:
        return False
    before = tokens.word(index - 1)
    if before in ("on", "to", "at", "us"):
        return any(tokens.word(step) in CALLS for step in range(max(0, index - 4), index - 1))
    return before in CALLS or _is_called_too(tokens, index)


def _is_called_too(tokens: Tokens, index: int) -> bool:
    """As in "call 999 or | 112", "call 111 for advice or | 999": a second number of as many figures."""
    if tokens.word(index - 1) not in ("or", "and", "/"):
        return False
    called = [step for step in range(1, index - 1) if tokens.kind(step) == NUMBER and tokens.word(step - 1) in CALLS]
    return any(len(tokens.words[step]) == len(tokens.words[index]) for step in called)


def _is_plain_code(tokens: Tokens, quantity: Quantity) -> bool:
    """Four figures or more in one, without a sign that parts or grades them."""
    digits = tokens.words[quantity.number_first]
    return digits.isdigit() and len(digits) >= _SHORTEST_NUMBER and quantity.last == quantity.first + 1


def _is_number_of_paper(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Contract 4500012345", "Build 20412 (May)"; not "they build 2040 homes"."""
    named = tokens.word(quantity.first - 1) in PAPERS and _is_plain_code(tokens, quantity)
    if not named or (tokens.word(quantity.first - 1) == "port" and tokens.word(quantity.first - 2) in _DETERMINERS):
        return False  # "in the port | 1240 | were waiting"
    digits = tokens.words[quantity.number_first]
    is_round = digits.endswith("000") or counts_noun(tokens, quantity.last)  # "Grant 500000 received", "Project 451200 homes"
    if len(digits) > _SHORTEST_PHONE and not is_round and _is_capital_at(tokens, quantity.first - 1):
        return True  # "Bug 1676296 landing last week"
    return not is_noun(tokens, quantity.last) or tokens.shown(quantity.last).istitle()


def _is_number_of_course(tokens: Tokens, quantity: Quantity) -> bool:
    named = tokens.word(quantity.first - 1) in COURSES and _is_capital_at(tokens, quantity.first - 1)
    return named and _is_plain_code(tokens, quantity) and not counts_noun(tokens, quantity.last)


def _is_code_of_line(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "40200 Grant Income: $11,500": the code of an account, which opens a line that states its number further on."""
    if quantity.first or not _is_plain_code(tokens, quantity) or not _is_capital_at(tokens, quantity.last):
        return False
    colon = next((index for index in range(quantity.last, len(tokens)) if tokens.words[index] == ":"), len(tokens))
    return any(tokens.kind(index) == NUMBER for index in range(colon + 1, min(colon + 4, len(tokens))))


def _is_number_of_foreign_report(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Rapport de situation 16", "Informe de situación n.º 9" on a page of another language."""
    before = tokens.words[max(0, quantity.first - _LONGEST_FOREIGN) : quantity.first]
    named = any(word == "de" and follow in ("situation", "situación", "situação") for word, follow in pairwise(before))
    return named and tokens.kind(quantity.number_first) == NUMBER and not counts_noun(tokens, quantity.last)


def _is_first_of_areas(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Wards 7 and 8 voted", "Zones 3–5 were dry": which of them, where a second number follows and no noun is counted."""
    named = tokens.word(quantity.first - 1) in AREAS_IN_PLURAL and _is_capital_at(tokens, quantity.first - 1)
    joined = tokens.word(quantity.last) in _JOINTS and tokens.kind(quantity.last + 1) == NUMBER
    goes_on = joined or quantity.modifier is Modifier.RANGE
    counted = quantity.last + 2 if joined else quantity.last
    return named and goes_on and not counts_noun(tokens, counted)


def _is_capital_at(tokens: Tokens, index: int) -> bool:
    return tokens.shown(index)[:1].isupper()


def _is_position(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "milepost 45", "mile 102", "km 34": where on the road, not how far; a unit in the singular before its number."""
    index = quantity.first - 1
    word = tokens.word(index)
    marker = word in ("milepost", "mileposts", "kilometrepost") or (word == "marker" and tokens.word(index - 1) in POSITIONS)
    stands = word in POSITIONS and tokens.kind(quantity.number_first) == NUMBER and not is_noun(tokens, quantity.last)
    return marker or (stands and tokens.word(index - 1) in _BEFORE_POSITION)


def _is_school_year(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Year | 8 | pupils", "Grade 5 students", "Stage 4 patients": which persons, not how many."""
    index = quantity.first - 1
    named = tokens.word(index) in _CLASSES_OF_PERSONS and _is_capital_at(tokens, index) and quantity.last == index + 2
    few = quantity.value is not None and 0 < quantity.value <= _LAST_CLASS
    return named and few and quantity.unit == "1" and tokens.word(quantity.last) in COUNTED_PERSONS


def _is_numbered_part(tokens: Tokens, index: int) -> bool:
    """As in "Annex II.4", "Table A.2": the letter or the Roman number before the point follows a reference."""
    part = tokens.word(index - 2)
    lettered = tokens.glued(index) and tokens.glued(index - 1) and (len(part) == 1 or not part.strip("ivxlc"))
    return lettered and tokens.word(index - 3) in REFERENCES


def _repeats(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "forty-five (45)": the number again in other letters."""
    for begin in range(max(0, quantity.first - 8), quantity.first - 1):
        if tokens.word(begin) in STARTERS or tokens.kind(begin) == NUMBER:
            other = numeral_at(tokens, begin, Style())
            if other is not None and other.last == quantity.first - 1:
                return other.value == quantity.value
    return False


def rate_base(tokens: Tokens, quantity: Quantity) -> str | None:
    """As in "12 per 1,000", "82p of every £1", "2 patient(s)/1,000 people": what a rate is stated per."""
    before = tokens.word(quantity.first - 1)
    if before == "/" and tokens.word(quantity.first - 2) == ")" and quantity.value in _ROUND_BASES:
        return "rate base"
    if before == "per" and _is_paid(tokens, quantity):
        return None
    return "rate base" if before == "per" or _is_each(tokens, quantity) else None


def _is_each(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "of every | £1", "to raise the next | £1"; "one nurse for every | 24 | births" states how many each nurse has."""
    before = tokens.word(quantity.first - 1)
    if before == "next":
        return quantity.unit in MONEY and quantity.value == 1
    if before not in ("each", "every") or tokens.word(quantity.first - 2) not in _BEFORE_BASES:
        return False
    is_load = is_number(tokens, quantity.first) and quantity.unit == "1" and quantity.value not in _ROUND_BASES
    return not is_load or _ONE.isdisjoint(tokens.words[max(0, quantity.first - _REACH_OF_ONE) : quantity.first - 2])


def _is_paid(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "repaired por | 20 k€", where the word for "per" is that for what is paid; not "€180 raised per | €45"."""
    amount = quantity.unit in MONEY and quantity.value not in _ROUND_AMOUNTS
    return amount and not any(
        tokens.kind(index) == CURRENCY or tokens.words[index].upper() in MONEY for index in range(quantity.first)
    )


def continues_reference(tokens: Tokens, quantity: Quantity, earlier: int) -> bool:
    """Does a list of references go on: "phases 3, 5 and 7", "page 4 of 9"? `earlier`: the token after the last reference."""
    between = tokens.words[earlier : quantity.first]
    if tokens.word(quantity.last) in ("at", "in", "on") and tokens.word(quantity.last + 1) in REFERENCES:
        return False  # "1,031 complaints at stage 1 and | 142 | at stage 2"
    if counts_noun(tokens, quantity.last) and not _is_next_number(tokens, quantity, earlier):
        return False
    return (0 < len(between) <= 2 and all(word in _JOINTS for word in between)) or between in (
        ["of"],
        ["("],
        [")", "and", "("],
        [")", ",", "("],
    )


def _is_next_number(tokens: Tokens, quantity: Quantity, earlier: int) -> bool:
    """As in "phase 1 and | 2 trials", "scope 1 and | 2 emissions": the number after the one before, of which there are few."""
    last, digits = tokens.word(earlier - 1), tokens.words[quantity.number_first]
    follows = last.isdigit() and digits.isdigit() and int(digits) == int(last) + 1 < _FEW_PARTS
    return follows and not is_plural(tokens.word(earlier - 2)) and quantity.last == quantity.first + 1


def is_lettered(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "3A", "4p": one letter at the number, which names a part of a figure where a reference stands before."""
    index = quantity.number_first + 1
    return (
        tokens.kind(quantity.number_first) == NUMBER
        and tokens.glued(index)
        and tokens.kind(index) == WORD
        and len(tokens.words[index]) == 1
    )


def lettered_reference(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Fig. 3A", "Figures 1A–1F"; not "a pier | 52m | long"."""
    index = quantity.number_first
    before = tokens.word(index - 2) if tokens.word(index - 1) == "." else tokens.word(index - 1)
    is_length = tokens.shown(index + 1) == "m" and tokens.word(index + 2) in DIMENSIONS
    return before in REFERENCES and is_lettered(tokens, quantity) and not is_length


_RULES = (
    Rule(_is_after_shortened_word, "reference", "Art. 5"),
    Rule(_is_lettered_part, "reference", "Annex II.4"),
    Rule(_is_bracketed_reference, "reference", "Equation (3)"),
    Rule(_is_repeated, "repeated", "forty-five (45)"),
    Rule(_is_postal_code, "address", "zip 97301"),
    Rule(_is_phone, "phone", "call 5550142"),
    Rule(_is_emergency_line, "phone", "999 calls: 74,002"),
    Rule(_is_line_waited_on, "phone", "the average wait on 101 was"),
    Rule(_is_length_of_document, "length", "our 96-page annual report"),
    Rule(_is_second_of_numbered, "reference", "and number two is to wait"),
    Rule(_is_school_year, "reference", "Year 8 pupils"),
    Rule(_is_school_years, "reference", "in Primary 1 to 3"),
    Rule(_is_vehicle_in_service, "reference", "Bus 7 stops here"),
    Rule(_is_short_code, "phone", "dial 112, text HELP to 85258"),
    Rule(_is_number_of_paper, "reference", "Contract 4500012345"),
    Rule(_is_number_of_course, "reference", "Math 1030"),
    Rule(_is_code_of_line, "reference", "40200 Grant Income: $11,500"),
    Rule(_is_number_of_foreign_report, "reference", "Rapport de situation 16"),
    Rule(_is_first_of_areas, "reference", "Wards 7 and 8"),
    Rule(_is_position, "position", "at mile 102"),
    Rule(_is_listed_day, "reference", "on days four and five"),
    Rule(_is_span_of_numbered, "reference", "in the weeks from 5 to 8"),
    Rule(_names_nothing, None, "45 schools"),
    Rule(_tells_how_often, None, "changed the password 12 times"),
    Rule(_is_small_word, None, "no 5 people"),
    Rule(_counts_after_countable, None, "in the area 12 schools opened"),
    Rule(_counts_after_sort, None, "in this class 30 pupils passed"),
    Rule(_is_number_of_plural, None, "schools number 45"),
    Rule(_is_plural_before_word, None, "in cases two doses were given"),
    Rule(always, "reference", "Section 12"),
)
