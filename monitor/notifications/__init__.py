"""Telling people: which releases are worth it, in what words, over which channels."""

from monitor.notifications.outbox import Outbox
from monitor.notifications.queueing import deliveries_for

__all__ = ["Outbox", "deliveries_for"]
