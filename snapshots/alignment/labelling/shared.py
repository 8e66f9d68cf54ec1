"""What a figure shares with the one before it in its sentence: the statement about a part, the verb of a list's member.

English only: "4,390 children (1,945 girls) attended school" says of the girls what it says of the children; "coal gave
61 %, wind 19 %" says of wind what it says of coal.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from snapshots.alignment.differences import is_difference
from snapshots.alignment.labelling.clauses import counted_after, phrase_of
from snapshots.alignment.labelling.said import joined, stripped, text_after, text_before
from snapshots.data.label_words import STATING_OR_CHANGING
from snapshots.documents import fold
from snapshots.extraction.words.phrases import ADJ, NAME, NOUN, PART, PREP, VERB, is_plural, words_of
from snapshots.figures import Figure, Kind

_PART = re.compile(
    r"(?:\(|[,;(]?\s*(?:including|of whom|of which|among them|of them))\s*(?:of (?:whom|which))?\s*$", re.IGNORECASE
)
_NEXT_PART = re.compile(r"^[^\d().;:]*(?:,|\band|&)\s*$")
_OPENS_PART = re.compile(
    r"^\W*(?:(?:this|these|that|which|they) includes?d?|of (?:these|them|those|whom|which),?|among (?:them|these|those),?)\s*$",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\s*(?:[).,;:]|$|and\b|or\b)")
_MEMBER = re.compile(
    r"(?:^|[,;]|\band\b|&)\s*(?:(?:followed|and|then|by)\s+)*(?:the\s+)?([^\d,;:()]+?),?\s*(?:\b(?:with|at|by|to)\s*)?$"
)
_ELSEWHERE = re.compile(r"(?:^|[,;]|\band\b|&)\s*(?:and\s+)?(?:in|for|across)\s+(?:the\s+)?([^\d,;:()]+?),?\s*$")
_ROLE = re.compile(r"\s*(?:are|were)\s+([^\W\d_]+)(?=\s*(?:[).,;:]|$|and\b))")
"""As in "of which 3,700 were adults": the noun stands behind the verb."""
_OF_THEM = re.compile(r"\s*of (?:them|these|those|whom)(?: are| were)?\s+([^\W\d_]+)(?=\s*(?:[).,;:]|$|and\b))")
"""As in "64 people were held, nine | of them women"."""
_OF_CHANGE = re.compile(r"\s*in\s+([^\d.,;:()]{3,60}?)\s*(?:[.,;:)]|$|and\b)")
_THAN_BEFORE = re.compile(r"\s*(?:more|fewer|less|higher|lower) than\b", re.IGNORECASE)
_SUM = "Money"
_MOST_MEMBER = 5
_FARTHEST = 60
"""Characters between the number of a part and that of its whole, at most."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure, its name, and the words of the name that say what it is about."""

    figure: Figure
    name: str
    about: str

    @property
    def end(self) -> int:
        """Where in the name those words end."""
        return self.name.lower().find(self.about.lower()) + len(self.about)


def shared_names(figures: Sequence[Figure], new: Collection[int]) -> dict[int, str]:
    """The names of those figures that say by themselves too little, by their places; of the sentences of the `new` ones."""
    sentences = _sentences(figures, new)
    names: dict[int, str] = {}
    last: Stated | None = None
    whole: Stated | None = None
    for index, figure in enumerate(figures):
        if not _is_prose(figure) or figure.sentence_start not in sentences:
            last = whole = None
            continue
        told = _part(figure, last, whole)
        if told is not None:
            names[index], whole = told
            continue
        name = _compared(figure, last) or _difference(figure, last) or _member(figure, last)
        if name:
            names[index] = name.name
        whole = None
        last = name or (_stated(figure) if _is_taken_up(figure, figures[index + 1 : index + 2]) else None)
    return names


def _is_taken_up(figure: Figure, following: Sequence[Figure]) -> bool:
    """Can the next figure share what is said of this one? Few can, and reading costs."""
    if not following or not _is_prose(following[0]):
        return False
    return following[0].sentence_start == figure.sentence_start or _opens_part(following[0])


def _opens_part(figure: Figure) -> bool:
    return _OPENS_PART.match(fold(text_before(figure))) is not None


def _sentences(figures: Sequence[Figure], new: Collection[int]) -> set[int]:
    """Where the sentences of the new figures begin, and those before them."""
    return {figures[near].sentence_start for index in new for near in (max(0, index - 1), index)}


def _is_prose(figure: Figure) -> bool:
    return figure.cell is None and not figure.label


def _stated(figure: Figure) -> Stated | None:
    name = phrase_of(figure)
    about = stripped(fold(figure.entity or "")) or (_SUM if name.startswith(f"{_SUM} ") else "")
    return Stated(figure, name, about) if name and about and about.lower() in name.lower() else None


def _between(before: Figure, figure: Figure) -> str | None:
    """The text between two figures of one sentence; None where they stand in two."""
    if before.sentence_start != figure.sentence_start or before.sentence != figure.sentence:
        return None
    begin = before.start - before.sentence_start + len(before.quote)
    return figure.sentence[begin : figure.start - figure.sentence_start]


def _part(figure: Figure, last: Stated | None, whole: Stated | None) -> tuple[str, Stated] | None:
    """As in "412 pupils (190 girls)", "412 pupils, including 190 girls": its noun, and what is said of the whole."""
    stated = whole or last
    if stated is None or {figure.kind, stated.figure.kind} != {Kind.COUNT} or figure.compared:
        return None
    noun = _lone_noun(figure)
    if not noun or not _is_part(figure, stated, in_list=whole is not None):
        return None
    said = stated.name[stated.end :].strip()
    return (joined(noun, said), stated) if said else None


def _lone_noun(figure: Figure) -> str:
    """The noun that the figure counts, where nothing but it is said of the number; ''."""
    after = fold(text_after(figure))
    role = _ROLE.match(after) or _OF_THEM.match(after)
    if role:
        return role[1] if words_of(role[1]).classes == [NOUN] and is_plural(role[1]) else ""
    noun = counted_after(figure)
    begin = after.lower().find(noun.lower())
    closes = begin >= 0 and _CLOSES.match(after[begin + len(noun) :]) is not None
    return noun if closes and words_of(noun).classes[:1] not in ([PART], [VERB]) else ""


def _is_part(figure: Figure, stated: Stated, *, in_list: bool) -> bool:
    gap = _between(stated.figure, figure)
    if gap is None:
        return _opens_part(figure)
    if in_list:
        return _NEXT_PART.search(re.split(r"\d", gap)[-1]) is not None
    of_them = _OF_THEM.match(fold(text_after(figure))) is not None and gap.rstrip().endswith((",", "(", "–", "—"))
    return len(gap) <= _FARTHEST and (of_them or _PART.search(gap) is not None)


def _compared(figure: Figure, last: Stated | None) -> Stated | None:
    """As in "87 % of children attend school, against 71 % in 2015": both numbers tell of one thing."""
    if last is None or not figure.compared or not _is_like(figure, last):
        return None
    gap = _between(last.figure, figure)
    if gap is None or counted_after(figure) or not STATING_OR_CHANGING.isdisjoint(words_of(gap).lows):
        return None
    return Stated(figure, last.name, last.about)


def _difference(figure: Figure, last: Stated | None) -> Stated | None:
    """As in "a household pays £1,892, | £74 | more than last year": how far what was told before has changed."""
    if last is None or last.figure.kind not in (Kind.MONEY, Kind.MEASURE) or figure.kind is Kind.COUNT or last.figure.compared:
        return None
    is_alone = (_between(last.figure, figure) or "").strip() == "," and _THAN_BEFORE.match(text_after(figure)) is not None
    if not is_alone or not is_difference(figure) or last.name.lower() == last.about.lower():
        return None
    return Stated(figure, f"Change in {last.name[0].lower()}{last.name[1:]}", last.about)


def _is_like(figure: Figure, last: Stated) -> bool:
    return (figure.kind, figure.unit) == (last.figure.kind, last.figure.unit) and not last.figure.compared


def _member(figure: Figure, last: Stated | None) -> Stated | None:
    """As in "coal supplied 61 %, wind 19 %": the name of the one before, with its subject replaced or its place added."""
    if last is None or figure.compared or not _is_like(figure, last) or last.about == _SUM:
        return None
    gap, after = fold(_between(last.figure, figure) or ""), fold(text_after(figure))
    if not _CLOSES.match(after):
        return _next_change(figure, last, gap, after)
    place = _noun_phrase(_ELSEWHERE.search(gap))
    if place and " in " not in last.name:
        return Stated(figure, f"{last.name} in {place}", last.about)
    subject = _noun_phrase(_MEMBER.search(gap))
    return Stated(figure, _with_subject(last, subject), subject) if subject else None


def _next_change(figure: Figure, last: Stated, gap: str, after: str) -> Stated | None:
    """As in "an increase of 85 % in meals served and 76 % in people fed"."""
    match = _OF_CHANGE.match(after)
    follows = last.name.startswith("Change in ") and gap.rstrip().endswith((" and", ","))
    if match and follows and match[1] in (figure.place or ""):
        return Stated(figure, last.name, last.about)  # "rose by 4 % in Leeds and 7 % in Hull"
    return Stated(figure, f"Change in {match[1]}", match[1]) if match and follows else None


def _with_subject(last: Stated, subject: str) -> str:
    """The name with another subject; without the phrase that belonged to the old one alone ("imports from Norland")."""
    begin, said = last.end - len(last.about), last.name[last.end :]
    is_phrase_of_subject = begin == 0 and words_of(said).classes[:1] == [PREP]
    return f"{last.name[:begin]}{subject}{'' if is_phrase_of_subject else said}"


def _noun_phrase(match: re.Match[str] | None) -> str:
    """The first group where it is a noun phrase of a few words; ''."""
    words = words_of(match[1]) if match else None
    if match is None or words is None or not 0 < len(words) <= _MOST_MEMBER or words.lows[0] in STATING_OR_CHANGING:
        return ""
    return match[1] if all(sort in (NOUN, NAME, ADJ) for sort in words.classes) else ""
