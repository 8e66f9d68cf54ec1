"""What makes two figures likely one quantity, term by term, on values made by hand."""

from decimal import Decimal
from math import log, log10, sqrt
from types import SimpleNamespace

import pytest

from snapshots.alignment.similarity import (
    CELL,
    CELL_BIAS,
    CELL_SCALE,
    MEAN,
    OTHER_PRINTED,
    Likeness,
    _against,
    _apart,
    _heard,
    _mean,
    _nearness,
    _other,
    _same,
    cosine,
    jaccard,
    likely,
)


def words(text):
    return frozenset(text.split())


def item(text="", *, size="10", base="1", unit="1", named=False, height=0.0, cell=None, turn=(1, 2), **sets):
    names = ("entity", "place", "section", "clause")
    return SimpleNamespace(
        words=words(text), near=dict.fromkeys(text.split(), 1.0), size=None if size is None else Decimal(size), base=base,
        named=named, height=height, turn=turn, magnitude=None if size is None else log10(abs(Decimal(size))), row=sets.get("row", ()), column=sets.get("column", ()),
        figure=SimpleNamespace(unit=unit, cell=cell), sentence=SimpleNamespace(text=text, heard=words(sets.get("heard", ""))),
        **{name: words(sets.get(name, "")) for name in names},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "share"), [("a b", "a b", 1.0), ("a b", "b c", 1 / 3), ("a", "b", 0.0), ("a", "", 0.0), ("", "", None)]
)
def test_shared_words_are_a_share_of_all(first, second, share):
    assert jaccard(words(first), words(second)) == share


def vector(**weights):
    return weights, sqrt(sum(weight * weight for weight in weights.values()))


def test_words_that_weigh_more_tell_more():
    assert cosine(vector(a=1.0), vector(b=1.0)) == 0.0
    assert cosine(vector(a=1.0, b=2.0), vector(a=1.0, b=2.0)) == pytest.approx(1.0)
    assert cosine(vector(a=3.0, b=4.0), vector(b=2.0)) == pytest.approx(0.8)
    assert cosine(vector(), vector(a=1.0)) is cosine(vector(a=1.0), vector()) is None


def test_what_is_not_known_is_left_out_of_the_mean():
    weights = {"a": 1.0, "b": 3.0, "c": 9.0}
    assert _mean({"a": 1.0, "b": 0.5, "c": None}, weights) == pytest.approx(0.625)
    assert _mean({"a": 1.5}, weights) == 1.0


@pytest.mark.parametrize(("told", "share"), [(0.0, 0.5), (log(3), 0.75), (-log(3), 0.25), (-1e9, likely(-50.0))])
def test_likeness_is_the_logistic_function_of_what_is_told(told, share):
    assert likely(told) == pytest.approx(share)


@pytest.mark.parametrize(
    ("old", "new", "apart", "near"),
    [("10", "10", 0.0, 1.0), ("10", "100", 1.0, 0.0), ("100", "10", 1.0, 0.0), ("10", "1000000", 2.0, 0.0), (None, "10", 1.0, 0.0),
     (None, None, 0.0, 1.0), ("1", "3.1622776601683795", 0.5, 0.25)],
)  # fmt: skip
def test_sizes_lie_apart_by_orders_of_magnitude_up_to_two(old, new, apart, near):
    pair = item(size=old), item(size=new)
    assert (_apart(*pair), _nearness(*pair)) == (pytest.approx(apart), pytest.approx(near))


@pytest.mark.parametrize(
    ("first", "second", "differ"), [("a", "b", True), ("a b", "b", False), ("", "b", False), ("a", "", False)]
)
def test_two_things_differ_where_both_are_named_and_share_no_word(first, second, differ):
    assert _other(words(first), words(second)) is differ


@pytest.mark.parametrize(
    ("old", "new", "apart", "factor"),
    [
        (item(), item(), 0.0, 1.0),
        (item(), item(), 0.5, 1.0),
        (item(), item(), 1.0, 0.875),
        (item(), item(), 2.0, 0.625),
        (item(), item(), 3.0, 0.6),
        (item(unit="km"), item(unit="m", size="11"), 0.0, 0.6),
        (item(unit="km"), item(unit="m"), 0.0, 1.0),
        (item(unit="km"), item(unit="km", size="11"), 0.0, 1.0),
        (item(place="metz"), item(place="nice"), 0.0, 0.5),
        (item(entity="beds"), item(entity="cots"), 0.0, 0.6),
        (item(entity="beds", base="%"), item(entity="cots", base="%"), 0.0, 0.9),
        (item(named=True), item(), 0.0, 0.8),
        (item(named=True), item(named=True), 0.0, 1.0),
        (item(place="metz", entity="beds"), item(place="nice", entity="cots", named=True), 1.0, 0.875 * 0.5 * 0.6 * 0.8),
    ],
)
def test_all_that_speaks_against_a_pair_is_multiplied(old, new, apart, factor):
    assert _against(old, new, apart, told_otherwise=False) == pytest.approx(factor)


def test_a_count_alone_in_its_sentence_may_be_told_by_another_noun_of_it():
    assert _against(item(entity="beds"), item(entity="cots"), 0.0, told_otherwise=True) == 1.0


@pytest.mark.parametrize(
    ("heads", "others", "same_index", "share"),
    [
        (("a",), ("a",), False, 1.0),
        ((), (), True, 0.6),
        ((), (), False, 0.2),
        (("a b",), ("a",), True, 0.4),
        (("a", "b"), ("a b",), True, 0.8),
        (("a",), (), True, 0.0),
    ],
)
def test_heads_are_alike_by_their_words_and_bare_ones_by_their_place(heads, others, same_index, share):
    assert _same(heads, others, same_index) == pytest.approx(share)


def test_running_text_hears_what_its_sentence_points_back_to():
    assert _heard(item("a", heard="b")) == {"a", "b"}
    assert _heard(item("a", heard="b", named=True)) == {"a"}


def placed(row, column):
    return SimpleNamespace(row_index=row, column_index=column)


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ({}, {"row": 1.0, "column": 1.0, "height": 1.0, "value": 1.0}),
        ({"row": ("b",)}, {"row": 0.0, "column": 1.0, "height": 1.0, "value": 1.0}),
        ({"column": ("d",), "height": 0.25}, {"row": 1.0, "column": 0.0, "height": 0.75, "value": 1.0}),
        ({"size": "100", "section": "facts"}, {"row": 1.0, "column": 1.0, "section": 0.0, "height": 1.0, "value": 0.0}),
    ],
)
def test_two_cells_are_weighed_by_their_heads_and_places(new, told):
    old = item(row=("a",), column=("c",), cell=placed(1, 1))
    other = item(**({"row": ("a",), "column": ("c",), "cell": placed(1, 1)} | new))
    mean = sum(CELL[name] * share for name, share in told.items()) / sum(CELL[name] for name in told)
    assert Likeness([old], [other])(old, other, 0.0, None) == pytest.approx(likely(CELL_BIAS + CELL_SCALE * mean))


def test_a_cell_without_heads_is_known_by_its_place_and_one_in_another_unit_a_little_less():
    old = item(cell=placed(1, 1))
    beside, across = item(cell=placed(1, 2)), item(cell=placed(2, 1), unit="kg")
    weigh = Likeness([old], [beside, across])._of_cells
    rest = 1.0 * CELL["height"] + CELL["value"]
    known = CELL["row"] + CELL["column"] + CELL["height"] + CELL["value"]
    assert weigh(old, beside) == pytest.approx((0.6 * CELL["row"] + 0.2 * CELL["column"] + rest) / known)
    assert weigh(old, across) == pytest.approx((0.2 * CELL["row"] + 0.6 * CELL["column"] + rest) / known * OTHER_PRINTED)


OLD, NEW, THIRD = item("boats at sea"), item("boats in port"), item("trains at sea")


def test_a_rare_word_tells_more_than_one_that_stands_everywhere():
    weigh = Likeness([OLD, THIRD], [NEW])
    once, twice = log(4), log(1 + 3 / 2)
    assert weigh._rarest(OLD.words, NEW.words) == pytest.approx(twice / once)
    assert weigh._rarest(words("port"), NEW.words) == pytest.approx(1.0)
    assert weigh._rarest(words("hens"), NEW.words) == weigh._rarest(words("never"), words("never")) == 0.0


def test_the_words_of_each_clause_speak_for_and_against():
    weigh = Likeness([OLD], [NEW])
    assert weigh._told_of(item(clause="boats"), item(clause="boats")) == pytest.approx(0.5)
    assert weigh._told_of(item(clause="boats"), item(clause="trains")) == -0.5
    assert weigh._told_of(item(), item(clause="trains")) == 0.0


@pytest.mark.parametrize(("mates", "term"), [(None, 0.0), (1.0, 0.5), (0.3, -0.2)])
def test_terms_stand_in_their_order(mates, term):
    _, _, order, of_mates, clause = Likeness([OLD], [NEW]).terms(OLD, NEW, 0.5, mates)
    assert (order, of_mates, clause) == (0.5, pytest.approx(term), 0.0)


def mean_of(old, new, *others):
    return Likeness([old, *others], [new]).terms(old, new, 0.0, None)[0]


def test_a_number_that_only_these_two_tell_speaks_for_them_unless_it_is_small():
    def shares(size):
        return item("boats", size=size), item("boats", size=size)

    known = dict.fromkeys(("near", "sentence", "height", "value"), 1.0) | {"order": 0.0}
    without = sum(MEAN[name] * share for name, share in known.items()) / sum(MEAN[name] for name in known)
    with_number = (without * sum(MEAN[name] for name in known) + MEAN["number"]) / (
        sum(MEAN[name] for name in known) + MEAN["number"]
    )
    assert mean_of(*shares("13")) == pytest.approx(with_number)
    assert mean_of(*shares("-13")) == pytest.approx(with_number)
    assert mean_of(*shares("12")) == pytest.approx(without)
    assert mean_of(*shares("13"), item("hens", size="13")) == pytest.approx(without)


@pytest.mark.parametrize(
    ("turn", "new", "factor"),
    [((1, 1), "deaths among sailors", 1.0), ((1, 2), "deaths among sailors", 0.6), ((1, 1), "deaths", 0.6)],
)
def test_another_noun_of_the_sentence_tells_the_count_only_where_it_is_alone(turn, new, factor):
    old, other = item("sailors dead", entity="sailors", turn=turn), item(new, entity="deaths", turn=turn)
    same = item(new, entity="sailors", turn=turn)
    told, alike = mean_of(old, other), mean_of(old, same)
    entity = MEAN["entity"] / sum(MEAN[name] for name in ("near", "sentence", "entity", "height", "order", "value"))
    assert told == pytest.approx((alike - entity) * factor)
