"""Is it a release at all? What looks wrong is held, and shown, until it persists."""

from snapshots.judging.suspicion import Expected, Previous, judge

__all__ = ["Expected", "Previous", "judge"]
