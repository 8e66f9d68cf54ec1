"""The numbers of sections and of the document itself, which look like figures. Documents are invented."""

import pytest

from snapshots import Hints, Reading, explain, extract, plain_document, read

REPORT = """Field bulletin 56

3. WATER
3.1 Wells repaired
Crews repaired 14 wells.
3.2 Pumps
Some 1,350 pumps run.

4. ROADS
4.1 Bridges
Two bridges reopened.
"""


def quotes(text):
    return [figure.quote for figure in extract(plain_document(text))]


def test_numbered_sections_and_a_numbered_title_state_nothing():
    assert quotes(REPORT) == ["14", "Some 1,350", "Two"]


def test_their_reasons_are_told():
    told = {(one.quote, one.reason) for one in explain(plain_document(REPORT))}
    assert {("3.1", "section number"), ("3.2", "section number"), ("4.1", "section number"), ("56", "reference")} <= told


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Results", "Crews mended 40 pumps.", "1.3 Methods", "Nobody was asked."],
        ["IV. COSTS", "4.2 Funds", "Crews mended 40 pumps."],
        ["4.1) Divers", "Crews mended 40 pumps.", "4.2) Nurses", "Unchanged."],
    ],
)
def test_a_chapter_with_a_stop_or_in_roman_numbers_shows_its_sections(lines):
    assert quotes("Harbour sheet\n\n" + "\n\n".join(lines)) == ["40"]


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("2.4 Million Homes Lit", "2.4 Million"),
        ("3.1 Hectares Replanted", "3.1 Hectares"),
        ("7.5 Kilometres of Road", "7.5 Kilometres"),
    ],
)
def test_a_decimal_that_opens_a_line_without_numbered_parts_beside_it_is_a_figure(line, quote):
    assert quotes(f"Harbour sheet\n\n{line}\n\nThe port reopened.") == [quote]


def test_what_a_title_counts_is_a_figure():
    assert quotes("Open beds 45\n\nThe ward reopened.") == ["45"]


def test_sections_are_numbered_in_other_languages_too():
    text = "Lagebericht 17\n\n1. WASSER\n1.1 Brunnen\nEs wurden 14 Brunnen repariert.\n1.2 Pumpen\nRund 1.350 Pumpen laufen.\n"
    assert [figure.quote for figure in extract(plain_document(text), Reading(language="de"))] == ["14", "Rund 1.350"]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "1 Harbour reopens",
            "2 Ferry sold",
            "3 School gets a hall",
            "4 15 boats sank in the storm of last night, the harbour master said.",
        ],
        ["1- open the port", "2- sell the ferry", "3- build a hall", "4- raise 15 boats"],
        ["1", "Harbour reopens", "2", "Ferry sold", "3", "School gets a hall", "4", "Storm sinks 15 boats"],
    ],
)
def test_a_list_that_counts_its_own_lines_states_nothing_by_their_numbers(lines):
    assert quotes("Harbour news\n\n" + "\n\n".join(lines)) == ["15"]


def test_few_lines_may_count_by_chance():
    assert quotes("Harbour staff\n\n1 mayor\n\n2 deputies\n\n3 clerks") == ["1", "2", "3"]


def test_headings_that_count_themselves_state_nothing_however_far_apart():
    page = "".join(
        f"<h3>{at}\u00a0 {name}</h3>" + "<p>Boats of all kinds lie here.</p>" * 6
        for at, name in enumerate(("Piers", "Nets", "Crews", "Lamps"), 1)
    )
    assert extract(read(f"<h1>Aims</h1>{page}".encode(), Hints(media_type="text/html; charset=utf-8"))) == ()
