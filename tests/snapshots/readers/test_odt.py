"""OpenDocument texts: as they stand with every change accepted, text boxes and notes included."""

import pytest
from blocks_read import blocks, document_of, figures, places
from odt_samples import odt, paragraph, report
from workbook_samples import packed

from snapshots import CauseCode, ReadError


def test_headings_lists_and_tables_are_read():
    document = document_of(report(), "report.odt")
    assert document.media_type == "application/vnd.oasis.opendocument.text"
    assert {"heading: Needs", "item: 38 boats"} <= set(blocks(document))
    section = {document.words_of(block): block.section for block in document.blocks}
    assert section["38 boats"] == ("Lighthouse fund", "Needs")
    assert ("1,204", "North / Lamps", "Keepers") in places(document)
    assert {("9000", "1", "over", "keepers"), ("12", "%", "exact", "North Lamps")} <= set(figures(document))


CHANGES = (
    "<text:tracked-changes><text:changed-region><text:deletion>{}</text:deletion></text:changed-region></text:tracked-changes>"
)
BOX = "<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>"
NOTE = "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>"


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (CHANGES.format(paragraph("9,000 keepers")) + paragraph("Some 9,500 keepers came."), ["Some 9,500 keepers came."]),
        (paragraph('12<text:s text:c="2"/>boats<text:tab/>&lt;here&gt;'), ["12 boats <here>"]),
        (paragraph("Some 9,500" + NOTE.format(paragraph("Without guests.")) + " came."), ["Some 9,500 came.", "Without guests."]),
        (paragraph(f"Boats came.{BOX.format(paragraph('Lamps: 7'))}"), ["Boats came.", "Lamps: 7"]),
        (paragraph("They sang.<office:annotation><text:p>Check 55</text:p></office:annotation>"), ["They sang."]),
        (paragraph("They sang.") + paragraph("66 hidden", "T3"), ["They sang."]),
        (
            paragraph('10<text:span text:style-name="T4">5</text:span> lamps, <text:span text:style-name="T3">55 </text:span>7 boats'),
            ["10⁵ lamps, 7 boats"],
        ),
    ],
)  # fmt: skip
def test_a_document_is_read_as_it_is_shown(body, read):
    assert [line.partition(": ")[2] for line in blocks(document_of(odt(body), "report.odt"))] == read


def test_words_that_are_struck_through_and_lists_of_contents_give_no_figures():
    contents = f"<text:table-of-content>{paragraph('12 boats')}</text:table-of-content>"
    document = document_of(odt(contents + paragraph('Now <text:span text:style-name="T2">66 </text:span>70 boats lie here.')))
    assert [value for value, *_ in figures(document)] == ["70"]


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (odt(""), CauseCode.UNREADABLE),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), CauseCode.UNREADABLE),
        (
            packed(
                {
                    "mimetype": "application/vnd.oasis.opendocument.text",
                    "META-INF/manifest.xml": "<m><file-entry><encryption-data/></file-entry></m>",
                }
            ),
            CauseCode.PASSWORD,
        ),
    ],
)
def test_what_cannot_be_read_is_a_named_cause(content, cause):
    with pytest.raises(ReadError) as caught:
        document_of(content, "report.odt")
    assert caught.value.cause.code is cause


def test_tables_in_repeated_cells_do_not_grow_by_a_power():
    inner = "<text:p>7 boats</text:p>"
    for _ in range(9):
        cell = f'<table:table-cell table:number-columns-repeated="200">{inner}</table:table-cell>'
        inner = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    assert len(document_of(odt(inner), "report.odt").text) < 10_000
