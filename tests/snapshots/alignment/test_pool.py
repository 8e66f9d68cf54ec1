"""When two names, lines or cells may be one, on values made by hand."""

from types import SimpleNamespace

import pytest

from snapshots.alignment.pool import (
    _are_line_and_cell,
    _is_led_by_another,
    _is_led_by_step,
    _is_one_day,
    _stand_elsewhere,
    are_kin,
    heads_of,
    is_part,
    once_each,
    same_name,
)


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        (("North",), ("North",), True),
        (("North shore",), ("North",), True),
        (("North shore beds",), ("North shore cots",), True),  # two words of three
        (("North shore",), ("North coast",), False),  # one of two is no more than half
        (("North",), ("South",), False),
        (("Passagers au départ",), ("Passagers au retour",), False),  # "au" says nothing
        (("Zimmer für Gäste",), ("Zimmer für Gäste im Turm",), True),
        (("De",), ("De la",), True),  # nothing else is left of it
        ((), ("South",), True),
        (("North",), (), True),
        (("Beds 2030",), ("Beds 2031",), False),
        (("2030",), ("2031",), False),
        (("2030",), ("Beds",), False),
        (("Beds 2030",), ("Beds of 2030",), True),
    ],
)
def test_two_names_are_one_where_most_words_and_all_numbers_of_the_shorter_stand_in_both(name, other, same):
    assert same_name(name, other) is same_name(other, name) is same


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        (("Sea Museum",), ("M. of the Sea at Ely",), True),
        (("Sea Museum",), ("Rail Museum",), False),
        (("Museum",), ("Sea Museum",), True),  # nothing else is left of it
    ],
)
def test_words_that_other_names_have_too_say_nothing(name, other, same):
    shared = frozenset(["museum", "m"])
    assert same_name(name, other, shared) is same_name(other, name, shared) is same


@pytest.mark.parametrize(
    ("whole", "part", "is_of_it"),
    [
        (("North and South",), ("North",), True),
        (("North",), ("North",), False),
        (("North",), ("North and South",), False),
        (("North and South",), ("East",), False),
    ],
)
def test_a_name_is_a_part_of_one_that_holds_all_its_words_and_more(whole, part, is_of_it):
    assert is_part(whole, part) is is_of_it


@pytest.mark.parametrize(
    ("word", "other", "kin"),
    [("north", "northern", True), ("north", "north", True), ("nor", "northern", False), ("nord", "nordic", True), ("north", "norther", True),
     ("north", "south", False), ("hi", "hi", True)],
)  # fmt: skip
def test_a_word_of_four_letters_may_begin_another_of_the_same_thing(word, other, kin):
    assert are_kin(word, other) is are_kin(other, word) is kin


def words(text):
    return frozenset(text.split())


def line(*, name="", lead="", site="", names="", told_before="", steps="", lead_steps="", cell=None):
    return SimpleNamespace(
        name=words(name), lead=words(lead), site=words(site), steps=words(steps), lead_steps=words(lead_steps), named=bool(name),
        row="row", column="column", figure=SimpleNamespace(cell=cell),
        sentence=SimpleNamespace(names=words(names), told_before=words(told_before)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("other", "by_another"),
    [
        (line(), True),
        (line(name="north calls"), True),
        (line(name="south calls"), False),
        (line(site="south"), False),
        (line(names="south"), False),
        (line(told_before="south"), False),
        (line(name="southern calls"), False),
    ],
)
def test_a_line_is_led_by_a_name_that_the_other_must_say_somewhere(other, by_another):
    assert _is_led_by_another(line(lead="south"), other) is by_another


@pytest.mark.parametrize(
    ("own", "other", "elsewhere"),
    [
        (line(site="oxmere"), line(site="quarley"), True),
        (line(site="oxmere"), line(site="oxmere quarley"), False),
        (line(site="oxmere"), line(site=""), False),
        (line(site="oxmere"), line(site="quarley", name="oxmere beds"), False),
        (line(site="oxmere", name="quarley beds"), line(site="quarley"), False),
    ],
)
def test_two_stand_elsewhere_where_neither_heading_is_said_by_the_other(own, other, elsewhere):
    assert _stand_elsewhere(own, other) is _stand_elsewhere(other, own) is elsewhere


CELL = SimpleNamespace(number=1)


@pytest.mark.parametrize(
    ("own", "other", "are"),
    [
        (line(name="beds", cell=CELL), line(name="beds"), True),
        (line(name="beds", steps="2030", cell=CELL), line(name="beds"), True),
        (line(name="beds", steps="2030", cell=CELL), line(name="beds", steps="2030 may"), True),
        (line(name="beds", steps="2030", cell=CELL), line(name="beds", steps="2031"), False),
        (line(name="beds", cell=CELL), line(name="beds", cell=CELL), False),
        (line(name="beds"), line(name="beds"), False),
        (line(name="beds", cell=CELL), line(), False),
    ],
)
def test_a_line_and_a_cell_may_be_one_where_one_names_no_step_that_the_other_does_not(own, other, are):
    assert _are_line_and_cell(own, other) is _are_line_and_cell(other, own) is are


@pytest.mark.parametrize(
    ("named", "told", "is_led"),
    [
        (line(name="beds", steps="18 59"), line(lead_steps="18 59"), True),
        (line(name="beds", steps="18 59"), line(lead_steps="60"), False),
        (line(name="beds", steps=""), line(lead_steps=""), False),
        (line(steps="18"), line(lead_steps="18"), False),
        (line(name="beds", steps="18"), line(name="cots", lead_steps="18"), False),
    ],
)
def test_running_text_may_be_led_by_the_step_that_a_name_holds(named, told, is_led):
    assert _is_led_by_step(named, told) is is_led


def test_only_what_one_alone_bears_is_a_name():
    assert once_each(["a", "b", "a", "", "c"], [0, 1, 2, 3], lambda item: item or None) == {"b": 1}


def test_the_heads_of_each_table_are_kept_apart():
    two = SimpleNamespace(number=2)
    assert heads_of([line(cell=CELL), line(cell=two), line()]) == {1: ({"row"}, {"column"}), 2: ({"row"}, {"column"})}


@pytest.mark.parametrize(
    ("steps", "others", "is_one"),
    [
        ("03 m04 2031", "3 m04", True),
        ("3 m04 69", "03 m04 69 2031", True),
        ("03 m04 2031", "3 m04 2032", False),
        ("03 m04 2031", "4 m04", False),
        ("2031", "", False),
        ("3 2031", "3", False),
    ],
)
def test_a_day_is_one_though_one_side_alone_tells_its_year(steps, others, is_one):
    assert _is_one_day(set(steps.split()), set(others.split())) is is_one
