"""An amount in brackets behind another is that amount at an earlier time: it shares the unit and the scale. Sentences are invented."""

import pytest
from sentences_read import figures, told

SHARED = [
    ("en", "Turnover came to €45.1 million (41.9).", ["€45.1 million = 45100000 EUR", "41.9 = 41900000 EUR"]),
    ("en", "Turnover came to €451 million (2022: 419).", ["€451 million = 451000000 EUR", "419 = 419000000 EUR"]),
    ("en", "Turnover came to €4.5 billion (previous year: 4.2 billion).", ["€4.5 billion = 4500000000 EUR", "4.2 billion = 4200000000 EUR"]),
    ("en", "The catch was 45.1 tonnes (41.9).", ["45.1 tonnes = 45.1 t", "41.9 = 41.9 t"]),
    ("en", "The margin was 4.5% (4.2).", ["4.5% = 4.5 %", "4.2 = 4.2 %"]),
    ("de", "Der Hafen nahm 4,5 Mio. Euro ein (Vorjahr: 4,2).", ["4,5 Mio. Euro = 4500000 EUR", "4,2 = 4200000 EUR"]),
    ("es", "El puerto ganó 4.500 millones de euros (año anterior: 4.200 millones).",
     ["4.500 millones de euros = 4500000000 EUR", "4.200 millones = 4200000000 EUR"]),
    ("fr", "Le port a gagné 45 millions d'euros (2022 : 42).", ["45 millions d'euros = 45000000 EUR", "42 = 42000000 EUR"]),
    ("sv", "Hamnens intäkter blev 451 MSEK (419).", ["451 MSEK = 451000000 SEK", "419 = 419000000 SEK"]),
    ("en", "Use was 31 million litres a day, down from 32 million.", ["31 million litres a day = 31000000 L/d", "32 million = 32000000 L/d"]),
    ("en", "The catch was 4.2 million tonnes, up from 3.9 million.", ["4.2 million tonnes = 4200000 t", "3.9 million = 3900000 t"]),
    ("en", "The wait was 38 minutes, down from 44 in July.", ["38 minutes = 38 min", "44 = 44 min"]),
]  # fmt: skip
APART = [
    ("In all, 40% (+ 23 more) of the boats leaked.", ["40% = 40 %", "23 = 23"]),
    ("In all, 40% (23) of the boats leaked.", ["40% = 40 %", "23 = 23"]),
    ("The pier cost 450 million euros (12).", ["450 million euros = 450000000 EUR", "12 = 12"]),
    ("It cost $45 (30 boats came).", ["$45 = 45 USD", "30 = 30"]),
    ("They sold 451 boats (419).", ["451 = 451", "419 = 419"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), SHARED)
def test_a_comparison_in_brackets_shares_unit_and_scale(language, text, expected):
    assert told(text, language=language) == expected


@pytest.mark.parametrize(("text", "expected"), APART)
def test_a_count_or_a_mark_in_brackets_shares_nothing(text, expected):
    assert told(text) == expected


def test_a_colon_inside_brackets_ends_no_label():
    read = figures("The pier's year\n\nFares rose 12% to 1.4p (2014 : 1.25p)\n")
    assert [figure.entity for figure in read] == ["Fares"] * 3
