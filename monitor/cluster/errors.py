"""What keeps a worker from working."""

from __future__ import annotations

from snapshots import FigurewatchError


class ClusterError(FigurewatchError):
    """A worker cannot begin. The text names the remedy."""
