"""What figures that are paired tell of those around them, on releases made by hand: `"a1"` is the first figure of sentence a."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from snapshots.alignment.pool import Match
from snapshots.alignment.surroundings import ELSEWHERE, Surroundings


def release(words, sizes=None, named=()):
    return [
        SimpleNamespace(
            order=place, size=Decimal((sizes or {}).get(word, "10")), named=word in named,
            figure=SimpleNamespace(sentence_start=ord(word[0]), sentence=word[0]),
        )
        for place, word in enumerate(words.split())
    ]  # fmt: skip


def around(old, new, pairs, *, possible=True, **more):
    """`pairs` are indices, old to new; all others are left."""
    olds, news = release(old, **more), release(new)
    matches = {j: Match(i, "block", 1.0) for i, j in pairs.items()}
    return Surroundings(
        SimpleNamespace(
            old=olds, new=news, matches=matches, possible=lambda *_, **__: possible,
            left_old=lambda: [i for i in range(len(olds)) if i not in pairs],
            left_new=lambda: [j for j in range(len(news)) if j not in matches],
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("pairs", "orders"),
    [
        ({0: 0, 2: 2, 4: 4}, {(1, 1): 1.0, (3, 3): 1.0, (1, 3): 0.0, (3, 1): 0.0}),
        ({0: 0, 2: 4, 4: 2}, {(1, 1): 0.5, (1, 3): 0.5, (3, 1): 0.5, (3, 3): 0.0}),
        ({0: 0, 1: 1, 2: 2}, {(3, 3): 1.0, (4, 4): 1.0, (3, 4): 1.0}),
        ({}, {(0, 0): 1.0, (0, 4): 1.0}),
    ],
)
def test_figures_between_the_same_paired_ones_stand_in_one_order(pairs, orders):
    place = around("a1 b1 c1 d1 e1", "a1 b1 c1 d1 e1", pairs)
    assert {pair: place.order(*pair) for pair in orders} == orders


@pytest.mark.parametrize(
    ("old", "new", "pairs", "mates"),
    [
        ("a1 a2", "m1 m2", {0: 0}, 1.0),
        ("a1 a2 b1", "m1 n1 n2", {0: 0, 2: 2}, ELSEWHERE),
        ("b1 a2", "m1 m2", {0: 0}, None),
        ("a1 a2", "n1 m2", {0: 0}, None),
        ("a1 a2", "m1 m2", {}, None),
    ],
)
def test_sentences_of_which_figures_are_paired_are_told_together(old, new, pairs, mates):
    assert around(old, new, pairs).mates(1, 1) == mates


@pytest.mark.parametrize(
    ("old", "new", "pairs", "in_place"),
    [
        ("a1 b1 c1", "a1 m1 c1", {0: 0, 2: 2}, {(1, 1)}),
        ("a1 b1 b2 c1", "a1 m1 m2 c1", {0: 0, 3: 3}, {(1, 1), (2, 2)}),
        ("a1 b1 b2 c1", "a1 m1 c1", {0: 0, 3: 2}, {(1, 1)}),
        ("a1 b1 d1 c1", "a1 m1 c1", {0: 0, 3: 2}, set()),  # which of the two sentences it replaces, nobody can say
        ("a1 b1 c1", "a1 m1 n1 c1", {0: 0, 2: 3}, set()),
        ("a1 b1 c1", "a1 c1 m1", {0: 0, 2: 1}, set()),
        ("a1 a2 c1", "m1 n1 c1", {0: 0, 2: 2}, set()),  # the rest of a sentence that goes on elsewhere
        ("a1 b1 c1", "m1 m2 c1", {0: 0, 2: 2}, set()),
    ],
)
def test_a_sentence_takes_the_place_of_the_only_one_that_stood_there(old, new, pairs, in_place):
    assert set(around(old, new, pairs).in_the_place_of()) == in_place


TWO, PAIRS = ("a1 b1 b2 c1", "a1 m1 m2 c1"), {0: 0, 3: 3}


@pytest.mark.parametrize(
    ("sizes", "is_told"),
    [
        ({}, True),
        ({"b1": "16", "b2": "6.25"}, True),
        ({"b1": "16.1"}, False),
        ({"b2": "6.2"}, False),
        ({"b1": "0"}, False),
    ],
)
def test_a_sentence_told_anew_has_each_number_near_the_one_it_replaces(sizes, is_told):
    assert list(around(*TWO, PAIRS, sizes=sizes).told_anew()) == ([(1, 1), (2, 2)] if is_told else [])


def test_names_and_what_cannot_be_one_are_not_told_anew():
    assert not list(around(*TWO, PAIRS, named=["b2"]).told_anew())
    assert not list(around(*TWO, PAIRS, possible=False).told_anew())


@pytest.mark.parametrize(
    ("old", "new", "pairs", "told"),
    [
        ("a1 b1 c1", "a1 m1 c1", {0: 0, 2: 2}, []),  # one number that is near may be chance
        ("a1 b1 b2 c1", "a1 m1 m2 m3 c1", {0: 0, 3: 4}, []),
        ("a1 b1 b2 b3 c1", "a1 m1 m2 c1", {0: 0, 4: 3}, []),
        ("a1 b1 b2 b3 c1", "a1 m1 m2 m3 c1", {0: 0, 4: 4}, [(1, 1), (2, 2), (3, 3)]),
    ],
)
def test_a_sentence_told_anew_has_as_many_numbers_and_two_at_least(old, new, pairs, told):
    assert list(around(old, new, pairs).told_anew()) == told
