"""The small steps by which a label is put together, on values made by hand."""

from types import SimpleNamespace

import pytest
from figure_builder import figure

from snapshots.alignment.labels import (
    _MOST_HEADING,
    Keys,
    Labels,
    _balanced,
    _heading,
    _lead,
    _name,
    _place,
    _qualified,
    _told_apart,
    _with_place,
    _year,
)


@pytest.mark.parametrize(
    ("name", "qualifier", "told"),
    [
        ("Beds", "in Metz", "Beds, in Metz"),
        ("Beds", "", "Beds"),
        ("Beds in Metz", "Metz", "Beds in Metz"),
        ("Beds", "Beds in Metz", "Beds in Metz"),
        ("Bed", "Beds in Metz", "Bed, Beds in Metz"),
    ],
)
def test_a_qualifier_stands_behind_unless_one_holds_the_other(name, qualifier, told):
    assert _qualified(name, qualifier) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Norland (votes", "Norland, votes"),
        ("Norland (votes)", "Norland (votes)"),
        ("Norland", "Norland"),
        ("(votes", "votes"),
        ("Norland (a) (b", "Norland (a), b"),
        ("votes)", "votes)"),
    ],
)
def test_no_bracket_stays_open(name, told):
    assert _balanced(name) == told


@pytest.mark.parametrize(
    ("name", "place", "told"),
    [
        ("Beds", "Metz", "Beds, Metz"),
        ("Beds", "", "Beds"),
        ("Beds in", "in Metz", "Beds in Metz"),
        ("Beds in Metz", "in Metz", "Beds in Metz"),
        ("Metz beds", "Metz", "Metz beds"),
        ("Beds in Upper", "in Upper Metz", "Beds in Upper Metz"),
    ],
)
def test_a_place_is_said_once_and_whole(name, place, told):
    assert _with_place(name, place) == told


def placed(place=None, section=("Facts",), label=None, cell=None):
    return SimpleNamespace(place=place, section=section, label=label, cell=cell)


@pytest.mark.parametrize(
    ("place", "cell", "told"),
    [("in Metz", None, "in Metz"), (None, None, ""), ("in Metz", object(), ""), ("there all year", None, ""),
     ("them all", None, ""), ("Them", None, "")],
)  # fmt: skip
def test_a_pronoun_is_no_place(place, cell, told):
    assert _place(placed(place, cell=cell)) == told


LONG = " ".join(["word"] * _MOST_HEADING)


@pytest.mark.parametrize(
    ("section", "told"),
    [(("Values", "Monday May 4, 2031"), "Values"), (("Fund", "Gains: $11.9B"), "Gains"), (("Fund", "Gains: 40 boats"), "Gains: 40 boats"),
     (("3.2 Wards reached",), "Wards reached"), (("IV.4. Wards",), "Wards"), (("2.4 million wards",), "2.4 million wards"), (("1.5 degree aim",), "1.5 degree aim"),
     ((), ""), (("Facts", "Wards"), "Wards"), (("How many?",), ""), ((LONG,), LONG), ((f"{LONG} more",), "")],
)  # fmt: skip
def test_a_heading_that_asks_or_is_a_text_names_nothing(section, told):
    assert _heading(placed(section=section)) == told


@pytest.mark.parametrize(("label", "year"), [("Boats 2030", "2030"), ("Boats 2030 to 2031", "2031"), ("Boats", ""), (None, "")])
def test_the_last_year_of_a_line_is_its_year(label, year):
    assert _year(placed(label=label)) == year


def lines(*texts):
    return [SimpleNamespace(sentence=text, sentence_start=hash(text), cell=None) for text in texts]


def test_the_first_figure_of_a_line_that_ends_in_a_colon_leads_its_list():
    told = [*lines("They saw 40 boats:", "They saw 40 boats:", "They saw 31 of 50 seals:"), *lines("It rained.")]
    assert [_lead(told, 0, None), _lead(told, 1, 0), _lead(told, 2, 0), _lead(told, 3, 0)] == [0, 0, 2, None]
    told[0].cell = object()
    assert _lead(told, 0, None) is None


def test_what_was_done_with_a_part_of_an_amount_names_it():
    assert _name(figure("Received: [$8 million] of the $11 million requested", 8_000_000, unit="USD", kind="money"), "en") == (
        "Money received"
    )


def test_names_that_are_taken_are_numbered_where_nothing_tells_them_apart():
    twice = [figure("Boats: [40]", 40, label="Boats"), figure("Boats: [41]", 41, label="Boats", at=20)]
    names = Labels(twice, [0, 1], taken=["boats", "Boats (2)"])
    assert (names.take(0), names.take(1)) == ("Boats (3)", "Boats (4)")


@pytest.mark.parametrize(
    ("labels", "keys"),
    [
        (["Boats at sea"], ["boats-at-sea"]),
        (["Boats", "Boats", "boats!"], ["boats", "boats-2", "boats-3"]),
        (["Élèves, 50 %"], ["eleves-50-percent"]),
        (["الأسرة"], ["figure"]),
        (["a b c d e f g h i j k l"], ["a-b-c-d-e-f-g-h-i-j"]),
        (["taken"], ["taken-2"]),
    ],
)
def test_keys_are_plain_letters_and_each_its_own(labels, keys):
    maker = Keys(["taken"])
    assert [maker.make(label) for label in labels] == keys


def test_only_what_differs_tells_names_apart():
    figures = [placed_in("Ward", "Boats 2030"), placed_in("Ward", "Boats 2031"), placed_in("Ward", "Trains")]
    assert _told_apart(["Boats", "Boats", "Trains"], figures) == ["Boats, 2030", "Boats, 2031", "Trains"]


def placed_in(heading, label):
    return figure(f"{label}: [40]", 40, label=label, section=("Facts", heading))
