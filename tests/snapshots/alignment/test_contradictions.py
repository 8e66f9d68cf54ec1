"""What two figures say that one quantity cannot: each predicate of the table, by examples on both sides of its line."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from blocks_read import figures_in

from snapshots.alignment import contradictions
from snapshots.alignment.contradictions import CONTRADICTIONS, contradict
from snapshots.alignment.features import FeatureReader


def items(text):
    return FeatureReader().read(figures_in(text))


def reasons(old, new, first=0, second=0):
    """The names of the predicates that part figure `first` of the one text from figure `second` of the other."""
    a, b = items(old)[first], items(new)[second]
    return [told.__name__ for told in CONTRADICTIONS if told(a, b)]


OXMERE = (
    "<table><tr><th>Town</th><th>Boats</th></tr><tr><td>Oxmere</td><td>77</td></tr><tr><td>Quarley</td><td>12</td></tr></table>"
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("<p>The wall is 40 metres long.</p>", "<p>The wall weighs 40 tonnes.</p>", ["_other_unit"]),
        ("<p>The wall is 40 metres long.</p>", "<p>The wall is 44 metres long.</p>", []),
        ("<p>The fleet has 40 boats.</p>", "<p>The fleet lost boats, and dropped by 40.</p>", ["_change_against_level"]),
        ("<p>One in three boats leaks.</p>", "<p>We found 3 boats.</p>", ["_count_against_ratio"]),
        ("<p>One in three boats leaks.</p>", "<p>One in four boats leaks.</p>", []),
        ("<p>It has 4.1 boats per 1,000 people.</p>", "<p>It has 41 boats per 10,000 people.</p>", ["is_per_another"]),
        ("<p>It has 4.1 boats per 1,000 people.</p>", "<p>It has 41 boats per 1000 people.</p>", []),
        ("<p>It has 41 boats per million people.</p>", "<p>It has 38 boats per 1 000 000 people.</p>", []),
        ("<p>Crews answer 12 calls per day.</p>", "<p>Crews answer 80 calls per week.</p>", ["is_per_another"]),
        ("<p>Crews answer 12 calls per day.</p>", "<p>Crews answer 80 calls.</p>", []),
        ("<p>It has 6 boats per 10 crews.</p>", "<p>It has 6 boats per 12 crews.</p>", []),  # no base of a rate
        ("<p>Up to 400 staff work there.</p>", "<p>Crews now number more than 30 staff in all wards.</p>", ["_bounded_from_two_sides"]),
        ("<p>Up to 400 staff work there.</p>", "<p>More than 30 staff work there.</p>", []),
        ("<p>Up to 400 staff work there.</p>", "<p>Crews now number up to 30 staff in all wards.</p>", []),
        ("<p>Up to 400 staff work there.</p>", "<p>Crews now number more than 300 staff in all wards.</p>", []),
        # both words for the least, and both for the most, are of one side
        ("<p>Over 400 staff work there.</p>", "<p>Crews now number at least 30 staff in all wards.</p>", []),
        ("<p>Under 400 staff work there.</p>", "<p>Crews now number up to 30 staff in all wards.</p>", []),
        ("<p>Under 400 staff work there.</p>", "<p>Crews now number over 30 staff in all wards.</p>", ["_bounded_from_two_sides"]),
        # two nouns in sentences that share little, or a frame of few words and no size
        ("<p>The choir gave 31 concerts in Oxmere.</p>", "<p>Some 88 bakers serve Oxmere.</p>", ["_unlike_nouns"]),
        ("<p>The choir gave 31 concerts in Oxmere.</p>", "<p>Some 88 concerts drew all of Oxmere.</p>", []),
        ("<p>The choir gave 31 concerts in Oxmere.</p>", "<p>Some 31 bakers serve Oxmere.</p>", ["_unlike_nouns"]),
        ("<p>The choir gave 31 concerts in Oxmere.</p>", "<p>In Oxmere the choir gave 31 recitals.</p>", []),
        # of a list that runs on, each item says what it counts
        ("<p>We trained 15 nurses; 40 guides saw a film.</p>", "<p>We trained 12 guides; 9 nurses came.</p>", ["_unlike_nouns"]),
        ("<p>La ville de Brix a 48 puits.</p>", "<p>La ville de Brix compte 130 artisans.</p>", ["_unlike_nouns"]),
        ("<p>Radio Nord has 51,000 listeners.</p>", "<p>Every day 53,000 people listen to Radio Nord.</p>", []),
        ("<p>Since May we planted 1,500 oaks.</p>", "<p>We planted 1,740 saplings since May.</p>", []),
        ("<p>Since May we planted 1,500 oaks.</p>", "<p>We planted 2,740 saplings since May.</p>", ["_unlike_nouns"]),
        ("<p>The firm employs 420 people.</p>", "<p>The firm employs 185 vets and 262 helpers.</p>", ["_unlike_nouns"]),
        ("<p>Our hotel group runs 140 hostels in two countries of the region.</p>",
         "<p>Our hotel group runs 340 lodges in two countries of the region.</p>", []),
        ("<p>Volunteers: 72</p>", "<p>This year we lost 60 volunteers.</p>", ["_those_who_left"]),
        ("<p>Volunteers: 72</p>", "<p>This year we lost 72 volunteers.</p>", []),
        ("<p>Volunteers: 72</p>", "<p>This year 60 volunteers came.</p>", []),
        # each noun is counted by another number of the other sentence; near numbers may be one all the same
        ("<p>The pier has 212 sailors and 14 boats.</p>", "<p>The pier has 9 old boats and 6 new boats, with 66 paid sailors.</p>",
         ["_nouns_changed_places"]),
        ("<p>The pier has 12 sailors and 31 boats.</p>", "<p>The pier has 8 boats, with 26 paid sailors.</p>", ["_nouns_changed_places"]),
        ("<p>The pier has 12 sailors and 31 boats.</p>", "<p>The pier has 11 boats, with 26 paid sailors.</p>", []),
        # each is near the other number of the other sentence
        ("<p>Swim classes: we held 410 for 4,920 people.</p>", "<p>Now 5,130 people swim, in 432 classes.</p>",
         ["_are_near_each_others_mates"]),
        ("<p>In the north 5 piers shut, in the south 20.</p>", "<p>In the north 21 piers shut, in the south 5.</p>", []),
        ("<p>Swim classes: we held 410 for 4,920 people.</p>", "<p>Now 5,130 people swim, in 732 classes.</p>", []),
        # counted together
        ("<p>There are 46 fitters and 118 drivers.</p>", "<p>We pay 171 fitters and drivers.</p>", ["_several_told_as_one"]),
        ("<p>There are 46 fitters and 118 drivers.</p>", "<p>We pay 55 fitters and drivers.</p>", []),
        ("<p>Boys won 8 medals and girls 26.</p>", "<p>Boys won 27 medals and girls 8.</p>", []),
        ("<p>There are 46 fitters and 118 drivers.</p>", "<p>We pay 71 fitters and helpers.</p>", []),
        # sums far apart, with one word in common that does not tell what they are
        ("<p>Fines came to £300.</p>", "<p>Fines reached £1,250.</p>", []),
        ("<p>Our shops took £640.</p>", "<p>Our ferries took £2,150.</p>", ["_other_money"]),
        ("<p>Our shops took £1.1 million.</p>", "<p>It is £7.6 million that all this takes.</p>", ["_other_money"]),
        ("<p>Our shops took £1.1 million.</p>", "<p>It is £1.6 million that all this takes.</p>", []),
        ("<p>Our shops took £1.1 million.</p>", "<p>In all, £7.6 million was what the shops took.</p>", []),
        ("<p>We paid £8,700 for heat.</p>", "<p>For power we paid £2,900.</p>", ["_other_money"]),
        ("<p>We paid £8,700 for heat.</p>", "<p>For heat we paid £2,900.</p>", []),
        ("<p>We paid £8,700 for heat.</p>", "<p>It was £8,900 that we paid.</p>", []),
    ],
)  # fmt: skip
def test_the_first_figures_of_two_texts(old, new, expected):
    assert reasons(old, new) == expected
    assert reasons(new, old) == expected


@pytest.mark.parametrize(
    ("old", "new", "are_others"),
    [
        ("<p>We mended 640 chairs for schools.</p>", "<p>We lent 655 films to schools.</p>", True),
        ("<p>We mended 640 chairs for schools.</p>", "<p>We lent 655 chairs to churches.</p>", False),
        ("<p>We mended 640.</p>", "<p>We lent 655 films to schools.</p>", False),
    ],
)
def test_things_are_told_apart_by_their_noun_without_what_follows_a_preposition(old, new, are_others):
    assert contradictions.count_other_things(items(old)[0], items(new)[0]) is are_others


@pytest.mark.parametrize(
    ("old", "new", "are_others"),
    [
        ("<p>Of late, 41% of visitors bring a dog.</p>", "<p>Some 44% of visitors came twice.</p>", True),
        ("<p>Of late, 41% of visitors bring a dog.</p>", "<p>Some 44% of visitors have dogs.</p>", False),
        ("<p>Of late, 41% of visitors bring a dog.</p>", "<p>Some 44% of sailors came twice.</p>", False),
        (
            "<p>By June 40% of piers and 55% of boats were mended.</p>",
            "<p>Now 62% of boats and 51% of piers were mended.</p>",
            False,
        ),
        ("<p>Rent arrears stood at 3.4%.</p>", "<p>Arrears of rent came down to 3.1%.</p>", False),
    ],
)
def test_shares_of_one_whole_are_told_apart_by_what_is_said_of_them(old, new, are_others):
    (*_, last) = (item for item in items(new) if item.base == "%")
    assert contradictions._other_shares(items(old)[0], last) is are_others


@pytest.mark.parametrize(
    ("old", "new", "are_others"),
    [
        ("<p>Hire of boats brought in £18,400.</p>", "<p>A legacy brought in £19,700.</p>", True),
        ("<p>Hire of boats brought in £18,400.</p>", "<p>Boat hire brought in £19,700.</p>", False),
        ("<p>Hire of boats brought in £18,400.</p>", "<p>It was £19,700 that we took.</p>", False),
    ],
)
def test_sums_are_told_apart_by_what_is_said_of_them(old, new, are_others):
    assert contradictions.tell_other_sums(items(old)[0], items(new)[0]) is are_others


@pytest.mark.parametrize(
    ("old", "new", "denied"),
    [
        ("<p>Of the homes, 340 are insured.</p>", "<p>Of the homes, 310 are not insured.</p>", True),
        ("<p>The office answered 88 letters.</p>", "<p>The office didn't yet answer 91 letters.</p>", True),
        ("<p>Some 52 villages have running water.</p>", "<p>Some 49 villages have no running water.</p>", True),
        ("<p>In Brix, 340 sheep are vaccinated.</p>", "<p>In Brix, 310 sheep are unvaccinated.</p>", True),
        ("<p>Deux audits réalisés à Brix.</p>", "<p>Un (1) audit (AB) non réalisé à Brix.</p>", True),
        ("<p>95 Schüler waren angemeldet.</p>", "<p>120 Schüler waren nicht angemeldet.</p>", True),
        ("<p>Fines paid: 78</p>", "<p>Fines not paid: 73</p>", True),
        # both deny it, in words of their own; the denial is of another clause, or denies nothing
        ("<p>Some 52 villages have no running water.</p>", "<p>We know 49 villages without running water.</p>", False),
        (
            "<p>We have not counted since June: 310 seals live here.</p>",
            "<p>We have counted 322 seals that live here.</p>",
            False,
        ),
        ("<p>Not all was lost, 410 books were saved.</p>", "<p>Of all that was lost, 422 books were saved.</p>", False),
        ("<p>No fewer than 60 boats came.</p>", "<p>Some 66 boats came, fewer than hoped.</p>", False),
        ("<p>340 sheep are vaccinated and 12 are not vaccinated.</p>", "<p>355 sheep are vaccinated.</p>", False),
        ("<p>340</p>", "<p>Some 310 are not insured.</p>", False),
        (
            "<p>Some 340 sailors lend a hand.</p>",
            "<p>None of it would be possible without the 355 sailors who lend a hand.</p>",
            False,
        ),
        ("<p>The pier lost power for 12 minutes.</p>", "<p>The pier was without power for 11 minutes.</p>", False),
        ("<p>Some 310 homes lost power.</p>", "<p>Some 290 homes did not lose power.</p>", True),
        ("<p>Some 310 homes lost power.</p>", "<p>Some 290 homes have no power.</p>", False),
        ("<p>Some 640 boats were cut off.</p>", "<p>Some 600 boats were not cut off.</p>", True),
        ("<p>Some 340 boats have a crew.</p>", "<p>In the bay lie 355 boats without a crew.</p>", True),
        ("<p>Há 120 casos no Porto e 14 em Faro.</p>", "<p>Há 130 casos do Porto e 15 em Faro.</p>", False),
    ],
)
def test_what_is_denied_is_another_fact(old, new, denied):
    assert ("is_denied_by_one" in reasons(old, new)) is denied
    assert ("is_denied_by_one" in reasons(new, old)) is denied


@pytest.mark.parametrize(
    ("old", "added"),
    [
        ("<p>So far 12 bakers have won a prize in Brix.</p>", True),
        ("<p>Last week 12 bakers won a prize in Brix.</p>", False),
        ("<p>12 new bakers won a prize in Brix.</p>", False),
        ("<p>Winners: 12</p>", False),
    ],
)
def test_what_comes_to_a_total_is_not_the_total(old, added):
    for new in ("Four further bakers", "Another four bakers", "4 more bakers"):
        text = f"<p>{new} won a prize, taking the number of winners in Brix to 16.</p>"
        assert ("is_added_to_other" in reasons(old, text)) is ("is_added_to_other" in reasons(text, old)) is added
        assert "is_added_to_other" not in reasons(old, text, second=1)
    assert "is_added_to_other" not in reasons(old, "<p>4 bakers more than before won, taking the number to 16.</p>")


def test_the_value_of_an_earlier_time_is_another_series():
    old, new = "<p>Boats rose to 40, up from 36.</p>", "<p>Boats stood at 36.</p>"
    assert "_compared_by_one_alone" in reasons(old, new, first=1)
    assert "_compared_by_one_alone" not in reasons(old, new)


@pytest.mark.parametrize(
    ("old", "new", "first", "second", "apart"),
    [
        # nothing shared but the turn: thirtyfold and a rewritten sentence are asked
        ("<p>Aid reached 18 towns.</p>", "<p>We paid for 350 projects since spring began.</p>", 0, 0, False),
        ("<p>Aid reached 18 towns.</p>", "<p>We paid for 3,500 projects since spring began.</p>", 0, 0, True),
        ("<p>Aid reached 18 towns last spring.</p>", "<p>Aid reached 3,500 projects last spring.</p>", 0, 0, False),
        # at another turn threefold is enough
        ("<p>Aid reached 18 towns.</p>", "<p>Of 5 funds we paid for 350 projects since spring.</p>", 0, 1, True),
        ("<p>Aid reached 18 towns.</p>", "<p>Of 5 funds we paid for 40 projects since spring.</p>", 0, 1, False),
        ("<p>Aid reached 18 towns.</p>", "<p>Of 5 funds we paid for 350 towns since spring.</p>", 0, 1, False),
        ("<p>Aid reached 18 towns in our projects.</p>", "<p>Of 5 funds we paid in towns for 350 projects.</p>", 0, 1, False),
        ("<p>Aid reached 18 towns in our projects.</p>", "<p>Of 5 funds we paid since spring for 350 projects.</p>", 0, 1, True),
    ],
)
def test_counts_of_two_nouns(old, new, first, second, apart):
    assert ("_two_nouns" in reasons(old, new, first, second)) is apart
    assert ("_two_nouns" in reasons(new, old, second, first)) is apart


@pytest.mark.parametrize(
    ("new", "second", "apart"),
    [
        ("<p>Of 5 funds, towns got 600 in all.</p>", 1, True),
        ("<p>Of 5 funds, towns got 500 in all.</p>", 1, False),
        ("<p>Towns got 600 in all.</p>", 0, False),
    ],
)
def test_a_number_thirty_times_as_large_in_another_sentence(new, second, apart):
    assert ("_another_size" in reasons("<p>Aid reached 18 towns.</p>", new, 0, second)) is apart


@pytest.mark.parametrize(
    ("new", "apart"),
    [("Keepers sign up for 2 years.", True), ("Each walk takes 2 years.", False), ("A tour of it takes 90 minutes.", False)],
)
def test_hours_never_become_years_in_another_sentence(new, apart):
    assert ("_another_size" in reasons("<p>Each walk takes 2 hours.</p>", f"<p>{new}</p>", 0, 0)) is apart


def test_a_labelled_line_may_grow_thirtyfold():
    assert "_another_size" not in reasons("<p>Boats: 4</p>", "<p>Trains: 3; boats: 4,000</p>", 0, 1)


@pytest.mark.parametrize(
    ("text", "second", "expected"),
    [
        ("<p>Oxmere counts 77 boats.</p>", 0, []),
        ("<p>The port counts 77 boats.</p>", 0, ["_name_not_stated"]),
        ("<p>Crews made 40 arrests in Oxmere; 77 boats lay in the bay.</p>", 1, ["_said_of_another_number"]),
        ("<p>Oxmere had 40 arrests and 77 boats.</p>", 1, []),
    ],
)
def test_running_text_against_a_cell(text, second, expected):
    assert reasons(OXMERE, text, 0, second) == expected
    assert reasons(text, OXMERE, second, 0) == expected


def test_the_name_of_a_group_of_rows_does_not_tell_which_of_them_a_number_is_of():
    rows = '<tr><td rowspan="2">North<td>Oxmere<td>77<tr><td>Quarley<td>12'
    text = "<p>Boats came from towns in the North: Oxmere (31), Quarley (9).</p>"
    assert reasons(f"<table><tr><th>Region<th>Town<th>Boats{rows}</table>", text, 1, 0) == ["_said_of_another_number"]


def test_a_line_that_says_what_it_counts_may_be_running_text():
    assert reasons("<p>Crews: 742 firefighters</p>", "<p>680 firefighters are assigned.</p>") == []
    assert reasons("<p>Crews: 742</p>", "<p>680 firefighters are assigned.</p>") == ["_name_not_stated"]


def test_names_need_not_be_stated_where_they_are_not_asked_for():
    cell, prose = items(OXMERE)[0], items("<p>The port counts 77 boats.</p>")[0]
    assert contradict(cell, prose)
    assert not contradict(cell, prose, names=False)
    other = items("<p>The port counts 77 tonnes.</p>")[0]
    assert contradict(cell, other, names=False)


def test_figures_read_alike_from_one_sentence_never_contradict():
    text = "<p>The fleet has 40 boats.</p>"
    assert not contradict(items(text)[0], items(text)[0])


@pytest.mark.parametrize(
    ("new", "second", "apart"),
    [
        ("Ships 60 14 51 28", 1, False),
        ("Ships 60 14 r 51 28", 1, False),
        ("Ships 60 13 51 27", 2, True),
        ("Tonnes 60 13 51 27", 1, True),
        ("Sh 60 13 51 27", 1, True),
        ("The port handled 264 ships, 15 of them tankers, with 3 tugs.", 1, True),
    ],
)
def test_rows_of_bare_numbers_are_told_by_place_and_words(new, second, apart):
    assert ("_row_against_another" in reasons("Ships 60 13 51 27", new, 1, second)) is apart
    assert ("_row_against_another" in reasons(new, "Ships 60 13 51 27", second, 1)) is apart


BOATS = "<table><tr><th>Town</th><th>2023</th><th>2024</th></tr><tr><td>Oxmere boats</td><td>71</td><td>77</td></tr></table>"


@pytest.mark.parametrize(
    ("named", "prose", "apart"),
    [
        # where the name is stated: the words, the heading, the sentence before, the place
        (OXMERE, "<h2>Oxmere</h2><p>The port counts 77 boats.</p>", False),
        (OXMERE, "<p>The port in Oxmere counts 77 boats.</p>", False),
        (OXMERE, "<p>Quarley counts 77 boats.</p>", True),
        (OXMERE, "<p>Oxmere counts 77 trains.</p>", True),
        # the column of one year is what running text tells without it
        (BOATS, "<p>Oxmere counts 77 boats.</p>", False),
        # a town of the heading over the sentence, not of another one
        ("<p>Oxmere harbour: 77 boats</p>", "<h2>Quarley</h2><p>The port counts 77 trains.</p>", True),
        # a label of three words of which running text says two states it; of which it says one, it does not
        ("<p>Blue heron nests: 40</p>", "<p>We saw 40 heron nests.</p>", False),
        ("<p>Blue heron nests: 40</p>", "<p>We saw 40 nests.</p>", True),
        # two forms of a verb
        ("<p>Incendios apagados: 40</p>", "<p>Los bomberos apagaron 40 incendios.</p>", False),
        ("<p>Incendios apagados: 40</p>", "<p>Los bomberos vieron 40 incendios.</p>", True),
        # that it is a share the sign says; a rate of something counted it does not
        ("<p>Pass rate: 40%</p>", "<p>At the end 40% pass.</p>", False),
        ("<p>Pass rate: 40</p>", "<p>At the end 40 pass.</p>", True),
        # what follows a label may stand elsewhere without it
        ("<p>Harbour: 40 lie at anchor</p>", "<p>In winter 40 lie at anchor.</p>", True),
        ("<p>Harbour: 40 lie at anchor in the northern bay</p>", "<p>In winter 40 lie at anchor in the northern bay.</p>", False),
        ("<p>Harbour: 40 lie at anchor</p>", "<p>In winter 40 lie idle somewhere.</p>", True),
    ],
)
def test_where_running_text_states_a_name(named, prose, apart):
    assert ("_name_not_stated" in reasons(named, prose)) is apart
    assert ("_name_not_stated" in reasons(prose, named)) is apart


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        # a row printed as a line of text reads the same, and is no cell
        ("<table><tr><td>Boats</td><td>40</td></tr></table>", "Boats 40"),
        ("Boats 40", "<table><tr><td>Boats</td><td>40</td></tr></table>"),
    ],
)
def test_a_cell_and_a_line_are_never_read_alike(cell, line):
    first, second = items(cell)[0], items(line)[0]
    assert not contradictions._state_the_same(first, second)
    assert contradictions._state_the_same(first, items(cell)[0])


@pytest.mark.parametrize(("field", "value"), [("unit", "t"), ("modifier", "over"), ("entity", "ships"), ("compared", True)])
def test_what_is_read_otherwise_from_one_sentence_is_not_the_same(field, value):
    figures = figures_in("<p>The fleet has 40 boats.</p>")
    first, second = (FeatureReader().read(told)[0] for told in (figures, [replace(figures[0], **{field: value})]))
    assert not contradictions._state_the_same(first, second)


@pytest.mark.parametrize(("words", "others", "apart"), [("ab ships", "cd ships", True), ("a ships", "b ships", False)])
def test_only_single_letters_are_flags(words, others, apart):
    first, second = (frozenset(told.split()) for told in (words, others))
    assert (contradictions._unflagged(first) != contradictions._unflagged(second)) is apart


def stub(**given):
    empty = dict.fromkeys(("name", "entity", "words", "place", "section", "beside_name", "steps"), frozenset())
    sentence = SimpleNamespace(names=frozenset(), told_before=frozenset())
    return SimpleNamespace(
        **(empty | {"named": False, "base": "1", "figure": SimpleNamespace(cell=None), "sentence": sentence} | given)
    )


def words(text):
    return frozenset(text.split())


@pytest.mark.parametrize(
    ("named", "told", "apart"),
    [
        ({"name": frozenset()}, {}, True),  # a tile without a name is no running text
        ({"name": words("a b c d e")}, {"words": words("a b c")}, False),
        ({"name": words("a b c d e")}, {"words": words("a b")}, True),
        # four words that follow the name, and more than half of the shorter text
        ({"name": words("n"), "beside_name": words("a b c d")}, {"words": words("a b c d e f g h i")}, False),
        ({"name": words("n"), "beside_name": words("a b c")}, {"words": words("a b c")}, True),
        ({"name": words("n"), "beside_name": words("a b c d x y z w")}, {"words": words("a b c d e f g h")}, True),
        ({"name": words("n"), "beside_name": words("a b c d x y z")}, {"words": words("a b c d e f g h")}, False),
        # its name, but for what the name tells of time
        ({"name": words("n 2024"), "steps": words("2024")}, {"words": words("n")}, False),
        ({"name": words("2024"), "steps": words("2024")}, {"words": words("n")}, True),
        ({"name": words("n"), "entity": words("n e")}, {"entity": words("e")}, False),
        ({"name": words("n"), "entity": words("n")}, {"words": words("n"), "entity": words("n")}, False),
        ({"name": words("p")}, {"place": words("p")}, False),
        ({"name": words("p")}, {"section": words("p")}, False),
    ],
)
def test_which_names_running_text_states(named, told, apart):
    first, second = stub(named=True, **named), stub(**told)
    assert contradictions._name_not_stated(first, second) is apart
    assert contradictions._name_not_stated(second, first) is apart
