"""Other stories beside the page's own text: a headline that is a link, and the summary under it, several times over.

They are told by their form in any language: each headline leads to another page, and what stands under it until the next one is
that page's. A page that is mostly such pairs is an index and they are its content; so they are labelled only where text of the
page's own outweighs them or is as long as an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from snapshots.data.furniture_parts import DAY
from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft

_LABEL = "related posts"
_SUMMARY = frozenset({BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.ITEM})
_FEWEST = 3
_FEWEST_LETTERS, _FEWEST_WORDS = 20, 4
"""Of a headline: a link of fewer is the name of a part of the page."""
_LINKED_SHARE = 0.9
_LONGEST_SUMMARY, _MOST_LINES = 400, 4
"""Letters of a line under a headline, and how many there are: longer text is the page's own."""
_PAGE_OF_ITS_OWN = 1_500
"""Letters outside links that make an article, however many stories stand beside it; an index has an introduction at most."""
_HAS_DIGIT = re.compile(r"\d")


class _Story(NamedTuple):
    """A headline and the lines of its summary, by their places."""

    first: int
    last: int


def label_stories(drafts: Sequence[Draft]) -> None:
    """Labels the runs of other stories on a page that has text of its own."""
    runs = list(_runs(list(_stories(drafts))))
    inside: set[int] = set().union(*map(_places, runs))
    own = _outside(drafts, inside)
    told = sum(len(drafts[place].text) for place in inside)
    if sum(map(_own_letters, own)) < min(told, _PAGE_OF_ITS_OWN):
        return
    homes = {id(draft.home) for draft in own}
    for run in runs:
        if not _are_facts(drafts, run) and not _is_among_text(drafts, run, homes):
            _label(drafts, run)


def _outside(drafts: Sequence[Draft], inside: set[int]) -> list[Draft]:
    """What has text of its own and is part of no story."""
    return [draft for place, draft in enumerate(drafts) if place not in inside and _own_letters(draft)]


def _places(run: Sequence[_Story]) -> range:
    """The places of all that a run of stories holds."""
    return range(run[0].first, run[-1].last)


def _label(drafts: Sequence[Draft], run: Sequence[_Story]) -> None:
    for place in _places(run):
        drafts[place].boilerplate = drafts[place].boilerplate or _LABEL


def _stories(drafts: Sequence[Draft]) -> Iterator[_Story]:
    index = 0
    while index < len(drafts):
        if not _is_headline(drafts[index]):
            index += 1
            continue
        last = index + 1
        while last < len(drafts) and last - index <= _MOST_LINES and _is_summary(drafts[last]):
            last += 1
        yield _Story(index, last)
        index = last


def _runs(stories: Sequence[_Story]) -> Iterator[list[_Story]]:
    """Enough stories that follow one another without anything between."""
    run: list[_Story] = []
    for story in [*stories, None]:
        if story is None or (run and story.first != run[-1].last):
            if len(run) >= _FEWEST:
                yield run
            run = []
        if story is not None:
            run.append(story)


def _are_facts(drafts: Sequence[Draft], run: Sequence[_Story]) -> bool:
    """Headlines that nearly all state a number are a list of facts with links, not of stories, unless each has its day."""
    if all(any(_is_day(drafts[place]) for place in range(story.first + 1, story.last)) for story in run):
        return False
    stating = sum(_HAS_DIGIT.search(drafts[story.first].text) is not None for story in run)
    return stating * 3 >= len(run) * 2


def _is_day(draft: Draft) -> bool:
    return draft.boilerplate == "date" or DAY.fullmatch(draft.text) is not None


def _is_among_text(drafts: Sequence[Draft], run: Sequence[_Story], homes: set[int]) -> bool:
    """Whether what stands under the headlines is at home where the page's own text is: links that interrupt an article."""
    lines = [drafts[place] for story in run for place in range(story.first + 1, story.last)]
    return any(draft.boilerplate is None and id(draft.home) in homes for draft in lines)


def _is_headline(draft: Draft) -> bool:
    text = draft.text
    if draft.kind is not BlockKind.HEADING or draft.level == 1 or draft.linked < _LINKED_SHARE * len(text):
        return False
    return len(text) >= _FEWEST_LETTERS and len(text.split()) >= _FEWEST_WORDS


def _is_summary(draft: Draft) -> bool:
    return draft.boilerplate is not None or (draft.kind in _SUMMARY and len(draft.text) <= _LONGEST_SUMMARY)


def _own_letters(draft: Draft) -> int:
    """Letters outside links of what is no furniture: a paragraph, a cell, a tile."""
    return len(draft.text) - draft.linked if draft.boilerplate is None else 0
