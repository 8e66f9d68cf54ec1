"""PDF: tables as publishers set them, whose columns nearly touch, whose rules bound blocks, whose row names stand outside."""

import pytest
from blocks_read import document_of, figures, places
from pdf_samples import HEIGHT, Sheet

from snapshots import extract
from snapshots.documents import BlockKind, Cell
from snapshots.readers.blocks.layout import Draft
from snapshots.readers.pdf.name_lines import _Numbers, drop_bullets
from snapshots.readers.pdf.segments import Segment
from snapshots.readers.tables.captions_below import name_by_captions_below
from snapshots.readers.tables.entries import Entry

_ROWS = [
    ("Oban", "9,368", "190.0", "88"),
    ("Leith", "1,512", "199.2", "140"),
    ("Wick", "3,012", "666.6", "201"),
    ("Stornoway and Lewis", "114,219", "12,213.2", "1,377"),
]


def drawn(draw):
    with Sheet() as sheet:
        draw(sheet)
    return document_of(sheet.content, "sheet.pdf")


def write_rows(sheet, rows, rights, *, top=200, left=50, size=10):
    """Row names from the left, numbers up to their right edges."""
    for nth, (name, *numbers) in enumerate(rows):
        sheet.text(left, top + 14 * nth, name, size)
        for words, x in zip(numbers, rights, strict=True):
            sheet.text(x, top + 14 * nth, words, size, right=True)


def test_numbers_that_touch_in_a_full_row_are_parted_where_the_other_rows_part():
    def draw(sheet):
        for words, x in zip(("Boats", "Rate", "Crews"), (186, 226, 258), strict=True):
            sheet.text(x, 186, words, right=True)
        write_rows(sheet, _ROWS, (186, 228, 258))

    said = places(drawn(draw))
    assert ("114,219", "Stornoway and Lewis", "Boats") in said
    assert ("12,213.2", "Stornoway and Lewis", "Rate") in said
    assert ("199.2", "Leith", "Rate") in said


def test_digits_grouped_by_spaces_stay_one_number_under_shorter_numbers():
    def draw(sheet):
        for words, x in zip(("2022", "2023"), (200, 260), strict=True):
            sheet.text(x, 186, words, right=True)
        rows = [("Oban", "152", "830"), ("Leith", "640", "915"), ("Wick", "60 152", "12 068"), ("Lewis", "60 152", "71 402")]
        write_rows(sheet, rows, (200, 260))

    assert ("60\u00a0152", "Wick", "2022") in places(drawn(draw))


def test_a_column_that_falls_evenly_is_no_scale_of_a_chart_where_names_stand_far_left_of_it():
    def draw(sheet):
        for nth, (name, points) in enumerate((("First", "100"), ("Second", "80"), ("Third", "60"), ("Fourth", "40"))):
            sheet.text(50, 200 + 14 * nth, name)
            sheet.text(520, 200 + 14 * nth, points, right=True)

    assert [words for words, name, _ in places(drawn(draw)) if name] == ["100", "80", "60", "40"]


def test_heads_stay_over_their_columns_under_a_line_that_ends_over_the_middle_of_the_table():
    def draw(sheet):
        sheet.text(31, 150, "The office prints this sheet for the boats of all ports in each year.")
        for words, x in (("Port", 31), ("Cod", 266), ("Haddock", 430)):
            sheet.text(x, 177, words)
        for words, x in (("Oban", 281), ("Wick", 366), ("Oban", 451), ("Wick", 536)):
            sheet.text(x, 194, words, right=True)
        write_rows(sheet, [("North", "274", "303", "685", "714"), ("South", "411", "440", "822", "851"), ("Lake", "548", "577", "959", "988")],
                   (281, 366, 451, 536), top=211, left=31)  # fmt: skip

    said = {words: column for words, _, column in places(drawn(draw))}
    assert (said["274"], said["303"], said["685"], said["714"]) == (
        "Cod / Oban",
        "Cod / Wick",
        "Haddock / Oban",
        "Haddock / Wick",
    )


def frame(sheet, columns, rows):
    """Level and upright lines from end to end."""
    sheet.canvas.grid(columns, [HEIGHT - y for y in rows])


def test_rows_of_a_block_between_two_rules_are_rows():
    def draw(sheet):
        frame(sheet, [50, 200, 260, 320], [180, 200, 262])
        for words, x in zip(("Port", "Boats", "Crews"), (55, 205, 265), strict=True):
            sheet.text(x, 194, words)
        rows = [("Northern ports:", "", ""), ("Oban", "120", "14"), ("Leith", "85", "9"), ("Wick", "7", "2")]
        for nth, row in enumerate(rows):
            for words, x in zip(row, (55, 205, 265), strict=True):
                sheet.text(x, 212 + 14 * nth, words)

    said = places(drawn(draw))
    assert {("120", "Northern ports: / Oban", "Boats"), ("2", "Northern ports: / Wick", "Crews")} <= set(said)


def test_a_number_over_its_share_in_one_ruled_cell_is_not_parted():
    def draw(sheet):
        frame(sheet, [50, 200, 260, 320], [180, 200, 230, 260])
        cells = {194: ("Port", "Boats", "Crews"), 212: ("Oban and", "120", "14"), 224: ("the isles", "(42%)", "(8%)")}
        cells |= {242: ("Leith and", "85", "9"), 254: ("the firth", "(30%)", "(5%)")}
        for y, row in cells.items():
            for words, x in zip(row, (55, 205, 265), strict=True):
                sheet.text(x, y, words)

    assert ("120 (42%)", "Oban and the isles", "Boats") in places(drawn(draw))


def test_row_names_and_sums_that_stand_beside_the_frame_belong_to_its_table():
    def draw(sheet):
        frame(sheet, [150, 210, 270], [180, 200, 220, 240, 260])
        rows = [
            ("", "Boats", "Crews", "Total"),
            ("Oban", "120", "14", "134"),
            ("Leith", "85", "9", "94"),
            ("Wick", "7", "2", "9"),
        ]
        for nth, row in enumerate(rows):
            for words, x in zip(row, (60, 155, 215, 280), strict=True):
                sheet.text(x, 194 + 20 * nth, words)

    assert {("85", "Leith", "Boats"), ("94", "Leith", "Total")} <= set(places(drawn(draw)))


def test_a_column_of_text_beside_a_ruled_table_stays_text():
    def draw(sheet):
        frame(sheet, [330, 400, 460, 520], [180, 200, 220, 240])
        for nth, row in enumerate((("Port", "Boats", "Crews"), ("Oban", "120", "14"), ("Leith", "85", "9"))):
            for words, x in zip(row, (335, 405, 465), strict=True):
                sheet.text(x, 194 + 20 * nth, words)
        sheet.flow(50, 150, 240, "The harbour offices of the coast count what lands, and keep it in their books. " * 6)

    assert {("120", "Oban", "Boats"), ("9", "Leith", "Crews")} == {
        place for place in places(drawn(draw)) if place[0] in {"120", "9"}
    }


def test_heads_of_one_to_three_lines_set_in_the_middle_are_whole():
    def draw(sheet):
        sheet.text(50, 150, "Boats of the coast, by harbour")
        heads = ((200, 171, "Cases per"), (200, 176, ""), (200, 181, "100,000"), (200, 191, "people"))
        heads += ((270, 176, "Boats"), (270, 186, "landed"), (330, 181, "Crews"))
        for x, y, words in heads:
            sheet.text(x, y, words, 9, centred=True)
        for nth, row in enumerate((("Oban", "33.5", "120", "14"), ("Leith", "85.1", "209", "9"), ("Wick", "7.0", "31", "2"))):
            sheet.text(50, 205 + 12 * nth, row[0], 9)
            for x, words in zip((200, 270, 330), row[1:], strict=True):
                sheet.text(x, 205 + 12 * nth, words, 9, centred=True)

    said = places(drawn(draw))
    assert {("33.5", "Oban", "Cases per 100,000 people"), ("209", "Leith", "Boats landed"), ("2", "Wick", "Crews")} <= set(said)


def test_rows_set_far_apart_are_one_table_where_their_cells_stand_under_each_other():
    def draw(sheet):
        for nth, (name, number) in enumerate((("Boats that landed", "5,848"), ("Boats tested", "18,156"), ("Crews", "403"))):
            sheet.text(50, 200 + 34 * nth, name, 9)
            sheet.text(500, 200 + 34 * nth, number, 9, right=True)

    assert {("18,156", "Boats tested", ""), ("403", "Crews", "")} <= set(places(drawn(draw)))


@pytest.mark.parametrize(
    "ticks", [("400", "300", "200", "100", "0"), ("7,500", "5,000", "2,500", "0"), ("80%", "60%", "40%", "20%")]
)
def test_the_scale_of_a_chart_states_nothing(ticks):
    def draw(sheet):
        sheet.text(50, 90, "Some 38 cranes were mended in the port.")
        for nth, tick in enumerate(ticks):
            sheet.text(80, 200 + 30 * nth, tick, 8, right=True)

    assert [figure[0] for figure in figures(drawn(draw))] == ["38"]


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        ([], ["38"]),
        ([(300, 226, "Oban", 9), (400, 226, "118", 9), (300, 246, "Leith", 9), (400, 246, "92", 9)], ["38", "118", "92"]),
        ([(300, 226, "612", 20), (300, 244, "ships came", 9)], ["38", "612"]),
    ],
)
def test_numbers_on_the_bars_of_a_chart_state_nothing(beside, told):
    def draw(sheet):
        sheet.text(50, 90, "Some 38 cranes were mended in the port.")
        for nth, tick in enumerate(("40", "30", "20", "10", "0")):
            sheet.text(80, 200 + 30 * nth, tick, 8, right=True)
        for nth, (y, labels) in enumerate(((284, "12 7"), (214, "33"), (264, "21"), (234, "31"))):
            sheet.text(100 + 40 * nth, y, labels, 8)
        for x, y, words, size in beside:
            sheet.text(x, y, words, size)

    assert [figure[0] for figure in figures(drawn(draw))] == told


def test_numbers_of_a_table_that_fall_evenly_are_read():
    def draw(sheet):
        rows = [("Oban", "400"), ("Leith", "300"), ("Wick", "200"), ("Lewis", "100")]
        write_rows(sheet, [("Port", "Boats"), *rows], (200,))

    assert [figure[0] for figure in figures(drawn(draw))] == ["400", "300", "200", "100"]


def test_the_number_of_a_table_and_its_title_are_one_line():
    def draw(sheet):
        sheet.text(50, 172, "Table 10:")
        sheet.text(120, 172, "Weights of the indicators of the fund")
        for nth, (name, weight) in enumerate(
            (("Indicator", "Weight"), ("Boats mended", "40"), ("Crews trained", "15"), ("Lamps", "13"))
        ):
            sheet.text(56, 190 + 16 * nth, name)
            sheet.text(420, 190 + 16 * nth, weight)

    assert {("40", "Boats mended", "Weight"), ("13", "Lamps", "Weight")} <= set(places(drawn(draw)))


def test_days_under_a_chart_state_nothing():
    def draw(sheet):
        sheet.text(50, 90, "Some 38 cranes were mended in the port.")
        for nth, day in enumerate((21, 23, 25, 27, 29, 31, 2, 4, 6, 8)):
            sheet.text(80 + 30 * nth, 200, str(day), 8)

    assert [figure[0] for figure in figures(drawn(draw))] == ["38"]


def test_a_table_whose_cells_are_each_framed_by_lines_of_their_own_is_a_ruled_one():
    def draw(sheet):
        rows = [
            ("Sl. No.", "Port", "Boats", "Crews"),
            *((str(nth), f"Port {chr(64 + nth)}", str(nth * 7), str(nth * 3)) for nth in range(1, 25)),
        ]
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells):
                x, y = 50 + 90 * column, 100 + 20 * row
                for line in ((x, y, x + 90, y), (x, y + 20, x + 90, y + 20), (x, y, x, y + 20), (x + 90, y, x + 90, y + 20)):
                    sheet.canvas.line(line[0], HEIGHT - line[1], line[2], HEIGHT - line[3])
                sheet.text(x + 5, y + 14, words)

    document = drawn(draw)
    assert ("161", "Port W", "Boats") in places(document)
    assert len(figures(document)) == 48


def test_a_box_of_text_under_the_rows_of_a_table_is_read_line_by_line():
    def draw(sheet):
        frame(sheet, (50, 170, 260, 350), (150, 170, 190, 210))
        frame(sheet, (50, 350), (210, 290))
        for nth, row in enumerate((("Port", "Boats", "Crews"), ("Oban", "118", "31"), ("Wick", "92", "27"))):
            for x, words in zip((56, 176, 266), row, strict=True):
                sheet.text(x, 164 + 20 * nth, words, 9)
        lines = (
            "In all 14 boats were lost on the outer coast since the storm",
            "with 6 sailors, and 3 rafts that had",
            "put to sea; another 83 crews were brought ashore by Monday.",
        )
        for nth, words in enumerate(lines):
            sheet.text(56 + 120 * (nth == 1), 226 + 14 * nth, words, 9)
        sheet.text(56, 240, "began in the north,", 9)

    said = extract(drawn(draw))
    assert [figure.quote for figure in said] == ["118", "31", "92", "27", "14", "6", "3", "83"]
    assert [figure.entity for figure in said[4:]] == ["boats", "sailors", "rafts", "crews"]


def test_the_border_of_a_page_crossed_by_lines_under_headings_frames_text():
    def draw(sheet):
        frame(sheet, (27, 46, 568, 582), (27, 155, 230, 330, 420))
        sheet.text(60, 120, "Harbour bulletin", 16)
        lines = (
            "Some 14 boats were lost on the outer coast since the storm began, the office",
            "said, and 83 crews were brought ashore.",
        )
        for nth, words in enumerate(lines):
            sheet.text(60, 180 + 13 * nth, words)
        more = (
            "In the inner harbour, 47 boats lie at their berths and cannot put to sea before",
            "the ice has gone from the mouth of the river.",
        )
        for nth, words in enumerate(more):
            sheet.text(60, 260 + 13 * nth, words)
        sheet.text(31, 260, "1.", 8)

    said = extract(drawn(draw))
    assert [figure.quote for figure in said] == ["Some 14", "83", "47"]
    assert [figure.entity for figure in said] == ["boats", "crews", "boats"]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["\uf0b7 Boats", "o Oban", "12"], ["Boats", "Oban", "12"]),
        (["\uf0a7", "Boats", "12"], ["Boats", "Boats", "12"]),  # the words that a bullet marks reach over its place
        (["o Oban", "o Leith", "12"], ["o Oban", "o Leith", "12"]),  # a word of the language, perhaps
        (["\uf0b7 45", "- 3", "•"], ["\uf0b7 45", "- 3", "•"]),
        (["Oban", "✓", "240"], ["Oban", "✓", "240"]),  # a tick under a head of its own
        (["•", "Boats " * 12 + "lie", "4"], ["•", "Boats " * 12 + "lie", "4"]),  # running text, which states what it tells
    ],
)  # fmt: skip
def test_bullets_are_no_part_of_names(texts, told):
    grid = [[Entry(text, 0, column) for column, text in enumerate(texts)]]
    drop_bullets(grid)
    assert [entry and entry.text for entry in grid[0]] == told


def test_dots_lead_from_names_outside_of_the_frame_to_columns_in_blocks_of_the_scale_in_the_notes():
    def draw(sheet):
        sheet.text(50, 120, "Table 4. Landings by Port: 2031", 12)
        sheet.text(
            50, 134, "[In thousands (1,062.6 represents 1,062,600) For year ending June 30. Crews of boats that were lost", 9
        )
        sheet.text(50, 146, "are in the table of their last port. See text, this section and source]", 9)
        frame(sheet, [150, 250, 350], [165, 180, 196, 292])
        for words, x in (("Total", 190), ("Boats", 290)):
            sheet.text(x, 176, words, 9)
        for words, x in (("Spring", 156), ("Under 18 years", 200), ("Spring", 256), ("Under 18 years", 300)):
            sheet.text(x, 190, words, 7)
        rows = [("Oban", "962.6", "140.0", "12.5", "3.1"), ("Leith", "467.9", "69.1", "–", "2.2"), ("Wick", "10.0", "8.9", "9.1", "6.7"),
                ("Lewis", "17.5", "2.6", "(X)", "1.4"), ("Skye", "102.1", "25.5", "76.6", "1.1"), ("Mull", "338.4", "40.1", "8.3", "5.5")]  # fmt: skip
        for nth, (name, *numbers) in enumerate(rows):
            sheet.text(50, 208 + 14 * nth, name + " ." * 14, 8)
            for words, x in zip(numbers, (185, 240, 285, 340), strict=True):
                sheet.text(x, 208 + 14 * nth, words, 8, right=True)

    document = drawn(draw)
    said = places(document)
    assert ("962.6", "Oban", "Total / Spring") in said
    assert ("69.1", "Leith", "Total / Under 18 years") in said
    assert ("5.5", "Mull", "Boats / Under 18 years") in said
    values = [value for value, *_ in figures(document)]
    assert {"962600", "69100", "5500"} <= set(values)
    assert not {"1062600", "1062.6", "69.1"} & set(values)


def test_the_scale_of_a_chart_whose_outer_marks_are_pushed_inwards_states_nothing():
    def draw(sheet):
        sheet.text(50, 90, "Some 38 cranes were mended in the port.")
        for y, tick in ((206, "40"), (230, "30"), (260, "20"), (290, "10"), (314, "0")):
            sheet.text(80, y, tick, 8, right=True)

    assert [figure[0] for figure in figures(drawn(draw))] == ["38"]


def test_names_of_two_lines_beside_numbers_at_their_middle_are_whole():
    def draw(sheet):
        sheet.text(50, 180, "Harbour office")
        sheet.text(300, 180, "Boats", right=True)
        names = (("Northern islands and", "outer skerries"), ("Fishing ports of", "the Eastern Firth"), ("Lewis", ""))
        for nth, ((first, second), boats) in enumerate(zip(names, ("1,204", "88", "317"), strict=True)):
            y = 204 + 36 * nth
            sheet.text(50, y if second else y + 6, first)
            sheet.text(50, y + 12, second)
            sheet.text(300, y + 6, boats, right=True)

    rows = [("1,204", "Northern islands and outer skerries", "Boats"), ("88", "Fishing ports of the Eastern Firth", "Boats")]
    assert set(places(drawn(draw))) >= {*rows, ("317", "Lewis", "Boats")}


@pytest.mark.parametrize(("x", "set_to"), [(50, {}), (200, {"right": True}), (120, {"centred": True})])
@pytest.mark.parametrize("lines", [("Grey Head and", "the inner sound"), ("Heath and", "northern moor", "with its dikes")])
def test_a_single_name_of_several_lines_around_its_numbers_is_whole_wherever_names_are_set(x, set_to, lines):
    def draw(sheet):
        sheet.text(x, 180, "Post", **set_to)
        sheet.text(300, 180, "Calls", right=True)
        y = 204.0
        for name, calls in ((["Holm"], "312"), (lines, "207"), (["Vik"], "94"), (["Skerry"], "118")):
            for line, words in enumerate(name):
                sheet.text(x, y + 12 * line, words, **set_to)
            sheet.text(300, y + 6 * (len(name) - 1), calls, right=True)
            y += 12 * len(name) + 8

    assert {("207", " ".join(lines), "Calls"), ("312", "Holm", "Calls"), ("94", "Vik", "Calls")} <= set(places(drawn(draw)))


def test_names_of_two_lines_are_whole_where_names_stand_little_farther_apart_than_lines():
    def draw(sheet):
        sheet.text(50, 180, "Measure", 8)
        sheet.text(300, 180, "2030", 8, right=True)
        y = 200.0
        for lines, number in ((["Berths (all", "ports)"], "408"), (["Boats mended in", "the firth"], "76"), (["Crews"], "88")):
            for line, words in enumerate(lines):
                sheet.text(50, y + 9 * line, words, 8)
            sheet.text(300, y + 4.5 * (len(lines) - 1), number, 8, right=True)
            y += 9 * (len(lines) - 1) + 11.5

    said = places(drawn(draw))
    assert {("408", "Berths (all ports)", "2030"), ("76", "Boats mended in the firth", "2030"), ("88", "Crews", "2030")} <= set(
        said
    )


def test_school_years_under_spanners_off_their_middle_are_heads():
    def draw(sheet):
        for words, x in (("Actual", 205), ("Projected", 415)):
            sheet.text(x, 172, words, 9, centred=True)
        rights = (160, 205, 250, 295, 340, 385, 430, 475)
        for nth, x in enumerate(rights):
            sheet.text(x, 186, f"20{23 + nth}–{24 + nth}", 9, right=True)
        sheet.text(50, 186, "Region and port", 9)
        rows = [
            (port, *(f"{first + 17 * nth},120" for nth in range(8))) for port, first in (("Oban", 2), ("Leith", 5), ("Wick", 7))
        ]
        write_rows(sheet, rows, rights, top=202, size=9)

    said = places(drawn(draw))
    assert ("2,120", "Oban", "Actual / 2023–24") in said
    assert ("126,120", "Wick", "Projected / 2030–31") in said


def test_a_name_over_several_rows_of_a_ruled_table_is_whole():
    def draw(sheet):
        frame(sheet, [50, 160, 230, 300], [180, 194])
        for nth in range(7):
            sheet.canvas.line(160 if nth % 3 else 50, HEIGHT - 194 - 13 * nth, 300, HEIGHT - 194 - 13 * nth)
        for x in (50, 160, 230, 300):
            sheet.canvas.line(x, HEIGHT - 194, x, HEIGHT - 272)
        for words, x in (("Port", 55), ("Class", 165), ("Boats", 235)):
            sheet.text(x, 191, words, 9)
        for nth in range(6):
            sheet.text(165, 204 + 13 * nth, ("Small", "Middle", "Large")[nth % 3], 9)
            sheet.text(260, 204 + 13 * nth, str(100 + 7 * nth), 9, right=True)
        for nth, lines in enumerate((("Northern islands", "and skerries"), ("Ports of the", "Eastern Firth"))):
            for line, words in enumerate(lines):
                sheet.text(55, 211 + 39 * nth + 12 * line, words, 9)

    said = places(drawn(draw))
    assert ("100", "Northern islands and skerries / Small", "Boats") in said
    assert ("135", "Ports of the Eastern Firth / Large", "Boats") in said


def test_heads_with_the_names_of_statistics_and_scales_are_heads():
    def draw(sheet):
        for words, x in (("2030", 200), ("2031", 330)):
            sheet.text(x, 172, words, centred=True)
        heads = (("$000's", 180), ("(95% CI)", 230), ("$000's", 310), ("(95% CI)", 360))
        for words, x in heads:
            sheet.text(x, 186, words, right=True)
        rows = [("Oban", "4,100", "(3.1–4.2)", "4,200", "(3.3–4.4)"), ("Wick", "900", "(2.1–3.2)", "950", "(2.2–3.1)")]
        write_rows(sheet, rows, (180, 230, 310, 360))

    assert {("4,100", "Oban", "2030 / $000's"), ("950", "Wick", "2031 / $000's")} <= set(places(drawn(draw)))


def test_the_scales_on_both_sides_of_a_chart_state_nothing():
    def draw(sheet):
        sheet.text(50, 90, "Some 38 cranes were mended in the port.")
        for nth in range(6):
            sheet.text(80, 200 + 20 * nth, f"{10_000 - 2_000 * nth:,}", 8, right=True)
            sheet.text(300, 200 + 20 * nth, str(50 - 10 * nth), 8)

    assert [figure[0] for figure in figures(drawn(draw))] == ["38"]


def test_heads_in_three_rows_with_a_corner_between_their_lines_name_each_column():
    def draw(sheet):
        for words, x in (("Women", 205), ("Men", 405)):
            sheet.text(x, 160, words, 9, centred=True)
        sheet.text(50, 169, "Age", 9)
        for words, x in (("Islands", 155), ("Mainland", 255), ("Islands", 355), ("Mainland", 455)):
            sheet.text(x, 173, words, 9, centred=True)
        sheet.text(50, 178, "group", 9)
        sheet.text(50, 187, "(yrs)", 9)
        rights = (140, 190, 240, 290, 340, 390, 440, 490)
        for nth, x in enumerate(rights):
            sheet.text(x, 187, "Rate" if nth % 2 else "no.", 9, right=True)
        rows = [("45–54", *("345", "15.5", "5,663", "28.7", "1,205", "52.7", "7,707", "93.2"))]
        rows += [("55–64", *("806", "60.9", "2,273", "81.6", "1,906", "56.5", "1,564", "25.4"))]
        write_rows(sheet, rows, rights, top=202, size=9)

    said = places(drawn(draw))
    assert ("345", "45–54", "Women / Islands / no.") in said
    assert ("28.7", "45–54", "Women / Mainland / Rate") in said
    assert ("1,564", "55–64", "Men / Mainland / no.") in said


def write_ballots(sheet, votes):
    """A page of a form: contests between upright lines, candidates and their votes in each."""
    sheet.text(50, 40, "Votes by polling place")
    for x in (50, 240, 430):
        sheet.canvas.line(x, HEIGHT - 60, x, HEIGHT - 800)
    sheet.canvas.line(50, HEIGHT - 60, 430, HEIGHT - 60)
    contests = (("HARBOUR MASTER", "RON HARPER", "ADA LIND"), ("PILOT", "YES", "NO"), ("WARDEN", "MO REED", "SAL FINN"))
    for column in range(2):
        for nth, (contest, *names) in enumerate(contests * 6):
            y, x = 80 + 40 * nth, 55 + 190 * column
            sheet.text(x, y, contest, 8)
            for line, name in enumerate(names):
                sheet.text(x, y + 11 * (line + 1), name, 8)
                sheet.text(x + 178, y + 11 * (line + 1), str(votes + 3 * nth + line), 8, right=True)


def test_columns_between_long_lines_are_tables_of_their_own_on_every_page_of_a_form():
    with Sheet() as sheet:
        write_ballots(sheet, 200)
        sheet.page()
        write_ballots(sheet, 431)
    read = document_of(sheet.content, "sheet.pdf")
    values = [value for value, unit, *_ in figures(read) if unit == "1"]
    expected = [str(votes + 3 * nth + line) for votes in (200, 431) for nth in range(18) for line in (0, 1)]
    assert sorted(values) == sorted(expected * 2)


def test_no_table_begins_with_a_title_that_is_set_in_two_pieces():
    def draw(sheet):
        sheet.text(50, 172, "Boats by port")
        sheet.text(125, 172, ":")
        for words, x in (("Cod", 240), ("Eel", 400)):
            sheet.text(x, 184, words, centred=True)
        rows = [
            ("", "2030", "2031", "2030", "2031"),
            ("Oban", "4,100", "4,200", "310", "320"),
            ("Wick", "900", "950", "71", "73"),
        ]
        write_rows(sheet, rows, (220, 270, 380, 430), top=196)

    assert {("4,100", "Oban", "Cod / 2030"), ("73", "Wick", "Eel / 2031")} <= set(places(drawn(draw)))


@pytest.mark.parametrize(("top", "bottom"), [(0, 9), (1, 3), (2, 2), (3.5, 4), (4, 4.5), (7, 9), (-2, -1)])
def test_rows_of_numbers_are_looked_up_by_their_height_though_one_stands_a_little_over_the_row_before(top, bottom):
    rows = [[Segment(0, 1, base, 10)] for base in (1, 2, 3, 2.5, 4, 3.9, 5)]
    told = list(_Numbers.of(rows).between(top, bottom))
    assert told == [row for row in rows if top <= row[0].base <= bottom]


@pytest.mark.parametrize(("above", "values"), [("More was landed than a year before.", [9500, 19000]), ("Table 1: Cranes", None)])
def test_a_numbered_caption_below_names_a_table_where_none_stands_above_one(above, values):
    caption = "Table 2: Boats (1 000 boats)"

    def draw(sheet):
        sheet.text(50, 160, above)
        for words, x in zip(("Port", "2030", "2031"), (50, 200, 260), strict=True):
            sheet.text(x, 186, words)
        write_rows(sheet, [("Oban", "9.5", "19.0"), ("Leith", "1.5", "19.2"), ("Wick", "3.5", "66.6")], (220, 280))
        sheet.text(50, 250, caption)
        sheet.text(50, 290, "The ports keep these numbers themselves, and none of them was asked for more.")

    told = [figure for figure in extract(drawn(draw)) if figure.cell]
    assert {figure.cell.table == caption for figure in told} == {values is not None}
    assert values is None or [figure.value for figure in extract(drawn(draw))][:2] == values


@pytest.mark.parametrize(
    ("line", "heads", "value"),
    [
        ("Table 2: Eels (thousand)", ("Port", "2030", "2031"), 88_000),
        ("Town ports", ("Port", "2030", "2031"), 88),
        ("Table 2: Eels (thousand)", ("Ely", "12", "14"), 88),
    ],
)
def test_a_caption_between_rows_begins_another_table_where_heads_stand_under_it(line, heads, value):
    def draw(sheet):
        sheet.text(50, 172, "Table 1: Boats")
        write_rows(sheet, [("Port", "2030", "2031"), ("Oban", "95", "91"), ("Leith", "15", "19")], (220, 280), top=186)
        sheet.text(50, 228, line)
        write_rows(sheet, [heads, ("Wick", "88", "66"), ("Thurso", "31", "33")], (220, 280), top=242)

    told = {
        figure.cell.row[-1]: figure for figure in extract(drawn(draw)) if figure.cell and figure.cell.column[-1:] == ("2030",)
    }
    assert told["Wick"].value == value
    assert told["Wick"].cell.table == (line if value > 1000 else "Table 1: Boats")


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        # "|" is a table; of two captions each has its own table over it, or the last table would have none
        (["|", "Table 1: Cranes", "|", "Table 2: Boats"], ["Table 1: Cranes", "Table 2: Boats"]),
        (["|", "Table 1: Cranes", "|", "The cranes are new."], ["", ""]),
        (["|", "Tabell 1: Kranar"], ["Tabell 1: Kranar"]),
        (["|", "Figure 1: Cranes (thousand)"], [""]),
        (["|", "Section 2: Cranes (thousand)"], [""]),
    ],
)
def test_only_a_caption_of_a_table_names_the_one_above_it(lines, named):
    cell = Cell(table="", number=0, row=("Holm",), column=("2030",), row_index=1, column_index=1)
    drafts = [
        Draft(BlockKind.CELL, "31", cell=cell) if line == "|" else Draft(BlockKind.PARAGRAPH, line)
        for line in ["The port grew.", *lines]
    ]
    name_by_captions_below(drafts)
    assert [draft.cell.table for draft in drafts if draft.cell] == named
