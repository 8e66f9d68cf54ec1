"""The core: values in, values out. Nothing here opens, asks the time, or remembers."""

from snapshots.changes import Change, ChangeKind, Comparison, Mark
from snapshots.documents import Block, BlockKind, Cell, Document, Hints, Published
from snapshots.errors import Cause, CauseCode, FigurewatchError, ReadError
from snapshots.figures import Figure, Kind, Modifier, Period
from snapshots.releases import Observation, Outcome, Series

__all__ = [
    "Block",
    "BlockKind",
    "Cause",
    "CauseCode",
    "Cell",
    "Change",
    "ChangeKind",
    "Comparison",
    "Document",
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
    "Series",
]
