"""Addresses where no sheet stands alone: home pages, log-ins, consent, errors."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

_HOME = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2,4})?/?)?(?:(?:index|default|home)(?:\.\w{2,5})?/?)?", re.IGNORECASE)
"""The path of a home page, also that of one language."""
_DOORS = re.compile(
    r"(?:^|[/._-])(?:log-?in|log-?on|sign-?in|sign-?up|auth|oauth2?|sso|saml|cas|consent|cookie-?wall|captcha|challenge|sorry|blocked|denied"
    r"|forbidden|not-?found|error|404|maintenance|unavailable|paywall|subscribe|age-?(?:gate|check|verification))(?:[/._-]|$)",
    re.IGNORECASE,
)


def is_home(parts: SplitResult) -> bool:
    """Whether it is a home page, also that of one language."""
    return not parts.query and _HOME.fullmatch(parts.path) is not None


def is_door(parts: SplitResult) -> bool:
    """Whether its path is that of a log-in, a consent, a challenge or an error."""
    return _DOORS.search(parts.path) is not None


def is_shared(address: str) -> bool:
    """Whether it is either of them; what is no address is not."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return is_home(parts) or is_door(parts)
