"""What a figure counts or measures, by the guideline: the noun phrase to its right, else what stands left of it.

Order of questions: the noun that follows ("9,000 troops"), the whole ("70 % of the terrain"), the purpose ("$6m in food
aid"), the mention before ("and another 144,000 in ..."), the noun that governs ("a fine of $5m"), the subject.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from snapshots.data.english_words import CASUALTIES, MODIFYING_PLURALS, PERIODS, PERSONS, SHARING_VERBS
from snapshots.extraction.phrases import (
    ADV, AUX, CONJ, DET, ING, MARK, MORE, NAME, NOUN, NUM, PART, PREP, REACH, REL, VERB,
    Words, is_plural, is_verb, noun_phrase, words_of,
)  # fmt: skip
from snapshots.extraction.subjects import governing_noun, subject_of
from snapshots.figures import Kind

Span = tuple[int, int]

_MENTIONS_BACK = 6
"""Figures looked back through for the noun that this one leaves out."""
_LIST_ITEMS = 12
_DETERMINERS = frozenset("the a an this these those its their his her our my your".split())
_PURPOSES = frozenset("in for on towards toward of worth".split())
_AGE_CUES = frozenset("under over aged".split())
_COMPARED = frozenset("more less fewer higher lower greater larger smaller better worse than as".split())
_DIMENSIONS = frozenset("long wide high tall deep thick away old apart across square cubic".split())
_PAIRING = frozenset(
    "and or but including , from to with ; / plus versus against minus than between compared vs up down".split()
)


def entity_for(
    sentence: str, quote_start: int, quote_end: int, kind: Kind, others: Sequence[Span], nearest: str | None = None
) -> str | None:
    """The entity of the figure at `sentence[quote_start:quote_end]`; None where the text names none.

    `others` are the spans of the sentence's figures, in order (the figure's own may be among them); `nearest` is the
    entity of the last count before this sentence, for a figure whose noun is left out ("About 130,000 are sheltering").
    """
    words = words_of(sentence)
    return _Mention(words, quote_start, quote_end, kind, others, nearest).entity(_MENTIONS_BACK)


class _Mention:
    """One figure in its sentence, with the questions that can be asked about its entity."""

    __slots__ = ("end", "first", "kind", "limit", "nearest", "others", "right", "start", "words")

    def __init__(
        self, words: Words, start: int, end: int, kind: Kind, others: Sequence[Span], nearest: str | None
    ) -> None:
        self.words, self.start, self.end, self.kind, self.others, self.nearest = (
            words,
            start,
            end,
            kind,
            others,
            nearest,
        )
        self.first = words.at(start)
        self.right = words.at(end)
        following = bisect_left(others, (end, 0))
        until = words.at(others[following][0]) if following < len(others) else len(words)
        self.limit = min(until, len(words), self.right + REACH)

    def entity(self, depth: int) -> str | None:
        """The first answer in the order of the module's docstring."""
        found = self._compound() or self._following() or self._whole() or self._purpose()
        if found:
            return found
        earlier = self._earlier()
        if earlier is not None and depth and self._continues(earlier):
            return _Mention(self.words, *earlier, self.kind, self.others, self.nearest).entity(depth - 1)
        if self._is_elided():
            return self._partitive() or self.nearest
        return self._left()

    def _low(self, index: int) -> str:
        return self.words.lows[index] if index < len(self.words) else ""

    def _sort(self, index: int) -> str:
        return self.words.classes[index] if index < len(self.words) else MARK

    def _compound(self) -> str | None:
        """ "73-member Global Bloc" counts Global Bloc members: the noun behind the hyphen goes to the end."""
        words, at = self.words, self.right
        if self.kind is not Kind.COUNT or words.text[self.end : self.end + 1] not in "-‑" or at + 1 >= self.limit:
            return None
        unit = words.tokens[at + 1]
        if not unit[0].isalpha():
            return None
        last = _phrase_end(words, at + 2, self.limit)
        if last == at + 2:
            return unit
        return f"{words.span(at + 2, last)} {unit}"

    def _following(self) -> str | None:
        """The noun phrase right after the figure."""
        at = self.right
        if self.words.text[self.end : self.end + 1] in ("-", "‑") and self._low(at) in "-‑":
            at += 1
        while at < self.limit and self._sort(at) == MORE:
            at += 1
        if self._low(at) in _COMPARED and self.kind is not Kind.COUNT:
            return None
        if self.kind is Kind.COUNT and self._low(at) == "of":
            return self._phrase(at + 1)
        if self.kind is Kind.RATIO and self._sort(at) == DET and self._low(at) in _DETERMINERS:
            return self._phrase(at)
        if self._low(at) in CASUALTIES and not self._modifies_noun(at):
            return self.words.tokens[at] if self.kind is Kind.COUNT else None
        if at >= self.limit or self._sort(at) not in (NOUN, NAME, PART, ING, ADV) or self._separated(at):
            return None
        if self._low(at) in _DIMENSIONS and self.kind is Kind.MEASURE:
            return None
        return self._phrase(at)

    def _separated(self, at: int) -> bool:
        return self._low(at) in PERIODS and self.kind is not Kind.COUNT

    def _modifies_noun(self, at: int) -> bool:
        return noun_phrase(self.words, at + 1, self.limit) > at + 1 and self._sort(at + 1) in (NOUN, NAME)

    def _whole(self) -> str | None:
        """What a share or a measure is of, with the clause that defines it ("terrain they once held")."""
        at = self.right
        if self._low(at) != "of" or self.kind is Kind.COUNT:
            return None
        return self._phrase(at + 1, clause=self.kind in (Kind.PERCENT, Kind.RATIO))

    def _purpose(self) -> str | None:
        """What money is for: "in food aid", "for schools", "to rebuild the port"."""
        if self.kind is not Kind.MONEY:
            return None
        at = self.right
        for _ in range(3):
            low = self._low(at)
            if at >= self.limit or (low not in _PURPOSES and low != "to"):
                return None
            if low == "worth" and self._low(at + 1) == "of":
                at += 1
            inner = at + 1
            while self._sort(inner) in (DET, ADV, MORE) and inner < self.limit:
                inner += 1
            if low == "to":
                return self._object(inner)
            last = _phrase_end(self.words, inner, self.limit)
            if last > inner and self._sort(inner) != NAME and not _is_time(self.words, last):
                return self._phrase(inner)
            if last == inner and self._sort(inner) == NUM:
                last += 1
            if last == inner and self._sort(inner) == ING:
                return self._object(inner)
            if last == inner:
                return None
            at = last
        return None

    def _object(self, verb: int) -> str | None:
        at = verb + 1
        while self._sort(at) in (DET, ADV, MORE, CONJ) and at < self.limit:
            at += 1
        return self._phrase(at) if self._sort(at) in (NOUN, NAME) else None

    def _phrase(self, at: int, *, clause: bool = False) -> str | None:
        words = self.words
        while at < self.limit and (words.classes[at] == DET or words.lows[at] in "\"“‘'«"):
            at += 1
        last = _phrase_end(words, at, self.limit, subject=self._is_subject(), object_of=self._low(self.first - 1))
        if last == at:
            return None
        if clause:
            last = _defining_clause(words, last, self.limit)
        return words.span(at, last)

    def _is_subject(self) -> bool:
        """Does the figure open its clause, so that a verb after "x and y" is theirs?"""
        at = self.first - 1
        floor = max(-1, at - 12)
        while at > floor:
            sort = self.words.classes[at]
            if sort in (AUX, VERB, PART):
                return False
            if sort == MARK and self.words.lows[at] in ",;:—":
                return True
            at -= 1
        return at < 0

    def _earlier(self) -> Span | None:
        index = bisect_left(self.others, (self.start, 0)) - 1
        return self.others[index] if index >= 0 else None

    def _continues(self, earlier: Span) -> bool:
        """Does this figure go on where an earlier one left off: nothing between but its own phrases and a joint?"""
        words = self.words
        between = range(words.at(earlier[1]), self.first)
        if len(between) > REACH or not _same_sort(words.text[slice(*earlier)], words.text[self.start : self.end]):
            return False
        if self._sort(self.right) in (AUX,) or not between:
            return not between
        joint = next((i for i in reversed(between) if words.lows[i] in _PAIRING), None)
        if joint is None:
            return False
        return not any(words.classes[i] in (AUX, REL) for i in range(joint, self.first)) and not any(
            is_verb(words, i) and words.classes[i] != PART for i in range(joint + 1, self.first)
        )

    def _is_elided(self) -> bool:
        """A count that is itself a subject, or is said to be more of the same."""
        if self.kind is not Kind.COUNT:
            return False
        at = self.right
        while self._sort(at) in (MORE, ADV) or self._low(at) == "others":
            at += 1
        opens = (
            self.first == 0 or self.words.lows[self.first - 1] in ",;:(—" or self._sort(self.first - 1) in (CONJ, DET)
        )
        return at < len(self.words) and opens and self._sort(at) in (AUX, VERB, PART)

    def _partitive(self) -> str | None:
        """ "Of 900 officers, 310 are women": the whole was named before."""
        earlier = self._earlier()
        if earlier is None or self.words.lows[max(0, self.words.at(earlier[0]) - 1)] != "of":
            return None
        return _Mention(self.words, *earlier, self.kind, self.others, None).entity(0)

    def _left(self) -> str | None:
        found = governing_noun(self.words, self.first) or subject_of(self.words, self.first)
        return self.words.span(found.first, found.last) if found else None


def _same_sort(one: str, other: str) -> bool:
    return _mark_of(one) == _mark_of(other)


@lru_cache(maxsize=1024)
def _mark_of(quote: str) -> str:
    low = quote.lower()
    if "%" in low or "percent" in low or "per cent" in low:
        return "%"
    return next((sign for sign in "$€£¥" if sign in low), "")


def _is_time(words: Words, last: int) -> bool:
    return words.lows[last - 1] in PERIODS


def _phrase_end(words: Words, first: int, limit: int, *, subject: bool = False, object_of: str = "") -> int:
    """End of the noun phrase at `first` with of-phrases, coordination and phrases that say what kind; `first` if none."""
    last = _joined(words, first, limit, subject=subject)
    while first < last < limit:
        low = words.lows[last]
        inner = last + 1
        if low == "of" or (low == "for" and words.classes[last + 1 : last + 2] == [NOUN]):
            while inner < limit and words.classes[inner] == DET:
                inner += 1
        elif not _says_kind(words, last, object_of):
            break
        end = _joined(words, inner, limit, subject=subject)
        if end == inner or (low == "for" and _is_time(words, end)):
            break
        last = end
    return last


def _says_kind(words: Words, at: int, object_of: str) -> bool:
    low, head = words.lows[at], words.lows[at - 1]
    if low == "against":
        return True
    if low in ("with", "without", "on") and words.classes[at + 1 : at + 2] == [NOUN]:
        return head in PERSONS and object_of not in SHARING_VERBS
    return False


def _joined(words: Words, first: int, limit: int, *, subject: bool) -> int:
    """A noun phrase and what is coordinated with it: "members and observers", "food, water and tents"."""
    last = noun_phrase(words, first, limit)
    if last == first:
        return _after_shared_prefix(words, first, limit)
    end, commas = last, 0
    for _ in range(_LIST_ITEMS):
        if last >= limit:
            break
        low, inner = words.lows[last], last + 1
        if low == "," and words.lows[inner : inner + 1] in (["and"], ["or"]):
            low, inner = "and", inner + 1
        if low not in ("and", "or", "&", ",", "/"):
            break
        close = _conjunct(words, inner, limit, subject=subject, comma=low == ",")
        if close == inner:
            break
        last = close
        if low == ",":
            commas += 1
        else:
            end = last
    return end


def _after_shared_prefix(words: Words, first: int, limit: int) -> int:
    """ "mid- to senior-level leaders": the first member of the pair ends in a hyphen."""
    if first + 2 < limit and words.tokens[first].endswith("-"):
        end = noun_phrase(words, first + 2, limit)
        return end if end > first + 2 else first
    return first


def _conjunct(words: Words, inner: int, limit: int, *, subject: bool, comma: bool) -> int:
    """End of the noun phrase at `inner` if it can be coordinated with the one before; else `inner`."""
    if inner >= limit or words.classes[inner] not in (NOUN, NAME) and not (words.classes[inner] == PART and not comma):
        return inner
    close = noun_phrase(words, inner, limit)
    if close < len(words) and not subject and is_verb(words, close) and words.classes[close] != PART:
        return inner
    return close


def _defining_clause(words: Words, last: int, limit: int) -> int:
    """ "terrain the group once held": a subject and a verb without an object right after the noun belong to the whole."""
    at = last
    while at < limit and words.classes[at] == DET:
        at += 1
    if at >= limit or words.classes[at] not in (NAME, "pron", NOUN):
        return last
    if words.classes[at] == NOUN and at == last:
        return last
    end = at + 1 if words.classes[at] == "pron" else noun_phrase(words, at, limit)
    while end < limit and words.classes[end] in (ADV, AUX):
        end += 1
    if end < limit and words.classes[end] in (PART, VERB):
        return end + 1
    return last


def head_noun(entity: str) -> str | None:
    """The head of an entity, lower-case and singular: "officer" of "new police officers"; None without a noun."""
    words = words_of(entity)
    first = 0
    while first < len(words) and words.classes[first] in (DET, MORE, NUM, MARK):
        first += 1
    last = noun_phrase(words, first, len(words))
    if last == first:
        first, last = 0, len(words)
    low = next((words.lows[i] for i in range(last - 1, first - 1, -1) if words.classes[i] in (NOUN, NAME, PART)), None)
    return None if low is None else singular(low)


_IRREGULAR = {
    "people": "person", "children": "child", "women": "woman", "men": "man", "lives": "life", "teeth": "tooth",
    "feet": "foot", "mice": "mouse", "geese": "goose", "criteria": "criterion", "phenomena": "phenomenon",
    "wives": "wife", "knives": "knife", "leaves": "leaf", "halves": "half", "shelves": "shelf", "wolves": "wolf",
}  # fmt: skip


def singular(noun: str) -> str:
    """The singular of a lower-case noun, by the regular endings of English and a few irregular forms."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if not is_plural(noun) or noun[-1] != "s":
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    return noun[:-1]


_ = MODIFYING_PLURALS, PREP
