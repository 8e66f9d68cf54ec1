"""What one document may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """[limits] of the configuration, where their defaults stand."""

    processor_seconds: float
    seconds: float
    memory: int
    """MiB resident, the reader itself included."""
    figures: int
