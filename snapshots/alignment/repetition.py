"""One quantity told in several places of a release: in a tile, in the text, in a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from snapshots.alignment.features import Features, Sentence
from snapshots.alignment.stems import compared
from snapshots.curations import Rulings, Statement, statement_of
from snapshots.data.correction_wording import CALLED_IN_NOTES, MAYBE_NOTED_BELOW, NOTED_BELOW, TOLD_AS_NOTE, is_noted
from snapshots.data.following_words import ANY_NAME
from snapshots.figures import plain

CONTAINED, CONTAINED_PECULIAR = 0.75, 0.5
PECULIAR_DIGITS = 4
FEWEST_WORDS, TELLING_DIGITS = 2, 3
"""The latter of a number that a note need not say more of, where one series alone was told by it: "The total was 386"."""
SMALL = 12
NUMBER_ITSELF = frozenset(map(compared, (*ANY_NAME, *CALLED_IN_NOTES)))
"""What a note calls the number that it corrects: "The correct figure is 42"."""

_Stated = tuple[frozenset[str], Features, str]
"""The words of a figure, the figure, its series."""


class Repetitions:
    """The figures of a release that have a series already, looked up by what they state; and what people decided of them."""

    def __init__(
        self, rulings: Rulings, known: Iterable[tuple[Features, str]], former: Iterable[tuple[Features, str]] = ()
    ) -> None:
        """`former` are figures of the release before, with the series that go on."""
        self._rulings = rulings
        self._stated: dict[Hashable, list[_Stated]] = defaultdict(list)
        self._numbers: dict[Hashable, list[tuple[Features, str]]] = defaultdict(list)
        self._digits: dict[Hashable, list[tuple[Features, str]]] = defaultdict(list)
        self._worded: dict[Statement, str] = {}
        for item, series in known:
            self.add(item, series)
        for item, series in former:
            self._note(item, series)

    def add(self, item: Features, series: str) -> None:
        """Notes that this figure belongs to this series."""
        quantity, stated = _quantity(item), (_words(item), item, series)
        self._stated[quantity, True].append(stated)
        if item.figure.cell is None:
            self._stated[quantity, False].append(stated)
        self._note(item, series)
        if self._rulings.same:
            self._worded.setdefault(statement_of(item.figure), series)

    def _note(self, item: Features, series: str) -> None:
        self._numbers[item.base, item.size].append((item, series))
        self._digits[_digits(item)].append((item, series))

    def find_noted(self, item: Features) -> str | None:
        """The series that a note of a correction speaks of in this figure: what it is now, or what it was taken for.

        "Correction: an earlier version gave the number of nets as 512. It is 521."
        """
        said = _said_in_note(item) if self._rulings.silent and item.size is not None else frozenset()
        return (self._told_by_number(item, said) or self._find_misstated(item, said)) if said else None

    def _told_by_number(self, item: Features, said: frozenset[str]) -> str | None:
        """By the number alone: a note dates it, compares it and leaves out its "about", as the text does not."""
        told = self._numbers.get((item.base, item.size), ())
        if not told and item.base == "1":  # "from 1.2 to 1.3 million" leaves out the unit, and the scale of the first
            told = self._digits.get(_digits(item), ())
        counted = item.entity - NUMBER_ITSELF
        named = next((series for other, series in told if (counted or said) & (other.entity or other.name)), None)
        alone = {series for _, series in told} if not counted and len(_digits_of(item)) >= TELLING_DIGITS else set()
        return alone.pop() if named is None and len(alone) == 1 else named

    def _find_misstated(self, item: Features, said: frozenset[str]) -> str | None:
        """The one series of what a note counts, which it says was told by a number that neither release states."""
        counted = item.entity - NUMBER_ITSELF
        told = self._levels_told_in(item.base) if counted else []
        of_it = {series for other, series in told if counted == other.entity}
        about = of_it or {series for other, series in told if counted & (other.entity or other.name)}
        if len(about) > 1:
            about &= _called_whole(told, said)
        return about.pop() if len(about) == 1 else None

    def _levels_told_in(self, base: Hashable) -> list[tuple[Features, str]]:
        """All that is told in this unit, but for what is quoted for comparison."""
        told = (known for by_number in self._numbers.values() for known in by_number)
        return [(other, series) for other, series in told if other.base == base and not other.figure.compared]

    def find(self, item: Features) -> str | None:
        """The series of the figure that this one repeats, by a decision or by its words; None where it repeats none."""
        repeated = self._repeated(item)
        if self._rulings.silent:
            return next((series for _, series in repeated), None)
        stated = statement_of(item.figure)
        ruled = (
            self._worded.get(statement)
            for pair in self._rulings.same
            if stated in pair
            for statement in pair
            if statement != stated
        )
        named = next((series for series in ruled if series is not None), None)
        if named is not None or stated in self._rulings.begins:
            return named
        return next((series for other, series in repeated if not self._rulings.parted(statement_of(other.figure), stated)), None)

    def _repeated(self, item: Features) -> Iterator[tuple[Features, str]]:
        """What it repeats, in order: the words of the shorter stand in the longer.

        No cell is asked of another, and the rest of a long list of zeros by its words first. A number of four digits and more
        seldom falls twice by chance.
        """
        words, least = _words(item), _least(item)
        for others, other, series in self._stated.get((_quantity(item), item.figure.cell is None), ()):
            if _contains(words, others, least) and _may_repeat(item, other):
                yield other, series


def is_in_note(item: Features) -> bool:
    """Does its sentence, or the one before it, speak of a correction, or its heading?"""
    sentences = _sentences(item)
    if any(is_noted(sentence.text) or NOTED_BELOW.fullmatch(sentence.heading) for sentence in sentences):
        return True
    return bool(MAYBE_NOTED_BELOW.fullmatch(item.sentence.heading)) and any(TOLD_AS_NOTE.search(told.text) for told in sentences)


def _called_whole(told: list[tuple[Features, str]], said: frozenset[str]) -> set[str]:
    """Those of which a note says the longest whole name, row and column: "the boats of Hythe"."""
    called = [(len(other.name), series) for other, series in told if other.name <= said]
    return {series for length, series in called if length == max(called)[0] > 1}


def _sentences(item: Features) -> list[Sentence]:
    return [sentence for sentence in (item.sentence, item.sentence.after) if sentence is not None]


def _said_in_note(item: Features) -> frozenset[str]:
    """The words of its sentence, with those of the sentence before, where one of them speaks of a correction; else none."""
    return frozenset().union(*(sentence.words for sentence in _sentences(item))) if is_in_note(item) else frozenset()


def _quantity(item: Features) -> Hashable:
    figure = item.figure
    period = figure.period and (figure.period.start, figure.period.end)
    return item.base, item.size, figure.low, figure.high, figure.modifier, period, figure.compared


def _digits(item: Features) -> Hashable:
    value = item.figure.value
    return None if value is None else value.normalize().as_tuple().digits


def _may_repeat(features: Features, other: Features) -> bool:
    """Two figures of one sentence are never one; nor is a small number that does not say which cell it repeats."""
    a, b = features.figure, other.figure
    if (a.sentence_start, a.sentence) == (b.sentence_start, b.sentence):
        return False
    if (features.entity and other.entity and not features.entity & other.entity) or (
        features.place and other.place and not features.place & other.place
    ):
        return False
    return _says_steps(features, other) and _says_steps(other, features)


def _contains(words: frozenset[str], others: frozenset[str], least: float) -> bool:
    """Does so large a part of the fewer words stand among the more?"""
    fewer = min(len(words), len(others))
    return fewer >= FEWEST_WORDS and len(words & others) >= least * fewer


def _words(item: Features) -> frozenset[str]:
    return item.words | item.entity


def _least(item: Features) -> float:
    return CONTAINED_PECULIAR if _peculiar(item) else CONTAINED


def _says_steps(item: Features, cell: Features) -> bool:
    """Of up to a dozen "Tests" in "Pillar 4" a text says the number of the column: "3 of the pillars of testing" are none."""
    is_small = cell.figure.cell is not None and cell.size is not None and cell.size <= SMALL
    return not is_small or cell.steps <= item.sentence.names


def _peculiar(item: Features) -> bool:
    return len(_digits_of(item)) >= PECULIAR_DIGITS


def _digits_of(item: Features) -> str:
    """Those of its number, or of its lower bound, but for the zeros around them."""
    number = item.figure.value if item.figure.value is not None else item.figure.low
    return "" if number is None else plain(number).replace(".", "").strip("-0")
