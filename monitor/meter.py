"""What happens, told to whoever keeps count of it; commands keep none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from db import CheckEntry


class Meter:
    """Keeps nothing. The service has one that counts (monitor/metrics.py)."""

    def checked(self, entry: CheckEntry) -> None:
        """A check has ended."""

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A document is read and its figures are extracted inside the block."""
        yield
