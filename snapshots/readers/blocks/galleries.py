"""Numbers that say where a picture stands in a gallery: "1 of 6" over its caption, "6" at each picture of six."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft

_LABEL = "navigation"
_LINES = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CAPTION})
_PLACE = re.compile(r"(?:(?:photo|image|picture|slide|view)s?\s)?(\d{1,3})\s?(?:of|/|de|von|sur)\s?(\d{1,3})", re.IGNORECASE)
_OPENING = re.compile(r"(\d{1,3})\s?/\s?(\d{1,3})\s+(?=[^\W\d_])")
_TITLES = _LINES | {BlockKind.HEADING}
_BARE = re.compile(r"\d{1,3}")
_FEWEST_ALIKE = 3
_WIDEST_STEP = 2
"""Between the places of pictures, where a title has none."""


def label_galleries(drafts: Sequence[Draft]) -> None:
    """Labels the places of pictures, and the number of pictures where it stands at each of three or more of them."""
    beside = [draft for index, draft in enumerate(drafts) if _is_line(draft) and _is_beside_caption(drafts, index)]
    alike = Counter(draft.text for draft in beside if _BARE.fullmatch(draft.text))
    for draft in beside:
        if _is_place(draft.text) or alike[draft.text] >= _FEWEST_ALIKE:
            draft.boilerplate = _LABEL


def cut_places(drafts: list[Draft]) -> None:
    """Parts the places of pictures from the titles that they open: "7/50 Harbour sold", from three on of as many.

    Pictures come in their order; "34/50 schools have water", "12/50 have power" are shares.
    """
    opened = [(index, match) for index, draft in enumerate(drafts) if _is_title(draft) and (match := _OPENING.match(draft.text))]
    places: dict[str, list[int]] = {}
    for _, match in opened:
        places.setdefault(match[2], []).append(int(match[1]))
    for index, match in reversed(opened):
        if _is_in_order(places[match[2]]) and int(match[1]) <= int(match[2]):
            draft = drafts[index]
            draft.text = draft.text[match.end() :]
            drafts.insert(index, Draft(BlockKind.PARAGRAPH, match[0].strip(), boilerplate=_LABEL, home=draft.home))


def _is_in_order(places: Sequence[int]) -> bool:
    return len(set(places)) >= _FEWEST_ALIKE and all(0 <= later - earlier <= _WIDEST_STEP for earlier, later in pairwise(places))


def _is_title(draft: Draft) -> bool:
    return draft.boilerplate is None and draft.cell is None and draft.kind in _TITLES


def _is_line(draft: Draft) -> bool:
    return draft.boilerplate is None and draft.kind in _LINES


def _is_place(text: str) -> bool:
    place = _PLACE.fullmatch(text.strip())
    return place is not None and 0 < int(place[1]) <= int(place[2])


def _is_beside_caption(drafts: Sequence[Draft], index: int) -> bool:
    """Is the next block, or the one before, the caption of a picture?"""
    neighbours = (*drafts[max(0, index - 1) : index], *drafts[index + 1 : index + 2])
    return any(draft.kind is BlockKind.CAPTION for draft in neighbours)
