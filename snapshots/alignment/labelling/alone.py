"""A sentence that tells of several numbers at once, as it would stand with one of them.

"12 and 15 clinics in Kent and Devon respectively" is "15 clinics in Devon" for the second, as long as before, so that every
figure keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from snapshots.documents import fold
from snapshots.extraction.naming.respective import own_words, tells_apart
from snapshots.figures import Figure, Kind

_JOINT = re.compile(r"\s*(?:(,)|,?\s*(?:and|or))\s*")
_LED = re.compile(r"\b(?:to|from|at)\s*$", re.IGNORECASE)


def each_alone(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those of such sentences with their own words only."""
    alone = list(figures)
    begin = 0
    while begin < len(figures):
        end = begin + 1
        while end < len(figures) and _same_sentence(figures[begin], figures[end]):
            end += 1
        if end - begin > 1 and figures[begin].cell is None:
            alone[begin:end] = _in_sentence(figures[begin:end])
        begin = end
    return alone


def with_own_nouns(figures: Sequence[Figure]) -> list[Figure]:
    """The figures as they would stand with the nouns that they share: "29 private | ones", "51 part-time | and 9 other crew"."""
    own = list(figures)
    for index in range(len(own) - 1, -1, -1):
        if own[index].kind is Kind.COUNT and own[index].cell is None and own[index].entity:
            own[index] = _with_shared_noun(own, index)
    return own


def _with_shared_noun(figures: Sequence[Figure], index: int) -> Figure:
    figure, entity = figures[index], fold(figures[index].entity or "")
    rest, _, last = entity.rpartition(" ")
    if last == "ones" and rest:
        noun = _noun_of(figures[index - 1]) if index else ""
        return _with_noun(figure, entity, f"{rest} {noun}") if noun else figure
    if not ("-" in last or last in ("male", "female")) or index + 1 == len(figures):
        return figure
    noun = _noun_behind(figure, figures[index + 1], entity)
    return _with_noun(figure, entity, f"{entity} {noun}") if noun else figure


def _noun_behind(figure: Figure, after: Figure, entity: str) -> str:
    """The noun of the next number, where it stands in one list with the figure; ''."""
    in_list = after.sentence_start == figure.sentence_start and _JOINT.fullmatch(_past_noun(figure, after, entity))
    return _noun_of(after) if in_list and " " in fold(after.entity or "") else ""


def _noun_of(figure: Figure) -> str:
    """The last word of what the figure counts; '' where it counts nothing."""
    return fold(figure.entity or "").rpartition(" ")[2] if figure.kind is Kind.COUNT else ""


def _past_noun(figure: Figure, after: Figure, entity: str) -> str:
    """What stands between the entity right behind the figure and the next figure."""
    gap = figure.sentence[figure.start - figure.sentence_start + len(figure.quote) : after.start - figure.sentence_start].lstrip()
    return gap.removeprefix(entity) if gap.startswith(entity) else "-"


def _with_noun(figure: Figure, entity: str, whole: str) -> Figure:
    end = figure.start - figure.sentence_start + len(figure.quote)
    return replace(figure, entity=whole, sentence=figure.sentence[:end] + figure.sentence[end:].replace(entity, whole, 1))


def _same_sentence(first: Figure, other: Figure) -> bool:
    return first.sentence_start == other.sentence_start and first.sentence == other.sentence and other.cell is None


def _in_sentence(figures: Sequence[Figure]) -> list[Figure]:
    sentence, offset = figures[0].sentence, figures[0].sentence_start
    spans = [(figure.start - offset, figure.start - offset + len(figure.quote)) for figure in figures]
    joined = [False] * len(figures)
    for index in range(len(figures) - 2, -1, -1):
        joint = _joint(figures[index], figures[index + 1], sentence)
        joined[index] = joint is not None and (joint[1] is None or joined[index + 1])  # a comma, where "and" closes the list
    if not any(joined) and not tells_apart(sentence):
        return list(figures)
    return [
        replace(figure, sentence=_without_run(own_words(sentence, spans, spans[index][0]), spans, joined, index))
        for index, figure in enumerate(figures)
    ]


def _joint(figure: Figure, following: Figure, sentence: str) -> re.Match[str] | None:
    """What joins two numbers of one thing that stand side by side: "12 and 15 clinics"."""
    begin = figure.start - figure.sentence_start + len(figure.quote)
    gap = sentence[begin : following.start - figure.sentence_start]
    alike = bool(figure.entity) and figure.entity == following.entity and figure.kind is following.kind
    if _LED.search(sentence[: figure.start - figure.sentence_start]):
        return None  # "calls to 111 and 40 calls to the desk"
    return _JOINT.fullmatch(gap) if alike else None


def _without_run(sentence: str, spans: Sequence[tuple[int, int]], joined: Sequence[bool], index: int) -> str:
    first = last = index
    while first > 0 and joined[first - 1]:
        first -= 1
    while joined[last]:
        last += 1
    begin, end = spans[index]
    before, after = sentence[: spans[first][0]], sentence[spans[last][1] :]
    return f"{before}{' ' * (begin - len(before))}{sentence[begin:end]}{' ' * (spans[last][1] - end)}{after}"
