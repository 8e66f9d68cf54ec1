"""What stands left of a figure: the subject of its clause, or the noun that a participle ties to it.

"Enrolment reached 5,400", "a fine of $5m", "The price of rice, long stable, is up 4 %": where the figure's own right side
names nothing, the entity is looked for on the left, clause by clause, nearest first.
"""

from __future__ import annotations

from snapshots.data.english_words import (
    ACTING_VERBS,
    ADJECTIVES,
    AMBIGUOUS_VERBS,
    COUNTING_VERBS,
    NO_SUPERLATIVES,
    NOT_PLURAL,
    PERIODS,
    RANGING,
    TURNS_OF_TIME,
)
from snapshots.data.listing import listed
from snapshots.extraction.dating.calendar_words import MONTHS, WEEKDAYS
from snapshots.extraction.naming.left_phrases import Left, follows_noun, names_something, phrase_before
from snapshots.extraction.words.phrases import (
    ADV,
    AUX,
    CONJ,
    DET,
    ING,
    MARK,
    MORE,
    NAME,
    NOUN,
    NUM,
    PART,
    PREP,
    PRON,
    REACH,
    REL,
    SUB,
    VERB,
    Words,
    is_plural,
    noun_phrase,
)  # fmt: skip

_HAVING = frozenset(["has", "have", "had"])
_OF_TOTAL = 2
_YEAR_DIGITS = 4
_LONGEST_CASE = 10
_LONGEST_DATE = 9
"""Words of "In the first ten months of 2019", at most."""
_WORDS_OF_DATES = listed("end start beginning middle of and to – - first last second third fourth") | {*PERIODS, *MONTHS}
_NOUNS = (NOUN, NAME)
_FINITE = (AUX, VERB)
_OPENING = (ADV, SUB, CONJ, DET, MORE, NUM)
_FIRST_OR_TURNS = frozenset(["first", *TURNS_OF_TIME])
_TIES = frozenset(["of", "for", "against", "per"])
_KINDS = frozenset(
    ["from", "in", "by", "on", "with", "without", "at", "before", "after", "through", "involving", "among", "amongst"]
)
"""Prepositions that say what kind of thing the subject is, where a common noun follows: "deaths from falls"."""
_PARTS_OF_YEAR = frozenset(["early", "mid", "late"])
_STOPS = frozenset(',;:—–.!?()"“”|')
_TAKING = frozenset(["costs", "cost", "takes", "took", "saves", "saved"])
_SHORTEST_DOING = 2
"""Verbs of what is done, and words of "keeping prisoners" before them."""
_PASSIVE = frozenset(["by", "in", "at", "for", "from", "on", "with", "to", "as", "under"])
"""After a participle they say that it is an attribute: "videos made by ..."."""


def subject_of(words: Words, quote: int) -> Left | None:
    """The subject of the clause in which the figure at word `quote` stands, or of the clause that governs it."""
    floor, acted = max(0, quote - REACH), False
    index = quote
    while index > floor:
        index -= 1
        if words.lows[index] == ")":
            index = _bracket_start(words, index, floor)
        if words.classes[index] in _FINITE:
            acted = True
            continue
        left = _subject_at(words, index, floor, quote, acted=acted)
        if left is not None:
            return left
        if not acted and _is_loose_participle(words, index):
            return None
    clause = next((index + 1 for index in range(quote - 1, floor, -1) if words.lows[index] == ";"), floor)
    return _opening_subject(words, floor, quote, near=False) or _inverted_subject(words, clause, quote)


def _inverted_subject(words: Words, floor: int, quote: int) -> Left | None:
    """As in "In May came | the largest order, of $5m": the noun right behind a verb that no subject stands before."""
    verb = _past_classes(words, _past_attributes(words, _past_openings(words, floor, quote), quote), quote, (ADV, MARK))
    if verb >= quote or words.classes[verb] not in _FINITE:
        return None
    article = _past_classes(words, verb + 1, quote, (ADV, AUX, VERB))
    first = _past_classes(words, article, quote, (DET,))
    if first >= quote:
        return None
    opens = first > article or words.classes[first] in _NOUNS
    left = Left(first, _subject_end(words, first, quote) if opens else first)
    if not first < left.last < quote or words.lows[first] in _PARTS_OF_YEAR:
        return None
    return left if names_something(words, left) else None


def _past_classes(words: Words, index: int, quote: int, classes: tuple[str, ...]) -> int:
    """The first word from `index` on that is of none of these classes, and no "it" that stands for nothing."""
    while index < quote and (words.classes[index] in classes or words.lows[index] == "it"):
        index += 1
    return index


def _subject_at(words: Words, index: int, floor: int, quote: int, *, acted: bool) -> Left | None:
    """The subject that the participle, relative or mark at word `index` gives; `acted`: a verb stands right of it."""
    sort, low = words.classes[index], words.lows[index]
    if sort in (ING, PART) and not acted:
        return _attached(words, index, floor)
    if sort == REL and index + 1 < quote:
        return _antecedent(words, index, quote)
    if low in _STOPS or sort == SUB or (sort == CONJ and _has_finite(words, index, floor)):
        return _opening_subject(words, index + 1, quote, near=low == "," or sort == CONJ)
    return None


def _is_loose_participle(words: Words, index: int) -> bool:
    """As in "The firm grew, | adding 40 jobs": what it acts on is no subject."""
    opens = index > 0 and words.lows[index - 1] == ","
    return opens and words.classes[index] == ING and words.lows[index] not in RANGING


def _bracket_start(words: Words, close: int, floor: int) -> int:
    """The word before the bracket that ends at `close`: what stands in it governs nothing outside."""
    index = next((index for index in range(close - 1, floor - 1, -1) if words.lows[index] == "("), close)
    return max(index - 1, floor) if index < close else close


def is_stated(words: Words, left: Left, quote: int) -> bool:
    """Does the figure count the subject itself ("Arrivals reached 40"), not what it acts on ("Police arrested 14")?"""
    if words.lows[quote - 1] in ("has", "have", "had"):
        return True
    between = words.lows[left.last : quote]
    changed = "went" in between and "from" in between  # "the number of boats went from | 12 | to 14"
    return changed or any(low in COUNTING_VERBS or low in AMBIGUOUS_VERBS for low in between)


def is_agent(words: Words, left: Left, quote: int) -> bool:
    """Does the subject act on what the figure counts: "Farms sold | 40 tractors", "The plant employs | 400 people"?"""
    between = words.lows[left.last : quote]
    if between[-_OF_TOTAL:] == ["total", "of"]:
        between = between[:-_OF_TOTAL]  # "handled a | total of | 512 calls": here a noun
    if _acts_behind(words, quote):
        return True
    stated = any(low in COUNTING_VERBS or (low in AMBIGUOUS_VERBS and low not in ACTING_VERBS) for low in between)
    return not stated and words.lows[quote - 1] not in _HAVING


def _acts_behind(words: Words, quote: int) -> bool:
    """As in "has | 512 children treated |, 3 % more": where the verb closes the clause, as in German."""
    end = next((index for index in range(quote, len(words.lows)) if words.classes[index] == MARK), len(words.lows))
    return words.lows[end - 1] == "sold" and not _HAVING.isdisjoint(words.lows[:quote])


def main_subject(words: Words, quote: int) -> Left | None:
    """The subject that opens the sentence: what is ", down by half" at its end."""
    return _opening_subject(words, 0, quote, near=False) or subject_of(words, quote)


def _attached(words: Words, index: int, floor: int) -> Left | None:
    """As in "people | earning $5", "claims, | ranging from $5", "sells books | priced at $5": the participle's noun.

    After a past participle only where the clause has its verb: "fees | rose by $5" is a clause of its own.
    """
    if words.lows[index] in RANGING and index > 1 and words.lows[index - 1] == ",":
        last = index - 1
    elif follows_noun(words, index) and (words.classes[index] != PART or _has_finite(words, index - 1, floor)):
        last = index
    else:
        return None
    left = phrase_before(words, last)
    return left if left and names_something(words, left) else None


def _antecedent(words: Words, relative: int, quote: int) -> Left | None:
    """As in "the works, which cost $5m", "a plume that extends 40 miles": the noun before the relative, if a verb follows it."""
    third_person = relative + 2 == quote and words.classes[relative + 1] == NOUN and is_plural(words.lows[relative + 1])
    if not third_person and not _verb_follows(words, relative + 1, quote):
        return _opening_subject(words, relative + 1, quote, near=True)
    last = relative - 1 if relative > 0 and words.lows[relative - 1] == "," else relative
    return phrase_before(words, _before_time(words, last))


def _before_time(words: Words, last: int) -> int:
    """As in "takings | for the first half year, which": where a time phrase that ends at `last` begins; else `last`."""
    if last == 0 or words.lows[last - 1] not in PERIODS:
        return last
    index = last - 1
    while index > 0 and words.classes[index - 1] in (NOUN, NUM, DET):
        index -= 1
        if words.classes[index] == DET:
            break
    return index - 1 if index > 1 and words.classes[index - 1] == PREP and words.lows[index - 1] != "of" else last


def _has_finite(words: Words, index: int, floor: int) -> bool:
    """Is there a verb left of word `index` in its clause?"""
    for position in range(index - 1, floor - 1, -1):
        sort, low = words.classes[position], words.lows[position]
        if sort in _FINITE or (sort == PART and words.lows[position + 1] not in _PASSIVE and not _is_attribute(words, position)):
            return True
        if low in ";:—–.!?" or sort in (REL, SUB):
            return False
    return False


def _is_attribute(words: Words, index: int) -> bool:
    """As in "on new | financed | cars", where no noun stands before the participle that could act."""
    after_noun = index > 0 and words.classes[index - 1] in _NOUNS and words.lows[index - 1] not in ADJECTIVES
    return words.classes[index + 1 : index + 2] == [NOUN] and not after_noun


def _verb_follows(words: Words, index: int, quote: int) -> bool:
    while index < quote and words.classes[index] == ADV:
        index += 1
    if index >= quote:
        return False
    sort, low = words.classes[index], words.lows[index]
    if sort in (AUX, VERB, PART) or low in AMBIGUOUS_VERBS or low in RANGING:
        return True
    return sort == NOUN and is_plural(words.lows[index - 1])


def _opening_subject(words: Words, first: int, quote: int, *, near: bool) -> Left | None:
    """The noun phrase that opens the clause at word `first`, if its verb comes before the figure."""
    first = _past_openings(words, _past_adverbials(words, first, quote), quote)
    if first >= quote or words.classes[first] == PRON:
        return None
    if doing := _gerund_subject(words, first, quote):
        return doing
    last = _subject_end(words, first, quote)
    if first < last < quote and words.lows[first] in TURNS_OF_TIME and words.lows[last - 1] in PERIODS:
        return _inverted_subject(words, last, quote) or _opening_subject(words, last, quote, near=near)
    if last == first or (last - first == 1 and words.lows[first] in PERIODS):
        return None
    inner = _reported(words, last, quote)
    if inner is not None:
        return inner
    takes = _is_each(words, first, last, quote) or _takes_figure(words, last, quote, near=near)
    return Left(first, last) if takes else None


def _is_each(words: Words, first: int, last: int, quote: int) -> bool:
    """As in "Each | resident | throws away 341 kg": the word in -s behind a single thing is its verb."""
    return first > 0 and words.lows[first - 1] in ("each", "every") and last < quote and is_plural(words.lows[last])


def _gerund_subject(words: Words, first: int, quote: int) -> Left | None:
    """As in "| Keeping a person in prison | costs $562": what is done, up to the verb that says what it takes."""
    last = quote
    while last > first and words.classes[last - 1] in (ADV, DET, MORE):
        last -= 1
    verb = last - 1
    if first > 1 or verb - first < _SHORTEST_DOING or words.classes[first] != ING or words.lows[verb] not in _TAKING:
        return None
    inside = words.classes[first:verb]
    return None if MARK in inside or AUX in inside else Left(first, verb)


def _takes_figure(words: Words, last: int, quote: int, *, near: bool) -> bool:
    """Does a verb, or nothing, stand between a subject that ends at `last` and the figure? `near`: right behind the subject."""
    if near:
        bare = words.lows[last : last + 1] == ["by"] and last + 2 >= quote
        return bare or _verb_follows(words, _past_attributes(words, last, quote), quote)
    return last >= quote or words.lows[last:quote] == [","] or _verb_between(words, last, quote)


def _past_openings(words: Words, first: int, quote: int) -> int:
    while first < quote and words.classes[first] in _OPENING and not _is_adjective(words, first):
        first += 1
    return first


def _is_adjective(words: Words, index: int) -> bool:
    """As in "disorderly exit": in -ly, but right before a noun and after an article."""
    return (
        words.classes[index] == ADV
        and index > 0
        and words.classes[index - 1] == DET
        and words.classes[index + 1 : index + 2] == [NOUN]
    )


def _reported(words: Words, verb: int, quote: int) -> Left | None:
    """As in "Analysts said | the fee was $5": the subject of the clause that the first verb brings."""
    if verb + 2 >= quote or words.classes[verb] not in (PART, VERB):
        return None
    first = verb + 2 if words.lows[verb + 1] == "that" or words.lows[verb + 1] in WEEKDAYS else verb + 1
    while first < quote and words.classes[first] == DET:
        first += 1
    last = _subject_end(words, first, quote)
    if not first < last < quote:
        return None
    acts = words.classes[last] in _FINITE or words.lows[last] in AMBIGUOUS_VERBS
    return Left(first, last) if acts else None


def _past_adverbials(words: Words, first: int, quote: int) -> int:
    """Skips "In 2019," and the like, up to the comma that ends it."""
    index = first
    while index < quote and words.classes[index] in (ADV, CONJ, MARK):
        index += 1
    if index < quote and words.classes[index] in (PREP, SUB):
        return _past_comma(words, index, quote) or _past_case(words, index, quote) or _past_years(words, index, quote)
    return first


def _past_comma(words: Words, index: int, quote: int) -> int:
    """The word behind the comma that ends the phrase from `index` on, if no verb comes before it; 0 where there is none."""
    for comma in range(index + 1, min(quote, index + 20)):
        if words.lows[comma] == ",":
            return comma + 1
        if words.classes[comma] == AUX or (words.classes[comma] == VERB and _past_years(words, index, comma) > index):
            break
    return 0


def _past_case(words: Words, first: int, quote: int) -> int:
    """The article behind "In the case of maize | the yield is", where no comma parts the two; 0 where there is none."""
    if ";" in words.lows[first:quote]:
        return 0
    for index in range(first + 2, min(quote, first + _LONGEST_CASE)):
        if words.classes[index] in (AUX, VERB, SUB, REL):
            return 0
        if words.classes[index] == DET and words.classes[index - 1] in _NOUNS and words.lows[index - 1] not in PERIODS:
            last = noun_phrase(words, index + 1, quote)
            return index if last > index + 1 and words.classes[last] in (AUX, VERB) else 0
    return 0


def _past_years(words: Words, first: int, quote: int) -> int:
    """Skips "In 2019", "Between 1600 and 1900", "In the first ten months of 2019" where no comma ends it."""
    index, last = first + 1, first
    while index < min(quote, first + _LONGEST_DATE) and (
        words.classes[index] in (DET, NUM) or words.lows[index] in _WORDS_OF_DATES
    ):
        index += 1
        if words.lows[index - 1] in MONTHS or (words.classes[index - 1] == NUM and len(words.tokens[index - 1]) == _YEAR_DIGITS):
            last = index
    return last if last < quote else first


def _subject_end(words: Words, first: int, quote: int) -> int:
    """End of the subject that opens at `first`: its noun phrase with of- and for-phrases and coordination."""
    last = _trimmed(words, first, noun_phrase(words, first, quote), quote)
    while first < last < quote:
        if not _goes_on(words, last, quote):
            break
        inner = last + 1
        while inner < quote and words.classes[inner] == DET:
            inner += 1
        end = _trimmed(words, inner, noun_phrase(words, inner, quote), quote)
        if end == inner:
            break
        last = end
    return last


def _goes_on(words: Words, index: int, quote: int) -> bool:
    """Does the word at `index` tie more to the subject: "deaths | of miners", "deaths | from falls", "farms and ranches"?"""
    if words.lows[index] in _TIES or words.classes[index] == CONJ:
        return words.lows[index] != "for" or not _opens_time(words, index + 1, quote)
    return words.lows[index] in _KINDS and index + 1 < quote and _is_common_noun(words, index + 1, quote)


def _is_common_noun(words: Words, index: int, quote: int) -> bool:
    """As in "deaths from | falls", "deaths in | prison", not "deaths in | May", "deaths in | the north", "deaths in | weeks"."""
    last = noun_phrase(words, index, quote)
    names = any(words.classes[i] == NAME for i in range(index, last))
    return last > index and words.classes[index] in (NOUN, PART) and not names and not is_time(words, index, last)


def _opens_time(words: Words, index: int, quote: int) -> bool:
    """As in "takings for | the third quarter"."""
    first = _past_classes(words, index, quote, (DET,))
    if words.lows[first] in _FIRST_OR_TURNS:
        first = _past_classes(words, first + 1, quote, (NUM,))  # "for the first seven months"
    last = noun_phrase(words, first, quote)
    return last > first and is_time(words, first, last)


def is_time(words: Words, first: int, last: int) -> bool:
    """Does a noun phrase say when: "last year", "the previous three months"?"""
    return words.lows[last - 1] in PERIODS or words.lows[last - 1] in MONTHS or words.lows[first] in TURNS_OF_TIME


def _trimmed(words: Words, first: int, last: int, quote: int) -> int:
    """The phrase without a last word that is the verb: "ticket" of "The ticket costs"."""
    if last - first == 1 or words.classes[last - 1] != NOUN:
        return last
    low = words.lows[last - 1]
    if words.lows[last - 2].endswith("est") and words.lows[last - 2] not in NO_SUPERLATIVES:
        return last  # "the lowest number": a superlative is of a noun
    finite = low in AMBIGUOUS_VERBS or (low.endswith("s") and low not in NOT_PLURAL and not is_plural(words.lows[last - 2]))
    return last - 1 if finite and not _acts_later(words, last, quote) else last


def _acts_later(words: Words, last: int, quote: int) -> bool:
    return last < quote and _verb_between(words, last, quote)


def _verb_between(words: Words, first: int, quote: int) -> bool:
    return any(
        words.classes[index] in (AUX, VERB, PART)
        or words.lows[index] in AMBIGUOUS_VERBS
        or _verb_follows(words, index, index + 1)
        for index in range(first, quote)
    ) or (first > 0 and first == quote and words.lows[first - 1] in AMBIGUOUS_VERBS)


def _past_attributes(words: Words, index: int, quote: int) -> int:
    """Skips the place and time phrases, or the bracket, that may stand between a subject and its verb."""
    while index < quote:
        if words.lows[index] == "(":
            index = next((position + 1 for position in range(index, quote) if words.lows[position] == ")"), quote)
            continue
        if words.classes[index] != PREP:
            return index
        end = _adverbial_end(words, index, quote)
        if end == index:
            return index
        index = end
    return index


def _adverbial_end(words: Words, preposition: int, quote: int) -> int:
    """The word after a phrase such as "in 2019", "of the north"; `preposition` itself where no phrase follows it."""
    inner = preposition + 1
    while inner < quote and words.classes[inner] in (DET, ADV, MORE, PREP):
        inner += 1
    end = _trimmed(words, inner, noun_phrase(words, inner, quote), quote)
    if end > inner:
        return end
    if inner >= quote or words.classes[inner] != NUM:
        return preposition
    inner += 2 * (words.lows[inner + 1 : inner + 2] in (["/"], ["–"], ["-"]))  # "for 2026/27"
    return noun_phrase(words, min(inner + 1, quote), quote)  # "across the 76 towns"
