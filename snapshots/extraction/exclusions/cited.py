"""Numbers in brackets that name a source: "has been used for 50 years (1)." and further on "(2)", "(3, 4)", "(2)".

One alone may count: "More towns were reached (14)." Over a document those of sources go up from one, each new one a little above
the highest before it, and come again; counts come in any order, behind names in a row: "in Hythe (3), Dover (1) and Deal (2)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from snapshots.documents import Block, BlockKind, Document
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import NUMBER, Tokens

_MARKS = re.compile(r"(?<=[\w)%][ \u00a0])\((\d{1,3}(?:, ?\d{1,3})*)\)(?=[.,;:]|\s[^\W\d_])")
_BEHIND_NAMES = re.compile(
    r"(?<![\w-])[A-Z][^\W\d_]+ \(\d{1,3}\)(?:[,;](?: and)?| and) (?:(?:the|in|at) )?(?:[A-Z][^\W\d_]+ ){1,4}\(\d{1,3}\)"
)
_KINDS = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_FEWEST, _FEWEST_IN_ORDER = 5, 3
"""Sources that a document must name so, and where it names each as it comes: 1, 2, 3."""
_FEWEST_BLOCKS = 2
_WIDEST_STEP = 3
"""From the highest number before to the next: some are lost with what stands around them."""
_MOST_LATE = 0.2
"""Share of the sources that may be named first behind a higher one: where it was named before is lost, too."""
_LEAD, _SHORTEST_LEAD = 20, 5
"""Characters and tokens of a statement before its source; "Deaths (12)" counts."""


class Cited:
    """The numbers of the sources of a document that it names in brackets."""

    def __init__(self, document: Document) -> None:
        lists = [numbers for block in _telling(document) if (numbers := _bracketed(document.text, block))]
        counts = len(lists) < _FEWEST_BLOCKS or _BEHIND_NAMES.search(document.text) is not None
        self._sources = frozenset[str]() if counts else _sources(list(chain.from_iterable(lists)))

    def passed(self, tokens: Tokens, quantities: Sequence[Quantity]) -> list[Quantity]:
        """Those of the quantities of a sentence that name such a source."""
        return [quantity for quantity in quantities if self._names_source(tokens, quantity)] if self._sources else []

    def _names_source(self, tokens: Tokens, quantity: Quantity) -> bool:
        index = quantity.first
        if tokens.word(index) not in self._sources or quantity.last != index + 1 or quantity.unit != "1":
            return False
        opening, closing = _past_numbers(tokens, index, -1), _past_numbers(tokens, index, 1)
        return opening >= _SHORTEST_LEAD and tokens.word(opening) == "(" and tokens.word(closing) == ")"


def _past_numbers(tokens: Tokens, index: int, step: int) -> int:
    """The first token before or behind a list of numbers: the "(" or the ")" of "(3, 4)"."""
    while tokens.kind(index) == NUMBER or tokens.word(index) == ",":
        index += step
    return index


def _telling(document: Document) -> Iterator[Block]:
    return (block for block in document.blocks if block.kind in _KINDS and block.boilerplate is None)


def _bracketed(text: str, block: Block) -> list[int]:
    marks = _MARKS.finditer(text, min(block.start + _LEAD, block.end), block.end)
    return [int(number) for mark in marks for number in mark[1].split(",")]


def _sources(numbers: Sequence[int]) -> frozenset[str]:
    """The numbers as they are written where they go up from one; none where any leaps, or many come behind higher ones."""
    highest, late, sources = 0, 0, set[str]()
    for number in numbers:
        if number > highest + _WIDEST_STEP:
            return frozenset()
        late += number < highest and str(number) not in sources
        highest = max(highest, number)
        sources.add(str(number))
    enough = _FEWEST_IN_ORDER if len(sources) == highest else _FEWEST
    return frozenset(sources) if len(sources) >= enough and late <= _MOST_LATE * len(sources) else frozenset()
