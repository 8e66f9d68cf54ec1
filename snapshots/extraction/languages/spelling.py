"""Whole numbers in the words of any language that has a pack, and in English words.

Every word must fit the place that the words before it left open, else the number ends before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from snapshots.data.english_numbers import TEENS, TENS, UNITS
from snapshots.data.languages.pack import Joint, NumberWords

_HUNDRED, _THOUSAND, _MILLION = 100, 10**3, 10**6
_LARGEST_UNIT, _LARGEST_TEEN = 9, 19
_LIMIT = 10**27
_LONGEST = 40
_ENGLISH = {size: word for words in (UNITS, TEENS, TENS) for word, size in words.items() if word != "fourty"}
_ENGLISH_SCALES = (
    (10**15, "quadrillion"),
    (10**12, "trillion"),
    (10**9, "billion"),
    (_MILLION, "million"),
    (_THOUSAND, "thousand"),
)


class _Count:
    """The number so far: finished scales, largest first, and the group below a thousand."""

    __slots__ = ("group", "joined", "parts", "words")

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self.parts: list[tuple[int, int]] = []
        self.group = 0
        self.joined = False
        """Did the word for "and" come last?"""

    @property
    def value(self) -> int:
        return sum(value for _, value in self.parts) + self.group

    def take(self, word: str) -> bool:
        """Add one word; False where it does not fit."""
        words = self.words
        if word in words.sizes:
            fits = self._add(words.sizes[word])
        elif word in words.hundreds:
            fits = self._hundred()
        elif word in words.duals and not self.group:
            self.group = 2
            fits = self._scale(words.duals[word])
        elif word in words.scales:
            fits = self._may_scale(word) and self._scale(words.scales[word])
        else:
            return False
        self.joined = False
        return fits

    def take_one(self, word: str) -> None:
        """Add one of the scale that the word names."""
        self._scale(self.words.scales[word])

    def _hundred(self) -> bool:
        fits = self.group <= _LARGEST_TEEN and (not self.group or not self.joined)
        self.group = (self.group or 1) * _HUNDRED
        return fits

    def _may_scale(self, word: str) -> bool:
        """Does a number stand before the scale word, or does the language leave "one" out?"""
        return self.group > 0 or word in self.words.bare or self._has_below(self.words.scales[word])

    def _add(self, size: int) -> bool:
        below = self.group % _HUNDRED
        if self.words.vigesimal and size == 20 and below == 4:
            self.group += 76  # "quatre-vingts"
            return True
        fits = self._fits(size, below)
        self.group += size
        return fits

    def _fits(self, size: int, below: int) -> bool:
        """Is there a place for `size` beside what stands `below` a hundred?"""
        if size >= _HUNDRED:
            return not self.group
        if not below:
            return True
        if size <= _LARGEST_UNIT:
            return self._unit_fits(size, below)
        if size <= _LARGEST_TEEN:
            return self._teen_fits(size, below)
        return below <= _LARGEST_UNIT and self.joined and self.words.joint is not Joint.AFTER_TENS

    def _unit_fits(self, size: int, below: int) -> bool:
        """As in "treinta y tres", "soixante-dix-sept"."""
        additive = self.words.joint in (Joint.AFTER_TENS, Joint.BETWEEN)
        after_tens = additive and below % 10 == 0 and (below > _LARGEST_TEEN or self.words.ten_takes_units)
        return after_tens or (self.words.vigesimal and below in (10, 70, 90) and size >= 7)

    def _teen_fits(self, size: int, below: int) -> bool:
        """As in "خمسة عشر", where teens are two words, the unit first; "soixante-douze"."""
        two_words = self.words.joint is Joint.ANYWHERE and size == 10 and below <= _LARGEST_UNIT and not self.joined
        return two_words or (self.words.vigesimal and below in (60, 80))

    def _has_below(self, scale: int) -> bool:
        return bool(self.parts) and self.parts[-1][0] < scale

    def _scale(self, scale: int) -> bool:
        """Multiply what is smaller than the scale: "mil millones", "zwei Millionen dreitausend"."""
        below = self.group
        while scale >= _MILLION and self._has_below(scale):
            below += self.parts.pop()[1]
        if self.parts and self.parts[-1][0] <= scale:
            return False
        self.parts.append((scale, (below or 1) * scale))
        self.group = 0
        return self.value < _LIMIT

    def joins(self, follow: str) -> bool:
        """May "and" stand here, before the word `follow`?"""
        below, size = self.group % _HUNDRED, self.words.sizes.get(follow, 0)
        if self.words.joint is Joint.AFTER_TENS:
            return self._joins_tens(below, size)
        if self.words.joint is Joint.BEFORE_TENS:
            return self._joins_unit(below, size)
        if self.words.joint is Joint.BETWEEN:
            return self.value > 0 and size > 0
        return self.value > 0

    def _joins_tens(self, below: int, size: int) -> bool:
        """As in "treinta | y | tres", "soixante | et | onze"."""
        eleven = self.words.vigesimal and below == 60 and size == 11
        return below > _LARGEST_TEEN and below % 10 == 0 and (0 < size <= _LARGEST_UNIT or eleven)

    def _joins_unit(self, below: int, size: int) -> bool:
        """As in "drei | und | dreißig", "hundert | und | eins"."""
        return (0 < below <= _LARGEST_UNIT and _LARGEST_TEEN < size < _HUNDRED) or (self.value > 0 and not below and size > 0)

    def copy(self) -> _Count:
        other = _Count(self.words)
        other.parts, other.group, other.joined = list(self.parts), self.group, self.joined
        return other


def number_at(lows: Sequence[str], index: int, words: NumberWords) -> tuple[int, int] | None:
    """Value and end (exclusive) of the number in words that begins at `lows[index]`, folded words and marks; None if none."""
    if index >= len(lows) or not _taken_apart(lows[index], words):
        return None
    count, last = _opened(lows, index, words)
    position = last
    while position < len(lows) and position - index < _LONGEST:
        after = _after_word(count, lows[position])
        if after is not None:
            count, last = after, position + 1
        elif position == index:
            break
        elif position + 1 < len(lows) and lows[position] in words.joints and count.joins(lows[position + 1]):
            count = count.copy()
            count.joined = True
        elif lows[position] != "-":
            break
        position += 1
    alone = last - index == 1 and lows[index] in words.articles
    return None if last == index or alone else (count.value, last)


def _opened(lows: Sequence[str], index: int, words: NumberWords) -> tuple[_Count, int]:
    """A count, and the word it goes on with; what may be two of a scale is one of it before "and": "مليارا | و248 مليونا"."""
    count, follow = _Count(words), lows[index + 1] if index + 1 < len(lows) else ""
    if lows[index] not in words.duals or lows[index] not in words.scales or follow not in words.joints:
        return count, index
    count.take_one(lows[index])
    return count, index + 1


def _after_word(count: _Count, word: str) -> _Count | None:
    """The number with one more word; None where it does not fit."""
    pieces = _taken_apart(word, count.words)
    after = count.copy()
    return after if pieces and all(_step(after, pieces, place) for place in range(len(pieces))) else None


def _step(count: _Count, pieces: tuple[str, ...], place: int) -> bool:
    """Take one piece of a compound; "und" counts only where it joins."""
    piece = pieces[place]
    if piece in count.words.joints:
        fits = place + 1 < len(pieces) and count.joins(pieces[place + 1])
        count.joined = True
        return fits
    return count.take(piece)


@lru_cache(maxsize=4096)
def _pieces_of(word: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    pieces = tuple(pattern.findall(word))
    return pieces if sum(map(len, pieces)) == len(word) else ()


def _taken_apart(word: str, words: NumberWords) -> tuple[str, ...]:
    """The number words that a word is made of; () where it is none."""
    if word in words.sizes or word in words.scales or word in words.hundreds or word in words.duals:
        return (word,)
    return _pieces_of(word, _morphemes((*words.sizes, *words.joints, *words.hundreds, *words.bare))) if words.compounds else ()


@lru_cache(maxsize=8)
def _morphemes(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(words, key=len, reverse=True)))


def in_english(value: int) -> str:
    """The number in English words: "three million two hundred thousand"."""
    if value < _THOUSAND:
        return _group(value) if value else "zero"
    out: list[str] = []
    for size, name in _ENGLISH_SCALES:
        if value >= size:
            out.append(f"{in_english(value // size)} {name}")
            value %= size
    return " ".join([*out, _group(value)] if value else out)


def _group(value: int) -> str:
    hundreds, below = divmod(value, _HUNDRED)
    out = [f"{_ENGLISH[hundreds]} hundred"] if hundreds else []
    if below in _ENGLISH:
        out.append(_ENGLISH[below])
    elif below:
        out.append(f"{_ENGLISH[below - below % 10]}-{_ENGLISH[below % 10]}")
    return " ".join(out)
