"""Which series an alert names: words of their labels and keys, with stars for what is left open."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.configuration import Alert


def names_series(pattern: str, key: str, label: str) -> bool:
    """Does `series` of an alert name a series? `*` names all; else each of its words must stand in the label or the key.

    A word without a star may be a part of a longer one. With stars it begins and ends where words do, and a star stands for any
    letters, of several words too: `strikes`, `air*` and `air*out` all name "Airstrikes carried out", `strikes*` does not.
    """
    names = (_folded(label), _folded(key))
    return all(_stands(word, names) for word in _folded(pattern).split())


def without_series(alerts: Sequence[Alert], series: Iterable[tuple[str, str]]) -> tuple[Alert, ...]:
    """Those of the alerts that name none of the series, given by key and label: they would never ring."""
    known = list(series)
    return tuple(alert for alert in alerts if not any(names_series(alert.series, *names) for names in known))


def _stands(word: str, names: Sequence[str]) -> bool:
    if "*" not in word:
        return any(word in name for name in names)
    return word.strip("*") == "" or any(_stands_in_parts(word.split("*"), name) for name in names)


def _stands_in_parts(parts: Sequence[str], name: str) -> bool:
    """Do the parts follow each other, the first where a word begins, the last where one ends? In linear time, unlike `.*`."""
    begin = re.search(rf"(?<!\w){re.escape(parts[0])}", name)
    if begin is None:
        return False
    position = begin.end()
    for part in parts[1:-1]:
        place = name.find(part, position)
        if place < 0:
            return False
        position = place + len(part)
    return re.compile(rf"{re.escape(parts[-1])}(?!\w)").search(name, position) is not None


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """Without the marks and the case that people leave out when they type."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in spread if not unicodedata.combining(character))
