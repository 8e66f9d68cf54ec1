"""The same quantity found again: figures of a release, assigned to the series of its source."""

from snapshots.alignment.matching import align

__all__ = ["align"]
