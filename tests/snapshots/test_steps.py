"""Three times as long takes three times as many steps: a page made of one part over and over must not stop its reader."""

import re
import sys

import pytest

from snapshots import Hints, extract, read
from snapshots.alignment.features import MOST_POINTING, FeatureReader
from snapshots.alignment.labelling.counted import _per_each
from snapshots.alignment.labelling.remembering import remembered
from snapshots.alignment.labelling.said import said_of
from snapshots.alignment.labels import Labels
from snapshots.alignment.parts import _Side, told_by_parts
from snapshots.alignment.pool import NO_RULINGS
from snapshots.alignment.repetition import Repetitions
from snapshots.extraction.naming.entities import entity_for
from snapshots.figures import Kind

SHORT, LONG, MOST = 30, 90, 3.4
"""Repetitions, and how many times as many calls the longer text may take; were each part compared with all others, nine."""


def calls(text):
    return steps(lambda: extract(read(text.encode(), Hints(address="https://example.org/sheet.txt"))))


def steps(work):
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
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


def read_of(part, count):
    """The figures of a part that comes so many times, as alignment sees them."""
    return FeatureReader().read(extract(read(part(count).encode(), Hints(media_type="text/html"))))


def a_table_of_one_value(count):
    return f"<table>{''.join(f'<tr><td>Quay {number}</td><td>40</td></tr>' for number in range(count))}</table>"


def a_list_of_one_name(count):
    return f"<ul>{''.join(f'<li>{number + 10} boats</li>' for number in range(count))}</ul>"


def a_sentence_of_many_numbers(count):
    return f"<p>They sent {', '.join(f'{number + 10} boats' for number in range(count))}.</p>"


def looking_up(items):
    known = Repetitions(NO_RULINGS, [(item, str(number)) for number, item in enumerate(items)])
    return lambda: [known.find(item) for item in items]


def naming(items):
    labels = Labels([item.figure for item in items], range(len(items)))
    return lambda: [labels.take(number) for number in range(len(items))]


def telling_per_each(items):
    told = [said for item in items if (said := said_of(item.figure))]
    return lambda: [_per_each(said) for said in told]


@pytest.mark.parametrize(
    ("part", "work"),
    [
        (a_table_of_one_value, looking_up),
        (a_list_of_one_name, naming),
        (a_sentence_of_many_numbers, telling_per_each),
    ],
    ids=["cells of one value", "one name for all", "numbers of one sentence"],
)
def test_steps_of_naming_and_following_grow_as_the_figures_do(part, work):
    short, long = (read_of(part, count) for count in (SHORT, LONG))
    assert len(long) >= LONG
    assert steps(work(long)) <= MOST * steps(work(short))


def test_a_share_asks_so_many_counts_before_it_and_no_more():
    taken = []
    for count in (SHORT, LONG):
        text = f"We saw {'[40] ' * count}and 7% sank."
        spans = [number.span() for number in re.finditer(r"\d+%?", text)]
        taken.append(steps(lambda: [entity_for(text, *span, Kind.PERCENT, spans) for span in spans]))  # noqa: B023 -- called at once
    assert taken[1] <= MOST * taken[0]


def test_a_list_of_numbers_without_a_noun_is_no_tower_of_calls():
    text = f"They have 9{' or 5' * 1000}."
    spans = [number.span() for number in re.finditer(r"\d", text)]
    assert entity_for(text, *spans[0], Kind.COUNT, spans) is None


def test_a_long_row_of_sentences_that_point_back_is_followed():
    page = "".join(f"<p>They had {number} boats there.</p>" for number in range(10, 160))
    sentence = FeatureReader().read(extract(read(page.encode(), Hints(media_type="text/html"))))[-1].sentence
    assert len(sentence.told_before) <= MOST_POINTING + 4


def test_what_tells_names_apart_is_asked_of_each_figure_once():
    asked = []
    qualifier = remembered(lambda item: asked.append(item) or item.quote)
    items = read_of(a_list_of_one_name, SHORT)
    assert [qualifier(item.figure) for item in items] == [qualifier(item.figure) for item in items]
    assert len(asked) == len(items)


def test_lines_are_asked_only_of_wholes_that_they_may_add_up_to(monkeypatch):
    asked = []
    monkeypatch.setattr(_Side, "_makes_up", lambda *parts: asked.append(parts))
    old, new = (
        read_of(lambda count, name=name: "".join(f"<li>{name} {number}: 12</li>" for number in range(count)), SHORT)
        for name in ("Quay", "Mole")
    )
    told_by_parts(old, new)
    assert not asked
