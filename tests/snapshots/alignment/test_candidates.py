"""Whom each figure is weighed against, and how sure a match is."""

from types import SimpleNamespace

import pytest

from snapshots.alignment.assignment import (
    LEAST,
    NEAREST,
    POSTINGS,
    _around,
    _first,
    _judged,
    _nearest,
    confidence_of,
    sureness,
)
from snapshots.data.alignment_weights import CALIBRATION


def figure(*tokens, height=0.0):
    return SimpleNamespace(tokens=frozenset(tokens), height=height)


def near(asking, asked):
    return dict(_nearest(asking, list(range(len(asking))), asked, list(range(len(asked)))))


def test_only_those_that_share_a_word_are_looked_at():
    assert near([figure("boats", "north")], [figure("trains"), figure("boats"), figure("north")]) == {0: [1, 2]}


def test_who_shares_the_rarer_word_comes_first():
    asked = [figure("boats"), figure("boats"), figure("north"), figure("boats")]
    assert near([figure("boats", "north")], asked)[0][0] == 2


def test_who_shares_more_words_comes_first_and_the_nearer_in_place_where_as_many():
    asked = [figure("boats", height=0.9), figure("boats", height=0.2), figure("boats", "north", height=0.9)]
    assert near([figure("boats", "north", height=0.3)], asked)[0] == [2, 1, 0]


def test_of_many_no_more_than_the_nearest_few_are_kept():
    asked = [figure("boats", height=step / 100) for step in range(40)]
    chosen = near([figure("boats", height=0.20)], asked)[0]
    assert len(chosen) == NEAREST
    assert sorted(chosen) == list(range(14, 26))
    assert chosen[0] == 20


def test_of_a_word_that_hundreds_have_only_those_near_in_place_are_looked_at():
    asked = [figure("boats", height=float(step)) for step in range(3 * POSTINGS)]
    chosen = near([figure("boats", height=450.0)], asked)[0]
    assert chosen[0] == 450
    assert set(chosen) <= set(range(444, 457))


def test_a_common_word_is_not_looked_at_once_rarer_ones_gave_enough():
    rare = [figure("north", height=float(step)) for step in range(POSTINGS + 1)]
    common = [figure("boats", height=0.0) for _ in range(POSTINGS + 2)]
    chosen = near([figure("boats", "north", height=0.0)], [*rare, *common])[0]
    assert max(chosen) < len(rare)


def test_words_as_rare_as_the_last_are_looked_at_too():
    north = [figure("north", height=1.0) for _ in range(POSTINGS + 1)]
    south = [figure("south", height=0.0) for _ in range(POSTINGS + 1)]
    chosen = near([figure("north", "south", height=0.0)], [*north, *south])[0]
    assert min(chosen) >= len(north)


@pytest.mark.parametrize(("height", "window"), [(-5.0, (0, 100)), (300.0, (200, 400)), (900.0, (500, 600))])
def test_the_window_of_a_common_word(height, window):
    assert POSTINGS == 200
    asked = [figure(height=float(step)) for step in range(600)]
    assert _around(list(range(600)), asked, height) == list(range(*window))


def test_those_that_share_least_are_left_out_before_the_nearest_are_counted():
    asked = [figure(height=float(step)) for step in range(20)]
    shared = dict.fromkeys(range(20), 0.5) | {19: 1.0}
    assert _first(shared, asked, 0.0) == [19, *range(NEAREST - 1)]


def test_as_many_as_are_kept_are_all_kept():
    asked = [figure(height=0.0) for _ in range(NEAREST)]
    assert _first({index: 0.1 * index for index in range(NEAREST)}, asked, 0.0) == list(range(NEAREST - 1, -1, -1))


def test_a_match_is_as_sure_as_it_is_alike_where_no_rival_is_near():
    assert sureness(0.6, 0.0) == 0.6
    assert sureness(0.9, 0.6) == pytest.approx(0.6)
    assert sureness(0.3, 0.1) == 0.3
    assert sureness(0.0, 0.0) == 0.0


def test_the_rival_of_a_match_is_the_one_most_alike_and_of_two_the_earlier():
    match = _judged(0.9, 4, [(0.9, 4), (0.3, 2), (0.5, 7), (0.5, 6), (LEAST / 2, 1)])
    assert (match.old, match.rival) == (4, 6)
    assert match.confidence == confidence_of(sureness(0.9, 0.5))


def test_a_match_whose_rivals_are_less_alike_than_the_least_has_none():
    match = _judged(0.9, 4, [(0.9, 4), (LEAST - 0.001, 2)])
    assert match.rival is None
    assert match.confidence == confidence_of(0.9)
    assert _judged(0.9, 4, [(0.9, 4), (LEAST, 2)]).rival == 2


def test_the_confidence_is_that_of_the_highest_step_reached():
    for least, confidence in CALIBRATION:
        assert confidence_of(least) == confidence
    (top, _), (second, below) = CALIBRATION[:2]
    assert second < top
    assert confidence_of((top + second) / 2) == below
