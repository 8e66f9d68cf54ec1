"""What nobody is to see: user names, passwords and keys that open a door, in addresses and in what was mistyped."""

from __future__ import annotations

import re

_CREDENTIALS = re.compile(r"(?<=://)[^\s/?#\"']*@")
_KEYS = (
    "pwd|sig|hmac|jwt|auth|authkey|api[-_.]?key|app[-_.]?key|access[-_.]?key|"
    "awsaccesskeyid|subscription[-_.]?key|sas|session[-_.]?id"
)
_AT_THE_END = "token|secret|password|passwd|signature|credentials?"
"""Whatever stands before them, parted or not: "accessToken", "clientsecret"."""
_LONG_KEY = r"key(?==[\w-]*\d)(?==[\w-]*[a-z])(?==[\w-]{20})"
_VALUES = re.compile(
    rf"(?<=[?&;#])((?:[\w.-]*[-_.])?(?:{_KEYS})|[\w.-]*(?:{_AT_THE_END})|{_LONG_KEY}|pass)=[^\s&;#\"'<>\\]+", re.IGNORECASE
)
"""As in "?api_key=…", "&X-Amz-Signature=…", "#access_token=…"; "?page=2" and the short "?key=sheet-4" name what is asked for."""
_ISSUED = re.compile(
    r"(?<![A-Za-z\d])(?:(?:AKIA|ASIA(?=[A-Z]*\d))[A-Z2-7]{16}(?![A-Za-z\d])|xox[a-z]-\d[\w-]{10,}|gh[oprsu]_[A-Za-z\d]{30,}"
    r"|github_pat_\w{20,}|glpat-[\w-]{16,}|AIza[\w-]{30,}|[sr]k_(?:live|test)_[A-Za-z\d]{16,}|SG\.[\w-]{22}\.[\w-]{43})"
)
"""Keys that say who issued them: of Amazon, Slack, GitHub, GitLab, Google, Stripe, SendGrid.

In the letters and the length in which they are issued: a file may be called "ghg_emissions_by_sector_2024.csv" or "ASIAPACIFIC…",
and an address with *** in it leads nowhere.
"""
_WEB_TOKEN = re.compile(r"(?<![\w-])(?>([\w-]*?(?<![A-Za-z\d]))eyJ)[\w-]{8,}+\.[\w-]{8,}(?:\.[\w-]+)?")
"""JSON Web Tokens (RFC 7519). A run of letters is looked through once, from its beginning, and not from each "eyJ" in it."""
_TOKEN = re.compile(r"(?<![\w+=-])(?=[\w+=-]*[a-z])(?=[\w+=-]*[A-Z])(?=[\w+=-]*\d)[\w+=-]{24,}")
"""So many letters of both cases and digits in a row; words and addresses of sheets have none of these, or not so long.

From the first of them on: else each letter of a long line would look through all that follow it."""
_BASE64 = re.compile(r"(?<![\w+/-])(?=[a-z\d+/]*[A-Z])(?=[A-Z\d+/]*[a-z])(?=[A-Za-z+/]*\d)[A-Za-z\d+/]{32,}={0,2}(?![\w+/=-])")
"""As the secrets of Amazon, which hold a "/" that parts what stands around it."""
_HASH = re.compile(r"(?<![A-Za-z\d])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{32,}(?![A-Za-z\d])", re.IGNORECASE)
_UNPARTED = re.compile(r"(?<![A-Za-z\d])(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{32,}", re.IGNORECASE)
_PARTS, _RUNS = re.compile(r"[-_=+/]+"), re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+|.")
_LONG_PART, _OF_PART, _OF_NAME = 10, 3.5, 3.0
"""Words and numbers of a name are so long on average, of each of its long parts too; letters drawn by chance change case and turn
to digits every second time: of keys of 24 letters one in 300 passes for a name, of 40 one in 5,000."""


def without_secrets(text: str) -> str:
    """Each address of a text without what opens its door, as reports, logs and pages may show it; else as it is."""
    bare = _without_issued(without_credentials(text), "***")
    return _VALUES.sub(r"\1=***", bare) if "=" in bare else bare


def without_tokens(text: str) -> str:
    """Without what looks like a key or a token: one may stand under another key than its own, where lines were mixed up.

    Not for addresses that are shown to be followed: many hold the hash of a file.
    """
    bare = _HASH.sub("…", _without_issued(text, "…"))
    for drawn in (_BASE64, _TOKEN, _UNPARTED):
        bare = drawn.sub(lambda match: match[0] if _is_name(match[0]) else "…", bare)
    return bare


def _without_issued(text: str, hidden: str) -> str:
    return _ISSUED.sub(hidden, _WEB_TOKEN.sub(rf"\1{hidden}", text))


def _is_name(text: str) -> bool:
    """Whether it is made of words and numbers, as in "Quarterly-Report-of-the-Agency-2024"."""
    parts = _PARTS.split(text)
    return _words_last("".join(parts), _OF_NAME) and all(_words_last(part, _OF_PART) for part in parts if len(part) >= _LONG_PART)


def _words_last(text: str, length: float) -> bool:
    return len(text) >= length * len(_RUNS.findall(text))


def without_credentials(text: str) -> str:
    """Every address in a text without user name and password."""
    return _CREDENTIALS.sub("…@", text)
