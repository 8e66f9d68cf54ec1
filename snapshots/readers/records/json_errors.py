"""Whether JSON is the answer of an interface that failed: nothing in it has another name than the parts of an error do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

ERROR, FAILURE = "error", "failure"
MOST_KEYS = 30
# Of RFC 9457 (problem details), JSON:API, JSend, Google's and Microsoft's guidelines, of common gateways, and what quotas name.
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
        "reset", "used", "allowed", "window", "windowseconds", "policy", "plan", "tier", "text", "locations", "line", "column",
        "extensions", "kind", "category", "class", "cause", "causes", "hint", "hints", "explanation", "advice", "elapsed",
        "elapsedms", "docs", "duration", "attempt", "attempts", "trace", "service", "endpoint", "support", "contact",
        "version", "apiversion",
    }
)  # fmt: skip


_COUNTABLE = frozenset({"error", "errors", "fault", "exception", "message", "details"})
"""Names that may count things, too: "errors": 450 tells of none that stopped this answer."""
_COUNTS = frozenset({"count", "total", "items", "results", "records", "rows", "hits"})
_NONE = frozenset({"0", "[]", "{}", "None", ""})
"""What an answer holds; an error says that it holds none."""
_ABOUT = ("error", "retry", "reset", "request", "quota", "limit")
"""How the names of its other parts begin: `resetAt`, `retryAfterSeconds`, `requestId`, `quotaUsed`."""
_STATUS = frozenset({"status", "statuscode", "httpstatus", "code", "errorcode"})
_SUCCESS = frozenset({"ok", "success"})
_NO = frozenset({"0", "false", "no"})
_ANSWER = frozenset({"data", "result"})
"""Where an answer stands; that it is null beside an error says that there is none (the specification of GraphQL, 7.1.1)."""
_STATES = frozenset({"status", "state"})
_WAITING = frozenset(
    {"queued", "pending", "processing", "accepted", "inprogress", "waiting", "running", "scheduled", "notready", "preparing"}
)
_JOB = frozenset(
    {"position", "progress", "percent", "queue", "job", "jobid", "task", "taskid", "created", "createdat", "started"}
)
_OF_JOB = ("eta", "estimated", "wait", "poll")
"""Names beside the state of a job that has to run before there is an answer: `eta_seconds`, `pollUrl`."""
MOST_PARTS, _FEWEST_SPACES = 12, 2
_AGAIN, _TERMS = ("retry", "tryagain", "reset", "refill"), ("in", "after", "s", "seconds", "minutes", "ms")
"""How names begin and end that tell when to ask again: `resets_in`, `retryAfter`."""
_FAILED = range(400, 600)
"""Statuses of HTTP that tell of a failure."""


def signs_of_error(data: object) -> tuple[str, ...]:
    """`error` where JSON is named as one; `failure` besides where a status or an empty answer says that it failed.

    So are the state of a job that has no answer yet, a refusal, and the term of a quota.
    """
    if _is_waiting(data) or _says_no(data) or _is_for_later(data):
        return ERROR, FAILURE
    if not is_error(data):
        return ()
    return (ERROR, FAILURE) if any(_is_failed(name, value) for name, value in _members(data)) else (ERROR,)


def _is_failed(name: str, value: object) -> bool:
    if _plain(name) in _SUCCESS:
        return value is False
    if _plain(name) in _ANSWER:
        return value is None
    told = str(value)
    return _plain(name) in _STATUS and told.isdecimal() and len(told) == len("404") and int(told) in _FAILED


def is_error(data: object) -> bool:
    """Whether all that JSON holds is named as errors name their parts, and one of them is an error's own."""
    is_named = False
    for number, (name, value) in enumerate(_members(data), start=1):
        plain = _plain(name)
        is_beside = plain in _CORE | _BESIDE or plain.startswith(_ABOUT) or (plain in _COUNTS and str(value) in _NONE)
        if number > MOST_KEYS or not is_beside:
            return False
        is_named = is_named or (plain in _CORE and not (plain in _COUNTABLE and str(value).isdecimal()))
    return is_named


def _is_waiting(data: object) -> bool:
    """Whether all that JSON holds is named as the parts of a job are, and its state says that it has not ended."""
    is_meant = False
    for number, (name, value) in enumerate(_members(data), start=1):
        plain = _plain(name)
        if number > MOST_KEYS or not (plain in _CORE | _BESIDE | _JOB or plain.startswith((*_ABOUT, *_OF_JOB))):
            return False
        is_meant = is_meant or (plain in _STATES and isinstance(value, str) and _plain(value) in _WAITING)
    return is_meant


def _says_no(data: object) -> bool:
    """Whether a small answer says first of all that it did not succeed, and holds no records."""
    if not isinstance(data, Mapping) or len(data) > MOST_PARTS:
        return False
    says_why = any(isinstance(value, str) and " " in value for value in data.values()) and not _counts_others(data)
    outcomes = [value for name, value in data.items() if _plain(str(name)) in _SUCCESS]
    is_refused = any(value is False or (says_why and str(value).lower() in _NO) for value in outcomes)
    return is_refused and not any(map(_holds_records, data.values()))


def _counts_others(data: Mapping[object, object]) -> bool:
    """As in "success": 0, "failure": 3 under a title: then nought is a count, and no refusal."""
    counted = {_plain(str(name)) for name, value in data.items() if str(value).isdecimal()}
    return not counted <= _CORE | _BESIDE | _SUCCESS


def _holds_records(value: object) -> bool:
    return isinstance(value, list) and len(value) > 1


def _is_for_later(data: object) -> bool:
    """Whether a small answer without parts says in words why, and in how long something is to be asked again."""
    if (
        not isinstance(data, Mapping)
        or len(data) > MOST_PARTS
        or any(isinstance(value, Mapping | list) for value in data.values())
    ):
        return False
    waits = any(_plain(str(name)).startswith(_AGAIN) and _plain(str(name)).endswith(_TERMS) for name in data)
    return waits and any(isinstance(value, str) and value.count(" ") >= _FEWEST_SPACES for value in data.values())


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


def _members(data: object) -> Iterator[tuple[str, object]]:
    stack = [data]
    while stack:
        value = stack.pop()
        if isinstance(value, Mapping):
            yield from value.items()
            stack += value.values()
        elif isinstance(value, list):
            stack += value
