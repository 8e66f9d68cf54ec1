"""Sure anchors: what names a figure outright, the surest first.

Rule 1: nothing here sees which release is newer; two releases align the same way in both directions.
Rule 2: a name that does not single out one figure on each side is no anchor; the words decide later.
"""

from __future__ import annotations

from collections.abc import Hashable

from snapshots.alignment.features import WORD, Features, name_words
from snapshots.alignment.pool import Pool
from snapshots.alignment.tables import pair_tables

FEWEST_WORDS = 4
MOST_COUNTED = 4
"""Words of a line that is hardly more than a number and what it counts."""


def anchor(pool: Pool) -> None:
    """Pairs what a person decided; then what an unchanged sentence, a cell's heads, a label or a skeleton tells for certain."""
    pool.pair_ruled()
    pool.pair_in_turn(_unchanged_here, 0.99, "block")
    pair_tables(pool)
    pool.pair_named(_labelled_here, 0.98, "label")
    pool.pair_named(_named_here, 0.97, "name")
    pool.pair_named(_skeleton_here, 0.97, "skeleton")
    pool.pair_in_turn(_unchanged, 0.99, "block")
    pool.pair_named(_labelled, 0.97, "label")
    pool.pair_named(_skeleton, 0.97, "skeleton")
    pool.pair_named(_named, 0.95, "name")
    pool.pair_named(_named_with_heading, 0.95, "name")
    pool.pair_named(_named_with_lead, 0.95, "name")


def _unchanged_here(item: Features) -> Hashable | None:
    name = _unchanged(item)
    return None if name is None else (item.section, name)


def _unchanged(item: Features) -> Hashable | None:
    """The very sentence; of a table's row, under the very heads of its columns."""
    if not WORD.search(item.sentence.text):
        return None
    return (item.sentence.statement, item.turn, item.row, item.column)


def _labelled_here(item: Features) -> Hashable | None:
    name = _labelled(item)
    return None if name is None else (item.section, name)


def _labelled(item: Features) -> Hashable | None:
    figure = item.figure
    if figure.cell is not None or not figure.label:
        return None
    return (" ".join(figure.label.lower().split()), item.base, figure.compared, item.turn, _own_noun(item))


def _named_here(item: Features) -> Hashable | None:
    name = _named(item)
    return None if name is None else (item.section, name)


def _named(item: Features) -> Hashable | None:
    """The bag of its names, whichever way the table is turned, and whether it is a table, tiles or labelled lines."""
    turn = item.turn if item.figure.cell is None else (0, 1)
    return (item.name, item.base, item.figure.compared, turn, _own_noun(item)) if item.name else None


def _own_noun(item: Features) -> frozenset[str]:
    """What tells the numbers apart that one name leads: "Staff: 41 nurses and 12 drivers"; () where the name alone does."""
    if not item.lead:
        return frozenset()
    return item.entity - item.name or item.clause - item.name


def _named_with_heading(item: Features) -> Hashable | None:
    """The same bag, shared by a heading and a short line: "870 calls" below "North" is the row "North", the column "Calls"."""
    if item.figure.cell is not None:
        return (item.name, item.base, item.figure.compared) if item.row and item.column else None
    counted = item.name or item.sentence.words
    heading = name_words(item.figure.section[-1:])
    is_short = 0 < len(counted) <= MOST_COUNTED and item.turn == (0, 1)
    return (heading | counted, item.base, item.figure.compared) if heading and is_short else None


def _named_with_lead(item: Features) -> Hashable | None:
    """The same bag, shared by what leads a line and what tells of one of its numbers: "North: 15 schools, 870 calls"."""
    if item.figure.cell is not None:
        return (item.name, item.base, item.figure.compared) if item.row and item.column else None
    return (item.lead | item.clause, item.base, item.figure.compared) if item.lead else None


def _skeleton_here(item: Features) -> Hashable | None:
    return (
        None if item.figure.cell is not None or not item.words else (item.section, item.sentence.skeleton, item.turn, item.base)
    )


def _skeleton(item: Features) -> Hashable | None:
    """Under another heading, only a sentence that says enough is sure to be the same."""
    if item.figure.cell is not None or len(item.words) < FEWEST_WORDS:
        return None
    return (item.sentence.skeleton, item.turn, item.base)
