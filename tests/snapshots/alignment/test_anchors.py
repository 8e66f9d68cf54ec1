"""What pairs a figure for certain, before words are weighed: an unchanged sentence, a label, a name, a skeleton."""

import pytest
from blocks_read import figures_in

from snapshots import align
from snapshots.comparison import series_of


def anchors(old, new):
    """Old quote, new quote and what paired the two, of each new figure."""
    before = align(figures_in(old), ())
    after = align(figures_in(new), series_of(before))
    quotes = {observation.series: observation.figure.quote for observation in before}
    return [(quotes.get(o.series), o.figure.quote, o.anchor) for o in sorted(after, key=lambda o: o.figure.start)]


def test_an_unchanged_sentence_is_the_same_figure():
    text = "<h2>Sea</h2><p>Crews saved 310 people.</p>"
    assert anchors(text, text) == [("310", "310", "block")]


def test_an_unchanged_sentence_is_the_same_under_another_heading():
    old = "<h2>Sea</h2><p>Crews saved 310 people.</p>"
    new = "<h2>Coast guard</h2><p>Crews saved 310 people.</p>"
    assert anchors(old, new) == [("310", "310", "block")]


@pytest.mark.parametrize(
    ("old", "new", "anchor"),
    [
        ("<p>Boats at sea: 41</p>", "<p>Boats at sea: 44</p>", "label"),
        ("<h2>Sea</h2><p>Boats at sea: 41</p>", "<h2>Coast</h2><p>Boats at sea: 44</p>", "label"),
        ("<p>Crews saved 310 people off the coast.</p>", "<p>Crews saved 344 people off the coast.</p>", "skeleton"),
        ("<h2>Sea</h2><p>Crews saved 310 people off the northern coast.</p>",
         "<h2>Coast</h2><p>Crews saved 344 people off the northern coast.</p>", "skeleton"),
    ],
)  # fmt: skip
def test_what_stays_when_the_number_changes(old, new, anchor):
    assert [how for _, _, how in anchors(old, new)] == [anchor]


def test_under_another_heading_a_short_sentence_is_no_sure_sign():
    old, new = "<h2>Sea</h2><p>Crews saved 310.</p>", "<h2>Coast</h2><p>Crews saved 344.</p>"
    assert anchors(old, new)[0][2] != "skeleton"
    same_heading = anchors(old, "<h2>Sea</h2><p>Crews saved 344.</p>")
    assert same_heading[0][2] == "skeleton"


def test_a_label_that_stands_twice_is_no_sign():
    old = "<p>Boats: 41</p><p>Boats: 7</p>"
    new = "<p>Boats: 44</p><p>Boats: 7</p><p>Boats: 9</p>"
    assert "label" not in [how for _, _, how in anchors(old, new)]


ROWS = "<tr><th>Bath</th><th>Visitors</th></tr><tr><td>Oxmere</td><td>{}</td></tr><tr><td>Quarley</td><td>{}</td></tr>"


def test_a_table_that_became_labelled_lines_is_paired_by_name():
    old = f"<table>{ROWS.format(412, 679)}</table>"
    new = "<p>Visitors, Oxmere: 415</p><p>Visitors, Quarley: 702</p>"
    assert anchors(old, new) == [("412", "415", "name"), ("679", "702", "name")]


def test_a_sentence_without_a_word_says_nothing_of_itself():
    old, new = "<h2>Boats</h2><p>41</p><h2>Crews</h2><p>7</p>", "<h2>Crews</h2><p>41</p><h2>Boats</h2><p>7</p>"
    pairs = [(before, after) for before, after, _ in anchors(old, new)]
    assert pairs == [("7", "41"), ("41", "7")]


def test_a_table_that_became_a_list_is_paired_by_what_leads_each_line_and_tells_of_each_number():
    old = (
        "<p>72 guards watch.</p><table><tr><th>Bath</th><th>Visitors</th><th>Guards</th></tr><tr><td>Oxmere</td><td>412</td>"
        "<td>30</td></tr><tr><td>Quarley</td><td>679</td><td>42</td></tr></table>"
    )
    new = "<ul><li>Oxmere: 415 visitors, 33 guards</li><li>Sandrey: 300 visitors, 41 guards</li></ul>"
    assert anchors(old, new)[:2] == [("412", "415", "name"), ("30", "33", "name")]
    assert ("72", "41") not in [(before, after) for before, after, _ in anchors(old, new)]


def test_a_line_that_begins_with_numbers_is_the_row_that_does():
    old = (
        "<p>Jabs given.</p><table><tr><th>Age</th><th>First jab</th><th>Second jab</th></tr><tr><td>60 to 79</td><td>74%</td>"
        "<td>33%</td></tr><tr><td>18 to 59</td><td>21%</td><td>6%</td></tr></table>"
    )
    new = (
        "<p>Jabs given.</p><h2>Coverage</h2><ul><li>60 to 79: 79% first jab, 41% second jab</li>"
        "<li>18 to 59: 27% first jab, 6% second jab</li></ul>"
    )
    assert [pair[:2] for pair in anchors(old, new)] == [("74%", "79%"), ("33%", "41%"), ("21%", "27%"), ("6%", "6%")]


def test_the_numbers_of_a_line_that_one_name_leads_may_change_places():
    old = "<p>Staff: 41 pilots and 12 cooks.</p><p>North: 15 schools, 4,510 pupils, 200 buses.</p>"
    new = "<p>Staff: 14 cooks and 39 pilots.</p><p>North: 4,620 pupils in 16 schools, 210 buses.</p>"
    pairs = sorted(pair[:2] for pair in anchors(old, new))
    assert pairs == [("12", "14"), ("15", "16"), ("200", "210"), ("4,510", "4,620"), ("41", "39")]
    old, new = "<p>Rescued: 64 people, 12 dogs</p>", "<p>Rescued: 14 dogs, 59 people</p>"
    assert sorted(pair[:2] for pair in anchors(old, new)) == [("12", "14"), ("64", "59")]
