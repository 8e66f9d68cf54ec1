"""Which channels hear of a release: decided when it is stored, in the same transaction."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from db import DeliveryToQueue
from monitor.alerts import Past, Step, alerting
from monitor.configuration import Source
from snapshots.changes import as_change_record


def deliveries_for(source: Source, steps: Sequence[Step], release: int, past: Past) -> tuple[DeliveryToQueue, ...]:
    """One delivery for each channel of the source, if anything in the release rings; none for a first release."""
    if not alerting(source.alert, steps, past):
        return ()
    told = json.dumps([as_change_record(step.change) for step in steps])
    return tuple(
        DeliveryToQueue(channel=channel, key=key_of(source.name, str(release), channel, told))
        for channel in dict.fromkeys(source.notify)
    )


def key_of(*parts: str) -> str:
    """The same for the same report to the same channel, also from a second run over the same history."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
