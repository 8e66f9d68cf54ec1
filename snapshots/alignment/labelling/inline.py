"""The name that stands right before a number in a list or a line of pairs: "Westport: 12", "Westport (12); Eastport (9)".

And the topic of an entry: "Harbour Bank — three branches, 40 staff" is all about Harbour Bank.
"""

from __future__ import annotations

import re

from snapshots.alignment.labelling.said import text_after, text_before
from snapshots.data.label_words import BACK_REFERENCES, HANGING, PAST_PARTICIPLES
from snapshots.documents import fold
from snapshots.extraction.words.phrases import AUX, REL, VERB, words_of
from snapshots.figures import Figure, Kind

_GRADED = r"(?:about|some|nearly|over|around|approximately)?"
_PAIR = re.compile(rf"(?:^|[;|•\n)%.]|\best\.)\s*([^\W\d_][^:;|•\n()%.]{{1,100}}?)\s*:\s*{_GRADED}\s*$")
_BRACKETED = re.compile(r"(?:^|[,;:\n)]\s*|\band\s+)([^\W\d_a-z][^\d,;:()\n]{1,60}?)\s*\(\s*$")
_LISTED = re.compile(r"(?:^|[,;:)]\s*|\band\s+)((?!(?:The|A|An)\b)[A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*){0,2})\s*\(\s*$")
_COUNTS = re.compile(r"\s+[^\d(),;:]{2,40}\)")
"""As in "Finland (34 pumps), Spain (seven boats)": the name, and what is counted of it."""
_NAME = r"[^\W\d_a-z][\w.&'’-]*"
_TOPIC = re.compile(rf"\s*((?:{_NAME}|[a-z][\w-]*\.[a-z]{{2,6}})(?:\s+{_NAME}){{0,3}})\s+[—–-]\s+")
_BACK = re.compile(r"(?:of (?:whom|which|these|those|them)|dont|davon)\s+(?!who\b)(?=[^\W\d_])", re.IGNORECASE)
"""How a tile begins whose number is a part of the one before: "of them went to children"."""
_MOST_WORDS = 8
_MOST_HEAD = 4


def inline_name(figure: Figure) -> str:
    """The name before the number: that of a list's entry, else that of the line or tile; '' in running text."""
    before, after = text_before(figure), text_after(figure)
    entry = _BRACKETED.search(before) if after.lstrip()[:1] == ")" else _LISTED.search(before) if _COUNTS.match(after) else None
    if entry is not None:
        return fold(entry[1])
    own_line = before.rpartition("\n")[1] != ""
    pair = _PAIR.search(before) if own_line or not figure.label else None
    if pair is not None:
        return _of_segments(fold(pair[1]))
    label = _BACK.sub("", figure.label or "") if figure.kind is Kind.COUNT else figure.label or ""
    return (_of_segments(label) or label) if " - " in label else label


def stands_later(figure: Figure, name: str) -> bool:
    """Does another number stand between the name of the line and the figure?"""
    before = fold(text_before(figure))
    return bool(re.search(r"\d", before.rpartition(name)[2]))


def points_back(figure: Figure) -> bool:
    """Does the line of the figure begin with "of whom" or the like, so that its noun stands in the one before?"""
    line = fold(text_before(figure).rpartition("\n")[2]).lower()
    in_tile = figure.kind is Kind.COUNT and _BACK.match(figure.label or "") is not None
    return in_tile or (line.startswith(BACK_REFERENCES) and not line.startswith("of those who"))


def line_head(figure: Figure) -> str:
    """The words with which the line of a figure opens: "Westport" of "Westport 40 12", a row of a table in plain text."""
    before = text_before(figure).rpartition("\n")[2]
    head = fold(re.split(r"\d", before, maxsplit=1)[0]).strip(" :,;|-$€£¥")
    is_name = 0 < len(head.split()) <= _MOST_HEAD and re.search(r"[^\W\d_]{2}", head) and head.lower() not in HANGING
    return head if is_name else ""


def topic_of(figure: Figure) -> str:
    """The name with which the entry opens, before its dash; ''."""
    match = _TOPIC.match(figure.sentence)
    return fold(match[1]) if match and match.end() <= figure.start - figure.sentence_start else ""


def _of_segments(name: str) -> str:
    """Of "Composition - by use - exports" as many of the last as are short together; '' for a clause."""
    parts = list(dict.fromkeys(segment.strip() for segment in name.split(" - ")))
    segments = [part for part, following in zip(parts, [*parts[1:], ""], strict=True) if not following.startswith(f"{part} ")]
    tries = (", ".join(segments[-count:]) for count in (len(segments), 2, 1))
    told = next((words for words in tries if len(words.split()) <= _MOST_WORDS), "")
    return "" if is_clause(told) else told


def is_clause(text: str) -> bool:
    """Does the text hold a finite verb of its own, so that it is a statement and no name? "Grants paid" is a name."""
    words = words_of(text)
    if REL in words.classes:
        return False
    pairs = list(zip(words.lows, words.classes, strict=True))[1:]
    return any(sort == AUX or (sort == VERB and low not in PAST_PARTICIPLES) for low, sort in pairs)
