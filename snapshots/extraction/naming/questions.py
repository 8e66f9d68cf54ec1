"""A number that is a whole answer is of what its heading asks for: "How many flats were let?", "2,390."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.extraction.naming.entities import entity_for
from snapshots.extraction.naming.standing import Span
from snapshots.figures import Kind

_HOW_MANY = re.compile(r"\W*how many\s+(?P<rest>[^?]*[^?\s])\s*\?\W*", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


def entity_under(
    section: Sequence[str], sentence: str, quote: Span, kind: Kind, others: Sequence[Span], nearest: str | None
) -> str | None:
    """As `entity_for`; of a sentence that is a number and nothing more, by the question that heads it."""
    start, end = quote
    asked = _HOW_MANY.fullmatch(section[-1]) if section else None
    if asked is None or _LETTER.search(sentence[:start]) or _LETTER.search(sentence[end:]):
        return entity_for(sentence, start, end, kind, others, nearest)
    number = sentence[start:end]
    return entity_for(f"{number} {asked['rest']}.", 0, len(number), kind, [(0, len(number))])
