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
    told = {(mention.quote, mention.reason) for mention in explain(plain_document(REPORT))}
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


def test_paragraphs_may_be_numbered_where_their_numbers_go_up():
    long = (
        "on the pier after the storm of spring, when boats and nets were lost to the sea and nobody came to mend what was broken"
    )
    lines = [f"{number} Crews worked {long}." for number in ("1.1", "1.2", "2.1")]
    assert quotes("Harbour sheet\n\n" + "\n\n".join([*lines, "They mended 40 pumps."])) == ["40"]
    assert quotes("Harbour sheet\n\n" + "\n\n".join([*reversed(lines), "They mended 40 pumps."])) == ["2.1", "1.2", "1.1", "40"]


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
        [line for at in "1234" for line in (f"{at}.", "Ash", ",", "Elm", ",", "Oak", ".")] + ["15 boats sank."],
        ["1. ", "Harbour reopens", "2. ", "Ferry sold", "3. ", "School gets a hall", "4. ", "Storm sinks 15 boats"],
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


@pytest.mark.parametrize(
    ("lines", "stated"),
    [
        (["23.15 Boats leave", "09.52 Crews find 15 boats", "07.13 “We wait,” said Ash"], ["15"]),
        (["00.20 Boats leave", "00.35 #harbour is shut", "01.10 Crews find 15 boats"], ["15"]),
        (["1.3: Added boats", "1.4: Added 15 mills", "1.5: Closed the pier"], ["15"]),
        (["1/5 Pier", "2/5 Ferry", "3/5 Hall with 15 lamps"], ["15"]),
        (["1/5 Ash oil", "2/5 Elm oil", "2/5 Oak oil"], ["1/5", "2/5", "2/5"]),
        (["12.50 Soup", "14.00 Trout", "16.45 Two boats of it"], ["12.50", "14.00", "16.45", "Two"]),
        (
            ["09.52 tonnes of soup", "10.20 tonnes of trout", "11.45 tonnes of ham"],
            ["09.52 tonnes", "10.20 tonnes", "11.45 tonnes"],
        ),
        (["09.52 Crews leave", "10.20 boats a day"], ["09.52", "10.20"]),
    ],
)
def test_the_times_of_a_live_report_and_the_versions_of_a_history_state_nothing(lines, stated):
    """Prices and amounts that open lines have no leading zero, or a noun in small letters behind them."""
    assert quotes("Harbour news\n\nThe harbour tells what goes on.\n\n" + "\n\n".join(lines)) == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "In Zephyr 3.5, 3.6 and 3.7 it was mended; they run on Zephyr 2 and 3. It is as in 3.5. A release of Zephyr 2.4 has 15 mills.",
            ["15"],
        ),
        ("The old (C# 4.0) and the new (C# 5.0) mill; 15 boats.", ["15"]),
        ("It has boats in bayMax 13: Ash. Then bayMax 13: Elm. See bayMax 13: Oak. So bayMax 12: 15 boats.", ["15"]),
        ("Growth was 2.5 in Norland 3.5 in Sudland 2.4 and then in Norland 3.6.", ["2.5", "3.5", "2.4", "3.6"]),
        (
            "They told of the release of guards in Norland 5 times, in Sudland 7 times and in Norland 6 times.",
            ["5 times", "7 times", "6 times"],
        ),
        (
            "In a new version released today it was in Tarn 4.2 and in Holm 5.1, after Tarn 3.9 and Holm 4.8.",
            ["4.2", "5.1", "3.9", "4.8"],
        ),
        ("We upgraded Zephyr 3.5 to Zephyr 3.6. The rate was 3.5 in Tarn.", ["3.5"]),
        ("Zephyr 3.5 “Heron” has been released.\n\nGet Zephyr 3.5 disks; 15 people came from 3.5 to us.", ["15"]),
        (
            "The 4.5 release was made by 14 people, with me as the host for 4.5. In Zephyr 4.5, as in Zephyr 3.9, 15 came.",
            ["14", "15"],
        ),
        ('The old release 3.9 "Gull" ends. The next release, Zephyr 4.6, has 15 mills; 4.6 mills a day.', ["15", "4.6"]),
        ("The 3.5 release came in May. The mean rating is 3.5 and 3.5 stars are the best.", ["3.5", "3.5"]),
        ("We handled 3.5 release requests a day. It is as in 3.5.", ["3.5", "3.5"]),
        ("Zephyr 4.6 released\n\nIn Zephyr 4.6 are 15 mills.", ["15"]),
        ("The new release 7.5 % up. The last release 8.2 million fish. A release of 6.4 m.", ["7.5 %", "8.2 million", "6.4 m"]),
        ("We upgraded Zephyr 3.5 to Zephyr 3.6. In Zephyr 30 crews rowed more than 3.5 hours.", ["30", "more than 3.5 hours"]),
    ],
)
def test_numbers_that_a_document_writes_as_part_of_a_name_state_nothing(text, stated):
    """One line with a decimal behind a name is a figure; the document must tell versions of it, or the same number again."""
    assert quotes(text) == stated


LINES = "It has {} mills that still turn here in spring and {} that do not ({})."


@pytest.mark.parametrize(
    ("marks", "stated"),
    [
        (["1", "2", "2, 3", "1", "4", "5, 6"], []),
        (["1", "2", "3"], []),
        (["1", "2", "4", "5"], ["1", "2", "4", "5"]),  # few sources
        (["3", "12", "9", "31", "14"], ["3", "12", "9", "31", "14"]),  # counts leap
        (["12", "9", "8", "7", "5"], ["12", "9", "8", "7", "5"]),
        (["3", "1", "2", "4"], ["3", "1", "2", "4"]),  # counts come in any order
        (["3", "1", "2", "4", "6", "5"], ["3", "1", "2", "4", "6", "5"]),
        (["1", "3", "4", "2", "5", "4", "6"], []),  # where 2 was named first is lost
    ],
)
def test_numbers_in_brackets_that_go_up_over_the_document_name_its_sources(marks, stated):
    told = quotes("Mills\n\n" + "\n\n".join(LINES.format(40, 15, mark) for mark in marks))
    assert [quote for quote in told if quote not in ("40", "15")] == stated


def test_what_one_sentence_counts_in_order_names_no_sources():
    text = "Mills\n\nIn the last winter sails were lost in Oxmere (1), where it blew, in Quarley (2), in Holm (3) and elsewhere."
    assert quotes(text) == ["1", "2", "3"]


def test_what_a_short_line_counts_in_brackets_is_no_source():
    lines = [LINES.format(40, 15, at) for at in range(1, 6)]
    assert quotes("\n\n".join(["Mills", *lines, "Boats lost (5)"]))[-1] == "5"


def test_what_is_counted_in_brackets_behind_names_in_a_row_is_no_source():
    assert quotes("Mills\n\nMore mills were shut down in Ashford (1), Birchley (2) and the Old Yard (3).") == ["1", "2", "3"]
