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
    for place, line in enumerate(label.split("\n")):
        sheet.text(x + width / 2, y + 16 + 11 * place, line, 9, centred=True)


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
        for place, (number, label) in enumerate(
            (("9,000", "keepers trained"), ("1.4 million", "people served\nby the lamps"), ("98%", "of lamps lit"))
        ):
            tile(sheet, 50 + 170 * place, 130, number, label)
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
            for place, value in enumerate(values):
                sheet.text(260 + 80 * place, y, value, right=True)
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
            sheet.flow(50, 50, 240, *[(said * 7).format(number * 10 + place) for place in range(5)])
            sheet.flow(310, 50, 240, *[(said * 7).format(number * 10 + place) for place in range(5, 10)])
            if number < pages:
                sheet.page()
    return sheet.content


SMALL = ParagraphStyle("small", fontName="Helvetica", fontSize=9, leading=11.5)
NEEDS = (
    ("Sector", "Required", "Received", "Covered"), ("Food security", "14.2", "6.1", "43%"), ("Shelter", "11.0", "2.4", "22%"),
    ("Water, sanitation", "8.5", "3.9", "46%"), ("Health", "8.0", "1.2", "15%"), ("Total", "41.7", "13.6", "33%"),
)  # fmt: skip


def situation_report():
    """Two pages: a band on top, a side column with highlights and tiles, a main column with a table in it."""
    with Sheet() as sheet:
        sheet.canvas.setFillColorRGB(0, 0.3, 0.6)
        sheet.canvas.rect(0, HEIGHT - 70, WIDTH, 70, fill=1, stroke=0)
        sheet.canvas.setFillColorRGB(1, 1, 1)
        sheet.text(40, 35, "COASTLAND: Storm response", 20, "Helvetica-Bold")
        sheet.text(40, 55, "Situation Report No. 12 (as of 15 March 2024)", 11)
        sheet.canvas.setFillColorRGB(0, 0, 0)
        _side_column(sheet)
        sheet.text(230, 95, "Situation overview", 13, "Helvetica-Bold")
        y = sheet.flow(
            230, 104, 325,
            "Two weeks after the storm made landfall, about 1.2 million people in nine districts are affected. The authorities report 87 deaths and 214 injuries; 31 people are missing.",
            "Water systems in 14 of 23 towns work again. Nearly 40 per cent of health centres are closed, and at least 210 schools serve as shelters for those who lost their homes.",
            "Some 62,000 people are still displaced, down from 95,000 a week earlier, and the centres are full.",
        )  # fmt: skip
        sheet.text(230, y + 20, "Funding by sector (US$ million)", 10, "Helvetica-Bold")
        for place, row in enumerate(NEEDS):
            sheet.text(230, y + 38 + 13 * place, row[0], 9, "Helvetica-Bold" if row[0] in ("Sector", "Total") else "Helvetica")
            for column, words in enumerate(row[1:]):
                sheet.text(390 + 60 * column, y + 38 + 13 * place, words, 9, right=True)
        _foot(sheet, 1)
        sheet.page()
        sheet.text(40, 35, "Coastland: Storm response Situation Report No. 12 | 2", 9)
        sheet.text(40, 100, "Humanitarian response", 13, "Helvetica-Bold")
        sheet.flow(
            40,
            110,
            240,
            "<b>Food.</b> Partners reached 310,000 people with rations; 5,400 tons were distributed.",
            "<b>Shelter.</b> Of 9,800 families in need of tarpaulins, 7,150 received them.",
        )
        sheet.flow(
            310,
            110,
            240,
            "<b>Health.</b> Forty-two mobile teams hold some 1,900 consultations a day.",
            "<b>Gaps.</b> Only 12 of 30 boats run, for lack of fuel.",
        )
        _foot(sheet, 2)
    return sheet.content


def _side_column(sheet):
    said = (
        "More than 62,000 people remain in 118 collective centres.",
        "The storm destroyed 4,310 houses and damaged 12,900 others.",
        "US$ 41.7 million is required until June.",
    )
    sheet.text(40, 95, "HIGHLIGHTS", 11, "Helvetica-Bold")
    sheet.flow(40, 102, 165, *[Paragraph(words, SMALL, bulletText="•") for words in said])
    sheet.text(40, 300, "KEY FIGURES", 11, "Helvetica-Bold")
    for place, (number, *lines) in enumerate(
        (("1.2M", "people", "affected"), ("62,000", "people", "displaced"), ("87", "people killed"))
    ):
        sheet.text(40, 330 + 60 * place, number, 22, "Helvetica-Bold")
        for line, words in enumerate(lines):
            sheet.text(130, 330 + 60 * place + (11 * line - 10 if len(lines) > 1 else -4), words, 9)


def _foot(sheet, number):
    sheet.text(40, 815, "www.example.org | The mission of the office is to coordinate relief.", 7)
    sheet.text(540, 815, str(number), 8)


def statistical_release():
    """One page: a table without rules, with groups, a two-line head and a label over two lines; three columns of text."""
    with Sheet() as sheet:
        sheet.text(60, 85, "Employment in the ports, first quarter 2024", 18, "Helvetica-Bold")
        sheet.text(60, 105, "Released: 14 May 2024, 9:30 a.m.", 10)
        sheet.flow(60, 120, 470, "In the first quarter of 2024, employment in the ports rose by 1.3% to 48,200 persons.")
        sheet.text(60, 190, "Table 1. Persons employed by port, thousands", 10, "Helvetica-Bold")
        rows = (
            ("", "2023", "2023", "2024", "Change"), ("", "Q1", "Q4", "Q1", "(%)"), ("All ports", "46.1", "47.6", "48.2", "1.3"),
            ("Northern coast",), ("Oban", "12.0", "12.4", "12.9", "4.0"), ("Leith (incl. docks)", "9.1", "9.3", "9.2", "-1.1"),
            ("Southern coast",), ("Dover and harbours nearby, without",), ("fishing", "25.0", "25.9", "26.1", "0.8"),
        )  # fmt: skip
        for place, row in enumerate(rows):
            sheet.text(60, 210 + 13 * place, row[0], 9, "Helvetica-Bold" if row[0].endswith("coast") else "Helvetica")
            for column, words in enumerate(row[1:]):
                sheet.text((330, 400, 470, 530)[column], 210 + 13 * place, words, 9, right=True)
        sheet.text(60 + 38, 210 + 26 - 3, "1", 6)
        sheet.text(60, 350, "1", 5)
        sheet.text(64, 353, "Without 14 ports that report once a year.", 8)
        for place, words in enumerate(("Population of the coast: 1,204,000", "Members of the union: 73")):
            sheet.text(60, 390 + 14 * place, words)
        for place, words in enumerate(
            (
                "In the north, 3,400 new posts were filled. ",
                "In the west, over 500 boats were sold. ",
                "In the south, 28 percent of crews are paid by the day. ",
            )
        ):
            sheet.flow(60 + 165 * place, 450, 150, words * 4)
    return sheet.content
