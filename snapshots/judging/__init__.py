"""Is it a release at all? What looks wrong is held, and shown, until it persists."""

from snapshots.judging.arrival import NO_ARRIVAL, SAID, Arrival, are_alike
from snapshots.judging.suspicion import Expected, Previous, is_doubtful, judge

__all__ = ["NO_ARRIVAL", "SAID", "Arrival", "Expected", "Previous", "are_alike", "is_doubtful", "judge"]
