"""Is a number the size of a change ("rose by 12", "8 more than a year before"), and not what is there now?"""

from __future__ import annotations

import re
from functools import lru_cache

from snapshots.data.comparatives import BY, BY_OR_IN, CHANGE_OF, COMPARING, FALLING, PERCENT_THAN, RISING, THAN, VERBS_APART
from snapshots.data.english_modifiers import CHANGE_VERBS
from snapshots.data.listing import listed
from snapshots.figures import Figure

_REACH = 60
_SIZE = re.compile(r"(?:by|um|del?|em|en un|met|med|o|на) ", re.IGNORECASE)
"""What a quote may begin with that tells the size of a change: "[by 7.5%]"."""
_MOVED = re.compile(r"(?:up|down) by ", re.IGNORECASE)
_BY = re.compile(
    r"((?:[^\W\d_]+\s+){1,3})by\s+"
    r"(?:(?:a|an|about|around|some|nearly|almost|over|just|only|another|further|at least|up to|more than|less than)\s+)*[$€£]?$",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\s*(?:(?!(?:had|have|has|was|were|is|are)\b)[^\W\d_]+\s+){0,2}?(?:"  # "of whom | 40 | had waited more than a year"
    r"(?:(?:more|fewer|less|higher|lower)\s+than|(?:up|down)\s+on)\s+"
    r"(?:(?:in|a|the|last|previous|this|before|at|one)\s+(?!third|quarter|half|million|billion|hundred|thousand|dozen)"
    r"|(?:\d+|two|three|four|five|six|seven|ten)\s+(?:hours|days|weeks|months|years)\s+(?:before|ago|earlier)\b)"
    r"|(?:above|below)\s+(?:last|this|the|a|its|their)\s+(?:[^\W\d_]+\s+)?"
    r"(?:average|mean|norm|level|target|plan|budget|year|quarter|month|week|day|figure|peak|record)\b)",
    re.IGNORECASE,
)
"""Behind a number. Without "than" and "on" it may be where or who else: "120 homes below the dam", "40 more in the suburbs"."""
_MORE_OF = re.compile(r"\s*(?:more|fewer|less)\s+(?:[^\W\d_]+\s+){1,2}than\b", re.IGNORECASE)
"""Behind a count, as in "310 more trips than in May"."""
_SOME = r"(?:(?:a|an|about|around|some|nearly|almost|over|just|only|another|further|at least|up to|more than|less than)\s+)*"
_DIRECTLY = re.compile(
    rf"(?<!\bmake )(?<!\bmakes )(?<!\bmade )(?<!\bmaking )\b(?P<verb>[^\W\d_]+)\s+{_SOME}$"
    rf"|\b(?:increase|rise|growth|drop|fall|decline|reduction|decrease)\s+of\s+{_SOME}$",
    re.IGNORECASE,
)
"""Before a percentage: "rose 9%", "up 9%", "an increase of 9%"; but what makes up 9% is a share."""
_PERCENT_MORE = re.compile(
    r"\s*(?:more|fewer|less|mehr|weniger|(?:de |en )?(?:plus|moins) d|más|menos"
    r"|(?:increase|decrease|rise|fall|drop|decline|reduction|growth)(?!\s+(?:target|rate)))\b",
    re.IGNORECASE,
)
"""Behind a percentage, as in "6% less energy", "a 12% decrease on May"."""
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE = re.compile(r"[,;:.!?–—]\s")
_SUBJECT = re.compile(
    r"(?:(?:The|La|Le|Der|Die|Das|El|Il|De|O|A)\s|L['’])(?P<noun>[^\W\d_]+)\s"
    r"(?:(?:in|of|du|de|des|der|im|bei|dell[aeo]|del|dei|ne[il]|van|do|da|dos|das)\s|d['’])"
)
"""What opens a sentence about a change: "The rise in prices reached 5 %", "L'augmentation atteint 5 %"."""
_OF = re.compile(r"\s*(?:(?:of|der|des|de|du|del|dell[aeo]|dei|degli|da|dos|das|van|av|af)\s|d['’]|dell['’])", re.IGNORECASE)
"""Behind a share of something, which no change is: "The fall in prices left 40 % of farms in debt"."""
_TO = frozenset(["to", "auf", "à", "a", "al", "naar", "till", "do", "para", "до"])
_TURNED = RISING | FALLING
_GOING = _TURNED - COMPARING - {"alta", "queda"}
"""Those that alone tell a change: "100 euros más un 4 % de comisión" adds, "queda en un 4 %" is a level."""
_DENIED = re.compile(r"\b(?:not|never|pas|nicht|non|não|niet|inte|nie|не)\s+(?:[^\W\d_]+\s+){0,2}$", re.IGNORECASE)
"""Before a change that did not come: "prices did not rise by | 4 %"."""
_TO_PERCENT = re.compile(r"\s*(?:a|al|à|para|hasta)\s(?:(?:el|un|le|os?)\s)?\d[\d.,]*\s?(?:%|por)", re.IGNORECASE)
"""Behind a level from which something went: "subió del 3 % | al 5 %"; not "salì del 3 % | a 40 euro"."""
_VERBS = CHANGE_VERBS - {"by"}
_TURNS = listed(
    "rose risen rising fell fallen falling grew grown growing increased decreased dropped declined climbed jumped up down"
)
"""What may lead to a percentage without "by"; what was lost or cut may be a share of a whole ("lost 40 percent of its land")."""


def is_difference(figure: Figure) -> bool:
    """Does the sentence tell by how much something changed, in this number?"""
    return _told_change(figure) is not None


def way_told(figure: Figure) -> int:
    """1 for the size of a rise, -1 for that of a fall; 0 for what is neither, or where its sentence does not say which."""
    word = word_of_way(figure)
    return (word in RISING) - (word in FALLING)


def word_of_way(figure: Figure) -> str:
    """The word that says which way the size of a change went: "rose" by 4 %, 4 % "fewer"; empty where none does or two differ."""
    start = figure.start - figure.sentence_start
    if _DENIED.search(figure.sentence[max(0, start - _REACH) : start]):
        return ""
    turned = [word for word in _WORD.findall((_told_change(figure) or "").lower()) if word in _TURNED]
    return "" if RISING.isdisjoint(turned) is FALLING.isdisjoint(turned) else turned[-1]


def _told_change(figure: Figure) -> str | None:
    start, end = figure.start - figure.sentence_start, figure.end - figure.sentence_start
    if moved := _MOVED.match(figure.quote):
        return moved[0]
    if size := _SIZE.match(figure.quote):
        start += size.end()
    return _tells_change(figure.sentence[max(0, start - _REACH) : start], figure.sentence[end : end + _REACH], figure.unit)


@lru_cache(maxsize=1 << 12)
def _tells_change(led: str, told: str, unit: str) -> str | None:
    """The same of the words before and after the number; remembered, because most sentences stay from release to release.

    Each rule gives the words that tell the change, which alone say which way it went: "boosted by 4 % with fewer staff".
    """
    rules = _OF_PERCENTAGES if unit == "%" else _OF_ALL
    return next((words for rule in rules if (words := rule(led, told)) is not None), None)


def _goes_by(led: str, _told: str) -> str | None:
    """As in "fell by | 12", "was cut by around | 12"."""
    before = _BY.search(led) if "by" in led.lower() else None
    return _from_change(before[1].lower().split()) if before else None


def _is_more_than_then(_led: str, told: str) -> str | None:
    """As in "| 12 | more than in May", "| 12 | fewer trips than before"."""
    return next((match[0] for pattern in (_THAN, THAN, _MORE_OF) if (match := pattern.match(told))), None)


def _is_change_of(led: str, told: str) -> str | None:
    """As in "a rise of | 12", not "a reculé de | 5 % | à 4 %"."""
    match = CHANGE_OF.search(led) if not (led.endswith(" de ") and _TO_PERCENT.match(told)) else None
    return match[0] if match else None


def _goes_by_abroad(led: str, told: str) -> str | None:
    """As in "stieg um | 4 Betten", "ist um | 4 % | gesunken", "stiegen im Mai um | 4 %".

    "um | 4 % | weniger stark gestiegen" says both ways.
    """
    before, following = led.lower().split(), _WORD.findall(told.lower())[:3]
    if not before or before[-1] not in BY:
        return None
    if before[-2:-1] and before[-2] in _GOING:
        return before[-2]
    if following and following[0] in _TURNED:
        return " ".join(following)
    # German puts time and place between its verb and "um"; no other clause, though.
    apart = reversed(_WORD.findall(_CLAUSE.split(led.lower())[-1])) if before[-1] == "um" else ()
    return next((word for word in apart if word in VERBS_APART), None)


def _goes_directly(led: str, _told: str) -> str | None:
    """As in "rose | 9%", "an increase of some | 9%"."""
    directly = _DIRECTLY.search(led)
    verb = directly["verb"] if directly else ""
    return directly[0] if directly and verb is None else verb if verb and verb.lower() in _TURNS else None


def _is_percent_more(_led: str, told: str) -> str | None:
    """As in "| 9% | more than", "| 6% | less energy"."""
    match = PERCENT_THAN.match(told) or _PERCENT_MORE.match(told)
    return match[0] if match else None


def _is_of_subject(led: str, told: str) -> str | None:
    """As in "The rise in prices reached | 5 %", not "The rise in prices to | 5 %", nor "... hurt | 5 % | of us"."""
    subject = _SUBJECT.match(led)
    if subject is None or subject["noun"].lower() not in _TURNED or _OF.match(told):
        return None
    return subject["noun"] if led.rsplit(maxsplit=1)[-1].lower() not in _TO else None


def _goes_in_percent_abroad(led: str, told: str) -> str | None:
    """As in "ha crecido un | 4 %", "sono cresciute del | 7 %"."""
    before = led.lower().split() if not _TO_PERCENT.match(told) else []
    while len(before) > 1 and before[-1] in BY_OR_IN and before[-2] in BY_OR_IN:
        before.pop()
    return before[-2] if len(before) > 1 and before[-1] in BY_OR_IN and before[-2] in _GOING else None


_OF_ALL = (_goes_by, _is_more_than_then, _is_change_of, _goes_by_abroad)
_OF_PERCENTAGES = (*_OF_ALL, _goes_directly, _is_percent_more, _is_of_subject, _goes_in_percent_abroad)
"""The latter say of a count where it is, or from what it came: "aumentó en 40 municipios"."""


def _from_change(words: list[str]) -> str | None:
    """The words from the last verb on, where that is of change: "grew sharply", "edged up", and not "fell, followed"."""
    at_verb = next((i for i in range(len(words) - 1, -1, -1) if words[i] in _VERBS or words[i].endswith("ed")), None)
    return " ".join(words[at_verb:]) if at_verb is not None and words[at_verb] in _VERBS else None
