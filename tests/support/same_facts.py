"""The same facts as a page, a PDF in two columns, a Word document and Markdown: one sheet, four makes."""

import io
import re

from docx import Document
from pdf_samples import BODY, HEAD, Sheet, ruled, tile
from reportlab.platypus import Paragraph

TITLE = "Lighthouse fund: situation report"
TILES = (("1.4 million", "people served by the lamps"), ("38", "cranes in use"), ("98%", "of lamps lit"))
SECTIONS = (
    (
        "What was done",
        "By spring, over 9,000 keepers{1} had been trained in the ports of the coast, and at least 1,204 boats were mended. Nearly 60 percent of the lamps were replaced before the winter came.",
        ("More than 300 tons of oil were delivered to the islands", "Between 40 and 45 harbours took part"),
    ),
    (
        "What is needed",
        "The fund asks for $12.5 million for the coming year. About 820 towers stand without a keeper, and some 7,500 families wait for a lamp.",
        ("Almost half of the nets were lost in the storm", "Up to 26 ships bring water each month"),
    ),
)
TABLE = (("Port", "Boats", "Share of lamps (%)"), ("Oban", "1,310", "12.5"), ("Leith", "901", "7"), ("Kirkwall", "88", "41"))
NOTE = "Counted in the twelve largest ports."


def as_page():
    parts = [f"<h1>{TITLE}</h1>"]
    parts += [f'<div class="card"><b>{number}</b><span>{label}</span></div>' for number, label in TILES]
    for title, words, items in SECTIONS:
        parts += [f"<h2>{title}</h2><p>{words.format(0, '<sup>1</sup>')}</p>"]
        parts += [f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"]
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in TABLE[1:])
    head = "".join(f"<th>{cell}</th>" for cell in TABLE[0])
    parts.append(f"<h2>Ports</h2><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table><p>{NOTE}</p>")
    return f"<!DOCTYPE html><html lang='en'><head><title>{TITLE}</title></head><body>{''.join(parts)}</body></html>".encode()


def as_markdown():
    parts = [f"# {TITLE}"]
    parts += [f"\n**{number}**\n\n{label}" for number, label in TILES]
    for title, words, items in SECTIONS:
        parts += ["", f"## {title}", "", words.format(0, "[^1]"), "", *(f"- {item}" for item in items)]
    rows = [f"| {' | '.join(row)} |" for row in TABLE]
    parts += ["", "## Ports", "", rows[0], "|---|---:|---:|", *rows[1:], "", f"[^1]: {NOTE}"]
    return "\n".join(parts).encode()


def as_word():
    document = Document()
    document.add_heading(TITLE, 0)
    board = document.add_table(2, len(TILES))
    for at, (number, label) in enumerate(TILES):
        board.cell(0, at).text, board.cell(1, at).text = number, label
    for title, words, items in SECTIONS:
        document.add_heading(title, 1)
        paragraph = document.add_paragraph()
        for piece in re.split(r"(\{1\})", words):
            if piece == "{1}":
                paragraph.add_run("1").font.superscript = True
            else:
                paragraph.add_run(piece)
        for item in items:
            document.add_paragraph(item, style="List Bullet")
    document.add_heading("Ports", 1)
    table = document.add_table(len(TABLE), len(TABLE[0]))
    for row, values in enumerate(TABLE):
        for column, words in enumerate(values):
            table.cell(row, column).text = words
    document.add_paragraph(NOTE)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_pdf():
    with Sheet() as sheet:
        sheet.text(50, 60, TITLE, 20, "Helvetica-Bold")
        for at, (number, label) in enumerate(TILES):
            tile(sheet, 50 + 170 * at, 120, number, label, 150)
        ends = []
        for at, (title, words, items) in enumerate(SECTIONS):
            said = words.format(0, "<super>1</super>")
            ends.append(
                sheet.flow(
                    50 + 260 * at,
                    180,
                    235,
                    Paragraph(title, HEAD),
                    said,
                    *[Paragraph(item, BODY, bulletText="•") for item in items],
                )
            )
        y = sheet.flow(50, max(ends) + 20, 480, Paragraph("Ports", HEAD), ruled([list(row) for row in TABLE]))
        sheet.text(50, y + 30, "1", 5)
        sheet.text(54, y + 33, NOTE, 8)
    return sheet.content


MAKES = {
    "page": (as_page, "text/html"),
    "pdf": (as_pdf, "application/pdf"),
    "word": (as_word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "markdown": (as_markdown, "text/markdown"),
}
