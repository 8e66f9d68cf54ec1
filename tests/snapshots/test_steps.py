"""Three times as long takes three times as many steps: a page made of one part over and over must not stop its reader."""

import re
import sys

import pytest

from snapshots import Hints, extract, read
from snapshots.extraction.naming.entities import entity_for
from snapshots.figures import Kind

SHORT, LONG, MOST = 30, 90, 3.4
"""Repetitions, and how many times as many calls the longer text may take; were each part compared with all others, nine."""


def calls(text):
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        extract(read(text.encode(), Hints(address="https://example.org/sheet.txt")))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    ("lead", "part"),
    [
        ("The budget was ", "5 "),
        ("THE LAKE\n", "{}  million.\n"),
        ("THE BOATS\n", "Nets mended {}\n"),
        ("== ==\n", "ab  cd\n"),
    ],
    ids=["bare numbers", "columns without values", "pairs that only rise", "under a border"],
)
def test_steps_grow_as_the_text_does(lead, part):
    short, long = (lead + "".join(part.format(number) for number in range(count)) for count in (SHORT, LONG))
    assert calls(long) <= MOST * calls(short)


def test_a_list_of_numbers_without_a_noun_is_no_tower_of_calls():
    text = f"They have 9{' or 5' * 1000}."
    spans = [number.span() for number in re.finditer(r"\d", text)]
    assert entity_for(text, *spans[0], Kind.COUNT, spans) is None
