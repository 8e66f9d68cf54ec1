"""A language pack made ready for reading: wordings by their first word, and the folding that makes spellings equal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any, NamedTuple

from snapshots.data.english_numbers import STARTERS
from snapshots.data.languages import PACKS, SHORT_PACKS, pack_of
from snapshots.data.languages.local_money import LOCAL_MONEY
from snapshots.data.languages.pack import Glosses, IdleWords, LanguagePack, NumberWords

_FORMATTING = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad"
_LETTER = r"[^\W\d_⁰¹²³⁴-⁹½¼¾⅐-⅞]"
_VOWEL_SIGNS = "\u0610-\u061a\u064b-\u065f\u0670\u0640"
_APOSTROPHE = "(?<=[Ѐ-ӿ])['’ʼ](?=[Ѐ-ӿ])"
"""Inside a Cyrillic word it is a letter: "п'ять"."""
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,'’٫٬]\d+)*)|(?P<word>{_LETTER}(?:{_LETTER}|[{_VOWEL_SIGNS}]|{_APOSTROPHE})*)|(?P<hidden>[{_FORMATTING}]+)|(?P<mark>\S)"
)
"""Formatting characters, such as the marks of writing direction, are found to be left out."""
_SIGNS = re.compile(f"[{_VOWEL_SIGNS}]")
_ONE_SPELLING = str.maketrans("أإآٱىک’ʼیة", "اااايك''يه")

Wordings = dict[str, list[tuple[tuple[str, ...], str]]]
"""By first word: the wordings that begin with it, longest first, each with its gloss."""


def folded(word: str) -> str:
    """Lower case, without vowel signs, and with one form for letters that are written in several.

    Turkish "İ" is "i" in small, which `str.lower` writes as two characters.
    """
    return _SIGNS.sub("", word.replace("İ", "i").lower().translate(_ONE_SPELLING))


class Token(NamedTuple):
    """A word, number or mark of the text; `low` is folded."""

    start: int
    end: int
    sort: str
    low: str


def tokens_of(text: str, start: int, end: int, elisions: frozenset[str]) -> list[Token]:
    """The tokens of a stretch of text; a word that lost its vowel keeps its apostrophe ("l'")."""
    tokens: list[Token] = []
    for matched in _TOKEN.finditer(text, start, end):
        sort, low = matched.lastgroup or "mark", folded(matched[0])
        if low == "'" and tokens and tokens[-1].end == matched.start() and tokens[-1].low in elisions:
            tokens[-1] = Token(tokens[-1].start, matched.end(), "word", tokens[-1].low + low)
        elif sort != "hidden":
            tokens.append(Token(matched.start(), matched.end(), sort, low))
    return tokens


def _by_first(glosses: Glosses, elisions: frozenset[str]) -> Wordings:
    phrases = [
        (tuple(token.low for token in tokens_of(wording, 0, len(wording), elisions)), gloss) for wording, gloss in glosses.items()
    ]
    out: Wordings = {}
    for phrase, gloss in sorted(phrases, key=lambda pair: -len(pair[0])):
        out.setdefault(phrase[0], []).append((phrase, gloss))
    return out


class Lexicon:
    """The pack, folded and indexed."""

    def __init__(self, pack: LanguagePack) -> None:
        self.pack = pack
        tables = (pack.glosses, pack.before_number, pack.after_number, pack.after_noun, pack.scales, pack.months)
        self.glosses, self.before_number, self.after_number, self.after_noun, self.scales, self.months = (
            _by_first(table, pack.elisions) for table in tables
        )
        self.before_time = _by_first(pack.before_time, pack.elisions)
        self.share_middles = _folded_set(pack.share_middles)
        self.after_scale = _folded_set(pack.after_scale)
        self.numbers = _folded_numbers(pack.numbers)
        self.article = folded(pack.article)
        self.articled = _folded_set(pack.articled)
        self.prefixes = (*self.articled, *sorted(_folded_set(pack.prefixes)))
        self.date_joints = _folded_set(pack.date_joints)
        self.by = _folded_set(pack.by)
        self.range_openers = _folded_set(pack.range_openers)
        self.range_middles = _folded_set(pack.range_middles)
        self.age_bounds = self.range_openers | _folded_set(pack.age_bounds)
        percent = (words for words, gloss in {**pack.glosses, **pack.after_number}.items() if gloss == "percent")
        self.percent = _folded_set({"%", "٪", *(words.split()[-1] for words in percent)})
        """The sign, and the last word of each wording for it."""
        self.per_mille_before = _folded_set(pack.per_mille_before)
        self.percent_before = _folded_set(pack.percent_before) | self.per_mille_before
        self.rate_openers = _folded_set(pack.rate_openers)
        self.rate_ends = _folded_set(pack.rate_ends)
        self.grades = _folded_set(pack.grades)
        self.first_times = tuple(map(folded, pack.first_times))
        self.idle = _folded_idle(pack.idle, pack.elisions)
        self.known = frozenset().union(self.glosses, self.before_number, self.after_number, self.scales, self.months) | (
            frozenset(self.numbers.sizes) | self.numbers.hundreds | frozenset(self.numbers.scales) | frozenset(self.numbers.duals)
        )
        self.worded = self.known.union(*(phrase for entries in self.glosses.values() for phrase, _ in entries))
        """Every word that stands in a wording."""
        self.leading = self.known.union(
            self.before_time, self.after_noun, self.after_scale, self.by, self.age_bounds, self.range_middles,
            pack.out_of, pack.places.openers,
        )  # fmt: skip
        """Every word at which a wording may begin: at all others, most of a text, none is looked for."""
        self._hint = self._counting_words()

    def may_state(self, text: str) -> bool:
        """Is there a digit or a word in `text` that may count something?"""
        return self._hint.search(folded(text)) is not None

    def _counting_words(self) -> re.Pattern[str]:
        numbers = self.numbers
        words = {*numbers.sizes, *numbers.hundreds, *numbers.scales, *numbers.duals} - numbers.articles
        for entries in (*self.glosses.values(), *self.scales.values()):
            counting = [phrase for phrase, gloss in entries if _counts(gloss)]
            words.update(phrase[-1] if phrase[0] in numbers.articles else phrase[0] for phrase in counting)  # "un centinaio"
        return re.compile(r"[\d½¼¾⅐-⅞]|" + "|".join(sorted(map(re.escape, words - numbers.articles))))


def _counts(gloss: str) -> bool:
    return not _COUNTING.isdisjoint(gloss.split()) and not _names_part_of_year(gloss)


def _names_part_of_year(gloss: str) -> bool:
    """As in "during the first nine months": it dates, and counts nothing."""
    words = gloss.split()
    return words[-1] in _PIECES and not _ORDINALS.isdisjoint(words)


def _folded_set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(folded, words))


def _folded_idle(idle: IdleWords, elisions: frozenset[str]) -> IdleWords:
    """The words folded, and the phrases as their tokens with spaces between them."""
    out: dict[str, Any] = {}
    for field in fields(idle):
        words = getattr(idle, field.name)
        if isinstance(words, frozenset):
            out[field.name] = _folded_set(words)
        elif isinstance(words, tuple):
            out[field.name] = tuple(
                " ".join(token.low for token in tokens_of(phrase, 0, len(phrase), elisions)) for phrase in words
            )
    return replace(idle, **out)


def _folded_numbers(words: NumberWords) -> NumberWords:
    return NumberWords(
        sizes={folded(word): size for word, size in words.sizes.items()},
        hundreds=_folded_set(words.hundreds),
        scales={folded(word): size for word, size in words.scales.items()},
        bare=_folded_set(words.bare),
        duals={folded(word): size for word, size in words.duals.items()},
        joint=words.joint,
        joints=_folded_set(words.joints),
        vigesimal=words.vigesimal,
        compounds=words.compounds,
        ten_takes_units=words.ten_takes_units,
        articles=_folded_set(words.articles),
    )


def match(wordings: Wordings, lows: Sequence[str], index: int) -> tuple[str, int] | None:
    """Gloss and end (exclusive) of the longest wording that begins at `lows[index]`; None behind the last word, too."""
    return next(matches(wordings, lows, index), None)


def matches(wordings: Wordings, lows: Sequence[str], index: int) -> Iterator[tuple[str, int]]:
    """All wordings that begin at `lows[index]`, longest first."""
    first = lows[index] if index < len(lows) else ""
    second = lows[index + 1] if index + 1 < len(lows) else ""
    for phrase, gloss in wordings.get(first, ()):
        last = index + len(phrase)
        if (last == index + 1 or phrase[1] == second) and tuple(lows[index:last]) == phrase:
            yield gloss, last


_PIECES = frozenset(["quarter", "quarters", "half", "months", "weeks"])
_ORDINALS = frozenset(["first", "second", "third", "fourth"])
_COUNTING = STARTERS - {"one", "second", "point", "minus", "negative"}
"""English words that count: what is glossed with one of them may state a figure."""


@lru_cache(maxsize=len(PACKS) + len(SHORT_PACKS))
def lexicon_of(code: str) -> Lexicon:
    """The lexicon of a language that has a pack; its file is loaded on first use."""
    return Lexicon(pack_of(code))


@lru_cache(maxsize=8)
def local_lexicon(code: str, country: str) -> Lexicon:
    """The lexicon for texts about a country, whose money is that of its own where others call theirs by the same name."""
    pack = pack_of(code)
    return Lexicon(replace(pack, glosses=pack.glosses | LOCAL_MONEY[code][country].glosses))
