"""What the markup of a page says of it besides its text: a password field, a challenge of a bot shield, a missing end.

Such signs decide nothing alone; `snapshots.judging` weighs them with the words of the page.
"""

from __future__ import annotations

import re
from collections import Counter

PASSWORD, CHALLENGE, UNFINISHED = "password", "challenge", "unfinished"
_PASSWORD = re.compile(r"""<input\b[^>]{0,500}\btype\s*=\s*["']?password""", re.IGNORECASE)
# Names that bot shields and captchas give to their scripts and boxes.
_CHALLENGES = (
    "g-recaptcha", "h-captcha", "cf-chl", "cf-turnstile", "challenge-platform", "_incapsula_", "px-captcha", "captcha-delivery",
    "arkoselabs", "awswaf", "friendly-challenge", "sucuri_cloudproxy",
)  # fmt: skip
_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_ROOT = re.compile(r"<(?:!doctype\s+html|html|body)\b", re.IGNORECASE)
# Elements whose end tag HTML never lets out (HTML Standard, 13.1.2.4); an author who writes them writes their ends.
_PAIRED = re.compile(r"<(/?)(div|main|section|article|table|ul|ol|dl|aside|footer|header|nav|form|script|style)\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<script\b.*?</script\s*>|<style\b.*?</style\s*>", re.IGNORECASE | re.DOTALL)
_IN_TAG = re.compile(r"<[a-zA-Z/!][^<>]*\Z")
_TAIL = 2_000


def signs_of(markup: str) -> tuple[str, ...]:
    """The signs of a page, in a fixed order."""
    lowered = markup.lower()
    told = {
        PASSWORD: "password" in lowered and _PASSWORD.search(markup) is not None,
        CHALLENGE: any(name in lowered for name in _CHALLENGES),
        UNFINISHED: _is_unfinished(markup),
    }
    return tuple(sign for sign, there in told.items() if there)


def _is_unfinished(markup: str) -> bool:
    """Whether a page ends in the middle: within a tag, or with open boxes and without the end that it should have.

    `</html>` alone proves nothing, since HTML lets it be left out.
    """
    tail = markup[-_TAIL:].rstrip()
    if _END.search(tail) or not _ROOT.search(markup[:_TAIL]):
        return False
    if _IN_TAG.search(tail):
        return True
    counts = Counter[str]()
    for ending, name in _PAIRED.findall(_COMMENT.sub("", markup)):
        counts[name.lower()] += -1 if ending else 1
    return any(count > 0 for count in counts.values())
