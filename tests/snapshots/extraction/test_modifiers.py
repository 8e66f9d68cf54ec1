"""Words that grade a number, before and after it, and the bounds that follow. Sentences are invented."""

from decimal import Decimal

import pytest
from sentences_read import figures, told

GRADED = [
    ("It has about 40 beds.", "about 40 = 40 about"),
    ("It has some 40 beds.", "some 40 = 40 about"),
    ("It has an estimated 40 beds.", "an estimated 40 = 40 about"),
    ("It has 40 or so beds.", "40 or so = 40 about"),
    ("It has ~40 beds.", "~40 = 40 about"),
    ("It has 20∼30 beds.", "20∼30 = 20..30"),
    ("It drew 3+ million guests.", "3+ million = 3000000 at_least"),
    ("It has over 40 beds.", "over 40 = 40 over"),
    ("It has more than 40 beds.", "more than 40 = 40 over"),
    ("It has just over 40 beds.", "just over 40 = 40 over"),
    ("It has far more than 40 beds.", "far more than 40 = 40 over"),
    ("So far more than 40 beds came.", "more than 40 = 40 over"),
    ("The ward has thus far about 40 beds.", "about 40 = 40 about"),
    ("It has upwards of 40 beds.", "upwards of 40 = 40 over"),
    ("It has at least 40 beds.", "at least 40 = 40 at_least"),
    ("It has no fewer than 40 beds.", "no fewer than 40 = 40 at_least"),
    ("It has 40 or more beds.", "40 or more = 40 at_least"),
    ("It has 40+ beds.", "40+ = 40 at_least"),
    ("It has ≥ 40 beds.", "≥ 40 = 40 at_least"),
    ("It has >= 40 beds.", ">= 40 = 40 at_least"),
    ("It has fewer than 40 beds.", "fewer than 40 = 40 under"),
    ("It has under 40 beds.", "under 40 = 40 under"),
    ("It has no more than 40 beds.", "no more than 40 = 40 at_most"),
    ("It has not more than 40 beds.", "not more than 40 = 40 at_most"),
    ("It has up to 40 beds.", "up to 40 = 40 at_most"),
    ("It has as many as 40 beds.", "as many as 40 = 40 at_most"),
    ("It has 40 or fewer beds.", "40 or fewer = 40 at_most"),
    ("It has nearly 40 beds.", "nearly 40 = 40 nearly"),
    ("It has just under 40 beds.", "just under 40 = 40 nearly"),
    ("It has close to 40 beds.", "close to 40 = 40 nearly"),
    ("It has up to an estimated 40 beds.", "up to an estimated 40 = 40 at_most"),
    ("It has exactly 40 beds.", "exactly 40 = 40"),
    ("It has 40 beds or more.", "40 = 40 at_least"),
    ("It gives up to a 40 percent discount.", "up to a 40 percent = 40 % at_most"),
    ("It has an estimated net worth of $40.", "$40 = 40 USD about"),
    ("It fell by 40 percent.", "by 40 percent = 40 %"),
    ("It is down by more than half since May.", "down by more than half = 0.5 over"),
    ("Membership topped 40,000.", "topped 40,000 = 40000 over"),
    ("Membership neared 40,000.", "neared 40,000 = 40000 nearly"),
    ("The crossing took over 4 hours.", "over 4 hours = 4 h over"),
]  # fmt: skip

NOT_GRADED = [
    ("They took over 4 firms.", "4 = 4"),
    ("The bridge over 12 lanes was closed.", "12 = 12"),
    ("They handed over 40 beds.", "40 = 40"),
    ("The talks about 5 points went on.", "5 = 5"),
    ("Only 40 beds are free.", "40 = 40"),
    ("A total of 40 beds are free.", "40 = 40"),
    ("Another 40 beds are free.", "40 = 40"),
    ("They were backed up by 40 nurses.", "40 = 40"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GRADED + NOT_GRADED)
def test_the_words_that_grade_a_number_are_read_with_it(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("", 40, 40), ("about ", None, None), ("over ", 40, None), ("at least ", 40, None), ("under ", None, 40), ("up to ", None, 40),
     ("nearly ", None, 40)],
)  # fmt: skip
def test_bounds_follow_from_the_modifier(words, low, high):
    figure = figures(f"It has {words}40 beds.")[0]
    assert (figure.low, figure.high) == (low and Decimal(low), high and Decimal(high))


def test_a_modifier_is_not_carried_over_and():
    assert told("It has over 200 desks and 400 chairs.") == ["over 200 = 200 over", "400 = 400"]
