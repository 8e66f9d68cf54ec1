"""The words by which series are found: folded alike when they are stored and when they are asked for.

Capitals, accents and the plural's "s" make no difference. SQLite looks them up by FTS5, PostgreSQL by a tsvector of the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from snapshots.data.unit_names import TIME_CODES

WORD = re.compile(r"\w+")


def words_of(*texts: str | None) -> list[str]:
    """Each word once, in order, folded."""
    return list(dict.fromkeys(_stem(word) for text in texts if text for word in WORD.findall(folded(text).replace("_", " "))))


def with_words(known: str, texts: Iterable[str | None]) -> str:
    """The known words and those of the texts that are not among them."""
    return " ".join(dict.fromkeys([*known.split(), *words_of(*texts)]))


def marks_of(unit: str) -> Iterator[str]:
    """Marks of a unit and of what it is made of: a price in USD/t is found by dollars and by tonnes, a speed by no hours."""
    whole, *below = unit.split("/")
    parts = dict.fromkeys([unit, whole, *(part for part in below if part not in TIME_CODES)])
    return (mark_of(part) for part in parts if part not in ("", "1"))


def mark_of(unit: str) -> str:
    """A unit as a word of its own. Its code lives by its capitals ("MW", "mW"), strokes and brackets: so it is spelled in hex."""
    return f"ucum{unit.encode().hex()}"


def folded(text: str) -> str:
    """Small letters without accents (Unicode compatibility forms taken apart)."""
    if text.isascii():
        return text.casefold()
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in spread if not unicodedata.combining(character))


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
