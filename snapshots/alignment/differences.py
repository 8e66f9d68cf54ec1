"""Is a number the size of a change ("rose by 12", "8 more than a year before"), and not what is there now?"""

from __future__ import annotations

import re
from functools import lru_cache

from snapshots.data.comparatives import CHANGE_OF, PERCENT_THAN, THAN
from snapshots.data.english_modifiers import CHANGE_VERBS
from snapshots.data.listing import listed
from snapshots.figures import Figure

_REACH = 60
_SIZE = "by "
"""What a quote may begin with that tells the size of a change: "[by 7.5%]"."""
_MOVED = re.compile(r"(?:up|down) by ", re.IGNORECASE)
_BY = re.compile(
    r"((?:[^\W\d_]+\s+){1,3})by\s+"
    r"(?:(?:a|an|about|around|some|nearly|almost|over|just|only|another|further|at least|up to|more than|less than)\s+)*[$€£]?$",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\s*(?:[^\W\d_]+\s+){0,2}?(?:more|fewer|less|higher|lower|above|below|up|down)\s+(?:than\s+|on\s+)?"
    r"(?:in|a|the|last|previous|this|before|at|one)\s+(?!third|quarter|half|million|billion|hundred|thousand|dozen)",
    re.IGNORECASE,
)
_SOME = r"(?:(?:a|an|about|around|some|nearly|almost|over|just|only|another|further|at least|up to|more than|less than)\s+)*"
_DIRECTLY = re.compile(
    rf"(?<!\bmake )(?<!\bmakes )(?<!\bmade )(?<!\bmaking )\b(?P<verb>[^\W\d_]+)\s+{_SOME}$"
    rf"|\b(?:increase|rise|growth|drop|fall|decline|reduction|decrease)\s+of\s+{_SOME}$",
    re.IGNORECASE,
)
"""Before a percentage: "rose 9%", "up 9%", "an increase of 9%"; but what makes up 9% is a share."""
_PERCENT_MORE = re.compile(r"\s*(?:more|fewer|less|mehr|weniger|(?:de |en )?(?:plus|moins) d|más|menos)\b", re.IGNORECASE)
"""Behind a percentage, as in "6% less energy"."""
_VERBS = CHANGE_VERBS - {"by"}
_TURNS = listed(
    "rose risen rising fell fallen falling grew grown growing increased decreased dropped declined climbed jumped up down"
)
"""What may lead to a percentage without "by"; what was lost or cut may be a share of a whole ("lost 40 percent of its land")."""


def is_difference(figure: Figure) -> bool:
    """Does the sentence tell by how much something changed, in this number?"""
    start, end = figure.start - figure.sentence_start, figure.end - figure.sentence_start
    if _MOVED.match(figure.quote):
        return True
    if figure.quote.lower().startswith(_SIZE):
        start += len(_SIZE)
    return _tells_change(figure.sentence[max(0, start - _REACH) : start], figure.sentence[end : end + _REACH], figure.unit)


@lru_cache(maxsize=1 << 12)
def _tells_change(led: str, told: str, unit: str) -> bool:
    """The same of the words before and after the number; remembered, because most sentences stay from release to release."""
    before = _BY.search(led) if "by" in led.lower() else None
    if before and _ends_in_change(before[1].lower().split()):
        return True
    directly = _DIRECTLY.search(led) if unit == "%" else None
    if directly and (directly["verb"] is None or directly["verb"].lower() in _TURNS):
        return True
    if unit == "%" and (PERCENT_THAN.match(told) or _PERCENT_MORE.match(told)):
        return True
    return any(pattern.match(told) for pattern in (_THAN, THAN)) or CHANGE_OF.search(led) is not None


def _ends_in_change(words: list[str]) -> bool:
    """Is the last verb one of change: "grew sharply", and not "fell, followed"?"""
    verb = next((word for word in reversed(words) if word in _VERBS or word.endswith("ed")), "")
    return verb in _VERBS
