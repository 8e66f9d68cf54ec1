"""The quantities of one sentence: numbers read, ranges joined, shares found, units and scales shared, modifiers applied."""

from __future__ import annotations

from collections.abc import Sequence

from snapshots.data.english_numbers import STARTERS
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.contexts import reason_against
from snapshots.extraction.exclusions.masking import Mask
from snapshots.extraction.exclusions.references import continues_reference, is_lettered
from snapshots.extraction.exclusions.scores import score_reason
from snapshots.extraction.quantities.grading import grade
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.ranges import both_bounds, fits, range_joint, share_with_result, unite
from snapshots.extraction.quantities.reading import quantity_at
from snapshots.extraction.quantities.shared_units import share_backwards, share_elided
from snapshots.extraction.quantities.shares import take_proportion, take_whole
from snapshots.extraction.quantities.tolerances import take_tolerance
from snapshots.extraction.words.digits import Style
from snapshots.extraction.words.tokens import CODE, CURRENCY, FRACTION, MARK, NUMBER, SUPERSCRIPT, WORD, Tokens

Reason = tuple[int, int, str]
_NUMERIC = frozenset([NUMBER, FRACTION])
_BOUND_WORDS = listed(
    "about around roughly approximately some nearly almost over up to as many more than minus negative perhaps us rs rm rmb"
)
_LONGEST_SIGN = 3
_ENDS_OF_BOUND = frozenset([",", ".", ";", ":", "("])
_WORDS_TO_SKIP = 4


def mentions_in(
    tokens: Tokens, masks: Sequence[Mask], style: Style, currency: str, *, free: bool
) -> tuple[list[Quantity], list[Reason]]:
    """Quantities of the sentence in order, and what was passed over: token spans with reasons."""
    walk = _Walk(tokens, _hidden(tokens, masks), style, currency, free=free)
    while walk.index < len(tokens):
        walk.step()
    quantities = walk.quantities
    share_backwards(tokens, quantities)
    share_with_result(tokens, quantities)
    share_elided(tokens, quantities)
    return both_bounds(tokens, quantities), walk.passed


class _Walk:
    """One pass over the tokens of a sentence, from left to right."""

    def __init__(self, tokens: Tokens, hidden: list[bool], style: Style, currency: str, *, free: bool) -> None:
        self.quantities: list[Quantity] = []
        self.passed: list[Reason] = []
        self.index = 0
        self._tokens, self._hidden, self._style, self._currency, self._free = tokens, hidden, style, currency, free
        self._reference_end = -1
        self._floor = 0

    def step(self) -> None:
        """Read what begins at the next token; pass over it where nothing does."""
        index, tokens = self.index, self._tokens
        quantity = None
        if not _may_open_number(tokens, index):
            self._pass_over(_reason_of_mark(tokens, index, hidden=self._hidden[index]))
        elif not self._hidden[index]:
            quantity = quantity_at(tokens, index, self._style, self._currency, self._floor)
            self._pass_over("identifier" if quantity is None and tokens.kind(index) == NUMBER else None)
        if quantity is None or any(self._hidden[quantity.number_first : quantity.number_last]):
            self.index += 1
        else:
            self._judge(quantity)

    def _pass_over(self, reason: str | None) -> None:
        if reason is not None:
            self.passed.append((self.index, self.index + 1, reason))

    def _judge(self, quantity: Quantity) -> None:
        tokens = self._tokens
        quantity, reason = _joined(tokens, quantity, self._style, self._currency, self._hidden)
        grade(tokens, quantity)
        reason = reason or reason_against(tokens, quantity, free=self._free) or self._reason_of_list(quantity)
        if reason is None:
            quantity.first = max(quantity.first, self._floor)
            self.quantities.append(quantity)
            self.index = self._floor = max(quantity.last, self.index + 1)
            return
        self.passed.append((quantity.first, quantity.last, reason))
        end = quantity.number_last + is_lettered(tokens, quantity)
        if reason == "reference":
            self._reference_end = end
        self.index = self._floor = max(end, self.index + 1)

    def _reason_of_list(self, quantity: Quantity) -> str | None:
        """As in "Figs 3, 4 and | 5b": the number goes on a list of references."""
        plain = quantity.unit == "1" or is_lettered(self._tokens, quantity)
        goes_on = plain and self._reference_end >= 0 and continues_reference(self._tokens, quantity, self._reference_end)
        return "reference" if goes_on else None


def _may_open_number(tokens: Tokens, index: int) -> bool:
    kind, word = tokens.kinds[index], tokens.words[index]
    return kind in _NUMERIC or (kind == WORD and word in STARTERS) or (kind == MARK and word == ".")


def _reason_of_mark(tokens: Tokens, index: int, *, hidden: bool) -> str | None:
    """Why what is no number but has digits states no figure: "1.2.3", a raised mark."""
    kind = tokens.kinds[index]
    if kind == CODE:
        return None if hidden else "identifier"
    return "footnote" if kind == SUPERSCRIPT and _is_footnote(tokens, index) else None


def _is_footnote(tokens: Tokens, index: int) -> bool:
    """As in "the ministry¹", "400²": at a word that is no sign of a unit, or at a number."""
    sign = tokens.kind(index - 1) == WORD and len(tokens.words[index - 1]) <= _LONGEST_SIGN
    return tokens.glued(index) and not sign and tokens.words[index].isdigit()


def _hidden(tokens: Tokens, masks: Sequence[Mask]) -> list[bool]:
    hidden = [False] * len(tokens)
    index = 0
    for begin, end, _ in masks:
        while index < len(tokens) and tokens.ends[index] <= begin:
            index += 1
        step = index
        while step < len(tokens) and tokens.starts[step] < end:
            hidden[step] = True
            step += 1
    return hidden


def _joined(tokens: Tokens, quantity: Quantity, style: Style, currency: str, hidden: list[bool]) -> tuple[Quantity, str | None]:
    """The quantity with what belongs to it: a tolerance, the other end of a range, the whole of a share."""
    if quantity.form in ("vague", "multiple"):
        return quantity, None
    if (
        take_tolerance(tokens, quantity, style, currency)
        or take_whole(tokens, quantity, style)
        or take_proportion(tokens, quantity)
    ):
        return quantity, None
    index, hyphen = range_joint(tokens, quantity)
    two = _second_bound(tokens, index, style, currency, hidden) if index and quantity.value is not None else None
    if two is None:
        return quantity, None
    reason = score_reason(tokens, quantity, two, hyphen=hyphen)
    if reason is not None:
        quantity.last = quantity.number_last = two.last
        return quantity, reason
    if fits(tokens, quantity, two, hyphen=hyphen):
        unite(tokens, quantity, two)
    return quantity, None


def _second_bound(tokens: Tokens, index: int, style: Style, currency: str, hidden: list[bool]) -> Quantity | None:
    """The quantity that stands behind the joint of a range, which ends before token `index`."""
    if index >= len(tokens) or hidden[index]:
        return None
    start = _skip_currency(tokens, index)
    if start >= len(tokens) or hidden[start]:
        return None
    two = quantity_at(tokens, start, style, currency, index)
    return two if two is not None and two.first >= index and two.value is not None else None


def _skip_currency(tokens: Tokens, index: int) -> int:
    """The number of the second bound, behind its modifier and currency; the end of the sentence where there is none."""
    for step in range(index, min(index + _WORDS_TO_SKIP, len(tokens))):
        if _opens_bound(tokens, step):
            return step
        if tokens.words[step] in _ENDS_OF_BOUND or not _may_lead_to_bound(tokens, step):
            break
    return len(tokens)


def _opens_bound(tokens: Tokens, step: int) -> bool:
    kind, word = tokens.kinds[step], tokens.words[step]
    return kind in _NUMERIC or (kind == WORD and word in STARTERS and word not in ("minus", "negative"))


def _may_lead_to_bound(tokens: Tokens, step: int) -> bool:
    return tokens.kinds[step] in (CURRENCY, MARK) or tokens.words[step] in _BOUND_WORDS or tokens.shown(step).isupper()
