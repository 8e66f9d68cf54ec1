"""Figures out of documents: every number that states how many, how much or what share, read exactly."""

from snapshots.extraction.exclusions.masking import Excluded
from snapshots.extraction.extract import EXTRACTOR_VERSION, Reading, explain, extract
from snapshots.extraction.quantities.unit_sizes import factor

__all__ = ["EXTRACTOR_VERSION", "Excluded", "Reading", "explain", "extract", "factor"]
