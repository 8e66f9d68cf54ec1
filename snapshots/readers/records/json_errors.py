"""Whether JSON is the answer of an interface that failed: nothing in it has another name than the parts of an error do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

ERROR = "error"
MOST_KEYS = 30
# Of RFC 9457 (problem details), JSON:API, JSend, Google's and Microsoft's guidelines, and of common gateways.
_CORE = frozenset(
    {
        "error", "errors", "message", "msg", "reason", "detail", "details", "fault", "faultstring", "exception", "errorcode",
        "errormessage", "errordescription",
    }
)  # fmt: skip
_BESIDE = frozenset(
    {
        "success", "ok", "status", "statuscode", "httpstatus", "code", "type", "title", "instance", "requestid", "traceid", "id",
        "correlationid", "timestamp", "time", "path", "method", "retry", "retryafter", "took", "result", "data", "meta", "info",
        "help", "documentationurl", "moreinfo", "link", "links", "href", "about", "name", "description", "state", "severity",
        "target", "domain", "source", "parameter", "pointer", "innererror", "debug", "stack", "stacktrace", "limit", "remaining",
        "reset", "locations", "line", "column", "extensions",
    }
)  # fmt: skip


def is_error(data: object) -> bool:
    """Whether all that JSON holds is named as errors name their parts, and one of them is an error's own."""
    names = []
    for name in _names(data):
        names.append(re.sub(r"[^a-z]", "", name.lower()))
        if len(names) > MOST_KEYS or names[-1] not in _CORE | _BESIDE:
            return False
    return any(name in _CORE for name in names)


def _names(data: object) -> Iterator[str]:
    stack = [data]
    while stack:
        value = stack.pop()
        if isinstance(value, Mapping):
            yield from value
            stack += value.values()
        elif isinstance(value, list):
            stack += value
