"""The figures still to be followed, on both sides, and the pairs made so far."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from snapshots.alignment.contradictions import THREEFOLD, contradict
from snapshots.alignment.features import NOTHING_TOLD, Features, Words, name_words, orders_apart
from snapshots.alignment.frames import Frames
from snapshots.alignment.parts import Parts, told_by_parts
from snapshots.alignment.runs import led, led_nouns, step_of
from snapshots.alignment.stems import compared
from snapshots.alignment.told_times import Head, times_of_release
from snapshots.curations import Rulings, statement_of
from snapshots.figures import Figure

NO_RULINGS = Rulings()
LEAST_OF_A_NAME = 0.5
"""More than this share of the shorter name's words must stand in the other for two names of cells to be one."""
MOST_HEADS = 300
"""Heads of a table up to which a name is looked for that was split."""
SHORTEST_STEM = 4
"""Letters of a word that may begin another of the same thing."""
SMALL_WORDS = frozenset(map(compared, NOTHING_TOLD))
"""As the words of names are compared."""
Heads = tuple[set[Words], set[Words]]


@dataclass(frozen=True, slots=True)
class Match:
    """A figure of the new release and the mention of an old series that it continues."""

    old: int
    """Index among the old mentions."""
    anchor: str
    confidence: float
    rival: int | None = None
    """Index of the old mention that came next best, where one was near."""


@dataclass(slots=True)
class Pool:
    """Old mentions and new figures; an index that is in `taken` or `matches` is out of the pool."""

    old: Sequence[Features]
    new: Sequence[Features]
    open_old: set[int]
    """Which old mentions may be paired at this stage."""
    runs: tuple[frozenset[int], frozenset[int]]
    """On each side: those whose period is a part of their name."""
    sites: tuple[frozenset[int], frozenset[int]]
    """On each side: those whose heading is a part of their name."""
    rulings: Rulings = NO_RULINGS
    archives: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
    """On each side: those that stand in older updates, kept below the present one. They never continue the present one's."""
    renamed: dict[tuple[int, int, Words], Words] = field(default_factory=dict)
    """Axis (0 row, 1 column), number of the old table and old head, to the head that the new release gives the same numbers."""
    matches: dict[int, Match] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    heads: tuple[dict[int, Heads], dict[int, Heads]] = field(init=False)
    """On each side, by number of the table: the heads of its rows and of its columns."""
    times: tuple[dict[int, Head], dict[int, Head]] = field(init=False)
    """On each side, by number of the table: the one time that it tells, which passes with the release."""
    frames: Frames = field(init=False)
    led: tuple[frozenset[int], frozenset[int]] = field(init=False)
    """On each side: those whose line is told like others that other names lead."""
    leads: set[frozenset[str]] = field(init=False)
    """The names that lead lines on both sides."""
    led_nouns: frozenset[str] = field(init=False)
    """What is counted under several of them."""
    parts: Parts = field(init=False)

    _contradicting: dict[tuple[int, int, bool], bool] = field(default_factory=dict)
    """Which pairs contradict each other: asked in each round, and the same in each."""

    _said: dict[tuple[int, int, int], bool] = field(default_factory=dict)
    """For each side, table of it and sentence of the other: does that tell of several rows together?"""

    _names: dict[tuple[int, int, int, Words], list[Words]] = field(default_factory=dict)
    """For two tables, an axis of one side and a head that it alone has: the heads of the other side that its name holds."""

    _words: dict[tuple[int, int, int], frozenset[str]] = field(default_factory=dict)
    """By side, axis and number of a table: the words that several of its heads have."""

    def __post_init__(self) -> None:
        self.frames = Frames(self.old, self.new)
        self.parts = told_by_parts(self.old, self.new)
        self.heads = heads_of(self.old), heads_of(self.new)
        self.times = times_of_release(self.heads[0]), times_of_release(self.heads[1])
        self.led = led(self.old), led(self.new)
        self.leads = {item.lead for item in self.old} & {item.lead for item in self.new}
        self.led_nouns = led_nouns(self.old) | led_nouns(self.new)

    def left_old(self) -> list[int]:
        """Old mentions still in the pool, in order."""
        return [i for i in range(len(self.old)) if i in self.open_old and i not in self.taken]

    def left_new(self) -> list[int]:
        """New figures still in the pool, in order."""
        return [j for j in range(len(self.new)) if j not in self.matches]

    @property
    def is_exhausted(self) -> bool:
        """Is nothing left on one of the sides, so that no more pair can be made?"""
        return not self.left_old() or not self.left_new()

    def possible(self, old: int, new: int, *, names: bool = True) -> bool:
        """Could they be one quantity? What cannot convert, a figure quoted for comparison, another step of a run: never.

        Without `names`, running text need not state the name of the tile or line that it is taken for.
        """
        older, newer = self.old[old], self.new[new]
        if self._contradict(old, new, names=names) or self._ruled_out(older.figure, newer.figure):
            return False
        if (old, new) in self.parts.told or (old in self.archives[0]) is not (new in self.archives[1]):
            return False
        if (old in self.runs[0] or new in self.runs[1]) and self._is_another_step(older, newer):
            return False
        if (old in self.sites[0] or new in self.sites[1]) and _stand_elsewhere(older, newer):
            return False
        return not self._led_apart(old, new) and self._names_agree(old, new)

    def _is_another_step(self, older: Features, newer: Features) -> bool:
        """Are they two steps of a run? "Ward 3" of 2030 goes on as that of 2031 where each table tells that time alone."""
        cell, other = older.figure.cell, newer.figure.cell
        if cell is None or other is None or cell.number not in self.times[0] or other.number not in self.times[1]:
            return _another_step(older, newer)
        goes_on = older.row == newer.row and self.renamed.get((1, cell.number, older.column)) == newer.column
        return not goes_on and _another_step(older, newer)

    def _led_apart(self, old: int, new: int) -> bool:
        """Does a name lead the line of one that the other says nowhere, or that leads other lines there?

        What is counted under one name alone may come under another: the mended schools of "Shelter" under "Education".
        """
        older, newer = self.old[old], self.new[new]
        if older.lead and newer.lead and older.lead != newer.lead and {older.lead, newer.lead} <= self.leads:
            counted = older.entity & newer.entity
            return not counted or not counted.isdisjoint(self.led_nouns)
        if old in self.led[0] and _is_led_by_another(older, newer):
            return True
        return new in self.led[1] and _is_led_by_another(newer, older)

    def _names_agree(self, old: int, new: int) -> bool:
        older, newer = self.old[old], self.new[new]
        if (old in self.sites[0]) is not (new in self.sites[1]) and self._are_merged(old, new):
            return True
        if self.frames.tell_apart(older, newer) or self._told_of_rows(0, older, newer) or self._told_of_rows(1, newer, older):
            return False
        a, b = older.figure.cell, newer.figure.cell
        return a is None or b is None or older.name == newer.name or self._heads_agree(older, newer, a.number, b.number)

    def _are_merged(self, old: int, new: int) -> bool:
        # A head that only the tables apart have may name another thing, "Lost" under "Boats": then the sizes tell.
        apart = orders_apart(self.old[old], self.new[new]) or 0.0
        return apart <= THREEFOLD and any(
            self.merged(0, old, captioned=captioned) == self.merged(1, new, captioned=captioned) is not None
            for captioned in (False, True)
        )

    def merged(self, side: int, index: int, *, captioned: bool) -> Hashable | None:
        """The heads of a cell, row and column, in a bag; None without both.

        Where tables are told alike under several captions or headings, with that instead of the column: "Swimmers" under "Girls"
        and under "Boys" become the columns "Girls" and "Boys" of one table, or its rows with a column "Swimmers".
        """
        item = (self.old, self.new)[side][index]
        cell = item.figure.cell
        if cell is None:
            return None
        is_sited = index in self.sites[side]
        heads = item.column if not is_sited else (cell.table,) if captioned else item.figure.section[-1:]
        row, head = name_words(item.row), name_words(heads)
        return (item.base, row | head) if row and head else None

    def _told_of_rows(self, side: int, named: Features, told: Features) -> bool:
        """Does running text tell of several rows together: "Oxmere and Quarley drew 131,000 visitors"? That is no cell's number.

        As many numbers as rows may be theirs in turn.
        """
        if named.figure.cell is None or told.named:
            return False
        asked = side, named.figure.cell.number, id(told.sentence)
        known = self._said.get(asked)
        if known is None:
            rows = map(name_words, self.heads[side][asked[1]][0] if told.sentence.opening else ())
            known = self._said[asked] = _count_said(rows, told.sentence.opening) > told.turn[1]
        return known

    def _contradict(self, old: int, new: int, *, names: bool) -> bool:
        known = self._contradicting.get((old, new, names))
        if known is None:
            known = self._contradicting[old, new, names] = contradict(self.old[old], self.new[new], names=names)
        return known

    def _ruled_out(self, old: Figure, new: Figure) -> bool:
        """Did a person say that they are not one?"""
        if self.rulings.silent:
            return False
        stated = statement_of(new)
        return stated in self.rulings.begins or self.rulings.parted(statement_of(old), stated)

    def _heads_agree(self, features: Features, other: Features, old_table: int, new_table: int) -> bool:
        """A head that stands in both tables pairs with itself alone; others with what may be the same name, told differently."""
        old, new = self.heads[0][old_table], self.heads[1][new_table]
        return all(
            a == b
            or self.renamed.get((axis, old_table, a)) == b
            or (
                a not in new[axis]
                and b not in old[axis]
                and same_name(a, b, self._shared(0, axis, old_table) | self._shared(1, axis, new_table))
                and not self._claimed(axis, old_table, new_table, a, b)
            )
            for axis, (a, b) in enumerate(((features.row, other.row), (features.column, other.column)))
        )

    def _shared(self, side: int, axis: int, table: int) -> frozenset[str]:
        """Words that stand in several heads of an axis: they tell none from another."""
        known = self._words.get((side, axis, table))
        if known is None:
            counts = Counter(word for head in self.heads[side][table][axis] for word in name_words(head))
            known = self._words[side, axis, table] = frozenset(word for word, times in counts.items() if times > 1)
        return known

    def _claimed(self, axis: int, old_table: int, new_table: int, a: Words, b: Words) -> bool:
        """Could another new head be the old one as well, or another old head the new one: "North and South" split in two?"""
        old, new = self.heads[0][old_table][axis], self.heads[1][new_table][axis]
        return self._told_twice((axis, old_table, new_table, a), b, new, old) or self._told_twice(
            (2 + axis, old_table, new_table, b), a, old, new
        )

    def _told_twice(
        self, asked: tuple[int, int, int, Words], other: Words, those: Collection[Words], known: Collection[Words]
    ) -> bool:
        if len(those) > MOST_HEADS:
            return False
        names, head_asked = self._names.get(asked), asked[-1]
        if names is None:
            names = self._names[asked] = [head for head in those if head not in known and is_part(head_asked, head)]
        return len(names) > 1 and other in names

    def pair(self, old: int, new: int, match: Match) -> None:
        """Takes both out of the pool."""
        self.taken.add(old)
        self.matches[new] = match

    def pair_ruled(self) -> None:
        """Pairs what a person said is one quantity."""
        if not self.rulings.same:
            return
        # Backwards, so that of several places that state it the first one remains.
        olds = {statement_of(self.old[i].figure): i for i in reversed(self.left_old())}
        news = {statement_of(self.new[j].figure): j for j in reversed(self.left_new())}
        for old, new in sorted(self.rulings.same):
            i, j = olds.get(old), news.get(new)
            if i is not None and j is not None and i not in self.taken and j not in self.matches:
                self.pair(i, j, Match(i, "confirmed", 1.0))

    def pair_named(self, name_of: Callable[[Features], Hashable | None], confidence: float, anchor: str) -> None:
        """Pairs what bears a name that occurs once on each side among what is left."""
        sides = self._sides()
        if not all(left for _, left in sides):
            return
        olds, news = (once_each(items, left, name_of) for items, left in sides)
        for name, j in news.items():
            i = olds.get(name)
            if i is not None and self.possible(i, j):
                self.pair(i, j, Match(i, anchor, confidence))

    def pair_in_turn(self, name_of: Callable[[Features], Hashable | None], confidence: float, anchor: str) -> None:
        """Pairs, in order, what bears a name that occurs equally often on both sides."""
        sides = self._sides()
        if not all(left for _, left in sides):
            return
        groups: tuple[dict[Hashable, list[int]], dict[Hashable, list[int]]] = (defaultdict(list), defaultdict(list))
        for group, (items, left) in zip(groups, sides, strict=True):
            for i, name in _named(items, left, name_of).items():
                group[name].append(i)
        for name, olds in groups[0].items():
            news = groups[1].get(name, [])
            if len(olds) == len(news):
                for i, j in zip(olds, news, strict=True):
                    if self.possible(i, j):
                        self.pair(i, j, Match(i, anchor, confidence))

    def _sides(self) -> tuple[tuple[Sequence[Features], list[int]], tuple[Sequence[Features], list[int]]]:
        return (self.old, self.left_old()), (self.new, self.left_new())


def _count_said(names: Iterable[frozenset[str]], words: frozenset[str]) -> int:
    """How many of these names such words hold; of "North" and "North coast" the longer alone."""
    said = {name for name in names if name and name <= words}
    return sum(not any(name < other for other in said) for name in said)


def same_name(heads: Words, other_heads: Words, shared: frozenset[str] = frozenset()) -> bool:
    """Could two names of rows, or of columns, be one name told differently? Names that share no word are two things.

    However near their numbers: a district that is gone and a district that is new are removed and added. Words that are
    `shared` with other names beside them say nothing, unless there is no other: "City Museum", "Museum of the City of Ely".
    Nor do articles and prepositions of other languages: "Heures de vol", "Heures de cours".
    """
    if heads == other_heads or not heads or not other_heads:
        return True
    names = name_words(heads), name_words(other_heads)
    steps = [{word for word in name if any(map(str.isdigit, word))} for name in names]
    if steps[0] != steps[1] and not _is_one_day(*steps):
        return False
    words, others = (name - steps[0] for name in names)
    if words - shared and others - shared:
        words, others = words - shared, others - shared
    told, also_told = words - SMALL_WORDS, others - SMALL_WORDS
    if not told or not also_told:
        return _overlap(words, others)
    return _overlap(words, others) and _overlap(told, also_told)


def _overlap(words: AbstractSet[str], others: AbstractSet[str]) -> bool:
    return not words or not others or len(words & others) > LEAST_OF_A_NAME * min(len(words), len(others))


def is_part(whole: Words, part: Words) -> bool:
    """Does a name hold all words of another, and more?"""
    return name_words(part) < name_words(whole)


def _stand_elsewhere(features: Features, other: Features) -> bool:
    """Of two whose heading is a part of their name: do they stand under two that differ?"""
    return bool(features.site - other.site - other.name and other.site - features.site - features.name)


def _is_led_by_another(features: Features, other: Features) -> bool:
    """Is a line led by a name that the other says nowhere: "South: 9 schools, 610 calls", beside "610 calls in all"?"""
    said = other.name | other.site | other.sentence.names | other.sentence.told_before
    return not any(are_kin(word, spoken) for word in features.lead for spoken in said)


def are_kin(word: str, other: str) -> bool:
    """Does one word begin the other: "north", "northern"?"""
    short, long = sorted((word, other), key=len)
    return short == long or (len(short) >= SHORTEST_STEM and long.startswith(short))


def have_kin(words: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Have they a word in common, in one form or another?"""
    return any(are_kin(word, other) for word in words for other in others)


_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(r"m\d\d")


def _another_step(features: Features, other: Features) -> bool:
    """Are they two steps of a run? A line whose name tells less may be the cell that states its very number.

    Running text without a time may be of any.
    """
    steps = step_of(features), step_of(other)
    undated = None in steps and not features.named and not other.named
    if (
        steps[0] == steps[1]
        or undated
        or _is_one_day(features.steps, other.steps)
        or _is_led_by_step(features, other)
        or _is_led_by_step(other, features)
    ):
        return False
    return not (features.size == other.size and _are_line_and_cell(features, other))


def _is_one_day(steps: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """As in "03 April 2031" and "3 April": one day and month, of which one side alone tells the year."""
    days, other_days = ({step.lstrip("0") for step in told} for told in (steps, others))
    years = set(filter(_YEAR.fullmatch, days | other_days))
    return len(years) < 2 and days - years == other_days - years and any(map(_MONTH.fullmatch, days))


def _are_line_and_cell(features: Features, other: Features) -> bool:
    """Are they a line and a cell, of which one names no step that the other does not?"""
    tells_less = features.steps <= other.steps or other.steps <= features.steps
    one_is_a_cell = (features.figure.cell is None) is not (other.figure.cell is None)
    return features.named and other.named and one_is_a_cell and tells_less


def _is_led_by_step(named: Features, told: Features) -> bool:
    """Does a line begin with the step that a name holds: "18 to 59: 27% first jab, 6% second jab"?"""
    return named.named and not told.named and bool(told.lead_steps) and named.steps == told.lead_steps


def heads_of(items: Iterable[Features]) -> dict[int, Heads]:
    """For each table by its number: the heads of its rows and those of its columns."""
    heads: dict[int, Heads] = defaultdict(lambda: (set(), set()))
    for item in items:
        if item.figure.cell is not None:
            rows, columns = heads[item.figure.cell.number]
            rows.add(item.row)
            columns.add(item.column)
    return heads


def once_each(
    items: Sequence[Features], among: Iterable[int], name_of: Callable[[Features], Hashable | None]
) -> dict[Hashable, int]:
    """For each name that only one of these bears: which."""
    named = _named(items, among, name_of)
    counts = Counter(named.values())
    return {name: i for i, name in named.items() if counts[name] == 1}


def _named(items: Sequence[Features], left: Iterable[int], name_of: Callable[[Features], Hashable | None]) -> dict[int, Hashable]:
    return {i: name for i in left if (name := name_of(items[i])) is not None}
