"""How an answer came: where redirects led, and whether the host answers an address that nobody ever made up alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from snapshots.documents import Document, fold

_HOME = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2,4})?/?)?(?:(?:index|default|home)(?:\.\w{2,5})?/?)?", re.IGNORECASE)
"""The path of a home page, also that of one language."""
_DOORS = re.compile(
    r"(?:^|[/._-])(?:log-?in|log-?on|sign-?in|sign-?up|auth|oauth2?|sso|saml|cas|consent|cookie-?wall|captcha|challenge|sorry|blocked|denied"
    r"|forbidden|not-?found|error|404|maintenance|unavailable|paywall|subscribe|age-?(?:gate|check|verification))(?:[/._-]|$)",
    re.IGNORECASE,
)
_ALIKE = 0.9
"""Share of their words, counted once each, in which two answers are the same but for a token, a time or the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What is known of the way of an answer."""

    asked: str | None = None
    """The address that was asked for."""
    landed: str | None = None
    """Where redirects led; None where there was none."""
    answers_alike: bool = False
    """Whether a made-up address beside it is answered with the same page."""


NO_ARRIVAL = Arrival()


def detours(arrival: Arrival) -> Iterator[tuple[int, str]]:
    """What the way of an answer says against it: a weight, and words."""
    if arrival.answers_alike:
        yield 3, "an address that does not exist is answered with the same page"
    if not arrival.asked or not arrival.landed:
        return
    asked, landed = urlsplit(arrival.asked), urlsplit(arrival.landed)
    if not _is_home(asked) and _is_home(landed):
        yield 3, "the address led to a home page"
    elif _DOORS.search(landed.path) and not _DOORS.search(asked.path):
        yield 3, f"the address led to {landed.path}"
    elif _site(asked) != _site(landed):
        yield 1, f"the address led to {landed.hostname}"


def are_alike(document: Document, other: Document) -> bool:
    """Whether two answers show the same page."""
    if document.fingerprint == other.fingerprint:
        return True
    words, others = _words(document), _words(other)
    return bool(words) and len(words & others) >= _ALIKE * len(words | others)


def _is_home(parts: SplitResult) -> bool:
    return not parts.query and _HOME.fullmatch(parts.path) is not None


def _site(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.")


def _words(document: Document) -> set[str]:
    return {word for block in document.main_blocks for word in fold(document.words_of(block)).lower().split()}
