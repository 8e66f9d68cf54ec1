"""Workbooks: numbers as the publisher sees them, hidden things left out, titles and notes around the table."""

import io

import pytest
from blocks_read import blocks, document_of, figures, places
from workbook_samples import ods, packed, repacked, xls, xlsx

from snapshots import CauseCode, ReadError
from snapshots.readers.office import packages
from snapshots.readers.office.number_formats import number_of, shown

MAKES = {"xlsx": xlsx, "xls": xls, "ods": ods}


@pytest.mark.parametrize("make", MAKES)
def test_an_office_table_is_read_as_it_is_shown(make):
    document = document_of(MAKES[make](), f"landings.{make}")
    assert document.published.day.isoformat() == "2024-04-05"
    assert {("1,310.0", "Oban", "2024"), ("12.5%", "Oban", "Share"), ("2024-03-01", "Oban", "Updated")} <= set(places(document))
    assert "heading: Table 4. Landings by port" in blocks(document)
    assert blocks(document)[-1] in ("caption: Source: harbour office. Published 5 April 2024", "cell: € 12.0M")
    assert ("901.3", "t", "exact", "Leith") in figures(document)


@pytest.mark.parametrize("make", MAKES)
def test_hidden_sheets_rows_columns_and_dates_give_no_figures(make):
    document = document_of(MAKES[make](), "a.bin", "application/octet-stream")
    assert not any(words in document.text for words in ("424242", "777", "Ghost", "999"))
    assert not any(value.startswith("2024-") or value in ("1", "3", "2024.0") for value, *_ in figures(document))


def test_formats_give_percent_currency_and_scale():
    told = figures(document_of(xlsx(), "a.xlsx"))
    assert {("4.5", "USD", "exact", "Cod"), ("12000000", "EUR", "exact", "Hake"), ("12.5", "%", "exact", "Oban")} <= set(told)


def test_a_workbook_of_several_sheets_keeps_each_under_its_own_name():
    document = document_of(xlsx(), "a.xlsx")
    section = {document.words_of(block): block.section for block in document.blocks}
    assert section["US$ 4.50"] == ("Prices",)
    assert section["12.5%"] == ("Landings", "Table 4. Landings by port")


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        ("0.125", "0.0%", "12.5%"),
        ("0.125", "0 %", "13 %"),
        ("1234567.891", "#,##0", "1,234,568"),
        ("-1234.5", "#,##0.00;(#,##0.00)", "-1,234.50"),
        ("-5", "0;-0", "-5"),
        ("-81", "_(* #,##0_);_(* \\(#,##0\\)", "-81"),
        ("-81", '"$"#,##0;"($"#,##0")"', "-$81"),
        ("81", '#,##0" (est.)"', "81 (est.)"),
        ("0", '0;-0;"-"', "-"),
        ("0", '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "-"),
        ("0.2", "#,###", ""),
        ("0.2", "#,##0.0", "0.2"),
        ("10", "#,###", "10"),
        ("12300000", '0.0,,"M"', "12.3M"),
        ("12300000", '[>=1000000]0.0,," million";[>=1000]0," thousand";0', "12.3 million"),
        ("4500", '[>=1000000]0.0,," million";[>=1000]0," thousand";0', "5 thousand"),
        ("9.5", "[$$-409]#,##0.00", "$9.50"),
        ("9.5", "#,##0.00 [$€-1]", "9.50 €"),
        ("9.5", '_-"£"* #,##0.00_-', "£9.50"),
        ("0.30000000000000004", "General", "0.3"),
        ("1E+15", "General", "1000000000000000"),
        ("7", "000", "007"),
        ("2.50", "0.###", "2.5"),
        ("45352", "dd/mm/yyyy", "2024-03-01"),
        ("45352.5", "[$-F800]dddd, mmmm dd, yyyy", "2024-03-01"),
        ("45352", "mmm-yy", "March 2024"),
        ("45352", "yyyy", "2024"),
        ("0.5", "[h]:mm", "12:00"),
        ("1e300", "yyyy-mm-dd", "1" + "0" * 300),
        ("0.5", "# ?/?", "0.5"),
    ],
)  # fmt: skip
def test_a_number_is_shown_by_its_format(number, code, words):
    assert shown(number_of(number), code) == words


def test_a_raised_footnote_mark_in_a_cell_stays_out_of_the_number():
    from openpyxl import Workbook
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    book = Workbook()
    book.active.append(["Port", "Boats"])
    book.active.append(["Oban", CellRichText("1,204", TextBlock(InlineFont(vertAlign="superscript"), "2"))])
    out = io.BytesIO()
    book.save(out)
    assert places(document_of(out.getvalue(), "a.xlsx")) == [("1,204", "Oban", "Boats")]


def test_a_merged_head_stands_over_all_its_columns():
    from openpyxl import Workbook

    book = Workbook()
    for row in (["Port", "Boats", None], [None, "2023", "2024"], ["Oban", 12, 14], ["Leith", 3, 4]):
        book.active.append(row)
    book.active.merge_cells("B1:C1")
    book.active.merge_cells("A1:A2")
    out = io.BytesIO()
    book.save(out)
    assert ("14", "Oban", "Boats / 2024") in places(document_of(out.getvalue(), "a.xlsx"))


def sheet_xml(rows):
    return (
        f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
    )


BOMB = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><worksheet>&c;</worksheet>'


@pytest.mark.long
@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (lambda _: sheet_xml('<row r="1">' + '<c r="A1" s="1"/>' * 21_000 + "</row>"), CauseCode.TOO_COMPLEX),
        (lambda _: sheet_xml("<row>" * 5_000), CauseCode.TOO_COMPLEX),
        (lambda _: BOMB, CauseCode.UNREADABLE),
        (lambda _: sheet_xml("<row><c>"), CauseCode.UNREADABLE),
        (lambda _: b" " * 2_100_000, CauseCode.TOO_LARGE),
    ],
    ids=["more empty cells than are read", "deep", "laughs", "broken", "bomb"],
)
def test_a_hostile_workbook_is_a_named_cause(rows, code, monkeypatch):
    monkeypatch.setattr(packages, "MOST_ELEMENTS", 20_000)
    monkeypatch.setattr(packages, "MOST_BYTES", 2_000_000)
    content = repacked(xlsx(), "xl/worksheets/sheet1.xml", rows)
    with pytest.raises(ReadError) as caught:
        document_of(content, "a.xlsx")
    assert caught.value.cause.code is code


def test_a_sheet_that_claims_a_million_rows_of_nothing_is_read_at_once():
    document = document_of(ods(), "a.ods")
    assert len(document.text) < 2_000


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (packed({"xl/workbook.bin": "x"}), CauseCode.MEDIA_TYPE),
        (packed({"xl/workbook.xml": "<workbook/>"}), CauseCode.UNREADABLE),
        (packed({"photo.raw": "x"}), CauseCode.MEDIA_TYPE),
        (xlsx()[:2_000], CauseCode.UNREADABLE),
        (xls()[:3_000], CauseCode.UNREADABLE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le"), CauseCode.PASSWORD),
    ],
)
def test_what_cannot_be_read_is_a_named_cause(content, code):
    with pytest.raises(ReadError) as caught:
        document_of(content, "a.xlsx")
    assert caught.value.cause.code is code


def test_an_encrypted_open_document_is_locked():
    manifest = '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'
    content = packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": manifest})
    with pytest.raises(ReadError) as caught:
        document_of(content, "a.ods")
    assert caught.value.cause.code is CauseCode.PASSWORD


def _book(rows, *merged):
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append(row)
    for cells in merged:
        book.active.merge_cells(cells)
    out = io.BytesIO()
    book.save(out)
    return document_of(out.getvalue(), "a.xlsx")


def test_the_number_of_a_table_before_its_title_is_no_row_and_its_scale_line_no_figure():
    rows = [[3, "Trips to the isles by month"], [None, None, None, "thousands"]]
    rows += [[None, None, "All trips", "By ferry"], [2031, "May", 12, 8], [None, "June", 15, 9]]
    told = figures(_book(rows))
    assert [(value, name) for value, _, _, name in told] == [
        ("12000", "2031 May"), ("8000", "2031 May"), ("15000", "2031 June"), ("9000", "2031 June"),
    ]  # fmt: skip


def test_what_a_sheet_tells_of_itself_is_no_figure():
    rows = [["Boats by port"], ["This worksheet contains one table."], ["Port", "Boats"], ["Holm", 40], ["Vik", 35]]
    assert [value for value, *_ in figures(_book(rows))] == ["40", "35"]


def test_heads_go_on_under_spanners_with_codes_and_behind_a_blank_row():
    rows = [[None, "Nordic", None, "EU15", None], [], [None, "Raw", "Adjusted", "Raw", "Adjusted"]]
    rows += [["Holm", 12, 13, 41, 40], ["Skerry", 7, 8, 30, 31]]
    told = places(_book(rows, "B1:C1", "D1:E1"))
    assert {("13", "Holm", "Nordic / Adjusted"), ("30", "Skerry", "EU15 / Raw")} <= set(told)


def test_the_row_that_fills_the_corner_under_two_spanners_is_the_last_of_the_heads():
    rows = [[None, "Landings", None, "Licences", None], [None, "All boats", None, "All boats", None]]
    rows += [["Port", "2031-32", "Percent surveyed", "2031-32", "Percent surveyed"]]
    rows += [["Oban", "94.0", "100.0", "88.1", "97.0"], ["Leith", "91.5", "76.4", "70.2", "60.3"]]
    told = _book(rows, "B1:C1", "D1:E1", "B2:C2", "D2:E2")
    assert ("76.4", "Leith", "Landings / All boats / Percent surveyed") in places(told)
    assert ("60.3", "%", "exact", "Leith") in figures(told)
