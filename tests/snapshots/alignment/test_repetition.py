"""Which figure of a release repeats which, on values made by hand."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from snapshots.alignment.pool import NO_RULINGS
from snapshots.alignment.repetition import Repetitions, _peculiar, _quantity


def words(text):
    return frozenset(text.split())


def item(
    text, value="940", *, at=0, cell=None, entity="", place="", low=None, high=None, period=None, modifier="exact", steps=""
):
    number = None if value is None else Decimal(value)
    figure = SimpleNamespace(
        sentence=text, sentence_start=at, cell=cell, value=number, low=low or number, high=high or number, modifier=modifier,
        period=period, compared=False,
    )  # fmt: skip
    return SimpleNamespace(
        words=words(text), entity=words(entity), place=words(place), figure=figure, base="1", size=number or low, name=frozenset(),
        steps=words(steps), sentence=SimpleNamespace(names=words(text)),
    )  # fmt: skip


CELL = object()


@pytest.mark.parametrize(
    ("first", "second", "repeats"),
    [
        # three of four words of the shorter, two at least
        (item("boats in the port"), item("boats in the harbour of the town", at=9), True),
        (item("boats in port"), item("boats of the harbour in town", at=9), False),
        (item("a b c d e"), item("a b c x y z", at=9), False),
        (item("boats"), item("boats in the port", at=9), False),
        (item("port boats"), item("boats in the port", at=9), True),
        # of a number with four digits, half of them
        (item("a b c d", "9407"), item("a b x y z", "9407", at=9), True),
        (item("a b c d", "9407"), item("a x y z v", "9407", at=9), False),
        # what is counted is a word of both
        (item("boats", entity="port"), item("boats in the port", at=9), True),
        (item("boats in the port", entity="boats"), item("boats in the port", entity="ships", at=9), False),
        (item("boats in the port", entity="boats"), item("boats in the port", at=9), True),
        (item("boats in the port", place="metz"), item("boats in the port", place="nice", at=9), False),
        (item("boats in the port", place="metz"), item("boats in the port", at=9), True),
        # up to a dozen of a numbered column only where that number is said
        (item("tests pillar", "3", cell=CELL, steps="4"), item("pillar of tests", "3", at=9), False),
        (item("tests pillar", "3", cell=CELL, steps="4"), item("pillar 4 of tests", "3", at=9), True),
        (item("tests pillar", "13", cell=CELL, steps="4"), item("pillar of tests", "13", at=9), True),
        # two figures of one sentence, or of two cells, never
        (item("boats in the port"), item("boats in the port"), False),
        (item("boats in the port", cell=CELL), item("boats in the port", at=9, cell=CELL), False),
        (item("boats in the port", cell=CELL), item("boats in the port", at=9), True),
    ],
)
def test_a_figure_repeats_one_whose_words_it_says(first, second, repeats):
    for told, known in ((first, second), (second, first)):
        assert Repetitions(NO_RULINGS, [(known, "boats")]).find(told) == ("boats" if repeats else None)


@pytest.mark.parametrize(
    ("value", "peculiar"),
    [("9407", True), ("940", False), ("94.07", True), ("-940", False), ("-9407", True), ("0.0940", False), ("9400", False)],
)
def test_a_number_of_four_digits_seldom_falls_twice_by_chance(value, peculiar):
    assert _peculiar(item("boats", value)) is peculiar


def test_a_range_is_as_peculiar_as_its_lower_bound():
    assert _peculiar(item("boats", None, low=Decimal(9407)))
    assert not _peculiar(item("boats", None, low=Decimal(940)))


def period(start, end):
    return SimpleNamespace(start=start, end=end)


@pytest.mark.parametrize(
    "other",
    [
        item("b", "941"),
        item("b", modifier="over"),
        item("b", low=Decimal(900)),
        item("b", high=Decimal(990)),
        item("b", period=period(1, 2)),
    ],
)
def test_only_what_states_the_same_may_be_repeated(other):
    assert _quantity(item("a")) == _quantity(item("b"))
    assert _quantity(item("a")) != _quantity(other)


def test_periods_are_the_same_by_their_days():
    assert _quantity(item("a", period=period(1, 2))) == _quantity(item("b", period=period(1, 2)))
    assert _quantity(item("a", period=period(1, 2))) != _quantity(item("b", period=period(1, 3)))


def test_the_series_of_what_is_repeated_is_found_and_of_nothing_else():
    known = Repetitions(NO_RULINGS, [(item("boats in the port"), "boats"), (item("hens on the farm", "941", at=3), "hens")])
    assert known.find(item("all boats in the port", at=9)) == "boats"
    assert known.find(item("all boats in the port", "941", at=9)) is None
    assert known.find(item("geese near town", at=9)) is None
    known.add(item("geese near the town", at=12), "geese")
    assert known.find(item("geese near the town", at=20)) == "geese"


def sentence(text, after=None, heading=""):
    said = words(text.lower().replace(".", "").replace(":", ""))
    return SimpleNamespace(text=text, words=said, after=after, heading=heading)


def noted(text, *, entity="", value="940", after=None):
    told = item(text, value, entity=entity, at=9)
    told.sentence = sentence(text, after)
    return told


@pytest.mark.parametrize(
    ("text", "after", "value", "series"),
    [
        ("Correction: the number of nets is 940.", None, "940", "nets"),
        ("It is 940 nets.", sentence("Correction: an earlier version was wrong."), "940", "nets"),
        ("The number of nets is 940.", None, "940", None),
        ("Correction: the number of hens is 940.", None, "940", None),
        ("Correction: the number of nets is 941.", None, "941", None),
        ("Correction: the number of nets was 512.", None, "512", "nets"),  # what it was taken for
        ("Correction, 4 March: this page first gave 512 nets.", None, "512", "nets"),
        ("Korrektur vom 4. März: angegeben waren 512 nets.", None, "512", "nets"),
        ("Correzione: nella versione precedente erano 512 nets.", None, "512", "nets"),
        ("A correction was made to 940 nets: they are whole.", None, "940", None),
    ],
)
def test_a_note_of_a_correction_tells_the_series_it_speaks_of(text, after, value, series):
    known = Repetitions(
        NO_RULINGS,
        [(item("the nets in use", entity="nets"), "nets")],
        [(item("the nets in use", "512", entity="nets"), "nets")],
    )
    assert known.find_noted(noted(text, value=value, after=after)) == series


@pytest.mark.parametrize("called", ["right", "richti", "korrek", "chiffr correc", "cifra correc", "dato corret", "debia decir"])
def test_what_a_note_calls_the_number_is_not_what_that_counts(called):
    known = Repetitions(NO_RULINGS, [(item("the nets in use", entity="nets"), "nets")])
    assert known.find_noted(noted("940.", entity=called, after=sentence("Correction: 512 nets was wrong."))) == "nets"


@pytest.mark.parametrize(
    ("heading", "text", "value", "entity", "series"),
    [
        ("Corrections", "It was wrong.", "940", "nets", "nets"),
        ("Korrekturen", "Sie war anders.", "940", "nets", "nets"),
        ("Corrections officers", "It was wrong.", "940", "nets", None),
        ("Corrections", "It was wrong.", "941", "total", "nets"),
        ("Corrections", "It was wrong.", "94", "total", None),
        ("Corrections", "It was wrong.", "940", "boats", None),
        ("Corrections", "12 May: it is larger.", "940", "nets", "nets"),
        ("Corrections", "It is 940, not 490.", "940", "nets", "nets"),
        ("Corrections", "The number was given on this page as 490.", "940", "nets", "nets"),
        ("Corrections", "Two jails have 940 nets.", "940", "nets", None),  # the prisons of a state
        ("Corrections", "On 12 May they had 940 nets.", "940", "nets", None),
        ("Recent corrections", "It is larger.", "940", "nets", "nets"),
    ],
)
def test_a_heading_may_say_that_notes_of_corrections_follow(heading, text, value, entity, series):
    known = Repetitions(NO_RULINGS, [(item("the nets in use", value, entity="nets"), "nets")])
    told = noted(text, value=value, entity=entity)
    told.sentence = sentence(text, heading=heading)
    assert known.find_noted(told) == series


@pytest.mark.parametrize(("row", "series"), [("Tarn", "tarn"), ("Orme", "orme"), ("Skell", None)])
def test_of_a_table_a_note_tells_the_cell_whose_row_it_says(row, series):
    cells = [(item("the nets in use", str(count), entity="nets"), port) for port, count in (("tarn", 41), ("orme", 56))]
    for cell, port in cells:
        cell.name = words(f"{port} nets")
    told = noted(f"Correction: an earlier version gave the nets of {row} as 940.", entity=f"nets {row.lower()}")
    assert Repetitions(NO_RULINGS, cells).find_noted(told) == series


def test_a_note_may_leave_out_unit_and_scale():
    tonnes = item("the fish landed", "1300000", entity="fish")
    tonnes.base, tonnes.size = "g", Decimal("1.3e12")
    known = Repetitions(NO_RULINGS, [(tonnes, "fish")])
    assert known.find_noted(noted("Correction: fish was revised to it.", value="1.3")) == "fish"
    assert known.find_noted(noted("Correction: fish was revised to it.", value="1.4")) is None


def test_a_note_may_state_a_number_that_stood_in_neither_release():
    nets = item("the nets in use", entity="nets")
    known = Repetitions(NO_RULINGS, [(nets, "nets"), (item("the hens", "52", entity="hens"), "hens")])
    assert known.find_noted(noted("Correction: nets were given as 49.", entity="nets", value="49")) == "nets"
    assert known.find_noted(noted("Correction: boats were given as 49.", entity="boats", value="49")) is None
    known.add(item("the torn nets", "12", entity="nets"), "torn nets")
    assert known.find_noted(noted("Correction: nets were given as 49.", entity="nets", value="49")) is None


def test_a_noun_of_the_note_outweighs_its_other_words():
    known = Repetitions(NO_RULINGS, [(item("the nets in use", entity="nets"), "nets")])
    assert known.find_noted(noted("Correction: of all nets 940 boats.", entity="boats")) is None
    assert known.find_noted(noted("Correction: of all boats 940 nets.", entity="nets")) == "nets"
