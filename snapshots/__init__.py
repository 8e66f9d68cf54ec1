"""The core: values in, values out. Nothing here opens, asks the time, or remembers.

Names are imported when they are first used (PEP 562), so that a command which only prints its help does not load an extractor.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from snapshots.alignment import align
    from snapshots.changes import QUIET_KINDS, Change, ChangeKind, Comparison, Mark
    from snapshots.comparison import Circumstances, circumstances_of, compare, compare_observations
    from snapshots.curations import (
        ABOUT_DOCUMENTS,
        Curation,
        CurationKind,
        Rulings,
        Statement,
        held_to,
        ignored_by,
        rulings_of,
        statement_of,
        verdict_on,
    )
    from snapshots.documents import Block, BlockKind, Cell, Document, Hints, Published
    from snapshots.errors import Cause, CauseCode, FigurewatchError, ReadError
    from snapshots.extraction import EXTRACTOR_VERSION, Excluded, Reading, explain, extract
    from snapshots.figures import Figure, Kind, Modifier, Period
    from snapshots.judging import judge
    from snapshots.readers import plain_document, read
    from snapshots.releases import Observation, Outcome, Series

_HOMES = {
    "alignment": ("align",),
    "changes": ("QUIET_KINDS", "Change", "ChangeKind", "Comparison", "Mark"),
    "comparison": ("Circumstances", "circumstances_of", "compare", "compare_observations"),
    "curations": (
        "ABOUT_DOCUMENTS",
        "Curation",
        "CurationKind",
        "Rulings",
        "Statement",
        "held_to",
        "ignored_by",
        "rulings_of",
        "statement_of",
        "verdict_on",
    ),
    "documents": ("Block", "BlockKind", "Cell", "Document", "Hints", "Published"),
    "errors": ("Cause", "CauseCode", "FigurewatchError", "ReadError"),
    "extraction": ("EXTRACTOR_VERSION", "Excluded", "Reading", "explain", "extract"),
    "figures": ("Figure", "Kind", "Modifier", "Period"),
    "judging": ("judge",),
    "readers": ("plain_document", "read"),
    "releases": ("Observation", "Outcome", "Series"),
}
_MODULES = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "ABOUT_DOCUMENTS",
    "EXTRACTOR_VERSION",
    "QUIET_KINDS",
    "Block",
    "BlockKind",
    "Cause",
    "CauseCode",
    "Cell",
    "Change",
    "ChangeKind",
    "Circumstances",
    "Comparison",
    "Curation",
    "CurationKind",
    "Document",
    "Excluded",
    "Figure",
    "FigurewatchError",
    "Hints",
    "Kind",
    "Mark",
    "Modifier",
    "Observation",
    "Outcome",
    "Period",
    "Published",
    "ReadError",
    "Reading",
    "Rulings",
    "Series",
    "Statement",
    "align",
    "circumstances_of",
    "compare",
    "compare_observations",
    "explain",
    "extract",
    "held_to",
    "ignored_by",
    "judge",
    "plain_document",
    "read",
    "rulings_of",
    "statement_of",
    "verdict_on",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- PEP 562
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"snapshots.{_MODULES[name]}"), name)
    globals()[name] = value
    return value
