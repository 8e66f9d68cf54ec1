"""The whole noun phrase of an entity: core, coordination, of-phrases, and the phrases and clauses that say what kind."""

from __future__ import annotations

from snapshots.data.english_words import PERIODS, PERSONS, RANGING, SHARING_VERBS
from snapshots.extraction.dating.calendar_words import MONTHS
from snapshots.extraction.words.phrases import (
    ADJ,
    ADV,
    AUX,
    CONJ,
    DET,
    ING,
    MARK,
    NAME,
    NOUN,
    PART,
    PREP,
    PRON,
    REL,
    SUB,
    VERB,
    Words,
    is_plural,
    is_verb,
    noun_phrase,
)  # fmt: skip

_DEFINING = frozenset(["who", "that", "which"])
_LIST_ITEMS = 12
_KIND_SEEKING = 12
_NOUNS = (NOUN, NAME)


def phrase_end(words: Words, first: int, limit: int, *, before: int | None = None) -> int:
    """End (exclusive) of the noun phrase at word `first`; `first` where there is none.

    `before` is the word of the figure that counts it: what stands left of it tells whether "x and y" are one subject.
    """
    subject = before is not None and opens_clause(words, before)
    last = _joined(words, first, limit, subject=subject)
    while first < last < limit:
        inner = _past_link(words, last, limit, before)
        if inner == last:
            break
        end = _joined(words, inner, limit, subject=subject)
        if end == inner or (words.lows[last] == "for" and words.lows[end - 1] in PERIODS):
            break
        last = end
    return last


def _past_link(words: Words, index: int, limit: int, before: int | None) -> int:
    """The word behind "of the", "for", "against" at word `index`, where the phrase goes on; `index` where it ends."""
    low, inner = words.lows[index], index + 1
    if low == "of" or (low == "for" and words.classes[inner : inner + 1] == [NOUN]):
        while inner < limit and words.classes[inner] == DET:
            inner += 1
        return inner
    return inner if _says_kind(words, index, before) else index


def opens_clause(words: Words, first: int) -> bool:
    """Does the figure at word `first` open its clause, so that a verb to come is that of its noun?"""
    for index in range(first - 1, max(-1, first - _KIND_SEEKING), -1):
        sort = words.classes[index]
        if sort in (AUX, VERB, PART, ING):
            return False
        if (sort == MARK and words.lows[index] in ",;:—(") or sort == REL:
            return True
    return first < _KIND_SEEKING


def _says_kind(words: Words, index: int, before: int | None) -> bool:
    """As in "airstrikes against depots", "people with disabilities"; not "reached people with food"."""
    low = words.lows[index]
    if low == "against":
        return True
    if low not in ("with", "without") or words.classes[index + 1 : index + 2] != [NOUN] or words.lows[index - 1] not in PERSONS:
        return False
    return not any(words.lows[i] in SHARING_VERBS for i in range(max(0, (before or 0) - 3), before or 0))


def _joined(words: Words, first: int, limit: int, *, subject: bool) -> int:
    """A noun phrase and what is coordinated with it: "members and observers", "food, water and tents"."""
    last = noun_phrase(words, first, limit)
    if last < limit and words.tokens[last - 1].endswith("-") and words.lows[last] in ("to", "and", "or"):
        return max(last - 1, noun_phrase(words, last + 1, limit))  # "mid- to senior-level leaders"
    end = last
    for _ in range(_LIST_ITEMS):
        joint, inner = _joint_at(words, last) if first < last < limit else ("", last)
        if not joint:
            break
        last = _conjunct(words, inner, limit, subject=subject)
        if last == inner:
            break
        if joint != ",":
            end = last
    return end


def _joint_at(words: Words, index: int) -> tuple[str, int]:
    """The word or mark of a list at word `index`, ", and" counting as "and", and the word behind it; "" where none is."""
    low, inner = words.lows[index], index + 1
    if low == "," and words.lows[inner : inner + 1] in (["and"], ["or"]):
        return "and", inner + 1
    return (low, inner) if low in ("and", "or", "&", ",", "/") else ("", index)


def _conjunct(words: Words, inner: int, limit: int, *, subject: bool) -> int:
    """End of the noun phrase at `inner` if it can be coordinated with the one before; else `inner`."""
    if inner >= limit or words.classes[inner] not in (*_NOUNS, ING):
        return inner
    close = noun_phrase(words, inner, limit)
    acts = _is_doing(words, inner, close) or _is_verb_with_object(words, inner, close)
    if not acts and close < len(words) and not subject:
        acts = is_verb(words, close) and words.classes[close] != PART
    return inner if acts else close


def _is_doing(words: Words, inner: int, close: int) -> bool:
    """As in "visitors and | adding over 40"."""
    return words.classes[inner] == ING and close == inner + 1 and words.classes[close : close + 1] == [PREP]


def _is_verb_with_object(words: Words, inner: int, close: int) -> bool:
    """As in "boats and | halve its costs"."""
    return close == inner + 1 and not is_plural(words.lows[inner]) and words.classes[close : close + 1] == [DET]


def clause_end(words: Words, first: int, last: int, limit: int) -> int:
    """End of the clause that defines the noun phrase: "terrain | the group once held", "herders | who sold goats"."""
    return _relative_end(words, last, limit) or _bare_clause_end(words, first, last, limit)


def _bare_clause_end(words: Words, first: int, last: int, limit: int) -> int:
    index = _subject_of_clause(words, first, last, limit)
    if index < 0:
        return last
    end = index + 1 if words.classes[index] == PRON else max(index + 1, noun_phrase(words, index, limit))
    begin = end
    while end < limit and words.classes[end] in (ADV, AUX):
        end += 1
    if end < limit and words.classes[end] in (PART, VERB) and (end > begin or words.classes[end] == VERB or index > last):
        return end + 1
    return last


def _relative_end(words: Words, last: int, limit: int) -> int:
    """End of "| who sold goats |", "| entering the camp |" at word `last`; 0 where neither opens."""
    if last >= limit or words.lows[last] in RANGING:
        return 0
    if words.lows[last] in _DEFINING:
        begin = _past(words, last + 1, limit, (AUX, ADV, VERB, PART))
    elif words.classes[last] == ING:
        begin = last + 1
    else:
        return _participle_end(words, last, limit)
    inner = _past(words, begin, limit, (DET,))
    end = phrase_end(words, inner, limit)
    return end if end > inner else _past_adjective(words, begin, limit)


def _participle_end(words: Words, last: int, limit: int) -> int:
    """End of "looms | mended at old mills | were": a participle and a phrase before the verb; 0 where none is or it says when."""
    if words.classes[last : last + 2] != [PART, PREP] or words.lows[last + 2 : last + 3] == ["the"]:
        return 0
    end = phrase_end(words, last + 2, limit)
    says_when = not MONTHS.keys().isdisjoint(words.lows[last:end]) or words.lows[end - 1] in PERIODS
    return end if last + 2 < end < limit and words.classes[end] == AUX and not says_when else 0


def _past(words: Words, index: int, limit: int, classes: tuple[str, ...]) -> int:
    """The first word from `index` on that is of none of these classes."""
    while index < limit and words.classes[index] in classes:
        index += 1
    return index


def _past_adjective(words: Words, index: int, limit: int) -> int:
    """As in "herders who were | ill"; 0 where no adjective stands at `index`."""
    return index + 1 if index < limit and words.classes[index] == ADJ else 0


def _subject_of_clause(words: Words, first: int, last: int, limit: int) -> int:
    """The word at which the subject of the defining clause begins; -1 where none follows."""
    index = last
    while index < limit and words.classes[index] == DET:
        index += 1
    if index == last and words.classes[last - 1] == NAME and words.classes[first] == NOUN:
        return _subject_inside(words, first, last)
    if index >= limit or words.classes[index] not in (NAME, PRON, NOUN):
        return -1
    return -1 if words.classes[index] == NOUN and index == last else index


def _subject_inside(words: Words, first: int, last: int) -> int:
    """First of the names that end the phrase: "land Bloc" is a noun and the subject of what follows."""
    while last > first and words.classes[last - 1] == NAME:
        last -= 1
    return last


def is_new_clause(words: Words, first: int, last: int) -> bool:
    """Is there a joint, then a noun, then a verb between two words: a clause with a subject of its own?"""
    state = 0
    for index in range(first, last):
        sort = words.classes[index]
        if sort in (CONJ, SUB) or words.lows[index] == ";":
            state = 1
        elif state == 1 and sort in (NOUN, NAME):
            state += 1
        elif state > 1 and sort in (AUX, VERB, PART):
            return True
    return False


def without_verb(words: Words, first: int, last: int) -> int:
    """As in "One proposal | asks": after one thing, a word in -s is what it does."""
    if last - first == 1 or not is_plural(words.lows[last - 1]) or words.classes[last - 1] != NOUN:
        return last
    return last if is_plural(words.lows[last - 2]) or last >= len(words) or words.classes[last] == MARK else last - 1
