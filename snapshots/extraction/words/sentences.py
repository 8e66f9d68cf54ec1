"""Where sentences begin and end inside one block.

A stop is a candidate; what stands before and after it decides. Whoever doubts keeps the sentence whole: a split in the
middle of a sentence loses the subject, the period and the place of its figures.
"""

from __future__ import annotations

import re

from snapshots.data.english_stops import ENGLISH_STOPS
from snapshots.data.languages.pack import Stops

# Besides ours, the marks of Arabic, Urdu and Devanagari; those of Chinese and Japanese, which no space follows.
_STOP = re.compile(r"""[.!?…؟۔।](?:["'”’»)\]]|\[\d{1,3}\])*(?=\s)|[。！？]|\n[^\S\n]*(?=\n|[•·▪▫◦‣●○■□➢➤✓►»›][^\S\n])""")
_BULLET = re.compile(r"[\s•·▪▫◦‣●○■□➢➤✓►]*(?:[-–—*»›][^\S\n]+)?\s*")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘«/]+$")
_SPACED_DAY = re.compile(r"(?<!\S)\d{1,2}\s$")
"""The number of an ordinal whose stop stands apart: "am 20 . November"."""
_TWO_ORDINALS = re.compile(r"\d{1,2}\.[-‐‑–](\d{1,2})")
_NEXT_WORD = re.compile(r"""\s*["'“‘«(\[]*([^\W_]*)""")

# How far back a word before a stop is looked for: longer than any abbreviation.
_WORD_SPAN = 24
_STREET = "str"
"""End of a German street with its number: "Hauptstr. 12"."""
_ORDINAL_DIGITS = 2
"""An ordinal of a longer number is hardly ever written with a stop."""


def sentence_spans(text: str, start: int, end: int, stops: Stops = ENGLISH_STOPS) -> list[tuple[int, int]]:
    """Spans of the sentences of `text[start:end]`, one block: in order, not empty, without outer space or bullet mark."""
    spans: list[tuple[int, int]] = []
    begin = _skip_bullet(text, start, end)
    for stop in _STOP.finditer(text, begin, end):
        cut = stop.end()
        if stop.start() < begin or not _ends(text, begin, (stop.start(), cut), end, stops):
            continue
        _append(spans, text, begin, cut)
        begin = _skip_bullet(text, cut, end)
    _append(spans, text, begin, end)
    return spans


def _append(spans: list[tuple[int, int]], text: str, begin: int, cut: int) -> None:
    while cut > begin and text[cut - 1].isspace():
        cut -= 1
    if cut > begin:
        spans.append((begin, cut))


def _skip_bullet(text: str, begin: int, end: int) -> int:
    match = _BULLET.match(text, begin, end)
    return match.end() if match else begin


def _ends(text: str, begin: int, mark_span: tuple[int, int], end: int, stops: Stops) -> bool:
    stop, cut = mark_span
    mark = text[stop]
    following = _NEXT_WORD.match(text, cut, end)
    if mark in "\n。！？" or following is None or (following.end() == end and not following[1]):
        return True
    head = text[following.start(1) : following.start(1) + 1]
    # No sentence begins with a small letter, but many an abbreviation goes on with one.
    if head.islower():
        return False
    return mark != "." or _full_stop(text, begin, stop, following[1], stops)


def _full_stop(text: str, begin: int, stop: int, following: str, stops: Stops) -> bool:
    """Is the full stop at `stop` the end of a sentence, before the word `following`?"""
    if stop > begin and text[stop - 1] == ".":
        return following in stops.openers or not following
    match = _LAST_WORD.search(text, max(begin, stop - _WORD_SPAN), stop)
    if match is None:
        return _ends_apart(text, begin, stop, stops)
    word = _behind_dash(match[0].lower())
    if word.isdigit():
        # "1. Clear the road": the numbering of an item, not a sentence of its own.
        ordinal = stops.ordinals and len(word) <= _ORDINAL_DIGITS and following not in stops.openers
        return match.start() > begin and not ordinal
    if word in stops.inside or (following[:1].isdigit() and (word in stops.before_digits or word.endswith(_STREET))):
        return False
    return following in stops.openers or not (word in stops.either or _is_shortened(word))


def _behind_dash(word: str) -> str:
    """As in "pn.–| pt |. 8–16", "11.–| 17 |. Mai": what a dash is written to is a word of its own."""
    ordinals = _TWO_ORDINALS.fullmatch(word)
    if ordinals is not None:
        return ordinals[1]
    return word.rpartition("–")[2] if word[-1].isalpha() else word


def _ends_apart(text: str, begin: int, stop: int, stops: Stops) -> bool:
    """Does a stop behind a space end a sentence: not in "am 20 |. November", where it is that of an ordinal?"""
    is_day = stops.ordinals and _SPACED_DAY.search(text, max(begin, stop - _WORD_SPAN), stop)
    return stop > begin and not is_day


def _is_shortened(word: str) -> bool:
    """As in "u.s", "J": an acronym, an initial."""
    acronym = "." in word[:-1] and word.replace(".", "").isalpha()
    return acronym or (len(word) == 1 and word.isalpha())
