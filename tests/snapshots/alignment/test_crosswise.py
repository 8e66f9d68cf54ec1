"""Numbers of a sentence that changed places are followed by what each says of a noun that both share."""

import pytest
from blocks_read import figures_in

from snapshots import compare
from snapshots.alignment.crosswise import changed_places, company_of, is_another_of_them


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Se administró la primera dosis a 4.750 ovejas y la segunda dosis a 3.310 ovejas.",
         "La segunda dosis se administró a 3.965 ovejas, y la primera dosis a 4.760.", [("3310", "3965"), ("4750", "4760")]),
        ("So far 900 sheep have had a first dose and 620 a second.",
         "The vets gave a second dose to 690 sheep, and to 980 a first.", [("620", "690"), ("900", "980")]),
        ("The vets saw 900 sick goats and 620 healthy goats.",
         "Of healthy goats the vets saw 690, of sick goats 980.", [("620", "690"), ("900", "980")]),
        ("Die erste Impfung bekamen 900 Schafe und die zweite 620 Schafe.",
         "Die zweite Impfung bekamen 690 Schafe und die erste 980 Schafe.", [("620", "690"), ("900", "980")]),
        ("Die erste Impfung bekamen 900 Schafe und die zweite 620 Schafe.",
         "Die erste Impfung bekamen 980 Schafe und die zweite 690 Schafe.", [("620", "690"), ("900", "980")]),
        ("So far 900 sheep have had a first dose and 620 a second dose.",
         "A second dose was given to 690 sheep so far.", [("620", "690"), ("900", None)]),
    ],
)  # fmt: skip
def test_doses_that_changed_places_stay_what_they_are(old, new, told):
    changes = compare(figures_in(f"<p>{old}</p>"), figures_in(f"<p>{new}</p>")).told
    pairs = [(change.before and str(change.before.value), change.after and str(change.after.value)) for change in changes]
    assert sorted(pairs) == told


@pytest.mark.parametrize(
    ("old", "new", "crossed"),
    [
        (["sick goats", "healthy goats"], ["healthy goats", "sick goats"], True),
        (["sick goats", "healthy goats"], ["sick goats", "healthy goats"], False),
        (["sick goats", "healthy goats"], ["healthy goats", "young goats"], False),  # nothing says "sick" of goats any more
        (["sick goats", "healthy sick goats"], ["healthy goats", "sick goats"], False),
        (["a first dose", "a second"], ["a second", "a first dose"], True),
        (["sick goats", "healthy hens"], ["healthy goats", "sick hens"], False),
    ],
)
def test_what_one_number_says_must_stand_with_the_other_and_the_other_way_round(old, new, crossed):
    sentences = [[company_of(clause.split()) for clause in side] for side in (old, new)]
    assert changed_places(sentences[0], 0, sentences[1], 0) is crossed


@pytest.mark.parametrize(
    ("told", "turn", "alone", "is_another"),
    [
        (["a first dose", "a second dose"], 0, "a second dose", True),
        (["a first dose", "a second dose"], 1, "a second dose", False),
        (["a first dose", "a second dose"], 0, "a third dose", False),  # nothing says that it is none of the first ones
        (["a dose", "a second dose"], 0, "a second dose", False),
        (["a first dose", "a second dose"], 0, "a dose", False),
    ],
)
def test_what_stands_alone_is_another_where_it_says_which(told, turn, alone, is_another):
    assert is_another_of_them([company_of(clause.split()) for clause in told], turn, company_of(alone.split())) is is_another


def test_what_is_no_word_stands_beside_nothing():
    assert company_of(["", "goats", "", "sold"]) == {"goats": {"sold"}, "sold": {"goats"}}
