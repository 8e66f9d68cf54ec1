"""Links to other articles under the page's own text: headlines that are links, in whatever language and under whatever heading.

They are told by where they stand and what they are: behind the last paragraph of the page, several of them, and many without a
number. A list of facts that are links states a number in nearly each line, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft

_LABEL = "related posts"
_HEADLINES = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CAPTION})
_ALONE = frozenset({BlockKind.PARAGRAPH, BlockKind.CAPTION})
_FEWEST = 3
_FEWEST_LETTERS, _FEWEST_WORDS = 20, 4
"""Of a headline: a link of fewer is the name of a page."""
_LINKED_SHARE = 0.9
_AGE_OF_POST = re.compile(r"\d{1,2}\s?[mhdw](?: ago)?(?=\s+[^\W\d_a-z]|\s*$)")
_FEWEST_TITLED, _FULL_WORD, _TITLED = 3, 4, 0.75
"""How many words of how many letters a title has, and the share of them that begin with a capital: "of" and "to" do not."""
_PARAGRAPH = 120
"""Letters from which text without links is a paragraph of the page; the summary under a headline is shorter, as a rule."""
_MENUS = frozenset(["header", "navigation"])
_FEWEST_LINKS = 2
_SITE = re.compile(r"(?:[^\W\d_]+ ){0,3}[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}", re.IGNORECASE)
_OF_MORE = re.compile(
    r"(?:more|other|latest|recent|related|previous|earlier|further)(?: [^\W\d_]+){1,2}|(?:weitere|frühere)(?: [^\W\d_]+){1,2}"
    r"|autres?(?: [^\W\d_]+){1,2}|otr[ao]s(?: [^\W\d_]+){1,2}",
    re.IGNORECASE,
)
_HAS_DIGIT = re.compile(r"\d")


def label_teasers(drafts: Sequence[Draft]) -> None:
    """Labels the headlines of other articles, and the lines of text that stand alone between two of them."""
    last = max((index for index, draft in enumerate(drafts) if _is_own_text(draft)), default=len(drafts))
    teasers = list(filter(_is_headline, drafts[last + 1 :]))
    stating = sum(1 for draft in teasers if _HAS_DIGIT.search(draft.text) and not _is_titled(draft.text))
    if len(teasers) < _FEWEST or stating * 3 >= len(teasers) * 2:
        return
    for draft in teasers:
        draft.boilerplate = _LABEL
    _label_between(drafts[last:])


def _is_titled(text: str) -> bool:
    """As in "7 Signs of Rust You Should Not Ignore": capitals as only titles have them, and no statement of a fact."""
    words = [word for word in text.split() if word[:1].isalpha() and len(word) >= _FULL_WORD]
    return len(words) >= _FEWEST_TITLED and sum(word[0].isupper() for word in words) >= _TITLED * len(words)


def _label_between(drafts: Sequence[Draft]) -> None:
    for before, draft, after in zip(drafts, drafts[1:], drafts[2:], strict=False):
        is_alone = draft.boilerplate is None and draft.kind in _ALONE and before.boilerplate and after.boilerplate
        if is_alone and _LABEL in (before.boilerplate, after.boilerplate):
            draft.boilerplate = _LABEL


def label_inserted(drafts: Sequence[Draft]) -> None:
    """Labels a headline of another article that interrupts the text, in a box of its own, or behind the name of its site."""
    for before, draft, after in zip(drafts, drafts[1:], drafts[2:], strict=False):
        interrupts = _is_paragraph(before) and _is_paragraph(after) and before.home is after.home
        if interrupts and ((_is_headline(draft) and draft.home is not after.home) or _names_a_site(draft)):
            draft.boilerplate = _LABEL


def _is_paragraph(draft: Draft) -> bool:
    return draft.kind is BlockKind.PARAGRAPH and draft.boilerplate is None and draft.linked * 2 < len(draft.text)


def _names_a_site(draft: Draft) -> bool:
    """As in "On harbournews.example: Fares to rise 4 percent", all a link behind the colon."""
    lead, colon, rest = draft.text.partition(": ")
    is_line = draft.kind is BlockKind.PARAGRAPH and draft.boilerplate is None and bool(colon) and not rest.endswith((".", "!"))
    return is_line and _SITE.fullmatch(lead) is not None and draft.linked >= _LINKED_SHARE * len(rest) > 0


def label_headed_links(drafts: Sequence[Draft]) -> None:
    """Labels links, two or more and nothing else, under a heading that says that there are more: "More releases"."""
    for index, heading in enumerate(drafts):
        if heading.kind is not BlockKind.HEADING or heading.boilerplate or not _OF_MORE.fullmatch(heading.text.strip(" :")):
            continue
        under = takewhile(lambda draft: draft.kind is not BlockKind.HEADING, drafts[index + 1 :])
        below = [draft for draft in under if draft.boilerplate is None]
        if len(below) >= _FEWEST_LINKS and all(map(_is_mostly_link, below)):
            for draft in (heading, *below):
                draft.boilerplate = _LABEL


def label_repeats(drafts: Sequence[Draft]) -> None:
    """Labels the lines that stand among the furniture, too, word for word: headlines of a menu that its text repeats."""
    menus = {draft.text for draft in drafts if draft.boilerplate in _MENUS and _is_link(draft) and _is_long(draft.text)}
    for draft in drafts if menus else ():
        if draft.boilerplate is None and draft.kind in _ALONE | {BlockKind.ITEM} and draft.text in menus:
            draft.boilerplate = _LABEL


def _is_mostly_link(draft: Draft) -> bool:
    return draft.kind in _HEADLINES and draft.cell is None and draft.linked * 3 >= len(draft.text) * 2 > 0


def _is_own_text(draft: Draft) -> bool:
    """A cell or a tile is the page's own as well: what stands over it may lead to it."""
    if draft.boilerplate is not None:
        return False
    return draft.kind in (BlockKind.CELL, BlockKind.TILE) or len(draft.text) - draft.linked >= _PARAGRAPH


def _is_headline(draft: Draft) -> bool:
    """A block that is wholly a link, of as many words as a headline has."""
    text = draft.text
    if draft.boilerplate is not None or draft.cell is not None or draft.kind not in _HEADLINES:
        return False
    return _is_link(draft) and _is_long(text)


def _is_link(draft: Draft) -> bool:
    return draft.linked >= _LINKED_SHARE * len(draft.text) > 0


def _is_long(text: str) -> bool:
    return len(text) >= _FEWEST_LETTERS and len(text.split()) >= _FEWEST_WORDS


def label_ages_of_posts(drafts: Sequence[Draft]) -> None:
    """Lines that begin with how long ago a post is, three or more: "13h Why the mill closed" with its link, "52m" beside a link.

    Bare lines alone prove nothing: "12m", "34m", "8m" are heights, or millions.
    """
    linked = [draft.linked * 2 >= len(draft.text) for draft in drafts]
    posts = [
        draft for place, draft in enumerate(drafts) if _is_post(draft, linked[place], any(linked[max(0, place - 1) : place + 2]))
    ]
    for draft in posts if len(posts) >= _FEWEST else ():
        draft.boilerplate = "date"


def _is_post(draft: Draft, is_linked: bool, is_beside_link: bool) -> bool:
    if draft.cell is not None or draft.boilerplate is not None or _AGE_OF_POST.match(draft.text) is None:
        return False
    return is_linked or (is_beside_link and _AGE_OF_POST.fullmatch(draft.text) is not None)
