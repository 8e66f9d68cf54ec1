"""Searches taken apart into words, digits and comparisons."""

from decimal import Decimal

import pytest

from monitor.asking import Question, question_of
from snapshots import Hints, extract, read


@pytest.mark.parametrize(
    ("asked", "words", "low", "high", "is_open"),
    [
        ("troops > 9000", "troops", 9000, None, True),
        ("troops >9,000", "troops", 9000, None, True),
        ("troops over 9,000", "troops", 9000, None, True),
        ("more than 9 thousand troops", "troops", 9000, None, True),
        ("at least 1.5 million people", "people", 1500000, None, False),
        ("boats >= 12", "boats", 12, None, False),
        ("boats no more than 12", "boats", None, 12, False),
        ("boats <12", "boats", None, 12, True),
        ("fewer than 12 boats", "boats", None, 12, True),
        ("between 10 and 20 boats", "boats", 10, 20, False),
        ("boats 10..20", "boats", 10, 20, False),
        ("boats > 10 <= 20", "boats", 10, 20, True),
        ("boats = 12", "boats", 12, 12, False),
    ],
)
def test_a_comparison_becomes_bounds(asked, words, low, high, is_open):
    question = question_of(asked)
    bounds = question.bounds
    assert (question.words, bounds.low, bounds.high) == (words, low, high)
    assert (bounds.low_is_open or bounds.high_is_open) is is_open


@pytest.mark.parametrize(
    ("asked", "words", "digits"),
    [
        ("budget 2024", "budget", ("2024",)),
        ("growth 2024-06", "growth", ("2024-06",)),
        ("over the border", "over the border", ()),
        ("under-five mortality 38", "under-five mortality", ("38",)),
        ("deaths over 2024-06-30", "deaths over", ("2024-06-30",)),
    ],
)
def test_what_compares_nothing_stays_words_and_digits(asked, words, digits):
    assert question_of(asked) == Question(words=words, digits=digits)


@pytest.mark.parametrize(
    ("sentence", "asked", "holds"),
    [
        ("Over 9,000 troops were deployed.", "> 9000", True),
        ("9,000 troops were deployed.", "> 9000", False),
        ("9,001 troops were deployed.", "> 9000", True),
        ("9,000 troops were deployed.", ">= 9000", True),
        ("Under 50 boats arrived.", "< 50", True),
        ("Between 10 and 20 boats arrived.", "over 15", True),
        ("Between 10 and 20 boats arrived.", "over 20", False),
        ("Prices rose by 5.4%.", "over 5%", True),
        ("120 boats arrived.", "over 5%", False),
        ("$2.5 million was spent.", "over 2 million", True),
    ],
)
def test_a_statement_lies_between_bounds_or_not(sentence, asked, holds):
    (figure,) = extract(read(sentence.encode(), Hints(media_type="text/plain")))
    assert question_of(asked).takes(figure) is holds


def test_of_two_bounds_on_one_side_the_narrower_one_counts():
    bounds = question_of("> 5 > 7 < 20 <= 20").bounds
    assert (bounds.low, bounds.high, bounds.high_is_open) == (Decimal(7), Decimal(20), True)
