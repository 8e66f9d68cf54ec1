"""PDF: heads of columns that run up the page, stand over several parts of a table, or are numbers themselves."""

import pytest
from blocks_read import document_of, figures, places
from pdf_samples import HEIGHT, Sheet

from snapshots.readers.pdf.segments import Segment
from snapshots.readers.pdf.spanners import spans_of

_BOATS = [("Oban", "12", "7", "31"), ("Leith", "8", "15", "22"), ("Wick", "3", "9", "14"), ("Lewis", "40", "2", "18")]


def drawn(draw):
    with Sheet() as sheet:
        draw(sheet)
    return document_of(sheet.content, "sheet.pdf")


def write_rows(sheet, rows, rights, *, top, left=50, step=14):
    for place, (name, *numbers) in enumerate(rows):
        sheet.text(left, top + step * place, name)
        for words, x in zip(numbers, rights, strict=True):
            sheet.text(x, top + step * place, words, right=True)


def write_up(sheet, x, y, words):
    """A line that runs up the page, its base line at `x`, from `y` on."""
    sheet.canvas.saveState()
    sheet.canvas.translate(x, HEIGHT - y)
    sheet.canvas.rotate(90)
    sheet.canvas.setFont("Helvetica", 9)
    sheet.canvas.drawString(0, 0, words)
    sheet.canvas.restoreState()


def test_heads_that_run_up_the_page_name_the_columns_under_them():
    def draw(sheet):
        for x, lines in ((198, ["Trawlers"]), (238, ["Crab and", "lobster boats"]), (278, ["Ferries"])):
            for place, line in enumerate(lines):
                write_up(sheet, x - 10 * (len(lines) - 1 - place), 186, line)
        write_rows(sheet, _BOATS, (200, 240, 280), top=200)

    said = places(drawn(draw))
    assert ("12", "Oban", "Trawlers") in said
    assert ("9", "Wick", "Crab and lobster boats") in said
    assert ("18", "Lewis", "Ferries") in said


def test_the_name_of_an_axis_heads_no_column():
    def draw(sheet):
        sheet.text(50, 186, "Boats by port")
        write_up(sheet, 40, 240, "Boats in port")
        write_rows(sheet, _BOATS, (200, 240, 280), top=200)

    assert not any("Boats in port" in column for _, _, column in places(drawn(draw)))


def test_heads_hold_for_the_parts_of_a_statement_that_stand_in_the_same_columns():
    def draw(sheet):
        sheet.text(50, 100, "Income (in millions)")
        for words, x in (("2041", 240), ("2040", 320)):
            sheet.text(x, 100, words, right=True)
        for top, title, rows in (
            (120, "", [("Harbour dues", "113", "136"), ("Ferry fares", "81", "46"), ("All income", "194", "182")]),
            (230, "Costs", [("Crews", "86", "75"), ("Dredging", "40", "51"), ("All costs", "126", "126")]),
        ):
            sheet.text(50, top - 24, title, font="Helvetica-Bold")
            write_rows(sheet, rows, (240, 320), top=top)
            for place in (0, 2):
                for x in (210, 290):
                    sheet.text(x, top + 14 * place, "$")
        write_rows(sheet, [("Left over", "68", "56")], (240, 320), top=330)

    document = drawn(draw)
    said = places(document)
    assert ("$86", "Crews", "2041") in said
    assert ("51", "Dredging", "2040") in said
    assert ("68", "Left over", "2041") in said
    assert {("86000000", "USD"), ("40000000", "USD"), ("113000000", "USD")} <= {said[:2] for said in figures(document)}


def test_codes_over_columns_are_heads_where_a_word_stands_over_numbers():
    def draw(sheet):
        rights = (200, 240, 280, 330)
        for words, x in zip(("40112", "40113", "40211", "All"), rights, strict=True):
            sheet.text(x, 186, words, right=True)
        sheet.text(50, 186, "Candidate")
        rows = [("Ada Moor", "166", "58", "283", "507"), ("Ben Holt", "84", "104", "62", "250"), ("No vote", "1", "6", "6", "13")]
        write_rows(sheet, rows, rights, top=200)

    said = places(drawn(draw))
    assert ("58", "Ada Moor", "40113") in said
    assert ("13", "No vote", "All") in said
    assert not any(quote.startswith("40") for quote, _, _ in said)


def test_a_number_of_the_page_in_large_print_that_goes_up_with_the_pages_is_no_figure():
    with Sheet() as sheet:
        for page in range(3):
            write_rows(sheet, [(f"{name} {page}", *numbers) for name, *numbers in _BOATS], (200, 240, 280), top=200)
            sheet.text(297, 800, str(122 + page), 14)
            sheet.text(500, 815, f"{page + 1} of 3", 14)
            if page < 2:
                sheet.page()
    values = {value for value, *_ in figures(document_of(sheet.content, "sheet.pdf"))}
    assert values == {number for _, *numbers in _BOATS for number in numbers}


def test_a_digit_in_small_print_beside_a_line_stands_in_the_column_of_the_line_left_of_it():
    def draw(sheet):
        sheet.canvas.grid([50, 120, 160, 200], [HEIGHT - y for y in (180, 192, 202, 212, 222)])
        for x, words in ((52, "Port"), (122, "Boats"), (162, "Crews")):
            sheet.text(x, 189, words, 5)
        for place, (name, boats, crews) in enumerate((("Oban", "7", "31"), ("Leith", "15", "2"), ("Wick", "3", "4"))):
            sheet.text(52, 200 + 10 * place, name, 5)
            sheet.text(159.5, 200 + 10 * place, boats, 5, right=True)
            sheet.text(199.5, 200 + 10 * place, crews, 5, right=True)

    said = places(drawn(draw))
    assert {("7", "Oban", "Boats"), ("31", "Oban", "Crews"), ("3", "Wick", "Boats"), ("4", "Wick", "Crews")} <= set(said)


def test_a_numbered_head_is_a_head():
    def draw(sheet):
        for words, x in zip(("Quay", "No. 1", "No. 2", "No. 3"), (50, 180, 220, 260), strict=True):
            sheet.text(x, 186, words)
        write_rows(sheet, _BOATS, (200, 240, 280), top=200)

    assert ("9", "Wick", "No. 2") in places(drawn(draw))


def test_a_line_across_a_table_does_not_take_the_heads_from_the_rows_under_it():
    def draw(sheet):
        for words, x in zip(("Trawlers", "Yachts", "Ferries"), (200, 240, 280), strict=True):
            sheet.text(x, 186, words, right=True)
        write_rows(sheet, _BOATS[:2], (200, 240, 280), top=200)
        sheet.text(150, 221, "Vessels of all kinds in port on the day")
        write_rows(sheet, _BOATS[2:], (200, 240, 280), top=228)

    assert ("2", "Lewis", "Yachts") in places(drawn(draw))


def test_heads_that_stand_closer_than_their_cells_are_parted_over_names_of_groups():
    def draw(sheet):
        sheet.text(50, 180, "All ports")
        sheet.text(539, 180, "Boats % Sold", 7, right=True)
        sheet.text(50, 196, "NORTH")
        rows = [("Oban", "99", "75.00%"), ("Leith", "33", "25.00%"), ("Wick", "49", "70.00%"), ("Lewis", "21", "30.00%")]
        for place, (name, boats, share) in enumerate(rows):
            sheet.text(60, 210 + 12 * place, name)
            sheet.text(512, 210 + 12 * place, boats, 7, right=True)
            sheet.text(539, 210 + 12 * place, share, 7, right=True)

    said = places(drawn(draw))
    assert ("99", "Oban", "Boats") in said
    assert ("70.00%", "Wick", "% Sold") in said


def test_heads_of_three_lines_without_a_corner_name_the_columns_under_names_of_groups():
    def draw(sheet):
        for place, words in enumerate(
            (("Actual", "Actual", "Actual"), ("Jan - Mar", "Apr - Jun", "Jul - Sep"), ("2041", "2041", "2041"))
        ):
            for word, x in zip(words, (260, 330, 400), strict=True):
                sheet.text(x, 150 + 12 * place, word, right=True)
        sheet.text(50, 200, "Statement of the harbour")
        sheet.text(55, 214, "Income")
        write_rows(sheet, _BOATS, (260, 330, 400), top=228)

    said = places(drawn(draw))
    assert ("7", "Oban", "Actual / Apr - Jun / 2041") in said
    assert not any(quote == "2041" for quote, _, _ in said)


_CATCH = [
    ("Oban", "1,412", "877", "3,031", "14", "5,334"),
    ("Leith", "820", "1,533", "2,240", "95", "4,688"),
    ("Wick", "310", "902", "1,418", "0", "2,630"),
    ("Lewis", "4,005", "216", "1,877", "31", "6,129"),
]


def test_heads_of_uneven_numbers_of_lines_under_spanners_name_the_columns_of_numbers():
    def draw(sheet):
        sheet.text(50, 80, "Catch of the north (in tonnes)", 12)
        heads = (
            (130, ("Cod &", "haddock")),
            (200, ("Her-", "ring")),
            (270, ("Crab &", "lobster", "boats")),
            (330, ("Other",)),
            (400, ("All fish", "and shell-", "fish of the", "port")),
        )  # fmt: skip
        for x, lines in heads:
            for place, line in enumerate(lines):
                sheet.text(x, 124 + 11 * place, line, centred=True)
        sheet.text(165, 108, "By day boats", centred=True)
        sheet.text(300, 108, "By creels", centred=True)
        write_rows(sheet, _CATCH, (150, 215, 290, 345, 420), top=172)

    said = places(drawn(draw))
    assert ("877", "Oban", "By day boats / Herring") in said
    assert ("1,418", "Wick", "By creels / Crab & lobster boats") in said
    assert ("6,129", "Lewis", "All fish and shellfish of the port") in said


def test_a_spanner_with_dates_over_words_is_a_head():
    def draw(sheet):
        for x, words in ((200, "Day: 03-04-2031"), (340, "Weeks: 06-03-2031 to 03-04-2031")):
            sheet.text(x, 100, words, centred=True)
        for x, words in ((50, "Port"), (160, "Boats"), (240, "Crew"), (300, "Boats"), (380, "Crew")):
            sheet.text(x, 114, words, centred=x > 50)
        write_rows(sheet, [row[:5] for row in _CATCH], (170, 250, 310, 390), top=128)

    assert ("877", "Oban", "Day: 03-04-2031 / Crew") in places(drawn(draw))


def test_a_scale_in_brackets_under_the_years_speaks_for_the_whole_statement():
    def draw(sheet):
        sheet.text(300, 100, "Years ended October 31,", centred=True)
        for words, x in (("2041", 220), ("2040", 300), ("2039", 380)):
            sheet.text(x, 112, words, centred=True)
        sheet.text(300, 124, "(in millions, except", centred=True)
        sheet.text(300, 136, "per share data)", centred=True)
        sheet.text(50, 150, "Fares")
        write_rows(sheet, [("Day boats", "3,412", "2,877", "2,631")], (230, 310, 390), top=164, left=60)
        write_rows(sheet, [("Night boats", "820", "533", "240")], (230, 310, 390), top=178, left=60)
        write_rows(sheet, [("Freight", "310", "402", "418"), ("Mail", "95", "16", "77")], (230, 310, 390), top=192, left=60)
        write_rows(sheet, [("All fares", "4,637", "3,828", "3,366")], (230, 310, 390), top=220, left=60)
        write_rows(sheet, [("Income per share", "4.22", "4.19", "3.98")], (230, 310, 390), top=234, left=60)
        for top in (164, 220):
            for x in (190, 270, 350):
                sheet.text(x, top, "$")

    said = [(number, unit) for number, unit, *_ in figures(drawn(draw))]
    assert ("3412000000", "USD") in said
    assert "533000000" in dict(said)
    assert "3.98" in dict(said)


def test_lines_under_sums_make_no_frame_of_a_part_of_the_numbers():
    rows = [(name, *numbers[:3]) for name, *numbers in _CATCH]

    def draw(sheet):
        for words, x in (("2041", 215), ("2040", 290), ("2039", 365)):
            sheet.text(x, 100, words, right=True)
        write_rows(sheet, rows, (215, 290, 365), top=114)
        for x in (220, 295, 370):
            sheet.canvas.line(x, HEIGHT - 104, x, HEIGHT - 160)
            for y in (118, 132, 160):
                sheet.canvas.line(x - 60, HEIGHT - y, x, HEIGHT - y)

    said = places(drawn(draw))
    assert {(row[0], row[1]) for row in rows} <= {(name, number) for number, name, _ in said}
    assert ("216", "Lewis", "2040") in said


def test_heads_right_over_a_frame_head_its_columns():
    rows = [row[:4] for row in _CATCH]

    def draw(sheet):
        sheet.text(50, 80, "Catch by port")
        for words, x in (("Port", 60), ("Cod", 160), ("Herring", 240), ("Crab", 320)):
            sheet.text(x, 98, words)
        write_rows(sheet, rows, (200, 280, 360), top=116, left=60)
        for y in (104, 118, 132, 146, 160):
            sheet.canvas.line(50, HEIGHT - y, 370, HEIGHT - y)
        for x in (50, 150, 220, 300, 370):
            sheet.canvas.line(x, HEIGHT - 104, x, HEIGHT - 160)

    assert ("216", "Lewis", "Herring") in places(drawn(draw))


def test_heads_that_come_again_stand_under_the_heads_over_their_middle_however_far_over_the_numbers():
    with Sheet() as sheet:
        sheet.text(50, 150, "Budget 2031")
        sheet.text(500, 150, "(in thousands of euros)", right=True)
        for words, x in (("Planned", 265), ("Unplanned", 410)):
            sheet.text(x, 170, words, centred=True)
        for place, words in enumerate(("Income", "Works", "Total") * 2):
            sheet.text(220 + 48 * place, 184, words, right=True)
        for place, (name, *numbers) in enumerate(
            (("Quays", 1, 2, 3, 4, 5, 6), ("Locks", 7, 8, 9, 1, 2, 3), ("Piers", 4, 5, 6, 7, 8, 9))
        ):
            sheet.text(50, 224 + 14 * place, name)
            for column, number in enumerate(numbers):
                sheet.text(220 + 48 * column, 224 + 14 * place, f"{number}.50", right=True)
    document = document_of(sheet.content, "sheet.pdf")
    said = {(words, row): column for words, row, column in places(document)}
    assert said["1.50", "Quays"].endswith("Planned / Income")
    assert said["6.50", "Quays"].endswith("Unplanned / Total")
    assert {unit for _, unit, *_ in figures(document)} == {"EUR"}
    assert ("1500", "EUR", "exact", "Quays") in figures(document)


def test_years_over_a_frame_each_head_the_columns_under_their_middle():
    with Sheet() as sheet:
        lines = [50, 130, 170, 210, 250, 290]
        sheet.canvas.grid(lines, [HEIGHT - y for y in (180, 200, 220, 240)])
        for words, x in (("2030", 174), ("2031", 254)):
            sheet.text(x, 176, words, 9, centred=True)
        rows = [
            ("Fish", "Tonnes", "Share", "Tonnes", "Share"),
            ("Cod", "12", "34%", "56", "78%"),
            ("Eel", "21", "43%", "65", "87%"),
        ]
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                sheet.text(lines[column] + 4, 194 + 20 * place, words, 9)
        sheet.text(334, 176, "2032", 9, centred=True)
        sheet.canvas.grid([290, 330, 370], [HEIGHT - y for y in (180, 200, 220, 240)])
        for place, row in enumerate((("Tonnes", "Share"), ("13", "35%"), ("22", "44%"))):
            for column, words in enumerate(row):
                sheet.text(294 + 40 * column, 194 + 20 * place, words, 9)
    said = {words: column for words, row, column in places(document_of(sheet.content, "sheet.pdf")) if row}
    assert (said["12"], said["78%"], said["22"]) == ("2030 / Tonnes", "2031 / Share", "2032 / Tonnes")


def test_heads_closer_than_a_space_part_where_the_file_writes_its_spaces_elsewhere():
    def draw(sheet):
        sheet.text(50, 100, "What the harbours of the north took in over the year.")
        for words, x in (("Port", 50), ("Day boats", 85), ("Night boats", 130.5), ("All boats", 183.5)):
            sheet.text(x, 130, words, 9)
        for place, (name, *numbers) in enumerate(_BOATS):
            sheet.text(50, 144 + 14 * place, name, 9)
            for number, x in zip(numbers, (85, 130.5, 183.5), strict=True):
                sheet.text(x, 144 + 14 * place, number, 9)

    said = places(drawn(draw))
    assert ("7", "Oban", "Night boats") in said
    assert ("18", "Lewis", "All boats") in said


@pytest.mark.parametrize("heads", [("Boats", "Waiting days", "Grants"), ("FY29", "FY30", "FY31/32"), ("T1", "T2", "T3")])
def test_a_short_head_over_the_middle_of_a_wide_column_set_right_heads_it(heads):
    def draw(sheet):
        for words, x in zip(("Port", *heads), (50, 160, 300, 450), strict=True):
            sheet.text(x, 130, words)
        write_rows(sheet, _BOATS, (230, 420, 520), top=146)

    said = places(drawn(draw))
    assert {("12", "Oban", heads[0]), ("15", "Leith", heads[1]), ("14", "Wick", heads[2])} <= set(said)


def test_a_corner_between_the_lines_of_spanners_and_finer_heads_takes_neither_apart():
    def draw(sheet):
        sheet.text(190, 130, "Passengers", centred=True)
        sheet.text(390, 130, "Vehicles", centred=True)
        sheet.text(50, 137, "Quay")
        for words, x in (("Summer", 120), ("Winter", 220), ("Summer", 320), ("Winter", 420)):
            sheet.text(x, 144, words)
        write_rows(sheet, [row[:5] for row in _CATCH], (175, 275, 375, 475), top=160)

    said = places(drawn(draw))
    assert ("877", "Oban", "Passengers / Winter") in said
    assert ("1,418", "Wick", "Vehicles / Summer") in said


def test_a_corner_alone_in_its_line_heads_no_column_of_values():
    def draw(sheet):
        sheet.text(175, 130, "Summer", centred=True)
        sheet.text(375, 130, "Winter", centred=True)
        sheet.text(50, 137, "Home port")
        for words, x in (("Men", 120), ("Women", 220), ("Men", 320), ("Women", 420)):
            sheet.text(x, 158, words)
        write_rows(sheet, [row[:5] for row in _CATCH], (135, 245, 335, 445), top=174)

    assert not any("Home" in head for _, _, head in places(drawn(draw)))


def test_a_name_over_the_middle_of_its_rows_names_them_and_no_column():
    def draw(sheet):
        for words, x, right in (("Kind", 50, False), ("Items", 230, True), ("Loans", 320, True)):
            sheet.text(x, 130, words, right=right)
        for top, name, rows in (
            (148, "Library of the old town", (("Books", "41,207", "98,310"), ("Games", "1,145", "4,026"))),
            (196, "Library in the bus", (("Books", "6,318", "22,871"), ("Games", "233", "917"))),
        ):
            sheet.text(264, top, name, centred=True)
            write_rows(sheet, rows, (230, 320), top=top + 15)

    said = places(drawn(draw))
    assert ("41,207", "Library of the old town / Books", "Items") in said
    assert ("917", "Library in the bus / Games", "Loans") in said


def test_years_that_come_again_under_spanners_are_heads_beside_a_corner():
    def draw(sheet):
        sheet.text(200, 130, "Lent", centred=True)
        sheet.text(350, 130, "Read", centred=True)
        for words, x in (("Branch", 50), ("2041", 150), ("2042", 225), ("2041", 300), ("2042", 375)):
            sheet.text(x, 144, words)
        write_rows(sheet, [row[:5] for row in _CATCH], (175, 250, 325, 400), top=160)

    said = places(drawn(draw))
    assert ("1,533", "Leith", "Lent / 2042") in said
    assert not any("Branch" in row for _, row, _ in said)


@pytest.mark.parametrize("set_right", [False, True])
def test_finer_heads_that_come_again_part_under_their_spanners_wherever_these_stand(set_right):
    def draw(sheet):
        for words, middle, right in (("Adults", 205, 270), ("Children", 385, 450)):
            sheet.text(right if set_right else middle, 130, words, right=set_right, centred=not set_right)
        sheet.text(50, 130 if set_right else 137, "House")
        for place, words in enumerate(("Local", "Guest", "All") * 2):
            sheet.text(150 + 60 * place, 144, words, right=True)
        write_rows(sheet, [(*row, "7") for row in _CATCH], [150 + 60 * place for place in range(6)], top=160)

    said = places(drawn(draw))
    assert ("877", "Oban", "Adults / Guest") in said
    assert ("95", "Leith", "Children / Local") in said


def test_a_spanner_in_the_middle_of_its_cell_is_over_all_heads_that_come_again():
    def draw(sheet):
        for words, x in (("Arrivals", 224), ("Departures", 434)):
            sheet.text(x, 130, words, 11, centred=True)
        rights = (145, 245, 324, 389, 455, 534, 574)
        for words, x in zip(("May", "June", "Change", "May", "June", "Change", "Gates"), rights, strict=True):
            sheet.text(x, 148, words, 11, right=True)
            sheet.text(x, 161, {"Change": "(%)", "Gates": ""}.get(words, "2041"), 11, right=True)
        sheet.text(50, 146, "Airport")
        write_rows(sheet, [(*row, "7", "3") for row in _CATCH], rights, top=179)

    said = places(drawn(draw))
    assert ("877", "Oban", "Arrivals / June 2041") in said
    assert ("14", "Oban", "Departures / May 2041") in said
    assert ("7", "Lewis", "Departures / Change (%)") in said


def test_a_spanner_over_some_of_the_columns_heads_them_alone():
    def draw(sheet):
        sheet.text(50, 100, "What was spent by the end of the month of May")
        sheet.text(345, 130, "Spent to date", centred=True)
        for words, x in (("Wharf", 71), ("Revised budget", 157), ("Wages", 278), ("Goods", 375), ("Share spent", 444)):
            sheet.text(x, 143, words)
        write_rows(sheet, [row[:5] for row in _CATCH], (247, 343, 439, 535), top=156)

    said = places(drawn(draw))
    assert ("1,412", "Oban", "Revised budget") in said
    assert ("877", "Oban", "Spent to date / Wages") in said
    assert ("2,240", "Leith", "Spent to date / Goods") in said


def test_cells_a_space_apart_are_no_groups_of_one_number_where_commas_group():
    def draw(sheet):
        sheet.text(50, 100, "Who came to the houses by the river, and how.")
        for words, x in (("House", 50), ("Local", 150), ("Guest", 167.5), ("All", 200)):
            sheet.text(x, 130, words, 9, right=x > 50)
        for place, (name, *numbers) in enumerate(
            (("Mill", "312", "145", "1,204"), ("Shed", "288", "167", "1,018"), ("Lock", "451", "230", "1,377"))
        ):
            sheet.text(50, 144 + 14 * place, name, 9)
            for number, x in zip(numbers, (150, 167.5, 200), strict=True):
                sheet.text(x, 144 + 14 * place, number, 9, right=True)

    values = {value for value, *_ in figures(drawn(draw))}
    assert {"312", "145", "451", "230", "1377"} <= values


def test_words_that_are_slanted_for_want_of_an_italic_font_stay_in_their_line():
    with Sheet() as sheet:
        pen = sheet.canvas.beginText()
        pen.setFont("Helvetica", 10)
        pen.setTextOrigin(50, 700)
        pen.textOut("The harbour moved ")
        pen.setTextTransform(1, 0, 0.333, 1, pen.getX(), 700)
        pen.textOut("420 crates")
        sheet.canvas.drawText(pen)
        sheet.text(50, 160, "of herring and mackerel over the quays in the week before the storm.")
    assert "The harbour moved 420 crates" in document_of(sheet.content, "sheet.pdf").text


def test_heads_without_width_are_spanned_by_none_that_stands_elsewhere():
    finer = [Segment(left, left, 10.0, 8.0, parts=[(text, 0)]) for left, text in ((120, "a"), (120, "b"), (220, "c"), (220, "d"))]
    over = [Segment(left, left + 10, 20.0, 8.0, parts=[(text, 0)]) for left, text in ((0, "Men"), (20, "Women"))]
    assert spans_of(over, finer) == []


def test_a_name_and_its_number_that_nearly_touch_are_no_time():
    def draw(sheet):
        for x, words in ((50, "Grade"), (95, "V"), (125, "W"), (155, "Wh")):
            sheet.text(x, 186, words, right=x > 50)
        write_rows(
            sheet,
            [("Small", "12", "40", "310"), ("Middle", "24", "90", "820"), ("Large", "48", "210", "950")],
            (95, 125, 155),
            top=200,
        )

    said = places(drawn(draw))
    assert ("24", "Middle", "V") in said
    assert ("820", "Middle", "Wh") in said


def test_the_year_of_a_head_stays_with_its_words_where_heads_nearly_touch():
    def draw(sheet):
        for left, words in ((50, "Port"), (72, "Boats 2030"), (127, "Boats 2031")):
            sheet.text(left, 186, words)
        write_rows(sheet, [("Ey", "1,204", "1,311"), ("Vik", "98", "102"), ("Hov", "45", "7")], (122.6, 177.6), top=200)

    said = places(drawn(draw))
    assert ("1,204", "Ey", "Boats 2030") in said
    assert ("102", "Vik", "Boats 2031") in said


def test_the_number_of_a_head_stays_with_its_words():
    def draw(sheet):
        for x, words in ((50, "Line"), (150, "Route 66"), (210, "Under 12"), (270, "Gate 14")):
            sheet.text(x, 186, words, right=x > 50)
        write_rows(
            sheet,
            [("Red", "118", "240", "204"), ("Blue", "52", "98", "31"), ("Green", "61", "30", "45")],
            (150, 210, 270),
            top=200,
        )

    said = places(drawn(draw))
    assert ("204", "Red", "Gate 14") in said
    assert ("52", "Blue", "Route 66") in said


def test_heads_of_two_lines_are_whole_over_rows_that_whole_numbers_name():
    def draw(sheet):
        for x, lines in ((50, ("Bait", "laid (g)")), (150, ("Cod",)), (210, ("Hake", "caught")), (270, ("Loss", "of hooks"))):
            for place, line in enumerate(lines):
                sheet.text(x, 176 + 12 * place, line, right=x > 50)
        rows = [
            ("0", "12.5", "7.1", "31.2"),
            ("2", "8.4", "15.6", "22.9"),
            ("4", "3.2", "9.9", "14.1"),
            ("6", "4.8", "2.2", "18.7"),
        ]
        write_rows(sheet, rows, (150, 210, 270), top=202)

    heads = {column for _, _, column in places(drawn(draw))}
    assert {"Cod", "Hake caught", "Loss of hooks"} <= heads


def test_years_off_the_middle_of_heads_that_come_again_hold_for_each_of_them_and_not_for_the_column_beside():
    rights = (260, 320, 380, 440, 500)

    def draw(sheet):
        for words, x in (("2030", 295), ("2031", 420)):
            sheet.text(x, 100, words, right=True, font="Helvetica-Bold")
        write_rows(sheet, [("Port", "Boats", "Tonnes", "Boats", "Tonnes", "Change")], rights, top=114)
        rows = [(name, *numbers, numbers[0], numbers[1] + "%") for name, *numbers in _BOATS]
        write_rows(sheet, rows, rights, top=130)

    said = places(drawn(draw))
    assert {(value, column) for value, name, column in said if name == "Oban"} == {
        ("12", "2030 / Boats"), ("7", "2030 / Tonnes"), ("31", "2031 / Boats"), ("12", "2031 / Tonnes"), ("7%", "Change"),
    }  # fmt: skip
