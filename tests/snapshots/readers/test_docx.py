"""Word documents: as they stand with every change accepted, text boxes and notes included."""

import pytest
from blocks_read import blocks, document_of, figures, labelled, places
from word_samples import text, with_xml, word
from workbook_samples import packed, repacked

from snapshots import CauseCode, ReadError


def report(document):
    document.add_heading("Lighthouse fund", 0)
    document.add_heading("Needs", 1)
    document.add_paragraph("By spring, over 9,000 keepers had been trained.")
    document.add_paragraph("38 boats", style="List Bullet")
    document.add_paragraph("7 cranes", style="List Number")
    table = document.add_table(3, 3)
    for row, values in enumerate((["Sector", "Keepers (thousands)", "Share"], ["Lamps", "1,204", "12%"], ["Oil", "820", "7%"])):
        for column, words in enumerate(values):
            table.cell(row, column).text = words


def test_headings_lists_and_tables_are_read():
    document = document_of(word(report), "report.docx")
    assert (document.title, document.media_type.rsplit(".", 1)[-1]) == ("Lighthouse fund", "document")
    assert {"heading: Needs", "item: 38 boats", "item: 7 cranes"} <= set(blocks(document))
    assert ("1,204", "Lamps", "Keepers (thousands)") in places(document)
    section = {document.words_of(block): block.section for block in document.blocks}
    assert section["38 boats"] == ("Lighthouse fund", "Needs")
    assert {("9000", "1", "over", "keepers"), ("12", "%", "exact", "Lamps")} <= set(figures(document))


def test_inserted_words_are_in_and_deleted_ones_out():
    content = with_xml(
        f'{text("Some ")}<w:ins w:id="1">{text("9,500")}</w:ins>'
        '<w:del w:id="2"><w:r><w:delText>9,000</w:delText></w:r></w:del>'
        f'<w:moveFrom w:id="3">{text("77")}</w:moveFrom><w:moveTo w:id="4">{text(" trained")}</w:moveTo>{text(" keepers came.")}'
    )
    assert "paragraph: Some 9,500 trained keepers came." in blocks(document_of(content))


def test_raised_marks_hidden_and_struck_words_stay_out_of_the_number():
    raised, hidden, struck = '<w:vertAlign w:val="superscript"/>', "<w:vanish/>", "<w:strike/>"
    content = with_xml(
        text("1,204") + text("2", raised) + text(" boats, ") + text("55 ", hidden) + text("66 ", struck) + text("10") + text("5", raised)
        + text(" lamps and 7 km") + text("2", raised) + text(" of sea.")
    )  # fmt: skip
    assert "paragraph: 1,204 boats, 10⁵ lamps and 7 km² of sea." in blocks(document_of(content))


def test_runs_set_higher_by_hand_are_raised_marks_and_lines_set_higher_are_not():
    raised, whole_line = '<w:position w:val="8"/><w:sz w:val="14"/>', '<w:position w:val="2"/><w:sz w:val="22"/>'
    content = with_xml(
        text("1,204")
        + text("2", raised)
        + text(" boats and ")
        + text("88 lamps on 7 km", whole_line)
        + text("2", raised)
        + text(".")
    )
    assert "paragraph: 1,204 boats and 88 lamps on 7 km²." in blocks(document_of(content))


def test_text_boxes_are_read_once_after_their_paragraph():
    box = "<w:txbxContent><w:p><w:r><w:t>4.2 million</w:t></w:r></w:p><w:p><w:r><w:t>keepers in need</w:t></w:r></w:p></w:txbxContent>"
    content = with_xml(
        f'{text("Before the box.")}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document = document_of(content)
    assert document.text.count("4.2 million") == 1
    assert ("4200000", "1", "exact", "keepers in need") in figures(document)


def test_merged_cells_and_head_rows_reach_every_cell_they_stand_over():
    def build(document):
        table = document.add_table(4, 3)
        for row, values in enumerate((["Port", "Boats", ""], ["", "2023", "2024"], ["Oban", "12", "14"], ["Leith", "3", "4"])):
            for column, words in enumerate(values):
                if words:
                    table.cell(row, column).text = words
        table.cell(0, 1).merge(table.cell(0, 2))
        table.cell(0, 0).merge(table.cell(1, 0))

    assert ("14", "Oban", "Boats / 2024") in places(document_of(word(build)))


def test_notes_stand_at_the_end_and_headers_and_contents_are_labelled():
    def build(document):
        document.add_heading("Title", 1)
        document.sections[0].header.paragraphs[0].text = "Report 12, page 3"

    content = with_xml(text("1,204") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + text(" boats"), build)
    note = '<w:footnotes xmlns:w="x"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>In 12 districts.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    listed = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'
        f"<w:p>{text('Needs of the coast 7')}</w:p></w:sdtContent></w:sdt><w:sectPr"
    )
    content = repacked(content, "word/document.xml", lambda xml: xml.replace(b"<w:sectPr", listed.encode(), 1))
    document = document_of(repacked(content, "word/footnotes.xml", lambda _: note))
    assert ("navigation", "Needs of the coast 7") in labelled(document)
    assert "paragraph: 1,204 boats" in blocks(document)
    assert "paragraph: In 12 districts." in blocks(document)
    assert ("footer", "Report 12, page 3") in labelled(document)


def test_a_deleted_row_is_out_and_a_cell_in_a_control_is_in():
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = "".join(f"<w:tr>{cell.format(name)}{cell.format(value)}</w:tr>" for name, value in (("Port", "Boats"), ("Oban", "12")))
    gone = f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{cell.format('Ghost')}{cell.format('99')}</w:tr>"
    held = f"<w:tr>{cell.format('Leith')}<w:sdt><w:sdtContent>{cell.format('14')}</w:sdtContent></w:sdt></w:tr>"
    content = repacked(
        word(lambda document: document.add_paragraph("Ports of the coast")),
        "word/document.xml",
        lambda xml: xml.replace(b"<w:sectPr", f"<w:tbl>{rows}{gone}{held}</w:tbl><w:sectPr".encode(), 1),
    )
    assert places(document_of(content)) == [("12", "Oban", "Boats"), ("14", "Leith", "Boats")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (word(report)[:-300], CauseCode.UNREADABLE),
        (word(lambda document: None), CauseCode.UNREADABLE),
        (packed({"word/document.xml": "<w:document>"}), CauseCode.UNREADABLE),
        (packed({"word/document.xml": '<!DOCTYPE d [<!ENTITY a "a">]><document>&a;</document>'}), CauseCode.UNREADABLE),
        (packed({"word/document.xml": "<a>" * 600 + "</a>" * 600}), CauseCode.TOO_COMPLEX),
    ],
    ids=["cut short", "empty", "broken", "entities", "deep"],
)
def test_what_cannot_be_read_is_a_named_cause(content, code):
    with pytest.raises(ReadError) as caught:
        document_of(content, "a.docx")
    assert caught.value.cause.code is code


def test_a_coding_that_nobody_knows_is_a_cause():
    content = repacked(word(report), "_rels/.rels", lambda xml: xml.replace(b"UTF-8", b"NTF-8", 1))
    with pytest.raises(ReadError) as refused:
        document_of(content)
    assert refused.value.cause.code is CauseCode.UNREADABLE
