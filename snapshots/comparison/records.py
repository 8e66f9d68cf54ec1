"""The one call of DeepDiff: two dictionaries of records under the same keys, and which fields of which key differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from deepdiff import DeepDiff

Record = Mapping[str, Any]


def differing_fields(before: Mapping[str, Record], after: Mapping[str, Record]) -> dict[str, frozenset[str]]:
    """For each key: the names of the fields that differ; all of them for a key that stands on one side only."""
    tree = DeepDiff(before, after, view="tree", threshold_to_diff_deeper=0)
    found: dict[str, set[str]] = {}
    for levels in tree.values():
        for level in levels:
            path = level.path(output_format="list")
            whole = before.get(path[0]) or after.get(path[0]) or {}
            found.setdefault(path[0], set()).update(path[1:2] or whole)
    return {key: frozenset(fields) for key, fields in found.items()}
