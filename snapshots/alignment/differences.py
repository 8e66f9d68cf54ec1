"""Is a number the size of a change ("rose by 12", "8 more than a year before"), and not what is there now?"""

from __future__ import annotations

import re
from functools import lru_cache

from snapshots.data.comparatives import BY, BY_OR_IN, CHANGE_OF, FALLING, PERCENT_THAN, RISING, THAN
from snapshots.data.english_modifiers import CHANGE_VERBS
from snapshots.data.listing import listed
from snapshots.figures import Figure

_REACH = 60
_SIZE = re.compile(r"(?:by|um|de|en un|met|med|o|на) ", re.IGNORECASE)
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
_MORE_OF = re.compile(r"\s*(?:more|fewer|less)\s+(?:[^\W\d_]+\s+){1,2}than\b", re.IGNORECASE)
"""Behind a count, as in "310 more trips than in May"."""
_SOME = r"(?:(?:a|an|about|around|some|nearly|almost|over|just|only|another|further|at least|up to|more than|less than)\s+)*"
_DIRECTLY = re.compile(
    rf"(?<!\bmake )(?<!\bmakes )(?<!\bmade )(?<!\bmaking )\b(?P<verb>[^\W\d_]+)\s+{_SOME}$"
    rf"|\b(?:increase|rise|growth|drop|fall|decline|reduction|decrease)\s+of\s+{_SOME}$",
    re.IGNORECASE,
)
"""Before a percentage: "rose 9%", "up 9%", "an increase of 9%"; but what makes up 9% is a share."""
_PERCENT_MORE = re.compile(r"\s*(?:more|fewer|less|mehr|weniger|(?:de |en )?(?:plus|moins) d|más|menos)\b", re.IGNORECASE)
"""Behind a percentage, as in "6% less energy"."""
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = 4
"""Words on each side of the size of a change among which the one that says its direction stands."""
_SUBJECT = re.compile(
    r"(?:(?:The|La|Le|Der|Die|Das|El|Il|De|O|A)\s|L['’])(?P<noun>[^\W\d_]+)\s"
    r"(?:(?:in|of|du|de|des|der|im|bei|dell[aeo]|del|dei|ne[il]|van|do|da|dos|das)\s|d['’])"
)
"""What opens a sentence about a change: "The rise in prices reached 5 %", "L'augmentation atteint 5 %"."""
_AMOUNTED = listed("reached amounted averaged totalled")
"""Verbs between a change and its size: "the rise in prices reached 5 %"."""
_TO = frozenset(["to", "auf", "à", "a", "al", "naar", "till", "do", "para", "до"])
_TURNED = RISING | FALLING
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
    if size := _SIZE.match(figure.quote):
        start += size.end()
    return _tells_change(figure.sentence[max(0, start - _REACH) : start], figure.sentence[end : end + _REACH], figure.unit)


def way_told(figure: Figure) -> int:
    """1 for the size of a rise, -1 for that of a fall; 0 for what is neither, or where its sentence does not say which."""
    word = word_of_way(figure)
    return (word in RISING) - (word in FALLING)


def word_of_way(figure: Figure) -> str:
    """The word that says which way the size of a change goes: "rose" by 4 %, 4 % "fewer"; empty where none does."""
    if not is_difference(figure):
        return ""
    start, end = figure.start - figure.sentence_start, figure.end - figure.sentence_start
    moved = _MOVED.match(figure.quote)
    led = figure.sentence[max(0, start - _REACH) : start + (moved.end() if moved else 0)]
    told = figure.sentence[end : end + _REACH]
    following: list[str] = [word for word in _WORD.findall(told.lower())[:_BESIDE] if word in _TURNED][:1]
    if following and (_is_more_than_then(led, told) or _is_percent_more(led, told)):
        return following[0]
    before: list[str] = _WORD.findall(led.lower())[-_BESIDE:]
    for word in reversed(before):
        if word in _TURNED:
            return word
        if word in _VERBS or (word.endswith("ed") and word not in _AMOUNTED):
            return (
                ""  # what stands before it says something else: "the increase slowed by 2 %", "lower prices lifted sales by 6 %"
            )
    return "".join(following)


@lru_cache(maxsize=1 << 12)
def _tells_change(led: str, told: str, unit: str) -> bool:
    """The same of the words before and after the number; remembered, because most sentences stay from release to release."""
    return any(rule(led, told) for rule in (_OF_PERCENTAGES if unit == "%" else _OF_ALL))


def _goes_by(led: str, _told: str) -> bool:
    """As in "fell by | 12", "was cut by around | 12"."""
    before = _BY.search(led) if "by" in led.lower() else None
    return before is not None and _ends_in_change(before[1].lower().split())


def _is_more_than_then(_led: str, told: str) -> bool:
    """As in "| 12 | more than in May", "| 12 | fewer trips than before"."""
    return any(pattern.match(told) for pattern in (_THAN, THAN, _MORE_OF))


def _is_change_of(led: str, _told: str) -> bool:
    """As in "a rise of | 12"."""
    return CHANGE_OF.search(led) is not None


def _goes_by_abroad(led: str, told: str) -> bool:
    """As in "stieg um | 4 Betten", "ist um | 4 % | gesunken"."""
    before, following = led.lower().split(), _WORD.findall(told.lower())[:1]
    return before[-1:] != [] and before[-1] in BY and not _TURNED.isdisjoint([*before[-2:-1], *following])


def _goes_directly(led: str, _told: str) -> bool:
    """As in "rose | 9%", "an increase of some | 9%"."""
    directly = _DIRECTLY.search(led)
    return directly is not None and (directly["verb"] is None or directly["verb"].lower() in _TURNS)


def _is_percent_more(_led: str, told: str) -> bool:
    """As in "| 9% | more than", "| 6% | less energy"."""
    return PERCENT_THAN.match(told) is not None or _PERCENT_MORE.match(told) is not None


def _is_of_subject(led: str, _told: str) -> bool:
    """As in "The rise in prices reached | 5 %", not "The rise in prices to | 5 %"."""
    subject = _SUBJECT.match(led)
    return subject is not None and subject["noun"].lower() in _TURNED and led.rsplit(maxsplit=1)[-1].lower() not in _TO


def _goes_in_percent_abroad(led: str, _told: str) -> bool:
    """As in "ha crecido un | 4 %", "sono cresciute del | 7 %"."""
    before = led.lower().split()
    while len(before) > 1 and before[-1] in BY_OR_IN and before[-2] in BY_OR_IN:
        before.pop()
    return len(before) > 1 and before[-1] in BY_OR_IN and before[-2] in _TURNED


_OF_ALL = (_goes_by, _is_more_than_then, _is_change_of, _goes_by_abroad)
_OF_PERCENTAGES = (*_OF_ALL, _goes_directly, _is_percent_more, _is_of_subject, _goes_in_percent_abroad)
"""The latter say of a count where it is, or from what it came: "aumentó en 40 municipios"."""


def _ends_in_change(words: list[str]) -> bool:
    """Is the last verb one of change: "grew sharply", and not "fell, followed"?"""
    verb = next((word for word in reversed(words) if word in _VERBS or word.endswith("ed")), "")
    return verb in _VERBS
