"""PDF documents drawn by reportlab, as publishers lay them out: columns, tiles, tables, notes, running heads."""

import io

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, Table, TableStyle

WIDTH, HEIGHT = A4
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13)
HEAD = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=14, leading=18)


class Sheet:
    """A canvas with a pen: `with Sheet() as sheet: ...; sheet.content`."""

    def __init__(self, **options):
        self._out = io.BytesIO()
        self.canvas = canvas.Canvas(self._out, pagesize=A4, invariant=1, **options)
        self.content = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.canvas.showPage()
        self.canvas.save()
        self.content = self._out.getvalue()

    def text(self, x, y, words, size=10, font="Helvetica", *, centred=False, right=False):
        """`y` from the top of the page, to the base line."""
        self.canvas.setFont(font, size)
        draw = self.canvas.drawCentredString if centred else self.canvas.drawRightString if right else self.canvas.drawString
        draw(x, HEIGHT - y, words)

    def flow(self, x, y, width, *words, style=BODY):
        """Paragraphs under each other; returns where they end."""
        for said in words:
            block = Paragraph(said, style) if isinstance(said, str) else said
            _, high = block.wrap(width, HEIGHT)
            block.drawOn(self.canvas, x, HEIGHT - y - high)
            y += high + 6
        return y

    def page(self):
        self.canvas.showPage()


def tile(sheet, x, y, number, label, width=120):
    sheet.text(x + width / 2, y, number, 26, "Helvetica-Bold", centred=True)
    for at, line in enumerate(label.split("\n")):
        sheet.text(x + width / 2, y + 16 + 11 * at, line, 9, centred=True)


def ruled(rows, spans=()):
    style = [("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)), ("FONTSIZE", (0, 0), (-1, -1), 9), *spans]
    return Table(rows, style=TableStyle(style))


LEFT = [
    "By spring, over 9,000 keepers<super>1</super> had been trained in the ports of the coast, and some 1,204<super>2</super> boats were mended. The lamps burn 4.2 × 10<super>5</super> litres a year over 7 km<super>2</super> of sea.",
    "The harbour offices count at least 38 cranes. They have been re-<br/>painted twice, and a 73-<br/>member board follows the work.",
]
RIGHT = [
    "In the north, nearly 60 percent of all lamps were replaced; the long-term plan asks for 820 more before the winter comes.",
    "Funding stands at US$ 12.5 million, of which US$ 3 million went to the islands and their small harbours last year.",
]


def fact_sheet():
    """One page: a title over two columns, a row of tiles, a ruled and an unruled table, footnotes."""
    with Sheet() as sheet:
        sheet.canvas.setTitle("Lighthouse fund")
        sheet.text(50, 60, "Lighthouse fund: the year in figures", 22, "Helvetica-Bold")
        sheet.text(50, 78, "As of 5 March 2024", 10)
        for at, (number, label) in enumerate(
            (("9,000", "keepers trained"), ("1.4 million", "people served\nby the lamps"), ("98%", "of lamps lit"))
        ):
            tile(sheet, 50 + 170 * at, 130, number, label)
        left = sheet.flow(50, 190, 235, Paragraph("What was done", HEAD), *LEFT)
        right = sheet.flow(310, 190, 235, Paragraph("What is needed", HEAD), *RIGHT)
        y = max(left, right) + 10
        y = sheet.flow(
            50,
            y,
            500,
            ruled([["Port", "Boats", "Share"], ["Oban", "1,204", "12%"], ["Leith and its old\nharbours", "820", "7%"]]),
        )
        y += 30
        for name, *values in (
            ("Region", "2023", "2024"),
            ("North", "12", "1,014"),
            ("South of the bay and", "", ""),
            ("its islands", "3", "404"),
            ("Total", "15", "1,418"),
        ):
            sheet.text(50, y, name)
            for at, value in enumerate(values):
                sheet.text(260 + 80 * at, y, value, right=True)
            y += 14
        sheet.text(50, 800, "1", 6)
        sheet.text(54, 803, "Since June; 12 districts did not report.", 8)
    return sheet.content


def report(pages=4):
    """A report whose head and page number stand on every page."""
    with Sheet() as sheet:
        for number in range(1, pages + 1):
            sheet.text(50, 40, f"Lighthouse fund | Situation report {7}", 8)
            sheet.text(300, 820, f"Page {number} of {pages}", 8, centred=True)
            sheet.flow(
                50,
                90,
                480,
                Paragraph(f"Part {number} of the coast", HEAD),
                f"In part {number}, {number},204 keepers were trained, and 38 boats came.",
            )
            if number < pages:
                sheet.page()
    return sheet.content


def scan():
    """A page that is a picture."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    with Sheet() as sheet:
        sheet.canvas.drawImage(ImageReader(Image.new("L", (200, 280), 200)), 0, 0, WIDTH, HEIGHT)
    return sheet.content


def locked():
    """A document that asks for a password."""
    from reportlab.lib.pdfencrypt import StandardEncryption

    with Sheet(encrypt=StandardEncryption("secret", ownerPassword="other", canPrint=1)) as sheet:
        sheet.text(50, 50, "12 boats")
    return sheet.content


def long(pages=20):
    """Pages full of prose, with raised marks."""
    said = "The harbour said that over {0},204<super>1</super> keepers were trained in the ports of the coast that year. "
    with Sheet() as sheet:
        for number in range(1, pages + 1):
            sheet.text(300, 825, str(number), 8, centred=True)
            sheet.flow(50, 50, 240, *[(said * 7).format(number * 10 + at) for at in range(5)])
            sheet.flow(310, 50, 240, *[(said * 7).format(number * 10 + at) for at in range(5, 10)])
            if number < pages:
                sheet.page()
    return sheet.content
