"""Where in a TOML file a key stands: parsers of TOML give values without lines, and a mistake is told with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator

KeyPath = tuple[str | int, ...]
"""Keys, and indexes of what is an array of tables: ("source", 1, "every")."""

_KEY = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_HEAD = re.compile(rf"\s*(\[\[?)\s*({_KEY}(?:\s*\.\s*{_KEY})*)\s*\]")
_ASSIGNMENT = re.compile(rf"\s*({_KEY}(?:\s*\.\s*{_KEY})*)\s*=")


def line_of(text: str, wanted: KeyPath) -> int:
    """The line that a path points to, counted from 1; where the file does not name it, that of what it would stand in."""
    best, depth = 1, 0
    for number, path in _paths(text):
        if len(path) > depth and path == wanted[: len(path)]:
            best, depth = number, len(path)
        if depth < len(wanted) < len(path) and path[: len(wanted)] == wanted:  # no line of its own: [[sources]], [a.b]
            return number
    return best


def path_at(text: str, line: int) -> KeyPath:
    """What is written in a line, or goes on there from a line above; empty before the first key."""
    return next((path for number, path in reversed([*_paths(text)]) if number <= line), ())


def _paths(text: str) -> Iterator[tuple[int, KeyPath]]:
    table: KeyPath = ()
    counts: dict[KeyPath, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        head, assignment = _HEAD.match(line), _ASSIGNMENT.match(line)
        if head:
            table = _table(_names(head[2]), counts, is_array=head[1] == "[[")
            yield number, table
        elif assignment:
            yield number, (*table, *_names(assignment[1]))


def _table(names: list[str], counts: dict[KeyPath, int], *, is_array: bool) -> KeyPath:
    """A head counts on in its own array, and stands in the newest element of the arrays above it."""
    path: KeyPath = ()
    for place, name in enumerate(names):
        path = (*path, name)
        if is_array and place == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _names(dotted: str) -> list[str]:
    return [name.strip("\"'") for name in re.findall(_KEY, dotted)]
