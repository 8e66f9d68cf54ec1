"""What a figure counts or measures, by the guideline: the noun phrase to its right, else what stands left of it.

Order of questions: the noun that follows ("9,000 troops"), the whole ("70 % of the terrain"), the purpose ("$6m in food
aid"), the mention before ("and another 144,000 in ..."), the noun that governs ("a fine of $5m"), the subject.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from snapshots.data.english_words import (
    CHANGES,
    GRADES_OF_CHANGE,
    PERIODS,
)
from snapshots.extraction.dating.calendar_words import MONTHS
from snapshots.extraction.naming.comparisons import (
    fronted_at,
    is_amount_of_change,
    is_base,
    is_comparison,
    is_fewer,
    is_showing,
    pointed_at,
)
from snapshots.extraction.naming.continuations import (
    continues,
    goes_on_with_parts,
    is_bracketed_of,
    is_of_rest,
    is_part_for,
    is_share_of_many,
    is_ticker,
    restates,
    share_before,
)
from snapshots.extraction.naming.governing import governing_noun, participle_subject
from snapshots.extraction.naming.left_phrases import Left
from snapshots.extraction.naming.line_labels import label_before, line_label
from snapshots.extraction.naming.listed_items import item_before
from snapshots.extraction.naming.noun_phrases import opens_clause, phrase_end
from snapshots.extraction.naming.purposes import is_action, is_aside, is_reached, object_of, opens_purpose
from snapshots.extraction.naming.quotes import mark_of
from snapshots.extraction.naming.right_words import (
    acts,
    is_casualty,
    is_doing,
    is_multiple_of_next,
    is_said_of_left,
    is_verb_of_amount,
)
from snapshots.extraction.naming.standing import MOST_BETWEEN, PARTING, QUOTES, SHARES, Span, Standing
from snapshots.extraction.naming.subjects import is_agent, is_stated, main_subject, subject_of
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
    SUB,
    VERB,
    Words,
    noun_phrase,
    words_of,
)  # fmt: skip
from snapshots.figures import Kind

_UNIT_WORD = re.compile(r"[^\W\d_]+")

_MENTIONS_BACK = 6
"""Figures looked back through for the noun that this one leaves out."""
_SUSPENDED = 12
"""Characters between the members of "four-, five- and six-cylinder", at most."""
_POINTING = frozenset(["those", "these", "them", "whom", "which", "what"])
_MOST_PURPOSES = 3
_LONGEST_LABEL = 12


def entity_for(
    sentence: str, quote_start: int, quote_end: int, kind: Kind, others: Sequence[Span], nearest: str | None = None
) -> str | None:
    """The entity of the figure at `sentence[quote_start:quote_end]`; None where the text names none.

    `others` are the spans of the sentence's figures, in order (the figure's own may be among them); `nearest` is the
    entity of the last count before this sentence, for a figure whose noun is left out ("About 130,000 are sheltering").
    """
    return _Mention(words_of(sentence), (quote_start, quote_end), kind, others, nearest).entity(_MENTIONS_BACK)


class _Mention(Standing):
    """One figure in its sentence, with the questions that can be asked about its entity."""

    __slots__ = ("depth",)

    def __init__(
        self, words: Words, span: Span, kind: Kind, others: Sequence[Span], nearest: str | None, *, depth: int = 0
    ) -> None:
        super().__init__(words, span, kind, others, nearest)
        self.depth = depth
        """How many earlier figures may still be asked: "5 of them, 6 of them, ..." leads back without end."""

    def entity(self, depth: int) -> str | None:
        """The first answer in the order of the module's docstring."""
        self.depth = depth
        earlier = self.earlier() if depth else None
        if self._is_part() or is_part_for(self):
            whole = None if goes_on_with_parts(self) else earlier
            return self._mention(whole).entity(depth - 1) if whole else self.nearest
        if earlier is not None and (restates(self, earlier) or is_bracketed_of(self, earlier)):
            return self._mention(earlier).entity(depth - 1)
        named = self._own() or label_before(self) or self._listed() or participle_subject(self)
        return self._changed_or_named(named, earlier) if named else self._of_another(earlier, depth)

    def _changed_or_named(self, named: str, earlier: Span | None) -> str | None:
        """What changed where a noun of change is all that is named: what is told of it, else what the number before is of."""
        if changed := self._changed(named):
            return changed
        shared = earlier is not None and named.lower() in CHANGES and self.kind in SHARES
        return self._mention(earlier).entity(self.depth - 1) if shared and earlier else named

    def _of_another(self, earlier: Span | None, depth: int) -> str | None:
        """What the figure is of, where nothing beside it says so: what another figure, or the noun on the left, says."""
        if earlier is not None and continues(self, earlier):
            return self._mention(earlier).entity(depth - 1)
        if is_base(self) and (alike := self.alike(depth)):
            return self._mention(alike).entity(depth - 1)
        if is_of_rest(self):
            return self.nearest
        if self._is_elided():
            return self._fronted_whole() or self._elided(depth)
        return self._left()

    def _elided(self, depth: int) -> str | None:
        """As in "92 % of patients wait a week and | 68 % | wait a month": the last of its sort, else before it."""
        alike = (self.alike(depth) or share_before(self)) if self.kind is Kind.PERCENT else None
        return self._mention(alike).entity(depth - 1) if alike else self.nearest

    def _is_part(self) -> bool:
        """As in "900 clerks, of whom 310 ...", and an item that begins "of whom ..."."""
        lows = self.words.lows
        index = self.first - 1
        while self.sort(index) in (AUX, VERB, ADV):
            index -= 1  # "of whom | were 310 clerks", where the verb stands before the number
        before = self.low(index) in _POINTING and self.low(index - 1) == "of"
        return before or (lows[:1] == ["of"] and lows[1:2] != [] and lows[1] in _POINTING)

    def _mention(self, span: Span) -> _Mention:
        mark = mark_of(self.words.text[slice(*span)])
        kind = Kind.PERCENT if mark == "%" else Kind.MONEY if mark else self.kind
        return _Mention(self.words, span, kind, self.others, self.nearest)

    def _own(self) -> str | None:
        if is_ticker(self):
            return None
        return self.compound() or self.following() or self._whole() or self._purpose()

    def compound(self) -> str | None:
        """In "73-member Global Bloc" it counts Global Bloc members: the noun behind the hyphen goes to the end."""
        words, text = self.words, self.words.text
        if self.kind is not Kind.COUNT or text[self.end : self.end + 1] not in ("-", "‑"):
            return None
        unit = _UNIT_WORD.match(text, self.end + 1)
        if unit is None:
            # "four- and six-cylinder engines": the unit stands behind the last number.
            after = bisect_left(self.others, (self.end, 0))
            near = after < len(self.others) and self.others[after][0] - self.end <= _SUSPENDED
            return self._mention(self.others[after]).compound() if near else None
        index = words.at(unit.end())
        last = noun_phrase(words, index, self.limit)
        return unit[0] if last == index else f"{words.span(index, last)} {unit[0]}"

    def following(self) -> str | None:
        """The noun phrase right after the figure."""
        index = self._past_rate()
        if is_fewer(self, index):
            return self.phrase(index + 1)
        if self.kind is Kind.COUNT:
            return self._counted(index)
        if is_multiple_of_next(self, index):
            return self._mention(self.others[bisect_left(self.others, (self.end, 0))]).following()
        equals = self.kind is Kind.RATIO and self.low(index) == "as" and self.low(index + 1) in ("many", "much")
        index += 2 * equals
        if self.kind is Kind.RATIO and self.sort(index) == DET:
            return self.phrase(index)
        return None if equals or is_said_of_left(self, index) else self._attributed(index)

    def _counted(self, index: int) -> str | None:
        """The noun behind a count."""
        if is_comparison(self, index):
            return None
        if self.low(index) == "of" and self.low(index + 1) in _POINTING and self.sort(index + 2) not in (NOUN, NAME):
            alike = self.alike(1) if self.depth else None
            return self._mention(alike).entity(min(1, self.depth - 1)) if alike else self.nearest
        if self.low(index) == "of":
            return self.phrase(index + 1) or self._of_whole(index + 1)
        return self.words.tokens[index] if is_casualty(self, index) else self._opened_phrase(index)

    def _attributed(self, index: int) -> str | None:
        """The noun behind a share, a measure or money."""
        if self.sort(index) == ING and self.low(self.first - 1) == "of":
            return None  # "a limit of 15 ppb requiring action": the noun that governs says what it is
        return self._opened_phrase(index)

    def _opened_phrase(self, index: int) -> str | None:
        index += self.low(index) in QUOTES
        if is_verb_of_amount(self, index):
            return None
        opens = index < self.limit and self.sort(index) in (NOUN, NAME, PART, ING, ADV, ADJ) and not is_doing(self, index)
        return self.phrase(index) if opens and not self.says_when(index) and not acts(self, index) else None

    def _of_whole(self, index: int) -> str | None:
        """In "12 of the 26 bridges" both count bridges."""
        while index < self.limit and self.sort(index) == DET:
            index += 1
        after = bisect_left(self.others, (self.bracketed or self.end, 0))
        return self._mention(self.others[after]).following() if index == self.limit and after < len(self.others) else None

    def _past_rate(self) -> int:
        """First word after the figure, its hyphen, "more" and a rate: "$40 a month | rent"."""
        index = self.right
        if self.low(index) in ("-", "‑"):
            index += 1
        while index < self.limit and self.sort(index) == MORE:
            index += 1
        if self.low(index) in ("a", "an", "per", "each", "every") and self.low(index + 1) in PERIODS:
            index += 2
        return index

    def _whole(self) -> str | None:
        """What a share or a measure is of, with the clause that defines it ("terrain they once held")."""
        if self.low(self.right) != "of" or self.kind is Kind.COUNT:
            return None
        if self.low(self.right + 1) in _POINTING and (behind := self._past_defining(self.right + 2)):
            inner = self.past_openers(behind)
            last = phrase_end(self.words, inner, self.limit)
            return self.words.span(self.right + 1, last) if last > inner else None
        whole = self.phrase(self.right + 1, clause=self.kind in SHARES) or self._of_whole(self.right + 1)
        if whole == "total" and (earlier := self.earlier()):
            return _Mention(self.words, earlier, Kind.COUNT, self.others, None).following() or whole
        if whole is not None or self.low(self.right + 1) not in _POINTING:
            return whole
        earlier = self.earlier() if self.depth else None
        if earlier is None:
            return self.nearest
        return _Mention(self.words, earlier, Kind.COUNT, self.others, self.nearest).entity(min(1, self.depth - 1))

    def _past_defining(self, index: int) -> int:
        """The word behind the preposition of "those | with a vote", "those | working in mines"; 0 where none defines them."""
        if self.low(index) in ("with", "without"):
            return index + 1
        return index + 2 if self.low(index).endswith(("ing", "ed")) and self.sort(index + 1) == PREP else 0

    def _purpose(self) -> str | None:
        """What money is for: "in food aid", "for schools", "to rebuild the port"."""
        index = self.right if self.kind is Kind.MONEY and not is_reached(self) else self.limit
        for _ in range(_MOST_PURPOSES):
            if not opens_purpose(self, index):
                return None
            low = self.low(index)
            inner = self.past_openers(index + (2 if low == "worth" and self.low(index + 1) == "of" else 1))
            if is_action(self, index, inner):
                return object_of(self, inner)
            last = phrase_end(self.words, inner, self.limit)
            if last == inner and inner == self.limit:
                return self._behind_figure() if low != "in" else None
            if last == inner and self.sort(inner) != NUM:
                return None
            if last > inner and not is_aside(self, low, inner):
                return self.phrase(inner)
            index = max(last, inner + 1)
        return None

    def _behind_figure(self) -> str | None:
        """As in "$900 for an 8 kW system": the noun that the next figure describes."""
        after = bisect_left(self.others, (self.bracketed or self.end, 0))
        if after >= len(self.others):
            return None
        return _Mention(self.words, self.others[after], Kind.MEASURE, self.others, None).following()

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
        return self.sort(index) in (AUX, VERB, PART) and opens_clause(self.words, self.first)

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
        if acted_on := self._acted_on(fronted):
            return acted_on
        left = main_subject(words, fronted) if fronted else governing_noun(words, self.first) or self._subject()
        if left is None:
            return line_label(self) or self._fronted_whole() or (self.nearest if is_amount_of_change(self) else None)
        return self._of_left(left)

    def _of_left(self, left: Left) -> str | None:
        """The noun on the left, or what it is of: the figure whose unit it is, the number that changed, what changed."""
        if within := self._within(left):
            return self._mention(within).entity(min(1, self.depth - 1))
        named = self.words.span(left.first, left.last)
        if self.kind is Kind.COUNT and named.lower() in CHANGES and self.depth and (earlier := self.earlier()):
            return self._mention(earlier).entity(min(1, self.depth - 1))  # "40 to 48, an increase of | 8"
        graded = self.low(left.first - 1) in ("a", "an")
        return pointed_at(self, named) or self._changed(named, graded=graded) or self._label_of_change(named) or named

    def _label_of_change(self, named: str) -> str | None:
        return line_label(self) if named.lower() in CHANGES else None

    def _announced(self) -> str | None:
        """As in "As for | lambs, 3 % were lost"."""
        named = self.past_openers(2)
        return self.words.span(named, phrase_end(self.words, named, self.first)) if self.kind in SHARES else None

    def _fronted_whole(self) -> str | None:
        """As in "Among herders, | 17 % | were ill": what the sentence opens with, of a share that is its subject."""
        if self.words.lows[:2] == ["as", "for"]:
            return self._announced()
        opens = self.kind in SHARES and self.low(0) in ("among", "amongst", "of", "with")
        if not opens or self.sort(self.right) not in (AUX, VERB, PART):
            return None
        inner = self.past_openers(1)
        if self.sort(inner) == NUM and (earlier := self.earlier()):
            return _Mention(self.words, earlier, Kind.COUNT, self.others, None).following()
        last = phrase_end(self.words, inner, self.first)
        apart = "," in self.words.lows[last : self.first] and NUM not in self.words.classes[:last]
        return self.words.span(inner, last) if last > inner and apart else None

    def _within(self, left: Left) -> Span | None:
        """As in "is 40 tons, which is | 9 tons more": the earlier figure whose unit the noun on the left is."""
        starts = self.words.starts[left.first]
        index = bisect_left(self.others, (starts + 1, 0)) - 1
        covered = self.depth > 0 and index >= 0 and self.others[index][1] > starts and self.others[index][0] < self.start
        return self.others[index] if covered else None

    def _acted_on(self, fronted: int) -> str | None:
        """As in "Farms sold 40 tractors, | down 3 %": of what the number before it is of, where the subject only acts."""
        earlier = self.earlier() if fronted and self.depth else None
        if earlier is None:
            return None
        subject = main_subject(self.words, fronted)
        number = self.words.at(earlier[0])
        if subject is None or subject.last > number or not is_agent(self.words, subject, number):
            return None
        return self._mention(earlier).entity(min(1, self.depth - 1))

    def _changed(self, named: str, *, graded: bool = False) -> str | None:
        """What changes, where the figure says only by how much: "a 5 % rise | in arrests", "Sales | showed a rise of 5 %".

        "Sales growth" says itself what grows; `graded`: an article stands before the noun, as in "a sharp rise".
        """
        *before, head = named.lower().split()
        if self.kind is Kind.COUNT or head not in CHANGES or not (graded or GRADES_OF_CHANGE.issuperset(before)):
            return None
        changed = self._changed_behind() or self._changed_before()
        subject = None if changed else subject_of(self.words, self.first)
        return self.words.span(subject.first, subject.last) if subject else changed

    def _changed_behind(self) -> str | None:
        """As in "a 5 % year-on-year increase in | arrests"."""
        words = self.words
        index = next((index for index in range(self.right, self.limit) if words.lows[index] == "in"), self.limit)
        between = words.classes[self.right : index]
        if index == self.limit or len(between) > MOST_BETWEEN or not all(sort in (NOUN, ADJ, ADV) for sort in between):
            return None
        inner = self.past_openers(index + 1)
        inner += self.low(inner) in MONTHS and self.sort(inner + 1) == NOUN  # "a 5 % fall in | May | landings"
        return None if is_aside(self, "in", inner) else self.phrase(inner)

    def _changed_before(self) -> str | None:
        """As in "6,902 arrests, | a 4 % decline", "40 boats – | an increase of 4 %": what the number right before it is of."""
        index = self.first - 1
        while self.sort(index) == ADV:
            index -= 1  # "an increase of | just"
        if self.low(index) == "of" and self.low(index - 1) in CHANGES:
            index -= 2
        while self.sort(index) in (ADJ, NOUN, ADV) and index > 0:
            index -= 1
        apart = self.low(index) in ("a", "an")
        index -= is_showing(self, index - 1)
        joined = self.low(index - 1) in PARTING or self.sort(index - 1) == NOUN
        earlier = self.earlier() if apart and joined and self.depth else None
        if earlier is None or any(self.words.lows[i] in PARTING for i in range(self.words.at(earlier[1]), index - 1)):
            return None
        return self._mention(earlier).entity(min(1, self.depth - 1))
