"""What each sign of a first answer weighs, by hand-made values on both sides of its conditions."""

from types import SimpleNamespace

import pytest

from snapshots.judging import suspicion
from snapshots.judging.suspicion import SHORT, SURE, UNLIKELY, VERY_SHORT
from snapshots.judging.walls import Wall

SIGN = suspicion._Sign(1, "something else")


def page(**told):
    """What a page says of itself: by default short, with figures that weigh something."""
    plain = {
        "length": 300, "wall": None, "is_weighty": True, "certain": 2, "is_talkative": False, "speaks_to_visitors": False,
        "breaks_off": False, "is_teaser": False, "is_named_by_host": False,
    }  # fmt: skip
    return SimpleNamespace(**{**plain, **told})


def document(*signs):
    return SimpleNamespace(signs=signs)


def likeness(**told):
    return SimpleNamespace(**{"is_likely": False, "is_possible": False, "is_unlikely": False, "share": 0.5, "words": "", **told})


@pytest.mark.parametrize(
    ("signs", "reading", "weights"),
    [
        (("error",), page(is_weighty=False), [2]),
        (("error",), page(), []),
        (("error",), page(is_weighty=False, length=SHORT), []),
        ((), page(is_weighty=False), []),
    ],
)
def test_small_numbers_of_an_error_are_a_code(signs, reading, weights):
    assert [sign.weight for sign in suspicion._signs_of_code(document(*signs), reading)] == weights


@pytest.mark.parametrize(
    ("signs", "reading", "weights"),
    [
        (("password",), page(), [1]),
        (("password",), page(certain=0), [3]),
        (("password", "login"), page(is_weighty=False), [3]),
        (("password", "login"), page(), [1]),
        (("password",), page(is_weighty=False), [1]),
        (("password", "login"), page(is_weighty=False, length=VERY_SHORT), [1]),
        (("password",), page(certain=0, length=SHORT), []),
        ((), page(certain=0), []),
    ],
)
def test_a_password_weighs_by_what_stands_beside_it(signs, reading, weights):
    assert [sign.weight for sign in suspicion._signs_of_password(document(*signs), reading)] == weights


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        (page(speaks_to_visitors=True, certain=0), "its heading speaks to visitors"),
        (page(certain=0), "it states no figure but to visitors"),
        (page(is_talkative=True, is_weighty=False), "much of it speaks to visitors"),
        (page(is_talkative=True), None),
        (page(is_weighty=False), None),
    ],
)
def test_of_talk_to_visitors_one_sign_at_most_is_told(reading, words):
    assert [(sign.weight, sign.words) for sign in suspicion._signs_of_talk(reading)] == ([(2, words)] if words else [])


@pytest.mark.parametrize(
    ("signs", "reading", "weights"),
    [
        ((), page(wall=Wall("paywall", 3), breaks_off=True), [3, 3]),
        ((), page(wall=Wall("paywall", 3)), [3]),
        ((), page(wall=Wall("login", 3), breaks_off=True), [3]),
        ((), page(speaks_to_visitors=True), [2]),
        ((), page(speaks_to_visitors=True, length=SHORT), []),
        ((), page(is_named_by_host=True), [2]),
        ((), page(is_named_by_host=True, length=SHORT), []),
        (("refresh",), page(), [1]),
        (("refresh",), page(length=VERY_SHORT), []),
        (("scattered",), page(length=SHORT), [3]),
    ],
)
def test_wording_and_form_weigh_where_a_page_is_short(signs, reading, weights):
    assert [sign.weight for sign in suspicion._signs_of_wall(document(*signs), reading)] == weights


@pytest.mark.parametrize(
    ("told", "others", "weights"),
    [
        (None, [SIGN], []),
        ({"is_likely": True}, [], [2]),
        ({"is_possible": True}, [SIGN], [2]),
        ({"is_possible": True}, [], []),
        ({}, [SIGN], []),
    ],
)
def test_a_possible_likeness_counts_beside_others_only(told, others, weights):
    made = None if told is None else likeness(**told)
    assert [sign.weight for sign in suspicion._signs_of_likeness(made, others)] == weights


@pytest.mark.parametrize(
    ("told", "context", "said", "words"),
    [
        ({"is_likely": True}, [(1.0, "a"), (0.0, "b"), (-1.0, "c"), (2.0, "d")], [suspicion._Sign(1, "d")], ["a"]),
        ({}, [(1.0, "a")], [], []),
    ],
)
def test_odds_are_told_once_and_only_those_against_a_page(told, context, said, words):
    assert [(sign.weight, sign.words) for sign in suspicion._signs_of_context(likeness(**told), context, said)] == [
        (0, each) for each in words
    ]


HEADED = {"wall": Wall("maintenance", SURE)}


@pytest.mark.parametrize(
    ("reading", "share", "is_named", "names_only", "count"),
    [
        (page(), None, False, True, 0),
        (page(), None, True, True, 1),
        (page(wall=Wall("maintenance", SURE - 1)), None, True, True, 1),
        (page(wall=Wall("list of links", 1)), None, True, True, 2),
        (page(**HEADED), None, True, True, 2),
        (page(**HEADED), None, True, False, 1),
        (page(**HEADED), UNLIKELY, True, False, 1),
        (page(**HEADED), UNLIKELY - 0.01, True, False, 2),
        (page(**HEADED), UNLIKELY - 0.01, False, True, 0),
    ],
)
def test_the_name_of_a_source_counts_twice_where_it_is_wording_of_walls(reading, share, is_named, names_only, count):
    made = None if share is None else likeness(share=share)
    assert suspicion._names_of_source(reading, made, is_named=is_named, names_only=names_only) == count


@pytest.mark.parametrize(
    ("reading", "made", "others", "is_topic"),
    [
        (page(), likeness(is_unlikely=True), [], True),
        (page(), likeness(is_unlikely=True), [SIGN], False),
        (page(breaks_off=True), likeness(is_unlikely=True), [], False),
        (page(**HEADED), likeness(is_unlikely=True), [], False),
        (page(), likeness(), [], False),
        (page(), None, [], False),
    ],
)
def test_wording_of_walls_is_a_topic_where_nothing_else_speaks_for_a_wall(reading, made, others, is_topic):
    assert suspicion._is_topic(reading, made, others) is is_topic
