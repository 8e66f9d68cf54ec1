"""Pages that look wrong: block pages, captchas, consent walls, maintenance, soft 404s, emptied pages, and older versions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from snapshots.changes import ChangeKind, Comparison
from snapshots.documents import Document
from snapshots.errors import Cause, CauseCode
from snapshots.figures import Figure

MANY = 4
LOST_SHARE = 0.6
SHORT = 1500
WALLS = (
    ("page not found", r"\b(?:page|document|content)?\s?not found\b|\b404\b|no longer (?:available|exists)|page introuvable|seite nicht gefunden|página no encontrada|الصفحة غير موجودة"),  # noqa: E501
    ("captcha", r"\bcaptcha\b|are you (?:a )?(?:human|robot)|verify (?:that )?you are|unusual traffic|checking your browser|enable javascript and cookies"),  # noqa: E501
    ("block page", r"\baccess denied\b|\b403 forbidden\b|request (?:was )?blocked|accès refusé|zugriff verweigert|acceso denegado"),  # noqa: E501
    ("maintenance", r"\b(?:under|scheduled|down for) maintenance\b|temporarily unavailable|be back (?:soon|shortly)|service unavailable|wartungsarbeiten|en maintenance|en mantenimiento"),  # noqa: E501
    ("login page", r"\b(?:log|sign) ?in to (?:continue|view|your)|please (?:log|sign) in\b|forgot(?:ten)? (?:your )?password"),
    ("consent wall", r"before you continue|we value your privacy|accept (?:all )?cookies to"),
)  # fmt: skip
PATTERNS = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in WALLS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Previous:
    """What the newest release was like."""

    title: str | None
    figures: int
    text_length: int
    fingerprints: tuple[str, ...]
    """Of all releases, oldest first."""


def judge(
    document: Document, figures: Sequence[Figure], comparison: Comparison | None, previous: Previous | None
) -> Cause | None:
    """Why the document should be held, or None: it is a release."""
    wall = _wall(document)
    if previous is None:
        return _first(document, figures, wall)
    if document.fingerprint in previous.fingerprints[:-1]:
        return Cause(CauseCode.VARIANT, "the page shows an earlier release again; it is held until it stays")
    if wall and len(figures) * 2 < max(previous.figures, 1):
        return Cause(
            CauseCode.SUSPECT, f"the page reads like a {wall}: {len(figures)} figures where there were {previous.figures}"
        )
    if not figures and previous.figures:
        return Cause(CauseCode.SUSPECT, f"the page states no figure where there were {previous.figures}; see it in a browser")
    lost = _lost(comparison)
    if previous.figures >= MANY and lost >= LOST_SHARE * previous.figures and lost >= MANY:
        return Cause(CauseCode.SUSPECT, f"{lost} of {previous.figures} figures vanished at once; see the page in a browser")
    return None


def _first(document: Document, figures: Sequence[Figure], wall: str | None) -> Cause | None:
    if wall and not figures:
        return Cause(CauseCode.SUSPECT, f"the page reads like a {wall} and states no figure; is the address right?")
    if not figures:
        length = sum(block.end - block.start for block in document.main_blocks)
        return Cause(CauseCode.SUSPECT, f"the page states no figure in {length} characters; is the address right?")
    return None


def _wall(document: Document) -> str | None:
    words = " ".join(filter(None, [document.title, *(document.words_of(block) for block in document.main_blocks)]))
    if len(words) > SHORT:
        return None
    return next((name for name, pattern in PATTERNS if pattern.search(words)), None)


def _lost(comparison: Comparison | None) -> int:
    return sum(change.kind is ChangeKind.REMOVED for change in comparison.changes) if comparison else 0
