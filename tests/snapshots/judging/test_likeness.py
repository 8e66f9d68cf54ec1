"""Whether a page is like a wall as a whole, by many signs of which none decides."""

from decimal import Decimal
from types import SimpleNamespace

import pytest
from hostile.later_lots import FIRST_SHEETS, FIRST_WALLS, LET_IN, SECOND_SHEETS, SECOND_WALLS

from snapshots import Hints, Kind, extract, judge, read
from snapshots.data.wall_weights import WEIGHTS
from snapshots.judging import Arrival, Expected
from snapshots.judging.likeness import TERMS, Features, Likeness, _covered, _grade, _is_idle, _is_of, _is_solid
from snapshots.judging.walls import Reading

EXPECTED = Expected(title="Regional statistics")


def judged(body):
    document = read(body, Hints(media_type="text/html"))
    return judge(document, extract(document), None, None, EXPECTED)


def likeness_of(body):
    document = read(body.encode(), Hints(media_type="text/html"))
    figures = extract(document)
    return Likeness(Features(document, figures, Reading(document, figures)).terms())


@pytest.mark.parametrize("name", [name for name in (*FIRST_WALLS, *SECOND_WALLS) if name not in LET_IN])
def test_a_wall_that_states_numbers_is_held_as_a_first_answer(name):
    assert judged((FIRST_WALLS | SECOND_WALLS)[name].encode()) is not None


@pytest.mark.parametrize("name", [*FIRST_SHEETS, *SECOND_SHEETS])
def test_a_short_true_sheet_is_a_release(name):
    assert judged((FIRST_SHEETS | SECOND_SHEETS)[name].encode()) is None


def test_each_term_has_a_weight_and_lies_between_0_and_1():
    likeness = likeness_of(SECOND_SHEETS["second: with login form"])
    assert list(WEIGHTS) == list(TERMS) == list(likeness.terms)
    assert all(0 <= term <= 1 for term in likeness.terms.values())


def test_no_sign_alone_makes_a_page_a_wall():
    nothing = dict.fromkeys(TERMS, 0.0) | {"own figures": 1.0}
    for name in TERMS:
        assert not Likeness(nothing | {name: 1.0}).is_shown, name
    assert not Likeness(nothing | {"own figures": 0.0}).is_shown


def test_few_figures_among_words_of_a_visit_are_evidence_of_two_kinds():
    terms = dict.fromkeys(TERMS, 0.0) | {"words of the web": 0.9}
    assert Likeness(terms).is_likely
    assert not Likeness(terms | {"solid figures": 1.0, "own figures": 1.0, "density": 1.0}).is_likely


def test_wording_of_walls_does_not_hold_a_page_that_is_like_a_sheet():
    body = (
        "<title>Roads</title><h1>Roads under maintenance</h1><ul><li>12 bridges and 84 km of road are under maintenance</li></ul>"
    )
    assert likeness_of(body).is_unlikely
    assert judged(body.encode()) is None


def test_a_page_that_may_be_a_wall_is_held_where_its_way_says_so_too():
    body = b"<title>Look</title><h1>Have a look around</h1><p>You can choose from 9 rooms. Enter the one you like.</p>"
    document = read(body, Hints(media_type="text/html"))
    home = Arrival(asked="https://facts.test/sheet", landed="https://facts.test/")
    assert judge(document, extract(document), None, None, EXPECTED) is None
    assert judge(document, extract(document), None, None, EXPECTED, arrival=home) is not None


def stated(quote, kind=Kind.COUNT, *, unit="1", entity=None, label=None, cell=None, sentence="."):
    value = Decimal("".join(letter for letter in quote if letter.isdigit() or letter == "."))
    return SimpleNamespace(
        quote=quote, kind=kind, unit=unit, entity=entity, label=label, cell=cell, sentence=sentence, value=value, low=value
    )


@pytest.mark.parametrize(
    ("figure", "is_solid"),
    [
        (stated("12,400"), True),
        (stated("1240"), True),
        (stated("12400"), False),  # five digits that nobody groups are an identifier
        (stated("12"), False),
        (stated("$12,400", Kind.MONEY, unit="USD"), True),
        (stated("$12", Kind.MONEY, unit="USD"), False),
        (stated("12%", Kind.PERCENT, unit="%"), True),
        (stated("64%", Kind.PERCENT, unit="%", sentence="64% complete"), False),
        (stated("12 km", Kind.MEASURE, unit="km"), True),
        (stated("12 minutes", Kind.MEASURE, unit="min"), False),
        (stated("1 in 5", Kind.RATIO), False),
    ],
)
def test_solid_figures_are_large_or_measured(figure, is_solid):
    assert _is_solid(figure) is is_solid


@pytest.mark.parametrize(
    ("figure", "is_idle"),
    [
        (stated("12"), True),
        (stated("12", entity="boats"), False),
        (stated("12", label="Boats"), False),
        (stated("12", cell=object()), False),
        (stated("12400", entity="boats"), True),
        (stated("12,400", entity="boats"), False),
        (stated("12 s", Kind.MEASURE, unit="s", entity="boats"), True),
        (stated("12 km", Kind.MEASURE, unit="km"), False),
        (stated("12%", Kind.PERCENT, unit="%"), False),
        (stated("64%", Kind.PERCENT, unit="%", sentence="64% complete"), True),
    ],
)
def test_idle_figures_count_nothing(figure, is_idle):
    assert _is_idle(figure) is is_idle


@pytest.mark.parametrize(
    ("word", "is_of"),
    [("cookie", True), ("cookies", True), ("cook", False), ("log", True), ("login", False), ("c", False), ("x" * 12 + "y", True), ("x" * 11, False)],
)  # fmt: skip
def test_a_word_is_listed_whole_or_by_its_beginning(word, is_of):
    assert _is_of(word, frozenset(["cookie", "log.", "x" * 12])) is is_of


def test_parts_cover_a_share_of_the_letters():
    assert _covered("cookie wall", ["cookie"]) == pytest.approx(6 / 11)
    assert _covered("cookie cookie", ["cookie"]) == pytest.approx(12 / 13)
    assert _covered("", ["cookie"]) == 0.0


DENSE = dict.fromkeys(TERMS, 0.0) | {"words of the web": 0.9, "solid figures": 1.0, "density": 1.0, "telling sentences": 1.0}


@pytest.mark.parametrize(
    ("terms", "is_shown"),
    [
        ({}, False),
        ({"second person": 0.1}, True),
        ({"login": 1.0}, True),
        ({"solid figures": 0.0}, True),
        ({"solid figures": 0.32}, False),
        ({"density": 0.0}, True),
        ({"telling sentences": 0.0}, True),
    ],
)
def test_a_page_that_states_much_to_nobody_speaks_of_the_web_as_its_matter(terms, is_shown):
    assert Likeness(DENSE | terms).is_shown is is_shown


@pytest.mark.parametrize(
    ("body", "own_solid", "charted", "compared", "told"),
    [
        ("<p>Boats carried 12,400 people.</p>", 1, 0, 0, [True]),
        ("<p>Boats carried 12 people.</p>", 0, 0, 0, [True]),
        (
            "<p>Sign in to your account on our website, where 12,400 visitors accept cookies in their browser.</p>",
            0,
            0,
            0,
            [True],
        ),
        ("<table><tr><th>Port<th>Boats<tr><td>Tarn<td>12<tr><td>Orme<td>7</table>", 0, 2, 0, [True, True]),
        ("<p>Trains to Oxmere take 12 minutes.</p><p>Buses to Quarley take 30 minutes.</p>", 0, 0, 2, [False, False]),
        ("<p>Trains to Oxmere take 12 minutes.</p><p>The page opens in 30 minutes.</p>", 0, 0, 0, [False, False]),
        ("<p>Log in to the website within 12 minutes.</p>", 0, 0, 0, [False]),
        ("<p>A ticket costs $4.</p>", 0, 0, 0, [True]),
        ("<p>You pay $4 for the app on our website.</p>", 0, 0, 0, [False]),  # what is asked of a visitor
    ],
)
def test_figures_are_of_a_page_or_of_a_visit(body, own_solid, charted, compared, told):
    document = read(f"<title>Harbour</title>{body}".encode(), Hints(media_type="text/html"))
    figures = extract(document)
    features = Features(document, figures, Reading(document, figures))
    assert [features.own_solid, features.charted] == [_grade(own_solid), _grade(charted)]
    assert len(features._compared_times) == compared
    assert [features._is_told(figure) for figure in figures] == told
