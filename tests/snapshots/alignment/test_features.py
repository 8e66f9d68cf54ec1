"""What alignment looks at in a figure: the words beside it, its size, its heading."""

from decimal import Decimal

import pytest
from blocks_read import figures_in

from snapshots.alignment.features import FENCE, FeatureReader, _shared_start


def features(text):
    return FeatureReader().read(figures_in(text))


def test_the_nearer_a_word_the_more_it_weighs_and_less_beyond_the_end_of_a_clause():
    forty, thirty = features("<p>The old port counts 40 red boats; the farm keeps 30 hens.</p>")
    within = {"count": 1, "port": 1 / 2, "old": 1 / 3, "red": 1, "boat": 1 / 2}
    beyond = {"farm": 1 / 3, "keep": 1 / 4}
    assert forty.near == pytest.approx(within | {word: FENCE * share for word, share in beyond.items()} | {"hen": FENCE**2 / 5})
    assert thirty.near == pytest.approx(
        {"keep": 1, "farm": 1 / 2, "hen": 1, "boat": FENCE / 3, "red": FENCE / 4, "count": FENCE**2 / 5}
    )


@pytest.mark.parametrize(
    ("text", "size"),
    [("between 10 and 20 boats", 15), ("up to 40 boats", 40), ("40 boats", 40), ("2 km of road", 2000), ("-40 degrees", -40)],
)
def test_the_size_of_a_range_is_its_middle_and_all_sizes_are_in_the_base_unit(text, size):
    (figure,) = features(f"<p>We saw {text}.</p>")
    assert figure.size == Decimal(size)


@pytest.mark.parametrize(
    ("form", "other"),
    [("31 Bücher", "31 Buch"), ("31 sierpnień", "31 sierpnien"), ("المستشفيات: 5", "5 مستشفيات"),
     ("31 d’habitants", "31 habitants"), ("31 eau", "l'eau : 31"), ("acqua: 31", "31 dell'acqua"), ("31 town’s", "31 towns")],
)  # fmt: skip
def test_forms_of_a_word_that_differ_in_an_accent_or_the_article_are_one(form, other):
    told, also = (features(f"<p>{text}</p>")[0].words for text in (form, other))
    assert told == also != frozenset()


def test_an_answer_is_told_by_the_words_of_its_heading():
    (answer,) = features("<h3>How many families left?</h3><p>91.</p>")
    assert answer.words == {"how", "many", "famili", "left"}
    (short,) = features("<h3>How often did families leave?</h3><p>Last year, 91 times.</p>")
    assert {"famili", "year"} < short.words
    (long,) = features("<h3>How often did families leave?</h3><p>The wardens counted 91 boats there.</p>")
    assert "famili" not in long.words


def test_a_cell_stands_under_its_heading_and_its_caption():
    row = "<tr><td>{}</td><td>{}</td></tr>".format
    table = f"<table><caption>Beds by town</caption><tr><th>Town</th><th>Beds</th></tr>{row('Metz', 40)}{row('Nice', 50)}</table>"
    assert {figure.site for figure in features(f"<h2>Wards</h2>{table}")} == {frozenset(["ward", "town", "bed"])}
    assert features("<h2>Wards</h2><p>We keep 40 beds.</p>")[0].site == {"ward"}
    assert features("<p>We keep 40 beds.</p>")[0].site == frozenset()


@pytest.mark.parametrize(
    ("heads", "shared"),
    [
        ([("beds", "metz"), ("beds", "nice")], 1),
        ([("beds", "metz"), ("cots", "metz")], 0),
        ([("beds",), ("beds",)], 0),  # never all the parts of one
        ([("beds", "metz"), ("beds", "metz", "upper")], 1),
        ([("beds", "metz", "a"), ("beds", "metz", "b")], 2),
        ([()], 0),
    ],
)
def test_the_first_parts_that_all_heads_share_tell_nothing_apart(heads, shared):
    assert _shared_start(heads) == shared
