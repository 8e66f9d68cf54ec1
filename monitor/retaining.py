"""What `[retention]` lets go: once a day for each source, after its check."""

from __future__ import annotations

import logging

from db import CheckEntry, StorageError
from monitor.assembly import Parts

logger = logging.getLogger(__name__)


def let_go(parts: Parts, entry: CheckEntry) -> None:
    """Deletes by rule what the source of a check needs no more, at its first check of a day (UTC); a failure is logged."""
    age = parts.configuration.retention.without_release
    if age is None or not _is_first_of_its_day(parts, entry):
        return
    moment = parts.clock()
    try:
        pages = parts.database.forget_pages(entry.source, moment - age, moment)
    except StorageError as error:
        logger.warning("Pages of %s stay for now: %s", entry.source, error, extra={"action": "kept", "source": entry.source})
        return
    if pages:
        logger.info(
            "%d pages of %s were deleted by rule",
            *(pages, entry.source),
            extra={"action": "let_go", "source": entry.source, "pages": pages},
        )


def _is_first_of_its_day(parts: Parts, entry: CheckEntry) -> bool:
    before = [check for check in parts.database.checks(entry.source, 2) if check.id != entry.id]
    return not before or before[0].started_at.date() != entry.started_at.date()
