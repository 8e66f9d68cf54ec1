"""A whole that the other release tells by its parts is neither of them."""

import pytest
from blocks_read import figures_in

from snapshots.alignment.assignment import DOUBTFUL
from snapshots.alignment.features import FeatureReader
from snapshots.alignment.parts import told_by_parts
from snapshots.comparison import compare

WHOLE = "<p>The clinics saw 7,860 patients.</p>"
PARTS = "<p>The clinics saw 4,120 patients in the north and 3,740 in the south.</p>"
DAMS = "<p>There are {} dams in the hills, {} dams in the fens and {} dams by the sea.</p>"
TRUCKS = "<p>The {} fleet has {} trucks.</p>".format


def quotes(old, new):
    """The pairs of whole and part, or part and whole, by what they print."""
    before, after = figures_in(old), figures_in(new)
    pairs = told_by_parts(FeatureReader().read(before), FeatureReader().read(after)).told
    return sorted((before[first].quote, after[second].quote) for first, second in pairs)


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        (WHOLE, PARTS, [("7,860", "3,740"), ("7,860", "4,120")]),
        (PARTS, WHOLE, [("3,740", "7,860"), ("4,120", "7,860")]),
        ("<p>The hills have 63 dams.</p>", DAMS.format(21, 21, 21), [("63", "21")] * 3),
        ("<p>The hills have 62 dams.</p>", DAMS.format(20, 21, 21), []),
        (WHOLE, "<p>The clinics saw 4,120 patients in the north and 3,741 in the south.</p>", []),
        (WHOLE, "<p>The clinics saw 4,120 patients in the north.</p><p>The others saw 3,740 patients.</p>", []),
        (WHOLE, "<p>The clinics saw 7,860 patients in the north.</p>", []),
        (PARTS, PARTS, []),
        ("<p>The clinics spent $7,860.</p>", PARTS, []),
        (WHOLE + "<p>The north saw 4,120 patients.</p>", PARTS, []),
        (WHOLE, "<p>The clinics saw 7,860 patients: 4,120 in the north and 3,740 in the south.</p>",
         []),
        ("<ul><li>Patients: 7,860</li></ul>", PARTS, []),
        ("<p>Now 92 schools are shut.</p>", "<p>Now 57 schools are shut and 35 have opened again.</p>", []),
        ("<p>92 schools are shut.</p>", "<p>In the fens, 57 schools are shut and in the hills, 35.</p>", [("92", "35"), ("92", "57")]),
        (WHOLE, "<ul><li>Patients, north: 4,120</li><li>Patients, south: 3,740</li></ul>", [("7,860", "3,740"), ("7,860", "4,120")]),
    ],
)  # fmt: skip
def test_parts_of_one_sentence_add_up_to_the_whole(old, new, pairs):
    assert quotes(old, new) == pairs


@pytest.mark.parametrize(("count", "known"), [(2, True), (6, True), (7, False)])
def test_more_than_six_parts_add_up_by_chance(count, known):
    parts = [f"{30 + number} crews in {chr(65 + number)}dale" for number in range(count)]
    whole = sum(30 + number for number in range(count))
    pairs = quotes(f"<p>We sent {whole} crews.</p>", f"<p>We sent {', '.join(parts[:-1])} and {parts[-1]}.</p>")
    assert len(pairs) == (count if known else 0)


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("<p>The fleet has 24 lorries.</p>", "<ul><li>Diesel lorries: 17</li><li>Electric lorries: 9</li></ul>",
         [("24", "17"), ("24", "9")]),
        ("<ul><li>Diesel lorries: 17</li><li>Electric lorries: 9</li></ul>", "<ul><li>Lorries: 24</li></ul>",
         [("17", "24"), ("9", "24")]),
        ("<p>The ports employ 2,460 workers.</p>", "<p>The ports employ 1,480 dockers and 1,120 office workers.</p>",
         [("2,460", "1,120"), ("2,460", "1,480")]),
        ("<p>The ports employ 2,460 workers.</p>", "<p>The ports employ 1,480 dockers and 1,620 office workers.</p>", []),
        ("<p>The fleet has 24 lorries.</p>", "<ul><li>Diesel lorries: 17</li><li>Electric lorries: 3</li></ul>", []),
        ("<p>The fleet has 24 lorries.</p>", "<ul><li>Diesel lorries: 25</li><li>Electric lorries: 1</li></ul>", []),
        ("<p>The fleet has 24 lorries.</p>", "<ul><li>Diesel lorries: 22</li><li>Electric lorries: 2</li></ul>",
         [("24", "2"), ("24", "22")]),
        ("<p>The fleet has 24 lorries.</p>", "<ul><li>Diesel lorries: 22</li><li>Electric lorries: 5</li></ul>", []),
        ("<p>The zoo has 64 keepers and 29 vets.</p>", "<p>A team of 97 keepers and vets works there.</p>", [("29", "97"), ("64", "97")]),
        ("<ul><li>Visits of men: 64</li><li>Visits of women: 49</li></ul>", "<ul><li>Visits of men and women: 110</li></ul>",
         [("49", "110"), ("64", "110")]),
        ("<p>The zoo has 64 keepers and 9 vets.</p>", "<p>A team of 97 keepers and vets works there.</p>", []),
        ("<p>The fleet has 24 lorries.</p>", "<ul><li>Lorries: 26</li><li>Diesel lorries: 17</li><li>Electric lorries: 9</li></ul>", []),
        ("<p>The fleet has 24 lorries.</p><ul><li>Diesel lorries: 16</li></ul>",
         "<ul><li>Diesel lorries: 17</li><li>Electric lorries: 9</li></ul>", []),
    ],
)  # fmt: skip
def test_parts_that_bear_the_name_of_the_whole_nearly_add_up_to_it(old, new, pairs):
    assert quotes(old, new) == pairs


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("<p>Firm: 420 people</p>", "<p>Firm: 185 vets and 262 helpers</p>", [("420", "185"), ("420", "262")]),
        ("<p>The forest has 740 km of trails.</p>", "<p>510 km of footpaths and 255 km of rides are marked.</p>",
         [("740 km", "255 km"), ("740 km", "510 km")]),
        ("<p>We keep 18 mountain huts and 12 inns.</p>", "<p>We keep 11 staffed huts, 8 open shelters and 13 inns.</p>",
         [("18", "11"), ("18", "8")]),
        ("<p>We keep 18 mountain cabins and 12 inns.</p>", "<p>We keep 11 staffed huts, 8 open shelters and 13 inns.</p>", []),
        ("<p>Firm: 420 people</p>", "<p>Firm: 185 vets and 182 helpers</p>", []),
        ("<p>Firm: 420 people</p>", "<ul><li>Dogs: 40</li><li>Vets: 185</li><li>Helpers: 225</li></ul>", [("420", "185"), ("420", "225")]),
        ("<p>Two gave again: Spain (12 buses), Malta (41 lorries).</p>", "<ul><li>Malta: 30 lorries</li><li>Cyprus: 12 lorries</li></ul>", []),
        ("<p>Firm: 420 people</p>", "<ul><li>Vets: 185</li><li>Dogs: 40</li><li>Helpers: 225</li></ul>", []),
        ("<p>Firm: 420 people</p>", "<p>Firm: 185 vets and 262 helpers. 430 people work there.</p>", []),
        ("<p>The firm has 420 workers and 250 helpers.</p>", "<p>The firm has 185 vets and 262 helpers.</p>", []),
        ("<p>Blankets given out: 2,630</p>", "<p>We gave out 640 tents and 2,150 blankets.</p>", []),
        ("<p>62% of tenants agree.</p>", "<p>40% of owners and 23% of lodgers agree.</p>", []),
    ],
)  # fmt: skip
def test_parts_of_other_names_stand_side_by_side_and_are_new(old, new, pairs):
    assert quotes(old, new) == pairs


def test_a_whole_is_only_perhaps_one_of_two_that_bear_its_name():
    old, new = "<p>Buses: 24</p><p>Trams: 30</p>", "<p>City buses: 21</p><p>School buses: 6</p><p>Trams: 31</p>"
    told = {change.before.quote: change for change in compare(figures_in(old), figures_in(new)).told if change.before}
    assert (told["24"].confidence, told["30"].confidence > 0.9) == (DOUBTFUL, True)


def test_a_sentence_told_alike_keeps_its_numbers_though_they_add_up():
    old = "<p>Of the boats 300 are wood and 150 are steel.</p><p>The yard built 450 boats.</p>"
    new = "<p>Of the boats 310 are wood and 140 are steel.</p><p>The yard built 470 boats.</p>"
    assert quotes(old, new) == [("450", "140"), ("450", "310")]
    assert quotes("<p>The yard built 450 boats and 90 carts.</p>", "<p>The yard built 310 boats and 140 carts.</p>") == []
