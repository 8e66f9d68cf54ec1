"""The core: values in, values out. Nothing here opens, asks the time, or remembers."""

from snapshots.alignment import align
from snapshots.changes import QUIET_KINDS, Change, ChangeKind, Comparison, Mark
from snapshots.comparison import compare, compare_observations
from snapshots.documents import Block, BlockKind, Cell, Document, Hints, Published
from snapshots.errors import Cause, CauseCode, FigurewatchError, ReadError
from snapshots.extraction import EXTRACTOR_VERSION, Excluded, Reading, explain, extract
from snapshots.figures import Figure, Kind, Modifier, Period
from snapshots.judging import judge
from snapshots.readers import plain_document, read
from snapshots.releases import Observation, Outcome, Series

__all__ = [
    "EXTRACTOR_VERSION",
    "QUIET_KINDS",
    "Block",
    "BlockKind",
    "Cause",
    "CauseCode",
    "Cell",
    "Change",
    "ChangeKind",
    "Comparison",
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
    "Series",
    "align",
    "compare",
    "compare_observations",
    "explain",
    "extract",
    "judge",
    "plain_document",
    "read",
]
