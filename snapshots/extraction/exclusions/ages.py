"""Numbers that say who is meant, not how many: "children under 5", "aged 15–49", "the 18–24 age group", "older than 65"."""

from __future__ import annotations

from snapshots.data.english_references import AGE_WORDS, COUNTED_THINGS, PERSONS, PERSONS_IN_SINGULAR
from snapshots.data.english_words import CLASSES
from snapshots.data.english_words import PERSONS as HEADS_OF_PERSONS
from snapshots.data.listing import listed
from snapshots.data.months import MONTHS
from snapshots.extraction.exclusions.rules import Rule, first_reason
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import counts_noun, is_noun
from snapshots.extraction.words.tokens import HYPHENS, NUMBER, WORD, Tokens
from snapshots.figures import Modifier

COUNTED_PERSONS = PERSONS | HEADS_OF_PERSONS
"""Nouns that name persons, or cases and households of them."""
_BEFORE_AGE = frozenset(["at", "from", "by", "before", "after", "until", "under"])
"""As in "| at | the age of 5 months"; "live | to | the age of 81" states how long."""
_AGE_BOUNDS = frozenset(["under", "over", "below", "above", "age", "aged"])
_BANDS = listed("group groups range ranges bracket brackets band bands category categories cohort cohorts class classes")
_ENDINGS_OF_PERSONS = ("ers", "ors", "ist", "ists", "iver", "orker", "ector", "octor", "ident", "udent", "man", "woman")
_ENDINGS_OF_PERSON = ("er", "or", "ist", "man", "woman", "able", "ian", "chief", "chair", "ent")
_VERBS_OF_PERSONS = listed(
    "said says told was is has had who died denied admitted joined won lives lived faces faced pleaded added wrote of from and"
)
_TYING = listed("of among to for per by from in between at")
_TIE_REACH = 4
"""Words back from a verb in which a preposition makes the persons before it no subject."""
_ARTICLES = listed("the a an his her its their our my")
_SINGULAR_AGES = frozenset(["year", "month", "week", "day"])
_WORDS_OF_SUBJECT = 4
_EXTREMES = frozenset(["oldest", "eldest", "youngest"])
_REACH_OF_OLDEST = 6
_WORDS_TO_PERSON = 5
_DIGITS_OF_AGE = 2
_COMPARED_AGES = frozenset(["older", "younger"])
LIMITS = frozenset([Modifier.UNDER, Modifier.OVER, Modifier.AT_LEAST, Modifier.AT_MOST])
_AGE_REACH = 8
_OLDEST = 150
"""In years; ages in weeks and months that are stated stay below it, too."""
_OPEN_ENDS = frozenset(["over", "above", "up", "+"])
_LOW_ENDS = frozenset(["under", "below"])
_POINTING = frozenset(["those", "persons", "anyone", "everyone", "all"])
_SPANNING = ("between the ages of", "between ages")
_AGE_CODES = frozenset(["a", "mo", "wk"])
_BAND_REACH, _BOUND_BEHIND_COUNT = 7, 2
_BETWEEN_BANDS = listed("year years yr yrs month months mo wk weeks old , ; : | / ( )")
"""What may stand between two bands of ages in a row."""
_IN_ROW_OF_BANDS = HYPHENS | listed(
    "to and or + < > ≥ ≤ under over below above older up are is from following years yrs , ; : / ( )"
)
"""What stands between the words "age groups" and a band of them."""
_REACH_OF_ROW = 60
_OF_BABIES = frozenset(["wk", "d", "h", "min"])
_BABIES = frozenset(["babies", "baby", "infants", "infant", "newborns", "children", "those"])
_BEFORE_GROUPS = frozenset(["for", "among", "of", "to", "all", "most", "amongst"])
_TIMING = frozenset(["when", "before", "until", "since", "after", "once"])
_TIMES = MONTHS.keys() | listed("monday tuesday wednesday thursday friday saturday sunday easter christmas spring autumn")
"""Not who was nine, as in "since | April | it was"."""
_BEHIND_OPENING_NAME = 4
"""Tokens of "Nora Ash, now": a capital at the head of a sentence need be no name."""
_DASHES = ("–", "—", "-")
_CLOSING = ("”", '"', "»", "’", "'")
_PERSON_IS = listed("she's he's you're i'm she’s he’s you’re i’m")
_AVERAGES = frozenset(["mean", "median", "average"])
_BEING = frozenset(["is", "are", "was", "were"])
_ENDS = frozenset(["", ".", ",", ";", ")", "and", "or", "but", "while"])
_SHARES = frozenset(
    ["%", "percent", "cent", "half", "third", "thirds", "quarter", "quarters", "fifth", "tenth", "in", "majority", "all", "most"]
)
"""Words by which a share is told, as in "62% of members", "one in four volunteers"."""


def age_reason(tokens: Tokens, quantity: Quantity) -> str | None:
    """The reason where the number is an age or a limit of ages; None where it is none, or an average age."""
    beyond = quantity.graded and quantity.value is not None and quantity.value > _OLDEST  # "the over 23,000 brigades"
    return None if beyond else first_reason(_RULES, tokens, quantity)


def _is_average_age(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.word(quantity.first - 1) == "age" and quantity.unit != "1" and tokens.word(quantity.first - 2) in _AVERAGES


def _follows_age_word(tokens: Tokens, quantity: Quantity) -> bool:
    before, earlier = tokens.word(quantity.first - 1), tokens.word(quantity.first - 2)
    if before in AGE_WORDS or (before in ("of", "from") and earlier in AGE_WORDS and quantity.unit == "1"):
        return True
    placed = tokens.words[max(0, quantity.first - 4) : quantity.first]
    return placed[1:] == ["the", "age", "of"] and placed[0] in _BEFORE_AGE and quantity.unit in _AGE_CODES


def _ends_span_of_ages(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "between the ages of 25 and | 54 |": the later age."""
    led = " ".join(tokens.words[max(0, quantity.first - 6) : quantity.first - 2]).endswith(_SPANNING)
    return led and tokens.word(quantity.first - 1) == "and" and quantity.unit in ("1", "a")


def _is_asked_of_persons(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "You must be | at least 21 |", "Donors must be | over 17 | and well"."""
    who = tokens.word(quantity.first - 3)
    asked = tokens.words[max(0, quantity.first - 2) : quantity.first] == ["must", "be"] and quantity.modifier in LIMITS
    persons = who in ("you", "they", "applicants", "carers") or _is_person_in_plural([who])
    return asked and persons and quantity.unit in ("1", "a") and tokens.word(quantity.last) in (*_ENDS, "to", "years")


def _is_hyphenated_limit(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.word(quantity.first - 1) in HYPHENS and tokens.word(quantity.first - 2) in ("under", "over")


def _is_limit_after_persons(tokens: Tokens, quantity: Quantity) -> bool:
    before = tokens.word(quantity.first - 1)
    ends = tokens.word(quantity.last) in _ENDS
    persons = before in ("-s", "s") or (before == "the" and quantity.unit == "1") or _names_aged(before, ends=ends)
    is_short = quantity.unit in _OF_BABIES and before not in _BABIES
    return quantity.graded and tokens.word(quantity.first) in _AGE_BOUNDS and persons and not is_short


def _names_aged(noun: str, *, ends: bool) -> bool:
    """Are these persons of an age, or where nothing is counted behind it, others: "Of | members | under 16, 71%"?"""
    named = noun in PERSONS or noun in AGE_WORDS or noun.removesuffix("s") in PERSONS_IN_SINGULAR
    return named or (ends and noun in COUNTED_PERSONS)


def _names_an_age_group(tokens: Tokens, quantity: Quantity) -> bool:
    follow, beyond = tokens.word(quantity.last), tokens.word(quantity.last + 1)
    old = beyond == "olds" or beyond.startswith(("old'", "old’"))  # "a 9-month-old's operation"
    return follow == "olds" or (follow == "age" and beyond in _BANDS) or (follow in HYPHENS and old)


def _is_older_or_younger(tokens: Tokens, quantity: Quantity) -> bool:
    return quantity.graded and tokens.words[quantity.last - 1] in ("older", "younger")


def _is_age_of_person(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "a 33-year-old driver", "25-year old Nesma", "an 8 year-old"; not "a 45-year-old bridge"."""
    index = quantity.last
    hyphened = tokens.word(quantity.number_last) in HYPHENS and tokens.glued(quantity.number_last)
    spaced = tokens.word(quantity.number_last) in _SINGULAR_AGES and tokens.word(quantity.first - 1) in _ARTICLES
    compound = (hyphened or spaced) and tokens.words[index - 1] == "old"
    follow, shown = tokens.word(quantity.last), tokens.shown(quantity.last)
    person = follow.endswith(_ENDINGS_OF_PERSONS) or shown[:1].isupper() or _is_before_person(tokens, quantity.last)
    return compound and (person or follow == "last" or not is_noun(tokens, quantity.last))


def _is_before_person(tokens: Tokens, index: int) -> bool:
    """As in "a 37-year-old | small-city mayor's chances", "two 14-year-old | girls", "a 20-year-old | trainee pilot Mara Hill".

    The noun of persons, behind words that say which. A name proves nothing: "a 43-year-old cargo ship Baltic Star".
    """
    for step in range(index, index + _WORDS_TO_PERSON):
        word = tokens.word(step).removesuffix("'s").removesuffix("’s")
        if word in PERSONS_IN_SINGULAR or word.removesuffix("s") in PERSONS_IN_SINGULAR:
            return True
        if not is_noun(tokens, step) and tokens.word(step) not in HYPHENS:
            return False
    return False


def _is_plus_of_persons(tokens: Tokens, quantity: Quantity) -> bool:
    persons = tokens.word(quantity.first - 1) in COUNTED_PERSONS or tokens.word(quantity.last) in ("population", "age", "years")
    return quantity.graded and tokens.words[quantity.last - 1] == "+" and persons


def _is_span_of_ages(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "children | 6–59 months", "cases of | 5–14 years"; not "cases of 5–14 years in prison"."""
    of = tokens.word(quantity.first - 1) == "of" and tokens.word(quantity.last) not in ("in", "of")
    persons = tokens.word(quantity.first - 1 - of) in COUNTED_PERSONS
    return persons and quantity.modifier is Modifier.RANGE and quantity.unit in _AGE_CODES


def _joins_other_bands(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "0–4 years | 5–14 years: 12 | 15 years and over": it begins after the end of one, or ends before the next."""
    if quantity.unit not in _AGE_CODES or quantity.form == "vague":
        return False
    low, high = (quantity.low, quantity.high) if quantity.value is None else (quantity.value, None)
    joins_next = high is not None and high + 1 in _numbers_beside(tokens, quantity.last - 1, 1)
    return joins_next or (low is not None and low - 1 in _numbers_beside(tokens, quantity.first, -1))


def _numbers_beside(tokens: Tokens, index: int, step: int) -> list[int]:
    """The nearest whole numbers before or behind a token: the bound of a band, or what is counted and then the bound."""
    numbers: list[int] = []
    for beside in range(index + step, index + step * _BAND_REACH, step):
        if tokens.kind(beside) == NUMBER and tokens.words[beside].isdigit():
            numbers.append(int(tokens.words[beside]))
        elif tokens.word(beside) not in _BETWEEN_BANDS:
            break
    return numbers[:_BOUND_BEHIND_COUNT]


def _is_in_row_of_age_groups(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "age groups: 0-4, | 5-17 |, 18+", "by age group (0–17, | 18–44 |)": only bands stand between it and the words."""
    is_band = quantity.modifier is Modifier.RANGE or quantity.modifier in LIMITS
    if not is_band or quantity.unit not in ("1", "a") or (quantity.unit == "1" and counts_noun(tokens, quantity.last)):
        return False
    for index in range(quantity.first - 1, max(quantity.first - _REACH_OF_ROW, 0), -1):
        if tokens.word(index) in _BANDS:
            return tokens.word(index - 1) == "age"
        if tokens.kind(index) != NUMBER and tokens.word(index) not in _IN_ROW_OF_BANDS:
            return False
    return False


def _is_band_of_persons(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "residents | 65 and over | received 90 parcels", "those | 65 and over | pay half": persons of an age do something."""
    ends = tokens.words[quantity.last - 1] in _OPEN_ENDS | _LOW_ENDS and tokens.word(quantity.last - 2) in ("and", "or")
    before = tokens.word(quantity.first - 1)
    persons = before in COUNTED_PERSONS or before in _POINTING or quantity.first == 0
    return ends and quantity.unit == "1" and persons and not counts_noun(tokens, quantity.last)


def _opens_a_line_of_bands(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "60 and over: 40", "0–4: 300": the name of the class whose number comes after the colon."""
    opens = quantity.first == 0 and tokens.word(quantity.last) == ":" and tokens.kind(quantity.last + 1) == NUMBER
    return opens and (quantity.modifier is Modifier.RANGE or (quantity.graded and tokens.words[quantity.last - 1] in _OPEN_ENDS))


def _is_limit_of_age(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "a quarter of residents are older than 65": persons, then their age."""
    persons = not COUNTED_PERSONS.isdisjoint(tokens.words[max(0, quantity.first - _AGE_REACH) : quantity.first])
    compared = not _COMPARED_AGES.isdisjoint(tokens.words[quantity.first : quantity.number_first])
    has_years = (
        quantity.unit == "a" and tokens.word(quantity.first - 1) in ("has", "have", "had") and tokens.word(quantity.last) != "of"
    )
    return persons and ((compared and quantity.unit in ("a", "1")) or has_years)


def _is_limit_of_the_old(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "a third are younger than 30 years", "one in five is under 25 years old": told without naming the persons again."""
    if quantity.unit != "a" or quantity.modifier not in LIMITS:
        return False
    old = tokens.word(quantity.last) in ("old", "aged") or tokens.words[quantity.last - 1] in ("old", "aged")
    has_years = tokens.word(quantity.first - 1) in ("has", "have", "had") and tokens.word(quantity.last) in (
        "",
        ".",
        ",",
        ";",
        ")",
    )
    return old or has_years or tokens.word(quantity.first) in _COMPARED_AGES


def _is_what_persons_are(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "one in four volunteers are under 25": a share of persons, then the limit of their age."""
    is_limit = (
        quantity.modifier in LIMITS and tokens.word(quantity.first) in _AGE_BOUNDS and tokens.word(quantity.first - 1) in _BEING
    )
    if not is_limit or tokens.word(quantity.number_last) not in _ENDS:
        return False
    if tokens.kind(quantity.first - 2) == NUMBER:  # "12 were under 11" of the pupils
        return _is_person_in_plural(tokens.words[: quantity.first - 2])
    before = tokens.words[: quantity.first - 1]
    if _is_person_in_plural(before[-1:]):
        return _TYING.isdisjoint(before[-_TIE_REACH:])  # "eight prisoners are under 18", not "the number of prisoners is over 90"
    persons = not COUNTED_PERSONS.isdisjoint(before) or not COUNTED_THINGS.isdisjoint(before)
    return persons and not _SHARES.isdisjoint(before[-2 * _AGE_REACH :])


def _is_person_in_plural(words: list[str]) -> bool:
    return any(word in COUNTED_PERSONS or word.removesuffix("s") in PERSONS_IN_SINGULAR for word in words)


def _is_age_of_oldest(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the oldest of them is | 86", "the youngest was 16, the eldest | 79": a bare number that ends the clause."""
    bare = quantity.unit == "1" and quantity.last == quantity.first + 1 and tokens.word(quantity.last) in (*_ENDS, "years")
    before = tokens.word(quantity.first - 1)
    if not bare or quantity.value is None or not 0 < quantity.value < _OLDEST:
        return False
    reach = _REACH_OF_OLDEST if before in _BEING else 1
    return not _EXTREMES.isdisjoint(tokens.words[max(0, quantity.first - reach) : quantity.first])


def _is_limit_of_some(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "83 people, 26 of them | under 18": part of the persons told before, then the limit of their age."""
    pointed = tokens.words[max(0, quantity.first - 2) : quantity.first] in (["of", "them"], ["of", "whom"], ["of", "these"])
    is_limit = quantity.modifier in LIMITS and tokens.word(quantity.first) in _AGE_BOUNDS and quantity.unit == "1"
    return pointed and is_limit and tokens.word(quantity.number_last) in _ENDS and _names_persons(tokens, quantity.first)


def _names_persons(tokens: Tokens, index: int) -> bool:
    return not COUNTED_PERSONS.isdisjoint(tokens.words[:index])


def _is_age_in_apposition(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the suspect, | 34, | was charged": between commas, behind the noun of one person and before its verb."""
    first, last = quantity.first, quantity.last
    framed = tokens.word(first - 1) == tokens.word(last) == "," and last == first + 1 and tokens.kind(first) == NUMBER
    if not framed or quantity.unit != "1" or not tokens.words[first].isdigit() or len(tokens.words[first]) > _DIGITS_OF_AGE:
        return False
    return tokens.word(last + 1) in _VERBS_OF_PERSONS and _names_person(tokens, first - 2) and _is_subject(tokens, first - 2)


def _names_person(tokens: Tokens, noun: int) -> bool:
    person = tokens.word(noun)
    return person in PERSONS_IN_SINGULAR or (person.endswith(_ENDINGS_OF_PERSON) and is_noun(tokens, noun))


def _is_subject(tokens: Tokens, noun: int) -> bool:
    """As in "the old harbour | master"; not "calls in | October", "patients per | doctor", "crew of the | tanker"."""
    begin = max(0, noun - _WORDS_OF_SUBJECT)
    article = next((index for index in range(noun - 1, begin - 1, -1) if tokens.words[index] in _ARTICLES), None)
    if article is None:
        return noun == 0
    return _TYING.isdisjoint(tokens.words[max(0, article - 1) : noun])


def _is_age_now(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Ash, now | 28 |, rows", "the old man, then | 74 |, left": a name or the noun of one person before the comma.

    Not of "The toll in Spain, now | 28 |, is rising": a place behind its preposition.
    """
    first = quantity.first
    framed = tokens.word(first - 1) in ("now", "then") and tokens.word(first - 2) == "," and tokens.word(quantity.last) in _ENDS
    if not framed or not _is_bare_age(quantity):
        return False
    if tokens.word(first - 3) in PERSONS_IN_SINGULAR:
        return True
    name = first - 3
    while tokens.kind(name) == WORD and tokens.shown(name).istitle():
        name -= 1
    return name < first - 3 and first > _BEHIND_OPENING_NAME and CLASSES.get(tokens.word(name)) != "prep"


def _is_age_of_subject(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "before she was | two |, they left", "when Ash was | nine |", "she's | 38 |": how old one person was."""
    be = quantity.first - 1
    if tokens.word(be) in _PERSON_IS and _is_bare_age(quantity):
        return tokens.word(quantity.last) in _ENDS
    if tokens.word(be) not in ("was", "turned", "is") or not _is_bare_age(quantity):
        return False
    follow = tokens.word(quantity.last)
    in_year = follow == "in" and tokens.word(quantity.last + 1).isdigit()
    if follow not in _ENDS and follow != "when" and not in_year:
        return False
    return _is_one_person(tokens, be - 1)


def _is_one_person(tokens: Tokens, index: int) -> bool:
    """As in "before | she | was two", "when | Ash | was nine"; not "since | April | it was", "phase | I | was 24"."""
    who, earlier = tokens.shown(index), tokens.word(index - 1)
    if who == "I":
        return index == 0 or earlier in _TIMING | {",", "“", "and", "but"}
    if who in ("he", "she", "He", "She"):
        return True
    return who.istitle() and earlier in _TIMING and tokens.kind(index) == WORD and who.lower() not in _TIMES


def _signs_quotation(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "“It was late.” – Nora, | 44": the name of whose words are given, then their age and nothing more."""
    last = quantity.first - 2
    name = last
    while tokens.kind(name) == WORD and tokens.shown(name).istitle():
        name -= 1
    ends = quantity.last + (tokens.word(quantity.last) == ".") == len(tokens)
    named = name < last and tokens.word(quantity.first - 1) == "," and ends and _is_bare_age(quantity)
    before = tokens.text[: tokens.starts[name + 1]].rstrip() if named else ""
    return before.endswith(_DASHES) and before.rstrip("–—- \n").endswith(_CLOSING)


def _is_bare_age(quantity: Quantity) -> bool:
    return quantity.unit == "1" and not quantity.graded and quantity.value is not None and 0 < quantity.value < _OLDEST


def _is_group_of_the_old(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "among 15-24-year-olds", "for over 65s": whom it is about."""
    if tokens.words[quantity.last - 1] == "olds":
        return True
    led = quantity.modifier in LIMITS and tokens.word(quantity.first - 1) in _BEFORE_GROUPS
    seconds = tokens.word(quantity.last - 1) == "s" and quantity.unit == "s" and tokens.glued(quantity.last - 1)
    return led and seconds and quantity.number_last - quantity.number_first == 1


def _is_length_of_pregnancy(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "she was | seven months | pregnant", "at | 30 weeks | pregnant"."""
    return quantity.unit in _AGE_CODES and tokens.word(quantity.last) == "pregnant"


_RULES = (
    Rule(_is_length_of_pregnancy, "age", "seven months pregnant"),
    Rule(_is_age_now, "age", "Ash, now 28, rows"),
    Rule(_signs_quotation, "age", "“It was late.” – Nora, 44"),
    Rule(_is_age_of_subject, "age", "before she was two"),
    Rule(_is_group_of_the_old, "age", "for over 65s"),
    Rule(_is_age_in_apposition, "age", "the suspect, 34, was charged"),
    Rule(_is_age_of_oldest, "age", "the oldest of them is 86"),
    Rule(_is_limit_of_some, "age", "83 people, 26 of them under 18"),
    Rule(_is_average_age, None, "a mean age of 34 years"),
    Rule(_follows_age_word, "age", "aged 15–49, aged from 15 to 49, at the age of 12"),
    Rule(_is_asked_of_persons, "age", "You must be at least 21"),
    Rule(_is_hyphenated_limit, "age", "under-5 mortality"),
    Rule(_is_limit_of_age, "age", "residents are older than 65"),
    Rule(_is_limit_of_the_old, "age", "a third are under 25 years old"),
    Rule(_is_what_persons_are, "age", "one in four volunteers are under 25"),
    Rule(_names_an_age_group, "age", "25–34 year olds, the 18–24 age group"),
    Rule(_is_older_or_younger, "age", "adults 65 and older"),
    Rule(_is_age_of_person, "age", "a 33-year-old driver"),
    Rule(_is_plus_of_persons, "age", "adults 18+, the 65+ population"),
    Rule(_ends_span_of_ages, "age", "between the ages of 25 and 54"),
    Rule(_is_span_of_ages, "age", "children 6–59 months"),
    Rule(_joins_other_bands, "age", "0–4 years 5–14 years 15 years and over"),
    Rule(_is_in_row_of_age_groups, "age", "age groups: 0-4, 5-17, 18+"),
    Rule(_is_band_of_persons, "age", "residents 65 and over received 90 parcels"),
    Rule(_opens_a_line_of_bands, "age", "60 and over: 40"),
    Rule(_is_limit_after_persons, "age", "children under 5"),
)
