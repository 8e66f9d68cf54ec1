"""Words that look like a comparison, a superlative, a citation or a code, and are none; what money a head and a text mean."""

import pytest
from blocks_read import figures_in as figures


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Nurses vaccinated 1,200 children against polio in May 2025.", "in May 2025"),
        ("They shipped 350 tonnes, fewer than planned, in May 2025.", "in May 2025"),
        ("There were 48 forest fires since 2016.", "since 2016"),
        ("Catches were 7% less than in May 2024.", None),
        ("There were 48, the lowest number since 2016.", None),
    ],
)
def test_a_time_dates_what_is_not_compared_with_it(text, period):
    figure = figures(text)[0]
    assert (figure.period and figure.period.text) == period


def test_counts_with_their_shares_are_no_citation():
    told = [figure.value for figure in figures("Among men, 120(48), and among women, 130(52), fell ill.")]
    assert 120 in told
    assert 130 in told
    assert not figures("See the Review of Piers, 40(1), 3–25.")


@pytest.mark.parametrize(
    ("head", "unit"),
    [("USD SALES", "USD"), ("EUR VALUE", "EUR"), ("Euro Value", "EUR"), ("RON HARPER", "1"), ("Pound Street", "1")],
)
def test_a_head_names_what_its_currency_measures(head, unit):
    page = (
        f"<table><tr><th>Shop</th><th>{head}</th></tr><tr><td>Quay</td><td>412</td></tr><tr><td>Mole</td><td>77</td></tr></table>"
    )
    assert {figure.unit for figure in figures(page)} == {unit}


def test_a_column_of_long_positions_holds_figures():
    page = "<table><tr><th>Grain</th><th>Long</th><th>Short</th></tr><tr><td>Rye</td><td>412</td><td>80</td></tr></table>"
    assert [figure.value for figure in figures(page)] == [412, 80]
