"""Names that a document writes with a number behind them: versions ("Zephyr 3.5", "Zephyr 2 and 3"), models ("Apollo 11").

One line alone proves nothing: "In Norland 3.5 people share a room" has the same form. The document must speak of versions of the
name, or write the same name with the same number again and again and count nothing by it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from snapshots.data.english_numbers import SCALE_PLURALS, SCALES
from snapshots.data.measures import NAMES
from snapshots.data.months import MONTHS
from snapshots.documents import Block, Document
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import counts_noun
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import NUMBER, Tokens

_NAME = r"(?:[A-Z][\w+]*[a-zA-Z+]#?|[A-Z]#|[a-z]{1,5}[A-Z][a-zA-Z]+)"
_NUMBER = r"\d{1,2}(?:\.\d{1,2})?"
_NAMED = re.compile(
    rf"(?:(?<=[a-z,;–—:]\s)|(?<=\())(?P<name>{_NAME})[ \u00a0](?P<number>{_NUMBER})(?![\d,.]?\d|[\w%°€$£]|[ \u00a0][%°€$£\d])"
    r"(?P<rest>[ \u00a0][a-z]+)?"
)
_BEFORE_VERSION = re.compile(
    r"\b(?i:versions?|releas(?:es?|ed|ing)|upgrad(?:es?|ed|ing)|beta|compatible|compatibility)\s(?:(?:of|to|from|with)\s)?(?:the\s)?\Z"
)
_BEHIND_VERSION = re.compile(r"\s(?:(?:was|is|were)\s)?(?:released?|beta|versions?)\b")
"""Right beside a name and its number: every sheet speaks of figures that were released, and of an updated version of them."""
_DECIMAL = r"(?<![\w.,$€£+-])\d{1,2}\.\d{1,2}(?![\d%°]|[.,]\d)"
_RELEASE = re.compile(
    rf"(?:\b(?:[Tt]he|[Tt]his|[Oo]ur|[A-Z]\w+)\s)(?P<adjective>{_DECIMAL})\srelease\b(?!\srates?\b)"
    rf"|\b(?:old|new|next|last|latest|stable|current|previous)\srelease,?\s(?:[A-Z]\w+\s)?(?P<behind>{_DECIMAL})(?!\s[%\w])"
    rf"|\b[A-Z]\w+\s(?P<named>{_DECIMAL})(?:\s[“\"][^“”\"\n]{{2,30}}[”\"])?"
    r"(?:\s(?:has\sbeen|was|is(?:\snow)?)\sreleased\b|\sreleased\s*\Z)"
)
"""As in "the 3.5 release", "the next release, Zephyr 3.6", "Zephyr 3.5 “Heron” has been released": nobody counts in tenths."""
_SPELT = re.compile(r"[a-z]")
"""A name that begins with a small letter and has a capital inside, as makers of programs and devices spell theirs."""
_FEWEST_VERSIONS, _FEWEST_TIMES = 2, 3
_LONGEST_LEAD = 40
"""Characters of "compatibility with the"."""
_BEFORE_VERSIONS = frozenset(["in", "on", "with", "as", "of", "than", "since", "and", "or", "version", "versions"])
"""Before a number that a document has told as a version; "the rate was 3.5" states one of its own."""
_BEFORE_RELEASES = frozenset(["the", "this", "our", "release", ",", "", "to", "from", "for"])
_JOINTS = frozenset([",", "and", "or", "&", "to", "/", "-", "–", "through"])


class NamedNumbers:
    """The names of a document whose numbers are part of them."""

    def __init__(self, document: Document) -> None:
        self._names = dict(_names(document.text, document.blocks))
        self._versions = frozenset(number for told in self._names.values() for number in told if "." in number)
        self._releases = _releases(document)
        self._released = frozenset(
            match["name"]
            for match in (_matches(document.text, document.blocks) if self._releases else ())
            if match["number"] in self._releases
        )

    def passed(self, tokens: Tokens, quantities: Sequence[Quantity]) -> list[Quantity]:
        """Those of the quantities of a sentence that belong to such a name, or go on a list of its numbers."""
        if not self._names and not self._releases:
            return []
        return [quantity for quantity in quantities if self._is_part(tokens, quantity)]

    def _is_part(self, tokens: Tokens, quantity: Quantity) -> bool:
        """As in "Zephyr | 3.5", and in "as well as | 3.5" once the document has told that version."""
        if quantity.unit != "1" or quantity.scaled or tokens.kind(quantity.number_first) != NUMBER:
            return False
        number = tokens.words[quantity.number_first]
        name = _name_before(tokens, quantity.first)
        if not quantity.graded and (number in self._releases or (name in self._released and "." in number)):
            return name in self._released or _is_release(tokens, quantity)
        told = self._names.get(name, Counter[str]())
        if number not in told and counts_noun(tokens, quantity.last):
            return False
        return bool(told) or self._is_told_again(tokens, quantity)

    def _is_told_again(self, tokens: Tokens, quantity: Quantity) -> bool:
        """As in "as well as | 3.5", "Zephyr 3.5, 3.6 and | 3.7 |"."""
        known = tokens.words[quantity.number_first] in self._versions and not quantity.graded
        led = known and tokens.word(quantity.first - 1) in _BEFORE_VERSIONS
        return led or _name_before(tokens, _head_of_list(tokens, quantity.first) + 1) in self._names


def _is_release(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the | 3.5 | release", "Zephyr | 3.5 |": not "the mean is | 3.5 |", which a document may tell besides."""
    if tokens.word(quantity.last) == "release":
        return True
    led = tokens.word(quantity.first - 1) in _BEFORE_VERSIONS | _BEFORE_RELEASES or tokens.shown(quantity.first - 1).istitle()
    return led and not counts_noun(tokens, quantity.last)


def _name_before(tokens: Tokens, index: int) -> str:
    """The word before token `index`, with a sign that ends it, as in "C#"."""
    shown = tokens.shown(index - 1)
    return tokens.shown(index - 2) + shown if shown == "#" and tokens.glued(index - 1) else shown


def _head_of_list(tokens: Tokens, index: int) -> int:
    """Of "Zephyr 3.5, 3.6, and | 3.7 |" the name: before the joints and numbers that lead to the last; -1 where none does."""
    if tokens.word(index - 1) not in _JOINTS:
        return -1
    while tokens.word(index - 1) in _JOINTS or tokens.kind(index - 1) == NUMBER:
        index -= 1
    return index - 1


def _releases(document: Document) -> frozenset[str]:
    """The numbers that the document tells as those of a release."""
    told = [_RELEASE.finditer(document.text, block.start, block.end) for block in filter(_is_text, document.blocks)]
    told.append(_RELEASE.finditer(document.title or ""))
    return frozenset(match[match.lastgroup or 0] for matches in told for match in matches)


def _names(text: str, blocks: Sequence[Block]) -> Iterator[tuple[str, Counter[str]]]:
    """The names, each with the numbers behind it and how often each is told."""
    numbers: defaultdict[str, Counter[str]] = defaultdict(Counter)
    versioned: set[str] = set()
    for match in filter(_may_be_name, _matches(text, blocks)):
        numbers[match["name"]][match["number"]] += 1
        if _is_told_as_version(text, match):
            versioned.add(match["name"])
    return ((name, told) for name, told in numbers.items() if _is_named(name, told, told_of=name in versioned))


def _is_told_as_version(text: str, match: re.Match[str]) -> bool:
    before = _BEFORE_VERSION.search(text, max(0, match.start() - _LONGEST_LEAD), match.start())
    return before is not None or _BEHIND_VERSION.match(text, match.end("number")) is not None


def _is_named(name: str, told: Counter[str], *, told_of: bool) -> bool:
    """Does the document tell versions of it (`told_of`: in so many words), or the same number of it again and again?"""
    decimals = [number for number in told if "." in number and (told_of or number.endswith(".0"))]
    if decimals and len(told if told_of else decimals) >= _FEWEST_VERSIONS:
        return True
    return _SPELT.match(name) is not None and told.most_common(1)[0][1] >= _FEWEST_TIMES


def _matches(text: str, blocks: Sequence[Block]) -> Iterator[re.Match[str]]:
    return (match for block in filter(_is_text, blocks) for match in _NAMED.finditer(text, block.start, block.end))


def _is_text(block: Block) -> bool:
    return block.boilerplate is None and block.cell is None


def _may_be_name(match: re.Match[str]) -> bool:
    """No month, and no scale, unit or plural that is counted behind the number."""
    follow = (match["rest"] or "").strip()
    counted = follow in SCALES or follow in SCALE_PLURALS or follow in NAMES or is_plural(follow)
    return not counted and match["name"].lower() not in MONTHS
