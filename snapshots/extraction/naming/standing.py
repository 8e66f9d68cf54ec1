"""Where a figure stands in its sentence: its words to both sides, the figure before it, and whether it goes on from there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from snapshots.data.english_words import (
    ADJECTIVES,
    AMBIGUOUS_VERBS,
    BARE_VERBS,
    CASUALTIES,
    CHANGES,
    COMMON_GERUNDS,
    COMPARED,
    DIMENSIONS,
    GRADES_OF_CHANGE,
    GRADING_VERBS,
    LEVELS,
    PERIODS,
    STATES,
    TAKING_OBJECTS,
    TURNS_OF_TIME,
)
from snapshots.extraction.dating.calendar_words import MONTHS, WEEKDAYS
from snapshots.extraction.naming.noun_phrases import clause_end, is_new_clause, opens_clause, phrase_end, without_verb
from snapshots.extraction.naming.quotes import mark_of, restated_until, same_sort, unit_restated_until
from snapshots.extraction.words.phrases import (
    ADJ,
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
    REACH,
    VERB,
    Words,
    is_plural,
    noun_phrase,
)  # fmt: skip
from snapshots.figures import Kind

Span = tuple[int, int]
SHARES = (Kind.PERCENT, Kind.RATIO)
_JOINTS = frozenset(
    ["and", "or", "but", "including", ",", "from", "to", "with", ";", "/", "plus", "versus", "against", "than", "(", "–", "—"]
)
_FILLING = frozenset(["up", "down", "possibly", "perhaps", "in", "-", "—", "–", "another", "by", "for", "about"])
_COMPARING = frozenset(["with", "against", "versus", "than", "from"])
_INCLUDING = frozenset(["including", "includes", "include", "included", "comprises", "comprising"])
_PASSING = frozenset(["surpassing", "beating", "topping", "exceeding"])
_BEHIND_NOUNS = (AUX, VERB, PREP, MARK, CONJ)
_OF_MANY = BARE_VERBS | TAKING_OBJECTS
_PARTING_ITEMS = frozenset([";", ",", "|", "/", "·", "•"])
_RESTS = frozenset(["most", "rest", "remainder", "others", "majority", "remaining"])
_MOST_ASIDE = 6
_ASIDE = (ADV, PREP, DET, NOUN, NAME, ADJ)
"""Classes and number of the words that may part a change from its result: "rose 5 % | on the year before, | to 40"."""
MOST_BETWEEN = 3
"""Words between a change and what changes: "5 % | year-on-year increase | in arrests"."""
_LONGEST_ASIDE = 9
"""Words from a bracket, or from "with", to the number that it is about."""
_FRONTED = frozenset(["down", "up"])
PARTING = frozenset([",", "–", "—", "-", ";"])
"""Marks that part a number from what is said of its change: "6,902 arrests, a 4 % decline"."""
_YEAR_DIGITS = 4
QUOTES = frozenset("\"“„‘'«")


def _past_verb(words: Words, first: int, last: int) -> int:
    """The first word of a number behind the verb that grades it: in "looms | exceeded 40" the verb is that of the looms."""
    return first + 1 if first + 1 < last and words.lows[first] in GRADING_VERBS else first


class Standing:
    """One figure in its sentence: first word, the word behind it, and how far its right side reaches."""

    __slots__ = ("bracketed", "end", "first", "kind", "limit", "nearest", "others", "right", "start", "words")

    def __init__(self, words: Words, span: Span, kind: Kind, others: Sequence[Span], nearest: str | None) -> None:
        self.words, self.kind, self.others, self.nearest = words, kind, others, nearest
        self.start, self.end = span
        self.first = _past_verb(words, words.at(self.start), words.at(self.end))
        self.bracketed = restated_until(words.text, self.end)
        if kind is Kind.MEASURE and not self.bracketed:
            self.bracketed = unit_restated_until(words.text, self.end)
        self.right = words.at(self.bracketed or self.end)
        following = bisect_left(others, (self.bracketed or self.end, 0))
        until = words.at(others[following][0]) if following < len(others) else len(words)
        self.limit = min(until, len(words), self.right + REACH)

    def _low(self, index: int) -> str:
        return self.words.lows[index] if 0 <= index < len(self.words) else ""

    def _sort(self, index: int) -> str:
        return self.words.classes[index] if 0 <= index < len(self.words) else MARK

    def _says_when(self, index: int) -> bool:
        last = noun_phrase(self.words, index, self.limit)
        head, low = self._low(last - 1), self._low(index)
        if low in ("first", "second") and self._low(index + 1) == "half":
            return True
        if low in MONTHS or low in WEEKDAYS or (low in TURNS_OF_TIME and (head in MONTHS or head in WEEKDAYS)):
            return True
        return head in PERIODS and (low in TURNS_OF_TIME or self.kind is not Kind.COUNT)

    def _past_openers(self, index: int) -> int:
        while index < self.limit and self._sort(index) in (DET, ADV, MORE):
            index += 1
        return index

    def _phrase(self, index: int, *, clause: bool = False) -> str | None:
        words = self.words
        while index < self.limit and (words.classes[index] == DET or words.lows[index] in QUOTES):
            index += 1
        last = self._noun_end(index)
        if last == index or (last == index + 1 and len(words.tokens[index]) == 1):
            return None
        if self.kind is Kind.COUNT and words.text[self.start : self.end].lower() in ("one", "1"):
            last = without_verb(words, index, last)
        if clause:
            last = clause_end(words, index, last, self.limit)
        return words.span(index, last)

    def _noun_end(self, index: int) -> int:
        """End of the noun phrase at `index`, or of the adjective that stands for one: "14 % of the | homeless | were"."""
        last = phrase_end(self.words, index, self.limit, before=self.first)
        alone = self._sort(index) in (ADJ, PART) and self._sort(index + 1) in _BEHIND_NOUNS
        is_people = last == index < self.limit and alone and self._low(index - 1) == "the"
        return index + 1 if is_people else last

    def _earlier(self) -> Span | None:
        index = bisect_left(self.others, (self.start, 0)) - 1
        return self.others[index] if index >= 0 else None

    def _alike(self, depth: int) -> Span | None:
        """The last figure of the same sort before this one, of the `depth` figures before it."""
        text, before = self.words.text, bisect_left(self.others, (self.start, 0))
        near = reversed(self.others[max(0, before - depth) : before])
        return next((span for span in near if same_sort(text[slice(*span)], text[self.start : self.end])), None)

    def _is_base(self) -> bool:
        """As in "40 boats, 5 % more compared with | 38", "a rise on the previous year's | 38": what the change is measured by."""
        index = self.first - 1
        while index > 0 and (self._sort(index) in (DET, MORE) or self._is_turn(index)):
            index -= 1
        if self._low(index) == "of" and self._low(index - 1) in PERIODS:
            index -= 2  # "compared with the previous year of | 38"
        while index > 0 and self._is_turn(index):
            index -= 1
        low = self._low(index)
        return (
            low in ("against", "versus", "vs", "than")
            or low in _PASSING
            or (low in ("to", "with", "on") and (self._low(index - 1) == "compared" or self._low(index - 1) in CHANGES))
        )

    def _continues(self, earlier: Span) -> bool:
        """Does this figure go on where an earlier one left off: after a joint, with nothing of its own before it?"""
        words, begin = self.words, self.words.at(earlier[1])
        if words.text[self.start - 1 : self.start] == "(" and self.first - begin > MOST_BETWEEN:
            return False  # "by boat (40 in 2022 against 48), by train (31 ..."
        if self.first - begin > REACH or not same_sort(words.text[slice(*earlier)], words.text[self.start : self.end]):
            return self._is_level(begin)
        index = self._before_fillers(begin)
        if index < begin:
            return True
        if words.lows[index] not in _JOINTS and self._low(index + 1) not in _JOINTS:
            return False
        if words.lows[index] in _COMPARING:
            return True
        if is_new_clause(words, begin, index):
            return False
        return self._sort(self.right) != AUX or not any(words.classes[i] in (AUX, VERB) for i in range(begin, index))

    def _before_fillers(self, begin: int) -> int:
        """The last word before the figure, not before `begin`, that says something."""
        words, index = self.words, self.first - 1
        while index >= begin and (
            words.classes[index] in (MORE, ADV, DET) or words.lows[index] in _FILLING or self._is_turn(index)
        ):
            index -= 1
        return index

    def _is_turn(self, index: int) -> bool:
        """As in "from | last year's record | 25 t"."""
        low = self._low(index)
        return low in TURNS_OF_TIME or low in LEVELS or (low[-2:] in ("'s", "’s") and low[:-2] in PERIODS)

    def _is_level(self, begin: int) -> bool:
        """As in "fell 3 % to 40", "310 (34 %)": another number of what the figure before it is about."""
        words = self.words
        if words.text[self.start - 1 : self.start] == "(":
            return self.first - begin <= 1
        between = range(max(begin, self.first - REACH), self.first - 1)
        if self._low(self.first - 1) == "from" and self.first - 1 == begin:
            return True
        if self._low(self.first - 1) not in ("to", "at"):
            return False
        if all(words.lows[i] in COMPARED or words.classes[i] == ADV for i in between):
            return True
        return self._low(self.first - 1) == "to" and self._is_result(between)

    def _is_result(self, between: range) -> bool:
        """As in "rose 5 % | on the year before, | to 40"."""
        earlier = self._earlier()
        if earlier is None or mark_of(self.words.text[slice(*earlier)]) != "%" or len(between) > _MOST_ASIDE:
            return False
        return all(self.words.classes[index] in _ASIDE or self.words.lows[index] == "," for index in between)

    def _is_amount_of_change(self) -> bool:
        """As in "fell | by 48,000", and "48,000 | fewer than a year ago"."""
        by = self._low(self.first - 1) == "by" or self._low(self.first) == "by"
        return self.kind is Kind.COUNT and (by or self._is_comparison(self.right))

    def _is_comparison(self, index: int) -> bool:
        return self._low(index) in COMPARED and self._low(index + 1) == "than"

    def _is_casualty(self, index: int) -> bool:
        """As in "40 | killed", not "40 | wounded soldiers"."""
        return self._low(index) in CASUALTIES and self._sort(index + 1) not in (NOUN, NAME)

    def _is_said_of_left(self, index: int) -> bool:
        """As in "5 % | killed", "5 % | higher", "5 m | tall": of what stands before the figure."""
        low = self._low(index)
        return self._is_casualty(index) or low in COMPARED or low in DIMENSIONS or (self.kind is Kind.PERCENT and low in STATES)

    def _is_fewer(self, index: int) -> bool:
        """As in "2 % | fewer passengers", not "2 % | fewer than", "2 % | up"."""
        compared = self.kind in (*SHARES, Kind.COUNT) and self._low(index) in COMPARED
        return (
            compared
            and self._sort(index + 1) == NOUN
            and self._low(index + 1) not in COMPARED
            and is_plural(self._low(index + 1))
        )

    def _is_doing(self, index: int) -> bool:
        """As in "and 40 | voting against it": a word in -ing before a preposition is what they do, no noun to count."""
        many = self.kind is Kind.COUNT and self.words.text[self.start : self.end].lower() not in ("one", "1")
        return many and self._low(index) in COMMON_GERUNDS and self._sort(index + 1) == PREP and self._low(index + 1) != "of"

    def _acts(self, index: int) -> bool:
        """As in "58 % | achieve the target": a word that an article follows is what those do, no noun."""
        plain = self._sort(index) == NOUN and not is_plural(self._low(index))
        opens = self._low(self.first - 1) in ("and", "but", "while") or opens_clause(self.words, self.first)
        return plain and self.kind in SHARES and self._sort(index + 1) == DET and opens

    def _is_multiple_of_next(self, index: int) -> bool:
        """As in "| double | the 40 boats of May": of what the number behind it counts."""
        return self.kind is Kind.RATIO and self._sort(index) == DET and index + 1 == self.limit < len(self.words)

    def _is_showing(self, index: int) -> bool:
        """As in "40 boats sank, | showing | a 4 % decline"."""
        return self._sort(index) == ING and self._low(index - 1) == ","

    def _fronted(self) -> int:
        """The first word of what is said behind a comma, "40, | down 3 %", "40, | 3 % | more than"; 0 where nothing is."""
        if self._low(self.first) in _FRONTED and self._low(self.first - 1) in (",", "”", '"', "—", "–"):
            return self.first
        if self._low(self.first - 1) == "," and self._low(self.right) in COMPARED and self._low(self.right + 1) == "than":
            return self.first
        return self.first - 1 if self._low(self.first - 1) in _FRONTED and self._low(self.first - 2) == "," else 0

    def _is_of_another_year(self) -> bool:
        """As in "512 alarms (1995: | 464)"."""
        year = self._low(self.first - 2)
        led = self._low(self.first - 1) == ":" and self._low(self.first - 3) == "("
        return led and year.isdecimal() and len(year) == _YEAR_DIGITS and self._sort(self.right) == MARK

    def _share_before(self) -> Span | None:
        """As in "Half of owners pay; | 7 % | are behind": the share before this one, where it says what it is of."""
        earlier = self._earlier()
        return earlier if earlier is not None and self._low(self.words.at(earlier[1])) == "of" else None

    def _restates(self, earlier: Span) -> bool:
        """As in "an increase of 88 thefts or | 2 %", "40 boats, or | 26 % |, sank": the count once more, as a share."""
        if self._is_of_another_year():
            return True
        index, begin = self.first - 1, self.words.at(earlier[1])
        if self._restates_share(earlier, begin):
            return True
        if self.kind is not Kind.PERCENT or self._low(index) != "or" or mark_of(self.words.text[slice(*earlier)]) == "%":
            return False
        between = self.words.classes[begin : index - (self._low(index - 1) in PARTING)]
        ends = self._sort(self.right) not in (NOUN, NAME) and self._low(self.right) != "of"
        return ends and bool(between) and all(sort in (NOUN, NAME, PART, ADJ) for sort in between)

    def _restates_share(self, earlier: Span, begin: int) -> bool:
        """As in "10 % (or | 58 |) were", "fell by 2 % (| 164 |)", "half the boats, or | 64 |, are": of what the share is of."""
        opened = self._low(self.first - 1) == "or" or self._low(self.first - 1) == "("
        closed = self._low(self.right) in (")", ",")
        is_share = mark_of(self.words.text[slice(*earlier)]) == "%"
        between = [low for low in self.words.lows[begin : self.first] if low not in ("(", ",", "or")]
        return self.kind is Kind.COUNT and opened and closed and is_share and not between

    def _is_of_rest(self) -> bool:
        """As in "Most (| 86 % | of them) were", "the rest (| 14 % |)": of those last spoken of."""
        return self.kind in SHARES and self._low(self.first - 1) == "(" and self._low(self.first - 2) in _RESTS

    def _past_bracket(self, index: int) -> int:
        """The word behind the bracket that opens at `index`; `index` where none does, or it is long."""
        if self._low(index) != "(":
            return index
        return next((at + 1 for at in range(index, index + MOST_BETWEEN + 2) if self._low(at) == ")"), index)

    def _item_start(self, colon: int) -> int:
        """Where the item of an inline list begins: "Herders: 40; | goats | : 300"; 0 where it is the first."""
        earlier = self._earlier()
        begin = self.words.at(earlier[1]) if earlier else 0
        return next((at + 1 for at in range(begin, colon) if self._low(at) in _PARTING_ITEMS), colon) if earlier else 0

    def _is_recipient(self, index: int) -> bool:
        """As in "$5m to | the regions", "to | hospitals", not "to | rebuild the port": a noun, no verb."""
        return (
            self._sort(index) in (DET, NAME)
            or self._low(index) in ADJECTIVES
            or (self._sort(index) == NOUN and is_plural(self._low(index)))
        )

    def _is_ticker(self) -> bool:
        """As in "Northbank +0.2% Eastmine -1.3%": each name has its number behind it."""
        if self.kind is Kind.COUNT or self._sort(self.right) != NAME or self.limit >= len(self.words):
            return False
        before = self.first - 1 if self._low(self.first - 1) not in "+-−" else self.first - 2
        touches = noun_phrase(self.words, self.right, self.limit) >= self.limit - 1
        return touches and (self._sort(before) == NAME or (self._sort(before) == NUM and self._sort(before - 1) == NAME))

    def _is_bracketed_of(self, earlier: Span) -> bool:
        """Does it stand in brackets behind another number to say more of what that counts?"""
        return self._is_rate_in_brackets(earlier) or self._is_comparison_in_brackets(earlier)

    def _is_comparison_in_brackets(self, earlier: Span) -> bool:
        """As in "9 boats in May (| up 5 % | on April)", "£9m (2023: | £8m |)": how it changed, or what it was before."""
        before = self.words.lows[max(self.words.at(earlier[1]), self.first - _LONGEST_ASIDE) : self.first]
        same = (mark_of(self.words.text[slice(*earlier)]) == "%") == (self._mark() == "%")
        if self.kind is Kind.COUNT or "(" not in before:
            return False
        opened = before[len(before) - before[::-1].index("(") :]
        return (same and self._is_dated_in_bracket(opened)) or (not same and self._is_change_in_bracket(opened))

    def _is_dated_in_bracket(self, opened: list[str]) -> bool:
        """As in "(2023: | £8m |)"."""
        return len(opened) > 1 and opened[-1] == ":" and self._low(self.right) == ")"

    def _is_change_in_bracket(self, opened: list[str]) -> bool:
        """As in "(| up 5 % | on April)", not "(up 5 % of all)"."""
        leads = opened in (["up"], ["down"]) or self.words.text[self.start :].startswith(("up ", "down "))
        return leads and self.kind is Kind.PERCENT and self._low(self.right) != "of"

    def _pointed_at(self, named: str) -> str | None:
        """As in "40 boats came. This is a yearly rise of | 5 %": what "this" points at, which a noun of change leaves open."""
        *before, head = named.lower().split()
        points = self._low(0) in ("this", "that", "it") and self._low(1) not in CHANGES and self._low(self.right) != "in"
        return self.nearest if points and head in CHANGES and GRADES_OF_CHANGE.issuperset(before) else None

    def _mark(self) -> str:
        return mark_of(self.words.text[self.start : self.end])

    def _absolute(self) -> str | None:
        """As in "sales fell, with | weekly visits | climbing to 3,400": the subject of a participle behind "with"."""
        words, doing = self.words, self.first - 1
        while self._sort(doing) in (NUM, PREP, ADV):
            doing -= 1
        if self._sort(doing) != ING or doing < 1:
            return None
        opener = next(
            (at for at in range(doing - 1, max(-1, doing - _LONGEST_ASIDE), -1) if words.classes[at] in (MARK, VERB, AUX, PREP)),
            0,
        )
        if self._low(opener) != "with":
            return None
        first = opener + 1
        while self._sort(first) == DET:
            first += 1
        return words.span(first, doing) if 0 < first < doing else None

    def _is_rate_in_brackets(self, earlier: Span) -> bool:
        """As in "393 for airlift (about | 180 | per day)": what the number before the brackets counts, per day."""
        opened = "(" in self.words.lows[max(self.words.at(earlier[1]), self.first - 2) : self.first]
        rated = any(low in PERIODS for low in self.words.lows[self.first : self.right + 2])
        return self.kind is Kind.COUNT and opened and rated

    def _is_part_for(self) -> bool:
        """As in "It includes | 352 | for the north; | 193 | for the south": a part of what was last counted, without its noun."""
        if self.kind is not Kind.COUNT or self._low(self.right) != "for":
            return False
        return self._low(self.first - 1) in _INCLUDING or self._goes_on_with_parts()

    def _goes_on_with_parts(self) -> bool:
        """As in "includes 352 for the north; | 193 | for the south": one part more, behind those that were named."""
        return self._low(self.first - 1) in (";", "and") and not _INCLUDING.isdisjoint(self.words.lows[: self.first])

    def _is_share_of_many(self) -> bool:
        """As in "| 18 % | are ill", "Only | 35 % | have so far left": of those last spoken of, who are many."""
        at = self._past_bracket(self.right)
        at += self._sort(at) == ADV
        many = (self._sort(at) in (AUX, VERB) and not self._low(at).endswith("s")) or self._low(at) in _OF_MANY
        spoken_of = self.nearest is not None or self._share_before() is not None
        return self.kind in SHARES and many and spoken_of and opens_clause(self.words, self.first)

    def _is_verb_of_amount(self, index: int) -> bool:
        """As in "the budget of $3m | covers | 28 posts": behind an amount that "of" governs, what its noun does."""
        governed = self.kind in (Kind.MONEY, Kind.MEASURE) and self._low(self.first - 1) == "of"
        return (
            governed
            and self._low(index) in AMBIGUOUS_VERBS
            and self._low(index).endswith("s")
            and self._sort(index + 1) in (DET, NUM)
        )
