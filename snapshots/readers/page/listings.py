"""Listings of programs, commands and settings on a page: their numbers are no statements of the page.

An element for code proves nothing: plain sheets stand in <pre>, and a portal may print a count in <code>. What is written in it
tells: a line of code has signs that no line of prose or of a table has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.readers.page.tree import Node, words_of

LABEL = "code"
_ELEMENTS = frozenset({"code", "kbd", "samp", "tt"})
_SIGNS = re.compile(
    r"[{}]\s*$|^\s*[\w.$-]+:?(?:\s\S+)?(?<![\d\s]);\s*$"  # "Killed: 12;" is a list
    r"|\w->\w|(?<!\d\s)=>|[=!]=|&&|::|\$[a-zA-Z_({]|<\/?[a-zA-Z]\w*[^<>]*>"  # "$12", "Beds: 40 -> 45", "<= 5" are figures
    r"|\s-[a-zA-Z]{1,3}\b|(?:^|\s)--[a-zA-Z][\w-]*|[a-z]_[a-z]|(?:^|[\s=(.!])[a-z_]\w*\(.*\)\s*[;:{]?\s*$"
    r"|(?:^|[\s.~])\/[a-zA-Z][\w.-]*\/\w|^\s*(?:(?:let|var|const|export|set|my)\s)?[a-z_]\w*\s=\s[\w\"'\[]|\b[a-z_][\w.-]*=[\w\"'\[]"
    r"|^\s*(?:#(?!\sof\b)|//|/\*|\*/|\$\s|>>>|\.\.\.\s)|\b0x[0-9a-f]+|\d/(?:tcp|udp)\b"
)
_LEAST = 0.5
"""Share of the lines that have such a sign."""


def is_listing(text: str) -> bool:
    """Have half of the lines a sign of code?"""
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and sum(_SIGNS.search(line) is not None for line in lines) >= _LEAST * len(lines)


def is_only_code(items: Sequence[Node | str]) -> bool:
    """Does a run of inline neighbours hold elements for code and nothing beside them, and code in these?"""
    nodes = [item for item in items if isinstance(item, Node) and item.size]
    if not nodes or any(isinstance(item, str) and item.strip() for item in items):
        return False
    return all(node.tag in _ELEMENTS for node in nodes) and is_listing("\n".join(map(words_of, nodes)))
