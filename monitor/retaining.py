"""What `[retention]` lets go: once a day for each source, before its first check of the day."""

from __future__ import annotations

import logging
from datetime import datetime

from db import StorageError
from monitor.assembly import Parts

logger = logging.getLogger(__name__)


def let_go(parts: Parts, source: str) -> None:
    """Deletes by rule what a source needs no more, where no check of it began this day (UTC); a failure is logged.

    Whoever calls it holds the claim of the source, so that no check of another process is reading the pages.
    """
    age, moment = parts.configuration.retention.without_release, parts.clock()
    if age is None or not _is_before_the_first_check(parts, source, moment):
        return
    try:
        pages = parts.database.forget_pages(source, moment - age, moment)
    except StorageError as error:
        logger.warning("Pages of %s stay for now: %s", source, error, extra={"action": "kept", "source": source})
        return
    if pages:
        told = {"action": "let_go", "source": source, "pages": pages}
        logger.info("%d pages of %s were deleted by rule", pages, source, extra=told)


def _is_before_the_first_check(parts: Parts, source: str, moment: datetime) -> bool:
    newest = parts.database.checks(source, 1)
    return bool(newest) and newest[0].started_at.date() != moment.date()
