"""The one call of DeepDiff: two dictionaries of records under the same keys, and which fields of which key differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from deepdiff import DeepDiff

Record = Mapping[str, Any]


def differing_fields(before: Mapping[str, Record], after: Mapping[str, Record]) -> dict[str, frozenset[str]]:
    """For each key: the names of the fields that differ; all of them for a key that stands on one side only."""
    differing: dict[str, set[str]] = {key: set(before.get(key) or after[key]) for key in before.keys() ^ after.keys()}
    both = [key for key in before.keys() & after.keys() if before[key] != after[key]]
    tree = DeepDiff(_flat(before, after, both), _flat(after, before, both), view="tree", threshold_to_diff_deeper=0)
    for levels in tree.values():
        for level in levels:
            key, field = level.path(output_format="list")[0]
            differing.setdefault(key, set()).add(field)
    return {key: frozenset(fields) for key, fields in differing.items()}


def _flat(records: Mapping[str, Record], others: Mapping[str, Record], keys: list[str]) -> dict[tuple[str, str], Any]:
    """One level, without what is the same in the others: DeepDiff's time goes by the levels it descends and items it meets."""
    pairs = ((key, field, value, others[key]) for key in keys for field, value in records[key].items())
    return {(key, field): value for key, field, value, other in pairs if field not in other or other[field] != value}
