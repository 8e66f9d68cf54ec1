"""Captions that stand below their tables, as Typst and many journals set them: "Table 1: Boats by port" behind the last row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft
from snapshots.readers.tables.names import is_caption_of_table

_Run = tuple[int, int]
_SAYS_LITTLE = frozenset([BlockKind.PARAGRAPH, BlockKind.DEFINITION, BlockKind.CAPTION, BlockKind.HEADING])
_ABOVE = (1, 2)
"""How far above a table its caption may stand: a head over the names of its rows may be a line of its own."""


def name_by_captions_below(drafts: list[Draft]) -> None:
    """Gives each table the numbered caption right below it, in a document where none can be of the table under it.

    Between two tables a caption is of the upper one only where the lower one has one below it, too.
    """
    told = [index for index, draft in enumerate(drafts) if draft.boilerplate is None]
    runs = _tables_in(drafts, told)
    below = {run: _caption_at(drafts, told, run[1]) for run in runs}
    for run in runs:
        above = {_caption_at(drafts, told, run[0] - back) for back in _ABOVE} - {None}
        if above and (below[run] is None or not above <= set(below.values())):
            return
    for (first, after), place in below.items():
        if place is not None:
            caption = drafts[place].text
            drafts[place] = replace(drafts[place], kind=BlockKind.CAPTION, level=None)
            for index in told[first:after]:
                _name(drafts, index, caption)


def _tables_in(drafts: Sequence[Draft], told: Sequence[int]) -> list[_Run]:
    """The stretches of cells: places among what the document tells, from the first cell to behind the last."""
    runs: list[_Run] = []
    for place, index in enumerate(told):
        if drafts[index].cell is None:
            continue
        if runs and runs[-1][1] == place:
            runs[-1] = runs[-1][0], place + 1
        else:
            runs.append((place, place + 1))
    return runs


def _caption_at(drafts: Sequence[Draft], told: Sequence[int], place: int) -> int | None:
    """Which draft is the numbered caption at this place; None where something else stands there."""
    if not 0 <= place < len(told):
        return None
    draft = drafts[told[place]]
    return told[place] if draft.kind in _SAYS_LITTLE and is_caption_of_table(draft.text) else None


def _name(drafts: list[Draft], index: int, caption: str) -> None:
    cell = drafts[index].cell
    if cell is not None:
        drafts[index] = replace(drafts[index], cell=replace(cell, table=caption, scope=(caption, *cell.scope)))
