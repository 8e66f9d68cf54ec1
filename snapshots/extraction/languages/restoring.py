"""From a gloss back to the document: what was read of English words is told in the document's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from snapshots.data.measures import SIGNS
from snapshots.documents import Block
from snapshots.extraction.languages.glosses import Gloss
from snapshots.extraction.languages.glossing import gloss_of
from snapshots.extraction.languages.lexicon import Lexicon
from snapshots.extraction.words.digits import Style
from snapshots.figures import Figure

_POWERS = "²³23"


def glossed_block(block: Block, gloss: Gloss, lexicon: Lexicon, style: Style) -> tuple[Block, tuple[Gloss, ...]]:
    """The block of a glossed sentence, its heads in English and its offsets those of the gloss; and the glosses of the heads."""
    if block.cell is None:
        if not block.label:
            return replace(block, start=0, end=len(gloss.text)), ()
        label = gloss_of(block.label, 0, len(block.label), lexicon, style)
        return replace(block, start=0, end=len(gloss.text), label=label.text), (label,)
    cell = block.cell
    row, column, scope, (table, unit) = (
        tuple(gloss_of(text, 0, len(text), lexicon, style) for text in texts)
        for texts in (cell.row, cell.column, cell.scope, (cell.table, cell.unit))
    )
    in_english = replace(
        cell,
        row=_in_english(cell.row, row),
        column=_in_english(cell.column, column),
        scope=tuple(around.text for around in scope),
        table=table.text,
        unit=cell.unit if _is_sign(cell.unit) else unit.text,
    )
    return replace(block, start=0, end=len(gloss.text), cell=in_english), (*column, *row)


def _in_english(heads: Sequence[str], glosses: Sequence[Gloss]) -> tuple[str, ...]:
    """The heads in English; signs of units are the same in all languages, and words of none."""
    return tuple(head if _is_sign(head) else gloss.text for head, gloss in zip(heads, glosses, strict=True))


def _is_sign(unit: str) -> bool:
    """As in "mm", "kWh", "mg/l", the whole of a text in a column of units or of a head."""
    return all(part.rstrip(_POWERS) in SIGNS for part in unit.split("/"))


def restored(
    figures: list[Figure], gloss: Gloss, block: Block, stated: tuple[int, int], heads: tuple[Gloss, ...] = ()
) -> list[Figure]:
    """Figures that were read in the gloss, as figures of the document; `stated` is where their sentence stands there.

    `heads` are the glosses of what heads a cell and names its row, or of the label of another block.

    Where English reads one wording as two figures, the first stays.
    """
    out: list[Figure] = []
    for figure in figures:
        figure_restored = _restored(figure, gloss, block, stated, heads)
        if not out or figure_restored.start >= out[-1].end:
            out.append(figure_restored)
    return out


def _restored(figure: Figure, gloss: Gloss, block: Block, stated: tuple[int, int], heads: tuple[Gloss, ...]) -> Figure:
    start, end = gloss.original(figure.start, figure.end)
    period = figure.period
    return replace(
        figure,
        quote=gloss.source[start:end],
        start=start,
        end=end,
        entity=_entity(figure, gloss, block, heads) if figure.entity is not None else None,
        sentence=gloss.source[stated[0] : stated[1]],
        sentence_start=stated[0],
        period=period and replace(period, text=_dating(period.text, gloss, figure.end, heads)),
        place=figure.place and gloss.words(figure.place, figure.end),
        label=block.label or (figure.label and gloss.words(figure.label, 0)),
        cell=block.cell,
    )


def _dating(time: str, gloss: Gloss, near: int, heads: tuple[Gloss, ...]) -> str:
    """A time of the gloss in the words of the document: those of its sentence, of a head, or of several ("März" under "2020")."""
    if not heads or time in gloss.text:
        return gloss.words(time, near)
    for head in heads:
        if time in head.text:
            return head.words(time, 0)
    return " ".join(next((head.words(part, 0) for head in heads if part in head.text.split()), part) for part in time.split())


def _entity(figure: Figure, gloss: Gloss, block: Block, heads: tuple[Gloss, ...]) -> str | None:
    """In the words of the document: those of a cell's head, a label as it stands, else those that the gloss wrote."""
    cell, entity = block.cell, figure.entity or ""
    if cell is not None:
        return (" ".join(cell.row) or " ".join(cell.column[-1:])).strip() or None
    return block.label if any(entity == label.text for label in heads) else gloss.words(entity, figure.end)
