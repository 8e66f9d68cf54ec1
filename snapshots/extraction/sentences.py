"""Where sentences begin and end inside one block.

A stop is a candidate; what stands before and after it decides. Whoever doubts keeps the sentence whole: a split in the
middle of a sentence loses the subject, the period and the place of its figures.
"""

from __future__ import annotations

import re

from snapshots.data.listing import listed

_STOP = re.compile(r"""[.!?…؟۔।](?:["'”’»)\]]|\[\d{1,3}\])*(?=\s)|[。！？]|\n[^\S\n]*(?=\n|[•·▪▫◦‣●○■□➢➤✓►][^\S\n])""")
_BULLET = re.compile(r"[\s•·▪▫◦‣●○■□➢➤✓►]*(?:[-–—*][^\S\n]+)?")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘«/]+$")
_NEXT_WORD = re.compile(r"""\s*["'“‘«(\[]*([^\W_]*)""")

# How far back a word before a stop is looked for: longer than any abbreviation.
_WORD_SPAN = 24

# Always followed by what they introduce: a stop after them ends nothing.
_LEADING = listed(
    "mr mrs ms messrs dr prof rev hon sen rep gov gen col lt sgt capt cmdr maj adm st mt ft fig figs eq eqs tab sec sect "
    "art arts para paras vol vols ch chap pp ed eds vs v approx ca cf e.g i.e eg ie viz incl excl est op ref refs "
    "min max avg resp al res"
)
# Only before a digit: "No. 5", "p. 12".
_BEFORE_DIGITS = frozenset(["no", "nos", "p", "art", "tel", "ext", "n", "jan", "feb", "mar", "apr", "jun", "jul"]) | {
    "aug", "sep", "sept", "oct", "nov", "dec"
}  # fmt: skip
# May end a sentence or stand in its middle; only a word that opens sentences settles it.
_EITHER = listed(
    "etc inc ltd co corp plc llc bros jr sr dept univ assn ave blvd rd sq a.m p.m am pm ph.d b.sc m.sc jan feb mar apr "
    "jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun"
)
_OPENERS = listed(
    "The A An In On At By Of To For From With Within Since As It Its He She They We You I This That These Those There "
    "Their His Her Our However But And Or So Yet Also More Over About Some Most Many Each Every All Both No Not Now "
    "Then When While Where After Before During Until Between Among Through Although Despite If Because Only Other "
    "Another Nearly Almost According Additionally Meanwhile Moreover Overall Today What Who How Such Under"
)


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences of `text[start:end]`, one block: in order, not empty, without outer space or bullet mark."""
    spans: list[tuple[int, int]] = []
    begin = _skip_bullet(text, start, end)
    for stop in _STOP.finditer(text, begin, end):
        cut = stop.end()
        if stop.start() < begin or not _ends(text, begin, stop.start(), cut, end):
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
    found = _BULLET.match(text, begin, end)
    return found.end() if found else begin


def _ends(text: str, begin: int, stop: int, cut: int, end: int) -> bool:
    mark = text[stop]
    following = _NEXT_WORD.match(text, cut, end)
    if mark in "\n。！？" or following is None or (following.end() == end and not following[1]):
        return True
    head = text[following.start(1) : following.start(1) + 1]
    if head.islower():
        return False
    return mark != "." or _full_stop(text, begin, stop, following[1])


def _full_stop(text: str, begin: int, stop: int, following: str) -> bool:
    """Is the full stop at `stop` the end of a sentence, before the word `following`?"""
    if stop > begin and text[stop - 1] == ".":
        return following in _OPENERS or not following
    found = _LAST_WORD.search(text, max(begin, stop - _WORD_SPAN), stop)
    if found is None:
        return stop > begin
    word = found[0].lower()
    if word.isdigit():
        # "1. Clear the road": the numbering of an item, not a sentence of its own.
        return found.start() > begin
    if word in _LEADING or (following[:1].isdigit() and word in _BEFORE_DIGITS):
        return False
    acronym = "." in word[:-1] and word.replace(".", "").isalpha()
    return following in _OPENERS if acronym or word in _EITHER or (len(word) == 1 and word.isalpha()) else True
