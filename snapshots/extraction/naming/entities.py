"""What a figure counts or measures, by the guideline: the noun phrase to its right, else what stands left of it.

Order of questions: the noun that follows ("9,000 troops"), the whole ("70 % of the terrain"), the purpose ("$6m in food
aid"), the mention before ("and another 144,000 in ..."), the noun that governs ("a fine of $5m"), the subject.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from snapshots.data.english_words import CHANGES, PERIODS
from snapshots.extraction.exclusions.ages import COUNTED_PERSONS
from snapshots.extraction.naming.changed_quantities import acted_on, changed_quantity, label_of_change
from snapshots.extraction.naming.comparisons import fronted_at, is_amount_of_change, is_base, pointed_at
from snapshots.extraction.naming.continuations import (
    continues,
    counted_before,
    gapped_subject,
    goes_on_with_parts,
    is_bracketed_of,
    is_of_rest,
    is_of_those_there,
    is_part_for,
    is_second_object,
    is_share_of_many,
    is_ticker,
    past_bracket,
    restates,
    share_before,
)
from snapshots.extraction.naming.following_nouns import compound_noun, following_noun
from snapshots.extraction.naming.governing import governing_noun, participle_subject, ranged_noun
from snapshots.extraction.naming.left_phrases import Left
from snapshots.extraction.naming.line_labels import label_before, line_label
from snapshots.extraction.naming.listed_items import item_before
from snapshots.extraction.naming.mentions import POINTING, Mention
from snapshots.extraction.naming.noun_phrases import opens_clause
from snapshots.extraction.naming.right_words import acts, is_verb_of_many
from snapshots.extraction.naming.standing import SHARES, Span
from snapshots.extraction.naming.subjects import is_stated, main_subject, subject_of
from snapshots.extraction.naming.wholes import (
    DEFINING,
    brought_to,
    fronted_purpose,
    fronted_whole,
    inverted_purpose,
    purpose_of,
    whole_of,
)
from snapshots.extraction.words.phrases import (
    ADV,
    AUX,
    CONJ,
    DET,
    MARK,
    MORE,
    NOUN,
    PART,
    PREP,
    SUB,
    VERB,
    is_plural,
    words_of,
)
from snapshots.figures import Kind

_RUN_TOGETHER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]\s?\d")
"""Scripts without spaces: what stands before the next number is no noun, "提高到99.1"."""
WITHIN = frozenset(["in", "at", "across", "within", "throughout", "inside"])
"""Before a number of places that hold what was counted; "from", "to" and "by" lead to numbers of persons as well."""
_MENTIONS_BACK = 6
"""Figures looked back through for the noun that this one leaves out."""


def _is_of_persons(named: str | None) -> bool:
    return named is not None and not COUNTED_PERSONS.isdisjoint(named.lower().split())


def entity_for(
    sentence: str, quote_start: int, quote_end: int, kind: Kind, others: Sequence[Span], nearest: str | None = None
) -> str | None:
    """The entity of the figure at `sentence[quote_start:quote_end]`; None where the text names none.

    `others` are the spans of the sentence's figures, in order (the figure's own may be among them); `nearest` is the
    entity of the last count before this sentence, for a figure whose noun is left out ("About 130,000 are sheltering").
    """
    named = _Figure(words_of(sentence), (quote_start, quote_end), kind, others, nearest).entity(_MENTIONS_BACK)
    return None if named is not None and _RUN_TOGETHER.search(named) else named


_POINTERS = frozenset(["figure", "figures", "corresponding figure", "comparable figure", "equivalent figure", "proportion"])
"""Nouns that stand for what the number before is of."""
_PARTS_BACK = 2
"""Figures between two parts of one whole: the first part, and its share in brackets."""


class _Figure(Mention):
    """One figure in its sentence, with the order in which what it counts or measures is sought."""

    __slots__ = ()

    def entity(self, depth: int) -> str | None:
        """The first answer in the order of the module's docstring."""
        self.depth = depth
        earlier = self.earlier() if depth else None
        if (self._is_part() and not self._names_part()) or is_part_for(self):
            whole = None if goes_on_with_parts(self) else self._persons(earlier)
            return self.of(whole).entity(depth - 1) if whole else self.nearest
        if earlier is not None and (restates(self, earlier) or is_bracketed_of(self, earlier)):
            return self.of(earlier).entity(depth - 1)
        named = self._own() or brought_to(self) or label_before(self) or self._listed() or participle_subject(self)
        return self._changed_or_named(named, earlier) if named else self._of_another(earlier, depth)

    def _changed_or_named(self, named: str, earlier: Span | None) -> str | None:
        """What changed where a noun of change is all that is named: what is told of it, else what the number before is of."""
        if changed := changed_quantity(self, named):
            return changed
        shared = earlier is not None and named.lower() in CHANGES and self.kind in SHARES
        return self.of(earlier).entity(self.depth - 1) if shared and earlier else named

    def _of_another(self, earlier: Span | None, depth: int) -> str | None:
        """What the figure is of, where nothing beside it says so: what another figure, or the noun on the left, says."""
        if is_of_those_there(self) and (counted := counted_before(self)):
            return self.of(counted, Kind.COUNT).entity(depth - 1)
        if earlier is not None and self._goes_on(earlier):
            return self.of(earlier).entity(depth - 1)
        if (is_base(self) or self._is_told_of_it()) and (alike := self.alike(depth)):
            return self.of(alike).entity(depth - 1)
        if again := self._of_part_or_subject(depth):
            return again
        if is_of_rest(self):
            return self.nearest
        if self._is_elided():
            return fronted_whole(self) or self._elided(depth)
        return self._left()

    def _of_part_or_subject(self, depth: int) -> str | None:
        """As in "900 clerks came by bus and | 40 | were late": what was counted before, as the subject of its own verb."""
        if part := self._part_before():
            return part.entity(depth - 1)
        joined = self.sort(self.first - 1) == CONJ and self.sort(self.right) == AUX
        counted = counted_before(self) if joined and depth and self.kind is Kind.COUNT else None
        return self.of(counted, Kind.COUNT).entity(depth - 1) if counted else None

    def _is_told_of_it(self) -> bool:
        """As in "Seven in ten pupils ride; ten years ago it was | six in ten"."""
        be, it = self.low(self.first - 1), self.low(self.first - 2)
        return be in ("is", "was") and it == "it" and self.kind in SHARES and self.sort(self.right) == MARK

    def _goes_on(self, earlier: Span) -> bool:
        return continues(self, earlier) or is_second_object(self, earlier) or is_of_those_there(self)

    def _elided(self, depth: int) -> str | None:
        """As in "92 % of patients wait a week and | 68 % | wait a month": the last of its sort, else what was counted before."""
        alike = (self.alike(depth) or share_before(self)) if self.kind is Kind.PERCENT else None
        alike = alike or (share_before(self) if self.kind is Kind.COUNT else None)
        if not alike and self.kind in SHARES and (counted := counted_before(self)):
            return self.of(counted, Kind.COUNT).entity(depth - 1)
        return self.of(alike).entity(depth - 1) if alike else self.nearest

    def _part_before(self) -> Mention | None:
        """As in "of whom 21 (60 %) were women and | 14 | men": the part that the same whole has, past the bracket behind it."""
        place: Mention = self
        is_said_of = self.sort(self.first - 1) == CONJ and self.sort(past_bracket(self, self.right)) in (AUX, VERB)
        for _ in range(_PARTS_BACK if is_said_of else 0):
            earlier = place.earlier()
            if earlier is None:
                return None
            place = self.of(earlier, Kind.COUNT)
            if place.low(place.first - 2) == "of" and place.low(place.first - 1) in ("whom", "which"):
                return place
        return None

    def _is_part(self) -> bool:
        """As in "900 clerks, of whom 310 ...", and an item that begins "of whom ..."."""
        lows = self.words.lows
        index = self.first - 1
        while self.sort(index) in (AUX, VERB, ADV):
            index -= 1  # "of whom | were 310 clerks", where the verb stands before the number
        before = self.low(index) in POINTING and self.low(index - 1) == "of"
        opens = lows[:1] == ["of"] and lows[1:2] != [] and lows[1] in POINTING and self.low(2) not in DEFINING
        return before or (opens and (self.earlier() is None or following_noun(self) is None))

    def _names_part(self) -> bool:
        """As in "900 clerks, of whom 310 | women", without a verb: the part has a noun of its own, a share is of the whole."""
        if self.kind is not Kind.COUNT or self.sort(self.right) != NOUN or self.sort(self.right + 1) != MARK:
            return False
        noun = self.words.tokens[self.right]
        return is_plural(noun.lower()) or _is_of_persons(noun) or noun[:1].isupper()  # German nouns; "310 critical" names none

    def _persons(self, earlier: Span | None) -> Span | None:
        """As in "900 drivers at | 14 depots, | of whom 75": "whom" is said of persons, so a place is passed over for them.

        So is a time: "of 35 deaths the median age was | 79 years, | of which 21 were of women".
        """
        if earlier is None or self.low(self.first - 1) not in ("whom", "which"):
            return earlier
        place = self.of(earlier, Kind.COUNT)
        before = place.earlier()
        return before if before is not None and self._passes(place, before) else earlier

    def _passes(self, place: Mention, before: Span) -> bool:
        if self.kind is not Kind.MEASURE and not PERIODS.isdisjoint(place.words.lows[place.first : place.right + 1]):
            return True
        if self.low(self.first - 1) == "which" or place.low(place.first - 1) not in WITHIN or _is_of_persons(place.entity(0)):
            return False
        return place.sort(place.first - 2) == NOUN or _is_of_persons(self.of(before, Kind.COUNT).entity(0))

    def _own(self) -> str | None:
        if is_ticker(self):
            return None
        behind = compound_noun(self) or following_noun(self) or whole_of(self)
        return behind or ranged_noun(self) or purpose_of(self) or inverted_purpose(self) or gapped_subject(self)

    def _is_elided(self) -> bool:
        """A count that is itself the subject, without a noun."""
        before = self.sort(self.first - 1) if self.first else MARK
        if before not in (MARK, CONJ, SUB, DET, MORE, ADV):
            return False
        if is_share_of_many(self):
            return True
        if self.kind is not Kind.COUNT:
            return acts(self, self.right)
        index = self.right
        while self.sort(index) in (MORE, ADV) or self.low(index) == "others":
            index += 1
        does = self.sort(index) in (AUX, VERB, PART) or is_verb_of_many(self, index)
        return does and opens_clause(self.words, self.first)

    def _subject(self) -> Left | None:
        """The subject; of a count only where the verb says that it is counted."""
        by = is_amount_of_change(self)
        subject = subject_of(self.words, self.first) or (main_subject(self.words, self.first) if by else None)
        if subject is None or self.kind is not Kind.COUNT or by or is_stated(self.words, subject, self.first):
            return subject
        return subject if self.words.text[self.start : self.end].endswith("times") else None

    def _listed(self) -> str | None:
        """The item of a list that the figure closes."""
        earlier = self.earlier() if self.kind is not Kind.COUNT else None
        if earlier is None or self.sort(self.right) not in (MARK, CONJ):
            return None
        left = item_before(self.words, self.words.at(earlier[1]), self.first)
        return self.words.span(left.first, left.last) if left else None

    def _left(self) -> str | None:
        words = self.words
        if self.low(self.right) == "of" and self.right + 1 >= self.limit:
            return None
        fronted = fronted_at(self)
        if of_earlier := acted_on(self, fronted):
            return of_earlier
        left = main_subject(words, fronted) if fronted else governing_noun(words, self.first) or self._subject()
        if left is None:
            told = line_label(self) or fronted_whole(self) or fronted_purpose(self) or self._compared(fronted)
            return told or self._come_to()
        return self._of_left(left)

    def _compared(self, fronted: int) -> str | None:
        """As in "It served 40 families, | 9 % | more": what was counted before, where a pronoun is all that opens the clause."""
        counted = counted_before(self) if fronted and self.depth and self.kind in SHARES else None
        if counted:
            return self.of(counted, Kind.COUNT).entity(self.depth - 1)
        return self.nearest if is_amount_of_change(self) else None

    def _come_to(self) -> str | None:
        """As in "There were set 40 fines, a total of | $5m |", "40 fines, worth | $5m |": those that the sum is of."""
        total = self.low(self.first - 1) == "of" and self.low(self.first - 2) == "total"
        worth = self.low(self.first - 1) == "worth" and self.low(self.first - 2) == ","
        counted = counted_before(self) if self.kind is Kind.MONEY and self.depth and (total or worth) else None
        return self.of(counted, Kind.COUNT).entity(self.depth - 1) if counted else None

    def _of_left(self, left: Left) -> str | None:
        """The noun on the left, or what it is of: the figure whose unit it is, the number that changed, what changed."""
        if within := self._within(left):
            return self.of(within).entity(min(1, self.depth - 1))
        named = self.words.span(left.first, self._end_before_figure(left))
        if self.kind is Kind.COUNT and named.lower() in CHANGES and self.depth and (earlier := self.earlier()):
            return self.of(earlier).entity(min(1, self.depth - 1))  # "40 to 48, an increase of | 8"
        graded = self.low(left.first - 1) in ("a", "an")
        return (
            self._stood_for(named)
            or pointed_at(self, named)
            or changed_quantity(self, named, graded=graded)
            or label_of_change(self, named)
            or named
        )

    def _stood_for(self, named: str) -> str | None:
        """As in "62 % of homes; in towns the figure is | 81 %"."""
        alike = self.alike(self.depth) if named.lower() in _POINTERS else None
        return self.of(alike).entity(self.depth - 1) if alike else None

    def _end_before_figure(self, left: Left) -> int:
        """As in "The appeal for | US$88 million | has received $21 million": a noun ends where another figure begins."""
        words, last = self.words, left.last
        index = bisect_left(self.others, (words.starts[left.first] + 1, 0))
        if index < len(self.others) and self.others[index][0] < words.starts[last - 1] + len(words.tokens[last - 1]):
            last = max(left.first + 1, words.at(self.others[index][0]))
            while last - 1 > left.first and words.classes[last - 1] in (PREP, DET, CONJ):
                last -= 1
        return last

    def _within(self, left: Left) -> Span | None:
        """As in "is 40 tons, which is | 9 tons more": the earlier figure whose unit the noun on the left is."""
        starts = self.words.starts[left.first]
        index = bisect_left(self.others, (starts + 1, 0)) - 1
        covered = self.depth > 0 and index >= 0 and self.others[index][1] > starts and self.others[index][0] < self.start
        return self.others[index] if covered else None
