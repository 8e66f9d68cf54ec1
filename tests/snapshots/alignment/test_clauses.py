"""Which words of a sentence tell of which number, and figures told in another order, under other verbs."""

import re

import pytest
from blocks_read import figures_in

from snapshots import compare
from snapshots.alignment.clauses import clauses_of, subjects_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At least 41 people have died and 112 are hurt.", ["At least people have died and", "are hurt."]),
        ("Five gave: Oslo (12 vans), Turin (7 tents).", ["gave:", "Oslo ( vans),", "Turin ( tents)."]),
        ("Pools: 3 (visits: 131)", ["Pools: (", "visits: )"]),
        ("It runs 500 projects in 18 towns.", ["It runs projects in", "towns."]),
        ("Of the $3 that donors pledged, $2 (51 per cent) came.", ["Of the $ that donors pledged,", "$ (", "per cent) came."]),
        ("Le fonds compte 12 agents et 7 bureaux.", ["Le fonds compte agents et", "bureaux."]),
        ("Just 7.", ["Just ."]),
    ],
)
def test_each_number_has_its_own_words(text, told):
    spans = [match.span() for match in re.finditer(r"\d+|^Five", text)]
    clauses = clauses_of(text, spans)
    assert [" ".join(f"{text[slice(*before)]} {text[slice(*after)]}".split()) for before, after in clauses] == told


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("The civil court closed 3 cases and opened 2.", ["", "The civil court"]),
        ("The north office won 3 and lost 2 but sold 4; the south won 5 and lost 6.",
         ["", "The north office", "The north office", "", "the south"]),
        ("The port has 3 boats and 2 nets.", ["", "The port has"]),
        ("La rive gauche a 3 parcs et 2 quais, la rive droite 4 parcs et 5 quais.", ["", "La rive gauche a", "", "la rive droite"]),
        ("North won 3 boats and South 2.", ["", ""]),
        ("The port has 3 boats and owns some 2 nets.", ["", ""]),
        ("North coast: won 3 and lost 2.", ["", ""]),
        ("The port won 3, lost 2.", ["", ""]),
        ("Le port a vendu 3 barques et loue 2 quais.", ["", "Le port a"]),
    ],
)  # fmt: skip
def test_a_verb_alone_before_a_number_has_the_subject_of_the_one_before(text, subjects):
    spans = [match.span() for match in re.finditer(r"\d+", text)]
    assert subjects_of(text, spans, clauses_of(text, spans)) == subjects


def test_the_same_verbs_of_two_subjects_do_not_cross():
    old = "<p>The civil court opened 3,120 cases and closed 2,870. The criminal court opened 1,940 cases and closed 2,015.</p>"
    new = "<p>The criminal court closed 1,890 cases and opened 2,055; the civil court closed 3,040 and opened 2,960.</p>"
    told = {(change.before.quote, change.after.quote) for change in compare(figures_in(old), figures_in(new)).told}
    assert told == {("3,120", "2,960"), ("2,870", "3,040"), ("1,940", "2,055"), ("2,015", "1,890")}


def test_the_cuts_leave_no_word_out_and_give_none_twice():
    text = "We hold 12 boats; of these 3 are at sea, 4 in dock and 5 on loan (2 of them abroad)."
    spans = [match.span() for match in re.finditer(r"\d+", text)]
    pieces = [text[slice(*piece)] for clause in clauses_of(text, spans) for piece in clause]
    assert "".join(pieces) == re.sub(r"\d+", "", text)


def test_a_number_is_followed_by_what_is_told_of_it_and_not_by_its_turn():
    old = "At least 41 people have died and 112 are injured. Some 23,000 people have been displaced, and 5,600 houses were destroyed."
    new = (
        "The death toll stands at 58. Another 140 people have been hurt, 29,500 displaced. More than 6,000 homes were destroyed."
    )
    told = {
        change.before.quote: change.after.quote
        for change in compare(figures_in(old), figures_in(new)).told
        if change.before and change.after
    }
    assert told == {"At least 41": "58", "112": "140", "Some 23,000": "29,500", "5,600": "More than 6,000"}


def test_in_a_rewritten_sentence_no_number_becomes_thirty_times_what_it_was():
    old = "Twenty partners have troops in the two countries."
    new = "Partners have sent twenty ships to the region. Of them, 12 are from islands, 8 from lakes and 90 from other countries."
    told = [
        (change.before.quote, change.after.quote)
        for change in compare(figures_in(old), figures_in(new)).told
        if change.before and change.after
    ]
    assert ("two", "90") not in told
