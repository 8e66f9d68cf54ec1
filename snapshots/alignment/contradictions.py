"""What two figures say that one quantity cannot, whatever else is alike: an ordered table of named predicates."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import takewhile

from snapshots.alignment.clauses import JOINT
from snapshots.alignment.crosswise import changed_places, is_another_of_them
from snapshots.alignment.denials import is_denied_by_one
from snapshots.alignment.features import NOTHING_TOLD, WORD, Features, name_words, orders_apart
from snapshots.alignment.frames import may_be_one
from snapshots.alignment.increments import is_added_to_other
from snapshots.alignment.rates import is_per_another
from snapshots.alignment.stems import compared, without_article
from snapshots.data.following_words import LEAVING, OF_A_WHOLE, PAYING, SHARES
from snapshots.documents import fold
from snapshots.figures import Figure, Modifier

NEARLY_TWICE, THREEFOLD, THIRTYFOLD = 0.25, 0.5, 1.5
"""Orders of magnitude."""
GONE = frozenset(map(compared, LEAVING))
SHARED = frozenset(map(compared, SHARES))
OF_ANY_MONEY = frozenset(map(compared, PAYING))
BOUNDS = {Modifier.OVER: -1, Modifier.AT_LEAST: -1, Modifier.UNDER: 1, Modifier.AT_MOST: 1}
LEAST_STATED = 0.6
"""Share of the words of a name that running text must hold to be taken for the same quantity."""
SHORTEST_TOLD = 3
FEWEST_OF_FRAME, NEAR = 2, 0.1
"""Words that two short sentences must share, and orders of magnitude between their numbers, for a noun to be put for another."""
SHORTEST = 4
"""Letters that two forms of a noun share, at least: "listeners", and "people listen"."""
BEGINNING = 5
"""Letters that two forms of a verb share: "apagaron", "apagados"."""
FEWEST_TOLD, LEAST_TOLD = 4, 0.5
"""How many words, and which share of the shorter text, make what follows a name the sentence that stands elsewhere without it."""


def contradict(features: Features, other: Features, *, names: bool = True) -> bool:
    """Can the two not be one quantity? Without `names`, running text need not state the name or noun of what it is taken for."""
    if _state_the_same(features, other):
        return False
    return any(told(features, other) for told in (CONTRADICTIONS if names else BUT_NAMES))


def _state_the_same(features: Features, other: Features) -> bool:
    """Are the two read alike from one sentence, so that nothing below can tell them apart? Most figures stay as they are."""
    a, b = features.figure, other.figure
    return (
        a.sentence == b.sentence
        and _read_as(a) == _read_as(b)
        and (a.cell is None) is (b.cell is None)
        and features.sentence.spans == other.sentence.spans
        and features.turn == other.turn
    )


def _read_as(figure: Figure) -> tuple[object, ...]:
    return figure.unit, figure.kind, figure.modifier, figure.entity, figure.label, figure.compared


def _other_unit(features: Features, other: Features) -> bool:
    """Metres never become tonnes."""
    return features.base != other.base


def _compared_by_one_alone(features: Features, other: Features) -> bool:
    """With "up from 6" stands the value of an earlier time, a series of its own."""
    return features.figure.compared is not other.figure.compared


def _change_against_level(features: Features, other: Features) -> bool:
    """By how much something dropped never becomes how much is left."""
    return features.difference is not other.difference


def _count_against_ratio(features: Features, other: Features) -> bool:
    """A share, "one in three", never becomes three."""
    return features.base == "1" and (features.figure.kind == "ratio") is not (other.figure.kind == "ratio")


def _two_nouns(features: Features, other: Features) -> bool:
    """Counts of two nouns, one of them not in the other's sentence, and more than threefold apart: 18 towns, 350 projects.

    The number at the same turn among as many may still be the same under another noun, unless the sentence is another as well and
    one is thirty times the other.
    """
    if features.base != "1" or not features.entity or not other.entity or features.entity & other.entity:
        return False
    if not _are_apart(features, other, THREEFOLD):
        return False
    said = features.sentence.words, other.sentence.words
    rewritten = 2 * len(said[0] & said[1]) < len(said[0] | said[1])
    if features.turn == other.turn and not (rewritten and _are_apart(features, other, THIRTYFOLD)):
        return False
    return not (features.entity & other.words and other.entity & features.words)


def _unlike_nouns(features: Features, other: Features) -> bool:
    """Counts of two nouns that neither sentence says of the other: "31 concerts in Oxmere", "88 bakers in Oxmere".

    They may be one under another noun where most of what else is said stays; of a few words all, and the size as well, or the
    number itself with two of them. On a page of a few figures the place or the publisher stands in all sentences, and is what
    unlike facts have in common.
    """
    if features.base != "1" or features.named or other.named or not are_told_by_other_nouns(features, other):
        return False
    said, also_said = (_said_beside(item.sentence.words, item.entity) for item in (features, other))
    if features.size == other.size:
        return len((said & also_said) - features.place - other.place) < FEWEST_OF_FRAME
    shared = len(said & also_said)
    if shared >= FEWEST_TOLD:
        return 2 * shared <= len(said | also_said)
    return said != also_said or shared < FEWEST_OF_FRAME or _are_apart(features, other, NEAR)


@lru_cache(maxsize=1 << 14)
def _said_beside(words: frozenset[str], entity: frozenset[str]) -> frozenset[str]:
    """What a sentence says but for what is counted; articles and prepositions of other languages say nothing: "de", "la"."""
    return frozenset(word for word in words - entity if len(word) >= SHORTEST_TOLD)


def are_told_by_other_nouns(features: Features, other: Features) -> bool:
    """Do both name what they are a number of, by words of which neither sentence says one of the other's?"""
    return _are_other_nouns(features, features.entity, other, other.entity)


def count_other_things(features: Features, other: Features) -> bool:
    """The same of the nouns without what follows a preposition: "mended 640 chairs for schools", "lent 655 films to schools"."""
    return _are_other_nouns(features, _head(features.figure.entity or ""), other, _head(other.figure.entity or ""))


def _other_shares(features: Features, other: Features) -> bool:
    """Are they shares of one whole that tell other things of it: "41% of visitors bring a dog", "44% of visitors came before"?"""
    if features.base != "%" or features.size == other.size or not features.entity & other.entity:
        return False
    if features.named or other.named or not (_is_of_a_whole(features.figure) and _is_of_a_whole(other.figure)):
        return False
    whole = features.entity | other.entity
    said, also_said = features.clause - whole, other.clause - whole
    if not said or not also_said:
        return False
    return _share_no_word(said, other.sentence.words - whole) and _share_no_word(also_said, features.sentence.words - whole)


def tell_other_sums(features: Features, other: Features) -> bool:
    """Are they sums of which nothing is told alike but that they were paid or given: "hire brought in £640", "a gift £660"?"""
    if features.figure.kind != "money" or features.named or other.named:
        return False
    if not features.clause - OF_ANY_MONEY or not other.clause - OF_ANY_MONEY:
        return False
    return _share_no_word(features.sentence.words - OF_ANY_MONEY, other.sentence.words - OF_ANY_MONEY)


def _share_no_word(words: frozenset[str], others: frozenset[str]) -> bool:
    """In no form."""
    return not words & others and _beginnings(words, SHORTEST).isdisjoint(_beginnings(others, SHORTEST))


def _is_of_a_whole(figure: Figure) -> bool:
    follows = WORD.match(figure.sentence, figure.end - figure.sentence_start + 1)
    return follows is not None and follows[0].lower() in OF_A_WHOLE


@lru_cache(maxsize=1 << 12)
def _head(entity: str) -> frozenset[str]:
    words = (without_article(fold(word).lower()) for word in WORD.findall(entity))
    return frozenset(map(compared, takewhile(lambda word: word not in NOTHING_TOLD, words)))


def _are_other_nouns(features: Features, nouns: frozenset[str], other: Features, others: frozenset[str]) -> bool:
    if not nouns or not others or _says(other, nouns) or _says(features, others):
        return False
    # Endings of cases and broken plurals leave the first letter and most others: "szkół", "szkoły".
    return not any(
        noun[0] == rival[0] and may_be_one(frozenset([noun]), frozenset([rival])) for noun in nouns for rival in others
    )


def _says(item: Features, nouns: frozenset[str]) -> bool:
    """Does its sentence, its label or what it points back to say one of these nouns, in one form or another?

    Of a list that runs on behind semicolons, each item says what it counts.
    """
    is_item = not item.named and ";" in item.sentence.text
    told = _said_in_item(item) if is_item else (item.words, item.sentence.heard)
    heard = _all_heard(item.entity, *told)
    return not (nouns.isdisjoint(heard) and _beginnings(nouns, SHORTEST).isdisjoint(_beginnings(heard, SHORTEST)))


def _said_in_item(item: Features) -> list[frozenset[str]]:
    """What is told of the numbers between the two semicolons that its own stands between."""
    sentence = item.sentence
    start, end = sentence.spans[item.turn[0]]
    first = sentence.text.rfind(";", 0, start)
    stop = sentence.text.find(";", end)
    return [
        clause
        for (begin, _), clause in zip(sentence.spans, sentence.clauses, strict=True)
        if first < begin and (begin <= stop or stop < 0)
    ]


@lru_cache(maxsize=1 << 14)
def _all_heard(*said: frozenset[str]) -> frozenset[str]:
    """Remembered, because each figure is held against a dozen others."""
    return frozenset().union(*said)


@lru_cache(maxsize=1 << 14)
def _beginnings(words: frozenset[str], letters: int) -> frozenset[str]:
    return frozenset(word[:letters] for word in words if len(word) >= letters)


def _another_size(features: Features, other: Features) -> bool:
    """In a sentence rewritten, no number becomes thirty times what it was; a slip of the publisher keeps its sentence.

    Nor does the first of as many where it is told in another unit as well: no "two-hour" walk is a "two-year" plan.
    """
    is_converted = features.base == other.base and features.figure.unit != other.figure.unit
    if features.named or other.named or (features.turn == other.turn and not is_converted):
        return False
    return _are_apart(features, other, THIRTYFOLD) and features.sentence.words != other.sentence.words


def _bounded_from_two_sides(features: Features, other: Features) -> bool:
    """Up to 400 staff never becomes more than ten of them, unless the sentence is the same."""
    sides = _bound(features), _bound(other)
    if 0 in sides or sides[0] == sides[1] or features.sentence.words == other.sentence.words:
        return False
    return _are_apart(features, other, THREEFOLD)


def _bound(item: Features) -> int:
    """-1 for a number that is the least it may be, 1 for the most, 0 for neither."""
    return BOUNDS.get(item.figure.modifier, 0)


def _changed_places(features: Features, other: Features) -> bool:
    """First doses never become second ones, where both sentences tell both, or one of them does."""
    sentences = features.sentence, other.sentence
    if features.named or other.named:
        return False
    if min(features.turn[1], other.turn[1]) == 1:
        alone, among = sorted((features, other), key=lambda item: item.turn[1])
        return is_another_of_them(among.sentence.company, among.turn[0], alone.sentence.company[alone.turn[0]])
    return changed_places(sentences[0].company, features.turn[0], sentences[1].company, other.turn[0])


def _nouns_changed_places(features: Features, other: Features) -> bool:
    """Does each sentence count of another number what this one counts: "14 lifeboats and 212 crew", "9 lifeboats, 66 crew"?"""
    if features.base != "1" or features.named or other.named or features.entity & other.entity:
        return False
    if not _are_apart(features, other, NEAR):
        return False
    return _counts_elsewhere(features.entity, other) and _counts_elsewhere(other.entity, features)


def _counts_elsewhere(nouns: frozenset[str], item: Features) -> bool:
    clauses, turn = item.sentence.clauses, item.turn[0]
    return not nouns & clauses[turn] and any(nouns & clause for clause in clauses)


def _are_near_each_others_mates(features: Features, other: Features) -> bool:
    """Far apart, each near another number of the other's sentence: "41 courses, 920 people", "930 people in 43 courses".

    Not where the same is told of both: "12 boats came on Monday, and 41 on Tuesday" may become 40 and 13.
    """
    if features.base != other.base or features.named or other.named or not _are_apart(features, other, THREEFOLD):
        return False
    if features.clause == other.clause:
        return False
    return _is_near_in(features, other) and _is_near_in(other, features)


def _is_near_in(item: Features, among: Features) -> bool:
    sizes = [size for base, size in among.sentence.magnitudes if base == item.base]
    return any(size is not None and item.magnitude is not None and abs(size - item.magnitude) <= NEAR for size in sizes)


def _several_told_as_one(features: Features, other: Features) -> bool:
    """Does one count together what the other's sentence counts apart: "46 fitters and 118 drivers", "171 fitters and drivers"?"""
    if features.base != "1" or features.named or other.named or not _are_apart(features, other, NEAR):
        return False
    if features.clause == other.clause:
        return False
    part, whole = sorted((features, other), key=lambda item: item.magnitude or 0.0)
    return _holds_several(whole, part)


def _holds_several(whole: Features, part: Features) -> bool:
    nouns, turn = whole.entity, part.turn[0]
    if len(nouns) < FEWEST_OF_FRAME or part.turn[1] == 1 or not JOINT.search(whole.figure.entity or ""):
        return False
    clauses = part.sentence.clauses
    own = clauses[turn]
    return any(nouns & own - clause and nouns & clause - own for clause in (*clauses[:turn], *clauses[turn + 1 :]))


def _other_money(features: Features, other: Features) -> bool:
    """Sums of which nothing is told alike but that they were paid or given: "£8,700 for heat", "for power we paid £2,900".

    More than threefold apart, they need two words in common, "our shops took", "all this takes", or what the money is: "fines".
    """
    if features.figure.kind != "money" or features.named or other.named or not _are_apart(features, other, NEARLY_TWICE):
        return False
    if tell_other_sums(features, other):
        return True
    said = features.sentence.words, other.sentence.words
    if said[0] == said[1] or features.entity & other.entity - OF_ANY_MONEY:
        return False
    return _are_apart(features, other, THREEFOLD) and len(said[0] & said[1]) < FEWEST_OF_FRAME


def _are_apart(features: Features, other: Features, most: float) -> bool:
    apart = orders_apart(features, other)
    return apart is not None and apart > most


def _row_against_another(features: Features, other: Features) -> bool:
    """A row of bare numbers is told by its words, its length and the place in it, and is never running text."""
    rows = _is_bare_row(features), _is_bare_row(other)
    if not any(rows):
        return False
    return not all(rows) or features.turn != other.turn or _unflagged(features.sentence.words) != _unflagged(other.sentence.words)


def _is_bare_row(item: Features) -> bool:
    return item.sentence.is_row and not item.named


def _unflagged(words: frozenset[str]) -> frozenset[str]:
    """Without the single letters that flag a number as revised or provisional ("6,951 r")."""
    return frozenset(word for word in words if len(word) > 1)


def _name_not_stated(features: Features, other: Features) -> bool:
    """Running text is what a cell, a tile or a labelled line says only where it states the name of that."""
    if features.named is other.named or (features.figure.cell is not None and other.figure.cell is not None):
        return False
    named, told = (features, other) if features.named else (other, features)
    if not named.name:
        return True
    if (named.entity - named.name) & told.entity:
        return False  # "Crews: 742 firefighters" says itself what it counts
    alike = named.beside_name & told.words
    if len(alike) >= FEWEST_TOLD and len(alike) > LEAST_TOLD * min(len(named.beside_name), len(told.words)):
        return False
    said = told.words | told.entity | told.place | told.section | told.sentence.names | told.sentence.told_before
    name = named.name - named.steps or named.name  # the column of one year is what the sentence tells without it
    if named.base == "%":
        name = name - SHARED or name
    return _count_stated(name, said) < LEAST_STATED * len(name)


def _count_stated(name: frozenset[str], said: frozenset[str]) -> int:
    """How many of its words are said, in one form or another."""
    begun = {word[:BEGINNING] for word in said if len(word) > BEGINNING}
    return sum(word in said or word[:BEGINNING] in begun for word in name)


def _those_who_left(features: Features, other: Features) -> bool:
    """Of those who are there running text never says that they left: "72 volunteers", and "we lost 60 volunteers"."""
    if features.named is other.named or features.size == other.size:
        return False
    named, told = (features, other) if features.named else (other, features)
    if not named.name & told.entity or GONE & (named.name | named.section | named.words):
        return False
    return bool(GONE & told.clause)


def _said_of_another_number(features: Features, other: Features) -> bool:
    """The sentence says the name of the row, but of another number: "40 in Oak; 77 boats" tells nothing of Oak's boats.

    What it names before all its numbers, it says of all: "Oak had 40 arrests and 77 boats".
    """
    if features.named is other.named:
        return False
    cell, told = (features, other) if features.named else (other, features)
    # What leads a group of rows, "North", stands by most numbers of a sentence: the row itself tells which is its own.
    row = name_words(cell.row[-1:]) if cell.figure.cell is not None else frozenset()
    if not row or row & (told.clause | told.entity | told.place | told.section):
        return False
    sentence = told.sentence
    if row <= sentence.opening:
        return False
    return any(row <= clause for clause in sentence.clauses)


CONTRADICTIONS: tuple[Callable[[Features, Features], bool], ...] = (
    _other_unit, _compared_by_one_alone, _change_against_level, _count_against_ratio, _two_nouns, _unlike_nouns, _another_size,
    _bounded_from_two_sides, _changed_places, _nouns_changed_places, _are_near_each_others_mates, _several_told_as_one,
    _other_money, _other_shares, _row_against_another, _said_of_another_number, _those_who_left, is_denied_by_one,
    is_added_to_other, is_per_another, _name_not_stated,
)  # fmt: skip
BUT_NAMES = tuple(told for told in CONTRADICTIONS if told not in (_unlike_nouns, _name_not_stated))
