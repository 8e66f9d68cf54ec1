"""What an address holds that nobody is to see: user names, passwords, and the values of keys that open a door."""

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
    rf"(?<=[?&;#])((?:[\w.-]*[-_.])?(?:{_KEYS})|[\w.-]*(?:{_AT_THE_END})|{_LONG_KEY})=[^\s&;#\"'<>\\]+", re.IGNORECASE
)
"""As in "?api_key=…", "&X-Amz-Signature=…", "#access_token=…"; "?page=2" and the short "?key=sheet-4" name what is asked for."""


def without_secrets(text: str) -> str:
    """Each address of a text without what opens its door, as reports, logs and pages may show it; else as it is."""
    return _VALUES.sub(r"\1=***", without_credentials(text)) if "=" in text else without_credentials(text)


def without_credentials(text: str) -> str:
    """Every address in a text without user name and password."""
    return _CREDENTIALS.sub("…@", text)
