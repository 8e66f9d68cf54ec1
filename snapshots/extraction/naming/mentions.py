"""One figure in its sentence, of which another figure of the sentence may be asked."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from snapshots.extraction.naming.quotes import mark_of
from snapshots.extraction.naming.standing import Span, Standing
from snapshots.extraction.words.phrases import Words
from snapshots.figures import Kind

POINTING = frozenset(["those", "these", "them", "whom", "which", "what"])


class Mention(Standing, ABC):
    """One figure in its sentence, with the questions that can be asked about its entity."""

    __slots__ = ("depth",)

    def __init__(
        self, words: Words, span: Span, kind: Kind, others: Sequence[Span], nearest: str | None, *, depth: int = 0
    ) -> None:
        super().__init__(words, span, kind, others, nearest)
        self.depth = depth
        """How many earlier figures may still be asked: "5 of them, 6 of them, ..." leads back without end."""

    @abstractmethod
    def entity(self, depth: int) -> str | None:
        """What the figure counts or measures; it may ask `depth` figures before it."""

    def of(self, span: Span, kind: Kind | None = None, *, alone: bool = False) -> Mention:
        """Another figure of the sentence; its kind by its mark where none is given; `alone`, without what came before."""
        if kind is None:
            mark = mark_of(self.words.text[slice(*span)])
            kind = Kind.PERCENT if mark == "%" else Kind.MONEY if mark else self.kind
        return type(self)(self.words, span, kind, self.others, None if alone else self.nearest)
