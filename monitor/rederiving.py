"""A better extractor must not ring: before anything is compared, the newest release is derived again as today's reads it.

Only that release: older ones keep what they were derived by until a person accepts `figurewatch rebuild`. Nothing is sent.
"""

from __future__ import annotations

import logging

from db import DamagedError, ReleaseEntry, ReleaseToStore, RemovedError, SourceState
from monitor.assembly import Parts
from monitor.configuration import Source
from monitor.deciding import read_again
from monitor.reading.deriving import derive_again, document_of, extractor_of, name_of, work_within_limits
from snapshots import Document, ReadError

logger = logging.getLogger(__name__)


def brought_up_to_date(state: SourceState, source: Source, parts: Parts) -> SourceState:
    """The state with its newest release as today's extractor and configuration read it. Raises StorageError."""
    latest = state.latest
    if latest is None or latest.extractor == extractor_of(source):
        return state
    release = _read_again(state, latest, source, parts)
    if release is None or not parts.database.derive_latest_again(source.name, latest.number, release):
        return state
    logger.info(
        "Derived release %d of %s again by today's extractor; `figurewatch rebuild %s` shows what it would change in older ones",
        *(latest.number, source.name, source.name),
        extra={"action": "derived_again", "source": source.name, "release": latest.number},
    )
    return parts.database.state_of(source.name)


def _read_again(state: SourceState, latest: ReleaseEntry, source: Source, parts: Parts) -> ReleaseToStore | None:
    capture = parts.database.capture(latest.capture, source.name)
    try:
        derived = derive_again(source, capture, latest.published, parts.readers)
        work = work_within_limits(name_of(source, capture.address), parts.readers)
        return read_again(derived.document, derived.figures, state, source, work)
    except ReadError:  # then it stays as it was read
        return None


def document_before(latest: ReleaseEntry | None, source: Source, parts: Parts) -> Document | None:
    """The document of the newest release; None where there is none, or its page was removed or can be read no more."""
    if latest is None:
        return None
    try:
        return document_of(source, parts.database.capture(latest.capture, source.name), parts.readers)
    except (ReadError, DamagedError, RemovedError):
        return None
