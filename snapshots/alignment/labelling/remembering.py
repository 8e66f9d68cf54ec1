"""What is asked of most figures twice: to tell names of one release apart, then from those of other releases."""

from __future__ import annotations

from collections.abc import Callable

from snapshots.figures import Figure


def remembered(qualifier: Callable[[Figure], str]) -> Callable[[Figure], str]:
    """The qualifier, asked of each figure once; the figures must outlive it."""
    known: dict[int, str] = {}

    def told(figure: Figure) -> str:
        words = known.get(id(figure))
        if words is None:
            words = known[id(figure)] = qualifier(figure)
        return words

    return told
