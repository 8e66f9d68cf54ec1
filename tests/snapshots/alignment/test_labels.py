"""The names of series, as a person would write them."""

import pytest
from blocks_read import figures_in

from snapshots import align
from snapshots.alignment.labels import Keys


def labels(text):
    return [one.label for one in align(figures_in(text), ())]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Engineers cleared 340 kilometres of road.", ["Road, km"]),
        ("The 41-member Alliance has no seat.", ["Alliance member"]),
        ("Partners have 9,000 troops deployed in support of the long effort to keep the straits open.", ["Troops deployed in support of the long effort"]),
        ("Over 70 percent of the canals are open again.", ["Canals are open again, %"]),
        ("Beds: 1,200\nNurses: 340", ["Beds", "Nurses"]),
        ("<table><tr><th></th><th>Unit</th><th>2022</th></tr><tr><th>Exports</th><td>US$ million</td><td>2,140</td></tr></table>", ["Exports, US$ million, 2022"]),
        ("As of 3 May 2024, 1,204 households had registered.", ["Households had registered"]),
        ("Since 2014, members have given $22 billion in aid.", ["Aid, since 2014, USD"]),
        ("Exports rose to 14.2 billion euros, up from 12.9 billion euros in 2022.", ["Exports, EUR", "Exports, in 2022 (compared), EUR"]),
    ],
)  # fmt: skip
def test_a_label_names_what_is_counted_and_not_how_much(text, told):
    assert labels(text) == told


def test_each_key_is_its_own():
    keys = Keys(["wells"])
    assert [keys.make("Wells"), keys.make("Wells"), keys.make("Wells, %"), keys.make("—")] == [
        "wells-2",
        "wells-3",
        "wells-percent",
        "figure",
    ]
