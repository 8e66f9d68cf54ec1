"""How much a page is like a wall, by its form and by what its words are about: no sign alone, all of them weighed together.

The weights are fitted by `benchmarks/fit_walls.py` on pages of either kind and kept in `snapshots/data/wall_weights.py`. A term
is a number between 0 and 1; what stands for a sheet (figures of its own, a table, a period) weighs below 0.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import exp, log1p

from snapshots.data.unit_names import TIME_CODES
from snapshots.data.wall_weights import BIAS, WEIGHTS
from snapshots.data.web_words import BY_TERM, MANNER, PROGRESS, SECOND_PERSON, TIMES, UNSPACED_MANNER, UNSPACED_WEB, WEB
from snapshots.documents import Block, BlockKind, Document
from snapshots.extraction.languages.choosing import language_of, primary_of
from snapshots.figures import Figure, Kind
from snapshots.judging.walls import Reading, is_large

_WORD = re.compile(
    r"[^\W\d_]+(?:-[^\W\d_]+)*"
    r"|(?<![\d.,£$€¥₹])\b[45]\d\d\b(?![.,]\d|\s?(?:[%€£$]|days?\b|tage\b|jours\b|días\b|people\b))"
)
"""Words, and numbers that may be a status of HTTP; an amount of money, of days or of people is none."""
_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_ARTICLES = re.compile(r"\A(?:و|ف)?(?:ال|بال|لل|كال|ب|ل)")
"""What Arabic writes together with the word behind it."""
_MACHINE = re.compile(
    r"\w[/\\_]\w|\w(?:\(\)|::|->)|\w\.(?:php|js|py|java|aspx?|html?)\b|:\d+:\d+|\b(?=\w*\d)(?=\w*[A-Za-z])\w{8,}\b|\[[\w.]+\]"
)
_LONGEST = 12
_FULL = 8
"""So many figures say all that figures can say."""
LIKELY, POSSIBLE, UNLIKELY = 0.8, 0.5, 0.2
"""From here on a page is held; from here on if its way speaks against it as well; below, wording alone does not hold it."""
_SPOKEN, _OFTEN = 0.15, 0.4
"""Of the terms of words: from here on a page speaks of the web, from here on of the web or as it does."""
_GROUPED = 4
_DENSE = 0.8
_ASKS = ("?", "？", "؟")
_SOME = 0.15
_TIME = re.compile("|".join(TIMES), re.IGNORECASE)
_BY_TERM = re.compile(BY_TERM, re.IGNORECASE)
_PROGRESS = re.compile(PROGRESS, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shares:
    """Which share of some words is of the web, and of its manner of speaking."""

    web: float
    manner: float
    visitor: float = 0.0
    """Of the second person."""


class Features:
    """The terms of one page."""

    def __init__(self, document: Document, figures: Sequence[Figure], reading: Reading) -> None:
        self._document, self._figures, self._reading = document, figures, reading
        spoken = language_of(document.text, configured=None, declared=document.language)
        declared = primary_of(document.language or spoken)
        self._web, self._manner, self._visitor = _vocabulary(spoken, declared)

    def terms(self) -> dict[str, float]:
        """Each term by its name."""
        return {name: term(self) for name, term in TERMS.items()}

    def sign(self, name: str) -> float:
        """Whether the form of the page has a sign."""
        return float(name in self._document.signs)

    @cached_property
    def words(self) -> Shares:
        """Of the whole content."""
        return self._shares(self._content)

    @cached_property
    def heads(self) -> Shares:
        """Of the title and the first heading."""
        return self._shares(" \n".join(self._heads))

    @cached_property
    def machine(self) -> float:
        """The share of its words that no person writes: paths, calls, identifiers."""
        words = self._content.split()
        return sum(_MACHINE.search(word) is not None for word in words) / max(1, len(words))

    @property
    def likely(self) -> float:
        """Whether the wording of a wall was found in it."""
        return float(self._reading.wall is not None)

    @cached_property
    def own(self) -> float:
        """Figures whose sentences speak neither of the web nor to a visitor."""
        return _grade(sum(map(self._is_own, self._figures)))

    @cached_property
    def solid(self) -> float:
        """Shares, measures and large numbers, wherever they stand, but no times and no prices."""
        return _grade(sum(map(_is_solid, self._figures)))

    @cached_property
    def own_solid(self) -> float:
        """Those of them that stand in such sentences."""
        return _grade(sum(_is_solid(figure) and self._is_own(figure) for figure in self._figures))

    @cached_property
    def charted(self) -> float:
        """Figures in cells, tiles, definitions."""
        return _grade(sum((figure.cell or figure.label) is not None and self._is_own(figure) for figure in self._figures))

    @cached_property
    def dated(self) -> float:
        """Whether it names a day of its own, or a period of a figure."""
        return float(
            self._document.published is not None or any(figure.period and figure.period.start for figure in self._figures)
        )

    @property
    def breaks_off(self) -> float:
        """Whether a paragraph ends in the middle of a sentence."""
        return float(self._reading.breaks_off)

    @property
    def sells_by_term(self) -> float:
        """Whether it names a price by the month, week or year; or any, where its text breaks off."""
        return float(
            any(
                figure.kind is Kind.MONEY
                and not is_large(figure)
                and (self._reading.breaks_off or _BY_TERM.search(figure.sentence))
                for figure in self._figures
            )
        )

    @property
    def asked(self) -> float:
        """Whether a figure stands in a question."""
        return float(any(map(_asks, self._figures)))

    @cached_property
    def density(self) -> float:
        """Figures a word, where one in eight is dense."""
        return min(1.0, 8 * len(self._told) / max(1, len(_WORD.findall(self._content))))

    @cached_property
    def telling(self) -> float:
        """The share of its sentences that state a figure, and no time."""
        return min(1.0, len({figure.sentence_start for figure in self._told}) / max(1, len(self._sentences)))

    @cached_property
    def _told(self) -> list[Figure]:
        """Figures but for times, identifiers, questions, and what a visitor is to pay."""
        times = self._compared_times
        return [figure for figure in self._figures if figure in times or self._is_told(figure)]

    @cached_property
    def _sentences(self) -> list[str]:
        return [part for part in re.split(r"(?<=[.!?…。？！؟])\s|\n", self._content) if part.strip()]

    def _is_own(self, figure: Figure) -> bool:
        return figure in self._compared_times or (self._is_apart(figure) and not _is_idle(figure))

    @cached_property
    def _compared_times(self) -> list[Figure]:
        """Times of several things that are told side by side, as of trains or of clinics: a wall names one or two of a visit."""
        times = [figure for figure in self._figures if figure.unit in TIME_CODES and not _asks(figure)]
        named = {figure: figure.entity or figure.label or "" for figure in times}
        told = [figure for figure, name in named.items() if name and not any(self._of_talk(name))]
        return told if len({named[figure] for figure in told}) > 1 else []

    def _of_talk(self, text: str) -> tuple[float, float, float]:
        shares = self._shares(text)
        return shares.web, shares.manner, shares.visitor

    def _is_told(self, figure: Figure) -> bool:
        return not (_is_idle(figure) or _asks(figure) or self._is_asked_for(figure))

    def _is_asked_for(self, figure: Figure) -> bool:
        return figure.kind is Kind.MONEY and not is_large(figure) and not self._is_apart(figure)

    def _is_apart(self, figure: Figure) -> bool:
        """Whether its sentence speaks neither of the web nor as it does, and asks nothing."""
        if figure in self._reading.counted_by_row:
            return True
        shares = self._shares(figure.sentence)
        return shares.web == 0 and shares.manner < _SOME and not _asks(figure)

    @cached_property
    def _content(self) -> str:
        return " \n".join(map(self._document.words_of, self._document.main_blocks))

    @cached_property
    def _heads(self) -> list[str]:
        headings = (block for block in self._document.blocks if block.kind is BlockKind.HEADING)
        first: list[Block] = [block for block in headings if block.boilerplate is None][:1]
        return [head for head in (self._document.title, *map(self._document.words_of, first)) if head]

    def _shares(self, text: str) -> Shares:
        if len(_UNSPACED.findall(text)) * 4 > len(text):
            return Shares(_covered(text, UNSPACED_WEB), _covered(text, UNSPACED_MANNER))
        words = _WORD.findall(text.lower())
        of_web = [_is_of(word, self._web) for word in words]
        of_manner = [not is_web and _is_of(word, self._manner) for word, is_web in zip(words, of_web, strict=True)]
        of_visitor = sum(word in self._visitor for word in words)
        return Shares(*(count / max(1, len(words)) for count in (sum(of_web), sum(of_manner), of_visitor)))


TERMS: Mapping[str, Callable[[Features], float]] = {
    "words of the web": lambda page: min(1.0, 3 * page.words.web),
    "its manner": lambda page: min(1.0, 2 * page.words.manner),
    "second person": lambda page: min(1.0, 4 * page.words.visitor),
    "words of machines": lambda page: min(1.0, 4 * page.machine),
    "its manner in the heading": lambda page: page.heads.manner,
    "wording of walls": lambda page: page.likely,
    "own figures": lambda page: page.own,
    "solid figures": lambda page: page.solid,
    "own solid figures": lambda page: page.own_solid,
    "charted figures": lambda page: page.charted,
    "density": lambda page: page.density,
    "telling sentences": lambda page: page.telling,
    "breaks off": lambda page: page.breaks_off,
    "price of a term": lambda page: page.sells_by_term,
    "asking figures": lambda page: page.asked,
    "dated": lambda page: page.dated,
    "password": lambda page: page.sign("password"),
    "login": lambda page: page.sign("login"),
    "challenge": lambda page: page.sign("challenge"),
    "noindex": lambda page: page.sign("noindex"),
    "refresh": lambda page: page.sign("refresh"),
    "links": lambda page: page.sign("links"),
    "shell": lambda page: page.sign("shell"),
    "error": lambda page: page.sign("error"),
}
"""What is weighed, in the order of the fit."""


def _grade(count: int) -> float:
    return min(1.0, log1p(count) / log1p(_FULL))


@dataclass(frozen=True)
class Likeness:
    """How much a page is like a wall."""

    terms: Mapping[str, float]
    odds: float = 0.0
    """What else than its content speaks for a wall, such as the way on which it came: a logarithm of odds."""

    @cached_property
    def share(self) -> float:
        """Of pages with these terms, and that came so, so many are walls, by the fit: 0 to 1."""
        return 1 / (1 + exp(-(self.odds + BIAS + sum(WEIGHTS[name] * term for name, term in self.terms.items()))))

    @property
    def is_shown(self) -> bool:
        """Whether evidence of two kinds speaks for a wall: no kind alone does."""
        kinds = [is_there(self.terms) for is_there in _EVIDENCE] + [self.odds >= _WEIGHTY]
        return sum(kinds) > 1 and any(kinds[1:]) and not self._states_much

    @property
    def _states_much(self) -> bool:
        """Whether it states a share or a large number to nobody, and little else: of the web as its matter."""
        terms = self.terms
        is_dense = terms["solid figures"] >= _ONE and terms["density"] >= _DENSE and terms["telling sentences"] >= _DENSE / 2
        return is_dense and not terms["second person"] and not any(terms[sign] for sign in _FORMS)

    @property
    def is_likely(self) -> bool:
        """Whether it is so like a wall that it is held."""
        return self.share >= LIKELY and self.is_shown

    @property
    def is_possible(self) -> bool:
        """Whether one sign more would hold it."""
        return self.share >= POSSIBLE and self.is_shown

    @property
    def is_unlikely(self) -> bool:
        """Whether it is so like a sheet that its wording is the matter of one."""
        states_something = self.terms["own figures"] >= _TWO or self.terms["solid figures"] > 0
        return self.share < UNLIKELY and states_something and not any(self.terms[sign] for sign in _FORMS)

    @property
    def words(self) -> str:
        """What it was seen by."""
        apart = "few of its figures stand" if self.terms["own figures"] else "none of its figures stands"
        return f"it speaks of the web and of a visit to it, and {apart} apart from that"


_WEIGHTY = 1.5
"""From here on what is not of its content is evidence of a kind of its own."""
_FORMS = ("password", "login", "challenge", "refresh", "links", "shell", "error")
_ONE, _TWO = _grade(1), _grade(2)
_EVIDENCE: tuple[Callable[[Mapping[str, float]], bool], ...] = (
    lambda terms: terms["own figures"] <= _ONE,
    lambda terms: terms["words of the web"] >= _SPOKEN or terms["words of the web"] + terms["its manner"] >= _OFTEN,
    lambda terms: terms["wording of walls"] > 0,
    lambda terms: any(terms[sign] for sign in _FORMS),
    lambda terms: terms["asking figures"] > 0 and terms["second person"] > 0,
    lambda terms: terms["breaks off"] > 0 and terms["price of a term"] > 0,
)
"""What counts as evidence of a kind of its own; that figures are missing is none without another."""


def _is_solid(figure: Figure) -> bool:
    if figure.kind in (Kind.COUNT, Kind.MONEY):
        return not _is_identifier(figure) and is_large(figure)
    if figure.kind is Kind.PERCENT:
        return not _is_progress(figure)
    return figure.kind is Kind.MEASURE and figure.unit not in TIME_CODES


def _is_progress(figure: Figure) -> bool:
    """As a bar shows it: "64 % complete"."""
    return figure.unit == "%" and _PROGRESS.match(figure.sentence) is not None


def _asks(figure: Figure) -> bool:
    return figure.sentence.rstrip().endswith(_ASKS)


def _is_identifier(figure: Figure) -> bool:
    """Whether it is a number that nobody groups, with five digits or more."""
    return figure.quote.isdigit() and len(figure.quote) > _GROUPED


def _is_idle(figure: Figure) -> bool:
    if figure.unit in TIME_CODES or _is_progress(figure):
        return True
    if figure.kind is not Kind.COUNT:
        return False
    if _is_identifier(figure):
        return True
    named = figure.entity or figure.label or ""
    return not (named or figure.cell) or _TIME.match(named) is not None


@cache
def _vocabulary(*languages: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words of the web, of its manner and of the second person, of English and some languages."""
    tables = [[table.get(language, "") for language in ("any", "en", *languages)] for table in (WEB, MANNER, SECOND_PERSON)]
    web, manner, visitor = (frozenset(" ".join(words).split()) for words in tables)
    return web, manner, visitor


def _is_of(word: str, beginnings: frozenset[str]) -> bool:
    """Whether a word is listed, or begins as one that is."""
    forms = {word, _ARTICLES.sub("", word)} if "\u0600" <= word[0] <= "\u06ff" else (word,)
    return any(
        f"{form}." in beginnings or any(form[:length] in beginnings for length in range(2, min(len(form), _LONGEST) + 1))
        for form in forms
    )


def _covered(text: str, parts: Sequence[str]) -> float:
    letters = max(1, len(_WORD.sub("", text)) + sum(map(len, _WORD.findall(text))))
    return sum(text.count(part) * len(part) for part in parts) / letters
