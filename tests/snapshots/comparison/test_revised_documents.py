"""Whole documents, read and compared: what a publisher does between two releases, and what a report then says."""

import random

import pytest
from blocks_read import figures_in as figures

from snapshots import compare


def told(old, new):
    """Kind with both quotes, for every change of number, modifier or presence."""
    changes = compare(figures(old), figures(new)).told
    return sorted(" ".join([c.kind, *(figure.quote if figure else "-" for figure in (c.before, c.after))]) for c in changes)


def table(head, *rows, caption=""):
    lines = "".join(f"<tr><th>{row[0]}</th>{''.join(f'<td>{cell}</td>' for cell in row[1:])}</tr>" for row in rows)
    heads = "".join(f"<th>{cell}</th>" for cell in head)
    return f"<h1>Output</h1><table><caption>{caption}</caption><tr>{heads}</tr>{lines}</table>"


CASES = {
    "neighbours told alike are swapped": (
        "Arlo: 1,204 families returned.\n\nBexley: 980 families returned.\n\nCorin: 3,410 families returned.",
        "Bexley: 1,115 families returned.\n\nArlo: 1,204 families returned.\n\nCorin: 3,977 families returned.",
        ["revised 3,410 3,977", "revised 980 1,115"],
    ),
    "a new figure equals an old one": (
        "The mission trained 400 medics.\n\nIt keeps 18 boats.",
        "The mission trained 450 medics and 400 nurses.\n\nIt keeps 18 boats.",
        ["added - 400", "revised 400 450"],
    ),
    "a row and a column come into a table whose rows move": (
        table(["Region", "Wells", "Pumps"], ["North", 120, 44], ["South", 98, 31]),
        table(["Region", "Tanks", "Wells", "Pumps"], ["Centre", 7, 55, 20], ["South", 9, 98, 33], ["North", 4, 131, 44]),
        ["added - 20", "added - 4", "added - 55", "added - 7", "added - 9", "revised 120 131", "revised 31 33"],
    ),
    "a window of years rolls on": (
        table(["", "2021", "2022", "2023"], ["Wheat", "12.1", "13.4", "14.0"], caption="Exports"),
        table(["", "2022", "2023", "2024"], ["Wheat", "13.4", "14.2", "15.5"], caption="Exports"),
        ["added - 15.5", "removed 12.1 -", "revised 14.0 14.2"],
    ),
    "the scale in a row's head changes": (
        table(["", "Unit", "2022", "2023"], ["Remittances", "US$ million", "2,140", "2,365"]),
        table(["", "Unit", "2022", "2023"], ["Remittances", "US$ billion", "2.14", "2.365"]),
        [],
    ),
    "a heading is renamed": (
        "<h2>Health</h2><p>We run 40 clinics.</p><p>They saw 12,500 patients.</p><h2>Water</h2><p>We run 18 wells.</p>",
        "<h2>Health services</h2><p>We run 40 clinics.</p><p>They saw 13,100 patients.</p><h2>Water</h2><p>We run 18 wells.</p>",
        ["revised 12,500 13,100"],
    ),
    "numbers are printed in another style": (
        "Over 1,250,000 people were vaccinated. The fund stands at $2.4 billion. The lake covers 1,200 square kilometres.",
        "More than 1.25 million people were vaccinated. The fund stands at US$2,400 million. The lake covers 463 square miles.",
        [],
    ),
    "a list of places told alike gains one": (
        "<ul><li>Arlo: 14 schools rebuilt</li><li>Bexley: 19 schools rebuilt</li></ul>",
        "<ul><li>Corin: 19 schools rebuilt</li><li>Arlo: 16 schools rebuilt</li><li>Bexley: 21 schools rebuilt</li></ul>",
        ["added - 19", "revised 14 16", "revised 19 21"],
    ),
    "a figure quoted for comparison takes the old value": (
        "Exports rose to 14.2 billion euros, up from 12.9 billion euros in 2022.",
        "Exports rose to 15.1 billion euros, up from 14.2 billion euros in 2023.",
        ["revised 12.9 billion euros 14.2 billion euros", "revised 14.2 billion euros 15.1 billion euros"],
    ),
    "two counts of one sentence were equal": (
        "15 civilians were killed and 15 civilians were injured in the attack.",
        "15 civilians were killed and 18 civilians were injured in the attack.",
        ["revised 15 18"],
    ),
    "a sentence is taken apart": (
        "The agency gave seeds to 40,000 farmers and tools to 12,000 of them, and trained 350 extension workers.",
        "The agency gave seeds to 42,000 farmers. Of these, 12,500 also received tools. It has trained 350 extension workers.",
        ["revised 12,000 12,500", "revised 40,000 42,000"],
    ),
    "the clauses of a sentence change places": (
        "By June 40 percent of roads and 55 percent of bridges were repaired.",
        "By September 62 percent of bridges and 51 percent of roads were repaired.",
        ["revised 40 percent 51 percent", "revised 55 percent 62 percent"],
    ),
    "months of a run follow each other": (
        "In May, 23 incidents were recorded. In June, 31 incidents were recorded.",
        "In June, 31 incidents were recorded. In July, 18 incidents were recorded.",
        ["added - 18", "removed 23 -"],
    ),
    "the day of a single count moves on": (
        "As of 3 May 2024, 1,204 households had registered.",
        "As of 10 May 2024, 1,377 households had registered.",
        ["revised 1,204 1,377"],
    ),
    "the currency is another": ("The budget is EUR 40 million.", "The budget is USD 44 million.", ["added - USD 44 million", "removed EUR 40 million -"]),
    "quotes, dashes and spaces only": (
        "The “Blue Line” programme – 340 km of road – is open.",
        'The "Blue Line" programme - 340 km\u00a0of road - is open.',
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_it_is_told_what_changed_and_nothing_else(case):
    old, new, changes = CASES[case]
    assert told(old, new) == changes


@pytest.mark.parametrize("case", CASES)
def test_backwards_it_is_the_mirror(case):
    old, new, _ = CASES[case]
    turned = {"added": "removed", "removed": "added"}
    there = {(c.kind, c.before, c.after) for c in compare(figures(old), figures(new)).changes}
    back = {(turned.get(c.kind, c.kind), c.after, c.before) for c in compare(figures(new), figures(old)).changes}
    assert there == back


@pytest.mark.parametrize("seed", range(8))
def test_paragraphs_in_another_order_change_nothing(seed):
    paragraphs = [text for old, _, _ in CASES.values() if not old.startswith("<") for text in old.split("\n\n")]
    mixed = random.Random(seed).sample(paragraphs, len(paragraphs))
    assert told("\n\n".join(paragraphs), "\n\n".join(mixed)) == []


@pytest.mark.parametrize("case", CASES)
def test_a_document_does_not_differ_from_itself(case):
    assert all(compare(figures(text), figures(text)).changes == () for text in CASES[case][:2])


def test_one_country_of_a_list_never_becomes_another():
    part = "<h2>{}</h2><ul><li>People reached: {}</li><li>Partners: {}</li></ul>"
    old = part.format("Arlo", "120,000", 14) + part.format("Bexley", "95,000", 11)
    assert told(old, part.format("Arlo", "121,000", 14) + part.format("Corin", "40,000", 12)) == [
        "added - 12", "added - 40,000", "removed 11 -", "removed 95,000 -", "revised 120,000 121,000",
    ]  # fmt: skip
    assert told(old, part.format("Arlo", "120,000", 14) + part.format("Bexley region", "97,000", 11)) == ["revised 95,000 97,000"]
    labels = {change.label for change in compare(figures(old), ()).changes}
    assert labels == {"People reached, Arlo", "Partners, Arlo", "People reached, Bexley", "Partners, Bexley"}


def test_an_entry_rewritten_whole_is_linked_to_the_one_it_probably_replaces():
    old = "The service answers 10,000 requests a day.\n\nIt has 45 staff."
    new = "The platform now carries 500,000 commands a month for the whole region.\n\nIt has 45 staff."
    changes = compare(figures(old), figures(new)).changes
    assert [(c.kind, c.replaces) for c in changes] == [("added", changes[1].label), ("removed", None)]


@pytest.mark.parametrize(
    ("row", "replaces"), [(("Dunmere", 362), None), (("New Cinder House", 362), "Cinder Hill"), (("Dunmere", 398), "Cinder Hill")]
)
def test_a_row_of_another_name_and_number_replaces_none(row, replaces):
    page = "<table><tr><th>Prison</th><th>Held</th></tr><tr><td>Aldgrove</td><td>702</td></tr><tr><td>{}</td><td>{}</td></tr></table>"
    changes = compare(figures(page.format("Cinder Hill", 398)), figures(page.format(*row))).changes
    assert {change.replaces for change in changes if change.kind == "added"} == {replaces and f"{replaces}, Held"}


def test_equal_labels_under_headings_of_one_rank_keep_to_their_headings():
    part = "<h2>{}</h2><ul><li>People reached: {}</li><li>Partners: {}</li></ul>"
    old = part.format("Arlo", "120,000", 14) + part.format("Bexley", "95,000", 11)
    new = part.format("Bexley", "99,000", 11) + part.format("Corin", "40,000", 14) + part.format("Arlo", "131,000", 15)
    assert told(old, new) == ["added - 14", "added - 40,000", "revised 120,000 131,000", "revised 14 15", "revised 95,000 99,000"]
