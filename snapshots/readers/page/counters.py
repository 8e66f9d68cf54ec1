"""Numbers that a page states outside its text: counters that a script runs up, gauges, machine values.

A counter shows 0, or nothing, until its script has run; the number it runs up to stands in an attribute.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# Attributes that only counters have: they speak even where the element holds other words (a title, a percent sign).
_CERTAIN = (
    "data-to-value", "data-number-value", "data-purecounter-end", "data-countup", "data-countup-number", "data-count-to",
    "data-counter-value", "data-odometer-final", "data-odometer-value", "data-target-number", "data-end-value", "data-animate-to",
    "data-final-value", "data-counterup-nums", "data-counter-end",
)  # fmt: skip
# Attributes that counters share with other things: they speak for an element that shows 0, or is named like a counter.
_LIKELY = (
    "data-target", "data-count", "data-to", "data-end", "data-value", "data-number", "data-num", "data-counter", "data-stop",
    "data-final", "data-max", "data-val", "data-percent", "data-percentage", "data-figure", "data-amount", "data-total",
)  # fmt: skip
_ALL = frozenset((*_CERTAIN, *_LIKELY, "aria-valuenow"))
_NUMBER = re.compile(r"\s*[^\w\s]{0,3}\s*[-−]?\d[\d.,' \u00a0\u202f]{0,24}\s*(?:%|\+|[a-zA-Z]{1,8})?\s*")
_IDLE = re.compile(r"[^\w\s%+]{0,3}\s*0*(?:[.,]0+)?\s*(?:[%+]|(?<=0)[kKmMbB]\+?)?")
_TAIL = re.compile(r"[%+a-zA-Z]*$")
_COUNTER_NAME = re.compile(
    r"count|odometer|\bnum|number|stat(?:s|istic)?\b|figure|timer|kpi|digit|animat|\bvalue|progress|\bfacts?\b", re.IGNORECASE
)
_HAS_DIGIT = re.compile(r"[1-9\u0661-\u0669\u06f1-\u06f9]")


def may_count(tag: str, attrs: Mapping[str, str | None]) -> bool:
    """Whether it is worth asking `counted`: cheap, since every element is asked."""
    return tag in ("meter", "progress", "data") or not attrs.keys().isdisjoint(_ALL)


def is_idle(shown: str) -> bool:
    """Whether this is what a counter shows before its script has run: nothing, 0, 0%, $0.00."""
    return _IDLE.fullmatch(shown.strip()) is not None


def counted(tag: str, attrs: Mapping[str, str | None], shown: str) -> str | None:
    """The number that stands in place of the text this element shows, or None."""
    if _is_gauge(tag, attrs) or tag == "data":
        return None if shown else _value_of(tag, attrs)
    return None if _HAS_DIGIT.search(shown) else _count(attrs, shown)


def _is_gauge(tag: str, attrs: Mapping[str, str | None]) -> bool:
    return tag in ("meter", "progress") or ("aria-valuenow" in attrs and attrs.get("role") in ("progressbar", "meter"))


def _value_of(tag: str, attrs: Mapping[str, str | None]) -> str | None:
    """What an element says by its attributes: <data value>, <meter value max>, or those of an accessible gauge."""
    if tag == "data":
        return _plain(attrs.get("value"))
    if tag in ("meter", "progress"):
        return _gauge(attrs)
    return _gauge({"value": attrs.get("aria-valuenow"), "max": attrs.get("aria-valuemax") or "100"})


def _count(attrs: Mapping[str, str | None], shown: str) -> str | None:
    """The number to which a counter runs, with what it shows before and behind it."""
    number = _target(attrs, shown)
    if number is None or not _HAS_DIGIT.search(number):
        return None
    prefix, suffix = attrs.get("data-prefix") or "", attrs.get("data-suffix") or ""
    is_bare = number[-1].isdigit() and not suffix and _IDLE.fullmatch(shown)
    tail = _TAIL.search(shown) if is_bare else None
    return f"{prefix}{number}{tail[0] if tail else ''}{suffix}"


def _target(attrs: Mapping[str, str | None], shown: str) -> str | None:
    """Of a name that says so for certain; of one that is likely only where the element shows an idle counter."""
    certain = _first(attrs, _CERTAIN)
    if certain is not None:
        return certain
    is_idle_counter = _IDLE.fullmatch(shown) and (shown or _is_named_counter(attrs))
    return _first(attrs, _LIKELY) if is_idle_counter else None


def _first(attrs: Mapping[str, str | None], names: tuple[str, ...]) -> str | None:
    for name in names:
        number = _plain(attrs.get(name)) if name in attrs else None
        if number:
            return number
    return None


def _plain(value: str | None) -> str | None:
    return value.strip() if value and _NUMBER.fullmatch(value) else None


def _is_named_counter(attrs: Mapping[str, str | None]) -> bool:
    return bool(_COUNTER_NAME.search(f"{attrs.get('class') or ''} {attrs.get('id') or ''}"))


def _gauge(attrs: Mapping[str, str | None]) -> str | None:
    """A gauge without words says its value; of a hundred, that is a percentage."""
    value = _plain(attrs.get("value"))
    if value is None or not _HAS_DIGIT.search(value):
        return None
    return f"{value}%" if value and _plain(attrs.get("max")) == "100" else value
