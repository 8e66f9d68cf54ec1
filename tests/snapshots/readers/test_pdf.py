"""PDF: columns, tiles, tables, raised marks and running lines of pages drawn as publishers draw them."""

import zlib
from pathlib import Path

import pytest
from blocks_read import blocks, document_of, figures, labelled, places
from pdf_samples import (
    BODY,
    HEAD,
    HEIGHT,
    Sheet,
    fact_sheet,
    locked,
    report,
    ruled,
    scan,
    situation_report,
    statistical_release,
    tile,
)
from reportlab.pdfbase.pdfmetrics import stringWidth

from snapshots import CauseCode, ReadError
from snapshots.readers.pdf.paragraphs import Line, drafts_of_lines, joined
from snapshots.readers.pdf.right_to_left import put_together
from snapshots.readers.pdf.segments import PageText, Segment


@pytest.fixture(scope="module")
def sheet():
    return document_of(fact_sheet(), "sheet.pdf")


def drawn(draw, **options):
    with Sheet(**options) as sheet:
        draw(sheet)
    return document_of(sheet.content, "sheet.pdf")


def test_columns_are_read_one_after_the_other(sheet):
    said = blocks(sheet)
    order = [said.index(f"heading: {words}") for words in ("What was done", "What is needed")]
    done = next(place for place, words in enumerate(said) if "38 cranes" in words)
    assert order[0] < done < order[1]
    assert not any("done What" in words for words in said)


def test_a_tile_is_a_large_number_with_the_words_under_it(sheet):
    assert {"tile: 9,000 keepers trained", "tile: 1.4 million people served by the lamps", "tile: 98% of lamps lit"} <= set(
        blocks(sheet)
    )
    assert ("1400000", "1", "exact", "people served by the lamps") in figures(sheet)


def test_raised_marks_stay_out_of_numbers_and_powers_in(sheet):
    assert "some 1,204 boats" in sheet.text
    assert "4.2 × 10⁵ litres" in sheet.text
    assert "7 km² of sea" in sheet.text


def test_words_cut_at_the_end_of_a_line_are_whole_and_compounds_keep_their_hyphen(sheet):
    assert "repainted twice, and a 73-member board" in sheet.text
    assert "long-term plan" in sheet.text


def test_ruled_and_unruled_tables_keep_their_heads(sheet):
    assert {("820", "Leith and its old harbours", "Boats"), ("12%", "Oban", "Share")} <= set(places(sheet))
    assert {("1,014", "North", "2024"), ("404", "South of the bay and its islands", "2024")} <= set(places(sheet))


def test_the_title_is_the_largest_print_and_the_date_the_visible_one(sheet):
    assert sheet.title == "Lighthouse fund: the year in figures"
    assert (sheet.published.day.isoformat(), sheet.published.origin) == ("2024-03-05", "visible")


@pytest.fixture(scope="module")
def situation():
    return document_of(situation_report(), "sitrep.pdf")


def test_a_side_column_its_tiles_and_a_table_in_the_main_column_stay_apart(situation):
    said = blocks(situation)
    assert {"tile: 1.2M people affected", "tile: 62,000 people displaced", "tile: 87 people killed"} <= set(said)
    assert said.index("tile: 87 people killed") < said.index("heading: Situation overview")
    assert {("14.2", "Food security", "Required"), ("33%", "Total", "Covered")} <= set(places(situation))
    assert ("3900000", "USD", "exact", "Water, sanitation") in figures(situation)


def test_bold_words_that_open_a_paragraph_make_no_heading(situation):
    assert "paragraph: Shelter. Of 9,800 families in need of tarpaulins, 7,150 received them." in blocks(situation)


def test_a_line_that_ends_in_the_number_of_its_page_runs(situation):
    assert ("running head", "Coastland: Storm response Situation Report No. 12 | 2") in labelled(situation)


def test_a_statistical_table_keeps_groups_two_line_heads_and_wrapped_labels():
    document = document_of(statistical_release(), "release.pdf")
    assert {
        ("48.2", "All ports", "2024 / Q1"),
        ("-1.1", "Northern coast / Leith (incl. docks)", "Change / (%)"),
        ("26.1", "Southern coast / Dover and harbours nearby, without fishing", "2024 / Q1"),
    } <= set(places(document))
    assert ("48200", "1", "exact", "All ports") in figures(document)
    assert "paragraph: Without 14 ports that report once a year." in blocks(document)
    assert "definition: Members of the union: 73" in blocks(document)
    assert "In the west, over 500 boats were sold. In the west" in document.text


def test_running_heads_and_page_numbers_are_labelled():
    document = document_of(report(), "report.pdf")
    assert {("running head", "Lighthouse fund | Situation report 7"), ("page number", "Page 3 of 4")} <= set(labelled(document))
    assert "heading: Part 2 of the coast" in blocks(document)
    assert [value for value, *_ in figures(document)] == ["1204", "38", "2204", "38", "3204", "38", "4204", "38"]


def test_the_date_of_the_file_counts_where_the_page_states_none():
    def draw(sheet):
        sheet.text(50, 100, "Some 12 boats came.")

    assert drawn(draw).published.origin == "metadata"


def test_tiles_in_boxes_and_beside_text_are_paired():
    def draw(sheet):
        for place, (number, label) in enumerate((("38", "boats mended"), ("7", "cranes\nin use"))):
            sheet.canvas.rect(380, 842 - 100 - 100 * place - 60, 160, 80)
            tile(sheet, 400, 100 + 100 * place, number, label)
        sheet.flow(50, 80, 300, "Over the year the harbour offices of the coast trained some 9,000 keepers. " * 6)

    document = drawn(draw)
    assert {"tile: 38 boats mended", "tile: 7 cranes in use"} <= set(blocks(document))
    assert "trained some 9,000 keepers. Over the year" in document.text


def test_labels_over_their_numbers_are_paired_too():
    def draw(sheet):
        for place, (label, number) in enumerate((("Boats", "38"), ("Cranes in use", "7"), ("Lamps lit", "98%"))):
            sheet.text(120 + 150 * place, 100, label, 10, centred=True)
            sheet.text(120 + 150 * place, 130, number, 26, centred=True)
        sheet.flow(50, 200, 400, "The offices of the coast work all year round, and the lamps burn every night. " * 3)

    assert {"tile: Boats: 38", "tile: Cranes in use: 7", "tile: Lamps lit: 98%"} <= set(blocks(drawn(draw)))


def test_a_head_over_two_columns_of_a_ruled_table_stands_over_both():
    def draw(sheet):
        rows = [["Port", "Boats", ""], ["", "2023", "2024"], ["Oban", "12", "14"], ["Leith", "3", "4"]]
        sheet.flow(50, 100, 400, ruled(rows, [("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 0), (0, 1))]))

    assert ("14", "Oban", "Boats / 2024") in places(drawn(draw))


def test_cells_that_nearly_touch_are_apart_where_the_file_writes_its_spaces():
    def draw(sheet):
        sheet.flow(50, 60, 400, "The offices of the coast work all year round, and the lamps burn every night. " * 3)
        for place, row in enumerate((("Boats", "2021", "2022"), ("Oban", "310.0", "285.5"), ("Leith", "12 450", "980.0"))):
            for words, x in zip(row, (50, 110, 145), strict=True):
                sheet.text(x, 200 + 14 * place, words)

    assert {("285.5", "Oban", "2022"), ("12\u00a0450", "Leith", "2021")} <= set(places(drawn(draw)))


def test_a_table_that_goes_on_over_the_page_keeps_its_heads():
    def draw(sheet):
        for page, rows in enumerate(
            ((("Port", "Boats", "Crew"), ("Oban", "12", "88"), ("Leith", "14", "61")), (("Dover", "31", "7"), ("Wick", "2", "9")))
        ):
            if page:
                sheet.page()
            for place, row in enumerate(rows):
                for column, words in enumerate(row):
                    sheet.text(50 + 120 * column, 200 + 14 * place, words)

    document = drawn(draw)
    assert {("61", "Leith", "Crew"), ("31", "Dover", "Boats"), ("9", "Wick", "Crew")} <= set(places(document))
    assert document.text.count("Crew") == 1


def test_a_number_over_its_words_in_print_of_one_size_is_a_tile():
    def draw(sheet):
        for place, words in enumerate(("Some 12 boats came.", "", "1,204", "schools built", "", "The year was good.")):
            sheet.text(50, 100 + 14 * place, words)

    assert "tile: 1,204 schools built" in blocks(drawn(draw))


def test_lines_from_right_to_left_are_put_together_by_place():
    """Letters in the order of the file, as they look; numbers and Latin words in them keep their direction."""
    page = PageText(1, 600, 800, [Segment(107, 127, 50, 10, parts=[(".2022", 0)])])
    said = "في عام"
    letters = [
        Segment(160 - 6 * place, 165.5 - 6 * place, 50, 10, parts=[(letter, 0)])
        for place, letter in enumerate(said)
        if letter != " "
    ]
    put_together(page, list(reversed(letters)))
    assert [segment.text for segment in page.segments] == ["في عام 2022."]


def test_what_a_browser_prints_around_a_page_and_its_foot_run():
    def draw(sheet):
        sheet.text(30, 20, "11/24/26, 11:40 PM Harbour facts", 8)
        sheet.text(50, 100, "Some 12 boats came.")
        sheet.text(30, 810, "Harbour facts | 1", 8)
        sheet.text(30, 830, "https://example.org/facts 1/1", 8)

    assert [label for label, _ in labelled(drawn(draw))] == ["running head", "running head", "running head"]


def test_a_page_turned_on_its_side_is_read_upright():
    def draw(sheet):
        sheet.canvas.rotate(90)
        sheet.canvas.translate(0, -842)
        for place, row in enumerate((("Port", "Boats"), ("Oban", "12"), ("Leith", "14"))):
            for column, words in enumerate(row):
                sheet.text(100 + 200 * column, 442 + 20 * place, words)

    assert places(drawn(draw)) == [("12", "Oban", "Boats"), ("14", "Leith", "Boats")]


def test_letters_printed_twice_to_look_bold_are_read_once():
    def draw(sheet):
        for shift in (0, 0.2):
            sheet.text(50 + shift, 100, "1,204 boats were mended in the ports.")

    assert "1,204 boats were mended" in drawn(draw).text


def test_ticks_of_a_chart_yield_no_figures():
    def draw(sheet):
        sheet.flow(50, 60, 400, "Some 38 boats were mended.")
        for place in range(6):
            sheet.text(100 + 60 * place, 300, str(place * 20), 8)

    assert [value for value, *_ in figures(drawn(draw))] == ["38"]


def test_a_sentence_that_runs_on_over_the_page_is_one():
    def draw(sheet):
        sheet.flow(50, 700, 400, "The offices of the coast say that in all, more than")
        sheet.page()
        sheet.flow(50, 60, 400, "nine hundred keepers were trained, and 38 boats mended.", style=BODY)

    assert "more than nine hundred keepers" in drawn(draw).text


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("re-", "painted twice", "repainted twice"),
        ("long-", "term plan", "long-term plan"),
        ("a 73-", "member board", "a 73-member board"),
        ("10–", "15 boats", "10–15 boats"),
        ("Rhine-", "Main area", "Rhine-Main area"),
        ("boats and", "cranes", "boats and cranes"),
        ("sta\u00ad", "tion", "station"),
        ("Rhine\u00ad", "Main area", "Rhine-Main area"),
        ("RHI\u00ad", "NE AREA", "RHINE AREA"),
        ("Area\u00ad", "51 maps", "Area-51 maps"),
    ],
)
def test_lines_are_joined_as_their_hyphens_say(before, after, whole):
    assert joined(before, after, frozenset(["long-term"])) == whole


@pytest.mark.parametrize(
    ("content", "code", "word"),
    [
        (locked(), CauseCode.PASSWORD, "password"),
        (scan(), CauseCode.UNREADABLE, "scanned"),
        (fact_sheet()[:1500], CauseCode.UNREADABLE, "damaged"),
        (b"%PDF-1.7\n" + b"junk " * 100, CauseCode.UNREADABLE, "damaged"),
    ],
    ids=["locked", "scan", "cut short", "junk"],
)
def test_what_cannot_be_read_is_a_named_cause(content, code, word):
    with pytest.raises(ReadError, match=word) as caught:
        document_of(content, "a.pdf")
    assert caught.value.cause.code is code


def test_a_pdf_is_known_by_its_bytes_whatever_it_is_declared_as():
    assert document_of(b"\r\n" + fact_sheet(), "index.html", "text/html").media_type == "application/pdf"


def drawing(*streams):
    """A document whose page draws the first of these forms; each is (its stream, its dictionary), and object 5 on."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page]
    for body, said in ((b"/F Do", b""), *streams):
        packed = zlib.compress(body, 9)
        objects.append(b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (said, len(packed), packed))
    numbered = b"".join(b"%d 0 obj\n%b\nendobj\n" % (place, said) for place, said in enumerate(objects, 1))
    return b"%PDF-1.4\n" + numbered + b"trailer<</Root 1 0 R>>\n%%EOF"


def laughing(depth):
    """Forms that draw each other ten times on each level."""
    said = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</F %d 0 R>>>>"
    return drawing(
        *[(b"/F Do " * 10, said % (6 + place)) for place in range(depth)], (b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form")
    )


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (lambda: drawing((b" " * 100_000_000, b"/Subtype/Form")), CauseCode.TOO_LARGE),
        (
            lambda: drawing((zlib.compress(b" " * 100_000_000, 1), b"/Subtype/Form/Filter[/FlateDecode /FlateDecode]/X")),
            CauseCode.TOO_LARGE,
        ),
        (lambda: drawing((b"BT " + b"(aaaaaaaaaaaaaaaaaaaa) Tj " * 60_000, b"/Subtype/Form")), CauseCode.TOO_COMPLEX),
        (lambda: laughing(12), CauseCode.TOO_COMPLEX),
        (
            lambda: b"%PDF-1.4\n" + b"".join(b"%d 0 obj " % number for number in range(60_000)) + b"x" * 4_000,
            CauseCode.TOO_COMPLEX,
        ),
    ],
    ids=["a stream of 100 MB", "packed twice", "a million letters", "forms that laugh", "objects without end"],
)
def test_a_page_that_unfolds_beyond_measure_is_a_named_cause(made, code):
    content = made()  # here, since a table is built in every process of the tests
    with pytest.raises(ReadError) as caught:
        document_of(content, "a.pdf")
    assert caught.value.cause.code is code


def test_forms_that_draw_each_other_a_few_times_are_read():
    with pytest.raises(ReadError, match="without any text"):
        document_of(laughing(2), "a.pdf")


PRINTED = Path(__file__).parent / "printed"
"""Sheets of our own, printed by other programs than ours: Typst (ligatures, justified columns) and Chromium (a floating box)."""


def test_ligatures_of_one_glyph_keep_their_letters_and_raised_marks_stay_off():
    document = document_of((PRINTED / "typst_ferries.pdf").read_bytes(), "sheet.pdf")
    assert "The staff of 45 offices handled 12,345 effective bookings in 2025" in document.text
    assert "the traffic of 7,800 difficult parcels was shifted to 38 rafts" in document.text
    stated = {(value, unit) for value, unit, _, _ in figures(document)}
    assert {("12345", "1"), ("7800", "1"), ("2400000", "1"), ("3200000", "L"), ("410", "km2")} <= stated


def test_a_box_beside_running_text_is_read_apart_from_it():
    said = blocks(document_of((PRINTED / "chromium_ferries.pdf").read_bytes(), "sheet.pdf"))
    (text,) = [words for words in said if "38 ferries" in words]
    assert "on 27 lines, which is three more than in the year before, and its crews number 1,240 people" in text
    assert "Nearly 7,900 crossings were lost to fog, while storms cost another 1,150; the longest" in text
    assert any("61,000 horses" in words and "crews" not in words for words in said)


def test_a_box_whose_words_are_printed_one_by_one_is_read_apart_from_the_text_beside_it():
    def draw(sheet):
        for place, words in enumerate(
            ("The harbour took in 870 boats over the", "year, of which 38 were lost for some", "days.")
        ):
            sheet.text(50, 100 + 12 * place, words)
        for place, words in enumerate(("Wardens of 9 quays", "wrote 640 fines, all", "of them in summer.")):
            x = 320.0
            for word in words.split():
                sheet.text(x, 101 + 12 * place, word)
                x += stringWidth(word, "Helvetica", 10) + 3.4
        for x in (314, 440):
            sheet.canvas.line(x, HEIGHT - 88, x, HEIGHT - 132)
        for y in (88, 132):
            sheet.canvas.line(314, HEIGHT - y, 440, HEIGHT - y)

    said = blocks(drawn(draw))
    assert "paragraph: The harbour took in 870 boats over the year, of which 38 were lost for some days." in said
    assert "paragraph: Wardens of 9 quays wrote 640 fines, all of them in summer." in said


def test_two_columns_right_under_a_table_are_no_rows_of_it():
    def draw(sheet):
        for place, row in enumerate((("Port", "2030", "2031"), ("Oban", "12", "14"), ("Wick", "3", "9"), ("Lewis", "40", "2"))):
            for words, x in zip(row, (50, 200, 320), strict=True):
                sheet.text(x, 100 + 12 * place, words)
        left = (
            "Three in five crews came",
            "by the ferry of the isles,",
            "and 118 of them stayed on",
            "for a week of the season.",
        )
        right = ("In a survey, 91% said that", "the quays were clean, and", "64% that they were safe in", "storms.")
        for place, pair in enumerate(zip(left, right, strict=True)):
            for words, x in zip(pair, (50, 320), strict=True):
                sheet.text(x, 148 + 12 * place, words)

    text = blocks(drawn(draw))
    assert (
        "paragraph: Three in five crews came by the ferry of the isles, and 118 of them stayed on for a week of the season."
        in text
    )
    assert "paragraph: In a survey, 91% said that the quays were clean, and 64% that they were safe in storms." in text


@pytest.mark.parametrize("size", [9, 10, 11, 13])
def test_a_raised_mark_at_any_size_of_print_stays_off_and_a_power_is_applied(size):
    def draw(sheet):
        small = size * 0.64
        x = 60.0
        for words, is_raised in (
            ("In all 1,234", False),
            ("1", True),
            (" crews met and 3.2 × 10", False),
            ("6", True),
            (" litres burned.", False),
        ):
            sheet.text(x, 100 - (size * 0.36 if is_raised else 0), words, small if is_raised else size)
            x += stringWidth(words, "Helvetica", small if is_raised else size)

    stated = figures(drawn(draw))
    assert [(value, unit) for value, unit, _, _ in stated] == [("1234", "1"), ("3200000", "L")]


def test_a_page_whose_box_was_turned_without_its_text_is_read_and_words_beyond_the_edge_are_told():
    def draw(sheet):
        sheet.text(60, 60, "The depot holds 7,800 kits.")
        sheet.canvas.showPage()
        sheet.canvas.setPageSize((841, 595))
        sheet.canvas.setFont("Helvetica", 10)
        sheet.canvas.drawString(60, 760, "Some 99 trucks were hired.")

    assert {("7800", "1", "exact", "kits"), ("99", "1", "about", "trucks")} <= set(figures(drawn(draw)))
    beyond = drawn(lambda sheet: (sheet.text(60, 60, "The depot holds 7,800 kits."), sheet.text(60, 900, "And 12 more.")))
    assert "12" not in beyond.text
    assert any("outside its frame" in complaint for complaint in beyond.complaints)


LINES = ("In all 7,800 lamps hung in the depot.", "Some 99 boats were hired in the spring.", "A total of 450 bells were sent.")


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("shown", [0, 90, 180, 270])
def test_text_is_read_whichever_way_it_and_its_page_are_turned(turn, shown):
    def draw(sheet):
        sheet.canvas.translate(300, 420)
        sheet.canvas.rotate(turn)
        for place, words in enumerate(LINES):
            sheet.text(-150, 700 + 18 * place, words)
        sheet.canvas.setPageRotation(shown)

    assert [value for value, *_ in figures(drawn(draw))] == ["7800", "99", "450"]


def test_upright_and_turned_text_of_one_page_are_both_read():
    def draw(sheet):
        sheet.text(60, 60, "The upright half held 12,345 keepers.")
        sheet.canvas.translate(100, 100)
        sheet.canvas.rotate(90)
        for place, words in enumerate(LINES):
            sheet.text(0, 842 + 18 * place, words)

    assert {value for value, *_ in figures(drawn(draw))} == {"12345", "7800", "99", "450"}


def test_words_aslant_over_the_page_part_no_lines():
    def draw(sheet):
        for place, words in enumerate(LINES):
            sheet.text(60, 60 + 18 * place, words)
        sheet.canvas.rotate(50)
        sheet.canvas.drawString(400, 300, "DRAFT 2031")

    document = drawn(draw)
    assert " ".join(LINES) in " ".join(document.text.split())
    assert ("turned text", "DRAFT 2031") in labelled(document)


@pytest.mark.parametrize("body", [7, 10, 11, 14, 24])
@pytest.mark.parametrize("share", [0.5, 0.58, 0.7, 0.8])
def test_raised_marks_of_any_size_stay_off_numbers_and_exponents_count(body, share):
    def draw(sheet):
        for place, parts in enumerate(
            ((("Some 1,204", 0), ("1", 1), (" boats", 0)), (("4.2 × 10", 0), ("5", 1), (" litres", 0)))
        ):
            x = 40.0
            for words, is_raised in parts:
                size = body * share if is_raised else body
                sheet.text(x, 60 + 40 * place - body * 0.36 * is_raised, words, size)
                x += sheet.canvas.stringWidth(words, "Helvetica", size)

    text = drawn(draw).text
    assert "Some 1,204 boats" in text
    assert "4.2 × 10⁵ litres" in text


def test_words_of_a_stretched_line_are_no_cells():
    lines = ("Keepers of the isles painted", "their very many 418 bells", "before the autumn gales came.")

    def draw(sheet):
        edge = 60 + max(sheet.canvas.stringWidth(words, "Helvetica", 10) for words in lines) + 40
        for place, words in enumerate(lines):
            written = [(word, sheet.canvas.stringWidth(word, "Helvetica", 10)) for word in words.split()]
            room = (edge - 60 - sum(width for _, width in written)) / (len(written) - 1)
            x = 60.0
            for word, width in written if place == 1 else [(words, 0.0)]:
                sheet.text(x, 60 + 13 * place, word)
                x += width + room
        sheet.text(60, 60 + 13 * 3, "And the harbour board was pleased and")
        sheet.canvas.setFont("Helvetica", 10)

    document = drawn(draw)
    assert not [block for block in document.blocks if block.cell]
    assert "their very many 418 bells" in document.text


@pytest.mark.parametrize(("left", "words"), [(90, "782 181"), (120, "782  181")])
def test_numbers_that_stand_far_apart_are_not_groups_of_digits_of_one(left, words):
    row = [Segment(50, 80, 60, 12, parts=[("782", 0)]), Segment(left, left + 30, 60, 12, parts=[("181", 0)])]
    assert Line.of(row).text == words


def test_a_bullet_of_a_font_that_names_no_signs_begins_an_item():
    lines = [
        Line(words, 50, 300, 60 + 12 * place, 10, bold=False)
        for place, words in enumerate(("\ufffd Lamps lit: 12", "\ufffd Bells rung"))
    ]
    assert [draft.text for draft, _ in drafts_of_lines(lines, 10, frozenset(), None)] == ["Lamps lit: 12", "Bells rung"]


@pytest.mark.parametrize(
    ("figure", "caption", "font", "value"),
    [
        ("£23.6m", "shortfall this year", "Helvetica-Bold", "23600000"),
        ("27.4k", "readers", "Helvetica", "27400"),
        ("$2.1bn", "endowment", "Helvetica-Bold", "2100000000"),
        ("1,120", "berths open", "Helvetica", "1120"),
    ],
)
def test_a_figure_and_the_caption_printed_close_behind_it_are_words_apart(figure, caption, font, value):
    def draw(sheet):
        sheet.text(50, 700, figure, font=font)
        sheet.text(50 + stringWidth(figure, font, 10), 700, caption)

    document = drawn(draw)
    assert f"{figure} {caption}" in document.text
    assert [extracted[0] for extracted in figures(document)] == [value]


def printed_page(creator):
    def draw(sheet):
        sheet.canvas.setCreator(creator)
        sheet.text(50, 40, "Wards (42)")
        sheet.text(50, 60, "Latest news 57")
        sheet.text(50, 100, "The harbour in figures: May 2025", 20, "Helvetica-Bold")
        sheet.text(50, 130, "The harbour counted 18,442 boats in May,")
        sheet.text(50, 142, "and the crane lifted 310 of them.")

    return drawn(draw)


def test_menus_over_the_headline_of_a_page_that_a_browser_printed_state_no_figures():
    assert [extracted[0] for extracted in figures(printed_page("Mozilla/5.0 (X11; Linux x86_64)"))] == ["18442", "310"]
    assert len(figures(printed_page("Writer"))) > 2


def test_a_title_in_large_print_is_a_heading_though_a_year_stands_behind_its_colon():
    assert "heading: The harbour in figures: May 2025" in blocks(printed_page("Writer"))


def test_bare_zeros_under_their_headings_are_figures():
    """A page of paper has no counters that wait for a script."""

    def draw(sheet):
        y = 80
        for head, number in (("New cases", "0"), ("Deaths", "0"), ("In hospital", "0"), ("Recovered", "12")):
            y = sheet.flow(60, sheet.flow(60, y, 400, head, style=HEAD), 400, number)

    assert [value for value, *_ in figures(drawn(draw))] == ["0", "0", "0", "12"]
