"""What the markup of a page says of it besides its text: fields to fill in, a challenge of a bot shield, a missing end.

Such signs decide nothing alone; `snapshots.judging` weighs them with the words of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from urllib.parse import unquote

from snapshots.data.wall_wording import SALE as _SALE_WORDING
from snapshots.places import is_shared
from snapshots.readers.page.payment import says_it_is_paid

PASSWORD, CHALLENGE, UNFINISHED, FORM = "password", "challenge", "unfinished", "form"
NOINDEX, REFRESH, SHELL, LOGIN, BARE_TABLE = "noindex", "refresh", "shell", "login", "bare table"
ELSEWHERE, LINKS, FILES, SALE, PAID = "elsewhere", "links", "files", "sale", "paid"
_PASSWORD = re.compile(r"""<input\b[^>]{0,500}\btype\s*=\s*["']?password""", re.IGNORECASE)
# Names that bot shields and captchas give to their scripts and boxes.
_CHALLENGES = (
    "g-recaptcha", "h-captcha", "cf-chl", "cf-turnstile", "challenge-platform", "_incapsula_", "px-captcha", "captcha-delivery",
    "arkoselabs", "awswaf", "friendly-challenge", "sucuri_cloudproxy", "challenges.cloudflare", "perimeterx", "datadome",
    "geetest", "mtcaptcha", "altcha", "smartcaptcha", "distil_r_captcha", "aws-waf-token", "_abck",
)  # fmt: skip
_MARGINS = re.compile(r"<(header|footer|nav|aside)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_FORMS = re.compile(r"<form\b(.*?)(?:</form\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_SEARCHES = re.compile(r"""role\s*=\s*["']?search|type\s*=\s*["']?search|name\s*=\s*["']?(?:q|s|query|search)\b""", re.IGNORECASE)
_FIELD = re.compile(
    r"""<(?:select|textarea)\b|<input\b(?![^>]{0,500}\btype\s*=\s*["']?(?:hidden|submit|button))""", re.IGNORECASE
)
_META = re.compile(r"<meta\b[^>]{0,500}>", re.IGNORECASE)
_NOINDEX = re.compile(r"""name\s*=\s*["']?robots\b.*\bnoindex|\bnoindex\b.*name\s*=\s*["']?robots\b""", re.IGNORECASE | re.DOTALL)
_LEADS_ON = re.compile(r"\blocation(?:\.href)?\s*=\s*[\"'`]|\blocation\.(?:replace|assign)\s*\(", re.IGNORECASE)
_SCRIPTS = re.compile(r"<script\b(?:.*?)(?:</script\s*>|\Z)", re.IGNORECASE | re.DOTALL)
# What frameworks call the box that their program fills.
_SHELL = re.compile(
    r"""<div\b[^>]{0,200}\bid\s*=\s*["']?(?:root|app|__next|__nuxt|svelte|main-app|application)\b""", re.IGNORECASE
)
_REFRESH = re.compile(r"""http-equiv\s*=\s*["']?refresh\b""", re.IGNORECASE)
_BARE_TABLE = re.compile(
    r"<table\b[^<>]{0,500}>(?:(?!<td\b|</?table\b).){0,3000}</table|<tbody\b[^<>]{0,500}>\s*</tbody", re.IGNORECASE | re.DOTALL
)
"""Without a row but its heads: a program puts them in."""
_HEADING = re.compile(r"<h[1-3]\b", re.IGNORECASE)
_PLACES = re.compile(
    r"""<link\b(?=[^>]{0,500}\brel\s*=\s*["']?canonical\b)[^>]{0,500}\bhref\s*=\s*["']?([^"'\s>]{1,500})"""
    r"""|<meta\b(?=[^>]{0,500}\bproperty\s*=\s*["']?og:url\b)[^>]{0,500}\bcontent\s*=\s*["']?([^"'\s>]{1,500})""",
    re.IGNORECASE,
)
"""Where a page says that it stands."""
_HEAD = re.compile(r"<head\b.*?</head\s*>", re.IGNORECASE | re.DOTALL)
_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_ROOT = re.compile(r"<(?:!doctype\s+html|html|body)\b", re.IGNORECASE)
# Elements whose end tag HTML never lets out (HTML Standard, 13.1.2.4); an author who writes them writes their ends.
_PAIRED = re.compile(r"<(/?)(div|main|section|article|table|ul|ol|dl|aside|footer|header|nav|form|script|style)\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"<a\b[^<>]{0,2000}>([^<>]{1,300})", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_NAMED_LINK = re.compile(r"""<a\b[^<>]{0,1000}?\bhref\s*=\s*["']?([^"'\s<>]{1,500})[^<>]{0,500}>([^<>]{1,300})""", re.IGNORECASE)
_FILE_NAME = re.compile(r"[\w.()-]{1,100}\.(?:csv|tsv|txt|json|xml|pdf|docx?|xlsx?|ods|odt|zip|gz|7z|html?)", re.IGNORECASE)
_BUTTON = re.compile(
    r"""<button\b[^<>]{0,500}>([^<>]{1,60})</button|<input\b(?=[^<>]{0,500}\btype\s*=\s*["']?submit)[^<>]{0,500}\bvalue\s*=\s*["']([^"'<>]{1,60})"""
    r"""|<a\b[^<>]{0,500}\bclass\s*=\s*["']?[^"'<>]{0,200}\b(?:btn|button)\b[^<>]{0,500}>([^<>]{1,60})</a""",
    re.IGNORECASE,
)
_SELLS = re.compile(_SALE_WORDING, re.IGNORECASE)
_SENTENCE = re.compile(r"(?:[^\W\d_]+,? ){4}[^\W\d_]+|[^\W\d_]{2} [^|]{1,300}[^\W_]\.\s*(?:\||\Z)")
_SIZE_OR_DAY = re.compile(r"\d ?[KMGkmg]i?[Bb]?\b|\b\d{4}-\d\d?-\d|\b\d\d:\d\d\b")
_FEWEST_FILES, _FEWEST_LETTERS = 2, 8
_FEWEST_LINKS, _LONGEST_LIST, _OF_LINKS = 3, 50_000, 0.5
"""A page that is a list of links has so many, so much markup at most, and so large a share of its letters in them."""
_IN_TAG = re.compile(r"<[a-zA-Z/!][^<>]*\Z")
_TAIL = 2_000


def signs_of(markup: str, body: str) -> tuple[str, ...]:
    """The signs of a page, in a fixed order; `body` is what `body_of` leaves of it."""
    lowered = markup.lower()
    told = {
        PASSWORD: _has(markup, lowered, "password", _PASSWORD),
        LOGIN: "password" in lowered and _is_about_password(markup),
        CHALLENGE: any(name in lowered for name in _CHALLENGES),
        UNFINISHED: _is_unfinished(markup),
        FORM: "<form" in lowered and _wants_entries(markup),
        NOINDEX: "noindex" in lowered and any(map(_NOINDEX.search, _META.findall(markup))),
        REFRESH: _leads_on(markup, lowered),
        ELSEWHERE: any(is_shared(first or second) for first, second in _PLACES.findall(markup)),
        LINKS: len(markup) < _LONGEST_LIST and _is_list_of_links(body),
        FILES: len(markup) < _LONGEST_LIST and _is_list_of_files(markup),
        SALE: any(_SELLS.search("".join(labels)) for labels in _BUTTON.findall(body)),
        PAID: "isaccessibleforfree" in lowered and says_it_is_paid(markup),
        SHELL: _has(markup, lowered, "<script", _SHELL),
        BARE_TABLE: _has(markup, lowered, "<table", _BARE_TABLE),
    }
    return tuple(sign for sign, there in told.items() if there)


def _has(markup: str, lowered: str, word: str, pattern: re.Pattern[str]) -> bool:
    """Whether a pattern is found; a word of it is looked for first, since most pages have none and it is quick."""
    return word in lowered and pattern.search(markup) is not None


def body_of(markup: str) -> str:
    """What stands neither at its margins nor in its head."""
    return _HEAD.sub("", _MARGINS.sub("", _COMMENT.sub("", markup)))


def _is_list_of_links(body: str) -> bool:
    """Whether most of what stands there leads elsewhere."""
    links = _LINK.findall(body)
    letters = sum(map(str.isalnum, _TAG.sub("", body)))
    return len(links) >= _FEWEST_LINKS and sum(map(str.isalnum, "".join(links))) > _OF_LINKS * letters


def _is_list_of_files(markup: str) -> bool:
    """Whether a server lists a folder: its links are called as what they lead to, and nothing else of it makes a sentence."""
    body = _HEAD.sub("", _COMMENT.sub("", markup))
    links = [
        (unquote(href).strip("/").rpartition("/")[2], unescape(text).strip(" /")) for href, text in _NAMED_LINK.findall(body)
    ]
    files = [name for name, text in links if name and (text == name or _is_shortened(text, name) or _FILE_NAME.fullmatch(text))]
    if len(files) < max(_FEWEST_FILES, len(links) / 2):
        return False
    words = _TAG.sub("|", body)
    return len(_SIZE_OR_DAY.findall(words)) >= _FEWEST_FILES and not _SENTENCE.search(words)


def _is_shortened(text: str, name: str) -> bool:
    """As servers write a long name: "quarterly-figures-of-th..>"."""
    start = text.rstrip(">.…")
    return len(start) < len(text) and len(start) > _FEWEST_LETTERS and name.startswith(start)


def _is_about_password(markup: str) -> bool:
    """Whether a password is asked for in the body, under a heading or on a page without one."""
    body = _MARGINS.sub("", _COMMENT.sub("", markup))
    heading, field = _HEADING.search(body), _PASSWORD.search(body)
    return field is not None and (heading is None or heading.start() < field.start())


def _leads_on(markup: str, lowered: str) -> bool:
    """Whether it sends its visitor elsewhere by itself."""
    if "refresh" in lowered and any(map(_REFRESH.search, _META.findall(markup))):
        return True
    return "location" in lowered and any(map(_LEADS_ON.search, _SCRIPTS.findall(markup)))


def _wants_entries(markup: str) -> bool:
    """Whether a form with fields stands in the body of the page, rather than at its margins, and is no search."""
    forms = (match[1] for match in _FORMS.finditer(_MARGINS.sub("", _COMMENT.sub("", markup))))
    return any(_FIELD.search(form) and not _SEARCHES.search(form) for form in forms)


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
